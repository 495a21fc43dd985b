import { eachLine, isOfSeveral, type Line, partlyCovered } from '../ledger/cover.ts'
import { holdsOver } from '../ledger/floors.ts'
import { type Ledger, wholeOf } from '../ledger/ledger.ts'
import {
  chosenSectors,
  type Fails,
  isBetween,
  keeps,
  keepsBut,
  namesOnly,
  straddles,
} from '../ledger/mask.ts'
import { EVERY_PARTNERSHIP, type Rows, stageNumber, UNDATED } from '../ledger/rows.ts'
import { selectionOf } from '../ledger/selection.ts'
import { NO_TOTAL, type Total, totalOf } from '../ledger/sums.ts'
import { type StatedAmount, statedAmount } from '../model/conflicts.ts'
import { calendarDay, compareDates, type PartialDate } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import type { Cny } from '../model/money.ts'
import type { Bilingual } from '../model/schema.ts'
import { ALL, isAnnounced } from '../model/words.ts'

export type { Total }

export interface RecordLink {
  readonly id: string
  readonly title: Bilingual
  readonly date: PartialDate | null
}

interface Years {
  readonly first: number
  readonly last: number
}

/** The numbers of the top of the page: how many, how much, and how far the figures reach. */
export interface HeadlineAnswer {
  /** All that the filter keeps. */
  readonly total: Total
  /** Under a sector filter, what is about the chosen sectors alone; else the same as `total`. [C5] */
  readonly own: Total
  /** True when a signing of "over n" counts in `own`, so that its number of agreements is a floor. [C2] */
  readonly isOwnFloor: boolean
  /** Under a sector filter, what names them among others, not broken down; null without one. [F4] */
  readonly among: { readonly total: Total; readonly records: number; readonly isFloor: boolean } | null
  /** Of `own`: agreements itemised by name, and those announced only within a signing. They add to `own.agreements`. */
  readonly named: number
  readonly inGroups: number
  /** True when a counted signing says "over n", so that the number of agreements is a floor. */
  readonly isFloor: boolean
  /** Signings announced as a group, of which anything is kept; a signing inside another is not counted again. */
  readonly signings: number
  readonly events: number
  readonly policies: number
  /** First and last year of the dated agreements that are kept; null when none is dated. */
  readonly agreed: Years | null
  /** The same, or where no agreement is dated, of all records that are kept. */
  readonly years: Years | null
  readonly lastReport: RecordLink | null
  /** Ids of the sources of everything kept, in the order of the dataset. */
  readonly sources: readonly string[]
  /** The largest announced amount of one line and its share of the total in percent; null when none is known. */
  readonly largest:
    | (RecordLink & StatedAmount & { readonly agreements: number; readonly share: number })
    | null
  /** Amounts in the sum over which sources disagree, largest first. [C9] */
  readonly disputed: readonly StatedAmount[]
  /** Agreements that a date filter holds out because they have no date. [F5] */
  readonly undated: number
  /** Agreements kept whose period reaches over an end of the date filter. [F5] */
  readonly straddling: number
  /** Agreements of the same view that were not announced as counterpart cooperation and are held out of it. */
  readonly heldOutBetween: number
  /** Of `own`, those last reported as cancelled. */
  readonly cancelled: number
  /** Of `own`, those last reported as intended: not signed as far as is known. */
  readonly intended: number
  /** Of the agreements with a known amount, those known only by the total of their signing. */
  readonly knownInGroups: number
  /** Announced money of signings that lie only partly in the view: in none of its sums. */
  readonly partly: Cny | null
}

const CANCELLED = stageNumber('cancelled')
const INTENDED = stageNumber('intended')

export function headline(ledger: Ledger, filter: Filter): HeadlineAnswer {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const kept = (atom: number): boolean => keeps(selection.atoms, atom)
  const chosen = chosenSectors(ledger, filter)
  const isOwn = (atom: number): boolean => chosen === null || namesOnly(atoms, atom, chosen.sectors)
  const hasDates = filter.from !== null || filter.to !== null
  const total = totalOf(ledger, kept)

  const tally = {
    named: 0,
    inGroups: 0,
    undated: 0,
    straddling: 0,
    heldOutBetween: 0,
    cancelled: 0,
    intended: 0,
  }
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
    const isInGroup = atoms.isInGroup[atom] === 1
    if (hasDates && straddles(atoms, atom, filter)) tally.straddling += count
    if (isOwn(atom)) {
      if (isInGroup && ledger.agreements.isGroup[record] === 1) tally.inGroups += count
      else tally.named += count
      const stage = atoms.stage[atom]
      if (stage === CANCELLED) tally.cancelled += count
      else if (stage === INTENDED) tally.intended += count
    } else amongRecords.add(record)
    if (!isInGroup) continue
    for (let at: number | undefined = record; at !== undefined; at = wholeOf(ledger, at)) {
      if (ledger.agreements.isGroup[at] === 1) signings.add(at)
    }
  }

  let largest: Line | null = null
  let knownInGroups = 0
  const disputed: StatedAmount[] = []
  eachLine(ledger, kept, 'by-amount', (line) => {
    if (line.cny === null || line.basis === null || !isAnnounced(line.basis)) return
    if (isOfSeveral(line)) knownInGroups += line.agreements
    if (line.cny > (largest?.cny ?? -1)) largest = line
    if (ledger.agreements.isDisputed[line.record] !== 1) return
    const agreement = dataset.agreements[line.record]
    if (!agreement) return
    const stated = statedAmount(agreement, line.cny, line.isRemainder)
    if (stated.disputed !== null) disputed.push(stated)
  })
  // Nothing need be counted twice where all is about the chosen sectors alone.
  const isAllOwn = amongRecords.size === 0

  return {
    total,
    own: isAllOwn ? total : totalOf(ledger, (atom) => kept(atom) && isOwn(atom)),
    isOwnFloor: holdsOver(ledger, (atom) => kept(atom) && isOwn(atom)),
    among:
      chosen === null
        ? null
        : {
            total: isAllOwn ? NO_TOTAL : totalOf(ledger, (atom) => kept(atom) && !isOwn(atom)),
            records: amongRecords.size,
            isFloor: !isAllOwn && holdsOver(ledger, (atom) => kept(atom) && !isOwn(atom)),
          },
    ...tally,
    isFloor: [...signings].some((record) => dataset.agreements[record]?.countIs === 'over'),
    signings: [...signings].filter((record) => dataset.agreements[record]?.partOf === null).length,
    events: countKept(selection.events),
    policies: countKept(selection.policies),
    ...datesOf(ledger, filter),
    sources: sourcesOf(ledger, filter),
    largest: largestOf(ledger, total, largest),
    disputed: disputed.sort((a, b) => b.cny - a.cny),
    knownInGroups,
    partly: partlyCovered(ledger, kept),
  }
}

function countKept(fails: Uint8Array): number {
  return fails.reduce((total, bits) => total + Number(bits === 0), 0)
}

function sourcesOf(ledger: Ledger, filter: Filter): string[] {
  const { dataset, atoms } = ledger
  const selection = selectionOf(ledger, filter)
  const { sourceStart, sources } = ledger.agreements
  const used = new Uint8Array(dataset.sources.length)
  let unused = used.length
  // Among many agreements all sources are soon found.
  for (let atom = 0; atom < atoms.length && unused > 0; atom += 1) {
    if (!keeps(selection.atoms, atom)) continue
    // A signing's own sources belong to each of its parts: its figure may be what is counted.
    for (let record = atoms.record[atom]; record !== undefined; record = wholeOf(ledger, record)) {
      const end = sourceStart[record + 1] ?? 0
      for (let at = sourceStart[record] ?? end; at < end; at += 1) {
        const source = sources[at] ?? 0
        unused -= used[source] === 0 ? 1 : 0
        used[source] = 1
      }
    }
  }
  const others = new Set<string>()
  for (const list of ['events', 'policies', 'claims'] as const) {
    dataset[list].forEach((record, row) => {
      if (keeps(selection[list], row)) for (const id of record.sources) others.add(id)
    })
  }
  return dataset.sources.flatMap(({ id }, index) => (used[index] === 1 || others.has(id) ? [id] : []))
}

function datesOf(ledger: Ledger, filter: Filter): Pick<HeadlineAnswer, 'agreed' | 'years' | 'lastReport'> {
  const { dataset } = ledger
  const selection = selectionOf(ledger, filter)
  let lastReport: RecordLink | undefined
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  const look = (rows: Rows, fails: Fails, records: readonly RecordLink[]): void => {
    let [from, to] = [first, last]
    for (let row = 0; row < rows.length; row += 1) {
      const day = rows.firstDay[row] ?? UNDATED
      if (day === UNDATED || !keeps(fails, row)) continue
      // What belongs to the whole programme says nothing about the span of one partnership.
      if (filter.partnerships !== ALL && rows.partnership[row] === EVERY_PARTNERSHIP) continue
      from = Math.min(from, day)
      if (day < to) continue
      const record = records[rows.record[row] ?? 0]
      if (day > to || isLater(record, lastReport)) lastReport = record
      to = day
    }
    first = from
    last = to
  }
  look(ledger.atoms, selection.atoms, dataset.agreements)
  const agreed = yearsOf(first, last)
  look(ledger.events, selection.events, dataset.events)
  look(ledger.policies, selection.policies, dataset.policies)
  look(ledger.claims, selection.claims, dataset.claims)
  if (!lastReport) return { lastReport: null, agreed: null, years: null }
  const { id, title, date } = lastReport
  return {
    lastReport: { id, title, date },
    agreed,
    years: agreed ?? yearsOf(first, last),
  }
}

/** The years of two days; null where there is no day between them. */
function yearsOf(first: number, last: number): Years | null {
  return first > last ? null : { first: calendarDay(first).year, last: calendarDay(last).year }
}

function isLater(record: RecordLink | undefined, than: RecordLink | undefined): boolean {
  return !!record?.date && !!than?.date && compareDates(record.date, than.date) > 0
}

function largestOf(ledger: Ledger, total: Total, best: Line | null): HeadlineAnswer['largest'] {
  if (total.cny === null || total.cny === 0) return null
  const agreement = best && ledger.dataset.agreements[best.record]
  if (!best || best.cny === null || !agreement) return null
  const { id, title, date } = agreement
  return {
    id,
    title,
    date,
    ...statedAmount(agreement, best.cny, best.isRemainder),
    agreements: best.agreements,
    share: (100 * best.cny) / total.cny,
  }
}
