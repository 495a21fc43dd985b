/** Every figure of the page with data at the edges: it draws or says why not, and no text leaves the drawing. */
import { fireEvent, render, waitFor, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { textWidth } from '../../src/format/textWidth.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import { calendarDay } from '../../src/model/dates.ts'
import type { Filter } from '../../src/model/filter.ts'
import { ALL, type Lang, RATES } from '../../src/model/words.ts'
import { ClaimsPanel } from '../../src/panels/claims/ClaimsPanel.tsx'
import { DeliveryPanel } from '../../src/panels/delivery/DeliveryPanel.tsx'
import { FlowsPanel } from '../../src/panels/flows/FlowsPanel.tsx'
import { GapsPanel } from '../../src/panels/gaps/GapsPanel.tsx'
import { OverTimePanel } from '../../src/panels/overTime/OverTimePanel.tsx'
import { PartnershipsPanel } from '../../src/panels/partnerships/PartnershipsPanel.tsx'
import { SectorsPanel } from '../../src/panels/sectors/SectorsPanel.tsx'
import { SigningsPanel } from '../../src/panels/signings/SigningsPanel.tsx'
import { SizesPanel } from '../../src/panels/sizes/SizesPanel.tsx'
import { TimelinePanel } from '../../src/panels/timeline/TimelinePanel.tsx'
import { claims } from '../../src/questions/claims.ts'
import { delivery } from '../../src/questions/delivery.ts'
import { flows } from '../../src/questions/flows.ts'
import { gaps } from '../../src/questions/gaps.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { partnerships } from '../../src/questions/partnerships.ts'
import { sectors } from '../../src/questions/sectors.ts'
import { signings } from '../../src/questions/signings.ts'
import { sizes } from '../../src/questions/sizes.ts'
import { timeline } from '../../src/questions/timeline.ts'
import type { ViewState } from '../../src/view/viewState.ts'
import { EDGES } from '../support/edges.ts'
import { pretendBrowser } from '../ui/browser.ts'
import { Around, viewOf } from './around.tsx'

type Panel = (props: { view: ViewState }) => ReactElement
/** How many rows the answer makes in the figure's tables. */
type Rows = (ledger: Ledger, filter: Filter) => number
const some = (...parts: readonly number[]): number => parts.filter((part) => part > 0).length

const FIGURES: Readonly<Record<string, readonly [Panel, Rows]>> = {
  sectors: [SectorsPanel, (ledger, view) => sectors(ledger, view).rows.length],
  partnerships: [PartnershipsPanel, (ledger, view) => partnerships(ledger, view).rows.length],
  signings: [SigningsPanel, (ledger, view) => signings(ledger, view).rows.length],
  flows: [FlowsPanel, (ledger, view) => flows(ledger, view).flows.length],
  timeline: [
    TimelinePanel,
    (ledger, view) => {
      const { marks, undated } = timeline(ledger, view)
      return marks + undated
    },
  ],
  'over-time': [
    OverTimePanel,
    (ledger, view) => {
      const { bins, undated, tooCoarse } = overTime(ledger, view, { size: 'year', split: 'basis' })
      return bins.length + some(undated.agreements, tooCoarse.agreements)
    },
  ],
  delivery: [
    DeliveryPanel,
    (ledger, view) => {
      const { rows, silences } = delivery(ledger, view)
      const funds = 1
      return rows.length + RATES.length + funds + silences.length
    },
  ],
  sizes: [
    SizesPanel,
    (ledger, view) => {
      const { bins, zero, notPublished, unsettled, otherBasis, otherCurrency } = sizes(ledger, view)
      const without = [zero, notPublished, unsettled, otherBasis, otherCurrency]
      return bins.length + some(...without.map(({ records }) => records))
    },
  ],
  claims: [
    ClaimsPanel,
    (ledger, view) => {
      const { claims: totals, steps, axis } = claims(ledger, view)
      const isRunning = steps.length > 0 && axis !== null
      const years = isRunning ? calendarDay(axis.last).year - calendarDay(axis.first).year + 1 : 0
      return totals.length + years
    },
  ],
  gaps: [
    GapsPanel,
    (ledger, view) => {
      const { years, rows } = gaps(ledger, view)
      const total = 1
      return years.length + total + some(...rows.map(({ undated }) => undated.records).slice(0, 1))
    },
  ],
}

const DATASETS = Object.entries(EDGES).map(([edge, make]) => {
  const dataset = make()
  return { edge, dataset, ledger: buildLedger(dataset) }
})
const CASES = Object.entries(FIGURES).map(([name, [Panel, rows]]) => ({ name, Panel, rows }))
/** Each language at one of the widths. */
const LOOKS: readonly (readonly [Lang, number])[] = [
  ['en', 900],
  ['zh', 304],
]

beforeEach(() => window.history.replaceState(null, '', '/'))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Everything that a reader sees or hears, tags and attributes included. */
const NO_WORD = /NaN|undefined|Infinity|\bnull\b|\[object/

/** Texts that would stand outside the drawing, with how far. */
function outside(svg: SVGSVGElement): string[] {
  const width = Number(svg.getAttribute('width'))
  return [...svg.querySelectorAll('text')].flatMap((text) => {
    const transform = text.getAttribute('transform') ?? ''
    if (transform.includes('rotate') || text.querySelector('tspan')) return []
    const wide = textWidth(text.textContent, Number(text.getAttribute('font-size')))
    const anchor = text.getAttribute('text-anchor') ?? 'start'
    const left =
      Number(text.getAttribute('x')) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0)
    const isInside = left >= -1 && left + wide <= width + 1
    return isInside ? [] : [`${Math.round(left)}–${Math.round(left + wide)} of ${width}: ${text.textContent}`]
  })
}

/** What is wrong with one figure, in words. */
function faultsOf(section: HTMLElement, expectedRows: number, hasAgreements: boolean, lang: Lang): string[] {
  const { say } = wordsFor(lang)
  const figure = section.querySelector('figure')
  if (!figure) return [`did not stand: ${section.textContent}`]
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('svg.recharts-surface')]
  const faults = drawings.flatMap(outside)
  if (hasAgreements && !figure.querySelector('svg.recharts-surface, .figure-empty'))
    faults.push('drew nothing')
  const strange = [NO_WORD.exec(figure.outerHTML)]
  fireEvent.click(within(figure).getByText(say('action.showTable')))
  strange.push(NO_WORD.exec(figure.outerHTML))
  for (const found of strange) {
    if (found) faults.push(`says ${found.input.slice(Math.max(0, found.index - 80), found.index + 20)}`)
  }
  const rows = figure.querySelectorAll('tbody tr').length
  if (rows !== expectedRows) faults.push(`has ${rows} rows of ${expectedRows}`)
  return faults
}

// All figures at once: a chart that is loaded for the first time is shown a third of a second later.
describe.each(DATASETS)('every figure of $edge', ({ dataset, ledger }) => {
  it.each(LOOKS)('in %s, %d px wide', async (lang, width) => {
    pretendBrowser({ width, narrow: width < 500 })
    const view = viewOf({ partnerships: ALL, lang })
    const { container } = render(
      <Around dataset={dataset} lang={lang}>
        {CASES.map(({ name, Panel }) => (
          <section key={name} data-figure={name}>
            <Panel view={view} />
          </section>
        ))}
      </Around>,
    )
    const loading = wordsFor(lang).say('figure.loading')
    await waitFor(() => {
      for (const section of container.children) {
        if (section.textContent?.includes(loading)) throw new Error('on its way')
      }
    })
    const faults = CASES.flatMap(({ name, rows }) => {
      const section = container.querySelector<HTMLElement>(`[data-figure="${name}"]`)
      if (!section) return [`${name} is not there`]
      const found = faultsOf(section, rows(ledger, view), dataset.agreements.length > 0, lang)
      return found.map((fault) => `${name}: ${fault}`)
    })
    expect(faults).toEqual([])
  })
})
