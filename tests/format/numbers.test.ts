import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percent, plain, qualified, shares } from '../../src/format/numbers.ts'
import { LANGS, QUALIFIERS } from '../../src/model/words.ts'

describe('numbers', () => {
  it('English groups thousands, Chinese from ten thousand on', () => {
    expect([plain(999, 'en'), plain(1704, 'en'), plain(12_345.678, 'en')]).toEqual([
      '999',
      '1,704',
      '12,345.68',
    ])
    expect([plain(1704, 'zh'), plain(9999, 'zh'), plain(10_000, 'zh')]).toEqual(['1704', '9999', '10,000'])
  })
  it.each(LANGS)('a figure keeps the source’s own qualification in %s', (lang) => {
    expect(qualified('30', null, lang)).toBe('30')
    const said = QUALIFIERS.map((is) => qualified('30', is, lang))
    expect(new Set(said).size).toBe(QUALIFIERS.length)
    for (const words of said) expect(words).toMatch(/\S ?30$/)
  })
})

describe('shares', () => {
  it('[C8] of nothing are zero', () => {
    expect(shares([])).toEqual([])
    expect(shares([0, 0])).toEqual([0, 0])
  })
  it('[C8] give what is missing to the largest remainders, the earlier first', () => {
    expect(shares([1, 1, 1])).toEqual([34, 33, 33])
    expect(shares([2, 1])).toEqual([67, 33])
    expect(shares([0, 5])).toEqual([0, 100])
  })
  it('[C8] add to 100, each within one of the exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e12), { minLength: 1, maxLength: 30 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0)
        fc.pre(total > 0)
        const whole = shares(parts)
        expect(whole.reduce((sum, part) => sum + part, 0)).toBe(100)
        whole.forEach((share, index) => {
          expect(Math.abs(share - (100 * (parts[index] ?? 0)) / total)).toBeLessThan(1 + 1e-9)
        })
      }),
    )
  })
})

describe('percent', () => {
  it.each([
    [0, 7, '0 %', '0%'],
    [1, 1000, 'under 1 %', '不足1%'],
    [4, 1000, 'under 1 %', '不足1%'],
    [5, 1000, '1 %', '1%'],
    [1, 2, '50 %', '50%'],
    [994, 1000, '99 %', '99%'],
    [996, 1000, 'over 99 %', '超过99%'],
    [7, 7, '100 %', '100%'],
    [0, 0, '', ''],
  ])('[C8] %d of %d is %s', (part, whole, en, zh) => {
    expect([percent(part, whole, 'en'), percent(part, whole, 'zh')]).toEqual([en, zh])
  })
  it.each(LANGS)('[C8] in %s says 0 only of nothing and 100 only of all', (lang) => {
    fc.assert(
      fc.property(fc.nat(1e13), fc.integer({ min: 1, max: 1e13 }), (part, whole) => {
        fc.pre(part <= whole)
        const said = percent(part, whole, lang)
        expect(/^0\D*%$/.test(said)).toBe(part === 0)
        expect(/^100\D*%$/.test(said)).toBe(part === whole)
      }),
    )
  })
})
