/** Figures that answer each other: the date control, the same address by mouse and key, and what is pointed at. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { plain } from '../../src/format/numbers.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { sumWords } from '../../src/panels/coverage.ts'
import { DeliveryPanel } from '../../src/panels/delivery/DeliveryPanel.tsx'
import { OverTimePanel, runningSentence } from '../../src/panels/overTime/OverTimePanel.tsx'
import { PartnershipsPanel } from '../../src/panels/partnerships/PartnershipsPanel.tsx'
import { SectorsPanel } from '../../src/panels/sectors/SectorsPanel.tsx'
import { SigningsPanel } from '../../src/panels/signings/SigningsPanel.tsx'
import { TimelinePanel } from '../../src/panels/timeline/TimelinePanel.tsx'
import { headline } from '../../src/questions/headline.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { DEFAULT_VIEW, parseView, type ViewState } from '../../src/view/viewState.ts'
import { SAMPLES } from '../export/samples.ts'
import { day } from '../support/fixtures.ts'
import { pretendBrowser } from '../ui/browser.ts'
import { openFigures } from './around.tsx'

const REAL = SAMPLES.real()
const LEDGER = buildLedger(REAL)
const PANELS = {
  'over-time': OverTimePanel,
  timeline: TimelinePanel,
  sectors: SectorsPanel,
  signings: SigningsPanel,
  delivery: DeliveryPanel,
  partnerships: PartnershipsPanel,
} as const satisfies Record<string, (props: { view: ViewState }) => ReactElement>
type Name = keyof typeof PANELS
const NAMES = ['over-time', 'timeline', 'sectors', 'signings', 'delivery', 'partnerships'] as const

/** 900 px wide: the plot begins after 118 and ends 74 before its end; the data's years are 2016 to 2025. */
const [LEFT, RIGHT, YEARS] = [118, 900 - 74, 10] as const
const middleOf = (year: number): number => LEFT + ((year - 2016 + 0.5) / YEARS) * (RIGHT - LEFT)

beforeEach(() => {
  pretendBrowser()
  Object.assign(HTMLElement.prototype, { setPointerCapture: () => {} })
  window.history.replaceState(null, '', '/')
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function open(names: readonly Name[], search = '', lang: Lang = 'en') {
  const page = await openFigures(PANELS, names, { dataset: REAL, search, lang })
  const marks = (name: Name): SVGElement[] => [
    ...document.querySelectorAll<SVGElement>(`#figure-${name} [data-mark]`),
  ]
  return { page, marks, echoes: (name: Name) => marks(name).filter((mark) => mark.hasAttribute('data-echo')) }
}

const address = (): string => window.location.search
/** Another address, as Back and Forward bring one. */
const goTo = (search: string): void =>
  act(() => {
    window.history.replaceState(null, '', `/${search}`)
    window.dispatchEvent(new PopStateEvent('popstate'))
  })
// Found by what they are in the document: to look for roles in a page of figures takes a second each.
const found = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`no ${selector}`)
  return element
}
const slider = (which: 'from' | 'to', lang: Lang = 'en'): HTMLElement =>
  found(`[role=slider][aria-label="${wordsFor(lang).say(`dates.${which}`)}"]`)
const strip = (): HTMLElement => found('[role=group][aria-label=Dates]')
const plot = (): SVGElement => document.querySelector<SVGElement>('#figure-over-time svg') ?? new SVGElement()

/** A drag from one place to another, in steps, with the pointer left down unless it is told to go up. */
function drag(target: Element, from: number, to: number, { up = true, type = 'mouse', y = 0 } = {}): void {
  const at = (clientX: number, clientY = 0) => ({
    clientX,
    clientY,
    pointerId: 1,
    isPrimary: true,
    button: 0,
    pointerType: type,
  })
  fireEvent.pointerDown(target, at(from))
  for (const share of [0.3, 0.7, 1]) fireEvent.pointerMove(target, at(from + (to - from) * share, y))
  if (up) fireEvent.pointerUp(target, at(to, y))
}

describe('[A6] the same address by mouse and by key', () => {
  it.each(NAMES)('for marks of %s', async (name) => {
    const { marks } = await open([name])
    for (const index of [0, 2]) {
      const mark = (): SVGElement => marks(name)[index] ?? plot()
      goTo('')
      fireEvent.click(mark())
      const byMouse = address()
      expect(byMouse, `mark ${index}`).not.toBe('')
      goTo('')
      act(() => mark().focus())
      fireEvent.keyDown(mark(), { key: 'Enter' })
      expect(address(), `mark ${index}`).toBe(byMouse)
    }
  })
  it('for the date control', async () => {
    await open(['over-time'])
    type Keys = readonly (readonly ['from' | 'to', string])[]
    const cases: readonly [string, string, () => void, Keys][] = [
      [
        'a drag over three years',
        '?from=2017&to=2019',
        () => drag(plot(), middleOf(2019), middleOf(2017)),
        [['from', 'ArrowRight'], ...Array.from({ length: 6 }, () => ['to', 'PageDown'] as const)],
      ],
      [
        'a drag up to the edge of the axis',
        '?from=2019',
        () => drag(plot(), middleOf(2019), 890),
        [
          ['from', 'PageUp'],
          ['from', 'ArrowRight'],
          ['from', 'ArrowUp'],
        ],
      ],
      [
        'the start moved by its handle',
        '?from=2018',
        () => drag(slider('from'), LEFT - 5, LEFT - 5 + 2 * ((RIGHT - LEFT) / YEARS)),
        [
          ['from', 'ArrowRight'],
          ['from', 'PageUp'],
        ],
      ],
      [
        'a click on one year of the strip',
        '?from=2016&to=2016',
        () => drag(strip(), middleOf(2016), middleOf(2016)),
        [['to', 'Home']],
      ],
      [
        'a click on the bar of a year, and a drag within it',
        '?from=2017&to=2017',
        () => drag(plot(), middleOf(2017) - 9, middleOf(2017) + 9),
        [
          ['from', 'ArrowRight'],
          ['to', 'Home'],
        ],
      ],
    ]
    for (const [name, expected, byMouse, keys] of cases) {
      act(byMouse)
      expect(address(), name).toBe(expected)
      fireEvent.doubleClick(strip())
      expect(address(), name).toBe('')
      for (const [which, key] of keys) fireEvent.keyDown(slider(which), { key })
      expect(address(), name).toBe(expected)
      goTo('')
    }
  })
})

it('a drag on over-time is one step of the history, and can be taken back before it ends', async () => {
  await open(['over-time'])
  const before = window.history.length
  drag(plot(), middleOf(2017), middleOf(2019), { up: false })
  expect(address()).not.toBe('')
  expect(window.history.length).toBe(before)
  fireEvent.pointerUp(plot(), { pointerId: 1, clientX: middleOf(2019) })
  expect(address()).toBe('?from=2017&to=2019')
  expect(window.history.length).toBe(before + 1)
  await act(async () => {
    const back = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
    window.history.back()
    await back
  })
  expect(address()).toBe('')

  goTo('?from=2018')
  drag(plot(), middleOf(2017), middleOf(2019), { up: false })
  expect(address()).not.toBe('?from=2018')
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(address()).toBe('?from=2018')
  fireEvent.pointerUp(plot(), { pointerId: 1, clientX: middleOf(2019) })
  expect(address(), 'let go after Escape').toBe('?from=2018')
  drag(plot(), middleOf(2017), middleOf(2019), { up: false })
  fireEvent.pointerCancel(plot(), { pointerId: 1 })
  expect(address(), 'the browser scrolls').toBe('?from=2018')
  fireEvent.click(found('.dates-said button'))
  expect(address(), 'cleared by its button').toBe('')

  drag(plot(), middleOf(2017), middleOf(2017) + 3)
  drag(plot(), middleOf(2017), middleOf(2017) + 30, { type: 'touch', y: 90 })
  drag(plot(), 20, middleOf(2019))
  expect(address(), 'too little, a finger that scrolls, beside the axis').toBe('')
  drag(plot(), middleOf(2017), middleOf(2017) + 30, { type: 'touch', y: 4 })
  expect(address(), 'a finger along the axis').toBe('?from=2017&to=2017')
})

it('the dates snap to the period that the reader has chosen; a key held down is one step of the history', async () => {
  await open(['over-time'], '?period=quarter')
  drag(plot(), middleOf(2017) + 3, middleOf(2018) + 3)
  expect(address()).toBe('?from=2017-07&to=2018-09&period=quarter')
  goTo('?period=month')
  await waitFor(() => expect(slider('to').getAttribute('aria-valuemax')).toBe(String(YEARS * 12 - 1)))
  const before = window.history.length
  fireEvent.keyDown(slider('from'), { key: 'ArrowRight' })
  const held = new KeyboardEvent('keydown', { key: 'ArrowRight', repeat: true, bubbles: true })
  Object.defineProperty(held, 'timeStamp', { value: 1e15 })
  fireEvent(slider('from'), held)
  expect(address()).toBe('?from=2016-03&period=month')
  expect(window.history.length).toBe(before + 1)
})

describe.each([
  ['en', ['2018', 'October 2019'], ['2016, no limit', '2025, no limit']],
  ['zh', ['2018年', '2019年10月'], ['2016年，不限', '2025年，不限']],
] as const)('[A9] the ends of the dates in %s', (lang, chosen, openEnds) => {
  it('say their date in words, and where it lies between which', async () => {
    await open(['over-time'], '', lang)
    for (const [search, said] of [
      ['?from=2018&to=2019-10', chosen],
      ['', openEnds],
    ] as const) {
      goTo(search)
      const ends = [slider('from', lang), slider('to', lang)]
      expect(ends.map((end) => end.getAttribute('aria-valuetext'))).toEqual(said)
      for (const end of ends) {
        const [least = -1, now = -1, most = -1] = ['min', 'now', 'max'].map((name) =>
          Number(end.getAttribute(`aria-value${name}`)),
        )
        expect([least, now, most]).toEqual([least, now, most].toSorted((a, b) => a - b))
        expect(least).toBeGreaterThanOrEqual(0)
        expect(most).toBeLessThan(YEARS)
        expect(end.tabIndex).toBe(0)
      }
    }
    goTo('?from=2017-09-03&partnership=all')
    const { straddling } = headline(LEDGER, parseView(address()).view)
    expect(straddling).toBeGreaterThan(0)
    // [F5] the figure says how many agreements straddle an end.
    await waitFor(() => {
      const notes = found('.figure-notes').textContent
      expect(notes).toContain(wordsFor(lang).say('filter.straddling', { n: straddling }))
    })
  })
})

describe('what is pointed at', () => {
  it('is marked in every other figure that shows it, by hover and by focus, and no longer afterwards', async () => {
    const { marks, echoes } = await open([
      'over-time',
      'timeline',
      'sectors',
      'signings',
      'delivery',
      'partnerships',
    ])
    const [bar] = marks('over-time')
    if (!bar) throw new Error('no bar')
    const labels = (name: Name) => echoes(name).map((mark) => mark.getAttribute('aria-label') ?? '')
    fireEvent.mouseOver(bar)
    expect(bar.getAttribute('aria-label')).toMatch(/^2017,/)
    expect(labels('timeline').length).toBeGreaterThan(0)
    for (const label of [...labels('timeline'), ...labels('signings')]) expect(label).toContain('2017')
    expect(echoes('over-time')).toEqual([])
    fireEvent.mouseOut(bar)
    for (const name of NAMES) expect(echoes(name)).toEqual([])

    const signing = marks('signings').find((mark) =>
      mark.getAttribute('aria-label')?.includes('3 September 2017'),
    )
    act(() => signing?.focus())
    expect(labels('over-time')).toEqual([expect.stringMatching(/^2017,/)])
    expect(labels('timeline').some((label) => label.includes('3 September 2017'))).toBe(true)
    expect(labels('sectors').length).toBeGreaterThan(3)
    expect(labels('partnerships')).toEqual([expect.stringMatching(/^Shanghai–Dalian/)])
    expect(labels('delivery')).toEqual([expect.stringMatching(/^signed/i)])
    act(() => signing?.blur())
    for (const name of NAMES) expect(echoes(name)).toEqual([])
  })
  it('moves one line over both figures on the time axis, and draws neither again', async () => {
    const { marks } = await open(['over-time', 'timeline'])
    const lines = [...document.querySelectorAll<HTMLElement>('.time-cursor')]
    expect(lines.map(({ hidden }) => hidden)).toEqual([true, true])
    const [bar] = marks('over-time')
    if (bar) fireEvent.mouseOver(bar)
    const width = (RIGHT - LEFT) / YEARS
    for (const { hidden, style } of lines) {
      expect(hidden).toBe(false)
      expect(Number.parseFloat(style.left)).toBeCloseTo(LEFT + width, -1)
      expect(Number.parseFloat(style.width)).toBeCloseTo(width, -1)
    }
    if (bar) fireEvent.mouseOut(bar)
    expect(lines.map(({ hidden }) => hidden)).toEqual([true, true])
    fireEvent.pointerMove(document.querySelectorAll('.time')[1] ?? document.body, {
      clientX: middleOf(2020),
      pointerType: 'mouse',
    })
    const places = lines.map(({ style }) => Number.parseFloat(style.left))
    expect(places[0]).toBe(places[1])
    expect(places[0]).toBeCloseTo(middleOf(2020), 0)
  })
})

describe('over-time and timeline', () => {
  it.each([900, 330])('stand on the same axis at a width of %i', async (width) => {
    pretendBrowser({ width })
    await open(['over-time', 'timeline'])
    const labels = (['over-time', 'timeline'] as const).map((name) =>
      [...document.querySelectorAll(`#figure-${name} svg text`)]
        .filter(({ textContent }) => /^20\d\d$/.test(textContent))
        .map((label) => `${label.textContent} ${label.getAttribute('x')}`),
    )
    expect(labels[0]?.length).toBeGreaterThan(2)
    expect(labels[0]).toEqual(labels[1])
  })
})

it.each(LANGS)(
  'the running total is up to the day of the data where its last period is not over, in %s',
  (lang) => {
    const answer = overTime(LEDGER, DEFAULT_VIEW, { size: 'year', split: 'basis' })
    const said = (updated: string) => runningSentence(answer, 'agreements', day(updated), wordsFor(lang))
    expect(said('2025-11-22')).toContain(lang === 'en' ? 'by 22 November 2025:' : '截至2025年11月22日，')
    for (const over of ['2025-12-31', '2026-02']) {
      expect(said(over)).toContain(lang === 'en' ? 'by the end of 2025:' : '截至2025年末，')
    }
  },
)

it.each(LANGS)(
  '[A7] the running total says in marks, sentence and table what it has come to, in %s',
  async (lang) => {
    const words = wordsFor(lang)
    const { marks } = await open(['over-time'], '?show=running', lang)
    const { bins, running } = overTime(LEDGER, DEFAULT_VIEW, { size: 'year', split: 'basis' })
    const last = running.at(-1)
    if (!last) throw new Error('no periods')
    const agreements = words.say('count.agreements', { n: last.agreements })
    const steps = marks('over-time').filter((mark) => mark.getAttribute('data-total')?.startsWith('upto.'))
    const label = steps.at(-1)?.getAttribute('aria-label')
    expect(steps).toHaveLength(bins.filter(({ total }) => total.agreements > 0).length)
    const sentence = found('.figure-sentence').textContent
    fireEvent.click(screen.getByText(words.say('action.showTable')))
    const row = [...document.querySelectorAll('tbody tr')].find(({ textContent }) =>
      textContent.startsWith('2025'),
    )
    const cells = [...(row?.children ?? [])].map(({ textContent }) => textContent.trim())
    expect(cells).toContain(plain(last.agreements, lang))
    expect(cells).toContain(sumWords(last, words))
    for (const said of [label, sentence]) {
      expect(said).toContain(sumWords(last, words))
      expect(said).toContain(agreements)
    }
  },
)
