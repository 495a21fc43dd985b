/** "How big are they?": cases counted by hand, and what must hold for any dataset and filter. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { headline } from '../../src/questions/headline.ts'
import { lines } from '../../src/questions/lines.ts'
import { MOST_NAMED, type SizesAnswer, sizes } from '../../src/questions/sizes.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import {
  agreement,
  both,
  dollars,
  filterBy,
  intended,
  ledgerOf,
  ledgerOfAgreements,
  planned,
  sales,
} from '../support/fixtures.ts'
import { syntheticDataset } from '../support/synthetic.ts'

const amounts = (...cny: number[]) =>
  sizes(
    ledgerOfAgreements(...cny.map((each, index) => agreement({ id: `a${index}`, amount: planned(each) }))),
    filterBy(),
  )
/** Bins with anything in them: their ends and how many amounts. */
const filled = ({ bins }: SizesAnswer) =>
  bins.flatMap(({ from, to, all }) => (all.amounts > 0 ? [[from, to, all.amounts]] : []))

describe('a class', () => {
  it.each([
    [1, 1, 3],
    [2, 1, 3],
    [3, 3, 10],
    [9, 3, 10],
    [10, 10, 30],
    [29_999_999, 10_000_000, 30_000_000],
    [30_000_000, 30_000_000, 100_000_000],
    [99_999_999, 30_000_000, 100_000_000],
    [100_000_000, 100_000_000, 300_000_000],
    [170_400_000_000, 100_000_000_000, 300_000_000_000],
    [1e15, 1e15, 3e15],
  ])('[C14] of %d yuan goes from %d, inclusive, up to %d', (cny, from, to) => {
    expect(filled(amounts(cny))).toEqual([[from, to, 1]])
  })
  it('[C7] without amounts stands between others, and round a single one', () => {
    const { bins } = amounts(5_000, 5_000_000)
    expect(bins.map(({ all }) => all.amounts)).toEqual([1, 0, 0, 0, 0, 0, 1])
    expect(bins.every(({ to }, index) => index === bins.length - 1 || to === bins[index + 1]?.from)).toBe(
      true,
    )
    expect(amounts(5).bins).toHaveLength(6)
    expect(amounts(1e15).bins.at(-1)?.all.amounts).toBe(1)
  })
  it('[C13] names the largest amounts and the one that dominates several', () => {
    const bin = amounts(31, 60, 32, 33, 34, 35, 36).bins.find(({ all }) => all.amounts > 0)
    expect(bin?.largest.map(({ cny }) => cny)).toEqual([60, 36, 35])
    expect(bin?.largest).toHaveLength(MOST_NAMED)
    expect(bin?.dominant).toBeNull()
    const two = amounts(31, 60).bins.find(({ all }) => all.amounts > 0)
    expect(two).toMatchObject({ dominant: { id: 'a1', cny: 60 }, all: { amounts: 2, cny: 91 } })
    expect(amounts(60).bins.every(({ dominant }) => dominant === null)).toBe(true)
  })
})

describe('amounts', () => {
  const records = [
    agreement({ id: 'signing', count: 33, sectors: ['wind', 'finance'], amount: intended(593) }),
    agreement({ id: 'inside', partOf: 'signing', sectors: ['wind'] }),
    agreement({ id: 'farm', sectors: ['wind'], amount: { ...planned(7), is: 'over' } }),
    agreement({ id: 'gift', amount: planned(0) }),
    agreement({ id: 'trade', sectors: ['farming'], amount: sales(1000) }),
    agreement({ id: 'abroad', amount: dollars(5) }),
    agreement({ id: 'group', count: 9 }),
    agreement({ id: 'quiet' }),
  ]
  const ledger = ledgerOf({ agreements: records })
  it('[C1] [C14] of a signing are one, never divided, and apart from those of single agreements', () => {
    expect(sizes(ledger, filterBy())).toMatchObject({
      single: { amounts: 1, cny: 7 },
      group: { amounts: 1, cny: 593 },
      among: { amounts: 0, cny: null },
      all: { amounts: 2, cny: 600 },
      ofGroups: 1,
      agreements: 34,
      least: { id: 'farm', cny: 7, is: 'over', agreements: 1 },
      most: { id: 'signing', cny: 593, is: null, agreements: 33 },
    })
  })
  it('[C2] [C3] [C7] that are not on the scale are counted beside it, each with its reason', () => {
    const answer = sizes(ledger, filterBy())
    expect(answer).toMatchObject({
      zero: { records: 1, agreements: 1 },
      notPublished: { records: 2, agreements: 10, largest: { id: 'group', agreements: 9 } },
      otherBasis: { records: 1 },
      otherCurrency: { records: 1, largest: { id: 'abroad' } },
      partly: null,
    })
    expect(answer.otherBases).toEqual([{ basis: 'sales', records: 1 }])
  })
  it('[C9] [C14] that sources publish and nobody has settled are not called unpublished', () => {
    const conflicts = [
      {
        about: 'amount' as const,
        used: both('5 to 8, not counted'),
        usedFigure: { cny: 5, cnyTo: 8 },
        others: [{ says: both('about 5'), cny: 5, is: 'about' as const, sources: ['daily'] }],
        reason: both('Not settled'),
      },
    ]
    const disputed = ledgerOfAgreements(
      agreement({ id: 'range', conflicts }),
      agreement({ id: 'w', count: 9, conflicts }),
      agreement({ id: 'p', partOf: 'w', count: 2 }),
      agreement({ id: 'quiet' }),
    )
    const answer = sizes(disputed, filterBy())
    expect(answer).toMatchObject({
      unsettled: { records: 1, agreements: 1, largest: { id: 'range' } },
      notPublished: { records: 3, agreements: 10 },
      total: { agreements: 11, known: 0, unknown: 11 },
    })
    expect(answer.unsettledRanges).toMatchObject([{ least: { value: 5, is: 'about' }, most: { value: 8 } }])
    const behind = lines(disputed, filterBy(), { size: 'unsettled' })
    expect(behind.withoutAmount.map(({ id }) => id)).toEqual(['range'])
  })
  it('[C5] under a sector filter of records that name others too are apart; a whole in part is not published', () => {
    expect(sizes(ledger, filterBy({ sectors: ['wind'] }))).toMatchObject({
      single: { amounts: 1, cny: 7 },
      group: { amounts: 0, cny: null },
      among: { amounts: 1, cny: 593 },
      ofGroups: 1,
      total: { agreements: 34, cny: 600 },
    })
    const inPart = sizes(ledger, filterBy({ sectors: ['finance'] }))
    expect(inPart).toMatchObject({ all: { amounts: 0 }, notPublished: { records: 1, agreements: 32 } })
    expect(inPart.partly).toBe(593)
    expect(inPart.bins).toEqual([])
  })
  it('[C1] [C11] of what is left of a signing are of a group, with the source’s qualifier', () => {
    const rest = ledgerOfAgreements(
      agreement({ id: 'w', count: 2, sectors: ['oil'], amount: { ...intended(593), is: 'about' } }),
      agreement({ id: 'p', partOf: 'w', sectors: ['wind'], amount: intended(93) }),
    )
    const { group, single, most } = sizes(rest, filterBy({ sectors: ['oil'] }))
    expect([single.amounts, group.amounts]).toEqual([0, 1])
    expect(most).toMatchObject({ id: 'w', cny: 500, agreements: 1, isRemainder: true, is: 'about' })
  })
  it('[C14] have a middle from five of single agreements on, which is one of them', () => {
    expect(amounts(1, 2, 3, 4).middle).toBeNull()
    expect(amounts(5, 1, 4, 2, 3).middle).toEqual({ cny: 3, of: 5 })
    expect(amounts(6, 5, 1, 4, 2, 3).middle).toEqual({ cny: 3, of: 6 })
    const groups = [1, 2, 3, 4, 5].map((cny) => agreement({ id: `g${cny}`, count: 2, amount: intended(cny) }))
    expect(sizes(ledgerOf({ agreements: groups }), filterBy()).middle).toBeNull()
  })
  it('[C2] without any there is nothing, and nothing is 0', () => {
    for (const answer of [sizes(ledgerOf({}), filterBy()), amounts(0)]) {
      expect(answer).toMatchObject({
        bins: [],
        all: { amounts: 0, cny: null },
        least: null,
        most: null,
        middle: null,
      })
    }
  })
})

function expectWhole(answer: SizesAnswer, total: SizesAnswer['total']): void {
  const { bins, zero, notPublished, unsettled, otherBasis, otherCurrency, single, group, among, all } = answer
  const sum = (of: (bin: SizesAnswer['bins'][number]) => number): number =>
    bins.reduce((whole, bin) => whole + of(bin), 0)
  expect(answer.total).toEqual(total)
  expect(sum((bin) => bin.all.cny ?? 0)).toBe(total.cny ?? 0)
  expect(sum((bin) => bin.all.amounts)).toBe(all.amounts)
  expect(sum((bin) => bin.agreements)).toBe(answer.agreements)
  expect(answer.agreements + zero.agreements).toBe(total.known)
  const without = [notPublished, unsettled, otherBasis, otherCurrency]
  expect(without.reduce((whole, { agreements }) => whole + agreements, 0)).toBe(total.unknown)
  expect(answer.unsettledRanges).toHaveLength(unsettled.records)
  expect(answer.otherBases.reduce((whole, { records }) => whole + records, 0)).toBe(otherBasis.records)
  for (const { single: one, group: many, among: mixed, all: of } of [
    ...bins,
    { single, group, among, all },
  ]) {
    expect(one.amounts + many.amounts + mixed.amounts).toBe(of.amounts)
    expect((one.cny ?? 0) + (many.cny ?? 0) + (mixed.cny ?? 0)).toBe(of.cny ?? 0)
  }
  for (const { from, to, largest } of bins) {
    for (const { cny } of largest) expect(cny >= from && cny < to).toBe(true)
  }
}

describe('for any dataset and filter', () => {
  it('[C1] [C2] bins, zeros, other money and what is not published add to the total of the headline', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        expectWhole(sizes(ledger, filter), headline(ledger, filter).total)
      }),
      { numRuns: 200 },
    )
  })
  it('and in an invented dataset of two thousand records', () => {
    const decoded = decodeDataset(syntheticDataset(2000))
    if (!decoded.ok) throw new Error('the invented dataset has issues')
    const ledger = buildLedger(decoded.dataset)
    for (const filter of [filterBy(), filterBy({ sectors: ['finance', 'dairy'], scopes: ['counterpart'] })]) {
      expectWhole(sizes(ledger, filter), headline(ledger, filter).total)
    }
  })
})
