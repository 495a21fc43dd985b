import { plain } from '../format/numbers.ts'
import { textWidth } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { ClaimsAnswer } from '../questions/claims.ts'
import { type KeyEntry, keyEntries, keyedClaims } from './claimsKey.ts'
import {
  type Box,
  type Corner,
  clearOfMarks,
  FONT,
  labelClaims,
  type PlacedClaim,
  placeClaims,
  segmentsOf,
} from './claimsLayout.ts'
import type { Measure, Point } from './claimWords.ts'
import { undatedBoxes } from './UndatedNote.tsx'

interface Drawing {
  readonly answer: ClaimsAnswer
  readonly measure: Measure
  readonly points: readonly Point[]
  readonly words: Words
  readonly width: number
  readonly plot: Plot
  /** The days of the axis, and where it ends. */
  readonly days: readonly [number, number]
  readonly end: number
  readonly ticks: readonly number[]
  readonly yuan: number
  /** What the line has come to, in words; null without a line. */
  readonly total: string | null
  /** Whether there is room below for a list of what marks say that have no room for it. */
  readonly hasKey: boolean
}

/** The room between the axes. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly base: number
}

export interface ClaimPlaces {
  readonly placed: readonly PlacedClaim[]
  readonly key: readonly KeyEntry[]
  readonly keyWidth: number
  readonly corners: readonly Corner[]
  /** Where the line ends. */
  readonly end: number
  /** Where its total stands: the right end and the line of the text. */
  readonly total: { readonly x: number; readonly y: number }
}

/** Where all stands in the drawing of published totals, known before it is drawn: its height goes by what needs a number. */
export function claimPlaces(drawing: Drawing): ClaimPlaces {
  const { answer, measure, points, words, width, plot, ticks, yuan, days } = drawing
  const [first, last] = days
  const scales = {
    x: (day: number): number => plot.left + ((day - first) / (last - first)) * (plot.right - plot.left),
    y: (value: number): number => plot.base - (value / yuan / drawing.end) * (plot.base - plot.top),
  }
  const marks = placeClaims(
    answer.claims.filter((row) => row[measure].isDrawn),
    measure,
    scales,
  )
  const corners = points.map(({ day, value }) => ({ x: scales.x(day), y: scales.y(value) }))
  const end = scales.x(answer.until + 1)
  const totalY = (corners.at(-1)?.y ?? 0) - 8
  const totalWidth = textWidth(drawing.total ?? '', FONT) * 1.1
  const totalBox = clearOfMarks(
    { left: end - totalWidth, right: end, top: totalY - 12, bottom: totalY + 4 },
    marks,
  )
  const tickBoxes = ticks.map((tick): Box => {
    const y = scales.y(tick * yuan)
    const left = plot.left - 8 - textWidth(plain(tick, words.lang), FONT)
    return { left, right: plot.left - 4, top: y - 8, bottom: y + 8 }
  })
  const room = { left: width < 560 ? plot.left + 2 : 4, right: width - 2, top: 18, bottom: plot.base }
  const taken = [
    ...(drawing.total === null ? [] : [totalBox]),
    ...segmentsOf(corners, end),
    ...tickBoxes,
    ...undatedBoxes(answer.undated.agreements, width, plot, words),
  ]
  const plainly = labelClaims(marks, measure, room, taken, words)
  const keyed = drawing.hasKey ? keyedClaims(plainly, measure) : []
  const placed = keyed.length === 0 ? plainly : labelClaims(plainly, measure, room, taken, words, keyed)
  const keyWidth = width - keyLeft(width, plot) - 2
  const key = keyEntries(placed, measure, keyWidth, words)
  return { placed, key, keyWidth, corners, end, total: { x: totalBox.right, y: totalY } }
}

/** Where the list begins from the left. */
export const keyLeft = (width: number, plot: Plot): number => (width < 560 ? 0 : plot.left)
