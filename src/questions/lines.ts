import { linesOf } from '../ledger/cover.ts'
import { type Ledger, wholeOf } from '../ledger/ledger.ts'
import { selectionOf } from '../ledger/selection.ts'
import { NO_TOTAL, type Total, totalOf } from '../ledger/sums.ts'
import type { PartialDate } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import { type Cny, sumCny } from '../model/money.ts'
import { type Part, WHOLE } from '../model/part.ts'
import type { Bilingual } from '../model/schema.ts'
import { BASES, type Basis, isAnnounced, NOT_STATED } from '../model/words.ts'
import { partMask } from './parts.ts'
import { sizeFrom } from './sizes.ts'

/** One record, or what is left of one, in the making of a total. */
export interface TotalLine {
  readonly id: string
  readonly title: Bilingual
  readonly date: PartialDate | null
  readonly isRemainder: boolean
  readonly agreements: number
  readonly cny: Cny | null
  readonly basis: Basis | null
}

/** Why an amount or a record is not in the total. [C10] */
export type HeldOut = 'other-basis' | 'other-currency' | 'in-signing' | 'not-published' | 'outside-scope'

export interface HeldOutLine extends TotalLine {
  readonly why: HeldOut
  /**
   * For `in-signing`, the smallest signing around the line whose money is published for the whole only, while only a
   * part of it is counted here; null for every other reason.
   */
  readonly signing: { readonly id: string; readonly title: Bilingual; readonly cny: Cny } | null
}

/**
 * The ledger of a total: the records that make it up and those held out of it. The agreements of `added` and
 * `withoutAmount` add to the total's agreements, the amounts of `added` to its announced investment. [C10]
 */
export interface LinesAnswer {
  readonly total: Total
  readonly added: readonly TotalLine[]
  /** Counted as agreements; their money is not in the sum, and why. */
  readonly withoutAmount: readonly HeldOutLine[]
  /** Not counted at all: deals between the two places outside the programme, while the reader leaves them out. */
  readonly outside: readonly HeldOutLine[]
  /** Published cumulative figures that the filter keeps: never added to anything. [C11] */
  readonly claims: number
}

/** "What makes up this number?" Of the whole view, or of a part of it that a figure counts. */
export function lines(ledger: Ledger, filter: Filter, part: Part = WHOLE): LinesAnswer {
  const { keeps: kept, isOutside } = partMask(ledger, filter, part)
  const linesFor = (keep: (atom: number) => boolean): (TotalLine & { readonly record: number })[] =>
    linesOf(ledger, keep, 'by-amount').flatMap((line) => {
      const agreement = ledger.dataset.agreements[line.record]
      if (!agreement) return []
      const { id, title, date } = agreement
      const { record, isRemainder, agreements, cny, basis } = line
      return [{ id, title, date, isRemainder, agreements, cny, basis, record }]
    })
  const all = linesFor(kept)
  const isCounted = ({ cny, basis }: TotalLine): boolean =>
    cny !== null && basis !== null && isAnnounced(basis)
  const isOfSize = (line: TotalLine): boolean =>
    part.size === undefined || (isCounted(line) && sizeFrom(line.cny ?? 0) === Number(part.size))
  const inBasis = all.filter(
    (line) =>
      isOfSize(line) &&
      (part.basis === undefined || (isCounted(line) ? line.basis : NOT_STATED) === part.basis),
  )
  const { claims } = selectionOf(ledger, filter)
  return {
    total:
      part.size !== undefined
        ? totalOfLines(inBasis)
        : part.basis === undefined
          ? totalOf(ledger, kept)
          : totalOfBasis(totalOf(ledger, kept), part.basis),
    added: inBasis
      .filter(isCounted)
      .map(({ record: _, ...line }) => line)
      .sort((a, b) => (b.cny ?? 0) - (a.cny ?? 0)),
    withoutAmount: inBasis
      .filter((line) => !isCounted(line))
      .map(({ record, ...line }) => ({ ...line, ...reasonOf(ledger, record, line) })),
    outside: linesFor(isOutside)
      .filter(isOfSize)
      .map(({ record: _, ...line }) => ({ ...line, why: 'outside-scope', signing: null })),
    claims: claims.reduce((count, fails) => count + Number(fails === 0), 0),
  }
}

/** The part of a total that is of one kind of announced money, or without any. [C3] */
function totalOfBasis({ byBasis, unknown }: Total, basis: string): Total {
  if (basis === NOT_STATED) return { ...NO_TOTAL, agreements: unknown, unknown }
  const part = byBasis.find((each) => each.basis === basis)
  if (!part) return NO_TOTAL
  return { agreements: part.agreements, cny: part.cny, known: part.agreements, unknown: 0, byBasis: [part] }
}

/** The total of lines that all have an announced amount. */
function totalOfLines(counted: readonly TotalLine[]): Total {
  const sum = (of: readonly TotalLine[]) => ({
    cny: sumCny(of.reduce((money, { cny }) => money + (cny ?? 0), 0)),
    agreements: of.reduce((count, { agreements }) => count + agreements, 0),
  })
  if (counted.length === 0) return NO_TOTAL
  const { cny, agreements } = sum(counted)
  const byBasis = BASES.flatMap((basis) => {
    const part = counted.filter((line) => line.basis === basis)
    return part.length === 0 ? [] : [{ basis, ...sum(part) }]
  })
  return { agreements, cny, known: agreements, unknown: 0, byBasis }
}

/** A figure in another currency has a kind of money and no yuan. */
function reasonOf(
  ledger: Ledger,
  record: number,
  { cny, basis, isRemainder }: TotalLine,
): Pick<HeldOutLine, 'why' | 'signing'> {
  if (cny !== null) return { why: 'other-basis', signing: null }
  let at = isRemainder ? record : wholeOf(ledger, record)
  for (; at !== undefined; at = wholeOf(ledger, at)) {
    const signing = ledger.dataset.agreements[at]
    const amount = signing?.amount
    if (!signing || !amount || amount.cny === null || !isAnnounced(amount.basis)) continue
    return { why: 'in-signing', signing: { id: signing.id, title: signing.title, cny: amount.cny } }
  }
  return { why: basis === null ? 'not-published' : 'other-currency', signing: null }
}
