import { type Dominant, dominantByGroup } from '../ledger/dominance.ts'
import { floorsByGroup } from '../ledger/floors.ts'
import { type Ledger, wholeOf } from '../ledger/ledger.ts'
import { chosenSectors, DIMENSION, isBetween, keepsBut, namesOnly } from '../ledger/mask.ts'
import { selectionOf } from '../ledger/selection.ts'
import { NO_GROUP, NO_TOTAL, type Total, totalOfAll, totalsByGroup, unallocated } from '../ledger/sums.ts'
import type { Filter } from '../model/filter.ts'
import type { Cny } from '../model/money.ts'
import type { Bilingual } from '../model/schema.ts'

/** One partnership of the dataset under every filter but the choice of partnerships. */
export interface PartnershipRow {
  readonly id: string
  readonly name: Bilingual
  readonly total: Total
  /** The record that is half or more of the row's investment; null when none is. [C13] */
  readonly dominant: Dominant | null
  /** Under a sector filter, what is about the chosen sectors alone; else the same as `total`. [C5] */
  readonly own: Total
  /** `own` in two: agreements itemised by name, and those announced only within a signing. */
  readonly named: number
  readonly inGroups: number
  /**
   * Under a sector filter, what is in `total` and not in `own`: agreements that name the chosen sectors among others,
   * and money published for those or for a signing that reaches into both; null when there is none. [C4]
   */
  readonly notBrokenDown: { readonly agreements: number; readonly cny: Cny | null }
  /** True when a counted signing says "over n", so that the number of agreements is a floor. [C2] */
  readonly isFloor: boolean
  /** Signings announced as a group, of which anything is kept; a signing inside another is not counted again. */
  readonly signings: number
}

/** "How do the partnerships compare?" Every partnership of the dataset, those without anything too. [F3] [C7] */
export interface PartnershipsAnswer {
  /** In the order of the dataset; `ranked` orders them for a measure. */
  readonly rows: readonly PartnershipRow[]
  /** All rows together: a signing is of one partnership, so that nothing is shared between rows. [C1] */
  readonly total: Total
  /** Agreements of any partnership that were not announced as counterpart cooperation and are held out. [C7] */
  readonly heldOutBetween: number
}

export function partnerships(ledger: Ledger, filter: Filter): PartnershipsAnswer {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const kept = (atom: number): boolean => keepsBut(selection.atoms, atom, 'partnership')
  const chosen = chosenSectors(ledger, filter)
  const groups = dataset.partnerships.length
  const all = new Int32Array(atoms.length).fill(NO_GROUP)
  const own = new Int32Array(atoms.length).fill(NO_GROUP)
  const named = new Float64Array(groups)
  const signings = dataset.partnerships.map(() => new Set<number>())
  let heldOutBetween = 0
  let isAllOwn = true
  for (let atom = 0; atom < atoms.length; atom += 1) {
    const count = atoms.count[atom] ?? 0
    if (!kept(atom)) {
      const fails = (selection.atoms[atom] ?? 0) & ~DIMENSION.partnership
      if (fails === DIMENSION.scope && isBetween(ledger, atom)) heldOutBetween += count
      continue
    }
    const group = atoms.partnership[atom] ?? 0
    const isInGroup = atoms.isInGroup[atom] === 1
    all[atom] = group
    if (chosen === null || namesOnly(atoms, atom, chosen.sectors)) {
      own[atom] = group
      const isGroup = isInGroup && ledger.agreements.isGroup[atoms.record[atom] ?? 0] === 1
      if (!isGroup) named[group] = (named[group] ?? 0) + count
    } else isAllOwn = false
    if (!isInGroup) continue
    for (let at = atoms.record[atom]; at !== undefined; at = wholeOf(ledger, at)) {
      if (ledger.agreements.isGroup[at] === 0) continue
      if (wholeOf(ledger, at) === undefined) signings[group]?.add(at)
    }
  }
  const totals = totalsByGroup(ledger, all, groups)
  const floors = floorsByGroup(ledger, all)
  const dominants = dominantByGroup(ledger, all, totals)
  const owns = isAllOwn ? totals : totalsByGroup(ledger, own, groups)
  return {
    rows: dataset.partnerships.map(({ id, name }, index): PartnershipRow => {
      const total = totals[index] ?? NO_TOTAL
      const ofOwn = owns[index] ?? NO_TOTAL
      return {
        id,
        name,
        total,
        dominant: dominants[index] ?? null,
        own: ofOwn,
        named: named[index] ?? 0,
        inGroups: ofOwn.agreements - (named[index] ?? 0),
        notBrokenDown: {
          agreements: total.agreements - ofOwn.agreements,
          cny: unallocated(total, [ofOwn]),
        },
        isFloor: floors.has(index),
        signings: signings[index]?.size ?? 0,
      }
    }),
    total: totalOfAll(ledger, totals, kept),
    heldOutBetween,
  }
}

/**
 * Rows with most of a measure first. By investment those without a known amount stand after all with one, those with
 * no agreement last; equals keep the order of the dataset. [C2]
 */
export function ranked(
  rows: readonly PartnershipRow[],
  measure: 'agreements' | 'investment',
): PartnershipRow[] {
  const money = ({ total }: PartnershipRow): number => (measure === 'agreements' ? 0 : (total.cny ?? -1))
  return [...rows].sort((a, b) => money(b) - money(a) || b.total.agreements - a.total.agreements)
}
