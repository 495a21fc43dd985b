/** Makes pictures with the built page, in a browser without a window. */
import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { chromium, type Download, type Page } from 'playwright-core'
import { loadWords } from '../../src/format/words.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { BUNDLED_DATA } from '../../src/query/loadDataset.ts'
import { checkView } from '../../src/view/checkView.ts'
import { parseView, type ViewState } from '../../src/view/viewState.ts'
import { CHROMIUM_ARGS } from './browser.ts'
import { factsOf, whole } from './fileFacts.ts'
import type { Asked } from './options.ts'
import { dataOf, Refusal, reasonOf, serve, writable } from './place.ts'
import { closeStudio, notesOf, openStudio, packed, saved } from './studio.ts'
import { refusedValue } from './view.ts'

export interface Place {
  readonly chromiumPath: string
  /** The folder of the built page. */
  readonly dist: string
  /** The folder that relative paths are meant from. */
  readonly from: string
}

/** `line` is said of a file that stands; `warning` of what may not be as it was meant. */
export type Told = { readonly line: string } | { readonly warning: string }

// Whoever loads this file may not let it load others later.
await Promise.all(LANGS.flatMap((lang) => [loadWords(lang, 'first'), loadWords(lang, 'later')]))

/** A page that has not come as far by then does not come. */
const PATIENCE = 60_000

/** Makes the files one by one, figure by figure. Rejects with a Refusal for what was asked wrong; files before it stay. */
export async function* rendered(asked: Asked, { chromiumPath, dist, from }: Place): AsyncGenerator<Told> {
  const out = writable(resolve(from, asked.out))
  const data = asked.data === null ? null : dataOf(asked.data, from, dist)
  const parameters = new URLSearchParams(asked.search)
  if (data) parameters.set('data', data.address)
  const address = `${asked.page}${parameters.size === 0 ? '' : `?${parameters}`}`
  const { view } = parseView(new URL(address).search)
  const wanted = new URL(view.data ?? BUNDLED_DATA, asked.page).href
  const lang = view.lang ?? 'en'

  const browser = await chromium.launch({ executablePath: chromiumPath, args: CHROMIUM_ARGS })
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      // A view without a language is read in English.
      locale: 'en-US',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(PATIENCE)
    await serve(context, { page: asked.page, dist, data, wanted })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', ({ message }) => complaints.push(message))
    try {
      await open(page, address, view, wanted)
      const making = { page, asked, lang, out }
      for (const name of asked.figures) yield* picturesOf(name, making)
      if (asked.pack) yield* packOf(making)
    } catch (error) {
      if (error instanceof Refusal || complaints.length === 0) throw error
      throw new Error(`The page failed: ${complaints.join(' · ')}`, { cause: error })
    }
  } finally {
    await browser.close()
  }
}

interface Making {
  readonly page: Page
  readonly asked: Asked
  /** The page's language. */
  readonly lang: Lang
  readonly out: string
}

async function* picturesOf(name: string, { page, asked, lang, out }: Making): AsyncGenerator<Told> {
  const studio = await openStudio(page, name, asked.choices)
  const { lowered, others } = await notesOf(studio)
  for (const format of asked.formats) {
    const { download, warning } = await saved(page, studio, format, lang)
    const { file, bytes } = await kept(download, out)
    const facts = [`${join(asked.out, file)}: ${factsOf(bytes)}`, `${whole(bytes.length)} bytes`]
    const notes = [...(format === 'png' && lowered !== '' ? [lowered] : []), ...others]
    yield { line: [...facts, ...notes].join(' · ') }
    if (warning !== '') yield { warning: `${file}: ${warning}` }
  }
  await closeStudio(page, studio)
}

async function* packOf({ page, asked, lang, out }: Making): AsyncGenerator<Told> {
  const { download, missing } = await packed(page, asked.choices, lang)
  const { file, bytes } = await kept(download, out)
  yield { line: `${join(asked.out, file)}: ${whole(bytes.length)} bytes` }
  if (missing.length > 0) throw new Refusal(`${file} lacks what could not be made:\n${missing.join('\n')}`)
}

/** Moves a file to the folder, under the name that the page gave it. */
async function kept(download: Download, out: string): Promise<{ file: string; bytes: Buffer }> {
  const file = basename(download.suggestedFilename())
  await download.saveAs(join(out, file)).catch((error: unknown) => {
    throw new Refusal(`--out: ${join(out, file)} could not be written: ${reasonOf(error)}`)
  })
  return { file, bytes: readFileSync(join(out, file)) }
}

/** Opens the view; resolves once all of its figures stand. */
async function open(page: Page, address: string, view: ViewState, wanted: string): Promise<void> {
  let answered: Promise<string> | null = null
  page.on('response', (response) => {
    if (response.url() === wanted) answered = response.text()
  })
  await page.goto(address)
  const failure = page.locator('.load-failure')
  await page.locator('#figures').or(failure).first().waitFor()
  if ((await failure.count()) > 0) {
    const words = await failure.locator('h1, p:not(.load-actions), li').allInnerTexts()
    throw new Refusal(`--data: ${words.join('\n')}`)
  }
  checkIds(view, (await answered) ?? '')
  // Their charts too: what comes later moves what is to be clicked.
  await page.waitForFunction(
    () => !document.querySelector('#figures :is([data-waiting], .panel-state:not([role="alert"]))'),
  )
  const failed = await page.locator('#figures .panel-state').allInnerTexts()
  if (failed.length > 0) throw new Error(`The page could not draw all of its figures: ${failed.join(' · ')}`)
}

/** Refuses ids that the data do not have: the page would show something else in their place. */
function checkIds(view: ViewState, data: string): void {
  const decoded = decodeDataset(JSON.parse(data.replace(/^\ufeff/, '')))
  if (!decoded.ok) throw new Error('the page opened data that do not decode')
  const { partnerships, families, sectors } = decoded.dataset
  const { notices } = checkView(view, decoded.dataset)
  if (notices.length === 0) return
  const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join(', ')
  throw new Refusal(
    [
      ...notices.map(({ parameter, value }) => refusedValue(parameter, value)),
      `This dataset has the partnerships ${ids(partnerships)}; the sectors ${ids([...families, ...sectors])}.`,
    ].join('\n'),
  )
}
