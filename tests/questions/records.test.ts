/** The table of records: its orders, and how a signing adds up with its parts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { LANGS, RECORD_COLUMNS, type RecordColumn } from '../../src/model/words.ts'
import type { RecordRow } from '../../src/questions/recordRows.ts'
import { records } from '../../src/questions/records.ts'
import { FILTERS } from '../bench/filters.ts'
import { arbDataset, arbFilter } from '../support/arbitraries.ts'
import { agreement, day, event, filterBy, intended, ledgerOf, planned, policy } from '../support/fixtures.ts'
import { recordRows } from '../support/recordRows.ts'
import { syntheticDataset } from '../support/synthetic.ts'

const SIGNING = { id: 'signing', count: 10, date: '2019-10' }
const signing = ledgerOf({
  agreements: [
    agreement({ ...SIGNING, amount: intended(1000), sectors: ['wind', 'oil'] }),
    agreement({ id: 'small', partOf: 'signing', date: '2019', amount: intended(100), sectors: ['wind'] }),
    agreement({
      id: 'large',
      partOf: 'signing',
      count: 3,
      date: '2020',
      amount: intended(500),
      sectors: ['oil'],
    }),
    agreement({ id: 'inner', partOf: 'large', sectors: ['oil'] }),
    agreement({ id: 'alone', date: '2021', amount: planned(7), sectors: ['wind'] }),
  ],
})

const told = (rows: readonly RecordRow[]) =>
  rows.map((row) => [
    row.isRemainder ? `rest of ${row.id}` : row.id,
    row.depth,
    row.count,
    row.amount?.cny ?? null,
    row.isOutside,
  ])

describe('grouped by signing', () => {
  it('[C1] a signing stands with its parts and what they leave of it', () => {
    expect(told(recordRows(signing, filterBy(), { isGrouped: true }))).toEqual([
      ['alone', 0, 1, 7, false],
      ['signing', 0, 10, 1000, false],
      ['large', 1, 3, 500, false],
      ['inner', 2, 1, null, false],
      ['rest of large', 2, 2, null, false],
      ['small', 1, 1, 100, false],
      ['rest of signing', 1, 6, 400, false],
    ])
  })
  it('[C7] a filter that keeps some of it marks the others, and says how many are kept', () => {
    const filter = filterBy({ sectors: ['oil'] })
    const rows = recordRows(signing, filter, { isGrouped: true, sort: 'agreements' })
    expect(told(rows)).toEqual([
      ['signing', 0, 10, 1000, false],
      ['small', 1, 1, 100, true],
      ['large', 1, 3, 500, false],
      ['inner', 2, 1, null, false],
      ['rest of large', 2, 2, null, false],
      ['rest of signing', 1, 6, 400, false],
    ])
    expect(rows[0]?.sum).toMatchObject({ agreements: 10, kept: 9 })
    expect(rows.map(({ among }) => among)).toEqual([true, false, false, false, false, true])
    const answer = records(signing, filter, { sort: '-date', lang: 'en', isGrouped: true })
    expect([answer.outside, answer.byKind.agreement]).toEqual([1, 3])
  })
  it('[C7] a remainder that the filter does not keep is marked too', () => {
    const rows = recordRows(signing, filterBy({ from: day('2020') }), { isGrouped: true })
    expect(told(rows)).toEqual([
      ['alone', 0, 1, 7, false],
      ['signing', 0, 10, 1000, false],
      ['large', 1, 3, 500, false],
      ['inner', 2, 1, null, true],
      ['rest of large', 2, 2, null, false],
      ['small', 1, 1, 100, true],
      ['rest of signing', 1, 6, 400, true],
    ])
    expect(rows.map(({ sum }) => sum?.kept)).toEqual([
      undefined,
      2,
      2,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
  it('[C2] what is left is not published where a part’s amount is not, or is of another kind', () => {
    const left = (...amounts: (ReturnType<typeof intended> | null)[]) =>
      recordRows(
        ledgerOf({
          agreements: [
            agreement({ ...SIGNING, amount: intended(1000) }),
            ...amounts.map((amount, at) => agreement({ id: `part-${at}`, partOf: 'signing', amount })),
          ],
        }),
        filterBy(),
        { isGrouped: true },
      ).find(({ isRemainder }) => isRemainder)?.amount?.cny ?? null
    expect(left(intended(400), intended(600))).toBe(0)
    expect(left(intended(400), null)).toBeNull()
    expect(left(intended(400), planned(1))).toBeNull()
  })
  it('[C1] money left of a signing that is itemised in full has a row, and nothing left has none', () => {
    const rows = (cny: number) =>
      recordRows(
        ledgerOf({
          agreements: [
            agreement({ ...SIGNING, count: 1, amount: intended(1000) }),
            agreement({ id: 'part', partOf: 'signing', amount: intended(cny) }),
          ],
        }),
        filterBy(),
        { isGrouped: true },
      )
    expect(told(rows(600)).at(-1)).toEqual(['rest of signing', 1, 0, 400, false])
    expect(rows(1000)).toHaveLength(2)
  })
  it('[C11] what is left of “over n” is over it', () => {
    const rows = recordRows(
      ledgerOf({
        agreements: [
          agreement({ ...SIGNING, countIs: 'over', amount: { ...intended(1000), is: 'about' } }),
          agreement({ id: 'part', partOf: 'signing', amount: intended(1) }),
        ],
      }),
      filterBy(),
      { isGrouped: true },
    )
    expect(rows.at(-1)).toMatchObject({ count: 9, countIs: 'over', amount: { cny: 999, is: 'about' } })
  })

  const ledgers = [1, 2].map((seed) => {
    const decoded = decodeDataset(syntheticDataset(400, seed))
    if (!decoded.ok) throw new Error('not a dataset')
    return buildLedger(decoded.dataset)
  })
  const addsUp = (rows: readonly RecordRow[]): number => {
    let signings = 0
    rows.forEach((whole, at) => {
      if (whole.sum === null) return
      signings += 1
      const end = rows.findIndex(({ depth }, other) => other > at && depth <= whole.depth)
      const below = rows
        .slice(at + 1, end === -1 ? undefined : end)
        .filter(({ depth }) => depth === whole.depth + 1)
      const counted = (row: RecordRow): number => row.sum?.agreements ?? row.count ?? 0
      const agreements = below.reduce((total, row) => total + counted(row), 0)
      // A part outside the view is not opened: it stands with the number that it announced.
      if (below.every((row) => !row.isOutside || row.countIs === null)) {
        expect(agreements, whole.id).toBe(counted(whole))
      }
      const rest = below.find(({ isRemainder }) => isRemainder)
      if (rest?.amount) {
        const money = below.reduce((total, { amount }) => total + (amount?.cny ?? 0), 0)
        expect(money, whole.id).toBe(whole.amount?.cny)
      }
    })
    return signings
  }
  it.each(Object.entries(FILTERS))('[C1] parts and remainder add up to their signing: %s', (_, filter) => {
    for (const ledger of ledgers) {
      const flat = recordRows(ledger, filter)
      const rows = recordRows(ledger, filter, { isGrouped: true })
      addsUp(rows)
      const kept = rows.filter(({ isOutside, isRemainder }) => !isOutside && !isRemainder)
      expect(kept.map(({ id }) => id).sort()).toEqual(flat.map(({ id }) => id).sort())
    }
  })
  it('[C1] so they do in small datasets of any kind', () => {
    fc.assert(
      fc.property(arbDataset(), arbFilter, (data, filter) => {
        addsUp(recordRows(buildLedger(data), filter, { isGrouped: true }))
      }),
      { numRuns: 60 },
    )
    expect(
      ledgers.map((ledger) => addsUp(recordRows(ledger, filterBy(), { isGrouped: true }))).join(),
    ).not.toMatch(/\b0\b/)
  })
})

describe('an order', () => {
  const ledger = ledgerOf({
    agreements: [
      agreement({ id: 'a', date: '2019', amount: intended(5), title: { en: 'Bay 10', zh: '丙' } }),
      agreement({ id: 'b', date: '2019-10', count: 4, title: { en: 'Bay 9', zh: '甲' } }),
      agreement({ id: 'c', amount: planned(9), title: { en: 'alpha', zh: '乙' } }),
    ],
    events: [event({ id: 'd', partnership: 'all', date: '2019-10', title: { en: 'Zoo', zh: '丁' } })],
    policies: [policy({ id: 'e', date: '2020', title: { en: 'Élan', zh: '戊' } })],
  })
  const ids = (sort: Parameters<typeof recordRows>[2]) =>
    recordRows(ledger, filterBy(), sort).map(({ id }) => id)
  it('[T3] is newest first, undated last; turned round, the coarser date comes first', () => {
    expect(ids({})).toEqual(['e', 'b', 'd', 'a', 'c'])
    expect(ids({ sort: 'date' })).toEqual(['a', 'b', 'd', 'e', 'c'])
  })
  it('[C2] has the unknown last in both directions', () => {
    expect(ids({ sort: 'amount' })).toEqual(['a', 'c', 'e', 'b', 'd'])
    expect(ids({ sort: '-amount' })).toEqual(['c', 'a', 'e', 'b', 'd'])
  })
  it('sorts words as a reader of the language does', () => {
    expect(ids({ sort: 'title' })).toEqual(['c', 'b', 'a', 'e', 'd'])
    expect(ids({ sort: 'title', lang: 'zh' })).toEqual(['a', 'd', 'b', 'e', 'c'])
    expect(ids({ sort: 'partnership' }).at(-1)).toBe('d')
  })
  it('sorts kinds and stages in the order of their lists', () => {
    expect(ids({ sort: 'kind' })).toEqual(['a', 'c', 'b', 'd', 'e'])
  })

  const decoded = decodeDataset(syntheticDataset(200, 5))
  const large = decoded.ok ? buildLedger(decoded.dataset) : ledger
  /** What a reader sees of a column; null where the cell is empty or says that nothing is known. */
  const KEYS: Readonly<Record<RecordColumn, (row: RecordRow, zh: boolean) => string | number | null>> = {
    title: ({ title }, zh) => (zh ? title.zh : title.en),
    date: ({ date }) => date,
    kind: ({ kind, count }) => `${kind} ${(count ?? 1) > 1}`,
    partnership: ({ partnership }) => partnership?.en ?? 'all',
    sectors: ({ sectors }, zh) => sectors.map((name) => (zh ? name.zh : name.en)).join('\n') || null,
    agreements: ({ count }) => count,
    amount: ({ amount }) => amount?.cny ?? null,
    basis: ({ amount }) => amount?.basis ?? null,
    stage: ({ stage }) => stage,
    parties: ({ parties }) => parties.map(({ en }) => en).join('\n') || null,
    place: ({ place }, zh) => (place ? (zh ? place.zh : place.en) : null),
    sources: ({ sources }) => sources.length,
  }
  it.each(RECORD_COLUMNS)(
    '[C2] by %s is the same both ways, with the unknown at the end of both',
    (column) => {
      for (const lang of LANGS) {
        const keys = (sort: RecordColumn | `-${RecordColumn}`) =>
          recordRows(large, filterBy(), { sort, lang }).map((row) => KEYS[column](row, lang === 'zh'))
        const [up, down] = [keys(column), keys(`-${column}`)]
        const known = up.filter((key) => key !== null)
        expect(up.slice(known.length).every((key) => key === null)).toBe(true)
        expect(down.slice(0, known.length)).toEqual(known.toReversed())
        expect(down.slice(known.length).every((key) => key === null)).toBe(true)
        const changes = known.filter((key, at) => key !== known[at - 1]).length
        expect(changes, 'equals stand together').toBe(new Set(known).size)
      }
    },
  )
})
