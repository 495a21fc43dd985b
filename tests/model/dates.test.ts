import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calendarDay,
  compareDates,
  dayNumber,
  dayOf,
  daysInMonth,
  firstDay,
  isLeapYear,
  isRealDate,
  lastDay,
  monthOf,
  partialDateOf,
  precisionOf,
  yearOf,
} from '../../src/model/dates.ts'
import { arbDate } from '../support/arbitraries.ts'
import { day } from '../support/fixtures.ts'

describe('which dates are real', () => {
  it.each([
    '0001',
    '9999',
    '2019',
    '2019-01',
    '2019-12',
    '2019-10-17',
    '2019-12-31',
    '2020-02-29',
    '2000-02-29',
  ])('[T1] %s is', (text) => {
    expect(isRealDate(text)).toBe(true)
  })
  it.each([
    '',
    '0000',
    '201',
    '20199',
    '2019-0',
    '2019-00',
    '2019-13',
    '2019-1',
    '2019-10-00',
    '2019-10-32',
    '2019-04-31',
    '2019-02-29',
    '1900-02-29',
    '2019-10-17T00:00',
    '2019/10/17',
    ' 2019',
    '2019\n',
    '-2019',
    '２０１９',
  ])('[T1] %j is not', (text) => {
    expect(isRealDate(text)).toBe(false)
  })
})

describe('the calendar', () => {
  it.each([
    [1900, false],
    [2000, true],
    [2019, false],
    [2020, true],
    [2100, false],
    [2400, true],
  ])('[T1] %i: leap year is %s', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap)
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28)
    expect(dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1)).toBe(leap ? 366 : 365)
  })

  it('[T2] counts days from the first of the year 1, each day one more than the day before', () => {
    expect(dayNumber(1, 1, 1)).toBe(0)
    expect(dayNumber(1970, 1, 1)).toBe(719162)
    expect(dayNumber(2020, 3, 1) - dayNumber(2020, 2, 28)).toBe(2)
    expect(dayNumber(2019, 3, 1) - dayNumber(2019, 2, 28)).toBe(1)
  })

  it('[T2] agrees with the calendar of the machine on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_652_058 }), (number) => {
        const utc = new Date((number - 719162) * 86_400_000)
        expect(calendarDay(number)).toEqual({
          year: utc.getUTCFullYear(),
          month: utc.getUTCMonth() + 1,
          day: utc.getUTCDate(),
        })
      }),
    )
  })

  it('[T2] day numbers and calendar days are inverses', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_652_058 }), (number) => {
        const { year, month, day: date } = calendarDay(number)
        expect(dayNumber(year, month, date)).toBe(number)
        expect(isRealDate(partialDateOf(year, month, date))).toBe(true)
      }),
    )
    for (const number of [0, 364, 365, 3_652_058]) {
      const { year, month, day: date } = calendarDay(number)
      expect(dayNumber(year, month, date)).toBe(number)
    }
  })
})

describe('precision', () => {
  it('[T1] a date has the parts that it names and no others', () => {
    const parts = (text: string) => [
      precisionOf(day(text)),
      yearOf(day(text)),
      monthOf(day(text)),
      dayOf(day(text)),
    ]
    expect(parts('2019')).toEqual(['year', 2019, null, null])
    expect(parts('2019-10')).toEqual(['month', 2019, 10, null])
    expect(parts('2019-10-07')).toEqual(['day', 2019, 10, 7])
  })

  it('[T1] is written with as many digits as it has', () => {
    expect(partialDateOf(7)).toBe('0007')
    expect(partialDateOf(2019, 3)).toBe('2019-03')
    expect(partialDateOf(2019, 3, 9)).toBe('2019-03-09')
  })

  it('[T2] a date stands for the whole period that it names', () => {
    const period = (text: string) => [calendarDay(firstDay(day(text))), calendarDay(lastDay(day(text)))]
    const of = (year: number, month: number, date: number) => ({ year, month, day: date })
    expect(period('2020')).toEqual([of(2020, 1, 1), of(2020, 12, 31)])
    expect(period('2020-02')).toEqual([of(2020, 2, 1), of(2020, 2, 29)])
    expect(period('2019-02')).toEqual([of(2019, 2, 1), of(2019, 2, 28)])
    expect(period('2019-10-17')).toEqual([of(2019, 10, 17), of(2019, 10, 17)])
  })
})

describe('order', () => {
  it('[T3] by first day, the coarser date first', () => {
    const shuffled = ['2019-02', '2019-01-01', '2020', '2018-12-31', '2019', '2019-01'].map(day)
    expect(shuffled.sort(compareDates)).toEqual([
      '2018-12-31',
      '2019',
      '2019-01',
      '2019-01-01',
      '2019-02',
      '2020',
    ])
  })

  it('[T3] is a total order: 0 only for the same date, turned round the opposite, and transitive', () => {
    fc.assert(
      fc.property(arbDate, arbDate, arbDate, (a, b, c) => {
        expect(compareDates(a, b) === 0).toBe(a === b)
        expect(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a))).toBe(0)
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) {
          expect(compareDates(a, c)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})
