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

let latest: { readonly key: string; readonly bins: readonly Bin[] } | null = null

/** The bins from the year of the first day to the year of the last, whole years always, none left out. [T4] */
export function binsBetween(
  firstDay: number,
  lastDay: number,
  size: 'year' | 'quarter' | 'month',
): readonly Bin[] {
  const from = calendarDay(firstDay).year
  const to = calendarDay(lastDay).year
  const key = `${from} ${to} ${size}`
  if (latest?.key === key) return latest.bins
  const months = MONTHS_IN[size]
  const bins: Bin[] = []
  for (let year = from; year <= to; year += 1) {
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
  latest = { key, bins }
  return bins
}

const dayPlaces = new WeakMap<readonly Bin[], Int32Array>()

/**
 * By day, from the first of the first bin on, the place of the bin that holds it: for questions that ask it of every
 * agreement. Made once for a list of bins.
 */
export function binOfDay(bins: readonly Bin[]): Int32Array {
  const known = dayPlaces.get(bins)
  if (known) return known
  const first = bins[0]?.firstDay ?? 0
  const places = new Int32Array(bins.length === 0 ? 0 : (bins.at(-1)?.lastDay ?? first) - first + 1)
  bins.forEach(({ firstDay, lastDay }, place) => {
    places.fill(place, firstDay - first, lastDay - first + 1)
  })
  dayPlaces.set(bins, places)
  return places
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
