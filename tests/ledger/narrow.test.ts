import { describe, expect, it } from 'vitest'
import { WITHIN_SECTORS } from '../../src/engine/inline.ts'
import { QUESTIONS } from '../../src/engine/questions.ts'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import { narrowed } from '../../src/ledger/narrow.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { type Filter, NO_FILTER } from '../../src/model/filter.ts'
import { BIN_SIZES, SPLITS } from '../../src/questions/overTime.ts'
import { FILTERS } from '../bench/filters.ts'
import { syntheticDataset } from '../support/synthetic.ts'

const decoded = decodeDataset(syntheticDataset(300, 5))
if (!decoded.ok) throw new Error(JSON.stringify(decoded.issues[0]))
const ledger = buildLedger(decoded.dataset)
const SPLIT_OVER_TIME = BIN_SIZES.flatMap((size) => SPLITS.map((split) => ({ size, split })))

/** Every question that is asked of a narrowed ledger, `overTime` with each of its options. */
const ASKED: readonly (readonly [string, (of: Ledger, filter: Filter) => unknown])[] = [
  ...WITHIN_SECTORS.flatMap((name) => (name === 'overTime' ? [] : [[name, QUESTIONS[name]] as const])),
  ...SPLIT_OVER_TIME.map(
    (options) =>
      [
        `overTime ${options.size} ${options.split}`,
        (of: Ledger, filter: Filter) => QUESTIONS.overTime(of, filter, options),
      ] as const,
  ),
]

describe('a ledger narrowed to the chosen sectors', () => {
  it.each(ASKED)('answers %s as the whole ledger does', (_, ask) => {
    for (const [which, filter] of Object.entries(FILTERS)) {
      expect(ask(narrowed(ledger, filter), filter), which).toEqual(ask(ledger, filter))
    }
  })

  it('keeps outermost agreements whole, and only those that name a chosen sector', () => {
    const filter = { ...NO_FILTER, sectors: ['wind-power'] }
    const { atoms } = narrowed(ledger, filter)
    const names = (record: number): boolean =>
      ledger.dataset.agreements[record]?.sectors.includes('wind-power') === true
    for (let first = 0; first < atoms.length; first = atoms.outermostEnd[first] ?? atoms.length) {
      const inside = Array.from(atoms.record.subarray(first, atoms.outermostEnd[first]))
      expect(inside.some(names)).toBe(true)
    }
    const named = ledger.dataset.agreements.flatMap(({ sectors }, record) =>
      sectors.includes('wind-power') ? [record] : [],
    )
    const spanned = named.filter(
      (record) => (atoms.spans.end[record] ?? 0) > (atoms.spans.first[record] ?? 0),
    )
    expect(spanned.length).toBeGreaterThan(0)
    expect(new Set(atoms.record).size).toBeLessThan(ledger.dataset.agreements.length / 2)
  })

  it('is the ledger itself where no sector is chosen', () => {
    expect(narrowed(ledger, NO_FILTER)).toBe(ledger)
  })
})
