import type { TableContent } from './tableContent.ts'
import type { Words } from './WordsContext.tsx'
import { labelled } from './words.ts'

/** What a table is called on the page and on paper. */
export function captionOf({ title, subject }: TableContent, { say, lang }: Words): string {
  const caption = say('figure.table', { title })
  return subject === undefined ? caption : labelled(lang, caption, subject)
}
