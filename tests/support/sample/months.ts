/** Months of the sample ledger, counted from January 2017, and dates as precise as an invented source may be. */
import type { Dice } from '../dice.ts'
import { padded } from './names.ts'

export const FIRST_YEAR = 2017
export const YEARS = Array.from({ length: 10 }, (_, index) => FIRST_YEAR + index)
/** The last month that anything is reported of: the sample is of 30 September 2026. */
export const UPDATED = '2026-09-30'
export const LAST_MONTH = 9 * 12 + 8

export const monthOf = (year: number, month: number): number => (year - FIRST_YEAR) * 12 + month - 1
export const yearText = (month: number): string => String(FIRST_YEAR + Math.floor(month / 12))
export const monthText = (month: number): string => `${yearText(month)}-${padded((month % 12) + 1, 2)}`

/** Mostly a day, sometimes a month or a year only. */
export function someDate({ int, next }: Dice, month: number): string {
  const kind = next()
  const day = padded(int(1, 28), 2)
  if (kind < 0.08) return yearText(month)
  return kind < 0.24 ? monthText(month) : `${monthText(month)}-${day}`
}
