import { moneyIn } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { TimeBin } from '../questions/overTime.ts'

type Measure = 'agreements' | 'investment'

/** What stands over a bar: its value, and how many agreements have no amount. */
export function labelLines(
  { total, isFloor }: TimeBin,
  measure: Measure,
  yuan: number,
  isKnown: boolean,
  words: Words,
): string[] {
  if (total.agreements === 0) return [words.say('figure.over-time.none')]
  if (measure === 'agreements') return [`${isFloor ? '≥ ' : ''}${plain(total.agreements, words.lang)}`]
  const unknown = words.say('count.agreements', { n: total.unknown })
  if (total.cny === null) return isKnown ? [unknown, words.say('figure.over-time.amountUnknown')] : [unknown]
  return [`${total.unknown > 0 ? '≥ ' : ''}${moneyIn(total.cny, { yuan }, words.lang)}`]
}

/** The number alone, for a bar too narrow for more; of what has no amount, nothing that could be read as one. */
export function shortLabel(
  { total, isFloor }: TimeBin,
  measure: Measure,
  yuan: number,
  words: Words,
): string {
  if (total.agreements === 0) return ''
  if (measure === 'agreements') return `${isFloor ? '≥ ' : ''}${plain(total.agreements, words.lang)}`
  if (total.cny === null) return words.lang === 'zh' ? `${plain(total.unknown, 'zh')}个` : ''
  return `${total.unknown > 0 ? '≥ ' : ''}${moneyIn(total.cny, { yuan }, words.lang)}`
}
