/** The pixels of saved pictures, read by a decoder that shares no code with the page. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Format } from '../../scripts/render/options.ts'
import { closeStudio, openStudio, saved } from '../../scripts/render/studio.ts'
import { fromText } from '../../src/export/pictureMeta.ts'
import { PRESETS, pictureSize, usualDpi } from '../../src/export/pictureSize.ts'
import { BACKGROUNDS } from '../../src/panels/pictureLooks.ts'
import { type Choices, LANGUAGES } from '../../src/panels/studio/choices.ts'
import { inkShare, readPng, unlikeness } from '../support/png.ts'
import { drawn, figure, journey } from './support/journey.ts'

const VIEW = '?sector=finance,tourism,wind-power&from=2017&to=2019&lang=zh'
const CORNER = { white: '#ffffff', dark: '#1f1d1a', transparent: '#00000000' } as const

const OWN = { unit: 'px', width: 701, height: 499 } as const

/** Each preset on another background and in another language than the one before. */
const CHOICES = PRESETS.map(
  (preset, at): Choices => ({
    preset,
    own: OWN,
    // Few pixels are read sooner than many.
    dpi: preset === 'word' ? usualDpi(preset) : 97,
    background: BACKGROUNDS[at % 3] ?? 'white',
    language: LANGUAGES[(at + 1) % 3] ?? null,
  }),
)

async function files(page: Page, choices: Choices, ...formats: readonly Format[]): Promise<Buffer[]> {
  const studio = await openStudio(page, 'sectors', choices)
  const made: Buffer[] = []
  for (const format of formats) {
    made.push(readFileSync(await (await saved(page, studio, format, 'zh')).download.path()))
  }
  await closeStudio(page, studio)
  return made
}

for (const ground of BACKGROUNDS) {
  const places = CHOICES.filter(({ background }) => background === ground)
  const sizes = places.map(({ preset }) => preset).join(', ')
  journey(
    `on ${ground}: ${sizes} are what they say they are, to their corners`,
    { path: VIEW },
    async (page) => {
      await drawn(page)
      for (const choices of places) {
        const { preset, dpi, background, own } = choices
        const [file = Buffer.alloc(0)] = await files(page, choices, 'png')
        const png = readPng(file)
        const { width, height, texts } = png
        const size = pictureSize(preset, dpi, own)
        expect(png, preset).toMatchObject({ width: size.pixels, dpi })
        expect(Math.abs(height - width * (size.aspect ?? height / width))).toBeLessThanOrEqual(0.5)
        for (const x of [0, width - 1])
          for (const y of [0, height - 1]) {
            expect(png.at(x, y), `${preset} at ${x}, ${y}`).toBe(CORNER[background])
          }
        expect(inkShare(png), preset).toBeGreaterThan(0.02)
        expect(inkShare(png), preset).toBeLessThan(0.5)
        const lang = choices.language === 'en' ? 'en' : 'zh'
        const link = `${VIEW.replace('zh', lang)}#figure-sectors`
        expect(fromText(texts.get('counterpart') ?? ''), preset).toMatchObject({
          figure: 'sectors',
          link,
          lang,
        })
        expect(texts.get('URL')?.endsWith(link)).toBe(true)
        expect(texts.get('Title')).toContain(lang === 'en' ? 'Shanghai–Dalian' : '上海—大连')
      }
    },
  )
}

const LABEL = '文化创意'
/** What may differ for where in a pixel a glyph begins, of 0 to 1; one other letter of four differs by more. */
const TOLERANCE = 0.2

journey(
  'a Chinese label has in the PNG the pixels that it has on screen',
  { path: '?lang=zh', scale: 2 },
  async (page) => {
    await drawn(page)
    const choices = { own: OWN, preset: 'drawn', background: 'white', language: 'zh', dpi: 192 } as const
    const [drawing = Buffer.alloc(0), svg] = await files(page, choices, 'png', 'svg')
    const png = readPng(drawing)
    const place = await page.evaluate(
      ([file = '', label = '']) => {
        const sheet = document.createElement('div')
        sheet.style.position = 'absolute'
        sheet.innerHTML = file.slice(file.indexOf('<svg'))
        document.body.append(sheet)
        const text = [...sheet.querySelectorAll('text')].find(({ textContent }) => textContent === label)
        const [own, all] = [text, sheet.querySelector('svg')].map((each) => each?.getBoundingClientRect())
        sheet.remove()
        return { x: (own?.x ?? 0) - (all?.x ?? 0), y: (own?.y ?? 0) - (all?.y ?? 0) }
      },
      [String(svg), LABEL],
    )
    const label = await figure(page, 'sectors')
      .locator('svg text')
      .getByText(LABEL, { exact: true })
      .elementHandle()
    await label?.scrollIntoViewIfNeeded()
    const box = await label?.boundingBox()
    if (!label || !box) throw new Error('the label is not on the page')
    const clip = { x: Math.floor(box.x) - 2, y: Math.floor(box.y) - 2, width: 64, height: 24 }
    const region = { x: 2 * 2, y: 2 * 2, width: Math.ceil(2 * box.width), height: Math.ceil(2 * box.height) }
    /** How unlike the picture the screen is while it shows some words in the label's place. */
    const showing = async (words: string): Promise<number> => {
      await label.evaluate((text, shown) => {
        text.textContent = shown
      }, words)
      const screen = readPng(await page.screenshot({ clip }))
      return unlikeness(screen, region, png, { x: Math.round(2 * place.x), y: Math.round(2 * place.y) })
    }
    expect(await showing(LABEL)).toBeLessThan(TOLERANCE)
    expect(await showing('文化创业')).toBeGreaterThan(TOLERANCE)
    // What a device draws for letters that no font of it has.
    expect(await showing('\u{10fffd}'.repeat(4))).toBeGreaterThan(2 * TOLERANCE)
  },
)
