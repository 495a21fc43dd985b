import { atomLines, type Line } from '../ledger/cover.ts'
import { hasRemainder, type Ledger, wholeOf } from '../ledger/ledger.ts'
import { DIMENSION, type Fails, keeps } from '../ledger/mask.ts'
import { type Rows, UNDATED } from '../ledger/rows.ts'
import { selectionOf } from '../ledger/selection.ts'
import { compareDates, type PartialDate } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import { ANY, type Part } from '../model/part.ts'
import type { Bilingual } from '../model/schema.ts'
import { type RecordKind, SCOPES } from '../model/words.ts'
import { partMask } from './parts.ts'
import { timeline } from './timeline.ts'

/** One record that a number counts, or does not. */
export interface ListedLine {
  readonly kind: RecordKind
  readonly id: string
  readonly title: Bilingual
  readonly date: PartialDate | null
  /** True for what is left of a signing of which parts stand for themselves. */
  readonly isRemainder: boolean
  /** How many agreements it stands for; of a signing all that it announced. Null for what is no agreement. */
  readonly agreements: number | null
  /** How many of them the number is about: fewer where the filter keeps only a part. */
  readonly kept: number | null
}

/**
 * Why a record is not counted: it stands inside another that is · its parts are counted in its place · it names no
 * sector, while sectors are chosen · it has no date, while dates are chosen · it is outside the programme.
 */
export type Unlisted = 'inside' | 'by-parts' | 'no-sector' | 'undated' | 'outside-scope'

/** The ledger of a number of records. */
export interface ListedAnswer {
  /** The number is how many these are. */
  readonly counted: readonly ListedLine[]
  readonly heldOut: readonly (ListedLine & { readonly why: Unlisted })[]
  /** Agreements that no signing contains, where signings are counted. */
  readonly single: number
  /** Published cumulative figures that the filter keeps: never counted with anything; 0 where fields are counted. [C11] */
  readonly claims: number
}

/** "Which records does this number count?" Of a part that counts records one by one. [C10] */
export function listed(ledger: Ledger, filter: Filter, part: Part): ListedAnswer {
  const { claims } = selectionOf(ledger, filter)
  const found =
    part.lane !== undefined
      ? ofTimeline(ledger, filter, part.lane)
      : part.list === 'events'
        ? ofEvents(ledger, filter)
        : part.list === 'signings'
          ? ofSignings(ledger, filter, part)
          : ofRecords(ledger, filter, part)
  return {
    ...found,
    counted: [...found.counted].sort(byDate),
    heldOut: [...found.heldOut].sort(byDate),
    single: found.single ?? 0,
    claims: part.gap === undefined ? claims.reduce((count, fails) => count + Number(fails === 0), 0) : 0,
  }
}

/** Oldest first, undated last. */
function byDate(a: ListedLine, b: ListedLine): number {
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null)
  return compareDates(a.date, b.date)
}

type Found = Pick<ListedAnswer, 'counted' | 'heldOut'> & Partial<ListedAnswer>

function lineOf(ledger: Ledger, { record, isRemainder, agreements }: Line): ListedLine[] {
  const agreement = ledger.dataset.agreements[record]
  if (!agreement) return []
  const { id, title, date } = agreement
  return [{ kind: 'agreement', id, title, date, isRemainder, agreements, kept: agreements }]
}

/** Records that hold an atom: a signing whose parts are all itemised is its parts. [C16] */
function ofRecords(ledger: Ledger, filter: Filter, part: Part): Found {
  const { keeps: isKept, isOutside } = partMask(ledger, filter, part)
  const own = atomLines(ledger, isKept)
  const itself = new Set(own.map(({ record }) => record))
  const byParts = new Set<number>()
  for (const { record } of own) {
    for (let at = wholeOf(ledger, record); at !== undefined; at = wholeOf(ledger, at)) {
      if (!itself.has(at) && !hasRemainder(ledger, at)) byParts.add(at)
    }
  }
  return {
    counted: own.flatMap((line) => lineOf(ledger, line)),
    heldOut: [
      ...heldOut(
        [...byParts].flatMap((record) => signingLine(ledger, record, isKept)),
        'by-parts',
      ),
      ...heldOut(
        atomLines(ledger, isOutside).flatMap((line) => lineOf(ledger, line)),
        'outside-scope',
      ),
    ],
  }
}

/** A signing with all that it announced, and how much of it is kept. */
function signingLine(
  { atoms, dataset }: Ledger,
  record: number,
  isKept: (atom: number) => boolean,
): ListedLine[] {
  const agreement = dataset.agreements[record]
  if (!agreement) return []
  const { id, title, date } = agreement
  const end = atoms.spans.end[record] ?? 0
  let agreements = 0
  let kept = 0
  for (let atom = atoms.spans.first[record] ?? end; atom < end; atom += 1) {
    agreements += atoms.count[atom] ?? 0
    if (isKept(atom)) kept += atoms.count[atom] ?? 0
  }
  return [{ kind: 'agreement', id, title, date, isRemainder: false, agreements, kept }]
}

const heldOut = (lines: readonly ListedLine[], why: Unlisted): ListedAnswer['heldOut'] =>
  lines.map((line) => ({ ...line, why }))

/** Signings announced as a group of which anything is kept; one inside another is counted with it. */
function ofSignings(ledger: Ledger, filter: Filter, part: Part): Found {
  const { keeps: isKept, isOutside } = partMask(ledger, filter, part)
  const { atoms, agreements } = ledger
  const groupsOf = (isIn: (atom: number) => boolean): { groups: Set<number>; single: number } => {
    const groups = new Set<number>()
    let single = 0
    for (let atom = 0; atom < atoms.length; atom += 1) {
      if (!isIn(atom)) continue
      if (atoms.isInGroup[atom] === 0) single += atoms.count[atom] ?? 0
      for (let at = atoms.record[atom]; at !== undefined; at = wholeOf(ledger, at)) {
        if (agreements.isGroup[at] === 1) groups.add(at)
      }
    }
    return { groups, single }
  }
  const { groups, single } = groupsOf(isKept)
  const outside = [...groupsOf(isOutside).groups].filter((record) => !groups.has(record))
  const isInside = (record: number): boolean => wholeOf(ledger, record) !== undefined
  const of = (records: readonly number[], isIn: (atom: number) => boolean): ListedLine[] =>
    records.flatMap((record) => signingLine(ledger, record, isIn))
  const all = [...groups]
  return {
    counted: of(
      all.filter((record) => !isInside(record)),
      isKept,
    ),
    heldOut: [
      ...heldOut(of(all.filter(isInside), isKept), 'inside'),
      ...heldOut(
        of(
          outside.filter((record) => !isInside(record)),
          isOutside,
        ),
        'outside-scope',
      ),
    ],
    single,
  }
}

/** Events and policies, and those that only a choice of sectors, dates or scope holds out of them. [C7] */
function ofEvents(ledger: Ledger, filter: Filter): Found {
  const selection = selectionOf(ledger, filter)
  const { dataset } = ledger
  const found = (['events', 'policies'] as const).map((list) => {
    const kind = list === 'events' ? ('event' as const) : ('policy' as const)
    const rows = ledger[list]
    return dataset[list].flatMap(({ id, title, date }, row) => {
      const why = whyNot(rows, selection[list], row)
      const line = { kind, id, title, date, isRemainder: false, agreements: null, kept: null }
      return why === null ? [] : [{ ...line, why }]
    })
  })
  const all = found.flat()
  return {
    counted: all.flatMap(({ why, ...line }) => (why === 'counted' ? [line] : [])),
    heldOut: all.flatMap(({ why, ...line }) => (why === 'counted' ? [] : [{ ...line, why }])),
  }
}

/** Null for what the reader's choices have nothing to do with. */
function whyNot(rows: Rows, fails: Fails, row: number): 'counted' | Unlisted | null {
  const bits = fails[row] ?? 0xff
  if (keeps(fails, row)) return 'counted'
  if (bits === DIMENSION.sector && rows.sectorStart[row] === rows.sectorStart[row + 1]) return 'no-sector'
  if (bits === DIMENSION.date && rows.firstDay[row] === UNDATED) return 'undated'
  if (bits === DIMENSION.scope && rows.scope[row] === SCOPES.indexOf('between')) return 'outside-scope'
  return null
}

/** The marks of a lane of the timeline, or of all lanes. */
function ofTimeline(ledger: Ledger, filter: Filter, lane: string): Found {
  const { lanes } = timeline(ledger, filter)
  const counted = lanes
    .filter((each) => lane === ANY || each.lane === lane)
    .flatMap(({ marks, undated }) => [...marks, ...undated])
    .map(({ kind, id, title, date, isRemainder, agreements }): ListedLine => {
      const count = kind === 'agreement' ? agreements : null
      return { kind, id, title, date, isRemainder, agreements: count, kept: count }
    })
  return { counted, heldOut: lane === ANY ? ofEvents(ledger, filter).heldOut : [] }
}
