import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { TableColumn } from '../../format/tableContent.ts'
import { useWords } from '../../format/WordsContext.tsx'

/** Lines that stand at once; the others come when they are asked for. */
const FIRST_LINES = 200

interface LongTableProps<Line> {
  readonly columns: readonly TableColumn[]
  readonly lines: readonly Line[]
  readonly row: (line: Line) => ReactNode
  /** What all lines come to, for the columns after title and date: those not shown are in it, too. */
  readonly foot: readonly string[]
}

/** A ledger's lines: the first of them, then all; the sum below is always of all. */
export function LongTable<Line>({ columns, lines, row, foot }: LongTableProps<Line>) {
  const { say } = useWords()
  const [isAll, setAll] = useState(false)
  const body = useRef<HTMLTableSectionElement>(null)
  const isAsked = useRef(false)
  // The button is gone with what it asked for: the focus goes on where it stood.
  useEffect(() => {
    if (!isAll || !isAsked.current) return
    isAsked.current = false
    body.current?.rows[FIRST_LINES]?.querySelector('button')?.focus()
  }, [isAll])
  if (lines.length === 0) return null
  const shown = isAll ? lines : lines.slice(0, FIRST_LINES)
  return (
    <table className="table">
      <thead>
        <tr>
          {columns.map(({ id, label, numeric }) => (
            <th key={id} scope="col" className={numeric ? 'numeric' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>{shown.map(row)}</tbody>
      <tfoot>
        {shown.length < lines.length && (
          <tr>
            <td colSpan={columns.length}>
              <button
                type="button"
                className="link reach"
                onClick={() => {
                  isAsked.current = true
                  setAll(true)
                }}
              >
                {say('lines.more', { n: lines.length - shown.length })}
              </button>
            </td>
          </tr>
        )}
        <tr>
          <th scope="row">{say('lines.sumOf', { n: lines.length })}</th>
          <td />
          {foot.map((text, at) => (
            <td key={columns[at + 2]?.id} className="numeric">
              {text}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}
