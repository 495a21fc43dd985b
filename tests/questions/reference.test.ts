import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { BASES } from '../../src/model/words.ts'
import { FILTERS } from '../bench/filters.ts'
import { prepare } from '../bench/naive.ts'
import { PAIRS } from '../bench/pairs.ts'
import { type DatasetJson, syntheticDataset } from '../support/synthetic.ts'

/** The same records with what few of them say: parts that are only possible, progress, money completed, many signings. */
function talkative(json: DatasetJson): DatasetJson {
  const { agreements = [] } = json
  const wholes = new Set(agreements.map(({ partOf }) => partOf))
  return {
    ...json,
    agreements: agreements.map((agreement, index) => {
      const { partOf, history = [], id } = agreement
      const isSingle = !partOf && !wholes.has(id)
      const progress = index % 3 === 0 ? [{ stage: null, date: '2026-06' }] : []
      const money = {
        stage: null,
        completed: { cny: 1000 + index, is: index % 5 === 0 ? ('about' as const) : null },
      }
      return {
        ...agreement,
        partOfIs: partOf && index % 2 === 0 ? 'possible' : 'stated',
        history: [...history, ...progress, ...(index % 2 === 0 || wholes.has(id) ? [money] : [])],
        count: isSingle && index % 3 === 0 ? 2 + (index % 9) : (agreement.count ?? 1),
        countIs: isSingle && index % 4 === 0 ? 'about' : (agreement.countIs ?? null),
      }
    }),
  }
}

function decoded(agreements: number, seed: number) {
  return decodedJson(syntheticDataset(agreements, seed))
}

function decodedJson(json: DatasetJson) {
  const result = decodeDataset(json)
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 5), null, 2))
  return result.dataset
}

describe.each([
  ['1', decoded(300, 1)],
  ['2', decoded(300, 2)],
  ['3, with more said', decodedJson(talkative(syntheticDataset(300, 3)))],
])('the engine against the plain reference, synthetic dataset %s', (_, dataset) => {
  const ledger = buildLedger(dataset)
  const prepared = prepare(dataset)

  it.each(PAIRS)('answers $name alike under every filter', ({ answers }) => {
    for (const [which, filter] of Object.entries(FILTERS)) {
      const [ours, naive] = answers(ledger, prepared, filter)
      expect(ours, which).toEqual(naive)
    }
  })
})

describe('a synthetic dataset', () => {
  it('is the same for the same seed and another for another', () => {
    expect(syntheticDataset(50, 7)).toEqual(syntheticDataset(50, 7))
    expect(syntheticDataset(50, 7)).not.toEqual(syntheticDataset(50, 8))
  })

  it('has everything that counting has to cope with', () => {
    const { agreements, events, policies, meta } = decoded(2000, 1)
    const share = (keep: (agreement: (typeof agreements)[number]) => boolean): number =>
      agreements.filter(keep).length / agreements.length
    const wholes = new Set(agreements.map(({ partOf }) => partOf))
    expect(meta.synthetic).toBe(true)
    expect(agreements).toHaveLength(2000)
    expect(events.length + policies.length).toBe(200)
    expect(share(({ partOf }) => partOf !== null)).toBeCloseTo(0.1, 1)
    expect(share(({ amount }) => amount?.cny != null)).toBeCloseTo(0.6, 1)
    expect(share(({ partOf, id }) => partOf !== null && wholes.has(id))).toBeGreaterThan(0)
    expect(new Set(agreements.map(({ date }) => date?.length))).toEqual(new Set([4, 7, 10, undefined]))
    expect(new Set(agreements.map(({ sectors }) => sectors.length))).toEqual(new Set([0, 1, 2, 3, 4]))
    expect(new Set(agreements.flatMap(({ amount }) => amount?.basis ?? []))).toEqual(new Set(BASES))
  })
})
