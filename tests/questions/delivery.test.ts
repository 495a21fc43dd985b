/** "Signed, and then?": small cases counted by hand, then what must hold of any dataset and filter. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import type { Filter } from '../../src/model/filter.ts'
import { SILENT_YEARS } from '../../src/model/words.ts'
import { type DeliveryAnswer, delivery } from '../../src/questions/delivery.ts'
import { facets } from '../../src/questions/facets.ts'
import { headline } from '../../src/questions/headline.ts'
import { DELIVERY_STAGES } from '../../src/questions/reports.ts'
import { FILTERS } from '../bench/filters.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import {
  type AgreementJson,
  agreement,
  datasetJson,
  filterBy,
  intended,
  ledgerOf,
  ledgerOfAgreements,
  planned,
} from '../support/fixtures.ts'
import { syntheticDataset } from '../support/synthetic.ts'

type History = NonNullable<AgreementJson['history']>
type StageName = NonNullable<History[number]['stage']>

/** An agreement with the given stages reported one after the other, without dates; `null` is a report of no stage. */
const reported = (id: string, ...stages: (StageName | null)[]): AgreementJson =>
  agreement({ id, history: stages.map((stage) => ({ stage })) })

const row = ({ rows }: DeliveryAnswer, id: string) => {
  const found = rows.find((each) => each.id === id)
  if (!found) throw new Error(`no row ${id}`)
  const { reported: ever, here, further, setBack } = found
  return [ever, here, further, setBack]
}
const ask = (...agreements: AgreementJson[]): DeliveryAnswer =>
  delivery(ledgerOfAgreements(...agreements), filterBy())
/** The silence of so many years, in a dataset of 1 May 2024. */
const silentFor = (answer: DeliveryAnswer, years: number) =>
  answer.silences.find((silence) => silence.years === years)

describe('stages', () => {
  it('[C2] of nothing are empty bars, and no rate', () => {
    const answer = delivery(ledgerOf({}), filterBy())
    expect(answer).toMatchObject({ agreements: 0, signed: 0, undated: 0, unsigned: 0, inexact: 0 })
    expect(answer.rows.map(({ id }) => id)).toEqual(DELIVERY_STAGES.map(({ id }) => id))
    expect(answer.rows.every(({ reported: ever }) => ever === 0)).toBe(true)
  })

  it('[C12] hold what was ever reported there, parted by where it stands now', () => {
    const answer = ask(
      reported('a', 'signed'),
      reported('b', 'signed', 'started', 'operating'),
      reported('c', 'intended', 'signed', 'cancelled'),
      reported('d', 'signed', 'started', 'signed'),
      reported('e', 'operating', 'completed'),
      reported('f', null),
      reported('g', 'cancelled', 'started'),
    )
    expect(row(answer, 'intended')).toEqual([1, 0, 0, 1])
    expect(row(answer, 'signed')).toEqual([4, 2, 1, 1])
    expect(row(answer, 'started')).toEqual([3, 1, 1, 1])
    expect(row(answer, 'under-construction')).toEqual([0, 0, 0, 0])
    expect(row(answer, 'operating')).toEqual([2, 2, 0, 0])
    expect(row(answer, 'cancelled')).toEqual([2, 1, 0, 1])
    expect(row(answer, 'none')).toEqual([1, 1, 0, 0])
  })

  it('[C1] [C12] agreements announced in a group count with the stage of their signing, its parts with their own', () => {
    const answer = ask(
      agreement({ id: 's', count: 33, history: [{ stage: 'signed' }] }),
      agreement({ id: 'p', partOf: 's', history: [{ stage: 'signed' }, { stage: 'operating' }] }),
      agreement({ id: 'q', partOf: 's' }),
    )
    expect(row(answer, 'signed')).toEqual([32, 31, 1, 0])
    expect(row(answer, 'none')).toEqual([1, 1, 0, 0])
    expect(answer.agreements).toBe(33)
  })
})

describe('rates', () => {
  const answer = ask(
    reported('silent', 'signed'),
    reported('progress', 'signed', null),
    reported('before', null, 'signed'),
    reported('again', 'signed', 'signed'),
    reported('started', 'signed', 'started'),
    reported('built', 'signed', 'under-construction'),
    reported('landed', 'signed', 'completed'),
    reported('gone', 'signed', 'started', 'operating', 'cancelled'),
    reported('unsigned', 'operating'),
    reported('idea', 'intended'),
  )

  it('[C12] are of the agreements reported as signed, cancelled ones in the denominator only', () => {
    expect(answer.signed).toBe(8)
    expect(answer.rates).toEqual({ performance: 4, start: 3, landed: 1 })
  })

  it('[C12] leave out, and count, what is at work without a report of its signing', () => {
    expect(answer.unsigned).toBe(1)
  })

  it('[C12] leave out groups of "over n", whose number is not known, but not their named parts', () => {
    const over = ask(
      agreement({ id: 's', count: 5, countIs: 'over', history: [{ stage: 'signed' }] }),
      agreement({ id: 'p', partOf: 's', history: [{ stage: 'signed' }, { stage: 'started' }] }),
    )
    expect([over.signed, over.inexact, over.rates.start]).toEqual([1, 4, 1])
  })

  it('[C12] say of funds for how many agreements either figure is published, a group with its signing’s', () => {
    const { funds } = ask(
      agreement({ id: 'a', amount: planned(9) }),
      agreement({ id: 'b', amount: { cny: 4, basis: 'completed' } }),
      agreement({ id: 's', count: 7, amount: intended(5) }),
      agreement({ id: 'c' }),
    )
    expect(funds).toMatchObject({ announced: 8, completed: 1, both: 0, approximate: 0 })
  })

  it('[C12] of funds arrived are over the agreements that publish both, by their last figure', () => {
    const done = (...figures: number[]): History =>
      figures.map((cny, index) => ({ date: `202${index}`, completed: { cny } }))
    const { funds } = ask(
      agreement({ id: 'a', amount: planned(100), history: [...done(20, 60), { stage: 'started' }] }),
      agreement({ id: 'more', amount: planned(10), history: done(30) }),
      agreement({ id: 'nothing', amount: planned(7), history: done(0) }),
      agreement({ id: 'group', count: 4, amount: intended(50), history: done(10) }),
      agreement({ id: 'no-announced', amount: { cny: 9, basis: 'contract-value' }, history: done(9) }),
      agreement({ id: 'no-completed', amount: planned(1000) }),
      agreement({ id: 'about', amount: { ...planned(5), is: 'about' }, history: done(5) }),
      agreement({ id: 'nearly', amount: planned(5), history: [{ completed: { cny: 4, is: 'nearly' } }] }),
    )
    expect(funds).toEqual({ announced: 10, completed: 10, both: 7, approximate: 2, arrived: 100, of: 167 })
  })

  it('[C1] [C12] leave out of funds what is completed of a signing that falls into parts', () => {
    const { funds } = ask(
      agreement({ id: 's', count: 3, amount: planned(100), history: [{ completed: { cny: 80 } }] }),
      agreement({ id: 'p', partOf: 's', amount: planned(40), history: [{ completed: { cny: 20 } }] }),
    )
    expect(funds).toMatchObject({ completed: 1, both: 1, arrived: 20, of: 40 })
  })
})

describe('silence', () => {
  const at = (id: string, date: string | null, ...dates: (string | null)[]): AgreementJson =>
    agreement({ id, date, history: dates.map((each) => ({ stage: 'signed', date: each })) })

  it('[C12] is counted from the day of the data; exactly N years ago is not silent, a day more is', () => {
    const answer = ask(at('on', '2023-05-01'), at('before', '2023-04-30'))
    expect(answer.updated).toBe('2024-05-01')
    expect(silentFor(answer, 1)).toEqual({
      years: 1,
      since: '2023-05-01',
      silent: 1,
      settled: 0,
      reported: 1,
    })
    expect(silentFor(answer, 2)?.silent).toBe(0)
  })

  it('[T2] [C12] a month or year is silent only when all of it lies before', () => {
    expect(silentFor(ask(at('month', '2023-05')), 1)?.silent).toBe(0)
    expect(silentFor(ask(at('month', '2023-04')), 1)?.silent).toBe(1)
    expect(silentFor(ask(at('year', '2023')), 1)?.silent).toBe(0)
    expect(silentFor(ask(at('year', '2022')), 1)?.silent).toBe(1)
  })

  it('[C12] goes by the latest report, be it the record’s own date or one of its history', () => {
    expect(silentFor(ask(at('a', '2017', '2017-03', '2024-01')), 5)?.silent).toBe(0)
    expect(silentFor(ask(at('a', '2024-01', '2017')), 5)?.silent).toBe(0)
    expect(silentFor(ask(at('a', null, '2017')), 5)?.silent).toBe(1)
  })

  it('[C12] [C2] of an agreement without any date cannot be told', () => {
    const answer = ask(at('a', null, null), at('b', null), agreement({ id: 's', count: 4 }))
    expect(answer.undated).toBe(6)
    expect(answer.silences.every(({ silent, reported: since }) => silent + since === 0)).toBe(true)
  })

  it('[C12] says how many of the silent were operating, completed or cancelled', () => {
    const old = (id: string, stage: StageName): AgreementJson =>
      agreement({ id, date: '2018', history: [{ stage }] })
    const answer = ask(
      old('a', 'operating'),
      old('b', 'completed'),
      old('c', 'cancelled'),
      old('d', 'under-construction'),
    )
    expect(silentFor(answer, 3)).toMatchObject({ silent: 4, settled: 3 })
  })

  it('[T1] counts from 28 February where the earlier year has no 29th', () => {
    const json = datasetJson()
    const ledger = ledgerOf({ meta: { ...json.meta, updated: '2024-02-29' } })
    expect(delivery(ledger, filterBy()).silences.map(({ since }) => since)).toEqual([
      '2023-02-28',
      '2022-02-28',
      '2021-02-28',
      '2019-02-28',
    ])
  })
})

/** What must hold between the numbers of an answer, and between it and other questions. */
function expectSound(ledger: Ledger, filter: Filter): void {
  const answer = delivery(ledger, filter)
  const { agreements, rows, signed, rates, silences } = answer
  const allStages = { ...filter, stages: [] }
  expect(agreements).toBe(headline(ledger, allStages).total.agreements)
  expect(answer).toEqual(delivery(ledger, allStages))
  expect(rows.reduce((sum, { here }) => sum + here, 0)).toBe(agreements)
  const counts = new Map(facets(ledger, filter).stages.map((choice) => [choice.id, choice.agreements]))
  for (const { stages, reported: ever, here, further, setBack } of rows) {
    expect(here + further + setBack).toBe(ever)
    expect(here).toBe(stages.reduce((sum, stage) => sum + (counts.get(stage) ?? 0), 0))
  }
  expect(signed + answer.inexact).toBe(rows.find(({ id }) => id === 'signed')?.reported)
  expect(rates.landed).toBeLessThanOrEqual(rates.start)
  expect(rates.start).toBeLessThanOrEqual(rates.performance)
  expect(rates.performance).toBeLessThanOrEqual(signed)
  expect(silences.map(({ years }) => years)).toEqual([...SILENT_YEARS])
  const { funds } = answer
  expect(funds.both + funds.approximate).toBeLessThanOrEqual(Math.min(funds.completed, agreements))
  if (funds.both === 0) expect([funds.arrived, funds.of]).toEqual([0, 0])
  silences.forEach(({ silent, settled, reported: since }, index) => {
    expect(silent + since + answer.undated).toBe(agreements)
    expect(settled).toBeLessThanOrEqual(silent)
    expect(silent).toBeLessThanOrEqual(silences[index - 1]?.silent ?? agreements)
  })
}

describe('of any dataset and filter', () => {
  it('[F3] [C12] nothing is lost between the bars, and the stage filter changes nothing', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => expectSound(buildLedger(data), filter)),
      { numRuns: 200 },
    )
  })

  it('[C12] the same holds of many invented records with longer histories', () => {
    const decoded = decodeDataset(syntheticDataset(600, 5))
    if (!decoded.ok) throw new Error('the synthetic dataset is not valid')
    const ledger = buildLedger(decoded.dataset)
    for (const filter of Object.values(FILTERS)) expectSound(ledger, filter)
    expect(delivery(ledger, filterBy()).rows.some(({ further }) => further > 0)).toBe(true)
  })
})
