import { stageOf } from '../ledger/atoms.ts'
import { type Ledger, wholeOf } from '../ledger/ledger.ts'
import { chosenSectors, keeps, namesOnly } from '../ledger/mask.ts'
import { selectionOf } from '../ledger/selection.ts'
import type { PartialDate } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import type { Amount, Bilingual } from '../model/schema.ts'
import type { DateBasis, Qualifier, RecordKind, Scope, Stage } from '../model/words.ts'

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
  readonly stage: Stage | null
  /** True for a part of a signing: its count is contained in the signing's. */
  readonly isPart: boolean
  /** Names the chosen sectors among others, not broken down. */
  readonly among: boolean
}

export interface RecordsAnswer {
  readonly rows: readonly RecordRow[]
  readonly byKind: Readonly<Record<RecordKind, number>>
}

/** All records that the filter keeps, newest first. A signing is kept when any of its atoms is. */
export function records(ledger: Ledger, filter: Filter): RecordsAnswer {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const chosen = chosenSectors(ledger, filter)
  const partnerships = new Map(dataset.partnerships.map(({ id, name }) => [id, name]))
  const sectorNames = new Map(dataset.sectors.map(({ id, name }) => [id, name]))
  const rows: RecordRow[] = []
  const put = (
    record: Ledger['dataset']['agreements' | 'events' | 'policies' | 'claims'][number],
    own: Pick<
      RecordRow,
      'kind' | 'count' | 'countIs' | 'figure' | 'amount' | 'stage' | 'isPart' | 'among' | 'endDate'
    >,
  ): void => {
    // Named one by one: rows made with a spread have many shapes inside the platform and are read ten times slower.
    rows.push({
      kind: own.kind,
      id: record.id,
      title: record.title,
      date: record.date,
      endDate: own.endDate,
      dateBasis: record.dateBasis,
      partnership: partnerships.get(record.partnership) ?? null,
      scope: record.scope,
      sectors: record.sectors.flatMap((id) => sectorNames.get(id) ?? []),
      count: own.count,
      countIs: own.countIs,
      figure: own.figure,
      amount: own.amount,
      stage: own.stage,
      isPart: own.isPart,
      among: own.among,
    })
  }

  const keptAgreements = new Map<number, boolean>()
  for (let atom = 0; atom < atoms.length; atom += 1) {
    if (!keeps(selection.atoms, atom)) continue
    const among = chosen !== null && !namesOnly(atoms, atom, chosen.sectors)
    for (let record = atoms.record[atom]; record !== undefined; record = wholeOf(ledger, record)) {
      keptAgreements.set(record, among || (keptAgreements.get(record) ?? false))
    }
  }
  for (const [record, among] of keptAgreements) {
    const agreement = dataset.agreements[record]
    if (!agreement) continue
    put(agreement, {
      kind: 'agreement',
      count: agreement.count,
      countIs: agreement.countIs,
      figure: null,
      amount: agreement.amount,
      stage: stageOf(agreement),
      isPart: agreement.partOf !== null,
      among,
      endDate: null,
    })
  }
  const plain = {
    count: null,
    countIs: null,
    figure: null,
    amount: null,
    stage: null,
    isPart: false,
    among: false,
    endDate: null,
  }
  dataset.events.forEach((event, row) => {
    if (keeps(selection.events, row)) put(event, { ...plain, kind: 'event', endDate: event.endDate })
  })
  dataset.policies.forEach((policy, row) => {
    if (keeps(selection.policies, row)) put(policy, { ...plain, kind: 'policy' })
  })
  dataset.claims.forEach((claim, row) => {
    if (!keeps(selection.claims, row)) return
    const { counts: value, countIs: is, of, amount } = claim
    put(claim, { ...plain, kind: 'claim', figure: value === null ? null : { value, is, of }, amount })
  })
  const byKind = { agreement: 0, event: 0, policy: 0, claim: 0 }
  for (const { kind } of rows) byKind[kind] += 1
  return { rows: sortRecords(rows, 'date', 'descending'), byKind }
}

export const SORTS = ['date', 'title', 'count', 'amount'] as const
export type Sort = (typeof SORTS)[number]
export type Direction = 'ascending' | 'descending'

/** What rows are sorted by; null is unknown. Dates sort as text: a year before its months, these before their days. */
const SORT_KEYS = {
  date: (row: RecordRow) => row.date,
  title: (row: RecordRow) => row.title.en,
  count: (row: RecordRow) => row.count,
  amount: (row: RecordRow) => row.amount?.cny ?? null,
} as const satisfies Record<Sort, (row: RecordRow) => string | number | null>

/** Rows in order; what is unknown stands last in both directions. Ties keep their order. */
export function sortRecords(rows: readonly RecordRow[], sort: Sort, direction: Direction): RecordRow[] {
  const sign = direction === 'ascending' ? 1 : -1
  const keyOf = SORT_KEYS[sort]
  return [...rows].sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return left < right ? -sign : left > right ? sign : 0
  })
}
