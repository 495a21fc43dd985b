import type { PublishedFigure } from '../model/conflicts.ts'
import { sumCny } from '../model/money.ts'
import type { Bilingual } from '../model/schema.ts'
import { money } from './money.ts'
import { plain, qualified } from './numbers.ts'
import type { Words } from './WordsContext.tsx'

/** A figure as its source gives it: `about ¥100 billion`, `121`. */
export const publishedWords = (
  { value, is }: PublishedFigure,
  about: 'amount' | 'count',
  { lang }: Pick<Words, 'lang'>,
): string => qualified(about === 'amount' ? money(sumCny(value), lang) : plain(value, lang), is, lang)

/** How Chinese counts what a name ends in. */
const MEASURES: readonly (readonly [ending: RegExp, measure: string])[] = [
  [/人次$/, '人次'],
  [/（对）$/, '对'],
  [/（共\d+项）$/, '项'],
  [/(企业|单位)$/, '家'],
  [/(任务|事项|政策)$/, '项'],
  [/干部$/, '名'],
  [/文件$/, '份'],
]
/** Endings that the measure word takes the place of. */
const TAKEN = /(人次|（对）)$/

/**
 * What a source published a number of, with the number: `over 355 projects signed`; in Chinese with its measure word, ten
 * thousands as they are written: `签约项目超过355个`, `游客600万人次`.
 */
export function publishedOf(
  { value, is }: PublishedFigure,
  of: Bilingual,
  { lang, pick }: Pick<Words, 'lang' | 'pick'>,
): string {
  const name = pick(of)
  if (lang === 'en') return `${qualified(plain(value, lang), is, lang)} ${name}`
  const [, measure = '个'] = MEASURES.find(([ending]) => ending.test(name)) ?? []
  const isTenThousands = value >= 10_000 && value % 10_000 === 0
  const count = isTenThousands ? `${plain(value / 10_000, lang)}万` : plain(value, lang)
  return `${name.replace(TAKEN, '')}${qualified(count, is, lang)}${measure}`
}
