import { linesOf } from '../ledger/cover.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { isBetween, keeps, keepsBut } from '../ledger/mask.ts'
import { selectionOf } from '../ledger/selection.ts'
import { type Total, totalOf } from '../ledger/sums.ts'
import type { PartialDate } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import type { Cny } from '../model/money.ts'
import type { Bilingual } from '../model/schema.ts'
import { type Basis, isAnnounced } from '../model/words.ts'

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
export type HeldOut = 'other-basis' | 'other-currency' | 'not-published' | 'outside-scope'

/**
 * The ledger of a total: the records that make it up and those held out of it. The agreements of `added` and
 * `withoutAmount` add to the total's agreements, the amounts of `added` to its announced investment. [C10]
 */
export interface LinesAnswer {
  readonly total: Total
  readonly added: readonly TotalLine[]
  /** Counted as agreements; their money is not in the sum, and why. */
  readonly withoutAmount: readonly (TotalLine & { readonly why: HeldOut })[]
  /** Not counted at all: deals between the two places outside the programme, while the reader leaves them out. */
  readonly outside: readonly (TotalLine & { readonly why: HeldOut })[]
}

export function lines(ledger: Ledger, filter: Filter): LinesAnswer {
  const selection = selectionOf(ledger, filter)
  const kept = (atom: number): boolean => keeps(selection.atoms, atom)
  const outsideScope = (atom: number): boolean =>
    !kept(atom) && keepsBut(selection.atoms, atom, 'scope') && isBetween(ledger, atom)
  const linesFor = (keep: (atom: number) => boolean): TotalLine[] =>
    linesOf(ledger, keep, 'by-amount').flatMap((line) => {
      const agreement = ledger.dataset.agreements[line.record]
      if (!agreement) return []
      const { id, title, date } = agreement
      const { isRemainder, agreements, cny, basis } = line
      return [{ id, title, date, isRemainder, agreements, cny, basis }]
    })
  const all = linesFor(kept)
  const counts = ({ cny, basis }: TotalLine): boolean => cny !== null && basis !== null && isAnnounced(basis)
  return {
    total: totalOf(ledger, kept),
    added: all.filter(counts).sort((a, b) => (b.cny ?? 0) - (a.cny ?? 0)),
    withoutAmount: all.filter((line) => !counts(line)).map((line) => ({ ...line, why: whyNot(line) })),
    outside: linesFor(outsideScope).map((line) => ({ ...line, why: 'outside-scope' })),
  }
}

/** A figure in another currency has a kind of money and no yuan. */
function whyNot({ cny, basis }: TotalLine): HeldOut {
  if (cny !== null) return 'other-basis'
  return basis === null ? 'not-published' : 'other-currency'
}
