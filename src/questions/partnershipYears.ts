import { floorsByGroup } from '../ledger/floors.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { DIMENSION, isBetween, keepsBut } from '../ledger/mask.ts'
import { UNDATED } from '../ledger/rows.ts'
import { selectionOf } from '../ledger/selection.ts'
import { NO_GROUP, NO_TOTAL, sumOfTotals, type Total, totalsByGroup } from '../ledger/sums.ts'
import type { Filter } from '../model/filter.ts'
import type { Bilingual } from '../model/schema.ts'
import { type Bin, binIndex, binsBetween } from './bins.ts'

/** A total whose number of agreements is a floor where a counted signing says "over n". [C2] */
export interface FloorTotal extends Total {
  readonly isFloor: boolean
}

/** A partnership year by year. [T4] */
export interface PartnershipYears {
  readonly id: string
  readonly name: Bilingual
  /** In the order of the answer's `years`. */
  readonly years: readonly FloorTotal[]
  /** Agreements without a date, or of a date that no single year holds: in no year. [C6] */
  readonly elsewhere: FloorTotal
  readonly total: FloorTotal
}

/** "How do the partnerships compare, year by year?" Every partnership of the dataset, on the same years. [F3] [C7] */
export interface PartnershipYearsAnswer {
  /** Contiguous, empty ones included. */
  readonly years: readonly Bin[]
  /** Most agreements first, then in the order of the dataset. */
  readonly rows: readonly PartnershipYears[]
  /** All rows together: a signing is of one partnership, so that nothing is shared between rows. [C1] */
  readonly total: FloorTotal
  /** Agreements of any partnership that were not announced as counterpart cooperation and are held out. [C7] */
  readonly heldOutBetween: number
}

const NONE: FloorTotal = { ...NO_TOTAL, isFloor: false }

/** Agreements divide without remainder; money of a signing that reaches over several years is in none of them. [C4] */
export function partnershipYears(ledger: Ledger, filter: Filter): PartnershipYearsAnswer {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let atom = 0; atom < atoms.length; atom += 1) {
    const first = atoms.firstDay[atom] ?? UNDATED
    if (first === UNDATED || !keepsBut(selection.atoms, atom, 'partnership')) continue
    from = Math.min(from, first)
    to = Math.max(to, atoms.lastDay[atom] ?? first)
  }
  const years = from > to ? [] : binsBetween(from, to, 'year')
  const width = years.length + 1
  const groupOf = new Int32Array(atoms.length).fill(NO_GROUP)
  const partnershipOf = new Int32Array(atoms.length).fill(NO_GROUP)
  let heldOutBetween = 0
  for (let atom = 0; atom < atoms.length; atom += 1) {
    const fails = (selection.atoms[atom] ?? 0) & ~DIMENSION.partnership
    if (fails === DIMENSION.scope && isBetween(ledger, atom)) heldOutBetween += atoms.count[atom] ?? 0
    if (fails !== 0) continue
    const partnership = atoms.partnership[atom] ?? 0
    const first = atoms.firstDay[atom] ?? UNDATED
    const bin = first === UNDATED ? -1 : binIndex(years, first)
    const isWithin = bin !== -1 && bin === binIndex(years, atoms.lastDay[atom] ?? first)
    partnershipOf[atom] = partnership
    groupOf[atom] = partnership * width + (isWithin ? bin : years.length)
  }
  const totalsOf = (groups: Int32Array, length: number): FloorTotal[] => {
    const floors = floorsByGroup(ledger, groups)
    return totalsByGroup(ledger, groups, length).map((total, at) => ({ ...total, isFloor: floors.has(at) }))
  }
  const byYear = totalsOf(groupOf, dataset.partnerships.length * width)
  const totals = totalsOf(partnershipOf, dataset.partnerships.length)
  const rows = dataset.partnerships.map(({ id, name }, index): PartnershipYears => {
    const start = index * width
    return {
      id,
      name,
      years: byYear.slice(start, start + years.length),
      elsewhere: byYear[start + years.length] ?? NONE,
      total: totals[index] ?? NONE,
    }
  })
  return {
    years,
    rows: rows.sort((a, b) => b.total.agreements - a.total.agreements),
    total: { ...sumOfTotals(totals), isFloor: totals.some(({ isFloor }) => isFloor) },
    heldOutBetween,
  }
}
