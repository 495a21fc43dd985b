import type { Ledger } from '../ledger/ledger.ts'
import { type Fails, keepsBut } from '../ledger/mask.ts'
import { type Rows, UNDATED } from '../ledger/rows.ts'
import { selectionOf } from '../ledger/selection.ts'
import type { Filter } from '../model/filter.ts'

/**
 * First and last day of everything dated that the filter keeps but for its dates: the time axis that `over-time` and
 * `timeline` share. Null when nothing is dated.
 */
export function extentOf(ledger: Ledger, filter: Filter): { first: number; last: number } | null {
  const selection = selectionOf(ledger, filter)
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  const look = (rows: Rows, fails: Fails): void => {
    let [from, to] = [first, last]
    for (let row = 0; row < rows.length; row += 1) {
      const day = rows.firstDay[row] ?? UNDATED
      if (day === UNDATED || !keepsBut(fails, row, 'date')) continue
      from = Math.min(from, day)
      to = Math.max(to, rows.lastDay[row] ?? day)
    }
    first = from
    last = to
  }
  look(ledger.atoms, selection.atoms)
  look(ledger.events, selection.events)
  look(ledger.policies, selection.policies)
  return first > last ? null : { first, last }
}
