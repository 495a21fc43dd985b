/** A picture saved from the page carries its view, and dropped on the page leads back to it. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fromText } from '../../src/export/pictureMeta.ts'
import { say } from '../../src/format/words.ts'
import type { Lang } from '../../src/model/words.ts'
import { readPng } from '../support/png.ts'
import { drawn, eventually, figure, focus, journey, search } from './support/journey.ts'

const VIEW = '?sector=finance,tourism,wind-power&from=2017&to=2019&measure=investment'

async function saved(page: Page, kind: 'Png' | 'Svg', lang: Lang) {
  const card = figure(page, 'sectors')
  await card.getByRole('button', { name: say(lang, 'action.export') }).click()
  const waiting = page.waitForEvent('download')
  await card.getByRole('button', { name: say(lang, `action.save${kind}`), exact: true }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), file: readFileSync(await download.path()) }
}

/** Drops a file on the page as a hand would: held over it first. */
async function dropped(page: Page, { name, file }: { name: string; file: Buffer }): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const files = new DataTransfer()
      files.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name))
      return files
    },
    { name, bytes: file.toString('base64') },
  )
  for (const type of ['dragover', 'drop']) {
    await page.locator('main').dispatchEvent(type, { dataTransfer: transfer })
  }
}

const address = (page: Page): Promise<string> =>
  page.evaluate(() => window.location.search + window.location.hash)

journey('a saved picture leads back to its view, from anywhere', { path: VIEW }, async (page) => {
  await drawn(page)
  const png = await saved(page, 'Png', 'en')
  const { dpi, texts, chunks } = readPng(png.file)
  expect(chunks.slice(0, 3)).toEqual(['IHDR', 'sRGB', 'pHYs'])
  expect(dpi).toBeGreaterThanOrEqual(96)
  const meta = fromText(texts.get('counterpart') ?? '')
  if (typeof meta === 'string') throw new Error(meta)
  expect(meta).toMatchObject({ figure: 'sectors', link: `${VIEW}#figure-sectors`, lang: 'en' })
  expect(texts.get('URL')).toMatch(new RegExp(`${meta.link.replaceAll('?', '\\?')}$`))
  const svg = await saved(page, 'Svg', 'en')

  const card = figure(page, 'sectors')
  await card.getByRole('button', { name: say('en', 'action.export') }).click()
  await card.getByRole('button', { name: say('en', 'studio.copy'), exact: true }).click()
  await card.getByText(say('en', 'studio.copied')).waitFor()
  const copied = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  )
  expect(copied).toEqual(['image/png'])

  for (const picture of [png, svg]) {
    await page.goto(new URL('?partnership=all&status=signed', page.url()).href)
    await drawn(page)
    await dropped(page, picture)
    await page.getByText('have not changed since').waitFor()
    expect(await address(page)).toBe(meta.link)
    expect(await focus(page)).toMatch(/^figure#figure-sectors/)
    await page.goBack()
    await eventually(() => search(page)).toBe('?partnership=all&status=signed')
  }

  // The same view of data that have changed since.
  const [before, after] = [meta.dataset.fingerprint, '0123456789abcdef']
  const older = Buffer.from(svg.file.toString('utf8').replaceAll(before, after))
  await dropped(page, { name: 'older.svg', file: older })
  await page.getByText(/have changed since it was saved .* still counts \d+ agreements/).waitFor()

  await dropped(page, { name: 'notes.txt', file: Buffer.from('x') })
  await page.getByText('“notes.txt” was not opened').waitFor()
  expect(await address(page)).toBe(meta.link)
  const chooser = page.waitForEvent('filechooser')
  const open = page.getByRole('button', { name: say('en', 'picture.open') })
  await open.focus()
  await page.keyboard.press('Enter')
  await (await chooser).setFiles({ name: png.name, mimeType: 'image/png', buffer: png.file })
  await page.getByText('have not changed since').waitFor()
})

journey(
  'inside an app the picture that stands there is the PNG, and says how it is kept',
  {
    path: '?lang=zh',
    width: 390,
    before: async (page) => {
      await page.addInitScript(() => {
        const agent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0.44'
        Object.defineProperty(navigator, 'userAgent', { get: () => agent })
      })
    },
  },
  async (page) => {
    await drawn(page)
    await figure(page, 'sectors')
      .getByRole('button', { name: say('zh', 'action.export') })
      .click()
    await page.locator('button[name="studio"]:visible').click()
    const studio = page.locator('.studio')
    await studio.getByText(say('zh', 'studio.longPress')).waitFor()
    const picture = studio.locator('.studio-preview')
    const shown = async () => {
      await studio.locator('.studio-stage[aria-busy="false"]').waitFor()
      const [kind = '', bytes = ''] = ((await picture.getAttribute('src')) ?? '').split(',')
      return { kind, png: readPng(Buffer.from(bytes, 'base64')) }
    }
    const before = await shown()
    expect(before.kind).toBe('data:image/png;base64')
    expect(before.png.at(0, 0)).toBe('#ffffff')
    await studio.locator('button[name="background"][value="dark"]').click()
    await eventually(async () => (await shown()).png.at(0, 0)).toBe('#1f1d1a')
    await studio.getByText(say('zh', 'studio.longPress')).waitFor()
    expect(await studio.locator('button[name="save"]').count()).toBe(0)
  },
)
