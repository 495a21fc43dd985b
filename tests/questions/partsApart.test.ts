/** The ledgers of running totals, published totals, signings and flows hold what their figures say. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partOfSeries } from '../../src/charts/overTimeWords.ts'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { calendarDay } from '../../src/model/dates.ts'
import { type Part, partKey, partOfKey, periodId } from '../../src/model/part.ts'
import { ALL } from '../../src/model/words.ts'
import { claims } from '../../src/questions/claims.ts'
import { compare } from '../../src/questions/compare.ts'
import { flows } from '../../src/questions/flows.ts'
import { type LinesAnswer, lines } from '../../src/questions/lines.ts'
import { BIN_SIZES, overTime, SPLITS } from '../../src/questions/overTime.ts'
import { signings } from '../../src/questions/signings.ts'
import { SAMPLES } from '../export/samples.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import { agreement, day, filterBy, intended, ledgerOfAgreements, sales } from '../support/fixtures.ts'

const REAL = SAMPLES.real()

const RUNS = { numRuns: 40 }

/** What the lines themselves add to. */
function sumOf({ added, withoutAmount }: LinesAnswer): { agreements: number; cny: number | null } {
  return {
    agreements: [...added, ...withoutAmount].reduce((sum, line) => sum + line.agreements, 0),
    cny: added.length === 0 ? null : added.reduce((sum, line) => sum + (line.cny ?? 0), 0),
  }
}

const numbersOf = ({ agreements, cny }: { agreements: number; cny: number | null }) => ({ agreements, cny })

describe('the ledger of', () => {
  it.each(BIN_SIZES)(
    '[C10] a running total by %s holds all periods up to its end, each for itself',
    (size) => {
      fc.assert(
        fc.property(arbDataset(), arbFilter, (data, filter) => {
          const ledger = buildLedger(data)
          const { bins, running } = overTime(ledger, filter, { size, split: 'basis' })
          bins.forEach((bin, index) => {
            const { agreements, cny } = running[index] ?? { agreements: 0, cny: null }
            expect(sumOf(lines(ledger, filter, { upto: periodId(bin) }))).toEqual({ agreements, cny })
          })
        }),
        RUNS,
      )
    },
  )

  it('[C15] the running total that claims are held against is the same, money included', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        const { steps } = claims(ledger, filter)
        for (const year of new Set(steps.map(({ day }) => calendarDay(day).year))) {
          const step = steps.findLast(({ day }) => calendarDay(day).year <= year)
          const until = periodId({ year, quarter: null, month: null })
          expect(sumOf(lines(ledger, filter, { until })), until).toEqual(
            numbersOf(step ?? { agreements: 0, cny: null }),
          )
        }
      }),
      RUNS,
    )
  })

  it('[C15] what is itemised of a published total, whatever the view keeps', () => {
    const ledger = buildLedger(REAL)
    const filter = filterBy({ partnerships: ALL, from: day('2021') })
    const compared = claims(ledger, filter).claims.filter(({ agreements }) => agreements.why === null)
    for (const { id, agreements, investment } of compared) {
      const sum = sumOf(lines(ledger, filter, { claim: id }))
      if (agreements.why === null) expect(sum.agreements, id).toBe(agreements.itemised)
      if (investment.why === null) expect(sum.cny, id).toBe(investment.itemised)
    }
    expect(compared.length).toBeGreaterThan(3)
  })

  it('[C10] what two views share is in both of their totals', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, arbFilter, (data, filter, pinned) => {
        const ledger = buildLedger(data)
        const { both } = compare(ledger, filter, pinned)
        for (const [here, there] of [
          [filter, pinned],
          [pinned, filter],
        ] as const) {
          expect(lines(ledger, here, { view: 'both' }, there).total).toEqual(both)
        }
      }),
      RUNS,
    )
  })

  it('[C3] what is left of another kind of money, of which nobody says how much, is not in another currency', () => {
    const ledger = ledgerOfAgreements(
      agreement({ id: 'whole', count: 5, date: '2019', amount: sales(90) }),
      agreement({ id: 'part', partOf: 'whole', date: '2018' }),
    )
    expect(lines(ledger, filterBy(), { period: '2019' }).withoutAmount).toMatchObject([
      { id: 'whole', isRemainder: true, agreements: 4, why: 'other-basis' },
    ])
  })

  it('[C4] a flow that is not broken down adds what a signing published for itself, with the agreements it is for', () => {
    const ledger = ledgerOfAgreements(
      agreement({ id: 'whole', count: 5, sectors: ['wind', 'finance'], amount: intended(100) }),
      agreement({ id: 'part', partOf: 'whole', sectors: ['wind'], amount: intended(30) }),
      agreement({ id: 'bare', partOf: 'whole', sectors: ['finance'] }),
    )
    const { added, withoutAmount, total } = lines(ledger, filterBy(), { family: 'mixed' })
    expect(added).toMatchObject([{ id: 'whole', isShared: true, cny: 70, agreements: 3 }])
    expect([withoutAmount, total.cny, total.known]).toEqual([[], 70, 3])
  })

  it('[C1] a signing holds all of it as it was announced', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        for (const { id, agreements } of signings(ledger, filter).rows) {
          expect(sumOf(lines(ledger, filter, { signing: id })).agreements, id).toBe(agreements)
        }
      }),
      RUNS,
    )
  })

  it('[C10] a flow holds its agreements and, where no signing reaches beyond it, its money by kind', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        for (const { pair, through, agreements, byBasis, cny, unallocated } of flows(ledger, filter).flows) {
          const family = through.kind === 'family' ? through.id : through.kind === 'mixed' ? 'mixed' : 'none'
          const part: Part = { family, partnership: pair }
          const answer = lines(ledger, filter, part)
          expect(answer.total.agreements, partKey(part)).toBe(agreements)
          if (unallocated !== null) continue
          expect(answer.total.cny, partKey(part)).toBe(cny)
          for (const of of byBasis) {
            const kind = lines(ledger, filter, { ...part, basis: of.basis })
            expect(sumOf(kind), partKey(part)).toEqual(numbersOf(of))
          }
        }
      }),
      RUNS,
    )
  })

  it.each(BIN_SIZES)(
    '[C4] a piece of a bar by %s holds its lines, by kind of money and by family',
    (size) => {
      fc.assert(
        fc.property(arbDataset(), arbFilter, fc.constantFrom(...SPLITS), (data, filter, split) => {
          const ledger = buildLedger(data)
          const answer = overTime(ledger, filter, { size, split })
          for (const bin of answer.bins) {
            bin.parts.forEach((total, index) => {
              const of = partOfSeries(answer.series[index], answer)
              // What signings published for themselves alone is in the ledger of its period.
              if (of === undefined) return
              const part = { ...of, period: periodId(bin) }
              expect(sumOf(lines(ledger, filter, part)), partKey(part)).toEqual(numbersOf(total))
            })
          }
        }),
        RUNS,
      )
    },
  )
})

describe('a part as a link writes it', () => {
  it.each<readonly [string, Part]>([
    ['until.2019-q4', { until: '2019-q4' }],
    ['claim.a-total', { claim: 'a-total' }],
    ['signing.a-signing', { signing: 'a-signing' }],
    ['gap.date-month,period.2019', { gap: 'date-month', period: '2019' }],
    ['only.wind,view.pinned', { only: 'wind', view: 'pinned' }],
    ['report.silent-3', { report: 'silent-3' }],
    ['size.other-currency', { size: 'other-currency' }],
    ['partnership.a,year.none', { partnership: 'a', year: 'none' }],
  ])('[V1] %s is read back', (key, part) => {
    expect(partOfKey(key)).toEqual(part)
    expect(partKey(part)).toBe(key)
  })
  it.each([
    'until.undated',
    'until.coarse-year',
    'until.2019-q5',
    'gap.date-own',
    'gap.date',
    'report.silent-4',
    'view.other',
    'list.agreements',
    'year.2019-10',
    'size.unknown',
  ])('[V3] “%s” is none', (key) => {
    expect(partOfKey(key)).toBeNull()
  })
})
