import type { Words } from '../format/WordsContext.tsx'
import { loadWords } from '../format/words.ts'
import { changeView } from '../view/useView.ts'
import type { failureWords } from './LoadFailure.tsx'
import { type DataPage, isDataFile, openDataFile } from './openDataFile.ts'
import { type FromPage, outcomeOf } from './openedPicture.ts'
import { outcomeWords } from './pictureWords.ts'

type Page = FromPage & DataPage & { readonly failureWords: typeof failureWords }

/**
 * Opens dropped or chosen files: the address and the focus go to what their picture shows, or to the records of a data
 * file. Resolves to what came of it, in words; a refused file changes nothing.
 */
export async function openFile(files: readonly File[], words: Words, page: Page): Promise<string> {
  await loadWords(words.lang, 'later')
  const [file] = files
  if (file && files.length === 1 && isDataFile(file)) return openDataFile(file, words, page)
  const outcome = await outcomeOf(files, page)
  if (outcome.state === 'opened') {
    const { view, hash } = outcome
    changeView(view, 'push', hash)
    // A dialog of the view has the focus itself.
    if (view.record === null && view.total === null) requestAnimationFrame(() => showFigure(hash))
  }
  return outcomeWords(outcome, words, page.failureWords)
}

function showFigure(hash: string): void {
  const figure = document.getElementById(hash.slice(1))
  figure?.scrollIntoView({ block: 'start' })
  figure?.focus({ preventScroll: true })
}
