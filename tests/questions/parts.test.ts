/** Every number of a figure is the total of its ledger: the same atoms, found again from what the number is called. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import type { Total } from '../../src/ledger/sums.ts'
import type { Filter } from '../../src/model/filter.ts'
import { sumCny } from '../../src/model/money.ts'
import { type Part, partKey, partOfKey, periodId, WHOLE } from '../../src/model/part.ts'
import { BASES } from '../../src/model/words.ts'
import { delivery } from '../../src/questions/delivery.ts'
import { headline } from '../../src/questions/headline.ts'
import { lines } from '../../src/questions/lines.ts'
import { BIN_SIZES, overTime, type Series } from '../../src/questions/overTime.ts'
import { partnerships } from '../../src/questions/partnerships.ts'
import { sectors } from '../../src/questions/sectors.ts'
import { sizeFrom, sizes } from '../../src/questions/sizes.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import { agreement, filterBy, intended, ledgerOfAgreements, planned } from '../support/fixtures.ts'

type Numbered = readonly [Part, Total]

const seriesId = (series: Series): string | null => {
  if (series.kind === 'family') return series.id
  if (series.kind === 'no-sector') return 'none'
  return series.kind === 'mixed' ? 'mixed' : null
}

/** What each figure says of its parts. Of `own` agreements only under a sector filter, of a family only where it has a name. */
const FIGURES: readonly [string, (ledger: Ledger, filter: Filter) => Numbered[]][] = [
  [
    'headline',
    (ledger, filter) => {
      const { total, own, among } = headline(ledger, filter)
      return [
        [WHOLE, total],
        ...(among
          ? ([
              [{ about: 'own' }, own],
              [{ about: 'among' }, among.total],
            ] as const)
          : []),
      ]
    },
  ],
  [
    'sectors',
    (ledger, filter) => {
      const { rows, notBrokenDown } = sectors(ledger, filter)
      return [
        ...rows.map(({ id, own }) => [{ sector: id }, own] as const),
        [{ sector: 'mixed' }, notBrokenDown],
      ]
    },
  ],
  ...BIN_SIZES.map((size): (typeof FIGURES)[number] => [
    `over time by ${size}`,
    (ledger, filter) => {
      const { bins, undated, tooCoarse, series } = overTime(ledger, filter, { size, split: 'family' })
      return [
        ...bins.flatMap(({ total, parts, ...bin }): Numbered[] => {
          const period = periodId(bin)
          return [
            [{ period }, total],
            ...parts.flatMap((part, index): Numbered[] => {
              const id = series[index] ? seriesId(series[index]) : null
              return id === null ? [] : [[{ period, series: id }, part]]
            }),
          ]
        }),
        [{ period: 'undated' }, undated],
        [{ period: `coarse-${size}` }, tooCoarse],
      ]
    },
  ]),
  [
    'partnerships',
    (ledger, filter) =>
      partnerships(ledger, filter).rows.flatMap(({ id, total, own }): Numbered[] => [
        [{ partnership: id }, total],
        ...(filter.sectors.length > 0 ? [[{ about: 'own', partnership: id }, own] as const] : []),
      ]),
  ],
  [
    'sizes',
    (ledger, filter) =>
      sizes(ledger, filter).bins.map(({ from, all, agreements }): Numbered => {
        const { added } = lines(ledger, filter)
        const inBin = added.filter(({ cny }) => cny !== null && sizeFrom(cny) === from)
        const byBasis = BASES.flatMap((basis) => {
          const of = inBin.filter((line) => line.basis === basis)
          return of.length === 0 ? [] : [{ basis, cny: sumCny(moneyOf(of)), agreements: agreementsOf(of) }]
        })
        return [{ size: String(from) }, { agreements, cny: all.cny, known: agreements, unknown: 0, byBasis }]
      }),
  ],
]

const agreementsOf = (all: readonly { readonly agreements: number }[]): number =>
  all.reduce((total, { agreements }) => total + agreements, 0)
const moneyOf = (all: readonly { readonly cny: number | null }[]): number =>
  all.reduce((total, { cny }) => total + (cny ?? 0), 0)

describe('the ledger of a number', () => {
  it.each(FIGURES)('[C10] adds up to what the figure says: %s', (_, numbersOf) => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        for (const [part, total] of numbersOf(ledger, filter)) {
          const answer = lines(ledger, filter, part)
          const name = partKey(part)
          const { agreements, cny, known, unknown, byBasis } = answer.total
          expect({ agreements, cny, known, unknown, byBasis }, name).toMatchObject({
            agreements: total.agreements,
            cny: total.cny,
            known: total.known,
            unknown: total.unknown,
            byBasis: total.byBasis,
          })
          expect(agreementsOf(answer.added) + agreementsOf(answer.withoutAmount), name).toBe(total.agreements)
          expect(moneyOf(answer.added), name).toBe(total.cny ?? 0)
        }
      }),
      { numRuns: 40 },
    )
  })
  it('[C3] of one kind of money holds the lines of that kind, and `none` those without any', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        const { byBasis, unknown } = headline(ledger, filter).total
        for (const { basis, cny, agreements } of byBasis) {
          const { total, added, withoutAmount } = lines(ledger, filter, { basis })
          expect([total.cny, total.agreements, moneyOf(added), agreementsOf(added)]).toEqual([
            cny,
            agreements,
            cny,
            agreements,
          ])
          expect(withoutAmount).toEqual([])
        }
        const none = lines(ledger, filter, { basis: 'none' })
        expect([none.added, none.total.agreements, agreementsOf(none.withoutAmount)]).toEqual([
          [],
          unknown,
          unknown,
        ])
      }),
      { numRuns: 40 },
    )
  })
  it('[C12] of a stage counts what was ever reported at it', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        for (const { id, reported } of delivery(ledger, filter).rows) {
          expect(lines(ledger, filter, { stage: id }).total.agreements, id).toBe(reported)
        }
      }),
      { numRuns: 40 },
    )
  })
  it('[C4] of what names a sector among others leaves out the sector’s own', () => {
    const ledger = ledgerOfAgreements(
      agreement({ id: 'own', sectors: ['wind'], amount: intended(5) }),
      agreement({ id: 'both', count: 3, sectors: ['wind', 'oil'], amount: planned(7) }),
      agreement({ id: 'other', sectors: ['oil'] }),
    )
    const { added, total } = lines(ledger, filterBy({ sectors: ['finance'] }), { among: 'wind' })
    expect([added.map(({ id }) => id), total.agreements, total.cny]).toEqual([['both'], 3, 7])
  })
  it('[C10] says of money published for a larger whole where it was published', () => {
    const ledger = ledgerOfAgreements(
      agreement({ id: 'whole', count: 3, date: '2019', amount: intended(90) }),
      agreement({ id: 'part', partOf: 'whole', date: '2018', sectors: ['wind'] }),
    )
    const { added, withoutAmount } = lines(ledger, filterBy(), { period: '2019' })
    expect(added).toEqual([])
    expect(withoutAmount).toMatchObject([
      { id: 'whole', isRemainder: true, agreements: 2, why: 'in-signing', signing: { id: 'whole', cny: 90 } },
    ])
    expect(lines(ledger, filterBy(), { sector: 'wind' }).withoutAmount).toMatchObject([
      { id: 'part', why: 'in-signing', signing: { id: 'whole' } },
    ])
    expect(lines(ledger, filterBy()).added).toMatchObject([{ id: 'whole', cny: 90 }])
  })
})

describe('a part as a link writes it', () => {
  it.each<readonly [string, Part]>([
    ['all', WHOLE],
    ['sector.wind-power', { sector: 'wind-power' }],
    ['period.2019-q4,series.none', { series: 'none', period: '2019-q4' }],
    ['about.own,partnership.shanghai-dalian', { about: 'own', partnership: 'shanghai-dalian' }],
  ])('[V1] %s is read back', (key, part) => {
    expect(partOfKey(key)).toEqual(part)
    expect(partKey(part)).toBe(key)
  })
  it.each([
    '',
    'sector',
    'sector.',
    'sector.Wind',
    'size.big',
    'sector.a,sector.b',
    'period.2019-13',
    'period.19',
    'about.none',
    'sector.a,',
  ])('[V3] “%s” is none', (key) => {
    expect(partOfKey(key)).toBeNull()
  })
})
