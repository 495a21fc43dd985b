import { type ReactNode, useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import './table.css'

export interface Cell {
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
}

type Order = { readonly column: number; readonly direction: 'ascending' | 'descending' } | null

/** The numbers of a figure as a table that sorts by any column. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  const { say } = useWords()
  const [order, setOrder] = useState<Order>(null)
  const sorted = order ? sortRows(rows, order) : rows
  const turn = (column: number): void => {
    const again = order?.column === column && order.direction === 'descending'
    setOrder({ column, direction: again ? 'ascending' : 'descending' })
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key.
    <section className="table-scroll" tabIndex={0} aria-label={caption}>
      <table className="table">
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
                    {cell.text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
