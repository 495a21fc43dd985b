import { aboutRecords } from '../../export/about.ts'
import { csv } from '../../export/csv.ts'
import { fileName } from '../../export/fileName.ts'
import { recordColumns } from '../../export/recordColumns.ts'
import { saveFile } from '../../export/saveFile.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { NO_FILTER } from '../../model/filter.ts'
import type { Dataset, Source } from '../../model/schema.ts'
import { RECORD_COLUMNS } from '../../model/words.ts'
import type { useEngine } from '../../query/EngineContext.tsx'
import { type RecordRow, recordReader } from '../../questions/recordRows.ts'
import type { RecordsAnswer } from '../../questions/records.ts'
import { addressOf } from '../../view/useView.ts'
import type { ViewState } from '../../view/viewState.ts'
import { fileParts } from '../FigurePanel.tsx'
import { activeFilters, partnershipWords } from '../filterWords.ts'
import { columnsOf } from './recordWords.ts'

/** What can be saved: the rows as shown, all records whatever the filters, the text that goes with the rows. */
export type RecordFile = 'shown' | 'everything' | 'about'

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
  const text = await TEXTS[file](input)
  const isText = file === 'about'
  const parts =
    file === 'everything'
      ? fileParts('records-everything', { ...view, ...NO_FILTER }, dataset)
      : fileParts('records', view, dataset)
  const name = fileName(parts, isText ? 'txt' : 'csv')
  saveFile(new Blob([text], { type: `text/${isText ? 'plain' : 'csv'};charset=utf-8` }), name)
  return name
}

const TEXTS: Readonly<Record<RecordFile, (input: RecordFileInput) => Promise<string>>> = {
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
