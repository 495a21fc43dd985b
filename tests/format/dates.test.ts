import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateWords, dayWords, monthName, periodWords, shortDate, shortMonth } from '../../src/format/dates.ts'
import { dayNumber, dayOf, monthOf, yearOf } from '../../src/model/dates.ts'
import { LANGS } from '../../src/model/words.ts'
import { arbDate } from '../support/arbitraries.ts'
import { day } from '../support/fixtures.ts'

describe('a date', () => {
  it.each([
    ['2019', '2019', '2019年', '2019'],
    ['2019-10', 'October 2019', '2019年10月', 'Oct 2019'],
    ['2019-10-07', '7 October 2019', '2019年10月7日', '7 Oct 2019'],
    ['2020-02-29', '29 February 2020', '2020年2月29日', '29 Feb 2020'],
  ])('[C6] %s is said as precisely as it is stated: %s', (date, en, zh, short) => {
    expect(dateWords(day(date), 'en')).toBe(en)
    expect(dateWords(day(date), 'zh')).toBe(zh)
    expect([shortDate(day(date), 'en'), shortDate(day(date), 'zh')]).toEqual([short, zh])
  })
  it('has months by name', () => {
    expect([monthName(1, 'en'), monthName(12, 'en'), monthName(12, 'zh')]).toEqual([
      'January',
      'December',
      '12月',
    ])
    expect([shortMonth(9, 'en'), shortMonth(9, 'zh')]).toEqual(['Sep', '9月'])
  })
  it('a day number is said as its day', () => {
    expect(dayWords(dayNumber(2019, 10, 17), 'en')).toBe('17 October 2019')
    expect(dayWords(dayNumber(2019, 10, 17), 'zh')).toBe('2019年10月17日')
  })
})

describe('a period', () => {
  it.each([
    ['2019', '2019', '2019', '2019年'],
    ['2017', '2019', '2017–2019', '2017年至2019年'],
    ['2019-10', '2019-10', 'October 2019', '2019年10月'],
    ['2019-10', '2019-12', 'October – December 2019', '2019年10月至12月'],
    ['2018-12', '2019-01', 'December 2018 – January 2019', '2018年12月至2019年1月'],
    ['2019-10-16', '2019-10-21', '16–21 October 2019', '2019年10月16日至21日'],
    ['2019-10-30', '2019-11-02', '30 October – 2 November 2019', '2019年10月30日至11月2日'],
    ['2018-12-31', '2019-01-01', '31 December 2018 – 1 January 2019', '2018年12月31日至2019年1月1日'],
    ['2019', '2019-10', '2019 – October 2019', '2019年至2019年10月'],
    ['2019-10', '2019', 'October 2019 – 2019', '2019年10月至2019年'],
    ['2019-10-17', '2019', '17 October 2019 – 2019', '2019年10月17日至2019年'],
    ['2019-10', '2019-10-17', 'October – 17 October 2019', '2019年10月至10月17日'],
  ])('from %s to %s is %s', (from, to, en, zh) => {
    expect(periodWords(day(from), day(to), 'en')).toBe(en)
    expect(periodWords(day(from), day(to), 'zh')).toBe(zh)
  })
  it('in a narrow column has short months, as a day has there', () => {
    expect(periodWords(day('2026-03-20'), day('2026-03-21'), 'en', shortDate)).toBe('20–21 Mar 2026')
    expect(periodWords(day('2018-10'), day('2019-02'), 'en', shortDate)).toBe('Oct 2018 – Feb 2019')
    expect(periodWords(day('2026-03-20'), day('2026-03-21'), 'zh', shortDate)).toBe('2026年3月20日至21日')
  })
  it.each(LANGS)('in %s both ends are found in the words, and neither end is empty', (lang) => {
    fc.assert(
      fc.property(arbDate, arbDate, (from, to) => {
        const said = periodWords(from, to, lang)
        expect(said).toContain(String(yearOf(from)))
        expect(said).toContain(String(yearOf(to)))
        for (const date of [from, to]) {
          const month = monthOf(date)
          if (month !== null) expect(said).toContain(monthName(month, lang))
          expect(said).toContain(String(dayOf(date) ?? ''))
        }
        expect(said).not.toMatch(/(^\s*[–至])|([–至]\s*$)| {2}/)
      }),
    )
  })
})
