import { breath } from '../breath.ts'
import { element, escapeXml } from '../markup.ts'
import { REL, safeAddress, XML } from '../openXml.ts'
import { cellXml, columnName, type Texts, textXml } from './cells.ts'
import type { DataSheet, NotesLine, NotesSheet } from './sheet.ts'
import { MAIN } from './styles.ts'
import { columnWidth, linesIn, shownWidth } from './widths.ts'

const LINE_PT = 15
const NOTES_WIDTH = 96
const LINKS_WIDTH = 70
/** Of a text in proportional type, as wide as so many digits. */
const NOTES_CHARACTERS = NOTES_WIDTH * 1.12
const SYNTHETIC_TAB = '<tabColor rgb="FFB42318"/>'
const PAGE = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'

export interface SheetPart {
  readonly xml: string
  /** Where its head and rows stand: `A1:F20`; of no rows, the head alone. */
  readonly range: string
  /** Addresses outside the workbook, in the order of their relationships. */
  readonly links: readonly string[]
}

/** Rows that a sheet can have below its head. */
const MOST_ROWS = 1_048_575

/** So many rows are written before the page may take a key again. */
const SLICE = 500

/**
 * A sheet of data: the head stays in sight and filters, each column is as wide as it needs, and paper is A4 across. Throws
 * where there are more rows than a sheet can have: nothing is cut off silently.
 */
export async function dataPart(
  sheet: DataSheet,
  texts: Texts,
  isFirst: boolean,
  footer: string,
): Promise<SheetPart> {
  const { columns, rows, isSynthetic } = sheet
  const names = columns.map((_, at) => columnName(at))
  const widest = columns.map(() => 0)
  const body: string[] = []
  for (const row of rows) {
    if (body.length === MOST_ROWS) throw new Error(`a sheet has no room for more than ${MOST_ROWS} rows`)
    const number = body.length + 2
    let cells = ''
    for (const [at, { kind }] of columns.entries()) {
      const cell = row[at] ?? null
      widest[at] = Math.max(widest[at] ?? 0, shownWidth(cell, kind))
      cells += cellXml(`${names[at]}${number}`, cell, kind, texts)
    }
    body.push(`<row r="${number}">${cells}</row>`)
    if (body.length % SLICE === 0) await breath()
  }
  const widths = columns.map(({ label }, at) => columnWidth(label, widest[at] ?? 0))
  const lines = Math.max(1, ...columns.map(({ label }, at) => linesIn(label, (widths[at] ?? 0) - 2)))
  const head = columns.map(({ label, kind }, at) =>
    textXml(`${names[at]}1`, label, isNumeric(kind) ? 'numberHead' : 'head', texts),
  )
  const range = `A1:${columnName(columns.length - 1)}${body.length + 1}`
  const xml = [
    `<sheetPr>${isSynthetic ? SYNTHETIC_TAB : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${range}"/>`,
    `<sheetViews>${viewOf(sheet, isFirst)}</sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${LINE_PT}"/>`,
    `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData><row r="1" ht="${lines * LINE_PT + 2}" customHeight="1">${head.join('')}</row>${body.join('')}</sheetData>`,
    `<autoFilter ref="${range}"/>`,
    PAGE,
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    footerOf(footer),
    // What is text on purpose is not marked as a mistake.
    `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1" twoDigitTextYear="1"/></ignoredErrors>`,
  ]
  return { xml: worksheet(xml), range, links: [] }
}

const isNumeric = (kind: string): boolean => kind === 'count' || kind === 'money' || kind === 'share'

function viewOf({ fixed }: DataSheet, isFirst: boolean): string {
  const corner = `${columnName(fixed)}2`
  const columns = fixed === 0 ? {} : { xSplit: fixed }
  const activePane = fixed === 0 ? 'bottomLeft' : 'bottomRight'
  const pane = element('pane', { ...columns, ySplit: 1, topLeftCell: corner, activePane, state: 'frozen' })
  const selection = element('selection', { pane: activePane, activeCell: corner, sqref: corner })
  return `<sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}${selection}</sheetView>`
}

/** A sheet of notes: a column to read, and beside it the addresses of what it names. */
export function notesPart({ lines }: NotesSheet, texts: Texts, isFirst: boolean, footer: string): SheetPart {
  const addresses = lines.map(({ link }) => (link === undefined ? null : safeAddress(link)))
  const links = addresses.filter((address) => address !== null)
  let linked = 0
  const hyperlinks = addresses.flatMap((address, index) =>
    address === null ? [] : [`<hyperlink ref="B${index + 1}" r:id="rId${++linked}"/>`],
  )
  const rows = lines.map((line, index) => {
    const height = Math.min(
      409,
      linesIn(line.text, NOTES_CHARACTERS) * heightOf(line) + (line.level === 'text' ? 0 : 3),
    )
    const cell = line.text === '' ? '' : textXml(`A${index + 1}`, line.text, line.level, texts)
    const style = addresses[index] === null ? 'text' : 'link'
    const link = line.link === undefined ? '' : textXml(`B${index + 1}`, line.link, style, texts)
    return `<row r="${index + 1}" ht="${height}" customHeight="1">${cell}${link}</row>`
  })
  const range = `A1:B${Math.max(1, lines.length)}`
  const xml = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${range}"/>`,
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${LINE_PT}"/>`,
    `<cols><col min="1" max="1" width="${NOTES_WIDTH}" customWidth="1"/><col min="2" max="2" width="${LINKS_WIDTH}" customWidth="1"/></cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    hyperlinks.length > 0 ? `<hyperlinks>${hyperlinks.join('')}</hyperlinks>` : '',
    PAGE,
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    footerOf(footer),
    `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`,
  ]
  return { xml: worksheet(xml), range, links }
}

const heightOf = ({ level }: NotesLine): number => (level === 'title' ? 20 : LINE_PT)

const worksheet = (parts: readonly string[]): string =>
  `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${REL.namespace}">${parts.join('')}</worksheet>`

/** The foot of a printed page: what it is of, and which page. An ampersand is written twice there. */
const footerOf = (text: string): string =>
  `<headerFooter><oddFooter>${escapeXml(`&L&8 ${text.slice(0, 90).replaceAll('&', '&&')}&R&8 &P / &N`)}</oddFooter></headerFooter>`
