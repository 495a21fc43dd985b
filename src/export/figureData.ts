import type { TableContent } from '../format/tableContent.ts'
import type { Words } from '../format/WordsContext.tsx'
import { type NotesInput, notesOf, notesText } from './notes.ts'
import { tableCsv } from './tableColumns.ts'
import { dataWorkbook } from './workbook/dataWorkbook.ts'
import { XLSX } from './workbook/workbook.ts'
import { zipped } from './zip.ts'

/** The files in which a figure's numbers leave: one table, all tables with notes, a workbook with notes, the notes. */
export const DATA_FILES = ['csv', 'zip', 'xlsx', 'txt'] as const
export type DataFile = (typeof DATA_FILES)[number]

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  zip: 'application/zip',
  xlsx: XLSX,
  txt: 'text/plain;charset=utf-8',
} as const satisfies Record<DataFile, string>

/** The numbers of a figure as a file; a CSV file is of the first table. Rejects without any table. */
export async function figureData(
  file: DataFile,
  tables: readonly TableContent[],
  input: NotesInput,
  words: Words,
): Promise<Blob> {
  const [first] = tables
  if (!first) throw new Error('a figure without a table has no data')
  const isSynthetic = input.dataset.meta.synthetic
  const csvOf = (table: TableContent): string => tableCsv(table, words, { isSynthetic })
  const notes = (): string => notesText(notesOf(input, 'csv', words))
  const make = {
    csv: () => csvOf(first),
    zip: () =>
      zipped([
        ...tables.map((table) => [`${table.id}.csv`, csvOf(table)] as const),
        ['notes.txt', notes()] as const,
      ]),
    xlsx: () => dataWorkbook({ notes: notesOf(input, 'xlsx', words), tables, isSynthetic }, words),
    txt: notes,
  } as const satisfies Record<DataFile, () => BlobPart | Promise<BlobPart>>
  return new Blob([await make[file]()], { type: TYPES[file] })
}
