/** "How do the two views differ?": each counted for itself, and the same with the two changed over. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { compare } from '../../src/questions/compare.ts'
import { headline } from '../../src/questions/headline.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import { agreement, day, filterBy, intended, ledgerOfAgreements } from '../support/fixtures.ts'

const RUNS = { numRuns: 60 }

describe('compare', () => {
  it('is symmetric: changed over, here and there change places and nothing else', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, arbFilter, (data, one, other) => {
        const ledger = buildLedger(data)
        const a = compare(ledger, one, other)
        const b = compare(ledger, other, one)
        expect(b.here).toEqual(a.there)
        expect(b.there).toEqual(a.here)
        expect(b.both).toEqual(a.both)
        expect(b.difference.agreements + a.difference.agreements).toBe(0)
        expect((b.difference.cny ?? 0) + (a.difference.cny ?? 0)).toBe(0)
        expect(a.difference.cny === null).toBe(a.here.total.cny === null || a.there.total.cny === null)
        expect(b.rows).toEqual(
          a.rows.map(({ here, there, ...row }) => ({ ...row, here: there, there: here })),
        )
      }),
      RUNS,
    )
  })
  it('[C1] counts each view as if it were the only one', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, arbFilter, (data, one, other) => {
        const ledger = buildLedger(data)
        const { here, there, both } = compare(ledger, one, other)
        expect(here).toEqual(headline(buildLedger(data), one))
        expect(there).toEqual(headline(buildLedger(data), other))
        expect(both.agreements).toBeLessThanOrEqual(Math.min(here.total.agreements, there.total.agreements))
      }),
      RUNS,
    )
  })
  it('[C4] the rows of either view add to its agreements', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, arbFilter, (data, one, other) => {
        const { rows, here, there } = compare(buildLedger(data), one, other)
        const sum = (side: 'here' | 'there') => rows.reduce((total, row) => total + row[side].agreements, 0)
        expect([sum('here'), sum('there')]).toEqual([here.total.agreements, there.total.agreements])
      }),
      RUNS,
    )
  })
  it('compares a view with itself: all of it is in both', () => {
    const ledger = ledgerOfAgreements(
      agreement({ id: 'a', sectors: ['wind'], amount: intended(5), date: '2018' }),
      agreement({ id: 'b', count: 4, sectors: ['wind', 'oil'], date: '2019' }),
      agreement({ id: 'c', sectors: [], date: '2019' }),
    )
    const { both, rows } = compare(ledger, filterBy(), filterBy())
    expect(both).toMatchObject({ agreements: 6, cny: 5, unknown: 5 })
    expect(rows.map(({ id, here, there }) => [id, here.agreements, there.agreements])).toEqual([
      ['wind', 1, 1],
      ['none', 1, 1],
      ['mixed', 4, 4],
    ])
  })
  it('of two views with nothing in common nothing is in both', () => {
    const ledger = ledgerOfAgreements(
      agreement({ id: 'a', date: '2018', amount: intended(5) }),
      agreement({ id: 'b', date: '2019' }),
    )
    const { both, here, there } = compare(
      ledger,
      filterBy({ to: day('2018') }),
      filterBy({ from: day('2019') }),
    )
    expect([both.agreements, both.cny]).toEqual([0, null])
    expect([here.total.cny, there.total.cny]).toEqual([5, null])
  })
})
