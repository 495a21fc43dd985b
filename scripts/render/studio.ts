/** The page's own studio, worked by the names of its controls, which are the same in every language. */
import type { Download, Locator, Page } from 'playwright-core'
import { say } from '../../src/format/words.ts'
import type { Lang } from '../../src/model/words.ts'
import type { Choices } from '../../src/panels/studio/choices.ts'
import type { Format } from './options.ts'

/** What the studio says of the picture that it shows, in the language of the page. */
export interface Noted {
  /** Fewer pixels than asked for, which is only said of a PNG; empty when there are all. */
  readonly lowered: string
  readonly others: readonly string[]
}

/** Opens the studio of a figure, chooses, and waits until it shows what was chosen. */
export async function openStudio(page: Page, figure: string, choices: Choices): Promise<Locator> {
  const card = page.locator(`#figure-${figure}`)
  await card.locator('.figure-actions button[popovertarget]').first().click()
  await card.locator('button[name="studio"]').click()
  const studio = page.locator('.studio')
  await choose(studio, choices)
  await studio.locator('.studio-stage[aria-busy="false"]').waitFor()
  const [failure] = await studio.getByRole('alert').allInnerTexts()
  if (failure !== undefined) throw new Error(failure)
  return studio
}

/** Chooses size, look and language of pictures, in the studio or for a pack. */
async function choose(studio: Locator, { preset, own, dpi, background, language }: Choices): Promise<void> {
  const press = (name: string, value: string): Promise<void> =>
    studio.locator(`button[name="${name}"][value="${value}"]`).click()
  const fill = (name: string, value: number | null): Promise<void> =>
    studio.locator(`input[name="${name}"]`).fill(value === null ? '' : String(value))
  const place = studio.locator('select[name="preset"]')
  // Chosen again, a place would bring its usual resolution behind the back of the field that shows another.
  if ((await place.inputValue()) !== preset) await place.selectOption(preset)
  if (preset === 'custom') {
    await press('unit', own.unit)
    await fill('width', own.width)
    await fill('height', own.height)
  }
  await fill('dpi', dpi)
  await press('background', background)
  if (language !== null) await press('language', language)
}

export async function notesOf(studio: Locator): Promise<Noted> {
  const notes = studio.locator('.studio-notes p')
  const [lowered = ''] = await notes.and(studio.locator('[data-note="lowered"]')).allInnerTexts()
  const [, ...others] = await notes.allInnerTexts()
  return { lowered, others: others.filter((note) => note !== lowered) }
}

/** Saves what the studio shows; `warning` is what it has to say about the file. */
export async function saved(
  page: Page,
  studio: Locator,
  format: Format,
  lang: Lang,
): Promise<{ readonly download: Download; readonly warning: string }> {
  const said = studio.locator('.studio-said')
  const button = studio.locator(`button[name="save"][value="${format}"]`)
  const download = await downloaded(page, button, said, failureWords(lang, 'export.failed'))
  const done = say(lang, 'export.done', { name: download.suggestedFilename() })
  await said.filter({ hasText: done }).waitFor()
  const font = say(lang, 'export.noChineseFont')
  return { download, warning: (await said.innerText()).includes(font) ? font : '' }
}

/** The file that a button saves. Rejects with what the page says where it says that none comes. */
async function downloaded(page: Page, button: Locator, said: Locator, failure: string): Promise<Download> {
  const waiting = page.waitForEvent('download')
  const failing = said.filter({ hasText: failure }).waitFor()
  // Nobody waits for the one that loses.
  for (const each of [waiting, failing]) each.catch(() => undefined)
  await button.click()
  const download = await Promise.race([waiting, failing])
  if (!download) throw new Error(await said.innerText())
  return download
}

/** What the page says when no file comes, up to the reason. */
const failureWords = (lang: Lang, key: 'export.failed' | 'pack.failed'): string => {
  const [start = ''] = say(lang, key, { reason: '\n' }).split('\n')
  return start.trim()
}

/** Everything of the view as one ZIP; `missing` is what the page could not put in, and why. */
export async function packed(
  page: Page,
  choices: Choices,
  lang: Lang,
): Promise<{ readonly download: Download; readonly missing: readonly string[] }> {
  await page.locator('button[name="pack"]').click()
  const pack = page.locator('.pack')
  await choose(pack, choices)
  const make = pack.locator('button[name="make"]')
  const download = await downloaded(page, make, pack.locator('.pack-said'), failureWords(lang, 'pack.failed'))
  // It stands there again once the page has said what came of it.
  await make.waitFor()
  const missing = await pack.locator('.pack-lacks li').allInnerTexts()
  await page.keyboard.press('Escape')
  await pack.waitFor({ state: 'detached' })
  return { download, missing }
}

export async function closeStudio(page: Page, studio: Locator): Promise<void> {
  await page.keyboard.press('Escape')
  await studio.waitFor({ state: 'detached' })
}
