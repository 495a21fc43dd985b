import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { BASES } from '../../src/model/words.ts'
import { FILTERS } from '../bench/filters.ts'
import { prepare } from '../bench/naive.ts'
import { PAIRS } from '../bench/pairs.ts'
import { syntheticDataset } from '../support/synthetic.ts'

function decoded(agreements: number, seed: number) {
  const result = decodeDataset(syntheticDataset(agreements, seed))
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 5), null, 2))
  return result.dataset
}

describe.each([1, 2, 3])('the engine against the plain reference, synthetic dataset %i', (seed) => {
  const dataset = decoded(300, seed)
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
