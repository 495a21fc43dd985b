/** "When, and how much?": what bars say of what dominates them and of what nobody has broken down. */
import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { OverTimeChart } from '../../src/charts/OverTimeChart.tsx'
import { OpenPart } from '../../src/charts/openPart.ts'
import { runningPart } from '../../src/charts/overTimeWords.ts'
import { RunningChart } from '../../src/charts/RunningChart.tsx'
import { SCREEN } from '../../src/charts/theme.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { partKey } from '../../src/model/part.ts'
import { ALL, LANGS } from '../../src/model/words.ts'
import { OverTimePanel } from '../../src/panels/overTime/OverTimePanel.tsx'
import { overTimeLegend } from '../../src/panels/overTime/overTimeLegend.ts'
import {
  BIN_SIZES,
  type BinSize,
  type OverTimeAnswer,
  overTime,
  SPLITS,
} from '../../src/questions/overTime.ts'
import { DEFAULT_VIEW, MEASURES } from '../../src/view/viewState.ts'
import { shipped } from '../export/samples.ts'
import { Around, viewOf } from '../panels/around.tsx'
import { agreement, dataset } from '../support/fixtures.ts'
import { pretendBrowser } from '../ui/browser.ts'

const ledger = buildLedger(shipped())
const ALL_SEVEN = { ...DEFAULT_VIEW, partnerships: ALL } as const
const words = wordsFor('en')
const answerOf = (size: BinSize): OverTimeAnswer => overTime(ledger, ALL_SEVEN, { size, split: 'basis' })

function draw(Chart: typeof OverTimeChart, answer: OverTimeAnswer, width: number, onOpen = vi.fn()) {
  const { container } = render(
    <OpenPart value={onOpen}>
      <Chart
        {...{ width, words, answer, measure: 'investment', theme: SCREEN, interactive: true }}
        description="what it shows"
        isChosen={null}
        onChoose={() => undefined}
      />
    </OpenPart>,
  )
  return container
}

describe('[C13] the bracket of a record that dominates', () => {
  const brackets = (container: Element): string[] =>
    [...container.querySelectorAll('path[fill="none"]')].map((path) => path.getAttribute('d') ?? '')
  /** Along the left side of a bar its arms go across; above it they go down. */
  const isAbove = (d: string): boolean => /^M[\d.]+ [\d.]+v-[\d.]+h/.test(d)

  it.each([
    ['year', 900, false],
    ['quarter', 900, true],
    ['month', 900, true],
    ['month', 340, true],
  ] as const)('by %s, %d px wide: above the bar is %s', (size, width, above) => {
    const answer = answerOf(size)
    const drawn = brackets(draw(OverTimeChart, answer, width))
    const dominated = answer.bins.filter(({ dominant }) => dominant !== null).length
    expect(dominated).toBeGreaterThan(0)
    expect(drawn.map(isAbove)).toEqual(drawn.map(() => above))
    // Beside a bar, one that would be a dot is left out.
    if (above) expect(drawn).toHaveLength(dominated)
    else expect(drawn.length).toBeGreaterThan(0)
  })
})

describe('the legend', () => {
  const FILTERS = { all: ALL_SEVEN, 'two sectors': { ...ALL_SEVEN, sectors: ['finance', 'tourism'] } }
  const cases = Object.entries(FILTERS).flatMap(([name, filter]) =>
    SPLITS.flatMap((split) => MEASURES.map((measure) => ({ name, filter, split, measure }))),
  )
  it.each(cases)('of $name by $split, $measure: no two entries look alike', ({ filter, split, measure }) => {
    for (const size of BIN_SIZES) {
      const entries = overTimeLegend(overTime(ledger, filter, { size, split }), measure, SCREEN, words)
      const looks = entries.map(({ swatch, form }) => `${swatch} ${form ?? ''}`)
      expect(new Set(looks).size).toBe(looks.length)
    }
  })
})

describe('the number at the end of the running total', () => {
  it.each([
    ['month', 900],
    ['month', 340],
    ['year', 900],
  ] as const)('by %s, %d px wide, opens what it is made of', (size, width) => {
    const onOpen = vi.fn()
    const answer = answerOf(size)
    const last = answer.bins.at(-1)
    const texts = [...draw(RunningChart, answer, width, onOpen).querySelectorAll('[data-mark] text')]
    const number = texts.findLast(({ textContent }) => textContent === '≥ 531.87')
    if (!last || !number) throw new Error('there is no number')
    fireEvent.click(number)
    expect(onOpen.mock.calls.map(([part]) => partKey(part))).toEqual([partKey(runningPart(last))])
  })
})

describe.each(LANGS)('[C6] where no date has a place on the axis, in %s', (lang) => {
  beforeEach(() => pretendBrowser())
  afterEach(() => vi.unstubAllGlobals())
  it('the figure says so, and claims nothing else', async () => {
    const data = dataset({ agreements: [agreement({ id: 'a' }), agreement({ id: 'b' })] })
    const { say } = wordsFor(lang)
    const { container } = render(
      <Around dataset={data} lang={lang}>
        <OverTimePanel view={viewOf({ lang })} />
      </Around>,
    )
    expect(await screen.findByText(say('figure.over-time.noPlace'))).toBeDefined()
    expect(container.textContent).toContain(say('coverage.undated', { n: 2 }))
    expect(container.textContent).not.toContain(say('figure.over-time.sentenceUnknown'))
    expect(container.textContent).not.toContain(say('figure.empty'))
  })
})
