import { csv } from '../../export/csv.ts'
import { datasetText } from '../../export/datasetFile.ts'
import { type NotesInput, notesOf } from '../../export/notes.ts'
import { type PackFile, textFile } from '../../export/pack/packFile.ts'
import { dataWorkbook } from '../../export/workbook/dataWorkbook.ts'
import { type Words, wordsFor } from '../../format/WordsContext.tsx'
import type { Lang } from '../../model/words.ts'
import { addressOf } from '../../view/useView.ts'
import type { PictureSource } from '../pictureSource.tsx'
import { everyRecord, type RecordFileInput, recordNotes, shownRecords } from '../recordFiles.ts'
import { shownData } from '../shownData.ts'
import { type DeckInput, packDeck } from './packDeck.ts'
import type { PackPart } from './packParts.ts'

interface DataInput extends DeckInput {
  readonly place: (folder: string, name: string, lang: Lang) => string
}

const says =
  (part: PackPart) =>
  ({ say }: Words): string =>
    say(`pack.part.${part}`)

export interface PackTask {
  readonly part: PackPart
  readonly path: string
  readonly make: () => Promise<Omit<PackFile, 'path'>>
}

/** The files of a pack that are not of one figure. */
export function dataTasks(input: DataInput): PackTask[] {
  const { engine, dataset, view, langs, sources, place } = input
  const isSynthetic = dataset.meta.synthetic
  const spoken = (lang: Lang): PackTask[] => {
    const words = wordsFor(lang)
    const ofRecords = (): Promise<RecordFileInput> => recordInput({ engine, dataset, view }, lang)
    return [
      {
        part: 'records',
        path: place('records', 'records.csv', lang),
        make: async () => {
          const { columns, rows } = await shownRecords(await ofRecords())
          return textFile(csv(columns, rows), says('records'), lang)
        },
      },
      {
        part: 'everything',
        path: place('records', 'records-everything.csv', lang),
        make: async () => {
          const { columns, rows } = await everyRecord(await ofRecords())
          return textFile(csv(columns, rows), says('everything'), lang)
        },
      },
      {
        part: 'workbook',
        path: langs.length === 1 ? 'workbook.xlsx' : `workbook-${lang}.xlsx`,
        make: async () => {
          const own = sources.filter((source) => source.lang === lang)
          const tables = own.flatMap((source) => source.tables()).filter(({ rows }) => rows.length > 0)
          const notes = notesOf(await packNotesInput(await ofRecords(), own), 'xlsx', words)
          const records = await shownRecords(await ofRecords())
          const bytes = await dataWorkbook({ notes, tables, records, isSynthetic }, words)
          return { bytes, says: says('workbook'), lang }
        },
      },
    ]
  }
  return [
    {
      part: 'deck',
      path: 'slides.pptx',
      make: async () => {
        const deck = await packDeck(input)
        return { bytes: new Uint8Array(await deck.arrayBuffer()), says: says('deck'), lang: null }
      },
    },
    ...langs.flatMap(spoken),
    {
      part: 'data',
      path: 'data.json',
      make: async () => textFile(await shownData(engine, dataset, view), says('data'), null),
    },
    {
      part: 'dataset',
      path: 'data-everything.json',
      make: async () => textFile(datasetText(dataset), says('dataset'), null),
    },
  ]
}

/** What the files of records are made of in a language; their link leads to a page in that language. */
export async function recordInput(
  { engine, dataset, view }: Pick<DataInput, 'engine' | 'dataset' | 'view'>,
  lang: Lang,
): Promise<RecordFileInput> {
  const options = { sort: view.sort, lang, isGrouped: view.group !== null }
  const answer = await engine.ask('records', view, options)
  return { engine, dataset, view: { ...view, lang }, answer, words: wordsFor(lang) }
}

/** The notes of the records and of figures together. */
export async function packNotesInput(
  input: RecordFileInput,
  sources: readonly PictureSource[],
): Promise<NotesInput> {
  const records = await recordNotes(input)
  const figures = sources.map((source) => source.notes())
  const used = new Set([records, ...figures].flatMap((notes) => notes.sources))
  return {
    ...records,
    link: new URL(addressOf({ ...input.view, record: null, total: null }, ''), window.location.href).href,
    figures: figures.flatMap((notes) => notes.figures),
    sources: input.dataset.sources.filter((source) => used.has(source)),
  }
}
