import type { ConflictRange, StatedAmount } from '../model/conflicts.ts'
import type { Agreement, Source } from '../model/schema.ts'
import { money } from './money.ts'
import { qualified } from './numbers.ts'
import { publishedWords } from './publishedFigure.ts'
import type { Words } from './WordsContext.tsx'
import { bracketed, labelled, listWords } from './words.ts'

/** How far the sources of a figure are apart: `sources give about ¥100 billion to ¥170.4 billion`; empty for no range. */
export function disputedWords(range: ConflictRange | null, about: 'amount' | 'count', words: Words): string {
  if (range === null) return ''
  const { least, most } = range
  return words.say('record.disputed', {
    least: publishedWords(least, about, words),
    most: publishedWords(most, about, words),
  })
}

/** An amount as its source qualifies it, with how far its sources are apart: `¥170.4 billion (sources give …)`. */
export const statedWords = (amount: StatedAmount, words: Words): string =>
  bracketed(words.lang, statedFigure(amount, words), disputedWords(amount.disputed, 'amount', words))

/** The amount alone, with its qualifier. */
export const statedFigure = ({ cny, is }: StatedAmount, { lang }: Pick<Words, 'lang'>): string =>
  qualified(money(cny, lang), is, lang)

/** What stands for a figure that a record does not have: that it is not settled where its sources disagree, else `unknown`. */
export const missingWords = (range: ConflictRange | null, unknown: string, { say }: Words): string =>
  range === null ? unknown : say('record.unsettled')

/** A figure of a drawing, with the mark of those over which sources disagree. */
export const starred = (figure: string, range: ConflictRange | null): string =>
  range === null ? figure : `${figure}*`

/** From the least to the most that sources give: `about ¥100 billion to ¥170.4 billion`. */
export const rangeWords = ({ least, most }: ConflictRange, about: 'amount' | 'count', words: Words): string =>
  words.say('figure.disputedRange', {
    least: publishedWords(least, about, words),
    most: publishedWords(most, about, words),
  })

export interface DisputedFigure {
  /** As it stands in the figure. */
  readonly text: string
  readonly range: ConflictRange | null
}

/** Ranges that a line has room for. */
const MOST_TOLD = 4

/** The figures over which sources disagree, each with its range; empty without any. */
export function disputedNote(
  figures: readonly DisputedFigure[],
  about: 'amount' | 'count',
  words: Words,
): string {
  const { say, lang } = words
  const told = figures.flatMap(({ text, range }) =>
    range === null ? [] : [bracketed(lang, text, rangeWords(range, about, words))],
  )
  if (told.length === 0) return ''
  const list = told.slice(0, MOST_TOLD).join(lang === 'en' ? '; ' : '；')
  return say('figure.disputed', { list, more: Math.max(0, told.length - MOST_TOLD) })
}

/** Of amounts, as their sources qualify them. */
export const amountsNote = (amounts: readonly StatedAmount[], words: Words): string =>
  disputedNote(
    amounts.map((amount) => ({ text: statedFigure(amount, words), range: amount.disputed })),
    'amount',
    words,
  )

/** The same under the mark that they have in the drawing. */
export function starredNote(...given: Parameters<typeof disputedNote>): string {
  const note = disputedNote(...given)
  return note === '' ? '' : `* ${note}`
}

type Conflict = Agreement['conflicts'][number]

/** A conflict in one line, for a file: what it is about, the figure used and the others, each with who states it. [C9] */
export function conflictWords(
  { about, used, usedSources, others }: Conflict,
  sources: readonly Source[],
  { say, pick, lang }: Words,
): string {
  const by = (ids: readonly string[]): string =>
    listWords(
      lang,
      sources.flatMap(({ id, title, publisher }) =>
        ids.includes(id) ? [publisher ? pick(publisher) : title] : [],
      ),
    )
  const stated = [
    bracketed(lang, say('record.used', { text: pick(used) }), by(usedSources)),
    ...others.map((other) =>
      bracketed(lang, say('record.other', { text: pick(other.says) }), by(other.sources)),
    ),
  ]
  return labelled(lang, say(`conflict.${about}`), stated.join(lang === 'en' ? '; ' : '；'))
}
