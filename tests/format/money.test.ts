import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactMoney, foreignMoney, money, moneyIn, moneyUnit, spokenMoney } from '../../src/format/money.ts'
import { sumCny } from '../../src/model/money.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'

const YUAN_IN: Record<string, number> = {
  '': 1,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
}

/** A written amount taken apart: whether it says ≈, the number before the unit, and the unit's yuan. */
function takenApart(
  text: string,
  lang: Lang,
): { about: boolean; shown: number; yuan: number; digits: number } {
  const pattern = lang === 'en' ? /^(≈?)¥([\d,.]+) ?([a-z]*)$/ : /^(≈?)([\d,.]+)([万亿]*)元$/
  const [, about, number, word] = pattern.exec(text) ?? []
  if (number === undefined || word === undefined) throw new Error(`not an amount: ${text}`)
  const shown = Number(number.replaceAll(',', ''))
  return { about: about === '≈', shown, yuan: YUAN_IN[word] ?? Number.NaN, digits: wholeDigits(shown) }
}

const wholeDigits = (value: number): number => (value < 1 ? 0 : Math.trunc(value).toString().length)

const arbAmount = fc.oneof(
  fc.integer({ min: 1, max: 1e13 }),
  // Near the places where units and digits change.
  fc
    .tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: -60_000, max: 60_000 }))
    .map(([power, off]) => Math.min(1e13, Math.max(1, 10 ** power + off))),
  fc
    .tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 9900, max: 10_010 }))
    .map(([power, part]) => Math.min(1e13, Math.max(1, Math.round((10 ** power * part) / 10_000)))),
)

describe('money in words', () => {
  it.each([
    [0, '¥0', '0元'],
    [1, '¥1', '1元'],
    [9999, '¥9,999', '9999元'],
    [10_000, '¥10,000', '1万元'],
    [99_500_000, '¥99.5 million', '9950万元'],
    [99_999_999, '≈¥100 million', '≈1亿元'],
    [100_000_000, '¥100 million', '1亿元'],
    [995_000_000, '¥995 million', '9.95亿元'],
    [999_950_000, '¥999.95 million', '≈10亿元'],
    [999_994_000, '¥999.99 million', '≈10亿元'],
    [999_996_000, '≈¥1 billion', '≈10亿元'],
    [1_000_000_000, '¥1 billion', '10亿元'],
    [59_300_000_000, '¥59.3 billion', '593亿元'],
    [170_400_000_000, '¥170.4 billion', '1704亿元'],
    [999_999_999_999, '≈¥1 trillion', '≈1万亿元'],
    [10_000_000_000_000, '¥10 trillion', '10万亿元'],
  ])('[C11] %d is %s and %s', (amount, en, zh) => {
    expect([money(sumCny(amount), 'en'), money(sumCny(amount), 'zh')]).toEqual([en, zh])
  })

  it.each(LANGS)(
    '[C11] in %s the number times its unit is the amount as precisely as it is shown',
    (lang) => {
      fc.assert(
        fc.property(arbAmount, (amount) => {
          const { shown, yuan } = takenApart(money(sumCny(amount), lang), lang)
          expect(Math.abs(shown * yuan - amount)).toBeLessThanOrEqual(yuan === 1 ? 0 : yuan / 200 + 1e-3)
        }),
        { numRuns: 1000 },
      )
    },
  )
  it.each(LANGS)('[C11] in %s it says ≈ exactly when rounding adds a digit', (lang) => {
    fc.assert(
      fc.property(arbAmount, (amount) => {
        const { about, digits, yuan } = takenApart(money(sumCny(amount), lang), lang)
        expect(about).toBe(digits > wholeDigits(amount / yuan))
      }),
      { numRuns: 1000 },
    )
  })
  it.each(LANGS)(
    'in %s the unit is decided on the rounded amount: never 1,000 million, never 0.99',
    (lang) => {
      fc.assert(
        fc.property(arbAmount, (amount) => {
          const { shown, yuan } = takenApart(money(sumCny(amount), lang), lang)
          expect(shown).toBeGreaterThanOrEqual(1)
          const units = Object.values(YUAN_IN).filter((unit) =>
            lang === 'en' ? [1, 1e6, 1e9, 1e12].includes(unit) : [1, 1e4, 1e8, 1e12].includes(unit),
          )
          const next = Math.min(...units.filter((unit) => unit > yuan))
          expect(shown * yuan).toBeLessThan(next)
        }),
        { numRuns: 1000 },
      )
    },
  )
  it.each(LANGS)('in %s a larger amount never reads as a smaller one', (lang) => {
    fc.assert(
      fc.property(arbAmount, arbAmount, (one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one]
        const [low, high] = [less, more].map((amount) => takenApart(money(sumCny(amount), lang), lang))
        expect((low?.shown ?? 0) * (low?.yuan ?? 0)).toBeLessThanOrEqual(
          (high?.shown ?? 0) * (high?.yuan ?? 0) + 1e-3,
        )
      }),
    )
  })

  it('[A10] is spoken with the unit last, and the exact yuan are one step away', () => {
    const amount = sumCny(59_300_000_000)
    expect(spokenMoney(amount, 'en')).toBe('59.3 billion yuan')
    expect(spokenMoney(amount, 'zh')).toBe('593亿元')
    expect(spokenMoney(sumCny(999_996_000), 'en')).toBe('about 1 billion yuan')
    expect(exactMoney(amount, 'en')).toBe('¥59,300,000,000')
    expect(exactMoney(amount, 'zh')).toBe('59,300,000,000元')
  })
  it('an axis has one unit, chosen from its largest amount', () => {
    expect(moneyUnit(59_300_000_000, 'en')).toEqual({ yuan: 1e9, name: 'billion yuan' })
    expect(moneyUnit(59_300_000_000, 'zh')).toEqual({ yuan: 1e8, name: '亿元' })
    expect(moneyUnit(0, 'en')).toEqual({ yuan: 1, name: 'yuan' })
    expect(moneyUnit(0, 'zh')).toEqual({ yuan: 1, name: '元' })
    expect(moneyIn(59_300_000_000, { yuan: 1e9 }, 'en')).toBe('59.3')
    expect(moneyIn(1_704_000_000_000, { yuan: 1e8 }, 'zh')).toBe('17,040')
    expect(moneyIn(1_000_000, { yuan: 1e9 }, 'en')).toBe('<0.01')
    expect(moneyIn(0, { yuan: 1e9 }, 'en')).toBe('0')
  })
  it('[C3] another currency stays as published', () => {
    expect(foreignMoney('USD', 919_400_000, 'en')).toBe('USD 919.4 million')
    expect(foreignMoney('USD', 919_400_000, 'zh')).toBe('9.194亿美元')
    expect(foreignMoney('CHF', 5, 'zh')).toBe('5CHF')
    expect(foreignMoney('USD', 0.5, 'en')).toBe('USD 0.5')
  })
})
