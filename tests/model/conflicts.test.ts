import { describe, expect, it } from 'vitest'
import { conflictRange, disputesOf, statedAmount, sumRange } from '../../src/model/conflicts.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { sumCny } from '../../src/model/money.ts'
import { agreement, both, claim, dataset, datasetJson, event, intended } from '../support/fixtures.ts'

const conflict = (
  about: 'amount' | 'count',
  ...others: readonly { cny?: number; count?: number; is?: 'about' | 'over' | 'nearly' }[]
) => ({
  about,
  used: both('used'),
  others: others.map((other) => ({ says: both('other'), sources: ['daily'], ...other })),
  reason: both('why'),
})

const rangeOf = (...conflicts: readonly ReturnType<typeof conflict>[]) => {
  const { agreements } = dataset({
    agreements: [agreement({ id: 'a', amount: intended(50), conflicts: [...conflicts] })],
  })
  return agreements.map((record) => conflictRange(record, 'amount'))[0]
}

const decoded = (json: unknown) => {
  const result = decodeDataset(json)
  return { issues: result.ok ? [] : result.issues }
}
const exact = (value: number) => ({ value, is: null })

describe('[C9] sources that disagree', () => {
  it('give a range from the least to the most, with the used figure in it', () => {
    expect(rangeOf(conflict('amount', { cny: 70 }, { cny: 20 }, { cny: 20 }))).toEqual({
      least: exact(20),
      most: exact(70),
      used: exact(50),
      figures: [exact(20), exact(50), exact(70)],
    })
  })
  it('[C11] keep their qualifiers, by which equal figures are in order', () => {
    const others = [
      { cny: 50, is: 'over' },
      { cny: 50, is: 'nearly' },
      { cny: 20, is: 'about' },
    ] as const
    expect(rangeOf(conflict('amount', ...others))?.figures).toEqual([
      { value: 20, is: 'about' },
      { value: 50, is: 'nearly' },
      exact(50),
      { value: 50, is: 'over' },
    ])
  })
  it.each([
    ['in words alone', conflict('amount', {})],
    ['over something else', conflict('count', { count: 3 })],
    ['with the same figure', conflict('amount', { cny: 50 })],
  ])('give none %s', (_, each) => {
    expect(rangeOf(each)).toBeNull()
  })
  it('give a range of the sums that they are in, which a figure used by none does not change', () => {
    const { agreements } = dataset({
      agreements: [
        agreement({ id: 'a', amount: intended(50), conflicts: [conflict('amount', { cny: 70 })] }),
        agreement({
          id: 'b',
          amount: intended(30),
          conflicts: [conflict('amount', { cny: 20, is: 'about' })],
        }),
        agreement({ id: 'c', amount: intended(5) }),
        agreement({ id: 'd', conflicts: [conflict('amount', { cny: 7 }, { cny: 9 })] }),
      ],
    })
    const amounts = agreements.map((each) => statedAmount(each, sumCny(each.amount?.cny ?? 0), false))
    expect(sumRange(85, amounts)).toEqual({ least: { value: 75, is: 'about' }, most: exact(105) })
    expect(sumRange(5, amounts.slice(2))).toBeNull()
  })
  it('count where they disagree over a number', () => {
    const { claims } = dataset({
      claims: [claim({ id: 'c', counts: 131, conflicts: [conflict('count', { count: 121 })] })],
    })
    expect(claims.map((record) => disputesOf(record).count)).toMatchObject([
      { least: exact(121), most: exact(131), used: exact(131) },
    ])
  })
  it('may use a range, of which nothing is counted, or a number that the record has no field for', () => {
    const ranged = { ...conflict('amount', { cny: 50, is: 'over' }), usedFigure: { cny: 50, cnyTo: 80 } }
    const people = { ...conflict('count', { count: 150 }), usedFigure: { count: 120, is: 'about' as const } }
    const { agreements, events } = dataset({
      agreements: [agreement({ id: 'a', conflicts: [ranged] })],
      events: [event({ id: 'e', conflicts: [people] })],
    })
    expect(agreements.map((record) => disputesOf(record))).toEqual([
      {
        amount: {
          least: exact(50),
          most: exact(80),
          used: null,
          figures: [exact(50), { value: 50, is: 'over' }, exact(80)],
        },
        count: null,
      },
    ])
    expect(events.map((record) => disputesOf(record).count)).toMatchObject([
      { least: { value: 120, is: 'about' }, most: exact(150), used: { value: 120, is: 'about' } },
    ])
  })
  it('say a range even where none of it is used', () => {
    const { agreements } = dataset({
      agreements: [agreement({ id: 'a', conflicts: [conflict('amount', { cny: 70 }, { cny: 90 })] })],
    })
    expect(agreements.map((record) => conflictRange(record, 'amount'))).toMatchObject([
      { least: exact(70), most: exact(90), used: null },
    ])
  })
})

it('[D13] a range that ends lower than it begins is no range', () => {
  const wrong = { ...conflict('amount', { cny: 5 }), usedFigure: { cny: 50, cnyTo: 8 } }
  const { issues } = decoded(datasetJson({ agreements: [agreement({ id: 'a', conflicts: [wrong] })] }))
  expect(issues).toMatchObject([
    { path: 'agreements[0].conflicts[0].usedFigure.cnyTo', rule: 'D13', problem: 'ends-before-start' },
  ])
})
