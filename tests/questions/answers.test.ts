/** Small cases counted by hand, one question after the other. */
import { describe, expect, it } from 'vitest'
import { calendarDay } from '../../src/model/dates.ts'
import { facets } from '../../src/questions/facets.ts'
import { headline } from '../../src/questions/headline.ts'
import { lines } from '../../src/questions/lines.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { records } from '../../src/questions/records.ts'
import { sectors } from '../../src/questions/sectors.ts'
import { timeline } from '../../src/questions/timeline.ts'
import {
  agreement,
  day,
  dollars,
  event,
  filterBy,
  intended,
  ledgerOf,
  ledgerOfAgreements,
  planned,
  policy,
  sales,
} from '../support/fixtures.ts'
import { recordRows } from '../support/recordRows.ts'

const empty = ledgerOf({})

describe('of an empty dataset', () => {
  it('[C2] every answer is there, and null where there is no number', () => {
    expect(headline(empty, filterBy())).toMatchObject({
      total: { agreements: 0, cny: null },
      among: null,
      years: null,
      lastReport: null,
      largest: null,
    })
    expect(lines(empty, filterBy())).toMatchObject({ added: [], withoutAmount: [], outside: [] })
    expect(sectors(empty, filterBy())).toMatchObject({ rows: [], empty: 5, unallocated: null })
    expect(overTime(empty, filterBy(), { size: 'year', split: 'basis' })).toMatchObject({
      bins: [],
      series: [],
      unallocated: null,
    })
    expect(timeline(empty, filterBy())).toMatchObject({ axis: null, marks: 0, undated: 0 })
    expect(records(empty, filterBy()).rows).toHaveLength(0)
    expect(facets(empty, filterBy())).toMatchObject({ years: null, agreements: 0, noSector: 0 })
  })
})

/** The shape of the signing of October 2019, smaller: eight sectors there, two here, and beside it two of one each. */
const ledger = ledgerOf({
  agreements: [
    agreement({
      id: 'signing',
      count: 33,
      date: '2019-10-17',
      sectors: ['wind', 'finance'],
      amount: intended(593),
      signedAt: 'week',
    }),
    agreement({ id: 'farm', date: '2019-10', sectors: ['wind'], amount: planned(7) }),
    agreement({ id: 'bank', date: '2018', sectors: ['finance'], history: [{ stage: 'cancelled' }] }),
    agreement({ id: 'trade', sectors: ['farming'], amount: sales(1000) }),
    agreement({ id: 'deal', scope: 'between', date: '2020', sectors: ['wind'], amount: planned(99) }),
  ],
  events: [
    event({ id: 'week', type: 'week', date: '2019-10-16', endDate: '2019-10-21' }),
    event({ id: 'forum', date: '2019-10-17', sectors: ['wind'] }),
  ],
  policies: [policy({ id: 'plan', date: '2017-03', partnership: 'all' })],
})
const main = filterBy({ scopes: ['counterpart'] })

describe('headline', () => {
  it('[C2] [C3] counts agreements, and money with its coverage and kinds', () => {
    expect(headline(ledger, main)).toMatchObject({
      total: {
        agreements: 36,
        cny: 600,
        known: 34,
        unknown: 2,
        byBasis: [
          { basis: 'intended', cny: 593, agreements: 33 },
          { basis: 'planned', cny: 7, agreements: 1 },
        ],
      },
      named: 3,
      inGroups: 33,
      isFloor: false,
      signings: 1,
      events: 2,
      policies: 1,
      agreed: { first: 2018, last: 2019 },
      years: { first: 2018, last: 2019 },
      lastReport: { id: 'signing' },
      cancelled: 1,
    })
  })
  it('[C5] [F4] under a sector says what is about it alone and what names it among others', () => {
    expect(headline(ledger, { ...main, sectors: ['wind'] })).toMatchObject({
      total: { agreements: 34, cny: 600 },
      own: { agreements: 1, cny: 7 },
      among: { total: { agreements: 33, cny: 593 }, records: 1 },
    })
    expect(headline(ledger, { ...main, sectors: ['wind', 'finance'] })).toMatchObject({
      own: { agreements: 35, cny: 600 },
      among: { total: { agreements: 0, cny: null }, records: 0 },
    })
  })
  it('[F5] says how many are undated and how many straddle', () => {
    expect(headline(ledger, { ...main, from: day('2019-10-17'), to: day('2019-10-17') })).toMatchObject({
      total: { agreements: 34 },
      undated: 1,
      straddling: 1,
    })
    expect(headline(ledger, main)).toMatchObject({ undated: 0, straddling: 0 })
  })
  it('[C7] says what deals outside the programme are held out, and nothing when they alone are chosen', () => {
    expect(headline(ledger, main).heldOutBetween).toBe(1)
    expect(headline(ledger, filterBy()).heldOutBetween).toBe(0)
    expect(headline(ledger, filterBy({ scopes: ['between'] })).heldOutBetween).toBe(0)
  })
  it('[C8] the largest line has its share of the total', () => {
    expect(headline(ledger, main).largest).toMatchObject({ id: 'signing', cny: 593, agreements: 33 })
    expect(headline(ledger, main).largest?.share).toBeCloseTo(98.83, 2)
    expect(headline(ledger, { ...main, sectors: ['farming'] }).largest).toBeNull()
  })
  it('[C2] a signing of "over n" makes the count a floor', () => {
    const over = ledgerOfAgreements(agreement({ id: 'a', count: 30, countIs: 'over' }))
    expect(headline(over, filterBy()).isFloor).toBe(true)
    const about = ledgerOfAgreements(agreement({ id: 'a', count: 30, countIs: 'about' }))
    expect(headline(about, filterBy()).isFloor).toBe(false)
  })
})

describe('lines', () => {
  it('[C10] lists what is added, largest first, and what is held out with why', () => {
    const answer = lines(ledger, main)
    expect(answer.added.map(({ id, agreements, cny }) => [id, agreements, cny])).toEqual([
      ['signing', 33, 593],
      ['farm', 1, 7],
    ])
    expect(answer.withoutAmount.map(({ id, why }) => [id, why])).toEqual([
      ['bank', 'not-published'],
      ['trade', 'other-basis'],
    ])
    expect(answer.outside.map(({ id, why }) => [id, why])).toEqual([['deal', 'outside-scope']])
  })
  it('[C10] a figure in another currency is said to be one, and not to be unpublished', () => {
    const foreign = ledgerOfAgreements(agreement({ id: 'a', amount: dollars(9) }))
    expect(lines(foreign, filterBy()).withoutAmount).toMatchObject([{ id: 'a', why: 'other-currency' }])
  })
  it('[C7] nothing is outside when the reader asks for deals outside the programme alone', () => {
    expect(lines(ledger, filterBy({ scopes: ['between'] })).outside).toEqual([])
  })
})

describe('sectors', () => {
  it('[C4] a signing of several sectors belongs fully to none of them', () => {
    const { rows, notBrokenDown, total, unallocated, empty: unused } = sectors(ledger, main)
    expect(
      rows.map(({ id, own, mentions }) => [id, own.agreements, own.cny, mentions.map((of) => of.id)]),
    ).toEqual([
      ['wind', 1, 7, ['signing']],
      ['finance', 1, null, ['signing']],
      ['farming', 1, null, []],
    ])
    expect(notBrokenDown).toMatchObject({ agreements: 33, cny: 593 })
    expect(total.agreements).toBe(36)
    expect([unallocated, unused]).toEqual([null, 2])
  })
  it('[C4] money of a signing whose parts are itemised by sector is said apart', () => {
    const split = ledgerOfAgreements(
      agreement({ id: 'w', count: 3, sectors: ['wind', 'oil'], amount: intended(10) }),
      agreement({ id: 'a', partOf: 'w', sectors: ['wind'] }),
    )
    expect(sectors(split, filterBy())).toMatchObject({
      rows: [
        { id: 'wind', own: { agreements: 1, cny: null } },
        { id: 'oil', own: { agreements: 0 } },
      ],
      notBrokenDown: { agreements: 2, cny: null },
      total: { agreements: 3, cny: 10 },
      unallocated: 10,
    })
  })
  it('[C4] a part in other money than its signing may put the parts above the whole; then nothing is unallocated', () => {
    const mixed = ledgerOfAgreements(
      agreement({ id: 'w', count: 2, sectors: ['wind', 'oil'], amount: intended(10) }),
      agreement({ id: 'a', partOf: 'w', sectors: ['wind'], amount: planned(15) }),
    )
    expect(sectors(mixed, filterBy())).toMatchObject({ total: { cny: 10 }, unallocated: null })
  })
  it('[C2] agreements that name no sector are a row of their own, last', () => {
    const rows = sectors(
      ledgerOfAgreements(agreement({ id: 'a', count: 9 }), agreement({ id: 'b', sectors: ['oil'] })),
      filterBy(),
    ).rows
    expect(rows.map(({ id, name, own }) => [id, name === null, own.agreements])).toEqual([
      ['oil', false, 1],
      ['none', true, 9],
    ])
  })
})

describe('over time', () => {
  it('[C6] bins finer than a date do not place it', () => {
    const at = (size: 'year' | 'quarter' | 'month') => {
      const { bins, undated, tooCoarse } = overTime(ledger, main, { size, split: 'basis' })
      return {
        undated: undated.agreements,
        tooCoarse: tooCoarse.agreements,
        placed: bins.flatMap(({ from, total }) => (total.agreements > 0 ? [[from, total.agreements]] : [])),
      }
    }
    expect(at('year')).toEqual({
      undated: 1,
      tooCoarse: 0,
      placed: [
        ['2018', 1],
        ['2019', 34],
      ],
    })
    expect(at('quarter')).toEqual({ undated: 1, tooCoarse: 1, placed: [['2019-10', 34]] })
    expect(at('month')).toEqual({ undated: 1, tooCoarse: 1, placed: [['2019-10', 34]] })
  })
  it('[T4] goes over all years of anything dated, empty ones too', () => {
    const { bins } = overTime(ledger, main, { size: 'year', split: 'basis' })
    expect(bins.map(({ from, to, total }) => [from, to, total.agreements])).toEqual([
      ['2017', '2017', 0],
      ['2018', '2018', 1],
      ['2019', '2019', 34],
    ])
  })
  it('[C3] [C4] splits by kind of money, or by family with several apart', () => {
    const parts = (split: 'basis' | 'family') => {
      const { series, bins } = overTime(ledger, main, { size: 'year', split })
      return series.map((of, index) => [
        of.kind === 'basis' ? of.basis : of.kind === 'family' ? of.id : of.kind,
        bins.at(-1)?.parts[index]?.agreements,
      ])
    }
    expect(parts('basis')).toEqual([
      ['intended', 33],
      ['planned', 1],
      ['no-amount', 0],
    ])
    expect(parts('family')).toEqual([
      ['energy', 1],
      ['services', 0],
      ['mixed', 33],
    ])
  })
  it('[C1] [C3] a signing keeps its money in the bar though a part of it names another kind', () => {
    const signing = ledgerOfAgreements(
      agreement({ id: 'w', count: 57, date: '2017-09-03', amount: intended(1704) }),
      agreement({ id: 'a', partOf: 'w', date: '2017-09', amount: dollars(9) }),
    )
    const { series, bins, unallocated } = overTime(signing, filterBy(), { size: 'year', split: 'basis' })
    expect(series).toEqual([{ kind: 'basis', basis: 'intended' }])
    expect(bins).toMatchObject([{ parts: [{ agreements: 57, cny: 1704 }], total: { cny: 1704 } }])
    expect(unallocated).toBeNull()
  })
  it('[C4] money published for a signing that reaches into several families is a piece of its bar', () => {
    const signing = ledgerOfAgreements(
      agreement({ id: 'w', count: 5, date: '2019', sectors: ['wind', 'finance'], amount: intended(100) }),
      agreement({ id: 'a', partOf: 'w', date: '2019', sectors: ['wind'], amount: intended(30) }),
      agreement({ id: 'b', partOf: 'w', date: '2019', sectors: ['finance'] }),
      agreement({ id: 'late', date: '2020', sectors: ['finance'], amount: intended(7) }),
    )
    const { series, bins, unallocated } = overTime(signing, filterBy(), { size: 'year', split: 'family' })
    expect(series.map(({ kind }) => kind)).toEqual(['family', 'family', 'mixed', 'whole-signings'])
    expect(bins.map(({ parts, total }) => [total.cny, parts.map(({ cny }) => cny)])).toEqual([
      [100, [30, null, null, 70]],
      [7, [null, 7, null, null]],
    ])
    expect(unallocated).toBeNull()
  })
  it('[C4] under a sector filter, what names it among others is drawn apart', () => {
    const { series, bins } = overTime(
      ledger,
      { ...main, sectors: ['wind'] },
      { size: 'year', split: 'basis' },
    )
    expect(series.map(({ kind }) => kind)).toEqual(['basis', 'mixed'])
    expect(bins.at(-1)?.parts.map(({ agreements }) => agreements)).toEqual([1, 33])
  })
})

describe('timeline', () => {
  const marks = (filter = main) =>
    timeline(ledger, filter).lanes.flatMap(({ lane, marks: dated, undated }) =>
      [...dated, ...undated].map(({ id }) => [lane, id]),
    )
  it('[C7] has a lane for each kind of thing', () => {
    expect(marks()).toEqual([
      ['signing', 'signing'],
      ['agreement', 'bank'],
      ['agreement', 'farm'],
      ['agreement', 'trade'],
      ['conference', 'forum'],
      ['week', 'week'],
      ['policy', 'plan'],
    ])
  })
  it('[C6] a signing is drawn at its own date, not at that of its parts', () => {
    const of = ledgerOfAgreements(
      agreement({ id: 'w', count: 3, date: '2018-06' }),
      agreement({ id: 'a', partOf: 'w', date: '2018-06-21' }),
      agreement({ id: 'x', count: 3, date: '2017-09-03' }),
      agreement({ id: 'b', partOf: 'x', date: '2017-09' }),
    )
    const [
      {
        marks: [second, first],
      } = { marks: [] },
    ] = timeline(of, filterBy()).lanes.map((lane) => ({
      marks: lane.marks.toReversed(),
    }))
    const days = (period: { first: number; last: number } | null | undefined) =>
      period ? [calendarDay(period.first), calendarDay(period.last)] : null
    expect([first?.id, ...(days(first?.period) ?? [])]).toEqual([
      'x',
      { year: 2017, month: 9, day: 3 },
      { year: 2017, month: 9, day: 3 },
    ])
    expect([second?.id, ...(days(second?.period) ?? [])]).toEqual([
      'w',
      { year: 2018, month: 6, day: 1 },
      { year: 2018, month: 6, day: 30 },
    ])
  })
  it('[C1] [C4] what is left of a signing inside another is no further signing, and its money is of the whole', () => {
    const of = ledgerOfAgreements(
      agreement({ id: 'w', count: 9, amount: intended(100), sectors: ['wind', 'oil'] }),
      agreement({ id: 'v', count: 5, partOf: 'w', sectors: ['wind'] }),
      agreement({ id: 'out', partOf: 'v', sectors: ['oil'] }),
      agreement({ id: 'p', partOf: 'v', sectors: ['wind'] }),
      agreement({ id: 'x', count: 3, sectors: ['wind'], amount: { ...intended(5), basis: 'sales' } }),
      agreement({ id: 'q', partOf: 'x', sectors: ['wind'] }),
      agreement({ id: 'rest', partOf: 'x', sectors: ['oil'] }),
    )
    const answer = timeline(of, filterBy({ sectors: ['wind'] }))
    expect(answer).toMatchObject({ signings: 2, inside: 1 })
    const money = answer.lanes.flatMap(({ undated }) =>
      undated.map(({ id, forWhole }) => [
        id,
        forWhole && [forWhole.count, forWhole.amount.cny, forWhole.basis],
      ]),
    )
    expect(money).toEqual([
      ['v', [9, 100, 'intended']],
      ['w', [9, 100, 'intended']],
      ['x', [3, 5, 'sales']],
      ['p', [9, 100, 'intended']],
      ['q', [3, 5, 'sales']],
    ])
  })
  it('[F4] a signing is among others when any of its parts is', () => {
    const of = ledgerOfAgreements(
      agreement({ id: 'w', count: 2, sectors: ['wind', 'oil'] }),
      agreement({ id: 'a', partOf: 'w', sectors: ['wind'] }),
    )
    const [lane] = timeline(of, filterBy({ sectors: ['wind'] })).lanes
    expect(lane?.undated).toMatchObject([{ id: 'w', among: true }])
  })
  it('[C7] says how many events and policies a sector filter leaves out for naming none', () => {
    expect(timeline(ledger, { ...main, sectors: ['wind'] }).withoutSector).toBe(2)
    expect(marks({ ...main, sectors: ['wind'] })).toEqual([
      ['signing', 'signing'],
      ['agreement', 'farm'],
      ['conference', 'forum'],
    ])
  })
  it('[C6] is as wide as an event is long, and its axis whole years', () => {
    const { lanes, axis } = timeline(ledger, main)
    const week = lanes.find(({ lane }) => lane === 'week')?.marks[0]?.period
    expect((week?.last ?? 0) - (week?.first ?? 0)).toBe(5)
    expect([calendarDay(axis?.first ?? 0), calendarDay(axis?.last ?? 0)]).toEqual([
      { year: 2017, month: 1, day: 1 },
      { year: 2019, month: 12, day: 31 },
    ])
  })
})

describe('facets', () => {
  it('[F3] a choice of a dimension does not change the counts beside its own choices', () => {
    const families = (sectorIds: string[]) => facets(ledger, { ...main, sectors: sectorIds }).families
    expect(families(['farming'])).toEqual(families([]))
    expect(families([])).toMatchObject([
      {
        id: 'energy',
        own: 1,
        among: 33,
        sectors: [
          { id: 'wind', own: 1, among: 33 },
          { id: 'oil', own: 0 },
        ],
      },
      { id: 'services', own: 1, among: 33 },
      { id: 'food', own: 1, among: 0 },
    ])
    expect(facets(ledger, { ...main, sectors: ['farming'] }).agreements).toBe(1)
  })
  it('[C4] two sectors of one family are that family’s own', () => {
    const two = ledgerOfAgreements(agreement({ id: 'a', sectors: ['wind', 'oil'] }))
    expect(facets(two, filterBy()).families[0]).toMatchObject({
      own: 1,
      among: 0,
      sectors: [
        { own: 0, among: 1 },
        { own: 0, among: 1 },
      ],
    })
  })
  it('[F3] the ends of the date filter do not move with it', () => {
    expect(facets(ledger, { ...main, from: day('2019'), text: 'nothing' }).years).toEqual({
      first: 2017,
      last: 2020,
    })
  })
})

describe('records', () => {
  it('[C7] lists all kinds, newest first, undated last', () => {
    expect(recordRows(ledger, main).map(({ id }) => id)).toEqual([
      'signing',
      'forum',
      'week',
      'farm',
      'bank',
      'plan',
      'trade',
    ])
    expect(records(ledger, main).byKind).toEqual({ agreement: 4, event: 2, policy: 1, claim: 0 })
    expect(recordRows(ledger, { ...main, sectors: ['wind'] }).map(({ id, among }) => [id, among])).toEqual([
      ['signing', true],
      ['forum', false],
      ['farm', false],
    ])
  })
})
