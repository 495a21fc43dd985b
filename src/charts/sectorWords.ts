import { money, moneyIn } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import type { Words } from '../format/WordsContext.tsx'
import { labelled } from '../format/words.ts'
import type { SectorRow } from '../questions/sectors.ts'
import { dominantWords } from './dominanceWords.ts'

/** The key of what is about one sector alone. */
export const OWN_KEY = 'about:own'

export const sectorName = (row: SectorRow, words: Words): string =>
  row.name ? words.pick(row.name) : words.say('figure.sectors.noSector')

/** What stands behind a bar; a floor says so. */
export function valueText(
  { own }: SectorRow,
  measure: 'agreements' | 'investment',
  unit: { yuan: number },
  words: Words,
): string {
  if (measure === 'agreements') return plain(own.agreements, words.lang)
  // Nothing is announced in no agreement: 0 yuan would be a figure.
  if (own.agreements === 0) return words.say('figure.sectors.noneOwn')
  if (own.cny === null) return words.say('headline.unknown')
  return `${own.unknown > 0 ? '≥ ' : ''}${moneyIn(own.cny, unit, words.lang)}`
}

/** The row in words: name, own agreements with money and coverage, mentions. */
export function rowLabel(row: SectorRow, words: Words): string {
  const { own } = row
  const amount =
    own.agreements === 0
      ? ''
      : own.cny === null
        ? words.say('figure.timeline.unknownAmount')
        : `${own.unknown > 0 ? words.say('headline.atLeast', { money: money(own.cny, words.lang) }) : money(own.cny, words.lang)}`
  return [
    sectorName(row, words),
    words.say('count.agreements', { n: own.agreements }),
    amount,
    dominantWords(row.dominant, words),
    row.mentions.length > 0
      ? labelled(
          words.lang,
          words.say('figure.sectors.amongShort'),
          words.say('figure.sectors.inSignings', { n: row.mentions.length }),
        )
      : '',
  ]
    .filter((part) => part !== '')
    .join('\n')
}
