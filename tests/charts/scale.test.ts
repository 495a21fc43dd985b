import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundAxis } from '../../src/charts/scale.ts'
import { timeAxis, timeMargins } from '../../src/charts/timeAxis.tsx'
import { textWidth } from '../../src/format/textWidth.ts'
import { calendarDay, dayNumber } from '../../src/model/dates.ts'
import { LANGS } from '../../src/model/words.ts'

describe('an axis that ends on a round number', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [4, [0, 1, 2, 3, 4]],
    [9, [0, 5, 10]],
    [10, [0, 5, 10]],
    [33, [0, 10, 20, 30, 40]],
    [97, [0, 25, 50, 75, 100]],
    [1704, [0, 500, 1000, 1500, 2000]],
  ])('of %d has the ticks %j', (largest, ticks) => {
    expect(roundAxis(largest)).toEqual({ end: ticks.at(-1), ticks })
  })
  it('reaches the largest count in whole, equal steps, and at most seven ticks', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(60), fc.nat(1e9)), (largest) => {
        const { end, ticks } = roundAxis(largest)
        expect(end).toBeGreaterThanOrEqual(largest)
        expect(ticks.length).toBeLessThanOrEqual(7)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect([ticks[0], ticks.at(-1)]).toEqual([0, end])
        for (const tick of ticks) expect(Number.isInteger(tick)).toBe(true)
        const steps = new Set(ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0)))
        expect(steps.size).toBe(1)
      }),
      { numRuns: 500 },
    )
  })
  it('reaches the largest amount in its unit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e4, noNaN: true }), (largest) => {
        const { end, ticks } = roundAxis(largest)
        expect(end).toBeGreaterThanOrEqual(largest * (1 - 1e-9))
        expect(ticks.length).toBeLessThanOrEqual(7)
      }),
    )
  })
})

describe('a time axis', () => {
  const arbYears = fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), fc.nat(40))
    .map(([first, more]) => ({ first, last: first + more }))
  const axisOf = (
    { first, last }: { first: number; last: number },
    width: number,
    lang: 'en' | 'zh',
    months: boolean,
  ) => timeAxis(dayNumber(first, 1, 1), dayNumber(last, 12, 31), width, lang, months)

  it('has a tick at the start of every year and goes to the end of the last day', () => {
    const { ticks, domain, labels } = axisOf({ first: 2017, last: 2019 }, 900, 'en', false)
    expect(ticks.map(calendarDay)).toEqual([2017, 2018, 2019].map((year) => ({ year, month: 1, day: 1 })))
    expect(domain).toEqual([dayNumber(2017, 1, 1), dayNumber(2020, 1, 1)])
    expect(labels.map(({ text }) => text)).toEqual(['2017', '2018', '2019'])
  })
  it('names the months where a year has room, and only when asked', () => {
    const names = (width: number, months: boolean) =>
      axisOf({ first: 2019, last: 2019 }, width, 'zh', months).labels.map(({ text }) => text)
    expect(names(900, true)).toEqual(['2019年1月', ...Array.from({ length: 11 }, (_, at) => `${at + 2}月`)])
    expect(names(900, false)).toEqual(['2019'])
    expect(names(340, true)).toEqual(['2019'])
  })
  it('has the same margins in every figure, fewer where it is narrow', () => {
    expect(timeMargins(340).left).toBeLessThan(timeMargins(900).left)
  })
  it.each(LANGS)('no two labels of it overlap in %s', (lang) => {
    fc.assert(
      fc.property(arbYears, fc.integer({ min: 320, max: 1400 }), fc.boolean(), (years, width, months) => {
        const { labels, domain } = axisOf(years, width, lang, months)
        const { left, right } = timeMargins(width)
        const x = (day: number): number =>
          ((day - domain[0]) / (domain[1] - domain[0])) * (width - left - right)
        expect(labels.length).toBeGreaterThan(0)
        labels.slice(1).forEach((label, index) => {
          const before = labels[index]
          if (!before) return
          const room = x(label.day) - x(before.day)
          expect(room).toBeGreaterThan((textWidth(label.text, 12) + textWidth(before.text, 12)) / 2)
        })
      }),
      // The narrowest years whose months are named: a December stands before a January.
      { examples: [[{ first: 1900, last: 1901 }, 1213, true]] },
    )
  })
})
