import { textWidth } from '../format/textWidth.ts'

/** A bar with the number that belongs on top of it; `rank` settles who comes first where there is no room for all. */
export interface LabelledBar {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly text: string
  readonly rank: number
}

export interface PlacedLabel {
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
}

const FONT = 12
const LINE = 14
const GAP = 6

/**
 * Where narrow bars carry their numbers: above the middle, else from one edge outwards, clear of all other bars and of
 * the numbers before. Null for a bar whose number has no room. `from` and `to` are the ends of the drawing.
 */
export function placeBarLabels(
  bars: readonly LabelledBar[],
  [from, to]: readonly [number, number],
): (PlacedLabel | null)[] {
  const taken = bars.map(({ left, right, top }) => ({ left, right, top, bottom: Number.POSITIVE_INFINITY }))
  const placed = bars.map((): PlacedLabel | null => null)
  const order = bars.map((_, index) => index).sort((a, b) => (bars[b]?.rank ?? 0) - (bars[a]?.rank ?? 0))
  for (const index of order) {
    const bar = bars[index]
    if (!bar || bar.text === '') continue
    const size = textWidth(bar.text, FONT) * 1.06
    const middle = (bar.left + bar.right) / 2
    const ways = [
      { x: middle, anchor: 'middle', left: middle - size / 2 },
      { x: bar.left, anchor: 'start', left: bar.left },
      { x: bar.right, anchor: 'end', left: bar.right - size },
    ] as const
    for (const { x, anchor, left } of ways) {
      const box = { left, right: left + size, top: bar.top - GAP - LINE, bottom: bar.top - GAP }
      const isFree = taken.every(
        (other, at) =>
          at === index ||
          box.right <= other.left ||
          box.left >= other.right ||
          box.bottom <= other.top ||
          box.top >= other.bottom,
      )
      if (!isFree || box.left < from || box.right > to) continue
      placed[index] = { x, anchor }
      taken.push(box)
      break
    }
  }
  return placed
}
