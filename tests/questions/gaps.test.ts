/** "What do we not know?": cases counted by hand, and what must hold for any dataset and filter. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import { partialDateOf } from '../../src/model/dates.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import type { Filter } from '../../src/model/filter.ts'
import { GAP_FIELDS, type GapField } from '../../src/model/words.ts'
import { type GapCell, type GapsAnswer, gaps } from '../../src/questions/gaps.ts'
import { FILTERS } from '../bench/filters.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import {
  agreement,
  claim,
  day,
  dollars,
  event,
  filterBy,
  intended,
  ledgerOf,
  ledgerOfAgreements,
} from '../support/fixtures.ts'
import { syntheticDataset } from '../support/synthetic.ts'

const row = ({ rows }: GapsAnswer, field: GapField) => {
  const found = rows.find((each) => each.field === field)
  if (!found) throw new Error(`no row ${field}`)
  return found
}
/** Ways to state it, from the most exact to the least, then what is not stated. */
const counts = ({ stated, missing }: GapCell): number[] => [...stated, missing]
const total = (answer: GapsAnswer, field: GapField): number[] => counts(row(answer, field).total)

const records = [
  agreement({ id: 'signing', count: 33, date: '2019-10-17', sectors: ['wind'], amount: intended(593) }),
  agreement({ id: 'inside', partOf: 'signing', date: '2019-10', history: [{ stage: 'signed' }] }),
  agreement({ id: 'foreign', date: '2019', amount: dollars(5), sources: ['copy'], evidence: [says('copy')] }),
  agreement({ id: 'farm', date: '2021-05-01', sectors: ['farming'] }),
  agreement({ id: 'undated', sources: ['copy', 'daily'], history: [{ stage: null, date: null }] }),
]
const ledger = ledgerOfAgreements(...records)
function says(source: string) {
  return { says: { en: 'So.', zh: '如此。' }, sources: [source] }
}

describe('gaps', () => {
  const answer = gaps(ledger, filterBy())
  it('[C16] of nothing are no years and empty rows', () => {
    const nothing = gaps(ledgerOf({}), filterBy())
    expect(nothing.years).toEqual([])
    expect(nothing.rows.map(({ total: { records: n } }) => n)).toEqual([0, 0, 0, 0, 0])
  })
  it('[C16] [F7] tell an amount of the record’s own from one of its signing and from none', () => {
    expect(total(answer, 'amount')).toEqual([2, 1, 2])
  })
  it('[C16] [C6] tell days, months, years and no date apart', () => {
    expect(total(answer, 'date')).toEqual([2, 1, 1, 1])
  })
  it('[C16] count records with a stage, a sector, and a source that has a public link', () => {
    expect(total(answer, 'stage')).toEqual([1, 4])
    expect(total(answer, 'sector')).toEqual([2, 3])
    expect(total(answer, 'link')).toEqual([4, 1])
  })
  it('[C16] stand in the year of the record’s own date, the undated apart', () => {
    expect(answer.years).toEqual([2019, 2020, 2021])
    expect(row(answer, 'amount').years.map(counts)).toEqual([
      [2, 1, 0],
      [0, 0, 0],
      [0, 0, 1],
    ])
    expect(counts(row(answer, 'amount').undated)).toEqual([0, 0, 1])
  })
  it('[T4] have every year of anything dated, agreement or not, and a year without a record has none', () => {
    const with_ = ledgerOf({
      agreements: records,
      events: [event({ id: 'e', date: '2023-12-30', endDate: '2024-01-02' })],
      claims: [claim({ id: 'c', date: '2030', counts: 9 })],
    })
    const { years, rows } = gaps(with_, filterBy())
    expect(years).toEqual([2019, 2020, 2021, 2022, 2023, 2024])
    expect(rows.map((each) => each.years.at(-1)?.records)).toEqual([0, 0, 0, 0, 0])
  })
  it('[C1] [C7] count a signing itemised in full by its parts, and say so', () => {
    const whole = ledgerOfAgreements(
      agreement({ id: 'whole', count: 2, date: '2020', amount: intended(9) }),
      agreement({ id: 'one', partOf: 'whole', date: '2020' }),
      agreement({ id: 'two', partOf: 'whole', date: '2021' }),
    )
    expect(total(gaps(whole, filterBy()), 'amount')).toEqual([0, 2, 0])
    expect(gaps(whole, filterBy()).inParts).toBe(1)
    expect(gaps(ledger, filterBy()).inParts).toBe(0)
    expect(gaps(whole, filterBy({ text: 'nothing says this' })).inParts).toBe(0)
  })
  it('[F3] keep every filter but those of dates and of the field itself', () => {
    const filter = filterBy({ stages: ['none'], from: day('2021'), to: day('2021') })
    expect(total(gaps(ledger, filter), 'stage')).toEqual(total(answer, 'stage'))
    expect(total(gaps(ledger, filter), 'sector')).toEqual([2, 2])
    expect(gaps(ledger, filter).years).toEqual(answer.years)
    expect(total(gaps(ledger, filterBy({ scopes: ['between'] })), 'link')).toEqual([0, 0])
  })
})

/** The filter that a cell's gaps stand for. */
const NONE = {
  amount: { bases: ['none'] },
  stage: { stages: ['none'] },
  sector: { sectors: ['none'] },
} as const

function expectSound(of: Ledger, filter: Filter): void {
  const answer = gaps(of, filter)
  expect(answer.rows.map(({ field }) => field)).toEqual([...GAP_FIELDS])
  const { dates, others } = {
    dates: { from: null, to: null },
    others: { stages: [], bases: [], sectors: [] },
  }
  expect(answer.years).toEqual(gaps(of, { ...filter, ...dates, ...others }).years)
  for (const { field, years, undated, total: all } of answer.rows) {
    expect(years).toHaveLength(answer.years.length)
    const cells = [...years, undated]
    for (const cell of [...cells, all]) {
      expect(counts(cell).reduce((sum, each) => sum + each, 0)).toBe(cell.records)
    }
    counts(all).forEach((count, way) => {
      expect(cells.reduce((sum, cell) => sum + (counts(cell)[way] ?? 0), 0)).toBe(count)
    })
    expect(field === 'date' ? undated.missing : 0).toBe(field === 'date' ? undated.records : 0)
  }
  // What choosing a cell's gaps keeps is what the cell says. [F3]
  for (const field of ['amount', 'stage', 'sector'] as const) {
    answer.years.forEach((year, index) => {
      const only = { from: partialDateOf(year), to: partialDateOf(year) }
      const chosen = { ...filter, ...NONE[field], ...only }
      expect(countKept(of, chosen)).toBe(row(answer, field).years[index]?.missing)
    })
    expect(countKept(of, { ...filter, ...NONE[field], ...dates })).toBe(row(answer, field).total.missing)
  }
}

/** Records that a filter keeps with every dimension: the link row leaves only the dates out, so the years tell. */
function countKept(of: Ledger, filter: Filter): number {
  const answer = gaps(of, filter)
  const link = row(answer, 'link')
  if (filter.from === null) return link.total.records
  const place = answer.years.indexOf(Number(filter.from))
  return link.years[place]?.records ?? 0
}

describe('of any dataset and filter', () => {
  it('[C16] [F3] the cells add up, and a cell says what choosing its gaps keeps', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => expectSound(buildLedger(data), filter)),
      { numRuns: 60 },
    )
  })
  it('[C16] the same holds of many invented records', () => {
    const decoded = decodeDataset(syntheticDataset(400, 5))
    if (!decoded.ok) throw new Error('the synthetic dataset is not valid')
    const many = buildLedger(decoded.dataset)
    for (const filter of Object.values(FILTERS)) expectSound(many, filter)
  })
})
