import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeMargins } from '../../src/charts/timeAxis.tsx'
import { type LaneLayout, layOutLanes } from '../../src/charts/timelineLayout.ts'
import { textWidth } from '../../src/format/textWidth.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { NO_DISPUTES } from '../../src/model/conflicts.ts'
import { dayNumber } from '../../src/model/dates.ts'
import { sumCny } from '../../src/model/money.ts'
import { LANES, LANGS, type Lang } from '../../src/model/words.ts'
import type { Mark, TimelineAnswer } from '../../src/questions/timeline.ts'
import { both, day } from '../support/fixtures.ts'

const FIRST = dayNumber(2016, 1, 1)
const LAST = dayNumber(2020, 12, 31)
const WIDTHS = [340, 900] as const

const arbMark = fc
  .record({
    first: fc.oneof(fc.integer({ min: FIRST, max: LAST }), fc.constantFrom(FIRST, LAST, LAST - 40)),
    days: fc.oneof(fc.constant(1), fc.constantFrom(6, 30, 365)),
    cny: fc.option(fc.integer({ min: 1, max: 1e12 })),
    agreements: fc.integer({ min: 1, max: 999 }),
    title: fc.constantFrom(
      'Short',
      'A forum on the development of ports and logistics in two cities',
      '对口合作洽谈会',
    ),
    isDated: fc.boolean(),
  })
  .map(({ first, days, cny, agreements, title, isDated }) => ({
    kind: 'agreement' as const,
    title: both(title),
    date: isDated ? day('2019') : null,
    endDate: null,
    period: isDated ? { first, last: Math.min(LAST, first + days - 1) } : null,
    isRemainder: false,
    agreements,
    cny: cny === null ? null : sumCny(cny),
    basis: null,
    forWhole: null,
    countIs: null,
    amountIs: null,
    disputes: NO_DISPUTES,
    among: false,
    ofPartnership: true,
  }))

const byPeriod = (a: Mark, b: Mark): number =>
  (a.period?.first ?? 0) - (b.period?.first ?? 0) || (a.period?.last ?? 0) - (b.period?.last ?? 0)

const arbAnswer: fc.Arbitrary<TimelineAnswer> = fc
  .array(fc.array(arbMark, { maxLength: 14 }), { minLength: 2, maxLength: 3 })
  .map((members) => {
    const lanes = members.map((marks, index) => {
      const named = marks.map((mark, at): Mark => ({ ...mark, id: `m${index}-${at}` }))
      return {
        lane: LANES[index] ?? 'policy',
        marks: named.filter(({ period }) => period !== null).sort(byPeriod),
        undated: named.filter(({ period }) => period === null),
      }
    })
    return {
      lanes,
      axis: { first: FIRST, last: LAST },
      marks: lanes.reduce((total, { marks }) => total + marks.length, 0),
      undated: lanes.reduce((total, { undated }) => total + undated.length, 0),
      signings: 0,
      inside: 0,
      withoutSector: 0,
    }
  })

function laidOut(answer: TimelineAnswer, width: number, lang: Lang): { lanes: LaneLayout[]; height: number } {
  const { left, right } = timeMargins(width)
  const scale = (at: number): number => left + ((at - FIRST) / (LAST + 1 - FIRST)) * (width - left - right)
  return layOutLanes(answer, scale, wordsFor(lang), width)
}

/** From where to where a mark and its label reach along its row. */
function reach({ x0, x1, label, labelLeft }: LaneLayout['marks'][number]): { from: number; to: number } {
  const room = label === null ? 0 : 5 + textWidth(label, 12)
  return { from: labelLeft ? x0 - room : x0, to: labelLeft ? x1 : x1 + room }
}

const rowsOf = (lane: LaneLayout): LaneLayout['marks'][] =>
  [...new Set(lane.marks.map(({ y }) => y))].map((y) =>
    lane.marks.filter((placed) => placed.y === y).toSorted((a, b) => a.x0 - b.x0),
  )

describe.each(WIDTHS)('the lanes of the timeline at a width of %d', (width) => {
  it.each(LANGS)('no mark of a row overlaps the next, nor does its label run into it (%s)', (lang) => {
    fc.assert(
      fc.property(arbAnswer, (answer) => {
        for (const lane of laidOut(answer, width, lang).lanes) {
          for (const row of rowsOf(lane)) {
            row.slice(1).forEach((placed, index) => {
              const before = row[index]
              if (before) expect(reach(before).to).toBeLessThan(reach(placed).from)
            })
          }
        }
      }),
    )
  })
  it('every record is there once, inside its lane, and lanes do not overlap', () => {
    fc.assert(
      fc.property(arbAnswer, (answer) => {
        const { lanes, height } = laidOut(answer, width, 'en')
        const ids = lanes.flatMap(({ marks, undated }) => [...marks, ...undated].map(({ mark }) => mark.id))
        expect(ids.length).toBe(answer.marks + answer.undated)
        expect(new Set(ids).size).toBe(ids.length)
        let end = 0
        for (const lane of lanes) {
          expect(lane.top).toBeGreaterThanOrEqual(end)
          end = lane.top + lane.height
          for (const { y, radius } of [...lane.marks, ...lane.undated]) {
            expect(y - radius).toBeGreaterThanOrEqual(lane.top)
            expect(y + radius).toBeLessThanOrEqual(end)
          }
        }
        expect(height).toBeGreaterThanOrEqual(end)
      }),
    )
  })
  it('rows of a lane do not touch', () => {
    fc.assert(
      fc.property(arbAnswer, (answer) => {
        for (const lane of laidOut(answer, width, 'en').lanes) {
          const rows = rowsOf(lane).map((row) => ({
            top: Math.min(...row.map(({ y, radius }) => y - radius)),
            bottom: Math.max(...row.map(({ y, radius }) => y + radius)),
          }))
          const sorted = rows.toSorted((a, b) => a.top - b.top)
          sorted.slice(1).forEach((row, index) => {
            expect(row.top).toBeGreaterThan(sorted[index]?.bottom ?? 0)
          })
        }
      }),
    )
  })
  it('nothing leaves the picture', () => {
    fc.assert(
      fc.property(arbAnswer, (answer) => {
        for (const { marks, undated } of laidOut(answer, width, 'en').lanes) {
          for (const placed of [...marks, ...undated]) {
            expect(reach(placed).from).toBeGreaterThanOrEqual(-1)
            expect(reach(placed).to).toBeLessThanOrEqual(width + 1)
          }
        }
      }),
    )
  })
})

describe('the area of a signing', () => {
  it('[C2] follows its amount; without one it is the small hatched circle', () => {
    const mark = (id: string, cny: number | null, year: number): Mark => ({
      kind: 'agreement',
      id,
      title: both(id),
      date: day(String(year)),
      endDate: null,
      period: { first: dayNumber(year, 1, 1), last: dayNumber(year, 1, 1) },
      isRemainder: false,
      agreements: 2,
      cny: cny === null ? null : sumCny(cny),
      basis: null,
      forWhole: null,
      countIs: null,
      amountIs: null,
      disputes: NO_DISPUTES,
      among: false,
      ofPartnership: true,
    })
    const { lanes } = laidOut(
      {
        lanes: [
          {
            lane: 'signing',
            marks: [mark('a', 4e9, 2016), mark('b', 1e9, 2018), mark('c', null, 2020)],
            undated: [],
          },
        ],
        axis: { first: FIRST, last: LAST },
        marks: 3,
        undated: 0,
        signings: 0,
        inside: 0,
        withoutSector: 0,
      },
      900,
      'en',
    )
    const radius = new Map(lanes[0]?.marks.map((placed) => [placed.mark.id, placed.radius]))
    expect(radius.get('a')).toBeCloseTo(2 * (radius.get('b') ?? 0))
    expect(radius.get('c')).toBe(7)
  })
})
