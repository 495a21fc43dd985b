import { stageOf } from '../ledger/atoms.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { basisNumber } from '../ledger/rows.ts'
import { calendarDay, dayNumber, daysInMonth, firstDay, lastDay, type PartialDate } from '../model/dates.ts'
import type { Agreement, Milestone } from '../model/schema.ts'
import {
  type DeliveryReport,
  isAnnounced,
  NOT_STATED,
  type Rate,
  SILENT_YEARS,
  type Stage,
} from '../model/words.ts'

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

const RANK = {
  intended: 0,
  signed: 1,
  started: 2,
  'under-construction': 3,
  operating: 4,
  completed: 4,
  cancelled: 5,
} as const satisfies Record<Stage, number>

/** Whether nothing more may be due: operating, completed or cancelled. */
export const isSettled = (stage: Stage | null): boolean => stage !== null && RANK[stage] >= RANK.operating

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
export function standsNow(
  stages: readonly (Stage | typeof NOT_STATED)[],
  latest: Stage | null,
): 'here' | 'further' | 'setBack' {
  if (latest === null || stages.includes(latest)) return 'here'
  if (latest === 'cancelled') return 'setBack'
  const isFurther = stages.every((stage) => stage !== NOT_STATED && RANK[stage] < RANK[latest])
  return isFurther ? 'further' : 'setBack'
}

/** What its history says of the signing: `inexact` where the number signed is "over", "about" or "nearly" so many. */
export function signingOf({ history, countIs }: Agreement): 'signed' | 'inexact' | 'unsigned' | 'none' {
  if (history.some(({ stage }) => stage === 'signed')) return countIs === null ? 'signed' : 'inexact'
  return history.some(isProgress) ? 'unsigned' : 'none'
}

/** The rates that an agreement reported as signed counts in. What was cancelled since counts in none. */
export function ratesOf(agreement: Agreement): Readonly<Record<Rate, boolean>> {
  const { history } = agreement
  if (stageOf(agreement) === 'cancelled') return { performance: false, start: false, landed: false }
  const signedAt = history.findIndex(({ stage }) => stage === 'signed')
  const start = history.some(isProgress)
  return {
    performance: start || history.some(({ stage }, at) => at > signedAt && stage === null),
    start,
    landed: isReportedAt(agreement, ['operating', 'completed']),
  }
}

/** The completed investment that was stated last; null when none was. */
export function completedOf({ history }: Agreement): Milestone['completed'] {
  return history.reduce<Milestone['completed']>((latest, { completed }) => completed ?? latest, null)
}

/** What an atom says of money that arrived: completed, beside announced of its own, and both exactly or not. */
export function fundsOfAtom({ atoms }: Ledger, atom: number, agreement: Agreement) {
  // What is completed of a whole signing cannot be said of what is left of it.
  const done = atoms.isRemainder[atom] === 1 ? null : completedOf(agreement)
  const { amount } = agreement
  const announced =
    done !== null && amount !== null && amount.cny !== null && isAnnounced(amount.basis) ? amount.cny : null
  return {
    isCompleted: done !== null || atoms.basis[atom] === basisNumber('completed'),
    /** Null unless the agreement publishes both. */
    both:
      done === null || announced === null
        ? null
        : { arrived: done.cny, of: announced, isExact: done.is === null && amount?.is === null },
  }
}

/** The last day on which an agreement may have been reported: its own date or one in its history; null without any. */
export function lastReportOf({ date, history }: Agreement): number | null {
  let last = date === null ? null : lastDay(date)
  for (const milestone of history) {
    if (milestone.date === null) continue
    const day = lastDay(milestone.date)
    if (last === null || day > last) last = day
  }
  return last
}

/** The same day of the year so many years earlier; 28 February for a 29th that is not there. */
export function yearsBefore(date: PartialDate, years: number): number {
  const { year, month, day } = calendarDay(firstDay(date))
  const earlier = Math.max(1, year - years)
  return dayNumber(earlier, month, Math.min(day, daysInMonth(earlier, month)))
}

/** Which atoms are counted under a report; none under a name that is none. [C12] */
export function reportTest(ledger: Ledger, report: string): (atom: number) => boolean {
  const { atoms, dataset } = ledger
  const tests = {
    ...SIGNED,
    completed: (agreement, atom) => fundsOfAtom(ledger, atom, agreement).isCompleted,
    funds: (agreement, atom) => fundsOfAtom(ledger, atom, agreement).both?.isExact === true,
    approximate: (agreement, atom) => fundsOfAtom(ledger, atom, agreement).both?.isExact === false,
    undated: (agreement) => lastReportOf(agreement) === null,
  } satisfies { readonly [Report in DeliveryReport]?: ReportTest }
  const silences = SILENT_YEARS.flatMap((years): [string, ReportTest][] => {
    const since = yearsBefore(dataset.meta.updated, years)
    const isSilent: ReportTest = (agreement) => (lastReportOf(agreement) ?? since) < since
    return [
      [`silent-${years}`, isSilent],
      [`settled-${years}`, (agreement, atom) => isSilent(agreement, atom) && isSettled(stageOf(agreement))],
      [`within-${years}`, (agreement) => (lastReportOf(agreement) ?? -1) >= since],
    ]
  })
  const test = new Map<string, ReportTest>([...Object.entries<ReportTest>(tests), ...silences]).get(report)
  return (atom) => {
    const agreement = dataset.agreements[atoms.record[atom] ?? 0]
    return agreement !== undefined && test?.(agreement, atom) === true
  }
}

type ReportTest = (agreement: Agreement, atom: number) => boolean

const ofSigned =
  (rate: Rate): ReportTest =>
  (agreement) =>
    signingOf(agreement) === 'signed' && ratesOf(agreement)[rate]

const SIGNED = {
  signed: (agreement) => signingOf(agreement) === 'signed',
  inexact: (agreement) => signingOf(agreement) === 'inexact',
  unsigned: (agreement) => signingOf(agreement) === 'unsigned',
  performance: ofSigned('performance'),
  start: ofSigned('start'),
  landed: ofSigned('landed'),
} as const satisfies { readonly [Report in DeliveryReport]?: ReportTest }
