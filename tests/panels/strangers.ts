import { money } from '../../src/format/money.ts'
import { plain } from '../../src/format/numbers.ts'
import { sumCny } from '../../src/model/money.ts'
import type { Lang } from '../../src/model/words.ts'

/** Every number of an answer, at any depth. */
function numbersOf(value: unknown, into = new Set<number>()): Set<number> {
  if (typeof value === 'number') into.add(value)
  else if (Array.isArray(value)) for (const item of value) numbersOf(item, into)
  else if (value !== null && typeof value === 'object') numbersOf(Object.values(value), into)
  return into
}

/** The numbers in a sentence that are no number of the answer, its amounts and names taken out first. */
export function strangers(sentence: string, answer: unknown, lang: Lang, names: readonly string[]): string[] {
  let rest = sentence
  for (const name of names) rest = rest.replaceAll(name, ' ')
  const numbers = numbersOf(answer)
  const amounts = [...numbers]
    .filter((each) => Number.isSafeInteger(each) && each > 0)
    .map((each) => money(sumCny(each), lang))
  // The longest first: ¥1 is in ¥170.4 billion.
  for (const amount of amounts.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(amount, ' ')
  // Years are numbers without groups.
  const known = new Set([...numbers].flatMap((number) => [plain(number, lang), String(number)]))
  return (rest.match(/\d[\d,.]*\d|\d/g) ?? []).filter((number) => !known.has(number))
}
