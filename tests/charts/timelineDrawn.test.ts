import { describe, expect, it } from 'vitest'
import { drawnOf, MOST_MARKS } from '../../src/charts/timelineDrawn.ts'
import { timeline } from '../../src/questions/timeline.ts'
import { agreement, event, filterBy, intended, ledgerOf } from '../support/fixtures.ts'

const answerOf = (agreements: number, events = 0) =>
  timeline(
    ledgerOf({
      agreements: Array.from({ length: agreements }, (_, at) =>
        agreement({
          id: `a${at}`,
          date: at % 7 === 0 ? null : `20${10 + (at % 10)}`,
          amount: at % 3 === 0 ? null : intended(1_000_000 * ((at * 37) % 1000)),
        }),
      ),
      events: Array.from({ length: events }, (_, at) =>
        event({ id: `e${at}`, date: `${1700 + at}`, type: 'visit' }),
      ),
    }),
    filterBy(),
  )

describe('[C7] the marks that are drawn', () => {
  it('are all of a lane that has room for them', () => {
    const answer = answerOf(MOST_MARKS, MOST_MARKS)
    expect(drawnOf(answer)).toEqual({ answer, cut: [] })
    expect(drawnOf(answer).answer).toBe(answer)
  })

  it('are the largest of a lane that has more, and it is said how many', () => {
    const full = answerOf(MOST_MARKS * 3)
    const { answer, cut } = drawnOf(full)
    expect(cut).toEqual([{ lane: 'agreement', drawn: MOST_MARKS, all: MOST_MARKS * 3, byAmount: true }])
    const marksOf = ({ lanes }: typeof full) => lanes.flatMap(({ marks, undated }) => [...marks, ...undated])
    const kept = marksOf(answer)
    const ids = new Set(kept.map(({ id }) => id))
    const left = marksOf(full).filter(({ id }) => !ids.has(id))
    expect([kept.length, left.length]).toEqual([MOST_MARKS, MOST_MARKS * 2])
    expect(Math.min(...kept.map(({ cny }) => cny ?? -1))).toBeGreaterThanOrEqual(
      Math.max(...left.map(({ cny }) => cny ?? -1)),
    )
    expect([answer.marks, answer.undated]).toEqual([full.marks, full.undated])
  })

  it('are the latest where nothing has an amount, in their order', () => {
    const { answer, cut } = drawnOf(answerOf(0, MOST_MARKS + 9))
    expect(cut.map(({ byAmount }) => byAmount)).toEqual([false])
    const ids = answer.lanes.flatMap(({ marks }) => marks.map(({ id }) => id))
    expect(ids).toEqual(Array.from({ length: MOST_MARKS }, (_, at) => `e${at + 9}`))
  })
})
