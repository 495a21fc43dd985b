import { useState } from 'react'
import { toHtmlTable, toTsv } from '../../format/tableText.ts'
import { useWords } from '../../format/WordsContext.tsx'
import { RECORD_COLUMNS, RECORD_SORTS, type RecordColumn } from '../../model/words.ts'
import { useDataset, useEngine } from '../../query/EngineContext.tsx'
import type { RecordRow } from '../../questions/recordRows.ts'
import type { RecordsAnswer } from '../../questions/records.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { changeView } from '../../view/useView.ts'
import type { ViewState } from '../../view/viewState.ts'
import { allRows, type RecordFile, saveRecords } from '../recordFiles.ts'
import { textTable } from './recordWords.ts'

interface RecordsToolsProps {
  readonly view: ViewState
  readonly answer: RecordsAnswer
  readonly read: (at: number) => RecordRow
  readonly columns: readonly RecordColumn[]
  readonly isCards: boolean
}

/** What can be done with the table: its order and columns, and the ways out. */
export function RecordsTools({ view, answer, read, columns, isCards }: RecordsToolsProps) {
  const words = useWords()
  const { say } = words
  const table = () => textTable(columns, allRows(answer, read), words)
  return (
    <div className="records-tools">
      {isCards && <SortList view={view} columns={columns} />}
      <button
        type="button"
        className="button-quiet"
        aria-pressed={view.group === 'signing'}
        onClick={() => changeView({ group: view.group === null ? 'signing' : null })}
      >
        {say('records.group')}
      </button>
      <Popover
        button={say('records.columns')}
        buttonClass="button-quiet"
        align="end"
        label={say('records.columns')}
      >
        {() => <ColumnList view={view} columns={columns} />}
      </Popover>
      <CopyButton
        label={say('action.copyTable')}
        text={() => toTsv(table())}
        html={() => toHtmlTable(table())}
      />
      <SaveMenu view={view} answer={answer} />
    </div>
  )
}

function SortList({ view, columns }: { view: ViewState; columns: readonly RecordColumn[] }) {
  const { say } = useWords()
  const sorts = RECORD_SORTS.filter(
    (sort) => sort === view.sort || columns.some((column) => sort === column || sort === `-${column}`),
  )
  return (
    <label className="records-sort">
      {say('records.sortBy')}{' '}
      <select
        value={view.sort}
        onChange={({ target }) => {
          const sort = sorts.find((each) => each === target.value)
          if (sort) changeView({ sort })
        }}
      >
        {sorts.map((sort) => {
          const column = RECORD_COLUMNS.find((each) => sort === each || sort === `-${each}`) ?? 'date'
          const direction = sort === column ? 'ascending' : 'descending'
          return (
            <option key={sort} value={sort}>
              {say('records.order', { column: say(`column.${column}`), direction })}
            </option>
          )
        })}
      </select>
    </label>
  )
}

function ColumnList({ view, columns }: { view: ViewState; columns: readonly RecordColumn[] }) {
  const { say } = useWords()
  const toggle = (column: RecordColumn): void => {
    const rest = columns.filter((each) => each !== column)
    changeView({ columns: rest.length === columns.length ? [...columns, column].sort() : rest.sort() })
  }
  return (
    <div className="checks">
      {RECORD_COLUMNS.filter((column) => column !== 'title').map((column) => (
        <label key={column} className="check">
          <input type="checkbox" checked={columns.includes(column)} onChange={() => toggle(column)} />
          <span className="check-label">{say(`column.${column}`)}</span>
        </label>
      ))}
      <p className="records-hint">{say('records.columnsHint')}</p>
      <button
        type="button"
        className="button-quiet"
        disabled={view.columns === null}
        onClick={() => changeView({ columns: null })}
      >
        {say('records.columnsReset')}
      </button>
    </div>
  )
}

function SaveMenu({ view, answer }: { view: ViewState; answer: RecordsAnswer }) {
  const words = useWords()
  const { say } = words
  const dataset = useDataset()
  const engine = useEngine()
  const [said, setSaid] = useState('')
  const { agreements, events, policies, claims } = dataset
  const all = agreements.length + events.length + policies.length + claims.length
  const save = async (file: RecordFile): Promise<void> => {
    setSaid(say('records.saving'))
    try {
      const name = await saveRecords(file, { engine, dataset, view, answer, words })
      setSaid(say('records.saved', { name }))
    } catch (error) {
      setSaid(say('records.saveFailed', { reason: error instanceof Error ? error.message : String(error) }))
    }
  }
  const files = [
    ['shown', say('records.saveShown', { n: answer.rows.length })],
    ['workbook', say('records.saveWorkbook')],
    ['about', say('records.saveAbout')],
    ['everything', say('records.saveAll', { n: all })],
    ['data', say('records.saveData')],
  ] as const
  return (
    <>
      <Popover
        button={say('records.save')}
        buttonClass="button-quiet"
        align="end"
        label={say('records.save')}
      >
        {(close) => (
          <div className="menu">
            {files.map(([file, label]) => (
              <button
                key={file}
                type="button"
                onClick={() => {
                  close()
                  void save(file)
                }}
              >
                {label}
              </button>
            ))}
          </div>
        )}
      </Popover>
      <p role="status" className="records-status">
        {said}
      </p>
    </>
  )
}
