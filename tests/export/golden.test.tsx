/**
 * Pictures as a reader saves them, byte for byte. `UPDATE_GOLDEN=1 npx vitest run --project page tests/export` writes
 * the files anew: look at what changed before keeping it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChartTheme } from '../../src/charts/theme.ts'
import { fileName } from '../../src/export/fileName.ts'
import { shownLink } from '../../src/export/frame.ts'
import { pictureSvg } from '../../src/export/saveFigure.ts'
import { textWidth } from '../../src/format/textWidth.ts'
import type { Dataset } from '../../src/model/schema.ts'
import { LANGS } from '../../src/model/words.ts'
import { type Background, lookOf, THEMES } from '../../src/panels/pictureLooks.ts'
import { viewOf } from '../panels/around.tsx'
import { pretendBrowser } from '../ui/browser.ts'
import { FIGURE_NAMES, sourceOf } from './exported.tsx'
import { SAMPLES, type Sample } from './samples.ts'

const GOLDEN = join(import.meta.dirname, 'golden')
const SAMPLE_NAMES = ['real', 'empty', 'one', 'unknown', 'many', 'long'] as const satisfies readonly Sample[]
const opened = new Map<Sample, Dataset>()
const open = (sample: Sample): Dataset => {
  const dataset = opened.get(sample) ?? SAMPLES[sample]()
  opened.set(sample, dataset)
  return dataset
}

const CASES = FIGURE_NAMES.flatMap((figure) =>
  SAMPLE_NAMES.flatMap((sample) => LANGS.map((lang) => ({ figure, sample, lang }))),
)

const FORBIDDEN = ['script', 'style', 'foreignObject', 'image', 'a', 'use']

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

/** What is wrong with a file by the rules of files, in words. */
function ruleFaults(root: Element): string[] {
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id)
  const faults = ids.length === new Set(ids).size ? [] : ['has an id twice']
  for (const element of root.querySelectorAll('*')) {
    if (FORBIDDEN.includes(element.localName)) faults.push(`has a ${element.localName}`)
    for (const { name, value } of element.attributes) {
      const isOfPage = /^(on|class|style|href|xlink|data-|aria-|tabindex|role)/.test(name)
      const isUnsound = /var\(|NaN|undefined|Infinity|-?\d\.\d{3}/.test(value)
      const isLost = value.startsWith('url(') && !ids.includes(value.slice(5, -1))
      if (isOfPage || isUnsound || isLost) faults.push(`${element.localName} has ${name}="${value}"`)
    }
  }
  return faults
}

/** What of the texts around the drawing stands over another, over the drawing or beyond the edge. */
function placeFaults(root: Element, boxes: readonly Box[], width: number, height: number): string[] {
  const drawing = root.querySelector(':scope > g')
  const top = Number(/translate\(\d+ ([\d.]+)\)/.exec(drawing?.getAttribute('transform') ?? '')?.[1])
  const isBeside = (box: Box): boolean => box.bottom <= top || box.top >= top + (height - top) * 0.1
  return boxes.flatMap((box, index) => [
    ...(box.right <= width - 31 && box.bottom <= height ? [] : [`“${box.text}” leaves the picture`]),
    ...(isBeside(box) ? [] : [`“${box.text}” over the drawing`]),
    ...boxes
      .slice(index + 1)
      .filter(
        (other) =>
          box.right > other.left &&
          other.right > box.left &&
          box.bottom > other.top &&
          other.bottom > box.top,
      )
      .map((other) => `“${box.text}” over “${other.text}”`),
  ])
}

/** Where one file first says something else than another; empty where they are the same. */
function firstDifference(one: string, other: string): string {
  if (one === other) return ''
  let at = 0
  while (one[at] === other[at]) at += 1
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60)
  return `at ${at}: ${around(one)}\ninstead of ${around(other)}`
}

/** The colours that a picture can have, in one order. */
const coloursOf = ({ series, ink, muted, grid, ruleStrong, accent, card, hatch, hover }: ChartTheme) => [
  ...series,
  ...[ink, muted, grid, ruleStrong, accent, card, hatch, hover],
]

/** The same file in the colours of another theme, each for its like. */
function recoloured(svg: string, theme: ChartTheme): string {
  const to = coloursOf(theme)
  const map = new Map(coloursOf(THEMES.white).map((colour, index) => [colour, to[index]]))
  return svg.replaceAll(/#[0-9a-f]{6}\b/g, (colour) => map.get(colour) ?? `${colour} of no theme`)
}

/** Compares with the file that was looked at; for a run that is asked to, writes it anew first. */
function expectGolden(name: string, svg: string): void {
  const golden = join(GOLDEN, `${name}.svg`)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, withoutMark(svg))
  expect(existsSync(golden), `${golden} is missing: run with UPDATE_GOLDEN=1`).toBe(true)
  expect(firstDifference(withoutMark(svg), readFileSync(golden, 'utf8')), golden).toBe('')
}

describe.each(CASES)('$figure of $sample in $lang', ({ figure, sample, lang }) => {
  it('is the picture that was looked at, in every theme, and keeps the rules of a file', async () => {
    const source = await sourceOf(figure, open(sample), viewOf({ lang }), lang)
    const drawnIn = async (background: Background) => {
      const picture = await source.picture(THEMES[background])
      return { picture, ...(await pictureSvg(picture, lookOf(background))) }
    }
    const { picture, svg, width, height } = await drawnIn('white')
    expectGolden(`${figure}-${sample}-${lang}`, svg)

    // Another theme is the same picture, stroke for stroke, in its own colours.
    const dark = await drawnIn('dark')
    expect(firstDifference(dark.svg, recoloured(svg, THEMES.dark)), 'dark').toBe('')
    if (sample === 'real' && lang === 'zh') expectGolden(`${figure}-${sample}-${lang}-dark`, dark.svg)

    const document = parse(svg)
    const root = document.documentElement
    expect(document.querySelector('parsererror')).toBeNull()
    expect(root.localName).toBe('svg')
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`)
    expect(fileName(source.file, 'svg')).toMatch(/\.svg$/)
    const boxes = frameTexts(root)
    expect([...ruleFaults(root), ...placeFaults(root, boxes, width, height)]).toEqual([])

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

it('no two colours of the theme of the files are the same, so that one cannot stand for another', () => {
  const colours = coloursOf(THEMES.white)
  expect(new Set(colours).size).toBe(colours.length)
})

it('every file that was looked at is still made', () => {
  const made = CASES.flatMap(({ figure, sample, lang }) => [
    `${figure}-${sample}-${lang}.svg`,
    ...(sample === 'real' && lang === 'zh' ? [`${figure}-${sample}-${lang}-dark.svg`] : []),
  ])
  expect(readdirSync(GOLDEN).toSorted()).toEqual(made.toSorted())
})
