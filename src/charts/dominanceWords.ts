import { money } from '../format/money.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { Dominant } from '../questions/sizes.ts'

/** The title of a record, or of what is left of it. */
export function titleOf(
  { title, isRemainder }: Pick<Dominant, 'title' | 'isRemainder'>,
  { say, pick }: Words,
): string {
  return isRemainder ? say('lines.remainder', { title: pick(title) }) : pick(title)
}

/** `Half or more of it is one record: …, ¥59.3 billion`; nothing where no record is. */
export function dominantWords(dominant: Dominant | null, words: Words): string {
  if (dominant === null) return ''
  return words.say('dominance.is', {
    title: titleOf(dominant, words),
    money: money(dominant.cny, words.lang),
  })
}
