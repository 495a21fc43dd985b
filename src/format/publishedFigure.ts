import type { PublishedFigure } from '../model/conflicts.ts'
import { sumCny } from '../model/money.ts'
import { money } from './money.ts'
import { plain, qualified } from './numbers.ts'
import type { Words } from './WordsContext.tsx'

/** A figure as its source gives it: `about ¥100 billion`, `121`. */
export const publishedWords = (
  { value, is }: PublishedFigure,
  about: 'amount' | 'count',
  { lang }: Pick<Words, 'lang'>,
): string => qualified(about === 'amount' ? money(sumCny(value), lang) : plain(value, lang), is, lang)
