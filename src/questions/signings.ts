import { type Ledger, wholeOf } from '../ledger/ledger.ts'
import { keeps } from '../ledger/mask.ts'
import { selectionOf } from '../ledger/selection.ts'
import { type Disputes, disputesOf } from '../model/conflicts.ts'
import { compareDates, type PartialDate } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import type { Agreement, Amount, Bilingual } from '../model/schema.ts'
import type { Qualifier } from '../model/words.ts'

/** Signings and families that the figure has room for; the table lists all. */
export const MOST_ROWS = 40
export const MOST_FAMILIES = 12

/** Agreements known by name; not those announced only as a number. */
export interface Itemised {
  /** Whose sources state that they are part of the signing. */
  readonly stated: number
  /** Which may be part of it; counted inside, so that nothing counts twice. [C1] */
  readonly possible: number
}

/** A signing as it was announced, whatever part of it the filter keeps. */
export interface SigningRow {
  readonly id: string
  readonly title: Bilingual
  readonly date: PartialDate | null
  readonly partnership: Bilingual
  /** The smallest signing that contains this one; null when none does. */
  readonly within: { readonly title: Bilingual; readonly isStated: boolean } | null
  /** How many signings contain it. */
  readonly depth: number
  /** As printed, with its qualifier. */
  readonly count: number
  readonly countIs: Qualifier | null
  /** As counted: more than `count` only where "over n" has more than n parts. [C1] */
  readonly agreements: number
  /** How many of them the filter keeps: never none. */
  readonly kept: number
  /** Indices of the families that its own sectors belong to; empty when it names no sector. */
  readonly families: readonly number[]
  /** Its own published amount of any basis; null when not published. */
  readonly amount: Amount | null
  /** What sources disagree about, over its number or its amount. [C9] */
  readonly disputes: Disputes
  readonly itemised: Itemised
}

export interface SigningFamily {
  readonly index: number
  readonly id: string
  readonly name: Bilingual
  /** Signings whose sectors are all of this family, and those that name other families as well. */
  readonly alone: number
  readonly among: number
}

/** "What did each signing announce?" Every signing of which the filter keeps anything, as it was announced. */
export interface SigningsAnswer {
  /** Newest first, undated last; a signing inside another stands below it. */
  readonly rows: readonly SigningRow[]
  /** Those that the figure draws, in the same order: the largest when there are more than MOST_ROWS. [C7] */
  readonly drawn: readonly SigningRow[]
  /** Null when all are drawn. `agreements` are of the `signings`; the `inside` are contained in other signings. */
  readonly leftOut: { readonly signings: number; readonly inside: number; readonly agreements: number } | null
  /** Families named by any signing, in the dataset's order: the most named when there are more than MOST_FAMILIES. */
  readonly families: readonly SigningFamily[]
  /** Families named by a signing that have no column, and families that none names. */
  readonly furtherFamilies: number
  readonly emptyFamilies: number
  /** Signings, those inside others included, that name no sector. */
  readonly noSector: number
  /** Signings that no other contains: what the totals below are of, so that nothing counts twice. [C1] */
  readonly signings: number
  /** Signings inside another. */
  readonly inside: number
  readonly agreements: number
  /** True when a signing of "over n" makes `agreements` a floor. [C2] */
  readonly isFloor: boolean
  readonly itemised: Itemised
  /** Signings with a published amount of any basis. */
  readonly withAmount: number
  /** Signings of which the filter keeps only a part, and how many of all agreements it keeps. */
  readonly partly: number
  readonly kept: number
  /** Agreements that the filter keeps and no signing contains. */
  readonly single: number
  /** The largest of the signings; null without any. */
  readonly largest: SigningRow | null
}

/** A signing announced as a group, as the headline counts them. */
const isSigning = ({ count, countIs }: Agreement): boolean => count > 1 || countIs === 'over'

export function signings(ledger: Ledger, filter: Filter): SigningsAnswer {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const partnerships = new Map(dataset.partnerships.map(({ id, name }) => [id, name]))
  const rows: SigningRow[] = []
  let single = 0

  /** What the atoms of a record say: how many agreements, kept ones, and known by name. */
  const tally = (record: number) => {
    const sum = { agreements: 0, kept: 0, stated: 0, possible: 0 }
    const end = atoms.spans.end[record] ?? 0
    for (let atom = atoms.spans.first[record] ?? end; atom < end; atom += 1) {
      const count = atoms.count[atom] ?? 0
      sum.agreements += count
      if (keeps(selection.atoms, atom)) sum.kept += count
      const part = atoms.record[atom] ?? record
      const agreement = dataset.agreements[part]
      if (!agreement || isSigning(agreement)) continue
      if (isPossiblePart(ledger, part, record)) sum.possible += count
      else sum.stated += count
    }
    return sum
  }

  const visit = (record: number, within: SigningRow['within'], depth: number): void => {
    const agreement = dataset.agreements[record]
    if (!agreement) return
    const { agreements, kept, stated, possible } = tally(record)
    if (kept === 0) return
    const parts = atoms.parts.get(record) ?? []
    if (!isSigning(agreement)) {
      if (depth === 0) single += kept
      return
    }
    const { id, title, date, count, countIs, amount } = agreement
    rows.push({
      id,
      title,
      date,
      partnership: partnerships.get(agreement.partnership) ?? { en: '', zh: '' },
      within,
      depth,
      count,
      countIs,
      agreements,
      kept,
      families: familiesOf(ledger, agreement),
      amount,
      disputes: disputesOf(agreement),
      itemised: { stated, possible },
    })
    for (const part of newestFirst(ledger, parts)) {
      const isStated = dataset.agreements[part]?.partOfIs === 'stated'
      visit(part, { title, isStated }, depth + 1)
    }
  }
  const outermost = dataset.agreements.flatMap(({ partOf }, record) => (partOf === null ? [record] : []))
  for (const record of newestFirst(ledger, outermost)) visit(record, null, 0)

  const outer = rows.filter(({ depth }) => depth === 0)
  const sum = (of: (row: SigningRow) => number): number => outer.reduce((total, row) => total + of(row), 0)
  return {
    rows,
    ...drawnOf(rows),
    ...familyColumns(ledger, rows),
    noSector: rows.filter(({ families }) => families.length === 0).length,
    signings: outer.length,
    inside: rows.length - outer.length,
    agreements: sum(({ agreements }) => agreements),
    isFloor: outer.some(({ countIs }) => countIs === 'over'),
    itemised: {
      stated: sum(({ itemised }) => itemised.stated),
      possible: sum(({ itemised }) => itemised.possible),
    },
    withAmount: outer.filter(({ amount }) => amount !== null).length,
    partly: outer.filter(({ kept, agreements }) => kept < agreements).length,
    kept: sum(({ kept }) => kept),
    single,
    largest: outer.reduce<SigningRow | null>(
      (best, row) => (best === null || row.agreements > best.agreements ? row : best),
      null,
    ),
  }
}

/** Whether any step from a part up to the signing is only possible. */
export function isPossiblePart(ledger: Ledger, part: number, signing: number): boolean {
  for (let at: number | undefined = part; at !== undefined && at !== signing; at = wholeOf(ledger, at)) {
    if (ledger.dataset.agreements[at]?.partOfIs === 'possible') return true
  }
  return false
}

function familiesOf({ numbering, familyOfSector }: Ledger, { sectors }: Agreement): number[] {
  const families = sectors.map((id) => familyOfSector[numbering.sectors.get(id) ?? 0] ?? 0)
  return [...new Set(families)].sort((a, b) => a - b)
}

/** Undated last; of one date the larger first, then in the order of the file. */
function newestFirst({ dataset }: Ledger, records: readonly number[]): number[] {
  return [...records].sort((a, b) => {
    const [left, right] = [dataset.agreements[a], dataset.agreements[b]]
    if (!left || !right) return 0
    const bySize = right.count - left.count
    if (left.date === null || right.date === null) {
      return Number(left.date === null) - Number(right.date === null) || bySize
    }
    return compareDates(right.date, left.date) || bySize
  })
}

/** The largest rows in their order. No part counts more than its whole, so what contains a drawn row is drawn. */
function drawnOf(rows: readonly SigningRow[]): Pick<SigningsAnswer, 'drawn' | 'leftOut'> {
  if (rows.length <= MOST_ROWS) return { drawn: rows, leftOut: null }
  const bySize = [...rows].sort((a, b) => b.agreements - a.agreements || a.depth - b.depth)
  const largest = new Set(bySize.slice(0, MOST_ROWS))
  const others = rows.filter((row) => !largest.has(row))
  const outer = others.filter(({ depth }) => depth === 0)
  return {
    drawn: rows.filter((row) => largest.has(row)),
    leftOut: {
      signings: outer.length,
      inside: others.length - outer.length,
      agreements: outer.reduce((total, { agreements }) => total + agreements, 0),
    },
  }
}

function familyColumns(
  { dataset }: Ledger,
  rows: readonly SigningRow[],
): Pick<SigningsAnswer, 'families' | 'furtherFamilies' | 'emptyFamilies'> {
  const all = dataset.families.map(({ id, name }, index): SigningFamily => {
    const naming = rows.filter(({ families }) => families.includes(index))
    const alone = naming.filter(({ families }) => families.length === 1).length
    return { index, id, name, alone, among: naming.length - alone }
  })
  const named = all.filter(({ alone, among }) => alone + among > 0)
  const most = [...named].sort((a, b) => b.alone + b.among - a.alone - a.among).slice(0, MOST_FAMILIES)
  return {
    families: named.filter((family) => most.includes(family)),
    furtherFamilies: named.length - most.length,
    emptyFamilies: all.length - named.length,
  }
}
