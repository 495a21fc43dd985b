import type { Cny } from './money.ts'
import type { Agreement, Claim, CooperationEvent, Policy } from './schema.ts'
import type { Qualifier } from './words.ts'

/** A figure as a source gives it: whole yuan, or how many. */
export interface PublishedFigure {
  readonly value: number
  readonly is: Qualifier | null
}

/** The figures that sources give for one thing, from the least to the most, and which of them is used. [C9] */
export interface ConflictRange {
  readonly least: PublishedFigure
  readonly most: PublishedFigure
  /** Null where none of them is: then the record counts without. */
  readonly used: PublishedFigure | null
  /** All of them, the used one too, without repeats, in order. */
  readonly figures: readonly PublishedFigure[]
}

/** What the sources of a record disagree about in figures. */
export interface Disputes {
  readonly amount: ConflictRange | null
  readonly count: ConflictRange | null
}

export const NO_DISPUTES: Disputes = { amount: null, count: null }

type AnyRecord = Agreement | CooperationEvent | Policy | Claim

export const disputesOf = (record: AnyRecord): Disputes =>
  record.conflicts.length === 0
    ? NO_DISPUTES
    : { amount: conflictRange(record, 'amount'), count: conflictRange(record, 'count') }

/**
 * The range of a record's amount in whole yuan, or of its number, where its sources disagree about it in figures. Null
 * where they do not, and where they say it in words alone. [C9]
 */
export function conflictRange(record: AnyRecord, about: 'amount' | 'count'): ConflictRange | null {
  const conflicts = record.conflicts.filter((conflict) => conflict.about === about)
  const own = about === 'amount' ? amountOf(record) : countOf(record)
  const others = conflicts.flatMap((conflict) => conflict.others.flatMap((each) => figuresOf(each, about)))
  const stated = conflicts.flatMap(({ usedFigure }) => (usedFigure ? figuresOf(usedFigure, about) : []))
  // A range of its own is no figure that could be used.
  const used = own ?? (stated.length === 1 ? (stated[0] ?? null) : null)
  const figures = distinct([...(used === null ? stated : [used]), ...others])
  const [least] = figures
  const most = figures.at(-1)
  if (others.length === 0 || !least || !most || figures.length === 1) return null
  return { least, most, used, figures }
}

/** An amount in whole yuan as it may be said: with its qualifier, and how far its sources are apart. */
export interface StatedAmount {
  readonly cny: Cny
  /** What is left of "over n" is "over" what is left. [C11] */
  readonly is: Qualifier | null
  /** Null for what is left of a signing: nobody states it. [C9] */
  readonly disputed: ConflictRange | null
}

/** So much of an agreement's own amount: all of it, or what its parts leave. */
export const statedAmount = (agreement: Agreement, cny: Cny, isRemainder: boolean): StatedAmount => ({
  cny,
  is: agreement.amount?.is ?? null,
  disputed: isRemainder ? null : disputesOf(agreement).amount,
})

/**
 * How far sources are apart over a sum: as it would be with the least, and with the most, that each of the disputed
 * amounts in it is given as. Null where it holds none. [C9]
 */
export function sumRange(
  sum: number,
  amounts: readonly Pick<StatedAmount, 'disputed'>[],
): Pick<ConflictRange, 'least' | 'most'> | null {
  const ranges = amounts.flatMap(({ disputed }) =>
    disputed?.used ? [{ ...disputed, used: disputed.used }] : [],
  )
  if (ranges.length === 0) return null
  const end = (of: 'least' | 'most'): PublishedFigure => {
    const [is = null, ...others] = new Set(ranges.flatMap((range) => range[of].is ?? []))
    return {
      value: ranges.reduce((value, range) => value + range[of].value - range.used.value, sum),
      is: others.length > 0 ? 'about' : is,
    }
  }
  return { least: end('least'), most: end('most') }
}

type Conflict = AnyRecord['conflicts'][number]
type Stated = Pick<Conflict['others'][number], 'cny' | 'cnyTo' | 'count' | 'is'>

/** A figure, or both ends of a range; none where it is about something else or in words. */
function figuresOf({ cny, cnyTo, count, is }: Stated, about: 'amount' | 'count'): PublishedFigure[] {
  const value = about === 'amount' ? cny : count
  if (value === null) return []
  return [{ value, is }, ...(about === 'amount' && cnyTo !== null ? [{ value: cnyTo, is }] : [])]
}

/** "Nearly" is less than exactly so many, "over" is more. */
const RANK = { nearly: 0, about: 1, over: 3 } as const satisfies Record<Qualifier, number>
const rankOf = ({ is }: PublishedFigure): number => (is === null ? 2 : RANK[is])

const distinct = (figures: readonly PublishedFigure[]): PublishedFigure[] =>
  figures
    .filter(
      ({ value, is }, at) => figures.findIndex((other) => other.value === value && other.is === is) === at,
    )
    .sort((a, b) => a.value - b.value || rankOf(a) - rankOf(b))

function amountOf(record: AnyRecord): PublishedFigure | null {
  if (!('amount' in record) || record.amount === null || record.amount.cny === null) return null
  return { value: record.amount.cny, is: record.amount.is }
}

function countOf(record: AnyRecord): PublishedFigure | null {
  if ('count' in record) return { value: record.count, is: record.countIs }
  return 'counts' in record && record.counts !== null ? { value: record.counts, is: record.countIs } : null
}
