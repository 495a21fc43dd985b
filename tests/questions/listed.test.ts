/** The ledger of a number of records: what is counted one by one, and what is not, with the reason. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { LANES } from '../../src/model/words.ts'
import { headline } from '../../src/questions/headline.ts'
import { listed } from '../../src/questions/listed.ts'
import { partnerships } from '../../src/questions/partnerships.ts'
import { timeline } from '../../src/questions/timeline.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import { agreement, day, event, filterBy, ledgerOf, ledgerOfAgreements, policy } from '../support/fixtures.ts'

const idsOf = (lines: readonly { readonly id: string }[]): string[] => lines.map(({ id }) => id)

describe('of any dataset and filter', () => {
  it('[C10] signings, events and marks are as many as the figures say', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        const { signings, events, policies, among } = headline(ledger, filter)
        expect(listed(ledger, filter, { list: 'signings' }).counted).toHaveLength(signings)
        expect(listed(ledger, filter, { list: 'events' }).counted).toHaveLength(events + policies)
        if (among) {
          const part = { about: 'among', list: 'records' }
          expect(listed(ledger, filter, part).counted).toHaveLength(among.records)
        }
        const { lanes, marks, undated } = timeline(ledger, filter)
        expect(listed(ledger, filter, { lane: 'any' }).counted).toHaveLength(marks + undated)
        for (const lane of LANES) {
          const of = lanes.find((each) => each.lane === lane)
          const all = [...(of?.marks ?? []), ...(of?.undated ?? [])]
          expect(idsOf(listed(ledger, filter, { lane }).counted).sort()).toEqual(idsOf(all).sort())
        }
        for (const { id, signings: of } of partnerships(ledger, filter).rows) {
          expect(listed(ledger, filter, { list: 'signings', partnership: id }).counted).toHaveLength(of)
        }
      }),
      { numRuns: 60 },
    )
  })
  it('[C7] counts nothing that it holds out, and nothing twice', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        for (const list of ['signings', 'events']) {
          const { counted, heldOut } = listed(ledger, filter, { list })
          const ids = [...idsOf(counted), ...idsOf(heldOut)]
          expect(new Set(ids).size).toBe(ids.length)
        }
      }),
      { numRuns: 60 },
    )
  })
})

it('[C10] a signing says how many of its agreements are kept; one inside another is counted with it', () => {
  const ledger = ledgerOfAgreements(
    agreement({ id: 'whole', count: 9, date: '2019' }),
    agreement({ id: 'inner', count: 3, partOf: 'whole', date: '2018' }),
    agreement({ id: 'alone', date: '2018' }),
    agreement({ id: 'other', count: 4, date: '2018', scope: 'between' }),
  )
  const { counted, heldOut, single } = listed(
    ledger,
    filterBy({ from: day('2018'), to: day('2018'), scopes: ['counterpart'] }),
    { list: 'signings' },
  )
  expect(counted).toMatchObject([{ id: 'whole', agreements: 9, kept: 3 }])
  expect(heldOut).toMatchObject([
    { id: 'inner', why: 'inside', agreements: 3, kept: 3 },
    { id: 'other', why: 'outside-scope' },
  ])
  expect(single).toBe(1)
})

it('[C7] events say which a choice of sectors, dates or scope holds out', () => {
  const ledger = ledgerOf({
    events: [
      event({ id: 'kept', sectors: ['wind'], date: '2019' }),
      event({ id: 'no-sector', date: '2019' }),
      event({ id: 'undated', sectors: ['wind'] }),
      event({ id: 'elsewhere', sectors: ['oil'], date: '2019' }),
    ],
    policies: [policy({ id: 'outside', sectors: ['wind'], date: '2019', scope: 'between' })],
  })
  const filter = filterBy({ sectors: ['wind'], from: day('2019'), scopes: ['counterpart'] })
  const { counted, heldOut } = listed(ledger, filter, { list: 'events' })
  expect(idsOf(counted)).toEqual(['kept'])
  expect(heldOut.map(({ id, why }) => [id, why])).toEqual([
    ['no-sector', 'no-sector'],
    ['outside', 'outside-scope'],
    ['undated', 'undated'],
  ])
})

it('[C16] a signing whose parts are all itemised is counted by them', () => {
  const ledger = ledgerOfAgreements(
    agreement({ id: 'whole', count: 2, date: '2019' }),
    agreement({ id: 'a', partOf: 'whole', date: '2019' }),
    agreement({ id: 'b', partOf: 'whole', date: '2019-05' }),
  )
  const { counted, heldOut } = listed(ledger, filterBy(), { gap: 'date-year', period: '2019' })
  expect(idsOf(counted)).toEqual(['a'])
  expect(heldOut).toMatchObject([{ id: 'whole', why: 'by-parts' }])
})
