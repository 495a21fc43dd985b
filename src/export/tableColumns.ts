import { plain } from '../format/numbers.ts'
import type { TableCell, TableColumn, TableContent, TableRow, ValueKind } from '../format/tableContent.ts'
import type { TextCell } from '../format/tableText.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { Lang } from '../model/words.ts'
import { csv } from './csv.ts'
import { type DataColumn, syntheticColumn } from './dataColumn.ts'

type Field = DataColumn<TableRow>

interface TableFileOptions {
  /** Whether the data is invented: then every row is marked. */
  readonly isSynthetic: boolean
}

/**
 * The columns of a file of a figure's table: of each column its raw values, and its words beside them where they say more
 * than a number; of so many of all, both numbers; of a span of dates, both ends. Blank is unknown or does not apply; `unknown` names the keys that are
 * unknown. `id` tells the rows apart in every language.
 */
export function tableColumns(table: TableContent, words: Words, { isSynthetic }: TableFileOptions): Field[] {
  const { say } = words
  const fields = table.columns.flatMap((column, at) => fieldsOf(column, at, table.rows, words))
  return [
    ...fields,
    { key: 'id', label: say('csv.code'), value: ({ id }) => id },
    {
      key: 'unknown',
      label: say('csv.unknown'),
      value: (row) => unknownOf(row, table.columns).join(' '),
      isKeys: true,
    },
    ...(isSynthetic ? [syntheticColumn<TableRow>(say('csv.synthetic'))] : []),
  ]
}

/** A figure's table as a CSV file. */
export function tableCsv(table: TableContent, words: Words, options: TableFileOptions): string {
  return csv(tableColumns(table, words, options), table.rows)
}

/** `runningInvestment` and `agreement-value` as keys are written: `running_investment`, `agreement_value`. */
const keyOf = ({ id }: TableColumn): string =>
  id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(/[^\p{L}\d_]+/gu, '_')

function fieldsOf(column: TableColumn, at: number, rows: readonly TableRow[], words: Words): Field[] {
  const { say, lang } = words
  const { label, kind = 'words' } = column
  const key = keyOf(column)
  const cellOf = ({ cells }: TableRow): TableCell | undefined => cells[at]
  const text = (row: TableRow): string | null => cellOf(row)?.text || null
  if (kind === 'words') return [{ key, label, value: text }]
  const raw: Field = {
    key,
    label: kind === 'money' ? say('csv.inYuan', { label }) : label,
    kind,
    value: (row) => startOf(cellOf(row)?.value ?? null),
  }
  const end: Field = {
    key: `${key}_end`,
    label: say('csv.dateEnd'),
    kind,
    value: (row) => endOf(cellOf(row)?.value ?? null),
  }
  const said: Field = { key: `${key}_words`, label: say('csv.inWords', { label }), value: text }
  const whole: Field = {
    key: `${key}_of`,
    label: say('csv.outOf', { label }),
    kind: 'count',
    value: (row) => cellOf(row)?.of ?? null,
  }
  const cells = rows.flatMap((row) => cellOf(row) ?? [])
  if (cells.some(({ of }) => of !== undefined)) return [raw, whole]
  const values =
    kind === 'date' && cells.some(({ value }) => endOf(value ?? null) !== null) ? [raw, end] : [raw]
  if (!cells.some((cell) => saysMore(cell, kind, at === 0, lang))) return values
  // What heads a row is read first.
  return at === 0 ? [said, ...values] : [...values, said]
}

/** A span of dates stands in two columns: a spreadsheet knows days, not spans. */
const startOf = (value: TextCell): TextCell =>
  typeof value === 'string' ? (value.split('/')[0] ?? null) : value
const endOf = (value: TextCell): string | null =>
  typeof value === 'string' ? (value.split('/')[1] ?? null) : null

/** Whether a cell's words say what its value does not: that it is a floor, of what it is, why there is none. */
function saysMore({ text, value }: TableCell, kind: ValueKind, isHead: boolean, lang: Lang): boolean {
  if (text === '') return false
  if (kind === 'share') return true
  if (value === null) return false
  if (kind === 'date') return value === undefined || (isHead && text !== value)
  if (kind !== 'count' || typeof value !== 'number') return true
  // A difference has its sign.
  return text.replace(/^[+\u2212]/, '') !== plain(Math.abs(value), lang)
}

function unknownOf({ cells }: TableRow, columns: readonly TableColumn[]): string[] {
  return columns.flatMap((column, at) => (cells[at]?.value === null ? [keyOf(column)] : []))
}
