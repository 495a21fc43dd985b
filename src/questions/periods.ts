import type { Ledger } from '../ledger/ledger.ts'
import { UNDATED } from '../ledger/rows.ts'
import { calendarDay } from '../model/dates.ts'
import { ANY, periodId } from '../model/part.ts'
import { NOT_STATED } from '../model/words.ts'

type Test = (atom: number) => boolean

const isUndatedIn =
  ({ atoms }: Ledger): Test =>
  (atom) =>
    (atoms.firstDay[atom] ?? UNDATED) === UNDATED

const sizeOf = (period: string): string =>
  period.includes('q') ? 'quarter' : period.includes('-') ? 'month' : 'year'

/** What lies within one period of the same size that is no later. Ids of one size are in order as texts. */
export function untilTest(ledger: Ledger, until: string): Test {
  const periodOf = withinPeriod(ledger, sizeOf(until))
  return (atom) => {
    const period = periodOf(atom)
    return period !== null && period <= until
  }
}

/** What lies within a period; without a date; dated too coarsely for a size of period; anything. */
export function periodTest(ledger: Ledger, period: string): Test {
  const isUndated = isUndatedIn(ledger)
  if (period === ANY) return () => true
  if (period === 'undated') return isUndated
  const [, coarse] = /^coarse-(.*)$/.exec(period) ?? []
  const periodOf = withinPeriod(ledger, coarse ?? sizeOf(period))
  if (coarse !== undefined) return (atom) => !isUndated(atom) && periodOf(atom) === null
  return (atom) => periodOf(atom) === period
}

/** What lies within a year; `none` for what no single year holds, without a date or too coarse. */
export function yearTest(ledger: Ledger, year: string): Test {
  const periodOf = withinPeriod(ledger, 'year')
  return (atom) => periodOf(atom) === (year === NOT_STATED ? null : year)
}

/** The period of a size that an atom lies within, as the period of an `until` or a `period` names it; null for none. */
export function withinPeriod({ atoms }: Ledger, size: string): (atom: number) => string | null {
  const names = new Map<number, string>()
  const nameOf = (day: number): string => {
    const name = names.get(day) ?? periodOf(day, size)
    names.set(day, name)
    return name
  }
  return (atom) => {
    const first = atoms.firstDay[atom] ?? UNDATED
    if (first === UNDATED) return null
    const name = nameOf(first)
    return name === nameOf(atoms.lastDay[atom] ?? first) ? name : null
  }
}

/** As `withinPeriod`, of the size of a period that is given. */
export const withinLike = (ledger: Ledger, period: string): ((atom: number) => string | null) =>
  withinPeriod(ledger, sizeOf(period))

/** The whole year, quarter or month that holds a day. */
function periodOf(day: number, size: string): string {
  const { year, month } = calendarDay(day)
  return periodId({
    year,
    quarter: size === 'quarter' ? Math.ceil(month / 3) : null,
    month: size === 'month' ? month : null,
  })
}
