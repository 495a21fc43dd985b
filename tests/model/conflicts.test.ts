import { describe, expect, it } from 'vitest'
import { conflictRange } from '../../src/model/conflicts.ts'
import { agreement, both, claim, dataset, intended } from '../support/fixtures.ts'

const conflict = (
  about: 'amount' | 'count',
  ...others: readonly ({ cny: number } | { count: number } | object)[]
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

describe('[C9] sources that disagree', () => {
  it('give a range from the least to the most, with the used figure in it', () => {
    expect(rangeOf(conflict('amount', { cny: 70 }, { cny: 20 }, { cny: 20 }))).toEqual({
      least: 20,
      most: 70,
      used: 50,
      figures: [20, 50, 70],
    })
  })
  it.each([
    ['in words alone', conflict('amount', {})],
    ['over something else', conflict('count', { count: 3 })],
    ['with the same figure', conflict('amount', { cny: 50 })],
  ])('give none %s', (_, each) => {
    expect(rangeOf(each)).toBeNull()
  })
  it('give none where no amount is used, and count where they disagree over a number', () => {
    const { agreements, claims } = dataset({
      agreements: [agreement({ id: 'a', conflicts: [conflict('amount', { cny: 70 })] })],
      claims: [claim({ id: 'c', counts: 131, conflicts: [conflict('count', { count: 121 })] })],
    })
    expect(agreements.map((record) => conflictRange(record, 'amount'))).toEqual([null])
    expect(claims.map((record) => conflictRange(record, 'count'))).toMatchObject([
      { least: 121, most: 131, used: 131 },
    ])
  })
})
