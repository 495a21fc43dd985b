import { moneyIn, moneyUnit } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import { textWidth } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import { LANGS, type Lang } from '../model/words.ts'
import type { TimeBin } from '../questions/overTime.ts'

type Measure = 'agreements' | 'investment'

const FONT = 12

/**
 * What may stand over a bar, the fullest first: its value, or how many agreements have no amount, which a number alone
 * never says as strongly as an amount.
 */
export function labelLines(
  { total, isFloor }: TimeBin,
  measure: Measure,
  yuan: number,
  isKnown: boolean,
  words: Words,
): string[][] {
  const { say, lang } = words
  if (total.agreements === 0) return [[say('figure.over-time.none')]]
  if (measure === 'agreements' || total.cny !== null) {
    return [[numberLabel({ total, isFloor }, measure, yuan, lang)]]
  }
  const unknown = `${isFloor ? '≥ ' : ''}${say('count.agreements', { n: total.unknown })}`
  if (!isKnown) return [[unknown]]
  return [
    [unknown, say('figure.over-time.amountUnknown')],
    [unknown, say('figure.over-time.noAmount')],
  ]
}

/** Width of the widest of some lines. */
export const widestOf = (lines: readonly string[]): number =>
  Math.max(...lines.map((line) => textWidth(line, FONT)))

type Numbered = Pick<TimeBin, 'total' | 'isFloor'>

/** The number alone, for a bar too narrow for more: of what has no amount the agreements, as beside the axis. */
export function numberLabel(
  { total, isFloor }: Numbered,
  measure: Measure,
  yuan: number,
  lang: Lang,
): string {
  if (total.agreements === 0) return ''
  if (measure === 'investment' && total.cny !== null) {
    return `${total.unknown > 0 ? '≥ ' : ''}${moneyIn(total.cny, { yuan }, lang)}`
  }
  const number = `${isFloor ? '≥ ' : ''}${plain(total.agreements, lang)}`
  return measure === 'investment' && lang === 'zh' ? `${number}个` : number
}

/** The number of each bin in the language in which it is longest: both languages have room for the same bins. */
export function longestNumbers(bins: readonly TimeBin[], measure: Measure): string[] {
  const largest = Math.max(0, ...bins.map(({ total }) => total.cny ?? 0))
  const each = LANGS.map((lang) => {
    const { yuan } = moneyUnit(largest, lang)
    return bins.map((bin) => numberLabel(bin, measure, yuan, lang))
  })
  return bins.map((_, index) =>
    each.reduce((longest, texts) => {
      const text = texts[index] ?? ''
      return widestOf([text]) > widestOf([longest]) ? text : longest
    }, ''),
  )
}
