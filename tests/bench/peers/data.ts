/** The rows that every page draws: invented agreements, the same for the same number on every machine. */

import { plain } from '../../../src/format/numbers.ts'
import { partialDateOf } from '../../../src/model/dates.ts'
import { decodeDataset } from '../../../src/model/decode.ts'
import { sumCny } from '../../../src/model/money.ts'
import type { Agreement, Dataset } from '../../../src/model/schema.ts'
import { dice } from '../../support/dice.ts'
import { syntheticDataset } from '../../support/synthetic.ts'

/** One agreement as the peers get it. */
export interface Row {
  readonly sector: string
  /** `2019-10`. */
  readonly month: string
  readonly partnership: string
  /** Whether its amount is published. */
  readonly known: boolean
}

export interface BenchData {
  readonly sectors: readonly string[]
  readonly months: readonly string[]
  readonly partnerships: readonly string[]
  readonly rows: () => Row[]
  readonly dataset: () => Dataset
  /** Agreements of a sector by partnership, counted without any of the pages. */
  readonly countsOf: (sector: string) => readonly number[]
  /** What is said below each view of a sector. */
  readonly coverageOf: (sector: string) => string
}

/** For how many of them an amount is published, as all pages say it. */
export const coverage = (agreements: number, known: number): string =>
  `Amount published for ${plain(known, 'en')} of ${plain(agreements, 'en')} agreements`

const isKnown = (row: number): boolean => row % 5 < 3
const FIRST_YEAR = 2017
const YEARS = 10
const pad = (value: number): string => String(value).padStart(2, '0')

/** The lists of the synthetic dataset; the records are made here, because a million need not be decoded one by one. */
function frameOf(): Dataset {
  const decoded = decodeDataset(JSON.parse(JSON.stringify(syntheticDataset(1))))
  if (!decoded.ok) throw new Error('the synthetic dataset does not decode')
  return { ...decoded.dataset, agreements: [], events: [], policies: [], claims: [] }
}

export function benchData(size: number): BenchData {
  const frame = frameOf()
  const months = Array.from(
    { length: YEARS * 12 },
    (_, index) => `${FIRST_YEAR + Math.floor(index / 12)}-${pad((index % 12) + 1)}`,
  )
  const sectors = frame.sectors.map(({ id }) => id)
  const partnerships = frame.partnerships.map(({ id }) => id)
  const sector = new Uint8Array(size)
  const month = new Uint8Array(size)
  const partnership = new Uint8Array(size)
  const { next } = dice(size)
  /** Uneven, as real ones are: the first of a list more often than the last. */
  const place = (length: number): number => Math.floor(length * next() ** 1.4)
  for (let row = 0; row < size; row += 1) {
    sector[row] = place(sectors.length)
    month[row] = Math.floor(months.length * next())
    partnership[row] = place(partnerships.length)
  }
  const counts = sectors.map(() => partnerships.map(() => 0))
  const known = sectors.map(() => 0)
  for (let row = 0; row < size; row += 1) {
    const of = sector[row] ?? 0
    const ofSector = counts[of] ?? []
    const at = partnership[row] ?? 0
    ofSector[at] = (ofSector[at] ?? 0) + 1
    if (isKnown(row)) known[of] = (known[of] ?? 0) + 1
  }
  const countsOf = (id: string): readonly number[] => counts[sectors.indexOf(id)] ?? []
  const sourceIds = frame.sources.map(({ id }) => [id])
  const evidence = [{ printed: null, says: { en: 'Invented.', zh: '虚构。' }, sources: [] }]
  const bySector = frame.sectors.map(({ id, name }) => ({ ids: [id], name }))
  const agreement = (row: number): Agreement => {
    const at = month[row] ?? 0
    const { ids, name } = bySector[sector[row] ?? 0] ?? { ids: [], name: { en: '', zh: '' } }
    return {
      id: `agreement-${row + 1}`,
      partnership: partnerships[partnership[row] ?? 0] ?? '',
      scope: 'counterpart',
      title: name,
      date: partialDateOf(
        FIRST_YEAR + Math.floor(at / 12),
        (at % 12) + 1,
        row % 5 === 0 ? undefined : 1 + (row % 28),
      ),
      dateBasis: 'event',
      dateInferred: false,
      sectors: ids,
      sectorsAsPublished: [],
      parties: [],
      place: null,
      evidence,
      sources: sourceIds[row % sourceIds.length] ?? [],
      conflicts: [],
      note: null,
      seenOnce: false,
      count: 1,
      countIs: null,
      partOf: null,
      partOfIs: 'stated',
      signedAt: null,
      amount: isKnown(row)
        ? { cny: sumCny((1 + (row % 999)) * 1e6), basis: 'intended', is: null, foreign: null }
        : null,
      history: [],
    }
  }
  const list = <Item>(make: (row: number) => Item): Item[] =>
    Array.from({ length: size }, (_, row) => make(row))
  return {
    sectors,
    months,
    partnerships,
    rows: () =>
      list((row) => ({
        sector: sectors[sector[row] ?? 0] ?? '',
        month: months[month[row] ?? 0] ?? '',
        partnership: partnerships[partnership[row] ?? 0] ?? '',
        known: isKnown(row),
      })),
    dataset: () => ({ ...frame, agreements: list(agreement) }),
    countsOf,
    coverageOf: (id) =>
      coverage(
        countsOf(id).reduce((total, count) => total + count, 0),
        known[sectors.indexOf(id)] ?? 0,
      ),
  }
}
