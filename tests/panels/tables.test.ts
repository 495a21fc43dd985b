/** The tables of all figures as data: what a page lists, a file holds, in both languages. */
import { describe, expect, it } from 'vitest'
import { tableColumns, tableCsv } from '../../src/export/tableColumns.ts'
import { captionOf } from '../../src/format/tableCaption.ts'
import type { TableContent } from '../../src/format/tableContent.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { LANGS } from '../../src/model/words.ts'
import { deliveryTables } from '../../src/panels/delivery/deliveryTables.ts'
import { timelineTable } from '../../src/panels/timeline/timelineTable.ts'
import { delivery } from '../../src/questions/delivery.ts'
import { timeline } from '../../src/questions/timeline.ts'
import { MEASURES, type ViewState } from '../../src/view/viewState.ts'
import { SAMPLES } from '../export/samples.ts'
import { readCsv } from '../support/csv.ts'
import { agreement, event, ledgerOf } from '../support/fixtures.ts'
import { viewOf } from './around.tsx'
import { tablesOf } from './tables.ts'

const PLAIN = { isSynthetic: false }
const LEDGERS = {
  real: buildLedger(SAMPLES.real()),
  unknown: buildLedger(SAMPLES.unknown()),
  one: buildLedger(SAMPLES.one()),
  long: buildLedger(SAMPLES.long()),
  empty: buildLedger(SAMPLES.empty()),
}
const VIEWS: readonly ViewState[] = [
  viewOf({ partnerships: 'all' }),
  viewOf({ show: 'running', split: 'family', period: 'quarter' }),
  viewOf({ partnerships: 'all', split: 'family', period: 'month' }),
]

const CASES = Object.entries(LEDGERS).flatMap(([name, ledger]) =>
  VIEWS.flatMap((view, at) =>
    MEASURES.map((measure) => ({ name: `${name} ${at} ${measure}`, ledger, view, measure })),
  ),
)

describe('the tables of all figures', () => {
  it.each(CASES)('are whole, and say the same in both languages: $name', ({ ledger, view, measure }) => {
    const [en = [], zh = []] = LANGS.map((lang) => tablesOf(ledger, view, measure, wordsFor(lang)))
    const ids = en.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(zh.map(({ id }) => id)).toEqual(ids)
    for (const [at, table] of en.entries()) {
      const other = zh[at]
      if (!other) throw new Error(`${table.id} is missing in Chinese`)
      expect(brokenRows(table), table.id).toEqual([])
      expect(valuesOf(other), table.id).toEqual(valuesOf(table))
      for (const [of, lang] of [
        [table, 'en'],
        [other, 'zh'],
      ] as const) {
        const keys = tableColumns(of, wordsFor(lang), PLAIN).map(({ key }) => key)
        expect(new Set(keys).size, keys.join()).toBe(keys.length)
        expect(keys.filter((key) => !/^[\p{L}\d_]+$/u.test(key))).toEqual([])
        const labels = tableColumns(of, wordsFor(lang), PLAIN).map(({ label }) => label)
        expect(new Set(labels).size, labels.join()).toBe(labels.length)
        expect(captionOf(of, wordsFor(lang))).not.toMatch(/undefined/)
        expect(tableCsv(of, wordsFor(lang), PLAIN)).not.toMatch(/undefined|NaN|\[object/)
      }
    }
  })
})

/** Rows with another number of cells than columns, a number that is none, or an unknown that says nothing. */
function brokenRows({ columns, rows }: TableContent): string[] {
  return rows.flatMap(({ id, cells }) => {
    const isWrong = cells.some(({ value, text }, at) => {
      const kind = columns[at]?.kind ?? 'words'
      if (kind === 'words') return value !== undefined
      if (value === null) return text === ''
      return kind !== 'date' && value !== undefined && !Number.isFinite(value) && typeof value !== 'string'
    })
    return isWrong || cells.length !== columns.length ? [id] : []
  })
}

/** What a spreadsheet gets, without the words. */
const valuesOf = ({ columns, rows }: TableContent) =>
  rows.map(({ id, cells }) => [
    id,
    ...cells.flatMap(({ value, of }, at) => (columns[at]?.kind === undefined ? [] : [value, of])),
  ])

describe('a table as CSV', () => {
  const read = (table: TableContent | undefined, lang: 'en' | 'zh' = 'en') => {
    if (!table) throw new Error('no table')
    const [head = [], ...rows] = readCsv(tableCsv(table, wordsFor(lang), PLAIN))
    return rows.map((cells) =>
      Object.fromEntries(cells.map((cell, at) => [/\[(\w+)\]$/.exec(head[at] ?? '')?.[1] ?? '', cell])),
    )
  }
  it('[E5.27] has yuan in full, the words beside them, and names what is unknown', () => {
    const [table] = tablesOf(LEDGERS.real, viewOf(), 'agreements', wordsFor('en'))
    const rows = read(table)
    expect(rows.find(({ id }) => id === '2017')).toMatchObject({
      period: '2017',
      agreements: '58',
      investment: '170400000000',
      investment_words: 'at least ¥170.4 billion',
      known: '57',
      known_of: '58',
      unknown: '',
    })
    expect(rows.find(({ id }) => id === '2018')).toMatchObject({
      agreements: '68',
      investment: '',
      investment_words: 'Not published',
      unknown: 'investment',
    })
    expect(rows.find(({ id }) => id === '2021')).toMatchObject({
      agreements: '0',
      investment: '',
      unknown: '',
    })
    expect(rows.find(({ id }) => id === 'undated')).toMatchObject({ period: '', period_words: 'undated' })
  })
  it('[E5.27] says both ends of a span, each as precise as its source', () => {
    const ledger = ledgerOf({
      agreements: [agreement({ id: 'signed', date: '2019-10' })],
      events: [
        event({ id: 'week', date: '2018-09-10', endDate: '2018-09-12' }),
        event({ id: 'year', date: '2020' }),
        event({ id: 'some-day' }),
      ],
    })
    const rows = read(timelineTable(timeline(ledger, viewOf()), wordsFor('en')))
    const dates = Object.fromEntries(
      rows.map(({ id, date, date_end, unknown }) => [id, [date, date_end, unknown]]),
    )
    expect(dates).toEqual({
      signed: ['2019-10', '', 'amount'],
      week: ['2018-09-10', '2018-09-12', ''],
      year: ['2020', '', ''],
      'some-day': ['', '', 'date'],
    })
  })
  it('[C2] that nothing was reported is no share of none', () => {
    const ledger = ledgerOf({
      agreements: [agreement({ id: 'a', date: '2019', history: [{ stage: 'signed' }] })],
    })
    const [, rates] = deliveryTables(delivery(ledger, viewOf()), wordsFor('en'))
    expect(read(rates)[0]).toMatchObject({ id: 'performance', value: '', unknown: 'value' })
    expect(read(rates)[0]?.['value_words']).toContain('of 1')
  })
  it('[E5.28] a difference is a number with its sign, and needs no words', () => {
    const tables = tablesOf(LEDGERS.real, viewOf(), 'agreements', wordsFor('en'))
    const rows = read(tables.find(({ id }) => id === 'compare-agreements'))
    const [first] = rows
    expect(Object.keys(first ?? {})).toEqual(['sector', 'here', 'there', 'difference', 'id', 'unknown'])
    expect(
      rows.every(({ here, there, difference }) => Number(here) - Number(there) === Number(difference)),
    ).toBe(true)
    expect(rows.some(({ difference }) => difference?.startsWith('-'))).toBe(true)
  })
  it('marks every row of invented data', () => {
    const [table] = tablesOf(LEDGERS.one, viewOf(), 'agreements', wordsFor('en'))
    if (!table) throw new Error('no table')
    const [head = [], ...rows] = readCsv(tableCsv(table, wordsFor('en'), { isSynthetic: true }))
    expect(head.at(-1)).toBe('Invented data (1) [synthetic]')
    expect(rows.map((cells) => cells.at(-1))).toEqual(rows.map(() => '1'))
  })
})
