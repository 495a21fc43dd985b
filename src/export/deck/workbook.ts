import { element } from '../markup.ts'
import { contentTypes, PART, REL, relationships, XML } from '../openXml.ts'
import { cellText, columnName } from '../workbook/cells.ts'
import { MAIN } from '../workbook/styles.ts'
import { zipped } from '../zip.ts'

export type SheetCell = string | number | null

/** The one sheet of a chart's workbook, as formulas name it. */
export const SHEET = 'Data'

/** A workbook of one sheet. Null is an empty cell. The same cells give the same bytes. */
export function workbook(rows: readonly (readonly SheetCell[])[]): Promise<Uint8Array> {
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
  return zipped(Object.entries(parts))
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
