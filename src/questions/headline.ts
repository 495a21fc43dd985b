import { linesOf } from '../ledger/cover.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { chosenSectors, isBetween, keeps, keepsBut, namesOnly, straddles } from '../ledger/mask.ts'
import { stageOfNumber } from '../ledger/rows.ts'
import { selectionOf } from '../ledger/selection.ts'
import { type Total, totalOf } from '../ledger/sums.ts'
import { compareDates, type PartialDate, yearOf } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import type { Cny } from '../model/money.ts'
import type { Bilingual } from '../model/schema.ts'
import { isAnnounced } from '../model/words.ts'

export interface RecordLink {
  readonly id: string
  readonly title: Bilingual
  readonly date: PartialDate | null
}

/** The numbers of the top of the page: how many, how much, and how far the figures reach. */
export interface HeadlineAnswer {
  /** All that the filter keeps. */
  readonly total: Total
  /** Under a sector filter, what is about the chosen sectors alone; else the same as `total`. [C4] */
  readonly own: Total
  /** Under a sector filter, what names them among others, not broken down; null without one. [F4] */
  readonly among: { readonly total: Total; readonly records: number } | null
  /** Agreements itemised by name, and those announced only within a signing. They add to `total.agreements`. */
  readonly named: number
  readonly inGroups: number
  /** True when a counted signing says "over n", so that the number of agreements is a floor. */
  readonly isFloor: boolean
  /** Signings announced as a group, of which anything is kept. */
  readonly signings: number
  readonly events: number
  readonly policies: number
  /** First and last year of dated records that are kept; null when none is dated. */
  readonly years: { readonly first: number; readonly last: number } | null
  readonly lastReport: RecordLink | null
  /** The largest announced amount of one line and its share of the total in percent; null when none is known. */
  readonly largest:
    | (RecordLink & { readonly cny: Cny; readonly agreements: number; readonly share: number })
    | null
  /** Agreements that a date filter holds out because they have no date. [F5] */
  readonly undated: number
  /** Agreements kept whose period reaches over an end of the date filter. [F5] */
  readonly straddling: number
  /** Agreements of the same view that were not announced as counterpart cooperation and are held out of it. */
  readonly heldOutBetween: number
  readonly cancelled: number
}

export function headline(ledger: Ledger, filter: Filter): HeadlineAnswer {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const kept = (atom: number): boolean => keeps(selection.atoms, atom)
  const chosen = chosenSectors(ledger, filter)
  const isOwn = (atom: number): boolean => chosen === null || namesOnly(atoms, atom, chosen.sectors)
  const total = totalOf(ledger, kept)
  const lines = linesOf(ledger, kept, 'by-amount')

  const tally = { named: 0, inGroups: 0, undated: 0, straddling: 0, heldOutBetween: 0, cancelled: 0 }
  const signings = new Set<number>()
  const amongRecords = new Set<number>()
  for (let atom = 0; atom < atoms.length; atom += 1) {
    const count = atoms.count[atom] ?? 0
    const record = atoms.record[atom] ?? 0
    if (!kept(atom)) {
      if (keepsBut(selection.atoms, atom, 'date') && (atoms.firstDay[atom] ?? 0) < 0) tally.undated += count
      if (keepsBut(selection.atoms, atom, 'scope') && isBetween(ledger, atom)) tally.heldOutBetween += count
      continue
    }
    if (count > 1 || atoms.isRemainder[atom] === 1) tally.inGroups += count
    else tally.named += count
    if (straddles(atoms, atom, filter)) tally.straddling += count
    if (stageOfNumber(atoms.stage[atom] ?? 0) === 'cancelled') tally.cancelled += count
    if (!isOwn(atom)) amongRecords.add(record)
    for (let at: number | undefined = record; at !== undefined; at = wholeOf(ledger, at)) {
      const agreement = dataset.agreements[at]
      if (agreement && (agreement.count > 1 || agreement.countIs === 'over')) signings.add(at)
    }
  }

  return {
    total,
    own: chosen === null ? total : totalOf(ledger, (atom) => kept(atom) && isOwn(atom)),
    among:
      chosen === null
        ? null
        : { total: totalOf(ledger, (atom) => kept(atom) && !isOwn(atom)), records: amongRecords.size },
    ...tally,
    isFloor: [...signings].some((record) => dataset.agreements[record]?.countIs === 'over'),
    signings: signings.size,
    events: countKept(selection.events),
    policies: countKept(selection.policies),
    ...datesOf(ledger, filter),
    largest: largestOf(ledger, total, lines),
  }
}

function wholeOf(ledger: Ledger, record: number): number | undefined {
  const partOf = ledger.dataset.agreements[record]?.partOf
  return partOf ? ledger.agreementIndex.get(partOf) : undefined
}

function countKept(fails: Uint8Array): number {
  return fails.reduce((total, bits) => total + Number(bits === 0), 0)
}

function datesOf(ledger: Ledger, filter: Filter): Pick<HeadlineAnswer, 'years' | 'lastReport'> {
  const { dataset } = ledger
  const selection = selectionOf(ledger, filter)
  let lastReport: RecordLink | null = null
  let first = Number.POSITIVE_INFINITY
  const look = (record: RecordLink | undefined): void => {
    if (!record || record.date === null) return
    first = Math.min(first, yearOf(record.date))
    if (lastReport?.date && compareDates(record.date, lastReport.date) <= 0) return
    lastReport = { id: record.id, title: record.title, date: record.date }
  }
  const { atoms } = ledger
  for (let atom = 0; atom < atoms.length; atom += 1) {
    if (keeps(selection.atoms, atom)) look(dataset.agreements[atoms.record[atom] ?? 0])
  }
  for (const list of ['events', 'policies', 'claims'] as const) {
    dataset[list].forEach((record, row) => {
      if (keeps(selection[list], row)) look(record)
    })
  }
  const last = (lastReport as RecordLink | null)?.date ?? null
  return { lastReport, years: last === null ? null : { first, last: yearOf(last) } }
}

function largestOf(
  ledger: Ledger,
  total: Total,
  lines: ReturnType<typeof linesOf>,
): HeadlineAnswer['largest'] {
  if (total.cny === null || total.cny === 0) return null
  let best: { record: number; cny: Cny; agreements: number } | null = null
  for (const { record, cny, basis, agreements } of lines) {
    if (cny === null || basis === null || !isAnnounced(basis)) continue
    if (best === null || cny > best.cny) best = { record, cny, agreements }
  }
  const agreement = best && ledger.dataset.agreements[best.record]
  if (!best || !agreement) return null
  const { id, title, date } = agreement
  return { id, title, date, cny: best.cny, agreements: best.agreements, share: (100 * best.cny) / total.cny }
}
