/** The date filter on the axis, as pure functions: periods to ranges and back, keys, edges. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type End,
  placeByKey,
  placeOfEdge,
  type Range,
  rangeOf,
  spanOf,
  withEnd,
} from '../../src/charts/dateRange.ts'
import { dayNumber, firstDay, lastDay } from '../../src/model/dates.ts'
import { binsBetween } from '../../src/questions/bins.ts'
import { day } from '../support/fixtures.ts'

const between = (first: number, last: number, size: 'year' | 'quarter' | 'month') =>
  binsBetween(dayNumber(first, 1, 1), dayNumber(last, 12, 31), size)
const YEARS = between(2015, 2020, 'year')
const MONTHS = between(2015, 2020, 'month')
const range = (from: string | null, to: string | null): Range => ({
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
})

describe('[T5] a range of periods', () => {
  it.each([
    ['one period is itself', 2, 2, '2017', '2017'],
    ['so is the first', 0, 0, '2015', '2015'],
    ['and the last', 5, 5, '2020', '2020'],
    ['several', 1, 3, '2016', '2018'],
    ['from the edge of the axis on is open', 0, 3, null, '2018'],
    ['and so is up to its other edge', 2, 5, '2017', null],
    ['all is no filter', 0, 5, null, null],
  ])('%s', (_, from, to, start, end) => {
    expect(rangeOf(YEARS, { from, to })).toEqual(range(start, end))
  })
  it('the only period of an axis is itself too, as its bar chooses it', () => {
    expect(rangeOf(between(2019, 2019, 'year'), { from: 0, to: 0 })).toEqual(range('2019', '2019'))
  })
  it('comes back from its range', () => {
    const arb = fc
      .tuple(fc.constantFrom(YEARS, MONTHS, between(2015, 2020, 'quarter')), fc.nat(), fc.nat())
      .map(([periods, a, b]) => {
        const places = [a % periods.length, b % periods.length]
        return { periods, span: { from: Math.min(...places), to: Math.max(...places) } }
      })
    fc.assert(
      fc.property(arb, ({ periods, span }) => {
        expect(spanOf(periods, rangeOf(periods, span))).toEqual(span)
      }),
    )
  })
  it.each([
    ['finer than the periods', range('2017-03-04', '2018-06'), { from: 2, to: 3 }],
    ['open', range(null, null), { from: 0, to: 5 }],
    ['before the axis', range('1999', '2001'), { from: 0, to: 0 }],
    ['beyond it', range('2030', null), { from: 5, to: 5 }],
  ])('a range that is %s touches periods of the axis', (_, given, span) => {
    expect(spanOf(YEARS, given)).toEqual(span)
  })
})

describe('[T5] one end moved', () => {
  it.each<[string, Range, End, number, Range]>([
    ['the start', range(null, null), 'from', 2, range('2017', null)],
    ['the end', range('2017', null), 'to', 3, range('2017', '2018')],
    ['the start onto the end', range('2016', '2018'), 'from', 3, range('2018', '2018')],
    ['never past the end', range('2016', '2018'), 'from', 5, range('2018', '2018')],
    ['never past the start', range('2016', '2018'), 'to', 0, range('2016', '2016')],
    ['to the edge is open', range('2016', '2018'), 'from', 0, range(null, '2018')],
    ['a finer other end stays', range('2016-02-03', '2018-06'), 'to', 4, range('2016-02-03', '2019')],
    ['and so does the other', range('2016-02-03', '2018-06'), 'from', 0, range(null, '2018-06')],
    ['an end off the axis does not', range('2016', '2031'), 'from', 2, range('2017', null)],
  ])('%s', (_, given, end, place, result) => {
    expect(withEnd(YEARS, given, end, place)).toEqual(result)
  })
  it('is always a range that a link can carry', () => {
    const date = fc.constantFrom(...['1990', '2015', '2016-07', '2017-03-04', '2020-12-31', '2044'].map(day))
    fc.assert(
      fc.property(
        fc.option(date),
        fc.option(date),
        fc.constantFrom<End>('from', 'to'),
        fc.integer({ min: 0, max: 5 }),
        (from, to, end, place) => {
          fc.pre(from === null || to === null || firstDay(from) <= lastDay(to))
          const next = withEnd(YEARS, { from, to }, end, place)
          if (next.from !== null && next.to !== null) {
            expect(firstDay(next.from)).toBeLessThanOrEqual(lastDay(next.to))
          }
        },
      ),
    )
  })
})

describe('[A9] the keys of an end', () => {
  const span = { from: 12, to: 40 }
  it.each<[string, End, number | null]>([
    ['ArrowRight', 'from', 13],
    ['ArrowUp', 'from', 13],
    ['ArrowLeft', 'from', 11],
    ['ArrowDown', 'from', 11],
    ['PageUp', 'from', 24],
    ['PageDown', 'from', 0],
    ['Home', 'from', 0],
    ['End', 'from', 40],
    ['PageUp', 'to', 52],
    ['PageDown', 'to', 28],
    ['Home', 'to', 12],
    ['End', 'to', 71],
    ['Enter', 'to', null],
    ['toString', 'to', null],
  ])('%s moves %s to %s', (key, end, place) => {
    expect(placeByKey(key, end, span, MONTHS.length, 12)).toBe(place)
  })
  it('stop at the axis and at the other end', () => {
    expect(placeByKey('PageUp', 'from', { from: 35, to: 40 }, 72, 12)).toBe(40)
    expect(placeByKey('ArrowRight', 'to', { from: 0, to: 71 }, 72, 12)).toBe(71)
    expect(placeByKey('PageDown', 'from', { from: 3, to: 40 }, 72, 12)).toBe(0)
  })
})

describe('the edge nearest to a day', () => {
  it('is that of the period before up to the middle, and of the next after it', () => {
    expect(placeOfEdge(YEARS, 'from', firstDay(day('2017-06-30')))).toBe(2)
    expect(placeOfEdge(YEARS, 'from', firstDay(day('2017-07-04')))).toBe(3)
    expect(placeOfEdge(YEARS, 'to', firstDay(day('2017-06-28')))).toBe(1)
    expect(placeOfEdge(YEARS, 'to', firstDay(day('2017-07-04')))).toBe(2)
    expect(placeOfEdge(YEARS, 'from', firstDay(day('2020-12-31')))).toBe(5)
    expect(placeOfEdge(YEARS, 'to', firstDay(day('2015-01-01')))).toBe(0)
  })
})
