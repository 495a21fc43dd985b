/** One file of everything, read as another program would read it, and its data opened again; calling it off. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { say } from '../../src/format/words.ts'
import { parseView } from '../../src/view/viewState.ts'
import { readCsv } from '../support/csv.ts'
import { inkShare, readPng } from '../support/png.ts'
import { readZip } from '../support/zip.ts'
import { axe } from './support/browser.ts'
import { allFigures, drawn, eventually, journey, search, FIGURES as THREE } from './support/journey.ts'
import { engine } from './support/shipped.ts'
import { svgFacts } from './support/svg.ts'

const VIEW = '?sector=finance,tourism,wind-power&from=2017'

async function openPack(page: Page): Promise<void> {
  await page.locator('button[name="pack"]').click()
  await page.locator('.pack button[name="make"]').waitFor()
}

/** All that the headline says of the view. */
const numbers = (page: Page): Promise<string[]> => page.locator('.numbers strong').allInnerTexts()

journey('packs a view into one file, which opens here again', { path: VIEW }, async (page) => {
  const names = await allFigures(page)
  const before = await numbers(page)
  await openPack(page)
  expect(await axe(page)).toEqual([])
  await page.locator('.pack input[name="dpi"]').fill('96')
  const waiting = page.waitForEvent('download')
  await page.locator('button[name="make"]').click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(
    /^cooperation-pack_shanghai-dalian_finance-tourism-wind-power_2017_data-.*\.zip$/,
  )
  const files = new Map(
    readZip(readFileSync(await download.path())).map(({ path, bytes }) => [path, bytes] as const),
  )
  await page.getByText(/^Saved as .*\.zip: \d+ files, \d+\.\d MB\.$/).waitFor()
  expect(await page.locator('.pack-lacks').count()).toBe(0)

  const read = (path: string): Buffer => Buffer.from(files.get(path) ?? [])
  const text = (path: string): string => read(path).toString('utf8')
  const manifest = JSON.parse(text('manifest.json'))
  expect(manifest.missing).toEqual([])
  expect(manifest.files).toHaveLength(files.size - 1)
  for (const { path, bytes, sha256 } of manifest.files) {
    expect(read(path).length, path).toBe(bytes)
    expect(createHash('sha256').update(read(path)).digest('hex'), path).toBe(sha256)
  }
  const pictures = [...files.keys()].filter((path) => path.startsWith('figures/'))
  expect(pictures.length).toBeGreaterThanOrEqual(2 * names.length)
  for (const path of pictures) {
    if (path.endsWith('.svg')) {
      expect((await svgFacts(page, text(path))).fault, path).toBe('')
      continue
    }
    const png = readPng(read(path))
    expect([png.width, png.height, png.dpi], path).toEqual([1280, 720, 96])
    expect(png.at(0, 0), path).toBe('#ffffff')
    expect(inkShare(png), path).toBeGreaterThan(0.02)
    expect(
      parseView(JSON.parse(png.texts.get('counterpart') ?? '{}').link.replace(/#.*/, '')).view,
      path,
    ).toMatchObject({
      sectors: ['finance', 'tourism', 'wind-power'],
      from: '2017',
    })
  }

  const deck = new Map(readZip(read('slides.pptx')).map(({ path, bytes }) => [path, bytes] as const))
  const inDeck = (kind: RegExp): string[] => [...deck.keys()].filter((path) => kind.test(path))
  expect(inDeck(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(names.length + 2)
  expect(inDeck(/^ppt\/charts\/chart\d+\.xml$/).length).toBeGreaterThanOrEqual(5)
  for (const path of inDeck(/\.png$/)) {
    expect(inkShare(readPng(Buffer.from(deck.get(path) ?? []))), path).toBeGreaterThan(0.01)
  }

  const { view } = parseView(VIEW)
  const { total } = await engine.ask('headline', view)
  const [head = [], ...rows] = readCsv(text('records/records.csv'))
  const sum = (key: string): number => {
    const at = head.findIndex((label) => label.endsWith(`[${key}]`))
    return rows.reduce((all, row) => all + Number(row[at]), 0)
  }
  expect([sum('counted_agreements'), sum('counted_cny')]).toEqual([total.agreements, total.cny])

  await page.locator('.dialog-close').click()
  const choose = async (): Promise<void> =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'data.json', mimeType: 'application/json', buffer: read('data.json') })
  await choose()
  await page.getByText(/^The file “data\.json” is open/).waitFor()
  await drawn(page, THREE.slice(0, 1))
  expect(await numbers(page)).toEqual(before)
  expect(await page.locator('.synthetic').allInnerTexts()).toEqual([
    say('en', 'app.local', { name: 'data.json' }),
    expect.stringMatching(/^An excerpt of the data: Shanghai–Dalian · Finance · .* · since 2017\./),
  ])
  expect(parseView(await search(page)).view).toMatchObject({ sectors: view.sectors, from: '2017' })
  // A link does not carry the file: a page that has not opened it says so, and takes it.
  await page.reload()
  await page.getByText(/^The link is of a file on somebody’s device, “data\.json”/).waitFor()
  await choose()
  await eventually(() => numbers(page)).toEqual(before)
})

journey('stops packing when it is called off', { path: VIEW }, async (page) => {
  let downloads = 0
  page.on('download', () => {
    downloads += 1
  })
  await drawn(page)
  await openPack(page)
  await page.locator('button[name="make"]').click()
  await page.locator('progress:not([value="0"])').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText(say('en', 'pack.cancelled')).waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('make')
  await page.keyboard.press('Escape')
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('pack')
  expect(downloads).toBe(0)
})
