/**
 * What the columns are worth: every question over large synthetic datasets, answered by the engine and by the plain
 * reference in the same run. The answers must be equal; the times are only printed, because machines differ.
 */
import { isDeepStrictEqual } from 'node:util'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import type { Filter } from '../../src/model/filter.ts'
import { syntheticDataset } from '../support/synthetic.ts'
import { FILTERS } from './filters.ts'
import { prepare } from './naive.ts'
import { PAIRS } from './pairs.ts'

const SIZES = [1_000, 10_000, 100_000]
/** Ours may take this share of the reference's time. */
const GOAL = 0.3
/** Answers to every filter are timed again and again until a question has taken this long, but at least thrice. */
const LEAST_MS = 150
const LEAST_ROUNDS = 3
/** `overTime` has six pairs, which differ little: these two are timed. */
const TIMED = PAIRS.filter(
  ({ name }) =>
    !name.startsWith('overTime') || ['overTime year basis', 'overTime month family'].includes(name),
)

/** Prints a table for each number of agreements. */
export function main(given: readonly number[]): void {
  const sizes = given.length === 0 ? SIZES : given
  for (const size of sizes) measure(size)
}

function measure(size: number): void {
  const json: unknown = JSON.parse(JSON.stringify(syntheticDataset(size)))
  const [decoded, decodeMs] = timed(() => decodeDataset(json))
  if (!decoded.ok) throw new Error(`not a dataset: ${JSON.stringify(decoded.issues[0])}`)
  const [ledger, ledgerMs] = timed(() => buildLedger(decoded.dataset))
  const [prepared, prepareMs] = timed(() => prepare(decoded.dataset))

  console.log(`\n${size.toLocaleString('en')} agreements`)
  console.log(
    `decode ${decodeMs.toFixed(0)} ms · ledger ${ledgerMs.toFixed(0)} ms (reference: ${prepareMs.toFixed(0)} ms)` +
      ` · columns ${(columnBytes(ledger) / size).toFixed(0)} bytes an agreement`,
  )
  console.log(
    `${'question'.padEnd(24)}${'ours ms'.padStart(10)}${'naive ms'.padStart(10)}${'ratio'.padStart(8)}`,
  )
  for (const { name, ours, naive, answers } of TIMED) {
    for (const [which, filter] of Object.entries(FILTERS)) {
      const [one, other] = answers(ledger, prepared, filter)
      if (!isDeepStrictEqual(one, other)) throw new Error(`${name}, filter "${which}": the answers differ`)
    }
    const [oursMs, naiveMs] = compare(
      (filter) => ours(ledger, filter),
      (filter) => naive(prepared, filter),
    )
    const ratio = oursMs / naiveMs
    console.log(
      name.padEnd(24) +
        oursMs.toFixed(3).padStart(10) +
        naiveMs.toFixed(3).padStart(10) +
        `${ratio.toFixed(2)} ×`.padStart(8) +
        (ratio <= GOAL ? '  ok' : `  above ${GOAL} ×`),
    )
  }
}

/** Median times over all filters, taken turn by turn. Each answer gets a filter object of its own: none is known yet. */
function compare(
  ours: (filter: Filter) => unknown,
  naive: (filter: Filter) => unknown,
): readonly [number, number] {
  const times: [number[], number[]] = [[], []]
  const began = performance.now()
  for (let round = 0; round < LEAST_ROUNDS || performance.now() - began < LEAST_MS; round += 1) {
    for (const filter of Object.values(FILTERS)) {
      times[0].push(timed(() => ours({ ...filter }))[1])
      times[1].push(timed(() => naive({ ...filter }))[1])
    }
  }
  return [median(times[0]), median(times[1])]
}

function timed<Value>(work: () => Value): readonly [Value, number] {
  const began = performance.now()
  const value = work()
  return [value, performance.now() - began]
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The bytes of all typed arrays in the ledger; texts and maps, which the records share, are not in it. */
function columnBytes({ atoms, events, policies, claims, familyOfSector }: Ledger): number {
  const bytes = (value: unknown): number => {
    if (ArrayBuffer.isView(value)) return value.byteLength
    const isColumns = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isColumns ? Object.values(value).reduce<number>((total, each) => total + bytes(each), 0) : 0
  }
  return bytes({ atoms, events, policies, claims, familyOfSector })
}
