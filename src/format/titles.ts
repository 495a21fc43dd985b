import type { Bilingual } from '../model/schema.ts'
import type { Words } from './WordsContext.tsx'

/** The title of a record, or of what is left of it once its itemised parts stand for themselves. */
export function titleOf(
  { title, isRemainder }: { readonly title: Bilingual; readonly isRemainder: boolean },
  { say, pick }: Words,
): string {
  return isRemainder ? say('lines.remainder', { title: pick(title) }) : pick(title)
}
