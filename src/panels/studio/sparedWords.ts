import type { Composed } from '../../export/compose.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { listWords } from '../../format/words.ts'

/** What a picture had no room for; empty where it has all. */
export function sparedWords({ leftOut }: Pick<Composed, 'leftOut'>, { say, lang }: Words): string {
  if (leftOut.length === 0) return ''
  return say('studio.leftOut', {
    parts: listWords(
      lang,
      leftOut.map((part) => say(`studio.spared.${part}`)),
    ),
  })
}
