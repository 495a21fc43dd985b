import type { ValueKind } from '../../format/tableContent.ts'
import type { TextCell } from '../../format/tableText.ts'
import { dayNumber, dayOf, isRealDate, monthOf, yearOf } from '../../model/dates.ts'
import { escapeXml } from '../markup.ts'
import { type CellStyle, styleId } from './styles.ts'

/** `A`, `Z`, `AA` of 0, 25, 26. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (index % 26))}`
}

/** All texts of a workbook, each once. */
export interface Texts {
  readonly idOf: (text: string) => number
  readonly part: () => string
}

/** What a spreadsheet takes as the longest text of a cell, in UTF-16 units. */
const LONGEST = 32_767

/** Keeps each text of a workbook once; `namespace` is that of its part. */
export function textsOf(namespace: string, declaration: string): Texts {
  const ids = new Map<string, number>()
  let uses = 0
  return {
    idOf: (text) => {
      uses++
      const id = ids.get(text) ?? ids.size
      ids.set(text, id)
      return id
    },
    part: () => {
      const items = Array.from(ids.keys(), (text) => `<si><t xml:space="preserve">${written(text)}</t></si>`)
      return `${declaration}<sst xmlns="${namespace}" count="${uses}" uniqueCount="${ids.size}">${items.join('')}</sst>`
    },
  }
}

function written(text: string): string {
  // Line ends are one character to a spreadsheet.
  const lines = text.replaceAll(/\r\n?/g, '\n')
  const whole = lines.length > LONGEST ? `${lines.slice(0, LONGEST - 1)}…` : lines
  return cellText(whole)
}

/** A spreadsheet reads `_x0041_` as a character: what looks like that is written as what it is. */
const cellText = (text: string): string => escapeXml(text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))

/** A cell at a place; null is no cell at all. A text is never a formula: it is kept apart, and only named by the cell. */
export function cellXml(at: string, cell: TextCell, kind: ValueKind, texts: Texts): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return numberXml(at, cell, STYLE_OF_NUMBER[kind])
  const serial = kind === 'date' ? serialOf(cell) : null
  if (serial !== null) return numberXml(at, serial, 'day')
  return textXml(at, cell, 'words', texts)
}

export function textXml(at: string, text: string, style: CellStyle, texts: Texts): string {
  return `<c r="${at}" s="${styleId(style)}" t="s"><v>${texts.idOf(text)}</v></c>`
}

const numberXml = (at: string, value: number, style: CellStyle): string =>
  `<c r="${at}" s="${styleId(style)}"><v>${value}</v></c>`

const STYLE_OF_NUMBER = {
  words: 'general',
  count: 'whole',
  money: 'whole',
  share: 'share',
  date: 'general',
} as const satisfies Record<ValueKind, CellStyle>

/** Before this day spreadsheets disagree about the calendar. */
const FIRST_DAY = dayNumber(1900, 3, 1)
const DAY_ZERO = dayNumber(1899, 12, 30)

/** The number by which a spreadsheet knows a day; null of what is no day: a month, a year, a span. */
export function serialOf(date: string): number | null {
  if (!isRealDate(date)) return null
  const [month, day] = [monthOf(date), dayOf(date)]
  if (month === null || day === null) return null
  const number = dayNumber(yearOf(date), month, day)
  return number < FIRST_DAY ? null : number - DAY_ZERO
}
