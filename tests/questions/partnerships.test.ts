/** "How do the partnerships compare?": cases counted by hand, and what must hold for any dataset and filter. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { ALL } from '../../src/model/words.ts'
import { headline } from '../../src/questions/headline.ts'
import { partnerships, ranked } from '../../src/questions/partnerships.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import {
  agreement,
  claim,
  event,
  filterBy,
  intended,
  ledgerOf,
  PARTNERSHIP_IDS,
  planned,
  sales,
} from '../support/fixtures.ts'
import { syntheticDataset } from '../support/synthetic.ts'

const RUNS = { numRuns: 200 }
const [dalian, shenyang] = PARTNERSHIP_IDS

const records = [
  agreement({ id: 'signing', count: 33, sectors: ['wind', 'finance'], amount: intended(593) }),
  agreement({ id: 'inside', partOf: 'signing', sectors: ['wind'] }),
  agreement({ id: 'farm', sectors: ['wind'], amount: planned(7) }),
  agreement({ id: 'trade', sectors: ['farming'], amount: sales(1000) }),
  agreement({ id: 'deal', scope: 'between', sectors: ['wind'], amount: planned(99) }),
  agreement({ id: 'over', partnership: shenyang, count: 40, countIs: 'over', sectors: ['oil'] }),
  agreement({ id: 'group', partOf: 'over', partnership: shenyang, count: 3, sectors: ['oil'] }),
]
const ledger = ledgerOf({ agreements: records })
const main = filterBy({ partnerships: [dalian], scopes: ['counterpart'] })

describe('partnerships', () => {
  it('[C1] [C2] count agreements, named and in groups, signings, and money with its coverage and kinds', () => {
    expect(partnerships(ledger, main)).toMatchObject({
      rows: [
        {
          id: dalian,
          total: {
            agreements: 35,
            cny: 600,
            known: 34,
            unknown: 1,
            byBasis: [
              { basis: 'intended', cny: 593 },
              { basis: 'planned', cny: 7 },
            ],
          },
          named: 3,
          inGroups: 32,
          notBrokenDown: { agreements: 0, cny: null },
          isFloor: false,
          signings: 1,
        },
        {
          id: shenyang,
          total: { agreements: 40, cny: null },
          named: 0,
          inGroups: 40,
          isFloor: true,
          signings: 1,
        },
      ],
      total: { agreements: 75, cny: 600 },
      heldOutBetween: 1,
    })
  })
  it('[F3] do not follow the choice of partnerships, but every other filter', () => {
    const all = partnerships(ledger, { ...main, partnerships: ALL })
    expect(partnerships(ledger, main)).toEqual(all)
    expect(partnerships(ledger, { ...main, sectors: ['oil'] })).not.toEqual(all)
  })
  it('[C4] [C5] under a sector filter keep what names it among others apart, in agreements and in money', () => {
    const [row] = partnerships(ledger, { ...main, sectors: ['wind'] }).rows
    expect(row).toMatchObject({
      total: { agreements: 34, cny: 600 },
      own: { agreements: 2, cny: 7 },
      named: 2,
      inGroups: 0,
      notBrokenDown: { agreements: 32, cny: 593 },
    })
  })
  it('[C7] without anything are there too', () => {
    expect(partnerships(ledger, filterBy({ text: 'no such word' })).rows).toMatchObject([
      { id: dalian, total: { agreements: 0, cny: null }, signings: 0 },
      { id: shenyang, total: { agreements: 0, cny: null }, signings: 0 },
    ])
  })
  it('[C11] never add claims or events', () => {
    const with_ = ledgerOf({
      agreements: records,
      claims: [claim({ id: 'c', counts: 849, amount: intended(999) })],
      events: [event({ id: 'e', partnership: 'all' })],
    })
    expect(partnerships(with_, main)).toEqual(partnerships(ledger, main))
  })
})

describe('their order', () => {
  const order = (filter = filterBy(), measure: 'agreements' | 'investment' = 'agreements') =>
    ranked(partnerships(ledger, filter).rows, measure).map(({ id }) => id)
  it('is by agreements, or by money with the unknown after the known', () => {
    expect(order(main)).toEqual([shenyang, dalian])
    expect(order(main, 'investment')).toEqual([dalian, shenyang])
  })
  it('[C2] puts an unknown amount before no agreement at all, and a published 0 before both', () => {
    const of = (...agreements: Parameters<typeof agreement>[0][]) =>
      ranked(
        partnerships(ledgerOf({ agreements: agreements.map(agreement) }), filterBy()).rows,
        'investment',
      ).map(({ id }) => id)
    expect(of({ id: 'a', partnership: shenyang })).toEqual([shenyang, dalian])
    expect(of({ id: 'a', count: 9 }, { id: 'b', partnership: shenyang, amount: intended(0) })).toEqual([
      shenyang,
      dalian,
    ])
  })
  it('is that of the dataset among equals', () => {
    expect(order(filterBy({ text: 'no such word' }))).toEqual([dalian, shenyang])
  })
})

describe('for any dataset and filter', () => {
  it('[C1] the rows add to the total, in agreements and in money', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const { rows, total } = partnerships(buildLedger(data), filter)
        const sum = (of: (row: (typeof rows)[number]) => number): number =>
          rows.reduce((whole, row) => whole + of(row), 0)
        expect(rows.map(({ id }) => id)).toEqual(PARTNERSHIP_IDS)
        expect(sum((row) => row.total.agreements)).toBe(total.agreements)
        expect(sum((row) => row.total.cny ?? 0)).toBe(total.cny ?? 0)
        expect(sum((row) => row.total.known)).toBe(total.known)
        for (const { total: all, named, inGroups, notBrokenDown } of rows) {
          expect(named + inGroups + notBrokenDown.agreements).toBe(all.agreements)
          expect(inGroups).toBeGreaterThanOrEqual(0)
        }
      }),
      RUNS,
    )
  })
  it('[C5] so do own money and what is not broken down', () => {
    fc.assert(
      fc.property(arbDataset({ mixed: false }), arbFilter, (data, filter) => {
        for (const { total, own, notBrokenDown } of partnerships(buildLedger(data), filter).rows) {
          expect((own.cny ?? 0) + (notBrokenDown.cny ?? 0)).toBe(total.cny ?? 0)
        }
      }),
      RUNS,
    )
  })
  it('[F3] a row is what the headline says when that partnership alone is chosen', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => expectAsHeadline(buildLedger(data), filter)),
      RUNS,
    )
  })
  it('and in an invented dataset of a thousand records', () => {
    const decoded = decodeDataset(syntheticDataset(1000))
    if (!decoded.ok) throw new Error('the invented dataset has issues')
    const large = buildLedger(decoded.dataset)
    expectAsHeadline(large, filterBy({ scopes: ['counterpart'] }))
    expectAsHeadline(large, filterBy({ sectors: ['finance', 'dairy'] }))
  })
})

function expectAsHeadline(of: typeof ledger, filter: typeof main): void {
  const answer = partnerships(of, filter)
  const all = headline(of, { ...filter, partnerships: ALL })
  expect(answer.total).toEqual(all.total)
  expect(answer.heldOutBetween).toBe(all.heldOutBetween)
  for (const row of answer.rows) {
    const alone = headline(of, { ...filter, partnerships: [row.id] })
    expect(row.total).toEqual(alone.total)
    expect(row.own).toEqual(alone.own)
    expect([row.isFloor, row.signings]).toEqual([alone.isFloor, alone.signings])
    expect(row.notBrokenDown.agreements).toBe(alone.among?.total.agreements ?? 0)
    if (alone.among === null) expect([row.named, row.inGroups]).toEqual([alone.named, alone.inGroups])
  }
}
