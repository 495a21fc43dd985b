/** The charts as Recharts draws them, at two fixed widths, on the page and for a file. */
import { act, cleanup, fireEvent, render, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { OverTimeChart } from '../../src/charts/OverTimeChart.tsx'
import { binLabel } from '../../src/charts/overTimeWords.ts'
import { SectorsChart } from '../../src/charts/SectorsChart.tsx'
import { TimelineChart } from '../../src/charts/TimelineChart.tsx'
import { PAPER, SCREEN } from '../../src/charts/theme.ts'
import { noAmountInFull } from '../../src/charts/timelineWords.ts'
import { money } from '../../src/format/money.ts'
import { plain } from '../../src/format/numbers.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { clauses } from '../../src/format/words.ts'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { NO_TOTAL } from '../../src/ledger/sums.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { sectors } from '../../src/questions/sectors.ts'
import { timeline } from '../../src/questions/timeline.ts'
import { DEFAULT_VIEW } from '../../src/view/viewState.ts'
import { shipped } from '../export/samples.ts'

const ledger = buildLedger(shipped())
const ANSWERS = {
  sectors: sectors(ledger, DEFAULT_VIEW),
  overTime: overTime(ledger, DEFAULT_VIEW, { size: 'year', split: 'basis' }),
  timeline: timeline(ledger, DEFAULT_VIEW),
}
const WORDS = { en: wordsFor('en'), zh: wordsFor('zh') }
const WIDTHS = [900, 340] as const

interface Drawing {
  readonly width: number
  readonly lang?: Lang
  readonly interactive?: boolean
  readonly onChoose?: (what: unknown) => void
  readonly chosen?: number
}

const basics = ({ width, lang = 'en', interactive = true }: Drawing) => ({
  width,
  words: WORDS[lang],
  theme: interactive ? SCREEN : PAPER,
  interactive,
  description: 'what it shows',
})

/** Each chart, how many marks it must have, and the id that choosing its first mark gives. */
const CHARTS = {
  sectors: {
    marks: ANSWERS.sectors.rows.length,
    draw: (drawing: Drawing): ReactElement => (
      <SectorsChart
        {...basics(drawing)}
        answer={ANSWERS.sectors}
        measure="agreements"
        chosen={drawing.chosen === undefined ? [] : [ANSWERS.sectors.rows[drawing.chosen]?.id ?? '']}
        isChosen={(row) => row === ANSWERS.sectors.rows[drawing.chosen ?? -1]}
        onChoose={(id) => drawing.onChoose?.(id)}
      />
    ),
    first: ANSWERS.sectors.rows[0]?.id,
  },
  'over-time': {
    marks: ANSWERS.overTime.bins.filter(({ total }) => total.agreements > 0).length,
    draw: (drawing: Drawing): ReactElement => (
      <OverTimeChart
        {...basics(drawing)}
        // The undated have a mark of their own.
        answer={{ ...ANSWERS.overTime, undated: NO_TOTAL }}
        measure="investment"
        isChosen={
          drawing.chosen === undefined
            ? null
            : (bin) =>
                bin ===
                ANSWERS.overTime.bins.filter(({ total }) => total.agreements > 0)[drawing.chosen ?? -1]
        }
        onChoose={(bin) => drawing.onChoose?.(bin.from)}
      />
    ),
    first: ANSWERS.overTime.bins.find(({ total }) => total.agreements > 0)?.from,
  },
  timeline: {
    marks: ANSWERS.timeline.marks + ANSWERS.timeline.undated,
    draw: (drawing: Drawing): ReactElement => (
      <TimelineChart
        {...basics(drawing)}
        answer={ANSWERS.timeline}
        keysOf={(id) => [`record:${id}`]}
        range={DEFAULT_VIEW}
        onOpen={(id) => drawing.onChoose?.(id)}
      />
    ),
    first: ANSWERS.timeline.lanes.find(({ marks }) => marks.length > 0)?.marks[0]?.id,
  },
} as const
type Name = keyof typeof CHARTS
const NAMES = ['sectors', 'over-time', 'timeline'] as const satisfies readonly Name[]
const CASES = NAMES.flatMap((name) => WIDTHS.map((width) => ({ name, width })))

const drawn = (element: ReactElement) => {
  const { container, rerender } = render(
    <figure tabIndex={-1} aria-label="the figure">
      {element}
    </figure>,
  )
  const marks = (): SVGElement[] => [...container.querySelectorAll<SVGElement>('[data-mark]')]
  return {
    container,
    marks,
    redraw: (next: ReactElement) =>
      rerender(
        <figure tabIndex={-1} aria-label="the figure">
          {next}
        </figure>,
      ),
    stops: () => marks().filter((mark) => mark.getAttribute('tabindex') === '0'),
    focused: () =>
      document.activeElement instanceof SVGElement ? marks().indexOf(document.activeElement) : -1,
    press: (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key }),
  }
}

const numbersIn = (element: Element): number[] =>
  [...element.attributes].flatMap(({ name, value }) =>
    ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'x1', 'x2', 'y1', 'y2'].includes(name)
      ? [Number(value)]
      : [],
  )

describe.each(CASES)('the chart $name at a width of $width', ({ name, width }) => {
  const { draw, marks: count, first } = CHARTS[name]

  it('[A3] has a mark for each row of its answer, in a named group, and takes over no keys of the page', () => {
    const { container, marks } = drawn(draw({ width }))
    expect(marks()).toHaveLength(count)
    expect(document.querySelector('[role=application]')).toBeNull()
    const surface = container.querySelector('svg.recharts-surface')
    expect(surface?.getAttribute('role')).toBe('group')
    expect(surface?.getAttribute('aria-label')).toBe(WORDS.en.say(`figure.${name}`))
    expect(surface?.getAttribute('width')).toBe(String(width))
  })
  it('every coordinate is a number, and no size is negative', () => {
    const { container } = drawn(draw({ width }))
    for (const element of container.querySelectorAll('svg *')) {
      for (const number of numbersIn(element)) expect(Number.isFinite(number)).toBe(true)
      for (const side of ['width', 'height', 'r']) {
        expect(Number(element.getAttribute(side) ?? 0)).toBeGreaterThanOrEqual(0)
      }
    }
  })
  it('[A4] [A5] is one tab stop, inside which arrows, Home and End move', () => {
    const { marks, stops, focused, press } = drawn(draw({ width }))
    expect(stops()).toHaveLength(1)
    expect(stops()[0]).toBe(marks()[0])
    act(() => marks()[0]?.focus())
    const steps: [string, number][] = [
      ['ArrowRight', 1],
      ['ArrowDown', 2],
      ['ArrowLeft', 1],
      ['ArrowUp', 0],
      ['ArrowUp', 0],
      ['End', count - 1],
      ['ArrowRight', count - 1],
      ['Home', 0],
    ]
    for (const [key, place] of steps) {
      press(key)
      expect(focused(), key).toBe(Math.min(place, count - 1))
      expect(stops(), key).toHaveLength(1)
      expect(stops()[0]).toBe(document.activeElement)
    }
  })
  it('[A5] [A6] a click, Enter and Space choose the same; Escape goes back to the figure', () => {
    const onChoose = vi.fn()
    const { marks, press, container } = drawn(draw({ width, onChoose }))
    const mark = marks()[0]
    if (!mark) throw new Error('no marks')
    fireEvent.click(mark)
    act(() => mark.focus())
    press('Enter')
    press(' ')
    expect(onChoose.mock.calls).toEqual([[first], [first], [first]])
    expect(container.querySelector('.chart-tip')).not.toBeNull()
    press('Escape')
    expect(container.querySelector('.chart-tip')).toBeNull()
    expect(document.activeElement).toBe(within(container).getByRole('figure'))
  })
  it('[A5] keys with a modifier, and keys elsewhere, stay the browser’s', () => {
    const { marks, focused, press } = drawn(draw({ width }))
    press('ArrowRight')
    expect(focused()).toBe(-1)
    act(() => marks()[0]?.focus())
    expect(fireEvent.keyDown(marks()[0] ?? document.body, { key: 'ArrowRight', altKey: true })).toBe(true)
    expect(fireEvent.keyDown(marks()[0] ?? document.body, { key: 'a' })).toBe(true)
    expect(focused()).toBe(0)
  })
  it('[A13] the tooltip says what the mark’s name says', () => {
    const { marks, container } = drawn(draw({ width }))
    act(() => marks()[0]?.focus())
    const tip = [...(container.querySelector('.chart-tip')?.children ?? [])].map(
      ({ textContent }) => textContent,
    )
    expect(tip.join(', ')).toBe(marks()[0]?.getAttribute('aria-label'))
  })
  it('a file has no names, roles, focus or colours of the page', () => {
    const { container, marks } = drawn(draw({ width, interactive: false }))
    expect(marks()).toHaveLength(0)
    expect(container.querySelectorAll('[tabindex="0"], [role=button], .chart-tip')).toHaveLength(0)
    expect(container.querySelector('svg')?.getAttribute('role')).toBe('img')
    expect(container.querySelector('svg desc')?.textContent).toBe('what it shows')
    expect(container.querySelector('svg')?.innerHTML).not.toContain('var(')
  })
})

describe.each(LANGS)('the marks’ names in %s', (lang) => {
  const words = WORDS[lang]
  const names = (element: ReactElement): string[] =>
    drawn(element)
      .marks()
      .map((mark) => mark.getAttribute('aria-label') ?? '')

  it('[A2] a sector says its agreements and its money', () => {
    const said = names(CHARTS.sectors.draw({ width: 900, lang }))
    ANSWERS.sectors.rows.forEach(({ name, own, mentions }, index) => {
      expect(said[index]).toContain(name ? words.pick(name) : words.say('figure.sectors.noSector'))
      expect(said[index]).toContain(words.say('count.agreements', { n: own.agreements }))
      if (own.cny !== null) expect(said[index]).toContain(money(own.cny, lang))
      if (mentions.length > 0) {
        expect(said[index]).toContain(words.say('figure.sectors.inSignings', { n: mentions.length }))
      }
    })
  })
  it('[C5] what names no sector has a mark of its own, on no scale and in no colour of a series', () => {
    for (const interactive of [true, false]) {
      const { container } = render(CHARTS.sectors.draw({ width: 900, lang, interactive }))
      const theme = interactive ? SCREEN : PAPER
      const last = [...container.querySelectorAll('[data-anchor]')].at(-1)
      expect(ANSWERS.sectors.rows.at(-1)?.name).toBeNull()
      expect(['fill', 'stroke', 'width'].map((name) => last?.getAttribute(name))).toEqual([
        theme.card,
        theme.hatch,
        '17',
      ])
      cleanup()
    }
  })
  it('[A2] a period says its agreements, its money and how much of it is known', () => {
    const said = names(CHARTS['over-time'].draw({ width: 900, lang }))
    ANSWERS.overTime.bins
      .filter(({ total }) => total.agreements > 0)
      .forEach((bin, index) => {
        expect(said[index]).toBe(clauses(lang, binLabel(bin, words).split('\n')))
        expect(said[index]).toContain(words.say('count.agreements', { n: bin.total.agreements }))
        if (bin.total.cny !== null) expect(said[index]).toContain(money(bin.total.cny, lang))
        if (bin.total.cny !== null && bin.total.unknown > 0)
          expect(said[index]).toContain(plain(bin.total.known, lang))
      })
  })
  it('[A11] a mark of the timeline says its title, and that an amount is not published', () => {
    const said = names(CHARTS.timeline.draw({ width: 900, lang }))
    const marks = ANSWERS.timeline.lanes.flatMap((lane) => [...lane.marks, ...lane.undated])
    expect(said).toHaveLength(marks.length)
    for (const mark of marks) {
      const parts = [words.pick(mark.title)]
      if (mark.kind === 'agreement') {
        parts.push(words.say('count.agreements', { n: mark.agreements }))
        parts.push(mark.cny === null ? noAmountInFull(mark, words) : money(mark.cny, lang))
      }
      expect(said.filter((name) => parts.every((part) => name.includes(part)))).not.toEqual([])
    }
  })
  it('[A11] no name says 0, NaN or null of money', () => {
    for (const name of NAMES) {
      for (const said of names(CHARTS[name].draw({ width: 340, lang }))) {
        expect(said).not.toMatch(/NaN|null|undefined|¥0\b|(^|[^\d,.])0元/)
      }
      cleanup()
    }
  })
})

describe('what is not chosen', () => {
  it.each(['sectors', 'over-time'] as const)('is pale in %s, and the chosen one is pressed', (name) => {
    const { marks } = drawn(CHARTS[name].draw({ width: 900, chosen: 1 }))
    const pressed = marks().map((mark) => mark.getAttribute('aria-pressed'))
    expect(pressed.filter((is) => is === 'true')).toHaveLength(1)
    expect(pressed[1]).toBe('true')
    marks().forEach((mark, index) => {
      const opacity = Number(mark.querySelector('[opacity]')?.getAttribute('opacity'))
      if (index === 1) expect(opacity).toBe(1)
      else expect(opacity).toBeLessThan(1)
    })
  })
  it.each(['sectors', 'over-time'] as const)('without a choice nothing is pale in %s', (name) => {
    for (const mark of drawn(CHARTS[name].draw({ width: 900 })).marks()) {
      expect(mark.getAttribute('aria-pressed')).not.toBe('true')
      expect(mark.querySelector('[opacity]')?.getAttribute('opacity')).toBe('1')
    }
  })
})

describe('when the marks change', () => {
  const some = (from: number, to: number) => (
    <SectorsChart
      {...basics({ width: 900 })}
      answer={{ ...ANSWERS.sectors, rows: ANSWERS.sectors.rows.slice(from, to) }}
      measure="agreements"
      chosen={[]}
      isChosen={() => false}
      onChoose={() => {}}
    />
  )
  it('[A4] there is one tab stop still, though the focused mark is gone', () => {
    const { marks, stops, press, redraw } = drawn(some(0, 6))
    act(() => marks()[0]?.focus())
    press('End')
    expect(stops()[0]).toBe(marks()[5])
    redraw(some(0, 3))
    expect(marks()).toHaveLength(3)
    expect(stops()).toEqual([marks()[0]])
  })
  it('[A4] and not two, when another mark becomes the first', () => {
    const { marks, stops, press, redraw } = drawn(some(0, 6))
    act(() => marks()[0]?.focus())
    press('End')
    redraw(some(2, 6))
    expect(stops()).toHaveLength(1)
    expect(stops()[0]).toBe(document.activeElement)
  })
  it('[A13] the tooltip of a mark that is gone goes with it, and another mark’s words are not kept', () => {
    const tip = (): string | undefined => page.container.querySelector('.chart-tip')?.textContent
    const page = drawn(some(0, 6))
    const last = page.marks()[5]
    act(() => last?.focus())
    expect(tip()).toBe(last?.getAttribute('data-tip')?.replaceAll('\n', ''))
    page.redraw(some(0, 3))
    expect(tip()).toBeUndefined()
  })
  it('[A13] a mark whose numbers change says so in its tooltip', () => {
    const [row] = ANSWERS.sectors.rows
    if (!row) throw new Error('no rows')
    const page = drawn(some(0, 1))
    act(() => page.marks()[0]?.focus())
    const changed = { ...row, own: { ...row.own, agreements: 4321, unknown: 4321, known: 0, cny: null } }
    page.redraw(
      <SectorsChart
        {...basics({ width: 900 })}
        answer={{ ...ANSWERS.sectors, rows: [changed] }}
        measure="agreements"
        chosen={[]}
        isChosen={() => false}
        onChoose={() => {}}
      />,
    )
    expect(page.container.querySelector('.chart-tip')?.textContent).toContain('4,321')
  })
})
