/** The families that share the rest of a split have one ledger: those of the view, by what the figure measures. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { flowPart, groupFlows, placePart, stationPart } from '../../src/charts/flowsGroups.ts'
import { partOfSeries } from '../../src/charts/overTimeWords.ts'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { type Part, partKey, periodId } from '../../src/model/part.ts'
import type { Dataset } from '../../src/model/schema.ts'
import { ALL } from '../../src/model/words.ts'
import { flows } from '../../src/questions/flows.ts'
import { lines } from '../../src/questions/lines.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { agreement, both, dataset, filterBy, intended } from '../support/fixtures.ts'

const FAMILIES = 10
const PAIRS = ['a', 'b', 'c'] as const

/** Many families; two of the three partnerships share their eastern place. */
const arbMany: fc.Arbitrary<Dataset> = fc
  .array(
    fc.record({
      sectors: fc.oneof(
        { weight: 6, arbitrary: fc.tuple(fc.nat(FAMILIES - 1)) },
        { weight: 1, arbitrary: fc.uniqueArray(fc.nat(FAMILIES - 1), { maxLength: 2 }) },
      ),
      year: fc.option(fc.integer({ min: 2017, max: 2019 })),
      cny: fc.option(fc.nat(1000)),
      count: fc.integer({ min: 1, max: 5 }),
      pair: fc.constantFrom(...PAIRS),
    }),
    { minLength: 20, maxLength: 40 },
  )
  .map((all) =>
    dataset({
      families: Array.from({ length: FAMILIES }, (_, at) => ({ id: `f${at}`, name: both(`Family ${at}`) })),
      sectors: Array.from({ length: FAMILIES }, (_, at) => ({
        id: `s${at}`,
        family: `f${at}`,
        name: both(`Sector ${at}`),
      })),
      partnerships: PAIRS.map((id) => ({
        id,
        name: both(id),
        east: both(id === 'c' ? 'Other' : 'Shared'),
        northeast: both(id),
      })),
      agreements: all.map(({ sectors, year, cny, count, pair }, at) =>
        agreement({
          id: `x${at}`,
          partnership: pair,
          count,
          date: year === null ? null : String(year),
          sectors: sectors.map((sector) => `s${sector}`),
          amount: cny === null ? null : intended(cny),
        }),
      ),
    }),
  )

const arbNarrow = fc.record({
  sectors: fc.constantFrom<string[]>([], ['f1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'], ['!s0']),
  partnerships: fc.constantFrom<typeof ALL | string[]>(ALL, ['a'], ['a', 'b']),
})

it('[C10] over time', () => {
  let met = 0
  fc.assert(
    fc.property(arbMany, arbNarrow, (data, narrow) => {
      const ledger = buildLedger(data)
      const filter = filterBy(narrow)
      const answer = overTime(ledger, filter, { size: 'year', split: 'family' })
      for (const bin of answer.bins) {
        answer.series.forEach((series, at) => {
          const part = { ...partOfSeries(series, answer), period: periodId(bin) }
          const { agreements, cny } = lines(ledger, filter, part).total
          expect([agreements, cny], partKey(part)).toEqual([bin.parts[at]?.agreements, bin.parts[at]?.cny])
          met += series.kind === 'other-families' && agreements > 0 ? 1 : 0
        })
      }
    }),
    { numRuns: 60 },
  )
  expect(met).toBeGreaterThan(10)
})

it('[C10] from where to where, by agreements and by money, places that several partnerships share too', () => {
  let met = 0
  fc.assert(
    fc.property(arbMany, arbNarrow, (data, narrow) => {
      const ledger = buildLedger(data)
      const filter = filterBy(narrow)
      const lit = narrow.sectors.length === 0 ? null : narrow.sectors
      const answer = flows(ledger, filter)
      for (const measure of ['agreements', 'investment'] as const) {
        const groups = groupFlows(answer, measure)
        const numbers: (readonly [Part, { readonly agreements: number; readonly cny: number | null }])[] = [
          ...groups.stations.map((station) => [stationPart(station, measure), station.carried] as const),
          ...groups.flows.map((flow) => [flowPart(flow, measure), flow.carried] as const),
          ...groups.east.map((place) => [placePart(place, 'east', lit), place.carried] as const),
          ...groups.northeast.map((place) => [placePart(place, 'northeast', lit), place.carried] as const),
        ]
        for (const [part, carried] of numbers) {
          const { agreements, cny } = lines(ledger, filter, part).total
          expect([agreements, cny], partKey(part)).toEqual([carried.agreements, carried.cny])
          met += Number(part.others !== undefined)
        }
      }
    }),
    { numRuns: 60 },
  )
  expect(met).toBeGreaterThan(20)
})
