import type { Ledger } from '../ledger/ledger.ts'
import { keepsBut } from '../ledger/mask.ts'
import { selectionOf } from '../ledger/selection.ts'
import { compareDates, type PartialDate } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'

interface Signing {
  /** Index of the agreement. */
  readonly record: number
  readonly date: PartialDate
}

const known = new WeakMap<Ledger, readonly Signing[]>()

/** Dated signings of groups, the latest first. They are the dataset's, so they are listed once. */
function signingsOf(ledger: Ledger): readonly Signing[] {
  const listed = known.get(ledger)
  if (listed) return listed
  const signings = ledger.dataset.agreements
    .flatMap(({ date, count, countIs }, record) =>
      date !== null && (count > 1 || countIs === 'over') ? [{ record, date }] : [],
    )
    .sort((a, b) => compareDates(b.date, a.date))
  known.set(ledger, signings)
  return signings
}

/**
 * The date of the latest signing of a group of which the filter keeps any agreement, whatever dates are chosen; null
 * when it keeps none that is dated. [F3]
 */
export function lastSigningOf(ledger: Ledger, filter: Filter): PartialDate | null {
  const { spans } = ledger.atoms
  const fails = selectionOf(ledger, filter).atoms
  for (const { record, date } of signingsOf(ledger)) {
    const end = spans.end[record] ?? 0
    for (let atom = spans.first[record] ?? end; atom < end; atom += 1) {
      if (keepsBut(fails, atom, 'date')) return date
    }
  }
  return null
}
