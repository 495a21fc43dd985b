import type { Cny } from '../model/money.ts'
import type { Lang } from '../model/words.ts'
import { plain } from './numbers.ts'

interface Unit {
  /** Yuan in one unit. */
  readonly yuan: number
  /** The word after the number, with its space where the language has one. */
  readonly word: string
}

/** The ladder of each language, largest first. Below the last step money is written in yuan, in full. */
const LADDER = {
  en: [
    { yuan: 1e12, word: ' trillion' },
    { yuan: 1e9, word: ' billion' },
    { yuan: 1e6, word: ' million' },
  ],
  zh: [
    { yuan: 1e12, word: '万亿' },
    { yuan: 1e8, word: '亿' },
    { yuan: 1e4, word: '万' },
  ],
} as const satisfies Record<Lang, readonly Unit[]>

const DECIMALS = 2
const YUAN: Unit = { yuan: 1, word: '' }

/**
 * The unit for an amount and the amount in it, rounded to two decimals. The unit is decided on the rounded amount.
 * `promoted` is true when rounding gave the number one more digit before the point than the amount has. [C11]
 */
function inUnit(cny: number, lang: Lang): { value: number; unit: Unit; promoted: boolean } {
  const ladder: readonly Unit[] = LADDER[lang]
  const steps = [...ladder, YUAN]
  for (const unit of steps) {
    const value = rounded(cny, unit)
    if (value >= 1 || unit === YUAN) return { value, unit, promoted: digits(value) > digits(cny / unit.yuan) }
  }
  return { value: cny, unit: YUAN, promoted: false }
}

/** Half up, on whole yuan: exact up to 10^15. */
function rounded(cny: number, unit: Unit): number {
  if (unit.yuan === 1) return cny
  const step = unit.yuan / 10 ** DECIMALS
  return Math.floor((cny + step / 2) / step) / 10 ** DECIMALS
}

const digits = (value: number): number => Math.floor(value).toString().length + Number(value >= 1)

/** `¥59.3 billion`, `593亿元`. A leading ≈ says that rounding carried the amount over a power of ten. */
export function money(cny: Cny, lang: Lang): string {
  const { value, unit, promoted } = inUnit(cny, lang)
  const about = promoted ? '≈' : ''
  return lang === 'en'
    ? `${about}¥${plain(value, lang)}${unit.word}`
    : `${about}${plain(value, lang)}${unit.word}元`
}

/** As it is read aloud: `59.3 billion yuan`, `593亿元`. */
export function spokenMoney(cny: Cny, lang: Lang): string {
  if (lang === 'zh') return money(cny, lang)
  const { value, unit } = inUnit(cny, lang)
  return `${plain(value, lang)}${unit.word} yuan`
}

/** Every yuan: `¥59,300,000,000`, `59,300,000,000元`. */
export function exactMoney(cny: Cny, lang: Lang): string {
  const number = new Intl.NumberFormat('en').format(cny)
  return lang === 'en' ? `¥${number}` : `${number}元`
}

/** One unit for a whole axis, chosen from its largest value: its yuan and its name, `billion yuan`, `亿元`. */
export function moneyUnit(largest: number, lang: Lang): { yuan: number; name: string } {
  const { unit } = inUnit(largest, lang)
  return { yuan: unit.yuan, name: lang === 'en' ? `${unit.word.trim()} yuan`.trim() : `${unit.word}元` }
}

/** An amount in the unit of its axis, without the unit: `59.3`. */
export function moneyIn(cny: number, unit: { yuan: number }, lang: Lang): string {
  return plain(rounded(cny, { yuan: unit.yuan, word: '' }), lang)
}

/** An amount as published in another currency: `USD 919.4 million`. Never converted. */
export function foreignMoney(currency: string, value: number, lang: Lang): string {
  const { value: short, unit } = inUnit(Math.round(value), lang)
  return lang === 'en'
    ? `${currency} ${plain(short, lang)}${unit.word}`
    : `${plain(short, lang)}${unit.word}${CURRENCY_ZH[currency] ?? currency}`
}

const CURRENCY_ZH: Readonly<Record<string, string>> = {
  USD: '美元',
  EUR: '欧元',
  HKD: '港元',
  JPY: '日元',
}
