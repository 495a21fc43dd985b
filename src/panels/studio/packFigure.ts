import { type PackFile, textFile } from '../../export/pack/packFile.ts'
import { composed, isChineseMissing, pngBlob } from '../../export/saveFigure.ts'
import { tableCsv } from '../../export/tableColumns.ts'
import { captionOf } from '../../format/tableCaption.ts'
import { wordsFor } from '../../format/WordsContext.tsx'
import { sentences } from '../../format/words.ts'
import { lookOf, THEMES } from '../pictureLooks.ts'
import type { PictureSource } from '../pictureSource.tsx'
import { type Choices, sizeOf } from './choices.ts'
import { once } from './once.ts'
import type { PackPart } from './packParts.ts'
import { sparedWords } from './sparedWords.ts'

/** Makes one file and takes it into the pack; what fails is told as missing. */
export type Attempt = (path: string, make: () => Promise<Omit<PackFile, 'path'>>) => Promise<void>

interface FigureInput {
  readonly parts: ReadonlySet<PackPart>
  readonly choices: Choices
  readonly isSynthetic: boolean
  /** The path of a file in a folder of the pack. */
  readonly place: (folder: string, name: string) => string
}

/** The files of one figure in one language; `name` is theirs without an ending. */
export async function packFigure(
  source: PictureSource,
  name: string,
  { parts, choices, isSynthetic, place }: FigureInput,
  attempt: Attempt,
): Promise<void> {
  const { lang, title } = source
  const words = wordsFor(lang)
  const size = sizeOf(choices)
  const draw = once(async () => {
    const picture = await source.picture(THEMES[choices.background])
    return { picture, made: await composed([picture], lookOf(choices.background), size) }
  })
  if (parts.has('svg')) {
    await attempt(place('figures', `${name}.svg`), async () => {
      const { made } = await draw()
      return textFile(made.svg, () => sentences(lang, [title, sparedWords(made, words)]), lang)
    })
  }
  if (parts.has('png')) {
    await attempt(place('figures', `${name}.png`), async () => {
      const { made, picture } = await draw()
      const png = await pngBlob(made, [picture], size)
      return {
        bytes: new Uint8Array(await png.arrayBuffer()),
        says: () =>
          sentences(lang, [
            title,
            sparedWords(made, words),
            isChineseMissing(made) ? words.say('export.noChineseFont') : '',
          ]),
        lang,
      }
    })
  }
  if (!parts.has('tables')) return
  for (const table of source.tables()) {
    await attempt(place('tables', `${name.slice(0, 2)}-${table.id}.csv`), async () =>
      textFile(tableCsv(table, words, { isSynthetic }), () => captionOf(table, words), lang),
    )
  }
}
