/**
 * Dates of stated precision. A PartialDate is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, exactly as precise as its source;
 * it stands for the whole period that it names. All work on it is string and integer work: no time zone can move a day.
 */

declare const partialDate: unique symbol
export type PartialDate = string & { readonly [partialDate]: true }

export const PRECISIONS = ['year', 'month', 'day'] as const
export type Precision = (typeof PRECISIONS)[number]

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days of a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether `text` names a real day, month or year (1–9999) of the calendar. [T1] */
export function isRealDate(text: string): text is PartialDate {
  const match = SHAPE.exec(text)
  if (!match) return false
  const year = Number(match[1])
  const month = match[2] === undefined ? 1 : Number(match[2])
  const day = match[3] === undefined ? 1 : Number(match[3])
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function precisionOf(date: PartialDate): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}

export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4))
}

/** 1–12, or null when the date is a whole year. */
export function monthOf(date: PartialDate): number | null {
  return date.length === 4 ? null : Number(date.slice(5, 7))
}

/** 1–31, or null when the date is a whole month or year. */
export function dayOf(date: PartialDate): number | null {
  return date.length === 10 ? Number(date.slice(8, 10)) : null
}

/** Days since 0001-01-01 (which is 0), proleptic Gregorian. `month` is 1–12. */
export function dayNumber(year: number, month: number, day: number): number {
  const past = year - 1
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  const before = (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0)
  return past * 365 + leapDays + before + day - 1
}

/** The first day of the date's period, as a day number. [T2] */
export function firstDay(date: PartialDate): number {
  return dayNumber(yearOf(date), monthOf(date) ?? 1, dayOf(date) ?? 1)
}

/** The last day of the date's period, inclusive, as a day number. [T2] */
export function lastDay(date: PartialDate): number {
  const year = yearOf(date)
  const month = monthOf(date) ?? 12
  return dayNumber(year, month, dayOf(date) ?? daysInMonth(year, month))
}

/** The calendar day of a day number: the inverse of `dayNumber`. */
export function calendarDay(number: number): { year: number; month: number; day: number } {
  let year = Math.max(1, Math.floor(number / 365.2425) + 1)
  while (dayNumber(year, 1, 1) > number) year -= 1
  while (dayNumber(year + 1, 1, 1) <= number) year += 1
  let month = 1
  while (month < 12 && dayNumber(year, month + 1, 1) <= number) month += 1
  return { year, month, day: number - dayNumber(year, month, 1) + 1 }
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** A date of the precision that the given parts have. The parts must name a real date. */
export function partialDateOf(year: number, month?: number, day?: number): PartialDate {
  const parts = [pad(year, 4)]
  if (month !== undefined) parts.push(pad(month, 2))
  if (month !== undefined && day !== undefined) parts.push(pad(day, 2))
  return parts.join('-') as PartialDate
}

/**
 * Order by first day, then the coarser date first: a year stands before its days, as sorting is shown. The order of the
 * text is that order. [T3]
 */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}
