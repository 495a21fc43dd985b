import type { Lang, Qualifier } from '../model/words.ts'

/** A number with at most two decimals, or as many as are asked for, and comma groups; Chinese leaves numbers under 10,000 ungrouped. */
export function plain(value: number, lang: Lang, decimals = 2): string {
  const useGrouping = lang === 'en' || value >= 10_000
  const key = useGrouping ? decimals : -1 - decimals
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat('en', { maximumFractionDigits: decimals, useGrouping })
    formats.set(key, format)
  }
  return format.format(value)
}

/** A format takes much longer to make than to use. */
const formats = new Map<number, Intl.NumberFormat>()

/**
 * Whole percentages that add to exactly 100 (largest remainder, earlier first among equals); all 0 when the parts
 * are. [C8]
 */
export function shares(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0)
  if (total === 0) return parts.map(() => 0)
  const exact = parts.map((part) => (100 * part) / total)
  const whole = exact.map(Math.floor)
  const missing = 100 - whole.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1
  return whole
}

/** A share in whole percent that never says 0 or 100 of something that is not: `<1 %`, `>99 %`. */
export function percent(part: number, whole: number, lang: Lang): string {
  if (whole === 0) return ''
  const exact = (100 * part) / whole
  const rounded = Math.round(exact)
  const space = lang === 'en' ? ' ' : ''
  if (rounded === 0 && part > 0) return lang === 'en' ? `under 1${space}%` : '不足1%'
  if (rounded === 100 && part < whole) return lang === 'en' ? `over 99${space}%` : '超过99%'
  return `${rounded}${space}%`
}

/** A share as a floor, never rounded up: whole percent, tenths under 1 %; null under a tenth or of nothing. [C12] */
export function percentFloor(part: number, whole: number, lang: Lang): string | null {
  const tenths = whole === 0 ? 0 : Math.floor((1000 * part) / whole)
  if (tenths === 0) return null
  return `${tenths < 10 ? tenths / 10 : Math.floor(tenths / 10)}${lang === 'en' ? ' ' : ''}%`
}

const QUALIFIED = {
  en: { about: 'about ', over: 'over ', nearly: 'nearly ' },
  zh: { about: '约', over: '超过', nearly: '近' },
} as const satisfies Record<Lang, Record<Qualifier, string>>

/** A figure with the source's own qualification: `over 5`, `近30`. */
export function qualified(figure: string, is: Qualifier | null, lang: Lang): string {
  return is === null ? figure : `${QUALIFIED[lang][is]}${figure}`
}
