import { fitText, wrapText } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { ClaimRow } from '../questions/claims.ts'
import { claimedOf, FONT, type PlacedClaim, shareLabel } from './claimsLayout.ts'
import { drawnFigure, isOfSeveral, type Measure, whenWords, whoseWords } from './claimWords.ts'

/** No more marks are numbered: a longer list is the table. */
const MOST_KEYED = 6
const LONGEST_NAME = 170
/** Room for the number before what it says. */
export const INDENT = 16
export const LEADING = 16
/** So that each can be touched. */
const BETWEEN = 8
/** Between what stands below the axis and the list. */
export const ABOVE_KEY = 14

/** What a numbered mark says, below the drawing. */
export interface KeyEntry {
  readonly row: ClaimRow
  readonly lines: readonly string[]
  /** From the top of the list, in px. */
  readonly top: number
  readonly height: number
}

/**
 * The marks whose labels do not say all that there is to say of them, the most telling first: the latest that is
 * compared, then those of the largest unexplained share, then what is not compared, the larger first.
 */
export function keyedClaims(placed: readonly PlacedClaim[], measure: Measure): readonly ClaimRow[] {
  const rows = placed.filter(({ label }) => label === null || !label.isWhole).map(({ row }) => row)
  const shareOf = (row: ClaimRow): number => {
    const held = row[measure]
    return held.why === null ? held.unexplained / held.claimed : -1
  }
  const endOf = ({ period }: ClaimRow): number => period?.last ?? 0
  const larger = (a: ClaimRow, b: ClaimRow): number => claimedOf(b, measure) - claimedOf(a, measure)
  const byShare = rows.sort((a, b) => shareOf(b) - shareOf(a) || larger(a, b))
  const [last] = byShare
    .filter((row) => row[measure].why === null)
    .sort((a, b) => endOf(b) - endOf(a) || larger(a, b))
  return [...(last ? [last] : []), ...byShare.filter((row) => row !== last)].slice(0, MOST_KEYED)
}

/** Room for a list below a drawing; none for an empty one. */
export function keyHeight(key: readonly KeyEntry[]): number {
  const last = key.at(-1)
  return last === undefined ? 0 : ABOVE_KEY + last.top + last.height + BETWEEN / 2
}

/** The list of the numbered marks, in the order of their numbers, within a width. */
export function keyEntries(
  placed: readonly PlacedClaim[],
  measure: Measure,
  width: number,
  words: Words,
): KeyEntry[] {
  const hasNames = isOfSeveral(placed.map(({ row }) => row))
  let top = 0
  return placed
    .flatMap(({ row, label }) => (label?.number ? [{ row, number: label.number }] : []))
    .sort((a, b) => a.number - b.number)
    .map(({ row }): KeyEntry => {
      const held = row[measure]
      const said = [
        hasNames ? fitText(whoseWords(row, words), FONT, LONGEST_NAME) : '',
        whenWords(row, words),
        drawnFigure(row, measure, words),
        held.why === null ? shareLabel(held, words) : '',
      ]
      const text = said.filter((part) => part !== '').join(' · ')
      // A line begins with what it says, and ends with no point before nothing.
      const lines = wrapText(text, FONT, (width - INDENT) / 1.04).map((line) => line.replace(/^· | ·$/g, ''))
      const entry = { row, lines, top, height: lines.length * LEADING }
      top += entry.height + BETWEEN
      return entry
    })
}
