import { stageOf } from '../ledger/atoms.ts'
import { holdsOver } from '../ledger/floors.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { keepsBut } from '../ledger/mask.ts'
import { selectionOf } from '../ledger/selection.ts'
import { totalOf } from '../ledger/sums.ts'
import { calendarDay, type PartialDate, partialDateOf } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import { type Cny, sumCny } from '../model/money.ts'
import { RATES, type Rate, SILENT_YEARS, type SilentYears } from '../model/words.ts'
import {
  DELIVERY_STAGES,
  type DeliveryStage,
  fundsOfAtom,
  isReportedAt,
  isSettled,
  lastReportOf,
  ratesOf,
  signingOf,
  standsNow,
  yearsBefore,
} from './reports.ts'

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
  /** True when a signing of "over n" counts in `agreements`, so that their number is a floor. [C2] */
  readonly isFloor: boolean
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
      row[standsNow(row.stages, latest)] += count
    }

    const signing = signingOf(agreement)
    if (signing !== 'none') tally[signing] += count
    if (signing === 'signed') {
      const counts = ratesOf(agreement)
      for (const rate of RATES) if (counts[rate]) rates[rate] += count
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
        if (isSettled(latest)) silence.settled += count
      }
    }
  }
  return {
    ...tally,
    isFloor: holdsOver(ledger, kept),
    rows,
    rates,
    funds: fundsOf(ledger, kept),
    updated: dataset.meta.updated,
    silences: silences.map(({ day: _, ...silence }) => silence),
  }
}

function fundsOf(ledger: Ledger, kept: (atom: number) => boolean): Funds {
  const { atoms, dataset } = ledger
  const tally = { completed: 0, both: 0, approximate: 0 }
  let arrived = 0
  let of = 0
  for (let atom = 0; atom < atoms.length; atom += 1) {
    const agreement = kept(atom) ? dataset.agreements[atoms.record[atom] ?? 0] : undefined
    if (!agreement) continue
    const count = atoms.count[atom] ?? 0
    const { isCompleted, both } = fundsOfAtom(ledger, atom, agreement)
    if (isCompleted) tally.completed += count
    if (both === null) continue
    if (!both.isExact) {
      tally.approximate += count
      continue
    }
    tally.both += count
    arrived += both.arrived
    of += both.of
  }
  return { ...tally, announced: totalOf(ledger, kept).known, arrived: sumCny(arrived), of: sumCny(of) }
}

function dateOf(number: number): PartialDate {
  const { year, month, day } = calendarDay(number)
  return partialDateOf(year, month, day)
}
