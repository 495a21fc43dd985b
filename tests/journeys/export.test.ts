/** Saving each figure as SVG and PNG in both languages: the files are read as another program would read them. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { say } from '../../src/format/words.ts'
import type { Lang } from '../../src/model/words.ts'
import { inkShare, type Png, readPng, regionText } from '../support/png.ts'
import { allFigures, drawn, figure, journey } from './support/journey.ts'
import { type SvgFacts, svgFacts, unbroken } from './support/svg.ts'

const VIEW = '?sector=finance,tourism,wind-power&from=2017&to=2019'

async function save(page: Page, name: string, kind: 'Png' | 'Svg', lang: Lang) {
  const card = figure(page, name)
  await card.getByRole('button', { name: say(lang, 'action.export') }).click()
  const waiting = page.waitForEvent('download')
  await card.getByRole('button', { name: say(lang, `action.save${kind}`), exact: true }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), file: readFileSync(await download.path()) }
}

/** What the figure says on the page: all of it must be in the file. */
async function saidOnPage(page: Page, name: string): Promise<string[]> {
  const card = figure(page, name)
  const lists = await Promise.all([
    card.locator('h3, .figure-subtitle').allInnerTexts(),
    card.locator('.legend li').allInnerTexts(),
    card.locator('.figure-notes p').allInnerTexts(),
  ])
  return lists.flat()
}

function checkSvg({ fault, elements, attributes, lang }: SvgFacts, file: string, wanted: Lang): void {
  expect(fault).toBe('')
  expect(lang).toBe(wanted === 'zh' ? 'zh-Hans' : 'en')
  for (const name of ['script', 'foreignObject', 'style', 'image', 'a', 'use']) {
    expect(elements).not.toContain(name)
  }
  expect(
    attributes.filter((attribute) => /^(style|class|role|tabindex|on\w+|data-.*|aria-.*)=/.test(attribute)),
  ).toEqual([])
  expect(
    attributes.filter((attribute) => /^(xlink:)?href=|url\((?!#)|^(?!xmlns).*https?:/.test(attribute)),
  ).toEqual([])
  const ids = attributes.filter((attribute) => attribute.startsWith('id=')).map((id) => id.slice(3))
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, id = ''] of attributes.join('\n').matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  expect(file).not.toMatch(/var\(|@import|currentColor|NaN|undefined/)
}

function checkPng(png: Png, { width, height }: SvgFacts): void {
  expect([png.width, png.height]).toEqual([2 * width, 2 * height])
  expect(png.chunks[0]).toBe('IHDR')
  for (const x of [0, png.width - 1])
    for (const y of [0, png.height - 1]) expect(png.at(x, y)).toBe('#ffffff')
  const share = inkShare(png)
  expect(share).toBeGreaterThan(0.02)
  expect(share).toBeLessThan(0.5)
}

/** The letters of the title stand where the SVG says, and no two Chinese ones look alike, as missing ones do. */
function checkTitle(png: Png, { texts }: SvgFacts, lang: Lang): void {
  const largest = Math.max(...texts.map(({ size }) => size))
  const line = texts.find(({ size }) => size === largest)
  if (!line) throw new Error('no title')
  const cell = { y: 2 * (line.y - line.size), width: 2 * line.size, height: Math.round(2.4 * line.size) }
  const letters = Array.from(line.words).slice(0, 6)
  const cells = letters.map((letter, at) => ({ letter, ...cell, x: 2 * (line.x + at * line.size) }))
  for (const each of cells) expect(inkShare(png, each), each.letter).toBeGreaterThan(0.02)
  if (lang === 'en') return
  const chinese = cells.filter(({ letter }) => /\p{Script=Han}/u.test(letter))
  expect(chinese.length).toBeGreaterThan(3)
  const pictures = new Set(chinese.map((each) => regionText(png, each)))
  expect(pictures.size).toBe(new Set(chinese.map(({ letter }) => letter)).size)
}

for (const lang of ['en', 'zh'] as const) {
  const path = lang === 'zh' ? `${VIEW}&lang=zh` : VIEW
  // Each figure as PNG in one of the languages, and each language in half of the figures.
  journey(`saves every figure as SVG, every other as PNG (${lang})`, { path }, async (page) => {
    const names = await allFigures(page)
    expect(names.slice(0, 3)).toEqual(['over-time', 'timeline', 'sectors'])
    for (const [at, name] of names.entries()) {
      const svg = await save(page, name, 'Svg', lang)
      const text = svg.file.toString('utf8')
      const facts = await svgFacts(page, text)
      expect(svg.name).toMatch(
        new RegExp(
          `^cooperation-${name}_(shanghai-dalian|all-partnerships)_finance-tourism-wind-power_2017-+2019_data-[\\d-]+\\.svg$`,
        ),
      )
      checkSvg(facts, text, lang)
      const words = unbroken(facts.texts.map((each) => each.words).join(''))
      for (const said of await saidOnPage(page, name)) expect(words, name).toContain(unbroken(said))
      const updated = lang === 'en' ? /asof\d+\w+\d{4}/ : /截至\d{4}年\d+月\d+日/
      expect(words).toMatch(updated)
      const filters = await page.locator('.chips li .chip').allInnerTexts()
      expect(filters.length).toBeGreaterThan(3)
      for (const filter of filters) expect(words).toContain(unbroken(filter.replace('×', '')))

      if (at % 2 === (lang === 'en' ? 0 : 1)) continue
      const png = await save(page, name, 'Png', lang)
      expect(png.name).toBe(svg.name.replace(/svg$/, 'png'))
      const picture = readPng(png.file)
      checkPng(picture, facts)
      checkTitle(picture, facts, lang)
      await figure(page, name).locator('.figure-status').getByText(png.name).waitFor()
    }
  })
}

journey('saves the same bytes whatever the window and the theme', { path: '?lang=zh' }, async (page) => {
  const names = await allFigures(page)
  const first: string[] = []
  for (const name of names) first.push((await save(page, name, 'Svg', 'zh')).file.toString('utf8'))
  const picture = (await save(page, 'sectors', 'Png', 'zh')).file
  const broken = Buffer.from(picture)
  broken[200] = (broken[200] ?? 0) ^ 1
  expect(() => readPng(broken)).toThrow(/checksum/)
  await page.setViewportSize({ width: 700, height: 500 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.reload()
  expect(await allFigures(page)).toEqual(names)
  for (const [at, name] of names.entries()) {
    expect((await save(page, name, 'Svg', 'zh')).file.toString('utf8'), name).toBe(first[at])
  }
  expect((await save(page, 'sectors', 'Png', 'zh')).file.equals(picture)).toBe(true)
})

journey('draws the same values in the file as on the page', {}, async (page) => {
  await drawn(page)
  for (const name of ['over-time', 'sectors'] as const) {
    const { file } = await save(page, name, 'Svg', 'en')
    const inFile = (await svgFacts(page, file.toString('utf8'))).texts.map(({ words }) => words)
    const values = await valuesOf(page, name)
    expect(values.length).toBeGreaterThan(2)
    for (const value of values) expect(inFile).toContain(value)
  }
})

/** The numbers that stand at the marks of a figure. */
const valuesOf = (page: Page, name: string): Promise<string[]> =>
  figure(page, name)
    .locator('[data-mark] text')
    .evaluateAll((texts) =>
      texts.map(({ textContent }) => textContent ?? '').filter((text) => /^(≥ )?[\d.,]+$/.test(text)),
    )
