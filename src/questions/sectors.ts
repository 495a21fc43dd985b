import { type Dominant, dominantByGroup } from '../ledger/dominance.ts'
import { holdsOver } from '../ledger/floors.ts'
import { ownSector } from '../ledger/groups.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { keepsBut } from '../ledger/mask.ts'
import { selectionOf } from '../ledger/selection.ts'
import { NO_GROUP, NO_TOTAL, type Total, totalOfAll, totalsByGroup, unallocated } from '../ledger/sums.ts'
import type { PartialDate } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import type { Cny } from '../model/money.ts'
import type { Bilingual } from '../model/schema.ts'
import { NOT_STATED } from '../model/words.ts'

/** A record that names a sector among others, not broken down: one hatched box in the figure. */
export interface Mention {
  readonly id: string
  readonly title: Bilingual
  readonly date: PartialDate | null
  /** Agreements of the record, or of its remainder, that are not broken down. */
  readonly agreements: number
}

export interface SectorRow {
  /** A sector id, or `none` for agreements that name no sector. */
  readonly id: string
  /** Null for `none`. */
  readonly name: Bilingual | null
  /** Index of the sector's family, for its colour; null for `none`. */
  readonly family: number | null
  /** Agreements about this sector alone. */
  readonly own: Total
  /** The record that is half or more of the sector's own investment; null when none is. [C13] */
  readonly dominant: Dominant | null
  readonly mentions: readonly Mention[]
}

/** "In which sectors?" Own agreements of each sector, and what names it among others without a split. [C4] */
export interface SectorsAnswer {
  /** Sectors with anything to show, most own agreements first, then most mentioned; `none` last. */
  readonly rows: readonly SectorRow[]
  /** Sectors of the list without own agreements or mentions, not in `rows`. */
  readonly empty: number
  /** Agreements that name several sectors, each counted once. */
  readonly notBrokenDown: Total
  /** Own parts of all rows and what is not broken down: everything the filter keeps but for its sector choice. */
  readonly total: Total
  /** Money published only for signings that reach into several of the parts. */
  readonly unallocated: Cny | null
  /** True when a counted signing says "over n", so that the number of agreements is a floor. [C2] */
  readonly isFloor: boolean
}

export function sectors(ledger: Ledger, filter: Filter): SectorsAnswer {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const kept = (atom: number): boolean => keepsBut(selection.atoms, atom, 'sector')
  const none = dataset.sectors.length
  const several = none + 1
  const groupOf = new Int32Array(atoms.length).fill(NO_GROUP)
  const mentions = dataset.sectors.map((): Mention[] => [])
  for (let atom = 0; atom < atoms.length; atom += 1) {
    if (!kept(atom)) continue
    const start = atoms.sectorStart[atom] ?? 0
    const end = atoms.sectorStart[atom + 1] ?? 0
    groupOf[atom] = ownSector(ledger, atom)
    if (end - start < 2) continue
    const agreement = dataset.agreements[atoms.record[atom] ?? 0]
    if (!agreement) continue
    const { id, title, date } = agreement
    // A record has one atom at most, itself or its remainder, so that no sector is mentioned by it twice.
    const mention = { id, title, date, agreements: atoms.count[atom] ?? 0 }
    for (let at = start; at < end; at += 1) mentions[atoms.sectors[at] ?? none]?.push(mention)
  }
  const totals = totalsByGroup(ledger, groupOf, several + 1)
  const dominants = dominantByGroup(ledger, groupOf, totals)
  const rows = dataset.sectors.map(
    (sector, index): SectorRow => ({
      id: sector.id,
      name: sector.name,
      family: ledger.familyOfSector[index] ?? 0,
      own: totals[index] ?? NO_TOTAL,
      dominant: dominants[index] ?? null,
      mentions: [...(mentions[index] ?? [])].sort((a, b) => b.agreements - a.agreements),
    }),
  )
  const shown = rows.filter(({ own, mentions: of }) => own.agreements > 0 || of.length > 0)
  const noSector = totals[none] ?? NO_TOTAL
  const total = totalOfAll(ledger, totals, kept)
  return {
    rows: [
      ...shown.sort(byWeight),
      ...(noSector.agreements > 0
        ? [
            {
              id: NOT_STATED,
              name: null,
              family: null,
              own: noSector,
              dominant: dominants[none] ?? null,
              mentions: [],
            },
          ]
        : []),
    ],
    empty: rows.length - shown.length,
    notBrokenDown: totals[several] ?? NO_TOTAL,
    total,
    unallocated: unallocated(total, totals),
    isFloor: holdsOver(ledger, kept),
  }
}

function byWeight(a: SectorRow, b: SectorRow): number {
  return (
    b.own.agreements - a.own.agreements ||
    b.mentions.length - a.mentions.length ||
    (b.own.cny ?? -1) - (a.own.cny ?? -1)
  )
}
