/** What the date control asks: the latest signing, and what has come together up to each period. */
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { facets } from '../../src/questions/facets.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { agreement, dataset, day, filterBy, intended } from '../support/fixtures.ts'

const ledger = buildLedger(
  dataset({
    agreements: [
      agreement({ id: 'first', count: 57, date: '2017-09-03', amount: intended(100) }),
      agreement({ id: 'second', count: 3, date: '2019-10', sectors: ['wind'] }),
      agreement({ id: 'part', partOf: 'second', date: '2019-10', sectors: ['wind'], amount: intended(7) }),
      agreement({ id: 'later', date: '2021-05-01', sectors: ['oil'], amount: intended(20) }),
      agreement({ id: 'over', count: 1, countIs: 'over', date: '2016', sectors: ['farming'] }),
      agreement({ id: 'undated', count: 9, date: null }),
    ],
  }),
)

describe('the last signing', () => {
  it('is the latest dated one of a group, whatever dates are chosen, and not a single agreement', () => {
    expect(facets(ledger, filterBy()).lastSigning).toBe('2019-10')
    expect(facets(ledger, filterBy({ from: day('2016'), to: day('2017') })).lastSigning).toBe('2019-10')
  })
  it('[F3] is of what the other filters keep, through its parts too', () => {
    expect(facets(ledger, filterBy({ sectors: ['farming'] })).lastSigning).toBe('2016')
    expect(facets(ledger, filterBy({ sectors: ['wind'] })).lastSigning).toBe('2019-10')
    expect(facets(ledger, filterBy({ sectors: ['oil'] })).lastSigning).toBeNull()
  })
})

describe('the running total', () => {
  it('[C2] adds up what each period has, with what is unknown, and is unknown until something is published', () => {
    const { bins, running, undated, total } = overTime(ledger, filterBy(), { size: 'year', split: 'basis' })
    expect(bins.map(({ year }, index) => [year, running[index]])).toMatchObject([
      [2016, { agreements: 1, cny: null, known: 0, unknown: 1 }],
      [2017, { agreements: 58, cny: 100, known: 57, unknown: 1 }],
      [2018, { agreements: 58, cny: 100, known: 57, unknown: 1 }],
      [2019, { agreements: 61, cny: 107, known: 58, unknown: 3 }],
      [2020, { agreements: 61, cny: 107, known: 58, unknown: 3 }],
      [2021, { agreements: 62, cny: 127, known: 59, unknown: 3 }],
    ])
    expect((running.at(-1)?.agreements ?? 0) + undated.agreements).toBe(total.agreements)
  })
  it('[C2] is a floor from the first signing of "over" so many on, whose period is one alone', () => {
    const of = (sectors: readonly string[]) => {
      const { bins, running } = overTime(ledger, filterBy({ sectors }), { size: 'year', split: 'basis' })
      return [bins.map(({ isFloor }) => isFloor), running.map(({ isFloor }) => isFloor)]
    }
    expect(of([])).toEqual([
      [true, false, false, false, false, false],
      [true, true, true, true, true, true],
    ])
    expect(of(['wind']).flat()).not.toContain(true)
  })
  it('of nothing is nothing', () => {
    const empty = overTime(ledger, filterBy({ text: 'nowhere' }), { size: 'year', split: 'basis' })
    expect(empty.running).toEqual([])
  })
})
