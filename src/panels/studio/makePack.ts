import { breath } from '../../export/breath.ts'
import { fileName } from '../../export/fileName.ts'
import { type Missing, manifestText } from '../../export/pack/manifest.ts'
import { byPath, type PackFile, textFile } from '../../export/pack/packFile.ts'
import { packNotes } from '../../export/pack/packNotes.ts'
import { datasetMark } from '../../export/pictureMeta.ts'
import { zipped } from '../../export/zip.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { loadWords } from '../../format/words.ts'
import type { Dataset } from '../../model/schema.ts'
import type { Lang } from '../../model/words.ts'
import type { useEngine } from '../../query/EngineContext.tsx'
import { addressOf } from '../../view/useView.ts'
import type { ViewState } from '../../view/viewState.ts'
import { fileParts } from '../figureSource.ts'
import type { Figure, Gather } from '../gathering.tsx'
import type { PictureSource } from '../pictureSource.tsx'
import { type Choices, languagesOf } from './choices.ts'
import { dataTasks, packNotesInput, recordInput } from './packData.ts'
import { type Attempt, packFigure } from './packFigure.ts'
import { OF_FIGURES, type PackPart } from './packParts.ts'

export interface PackProgress {
  readonly done: number
  readonly of: number
  /** What is being made, in the language of the page. */
  readonly what: string
}

export interface PackInput {
  readonly figures: readonly Figure[]
  readonly view: ViewState
  readonly dataset: Dataset
  readonly engine: ReturnType<typeof useEngine>
  readonly gather: Gather
  readonly parts: ReadonlySet<PackPart>
  readonly choices: Choices
  /** The words of the page. */
  readonly words: Words
  readonly signal: AbortSignal
  readonly onProgress: (progress: PackProgress) => void
}

export interface Pack {
  readonly name: string
  readonly blob: Blob
  readonly files: number
  readonly missing: readonly Missing[]
}

/**
 * Makes a ZIP of a view: its figures as pictures and numbers, its records, the data, notes and a list of checksums. What
 * cannot be made is told as missing and keeps nothing else out. Rejects when the signal is aborted; then nothing is left.
 */
export async function makePack(input: PackInput): Promise<Pack> {
  const { figures, view, dataset, gather, parts, choices, words, signal } = input
  const langs = languagesOf(choices, words.lang)
  await Promise.all(langs.flatMap((lang) => [loadWords(lang, 'first'), loadWords(lang, 'later')]))
  const isSynthetic = dataset.meta.synthetic
  const files: PackFile[] = []
  const missing: Missing[] = []
  const sources: PictureSource[] = []
  const attempt: Attempt = async (path, make) => {
    await breath()
    signal.throwIfAborted()
    try {
      files.push({ path, ...(await make()) })
    } catch (error) {
      signal.throwIfAborted()
      missing.push({ what: path, why: reasonOf(error) })
    }
  }
  const place = (folder: string, name: string, lang: Lang): string =>
    langs.length === 1 ? `${folder}/${name}` : `${folder}/${lang}/${name}`

  const asked = OF_FIGURES.some((part) => parts.has(part)) ? figures : []
  const tasks = dataTasks({ ...input, langs, sources, place }).filter(({ part }) => parts.has(part))
  const of = asked.length * langs.length + tasks.length + 1
  const tell = (done: number, what: string): void => input.onProgress({ done, of, what })
  const titleOf = ({ title }: Figure): string => words.say(title, { n: dataset.partnerships.length })

  const gathering = gather({
    ...{ figures: asked, langs, signal },
    onProgress: ({ done, next }) => next && tell(done, titleOf(next.figure)),
  })
  for await (const { figure, lang, source, failure } of gathering) {
    const name = `${String(figures.indexOf(figure) + 1).padStart(2, '0')}-${figure.name}`
    if (source) {
      sources.push(source)
      const own = {
        parts,
        choices,
        isSynthetic,
        place: (folder: string, file: string) => place(folder, file, lang),
      }
      await packFigure(source, name, own, attempt)
    } else missing.push({ what: place('figures', name, lang), why: failure.message })
  }
  for (const [at, { part, path, make }] of tasks.entries()) {
    tell(asked.length * langs.length + at, words.say(`pack.part.${part}`))
    await attempt(path, make)
  }

  tell(of - 1, words.say('pack.packing'))
  const readme: string[] = []
  for (const lang of langs) {
    const own = await recordInput(input, lang)
    const notes = await packNotesInput(
      own,
      sources.filter((source) => source.lang === lang),
    )
    const told = files.filter((file) => file.lang === null || file.lang === lang)
    readme.push(packNotes({ notes, files: told, missing }, own.words))
  }
  files.push({ path: 'README.txt', ...textFile(joined(readme), () => '', null) })
  const manifest = manifestText({
    ...{ dataset, langs, files, missing, mark: datasetMark(dataset, view.data) },
    view: new URL(addressOf({ ...view, record: null, total: null }, ''), window.location.href).href,
  })
  files.push({ path: 'manifest.json', ...textFile(manifest, () => '', null) })
  const entries = byPath(files).map(({ path, bytes }) => [path, bytes] as const)
  const zip = await zipped(entries, signal)
  return {
    name: fileName(fileParts('pack', view, dataset), 'zip'),
    blob: new Blob([zip], { type: 'application/zip' }),
    files: files.length,
    missing,
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The notes of each language in one file, which has its mark once. */
const joined = (texts: readonly string[]): string =>
  texts.map((text, at) => (at === 0 ? text : text.replace(/^\ufeff/, ''))).join('\r\n\r\n')
