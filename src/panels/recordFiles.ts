import { aboutRecords } from '../export/about.ts'
import { csv } from '../export/csv.ts'
import { fileName } from '../export/fileName.ts'
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
import { fileParts } from './FigurePanel.tsx'
import { activeFilters, partnershipWords } from './filterWords.ts'
import { columnsOf } from './shownColumns.ts'
import { shownData } from './shownData.ts'

/**
 * What can be saved: the rows as shown, all records whatever the filters, the text that goes with the rows, and the
 * records as a dataset that opens again.
 */
export type RecordFile = 'shown' | 'everything' | 'about' | 'data'

const ENDINGS = { shown: 'csv', everything: 'csv', about: 'txt', data: 'json' } as const
const TYPES = { csv: 'text/csv', txt: 'text/plain', json: 'application/json' } as const

export interface RecordFileInput {
  readonly engine: ReturnType<typeof useEngine>
  readonly dataset: Dataset
  readonly view: ViewState
  readonly answer: RecordsAnswer
  readonly words: Words
}

/** Every row of an answer, one after the other. */
export function allRows(answer: RecordsAnswer, read: (at: number) => RecordRow): RecordRow[] {
  return Array.from(answer.rows, (_, at) => read(at))
}

/** Makes a file and saves it; resolves to its name. */
export async function saveRecords(file: RecordFile, input: RecordFileInput): Promise<string> {
  const { dataset, view } = input
  const text = await RECORD_TEXTS[file](input)
  const ending = ENDINGS[file]
  const parts =
    file === 'everything'
      ? fileParts('records-everything', { ...view, ...NO_FILTER }, dataset)
      : fileParts(file === 'data' ? 'data' : 'records', view, dataset)
  const name = fileName(parts, ending)
  saveFile(new Blob([text], { type: `${TYPES[ending]};charset=utf-8` }), name)
  return name
}

/** The contents of each file. */
export const RECORD_TEXTS: Readonly<Record<RecordFile, (input: RecordFileInput) => Promise<string>>> = {
  async shown({ engine, dataset, view, answer, words }) {
    const lines = await engine.ask('lines', view)
    const isGrouped = view.group !== null
    const columns = recordColumns(words, { chosen: columnsOf(view), lines, isGrouped })
    return csv(columns, allRows(answer, recordReader(dataset, answer)))
  },
  async everything({ engine, dataset, words }) {
    const lines = await engine.ask('lines', NO_FILTER)
    const answer = await engine.ask('records', NO_FILTER)
    const columns = recordColumns(words, { chosen: RECORD_COLUMNS, lines, isGrouped: false })
    return csv(columns, allRows(answer, recordReader(dataset, answer)))
  },
  async data({ engine, dataset, view }) {
    return shownData(engine, dataset, view)
  },
  async about({ engine, dataset, view, answer, words }) {
    const { total } = await engine.ask('lines', view)
    const sources = new Set<Source>()
    const read = recordReader(dataset, answer)
    for (const row of allRows(answer, read)) {
      if (!row.isOutside) for (const source of row.sources) sources.add(source)
    }
    return aboutRecords(
      {
        dataset,
        byKind: answer.byKind,
        total,
        name: partnershipWords(view, dataset, words),
        filters: activeFilters(view, dataset, words).map((filter) => filter.words),
        sources: dataset.sources.filter((source) => sources.has(source)),
        link: new URL(addressOf({ ...view, record: null }, '#records'), window.location.href).href,
      },
      words,
    )
  },
}
