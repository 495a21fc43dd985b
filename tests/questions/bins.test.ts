import { describe, expect, it } from 'vitest'
import { dayNumber, firstDay, lastDay } from '../../src/model/dates.ts'
import { binIndex, binsBetween } from '../../src/questions/bins.ts'

const first = dayNumber(2019, 5, 6)
const last = dayNumber(2020, 2, 29)

describe('bins', () => {
  it.each([
    ['year', 2],
    ['quarter', 8],
    ['month', 24],
  ] as const)('[T4] of a %s cover whole years: %i', (size, count) => {
    const bins = binsBetween(first, last, size)
    expect(bins).toHaveLength(count)
    expect(bins[0]?.firstDay).toBe(dayNumber(2019, 1, 1))
    expect(bins.at(-1)?.lastDay).toBe(dayNumber(2020, 12, 31))
    for (const { from, to, firstDay: begins, lastDay: ends } of bins) {
      expect([firstDay(from), lastDay(to)]).toEqual([begins, ends])
    }
  })
  it('[T4] have their number in the year', () => {
    expect(binsBetween(first, first, 'quarter').map(({ quarter }) => quarter)).toEqual([1, 2, 3, 4])
    expect(binsBetween(first, first, 'month').map(({ month }) => month)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
    expect(binsBetween(first, first, 'year')).toMatchObject([{ year: 2019, quarter: null, month: null }])
  })
  it('[T4] a day is in the bin that holds it, and outside in none', () => {
    const bins = binsBetween(first, last, 'month')
    for (const [index, bin] of bins.entries()) {
      expect(binIndex(bins, bin.firstDay)).toBe(index)
      expect(binIndex(bins, bin.lastDay)).toBe(index)
    }
    expect(binIndex(bins, dayNumber(2018, 12, 31))).toBe(-1)
    expect(binIndex(bins, dayNumber(2021, 1, 1))).toBe(-1)
    expect(binIndex([], first)).toBe(-1)
  })
})
