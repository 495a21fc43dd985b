/** The invented reports that the sample ledger quotes: two a month. */
import type { Dice } from '../dice.ts'
import type { DatasetJson } from '../fixtures.ts'
import { LAST_MONTH, monthText } from './months.ts'
import { PUBLISHERS, padded } from './names.ts'

const A_MONTH = 2

export function sampleSources({ chance, int, pick }: Dice): {
  readonly sources: DatasetJson['sources']
  /** A report of that month, or of the last. */
  readonly sourceOf: (month: number) => string
} {
  const sources: DatasetJson['sources'] = Array.from({ length: (LAST_MONTH + 1) * A_MONTH }, (_, index) => {
    const number = padded(index + 1, 3)
    const isLinked = chance(0.8)
    const lang = chance(0.7) ? 'zh-Hans' : 'en'
    return {
      id: `sample-source-${number}`,
      title: lang === 'en' ? `Sample report ${number}` : `示例报道${number}`,
      publisher: pick(PUBLISHERS),
      published: monthText(Math.floor(index / A_MONTH)),
      ...(isLinked ? { url: `https://example.org/sample/${number}` } : {}),
      lang,
      access: isLinked ? 'original' : 'no-address',
    }
  })
  return {
    sources,
    sourceOf: (month) => {
      const index = Math.min(month, LAST_MONTH) * A_MONTH + int(0, A_MONTH - 1)
      return sources[index]?.id ?? ''
    },
  }
}
