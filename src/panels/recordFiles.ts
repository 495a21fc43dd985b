import { csv } from '../export/csv.ts'
import { type DataColumn, syntheticColumn } from '../export/dataColumn.ts'
import { fileName } from '../export/fileName.ts'
import { type NotesInput, notesOf, notesText } from '../export/notes.ts'
import { recordColumns } from '../export/recordColumns.ts'
import { saveFile } from '../export/saveFile.ts'
import type { Words } from '../format/WordsContext.tsx'
import { NO_FILTER } from '../model/filter.ts'
import type { Dataset, Source } from '../model/schema.ts'
import { RECORD_COLUMNS } from '../model/words.ts'
import type { useEngine } from '../query/EngineContext.tsx'
import { type RecordRow, recordReader } from '../questions/recordRows.ts'
import type { RecordsAnswer } from '../questions/records.ts'
import { addressOf } from '../view/useView.ts'
import type { ViewState } from '../view/viewState.ts'
import { fileParts } from './figureSource.ts'
import { activeFilters, partnershipWords } from './filterWords.ts'
import { originWords } from './origin.ts'
import { columnsOf } from './shownColumns.ts'
import { shownData } from './shownData.ts'

/**
 * What can be saved: the rows as shown, as a table or a workbook, all records whatever the filters, the text that goes with
 * the rows, and the records as a dataset that opens again.
 */
export type RecordFile = 'shown' | 'workbook' | 'about' | 'everything' | 'data'

export interface RecordFileInput {
  readonly engine: ReturnType<typeof useEngine>
  readonly dataset: Dataset
  readonly view: ViewState
  readonly answer: RecordsAnswer
  readonly words: Words
}

export interface RecordTable {
  readonly columns: readonly DataColumn<RecordRow>[]
  readonly rows: readonly RecordRow[]
}

/** Every row of an answer, one after the other. */
export function allRows(answer: RecordsAnswer, read: (at: number) => RecordRow): RecordRow[] {
  return Array.from(answer.rows, (_, at) => read(at))
}

/** The records of the view as they are shown: chosen columns, order, groups. */
export async function shownRecords({
  engine,
  dataset,
  view,
  answer,
  words,
}: RecordFileInput): Promise<RecordTable> {
  const lines = await engine.ask('lines', view)
  const isGrouped = view.group !== null
  return {
    columns: marked(recordColumns(words, { chosen: columnsOf(view), lines, isGrouped }), dataset, words),
    rows: allRows(answer, recordReader(dataset, answer)),
  }
}

/** All records of the dataset, whatever the filters. */
export async function everyRecord({ engine, dataset, words }: RecordFileInput): Promise<RecordTable> {
  const lines = await engine.ask('lines', NO_FILTER)
  const answer = await engine.ask('records', NO_FILTER)
  const columns = recordColumns(words, { chosen: RECORD_COLUMNS, lines, isGrouped: false })
  return {
    columns: marked(columns, dataset, words),
    rows: allRows(answer, recordReader(dataset, answer)),
  }
}

function marked(
  columns: readonly DataColumn<RecordRow>[],
  { meta }: Dataset,
  { say }: Words,
): readonly DataColumn<RecordRow>[] {
  return meta.synthetic ? [...columns, syntheticColumn(say('csv.synthetic'))] : columns
}

/** What the notes say that go with the records of the view. */
export async function recordNotes({
  engine,
  dataset,
  view,
  answer,
  words,
}: RecordFileInput): Promise<NotesInput> {
  const { total } = await engine.ask('lines', view)
  const sources = new Set<Source>()
  for (const row of allRows(answer, recordReader(dataset, answer))) {
    if (!row.isOutside) for (const source of row.sources) sources.add(source)
  }
  const filters = activeFilters(view, dataset, words).map((filter) => filter.words)
  return {
    dataset,
    name: partnershipWords(view, dataset, words),
    filters: filters.length === 0 ? '' : words.say('export.filters', { filters: filters.join(' · ') }),
    link: new URL(addressOf({ ...view, record: null }, '#records'), window.location.href).href,
    origin: originWords(view, dataset.meta, words),
    records: { byKind: answer.byKind, total },
    figures: [],
    sources: dataset.sources.filter((source) => sources.has(source)),
  }
}

/** Makes a file and saves it; resolves to its name. */
export async function saveRecords(file: RecordFile, input: RecordFileInput): Promise<string> {
  const { dataset, view } = input
  const parts =
    file === 'everything'
      ? fileParts('records-everything', { ...view, ...NO_FILTER }, dataset)
      : fileParts(file === 'data' ? 'data' : 'records', view, dataset)
  const { ending, type, make } = FILES[file]
  const name = fileName(parts, ending)
  saveFile(new Blob([await make(input)], { type }), name)
  return name
}

interface FileKind {
  readonly ending: string
  readonly type: string
  readonly make: (input: RecordFileInput) => Promise<BlobPart>
}

const CSV = { ending: 'csv', type: 'text/csv;charset=utf-8' } as const

const FILES: Readonly<Record<RecordFile, FileKind>> = {
  shown: {
    ...CSV,
    make: async (input) => {
      const { columns, rows } = await shownRecords(input)
      return csv(columns, rows)
    },
  },
  workbook: {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async (input) => {
      const { dataWorkbook } = await import('../export/workbook/dataWorkbook.ts')
      const notes = notesOf(await recordNotes(input), 'xlsx', input.words)
      const records = await shownRecords(input)
      return dataWorkbook(
        { notes, tables: [], records, isSynthetic: input.dataset.meta.synthetic },
        input.words,
      )
    },
  },
  everything: {
    ...CSV,
    make: async (input) => {
      const { columns, rows } = await everyRecord(input)
      return csv(columns, rows)
    },
  },
  about: {
    ending: 'txt',
    type: 'text/plain;charset=utf-8',
    make: async (input) => notesText(notesOf(await recordNotes(input), 'csv', input.words)),
  },
  data: {
    ending: 'json',
    type: 'application/json;charset=utf-8',
    make: ({ engine, dataset, view }) => shownData(engine, dataset, view),
  },
}
