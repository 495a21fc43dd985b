import { strToU8, zipSync } from 'fflate'
import { element, escapeXml } from '../markup.ts'
import { contentTypes, PART, REL, relationships, XML } from './package.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** `A`, `Z`, `AA` of 0, 25, 26. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (index % 26))}`
}

export type SheetCell = string | number | null

/** The one sheet of a chart's workbook, as formulas name it. */
export const SHEET = 'Data'

/** A workbook of one sheet. Null is an empty cell. The same cells give the same bytes. */
export function workbook(rows: readonly (readonly SheetCell[])[]): Uint8Array {
  const parts = {
    '[Content_Types].xml': contentTypes(
      [],
      [
        ['/xl/workbook.xml', PART.workbook],
        ['/xl/worksheets/sheet1.xml', PART.sheet],
        ['/xl/styles.xml', PART.styles],
      ],
    ),
    '_rels/.rels': relationships([{ type: REL.document, target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL.namespace}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      { type: REL.sheet, target: 'worksheets/sheet1.xml' },
      { type: REL.styles, target: 'styles.xml' },
    ]),
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet(rows),
  }
  return zipped(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))
}

function sheet(rows: readonly (readonly SheetCell[])[]): string {
  const written = rows.map((cells, row) =>
    element(
      'row',
      { r: row + 1 },
      cells.map((cell, column) => cellXml(cell, columnName(column) + (row + 1))).join(''),
    ),
  )
  return `${XML}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="32" customWidth="1"/></cols><sheetData>${written.join('')}</sheetData></worksheet>`
}

function cellXml(cell: SheetCell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`
}

/** A spreadsheet reads `_x0041_` as a character: what looks like that is written as what it is. */
const cellText = (text: string): string => escapeXml(text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))

/** Days before which a ZIP knows no dates: the same day in every file, so that the same parts give the same bytes. */
const NO_DAY = new Date(1980, 0, 1)

/** Parts as one file, in their order. Pictures and workbooks are packed already. */
export function zipped(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
  return zipSync(
    Object.fromEntries(
      parts.map(([path, bytes]) => [path, [bytes, { level: /\.(png|xlsx)$/.test(path) ? 0 : 6 }] as const]),
    ),
    { mtime: NO_DAY },
  )
}
