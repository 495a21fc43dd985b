/** A file of what is shown: it decodes, says that it is an excerpt, and is counted as the whole is. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datasetText, linesOf } from '../../src/export/datasetFile.ts'
import { excerptOf } from '../../src/export/excerpt.ts'
import { fingerprint } from '../../src/export/fingerprint.ts'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import type { Filter } from '../../src/model/filter.ts'
import type { Dataset, Excerpt } from '../../src/model/schema.ts'
import { claims } from '../../src/questions/claims.ts'
import { excerpt } from '../../src/questions/excerpt.ts'
import { headline } from '../../src/questions/headline.ts'
import { lines } from '../../src/questions/lines.ts'
import { records } from '../../src/questions/records.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import { agreement, both, claim, dataset, day, event, filterBy, policy } from '../support/fixtures.ts'
import { syntheticDataset } from '../support/synthetic.ts'

const SAYS = both('Some of it', '其中一部分')

function opened(text: string): Dataset {
  const decoded = decodeDataset(JSON.parse(text))
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.issues))
  return decoded.dataset
}

const taken = (data: Dataset, filter: Filter, ...further: readonly Filter[]): Dataset =>
  excerptOf(data, excerpt(buildLedger(data), filter, further), { says: SAYS, filters: [filter, ...further] })

/** All that the headline says of what the filter keeps; what it holds out is no longer there. */
function told(data: Dataset, filter: Filter) {
  const { undated, heldOutBetween, ...rest } = headline(buildLedger(data), filter)
  return rest
}

/** The records and the lines that the filter keeps, in their order. */
function shown(data: Dataset, filter: Filter) {
  const ledger = buildLedger(data)
  const { rows, marks, byKind } = records(ledger, filter)
  const ids = idsOf(data)
  const listed = Array.from(rows, (row, at) => `${ids[row]} ${marks[at]}`)
  return {
    byKind,
    listed,
    added: lines(ledger, filter).added.map(({ id, agreements, cny }) => [id, agreements, cny]),
  }
}

const idsOf = ({ agreements, events, policies, claims: totals }: Dataset): string[] =>
  [agreements, events, policies, totals].flatMap((list) => list.map(({ id }) => id))

describe('a dataset as a file', () => {
  it('decodes to what it was, whatever it holds', () => {
    fc.assert(
      fc.property(arbDataset(), (data) => {
        expect(opened(datasetText(data))).toEqual(data)
      }),
    )
  })
  it.each(['counterpart', 'synthetic'])('writes the published %s.json no longer than it is', (name) => {
    const text = readFileSync(`public/data/${name}.json`, 'utf8')
    const written = datasetText(opened(text))
    expect(JSON.stringify(opened(written)) === JSON.stringify(opened(text))).toBe(true)
    expect(written.split('\n').length).toBe(text.split('\n').length)
    expect(written.length).toBeLessThanOrEqual(text.length)
  })
  it('has one record a line', () => {
    expect(linesOf({ schema: 'x', meta: { id: 'm' }, none: [], two: [{ id: 'a' }, { id: 'b' }] })).toBe(
      '{\n"schema": "x",\n"meta": {"id":"m"},\n"none": [],\n"two": [\n{"id":"a"},\n{"id":"b"}\n]\n}\n',
    )
  })
})

describe('[D14] an excerpt', () => {
  it('decodes, and is counted by its filter as the whole is', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        const part = opened(datasetText(taken(data, filter)))
        expect(told(part, filter)).toEqual(told(data, filter))
        expect(shown(part, filter)).toEqual(shown(data, filter))
      }),
    )
  })
  it('is counted alike where signings are many and deep', () => {
    const data = opened(JSON.stringify(syntheticDataset(400, 7)))
    for (const filter of [
      filterBy({ sectors: ['solar-power'] }),
      filterBy({ partnerships: ['beijing-shenyang'], from: day('2019'), to: day('2020-06') }),
      filterBy({ text: 'signing', stages: ['none'] }),
    ]) {
      const part = taken(data, filter)
      expect(part.agreements.length).toBeLessThan(data.agreements.length)
      expect(told(part, filter)).toEqual(told(data, filter))
    }
  })
  it('of two filters is counted alike by both', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, arbFilter, (data, one, other) => {
        const part = taken(data, one, other)
        expect(told(part, one)).toEqual(told(data, one))
        expect(told(part, other)).toEqual(told(data, other))
      }),
    )
  })
  it('of an excerpt keeps both steps and the fingerprint of the whole', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, arbFilter, (data, one, other) => {
        const first = taken(data, one)
        const second = opened(datasetText(taken(first, other)))
        expect(told(second, other)).toEqual(told(first, other))
        const { excerpt: marks } = second.meta
        if (marks) expect(marks.fingerprint).toBe(fingerprint(data))
        const steps = (of: Dataset): Excerpt['steps'] => of.meta.excerpt?.steps ?? []
        expect(steps(second).slice(0, steps(first).length)).toEqual(steps(first))
      }),
    )
  })

  const DATA = dataset({
    agreements: [
      agreement({ id: 'whole', count: 3, date: '2019-10-17', signedAt: 'hall' }),
      agreement({
        id: 'wind',
        partOf: 'whole',
        sectors: ['wind'],
        sources: ['copy'],
        evidence: [said('copy')],
      }),
      agreement({ id: 'port', partOf: 'whole', sectors: ['ports'] }),
      agreement({ id: 'other', sectors: ['ports'], partnership: 'beijing-shenyang' }),
    ],
    events: [
      event({ id: 'week', sectors: ['farming'] }),
      event({ id: 'hall', within: 'week', sectors: ['farming'] }),
      event({ id: 'visit', sectors: ['farming'] }),
    ],
    policies: [policy({ id: 'plan', sectors: ['oil'] })],
    claims: [claim({ id: 'total', counts: 9, date: '2020', measures: 'agreements', sectors: ['wind'] })],
  })

  it('holds the signing around what is kept, all of its parts, and the events it was signed at', () => {
    expect(idsOf(taken(DATA, filterBy({ sectors: ['wind'] })))).toEqual([
      'whole',
      'wind',
      'port',
      'week',
      'hall',
      'total',
    ])
  })
  it('names its sources and partnerships alone, and all sectors', () => {
    const part = taken(DATA, filterBy({ sectors: ['oil'], partnerships: ['shanghai-dalian'] }))
    expect(part.sources.map(({ id }) => id)).toEqual(['daily'])
    expect(part.partnerships.map(({ id }) => id)).toEqual(['shanghai-dalian'])
    expect(part.sectors).toEqual(DATA.sectors)
    expect(taken(DATA, filterBy({ partnerships: [] })).partnerships).toHaveLength(2)
  })
  it('says of what it is an excerpt, with which filters', () => {
    const filter = filterBy({ sectors: ['wind'], from: day('2019') })
    const { meta } = taken(DATA, filter)
    expect(meta).toEqual({
      ...DATA.meta,
      excerpt: { fingerprint: fingerprint(DATA), steps: [{ says: SAYS, filters: [filter] }] },
    })
    // Only what narrows is written.
    expect(datasetText(taken(DATA, filter))).toContain(
      '"steps":[{"says":{"en":"Some of it","zh":"其中一部分"},"filters":[{"sectors":["wind"],"from":"2019"}]}]',
    )
  })
  it('of everything is the dataset itself', () => {
    expect(taken(DATA, filterBy())).toBe(DATA)
  })
  it('of nothing is a good file', () => {
    const part = opened(datasetText(taken(DATA, filterBy({ text: 'nothing' }))))
    expect(idsOf(part)).toEqual([])
    expect(part.meta.excerpt?.steps).toHaveLength(1)
  })
  it('[C15] is not held against a published total of more than it holds', () => {
    const here = filterBy({ partnerships: ['shanghai-dalian'] })
    const why = (data: Dataset, filter = here) =>
      claims(buildLedger(data), filter).claims.map(({ agreements }) => agreements.why)
    expect(why(DATA)).toEqual([null])
    expect(why(taken(DATA, here))).toEqual([null])
    expect(why(taken(DATA, filterBy({ sectors: ['wind'] })))).toEqual(['excerpt'])
    expect(why(taken(DATA, filterBy({ from: day('2018') })))).toEqual(['excerpt'])
    expect(why(taken(taken(DATA, here), filterBy({ sectors: ['wind'] })))).toEqual(['excerpt'])
    expect(why(taken(DATA, filterBy({ sectors: ['wind'] })), { ...here, sectors: ['wind'] })).toEqual([
      'narrowed',
    ])
  })
})

function said(source: string) {
  return { says: both('So it is.'), sources: [source] }
}
