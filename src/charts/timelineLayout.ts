import { starred } from '../format/disputes.ts'
import { fitText, textWidth } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import { bracketed } from '../format/words.ts'
import { isAnnounced, type Lane } from '../model/words.ts'
import type { Mark, TimelineAnswer } from '../questions/timeline.ts'
import { markAmount, markCount, noAmount } from './timelineWords.ts'

export interface Placed {
  readonly mark: Mark
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly radius: number
  /** A direct label beside the mark, where it has room; already shortened. */
  readonly label: string | null
  /** True when the label stands to the left, because the right has no room. */
  readonly labelLeft: boolean
}

export interface LaneLayout {
  readonly lane: Lane
  readonly top: number
  readonly height: number
  readonly marks: readonly Placed[]
  readonly undated: readonly Placed[]
}

const DOT = 5
const SMALLEST_SIGNING = 7
const LARGEST_SIGNING = 21
const GAP = 3
const SHORTEST_LABEL = 96
const LONGEST_LABEL = 330
const UNDATED_ROW = 15

/**
 * Places marks in as many rows a lane as they need not to overlap, and labels where room is left in their row. A leaner
 * drawing names signings alone (1) or nothing (2), or has each lane as one row, in which marks may lie over one another (3).
 */
export function layOutLanes(
  answer: TimelineAnswer,
  scale: (day: number) => number,
  words: Words,
  width: number,
  lean = 0,
): { lanes: LaneLayout[]; height: number } {
  const isRows = lean > 2
  const narrow = width < 560 && lean < 2
  const mostRadius = isRows ? SMALLEST_SIGNING + 2 : lean > 1 ? 12 : narrow ? 15 : LARGEST_SIGNING
  const leastRow = lean === 0 ? 17 : 14
  const largest = Math.max(
    1,
    ...answer.lanes.flatMap(({ lane, marks }) =>
      lane === 'signing' ? marks.map(({ cny }) => cny ?? 0) : [],
    ),
  )
  const end = scale(answer.axis ? answer.axis.last + 1 : 1)
  let top = 6
  const lanes = answer.lanes
    .filter(({ marks, undated }) => marks.length + undated.length > 0)
    .map(({ lane, marks, undated }): LaneLayout => {
      const radiusOf = (mark: Mark): number =>
        lane === 'signing' ? signingRadius(mark, largest, mostRadius) : DOT
      const labelRoom = (mark: Mark): number =>
        lane === 'signing' && lean < 2 ? textWidth(signingLabel(mark, words), 12) + BESIDE : 0
      const labelOf = ({ mark, x0, x1, labelLeft }: Spot, room: number): string | null => {
        if (lane !== 'signing') return lean === 0 ? titleLabel(mark, room, words) : null
        // Where neither side has room for all of it, it ends with the picture.
        const most = (labelLeft ? x0 : width - x1) - BESIDE
        return lean > 1 ? null : fitText(signingLabel(mark, words), 12, most)
      }
      const rows = packRows(marks, scale, radiusOf, labelRoom, width, isRows)
      const heights = rows.map((row) => Math.max(leastRow, ...row.map(({ mark }) => 2 * radiusOf(mark) + 4)))
      const bodyHeight = heights.reduce((total, rowHeight) => total + rowHeight, 0)
      const undatedX = narrow ? 0 : end + 20
      const perRow = narrow ? 12 : 4
      const undatedRows = Math.ceil(undated.length / perRow)
      const head = narrow ? 18 : 0
      const foot = narrow && undated.length > 0 ? undatedRows * UNDATED_ROW + 4 : 0
      const body = Math.max(
        lean > 1 ? 20 : 24,
        bodyHeight + (lean > 1 ? 4 : 10),
        narrow ? 0 : undatedRows * UNDATED_ROW + (lean > 1 ? 4 : 10),
      )
      const height = body + head + foot
      const start = top + head + (body - bodyHeight) / 2
      const rowY = (row: number): number =>
        start + heights.slice(0, row).reduce((total, above) => total + above, 0) + (heights[row] ?? 0) / 2
      const undatedStart = narrow ? top + height - foot : top + head + (body - undatedRows * UNDATED_ROW) / 2
      const placed = rows.flatMap((row, index) =>
        row.map((spot, at): Placed => {
          const next = row[at + 1]?.x0 ?? end
          return {
            ...spot,
            y: rowY(index),
            radius: radiusOf(spot.mark),
            label: labelOf(spot, next - spot.x1 - BESIDE),
          }
        }),
      )
      const layout: LaneLayout = {
        lane,
        top,
        height,
        marks: placed.sort((a, b) => a.x0 - b.x0),
        undated: undated.map((mark, index): Placed => {
          const x = undatedX + (index % perRow) * 13
          const row = Math.floor(index / perRow)
          return {
            mark,
            x0: x,
            x1: x + 2 * DOT,
            y: undatedStart + (row + 0.5) * UNDATED_ROW,
            radius: Math.min(DOT, radiusOf(mark)),
            // A lane of a phone has no room beside its axis for what is undated: it stands below, and says so.
            label: narrow && index === undated.length - 1 ? words.say('figure.timeline.undated') : null,
            labelLeft: false,
          }
        }),
      }
      top += height
      return layout
    })
  return { lanes, height: top }
}

/** Area by amount; signings without a published amount get the smallest circle, hatched. */
function signingRadius({ cny }: Mark, largest: number, most: number): number {
  return cny === null ? SMALLEST_SIGNING : Math.max(SMALLEST_SIGNING - 2, most * Math.sqrt(cny / largest))
}

interface Spot {
  readonly mark: Mark
  readonly x0: number
  readonly x1: number
  readonly labelLeft: boolean
}

function packRows(
  marks: readonly Mark[],
  scale: (day: number) => number,
  radiusOf: (mark: Mark) => number,
  labelRoom: (mark: Mark) => number,
  width: number,
  isOne: boolean,
): Spot[][] {
  const rows: Spot[][] = []
  const taken: number[] = []
  for (const mark of marks) {
    if (!mark.period) continue
    const radius = radiusOf(mark)
    const from = scale(mark.period.first)
    const to = scale(mark.period.last + 1)
    const middle = (from + to) / 2
    const x0 = Math.min(from, middle - radius)
    const x1 = Math.max(to, middle + radius)
    const room = labelRoom(mark)
    const labelLeft = room > 0 && x1 + room > width && x0 - room > 0
    const free =
      isOne && rows.length > 0 ? 0 : taken.findIndex((end) => end + GAP <= x0 - (labelLeft ? room : 0))
    const place = free === -1 ? rows.length : free
    const row = rows[place]
    const spot = { mark, x0, x1, labelLeft }
    if (row) row.push(spot)
    else rows.push([spot])
    taken[place] = x1 + (labelLeft ? 0 : room)
  }
  return rows
}

/** Px that a label takes beside its text. */
const BESIDE = 12

/** The title as far as it has room; none rather than a scrap. */
function titleLabel(mark: Mark, room: number, words: Words): string | null {
  const title = words.pick(mark.title)
  const width = Math.min(room, LONGEST_LABEL)
  return width < Math.min(SHORTEST_LABEL, textWidth(title, 12)) ? null : fitText(title, 12, width)
}

function signingLabel(mark: Mark, words: Words): string {
  const amount = markAmount(mark, words)
  // Another kind of money than most, beside which it stands, is named. [C3]
  const kind = mark.basis === null || isAnnounced(mark.basis) ? '' : words.say(`basis.${mark.basis}`)
  const said =
    amount === null
      ? noAmount(mark, words)
      : bracketed(words.lang, starred(amount, mark.disputes.amount), kind)
  return `${markCount(mark, words)} · ${said}`
}
