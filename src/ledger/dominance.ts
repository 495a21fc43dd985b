import { type StatedAmount, statedAmount } from '../model/conflicts.ts'
import { sumCny } from '../model/money.ts'
import type { Bilingual } from '../model/schema.ts'
import type { Ledger } from './ledger.ts'
import { announcedCny, countedIn, NO_GROUP, type Total } from './sums.ts'

/** The one record whose amount is half or more of a bar's known sum. */
export interface Dominant extends StatedAmount {
  readonly id: string
  readonly title: Bilingual
  /** True when the amount is of what is left of a signing, not of all of it. */
  readonly isRemainder: boolean
}

/** Whether an amount is half or more of a known sum; never of 0 or of nothing known. [C13] */
export function dominates(cny: number, total: number | null): boolean {
  return total !== null && total > 0 && 2 * cny >= total
}

/**
 * By group, the record that dominates its total: the largest, the first among equals. Null where nothing is known,
 * where none is half of it, and where the group holds a single record, whose amount is the total. `groupOf` and
 * `totals` as in `totalsByGroup`. [C13]
 */
export function dominantByGroup(
  ledger: Ledger,
  groupOf: Int32Array,
  totals: readonly Total[],
): (Dominant | null)[] {
  const records = new Int32Array(totals.length)
  const largest = new Float64Array(totals.length).fill(-1)
  const holder = new Int32Array(totals.length)
  const remainder = new Uint8Array(totals.length)
  const counted = countedIn(ledger, groupOf)
  for (let row = 0; row < counted.length; row += 1) {
    const group = counted.group[row] ?? NO_GROUP
    if (group === NO_GROUP) continue
    records[group] = (records[group] ?? 0) + 1
    const cny = announcedCny(counted, row)
    if (!(cny > (largest[group] ?? 0))) continue
    largest[group] = cny
    holder[group] = counted.record[row] ?? 0
    remainder[group] = counted.isRemainder[row] ?? 0
  }
  return totals.map((total, group) => {
    const cny = largest[group] ?? -1
    const agreement = ledger.dataset.agreements[holder[group] ?? 0]
    if (!agreement || (records[group] ?? 0) < 2 || !dominates(cny, total.cny)) return null
    return {
      id: agreement.id,
      title: agreement.title,
      ...statedAmount(agreement, sumCny(cny), remainder[group] === 1),
      isRemainder: remainder[group] === 1,
    }
  })
}
