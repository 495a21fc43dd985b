import { money } from '../format/money.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { Total } from '../questions/headline.ts'

/** "Amount published for n of m agreements.", or "of at least m" where a counted signing says "over". [C2] */
export function coverageLine(
  { agreements, known }: Pick<Total, 'agreements' | 'known'>,
  { say }: Words,
  isFloor = false,
): string {
  if (agreements === 0) return ''
  if (known === 0) return say('coverage.noAmounts', { all: agreements })
  return say('coverage.amounts', { known, all: agreements, floor: isFloor ? 'yes' : 'no' })
}

/** A sum as it may be said: a floor where amounts are unknown, never zero for nothing known. */
export function sumWords({ cny, unknown }: Pick<Total, 'cny' | 'unknown'>, words: Words): string {
  if (cny === null) return words.say('headline.unknown')
  const sum = money(cny, words.lang)
  return unknown > 0 ? words.say('headline.atLeast', { money: sum }) : sum
}
