import type { ValueKind } from '../../format/tableContent.ts'
import type { TextCell } from '../../format/tableText.ts'
import type { Lang } from '../../model/words.ts'
import type { DataColumn } from '../dataColumn.ts'

export interface SheetColumn {
  readonly label: string
  readonly kind: ValueKind
}

/** A table with one head, as programs that read spreadsheets expect it: nothing above, nothing merged. */
export interface DataSheet {
  readonly kind: 'data'
  /** As it is to be called; the workbook makes it valid and unlike all others. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** One cell for each column. */
  readonly rows: Iterable<readonly TextCell[]>
  /** How many columns stay in sight beside those that are scrolled. */
  readonly fixed: number
  /** Whether the data is invented: then the sheet is marked. */
  readonly isSynthetic: boolean
}

export interface NotesLine {
  readonly level: 'title' | 'mark' | 'heading' | 'text'
  readonly text: string
  /** The address of what the line says, outside the workbook. */
  readonly link?: string | undefined
}

/** Lines to read, one below the other. */
export interface NotesSheet {
  readonly kind: 'notes'
  readonly name: string
  readonly lines: readonly NotesLine[]
}

export type Sheet = DataSheet | NotesSheet

interface DataSheetOptions {
  readonly name: string
  readonly fixed: number
  readonly isSynthetic: boolean
  readonly lang: Lang
}

/**
 * Rows as a sheet. Where a value names other columns by key, the sheet names them by label: it has no keys. Rows are
 * read when they are written.
 */
export function dataSheet<Row>(
  columns: readonly DataColumn<Row>[],
  rows: Iterable<Row>,
  { name, fixed, isSynthetic, lang }: DataSheetOptions,
): DataSheet {
  const labels = new Map(columns.map(({ key, label }) => [key, label]))
  const named = (keys: TextCell): TextCell =>
    typeof keys === 'string'
      ? keys
          .split(' ')
          .map((key) => labels.get(key) ?? key)
          .join(lang === 'en' ? '; ' : '；')
      : keys
  return {
    kind: 'data',
    name,
    columns: columns.map(({ label, kind = 'words' }) => ({ label, kind })),
    rows: mapped(rows, (row) =>
      columns.map(({ value, isKeys }) => (isKeys ? named(value(row)) : value(row))),
    ),
    fixed,
    isSynthetic,
  }
}

function* mapped<From, To>(all: Iterable<From>, to: (each: From) => To): Generator<To> {
  for (const each of all) yield to(each)
}
