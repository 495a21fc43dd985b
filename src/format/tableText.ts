/** A cell of a table for another program: words, a number as it is, or nothing. */
export type TextCell = string | number | null

export interface TextTable {
  readonly head: readonly string[]
  /** One cell for each column. */
  readonly rows: readonly (readonly TextCell[])[]
}

/**
 * Words that no spreadsheet takes for a formula: an apostrophe before what begins with `=`, `+`, `-`, `@`, tab or
 * return. Numbers are never passed here, so that none is touched.
 */
export function withoutFormula(words: string): string {
  return /^[=+\-@\t\r]/.test(words) ? `'${words}` : words
}

/** As tab-separated values: a line a row; tabs and line breaks inside a cell become spaces. */
export function toTsv({ head, rows }: TextTable): string {
  return [head, ...rows]
    .map((cells) => cells.map((cell) => cellWords(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n')
}

/** As an HTML table that spreadsheets and word processors paste as one: words stay words, dates too. */
export function toHtmlTable({ head, rows }: TextTable): string {
  const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`
  const data = (cell: TextCell): string =>
    typeof cell === 'number'
      ? `<td>${cell}</td>`
      : `<td style='mso-number-format:"\\@"'>${escaped(cellWords(cell))}</td>`
  return [
    '<table><thead>',
    row(head.map((words) => `<th>${escaped(words)}</th>`)),
    '</thead><tbody>',
    ...rows.map((cells) => row(cells.map(data))),
    '</tbody></table>',
  ].join('')
}

function cellWords(cell: TextCell): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell) : withoutFormula(cell)
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
