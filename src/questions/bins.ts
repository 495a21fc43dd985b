import { calendarDay, dayNumber, type PartialDate, partialDateOf } from '../model/dates.ts'

/** A period of the calendar: whole years, quarters or months. */
export interface Bin {
  /** First and last day, inclusive, as day numbers. */
  readonly firstDay: number
  readonly lastDay: number
  readonly year: number
  /** 1–4, or null when the bin is a year. */
  readonly quarter: number | null
  /** 1–12, or null when the bin is a year or a quarter. */
  readonly month: number | null
  /** The bin as the ends of a date filter. */
  readonly from: PartialDate
  readonly to: PartialDate
}

const MONTHS_IN = { year: 12, quarter: 3, month: 1 } as const

/** The bins from the year of the first day to the year of the last, whole years always, none left out. [T4] */
export function binsBetween(firstDay: number, lastDay: number, size: 'year' | 'quarter' | 'month'): Bin[] {
  const months = MONTHS_IN[size]
  const bins: Bin[] = []
  for (let year = calendarDay(firstDay).year; year <= calendarDay(lastDay).year; year += 1) {
    for (let month = 1; month <= 12; month += months) {
      const end = month + months - 1
      const next = end === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, end + 1, 1)
      bins.push({
        firstDay: dayNumber(year, month, 1),
        lastDay: next - 1,
        year,
        quarter: size === 'year' ? null : (month + 2 - ((month + 2) % 3)) / 3,
        month: size === 'month' ? month : null,
        from: size === 'year' ? partialDateOf(year) : partialDateOf(year, month),
        to: size === 'year' ? partialDateOf(year) : partialDateOf(year, end),
      })
    }
  }
  return bins
}

/** The place of the bin that holds a day; -1 when none does. */
export function binIndex(bins: readonly Bin[], day: number): number {
  let low = 0
  let high = bins.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const bin = bins[middle]
    if (!bin) return -1
    if (day < bin.firstDay) high = middle - 1
    else if (day > bin.lastDay) low = middle + 1
    else return middle
  }
  return -1
}
