/** [A2] What a drawing is said to be: its type, axes and unit, n, coverage, and the marks that stand out. */
import { cleanup } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { binName } from '../../src/charts/overTimeWords.ts'
import { PAPER } from '../../src/charts/theme.ts'
import { pictureSvg } from '../../src/export/saveFigure.ts'
import { type Described, type DescribedMark, describedWords } from '../../src/format/described.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { clauses } from '../../src/format/words.ts'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { coverageLine, sumWords } from '../../src/panels/coverage.ts'
import { lookOf } from '../../src/panels/pictureLooks.ts'
import { headline } from '../../src/questions/headline.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { sectors } from '../../src/questions/sectors.ts'
import { parseView } from '../../src/view/viewState.ts'
import { FIGURE_NAMES, PANELS, sourceOf } from '../export/exported.tsx'
import { SAMPLES } from '../export/samples.ts'
import { inBrowser } from '../ui/browser.ts'
import { openFigures, viewOf } from './around.tsx'

const REAL = SAMPLES.real()
const LEDGER = buildLedger(REAL)

inBrowser()

async function descriptionOf(name: keyof typeof PANELS, search: string, lang: Lang): Promise<string> {
  await openFigures(PANELS, [name], { search, lang, dataset: REAL })
  const svg = document.querySelector(`#figure-${name} svg.recharts-surface`)
  const about = document.getElementById(svg?.getAttribute('aria-describedby') ?? '')?.textContent ?? ''
  cleanup()
  return about
}

const mark = (name: string, value: number | null, time: number | null = null): DescribedMark => ({
  value,
  time,
  said: () => name,
})
const COUNTED = { counted: 'Three things.', what: 'some' } as const

/** Marks and what is said of them in English and in Chinese. */
const TOLD: readonly (readonly [string, Described, string, string])[] = [
  [
    'the largest, the smallest and the latest, in the order asked for',
    {
      ...COUNTED,
      marks: [mark('a', 2, 1), mark('b', 5, 2), mark('c', 1, 3)],
      ends: ['most', 'least', 'last'],
    },
    'Three things. Most: b. Fewest, where there are any: c. Latest: c.',
    'Three things.最多：b。最少（未见报道者不计）：c。最近：c。',
  ],
  [
    'none of what is not known, or nothing',
    {
      ...COUNTED,
      what: 'money',
      marks: [mark('a', null, 9), mark('b', 5), mark('c', 7)],
      ends: ['most', 'least', 'last'],
    },
    'Three things. Highest published: c. Lowest published: b. Latest: a.',
    'Three things.公布金额最高：c。公布金额最低：b。最近：a。',
  ],
  [
    'all that share an end, three by name',
    {
      ...COUNTED,
      what: 'share',
      marks: [mark('a', 4), mark('b', 4), mark('c', 4), mark('d', 4), mark('e', 4), mark('f', 0)],
      ends: ['most', 'least'],
    },
    'Three things. Most: a; b; c; 2 more. Least: f.',
    'Three things.比例最高：a；b；c；另有2项。比例最低：f。',
  ],
  [
    'one that is all there is only once',
    { ...COUNTED, what: 'count', marks: [mark('a', 4, 1)], ends: ['most', 'least', 'first', 'last'] },
    'Three things. Most: a. Earliest: a.',
    'Three things.最多：a。最早：a。',
  ],
  ['nothing', { counted: '', what: 'count', marks: [mark('a', null)], ends: ['most', 'last'] }, '', ''],
]

it.each(TOLD)('[A2] says %s', (_, described, en, zh) => {
  expect(describedWords(described, wordsFor('en'))).toBe(en)
  expect(describedWords(described, wordsFor('zh'))).toBe(zh)
})

/** Each figure in each form, with what a description of its marks tells. */
const FORMS = [
  ['over-time', 'over-time', '', ['most', 'least', 'last']],
  ['over-time', 'over-time', '?measure=agreements&period=quarter', ['most', 'least', 'last']],
  ['over-time', 'running', '?show=running', ['first', 'last']],
  ['timeline', 'timeline', '', ['most', 'first', 'last']],
  ['sectors', 'sectors', '', ['most', 'least']],
  ['signings', 'signings', '?partnership=all', ['most', 'least', 'last']],
  ['delivery', 'delivery', '', ['most']],
  ['partnerships', 'partnerships', '', ['most', 'least']],
  ['partnerships', 'years', '?layout=years', ['most', 'least', 'last']],
  ['flows', 'flows', '?partnership=all', ['most', 'least']],
  ['sizes', 'sizes', '?partnership=all', ['most', 'least']],
  ['claims', 'claims', '?partnership=all', ['last', 'most', 'least']],
  ['gaps', 'gaps', '', ['most', 'least']],
  ['compare', 'compare', '?with=partnership%3Dall', ['most', 'least']],
] as const satisfies readonly (readonly [keyof typeof PANELS, string, string, readonly string[]])[]

describe.each(FORMS)('[A2] the description of %s as %s with %s', (name, form, search, ends) => {
  it.each(LANGS)(
    'begins with its type, has n and coverage, and tells what stands out, in %s',
    async (lang) => {
      const words = wordsFor(lang)
      const about = await descriptionOf(name, search, lang)
      expect(about.startsWith(words.say(`figure.form.${form}`))).toBe(true)
      const { view } = parseView(search)
      const counted = name === 'partnerships' ? { ...view, partnerships: 'all' as const } : view
      const { total, isFloor } = headline(LEDGER, counted)
      expect(about).toContain(coverageLine(total, words, isFloor))
      let at = 0
      for (const end of ends) {
        const lead = ['money', 'count', 'some', 'share'].map((what) =>
          words.say(`described.${end}`, { what, marks: '' }).replace(/[ .。]+$/, ''),
        )
        const found = Math.max(...lead.map((each) => about.indexOf(each, at)))
        expect(found, `${end} in ${about}`).toBeGreaterThan(at)
        at = found
      }
      expect(about).not.toMatch(/[:：]\s*[.。;；]|NaN|undefined|null/)
    },
  )
})

it.each(LANGS)('[A2] [C2] the ends are those of the answer, a floor said as a floor, in %s', async (lang) => {
  const words = wordsFor(lang)
  const { bins } = overTime(LEDGER, viewOf(), { size: 'year', split: 'basis' })
  const known = bins.filter(({ total }) => total.cny !== null)
  const bySum = known.toSorted((a, b) => (b.total.cny ?? 0) - (a.total.cny ?? 0))
  const last = bins.filter(({ total }) => total.agreements > 0).at(-1)
  const [most, least] = [bySum[0], bySum.at(-1)]
  if (!most || !least || !last || most === least) throw new Error('too few periods')
  const about = await descriptionOf('over-time', '', lang)
  for (const bin of [most, least]) {
    const said = clauses(lang, [binName(bin, words), sumWords(bin.total, words)])
    expect(about).toContain(said)
  }
  expect(sumWords(most.total, words)).toContain(lang === 'en' ? 'at least' : '至少')
  // The latest period has agreements and no amount: never a sum of 0.
  expect(last.total.cny).toBeNull()
  const agreements = words.say('count.agreements', { n: last.total.agreements })
  const unknown = words.say('figure.timeline.unknownAmount')
  expect(about).toContain(
    words.say('described.last', { marks: clauses(lang, [binName(last, words), agreements, unknown]) }),
  )
  const bySector = sectors(LEDGER, viewOf()).rows.filter(({ name }) => name !== null)
  const largest = Math.max(...bySector.map(({ own }) => own.agreements))
  const of = await descriptionOf('sectors', '', lang)
  for (const { name, own } of bySector.filter((row) => row.own.agreements === largest).slice(0, 3)) {
    const n = words.say('count.agreements', { n: own.agreements })
    expect(of).toContain(clauses(lang, [name ? words.pick(name) : '', n]))
  }
})

it.each(FIGURE_NAMES)(
  '[A2] the description of %s changes with the filter, and its SVG says the same',
  async (name) => {
    const views = [viewOf({ partnerships: 'all' }), viewOf({ sectors: ['tourism'], partnerships: 'all' })]
    const said: string[] = []
    for (const view of views) {
      const picture = await (await sourceOf(name, REAL, view, 'en')).picture(PAPER)
      const { svg } = await pictureSvg(picture, lookOf('white'))
      const desc = new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('desc')?.textContent
      said.push(picture.description)
      expect(desc?.startsWith(picture.description)).toBe(true)
      expect(desc).toContain(picture.filters)
      for (const line of [...picture.coverage, ...picture.source]) expect(desc).toContain(line)
      expect(desc?.startsWith(wordsFor('en').say(`figure.form.${name}`))).toBe(true)
    }
    expect(said[0]).not.toBe(said[1])
    const page = await descriptionOf(name, '?partnership=all', 'en')
    expect(page.startsWith(said[0] ?? '')).toBe(true)
  },
)
