import type { Ledger } from '../ledger/ledger.ts'
import { keepsBut } from '../ledger/mask.ts'
import { UNDATED } from '../ledger/rows.ts'
import { selectionOf } from '../ledger/selection.ts'
import { NO_GROUP, NO_TOTAL, type Total, totalsByGroup } from '../ledger/sums.ts'
import type { Filter } from '../model/filter.ts'
import type { Bilingual } from '../model/schema.ts'
import { type Bin, binIndex, binsBetween } from './bins.ts'

/** A partnership year by year. [T4] */
export interface PartnershipYears {
  readonly id: string
  readonly name: Bilingual
  /** In the order of the answer's `years`. */
  readonly years: readonly Total[]
  /** Agreements without a date, or of a date that no single year holds: in no year. [C6] */
  readonly elsewhere: Total
  readonly total: Total
}

/** "How do the partnerships compare, year by year?" Every partnership of the dataset, on the same years. [F3] [C7] */
export interface PartnershipYearsAnswer {
  /** Contiguous, empty ones included. */
  readonly years: readonly Bin[]
  /** Most agreements first, then in the order of the dataset. */
  readonly rows: readonly PartnershipYears[]
}

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
  for (let atom = 0; atom < atoms.length; atom += 1) {
    if (!keepsBut(selection.atoms, atom, 'partnership')) continue
    const partnership = atoms.partnership[atom] ?? 0
    const first = atoms.firstDay[atom] ?? UNDATED
    const bin = first === UNDATED ? -1 : binIndex(years, first)
    const isWithin = bin !== -1 && bin === binIndex(years, atoms.lastDay[atom] ?? first)
    partnershipOf[atom] = partnership
    groupOf[atom] = partnership * width + (isWithin ? bin : years.length)
  }
  const byYear = totalsByGroup(ledger, groupOf, dataset.partnerships.length * width)
  const totals = totalsByGroup(ledger, partnershipOf, dataset.partnerships.length)
  const rows = dataset.partnerships.map(({ id, name }, index): PartnershipYears => {
    const start = index * width
    return {
      id,
      name,
      years: byYear.slice(start, start + years.length),
      elsewhere: byYear[start + years.length] ?? NO_TOTAL,
      total: totals[index] ?? NO_TOTAL,
    }
  })
  return { years, rows: rows.sort((a, b) => b.total.agreements - a.total.agreements) }
}
