import { describe, expect, it } from 'vitest'
import { stageOf } from '../../src/ledger/atoms.ts'
import { linesOf } from '../../src/ledger/cover.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { NO_GROUP, NO_TOTAL, totalOf, totalsByGroup, unallocated } from '../../src/ledger/sums.ts'
import {
  agreement,
  dataset,
  dollars,
  intended,
  ledgerOf,
  ledgerOfAgreements,
  planned,
  sales,
} from '../support/fixtures.ts'

const everything = (ledger: Ledger) => totalOf(ledger, () => true)
/** The total of the atoms of the named records alone. */
const of = (ledger: Ledger, ...ids: string[]) =>
  totalOf(ledger, (atom) =>
    ids.includes(ledger.dataset.agreements[ledger.atoms.record[atom] ?? -1]?.id ?? ''),
  )

describe('null before numbers', () => {
  it('[C2] no agreements: nothing counted, nothing known', () => {
    expect(everything(ledgerOf({}))).toEqual(NO_TOTAL)
    expect(linesOf(ledgerOf({}), () => true, 'outermost')).toEqual([])
  })
  it('[C2] an amount that was not published is unknown, not 0', () => {
    expect(everything(ledgerOfAgreements(agreement({ id: 'a' })))).toEqual({
      agreements: 1,
      cny: null,
      known: 0,
      unknown: 1,
      byBasis: [],
    })
  })
  it('[C2] a published 0 is known', () => {
    expect(everything(ledgerOfAgreements(agreement({ id: 'a', amount: intended(0) })))).toMatchObject({
      cny: 0,
      known: 1,
      unknown: 0,
    })
  })
  it('[C3] money in another currency only is unknown in yuan', () => {
    expect(everything(ledgerOfAgreements(agreement({ id: 'a', amount: dollars(5) })))).toMatchObject({
      cny: null,
      unknown: 1,
    })
  })
  it('[C3] money of another kind is never announced investment', () => {
    const ledger = ledgerOfAgreements(
      agreement({ id: 'a', amount: sales(7) }),
      agreement({ id: 'b', amount: intended(5) }),
      agreement({ id: 'c', amount: planned(3) }),
    )
    expect(everything(ledger)).toEqual({
      agreements: 3,
      cny: 8,
      known: 2,
      unknown: 1,
      byBasis: [
        { basis: 'intended', cny: 5, agreements: 1 },
        { basis: 'planned', cny: 3, agreements: 1 },
      ],
    })
  })
})

describe('a signing falls into its parts and a remainder', () => {
  const ledger = ledgerOfAgreements(
    agreement({ id: 'w', count: 33, amount: intended(593) }),
    agreement({ id: 'a', partOf: 'w', amount: intended(93) }),
    agreement({ id: 'b', partOf: 'w', count: 2, amount: intended(100) }),
  )
  it('[C1] counts once: 33, not 36', () => {
    expect(everything(ledger)).toMatchObject({ agreements: 33, cny: 593, known: 33, unknown: 0 })
  })
  it('[C1] the remainder is what the parts leave, in number and in money', () => {
    expect(of(ledger, 'w')).toMatchObject({ agreements: 30, cny: 400 })
    expect(of(ledger, 'a', 'b')).toMatchObject({ agreements: 3, cny: 193 })
  })
  it('[C1] a part without an amount leaves the whole known and the remainder unknown', () => {
    const partly = ledgerOfAgreements(
      agreement({ id: 'w', count: 3, amount: intended(10) }),
      agreement({ id: 'a', partOf: 'w' }),
    )
    expect(everything(partly)).toMatchObject({ agreements: 3, cny: 10, known: 3, unknown: 0 })
    expect(of(partly, 'w')).toMatchObject({ agreements: 2, cny: null, unknown: 2 })
  })
  it('[C1] parts that account for all leave no remainder', () => {
    const full = ledgerOfAgreements(
      agreement({ id: 'w', count: 2, amount: intended(10) }),
      agreement({ id: 'a', partOf: 'w', count: 2 }),
    )
    expect(full.atoms.length).toBe(1)
    expect(everything(full)).toMatchObject({ agreements: 2, cny: 10, known: 2 })
    expect(of(full, 'a')).toMatchObject({ agreements: 2, cny: 10 })
  })
  it('[C1] "over n" counts its parts when they are more', () => {
    const over = ledgerOfAgreements(
      agreement({ id: 'w', count: 2, countIs: 'over' }),
      agreement({ id: 'a', partOf: 'w', count: 3 }),
    )
    expect(everything(over).agreements).toBe(3)
  })
  it('[C1] a part that is only possibly one is counted inside', () => {
    const possible = ledgerOfAgreements(
      agreement({ id: 'w', count: 57 }),
      agreement({ id: 'a', partOf: 'w', partOfIs: 'possible' }),
    )
    expect(everything(possible).agreements).toBe(57)
  })
  it('[C1] signings within signings, whatever the order of the file', () => {
    const nested = ledgerOfAgreements(
      agreement({ id: 'leaf', partOf: 'inner', amount: planned(4) }),
      agreement({ id: 'other' }),
      agreement({ id: 'inner', partOf: 'outer', count: 3, amount: planned(10) }),
      agreement({ id: 'outer', count: 8, amount: planned(50) }),
    )
    expect(everything(nested)).toMatchObject({ agreements: 9, cny: 50, known: 8, unknown: 1 })
    expect(of(nested, 'leaf', 'inner')).toMatchObject({ agreements: 3, cny: 10 })
    expect(of(nested, 'outer')).toMatchObject({ agreements: 5, cny: 40 })
    expect(of(nested, 'inner', 'outer')).toMatchObject({ agreements: 7, cny: 46 })
  })
  it('[C1] the figure of a signing in other money does not hide the announced money of its parts', () => {
    const other = ledgerOfAgreements(
      agreement({ id: 'w', count: 3, amount: sales(90) }),
      agreement({ id: 'a', partOf: 'w', amount: intended(5) }),
    )
    expect(everything(other)).toMatchObject({ agreements: 3, cny: 5, known: 1, unknown: 2 })
  })
  it('[C3] a part in other money than its signing is not in the sum of the whole', () => {
    const mixed = ledgerOfAgreements(
      agreement({ id: 'w', count: 3, amount: intended(10) }),
      agreement({ id: 'a', partOf: 'w', amount: planned(15) }),
    )
    expect(everything(mixed).byBasis).toEqual([{ basis: 'intended', cny: 10, agreements: 3 }])
    expect(of(mixed, 'a').byBasis).toEqual([{ basis: 'planned', cny: 15, agreements: 1 }])
  })
})

describe('totals by group', () => {
  const ledger = ledgerOfAgreements(
    agreement({ id: 'w', count: 5, amount: intended(100) }),
    agreement({ id: 'a', partOf: 'w' }),
    agreement({ id: 'b', amount: intended(7) }),
  )
  it('[C1] [C4] money of a signing that reaches into two groups is in neither, and is said apart', () => {
    const groups = totalsByGroup(ledger, Int32Array.of(0, 1, 0), 2)
    expect(groups).toMatchObject([
      { agreements: 2, cny: 7 },
      { agreements: 4, cny: null },
    ])
    expect(unallocated(everything(ledger), groups)).toBe(100)
  })
  it('[C4] nothing is left when it lies in one', () => {
    const groups = totalsByGroup(ledger, Int32Array.of(1, 1, 0), 2)
    expect(groups.map(({ cny }) => cny)).toEqual([7, 100])
    expect(unallocated(everything(ledger), groups)).toBeNull()
  })
  it('[C7] an atom in no group is in no total', () => {
    expect(totalsByGroup(ledger, new Int32Array(3).fill(NO_GROUP), 1)).toEqual([NO_TOTAL])
  })
})

describe('the lines of a selection', () => {
  const ledger = ledgerOfAgreements(
    agreement({ id: 'w', count: 5 }),
    agreement({ id: 'a', partOf: 'w', amount: intended(3) }),
    agreement({ id: 'b', partOf: 'w', count: 2 }),
  )
  const lines = (keep: (atom: number) => boolean, way: 'outermost' | 'by-amount') =>
    linesOf(ledger, keep, way).map(({ record, isRemainder, agreements, cny }) => [
      ledger.dataset.agreements[record]?.id,
      isRemainder,
      agreements,
      cny,
    ])
  it('[C10] a signing wholly inside is one line', () => {
    expect(lines(() => true, 'outermost')).toEqual([['w', false, 5, null]])
  })
  it('[C10] by amount it gives way to the parts whose amounts make up the total', () => {
    expect(lines(() => true, 'by-amount')).toEqual([
      ['a', false, 1, 3],
      ['b', false, 2, null],
      ['w', true, 2, null],
    ])
  })
  it('[C10] of one partly inside there are the lines that are', () => {
    expect(lines((atom) => ledger.atoms.isRemainder[atom] === 1, 'outermost')).toEqual([['w', true, 2, null]])
    expect(lines((atom) => atom === 0, 'outermost')).toEqual([['a', false, 1, 3]])
    expect(lines(() => false, 'outermost')).toEqual([])
  })
})

describe('the stage of an agreement', () => {
  const stage = (...stages: (Parameters<typeof agreement>[0]['history'] & object)[number]['stage'][]) => {
    const [only] = dataset({
      agreements: [agreement({ id: 'a', history: stages.map((each) => ({ stage: each ?? null })) })],
    }).agreements
    return only ? stageOf(only) : undefined
  }
  it('[F7] is the last that was reported; none without a report', () => {
    expect(stage()).toBeNull()
    expect(stage(null)).toBeNull()
    expect(stage('intended', 'signed')).toBe('signed')
    expect(stage('signed', null)).toBe('signed')
  })
})
