/** The one record that is half or more of a bar: cases counted by hand, in the ledger and in the answers that say it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dominantByGroup, dominates } from '../../src/ledger/dominance.ts'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import { totalsByGroup } from '../../src/ledger/sums.ts'
import { lines } from '../../src/questions/lines.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { partnerships } from '../../src/questions/partnerships.ts'
import { sectors } from '../../src/questions/sectors.ts'
import { arbDataset } from '../support/arbitraries.ts'
import { agreement, filterBy, intended, ledgerOfAgreements, planned, sales } from '../support/fixtures.ts'

/** Of all agreements in one bar. */
function dominantOf(ledger: Ledger) {
  const all = new Int32Array(ledger.atoms.length)
  return dominantByGroup(ledger, all, totalsByGroup(ledger, all, 1))[0]
}
const of = (...amounts: (number | null)[]) =>
  dominantOf(
    ledgerOfAgreements(
      ...amounts.map((cny, index) =>
        agreement({ id: `a${index}`, ...(cny === null ? {} : { amount: intended(cny) }) }),
      ),
    ),
  )

describe('[C13] a bar is dominated', () => {
  it('at one half and not below', () => {
    expect(of(50, 30, 20)).toMatchObject({ id: 'a0', cny: 50 })
    expect(of(30, 49, 21)).toBeNull()
    expect(of(1, 1)).toMatchObject({ id: 'a0', cny: 1 })
  })
  it('never when it holds nothing, one record, nothing known or only zeros', () => {
    expect(of()).toBeNull()
    expect(of(50)).toBeNull()
    expect(of(null, null)).toBeNull()
    expect(of(0, 0)).toBeNull()
    expect([dominates(0, 0), dominates(1, null), dominates(1, 2), dominates(1, 3)]).toEqual([
      false,
      false,
      true,
      false,
    ])
  })
  it('when one record alone among several has an amount', () => {
    expect(of(null, 7)).toMatchObject({ id: 'a1', cny: 7 })
  })
  it('by a signing with its own figure, not by its parts', () => {
    const signing = [
      agreement({ id: 'w', count: 33, amount: intended(593) }),
      agreement({ id: 'part', partOf: 'w', amount: intended(500) }),
    ]
    expect(dominantOf(ledgerOfAgreements(...signing))).toBeNull()
    expect(dominantOf(ledgerOfAgreements(...signing, agreement({ id: 'b' })))).toMatchObject({
      id: 'w',
      cny: 593,
      isRemainder: false,
    })
  })
  it('by what is left of a signing of which only some parts are in the bar, and says so', () => {
    const ledger = ledgerOfAgreements(
      agreement({ id: 'w', count: 33, date: '2019', amount: intended(593) }),
      agreement({ id: 'part', partOf: 'w', date: '2018', amount: intended(93) }),
      agreement({ id: 'b', date: '2019', amount: planned(1) }),
    )
    const { bins } = overTime(ledger, filterBy(), { size: 'year', split: 'basis' })
    expect(bins.map(({ dominant }) => dominant && [dominant.id, dominant.cny, dominant.isRemainder])).toEqual(
      [null, ['w', 500, true]],
    )
  })
  it('never by other kinds of money', () => {
    expect(
      dominantOf(
        ledgerOfAgreements(
          agreement({ id: 'a', amount: sales(900) }),
          agreement({ id: 'b', amount: planned(2) }),
          agreement({ id: 'c', amount: planned(1) }),
        ),
      ),
    ).toMatchObject({ id: 'b' })
  })
})

it('[C13] sectors, periods and partnerships name the record that dominates each of their bars', () => {
  const ledger = ledgerOfAgreements(
    agreement({ id: 'a', date: '2018', sectors: ['wind'], amount: planned(8) }),
    agreement({ id: 'b', date: '2019', sectors: ['wind'], amount: planned(6) }),
    agreement({ id: 'c', date: '2019', sectors: ['oil'], amount: planned(1) }),
    agreement({ id: 'd', date: '2019', sectors: ['oil'], amount: planned(2) }),
  )
  const filter = filterBy()
  expect(sectors(ledger, filter).rows.map(({ id, dominant }) => [id, dominant?.id])).toEqual([
    ['wind', 'a'],
    ['oil', 'd'],
  ])
  const { bins } = overTime(ledger, filter, { size: 'year', split: 'family' })
  expect(bins.map(({ year, dominant }) => [year, dominant?.id])).toEqual([
    [2018, undefined],
    [2019, 'b'],
  ])
  expect(partnerships(ledger, filter).rows.map(({ dominant }) => dominant)).toEqual([null, null])
})

it('[C13] for any dataset, it is the largest line of the total and at least half of it', () => {
  fc.assert(
    fc.property(arbDataset(), (data) => {
      const ledger = buildLedger(data)
      const { total, added, withoutAmount } = lines(ledger, filterBy())
      const dominant = dominantOf(ledger) ?? null
      const [first] = added
      const isOne =
        first !== undefined &&
        added.length + withoutAmount.length > 1 &&
        (first.cny ?? 0) > 0 &&
        2 * (first.cny ?? 0) >= (total.cny ?? 0)
      expect(dominant && [dominant.id, dominant.cny]).toEqual(isOne ? [first.id, first.cny] : null)
    }),
    { numRuns: 150 },
  )
})
