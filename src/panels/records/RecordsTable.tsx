import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useEffect, useId, useRef } from 'react'
import { useWords } from '../../format/WordsContext.tsx'
import type { RecordColumn, RecordSort } from '../../model/words.ts'
import type { RecordRow } from '../../questions/recordRows.ts'
import { usePrinting } from '../../ui/usePrinting.ts'
import { changeView } from '../../view/useView.ts'
import { isNumeric, RecordsRowView } from './RecordsRow.tsx'
import { useRowStop } from './useRowStop.ts'

/** Widths in rem; the title takes what is left, and never less than its own. */
const WIDTHS = {
  title: 13.5,
  date: 8.5,
  kind: 6,
  partnership: 9,
  sectors: 10,
  agreements: 6.25,
  amount: 9,
  basis: 9,
  stage: 7.5,
  parties: 13,
  place: 8,
  sources: 12,
} as const satisfies Record<RecordColumn, number>

/** Columns whose largest or latest come first at the first choice. */
const LARGEST_FIRST = new Set<RecordColumn>(['date', 'agreements', 'amount', 'sources'])

const OVERSCAN = 12
/** Heights in px of a row and of a card that were not measured yet. */
const GUESS = { row: 44, card: 128 } as const

const never = (): boolean => false

interface RecordsTableProps {
  readonly count: number
  readonly read: (at: number) => RecordRow
  readonly columns: readonly RecordColumn[]
  readonly sort: RecordSort
  readonly isCards: boolean
}

/** All rows in a box that scrolls, of which only those in sight are on the page; on paper all are. */
export function RecordsTable({ count, read, columns, sort, isCards: isNarrow }: RecordsTableProps) {
  const { say } = useWords()
  const isPrinting = usePrinting()
  const isCards = isNarrow && !isPrinting
  const box = useRef<HTMLElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const keys = useId()
  const { held, stopFrom, hold, onKey } = useRowStop(body, count, read)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => (isCards ? GUESS.card : GUESS.row),
    overscan: OVERSCAN,
    useFlushSync: false,
    // The row that has the focus stays: a reader who scrolls on must not lose their place.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      if (held === null || held >= range.count || shown.includes(held)) return shown
      return [...shown, held].sort((a, b) => a - b)
    },
  })
  // The browser itself keeps what is in sight in its place; two that do would move it twice, and break off a scroll by key.
  rows.shouldAdjustScrollPositionOnItemSizeChange = never
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows begin at their first.
  useEffect(() => {
    hold(null)
    // To scroll, the whole page would be laid out first: not where nothing has been scrolled.
    if (rows.scrollOffset) rows.scrollToOffset(0)
  }, [read])
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights are those of these rows in this look.
  useEffect(() => rows.measure(), [read, isCards, columns])

  const shown = isPrinting ? null : rows.getVirtualItems()
  const width = columns.reduce((total, column) => total + WIDTHS[column], 0)
  const stop = stopFrom(rows.range?.startIndex ?? 0)
  let end = 0
  return (
    <section
      ref={box}
      className="records-scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key.
      tabIndex={0}
      aria-label={say('records.tools')}
      aria-describedby={keys}
      onKeyDown={(event) => {
        if (onKey(event)) {
          event.preventDefault()
          return
        }
        // The browser's own End stops where the heights of unseen rows were guessed to end.
        if (event.key !== 'End' || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        rows.scrollToIndex(count - 1, { align: 'end' })
      }}
    >
      <p id={keys} hidden>
        {say('records.keys')}
      </p>
      <table
        className="table records-table"
        data-look={isCards ? 'cards' : 'rows'}
        aria-rowcount={count + 1}
        style={isCards || isPrinting ? undefined : { minInlineSize: `${width}rem` }}
      >
        <caption className="visually-hidden">{say('records.title')}</caption>
        {!isCards && (
          <colgroup>
            {columns.map((column) => (
              <col
                key={column}
                style={column === 'title' || isPrinting ? undefined : { inlineSize: `${WIDTHS[column]}rem` }}
              />
            ))}
          </colgroup>
        )}
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Head key={column} column={column} sort={sort} isCards={isCards} />
            ))}
          </tr>
        </thead>
        <tbody
          ref={body}
          onFocus={({ target }) => {
            const row = target.closest('tr')
            hold(row === null ? null : Number(row.dataset['index']))
          }}
        >
          {shown === null
            ? Array.from({ length: count }, (_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place.
                <RecordsRowView key={at} at={at} read={read} columns={columns} isStop={at === stop} />
              ))
            : shown.map((item) => {
                const gap = item.start - end
                end = item.end
                return (
                  <Fragment key={item.key}>
                    {gap > 0 && <Gap height={gap} columns={columns.length} />}
                    <RecordsRowView
                      at={item.index}
                      read={read}
                      columns={columns}
                      isStop={item.index === stop}
                      measure={rows.measureElement}
                    />
                  </Fragment>
                )
              })}
          {shown !== null && rows.getTotalSize() > end && (
            <Gap height={rows.getTotalSize() - end} columns={columns.length} />
          )}
        </tbody>
      </table>
    </section>
  )
}

/** Room for the rows that are not on the page. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without words cannot be focused.
    <tr aria-hidden="true" className="records-gap" style={{ blockSize: height }}>
      <td colSpan={columns} />
    </tr>
  )
}

function Head({ column, sort, isCards }: { column: RecordColumn; sort: RecordSort; isCards: boolean }) {
  const { say } = useWords()
  const label = say(`column.${column}`)
  const direction = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : 'none'
  const turn = (): void => {
    const first: RecordSort = LARGEST_FIRST.has(column) ? `-${column}` : column
    const second: RecordSort = LARGEST_FIRST.has(column) ? column : `-${column}`
    changeView({ sort: sort === first ? second : first })
  }
  return (
    <th scope="col" className={isNumeric(column) ? 'numeric' : undefined} aria-sort={direction}>
      {/* Cards show no head: they are sorted by the list above them. */}
      {isCards ? (
        label
      ) : (
        <button type="button" onClick={turn} aria-label={say('records.sort', { column: label })}>
          {label}
        </button>
      )}
    </th>
  )
}
