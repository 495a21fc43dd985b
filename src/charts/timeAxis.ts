import { shortMonth } from '../format/dates.ts'
import { calendarDay, dayNumber } from '../model/dates.ts'
import type { Lang } from '../model/words.ts'
import type { NumberAxis } from './Frame.tsx'

/** Width of the label column and of the undated column: the same in every figure on the time axis, so that they align. */
export function timeMargins(width: number): { left: number; right: number } {
  return width < 560 ? { left: 34, right: 12 } : { left: 118, right: 74 }
}

/** A time axis in days from the first day of a year to the last of another, with a tick for each year that has room. */
export function timeAxis(first: number, last: number, width: number, lang: Lang): NumberAxis {
  const from = calendarDay(first).year
  const to = calendarDay(last).year
  const { left, right } = timeMargins(width)
  const perYear = (width - left - right) / (to - from + 1)
  const every = [1, 2, 5, 10, 20, 50].find((step) => perYear * step >= 46) ?? 100
  const years: number[] = []
  for (let year = from; year <= to; year += 1) if ((year - from) % every === 0) years.push(year)
  const months = to - from <= 1 && perYear > 500 ? [4, 7, 10] : []
  const ticks = years.flatMap((year) => [
    dayNumber(year, 1, 1),
    ...months.map((month) => dayNumber(year, month, 1)),
  ])
  return {
    domain: [first, last + 1],
    ticks,
    tickText: (day) => {
      const { year, month } = calendarDay(day)
      return month === 1 ? String(year) : shortMonth(month, lang)
    },
  }
}
