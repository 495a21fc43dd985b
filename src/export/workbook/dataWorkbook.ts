import type { TableContent } from '../../format/tableContent.ts'
import type { Words } from '../../format/WordsContext.tsx'
import type { RecordRow } from '../../questions/recordRows.ts'
import type { DataColumn } from '../dataColumn.ts'
import type { Notes } from '../notes.ts'
import { tableColumns } from '../tableColumns.ts'
import { notesSheet } from './notesSheet.ts'
import { type DataSheet, dataSheet } from './sheet.ts'
import { workbookFile } from './workbook.ts'

export interface WorkbookParts {
  readonly notes: Notes
  /** Tables of figures, a sheet each; those without rows are left out. */
  readonly tables: readonly TableContent[]
  readonly records?: {
    readonly columns: readonly DataColumn<RecordRow>[]
    readonly rows: Iterable<RecordRow>
  }
  readonly isSynthetic: boolean
}

/**
 * An XLSX file in the reader's language: notes, then a sheet for each table, then the records. Rejects where there are more
 * records than a sheet can have. The same parts give the same bytes.
 */
export function dataWorkbook(
  { notes, tables, records, isSynthetic }: WorkbookParts,
  words: Words,
): Promise<Uint8Array<ArrayBuffer>> {
  const { say, lang } = words
  const look = { isSynthetic, lang }
  return workbookFile({
    title: notes.title,
    lang,
    sheets: [
      notesSheet(notes, say('about.sheet')),
      ...tables.filter(({ rows }) => rows.length > 0).map((table) => tableSheet(table, isSynthetic, words)),
      ...(records
        ? [dataSheet(records.columns, records.rows, { ...look, name: say('records.title'), fixed: 0 })]
        : []),
    ],
  })
}

/** A figure's table as a sheet. */
export function tableSheet(table: TableContent, isSynthetic: boolean, words: Words): DataSheet {
  const columns = tableColumns(table, words, { isSynthetic })
  return dataSheet(columns, table.rows, { isSynthetic, lang: words.lang, name: sheetName(table), fixed: 1 })
}

/** What a sheet's tab has room for: of one table among several, what it is of comes first. */
function sheetName({ title, subject }: TableContent): string {
  const plain = title.replace(/[?？]$/, '')
  return subject === undefined ? plain : `${subject} · ${plain}`
}
