/** What each signing announced: cases counted by hand, and what must hold of any dataset. */
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { headline } from '../../src/questions/headline.ts'
import { MOST_FAMILIES, MOST_ROWS, signings } from '../../src/questions/signings.ts'
import { FILTERS } from '../bench/filters.ts'
import {
  agreement,
  both,
  dollars,
  filterBy,
  intended,
  ledgerOf,
  ledgerOfAgreements,
} from '../support/fixtures.ts'
import { syntheticDataset } from '../support/synthetic.ts'

/** One signing of eight with named parts and a smaller signing in it, one of two families, one of none. */
const ledger = ledgerOf({
  agreements: [
    agreement({ id: 'late', count: 20, countIs: 'over', sectors: ['wind', 'finance'] }),
    agreement({ id: 'week', count: 8, date: '2019-10', amount: intended(80) }),
    agreement({ id: 'batch', partOf: 'week', partOfIs: 'possible', count: 3, sectors: ['wind', 'oil'] }),
    agreement({ id: 'in-batch', partOf: 'batch', sectors: ['oil'] }),
    agreement({ id: 'sure', partOf: 'week', sectors: ['farming'] }),
    agreement({ id: 'perhaps', partOf: 'week', partOfIs: 'possible' }),
    agreement({ id: 'port', count: 5, date: '2019-10-17', sectors: ['ports'], amount: dollars(9) }),
    agreement({ id: 'alone', date: '2020', sectors: ['wind'] }),
  ],
})

describe('signings', () => {
  it('of an empty dataset are none', () => {
    expect(signings(ledgerOf({}), filterBy())).toMatchObject({
      rows: [],
      drawn: [],
      leftOut: null,
      families: [],
      emptyFamilies: 3,
      signings: 0,
      agreements: 0,
      isFloor: false,
      largest: null,
    })
  })
  it('[C1] stand newest first, undated last, one inside another below it', () => {
    const { rows } = signings(ledger, filterBy())
    expect(
      rows.map(({ id, depth, within }) => [id, depth, within?.title.en ?? null, within?.isStated]),
    ).toEqual([
      ['port', 0, null, undefined],
      ['week', 0, null, undefined],
      ['batch', 1, 'Record week', false],
      ['late', 0, null, undefined],
    ])
  })
  it('[C1] count nothing twice: totals are of the signings that no other contains', () => {
    expect(signings(ledger, filterBy())).toMatchObject({
      signings: 3,
      inside: 1,
      agreements: 33,
      itemised: { stated: 1, possible: 2 },
      withAmount: 2,
      partly: 0,
      kept: 33,
      single: 1,
      largest: { id: 'late' },
    })
  })
  it('[C1] an agreement is only possibly itemised when any step up to the signing is only possible', () => {
    const byId = new Map(signings(ledger, filterBy()).rows.map((row) => [row.id, row.itemised]))
    expect(byId.get('week')).toEqual({ stated: 1, possible: 2 })
    expect(byId.get('batch')).toEqual({ stated: 1, possible: 0 })
    expect(byId.get('port')).toEqual({ stated: 0, possible: 0 })
  })
  it('[C4] belong to a family alone or name it among others, and may name none', () => {
    const { rows, families, noSector, emptyFamilies } = signings(ledger, filterBy())
    expect(rows.map(({ id, families: of }) => [id, of])).toEqual([
      ['port', [1]],
      ['week', []],
      ['batch', [0]],
      ['late', [0, 1]],
    ])
    expect(families.map(({ id, alone, among }) => [id, alone, among])).toEqual([
      ['energy', 1, 1],
      ['services', 1, 1],
    ])
    expect([noSector, emptyFamilies]).toEqual([1, 1])
  })
  it('[C2] [C11] keep what was printed: the qualifier, the amount as published, and unknown as null', () => {
    const { rows, isFloor } = signings(ledger, filterBy())
    expect(
      rows.map(({ count, countIs, amount }) => [count, countIs, amount?.cny, amount?.foreign?.value]),
    ).toEqual([
      [5, null, null, 9],
      [8, null, 80, undefined],
      [3, null, undefined, undefined],
      [20, 'over', undefined, undefined],
    ])
    expect(isFloor).toBe(true)
  })
  it('[F4] a signing of which the filter keeps a part is shown as announced, and says how much is kept', () => {
    const { rows, partly, kept, agreements, single } = signings(ledger, filterBy({ sectors: ['farming'] }))
    expect(rows.map(({ id, count, kept: of }) => [id, count, of])).toEqual([['week', 8, 1]])
    expect({ partly, kept, agreements, single }).toEqual({ partly: 1, kept: 1, agreements: 8, single: 0 })
  })
  it('[C1] where "over n" has more than n parts, all of them count', () => {
    const over = ledgerOfAgreements(
      agreement({ id: 'w', count: 2, countIs: 'over' }),
      ...['a', 'b', 'c'].map((id) => agreement({ id, partOf: 'w' })),
    )
    expect(signings(over, filterBy())).toMatchObject({
      rows: [{ count: 2, countIs: 'over', agreements: 3, itemised: { stated: 3 } }],
      agreements: 3,
    })
  })
  it('[C1] "over one" is a signing and not an agreement itemised by name', () => {
    const one = ledgerOfAgreements(agreement({ id: 'w', countIs: 'over' }))
    expect(signings(one, filterBy())).toMatchObject({
      signings: 1,
      itemised: { stated: 0, possible: 0 },
      single: 0,
    })
  })
  it('[C7] beyond what can be drawn the largest are, and the others are counted', () => {
    const many = ledgerOfAgreements(
      ...Array.from({ length: MOST_ROWS + 2 }, (_, index) =>
        agreement({ id: `s${index}`, count: index + 2, date: `${1950 + index}` }),
      ),
      agreement({ id: 'inner', partOf: 's41', count: 2 }),
    )
    const { rows, drawn, leftOut } = signings(many, filterBy())
    expect([rows.length, drawn.length]).toEqual([MOST_ROWS + 3, MOST_ROWS])
    expect(leftOut).toEqual({ signings: 2, inside: 1, agreements: 2 + 3 })
    expect(drawn[0]?.id).toBe('s41')
    expect(drawn.at(-1)?.id).toBe('s2')
    const whole = ledgerOfAgreements(agreement({ id: 'a', count: 2 }))
    expect(signings(whole, filterBy()).leftOut).toBeNull()
  })
  it('[C7] beyond what can be drawn the most named families have columns, and the others are counted', () => {
    const ids = Array.from({ length: MOST_FAMILIES + 3 }, (_, index) => `f${index}`)
    const wide = ledgerOf({
      families: ids.map((id) => ({ id, name: both(id) })),
      sectors: ids.map((id) => ({ id: `s-${id}`, family: id, name: both(id) })),
      agreements: [
        agreement({ id: 'w', count: 9, sectors: ids.map((id) => `s-${id}`) }),
        agreement({ id: 'x', count: 9, sectors: ['s-f14'] }),
      ],
    })
    const { families, furtherFamilies } = signings(wide, filterBy())
    expect(families).toHaveLength(MOST_FAMILIES)
    expect(families.at(-1)).toMatchObject({ id: 'f14', alone: 1, among: 1 })
    expect(furtherFamilies).toBe(3)
  })
})

describe.each([1, 2, 3])('signings of synthetic dataset %i', (seed) => {
  const decoded = decodeDataset(syntheticDataset(2500, seed))
  if (!decoded.ok) throw new Error('the synthetic dataset is invalid')
  const synthetic = buildLedger(decoded.dataset)

  it.each(Object.entries(FILTERS))('hold together under %s', (_, filter) => {
    const answer = signings(synthetic, filter)
    const numbers = headline(synthetic, filter)
    // What is in signings and what is not is everything that the filter keeps.
    expect(answer.kept + answer.single).toBe(numbers.total.agreements)
    expect(answer.signings).toBe(numbers.signings)
    const outer = answer.rows.filter(({ depth }) => depth === 0)
    expect(outer.reduce((total, { agreements }) => total + agreements, 0)).toBe(answer.agreements)
    for (const row of answer.rows) {
      expect(row.kept).toBeGreaterThan(0)
      expect(row.kept).toBeLessThanOrEqual(row.agreements)
      expect(row.itemised.stated + row.itemised.possible).toBeLessThanOrEqual(row.agreements)
      expect(row.agreements).toBeGreaterThanOrEqual(row.count)
    }
    const drawn = new Set(answer.drawn)
    expect(drawn.size).toBe(Math.min(MOST_ROWS, answer.rows.length))
    expect(answer.rows.length - drawn.size).toBe(
      (answer.leftOut?.signings ?? 0) + (answer.leftOut?.inside ?? 0),
    )
    expect(
      outer.filter((row) => drawn.has(row)).reduce((total, { agreements }) => total + agreements, 0) +
        (answer.leftOut?.agreements ?? 0),
    ).toBe(answer.agreements)
    // A drawn signing stands below what contains it.
    answer.drawn.forEach(({ depth }, index) => {
      expect(depth).toBeLessThanOrEqual((answer.drawn[index - 1]?.depth ?? -1) + 1)
    })
  })
})
