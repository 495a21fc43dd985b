/** "From where to where?": cases counted by hand, and what must hold for any dataset and filter. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { ALL } from '../../src/model/words.ts'
import { type FlowsAnswer, flows } from '../../src/questions/flows.ts'
import { headline } from '../../src/questions/headline.ts'
import { shipped } from '../export/samples.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import {
  agreement,
  claim,
  dataset,
  event,
  filterBy,
  intended,
  ledgerOf,
  ledgerOfAgreements,
  PARTNERSHIP_IDS,
  planned,
  sales,
} from '../support/fixtures.ts'
import { syntheticDataset } from '../support/synthetic.ts'

const RUNS = { numRuns: 80 }
const [dalian, shenyang] = PARTNERSHIP_IDS

/** A flow in one line: partnership, station, agreements, money, and for how many it is known. */
const told = ({ flows: all }: FlowsAnswer) =>
  all.map(({ pair, through, agreements, cny, known }) => [
    pair,
    through.kind === 'family' ? through.id : through.kind,
    agreements,
    cny,
    known,
  ])

const records = [
  agreement({ id: 'signing', count: 33, sectors: ['wind', 'finance'], amount: intended(593) }),
  agreement({ id: 'inside', partOf: 'signing', sectors: ['wind'] }),
  agreement({ id: 'farm', sectors: ['wind', 'oil'], amount: planned(7) }),
  agreement({ id: 'trade', sectors: ['farming'], amount: sales(1000) }),
  agreement({ id: 'plain' }),
  agreement({ id: 'deal', scope: 'between', sectors: ['wind'], amount: planned(99) }),
  agreement({ id: 'over', partnership: shenyang, count: 40, countIs: 'over', sectors: ['oil'] }),
]
const ledger = ledgerOf({ agreements: records })
const counterpart = filterBy({ scopes: ['counterpart'] })

describe('flows', () => {
  it('[C1] [C4] pass the one family of their sectors, several without a split, or none', () => {
    const answer = flows(ledger, counterpart)
    expect(told(answer)).toEqual([
      [dalian, 'energy', 2, 7, 1],
      [dalian, 'food', 1, null, 0],
      [dalian, 'no-sector', 1, null, 0],
      [dalian, 'mixed', 32, 593, 32],
      [shenyang, 'energy', 40, null, 0],
    ])
    expect(answer).toMatchObject({
      ofOneFamily: 43,
      notBrokenDown: 32,
      noSector: 1,
      total: { agreements: 76, cny: 600, known: 34, unknown: 42 },
      heldOutBetween: 1,
      emptyPairs: 0,
      excess: null,
    })
  })
  it('[C4] of a signing that reaches into several stations carry its money as not broken down', () => {
    const answer = flows(ledger, counterpart)
    const [energy, , , several] = answer.flows
    expect(several).toMatchObject({ unallocated: 593, byBasis: [{ basis: 'intended', cny: 593 }] })
    expect(energy).toMatchObject({ inWholes: 1, unknown: 0, unallocated: null })
    expect(answer.unallocated).toBe(593)
  })
  it('[C4] carry it so even where no agreement of the signing itself names several', () => {
    const of = ledgerOfAgreements(
      agreement({ id: 's', count: 2, amount: intended(100) }),
      agreement({ id: 'a', partOf: 's', sectors: ['wind'], amount: intended(30) }),
      agreement({ id: 'b', partOf: 's', sectors: ['farming'] }),
    )
    const answer = flows(of, filterBy())
    expect(told(answer)).toEqual([
      [dalian, 'energy', 1, 30, 1],
      [dalian, 'food', 1, null, 0],
      [dalian, 'mixed', 0, 70, 0],
    ])
    expect(answer.flows.map(({ inWholes, unknown }) => [inWholes, unknown])).toEqual([
      [0, 0],
      [1, 0],
      [0, 0],
    ])
  })
  it('[C4] say what their parts have more than a signing that published less', () => {
    const of = ledgerOfAgreements(
      agreement({ id: 's', count: 2, amount: { ...intended(100), is: 'about' } }),
      agreement({ id: 'a', partOf: 's', sectors: ['wind'], amount: intended(90) }),
      agreement({ id: 'b', partOf: 's', sectors: ['farming'], amount: intended(30) }),
    )
    expect(flows(of, filterBy())).toMatchObject({ total: { cny: 100 }, excess: 20, unallocated: null })
  })
  it('[C2] are floors where a signing says "over n"', () => {
    const answer = flows(ledger, counterpart)
    expect(answer.flows.map(({ isFloor }) => isFloor)).toEqual([false, false, false, false, true])
    expect(answer.isFloor).toBe(true)
    expect(flows(ledger, { ...counterpart, partnerships: [dalian] }).isFloor).toBe(false)
  })
  it('[F3] do not follow the choice of sectors, but that of partnerships and every other filter', () => {
    expect(flows(ledger, { ...counterpart, sectors: ['oil'] })).toEqual(flows(ledger, counterpart))
    const one = flows(ledger, { ...counterpart, partnerships: [shenyang] })
    expect(one.pairs.map(({ id }) => id)).toEqual([shenyang])
    expect(told(one)).toEqual([[shenyang, 'energy', 40, null, 0]])
    expect(one.emptyPairs).toBe(0)
  })
  it('[C7] leave out partnerships without anything, and say how many', () => {
    const answer = flows(ledger, { ...counterpart, text: 'trade' })
    expect(answer).toMatchObject({ pairs: [{ id: dalian }], emptyPairs: 1 })
    const none = flows(ledger, filterBy({ text: 'no such word' }))
    expect(none).toMatchObject({ pairs: [], flows: [], total: { agreements: 0, cny: null }, emptyPairs: 2 })
  })
  it('[C2] of a published 0 are known, and of nothing published are not', () => {
    const of = ledgerOfAgreements(
      agreement({ id: 'a', sectors: ['wind'], amount: intended(0) }),
      agreement({ id: 'b', sectors: ['farming'] }),
    )
    expect(told(flows(of, filterBy()))).toEqual([
      [dalian, 'energy', 1, 0, 1],
      [dalian, 'food', 1, null, 0],
    ])
  })
  it('[C11] never carry claims or events', () => {
    const with_ = ledgerOf({
      agreements: records,
      claims: [claim({ id: 'c', counts: 849, amount: intended(999) })],
      events: [event({ id: 'e', partnership: 'all', sectors: ['wind'] })],
    })
    expect(flows(with_, counterpart)).toEqual(flows(ledger, counterpart))
  })
})

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((whole, item) => whole + of(item), 0)

/** What goes in comes out, and nothing is lost on the way. */
function expectConserved(of: typeof ledger, filter: typeof counterpart): void {
  const answer = flows(of, filter)
  expect(answer.total).toEqual(headline(of, { ...filter, sectors: [] }).total)
  for (const { id, total } of answer.pairs) {
    const own = answer.flows.filter(({ pair }) => pair === id)
    expect(sum(own, ({ agreements }) => agreements)).toBe(total.agreements)
    expect(sum(own, ({ known, inWholes }) => known + inWholes)).toBe(total.known)
    expect(sum(own, ({ unknown }) => unknown)).toBe(total.unknown)
  }
  expect(sum(answer.pairs, ({ total }) => total.agreements)).toBe(answer.total.agreements)
  expect(answer.ofOneFamily + answer.notBrokenDown + answer.noSector).toBe(answer.total.agreements)
  expect(sum(answer.flows, ({ cny }) => cny ?? 0)).toBe((answer.total.cny ?? 0) + (answer.excess ?? 0))
  expect(sum(answer.flows, (flow) => flow.unallocated ?? 0)).toBe(answer.unallocated ?? 0)
  for (const { agreements, known, inWholes, unknown, cny, byBasis, unallocated } of answer.flows) {
    expect(known + inWholes + unknown).toBe(agreements)
    expect(Math.min(known, inWholes, unknown)).toBeGreaterThanOrEqual(0)
    expect(cny === null).toBe(known === 0 && unallocated === null)
    expect(sum(byBasis, (part) => part.cny)).toBe(cny ?? 0)
  }
}

describe('for any dataset and filter', () => {
  it('[C1] [C4] agreements and money are conserved from place to place', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => expectConserved(buildLedger(data), filter)),
      RUNS,
    )
  })
  it('[C4] without an excess where kinds of money are not mixed', () => {
    fc.assert(
      fc.property(arbDataset({ mixed: false }), arbFilter, (data, filter) => {
        expect(flows(buildLedger(data), filter).excess).toBeNull()
      }),
      RUNS,
    )
  })
  it('also in the shipped data and in an invented one of a thousand records', () => {
    const decoded = decodeDataset(syntheticDataset(1000))
    if (!decoded.ok) throw new Error('the invented dataset has issues')
    for (const data of [shipped(), decoded.dataset, dataset()]) {
      for (const filter of [
        counterpart,
        filterBy({ partnerships: [dalian] }),
        filterBy({ stages: ['signed'] }),
      ]) {
        expectConserved(buildLedger(data), filter)
      }
    }
    expect(flows(buildLedger(decoded.dataset), filterBy({ partnerships: ALL })).flows.length).toBeGreaterThan(
      50,
    )
  })
})
