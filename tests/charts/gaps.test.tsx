/** The matrix of "What do we not know?" as drawn, on the page and for a file. */
import { act, fireEvent, render } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { PALE } from '../../src/charts/basics.ts'
import { type GapChoice, GapsChart } from '../../src/charts/GapsChart.tsx'
import { gapLabel, gapPeriods, shareText } from '../../src/charts/gapsWords.ts'
import { PAPER, SCREEN } from '../../src/charts/theme.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { clauses } from '../../src/format/words.ts'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { type GapsAnswer, gaps } from '../../src/questions/gaps.ts'
import { shipped } from '../export/samples.ts'
import { agreement, filterBy, intended, ledgerOfAgreements } from '../support/fixtures.ts'

const real = gaps(buildLedger(shipped()), filterBy({ scopes: ['counterpart'] }))
const sixty = gaps(
  ledgerOfAgreements(
    ...Array.from({ length: 60 }, (_, index) => agreement({ id: `a${index}`, date: `${1960 + index}` })),
  ),
  filterBy(),
)

interface Drawing {
  readonly answer?: GapsAnswer
  readonly width?: number
  readonly lang?: Lang
  readonly interactive?: boolean
  readonly isChosen?: ((period: { id: string }) => boolean) | null
  readonly choice?: GapChoice
  readonly onChoose?: (field: string, period: string) => void
}

function drawn(drawing: Drawing = {}) {
  const { answer = real, width = 1000, lang = 'en', interactive = true, choice = 'offered' } = drawing
  const { container } = render(
    <GapsChart
      answer={answer}
      width={width}
      words={wordsFor(lang)}
      theme={interactive ? SCREEN : PAPER}
      interactive={interactive}
      description="what it shows"
      isChosen={drawing.isChosen ?? null}
      choiceOf={() => choice}
      onChoose={(row, period) => drawing.onChoose?.(row.field, period.id)}
    />,
  )
  return {
    container,
    marks: [...container.querySelectorAll<SVGElement>('[data-mark]')],
    texts: [...container.querySelectorAll('text')].map(({ textContent }) => textContent),
  }
}

/** The cells with a record, in the order in which they are drawn: by field, or by period where time runs down. */
function cellsOf(answer: GapsAnswer, lang: Lang, down: boolean) {
  const words = wordsFor(lang)
  const cells = answer.rows.flatMap((row) =>
    gapPeriods(answer, words).map((period) => ({ row, period, cell: period.cellOf(row) })),
  )
  const periods = gapPeriods(answer, words).map(({ id }) => id)
  return cells
    .filter(({ cell }) => cell.records > 0)
    .sort((a, b) => (down ? periods.indexOf(a.period.id) - periods.indexOf(b.period.id) : 0))
}

describe.each(LANGS)('the cells in %s', (lang) => {
  const words = wordsFor(lang)
  it.each([300, 1000])(
    '[A4] [A11] are marks with their own names at %d, one of them a tab stop; a year without a record has none',
    (width) => {
      const { marks } = drawn({ lang, width })
      expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual(
        cellsOf(real, lang, width < 620).map(({ row, period, cell }) =>
          clauses(lang, gapLabel(row.field, cell, period, words).split('\n')),
        ),
      )
      expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toEqual([marks[0]])
      for (const mark of marks) expect(mark.getAttribute('aria-label')).not.toMatch(/NaN|null|undefined/)
    },
  )
  it.each([340, 1000])('[A7] say their share of records at %d', (width) => {
    const { marks } = drawn({ lang, width })
    for (const [index, { cell }] of cellsOf(real, lang, width < 620).entries()) {
      expect(marks[index]?.textContent).toContain(shareText(cell, words))
    }
  })
})

describe('a cell', () => {
  const small = gaps(
    ledgerOfAgreements(
      agreement({ id: 's', count: 9, date: '2019', amount: intended(5) }),
      agreement({ id: 'p', partOf: 's', date: '2019-10-17' }),
      agreement({ id: 'q', partOf: 's', date: '2019-10' }),
      agreement({ id: 'r', date: '2019-10' }),
    ),
    filterBy(),
  )
  it('[C2] is filled as far as its field is stated, by how exactly, and hatched where it is not', () => {
    const { marks } = drawn({ answer: small, width: 800 })
    const parts = (index: number): [string, number][] =>
      [...(marks[index]?.querySelectorAll('[opacity] rect') ?? [])].map((part) => [
        part.getAttribute('fill')?.replace(/hatch-[^-]*?(-\d)?\)/, 'hatch$1') ?? '',
        Math.round(Number(part.getAttribute('height'))),
      ])
    expect(parts(0)).toEqual([
      [SCREEN.series[0], 7],
      // The pattern of the second way.
      ['url(#hatch-1', 14],
      ['url(#hatch', 7],
    ])
    const total = parts(2).map(([look]) => look)
    expect(total).toEqual([SCREEN.series[0], 'url(#hatch-1', SCREEN.series[3]])
  })
  it('[A6] is chosen by a click, Enter and Space alike', () => {
    const onChoose = vi.fn()
    const [mark] = drawn({ answer: small, onChoose }).marks
    if (!mark) throw new Error('no marks')
    fireEvent.click(mark)
    act(() => mark.focus())
    fireEvent.keyDown(mark, { key: 'Enter' })
    fireEvent.keyDown(mark, { key: ' ' })
    expect(onChoose.mock.calls).toEqual(Array(3).fill(['amount', '2019']))
  })
  it('that chooses nothing is no button, and is read by key all the same', () => {
    const onChoose = vi.fn()
    const { marks, container } = drawn({ answer: small, choice: 'none', onChoose })
    expect(marks.map((mark) => mark.getAttribute('role'))).toEqual(marks.map(() => 'img'))
    expect(container.querySelectorAll('[aria-pressed]')).toHaveLength(0)
    act(() => marks[0]?.focus())
    fireEvent.keyDown(marks[0] ?? document.body, { key: 'ArrowRight' })
    expect(document.activeElement).toBe(marks[1])
    expect(container.querySelector('.chart-tip')?.textContent).toContain('Amount, All')
    fireEvent.keyDown(marks[1] ?? document.body, { key: 'Enter' })
    expect(onChoose).not.toHaveBeenCalled()
  })
  it('is pressed while its choice is in force, and pale outside the chosen dates', () => {
    const { marks } = drawn({ answer: small, choice: 'chosen', isChosen: ({ id }) => id === 'total' })
    expect(marks[0]?.getAttribute('aria-pressed')).toBe('true')
    const opacity = marks.map((mark) => mark.querySelector('g[opacity]')?.getAttribute('opacity'))
    expect(opacity.slice(0, 2)).toEqual([String(PALE), '1'])
  })
})

describe('the drawing', () => {
  it.each([300, 620, 1200])('[E11] of sixty years has only sound numbers at %d', (width) => {
    const { container } = drawn({ answer: sixty, width, interactive: false })
    const unsound = [...container.querySelectorAll('svg rect, svg line, svg text')].filter((element) =>
      ['x', 'y', 'x1', 'x2', 'width', 'height'].some((side) => {
        const number = Number(element.getAttribute(side) ?? 0)
        return !Number.isFinite(number) || ((side === 'width' || side === 'height') && number < 0)
      }),
    )
    expect(unsound).toEqual([])
  })
  it('of sixty years names every fifth where columns are thin, and has numbers for all of them together', () => {
    const { texts } = drawn({ answer: sixty, width: 900 })
    expect(texts).toContain('1965')
    expect(texts).not.toContain('1966')
    expect(texts).toContain('0 of 60')
  })
  it('for a file has no names, roles, focus or colours of the page', () => {
    const { container, marks } = drawn({ interactive: false })
    expect(marks).toEqual([])
    expect(container.querySelectorAll('[tabindex="0"], [role=button]')).toHaveLength(0)
    expect(container.querySelector('svg')?.innerHTML).not.toContain('var(')
  })
})
