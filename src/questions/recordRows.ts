import { stageOf } from '../ledger/atoms.ts'
import { type Disputes, disputesOf, NO_DISPUTES } from '../model/conflicts.ts'
import type { PartialDate } from '../model/dates.ts'
import type { Agreement, Amount, Bilingual, Dataset, Name, Source } from '../model/schema.ts'
import type { DateBasis, Qualifier, RecordKind, Scope, Stage } from '../model/words.ts'
import { type AnyRecord, recordOfNumber } from './recordOrder.ts'
import { RECORD_MARK, type RecordsAnswer, type SigningSum } from './records.ts'

/** A row of the table of records: a record, or what the parts of a signing leave of it. */
export interface RecordRow {
  readonly kind: RecordKind
  readonly id: string
  readonly title: Bilingual
  readonly date: PartialDate | null
  readonly endDate: PartialDate | null
  readonly dateBasis: DateBasis
  /** A partnership's name; null for a record of the whole programme. */
  readonly partnership: Bilingual | null
  readonly scope: Scope
  readonly sectors: readonly Bilingual[]
  /** Agreements that an agreement stands for; null otherwise. */
  readonly count: number | null
  readonly countIs: Qualifier | null
  /** The published figure of a claim, which is not a number of our agreements; null otherwise. */
  readonly figure: { readonly value: number; readonly is: Qualifier | null; readonly of: Bilingual } | null
  readonly amount: Amount | null
  /** What sources disagree about; nothing for what is left of a signing. [C9] */
  readonly disputes: Disputes
  /** All that its sources disagree about, in figures or in words; likewise. [C9] */
  readonly conflicts: Agreement['conflicts']
  readonly stage: Stage | null
  readonly parties: readonly Name[]
  readonly place: Bilingual | null
  readonly sources: readonly Source[]
  /** The id of the signing that it is part of: its count is contained in the signing's. */
  readonly partOf: string | null
  /** Names the chosen sectors among others, not broken down. [F4] */
  readonly among: boolean
  /** Not kept by the filter. */
  readonly isOutside: boolean
  /** What the signing announced minus its parts; then the row has the signing's id. */
  readonly isRemainder: boolean
  /** How many signings it stands below. */
  readonly depth: number
  /** How it adds up with the parts below it; null where none stand below it. */
  readonly sum: SigningSum | null
}

/** Makes the rows of an answer one by one, from 0. Throws beyond its end: our mistake. */
export function recordReader(
  dataset: Dataset,
  { rows, marks, depths, signings }: RecordsAnswer,
): (at: number) => RecordRow {
  const partnerships = new Map(dataset.partnerships.map(({ id, name }) => [id, name]))
  const sectors = new Map(dataset.sectors.map(({ id, name }) => [id, name]))
  const sources = new Map(dataset.sources.map((source) => [source.id, source]))
  return (at) => {
    const number = rows[at] ?? -1
    const mark = marks[at] ?? 0
    const of = recordOfNumber(dataset, number)
    const { kind, record } = of
    const isRemainder = (mark & RECORD_MARK.remainder) !== 0
    const sum = kind === 'agreement' ? (signings.get(number) ?? null) : null
    return {
      kind,
      id: record.id,
      title: record.title,
      date: record.date,
      endDate: kind === 'event' ? record.endDate : null,
      dateBasis: record.dateBasis,
      partnership: partnerships.get(record.partnership) ?? null,
      scope: record.scope,
      sectors: record.sectors.flatMap((id) => sectors.get(id) ?? []),
      parties: isRemainder ? [] : record.parties.map(({ name }) => name),
      place: record.place,
      sources: record.sources.flatMap((id) => sources.get(id) ?? []),
      among: (mark & RECORD_MARK.among) !== 0,
      isOutside: (mark & RECORD_MARK.outside) !== 0,
      isRemainder,
      depth: depths[at] ?? 0,
      sum: isRemainder ? null : sum,
      disputes: isRemainder ? NO_DISPUTES : disputesOf(record),
      conflicts: isRemainder ? [] : record.conflicts,
      ...(isRemainder ? leftOf(of, sum) : ownOf(of)),
    }
  }
}

type Own = Pick<RecordRow, 'count' | 'countIs' | 'figure' | 'amount' | 'stage' | 'partOf'>

const NOTHING: Own = { count: null, countIs: null, figure: null, amount: null, stage: null, partOf: null }

function ownOf(of: AnyRecord): Own {
  if (of.kind === 'claim') {
    const { counts, countIs: is, of: what, amount } = of.record
    return { ...NOTHING, figure: counts === null ? null : { value: counts, is, of: what }, amount }
  }
  if (of.kind !== 'agreement') return NOTHING
  const { count, countIs, amount, partOf } = of.record
  return { count, countIs, figure: null, amount, stage: stageOf(of.record), partOf }
}

/** What is left of "over n" is "over" what is left: a figure keeps its qualifier. [C11] */
function leftOf(of: AnyRecord, sum: SigningSum | null): Own {
  if (of.kind !== 'agreement' || !sum?.left) return NOTHING
  const { countIs, amount, id } = of.record
  const { agreements, cny } = sum.left
  return {
    count: agreements,
    countIs: agreements === 0 ? null : countIs,
    figure: null,
    amount: cny === null || amount === null ? null : { ...amount, cny, foreign: null },
    stage: stageOf(of.record),
    partOf: id,
  }
}
