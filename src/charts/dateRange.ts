import { firstDay, lastDay, type PartialDate } from '../model/dates.ts'
import type { Days } from './echo.ts'

/** A date filter: inclusive ends of any precision, null for an open one. */
export interface Range {
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

/** A period of the axis, in days and as the ends of a date filter. */
export interface Period extends Range {
  readonly firstDay: number
  readonly lastDay: number
  readonly from: PartialDate
  readonly to: PartialDate
}

/** First and last of the periods that a range touches, by place. */
export interface Span {
  readonly from: number
  readonly to: number
}
export type End = keyof Span

/** The place of the period that holds a day; the nearest one when none does. */
export function placeOfDay(periods: readonly Period[], day: number): number {
  const found = periods.findIndex((period) => day <= period.lastDay)
  return found === -1 ? periods.length - 1 : found
}

/** The place of the period whose own edge at this end is nearest to a day. */
export function placeOfEdge(periods: readonly Period[], end: End, day: number): number {
  const found = periods.findIndex((period, place) => {
    const next = periods[place + 1]
    const edges = end === 'from' ? [period.firstDay, next?.firstDay] : [period.lastDay, next?.lastDay]
    return edges[1] === undefined || day <= ((edges[0] ?? 0) + edges[1]) / 2
  })
  return Math.max(0, found)
}

/** The periods that a range touches; an open end is the axis' own, an end beyond the axis its last period. */
export function spanOf(periods: readonly Period[], { from, to }: Range): Span {
  return {
    from: from === null ? 0 : placeOfDay(periods, firstDay(from)),
    to: to === null ? periods.length - 1 : placeOfDay(periods, lastDay(to)),
  }
}

/**
 * The range of some periods: one period is itself, as its bar chooses it; of several, an end at the edge of the axis
 * is open, so that a link keeps meaning "until today". All periods are no filter. [T5]
 */
export function rangeOf(periods: readonly Period[], { from, to }: Span): Range {
  const open = from < to
  return {
    from: open && from === 0 ? null : (periods[from]?.from ?? null),
    to: open && to === periods.length - 1 ? null : (periods[to]?.to ?? null),
  }
}

/** A range with one end moved to a period, never past the other; what the other end says more finely is kept. */
export function withEnd(periods: readonly Period[], range: Range, end: End, place: number): Range {
  const span = spanOf(periods, range)
  const moved =
    end === 'from' ? { ...span, from: Math.min(place, span.to) } : { ...span, to: Math.max(place, span.from) }
  const next = rangeOf(periods, moved)
  const isFiner = (date: PartialDate | null, period: Period | undefined): boolean =>
    date !== null &&
    period !== undefined &&
    firstDay(date) >= period.firstDay &&
    lastDay(date) <= period.lastDay &&
    (end === 'to' ? firstDay(date) > period.firstDay : lastDay(date) < period.lastDay)
  if (end === 'from') return isFiner(range.to, periods[span.to]) ? { ...next, to: range.to } : next
  return isFiner(range.from, periods[span.from]) ? { ...next, from: range.from } : next
}

/** Where a key takes an end, as far as the other end lets it; null for a key that is not the slider's. [A9] */
export function placeByKey(
  key: string,
  end: End,
  { from, to }: Span,
  count: number,
  perYear: number,
): number | null {
  const [least, most, now] = end === 'from' ? [0, to, from] : [from, count - 1, to]
  const goal = new Map([
    ['ArrowRight', now + 1],
    ['ArrowUp', now + 1],
    ['ArrowLeft', now - 1],
    ['ArrowDown', now - 1],
    ['PageUp', now + perYear],
    ['PageDown', now - perYear],
    ['Home', least],
    ['End', most],
  ]).get(key)
  return goal === undefined ? null : Math.min(most, Math.max(least, goal))
}

/** The days of a range on an axis; null for no filter. */
export function daysOf({ from, to }: Range, axis: Days): Days | null {
  if (from === null && to === null) return null
  return { first: from === null ? axis.first : firstDay(from), last: to === null ? axis.last : lastDay(to) }
}
