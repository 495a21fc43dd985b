/** Native charts of a deck hold the numbers of the page's tables. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PAPER } from '../../src/charts/theme.ts'
import type { NativeChart, NativeSeries } from '../../src/export/deck/nativeChart.ts'
import type { TableContent } from '../../src/format/tableContent.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { partialDateOf } from '../../src/model/dates.ts'
import type { Dataset } from '../../src/model/schema.ts'
import { ALL, type Lang } from '../../src/model/words.ts'
import { figureSlide } from '../../src/panels/figureSlide.ts'
import { type PictureSource, SpokenPanel } from '../../src/panels/pictureSource.tsx'
import type { ViewState } from '../../src/view/viewState.ts'
import { FIGURES, type FigureName } from '../export/exported.tsx'
import { SAMPLES, shipped } from '../export/samples.ts'
import { agreement, dataset, intended } from '../support/fixtures.ts'
import { openOffice } from '../support/office.ts'
import { downloads, openPopover, pretendBrowser } from '../ui/browser.ts'
import { Around, viewOf } from './around.tsx'

beforeEach(() => pretendBrowser())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const everything = (parts: Partial<ViewState> = {}): ViewState => viewOf({ partnerships: ALL, ...parts })

/** What a figure's panel hands over, once all is answered. */
async function sourceOf(
  name: FigureName,
  data: Dataset,
  view: ViewState,
  lang: Lang = 'zh',
): Promise<PictureSource> {
  const Panel = FIGURES[name]
  const taken = vi.fn<(source: PictureSource) => void>()
  const failed = vi.fn()
  const page = render(
    <Around dataset={data}>
      <SpokenPanel lang={lang} panel={<Panel view={view} />} onSource={taken} onFailure={failed} />
    </Around>,
  )
  await waitFor(() => expect(taken).toHaveBeenCalled())
  page.unmount()
  const source = taken.mock.lastCall?.[0]
  if (!source) throw new Error('nothing was handed over')
  return source
}

const DATA = shipped()

async function handed(name: FigureName, view: ViewState, data = DATA) {
  const source = await sourceOf(name, data, view)
  const chart = await source.native(PAPER)
  if (!chart) throw new Error(`${name} has no chart`)
  return { chart, tables: source.tables() }
}

/** The values of a table's column: numbers, null where they are unknown or there is nothing to know. */
function columnOf({ columns, rows }: TableContent, id: string): (number | null)[] {
  const at = columns.findIndex((column) => column.id === id)
  if (at < 0) throw new Error(`no column ${id}`)
  return rows.map(({ cells }) => {
    const value = cells[at]?.value
    return typeof value === 'number' ? value : null
  })
}

const UNITS = [1, 1e4, 1e8, 1e12] as const

/** A series in whole yuan: in whatever unit it is told, it is told in one. */
function inYuan({ values }: NativeSeries, yuan: number): (number | null)[] {
  return values.map((value) => (value === null ? null : Math.round(value * yuan)))
}

/** Compares series with columns, in the one unit of the chart. */
function expectAlike(
  chart: NativeChart,
  table: TableContent,
  columns: Readonly<Record<string, string>>,
  rows: number,
) {
  const all = [...chart.series, ...(chart.totals ? [chart.totals] : [])]
  const pairs = Object.entries(columns).map(([name, column]) => {
    const series = all.find((each) => each.name === name)
    if (!series) throw new Error(`no series ${name} among ${all.map((each) => each.name).join()}`)
    return { series, cells: columnOf(table, column).slice(0, rows) }
  })
  const unit = UNITS.find((yuan) =>
    pairs.every(({ series, cells }) =>
      inYuan(series, yuan).every((value, at) => (value ?? 0) === (cells[at] ?? 0)),
    ),
  )
  expect(
    unit,
    JSON.stringify(pairs.map(({ series, cells }) => [series.name, series.values, cells])),
  ).toBeDefined()
  for (const { series, cells } of pairs) {
    expect(series.values.filter((value) => value !== null).length).toBeGreaterThan(0)
    // What is unknown is no zero.
    for (const [at, cell] of cells.entries()) if (cell === null) expect(series.values[at]).not.toBe(0)
  }
}

const { say } = wordsFor('zh')

describe('the chart of', () => {
  it.each(['agreements', 'investment'] as const)('sectors has the own %s of each', async (measure) => {
    const { chart, tables } = await handed('sectors', everything({ measure }))
    const [table] = tables
    if (!table) throw new Error('no table')
    const named = table.rows.filter(({ id }) => id !== 'none')
    const rows = chart.categories.map((name) => named.find(({ cells }) => cells[0]?.text === name))
    expect(new Set(rows).size).toBe(named.length)
    const ordered = { ...table, rows: rows.flatMap((row) => row ?? []) }
    expectAlike(chart, ordered, { [say(`column.${measure}`)]: measure }, named.length)
    expect(chart.shown).toBe(18)
    expect(chart.captions[0]).toContain(String(named.length - 18))
  })

  it.each(['agreements', 'investment'] as const)('over-time has %s by series and in all', async (measure) => {
    for (const split of ['basis', 'family'] as const) {
      const { chart, tables } = await handed('over-time', everything({ measure, split }))
      const [table] = tables
      if (!table) throw new Error('no table')
      const names = Object.fromEntries(
        chart.series.map(({ name }) => [name, table.columns.find(({ label }) => label === name)?.id ?? '']),
      )
      expectAlike(chart, table, { ...names, [say(`column.${measure}`)]: measure }, chart.categories.length)
    }
  })

  it('over-time has what they come to', async () => {
    const { chart, tables } = await handed(
      'over-time',
      everything({ measure: 'investment', show: 'running' }),
    )
    const [table] = tables
    if (!table) throw new Error('no table')
    expect(chart.kind).toBe('line')
    expectAlike(
      chart,
      table,
      { [say('column.runningInvestment')]: 'runningInvestment' },
      chart.categories.length,
    )
    expect(chart.series[0]?.floors?.at(-1)).toBe(true)
  })

  it('partnerships has how agreements were announced, and money by kind', async () => {
    const counted = await handed('partnerships', everything({ measure: 'agreements' }))
    const [counts] = counted.tables
    const summed = await handed('partnerships', everything({ measure: 'investment' }))
    const [sums] = summed.tables
    if (!counts || !sums) throw new Error('no table')
    expectAlike(
      counted.chart,
      counts,
      { [say('figure.partnerships.named')]: 'named', [say('figure.partnerships.inGroups')]: 'groups' },
      7,
    )
    expectAlike(
      summed.chart,
      sums,
      Object.fromEntries(
        summed.chart.series.map(({ name }) => [
          name,
          sums.columns.find(({ label }) => label === name)?.id ?? '',
        ]),
      ),
      7,
    )
  })

  it('delivery has each stage, and its rates beside', async () => {
    const { chart, tables } = await handed('delivery', everything())
    const [stages, rates] = tables
    if (!stages || !rates) throw new Error('no tables')
    const reported = columnOf(stages, 'reported')
    const sums = reported.map((_, at) => chart.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
    expect(sums).toEqual(reported)
    expectAlike(
      { ...chart, series: chart.series.filter(({ name }) => name === say('figure.delivery.further')) },
      stages,
      { [say('figure.delivery.further')]: 'further' },
      stages.rows.length - 1,
    )
    for (const { cells } of rates.rows) {
      expect(chart.facts.some(({ text }) => text === `${cells[0]?.text}：${cells[1]?.text}`)).toBe(true)
    }
  })

  it.each(['agreements', 'investment'] as const)('sizes has the classes in %s', async (measure) => {
    const { chart, tables } = await handed('sizes', everything({ measure }))
    const [table] = tables
    if (!table) throw new Error('no table')
    expect(chart.categories).toEqual(
      table.rows.slice(0, chart.categories.length).map(({ cells }) => cells[0]?.text),
    )
    const isMoney = measure === 'investment'
    const total = say(isMoney ? 'column.sum' : 'figure.sizes.measure.agreements')
    const parts = isMoney
      ? {}
      : { [say('figure.sizes.single')]: 'single', [say('figure.sizes.group')]: 'group' }
    expectAlike(chart, table, { ...parts, [total]: isMoney ? 'sum' : 'records' }, chart.categories.length)
    expect(chart.captions[0]).toContain(say('figure.timeline.unknownAmount'))
  })

  it.each(['agreements', 'investment'] as const)(
    'claims has what is itemised and what is not in %s',
    async (measure) => {
      const { chart, tables } = await handed('claims', everything({ measure }))
      const [table] = tables
      if (!table) throw new Error('no table')
      const columns = { [say('deck.itemised')]: 'itemised', [say('deck.unexplained')]: 'unexplained' }
      expectAlike(chart, table, columns, chart.categories.length)
      const published = columnOf(table, 'published').slice(0, chart.categories.length)
      const apart = chart.series.find(({ name }) => name === say('deck.notCompared'))
      const itemised = columnOf(table, 'itemised')
      expect(apart?.values.map((value) => value !== null)).toEqual(
        published.map((_, at) => itemised[at] === null),
      )
    },
  )

  it('gaps has how many records state each field, and nothing for ways that a field does not have', async () => {
    const { chart, tables } = await handed('gaps', everything())
    const [table] = tables
    const total = table?.rows.findIndex(({ id }) => id === 'total') ?? -1
    if (!table) throw new Error('no table')
    const value = (id: string): number | null => columnOf(table, id)[total] ?? null
    const of = (name: string) => chart.series.find((each) => each.name === name)?.values
    expect(of(say('figure.gaps.legend.full'))).toEqual(
      ['amount_own', 'date_day', 'stage_stated', 'sector_stated', 'link_stated'].map(value),
    )
    expect(of(say('figure.gaps.legend.less'))).toEqual([
      value('amount_signing'),
      value('date_month'),
      null,
      null,
      null,
    ])
    expect(of(say('figure.gaps.legend.missing'))).toEqual(
      ['amount', 'date', 'stage', 'sector', 'link'].map((field) => value(`${field}_missing`)),
    )
    expect(chart.stacking).toBe('percent')
  })
})

describe('a figure is a picture', () => {
  it('where no office program has its form', async () => {
    for (const name of ['timeline', 'signings', 'flows'] as const) {
      const source = await sourceOf(name, DATA, everything())
      expect(await source.native(PAPER), name).toBeNull()
    }
    const years = await sourceOf('partnerships', DATA, everything({ layout: 'years' }))
    expect(await years.native(PAPER)).toBeNull()
  })

  it('where bars of all years could not show which are chosen', async () => {
    const source = await sourceOf(
      'gaps',
      DATA,
      everything({ from: partialDateOf(2018), to: partialDateOf(2019) }),
    )
    expect(await source.native(PAPER)).toBeNull()
  })

  it('where no published total is compared', async () => {
    const source = await sourceOf('claims', DATA, everything({ text: '风电' }))
    expect(await source.native(PAPER)).toBeNull()
  })
})

describe('what is not known', () => {
  it('is missing from a chart and named below it', async () => {
    const data = dataset({
      agreements: [
        agreement({ id: 'a', date: '2018', sectors: ['wind'] }),
        agreement({ id: 'b', date: '2019-10', sectors: ['oil'], amount: intended(59_300_000_000) }),
        agreement({ id: 'c', count: 3, date: '2019', sectors: ['oil'] }),
      ],
    })
    const { chart } = await handed('over-time', everything({ measure: 'investment' }), data)
    expect(chart.totals?.values).toEqual([null, 593])
    expect(chart.totals?.floors).toEqual([false, true])
    expect(chart.captions[0]).toBe('金额未公布，图中未计：2019年（4个中3个）、2018年（1个中1个）。')
    const sectors = await handed('sectors', everything({ measure: 'investment' }), data)
    const [own] = sectors.chart.series
    expect(own?.values.toSorted()).toEqual([593, null])
    expect(own?.floors?.filter(Boolean)).toHaveLength(1)
  })

  it('leaves no chart where nothing is known', async () => {
    for (const name of ['over-time', 'sizes', 'sectors', 'partnerships'] as const) {
      const source = await sourceOf(name, SAMPLES.unknown(), everything({ measure: 'investment' }))
      expect(await source.native(PAPER), name).toBeNull()
    }
  })
})

describe('a slide', () => {
  it('says which filter left nothing, and has no chart', async () => {
    const source = await sourceOf('sectors', SAMPLES.one(), everything({ text: 'nothing of the kind' }))
    const slide = await figureSlide(source, SAMPLES.one())
    expect(slide.content).toEqual({ kind: 'empty', words: say('figure.empty') })
    expect(slide.filters).toContain('nothing of the kind')
    expect(slide.coverage).not.toContain(say('figure.empty'))
  })

  it('has the chart, and in its notes the sentence, what is left out and the sources with their links', async () => {
    const source = await sourceOf('sectors', DATA, everything())
    const slide = await figureSlide(source, DATA)
    const { finding, coverage, content } = slide
    if (content.kind !== 'chart') throw new Error('no chart')
    const notes = slide.notes.map(({ text }) => text)
    for (const said of [finding, ...content.chart.captions, ...coverage])
      if (said !== '') expect(notes).toContain(said)
    const linked = slide.notes.flatMap(({ link }) => link ?? [])
    const known = new Set(DATA.sources.flatMap(({ url }) => url ?? []))
    expect(linked.filter((link) => known.has(link)).length).toBeGreaterThan(5)
    expect(notes.at(-1)).toMatch(/^另有\d+个来源/)
  })

  it('is marked where the data is invented', async () => {
    const source = await sourceOf('delivery', SAMPLES.long(), everything())
    const slide = await figureSlide(source, SAMPLES.long())
    expect(slide.synthetic).toBe(say('export.synthetic'))
    expect(slide.notes[0]?.text).toBe(say('export.synthetic'))
  })
})

it('a figure leaves as a slide of its own from its export menu', async () => {
  const saves = downloads()
  render(
    <Around dataset={DATA}>
      <FIGURES.sizes view={everything()} />
    </Around>,
  )
  const menu = within(openPopover(await screen.findByRole('button', { name: /^Export:/ })))
  fireEvent.click(menu.getByRole('button', { name: 'Slide (PPTX)', hidden: true }))
  await screen.findByText(/^Saved as .*\.pptx/)
  const [saved] = saves
  if (!saved) throw new Error('nothing was saved')
  expect(saved.name).toMatch(/^cooperation-sizes_all-partnerships_data-.*\.pptx$/)
  const file = openOffice(new Uint8Array(await saved.blob.arrayBuffer()))
  expect(file.paths.filter((path) => /slides\/slide\d+\.xml$/.test(path))).toHaveLength(1)
  expect(file.paths.filter((path) => /charts\/chart\d+\.xml$/.test(path))).toHaveLength(1)
})
