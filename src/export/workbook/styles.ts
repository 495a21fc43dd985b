import type { Lang } from '../../model/words.ts'
import { XML } from '../openXml.ts'

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** What a cell looks like, in the order of the list that the workbook keeps. */
export const CELL_STYLES = [
  'general',
  'head',
  'numberHead',
  'words',
  'whole',
  'share',
  'day',
  'title',
  'mark',
  'heading',
  'text',
  'link',
] as const
export type CellStyle = (typeof CELL_STYLES)[number]

export const styleId = (style: CellStyle): number => CELL_STYLES.indexOf(style)

const FONT = { en: 'Calibri', zh: 'Microsoft YaHei' } as const satisfies Record<Lang, string>
export const FONT_SIZE = 11

/** Formats of our own; `49` is text, which no spreadsheet turns into a formula or a date when it is edited. */
const SHARE = 164
const DAY = 165
const WHOLE = 3
const TEXT = 49

const FORMATS = { general: 0, words: TEXT, whole: WHOLE, share: SHARE, day: DAY } as const

/** Words that follow a number are kept off it. */
const NUMBER = '<alignment horizontal="right" indent="1"/>'
const WRAPPED = '<alignment vertical="top" wrapText="1"/>'
const OF_STYLE = {
  general: cell(FORMATS.general, 0, 0, NUMBER),
  head: cell(TEXT, 1, 2, '<alignment vertical="bottom" wrapText="1"/>', 1),
  numberHead: cell(
    TEXT,
    1,
    2,
    '<alignment horizontal="right" vertical="bottom" wrapText="1" indent="1"/>',
    1,
  ),
  words: cell(FORMATS.words, 0),
  whole: cell(FORMATS.whole, 0, 0, NUMBER),
  share: cell(FORMATS.share, 0, 0, NUMBER),
  day: cell(FORMATS.day, 0, 0, '<alignment horizontal="left"/>'),
  title: cell(TEXT, 2, 0, WRAPPED),
  mark: cell(TEXT, 3, 0, WRAPPED),
  heading: cell(TEXT, 1, 0, WRAPPED),
  text: cell(TEXT, 0, 0, WRAPPED),
  link: cell(TEXT, 4, 0, '<alignment vertical="top"/>'),
} as const satisfies Record<CellStyle, string>

function cell(format: number, font: number, fill = 0, alignment = '', border = 0): string {
  const look = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`
  return alignment === '' ? `<xf ${look}/>` : `<xf ${look} applyAlignment="1">${alignment}</xf>`
}

/** The looks of a workbook's cells. */
export function stylesPart(lang: Lang): string {
  const font = (inner: string, size = FONT_SIZE): string =>
    `<font>${inner.replace('SIZE', `<sz val="${size}"/>`)}<name val="${FONT[lang]}"/><family val="2"/></font>`
  const fonts = [
    font('SIZE'),
    font('<b/>SIZE'),
    font('<b/>SIZE', 14),
    font('<b/>SIZE<color rgb="FFB42318"/>'),
    font('<u/>SIZE<color rgb="FF0B5CAD"/>'),
  ]
  const plain = '<left/><right/><top/>'
  return [
    XML,
    `<styleSheet xmlns="${MAIN}">`,
    `<numFmts count="2"><numFmt numFmtId="${SHARE}" formatCode="0.0%"/><numFmt numFmtId="${DAY}" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF1F4"/><bgColor indexed="64"/></patternFill></fill></fills>',
    `<borders count="2"><border>${plain}<bottom/><diagonal/></border><border>${plain}<bottom style="thin"><color rgb="FF5B6570"/></bottom><diagonal/></border></borders>`,
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
    `<cellXfs count="${CELL_STYLES.length}">${CELL_STYLES.map((style) => OF_STYLE[style]).join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}
