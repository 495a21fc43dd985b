import type { Words } from '../format/WordsContext.tsx'
import { loadWords } from '../format/words.ts'
import { changeView } from '../view/useView.ts'
import type { failureWords } from './LoadFailure.tsx'
import { type FromPage, outcomeOf } from './openedPicture.ts'
import { outcomeWords } from './pictureWords.ts'

/**
 * Opens dropped or chosen files: the address and the focus go to what their picture shows. Resolves to what came of it,
 * in words; a refused file changes nothing.
 */
export async function openPicture(
  files: readonly File[],
  words: Words,
  page: FromPage & { readonly failureWords: typeof failureWords },
): Promise<string> {
  await loadWords(words.lang, 'later')
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
