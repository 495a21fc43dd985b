/**
 * The dataset's shape, defined once: the TypeScript types, the runtime decoder and the published JSON Schema all
 * come from here. A field that a file leaves out is unknown (null) or empty ([]), never zero.
 */
import * as z from 'zod/mini'
import { isRealDate, type PartialDate } from './dates.ts'
import type { Problem } from './issues.ts'
import { type Cny, MAX_CNY } from './money.ts'
import { ANY, MIXED, OWN } from './part.ts'
import {
  ACCESSES,
  ALL,
  BASES,
  CLAIM_MEASURES,
  CONFLICT_SUBJECTS,
  DATE_BASES,
  EVENT_TYPES,
  NOT_STATED,
  PARTY_KINDS,
  POLICY_TYPES,
  QUALIFIERS,
  SCOPES,
  SIDES,
  STAGES,
} from './words.ts'

/** A link carries ids: no longer than this. [D4] */
const LONGEST_ID = 80

/** The `schema` of the files that this version reads and writes. */
export const SCHEMA = 'counterpart/1'

const list = <T extends z.core.SomeType>(item: T) => z._default(z.array(item), [])
const orNull = <T extends z.core.SomeType>(type: T) => z._default(z.nullable(type), null)

/** Messages of the checks are problems of the decoder's list (see issues.ts), never words for a reader. */
const because = (problem: Problem): Problem => problem

const text = z.string().check(z.regex(/\S/, because('empty-text')))
const id = z.string().check(
  z.maxLength(LONGEST_ID, because('bad-id')),
  z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, because('bad-id')),
  z.refine((value) => value !== NOT_STATED && value !== ALL, because('bad-id')),
)

/** The same words in both languages of the page. */
const bilingual = z.strictObject({ en: text, zh: text })
/** A name whose Chinese form may be unknown. */
const name = z.strictObject({ en: text, zh: orNull(text) })

const date = z.pipe(
  z
    .string()
    .check(
      z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, because('bad-date')),
      z.refine(isRealDate, because('bad-date')),
    ),
  z.transform((value) => value as PartialDate),
)
const cny = z.pipe(
  z.int(because('bad-cny')).check(z.minimum(0, because('bad-cny')), z.maximum(MAX_CNY, because('bad-cny'))),
  z.transform((value) => value as Cny),
)
const count = z
  .int(because('bad-count'))
  .check(z.minimum(1, because('bad-count')), z.maximum(1e9, because('bad-count')))
const sourceIds = list(id)

const amount = z.strictObject({
  /** Whole yuan; null when only another currency was published. */
  cny: orNull(cny),
  basis: z.enum(BASES),
  is: orNull(z.enum(QUALIFIERS)),
  /** The figure in the source's own currency, as published. Never converted, never added. */
  foreign: orNull(
    z.strictObject({
      currency: z.string().check(z.regex(/^[A-Z]{3}$/, because('bad-currency'))),
      value: z.number().check(z.gt(0, because('bad-count'))),
    }),
  ),
})

const party = z.strictObject({ name, side: orNull(z.enum(SIDES)), kind: z.enum(PARTY_KINDS) })

const evidence = z.strictObject({
  /** The figure exactly as printed, in the source's language; null when the source prints none. */
  printed: orNull(text),
  /** What the source states, in our own words. */
  says: bilingual,
  /** Empty when all sources of the record say it; likewise in a milestone. */
  sources: sourceIds,
})

const milestone = z.strictObject({
  /** The stage that this report puts the project in; null for a milestone that changes none. */
  stage: orNull(z.enum(STAGES)),
  date: orNull(date),
  says: orNull(bilingual),
  /** Investment completed up to then, since the beginning; the last one stated counts. */
  completed: orNull(z.strictObject({ cny, is: orNull(z.enum(QUALIFIERS)) })),
  sources: sourceIds,
})

/** As a figure too, where it is about an amount or a number: whole yuan, up to so much in a range, or how many. [C9] */
const figure = {
  cny: orNull(cny),
  cnyTo: orNull(cny),
  count: orNull(count),
  is: orNull(z.enum(QUALIFIERS)),
}

const conflict = z.strictObject({
  about: z.enum(CONFLICT_SUBJECTS),
  used: bilingual,
  /** Which of the record's sources state it; empty where that is not said. */
  usedSources: sourceIds,
  /** Where the record has no figure of its own for it: it uses a range, or is no number of agreements. */
  usedFigure: orNull(z.strictObject(figure)),
  others: z
    .array(z.strictObject({ says: bilingual, ...figure, sources: sourceIds }))
    .check(z.minLength(1, because('empty-list'))),
  reason: bilingual,
})

const common = {
  id,
  scope: z._default(z.enum(SCOPES), 'counterpart'),
  title: bilingual,
  date: orNull(date),
  dateBasis: z._default(z.enum(DATE_BASES), 'event'),
  /** True when the source does not print the year or month and `note` says how it was found. */
  dateInferred: z._default(z.boolean(), false),
  sectors: list(id),
  /** The source's own words for the sectors. */
  sectorsAsPublished: list(text),
  parties: list(party),
  place: orNull(bilingual),
  evidence: z.array(evidence).check(z.minLength(1, because('empty-list'))),
  sources: z.array(id).check(z.minLength(1, because('empty-list'))),
  conflicts: list(conflict),
  note: orNull(bilingual),
  /** True when a later check could not find the page again. */
  seenOnce: z._default(z.boolean(), false),
}

const agreement = z.strictObject({
  ...common,
  partnership: id,
  /** How many agreements the record stands for: 1 for a named one, n for a signing announced as a group. */
  count: z._default(count, 1),
  countIs: orNull(z.enum(QUALIFIERS)),
  /** The signing that contains this record. */
  partOf: orNull(id),
  /** `possible`: no source states that it is part, but it may be; counted inside, so that nothing counts twice. */
  partOfIs: z._default(z.enum(['stated', 'possible']), 'stated'),
  /** The event at which it was signed. */
  signedAt: orNull(id),
  amount: orNull(amount),
  /** Stages and milestones, oldest first. */
  history: list(milestone),
})

const event = z.strictObject({
  ...common,
  /** A partnership, or `all` for the whole programme. */
  partnership: z.union([id, z.literal(ALL)]),
  type: z.enum(EVENT_TYPES),
  /** The last day (month, year) of an event that took several. */
  endDate: orNull(date),
  /** The event that this one was held within. */
  within: orNull(id),
  topics: list(bilingual),
})

const policy = z.strictObject({
  ...common,
  partnership: z.union([id, z.literal(ALL)]),
  type: z.enum(POLICY_TYPES),
  topics: list(bilingual),
})

const claim = z.strictObject({
  ...common,
  partnership: z.union([id, z.literal(ALL)]),
  /** The published figure, as of `date`; null when the claim is only an amount. */
  counts: orNull(count),
  /** What the figure counts, as a plural noun. */
  of: bilingual,
  countIs: orNull(z.enum(QUALIFIERS)),
  amount: orNull(amount),
  /** What its figures are about; null for anything else: people, firms, policies. [C15] */
  measures: orNull(z.enum(CLAIM_MEASURES)),
  /** From when on it counts; null for a total from the beginning, or when the source does not say. */
  since: orNull(date),
})

/** What parts of a total are told by beside their ids. [D4] */
const RESERVED: readonly string[] = [ANY, MIXED, OWN]
const groupId = id.check(z.refine((value) => !RESERVED.includes(value), because('bad-id')))

const family = z.strictObject({ id: groupId, name: bilingual })
const sector = z.strictObject({ id: groupId, family: id, name: bilingual })
const partnership = z.strictObject({ id, name: bilingual, east: bilingual, northeast: bilingual })

const source = z.strictObject({
  id,
  title: text,
  publisher: orNull(bilingual),
  published: orNull(date),
  url: orNull(z.string().check(z.regex(/^https?:\/\/[^\s"'<>]+$/, because('bad-link')))),
  /** BCP 47. */
  lang: z.string().check(z.regex(/^[a-z]{2}(-[A-Za-z]{2,8})*$/, because('bad-language'))),
  access: z.enum(ACCESSES),
})

const partnerships = z.union([z.literal(ALL), z.array(id)])
/** What a view was narrowed to, as filter.ts says it; what is left out narrows nothing. */
const filter = z.strictObject({
  partnerships: z._default(partnerships, ALL),
  sectors: list(text),
  stages: list(z.enum([...STAGES, NOT_STATED])),
  bases: list(z.enum([...BASES, NOT_STATED])),
  scopes: z._default(z.array(z.enum(SCOPES)), [...SCOPES]),
  text: z._default(z.string(), ''),
  from: orNull(date),
  to: orNull(date),
})

const excerpt = z.strictObject({
  /** The fingerprint of the whole dataset. */
  fingerprint: text,
  /** How it was taken: more than one step where it is an excerpt of an excerpt. */
  steps: z
    .array(
      z.strictObject({
        says: bilingual,
        /** What any of them keeps was taken, with all that belongs to it. */
        filters: z.array(filter).check(z.minLength(1, because('empty-list'))),
      }),
    )
    .check(z.minLength(1, because('empty-list'))),
})

const meta = z.strictObject({
  id,
  title: bilingual,
  subject: bilingual,
  version: text,
  /** The day on which the data was last changed. */
  updated: date,
  licence: z.strictObject({
    name: text,
    url: z.string().check(z.regex(/^https?:\/\/\S+$/, because('bad-link'))),
  }),
  /** True for invented data; then the page and every export say so. */
  synthetic: z._default(z.boolean(), false),
  /** Only where the file holds a part of the dataset that its other fields name. [D14] */
  excerpt: z.optional(excerpt),
})

export const datasetSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schema: z.literal(SCHEMA),
  meta,
  families: z.array(family),
  sectors: z.array(sector),
  partnerships: z.array(partnership).check(z.minLength(1, because('empty-list'))),
  sources: z.array(source),
  agreements: list(agreement),
  events: list(event),
  policies: list(policy),
  claims: list(claim),
})

export type Dataset = z.output<typeof datasetSchema>
export type Bilingual = z.output<typeof bilingual>
export type Name = z.output<typeof name>
export type Amount = z.output<typeof amount>
export type Party = z.output<typeof party>
export type Evidence = z.output<typeof evidence>
export type Milestone = z.output<typeof milestone>
export type Conflict = z.output<typeof conflict>
export type Agreement = z.output<typeof agreement>
export type CooperationEvent = z.output<typeof event>
export type Policy = z.output<typeof policy>
export type Claim = z.output<typeof claim>
export type Family = z.output<typeof family>
export type Sector = z.output<typeof sector>
export type Partnership = z.output<typeof partnership>
export type Source = z.output<typeof source>
export type Meta = z.output<typeof meta>
export type Excerpt = z.output<typeof excerpt>
