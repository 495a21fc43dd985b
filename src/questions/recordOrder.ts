import { stageOf } from '../ledger/atoms.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { firstDay, precisionOf } from '../model/dates.ts'
import type { Agreement, Bilingual, Claim, CooperationEvent, Dataset, Name, Policy } from '../model/schema.ts'
import {
  BASES,
  type Lang,
  RECORD_COLUMNS,
  RECORD_KINDS,
  type RecordColumn,
  type RecordKind,
  type RecordSort,
  STAGES,
} from '../model/words.ts'

/** A record with its kind. */
export type AnyRecord =
  | { readonly kind: 'agreement'; readonly record: Agreement }
  | { readonly kind: 'event'; readonly record: CooperationEvent }
  | { readonly kind: 'policy'; readonly record: Policy }
  | { readonly kind: 'claim'; readonly record: Claim }

/**
 * The number of the first record of each kind, and of all: records are numbered through the four lists of the file, in
 * the order of RECORD_KINDS, so that an agreement's number is its index.
 */
export function recordNumbers({ agreements, events, policies, claims }: Dataset): {
  readonly first: Readonly<Record<RecordKind, number>>
  readonly all: number
} {
  const event = agreements.length
  const policy = event + events.length
  const claim = policy + policies.length
  return { first: { agreement: 0, event, policy, claim }, all: claim + claims.length }
}

/** The record with a number. Throws on a number that no record has: our mistake. */
export function recordOfNumber(dataset: Dataset, number: number): AnyRecord {
  const { first } = recordNumbers(dataset)
  if (number >= first.claim) {
    const record = dataset.claims[number - first.claim]
    if (record) return { kind: 'claim', record }
  } else if (number >= first.policy) {
    const record = dataset.policies[number - first.policy]
    if (record) return { kind: 'policy', record }
  } else if (number >= first.event) {
    const record = dataset.events[number - first.event]
    if (record) return { kind: 'event', record }
  } else {
    const record = dataset.agreements[number]
    if (record) return { kind: 'agreement', record }
  }
  throw new RangeError(`no record has the number ${number}`)
}

const known = new WeakMap<Ledger, Map<string, Int32Array>>()

/**
 * The numbers of all records in an order; sorted once, so that an answer only picks from it. What is unknown, or does
 * not apply, stands last in both directions; equals stand newest first. Words sort as a reader of the language expects. [C2]
 */
export function recordOrder(ledger: Ledger, sort: RecordSort, lang: Lang): Int32Array {
  const orders = known.get(ledger) ?? new Map<string, Int32Array>()
  known.set(ledger, orders)
  const key = `${sort} ${lang}`
  const order = orders.get(key) ?? sorted(ledger, sort, lang)
  orders.set(key, order)
  return order
}

function sorted(ledger: Ledger, sort: RecordSort, lang: Lang): Int32Array {
  const { dataset } = ledger
  const column = RECORD_COLUMNS.find((each) => sort === each || sort === `-${each}`) ?? 'date'
  const sign = sort === column ? 1 : -1
  const rankOf = ranking(dataset, column, lang)
  const before =
    sort === '-date'
      ? Int32Array.from({ length: recordNumbers(dataset).all }, (_, number) => number)
      : recordOrder(ledger, '-date', lang)
  const ranks = new Float64Array(before.length)
  for (let number = 0; number < ranks.length; number += 1) {
    const rank = rankOf(recordOfNumber(dataset, number))
    ranks[number] = rank === null ? Number.POSITIVE_INFINITY : sign * rank
  }
  // Two unknowns differ by NaN, which a sort takes for equal.
  return before.slice().sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))
}

type Rank = (of: AnyRecord) => number | null

/** What a column sorts by; null where the record says nothing or the column does not apply to it. */
function ranking(dataset: Dataset, column: RecordColumn, lang: Lang): Rank {
  const pick = ({ en, zh }: Bilingual | Name): string => (lang === 'zh' ? (zh ?? en) : en)
  const list = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join('\n'))
  const byText = (textOf: (of: AnyRecord) => string | null): Rank => {
    const ranks = ranksOfTexts(dataset, textOf, lang)
    return (of) => ranks.get(textOf(of) ?? '') ?? null
  }
  const place = <Member>(members: readonly Member[], member: Member | null): number | null =>
    member === null ? null : members.indexOf(member)
  switch (column) {
    case 'title':
      return byText(({ record }) => pick(record.title))
    case 'date':
      return ({ record: { date } }) =>
        date === null ? null : 3 * firstDay(date) + ['year', 'month', 'day'].indexOf(precisionOf(date))
    case 'kind':
      return ({ kind, record }) =>
        RECORD_KINDS.indexOf(kind) + ('count' in record && record.count > 1 ? 0.5 : 0)
    case 'partnership': {
      const names = new Map(dataset.partnerships.map(({ id, name }) => [id, pick(name)]))
      const ranks = byText(({ record }) => names.get(record.partnership) ?? null)
      // A record of the whole programme stands after those of one partnership.
      return (of) => ranks(of) ?? dataset.partnerships.length
    }
    case 'sectors': {
      const names = new Map(dataset.sectors.map(({ id, name }) => [id, pick(name)]))
      return byText(({ record }) => list(record.sectors.flatMap((id) => names.get(id) ?? [])))
    }
    case 'agreements':
      return ({ record }) => ('count' in record ? record.count : null)
    case 'amount':
      return ({ record }) => ('amount' in record ? (record.amount?.cny ?? null) : null)
    case 'basis':
      return ({ record }) => ('amount' in record ? place(BASES, record.amount?.basis ?? null) : null)
    case 'stage':
      return (of) => (of.kind === 'agreement' ? place(STAGES, stageOf(of.record)) : null)
    case 'parties':
      return byText(({ record }) => list(record.parties.map(({ name }) => pick(name))))
    case 'place':
      return byText(({ record }) => (record.place === null ? null : pick(record.place)))
    case 'sources':
      return ({ record }) => record.sources.length
  }
}

/** The place of every text among all texts of a column. */
function ranksOfTexts(
  dataset: Dataset,
  textOf: (of: AnyRecord) => string | null,
  lang: Lang,
): ReadonlyMap<string, number> {
  const texts = new Set<string>()
  for (let number = 0; number < recordNumbers(dataset).all; number += 1) {
    const text = textOf(recordOfNumber(dataset, number))
    if (text !== null) texts.add(text)
  }
  const collator = new Intl.Collator(lang === 'zh' ? 'zh-Hans' : 'en', { numeric: true })
  const inOrder = [...texts].sort((a, b) => collator.compare(a, b) || (a < b ? -1 : 1))
  return new Map(inOrder.map((text, rank) => [text, rank]))
}
