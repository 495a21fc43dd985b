/** What the picture of every figure says, held against the data and the view rather than against the picture itself. */
import { beforeEach, describe, expect, it } from 'vitest'
import { inlineEngine } from '../../src/engine/inline.ts'
import { drawOffScreen } from '../../src/export/drawing.ts'
import { dateWords, periodWords } from '../../src/format/dates.ts'
import { plain } from '../../src/format/numbers.ts'
import { ALL, LANGS } from '../../src/model/words.ts'
import { THEMES } from '../../src/panels/pictureLooks.ts'
import { DEFAULT_VIEW, filterOf, formatView, type ViewState } from '../../src/view/viewState.ts'
import { viewOf } from '../panels/around.tsx'
import { day } from '../support/fixtures.ts'
import { pretendBrowser } from '../ui/browser.ts'
import { FIGURE_NAMES, type FigureName, sourceOf } from './exported.tsx'
import { shipped } from './samples.ts'

const DATA = shipped()
const engine = inlineEngine(DATA)
const [FROM, TO] = [day('2017'), day('2019')]
const SECTORS = ['finance', 'tourism', 'wind-power']
const VIEW = viewOf({ sectors: SECTORS, from: FROM, to: TO, stages: ['none', 'signed'] })

/** What each figure counts: a figure that offers choices along a dimension leaves its own choice aside. [F3] */
const COUNTED = {
  sectors: { ...VIEW, sectors: [] },
  flows: { ...VIEW, sectors: [] },
  partnerships: { ...VIEW, partnerships: ALL },
  'over-time': { ...VIEW, from: null, to: null },
  claims: { ...VIEW, from: null, to: null },
  gaps: { ...VIEW, from: null, to: null },
  delivery: { ...VIEW, stages: [] },
  timeline: VIEW,
  signings: VIEW,
  sizes: VIEW,
} as const satisfies Record<FigureName, ViewState>

/** The number that a figure says beside its drawing; the agreements that it counts, unless it counts something else. */
const NUMBERS: { readonly [Name in FigureName]?: () => Promise<number | null> } = {
  signings: async () => (await engine.ask('signings', VIEW)).agreements,
  timeline: async () => {
    const { marks, undated } = await engine.ask('timeline', VIEW)
    return marks + undated
  },
  // Records, of the field that the fewest of them state.
  gaps: async () => {
    const { rows } = await engine.ask('gaps', VIEW)
    const stated = rows.map(({ total }) => (total.stated[0] ?? 0) / total.records)
    return rows[stated.indexOf(Math.min(...stated))]?.total.records ?? null
  },
  // It says years and totals at the marks of its line, not beside it.
  claims: async () => null,
}

beforeEach(() => pretendBrowser())

const TEXTURED = ['lines', 'dots', 'rows']

describe.each(FIGURE_NAMES)('%s', (name) => {
  it('draws each colour in the texture that its legend shows', async () => {
    const view = viewOf({ partnerships: ALL, split: 'family', measure: 'agreements' })
    const picture = await (await sourceOf(name, DATA, view, 'en')).picture(THEMES.white)
    const { markup } = drawOffScreen(picture.draw(900))
    const drawing = new DOMParser().parseFromString(`<svg>${markup}</svg>`, 'text/html')
    const patterns = [...drawing.querySelectorAll('pattern')].flatMap((pattern) => {
      const colour = pattern.querySelector('path')?.getAttribute('fill')
      return colour && drawing.querySelector(`[fill="url(#${pattern.id})"]`) ? [colour] : []
    })
    const told = picture.legend.filter(({ form }) => TEXTURED.includes(form ?? ''))
    expect(patterns.toSorted()).toEqual(told.map(({ swatch }) => swatch).toSorted())
    if (name === 'over-time') expect(told.length).toBeGreaterThan(2)
  })
  it.each(LANGS)('says unit, filters, n, coverage, sources and the day of the data (%s)', async (lang) => {
    const source = await sourceOf(name, DATA, VIEW, lang)
    const picture = await source.picture(THEMES.white)
    for (const id of SECTORS) {
      const sector = DATA.sectors.find((each) => each.id === id)
      expect(picture.filters).toContain(sector?.name[lang])
    }
    expect(picture.filters).toContain(periodWords(FROM, TO, lang))
    expect(picture.subtitle).not.toBe('')
    const about = [picture.finding, ...picture.coverage].join(' ')
    const counted = COUNTED[name]
    const { total, sources } = await engine.ask('headline', counted)
    const n = NUMBERS[name] ? await NUMBERS[name]() : total.agreements
    if (n !== null) expect(about.match(/\d[\d,]*/g)).toContain(plain(n, lang))
    expect(picture.meta).toMatchObject({
      numbers: { of: formatView({ ...DEFAULT_VIEW, ...filterOf(counted) }), agreements: total.agreements },
      sources: [...sources],
    })
    expect(picture.source.join()).toContain(plain(sources.length, lang))
    const { version, updated, licence } = DATA.meta
    for (const part of [version, licence.name, dateWords(updated, lang)])
      expect(picture.source.join()).toContain(part)
  })
})
