import { type ReactNode, useRef, useState } from 'react'
import { type TextTable, toHtmlTable, toTsv } from '../format/tableText.ts'
import { useWords } from '../format/WordsContext.tsx'
import { type Part, partKey } from '../model/part.ts'
import { CopyButton } from './CopyButton.tsx'
import './table.css'

export interface Cell {
  /** What the number counts: then the cell opens its ledger. */
  readonly part?: Part | undefined
  readonly text: ReactNode
  /** What the column sorts by; null is unknown and stands last in both directions. */
  readonly sort: number | string | null
}

export interface Column {
  readonly id: string
  readonly label: string
  readonly numeric?: boolean
}

export interface TableRow {
  readonly id: string
  /** One cell for each column; the first heads the row. */
  readonly cells: readonly Cell[]
}

interface DataTableProps {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  /** Opens the ledger of a cell's part. */
  readonly onOpen?: ((part: Part) => void) | undefined
}

type Order = { readonly column: number; readonly direction: 'ascending' | 'descending' } | null

/** The numbers of a figure as a table that sorts by any column. */
export function DataTable({ caption, columns, rows, onOpen }: DataTableProps) {
  const { say } = useWords()
  const [order, setOrder] = useState<Order>(null)
  const table = useRef<HTMLTableElement>(null)
  const sorted = order ? sortRows(rows, order) : rows
  const turn = (column: number): void => {
    const again = order?.column === column && order.direction === 'descending'
    setOrder({ column, direction: again ? 'ascending' : 'descending' })
  }
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key. */}
      <section className="table-scroll" tabIndex={0} aria-label={caption}>
        <table ref={table} className="table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th
                  key={column.id}
                  scope="col"
                  className={column.numeric ? 'numeric' : undefined}
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
                    <th key={columns[index]?.id} scope="row">
                      {cell.text}
                    </th>
                  ) : (
                    <td key={columns[index]?.id} className={columns[index]?.numeric ? 'numeric' : undefined}>
                      <CellText cell={cell} onOpen={onOpen} />
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
          text={() => toTsv(textOf(table.current))}
          html={() => toHtmlTable(textOf(table.current))}
        />
      </p>
    </div>
  )
}

/** What a table says, as it stands on the page. */
function textOf(table: HTMLTableElement | null): TextTable {
  const [head = [], ...rows] = Array.from(table?.rows ?? [], (row) =>
    Array.from(row.cells, ({ textContent }) => textContent.trim()),
  )
  return { head, rows }
}

function CellText({ cell: { text, part }, onOpen }: { cell: Cell; onOpen: DataTableProps['onOpen'] }) {
  const { say } = useWords()
  // There is nothing to open where nothing is counted.
  if (!part || !onOpen || text === '' || text === '0') return text
  return (
    <button
      type="button"
      className="table-number"
      title={say('headline.lines')}
      data-total={partKey(part)}
      onClick={() => onOpen(part)}
    >
      {text}
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
