import { dateWords, periodWords } from '../format/dates.ts'
import type { Words } from '../format/WordsContext.tsx'
import { labelled, listWords } from '../format/words.ts'
import { sectorOfChoice } from '../model/filter.ts'
import type { Dataset } from '../model/schema.ts'
import { ALL, NOT_STATED } from '../model/words.ts'
import type { HeadlineAnswer } from '../questions/headline.ts'
import { DEFAULT_VIEW, type ViewState } from '../view/viewState.ts'

/** One active filter in words, and the change that removes it. */
export interface ActiveFilter {
  readonly id: string
  readonly words: string
  readonly without: Partial<ViewState>
}

/** The view's date range in words; null when it has none. */
export function datesInWords({ from, to }: Pick<ViewState, 'from' | 'to'>, words: Words): string | null {
  if (from !== null && to !== null) return periodWords(from, to, words.lang)
  if (from !== null) return words.say('filter.since', { from: dateWords(from, words.lang) })
  if (to !== null) return words.say('filter.until', { to: dateWords(to, words.lang) })
  return null
}

/** What a date range holds out for want of a date, and what reaches over its edge; empty without any. [F5] */
export function dateNotes(
  { undated, straddling }: Pick<HeadlineAnswer, 'undated' | 'straddling'>,
  { say }: Words,
): string[] {
  return [
    ...(undated > 0 ? [say('filter.undated', { n: undated })] : []),
    ...(straddling > 0 ? [say('filter.straddling', { n: straddling })] : []),
  ]
}

/** What the partnerships of a view are called. */
export function partnershipWords(view: ViewState, dataset: Dataset, words: Words): string {
  if (view.partnerships === ALL) return words.say('app.allPartnerships', { n: dataset.partnerships.length })
  const chosen = new Set(view.partnerships)
  return listWords(
    words.lang,
    dataset.partnerships.filter(({ id }) => chosen.has(id)).map(({ name }) => words.pick(name)),
  )
}

/** Every active filter but the partnership, in the order of the filter bar. */
export function activeFilters(view: ViewState, dataset: Dataset, words: Words): ActiveFilter[] {
  const { say, pick, lang } = words
  const filters: ActiveFilter[] = []
  if (view.text !== '') {
    filters.push({ id: 'text', words: say('filter.textChip', { text: view.text }), without: { text: '' } })
  }
  const names = new Map([...dataset.families, ...dataset.sectors].map(({ id, name }) => [id, pick(name)]))
  for (const choice of view.sectors) {
    const id = sectorOfChoice(choice)
    const name = id === NOT_STATED ? say('figure.sectors.noSector') : (names.get(id) ?? id)
    const isLeftOut = choice !== id
    filters.push({
      id: isLeftOut ? `not-${id}` : `sector-${id}`,
      words: isLeftOut ? say('filter.without', { name }) : name,
      without: { sectors: view.sectors.filter((other) => other !== choice) },
    })
  }
  const dates = datesInWords(view, words)
  if (dates !== null) filters.push({ id: 'dates', words: dates, without: { from: null, to: null } })
  for (const id of view.stages) {
    filters.push({
      id: `stage-${id}`,
      words: labelled(
        lang,
        say('filter.stage'),
        id === NOT_STATED ? say('filter.notStated') : say(`stage.${id}`),
      ),
      without: { stages: view.stages.filter((other) => other !== id) },
    })
  }
  for (const id of view.bases) {
    filters.push({
      id: `basis-${id}`,
      words: labelled(
        lang,
        say('filter.basis'),
        id === NOT_STATED ? say('filter.notPublished') : say(`basis.${id}`),
      ),
      without: { bases: view.bases.filter((other) => other !== id) },
    })
  }
  if (view.scopes.includes('between')) {
    filters.push({
      id: 'scope',
      words: view.scopes.includes('counterpart') ? say('filter.includeBetween') : say('scope.between'),
      without: { scopes: DEFAULT_VIEW.scopes },
    })
  }
  return filters
}

/** What clears every filter but the partnership. */
export const CLEARED = {
  text: '',
  sectors: [],
  from: null,
  to: null,
  stages: [],
  bases: [],
  scopes: DEFAULT_VIEW.scopes,
} as const satisfies Partial<ViewState>
