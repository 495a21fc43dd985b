import { dateWords } from '../format/dates.ts'
import type { Words } from '../format/WordsContext.tsx'
import { listWords } from '../format/words.ts'
import type { Dataset } from '../model/schema.ts'
import { ALL } from '../model/words.ts'
import type { ViewState } from '../view/viewState.ts'
import { partnershipWords } from './filterWords.ts'
import { type Origin, originName, originOf } from './origin.ts'

/** How many publishers are named before they are only counted. */
const FEW_PUBLISHERS = 3

/** Where the view's numbers come from: its published sources, the licence, the version and the day of the data. */
export function sourceLines(
  view: ViewState,
  { meta, sources }: Dataset,
  ids: readonly string[] | null,
  words: Words,
): string[] {
  const { say, pick, lang } = words
  const license = say('export.license', {
    licence: meta.licence.name,
    version: meta.version,
    date: dateWords(meta.updated, lang),
  })
  // Not known yet, or nothing to have sources.
  if (ids === null || ids.length === 0) return [license]
  const used = new Set(ids)
  const publishers = new Set(
    sources.flatMap(({ id, publisher }) => (used.has(id) ? [publisher ? pick(publisher) : ''] : [])),
  )
  const named = publishers.size > 0 && publishers.size <= FEW_PUBLISHERS && !publishers.has('')
  const n = ids.length
  const origin = originOf(view, meta)
  const counted =
    origin === 'published'
      ? say('export.sourceCount', { n })
      : say('export.sourceOther', { n, origin, name: originName(view, meta, words) })
  return [
    say('export.source', {
      sources: named
        ? `${listWords(lang, [...publishers])}${lang === 'en' ? '; ' : '；'}${counted}`
        : counted,
    }),
    license,
  ]
}

/** Whose figure it is: the partnerships of what it counts, of both views where it sets two side by side. */
export const subjectWords = (views: readonly ViewState[], dataset: Dataset, words: Words): string =>
  listWords(words.lang, [...new Set(views.map((view) => partnershipWords(view, dataset, words)))])

const FILE_NAMES: Readonly<Record<Origin, string>> = {
  published: 'cooperation',
  synthetic: 'synthetic',
  file: 'own',
  elsewhere: 'other',
}

/** `cooperation-sectors_shanghai-dalian_2019-10_data-2026-11-22`. */
export function fileParts(name: string, view: ViewState, { meta }: Dataset): string[] {
  const dates = view.from === null && view.to === null ? '' : `${view.from ?? ''}..${view.to ?? ''}`
  return [
    `${FILE_NAMES[originOf(view, meta)]}-${name}`,
    view.partnerships === ALL ? 'all-partnerships' : view.partnerships.join('-'),
    view.sectors.slice(0, 3).join('-'),
    dates,
    `data-${meta.updated}`,
  ]
}
