import { dateWords } from '../format/dates.ts'
import type { Words } from '../format/WordsContext.tsx'
import { listWords } from '../format/words.ts'
import type { Source } from '../model/schema.ts'

/** A source in words: title, publisher, date, and whether it has no address of its own. */
export function sourceName({ title, publisher, published, url }: Source, { say, pick, lang }: Words): string {
  const parts = [
    title,
    publisher ? pick(publisher) : '',
    published === null ? '' : dateWords(published, lang),
    url === null ? say('record.noAddress') : '',
  ]
  return listWords(
    lang,
    parts.filter((part) => part !== ''),
  )
}
