/** "Do the published totals add up?": cases counted by hand, and what must hold for any dataset and filter. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { firstDay, lastDay } from '../../src/model/dates.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import type { Filter } from '../../src/model/filter.ts'
import { claims } from '../../src/questions/claims.ts'
import { headline } from '../../src/questions/headline.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import {
  type AgreementJson,
  agreement,
  both,
  type ClaimJson,
  claim,
  day,
  dollars,
  filterBy,
  intended,
  ledgerOf,
  PARTNERSHIP_IDS,
  planned,
  sales,
} from '../support/fixtures.ts'
import { syntheticDataset } from '../support/synthetic.ts'

const [dalian, shenyang] = PARTNERSHIP_IDS
const main = filterBy({ partnerships: [dalian], scopes: ['counterpart'] })
const programme = filterBy({ scopes: ['counterpart'] })

const published = (parts: Partial<ClaimJson> = {}): ClaimJson =>
  claim({ id: 'c', date: '2019-03', measures: 'agreements', ...parts })
const list: AgreementJson[] = [
  agreement({ id: 'a', count: 57, date: '2017-09-03', amount: planned(170) }),
  agreement({ id: 'b', count: 64, date: '2018-06', amount: intended(30) }),
  agreement({ id: 'later', date: '2019-04-01', amount: intended(9) }),
]
const answerTo = (claimed: Partial<ClaimJson>, filter: Filter = main, agreements = list) =>
  claims(ledgerOf({ agreements, claims: [published(claimed)] }), filter)
const rowOf = (...parameters: Parameters<typeof answerTo>) => answerTo(...parameters).claims[0]

describe('a published total', () => {
  it('[C15] is held against what is itemised by the end of its date, in agreements and in money', () => {
    const row = rowOf({ counts: 131, amount: intended(250) })
    expect(row?.agreements).toEqual({
      why: null,
      isDrawn: true,
      claimed: 131,
      itemised: 121,
      isFloor: false,
      unexplained: 10,
      more: 0,
      bound: 'exact',
    })
    expect(row?.investment).toMatchObject({ claimed: 250, itemised: 200, unexplained: 50, bound: 'exact' })
  })
  it('on the day of an agreement counts it, the day before not; a year comes at its end', () => {
    const of = (date: string, agreed: string) => {
      const row = rowOf({ counts: 5, date }, main, [agreement({ id: 'x', date: agreed })])
      return row && row.agreements.why === null ? row.agreements.itemised : null
    }
    expect(of('2019-04-01', '2019-04-01')).toBe(1)
    expect(of('2019-03-31', '2019-04-01')).toBe(0)
    expect(of('2019-12-31', '2019')).toBe(1)
    expect(of('2019-12-30', '2019')).toBe(0)
    expect(of('2019', '2019')).toBe(1)
  })
  it('says so when more is itemised than was published', () => {
    expect(rowOf({ counts: 100 })?.agreements).toMatchObject({ unexplained: 0, more: 21 })
    expect(rowOf({ counts: 121 })?.agreements).toMatchObject({ unexplained: 0, more: 0 })
  })
  it('[C15] of its own years is held against those years alone', () => {
    expect(rowOf({ counts: 80, since: '2018', date: '2018' })?.agreements).toMatchObject({
      itemised: 64,
      unexplained: 16,
      bound: 'exact',
    })
    expect(rowOf({ counts: 80, since: '2018-06-15', date: '2019' })?.agreements).toMatchObject({
      itemised: 1,
      // June 2018 reaches over the beginning.
      bound: 'at-most',
    })
  })
  it('is held against its own partnership and scope, whatever else the view shows', () => {
    const agreements = [
      ...list,
      agreement({ id: 'other', count: 500, partnership: shenyang, date: '2018' }),
      agreement({ id: 'deal', count: 90, scope: 'between', date: '2018' }),
    ]
    for (const filter of [main, programme, filterBy()]) {
      expect(rowOf({ counts: 131 }, filter, agreements)?.agreements).toMatchObject({ itemised: 121 })
      expect(claims(ledgerOf({ agreements }), filter).total.agreements).toBe(
        headline(ledgerOf({ agreements }), filter).total.agreements,
      )
    }
    expect(rowOf({ counts: 849, partnership: 'all' }, programme, agreements)?.agreements).toMatchObject({
      itemised: 621,
    })
  })
  it('[C11] is never added to anything', () => {
    const without = claims(ledgerOf({ agreements: list }), main)
    expect(answerTo({ counts: 131, amount: intended(250) })).toMatchObject({
      steps: without.steps,
      total: without.total,
    })
  })
})

describe('a difference is', () => {
  const bound = (claimed: Partial<ClaimJson>, agreements = list) => {
    const row = rowOf({ counts: 200, amount: planned(900), ...claimed }, main, agreements)
    return row && row.agreements.why === null ? row.agreements.bound : null
  }
  const undated = [...list, agreement({ id: 'u' })]
  it('exact, or what the qualifier of the total makes it', () => {
    expect(bound({})).toBe('exact')
    expect(bound({ countIs: 'nearly' })).toBe('at-most')
    expect(bound({ countIs: 'over' })).toBe('at-least')
    expect(bound({ countIs: 'about' })).toBe('about')
  })
  it('[C2] a ceiling where what is itemised is a floor, and about right where the bounds meet', () => {
    expect(bound({}, undated)).toBe('at-most')
    expect(bound({}, [...list, agreement({ id: 'u', date: '2019' })])).toBe('at-most')
    expect(bound({}, [agreement({ id: 'u', date: '2018', count: 9, countIs: 'over' })])).toBe('at-most')
    expect(bound({ countIs: 'nearly' }, undated)).toBe('at-most')
    expect(bound({ countIs: 'over' }, undated)).toBe('about')
  })
  it('a ceiling in money where an amount is unknown, though the number is exact', () => {
    const row = rowOf({ counts: 200, amount: planned(900) }, main, [
      ...list,
      agreement({ id: 'u', date: '2018' }),
    ])
    expect(row?.agreements).toMatchObject({ bound: 'exact', isFloor: false })
    expect(row?.investment).toMatchObject({ bound: 'at-most', isFloor: true, unexplained: 700 })
  })
  it('[C9] about right where sources conflict over that figure', () => {
    const conflicts = [
      {
        about: 'count' as const,
        used: both('200'),
        others: [{ says: both('180') }],
        reason: both('Not settled'),
      },
    ]
    expect(bound({ conflicts })).toBe('about')
    expect(rowOf({ amount: planned(900), conflicts })?.investment).toMatchObject({ bound: 'exact' })
  })
})

describe('not compared, with the reason:', () => {
  const why = (claimed: Partial<ClaimJson>, measure: 'agreements' | 'investment', filter = main) => {
    const comparison = rowOf(claimed, filter)?.[measure]
    return comparison && (comparison.why === null ? 'compared' : comparison.why)
  }
  it.each([
    ['no-figure', { amount: planned(1) }, 'agreements'],
    ['no-figure', { counts: 5 }, 'investment'],
    ['something-else', { counts: 5, measures: null }, 'agreements'],
    ['something-else', { amount: sales(1), measures: null }, 'investment'],
    ['part', { counts: 5, measures: 'part' }, 'agreements'],
    ['other-money', { amount: sales(1) }, 'investment'],
    ['other-money', { amount: dollars(1) }, 'investment'],
    ['undated', { counts: 5, date: null }, 'agreements'],
    ['programme', { counts: 5, partnership: 'all' }, 'agreements'],
    ['projects', { counts: 5, measures: 'projects' }, 'agreements'],
    ['projects', { amount: planned(1), measures: 'projects' }, 'investment'],
    ['unknown', { amount: planned(1), date: '2016' }, 'investment'],
    ['compared', { counts: 5, date: '2016' }, 'agreements'],
  ] as const)('%s of %o', (reason, claimed, measure) => {
    expect(why(claimed, measure)).toBe(reason)
  })
  it('[F3] narrowed by sector, stage, basis or text, but not by dates', () => {
    const counts = { counts: 5, sectors: ['wind'], title: both('wind') }
    expect(why(counts, 'agreements', { ...main, sectors: ['wind'] })).toBe('narrowed')
    expect(why(counts, 'agreements', { ...main, stages: ['signed'] })).toBe('narrowed')
    expect(why(counts, 'agreements', { ...main, bases: ['planned'] })).toBe('narrowed')
    expect(why(counts, 'agreements', { ...main, text: 'wind' })).toBe('narrowed')
    expect(why(counts, 'agreements', { ...main, from: day('2019'), to: day('2019') })).toBe('compared')
    expect(why(counts, 'agreements', { ...main, text: '  ' })).toBe('compared')
  })
  it('of the programme is compared where every partnership is chosen one by one', () => {
    const all = { counts: 5, partnership: 'all' }
    expect(why(all, 'agreements', { ...main, partnerships: [...PARTNERSHIP_IDS] })).toBe('compared')
  })
  it('is drawn only where the extent is that of the view', () => {
    const drawn = (claimed: Partial<ClaimJson>, filter = main) => {
      const row = rowOf({ counts: 5, ...claimed }, filter)
      return row?.agreements.isDrawn
    }
    expect(drawn({})).toBe(true)
    expect(drawn({ measures: 'projects' })).toBe(true)
    expect(drawn({ measures: 'part' })).toBe(false)
    expect(drawn({ partnership: 'all' })).toBe(false)
    expect(drawn({}, { ...main, bases: ['planned'] })).toBe(false)
  })
})

describe('the answer', () => {
  it('lists totals oldest first and the undated last; the axis holds what is drawn', () => {
    const { claims: rows, axis } = claims(
      ledgerOf({
        agreements: list,
        claims: [
          published({ id: 'u', date: null }),
          published({ id: 'y', date: '2021', since: '2015', counts: 3 }),
          published({ id: 'x', date: '2016', measures: null }),
        ],
      }),
      main,
    )
    expect(rows.map(({ id }) => id)).toEqual(['x', 'y', 'u'])
    expect(axis).toEqual({ first: firstDay(day('2015')), last: lastDay(day('2021')) })
  })
  it('[C6] says what is undated and what comes at the end of a month or year', () => {
    const answer = answerTo({}, main, [
      ...list,
      agreement({ id: 'u', count: 3 }),
      agreement({ id: 'y', date: '2018' }),
    ])
    expect(answer.undated.agreements).toBe(3)
    expect(answer.coarse).toBe(65)
  })
  it('ends with the data, or with its axis', () => {
    expect(answerTo({}).until).toBe(lastDay(day('2019')))
    expect(answerTo({ date: '2025', counts: 1 }).until).toBe(lastDay(day('2024-05-01')))
  })
  it('is empty of nothing', () => {
    expect(claims(ledgerOf({}), main)).toMatchObject({ axis: null, steps: [], claims: [], coarse: 0 })
  })
})

describe('for any dataset and filter', () => {
  const expectSound = (ledger: ReturnType<typeof buildLedger>, filter: Filter): void => {
    const answer = claims(ledger, filter)
    const all = headline(ledger, { ...filter, from: null, to: null })
    expect(answer.total).toEqual(all.total)
    expect(answer.isFloor).toBe(all.isFloor)
    const { agreements = 0 } = answer.steps.at(-1) ?? {}
    expect(agreements + answer.undated.agreements).toBe(answer.total.agreements)
    for (const { agreements: compared } of answer.claims) {
      if (compared.why !== null) continue
      expect(compared.itemised + compared.unexplained - compared.more).toBe(compared.claimed)
      expect(Math.min(compared.unexplained, compared.more)).toBe(0)
    }
  }
  it('[C1] steps and undated add to the total, whatever dates are chosen', () => {
    fc.assert(
      fc.property(
        arbDataset(),
        arbFilter,
        fc.constantFrom('agreements', 'projects', null),
        (data, filter, measures) => {
          const measured = data.claims.map((each) => ({ ...each, measures }))
          expectSound(buildLedger({ ...data, claims: measured }), filter)
        },
      ),
      { numRuns: 200 },
    )
  })
  it('and in an invented dataset of a thousand records', () => {
    const decoded = decodeDataset(syntheticDataset(1000))
    if (!decoded.ok) throw new Error('the invented dataset has issues')
    expectSound(buildLedger(decoded.dataset), programme)
    expectSound(buildLedger(decoded.dataset), { ...programme, sectors: ['finance'] })
  })
})
