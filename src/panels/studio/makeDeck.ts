import { fileName } from '../../export/fileName.ts'
import type { Missing } from '../../export/pack/manifest.ts'
import { loadWords } from '../../format/words.ts'
import { fileParts } from '../figureSource.ts'
import type { Figure } from '../gathering.tsx'
import type { PictureSource } from '../pictureSource.tsx'
import { languagesOf } from './choices.ts'
import type { Pack, PackInput } from './makePack.ts'
import { packDeck } from './packDeck.ts'

/** Makes the slides of a view as a file of their own. Rejects when the signal is aborted; then nothing is left. */
export async function makeDeck(input: Omit<PackInput, 'parts'>): Promise<Pack> {
  const { figures, view, dataset, choices, words, signal, onProgress } = input
  const langs = languagesOf(choices, words.lang)
  await Promise.all(langs.flatMap((lang) => [loadWords(lang, 'first'), loadWords(lang, 'later')]))
  const count = figures.length * langs.length
  const sources: PictureSource[] = []
  const missing: Missing[] = []
  const titleOf = ({ title }: Figure): string => words.say(title, { n: dataset.partnerships.length })
  const gathering = input.gather({
    ...{ figures, langs, signal },
    onProgress: ({ done, next }) => next && onProgress({ done, of: 2 * count, what: titleOf(next.figure) }),
  })
  for await (const { figure, source, failure } of gathering) {
    if (source) sources.push(source)
    else missing.push({ what: titleOf(figure), why: failure.message })
  }
  const blob = await packDeck({
    ...{ ...input, langs, sources },
    onSlide: (source, at) => onProgress({ done: count + at, of: 2 * count, what: source.title }),
  })
  const inOthers = langs.length > 1 || langs[0] !== words.lang ? langs.join('-') : ''
  return {
    name: fileName([...fileParts('slides', view, dataset), inOthers], 'pptx'),
    blob,
    files: 1,
    missing,
  }
}
