import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { FILTERS } from '../bench/filters.ts'
import { prepare } from '../bench/naive.ts'
import { PAIRS } from '../bench/pairs.ts'
import { syntheticDataset } from '../support/synthetic.ts'

const SEEDS = [1, 2, 3]

describe.each(SEEDS)('the engine against the plain reference, synthetic dataset %i', (seed) => {
  const decoded = decodeDataset(syntheticDataset(300, seed))
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.issues.slice(0, 5), null, 2))
  const ledger = buildLedger(decoded.dataset)
  const prepared = prepare(decoded.dataset)

  describe.each(PAIRS)('$name', ({ answers }) => {
    it.each(Object.entries(FILTERS))('%s', (_, filter) => {
      const [ours, naive] = answers(ledger, prepared, filter)
      expect(ours).toEqual(naive)
    })
  })
})
