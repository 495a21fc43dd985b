import type { Ledger } from '../../src/ledger/ledger.ts'
import type { Filter } from '../../src/model/filter.ts'
import { facets } from '../../src/questions/facets.ts'
import { headline } from '../../src/questions/headline.ts'
import { lines } from '../../src/questions/lines.ts'
import { BIN_SIZES, overTime, SPLITS } from '../../src/questions/overTime.ts'
import { records } from '../../src/questions/records.ts'
import { sectors } from '../../src/questions/sectors.ts'
import { timeline } from '../../src/questions/timeline.ts'
import * as naive from './naive.ts'

/** One question with its two ways to an answer. */
export interface Pair {
  readonly name: string
  readonly ours: (ledger: Ledger, filter: Filter) => unknown
  readonly naive: (prepared: naive.Naive, filter: Filter) => unknown
  /** Both answers in a form in which they must be equal. */
  readonly answers: (ledger: Ledger, prepared: naive.Naive, filter: Filter) => readonly [unknown, unknown]
}

function pair<Answer>(
  name: string,
  ours: (ledger: Ledger, filter: Filter) => Answer,
  plain: (prepared: naive.Naive, filter: Filter) => Answer,
  comparable: (answer: Answer) => unknown = (answer) => answer,
): Pair {
  return {
    name,
    ours,
    naive: plain,
    answers: (ledger, prepared, filter) => [
      comparable(ours(ledger, filter)),
      comparable(plain(prepared, filter)),
    ],
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** Every question, `overTime` with each of its options. */
export const PAIRS: readonly Pair[] = [
  pair('headline', headline, naive.headline),
  pair('facets', facets, naive.facets),
  pair('sectors', sectors, naive.sectors),
  ...BIN_SIZES.flatMap((size) =>
    SPLITS.map((split) =>
      pair(
        `overTime ${size} ${split}`,
        (ledger, filter) => overTime(ledger, filter, { size, split }),
        (prepared, filter) => naive.overTime(prepared, filter, { size, split }),
      ),
    ),
  ),
  pair('timeline', timeline, naive.timeline),
  // The order of records of one date is nobody's: the dates in order, then the rows in any.
  pair('records', records, naive.records, ({ rows, byKind }) => ({
    byKind,
    dates: rows.map(({ date }) => date),
    rows: [...rows].sort(byId),
  })),
  pair('lines', lines, naive.lines),
]
