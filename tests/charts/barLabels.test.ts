import { describe, expect, it } from 'vitest'
import { placeBarLabels } from '../../src/charts/barLabels.ts'

const bar = (left: number, top: number, text: string, rank = 200 - top) => ({
  left,
  right: left + 12,
  top,
  text,
  rank,
})

describe('numbers over narrow bars', () => {
  it('stand over the middle where there is room', () => {
    expect(placeBarLabels([bar(50, 100, '1')], [0, 200])).toEqual([{ x: 56, anchor: 'middle' }])
  })
  it('keep clear of a higher bar beside them, and of the ends of the drawing', () => {
    const [tall, low] = placeBarLabels([bar(50, 20, '1704'), bar(64, 150, '600.2')], [0, 200])
    expect([tall?.anchor, low?.anchor]).toEqual(['middle', 'start'])
    expect(placeBarLabels([bar(2, 100, '1704')], [0, 200])).toEqual([{ x: 2, anchor: 'start' }])
  })
  it('are left out where they would stand on another, the largest first', () => {
    expect(
      placeBarLabels([bar(50, 100, '1704', 1), bar(62, 100, '1705', 2), bar(74, 100, '1706', 0)], [0, 200]),
    ).toEqual([null, { x: 68, anchor: 'middle' }, null])
  })
  it('are nothing without words', () => {
    expect(placeBarLabels([bar(50, 100, '')], [0, 200])).toEqual([null])
  })
})
