import { moneyCell, NO_CELL, type TableCell } from '../format/tableContent.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { Cny } from '../model/money.ts'
import type { Part } from '../model/part.ts'
import type { Total } from '../questions/headline.ts'
import { sumWords } from './coverage.ts'

/** A sum as a cell of a table: unknown where no amount is known, nothing where nothing is counted. */
export function sumCell(
  total: Pick<Total, 'agreements' | 'cny' | 'unknown'>,
  words: Words,
  part?: Part,
): TableCell {
  if (total.agreements === 0) return NO_CELL
  return { text: sumWords(total, words), sort: total.cny, value: total.cny, part }
}

/** An amount as a cell of a table; null is unknown. */
export function amountCell(cny: Cny | null, { say, lang }: Words, part?: Part): TableCell {
  return cny === null
    ? { text: say('headline.unknown'), sort: null, value: null, part }
    : moneyCell(cny, lang, part)
}
