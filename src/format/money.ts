import type { Cny } from '../model/money.ts'
import type { Lang } from '../model/words.ts'
import { plain } from './numbers.ts'

interface Unit {
  /** Yuan in one unit. */
  readonly yuan: number
  /** The word after the number, with its space where the language has one. */
  readonly word: string
}

const YUAN: Unit = { yuan: 1, word: '' }

/** The ladder of each language, smallest first. Below its second step money is written in yuan, in full. */
const LADDER = {
  en: [
    YUAN,
    { yuan: 1e6, word: ' million' },
    { yuan: 1e9, word: ' billion' },
    { yuan: 1e12, word: ' trillion' },
  ],
  zh: [YUAN, { yuan: 1e4, word: '万' }, { yuan: 1e8, word: '亿' }, { yuan: 1e12, word: '万亿' }],
} as const satisfies Record<Lang, readonly Unit[]>

const DECIMALS = 2

/**
 * The unit for an amount and the amount in it, rounded to two decimals: the smallest unit in which the rounded amount
 * does not reach the next one, so that 9,950 yuan stays in yuan and 999,996,000 becomes 1 billion.
 * `promoted` is true when rounding gave the number one more digit before the point than the amount has. [C11]
 */
function inUnit(cny: number, lang: Lang): { value: number; unit: Unit; promoted: boolean } {
  const ladder: readonly Unit[] = LADDER[lang]
  const fits = ladder.findIndex((unit, index) => {
    const next = ladder[index + 1]
    return !next || rounded(cny, unit) * unit.yuan < next.yuan
  })
  const unit = ladder[fits] ?? YUAN
  const value = rounded(cny, unit)
  return { value, unit, promoted: digits(value) > digits(cny / unit.yuan) }
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

/** As it is read aloud: `59.3 billion yuan`, `593亿元`; `about` where `money` has ≈. */
export function spokenMoney(cny: Cny, lang: Lang): string {
  if (lang === 'zh') return money(cny, lang)
  const { value, unit, promoted } = inUnit(cny, lang)
  return `${promoted ? 'about ' : ''}${plain(value, lang)}${unit.word} yuan`
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

/** An amount in the unit of its axis, without the unit: `59.3`; `<0.01` of what is too small to be a number there. */
export function moneyIn(cny: number, unit: { yuan: number }, lang: Lang): string {
  const value = rounded(cny, { yuan: unit.yuan, word: '' })
  return value === 0 && cny > 0 ? `<${1 / 10 ** DECIMALS}` : plain(value, lang)
}

/** An amount as published in another currency, to the source's precision: `USD 919.4 million`. Never converted. */
export function foreignMoney(currency: string, value: number, lang: Lang): string {
  const { unit } = inUnit(value, lang)
  const figure = `${plain(value / unit.yuan, lang, 6)}${unit.word}`
  return lang === 'en' ? `${currency} ${figure}` : `${figure}${CURRENCY_ZH[currency] ?? currency}`
}

const CURRENCY_ZH: Readonly<Record<string, string>> = {
  USD: '美元',
  EUR: '欧元',
  HKD: '港元',
  JPY: '日元',
}
