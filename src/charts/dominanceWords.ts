import { statedWords } from '../format/disputes.ts'
import { titleOf } from '../format/titles.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { Dominant } from '../questions/sizes.ts'

/** `Half or more of it is one record: …, ¥59.3 billion`; nothing where no record is. */
export function dominantWords(dominant: Dominant | null, words: Words): string {
  if (dominant === null) return ''
  return words.say('dominance.is', {
    title: titleOf(dominant, words),
    money: statedWords(dominant, words),
  })
}
