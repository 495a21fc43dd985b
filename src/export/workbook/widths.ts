import type { ValueKind } from '../../format/tableContent.ts'
import type { TextCell } from '../../format/tableText.ts'

const SPACE = 2
const NARROWEST = 9
const WIDEST = 52
/** As wide as a share or a day is shown. */
const AS_SHOWN = { words: 0, count: 0, money: 0, share: 6, date: 10 } as const

/** A spreadsheet counts widths in digits; a Chinese character is as wide as two. */
const inDigits = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0)
const WIDE = /[\u1100-\u115f\u2e80-\uffe6]/g

/** The width of a column, in digits: its widest value, or its head on two lines, within bounds. */
export function columnWidth(label: string, widest: number): number {
  const head = Math.max(inDigits(label) / 2 + 1, ...label.split(' ').map(inDigits))
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, widest + SPACE, head + SPACE + FILTER)))
}

/** The button of the filter stands in the head. */
const FILTER = 2

/** How wide a value is as it is shown, in digits. */
export function shownWidth(cell: TextCell, kind: ValueKind): number {
  if (cell === null) return 0
  if (typeof cell === 'string') return inDigits(cell)
  const digits = String(Math.trunc(cell)).length
  return Math.max(AS_SHOWN[kind], digits + Math.floor((digits - 1) / 3) / 2)
}

/** How many lines a text takes in a column. */
export function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(inDigits(line) / width)), 0)
}
