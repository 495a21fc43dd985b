import { DELIVERY_REPORTS, GAPS, LANES, STAGES } from './words.ts'

/**
 * The kinds of part that a number on the page may count, in the order in which a link writes them. Some stand in for a
 * filter, because the figures that show them are computed without it (`parts.ts` says which); the others narrow what
 * the filter keeps. [F3]
 */
export const PART_KINDS = [
  'about',
  'among',
  'as',
  'basis',
  'claim',
  'east',
  'family',
  'gap',
  'lane',
  'last',
  'line',
  'list',
  'northeast',
  'now',
  'of',
  'only',
  'others',
  'partnership',
  'period',
  'report',
  'rest',
  'sector',
  'series',
  'signing',
  'size',
  'stage',
  'until',
  'upto',
  'view',
  'year',
] as const
export type PartKind = (typeof PART_KINDS)[number]

/**
 * Which part of a view's total a number counts; without any kind the whole total. Values are ids:
 * - `about`: `own` or `among`, under a sector filter [C5]
 * - `among`: a sector, for what names it among others and is not broken down [C4]
 * - `as`: `named` one by one or `grouped`, announced only within a group; `possible`, beside a signing, for what may be
 *   part of it; `single`, for what no signing contains
 * - `basis`: a kind of announced money, or `none` for agreements without
 * - `claim`: a published total's id, for what is itemised of the same by its date [C15]
 * - `east`, `northeast`: a partnership, for all that share its place on that side
 * - `family`, `sector`: what is its own; `none`; `mixed` for several; of sectors also `own`, whatever one it is, and `any`
 * - `gap`: a field and how it is stated, `date-month`; `date-any` for its records [C16]
 * - `lane`: records of a lane of the timeline, or of `any`
 * - `last`: last reported at a stage
 * - `line`: lines `own`, about the chosen sectors alone, or `among`; `of`: lines of `one` agreement or of `several`
 * - `list`: the `records`, `signings` or `events` (and policies) themselves, counted one by one
 * - `only`, `series`: a sector, a family, as `sector` and `family` but leaving the sector filter on
 * - `others`: families that share the rest of a split: over `time`; in flows by `agreements` or by `investment`
 * - `partnership`: its id
 * - `period`: `2019`, `2019-q4`, `2019-10`; `undated`; `coarse-year`, `coarse-quarter`, `coarse-month`; `any`
 * - `report`: what delivery tells of agreements: `signed`, `landed`, `silent-3` [C12]
 * - `rest`: a signing's id, for what is left of it
 * - `signing`: its id, for all of it as it was announced, whatever the filter keeps
 * - `size`: amounts from so many yuan, 1 or 3 and zeros, up to the next such number; `zero`, or why there is none
 * - `stage`: ever reported at it; `none`; `now`, beside it, where such agreements stand now: `here`, `further`, `back`
 * - `until`: `2019`, `2019-q4`, `2019-10`, for all that lies within a year, quarter or month up to the end of that one;
 *   `upto`: the same, each period counted for itself, as a running total adds them
 * - `view`: the `pinned` view in place of this one, or what is in `both`
 * - `year`: a year, leaving the dates on; `none` for what no single year holds
 */
export type Part = { readonly [Kind in PartKind]?: string }

/** The whole of a view's total. */
export const WHOLE: Part = {}

/** Of several sectors or families without a split: belongs fully to none. */
export const MIXED = 'mixed' as const

/** Everything along a dimension whose filter is left aside. */
export const ANY = 'any' as const

/** Of one sector alone, whichever it is. */
export const OWN = 'own' as const

/** A whole year, quarter or month as the value of a `period`: `2019`, `2019-q4`, `2019-10`. */
export function periodId(period: {
  readonly year: number
  readonly quarter: number | null
  readonly month: number | null
}): string {
  const year = String(period.year).padStart(4, '0')
  if (period.month !== null) return `${year}-${String(period.month).padStart(2, '0')}`
  return period.quarter === null ? year : `${year}-q${period.quarter}`
}

/** Parts are equal when they are written alike: `sector.wind-power,period.2019`, `all` for the whole. */
export function partKey(part: Part): string {
  const pairs = PART_KINDS.flatMap((kind) => (part[kind] === undefined ? [] : [`${kind}.${part[kind]}`]))
  return pairs.length === 0 ? 'all' : pairs.join()
}

/** The part that a key stands for; null when it is none. */
export function partOfKey(key: string): Part | null {
  if (key === 'all') return WHOLE
  const part: { [Kind in PartKind]?: string } = {}
  for (const pair of key.split(',')) {
    const [, name, value] = /^([a-z]+)\.([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(pair) ?? []
    const kind = PART_KINDS.find((known) => known === name)
    if (kind === undefined || value === undefined || part[kind] !== undefined) return null
    if (!(VALUES[kind]?.test(value) ?? true)) return null
    part[kind] = value
  }
  return part
}

/** Whether a number counts records, and not the agreements and the money of a total. */
export const countsRecords = ({ gap, lane, list }: Part): boolean => (gap ?? lane ?? list) !== undefined

const WHOLE_PERIOD = String.raw`\d{4}(-q[1-4]|-(0[1-9]|1[0-2]))?`
const until = new RegExp(`^${WHOLE_PERIOD}$`)
const oneOf = (...values: readonly string[]): RegExp => new RegExp(`^(${values.join('|')})$`)

const VALUES: { readonly [Kind in PartKind]?: RegExp } = {
  about: oneOf('own', 'among'),
  as: oneOf('named', 'grouped', 'possible', 'single'),
  gap: oneOf(...GAPS),
  lane: oneOf(...LANES, ANY),
  last: oneOf(...STAGES),
  line: oneOf('own', 'among'),
  list: oneOf('records', 'signings', 'events'),
  now: oneOf('here', 'further', 'back'),
  of: oneOf('one', 'several'),
  others: oneOf('time', 'agreements', 'investment'),
  period: oneOf(ANY, 'undated', 'coarse-(year|quarter|month)', WHOLE_PERIOD),
  report: oneOf(...DELIVERY_REPORTS),
  size: oneOf('[13]0{0,15}', 'zero', 'not-published', 'unsettled', 'other-basis', 'other-currency'),
  until,
  upto: until,
  view: oneOf('pinned', 'both'),
  year: oneOf(String.raw`\d{4}`, 'none'),
}
