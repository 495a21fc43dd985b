import { type Cny, sumCny } from '../model/money.ts'
import { BASES, type Basis, isAnnounced } from '../model/words.ts'
import type { Ledger } from './ledger.ts'
import { UNSTATED } from './rows.ts'

/** A sum of announced investment over some atoms, with its coverage and its split by basis. */
export interface Total {
  /** How many agreements the atoms stand for: `known + unknown`. */
  readonly agreements: number
  /** Announced investment; null when no amount is known. */
  readonly cny: Cny | null
  /** Agreements whose announced investment is published, one by one or with their signing. */
  readonly known: number
  readonly unknown: number
  /** The parts of `cny` by kind of money, in the order of BASES; kinds without any are left out. [C3] */
  readonly byBasis: readonly { readonly basis: Basis; readonly cny: Cny; readonly agreements: number }[]
}

export const NO_TOTAL: Total = { agreements: 0, cny: null, known: 0, unknown: 0, byBasis: [] }

/** A group number of an atom that is in no group. */
export const NO_GROUP = -1

/** By basis number: 1 for the bases of announced investment. */
const ANNOUNCED = Uint8Array.of(0, ...BASES.map((basis) => Number(isAnnounced(basis))))

/** What counts towards groups, in columns: signings with their own published figures, and atoms. */
export interface Counted {
  readonly length: number
  /** The group that a row counts in; NO_GROUP for a row that counts nowhere. */
  readonly group: Int32Array
  /** Index of the agreement. */
  readonly record: Int32Array
  /** 1 where only the signing's remainder counts. */
  readonly isRemainder: Uint8Array
  readonly agreements: Float64Array
  readonly basis: Uint8Array
  /** Published whole yuan of any basis, NaN when not published: `announcedCny` gives those that are announced. */
  readonly cny: Float64Array
}

/**
 * Everything that counts in any group. `groupOf[i]` is the group of atom i, or NO_GROUP. A signing that lies wholly
 * inside one group counts with its own published figure, at the place of its first atom; one that lies partly inside
 * counts with the atoms that do. [C1]
 */
export function countedIn({ atoms }: Ledger, groupOf: Int32Array): Counted {
  const { length, record, isRemainder, count, basis, cny, wholes } = atoms
  // The atoms' own columns, where nothing else counts: most ledgers are too long to be copied without need.
  const apart = wholes.length > 0
  const copied = <Column extends { slice(): Column }>(column: Column): Column =>
    apart ? column.slice() : column
  const counted = {
    length,
    group: copied(groupOf),
    record: copied(record),
    isRemainder: copied(isRemainder),
    agreements: copied(count),
    basis: copied(basis),
    cny: copied(cny),
  }
  let settledUntil = 0
  for (let whole = 0; whole < wholes.length; whole += 1) {
    const first = wholes.first[whole] ?? 0
    const end = wholes.end[whole] ?? first
    const group = groupOf[first] ?? NO_GROUP
    const is = wholes.basis[whole] ?? UNSTATED
    if (group === NO_GROUP || first < settledUntil || ANNOUNCED[is] !== 1) continue
    if (!allIn(groupOf, first, end, group)) continue
    let agreements = 0
    for (let inside = first; inside < end; inside += 1) agreements += count[inside] ?? 0
    counted.group.fill(NO_GROUP, first + 1, end)
    counted.record[first] = wholes.record[whole] ?? 0
    counted.isRemainder[first] = 0
    counted.agreements[first] = agreements
    counted.basis[first] = is
    counted.cny[first] = wholes.cny[whole] ?? Number.NaN
    settledUntil = end
  }
  return counted
}

/** The announced investment of a row in whole yuan; NaN when none is known. */
export function announcedCny({ basis, cny }: Counted, row: number): number {
  return ANNOUNCED[basis[row] ?? UNSTATED] === 1 ? (cny[row] ?? Number.NaN) : Number.NaN
}

/** One total for each group of atoms; `groupOf` as in `countedIn`. [C1] [C2] */
export function totalsByGroup(ledger: Ledger, groupOf: Int32Array, groups: number): Total[] {
  const width = BASES.length + 1
  const agreements = new Float64Array(groups)
  const known = new Float64Array(groups)
  const money = new Float64Array(groups * width)
  const withMoney = new Float64Array(groups * width)
  const counted = countedIn(ledger, groupOf)
  const { length, group: groupAt, agreements: counts, basis: bases } = counted
  for (let row = 0; row < length; row += 1) {
    const group = groupAt[row] ?? NO_GROUP
    if (group === NO_GROUP) continue
    const count = counts[row] ?? 0
    agreements[group] = (agreements[group] ?? 0) + count
    const cny = announcedCny(counted, row)
    if (Number.isNaN(cny)) continue
    known[group] = (known[group] ?? 0) + count
    const cell = group * width + (bases[row] ?? UNSTATED)
    money[cell] = (money[cell] ?? 0) + cny
    withMoney[cell] = (withMoney[cell] ?? 0) + count
  }
  const totals: Total[] = []
  for (let group = 0; group < groups; group += 1) {
    const inGroup = agreements[group] ?? 0
    if (inGroup === 0) {
      totals.push(NO_TOTAL)
      continue
    }
    const byBasis: Total['byBasis'][number][] = []
    let cny = 0
    for (let basis = 0; basis < BASES.length; basis += 1) {
      const cell = group * width + basis + 1
      const name = BASES[basis]
      const count = withMoney[cell] ?? 0
      if (count === 0 || name === undefined) continue
      cny += money[cell] ?? 0
      byBasis.push({ basis: name, cny: sumCny(money[cell] ?? 0), agreements: count })
    }
    const withAmount = known[group] ?? 0
    totals.push({
      agreements: inGroup,
      cny: byBasis.length === 0 ? null : sumCny(cny),
      known: withAmount,
      unknown: inGroup - withAmount,
      byBasis,
    })
  }
  return totals
}

/**
 * The total of all atoms that `keep` chooses, which are those of `totals`' groups together. Where no signing reaches
 * into several groups it is their sum, and no atom need be looked at again.
 */
export function totalOfAll(ledger: Ledger, totals: readonly Total[], keep: (atom: number) => boolean): Total {
  return ledger.atoms.wholes.length === 0 ? sumOfTotals(totals) : totalOf(ledger, keep)
}

/** Totals of disjoint atoms in one; right only where no signing has atoms in several of them. */
export function sumOfTotals(totals: readonly Total[]): Total {
  const some = totals.filter(({ agreements }) => agreements > 0)
  const [only] = some
  if (only === undefined) return NO_TOTAL
  if (some.length === 1) return only
  const byBasis = BASES.flatMap((basis) => {
    let cny = 0
    let agreements = 0
    for (const { byBasis: parts } of some) {
      for (const part of parts) {
        if (part.basis !== basis) continue
        cny += part.cny
        agreements += part.agreements
      }
    }
    return agreements === 0 ? [] : [{ basis, cny: sumCny(cny), agreements }]
  })
  const known = some.reduce((total, part) => total + part.known, 0)
  const agreements = some.reduce((total, part) => total + part.agreements, 0)
  return {
    agreements,
    cny: byBasis.length === 0 ? null : sumCny(byBasis.reduce((total, { cny }) => total + cny, 0)),
    known,
    unknown: agreements - known,
    byBasis,
  }
}

/** The total of the atoms that `keep` chooses. */
export function totalOf(ledger: Ledger, keep: (atom: number) => boolean): Total {
  const groupOf = new Int32Array(ledger.atoms.length)
  for (let atom = 0; atom < groupOf.length; atom += 1) groupOf[atom] = keep(atom) ? 0 : NO_GROUP
  return totalsByGroup(ledger, groupOf, 1)[0] ?? NO_TOTAL
}

/**
 * What a whole has and its groups together have not: money published only for a signing whose parts fall into
 * different groups. Agreements always divide without remainder. Null when nothing is left. [C4]
 */
export function unallocated(whole: Total, groups: readonly Total[]): Cny | null {
  const shared = groups.reduce((total, { cny }) => total + (cny ?? 0), 0)
  const rest = (whole.cny ?? 0) - shared
  return rest > 0 ? sumCny(rest) : null
}

function allIn(groupOf: Int32Array, first: number, end: number, group: number): boolean {
  for (let atom = first; atom < end; atom += 1) if (groupOf[atom] !== group) return false
  return true
}
