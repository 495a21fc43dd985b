/** The dataset that the page ships: that it is valid, what it must say, and its totals counted in another way. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { disputesOf } from '../../src/model/conflicts.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import type { Agreement } from '../../src/model/schema.ts'
import type { Qualifier } from '../../src/model/words.ts'
import { claims as publishedTotals } from '../../src/questions/claims.ts'
import { facets } from '../../src/questions/facets.ts'
import { headline } from '../../src/questions/headline.ts'
import { lines } from '../../src/questions/lines.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { sectors } from '../../src/questions/sectors.ts'
import { timeline } from '../../src/questions/timeline.ts'
import { checkView } from '../../src/view/checkView.ts'
import { DEFAULT_VIEW, formatView, parseView } from '../../src/view/viewState.ts'
import { recordRows } from '../support/recordRows.ts'

const path = join(import.meta.dirname, '../../public/data/counterpart.json')
const json: unknown = JSON.parse(readFileSync(path, 'utf8'))
const decoded = decodeDataset(json)

it('[D1–D13] decodes without an issue', () => {
  expect(decoded.ok ? [] : decoded.issues).toEqual([])
})

describe.runIf(decoded.ok)('the shipped dataset', () => {
  if (!decoded.ok) return
  const { dataset } = decoded
  const ledger = buildLedger(dataset)
  const { agreements, events, policies, claims, sources } = dataset
  const only = <Item>(items: readonly Item[]): Item => {
    const [item, ...others] = items
    if (item === undefined || others.length > 0) throw new Error(`${items.length} instead of one`)
    return item
  }
  const ofDalian = agreements.filter(({ partnership }) => partnership === 'shanghai-dalian')
  const signing = only(ofDalian.filter(({ date, count }) => date === '2019-10-17' && count > 1))

  describe('October 2019', () => {
    it('33 agreements, 59.3 billion yuan of intended investment, in exactly eight sectors', () => {
      expect(signing).toMatchObject({
        count: 33,
        countIs: null,
        scope: 'counterpart',
        partOf: null,
        amount: { cny: 59_300_000_000, basis: 'intended', is: null },
      })
      expect([...signing.sectors].sort()).toEqual([
        'finance',
        'headquarters-economy',
        'information-services',
        'internet-of-things',
        'petrochemicals',
        'pharmaceuticals',
        'semiconductors',
        'wind-power',
      ])
    })
    it('signed in the Week of 16 to 21 October with its nearly 30 activities', () => {
      const week = only(events.filter(({ id }) => id === signing.signedAt))
      expect(week).toMatchObject({ type: 'week', date: '2019-10-16', endDate: '2019-10-21' })
      expect(week.evidence.map(({ printed }) => printed)).toContain('nearly 30')
    })
    it('beside the conference of the 17th with its topics and the visit of the 16th and 17th', () => {
      const of = (type: string, date: string) =>
        only(
          events.filter(
            (each) => each.partnership === 'shanghai-dalian' && each.type === type && each.date === date,
          ),
        )
      const conference = of('conference', '2019-10-17')
      expect(conference.topics.length).toBeGreaterThan(3)
      expect(conference.topics.map(({ zh }) => zh)).toContain('国资国企改革')
      expect(of('visit', '2019-10-16').endDate).toBe('2019-10-17')
    })
    it('[F5] is what a link to that month shows', () => {
      const { view, notices } = parseView('?from=2019-10&to=2019-10')
      expect(notices).toEqual([])
      expect(lines(ledger, view).added).toContainEqual(
        expect.objectContaining({
          id: signing.id,
          agreements: 33,
          cny: 59_300_000_000,
          basis: 'intended',
          isRemainder: false,
        }),
      )
      expect(headline(ledger, view).largest).toMatchObject({ id: signing.id })
      const shown = recordRows(ledger, view).map(({ date }) => date)
      expect(shown.filter((date) => date !== null && !date.startsWith('2019'))).toEqual([])
      expect(shown).toContain('2019-10-16')
    })
    it('[F4] under wind power is named among others, and none of it is wind power’s own', () => {
      const { view } = parseView('?sector=wind-power')
      const { own, among, total } = headline(ledger, view)
      expect(recordRows(ledger, view)).toContainEqual(
        expect.objectContaining({ id: signing.id, among: true }),
      )
      expect(among?.total.agreements).toBeGreaterThanOrEqual(33)
      expect(own.agreements + (among?.total.agreements ?? 0)).toBe(total.agreements)
      const row = sectors(ledger, view).rows.find(({ id }) => id === 'wind-power')
      expect(row?.mentions).toContainEqual(expect.objectContaining({ id: signing.id, agreements: 33 }))
    })
  })

  describe('the signings before it', () => {
    it('57 in September 2017 with an agreement value of 170.4 billion', () => {
      const first = only(ofDalian.filter(({ date, count }) => date === '2017-09-03' && count > 1))
      expect(first).toMatchObject({ count: 57, amount: { cny: 170_400_000_000, basis: 'agreement-value' } })
    })
    it('64 in June 2018 without an amount', () => {
      const second = only(ofDalian.filter(({ count }) => count === 64))
      expect(second).toMatchObject({ amount: null })
      expect(second.date?.startsWith('2018-06')).toBe(true)
    })
    it('[C6] are each drawn on their own dates', () => {
      const marks = timeline(ledger, DEFAULT_VIEW).lanes.flatMap((lane) => lane.marks)
      const width = (id: string | undefined) => {
        const period = marks.find((mark) => mark.id === id)?.period
        return period ? period.last - period.first + 1 : null
      }
      expect(width(ofDalian.find(({ count }) => count === 57)?.id)).toBe(1)
      expect(width(ofDalian.find(({ count }) => count === 64)?.id)).toBe(30)
      expect(width(signing.id)).toBe(1)
    })
    it('[C3] keep their money in the bars by kind of money', () => {
      const { bins, unallocated } = overTime(ledger, DEFAULT_VIEW, { size: 'year', split: 'basis' })
      for (const { parts, total } of bins) {
        expect(parts.reduce((sum, { cny }) => sum + (cny ?? 0), 0)).toBe(total.cny ?? 0)
      }
      expect(unallocated).toBeNull()
    })
  })

  /** The same total in another way: over the tree of records, without atoms, columns or masks. */
  interface Counted {
    agreements: number
    known: number
    byBasis: Map<string, number>
  }
  function counted(agreement: Agreement): Counted {
    const parts = agreements.filter(({ partOf }) => partOf === agreement.id).map(counted)
    const inParts = parts.reduce((total, part) => total + part.agreements, 0)
    const count = Math.max(agreement.count, inParts)
    const { amount } = agreement
    const isAnnounced =
      amount !== null &&
      ['intended', 'agreement-value', 'planned'].includes(amount.basis) &&
      amount.cny !== null
    if (isAnnounced) {
      return { agreements: count, known: count, byBasis: new Map([[amount.basis, amount.cny ?? 0]]) }
    }
    return { ...addUp(parts), agreements: count }
  }
  function addUp(all: readonly Counted[]): Counted {
    const byBasis = new Map<string, number>()
    for (const each of all) {
      for (const [basis, cny] of each.byBasis) byBasis.set(basis, (byBasis.get(basis) ?? 0) + cny)
    }
    return {
      agreements: all.reduce((total, each) => total + each.agreements, 0),
      known: all.reduce((total, each) => total + each.known, 0),
      byBasis,
    }
  }

  describe.each([
    ['of Shanghai–Dalian, as the page opens', DEFAULT_VIEW],
    ['of all seven partnerships', parseView('?partnership=all').view],
    ['of everything', parseView('?partnership=all&scope=counterpart,between').view],
  ])('the totals %s', (_, view) => {
    const expected = addUp(
      agreements
        .filter(({ partOf, partnership, scope }) => {
          const isChosen = view.partnerships === 'all' || view.partnerships.includes(partnership)
          return partOf === null && isChosen && view.scopes.includes(scope)
        })
        .map(counted),
    )
    it('[C1] [C2] [C3] agree with a naive count over the records', () => {
      const { total } = headline(ledger, view)
      expect(total.agreements).toBe(expected.agreements)
      expect([total.known, total.unknown]).toEqual([expected.known, expected.agreements - expected.known])
      expect(new Map(total.byBasis.map(({ basis, cny }) => [`${basis}`, Number(cny)]))).toEqual(
        expected.byBasis,
      )
      expect(total.agreements).toBeGreaterThan(100)
    })
    it('[C10] are those of their lines', () => {
      const { added, withoutAmount, total } = lines(ledger, view)
      expect(added.reduce((sum, { cny }) => sum + (cny ?? 0), 0)).toBe(total.cny)
      expect([...added, ...withoutAmount].reduce((sum, line) => sum + line.agreements, 0)).toBe(
        total.agreements,
      )
    })
    it('[C4] by sector add up, with what is not broken down and what is published only together', () => {
      const { rows, notBrokenDown, unallocated, total } = sectors(ledger, view)
      const parts = [...rows.map(({ own }) => own), notBrokenDown]
      expect(parts.reduce((sum, part) => sum + part.agreements, 0)).toBe(total.agreements)
      expect(parts.reduce((sum, part) => sum + (part.cny ?? 0), unallocated ?? 0)).toBe(total.cny)
    })
  })

  describe('its published totals', () => {
    it('[C15] four measure agreements of a whole partnership, and only those are compared', () => {
      const measured = claims.filter(({ measures }) => measures === 'agreements').map(({ id }) => id)
      expect(measured.sort()).toEqual([
        '2019-03-total-131-projects',
        'rg-2019-04-total-849',
        'zj-2018-04-total',
        'zj-2026-01-total',
      ])
      const { claims: rows } = publishedTotals(ledger, parseView('?partnership=all').view)
      expect(rows.filter(({ agreements }) => agreements.why === null).map(({ id }) => id)).toEqual(
        expect.arrayContaining(measured),
      )
      expect(rows.filter((row) => row.agreements.why === null || row.investment.why === null)).toHaveLength(4)
    })
    it('[C15] the 131 of March 2019 against what was signed by then, counted naively', () => {
      const itemised = ofDalian
        .filter(
          ({ date, partOf, scope }) =>
            date !== null && date < '2019-04' && partOf === null && scope === 'counterpart',
        )
        .filter(({ date }) => date !== '2019')
        .reduce((total, { count }) => total + count, 0)
      const { claims: rows } = publishedTotals(ledger, DEFAULT_VIEW)
      const row = only(rows.filter(({ id }) => id === '2019-03-total-131-projects'))
      // What the 131 include is disputed, so that the difference is only about right.
      expect(row.agreements).toMatchObject({
        claimed: 131,
        itemised,
        unexplained: 131 - itemised,
        bound: 'about',
      })
    })
  })

  describe('its texts and links', () => {
    it('no half-width comma, parenthesis, colon or semicolon stands beside a Chinese character', () => {
      const wrong: string[] = []
      const look = (value: unknown, where: string): void => {
        if (typeof value !== 'object' || value === null) return
        for (const [key, inner] of Object.entries(value)) {
          if (key === 'zh' && typeof inner === 'string') {
            if (/\p{Script=Han}[,;:()]|[,;:()]\p{Script=Han}/u.test(inner)) wrong.push(`${where}: ${inner}`)
          } else look(inner, `${where}.${key}`)
        }
      }
      for (const record of [...agreements, ...events, ...policies, ...claims]) look(record, record.id)
      expect(wrong).toEqual([])
    })
    it('[D11] a mirror carries no link, an original or repost one', () => {
      const linked = (access: string) => sources.filter((each) => each.access === access && each.url !== null)
      expect(linked('mirror')).toEqual([])
      expect(linked('no-address')).toEqual([])
      expect(linked('original').length).toBeGreaterThan(50)
    })
    it.each([
      ['2017-09-03-signing-57', 'amount', 100e9, 170.4e9, 170.4e9],
      ['jl-2018-06-suqi', 'amount', 20e9, 20e9, 20e9],
      ['bs-2022-zhichaoniao', 'amount', 5e9, 8e9, null],
      ['2019-03-total-131-projects', 'count', 121, 131, 131],
      ['sh-2022-08-total', 'count', 119, 143, 143],
      ['sh-2024-08-total', 'count', 119, 143, 119],
      ['2017-09-03-shanghai-delegation', 'count', 120, 150, 120],
    ] as const)('[C9] the sources of %s are apart over the %s', (id, about, least, most, used) => {
      const record = [...agreements, ...events, ...claims].find((each) => each.id === id)
      expect(record && disputesOf(record)[about]).toMatchObject({
        least: { value: least },
        most: { value: most },
        used: used && { value: used },
      })
    })
    const conflicts = [...agreements, ...events, ...policies, ...claims].flatMap((record) =>
      record.conflicts.map((conflict) => ({ record, conflict })),
    )
    const overFigures = conflicts.filter(({ conflict: { about } }) => about === 'amount' || about === 'count')
    it('[C9] every figure that a conflict tells in words is a figure, the one used and the others', () => {
      expect(overFigures.length).toBeGreaterThan(8)
      for (const { record, conflict } of overFigures) {
        const { about, used, usedFigure, others } = conflict
        const own =
          about === 'amount' && 'amount' in record && record.amount !== null
            ? { cny: record.amount.cny, cnyTo: null, count: null, is: record.amount.is }
            : about === 'count' && 'counts' in record
              ? { cny: null, cnyTo: null, count: record.counts, is: record.countIs }
              : null
        expect(figureOf(used, about), record.id).toEqual(own ?? usedFigure)
        for (const { says, cny, cnyTo, count, is } of others) {
          expect(figureOf(says, about), `${record.id}: ${says.en}`).toEqual({ cny, cnyTo, count, is })
        }
      }
    })
    it('[C9] no other conflict is over a figure', () => {
      const told = conflicts.filter((each) => !overFigures.includes(each))
      expect(told.map(({ conflict }) => conflict.about).toSorted()).toEqual([
        'date',
        'date',
        'date',
        'name',
        'name',
        'status',
      ])
    })
    it('[C9] of every conflict it is said which source states which', () => {
      for (const { record, conflict } of conflicts) {
        for (const { sources } of [{ sources: conflict.usedSources }, ...conflict.others]) {
          expect(sources, `${record.id}: ${conflict.used.en}`).not.toEqual([])
        }
      }
    })
    it('[D12] every source is used', () => {
      const used = new Set([...agreements, ...events, ...policies, ...claims].flatMap((each) => each.sources))
      expect(sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
    })
    it('[V4] [V5] every choice of a filter fits into one link', () => {
      const { families, partnerships } = facets(ledger, DEFAULT_VIEW)
      const every = {
        ...DEFAULT_VIEW,
        partnerships: partnerships.map(({ id }) => id).sort(),
        sectors: [
          'none',
          ...families.flatMap(({ id, sectors: of }) => [id, ...of.map((each) => each.id)]),
        ].sort(),
      }
      expect(parseView(formatView(every))).toEqual({ view: every, notices: [] })
      expect(checkView(every, dataset)).toEqual({ view: every, notices: [] })
    })
  })
})

const QUALIFIED = new Map<string | undefined, Qualifier>([
  ['约', 'about'],
  ['逾', 'over'],
  ['超过', 'over'],
  ['近', 'nearly'],
])

/** The figure that a conflict's words state: yuan in 亿, which need no unit read from elsewhere; of a sum, what it comes to. */
function figureOf({ en, zh }: { en: string; zh: string }, about: string) {
  expect(en).toMatch(/\d/)
  const pattern =
    about === 'amount' ? /(约|逾|超过|近)?([\d.]+)亿(?!美元)/gu : /(约|逾|超过|近)?(\d+)(?=个|人)/gu
  const found = [...zh.matchAll(pattern)].map(([, word, digits]) => ({
    value: Number(digits),
    is: QUALIFIED.get(word) ?? null,
  }))
  const yuan = (at: number): number | null => {
    const value = found[at]?.value
    return about !== 'amount' || value === undefined ? null : Math.round(value * 1e8)
  }
  const last = found.at(-1)
  return {
    cny: yuan(0),
    cnyTo: yuan(1),
    count: about === 'count' ? (last?.value ?? null) : null,
    is: (about === 'amount' ? found[0] : last)?.is ?? null,
  }
}
