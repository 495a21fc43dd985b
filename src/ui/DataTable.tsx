import { useState } from 'react'
import { captionOf } from '../format/tableCaption.ts'
import type { TableCell, TableColumn, TableContent, TableRow } from '../format/tableContent.ts'
import { type TextTable, toHtmlTable, toTsv } from '../format/tableText.ts'
import { useWords } from '../format/WordsContext.tsx'
import { type Part, partKey } from '../model/part.ts'
import { CopyButton } from './CopyButton.tsx'
import './table.css'

interface Opening {
  /** Opens the ledger of a cell's part. */
  readonly onPart?: ((part: Part) => void) | undefined
  /** Opens the record that a cell names. */
  readonly onRecord?: ((id: string) => void) | undefined
}

type Order = { readonly column: number; readonly direction: 'ascending' | 'descending' } | null

/** All tables of a figure, one below the other. */
export function DataTables({ tables, ...opening }: Opening & { tables: readonly TableContent[] }) {
  return (
    <div className="tables">
      {tables.map((table) => (
        <DataTable key={table.id} table={table} {...opening} />
      ))}
    </div>
  )
}

/** The numbers of a figure as a table that sorts by any column. */
export function DataTable({ table, ...opening }: Opening & { table: TableContent }) {
  const words = useWords()
  const { say } = words
  const { columns, rows } = table
  const [order, setOrder] = useState<Order>(null)
  const sorted = order ? sortRows(rows, order) : rows
  const caption = captionOf(table, words)
  const turn = (column: number): void => {
    const again = order?.column === column && order.direction === 'descending'
    setOrder({ column, direction: again ? 'ascending' : 'descending' })
  }
  const text = (): TextTable => ({
    head: columns.map(({ label }) => label),
    rows: sorted.map(({ cells }) => cells.map((cell) => cell.text)),
  })
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key. */}
      <section className="table-scroll" tabIndex={0} aria-label={caption}>
        <table className="table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th
                  key={column.id}
                  scope="col"
                  className={lookOf(column)}
                  aria-sort={order?.column === index ? order.direction : 'none'}
                >
                  <button
                    type="button"
                    aria-label={say('records.sort', { column: column.label })}
                    onClick={() => turn(index)}
                  >
                    {column.label}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={row.id}>
                {row.cells.map((cell, index) =>
                  index === 0 ? (
                    <th key={columns[index]?.id} scope="row" className={lookOf(columns[index])}>
                      <CellText cell={cell} {...opening} />
                    </th>
                  ) : (
                    <td key={columns[index]?.id} className={lookOf(columns[index])}>
                      <CellText cell={cell} {...opening} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="table-tools">
        <CopyButton
          label={say('action.copyTable')}
          text={() => toTsv(text())}
          html={() => toHtmlTable(text())}
        />
      </p>
    </div>
  )
}

/** How the cells of a column are set. */
function lookOf(column: TableColumn | undefined): 'numeric' | 'table-date' | undefined {
  if (column?.numeric) return 'numeric'
  return column?.kind === 'date' ? 'table-date' : undefined
}

function CellText({ cell, onPart, onRecord }: Opening & { cell: TableCell }) {
  const { say } = useWords()
  const { text, part, record } = cell
  const said = cell.value === null ? <span className="unknown">{text}</span> : text
  if (record !== undefined && onRecord) {
    return (
      <button type="button" className="link reach" onClick={() => onRecord(record)}>
        {said}
      </button>
    )
  }
  // There is nothing to open where nothing is counted.
  if (!part || !onPart || text === '' || text === '0') return said
  return (
    <button
      type="button"
      className="table-number reach"
      title={say('headline.lines')}
      data-total={partKey(part)}
      onClick={() => onPart(part)}
    >
      {said}
    </button>
  )
}

function sortRows(rows: readonly TableRow[], { column, direction }: NonNullable<Order>): TableRow[] {
  const sign = direction === 'ascending' ? 1 : -1
  return [...rows].sort((a, b) => {
    const left = a.cells[column]?.sort ?? null
    const right = b.cells[column]?.sort ?? null
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return left === right ? 0 : left < right ? -sign : sign
  })
}
