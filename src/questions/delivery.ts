import { stageOf } from '../ledger/atoms.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { keepsBut } from '../ledger/mask.ts'
import { basisNumber } from '../ledger/rows.ts'
import { selectionOf } from '../ledger/selection.ts'
import { totalOf } from '../ledger/sums.ts'
import {
  calendarDay,
  dayNumber,
  daysInMonth,
  firstDay,
  lastDay,
  type PartialDate,
  partialDateOf,
} from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import { type Cny, sumCny } from '../model/money.ts'
import type { Agreement, Milestone } from '../model/schema.ts'
import { isAnnounced, NOT_STATED, type Stage } from '../model/words.ts'

/** The bars, in the order of an agreement's life; then what ended, and what states no stage. */
export const DELIVERY_STAGES = [
  { id: 'intended', stages: ['intended'] },
  { id: 'signed', stages: ['signed'] },
  { id: 'started', stages: ['started'] },
  { id: 'under-construction', stages: ['under-construction'] },
  { id: 'operating', stages: ['operating', 'completed'] },
  { id: 'cancelled', stages: ['cancelled'] },
  { id: NOT_STATED, stages: [NOT_STATED] },
] as const
export type DeliveryStage = (typeof DELIVERY_STAGES)[number]

/** Years without a report after which a reader may call an agreement silent. */
export const SILENT_YEARS = [1, 2, 3, 5] as const
export type SilentYears = (typeof SILENT_YEARS)[number]

/** The rates whose numerators are reports; funds arrived is money and stands apart. */
export const RATES = ['performance', 'start', 'landed'] as const
export type Rate = (typeof RATES)[number]

export interface DeliveryRow {
  readonly id: DeliveryStage['id']
  /** What the stage filter calls the row. */
  readonly stages: DeliveryStage['stages']
  /** Agreements ever reported at the stage: `here + further + setBack`. */
  readonly reported: number
  /** Last reported at the stage. Over all rows these add to `agreements`. */
  readonly here: number
  /** Last reported at a later stage. */
  readonly further: number
  /** Last reported as cancelled, at an earlier stage, or taken up again after cancellation. */
  readonly setBack: number
}

/** How long ago agreements were last reported. `reported + silent`, with the answer's `undated`, are all agreements. */
export interface Silence {
  readonly years: SilentYears
  /** The day that many years before the data's own; a latest report that lies wholly before it is silence. */
  readonly since: PartialDate
  readonly silent: number
  /** Of the silent, last reported as operating, completed or cancelled: nothing more may be due of them. */
  readonly settled: number
  readonly reported: number
}

/** How much of the announced investment is reported as completed, where one agreement publishes both. [C12] */
export interface Funds {
  /** Agreements with announced, and with completed investment published. */
  readonly announced: number
  readonly completed: number
  /** Agreements that publish both exactly: what the rate is of. It is not known when this is 0. */
  readonly both: number
  /** Agreements that publish both, one of them as "about", "over" or "nearly": in no rate. */
  readonly approximate: number
  /** Of `both`: completed by the last report, and announced. The first may exceed the second. */
  readonly arrived: Cny
  readonly of: Cny
}

/** "Signed, and then?" What was reported of agreements after they were announced. [C12] */
export interface DeliveryAnswer {
  /** Everything the filter keeps but for its stage choice. [F3] */
  readonly agreements: number
  readonly rows: readonly DeliveryRow[]
  /** Agreements reported as signed and counted exactly: what the rates are of. No rate is known when it is 0. */
  readonly signed: number
  /** Of `signed`, how many are reported to have come so far; floors, because silence is not failure. */
  readonly rates: Readonly<Record<Rate, number>>
  /** Reported as started or further, but never as signed: in no rate. */
  readonly unsigned: number
  /** Reported as signed in groups of "over", "about" or "nearly" n, so that their number is not known: in no rate. */
  readonly inexact: number
  readonly funds: Funds
  /** The day of the data, from which silence is counted. */
  readonly updated: PartialDate
  readonly silences: readonly Silence[]
  /** Agreements without any date, of which silence cannot be told. */
  readonly undated: number
}

const RANK = {
  intended: 0,
  signed: 1,
  started: 2,
  'under-construction': 3,
  operating: 4,
  completed: 4,
  cancelled: 5,
} as const satisfies Record<Stage, number>

/** Agreements group by the stage of their own record; a remainder has that of its signing. */
export function delivery(ledger: Ledger, filter: Filter): DeliveryAnswer {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const kept = (atom: number): boolean => keepsBut(selection.atoms, atom, 'stage')
  const rows = DELIVERY_STAGES.map(({ id, stages }) => ({
    id,
    stages,
    reported: 0,
    here: 0,
    further: 0,
    setBack: 0,
  }))
  const silences = SILENT_YEARS.map((years) => {
    const day = yearsBefore(dataset.meta.updated, years)
    return { years, day, since: dateOf(day), silent: 0, settled: 0, reported: 0 }
  })
  const rates = { performance: 0, start: 0, landed: 0 }
  const tally = { agreements: 0, signed: 0, unsigned: 0, inexact: 0, undated: 0 }
  for (let atom = 0; atom < atoms.length; atom += 1) {
    const agreement = kept(atom) ? dataset.agreements[atoms.record[atom] ?? 0] : undefined
    if (!agreement) continue
    const count = atoms.count[atom] ?? 0
    const latest = stageOf(agreement)
    tally.agreements += count

    for (const row of rows) {
      if (!isReportedAt(agreement, row.stages)) continue
      row.reported += count
      row[partOf(row.stages, latest)] += count
    }

    const signedAt = agreement.history.findIndex(({ stage }) => stage === 'signed')
    if (signedAt === -1) {
      if (agreement.history.some(isProgress)) tally.unsigned += count
    } else if (agreement.countIs !== null) tally.inexact += count
    else {
      tally.signed += count
      // What was cancelled since stays in the denominator and counts in no rate.
      if (latest !== 'cancelled') {
        const { history } = agreement
        const isStarted = history.some(isProgress)
        const isFollowed = history.some(({ stage }, at) => at > signedAt && stage === null)
        if (isStarted || isFollowed) rates.performance += count
        if (isStarted) rates.start += count
        if (isReportedAt(agreement, ['operating', 'completed'])) rates.landed += count
      }
    }

    const lastReport = lastReportOf(agreement)
    if (lastReport === null) {
      tally.undated += count
      continue
    }
    for (const silence of silences) {
      if (lastReport >= silence.day) silence.reported += count
      else {
        silence.silent += count
        if (latest !== null && RANK[latest] >= RANK.operating) silence.settled += count
      }
    }
  }
  return {
    ...tally,
    rows,
    rates,
    funds: fundsOf(ledger, kept),
    updated: dataset.meta.updated,
    silences: silences.map(({ day: _, ...silence }) => silence),
  }
}

function fundsOf(ledger: Ledger, kept: (atom: number) => boolean): Funds {
  const { atoms, dataset } = ledger
  const completedBasis = basisNumber('completed')
  const tally = { completed: 0, both: 0, approximate: 0 }
  let arrived = 0
  let of = 0
  for (let atom = 0; atom < atoms.length; atom += 1) {
    const agreement = kept(atom) ? dataset.agreements[atoms.record[atom] ?? 0] : undefined
    if (!agreement) continue
    const count = atoms.count[atom] ?? 0
    // What is completed of a whole signing cannot be said of what is left of it.
    const done = atoms.isRemainder[atom] === 1 ? null : completedOf(agreement)
    if (done !== null || atoms.basis[atom] === completedBasis) tally.completed += count
    const { amount } = agreement
    if (done === null || amount === null || amount.cny === null || !isAnnounced(amount.basis)) continue
    if (done.is !== null || amount.is !== null) {
      tally.approximate += count
      continue
    }
    tally.both += count
    arrived += done.cny
    of += amount.cny
  }
  return { ...tally, announced: totalOf(ledger, kept).known, arrived: sumCny(arrived), of: sumCny(of) }
}

/** The completed investment that was stated last; null when none was. */
function completedOf({ history }: Agreement): Milestone['completed'] {
  return history.reduce<Milestone['completed']>((latest, { completed }) => completed ?? latest, null)
}

const isProgress = ({ stage }: Milestone): boolean =>
  stage !== null && stage !== 'cancelled' && RANK[stage] > RANK.signed

/** Whether the own history of an agreement names one of the stages; `none` when it names no stage. [C12] */
export function isReportedAt(
  { history }: Agreement,
  stages: readonly (Stage | typeof NOT_STATED)[],
): boolean {
  if (stages.includes(NOT_STATED)) return history.every(({ stage }) => stage === null)
  return history.some(({ stage }) => stage !== null && stages.includes(stage))
}

/** Where an agreement that was reported at a row's stages stands now. */
function partOf(
  stages: readonly (Stage | typeof NOT_STATED)[],
  latest: Stage | null,
): 'here' | 'further' | 'setBack' {
  if (latest === null || stages.includes(latest)) return 'here'
  if (latest === 'cancelled') return 'setBack'
  const isFurther = stages.every((stage) => stage !== NOT_STATED && RANK[stage] < RANK[latest])
  return isFurther ? 'further' : 'setBack'
}

/** The last day on which an agreement may have been reported: its own date or one in its history; null without any. */
function lastReportOf({ date, history }: Agreement): number | null {
  let last = date === null ? null : lastDay(date)
  for (const milestone of history) {
    if (milestone.date === null) continue
    const day = lastDay(milestone.date)
    if (last === null || day > last) last = day
  }
  return last
}

/** The same day of the year so many years earlier; 28 February for a 29th that is not there. */
function yearsBefore(date: PartialDate, years: number): number {
  const { year, month, day } = calendarDay(firstDay(date))
  const earlier = Math.max(1, year - years)
  return dayNumber(earlier, month, Math.min(day, daysInMonth(earlier, month)))
}

function dateOf(number: number): PartialDate {
  const { year, month, day } = calendarDay(number)
  return partialDateOf(year, month, day)
}
