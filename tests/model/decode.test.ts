import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeDataset } from '../../src/model/decode.ts'
import { type Issue, PROBLEMS, type Problem } from '../../src/model/issues.ts'
import {
  agreement,
  claim,
  dataset,
  datasetJson,
  event,
  intended,
  planned,
  policy,
  sales,
} from '../support/fixtures.ts'

/** A file in which every kind of record occurs: agreements w, p, q (p and q in w), events e and f, policy n, claim c. */
const base = () =>
  datasetJson({
    agreements: [
      agreement({ id: 'w', count: 3, date: '2019-10-17', sectors: ['wind'], amount: intended(100) }),
      agreement({ id: 'p', partOf: 'w', amount: intended(60), history: [{ stage: 'signed' }] }),
      agreement({ id: 'q', partOf: 'w', signedAt: 'e' }),
    ],
    events: [
      event({ id: 'e', date: '2019-10-16', endDate: '2019-10-21' }),
      event({ id: 'f', within: 'e', partnership: 'all' }),
    ],
    policies: [policy({ id: 'n' })],
    claims: [claim({ id: 'c', counts: 57, amount: planned(5), since: '2019-02', date: '2019' })],
  })

const issuesOf = (json: unknown): readonly Issue[] => {
  const decoded = decodeDataset(json)
  return decoded.ok ? [] : decoded.issues
}

/** The base file with one value changed; `undefined` takes it out. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const change = (node: unknown, [step, ...rest]: readonly (string | number)[]): unknown => {
    if (step === undefined) return value
    if (Array.isArray(node)) return node.map((item, at) => (at === step ? change(item, rest) : item))
    const object = typeof node === 'object' && node !== null ? node : {}
    const entries = Object.entries(object).filter(([key]) => key !== step)
    const next = change(new Map(Object.entries(object)).get(String(step)), rest)
    return Object.fromEntries(next === undefined ? entries : [...entries, [step, next]])
  }
  return change(JSON.parse(JSON.stringify(base())), path)
}

type Mutation = readonly [
  problem: Problem,
  rule: string,
  at: readonly (string | number)[],
  value: unknown,
  where: string,
  detail?: string,
]

const history = [{ date: '2019-10' }, { date: '2019-09-30' }]
const MUTATIONS: readonly Mutation[] = [
  ['not-an-object', 'D1', [], [], ''],
  ['not-an-object', 'D1', [], null, ''],
  ['not-an-object', 'D1', [], 'text', ''],
  ['no-schema', 'D1', ['schema'], undefined, 'schema'],
  ['no-schema', 'D1', ['schema'], 'geojson', 'schema'],
  ['newer-schema', 'D1', ['schema'], 'counterpart/2', 'schema', 'counterpart/1'],
  ['missing', 'D2', ['meta', 'version'], undefined, 'meta.version'],
  ['missing', 'D2', ['events', 0, 'partnership'], undefined, 'events[0].partnership'],
  ['wrong-type', 'D2', ['agreements', 0, 'title'], 'a title', 'agreements[0].title', 'object'],
  ['wrong-type', 'D2', ['agreements'], {}, 'agreements', 'array'],
  ['wrong-type', 'D2', ['claims', 0, 'of', 'zh'], 7, 'claims[0].of.zh', 'string'],
  ['not-a-choice', 'D2', ['agreements', 0, 'amount', 'basis'], 'yuan', 'agreements[0].amount.basis'],
  ['not-a-choice', 'D2', ['events', 0, 'type'], 'party', 'events[0].type'],
  ['unknown-field', 'D3', ['agreements', 0, 'value'], 1, 'agreements[0].value'],
  ['unknown-field', 'D3', ['notes'], [], 'notes'],
  ['empty-text', 'D2', ['agreements', 0, 'title', 'zh'], '  ', 'agreements[0].title.zh'],
  ['bad-language', 'D2', ['sources', 0, 'lang'], 'Chinese', 'sources[0].lang'],
  ['bad-id', 'D4', ['policies', 0, 'id'], 'Plan 1', 'policies[0].id'],
  ['bad-id', 'D4', ['sectors', 0, 'id'], 'none', 'sectors[0].id'],
  ['bad-id', 'D4', ['families', 0, 'id'], 'mixed', 'families[0].id'],
  ['bad-id', 'D4', ['agreements', 0, 'partnership'], 'all', 'agreements[0].partnership'],
  ['bad-id', 'D4', ['policies', 0, 'id'], 'x'.repeat(81), 'policies[0].id'],
  ['duplicate-id', 'D4', ['claims', 0, 'id'], 'w', 'claims[0].id', 'agreements[0].id'],
  ['duplicate-id', 'D4', ['sectors', 1, 'id'], 'food', 'sectors[1].id', 'families[2].id'],
  ['duplicate-id', 'D4', ['agreements', 1, 'sectors'], ['oil', 'oil'], 'agreements[1].sectors[1]'],
  ['no-such-id', 'D5', ['policies', 0, 'partnership'], 'nowhere', 'policies[0].partnership'],
  ['no-such-id', 'D5', ['agreements', 1, 'partOf'], 'x', 'agreements[1].partOf', 'agreements'],
  ['no-such-id', 'D5', ['agreements', 2, 'signedAt'], 'w', 'agreements[2].signedAt', 'events'],
  ['no-such-id', 'D5', ['agreements', 1, 'sectors'], ['tea'], 'agreements[1].sectors[0]', 'sectors'],
  ['no-such-id', 'D5', ['events', 1, 'within'], 'n', 'events[1].within', 'events'],
  ['no-such-id', 'D5', ['policies', 0, 'sources'], ['daily', 'x'], 'policies[0].sources[1]', 'sources'],
  ['no-such-id', 'D5', ['sectors', 0, 'family'], 'x', 'sectors[0].family', 'families'],
  ['cycle', 'D6', ['agreements', 0, 'partOf'], 'w', 'agreements[0].partOf', 'w'],
  ['cycle', 'D6', ['agreements', 0, 'partOf'], 'p', 'agreements[0].partOf', 'w'],
  ['cycle', 'D6', ['events', 0, 'within'], 'f', 'events[0].within', 'e'],
  ['parts-exceed-count', 'D7', ['agreements', 0, 'count'], 1, 'agreements[0].count', '2'],
  ['parts-exceed-amount', 'D7', ['agreements', 1, 'amount', 'cny'], 101, 'agreements[0].amount.cny', '101'],
  ['bad-date', 'D8', ['agreements', 0, 'date'], '2019-02-29', 'agreements[0].date'],
  ['bad-date', 'D8', ['agreements', 0, 'date'], '17 October', 'agreements[0].date'],
  ['ends-before-start', 'D8', ['events', 0, 'endDate'], '2019-10-15', 'events[0].endDate', '2019-10-16'],
  ['ends-before-start', 'D8', ['events', 0, 'date'], undefined, 'events[0].endDate', ''],
  ['starts-after-end', 'D8', ['claims', 0, 'since'], '2020', 'claims[0].since', '2019'],
  ['starts-after-end', 'D8', ['claims', 0, 'date'], undefined, 'claims[0].since', ''],
  ['history-order', 'D8', ['agreements', 0, 'history'], history, 'agreements[0].history[1].date', '2019-10'],
  ['bad-cny', 'D9', ['agreements', 0, 'amount', 'cny'], '593亿', 'agreements[0].amount.cny'],
  ['bad-cny', 'D9', ['agreements', 0, 'amount', 'cny'], 0.5, 'agreements[0].amount.cny'],
  ['bad-cny', 'D9', ['agreements', 0, 'amount', 'cny'], -1, 'agreements[0].amount.cny'],
  [
    'bad-cny',
    'D9',
    ['agreements', 1, 'history', 0, 'completed'],
    { cny: -1 },
    'agreements[1].history[0].completed.cny',
  ],
  ['bad-cny', 'D9', ['agreements', 0, 'amount', 'cny'], 1e15 + 1, 'agreements[0].amount.cny'],
  ['part-elsewhere', 'D10', ['agreements', 1, 'scope'], 'between', 'agreements[1].partOf'],
  ['part-elsewhere', 'D10', ['agreements', 1, 'partnership'], 'beijing-shenyang', 'agreements[1].partOf'],
  ['bad-link', 'D11', ['sources', 0, 'url'], 'javascript:alert(1)', 'sources[0].url'],
  ['link-not-public', 'D11', ['sources', 1, 'url'], 'https://example.org/x', 'sources[1].url', 'mirror'],
  ['empty-list', 'D12', ['policies', 0, 'evidence'], [], 'policies[0].evidence'],
  ['empty-list', 'D12', ['policies', 0, 'sources'], [], 'policies[0].sources'],
  [
    'source-not-listed',
    'D12',
    ['agreements', 1, 'history', 0, 'sources'],
    ['copy'],
    'agreements[1].history[0].sources[0]',
  ],
  ['bad-count', 'D13', ['agreements', 0, 'count'], 0, 'agreements[0].count'],
  ['bad-count', 'D13', ['agreements', 0, 'count'], 2.5, 'agreements[0].count'],
  [
    'bad-currency',
    'D13',
    ['agreements', 0, 'amount', 'foreign'],
    { currency: '$', value: 1 },
    'agreements[0].amount.foreign.currency',
  ],
  ['no-figure', 'D13', ['agreements', 0, 'amount'], { basis: 'planned' }, 'agreements[0].amount'],
  ['no-figure', 'D13', ['claims', 0, 'amount'], { basis: 'planned' }, 'claims[0].amount'],
]

describe('one fault, one issue', () => {
  it('the file without a fault has none', () => {
    expect(issuesOf(base())).toEqual([])
  })

  for (const [problem, rule, at, value, where, detail] of MUTATIONS) {
    it(`[${rule}] ${problem}: ${where || 'the file'} = ${JSON.stringify(value)}`, () => {
      const json = at.length === 0 ? value : changed(at, value)
      const [found, ...others] = issuesOf(json)
      expect(found).toMatchObject({ problem, rule, path: where, ...(detail === undefined ? {} : { detail }) })
      // A cycle through two records is found at both.
      expect(others.filter((issue) => issue.problem !== problem)).toEqual([])
    })
  }

  it('every problem of the list can be reached', () => {
    const reached = new Set(MUTATIONS.map(([problem]) => problem))
    expect(PROBLEMS.filter((problem) => !reached.has(problem))).toEqual([])
  })
})

describe('all issues', () => {
  it('[D2] the shape reports every fault of the file, in any list', () => {
    const json = {
      ...datasetJson(),
      agreements: [{ id: 'A', partnership: 'shanghai-dalian' }],
      events: [{ ...event({ id: 'e' }), type: 'x', date: 2019 }],
    }
    expect(issuesOf(json).map(({ path }) => path)).toEqual([
      'agreements[0].id',
      'agreements[0].title',
      'agreements[0].evidence',
      'agreements[0].sources',
      'events[0].date',
      'events[0].type',
    ])
  })

  it('[D5] [D7] [D11] so do the rules between records', () => {
    const json = datasetJson({
      agreements: [agreement({ id: 'w', sectors: ['tea'] }), agreement({ id: 'p', partOf: 'w', count: 2 })],
      sources: [{ id: 'daily', title: 'D', lang: 'en', access: 'no-address', url: 'https://example.org' }],
    })
    expect(issuesOf(json).map(({ rule, path }) => [rule, path])).toEqual([
      ['D11', 'sources[0].url'],
      ['D5', 'agreements[0].sectors[0]'],
      ['D7', 'agreements[0].count'],
    ])
  })

  it('shows what stands there', () => {
    expect(issuesOf(changed(['agreements', 0, 'amount', 'cny'], '593亿'))[0]?.got).toBe('"593亿"')
    expect(issuesOf(changed(['events', 0, 'type'], 'party'))[0]?.detail).toContain('conference')
  })

  it('[D1] never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (json) => void decodeDataset(json)))
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(base())), (value, key) => {
        decodeDataset({ ...base(), [key]: value })
        decodeDataset({ ...base(), agreements: [value, ...(base().agreements ?? [])] })
      }),
    )
  })

  it('[D4] [D6] [D7] ends with ids that occur twice among parts that go round', () => {
    const twice = [
      agreement({ id: 'x', partOf: 'y' }),
      agreement({ id: 'y', partOf: 'x' }),
      agreement({ id: 'x' }),
    ]
    expect(issuesOf(datasetJson({ agreements: twice })).map(({ problem }) => problem)).toContain(
      'duplicate-id',
    )
  })
})

describe('what is left out', () => {
  it('[D2] is unknown or empty, never zero', () => {
    const [first] = dataset({ agreements: [agreement({ id: 'a' })] }).agreements
    expect(first).toMatchObject({
      amount: null,
      date: null,
      countIs: null,
      partOf: null,
      sectors: [],
      history: [],
      count: 1,
      scope: 'counterpart',
    })
    const [only] = dataset({
      claims: [claim({ id: 'c', amount: { basis: 'sales', foreign: null, cny: 0 } })],
    }).claims
    expect(only).toMatchObject({ counts: null, amount: { cny: 0 }, measures: null, since: null })
  })
})

describe('both sides of a threshold', () => {
  const parts = (whole: Parameters<typeof agreement>[0], ...of: Parameters<typeof agreement>[0][]) =>
    issuesOf(
      datasetJson({
        agreements: [agreement(whole), ...of.map((part) => agreement({ partOf: whole.id, ...part }))],
      }),
    ).map(({ problem }) => problem)

  it('[D7] parts may be as many as the signing announced, and no more', () => {
    expect(parts({ id: 'w', count: 3 }, { id: 'a', count: 2 }, { id: 'b' })).toEqual([])
    expect(parts({ id: 'w', count: 3 }, { id: 'a', count: 2 }, { id: 'b', count: 2 })).toEqual([
      'parts-exceed-count',
    ])
  })
  it('[D7] more than "over n", but not more than "about n" or "nearly n"', () => {
    const two = [{ id: 'a' }, { id: 'b' }]
    expect(parts({ id: 'w', countIs: 'over' }, ...two)).toEqual([])
    expect(parts({ id: 'w', countIs: 'about' }, ...two)).toEqual(['parts-exceed-count'])
    expect(parts({ id: 'w', countIs: 'nearly' }, ...two)).toEqual(['parts-exceed-count'])
  })
  it('[D7] a part of "over n" is as many as its own parts', () => {
    const inner = (count: number) => [
      agreement({ id: 'w', count }),
      agreement({ id: 'm', partOf: 'w', countIs: 'over' }),
      agreement({ id: 'a', partOf: 'm', count: 3 }),
    ]
    expect(issuesOf(datasetJson({ agreements: inner(3) }))).toEqual([])
    expect(issuesOf(datasetJson({ agreements: inner(2) })).map(({ path }) => path)).toEqual([
      'agreements[0].count',
    ])
  })
  it('[D7] money of the same kind may be as much, and no more, unless the whole is "over" or "about"', () => {
    const whole = { id: 'w', count: 2 }
    expect(parts({ ...whole, amount: intended(10) }, { id: 'a', amount: intended(10) })).toEqual([])
    expect(parts({ ...whole, amount: intended(10) }, { id: 'a', amount: intended(11) })).toEqual([
      'parts-exceed-amount',
    ])
    for (const is of ['over', 'about'] as const) {
      const amount = { ...intended(10), is }
      expect(parts({ ...whole, amount }, { id: 'a', amount: intended(11) })).toEqual([])
    }
    expect(
      parts({ ...whole, amount: { ...intended(10), is: 'nearly' } }, { id: 'a', amount: intended(11) }),
    ).toEqual(['parts-exceed-amount'])
  })
  it('[D7] money of another kind is not held against the whole', () => {
    expect(
      parts({ id: 'w', count: 2, amount: intended(10) }, { id: 'a', amount: sales(11) }, { id: 'b' }),
    ).toEqual([])
  })
  it('[D7] money of a part of a part counts when the part between has none of its own', () => {
    const inner = (amount: number) =>
      issuesOf(
        datasetJson({
          agreements: [
            agreement({ id: 'w', amount: intended(10) }),
            agreement({ id: 'm', partOf: 'w' }),
            agreement({ id: 'a', partOf: 'm', amount: intended(amount) }),
          ],
        }),
      ).map(({ path }) => path)
    expect(inner(10)).toEqual([])
    expect(inner(11)).toEqual(['agreements[0].amount.cny'])
  })
  it('[D8] an event may end on the day, in the month or in the year in which it begins', () => {
    const ends = (date: string, endDate: string) =>
      issuesOf(datasetJson({ events: [event({ id: 'e', date, endDate })] })).length
    expect(ends('2019-10-16', '2019-10-16')).toBe(0)
    expect(ends('2019-10-16', '2019-10')).toBe(0)
    expect(ends('2019-10-16', '2019')).toBe(0)
    expect(ends('2019-10', '2019-09-30')).toBe(1)
  })
  it('[D8] a history may name a month after a day in it, and stages without a date anywhere', () => {
    const order = (...dates: (string | null)[]) =>
      issuesOf(
        datasetJson({ agreements: [agreement({ id: 'a', history: dates.map((date) => ({ date })) })] }),
      ).length
    expect(order('2019-10-17', '2019-10')).toBe(0)
    expect(order('2019-10-17', null, '2019-10-17')).toBe(0)
    expect(order('2019-10-17', null, '2019-10-16')).toBe(1)
  })
  it('[D9] yuan are whole, from none to 10^15', () => {
    for (const cny of [0, 1, 1e15]) {
      expect(issuesOf(datasetJson({ agreements: [agreement({ id: 'a', amount: intended(cny) })] }))).toEqual(
        [],
      )
    }
  })
  it('[D13] a figure only in another currency is a figure', () => {
    const foreign = { currency: 'USD', value: 0.5 }
    expect(
      issuesOf(datasetJson({ agreements: [agreement({ id: 'a', amount: { basis: 'planned', foreign } })] })),
    ).toEqual([])
  })
  it('[D10] an event or policy may be of every partnership', () => {
    expect(
      issuesOf(
        datasetJson({
          events: [event({ id: 'e', partnership: 'all' })],
          policies: [policy({ id: 'p', partnership: 'all' })],
        }),
      ),
    ).toEqual([])
  })
})
