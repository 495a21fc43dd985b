import { isLineAbout, type Line, linesOf, publishedAround } from '../ledger/cover.ts'
import { type Ledger, wholeOf } from '../ledger/ledger.ts'
import { chosenSectors, keeps, keepsBut, namesOnly } from '../ledger/mask.ts'
import { type Rows, UNDATED } from '../ledger/rows.ts'
import { selectionOf } from '../ledger/selection.ts'
import {
  type Disputes,
  disputesOf,
  NO_DISPUTES,
  type StatedAmount,
  statedAmount,
} from '../model/conflicts.ts'
import { calendarDay, dayNumber, firstDay, lastDay, type PartialDate } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import type { Cny } from '../model/money.ts'
import type { Bilingual } from '../model/schema.ts'
import { type Basis, LANES, type Lane, type Qualifier, type RecordKind } from '../model/words.ts'
import { extentOf } from './extent.ts'

/** Money of a whole signing, and how many agreements that is, as printed. */
export interface ForWhole {
  readonly count: number
  readonly countIs: Qualifier | null
  readonly amount: StatedAmount
  readonly basis: Basis
}

/** Claims stand in a figure of their own. */
export type MarkKind = Exclude<RecordKind, 'claim'>

export interface Mark {
  readonly kind: MarkKind
  readonly id: string
  readonly title: Bilingual
  readonly date: PartialDate | null
  readonly endDate: PartialDate | null
  /** Day numbers, inclusive: as wide as the date is imprecise. Null when undated. */
  readonly period: { readonly first: number; readonly last: number } | null
  /** True for what is left of a signing of which parts have marks of their own, or are out. */
  readonly isRemainder: boolean
  /** For signings and agreements; 0 otherwise. */
  readonly agreements: number
  readonly countIs: Qualifier | null
  readonly cny: Cny | null
  /** As the source qualifies its amount; what is left of "over n" is "over" what is left. [C11] */
  readonly amountIs: Qualifier | null
  readonly basis: Basis | null
  /** The amount that is published only for a whole signing around it, where it has none of its own; else null. [C4] */
  readonly forWhole: ForWhole | null
  /** What sources disagree about; nothing for what is left of a signing. [C9] */
  readonly disputes: Disputes
  /** Names the chosen sectors among others. */
  readonly among: boolean
  /** False for a record of the whole programme. */
  readonly ofPartnership: boolean
}

export interface TimelineLane {
  readonly lane: Lane
  /** Oldest first. */
  readonly marks: readonly Mark[]
  readonly undated: readonly Mark[]
}

/** "What happened?" Signings, agreements, events and policies in lanes on one time axis. */
export interface TimelineAnswer {
  readonly lanes: readonly TimelineLane[]
  /** First day of the first year and last day of the last, as in `over-time`; null when nothing is dated. */
  readonly axis: { readonly first: number; readonly last: number } | null
  readonly marks: number
  readonly undated: number
  /** Signings with a mark of their own, or of what is left of them; one inside another is not counted again. [C1] */
  readonly signings: number
  /** Marks of signings beyond that: of one inside another that has a mark too. */
  readonly inside: number
  /** Events and policies that a sector filter leaves out because they name no sector. */
  readonly withoutSector: number
}

const LANE_OF_EVENT = {
  conference: 'conference',
  week: 'week',
  visit: 'visit',
  opening: 'opening',
  other: 'opening',
} as const satisfies Record<string, Lane>

export function timeline(ledger: Ledger, filter: Filter): TimelineAnswer {
  const { dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const chosen = chosenSectors(ledger, filter)
  const lanes = new Map<Lane, Mark[]>(LANES.map((lane) => [lane, []]))
  const put = (lane: Lane, mark: Mark): void => void lanes.get(lane)?.push(mark)

  const signings = new Set<number>()
  for (const line of linesOf(ledger, (atom) => keeps(selection.atoms, atom), 'outermost')) {
    const agreement = dataset.agreements[line.record]
    if (!agreement) continue
    const isSigning = agreement.count > 1 || agreement.countIs === 'over'
    if (isSigning) signings.add(outermostOf(ledger, line.record))
    put(isSigning ? 'signing' : 'agreement', {
      kind: 'agreement',
      id: agreement.id,
      title: agreement.title,
      date: agreement.date,
      endDate: null,
      period:
        agreement.date === null ? null : { first: firstDay(agreement.date), last: lastDay(agreement.date) },
      isRemainder: line.isRemainder,
      agreements: line.agreements,
      countIs: agreement.countIs,
      cny: line.cny,
      amountIs: agreement.amount?.is ?? null,
      basis: line.basis,
      forWhole: forWholeOf(ledger, line),
      disputes: line.isRemainder ? NO_DISPUTES : disputesOf(agreement),
      among: chosen !== null && !isLineAbout(ledger, line, chosen.sectors),
      ofPartnership: true,
    })
  }
  let withoutSector = 0
  for (const list of ['events', 'policies'] as const) {
    const rows = ledger[list]
    dataset[list].forEach((record, row) => {
      const fails = selection[list]
      if (!keeps(fails, row)) {
        if (keepsBut(fails, row, 'sector') && record.sectors.length === 0) withoutSector += 1
        return
      }
      const lane = list === 'policies' ? 'policy' : LANE_OF_EVENT['endDate' in record ? record.type : 'other']
      put(lane, {
        kind: list === 'policies' ? 'policy' : 'event',
        id: record.id,
        title: record.title,
        date: record.date,
        endDate: 'endDate' in record ? record.endDate : null,
        period: periodOf(rows, row),
        isRemainder: false,
        agreements: 0,
        countIs: null,
        cny: null,
        amountIs: null,
        basis: null,
        forWhole: null,
        disputes: NO_DISPUTES,
        among: chosen !== null && !namesOnly(rows, row, chosen.sectors),
        ofPartnership: record.partnership !== 'all',
      })
    })
  }
  const filled = LANES.map((lane): TimelineLane => {
    const marks = lanes.get(lane) ?? []
    return {
      lane,
      marks: marks.filter(({ period }) => period !== null).sort(byPeriod),
      undated: marks.filter(({ period }) => period === null),
    }
  })
  const extent = extentOf(ledger, filter)
  return {
    lanes: filled,
    axis: extent && {
      first: dayNumber(calendarDay(extent.first).year, 1, 1),
      last: dayNumber(calendarDay(extent.last).year, 12, 31),
    },
    marks: filled.reduce((total, { marks }) => total + marks.length, 0),
    undated: filled.reduce((total, { undated }) => total + undated.length, 0),
    signings: signings.size,
    inside: (lanes.get('signing')?.length ?? 0) - signings.size,
    withoutSector,
  }
}

function outermostOf(ledger: Ledger, record: number): number {
  const whole = wholeOf(ledger, record)
  return whole === undefined ? record : outermostOf(ledger, whole)
}

/** A figure of the line's own, be it in another currency, is not that of a signing around it. */
function forWholeOf(ledger: Ledger, line: Line): ForWhole | null {
  if (line.cny !== null || (line.basis !== null && !line.isRemainder)) return null
  const around = publishedAround(ledger, line, () => true)
  if (around === null) return null
  const { signing, cny, basis } = around
  const { count, countIs } = signing
  return { count, countIs, amount: statedAmount(signing, cny, false), basis }
}

function periodOf(rows: Rows, row: number): Mark['period'] {
  const first = rows.firstDay[row] ?? UNDATED
  return first === UNDATED ? null : { first, last: rows.lastDay[row] ?? first }
}

function byPeriod(a: Mark, b: Mark): number {
  return (a.period?.first ?? 0) - (b.period?.first ?? 0) || (a.period?.last ?? 0) - (b.period?.last ?? 0)
}
