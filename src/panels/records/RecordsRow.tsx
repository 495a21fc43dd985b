import { memo } from 'react'
import { useWords } from '../../format/WordsContext.tsx'
import type { RecordColumn } from '../../model/words.ts'
import type { RecordRow } from '../../questions/recordRows.ts'
import { changeView } from '../../view/useView.ts'
import { cellDispute, cellWords } from './recordWords.ts'

const NUMERIC = new Set<RecordColumn>(['agreements', 'amount'])
/** Signings within signings that are set in further; deeper ones stand as deep. */
const DEEPEST = 4
/** Names that a cell has room for. */
const FEW = { sectors: 3, parties: 2, sources: 1 } as const

export const isNumeric = (column: RecordColumn): boolean => NUMERIC.has(column)

interface RecordsRowProps {
  /** From 0. */
  readonly at: number
  readonly read: (at: number) => RecordRow
  readonly columns: readonly RecordColumn[]
  /** Whether Tab leads to it. */
  readonly isStop: boolean
  /** Tells the row's height to whom places the rows. */
  readonly measure?: (row: HTMLTableRowElement | null) => void
}

/** One row of the table, made when it comes into sight. */
export const RecordsRowView = memo(function RecordsRowView({
  at,
  read,
  columns,
  isStop,
  measure,
}: RecordsRowProps) {
  const words = useWords()
  const { say } = words
  const row = read(at)
  return (
    <tr
      ref={measure}
      data-index={at}
      // The head is the first row.
      aria-rowindex={at + 2}
      data-kind={row.kind}
      data-depth={Math.min(row.depth, DEEPEST)}
      data-outside={row.isOutside || undefined}
      data-remainder={row.isRemainder || undefined}
    >
      {columns.map((column) =>
        column === 'title' ? (
          <th key={column} scope="row">
            <Title row={row} isStop={isStop} />
          </th>
        ) : (
          <td
            key={column}
            className={isNumeric(column) ? 'numeric' : undefined}
            data-column={column}
            data-label={say(`column.${column}`)}
            data-unknown={(column === 'amount' && row.amount === null && row.figure === null) || undefined}
          >
            <CellContent column={column} row={row} withBasis={!columns.includes('basis')} />
          </td>
        ),
      )}
    </tr>
  )
})

function Title({ row, isStop }: { row: RecordRow; isStop: boolean }) {
  const { say, pick } = useWords()
  if (row.isRemainder) {
    return (
      <>
        {say('record.remainder')}
        <span className="visually-hidden"> {pick(row.title)}</span>
        <Mark words={say('records.notItemised')} />
        {row.isOutside && <Mark words={say('records.outside')} />}
      </>
    )
  }
  const { sum, depth } = row
  return (
    <>
      <button
        type="button"
        className="link reach"
        tabIndex={isStop ? 0 : -1}
        onClick={() => changeView({ record: row.id })}
      >
        {pick(row.title)}
      </button>
      {row.partOf !== null && <Mark words={say('records.isPart')} isSeen={depth > 0} />}
      {row.isOutside && <Mark words={say('records.outside')} />}
      {sum !== null && sum.kept < sum.agreements && (
        <Mark words={say('records.kept', { kept: sum.kept, all: sum.agreements })} />
      )}
      {row.among && <Mark words={say('records.among')} look="hatch" />}
      {row.scope === 'between' && <Mark words={say('scope.between')} />}
    </>
  )
}

interface MarkProps {
  readonly words: string
  readonly look?: 'hatch'
  /** What can be seen already, and only has to be said. */
  readonly isSeen?: boolean
}

function Mark({ words, look, isSeen = false }: MarkProps) {
  return (
    <>
      {' '}
      <span className={isSeen ? 'visually-hidden' : 'records-mark'} data-look={look}>
        {words}
      </span>
    </>
  )
}

interface CellContentProps {
  readonly column: RecordColumn
  readonly row: RecordRow
  /** Whether an amount says its kind of money, because no column does. */
  readonly withBasis: boolean
}

function CellContent({ column, row, withBasis }: CellContentProps) {
  const words = useWords()
  const { say } = words
  const few = column === 'sectors' || column === 'parties' || column === 'sources' ? FEW[column] : undefined
  const said = cellWords(column, row, words, few)
  if (said === '') return null
  const apart = cellDispute(column, row, words)
  const disputed = apart !== '' && <span className="records-basis">{apart}</span>
  if (column === 'amount') {
    const isOwn = row.figure === null && row.amount !== null
    return (
      <>
        <span className={isOwn ? undefined : 'unknown'}>{said}</span>
        {row.amount !== null && withBasis && (
          <span className="records-basis">{cellWords('basis', row, words)}</span>
        )}
        {disputed}
      </>
    )
  }
  return (
    <>
      {few === undefined ? said : <span className="records-few">{said}</span>}
      {disputed}
      {column === 'date' && row.date !== null && row.dateBasis === 'reported' && (
        <Mark words={say('records.reported')} />
      )}
    </>
  )
}
