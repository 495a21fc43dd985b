import { fitText, textWidth } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { ClaimRow, Comparison, Held } from '../questions/claims.ts'
import { drawnFigure, isOfSeveral, type Measure, shareWords, whoseWords } from './claimWords.ts'

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A published total as it stands on the axes. */
export interface PlacedClaim {
  readonly row: ClaimRow
  /** As wide as its date, at least as wide as a mark. */
  readonly x0: number
  readonly x1: number
  readonly y: number
  /** Where it begins to count, for a total that does not count from the beginning. */
  readonly from: number | null
  /** What is itemised by the end of its date: the foot of what is unexplained; null where nothing is compared. */
  readonly foot: { readonly x: number; readonly y: number } | null
  readonly label: ClaimLabel | null
}

export interface ClaimLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly end: boolean
  /** Its number in the list below the drawing, which stands before the text; null for none. */
  readonly number: number | null
  /** Whether it says all that there is to say. */
  readonly isWhole: boolean
}

export interface Scales {
  readonly x: (day: number) => number
  /** Of agreements or yuan. */
  readonly y: (value: number) => number
}

export const FONT = 12
/** Half the width of a mark for a day. */
export const RADIUS = 5.5
const LONGEST_NAME = 130
const GAP = 5
/** How far from the middle of its mark a label may stand, best first. */
const SHIFTS = [0, -4, 4, -8, 8, -14, 14, -20, 20] as const

/** The published figure of a row that is drawn: a number of agreements or of yuan. */
export function claimedOf(row: ClaimRow, measure: Measure): number {
  return (measure === 'agreements' ? row.counts : row.amount?.cny) ?? 0
}

/** Places published totals, as yet without labels. */
export function placeClaims(rows: readonly ClaimRow[], measure: Measure, scales: Scales): PlacedClaim[] {
  return rows.map((row) => place(row, measure, scales))
}

/** A box moved to the left until it is clear of all marks. */
export function clearOfMarks(box: Box, placed: readonly PlacedClaim[]): Box {
  const other = placed.flatMap(boxesOf).find((each) => !isApart(box, each))
  if (!other) return box
  const width = box.right - box.left
  return clearOfMarks({ ...box, left: other.left - GAP - width, right: other.left - GAP }, placed)
}

/**
 * Labels published totals where there is room beside them: compared ones first, then the larger. A label keeps clear of
 * all marks, of the other labels and of `taken`, and nearer to its own mark than to any beside it, so that labels stand
 * in the order of their marks. It names its partnership where there are several. Without room it is shortened or left
 * out. Those in `numbered`, best first, have a number from left to right, and room before all but those that an earlier
 * call labelled whole.
 */
export function labelClaims(
  placed: readonly PlacedClaim[],
  measure: Measure,
  room: Box,
  taken: readonly Box[],
  words: Words,
  numbered: readonly ClaimRow[] = [],
): PlacedClaim[] {
  const hasNames = isOfSeveral(placed.map(({ row }) => row))
  const obstacles = [...taken, ...placed.flatMap(boxesOf)]
  const labels = new Map<ClaimRow, ClaimLabel>()
  const isWhole = ({ label }: PlacedClaim): number => Number(label?.isWhole ?? false)
  const rank = ({ row }: PlacedClaim): number =>
    numbered.includes(row) ? numbered.indexOf(row) : numbered.length
  const byWeight = [...placed].sort(
    (a, b) =>
      isWhole(b) - isWhole(a) ||
      rank(a) - rank(b) ||
      Number(b.foot !== null) - Number(a.foot !== null) ||
      claimedOf(b.row, measure) - claimedOf(a.row, measure),
  )
  for (const claim of byWeight) {
    const others = placed.filter((other) => other !== claim)
    const texts = textsOf(claim.row, measure, hasNames, words)
    const isNumbered = numbered.includes(claim.row)
    const tried = isNumbered ? withNumber(texts, drawnFigure(claim.row, measure, words)) : texts
    const spot = labelSpot(claim, tried, room, obstacles, others)
    if (!spot) continue
    obstacles.push(spot.box)
    labels.set(claim.row, {
      ...spot.label,
      text: isNumbered ? spot.label.text.slice(ANY_DIGIT.length) : spot.label.text,
      number: isNumbered ? 0 : null,
      isWhole: spot.label.text === texts[0],
    })
  }
  const inOrder = [...placed]
    .filter(({ row }) => (labels.get(row)?.number ?? null) !== null)
    .sort((a, b) => a.x0 - b.x0 || a.y - b.y)
    .map(({ row }) => row)
  return placed.map((claim) => {
    const label = labels.get(claim.row) ?? null
    const number = inOrder.indexOf(claim.row) + 1
    return { ...claim, label: label && number > 0 ? { ...label, number } : label }
  })
}

/** Stands for the number of a mark until all are placed: there are no more than nine. */
const ANY_DIGIT = '0'

const withNumber = (texts: readonly string[], figure: string): string[] =>
  [...new Set([...texts.slice(1), figure, ''])].map((text) =>
    text === '' ? ANY_DIGIT : `${ANY_DIGIT} · ${text}`,
  )

function place(row: ClaimRow, measure: Measure, { x, y }: Scales): PlacedClaim {
  const from = x(row.period?.first ?? 0)
  const to = x((row.period?.last ?? 0) + 1)
  const middle = (from + to) / 2
  const x0 = Math.min(from, middle - RADIUS)
  const x1 = Math.max(to, middle + RADIUS)
  const comparison: Comparison = row[measure]
  // A total is read at the end of its date.
  const foot =
    comparison.why === null ? { x: Math.max(middle, to - RADIUS), y: y(comparison.itemised) } : null
  return {
    row,
    x0,
    x1,
    y: y(claimedOf(row, measure)),
    from: row.start === null ? null : x(row.start),
    foot,
    label: null,
  }
}

/** What a mark covers: itself, the way down to what is itemised, and the time since which it counts. */
function boxesOf({ x0, x1, y, foot, from }: PlacedClaim): Box[] {
  const around = (left: number, right: number, a: number, b: number): Box => ({
    left: left - 2,
    right: right + 2,
    top: Math.min(a, b) - 2,
    bottom: Math.max(a, b) + 2,
  })
  return [
    around(x0, x1, y - RADIUS, y + RADIUS),
    ...(foot ? [around(foot.x - 3, foot.x + 3, y, foot.y)] : []),
    ...(from === null ? [] : [around(from, x0, y, y)]),
  ]
}

/** What a label may say, the most telling first. Where there are several partnerships it says whose figure it is. */
function textsOf(row: ClaimRow, measure: Measure, hasNames: boolean, words: Words): string[] {
  const comparison = row[measure]
  const figure = drawnFigure(row, measure, words)
  const share = comparison.why === null ? shareLabel(comparison, words) : ''
  const name = hasNames ? [fitText(whoseWords(row, words), FONT, LONGEST_NAME)] : []
  const texts = [
    [...name, figure, share],
    [...name, figure],
  ].map((parts) => parts.filter((part) => part !== '').join(' · '))
  return [...new Set(texts)]
}

/** `at most 20 % unexplained`, or that all is itemised. */
export const shareLabel = (held: Held, words: Words): string =>
  held.unexplained === 0
    ? words.say('claims.nothing')
    : words.say('claims.share', { share: shareWords(held, words) })

function labelSpot(
  mark: PlacedClaim,
  texts: readonly string[],
  room: Box,
  obstacles: readonly Box[],
  others: readonly PlacedClaim[],
): { label: Pick<ClaimLabel, 'text' | 'x' | 'y' | 'end'>; box: Box } | null {
  const { x0, x1, y } = mark
  for (const text of texts) {
    const width = textWidth(text, FONT) * 1.04
    for (const shift of SHIFTS) {
      for (const end of [false, true]) {
        const x = end ? x0 - GAP : x1 + GAP
        const box: Box = {
          left: end ? x - width : x,
          right: end ? x : x + width,
          top: y + shift - 8,
          bottom: y + shift + 7,
        }
        const isInside =
          box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom
        if (
          isInside &&
          obstacles.every((other) => isApart(box, other)) &&
          others.every((other) => isOwn(box, y + shift, mark, other))
        ) {
          return { label: { text, x, y: y + shift + 4, end }, box }
        }
      }
    }
  }
  return null
}

/** Whether a label can only be read as its own mark's: not past the midpoint to another, nor ending beside one. */
function isOwn(box: Box, middle: number, mark: PlacedClaim, other: PlacedClaim): boolean {
  const left = Math.min(box.left, mark.x0) - 2 * GAP
  const right = Math.max(box.right, mark.x1) + 2 * GAP
  if (other.x1 <= left || other.x0 >= right) return true
  const isBehindMark = box.right <= mark.x0 ? other.x0 >= mark.x1 : other.x1 <= mark.x0
  if (isBehindMark) return true
  const isBeside = other.x1 <= box.left || other.x0 >= box.right
  const isOfOneDate = other.x0 < mark.x1 && mark.x0 < other.x1
  if (isBeside && !isOfOneDate && box.top < other.y + RADIUS && box.bottom > other.y - RADIUS) return false
  return Math.abs(middle - mark.y) <= Math.abs(middle - other.y)
}

const isApart = (a: Box, b: Box): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top

/** Where the running total reaches a value. */
export interface Corner {
  readonly x: number
  readonly y: number
}

/** Across to each day, then up: the total of a day holds until the next. */
export function linePath(corners: readonly Corner[], end: number): string {
  const round = (value: number): number => Math.round(value * 100) / 100
  const [first, ...rest] = corners
  if (!first) return ''
  const steps = rest.map(({ x, y }) => `H${round(x)}V${round(y)}`)
  return `M${round(first.x)} ${round(first.y)}${steps.join('')}H${round(Math.max(end, corners.at(-1)?.x ?? 0))}`
}

/** The level and upright pieces of the line, for labels to keep clear of. */
export function segmentsOf(corners: readonly Corner[], end: number): Box[] {
  return corners.flatMap(({ x, y }, index) => {
    const next = corners[index + 1]
    const right = next?.x ?? end
    const box = (left: number, to: number, a: number, b: number): Box => ({
      left: left - 2,
      right: to + 2,
      top: Math.min(a, b) - 2,
      bottom: Math.max(a, b) + 2,
    })
    return [box(x, right, y, y), ...(next ? [box(right, right, y, next.y)] : [])]
  })
}
