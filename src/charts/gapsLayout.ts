import { textWidth } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { GapRow, GapsAnswer } from '../questions/gaps.ts'
import { type GapPeriod, gapPeriods, inFull, ofText, shareText } from './gapsWords.ts'

export const SMALL = 12
export const FONT = 13
/** Narrower than this, or with so many years that a column would be thinner, time runs down. */
const NARROW = 620
const THINNEST = 6
const WIDEST = 96
/** Between the years and what is no year. */
const GAP = 14
const BAR = 30
const BAR_DOWN = 9
/** Where time runs down: a period with numbers, one without, and how many have numbers at most. */
const ROW = 46
const LINE = 20
const MANY = 30

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One cell: the ground that is hovered, and the bar in it, filled upwards (to the right where time runs down). */
export interface GapPlace extends Box {
  readonly row: GapRow
  readonly period: GapPeriod
  readonly bar: Box
  /** Words under the bar that fit, the share first. */
  readonly lines: readonly string[]
}

export interface GapLabel {
  readonly id: string
  readonly text: string
  readonly note: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface GapsLayout {
  readonly down: boolean
  readonly height: number
  readonly places: readonly GapPlace[]
  readonly labels: readonly GapLabel[]
  /** What the bars stand on, through years without a record too; none where time runs down. */
  readonly bases: readonly { readonly from: number; readonly to: number; readonly y: number }[]
  /** Between the periods and all together. */
  readonly rule: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number }
}

const widest = (texts: readonly string[], size: number): number =>
  Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, size))))

/** `12/18`, where there is no room for more. */
const short = (row: GapRow, period: GapPeriod): string => {
  const cell = period.cellOf(row)
  return `${inFull(cell)}/${cell.records}`
}

/** Where everything stands; of all years together where that is all there is room for. */
export function layOutGaps(answer: GapsAnswer, width: number, words: Words, isTotal = false): GapsLayout {
  const all = gapPeriods(answer, words)
  const periods = isTotal ? all.slice(-1) : all
  const across = width < NARROW || isTotal ? null : layOutAcross(answer, periods, width, words)
  return across ?? layOutDown(answer, periods, width, words)
}

/** What stands under every bar of some periods: share and counts, as far as the widest of them fit. */
function linesIn(
  rows: readonly GapRow[],
  periods: readonly GapPeriod[],
  room: number,
  words: Words,
): (row: GapRow, period: GapPeriod) => string[] {
  const cells = rows.flatMap((row) =>
    periods.flatMap((period) => (period.cellOf(row).records > 0 ? [{ row, period }] : [])),
  )
  // Bold words are a little wider than estimated.
  const shares = widest(
    cells.map(({ row, period }) => shareText(period.cellOf(row), words)),
    SMALL * 1.08,
  )
  const long = widest(
    cells.map(({ row, period }) => ofText(period.cellOf(row), words)),
    SMALL,
  )
  const shorter = widest(
    cells.map(({ row, period }) => short(row, period)),
    SMALL,
  )
  return (row, period) => {
    const cell = period.cellOf(row)
    if (cell.records === 0 || shares > room) return []
    const counts = long <= room ? ofText(cell, words) : shorter <= room ? short(row, period) : ''
    return [shareText(cell, words), ...(counts === '' ? [] : [counts])]
  }
}

function layOutAcross(
  { rows }: GapsAnswer,
  periods: readonly GapPeriod[],
  width: number,
  words: Words,
): GapsLayout | null {
  const { say } = words
  const years = periods.filter(({ year }) => year !== null)
  const others = periods.filter(({ year }) => year === null)
  const names = rows.map(({ field }) => say(`figure.gaps.${field}`))
  const notes = rows.map(({ field }) => say(`figure.gaps.${field}.note`))
  const labels = Math.max(widest(names, FONT), widest(notes, SMALL)) + 16
  const otherWidth = Math.max(
    48,
    widest(
      others.flatMap((period) => [period.name, ...rows.map((row) => ofText(period.cellOf(row), words))]),
      SMALL,
    ) + 8,
  )
  const room = width - labels - others.length * (otherWidth + GAP)
  const pitch = Math.min(WIDEST, room / Math.max(1, years.length))
  if (years.length > 0 && pitch < THINNEST) return null

  const header = 24
  const rowHeight = BAR + 48
  const left = (period: GapPeriod): number => {
    const place = years.indexOf(period)
    if (place !== -1) return labels + place * pitch
    return labels + years.length * pitch + GAP + others.indexOf(period) * (otherWidth + GAP)
  }
  const widthOf = ({ year }: GapPeriod): number => (year === null ? otherWidth : pitch)
  const inYears = linesIn(rows, years, pitch - 4, words)
  const inOthers = linesIn(rows, others, otherWidth, words)
  const every = [1, 2, 5, 10, 20, 50].find((step) => step * pitch >= textWidth('2000', SMALL) + 6) ?? 100
  const total = periods.at(-1)
  const totalLeft = total ? left(total) - GAP / 2 : width
  return {
    down: false,
    height: header + rows.length * rowHeight,
    places: rows.flatMap((row, index) =>
      periods.map((period): GapPlace => {
        const cell = widthOf(period)
        const top = header + index * rowHeight
        const inset = Math.min(6, cell * 0.1)
        return {
          row,
          period,
          x: left(period),
          y: top + 2,
          width: cell,
          height: rowHeight - 6,
          bar: { x: left(period) + inset, y: top + 6, width: cell - 2 * inset, height: BAR },
          lines: (period.year === null ? inOthers : inYears)(row, period),
        }
      }),
    ),
    labels: [
      ...periods
        .filter(({ year }) => year === null || year % every === 0)
        .map((period) => ({
          id: period.id,
          text: period.year === null ? period.name : String(period.year),
          note: '',
          x: left(period) + widthOf(period) / 2,
          y: 14,
          anchor: 'middle' as const,
        })),
      ...rows.map(({ field }, index) => ({
        id: field,
        text: names[index] ?? '',
        note: notes[index] ?? '',
        x: 0,
        y: header + index * rowHeight + 6 + BAR / 2,
        anchor: 'start' as const,
      })),
    ],
    bases: rows.map((_, index) => ({
      from: labels,
      to: labels + years.length * pitch,
      y: header + index * rowHeight + 6 + BAR,
    })),
    rule: { x1: totalLeft, x2: totalLeft, y1: 4, y2: header + rows.length * rowHeight - 8 },
  }
}

function layOutDown(
  { rows }: GapsAnswer,
  periods: readonly GapPeriod[],
  width: number,
  words: Words,
): GapsLayout {
  const { say } = words
  const labels =
    widest(
      periods.map(({ name }) => name),
      SMALL,
    ) + 8
  const pitch = (width - labels) / rows.length
  const lines = linesIn(rows, periods, pitch - 6, words)
  const header = 24
  /** A year without a record takes a line, and so does every year where there are very many. */
  const isLine = ({ year, cellOf }: GapPeriod): boolean =>
    year !== null && (periods.length > MANY || rows.every((row) => cellOf(row).records === 0))
  const tops: number[] = []
  let end = header
  periods.forEach((period, index) => {
    if (index === periods.length - 1) end += 8
    tops.push(end)
    end += isLine(period) ? LINE : ROW
  })
  const top = (index: number): number => tops[index] ?? end
  return {
    down: true,
    height: end,
    places: periods.flatMap((period, index) =>
      rows.map((row, column): GapPlace => {
        const x = labels + column * pitch
        const bar = { x: x + 2, y: top(index) + 5, width: pitch - 8, height: BAR_DOWN }
        return {
          row,
          period,
          x,
          y: top(index),
          width: pitch - 4,
          height: (isLine(period) ? LINE : ROW) - 2,
          bar,
          lines: isLine(period) ? [] : lines(row, period),
        }
      }),
    ),
    labels: [
      ...rows.map(({ field }, column) => ({
        id: field,
        text: say(`figure.gaps.${field}.short`),
        note: '',
        x: labels + column * pitch + 2,
        y: 14,
        anchor: 'start' as const,
      })),
      ...periods.map((period, index) => ({
        id: period.id,
        text: period.name,
        note: '',
        x: 0,
        y: top(index) + 14,
        anchor: 'start' as const,
      })),
    ],
    bases: [],
    rule: { x1: 0, x2: width, y1: top(periods.length - 1) - 5, y2: top(periods.length - 1) - 5 },
  }
}
