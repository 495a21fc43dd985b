/** Every number of every table opens its ledger, which comes to the same number; or it is said here why it does not. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TableCell } from '../../src/format/tableContent.ts'
import { type Words, wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import type { Filter } from '../../src/model/filter.ts'
import { countsRecords, type Part, partKey, partOfKey } from '../../src/model/part.ts'
import { ALL } from '../../src/model/words.ts'
import { lines } from '../../src/questions/lines.ts'
import { listed } from '../../src/questions/listed.ts'
import {
  DEFAULT_VIEW,
  MEASURES,
  type Measure,
  PERIODS,
  SHOWS,
  SPLITS,
  type ViewState,
} from '../../src/view/viewState.ts'
import { SAMPLES } from '../export/samples.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import { filterBy } from '../support/fixtures.ts'
import { tablesOf } from './tables.ts'

interface Asked {
  readonly ledger: Ledger
  readonly view: ViewState
  readonly pinned: Filter
}

/** Numbers without a ledger, by table and column, and why. */
const WHY_NOT: Readonly<Record<string, string>> = {
  'timeline amount': "the record's own figure: its title opens it",
  'signings amount': "the record's own figure: its title opens it",
  'claims published': "the record's own figure: its title opens it",
  'over-time whole-signings':
    'what its period has more than the rest of the row; the ledger of the period lists it',
  'claims unexplained':
    'the difference between the record’s figure and what is itemised, which has its ledger',
  'compare difference': 'the difference of two numbers, each with its ledger',
  'compare-agreements difference': 'the difference of two numbers, each with its ledger',
  'compare-investment difference': 'the difference of two numbers, each with its ledger',
}

/** Numbers of lines: how many records a ledger of agreements adds. */
const OF_LINES = new Set(['sizes records', 'sizes single', 'sizes group', 'sizes among'])

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0)

/** What the ledger of a part comes to, as the number of a cell. */
function ledgerNumber(asked: Asked, part: Part, column: string, kind: string): number | null {
  const filter = part.view === 'pinned' ? asked.pinned : asked.view
  if (countsRecords(part)) return listed(asked.ledger, filter, part).counted.length
  const { total, added, withoutAmount } = lines(asked.ledger, filter, part, asked.pinned)
  // The ledger adds up: its lines come to its total.
  expect(sum([...added, ...withoutAmount], ({ agreements }) => agreements)).toBe(total.agreements)
  expect(sum(added, ({ cny }) => cny ?? 0)).toBe(total.cny ?? 0)
  if (column === 'flows wholes') {
    const shared = added.filter(({ isShared }) => isShared)
    return shared.length === 0 ? null : sum(shared, ({ cny }) => cny ?? 0)
  }
  if (OF_LINES.has(column)) return added.length + withoutAmount.length
  if (kind === 'money') return total.cny
  return column.endsWith(' known') ? total.known : total.agreements
}

/** A rate is of those reported as signed, or of what was announced; its ledger holds its numerator. */
function rateNumber(asked: Asked, part: Part): number {
  const { total, added } = lines(asked.ledger, asked.view, part)
  if (part.report === 'funds') return sum(added, ({ arrived }) => arrived ?? 0) / (total.cny ?? 0)
  if (part.report === 'signed') return 0
  return total.agreements / lines(asked.ledger, asked.view, { report: 'signed' }).total.agreements
}

function faultsOf(asked: Asked, measure: Measure, words: Words, reasons: Set<string>): string[] {
  return tablesOf(asked.ledger, asked.view, measure, words, asked.pinned).flatMap(({ id, columns, rows }) =>
    rows.flatMap((row) =>
      row.cells.flatMap((cell: TableCell, at) => {
        // The numbers of two views stand below one another, whatever they are of.
        const isSide = id === 'compare' && at < 3
        const kind = isSide && row.id === 'investment' ? 'money' : (columns[at]?.kind ?? 'words')
        const { value, part, record } = cell
        if (typeof value !== 'number' || !['count', 'money', 'share'].includes(kind)) return []
        const column = `${id} ${isSide && row.id === 'known' ? 'known' : columns[at]?.id}`
        if (record !== undefined || (part === undefined && value === 0)) return []
        if (part === undefined) {
          if (WHY_NOT[column] === undefined) return [`${column}: ${cell.text} of ${row.id} opens nothing`]
          reasons.add(column)
          return []
        }
        const key = partKey(part)
        const found = kind === 'share' ? rateNumber(asked, part) : ledgerNumber(asked, part, column, kind)
        // A year without a record has no share.
        const isSame = kind === 'share' ? Math.abs((found ?? 0) - value) < 1e-9 : (found ?? 0) === value
        const isRead = partKey(partOfKey(key) ?? {}) === key
        return isSame && isRead ? [] : [`${column}: ${value} of ${row.id}, but ${found} in ${key}`]
      }),
    ),
  )
}

const REAL = SAMPLES.real()
const arbShown = fc.record({
  period: fc.constantFrom(...PERIODS),
  split: fc.constantFrom(...SPLITS),
  show: fc.constantFrom(...SHOWS),
})

it('[C10] every number of every table has its ledger, whatever the data and the filters', () => {
  fc.assert(
    fc.property(
      arbDataset(),
      arbFilter,
      arbFilter,
      arbShown,
      fc.constantFrom(...MEASURES),
      (data, filter, pinned, shown, measure) => {
        const ledger = buildLedger(data)
        const view = { ...DEFAULT_VIEW, ...filter, ...shown }
        expect(faultsOf({ ledger, view, pinned }, measure, wordsFor('en'), new Set())).toEqual([])
      },
    ),
    { numRuns: 40 },
  )
})

it('[C10] and in the shipped data, where every reason for a number without one is met', () => {
  const ledger = buildLedger(REAL)
  const met = new Set<string>()
  for (const [measure, show] of [
    ['agreements', 'periods'],
    ['investment', 'periods'],
    ['investment', 'running'],
  ] as const) {
    const view: ViewState = { ...DEFAULT_VIEW, partnerships: ALL, show, split: 'family' }
    const pinned = filterBy({ partnerships: ['shanghai-dalian'] })
    expect(faultsOf({ ledger, view, pinned }, measure, wordsFor('zh'), met)).toEqual([])
  }
  expect([...met].sort()).toEqual(Object.keys(WHY_NOT).sort())
})
