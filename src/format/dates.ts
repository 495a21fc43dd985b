import { calendarDay, dayOf, monthOf, type PartialDate, precisionOf, yearOf } from '../model/dates.ts'
import type { Lang } from '../model/words.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const monthName = (month: number, lang: Lang): string =>
  lang === 'en' ? (MONTHS[month - 1] ?? '') : `${month}月`

/** `Oct`, `10月`: for axes. */
export const shortMonth = (month: number, lang: Lang): string =>
  lang === 'en' ? (MONTHS[month - 1] ?? '').slice(0, 3) : `${month}月`

/** A date as precise as it is stated: `17 October 2019`, `October 2019`, `2019`; `2019年10月17日`. */
export function dateWords(date: PartialDate, lang: Lang): string {
  const year = yearOf(date)
  const month = monthOf(date)
  const day = dayOf(date)
  if (lang === 'zh') return `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`
  return [day, month === null ? null : monthName(month, lang), year].filter((part) => part !== null).join(' ')
}

/** For narrow columns: `17 Oct 2019`; Chinese is short already. */
export function shortDate(date: PartialDate, lang: Lang): string {
  if (lang === 'zh') return dateWords(date, lang)
  const month = monthOf(date)
  return [dayOf(date), month === null ? null : shortMonth(month, lang), yearOf(date)]
    .filter((part) => part !== null)
    .join(' ')
}

/**
 * A period with what its ends share said once: `16–21 October 2019`, `2019年10月16日至21日`; with `shortDate` as narrow
 * columns write its ends: `16–21 Oct 2019`.
 */
export function periodWords(from: PartialDate, to: PartialDate, lang: Lang, written = dateWords): string {
  if (from === to) return written(from, lang)
  // A year beside its own month or day says nothing that the other end could leave out.
  const sameYear = yearOf(from) === yearOf(to) && monthOf(from) !== null && monthOf(to) !== null
  const sameMonth = sameYear && monthOf(from) === monthOf(to)
  const days = precisionOf(from) === 'day' && precisionOf(to) === 'day'
  if (lang === 'zh') {
    const end = written(to, lang)
    if (sameMonth && days) return `${written(from, lang)}至${dayOf(to)}日`
    return `${written(from, lang)}至${sameYear ? end.slice(end.indexOf('年') + 1) : end}`
  }
  if (sameMonth && days) return `${dayOf(from)}–${written(to, lang)}`
  const start = written(from, lang)
  const end = written(to, lang)
  const short = sameYear ? start.replace(` ${yearOf(from)}`, '') : start
  const spaced = days || short.includes(' ') || end.includes(' ')
  return spaced ? `${short} – ${end}` : `${short}–${end}`
}

/** A day number in words, for a tooltip or a spoken value. */
export function dayWords(day: number, lang: Lang): string {
  const { year, month, day: ofMonth } = calendarDay(day)
  return lang === 'en' ? `${ofMonth} ${monthName(month, lang)} ${year}` : `${year}年${month}月${ofMonth}日`
}
