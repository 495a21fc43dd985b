/** The rows of "How do the partnerships compare?" as drawn, on the page and for a file. */
import { act, fireEvent, render } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { PALE } from '../../src/charts/basics.ts'
import { PartnershipsChart } from '../../src/charts/PartnershipsChart.tsx'
import { detailWords, longestBar, piecesOf, rowLabel, valueWords } from '../../src/charts/partnershipWords.ts'
import { PAPER, SCREEN } from '../../src/charts/theme.ts'
import { money } from '../../src/format/money.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { asClause, clauses } from '../../src/format/words.ts'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import type { Filter } from '../../src/model/filter.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { partnerships, ranked } from '../../src/questions/partnerships.ts'
import { MEASURES, type Measure } from '../../src/view/viewState.ts'
import { LONG, shipped } from '../export/samples.ts'
import {
  agreement,
  both,
  datasetJson,
  filterBy,
  intended,
  ledgerOf,
  ledgerOfAgreements,
  PARTNERSHIP_IDS,
  planned,
} from '../support/fixtures.ts'

const real = buildLedger(shipped())
const programme = filterBy({ scopes: ['counterpart'] })

interface Drawing {
  readonly of?: Ledger
  readonly filter?: Filter
  readonly measure?: Measure
  readonly width?: number
  readonly lang?: Lang
  readonly interactive?: boolean
  readonly chosen?: readonly string[] | null
  readonly onChoose?: (id: string) => void
}

const rowsOf = ({ of = real, filter = programme, measure = 'investment' }: Drawing) =>
  ranked(partnerships(of, filter).rows, measure)

function drawn(drawing: Drawing) {
  const { width = 900, lang = 'en', interactive = true, measure = 'investment', chosen = null } = drawing
  const { container } = render(
    <PartnershipsChart
      rows={rowsOf(drawing)}
      measure={measure}
      width={width}
      words={wordsFor(lang)}
      theme={interactive ? SCREEN : PAPER}
      interactive={interactive}
      title="the title"
      chosen={chosen}
      onChoose={(id) => drawing.onChoose?.(id)}
      description="what it shows"
    />,
  )
  const marks = [...container.querySelectorAll<SVGElement>('[data-mark]')]
  return {
    container,
    marks,
    /** Filled pieces of a row's bar: their widths. */
    bar: (index: number) =>
      [...(marks[index]?.querySelectorAll('[opacity] rect:not([stroke-dasharray])') ?? [])].map((piece) =>
        Number(piece.getAttribute('width')),
      ),
    texts: () => [...container.querySelectorAll('text')].map(({ textContent }) => textContent),
  }
}

describe.each(LANGS)('the rows of all partnerships in %s', (lang) => {
  const words = wordsFor(lang)
  it.each([340, 900, 1200])(
    '[A4] are marks with their own names at a width of %d, one of them a tab stop',
    (width) => {
      for (const measure of MEASURES) {
        const { marks } = drawn({ lang, width, measure })
        expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual(
          rowsOf({ measure }).map((row) => clauses(lang, rowLabel(row, words).split('\n'))),
        )
        expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toEqual([marks[0]])
      }
    },
  )
  it('[C2] [C3] a name says agreements, money with its kinds, and for how many it is published', () => {
    for (const row of rowsOf({})) {
      const said = rowLabel(row, words)
      expect(said).toContain(words.pick(row.name))
      for (const { basis, cny } of row.total.byBasis) {
        expect(said).toContain(words.say(`basis.${basis}`))
        expect(said).toContain(money(cny, lang))
      }
      const { known, agreements: all, cny } = row.total
      expect(said).toContain(
        cny === null
          ? asClause(words.say('coverage.noAmounts', { all }))
          : asClause(words.say('coverage.amounts', { known, all, floor: row.isFloor ? 'yes' : 'no' })),
      )
      expect(said).not.toMatch(/NaN|null|undefined/)
      const detail = detailWords(row, words)
      expect(detail.includes(lang === 'en' ? 'of at least' : '至少')).toBe(row.isFloor)
    }
  })
  it.each([340, 900])(
    '[A7] the drawing says the value, the signings and the coverage of each row at %d',
    (width) => {
      const { texts } = drawn({ lang, width })
      const said = texts().join('\n')
      for (const row of rowsOf({})) {
        expect(said).toContain(valueWords(row, 'investment', { yuan: lang === 'en' ? 1e9 : 1e8 }, words))
        expect(said).toContain(words.pick(row.name))
      }
    },
  )
})

describe('a bar', () => {
  it('is on one scale with all others', () => {
    for (const measure of MEASURES) {
      const rows = rowsOf({ measure })
      const { container } = drawn({ measure })
      const ends = [...container.querySelectorAll('[data-mark]')].map((mark) => {
        const pieces = [...mark.querySelectorAll('[opacity] rect:not([stroke-dasharray])')]
        const last = pieces.at(-1)
        return last ? Number(last.getAttribute('x')) + Number(last.getAttribute('width')) : null
      })
      const base = Number(container.querySelector('[data-anchor]')?.getAttribute('x'))
      const scale = ((ends[0] ?? 0) - base) / longestBar(rows, measure)
      rows.forEach((row, index) => {
        const reach = piecesOf(row, measure, SCREEN).at(-1)?.to
        if (reach === undefined) expect(ends[index]).toBeNull()
        else expect(ends[index]).toBeCloseTo(base + reach * scale, 0)
      })
    }
  })
  const [dalian, shenyang] = PARTNERSHIP_IDS
  const small = ledgerOfAgreements(
    agreement({ id: 'a', count: 9, amount: intended(100), sectors: ['wind', 'oil'] }),
    agreement({ id: 'b', amount: planned(300), sectors: ['wind'] }),
    agreement({ id: 'c', partnership: shenyang, sectors: ['wind'] }),
  )
  it('[C3] has a piece for each kind of money, in the colours of the figure over time', () => {
    const [row] = rowsOf({ of: small })
    expect(row && piecesOf(row, 'investment', PAPER)).toEqual([
      { id: 'intended', from: 0, to: 100, look: PAPER.series[3] },
      { id: 'planned', from: 100, to: 400, look: PAPER.series[2] },
    ])
  })
  it('has a piece for the named and one for those in groups', () => {
    const [row] = rowsOf({ of: small, measure: 'agreements' })
    expect(row && piecesOf(row, 'agreements', PAPER).map(({ id, to }) => [id, to])).toEqual([
      ['named', 1],
      ['groups', 10],
    ])
  })
  it('[C4] under a sector filter is hatched where it is not broken down, and outlined where unknown', () => {
    const filter = filterBy({ sectors: ['wind'] })
    const [row] = rowsOf({ of: small, filter })
    expect(row && piecesOf(row, 'investment', PAPER).map(({ id, to, look }) => [id, to, look])).toEqual([
      ['planned', 300, PAPER.series[2]],
      ['mixed', 400, 'hatch'],
    ])
    const { container } = drawn({ of: small, filter })
    expect(container.querySelector('[stroke-dasharray]')?.getAttribute('fill')).toBe(SCREEN.card)
  })
  it('[C2] [A11] of an unknown amount is a hatched cap alone, never 0', () => {
    const { marks, bar } = drawn({ of: small })
    expect(bar(1)).toEqual([])
    expect(marks[1]?.querySelector('[stroke-dasharray]')?.getAttribute('fill')).toMatch(/^url\(#hatch/)
    expect(marks[1]?.textContent).toContain('amount unknown')
    expect(marks[0]?.querySelector('[stroke-dasharray]')).toBeNull()
  })
  it('[C7] of nothing is a row still, which says so', () => {
    const { marks, bar } = drawn({ of: small, filter: filterBy({ sectors: ['oil'] }) })
    expect(marks).toHaveLength(2)
    expect(marks[1]?.getAttribute('aria-label')).toBe(`${shenyang}, none reported`)
    expect(bar(1)).toEqual([])
  })
  it('is pale when its partnership is not chosen, its words are not', () => {
    const { marks } = drawn({ of: small, chosen: [shenyang] })
    const state = (mark: Element) => [
      mark.getAttribute('aria-pressed'),
      mark.querySelector('g[opacity]')?.getAttribute('opacity'),
    ]
    expect(marks.map(state)).toEqual([
      ['false', String(PALE)],
      ['true', '1'],
    ])
    expect(marks[0]?.querySelector('[opacity] text')).toBeNull()
    expect(drawn({ of: small }).marks.map(state)).toEqual(Array(2).fill(['false', '1']))
  })
  it('[A6] is chosen by a click, Enter and Space alike', () => {
    const onChoose = vi.fn()
    const { marks } = drawn({ of: small, onChoose })
    const [mark] = marks
    if (!mark) throw new Error('no marks')
    fireEvent.click(mark)
    act(() => mark.focus())
    fireEvent.keyDown(mark, { key: 'Enter' })
    fireEvent.keyDown(mark, { key: ' ' })
    expect(onChoose.mock.calls).toEqual([[dalian], [dalian], [dalian]])
  })
})

describe('the drawing', () => {
  it.each([300, 619, 620, 1200])(
    '[E11] bears names of 200 characters and no amount at all at %d',
    (width) => {
      const long = ledgerOf({
        partnerships: (datasetJson().partnerships ?? []).map((each) => ({ ...each, name: both(LONG) })),
        agreements: [agreement({ id: 'a', count: 12 })],
      })
      for (const interactive of [true, false]) {
        const { container } = drawn({ of: long, width, interactive })
        for (const element of container.querySelectorAll('svg *')) {
          for (const side of ['x', 'y', 'x1', 'x2', 'width', 'height']) {
            const number = Number(element.getAttribute(side) ?? 0)
            expect(Number.isFinite(number)).toBe(true)
            if (side === 'width' || side === 'height') expect(number).toBeGreaterThanOrEqual(0)
          }
        }
        expect(container.querySelectorAll('text title')).toHaveLength(interactive ? 0 : 2)
      }
    },
  )
  it('for a file has no names, roles, focus or colours of the page', () => {
    const { container, marks } = drawn({ interactive: false })
    expect(marks).toEqual([])
    expect(container.querySelectorAll('[tabindex="0"], [role=button]')).toHaveLength(0)
    expect(container.querySelector('svg')?.innerHTML).not.toContain('var(')
  })
})
