/** A CSV file as RFC 4180 says it is read: quotes doubled, CRLF between lines, the mark of UTF-8 before the first. */
export function readCsv(file: string): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  const text = file.replace(/^\ufeff/, '')
  const field = /"((?:[^"]|"")*)"(,|\r\n|$)|([^",\r\n]*)(,|\r\n|$)/y
  while (field.lastIndex < text.length) {
    const match = field.exec(text)
    if (!match) throw new Error('not a CSV file')
    const [, quoted, afterQuoted, plain = '', afterPlain] = match
    cells.push(quoted?.replaceAll('""', '"') ?? plain)
    if ((afterQuoted ?? afterPlain) === ',') continue
    rows.push(cells)
    cells = []
  }
  return rows
}
