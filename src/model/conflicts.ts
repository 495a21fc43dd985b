import type { Agreement, Claim, CooperationEvent, Policy } from './schema.ts'

/** The figures that sources give for one thing, from the least to the most, and which of them is used. [C9] */
export interface ConflictRange {
  readonly least: number
  readonly most: number
  readonly used: number
  /** All of them, the used one too, without repeats, in order. */
  readonly figures: readonly number[]
}

/**
 * The range of a record's amount in whole yuan, or of its number, where its sources disagree about it in figures. Null
 * where they do not, where the record uses none, and where the others say it in words alone. [C9]
 */
export function conflictRange(
  record: Agreement | CooperationEvent | Policy | Claim,
  about: 'amount' | 'count',
): ConflictRange | null {
  const used = about === 'amount' ? amountOf(record) : countOf(record)
  const others = record.conflicts
    .filter((conflict) => conflict.about === about)
    .flatMap((conflict) => conflict.others.map(({ cny, count }) => (about === 'amount' ? cny : count)))
    .filter((figure) => figure !== null)
  if (used === null || others.every((figure) => figure === used)) return null
  const figures = [...new Set([used, ...others])].sort((a, b) => a - b)
  return { least: Math.min(...figures), most: Math.max(...figures), used, figures }
}

type AnyRecord = Parameters<typeof conflictRange>[0]

const amountOf = (record: AnyRecord): number | null =>
  'amount' in record ? (record.amount?.cny ?? null) : null

function countOf(record: AnyRecord): number | null {
  if ('count' in record) return record.count
  return 'counts' in record ? record.counts : null
}
