import type { Ledger } from '../../src/ledger/ledger.ts'
import type { Filter } from '../../src/model/filter.ts'
import { delivery } from '../../src/questions/delivery.ts'
import { facets } from '../../src/questions/facets.ts'
import { gaps } from '../../src/questions/gaps.ts'
import { headline } from '../../src/questions/headline.ts'
import { lines } from '../../src/questions/lines.ts'
import { BIN_SIZES, overTime, SPLITS } from '../../src/questions/overTime.ts'
import { partnerships } from '../../src/questions/partnerships.ts'
import { recordReader } from '../../src/questions/recordRows.ts'
import { records } from '../../src/questions/records.ts'
import { sectors } from '../../src/questions/sectors.ts'
import { signings } from '../../src/questions/signings.ts'
import { timeline } from '../../src/questions/timeline.ts'
import * as naive from './naive.ts'
import * as figures from './naiveFigures.ts'

/** One question with its two ways to an answer. */
export interface Pair {
  readonly name: string
  readonly ours: (ledger: Ledger, filter: Filter) => unknown
  readonly naive: (prepared: naive.Naive, filter: Filter) => unknown
  /** Both answers in a form in which they must be equal. */
  readonly answers: (ledger: Ledger, prepared: naive.Naive, filter: Filter) => readonly [unknown, unknown]
}

function pair<Answer, Plain = Answer>(
  name: string,
  ours: (ledger: Ledger, filter: Filter) => Answer,
  plain: (prepared: naive.Naive, filter: Filter) => Plain,
  /** Answers in a form in which they must be equal. */
  comparable: (answer: Answer, ledger: Ledger) => unknown = (answer) => answer,
  comparablePlain: (answer: Plain) => unknown = (answer) => answer,
): Pair {
  return {
    name,
    ours,
    naive: plain,
    answers: (ledger, prepared, filter) => [
      comparable(ours(ledger, filter), ledger),
      comparablePlain(plain(prepared, filter)),
    ],
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** The order of records of one date is nobody's: the dates in order, then the rows in any. */
const inAnyOrder = ({ rows, byKind }: ReturnType<typeof naive.records>) => ({
  byKind,
  dates: rows.map(({ date }) => date),
  rows: [...rows].sort(byId),
})

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
  pair(
    'records',
    (ledger, filter) => records(ledger, filter),
    naive.records,
    (answer, { dataset }) => {
      const row = recordReader(dataset, answer)
      return inAnyOrder({ byKind: answer.byKind, rows: Array.from(answer.rows, (_, at) => row(at)) })
    },
    inAnyOrder,
  ),
  pair('lines', lines, naive.lines),
  pair('signings', signings, figures.signings),
  pair('delivery', delivery, figures.delivery),
  pair('partnerships', partnerships, figures.partnerships),
  pair('gaps', gaps, figures.gaps),
]
