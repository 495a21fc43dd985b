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

/** What counts towards a group as one: a signing with its own published figure, or an atom. */
interface Counted {
  /** Index of the agreement. */
  readonly record: number
  /** True when only the signing's remainder counts. */
  readonly isRemainder: boolean
  readonly agreements: number
  readonly basis: number
  /** Announced investment in whole yuan; NaN when none is known. */
  readonly cny: number
}

/**
 * Everything that counts in any group, in one pass over the atoms. `groupOf[i]` is the group of atom i, or NO_GROUP.
 * A signing that lies wholly inside one group counts with its own published figure; one that lies partly inside
 * counts with the atoms that do. [C1]
 */
export function eachCounted(
  { atoms }: Ledger,
  groupOf: Int32Array,
  see: (group: number, counted: Counted) => void,
): void {
  const { wholes } = atoms
  // One object for all: a pass over a million atoms makes no garbage.
  const counted = { record: 0, isRemainder: false, agreements: 0, basis: UNSTATED, cny: Number.NaN }
  let nextWhole = 0
  let settledUntil = 0
  for (let atom = 0; atom < atoms.length; atom += 1) {
    const group = groupOf[atom] ?? NO_GROUP
    while (nextWhole < wholes.length && wholes.first[nextWhole] === atom) {
      const end = wholes.end[nextWhole] ?? atom
      const basis = wholes.basis[nextWhole] ?? UNSTATED
      if (
        group !== NO_GROUP &&
        settledUntil <= atom &&
        ANNOUNCED[basis] === 1 &&
        allIn(groupOf, atom, end, group)
      ) {
        counted.record = wholes.record[nextWhole] ?? 0
        counted.isRemainder = false
        counted.agreements = 0
        for (let inside = atom; inside < end; inside += 1) counted.agreements += atoms.count[inside] ?? 0
        counted.basis = basis
        counted.cny = wholes.cny[nextWhole] ?? Number.NaN
        see(group, counted)
        settledUntil = end
      }
      nextWhole += 1
    }
    if (group === NO_GROUP || settledUntil > atom) continue
    counted.record = atoms.record[atom] ?? 0
    counted.isRemainder = atoms.isRemainder[atom] === 1
    counted.agreements = atoms.count[atom] ?? 0
    counted.basis = atoms.basis[atom] ?? UNSTATED
    counted.cny = ANNOUNCED[counted.basis] === 1 ? (atoms.cny[atom] ?? Number.NaN) : Number.NaN
    see(group, counted)
  }
}

/** One total for each group of atoms; `groupOf` as in `eachCounted`. [C1] [C2] */
export function totalsByGroup(ledger: Ledger, groupOf: Int32Array, groups: number): Total[] {
  const width = BASES.length + 1
  const agreements = new Float64Array(groups)
  const known = new Float64Array(groups)
  const money = new Float64Array(groups * width)
  const counted = new Float64Array(groups * width)
  eachCounted(ledger, groupOf, (group, { agreements: count, basis, cny }) => {
    agreements[group] = (agreements[group] ?? 0) + count
    if (Number.isNaN(cny)) return
    known[group] = (known[group] ?? 0) + count
    const cell = group * width + basis
    money[cell] = (money[cell] ?? 0) + cny
    counted[cell] = (counted[cell] ?? 0) + count
  })
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
      const count = counted[cell] ?? 0
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
