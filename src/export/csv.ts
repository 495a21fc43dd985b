import { type TextCell, withoutFormula } from '../format/tableText.ts'
import type { DataColumn } from './dataColumn.ts'

/**
 * A CSV file: UTF-8 with its mark, so that spreadsheets read Chinese; CRLF; quoted as RFC 4180 says. The header is one
 * line, `label [key]`. Words that a spreadsheet would take for a formula get an apostrophe; numbers are never touched.
 * Without rows it is the header alone.
 */
export function csv<Row>(columns: readonly DataColumn<Row>[], rows: Iterable<Row>): string {
  const lines = [columns.map(({ key, label }) => field(`${label} [${key}]`)).join()]
  for (const row of rows) lines.push(columns.map(({ value }) => field(value(row))).join())
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function field(cell: TextCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const words = withoutFormula(cell)
  return /[",\r\n]/.test(words) || words !== words.trim() ? `"${words.replaceAll('"', '""')}"` : words
}
