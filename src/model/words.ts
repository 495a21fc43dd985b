/**
 * The closed lists of the domain. Each list is the source of its type, so that a new member does not compile
 * until every table that speaks of it (words in both languages, colours, rules) has an entry for it.
 */

export const LANGS = ['en', 'zh'] as const
export type Lang = (typeof LANGS)[number]

/** `counterpart`: announced as counterpart cooperation. `between`: a deal between the two places that was not. */
export const SCOPES = ['counterpart', 'between'] as const
export type Scope = (typeof SCOPES)[number]

/** The life of an agreement, in order. `cancelled` ends it at any point. */
export const STAGES = [
  'intended',
  'signed',
  'started',
  'under-construction',
  'operating',
  'completed',
  'cancelled',
] as const
export type Stage = (typeof STAGES)[number]

/** What kind of money a published amount is. `planned` covers planned, total and joint investment. */
export const BASES = [
  'intended',
  'agreement-value',
  'planned',
  'contract-value',
  'registered-capital',
  'completed',
  'sales',
  'other',
] as const
export type Basis = (typeof BASES)[number]

/** The bases whose sum is the headline measure, announced investment. The others are never in it. */
export const ANNOUNCED_BASES = ['intended', 'agreement-value', 'planned'] as const satisfies readonly Basis[]
export type AnnouncedBasis = (typeof ANNOUNCED_BASES)[number]

export function isAnnounced(basis: Basis): basis is AnnouncedBasis {
  return basis === 'intended' || basis === 'agreement-value' || basis === 'planned'
}

/** How a source qualifies a figure; a figure without a qualifier is exact. */
export const QUALIFIERS = ['about', 'over', 'nearly'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

export const DATE_BASES = ['event', 'reported'] as const
export type DateBasis = (typeof DATE_BASES)[number]

export const EVENT_TYPES = ['conference', 'week', 'visit', 'opening', 'other'] as const
export type EventType = (typeof EVENT_TYPES)[number]

export const POLICY_TYPES = ['plan', 'work-list', 'notice'] as const
export type PolicyType = (typeof POLICY_TYPES)[number]

export const SIDES = ['east', 'northeast', 'other'] as const
export type Side = (typeof SIDES)[number]

export const PARTY_KINDS = [
  'government',
  'company',
  'park',
  'university',
  'association',
  'bank',
  'other',
] as const
export type PartyKind = (typeof PARTY_KINDS)[number]

/** `original` and `repost` carry a link; `mirror` and `no-address` have none that should be published. */
export const ACCESSES = ['original', 'repost', 'mirror', 'no-address'] as const
export type Access = (typeof ACCESSES)[number]

/**
 * What a published total is about. `agreements`: those signed or agreed, of its whole partnership. `projects`: told by
 * another test (carried out, brought in) or by none that is stated. `part`: of one pair of cities, park, institution
 * or event only.
 */
export const CLAIM_MEASURES = ['agreements', 'projects', 'part'] as const
export type ClaimMeasure = (typeof CLAIM_MEASURES)[number]

export const CONFLICT_SUBJECTS = ['amount', 'count', 'date', 'membership', 'name', 'status'] as const
export type ConflictSubject = (typeof CONFLICT_SUBJECTS)[number]

/** The four kinds of record, in the order in which the file lists them. */
export const RECORD_KINDS = ['agreement', 'event', 'policy', 'claim'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** What the table of records tells of each, in the order of its columns. */
export const RECORD_COLUMNS = [
  'title',
  'date',
  'kind',
  'partnership',
  'sectors',
  'agreements',
  'amount',
  'basis',
  'stage',
  'parties',
  'place',
  'sources',
] as const
export type RecordColumn = (typeof RECORD_COLUMNS)[number]
/** An order of records: by a column, with `-` the largest, latest or last first. */
export const RECORD_SORTS = RECORD_COLUMNS.flatMap((column) => [column, `-${column}` as const])
export type RecordSort = (typeof RECORD_SORTS)[number]

/**
 * What a record may state, and how exactly: from the most exact way to the least. An amount may be the record's own or
 * known only with that of the signing around it; a date may be a day, a month or a year. [C16]
 */
export const GAP_WAYS = {
  amount: ['own', 'signing'],
  date: ['day', 'month', 'year'],
  stage: ['stated'],
  sector: ['stated'],
  link: ['stated'],
} as const
export type GapField = keyof typeof GAP_WAYS
export const GAP_FIELDS = ['amount', 'date', 'stage', 'sector', 'link'] as const satisfies readonly GapField[]
/** What a record may be counted under: a field and how it is stated, `date-month`, or missing, or any of these. */
export const GAPS = GAP_FIELDS.flatMap((field) =>
  [...GAP_WAYS[field], 'missing', 'any'].map((way) => `${field}-${way}`),
)

/** The lanes of the timeline, top to bottom. */
export const LANES = ['signing', 'agreement', 'conference', 'week', 'visit', 'opening', 'policy'] as const
export type Lane = (typeof LANES)[number]

/** Years without a report after which a reader may call an agreement silent. */
export const SILENT_YEARS = [1, 2, 3, 5] as const
export type SilentYears = (typeof SILENT_YEARS)[number]

/** The rates whose numerators are reports; funds arrived is money and stands apart. [C12] */
export const RATES = ['performance', 'start', 'landed'] as const
export type Rate = (typeof RATES)[number]

/** What an agreement may be counted under when its delivery is told. */
export const DELIVERY_REPORTS = [
  'signed',
  ...RATES,
  'unsigned',
  'inexact',
  'completed',
  'funds',
  'approximate',
  'undated',
  ...SILENT_YEARS.flatMap((years) => [`silent-${years}`, `settled-${years}`, `within-${years}`] as const),
] as const
export type DeliveryReport = (typeof DELIVERY_REPORTS)[number]

/** "Not stated": a choice in every filter whose field may be empty. No sector, stage or basis may have this id. */
export const NOT_STATED = 'none' as const

/** "All partnerships": the explicit choice of no partnership filter; also the partnership of programme-wide events. */
export const ALL = 'all' as const
