/** The running total: cases counted by hand, and that every step is the total of what has come by then. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import { UNDATED } from '../../src/ledger/rows.ts'
import { runningTotal } from '../../src/ledger/running.ts'
import { totalOf } from '../../src/ledger/sums.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { arbDataset } from '../support/arbitraries.ts'
import { agreement, intended, ledgerOfAgreements, planned, sales } from '../support/fixtures.ts'
import { syntheticDataset } from '../support/synthetic.ts'

const stepsOf = (ledger: Ledger) => runningTotal(ledger, (atom) => ledger.atoms.lastDay[atom] ?? UNDATED)
const numbers = (ledger: Ledger) => stepsOf(ledger).map(({ agreements, cny }) => [agreements, cny])

describe('the running total', () => {
  it('[C2] has no money before the first known amount, and a published 0 is one', () => {
    const ledger = ledgerOfAgreements(
      agreement({ id: 'a', date: '2017', count: 5 }),
      agreement({ id: 'b', date: '2018-01-01', amount: sales(900) }),
      agreement({ id: 'c', date: '2018-03', amount: intended(0) }),
      agreement({ id: 'd', date: '2018-03-31', amount: planned(7) }),
      agreement({ id: 'e', amount: planned(1000) }),
    )
    expect(numbers(ledger)).toEqual([
      [5, null],
      [6, null],
      [8, 7],
    ])
  })
  it('[C1] counts a signing by its own figure once all of it has come, by its parts before', () => {
    const ledger = ledgerOfAgreements(
      agreement({ id: 'w', count: 4, date: '2018-06-01', amount: intended(100) }),
      agreement({ id: 'p', partOf: 'w', date: '2018-01-01', amount: intended(30) }),
      agreement({ id: 'q', partOf: 'w', date: '2018-12-01' }),
    )
    expect(numbers(ledger)).toEqual([
      [1, 30],
      [3, 30],
      [4, 100],
    ])
  })
  it('never takes the figure of a signing of which a part has no date', () => {
    const ledger = ledgerOfAgreements(
      agreement({ id: 'w', count: 2, date: '2018', amount: intended(100) }),
      agreement({ id: 'p', partOf: 'w' }),
    )
    expect(numbers(ledger)).toEqual([[1, null]])
  })
  it('[C2] is a floor from the first step on with which some of "over n" comes', () => {
    const ledger = ledgerOfAgreements(
      agreement({ id: 'a', date: '2017', count: 5 }),
      agreement({ id: 'w', date: '2018-12', count: 30, countIs: 'over' }),
      agreement({ id: 'p', date: '2018-03', partOf: 'w' }),
      agreement({ id: 'b', date: '2019' }),
    )
    expect(stepsOf(ledger).map(({ isFloor }) => isFloor)).toEqual([false, true, true, true])
  })
  it('is nothing of nothing', () => {
    expect(numbers(ledgerOfAgreements())).toEqual([])
    expect(numbers(ledgerOfAgreements(agreement({ id: 'a' })))).toEqual([])
  })
})

function expectTotals(ledger: Ledger): void {
  const { lastDay } = ledger.atoms
  const steps = stepsOf(ledger)
  expect(steps.map(({ day }) => day)).toEqual(
    [...new Set(lastDay)].filter((day) => day !== UNDATED).sort((a, b) => a - b),
  )
  for (const { day, agreements, cny, known } of steps) {
    const total = totalOf(
      ledger,
      (atom) => (lastDay[atom] ?? UNDATED) !== UNDATED && (lastDay[atom] ?? 0) <= day,
    )
    expect([agreements, cny, known]).toEqual([total.agreements, total.cny, total.known])
  }
}

describe('for any dataset', () => {
  it('[C1] [C15] every step is the total of the atoms that have come by then', () => {
    fc.assert(
      fc.property(arbDataset(), (data) => expectTotals(buildLedger(data))),
      { numRuns: 200 },
    )
  })
  it('and in an invented dataset of several hundred records', () => {
    const decoded = decodeDataset(syntheticDataset(300))
    if (!decoded.ok) throw new Error('the invented dataset has issues')
    expectTotals(buildLedger(decoded.dataset))
  })
})
