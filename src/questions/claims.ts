import { holdsOver } from '../ledger/floors.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { keepsBut } from '../ledger/mask.ts'
import { UNDATED } from '../ledger/rows.ts'
import { runningTotal, type Step } from '../ledger/running.ts'
import { selectionOf } from '../ledger/selection.ts'
import { type Total, totalOf } from '../ledger/sums.ts'
import { searchWords } from '../ledger/text.ts'
import { type Disputes, disputesOf } from '../model/conflicts.ts'
import { calendarDay, dayNumber, firstDay, lastDay, type PartialDate } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import type { Amount, Bilingual, Claim, Dataset } from '../model/schema.ts'
import { ALL, type ClaimMeasure, isAnnounced, type Qualifier, SCOPES } from '../model/words.ts'
import { extentOf } from './extent.ts'

export type { Step }

/**
 * Why a published figure is not held against the list, the first that holds: it publishes none of this measure · it is
 * about something else · of a part · another kind of money or currency · without a date · of all partnerships, beside
 * a view of some · the view is narrowed · the dataset is an excerpt that lacks some of what it counts · projects told by
 * another test · nothing known is itemised. [C15]
 */
export const REASONS = [
  'no-figure',
  'something-else',
  'part',
  'other-money',
  'undated',
  'programme',
  'narrowed',
  'excerpt',
  'projects',
  'unknown',
] as const
export type Reason = (typeof REASONS)[number]

/** How far a difference may be trusted: to the yuan or agreement, as a ceiling, as a floor, or neither. */
export type Bound = 'exact' | 'at-most' | 'at-least' | 'about'

/** A published figure beside what is itemised of the same thing by the end of its date; in agreements or whole yuan. */
export interface Held {
  readonly why: null
  readonly isDrawn: true
  readonly claimed: number
  readonly itemised: number
  /** True when more may be itemised: dates missing or reaching over an end, amounts unknown, "over n". */
  readonly isFloor: boolean
  /** Never under 0; `more` is how much more is itemised than was published. */
  readonly unexplained: number
  readonly more: number
  readonly bound: Bound
}

/** A published figure that is not compared; drawn where it is of the same extent as the running total. */
export interface Apart {
  readonly why: Reason
  readonly isDrawn: boolean
}

export type Comparison = Held | Apart

export interface ClaimRow {
  readonly id: string
  readonly title: Bilingual
  readonly date: PartialDate | null
  /** Null for a total from the beginning. */
  readonly since: PartialDate | null
  /** Null for the whole programme. */
  readonly partnership: { readonly id: string; readonly name: Bilingual } | null
  /** What it counts, as a plural noun. */
  readonly of: Bilingual
  readonly measures: ClaimMeasure | null
  readonly counts: number | null
  readonly countIs: Qualifier | null
  readonly amount: Amount | null
  /** What sources disagree about, over its number or its amount. [C9] */
  readonly disputes: Disputes
  /** Day numbers, inclusive, of `date`; null without one. */
  readonly period: { readonly first: number; readonly last: number } | null
  /** The day on which it begins to count, as a day number; null from the beginning. */
  readonly start: number | null
  readonly agreements: Comparison
  readonly investment: Comparison
}

/** "Do the published totals add up?" The dates of a filter narrow nothing here: a total counts from its beginning. */
export interface ClaimsAnswer {
  /** Whole years around everything dated of the view and the totals that are drawn; null when nothing is dated. */
  readonly axis: { readonly first: number; readonly last: number } | null
  /** The running total. An agreement comes at the end of its date, so that each step is a floor. */
  readonly steps: readonly Step[]
  /** The last day of which the running total is known: that of the data, or of the axis if that ends earlier. */
  readonly until: number
  /** All that is itemised, with and without a date. */
  readonly total: Total
  /** True when a counted signing says "over n". */
  readonly isFloor: boolean
  /** Without a date: in no step. */
  readonly undated: Total
  /** Agreements dated only by month or year, which come at its end. */
  readonly coarse: number
  /** Whether sectors, stages, kinds of money or words narrow the view, so that no total can be compared. */
  readonly isNarrowed: boolean
  /** Published totals that the filter keeps, oldest first, the undated last. */
  readonly claims: readonly ClaimRow[]
}

const apart = (why: Reason): Apart => ({ why, isDrawn: why === 'projects' || why === 'unknown' })

export function claims(ledger: Ledger, filter: Filter): ClaimsAnswer {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const kept = (atom: number): boolean => keepsBut(selection.atoms, atom, 'date')
  const isUndated = (atom: number): boolean => atoms.firstDay[atom] === UNDATED
  const rows = dataset.claims
    .filter((_, row) => keepsBut(selection.claims, row, 'date'))
    .map((claim) => rowOf(ledger, filter, claim))
    .sort((a, b) => dayOf(a) - dayOf(b))
  let coarse = 0
  for (let atom = 0; atom < atoms.length; atom += 1) {
    if (kept(atom) && atoms.firstDay[atom] !== atoms.lastDay[atom]) coarse += atoms.count[atom] ?? 0
  }
  const axis = axisOf(ledger, filter, rows)
  const steps = runningTotal(ledger, (atom) => (kept(atom) ? (atoms.lastDay[atom] ?? UNDATED) : UNDATED))
  return {
    axis,
    steps,
    until: Math.min(axis?.last ?? 0, Math.max(steps.at(-1)?.day ?? 0, lastDay(dataset.meta.updated))),
    total: totalOf(ledger, kept),
    isFloor: holdsOver(ledger, kept),
    undated: totalOf(ledger, (atom) => kept(atom) && isUndated(atom)),
    coarse,
    isNarrowed: isNarrowed(filter),
    claims: rows,
  }
}

const dayOf = ({ period }: ClaimRow): number => period?.last ?? Number.POSITIVE_INFINITY

function rowOf(ledger: Ledger, filter: Filter, claim: Claim): ClaimRow {
  const { id, title, date, since, of, measures, counts, countIs, amount } = claim
  const partnership = ledger.dataset.partnerships.find((each) => each.id === claim.partnership)
  const why = whyNot(ledger, filter, claim)
  const itemised = why === null && measures === 'agreements' ? itemisedBy(ledger, claim) : null
  const held = (claimed: number, is: Qualifier | null, unit: 'agreements' | 'cny'): Comparison => {
    if (why !== null) return apart(why)
    if (itemised === null) return apart('projects')
    const sum = itemised.total[unit]
    if (sum === null) return apart('unknown')
    const isFloor = itemised.isFloor || (unit === 'cny' && itemised.total.unknown > 0)
    const subject = unit === 'cny' ? 'amount' : 'count'
    const isDisputed = claim.conflicts.some(({ about }) => about === subject)
    return {
      why: null,
      isDrawn: true,
      claimed,
      itemised: sum,
      isFloor,
      unexplained: Math.max(0, claimed - sum),
      more: Math.max(0, sum - claimed),
      bound: isDisputed ? 'about' : boundOf(is, isFloor),
    }
  }
  const investment = (): Comparison => {
    if (amount === null) return apart('no-figure')
    if (why === 'something-else' || why === 'part') return apart(why)
    if (amount.cny === null || !isAnnounced(amount.basis)) return apart('other-money')
    return held(amount.cny, amount.is, 'cny')
  }
  return {
    id,
    title,
    date,
    since,
    partnership: partnership ? { id: partnership.id, name: partnership.name } : null,
    of,
    measures,
    counts,
    countIs,
    amount,
    disputes: disputesOf(claim),
    period: date === null ? null : { first: firstDay(date), last: lastDay(date) },
    start: since === null ? null : firstDay(since),
    agreements: counts === null ? apart('no-figure') : held(counts, countIs, 'agreements'),
    investment: investment(),
  }
}

/** What keeps a total from being compared, whatever it measures; null when nothing does. */
function whyNot(ledger: Ledger, filter: Filter, claim: Claim): Reason | null {
  if (claim.measures === null) return 'something-else'
  if (claim.measures === 'part') return 'part'
  if (claim.date === null) return 'undated'
  const { partnerships } = filter
  const isOfAll = claim.partnership === ALL && partnerships !== ALL
  if (isOfAll && !ledger.dataset.partnerships.every(({ id }) => partnerships.includes(id))) return 'programme'
  if (isNarrowed(filter)) return 'narrowed'
  return holdsAllOf(ledger.dataset, claim) ? null : 'excerpt'
}

/** Whether a dataset has every agreement of a claim's partnership and scope: an excerpt may have left some out. */
function holdsAllOf({ meta: { excerpt } }: Dataset, { partnership, scope }: Claim): boolean {
  const isWhole = (taken: Filter): boolean =>
    !isNarrowed(taken) &&
    taken.from === null &&
    taken.to === null &&
    taken.scopes.includes(scope) &&
    (taken.partnerships === ALL || taken.partnerships.includes(partnership))
  return excerpt?.steps.every(({ filters }) => filters.some(isWhole)) ?? true
}

const isNarrowed = ({ sectors, stages, bases, text }: Filter): boolean =>
  sectors.length + stages.length + bases.length + searchWords(text).length > 0

/** What an atom is tested for against a claim: its own partnership and scope, and its dates. */
function extentOfClaim({ atoms, numbering }: Ledger, claim: Claim) {
  const partnership = numbering.partnerships.get(claim.partnership)
  const scope = SCOPES.indexOf(claim.scope)
  const from = claim.since === null ? Number.NEGATIVE_INFINITY : firstDay(claim.since)
  const to = claim.date === null ? Number.NEGATIVE_INFINITY : lastDay(claim.date)
  const isOfSame = (atom: number): boolean =>
    (partnership === undefined || atoms.partnership[atom] === partnership) && atoms.scope[atom] === scope
  const first = (atom: number): number => atoms.firstDay[atom] ?? UNDATED
  const last = (atom: number): number => atoms.lastDay[atom] ?? UNDATED
  const isInside = (atom: number): boolean =>
    isOfSame(atom) && first(atom) !== UNDATED && first(atom) >= from && last(atom) <= to
  const mayBeInside = (atom: number): boolean =>
    isOfSame(atom) && (first(atom) === UNDATED || (first(atom) <= to && last(atom) >= from))
  return { isInside, mayBeInside }
}

/** Which atoms are itemised of what a claim counts, from its beginning to the end of its date. [C15] */
export const isItemisedBy = (ledger: Ledger, claim: Claim): ((atom: number) => boolean) =>
  extentOfClaim(ledger, claim).isInside

function itemisedBy(ledger: Ledger, claim: Claim): { total: Total; isFloor: boolean } {
  const { atoms } = ledger
  const { isInside, mayBeInside } = extentOfClaim(ledger, claim)
  let isFloor = holdsOver(ledger, isInside)
  for (let atom = 0; atom < atoms.length && !isFloor; atom += 1) {
    isFloor = mayBeInside(atom) && !isInside(atom)
  }
  return { total: totalOf(ledger, isInside), isFloor }
}

function boundOf(is: Qualifier | null, isFloor: boolean): Bound {
  if (is === 'about' || (is === 'over' && isFloor)) return 'about'
  if (is === 'over') return 'at-least'
  return is === 'nearly' || isFloor ? 'at-most' : 'exact'
}

function axisOf(ledger: Ledger, filter: Filter, rows: readonly ClaimRow[]): ClaimsAnswer['axis'] {
  const drawn = rows.flatMap(({ period, start, agreements, investment }) =>
    period && (agreements.isDrawn || investment.isDrawn)
      ? [{ first: start ?? period.first, last: period.last }]
      : [],
  )
  const spans = [extentOf(ledger, filter), ...drawn].filter((span) => span !== null)
  if (spans.length === 0) return null
  const first = calendarDay(Math.min(...spans.map((span) => span.first))).year
  const last = calendarDay(Math.max(...spans.map((span) => span.last))).year
  return { first: dayNumber(first, 1, 1), last: dayNumber(last, 12, 31) }
}
