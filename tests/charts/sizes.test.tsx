/** The bars of "How big are they?" as drawn, on the page and for a file; and the bracket of what one record dominates. */
import { act, fireEvent, render } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { dominantWords } from '../../src/charts/dominanceWords.ts'
import { SizesChart } from '../../src/charts/SizesChart.tsx'
import { edgeLabels, sizeLabel, unpublishedLabel } from '../../src/charts/sizesWords.ts'
import { PAPER, SCREEN } from '../../src/charts/theme.ts'
import { money } from '../../src/format/money.ts'
import { textWidth } from '../../src/format/textWidth.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { clauses } from '../../src/format/words.ts'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import type { Filter } from '../../src/model/filter.ts'
import { sumCny } from '../../src/model/money.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { sizes } from '../../src/questions/sizes.ts'
import { MEASURES, type Measure } from '../../src/view/viewState.ts'
import { LONG, shipped } from '../export/samples.ts'
import { agreement, both, filterBy, intended, ledgerOfAgreements, planned } from '../support/fixtures.ts'

const real = buildLedger(shipped())
const programme = filterBy({ scopes: ['counterpart'] })

interface Drawing {
  readonly of?: Ledger
  readonly filter?: Filter
  readonly measure?: Measure
  readonly width?: number
  readonly lang?: Lang
  readonly interactive?: boolean
  readonly onChoose?: (id: string) => void
}

const answerOf = ({ of = real, filter = programme }: Drawing) => sizes(of, filter)

function drawn(drawing: Drawing) {
  const { width = 900, lang = 'en', interactive = true, measure = 'agreements' } = drawing
  const { container } = render(
    <SizesChart
      answer={answerOf(drawing)}
      measure={measure}
      width={width}
      words={wordsFor(lang)}
      theme={interactive ? SCREEN : PAPER}
      interactive={interactive}
      title="the title"
      keysOf={(id) => [`record:${id}`]}
      onChoose={(id) => drawing.onChoose?.(id)}
      description="what it shows"
    />,
  )
  const marks = [...container.querySelectorAll<SVGElement>('[data-mark]')]
  return {
    container,
    marks,
    /** The pieces of a bar from the base on: look and height. */
    pieces: (index: number) =>
      [
        ...(marks[index]?.querySelectorAll('rect:not([data-anchor], .mark-row, [stroke-dasharray])') ?? []),
      ].map((piece): [string | null, number] => [
        piece.getAttribute('fill'),
        Number(piece.getAttribute('height')),
      ]),
    texts: () => [...container.querySelectorAll('text')].map(({ textContent }) => textContent),
  }
}

describe.each(LANGS)('the bars in %s', (lang) => {
  const words = wordsFor(lang)
  it.each([300, 560, 1200])('[A4] are marks with their own names at %d, one of them a tab stop', (width) => {
    const { bins, notPublished } = answerOf({})
    for (const measure of MEASURES) {
      const { marks } = drawn({ lang, width, measure })
      expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual(
        [
          ...bins.flatMap((bin) => (bin.all.amounts === 0 ? [] : [sizeLabel(bin, measure, words)])),
          unpublishedLabel(notPublished, words),
        ].map((label) => clauses(lang, label.split('\n'))),
      )
      expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toEqual([marks[0]])
    }
  })
  it('[C2] [C14] a name says the range, the amounts, for how many agreements, and the largest with its record', () => {
    for (const bin of answerOf({}).bins) {
      if (bin.all.amounts === 0) continue
      const said = sizeLabel(bin, 'investment', words)
      for (const { cny, title } of bin.largest) {
        expect(said).toContain(money(cny, lang))
        expect(said).toContain(words.pick(title))
      }
      expect(said).toContain(words.say('figure.sizes.count', { n: bin.all.amounts }))
      expect(said).toContain(words.say('figure.sizes.for', { n: bin.agreements }))
      expect(said).toContain(dominantWords(bin.dominant, words))
      expect(said).not.toMatch(/NaN|null|undefined/)
    }
  })
  it.each([300, 400, 700, 1200])('the names of the edges do not touch at %d', (width) => {
    const { bins } = answerOf({})
    const slot = (width - 120) / bins.length
    const labels = edgeLabels(bins, slot, words)
    expect(labels.length).toBeGreaterThan(1)
    labels.slice(1).forEach(({ at, lines }, index) => {
      const before = labels[index]
      const wide = (of: readonly string[]): number => Math.max(...of.map((line) => textWidth(line, 12)))
      expect((at - (before?.at ?? 0)) * slot).toBeGreaterThan((wide(lines) + wide(before?.lines ?? [])) / 2)
    })
    expect(labels.map((label) => label.lines.join(lang === 'en' ? ' ' : ''))).toEqual(
      labels.map(({ at }) => money(bins[at]?.from ?? bins.at(-1)?.to ?? sumCny(0), lang)),
    )
  })
})

const small = ledgerOfAgreements(
  agreement({ id: 'a', sectors: ['wind'], amount: planned(4) }),
  agreement({ id: 'b', sectors: ['wind'], amount: planned(5) }),
  agreement({ id: 'c', count: 33, sectors: ['wind', 'oil'], amount: intended(9) }),
  agreement({ id: 'd', count: 7, sectors: ['wind'] }),
  agreement({ id: 'e', sectors: ['wind'] }),
)

describe('a bar', () => {
  it('[C14] is a piece for each amount, those of groups in a look of their own, all of one height', () => {
    const { pieces } = drawn({ of: small })
    const [first, second] = [SCREEN.series[0], SCREEN.series[6]]
    expect(pieces(0).map(([fill]) => fill)).toEqual([first, first, second])
    const heights = pieces(0).map(([, height]) => height)
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(1)
  })
  it('is one piece for each kind where amounts are too many to be told apart, and of money always', () => {
    const many = ledgerOfAgreements(
      ...Array.from({ length: 90 }, (_, index) => agreement({ id: `m${index}`, amount: planned(4) })),
    )
    expect(drawn({ of: many }).pieces(0)).toHaveLength(1)
    const { pieces } = drawn({ of: small, measure: 'investment' })
    const [[, single] = [], [, group] = []] = pieces(0)
    expect(pieces(0)).toHaveLength(2)
    // The upper piece leaves a gap of a pixel.
    expect(single).toBeCloseTo((group ?? 0) + 1, 0)
  })
  it('[C5] under a sector filter is hatched where others are named too; what is not published is an outline', () => {
    const { pieces, container } = drawn({ of: small, filter: filterBy({ sectors: ['wind'] }) })
    expect(pieces(0).at(-1)?.[0]).toMatch(/^url\(#hatch/)
    expect(container.querySelector('[stroke-dasharray]')?.getAttribute('fill')).toBe(SCREEN.card)
  })
  it('[C13] of money has a bracket as long as the amount that dominates it; of numbers it has none', () => {
    const brackets = (measure: Measure) =>
      [...drawn({ of: small, measure }).container.querySelectorAll('path[fill="none"][d^="M"][d*="V"]')].map(
        (path) => path.getAttribute('d') ?? '',
      )
    expect(brackets('agreements')).toEqual([])
    const [path = '', ...others] = brackets('investment')
    expect(others).toEqual([])
    const [, from, to] = /^M\S+ ([\d.]+)h\S+V([\d.]+)h/.exec(path) ?? []
    const bar = drawn({ of: small, measure: 'investment' }).marks[0]?.querySelector('[data-anchor]')
    expect((Number(from) - Number(to)) / Number(bar?.getAttribute('height'))).toBeCloseTo(9 / 18, 2)
  })
  it('[A6] opens its largest record by a click, Enter and Space alike', () => {
    const onChoose = vi.fn()
    const { marks } = drawn({ of: small, onChoose })
    for (const mark of marks) {
      fireEvent.click(mark)
      act(() => mark.focus())
      fireEvent.keyDown(mark, { key: 'Enter' })
      fireEvent.keyDown(mark, { key: ' ' })
    }
    expect(onChoose.mock.calls.flat()).toEqual(['c', 'c', 'c', 'd', 'd', 'd'])
  })
})

describe('what is not published', () => {
  it('[C2] stands beside the scale, of one height whatever its number', () => {
    const column = (of: Ledger) =>
      drawn({ of }).container.querySelector('[stroke-dasharray]')?.getAttribute('height')
    expect(column(small)).toBe(column(real))
    const { texts } = drawn({ of: small })
    expect(texts()).toContain('2 records')
  })
  it('[A11] alone is a mark, and nothing is 0', () => {
    const { marks, texts } = drawn({ of: ledgerOfAgreements(agreement({ id: 'a' })) })
    expect(marks).toHaveLength(1)
    expect(marks[0]?.getAttribute('tabindex')).toBe('0')
    expect(texts()).toContain('No announced investment is published in this view.')
    expect(texts()).not.toContain('0')
  })
  it('has no column where every amount is published', () => {
    const { container } = drawn({ of: ledgerOfAgreements(agreement({ id: 'a', amount: planned(5) })) })
    expect(container.querySelector('[stroke-dasharray]')).toBeNull()
  })
})

describe('the drawing', () => {
  const far = ledgerOfAgreements(
    agreement({ id: 'a', title: both(LONG), amount: planned(1) }),
    agreement({ id: 'b', title: both(LONG), amount: planned(1e15) }),
    agreement({ id: 'c', title: both(LONG) }),
  )
  it.each([300, 900])('[E11] bears any amounts and titles of 200 characters at %d', (width) => {
    for (const of of [far, small, ledgerOfAgreements(agreement({ id: 'a' }))]) {
      for (const interactive of [true, false]) {
        for (const measure of MEASURES) {
          const { container } = drawn({ of, width, interactive, measure })
          for (const element of container.querySelectorAll('svg *')) {
            for (const side of ['x', 'y', 'x1', 'x2', 'width', 'height']) {
              const number = Number(element.getAttribute(side) ?? 0)
              expect(Number.isFinite(number)).toBe(true)
              if (side === 'width' || side === 'height') expect(number).toBeGreaterThanOrEqual(0)
            }
          }
        }
      }
    }
  })
  it('for a file has no names, roles, focus or colours of the page', () => {
    const { container, marks } = drawn({ interactive: false, measure: 'investment' })
    expect(marks).toEqual([])
    expect(container.querySelectorAll('[tabindex="0"], [role=button]')).toHaveLength(0)
    expect(container.querySelector('svg')?.innerHTML).not.toContain('var(')
  })
})
