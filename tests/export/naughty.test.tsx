import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { removeForbidden } from '../../src/export/markup.ts'
import { readPicture } from '../../src/export/readPicture.ts'
import { pictureSvg } from '../../src/export/saveFigure.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import type { Dataset } from '../../src/model/schema.ts'
import { LANGS } from '../../src/model/words.ts'
import { lookOf, THEMES } from '../../src/panels/pictureLooks.ts'
import { viewOf } from '../panels/around.tsx'
import {
  agreement,
  both,
  claim,
  type DatasetJson,
  datasetJson,
  event,
  intended,
  planned,
  policy,
} from '../support/fixtures.ts'
import { NAUGHTY } from '../support/naughty.ts'
import { pretendBrowser } from '../ui/browser.ts'
import { FIGURE_NAMES, sourceOf } from './exported.tsx'

const words = {
  sectorsAsPublished: ['words'],
  parties: [{ name: both('words'), kind: 'company' as const }],
  place: both('words'),
  evidence: [{ printed: 'words', says: both('words'), sources: ['daily'] }],
  note: both('words'),
  conflicts: [
    { about: 'date' as const, used: both('words'), others: [{ says: both('words') }], reason: both('words') },
  ],
}
const history = [{ stage: 'signed' as const, date: '2017-09-03', says: both('words') }]

/** A record of every kind, with all of its words. */
const JSON_OF_ALL: DatasetJson = {
  ...datasetJson(),
  sources: [{ id: 'daily', title: 'words', publisher: both('words'), lang: 'en', access: 'original' }],
  agreements: [
    agreement({
      id: 'a',
      ...words,
      history,
      date: '2017-09-03',
      sectors: ['wind'],
      count: 57,
      amount: planned(170_400_000_000),
    }),
    agreement({ id: 'b', ...words, history, date: '2019-10', sectors: ['wind', 'ports'], count: 3 }),
    agreement({ id: 'c', ...words, history, date: '2024', sectors: ['ports'], amount: intended(7) }),
    agreement({
      id: 'd',
      ...words,
      partnership: 'beijing-shenyang',
      date: '2018-05-01',
      sectors: ['farming'],
    }),
  ],
  events: [event({ id: 'e', ...words, date: '2018-05-01', endDate: '2018-05-04', topics: [both('words')] })],
  policies: [policy({ id: 'p', ...words, date: '2017', partnership: 'all', topics: [both('words')] })],
  claims: [claim({ id: 'k', ...words, date: '2020', counts: 99, countIs: 'over', measures: 'agreements' })],
}

/** Fields of words that are not in two languages. */
const PLAIN = ['printed', 'sectorsAsPublished', 'version', 'title', 'licence']
/** A field of words is never empty. */
const STRINGS = NAUGHTY.filter((text) => text.trim() !== '')

/** The dataset with another string in each field of words, the first of them that of `from`. */
function naughty(from: number): Dataset {
  let next = from
  const replaced = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => replaced(each, key))
    if (typeof value === 'string') return PLAIN.includes(key) ? STRINGS[next++ % STRINGS.length] : value
    if (value === null || typeof value !== 'object') return value
    const isWords = 'en' in value && 'zh' in value
    return Object.fromEntries(
      Object.entries(value).map(([name, each]: [string, unknown]) => [
        name,
        isWords
          ? STRINGS[next++ % STRINGS.length]
          : replaced(each, key === 'licence' && name === 'name' ? key : name),
      ]),
    )
  }
  const decoded = decodeDataset(replaced(JSON_OF_ALL, ''))
  if (decoded.ok) return decoded.dataset
  throw new Error(JSON.stringify(decoded.issues))
}

const parse = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml')
const MAY_STAND =
  /^(svg|title|desc|metadata|defs|pattern|clipPath|linearGradient|stop|g|rect|line|path|circle|polygon|text|tspan)$/

beforeEach(() => pretendBrowser())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe.each([0, 6, 12])('every field with words of its own, the first with number %d', (from) => {
  const dataset = naughty(from)
  it('leaves no field as it was', () => {
    expect(JSON.stringify(dataset)).not.toContain('"words"')
  })
  it.each(LANGS)(
    'every picture is a file without anything to run, and says what it is about (%s)',
    async (lang) => {
      for (const name of FIGURE_NAMES) {
        const source = await sourceOf(name, dataset, viewOf({ lang }), lang)
        const { svg } = await pictureSvg(await source.picture(THEMES.white), lookOf('white'))
        const document = parse(svg)
        expect(document.querySelector('parsererror'), name).toBeNull()
        const elements = [...document.querySelectorAll('*')]
        expect(
          elements.filter(({ localName }) => !MAY_STAND.test(localName)),
          name,
        ).toEqual([])
        const attributes = elements.flatMap((element) => [...element.attributes].map((each) => each.name))
        expect(
          attributes.filter((each) => /^(on|style|href|xlink|src)/.test(each)),
          name,
        ).toEqual([])
        const title = document.querySelector('title')?.textContent
        const about = removeForbidden(dataset.partnerships[0]?.name[lang] ?? '').replaceAll(/\r\n?/g, '\n')
        // This one compares all of them, and names none in its title.
        if (name !== 'partnerships') expect(title).toContain(about)
        const read = readPicture(new TextEncoder().encode(svg))
        expect(read, name).toMatchObject({
          figure: name,
          link: `?lang=${lang}#figure-${name}`,
          licence: dataset.meta.licence.name,
        })
      }
    },
  )
})
