/** "How do the partnerships compare, year by year?" */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { lines } from '../../src/questions/lines.ts'
import { partnerships } from '../../src/questions/partnerships.ts'
import { partnershipYears } from '../../src/questions/partnershipYears.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import { agreement, filterBy, intended, ledgerOfAgreements, PARTNERSHIP_IDS } from '../support/fixtures.ts'

const [first = '', second = ''] = PARTNERSHIP_IDS

describe('partnershipYears', () => {
  it('[C6] puts each agreement in the year that holds its date, and says what none holds', () => {
    const ledger = ledgerOfAgreements(
      agreement({ id: 'a', partnership: first, date: '2017-05', amount: intended(5) }),
      agreement({ id: 'b', partnership: first, date: '2019', count: 3 }),
      agreement({ id: 'c', partnership: first, date: null }),
      agreement({ id: 'd', partnership: second, date: '2018-01-01', amount: intended(7) }),
    )
    const { years, rows } = partnershipYears(ledger, filterBy({ partnerships: [second] }))
    expect(years.map(({ year }) => year)).toEqual([2017, 2018, 2019])
    expect(rows.map(({ id, years: all }) => [id, all.map(({ agreements }) => agreements)])).toEqual([
      [first, [1, 0, 3]],
      [second, [0, 1, 0]],
    ])
    expect(rows[0]?.years.map(({ cny }) => cny)).toEqual([5, null, null])
    expect(rows.map(({ elsewhere, total }) => [elsewhere.agreements, total.agreements])).toEqual([
      [1, 5],
      [0, 1],
    ])
  })
  it('is without years when nothing is dated', () => {
    const { years, rows } = partnershipYears(
      ledgerOfAgreements(agreement({ id: 'a', date: null })),
      filterBy(),
    )
    expect([years, rows.map(({ total }) => total.agreements)]).toEqual([[], [1, 0]])
  })
  it('[C1] years and the rest add to the partnership, which is the same as when ranked; each year has its ledger', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const ledger = buildLedger(data)
        const ranked = partnerships(ledger, filter)
        const { rows, years, total: whole, heldOutBetween } = partnershipYears(ledger, filter)
        expect(whole).toMatchObject(ranked.total)
        expect(heldOutBetween).toBe(ranked.heldOutBetween)
        for (const { id, years: all, elsewhere, total } of rows) {
          const sum = all.reduce((of, { agreements }) => of + agreements, elsewhere.agreements)
          expect(sum).toBe(total.agreements)
          const same = ranked.rows.find((row) => row.id === id)
          expect(total).toEqual({ ...same?.total, isFloor: same?.isFloor })
          expect([...all, elsewhere].some(({ isFloor }) => isFloor)).toBe(total.isFloor)
          all.forEach((year, at) => {
            const part = { partnership: id, period: String(years[at]?.year ?? '') }
            // A date filter stays in force here; the ledger of a period is without.
            if (filter.from !== null || filter.to !== null) return
            expect(year).toMatchObject(lines(ledger, filter, part).total)
          })
        }
      }),
      { numRuns: 60 },
    )
  })
})
