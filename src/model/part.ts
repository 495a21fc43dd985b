/**
 * The kinds of part that a number on the page may count, in the order in which a link writes them. `sector`, `family`
 * and `among` stand in for the filter's sectors, `stage` for its stages, `partnership`, `period` and `until` for theirs,
 * `claim` and `signing` for all of it, because the figures that show them are computed without; the others narrow what
 * the filter keeps. [F3]
 */
export const PART_KINDS = [
  'about',
  'among',
  'basis',
  'claim',
  'family',
  'partnership',
  'period',
  'sector',
  'series',
  'signing',
  'size',
  'stage',
  'until',
] as const
export type PartKind = (typeof PART_KINDS)[number]

/**
 * Which part of a view's total a number counts; without any kind the whole total. Values are ids:
 * - `about`: `own` or `among`, under a sector filter [C5]
 * - `among`: a sector, for what names it among others and is not broken down [C4]
 * - `basis`: a kind of announced money, or `none` for agreements without
 * - `claim`: a published total's id, for what is itemised of the same by its date [C15]
 * - `family`, `sector`, `series` (a family, leaving the sector filter on): what is its own; `none`; `mixed` for several
 * - `partnership`: its id
 * - `period`: `2019`, `2019-q4`, `2019-10`; `undated`; `coarse-year`, `coarse-quarter`, `coarse-month`
 * - `signing`: its id, for all of it as it was announced, whatever the filter keeps
 * - `size`: amounts from so many yuan, 1 or 3 and zeros, up to the next such number
 * - `stage`: ever reported at it; `none`
 * - `until`: `2019`, `2019-q4`, `2019-10`, for all that lies within a year, quarter or month up to the end of that one
 */
export type Part = { readonly [Kind in PartKind]?: string }

/** The whole of a view's total. */
export const WHOLE: Part = {}

/** Of several sectors or families without a split: belongs fully to none. */
export const MIXED = 'mixed' as const

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

const WHOLE_PERIOD = String.raw`\d{4}(-q[1-4]|-(0[1-9]|1[0-2]))?`

const VALUES: { readonly [Kind in PartKind]?: RegExp } = {
  about: /^(own|among)$/,
  size: /^[13]0{0,15}$/,
  period: new RegExp(`^(undated|coarse-(year|quarter|month)|${WHOLE_PERIOD})$`),
  until: new RegExp(`^${WHOLE_PERIOD}$`),
}
