import { ownSector } from '../ledger/groups.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type Fails, failsOf, keeps } from '../ledger/mask.ts'
import { selectionOf } from '../ledger/selection.ts'
import { NO_GROUP, NO_TOTAL, type Total, totalOf, totalsByGroup } from '../ledger/sums.ts'
import type { Filter } from '../model/filter.ts'
import { MIXED } from '../model/part.ts'
import type { Bilingual } from '../model/schema.ts'
import { NOT_STATED } from '../model/words.ts'
import { type HeadlineAnswer, headline } from './headline.ts'

/** A sector in both views: what is about it alone. [C4] */
export interface CompareRow {
  /** A sector id, `none` for what names none, `mixed` for what names several and is not broken down. */
  readonly id: string
  /** Null for `none` and `mixed`. */
  readonly name: Bilingual | null
  readonly here: Total
  readonly there: Total
}

/** "How do the two views differ?" Each counted for itself, as if it were the only one; nothing is added across them. */
export interface CompareAnswer {
  readonly here: HeadlineAnswer
  readonly there: HeadlineAnswer
  /** `here` less `there`: of what is published, so that it is no exact number where one of them is a floor. */
  readonly difference: {
    readonly agreements: number
    /** Null where either sum is not known. */
    readonly cny: number | null
  }
  /** What both views hold: in each of their totals. */
  readonly both: Total
  /** Sectors with agreements of their own in either view, most in both together first; `none` and `mixed` last. */
  readonly rows: readonly CompareRow[]
}

/** Symmetric: with the filters the other way round, `here` and `there` change places, the difference its sign, and nothing else. */
export function compare(ledger: Ledger, filter: Filter, pinned: Filter): CompareAnswer {
  const { dataset, atoms } = ledger
  const there = headline(ledger, pinned)
  const theirs = failsOf(ledger, atoms, pinned)
  const here = headline(ledger, filter)
  const ours = selectionOf(ledger, filter).atoms
  const none = dataset.sectors.length
  const several = none + 1
  const bySector = (fails: Fails): Total[] => {
    const groupOf = Int32Array.from(fails, (bits, atom) => (bits === 0 ? ownSector(ledger, atom) : NO_GROUP))
    return totalsByGroup(ledger, groupOf, several + 1)
  }
  const [hereBySector, thereBySector] = [bySector(ours), bySector(theirs)]
  const row = (index: number, id: string, name: Bilingual | null): CompareRow => ({
    id,
    name,
    here: hereBySector[index] ?? NO_TOTAL,
    there: thereBySector[index] ?? NO_TOTAL,
  })
  const weight = (each: CompareRow): number => each.here.agreements + each.there.agreements
  return {
    here,
    there,
    difference: {
      agreements: here.total.agreements - there.total.agreements,
      cny: here.total.cny === null || there.total.cny === null ? null : here.total.cny - there.total.cny,
    },
    both: totalOf(ledger, (atom) => keeps(ours, atom) && keeps(theirs, atom)),
    rows: [
      ...dataset.sectors
        .map(({ id, name }, index) => row(index, id, name))
        .sort((a, b) => weight(b) - weight(a)),
      row(none, NOT_STATED, null),
      row(several, MIXED, null),
    ].filter((each) => weight(each) > 0),
  }
}
