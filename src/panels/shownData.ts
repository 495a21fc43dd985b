import { datasetText } from '../export/datasetFile.ts'
import { excerptOf } from '../export/excerpt.ts'
import { type Words, wordsFor } from '../format/WordsContext.tsx'
import { loadWords } from '../format/words.ts'
import type { Dataset } from '../model/schema.ts'
import { LANGS } from '../model/words.ts'
import type { useEngine } from '../query/EngineContext.tsx'
import { DEFAULT_VIEW, filterOf, type ViewState } from '../view/viewState.ts'
import { activeFilters, partnershipWords } from './filterWords.ts'

/**
 * What a view shows as a dataset that opens again and is counted alike: the records that it keeps, and those of the view
 * that it is compared with, with all that they belong to.
 */
export async function shownData(
  engine: ReturnType<typeof useEngine>,
  dataset: Dataset,
  view: ViewState,
): Promise<string> {
  // An excerpt says what it is in both languages, whichever the reader has on the page.
  await Promise.all(LANGS.flatMap((lang) => [loadWords(lang, 'first'), loadWords(lang, 'later')]))
  const filters = [filterOf(view), ...(view.pinned === null ? [] : [view.pinned])]
  const says = (words: Words): string =>
    filters.map((filter) => filterWords({ ...DEFAULT_VIEW, ...filter }, dataset, words)).join(' + ')
  const kept = await engine.ask('excerpt', view, filters.slice(1))
  return datasetText(
    excerptOf(dataset, kept, { says: { en: says(wordsFor('en')), zh: says(wordsFor('zh')) }, filters }),
  )
}

/** `Shanghai–Dalian · Wind power · 2017–2019`. */
const filterWords = (view: ViewState, dataset: Dataset, words: Words): string =>
  [
    partnershipWords(view, dataset, words),
    ...activeFilters(view, dataset, words).map((filter) => filter.words),
  ].join(' · ')
