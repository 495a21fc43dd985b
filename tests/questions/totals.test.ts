/** What must hold between the answers of the questions, for any dataset and any filter. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import type { Total } from '../../src/ledger/sums.ts'
import { isAnnounced } from '../../src/model/words.ts'
import { facets } from '../../src/questions/facets.ts'
import { headline } from '../../src/questions/headline.ts'
import { lines } from '../../src/questions/lines.ts'
import { BIN_SIZES, overTime, SPLITS } from '../../src/questions/overTime.ts'
import { records } from '../../src/questions/records.ts'
import { sectors } from '../../src/questions/sectors.ts'
import { timeline } from '../../src/questions/timeline.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import { filterBy } from '../support/fixtures.ts'
import { recordRows } from '../support/recordRows.ts'

const RUNS = { numRuns: 200 }
const agreementsOf = (items: readonly { readonly agreements: number }[]): number =>
  items.reduce((total, { agreements }) => total + agreements, 0)
const moneyOf = (items: readonly { readonly cny: number | null }[]): number =>
  items.reduce((total, { cny }) => total + (cny ?? 0), 0)

function expectSound(total: Total): void {
  expect(total.known + total.unknown).toBe(total.agreements)
  expect(agreementsOf(total.byBasis)).toBe(total.known)
  expect(moneyOf(total.byBasis)).toBe(total.cny ?? 0)
  expect(total.cny === null).toBe(total.known === 0)
  expect(total.byBasis.every(({ basis }) => isAnnounced(basis))).toBe(true)
}

describe('a total', () => {
  it('[C2] [C3] says of every agreement whether its money is known, and of all money its kind', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const { total, own, among } = headline(buildLedger(data), filter)
        for (const each of [total, own, ...(among ? [among.total] : [])]) expectSound(each)
      }),
      RUNS,
    )
  })

  it('[C1] of everything counts the outermost records, whatever their parts', () => {
    fc.assert(
      fc.property(arbDataset(), (data) => {
        const { total } = headline(buildLedger(data), filterBy())
        expect(total.agreements).toBe(
          agreementsOf(
            data.agreements.flatMap(({ partOf, count }) => (partOf === null ? [{ agreements: count }] : [])),
          ),
        )
      }),
      RUNS,
    )
  })

  it('[C1] is not changed by parts of signings whose amount is published', () => {
    fc.assert(
      fc.property(arbDataset(), (data) => {
        const ids = new Map(data.agreements.map((each) => [each.id, each]))
        const isInside = (id: string | null): boolean => {
          const whole = id === null ? undefined : ids.get(id)
          if (!whole) return false
          const { amount } = whole
          return (
            (amount !== null && amount.cny !== null && isAnnounced(amount.basis)) || isInside(whole.partOf)
          )
        }
        const without = { ...data, agreements: data.agreements.filter(({ partOf }) => !isInside(partOf)) }
        const totalOf = (of: typeof data) => headline(buildLedger(of), filterBy()).total
        expect(totalOf(data)).toEqual(totalOf(without))
      }),
      RUNS,
    )
  })

  it('[C10] is the sum of its lines, in agreements and in money', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        const { total, added, withoutAmount, outside } = lines(ledger, filter)
        expect(total).toEqual(headline(ledger, filter).total)
        expect(agreementsOf(added) + agreementsOf(withoutAmount)).toBe(total.agreements)
        expect(agreementsOf(added)).toBe(total.known)
        expect(moneyOf(added)).toBe(total.cny ?? 0)
        expect(agreementsOf(outside)).toBe(headline(ledger, filter).heldOutBetween)
      }),
      RUNS,
    )
  })

  it('[C1] every agreement is either named or in a group, and either own or among', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const { total, own, among, named, inGroups } = headline(buildLedger(data), filter)
        expect(named + inGroups).toBe(own.agreements)
        expect(own.agreements + (among?.total.agreements ?? 0)).toBe(total.agreements)
        expect(among === null).toBe(filter.sectors.length === 0)
      }),
      RUNS,
    )
  })

  it('[C1] is never less with a wider filter', () => {
    fc.assert(
      fc.property(arbDataset({ mixed: false }), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        const { total } = headline(ledger, filter)
        const wider = headline(ledger, { ...filter, sectors: [], from: null }).total
        expect(wider.agreements).toBeGreaterThanOrEqual(total.agreements)
        expect(wider.cny ?? -1).toBeGreaterThanOrEqual(total.cny ?? -1)
      }),
      RUNS,
    )
  })
})

describe('by sector', () => {
  it('[C4] own parts, not stated and not broken down add to the total', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const { rows, notBrokenDown, total } = sectors(buildLedger(data), filter)
        expect(agreementsOf(rows.map(({ own }) => own)) + notBrokenDown.agreements).toBe(total.agreements)
        for (const each of [total, notBrokenDown, ...rows.map(({ own }) => own)]) expectSound(each)
      }),
      RUNS,
    )
  })
  it('[C4] so does the money, with what is published only for several together', () => {
    fc.assert(
      fc.property(arbDataset({ mixed: false }), arbFilter, (data, filter) => {
        const { rows, notBrokenDown, total, unallocated } = sectors(buildLedger(data), filter)
        const shared = moneyOf(rows.map(({ own }) => own)) + (notBrokenDown.cny ?? 0)
        expect(shared + (unallocated ?? 0)).toBe(total.cny ?? 0)
      }),
      RUNS,
    )
  })
  it('[F3] does not follow its own filter', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        expect(sectors(ledger, filter)).toEqual(sectors(ledger, { ...filter, sectors: [] }))
      }),
      RUNS,
    )
  })
})

describe('over time', () => {
  const arbOptions = fc.record({ size: fc.constantFrom(...BIN_SIZES), split: fc.constantFrom(...SPLITS) })

  it('[C6] [T4] bins, undated and too coarse add to the total, and the parts of a bin to the bin', () => {
    fc.assert(
      fc.property(arbDataset({ mixed: false }), arbFilter, arbOptions, (data, filter, options) => {
        const answer = overTime(buildLedger(data), filter, options)
        const { bins, series, undated, tooCoarse, total, unallocated } = answer
        const parts = bins.flatMap((bin) => bin.parts)
        expect(agreementsOf(bins.map((bin) => bin.total)) + undated.agreements + tooCoarse.agreements).toBe(
          total.agreements,
        )
        for (const bin of bins) {
          expect(bin.parts).toHaveLength(series.length)
          expect(agreementsOf(bin.parts)).toBe(bin.total.agreements)
          expect(moneyOf(bin.parts)).toBe(bin.total.cny ?? 0)
        }
        const outside = moneyOf([undated, tooCoarse])
        expect(moneyOf(parts) + outside + (unallocated ?? 0)).toBe(total.cny ?? 0)
        if (options.size === 'year') expect(tooCoarse.agreements).toBe(0)
      }),
      RUNS,
    )
  })

  it('[C3] by kind of money, a bin without a sector filter has all its money in its parts', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, fc.constantFrom(...BIN_SIZES), (data, filter, size) => {
        const { bins } = overTime(buildLedger(data), { ...filter, sectors: [] }, { size, split: 'basis' })
        for (const { parts, total } of bins) expect(moneyOf(parts)).toBe(total.cny ?? 0)
      }),
      RUNS,
    )
  })

  it('[T4] bins touch, whole years always, and each is the range that its ends say', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, arbOptions, (data, filter, options) => {
        const ledger = buildLedger(data)
        const { bins } = overTime(ledger, filter, options)
        bins.forEach((bin, index) => {
          const next = bins[index + 1]
          if (next) expect(next.firstDay).toBe(bin.lastDay + 1)
        })
        expect(bins.length % { year: 1, quarter: 4, month: 12 }[options.size]).toBe(0)
      }),
      RUNS,
    )
  })

  it('[F3] does not follow its own filter', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, arbOptions, (data, filter, options) => {
        const ledger = buildLedger(data)
        expect(overTime(ledger, filter, options)).toEqual(
          overTime(ledger, { ...filter, from: null, to: null }, options),
        )
      }),
      RUNS,
    )
  })
})

describe('the other answers', () => {
  it('[F3] the count beside a choice is what choosing it alone would give', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        const answer = facets(ledger, filter)
        const chosen = (part: Parameters<typeof filterBy>[0]) => headline(ledger, { ...filter, ...part })
        const count = (part: Parameters<typeof filterBy>[0]) => chosen(part).total.agreements
        for (const { id, agreements } of answer.partnerships) {
          expect(agreements).toBe(count({ partnerships: [id] }))
        }
        for (const { id, agreements } of answer.stages) expect(agreements).toBe(count({ stages: [id] }))
        for (const { id, agreements } of answer.bases) expect(agreements).toBe(count({ bases: [id] }))
        for (const { id, agreements } of answer.scopes) expect(agreements).toBe(count({ scopes: [id] }))
        expect(answer.noSector).toBe(count({ sectors: ['none'] }))
        for (const { id, own, among } of answer.families.flatMap((family) => [family, ...family.sectors])) {
          const head = chosen({ sectors: [id] })
          expect([own, among]).toEqual([head.own.agreements, head.among?.total.agreements])
        }
        expect(answer.agreements).toBe(headline(ledger, filter).total.agreements)
      }),
      { numRuns: 100 },
    )
  })

  it('[C7] the timeline shows every agreement, event and policy of the filter', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        const head = headline(ledger, filter)
        const { lanes, marks, undated } = timeline(ledger, filter)
        const all = lanes.flatMap((lane) => [...lane.marks, ...lane.undated])
        expect(agreementsOf(all)).toBe(head.total.agreements)
        expect(all.filter(({ kind }) => kind === 'event')).toHaveLength(head.events)
        expect(all.filter(({ kind }) => kind === 'policy')).toHaveLength(head.policies)
        expect(marks + undated).toBe(all.length)
        for (const { date, period } of all) expect(period === null).toBe(date === null)
      }),
      RUNS,
    )
  })

  it('[C7] the records are those of the lines, and the signings around them', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        const { byKind } = records(ledger, filter)
        const rows = recordRows(ledger, filter)
        const ids = new Set(rows.map(({ id }) => id))
        expect(ids.size).toBe(rows.length)
        expect(Object.values(byKind).reduce((total, of) => total + of, 0)).toBe(rows.length)
        const { added, withoutAmount } = lines(ledger, filter)
        for (const { id } of [...added, ...withoutAmount]) expect(ids).toContain(id)
        for (const { partOf } of data.agreements.filter(({ id }) => ids.has(id))) {
          if (partOf !== null) expect(ids).toContain(partOf)
        }
      }),
      RUNS,
    )
  })
})
