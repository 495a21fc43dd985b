/**
 * Pictures as a reader saves them, byte for byte. `UPDATE_GOLDEN=1 npx vitest run --project page tests/export` writes
 * the files anew: look at what changed before keeping it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shownLink } from '../../src/export/frame.ts'
import { pictureSvg } from '../../src/export/saveFigure.ts'
import { textWidth } from '../../src/format/textWidth.ts'
import type { Dataset } from '../../src/model/schema.ts'
import { LANGS } from '../../src/model/words.ts'
import { viewOf } from '../panels/around.tsx'
import { pretendBrowser } from '../ui/browser.ts'
import { FIGURE_NAMES, savedBy } from './exported.tsx'
import { SAMPLES, type Sample } from './samples.ts'

vi.mock('../../src/export/saveFigure.ts', async (original) => ({
  ...(await original<typeof import('../../src/export/saveFigure.ts')>()),
  saveFigure: vi.fn(async () => ({ chineseMissing: false })),
}))

const GOLDEN = join(import.meta.dirname, 'golden')
const SAMPLE_NAMES = ['real', 'empty', 'one', 'unknown', 'many', 'long'] as const satisfies readonly Sample[]
const opened = new Map<Sample, Dataset>()
const open = (sample: Sample): Dataset => {
  const dataset = opened.get(sample) ?? SAMPLES[sample]()
  opened.set(sample, dataset)
  return dataset
}

const CASES = FIGURE_NAMES.flatMap((figure) =>
  SAMPLE_NAMES
    // Two hundred sectors are one bar and one mark to the other figures.
    .filter((sample) => sample !== 'many' || figure === 'sectors')
    .flatMap((sample) => LANGS.map((lang) => ({ figure, sample, lang }))),
)

const parse = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml')
const withoutSpace = (text: string): string => text.replaceAll(/\s/g, '')
/** A text as a file can hold it: without characters that XML forbids. */
const written = (text: string): string =>
  withoutSpace(text.replaceAll(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, ''))

/** The file but for the fingerprint of its data, which any new field of any record changes. */
const withoutMark = (svg: string): string => svg.replaceAll(/(fingerprint&quot;:&quot;)[0-9a-f]+/g, '$1')

interface Box {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name))

/** The texts around the drawing, with the room that each takes. */
function frameTexts(root: Element): Box[] {
  return [...root.children]
    .filter(({ localName }) => localName === 'text')
    .map((element) => {
      const size = numberOf(element, 'font-size')
      const [left, baseline] = [numberOf(element, 'x'), numberOf(element, 'y')]
      const text = element.textContent
      return {
        text,
        left,
        right: left + textWidth(text, size),
        top: baseline - size * 0.8,
        bottom: baseline + size * 0.2,
      }
    })
}

beforeEach(() => {
  vi.useRealTimers()
  pretendBrowser()
  window.history.replaceState(null, '', '/')
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe.each(CASES)('$figure of $sample in $lang', ({ figure, sample, lang }) => {
  it('is the picture that was looked at, and keeps the rules of a file', async () => {
    const { picture, look, file } = await savedBy(figure, open(sample), lang, viewOf({ lang }))
    const { svg, width, height } = await pictureSvg(picture, look)
    expect((await pictureSvg(picture, look)).svg === svg, 'the same bytes again').toBe(true)

    const golden = join(GOLDEN, `${figure}-${sample}-${lang}.svg`)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, withoutMark(svg))
    expect(existsSync(golden), `${golden} is missing: run with UPDATE_GOLDEN=1`).toBe(true)
    expect(withoutMark(svg) === readFileSync(golden, 'utf8'), `${golden} differs`).toBe(true)

    const document = parse(svg)
    const root = document.documentElement
    expect(document.querySelector('parsererror')).toBeNull()
    expect(root.localName).toBe('svg')
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`)
    expect(file.endsWith('.svg')).toBe(true)

    for (const element of root.querySelectorAll('*')) {
      expect(['script', 'style', 'foreignObject', 'image', 'a', 'use']).not.toContain(element.localName)
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^(on|class|style|href|xlink|data-|aria-|tabindex|role)/)
        expect(value).not.toMatch(/var\(|NaN|undefined|Infinity|-?\d\.\d{3}/)
        if (value.startsWith('url(')) {
          expect(root.querySelector(`[id="${value.slice(5, -1)}"]`), value).not.toBeNull()
        }
      }
    }
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)

    const boxes = frameTexts(root)
    boxes.forEach((box, index) => {
      expect(box.right, box.text).toBeLessThanOrEqual(width - 31)
      expect(box.bottom).toBeLessThanOrEqual(height)
      for (const other of boxes.slice(index + 1)) {
        const apart =
          box.right <= other.left ||
          other.right <= box.left ||
          box.bottom <= other.top ||
          other.bottom <= box.top
        expect(apart, `“${box.text}” over “${other.text}”`).toBe(true)
      }
    })
    const drawing = root.querySelector(':scope > g')
    const drawingTop = Number(/translate\(\d+ ([\d.]+)\)/.exec(drawing?.getAttribute('transform') ?? '')?.[1])
    for (const { top, bottom } of boxes) {
      const above = bottom <= drawingTop
      const below = top >= drawingTop + (height - drawingTop) * 0.1
      expect(above || below).toBe(true)
    }

    const said = withoutSpace(boxes.map(({ text }) => text).join(''))
    for (const part of [
      picture.title,
      picture.finding,
      picture.subtitle,
      picture.filters,
      picture.synthetic ?? '',
      ...picture.coverage,
      ...picture.source,
      shownLink(picture.link),
      ...picture.legend.map(({ label }) => label),
    ]) {
      expect(said).toContain(written(part))
    }
    expect(root.querySelector('title')?.textContent).toBe(picture.title)
    expect(root.querySelector('desc')?.textContent).toContain(picture.filters)
  })
})
