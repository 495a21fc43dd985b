/** Files of data: read back as another program would read them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '../../src/export/csv.ts'
import { fingerprint } from '../../src/export/fingerprint.ts'
import { notesOf, notesText } from '../../src/export/notes.ts'
import { recordColumns } from '../../src/export/recordColumns.ts'
import { toHtmlTable, toTsv, withoutFormula } from '../../src/format/tableText.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import type { Filter } from '../../src/model/filter.ts'
import { LANGS, type Lang, RECORD_COLUMNS } from '../../src/model/words.ts'
import { headline } from '../../src/questions/headline.ts'
import { lines } from '../../src/questions/lines.ts'
import { records } from '../../src/questions/records.ts'
import { FILTERS } from '../bench/filters.ts'
import { readCsv } from '../support/csv.ts'
import { agreement, claim, dollars, event, filterBy, intended, ledgerOf } from '../support/fixtures.ts'
import { NAUGHTY } from '../support/naughty.ts'
import { recordRows } from '../support/recordRows.ts'
import { syntheticDataset } from '../support/synthetic.ts'

const WORDS = { en: wordsFor('en'), zh: wordsFor('zh') }

function recordsCsv(ledger: Ledger, filter: Filter, { lang = 'en' as Lang, isGrouped = false } = {}): string {
  const columns = recordColumns(WORDS[lang], {
    chosen: RECORD_COLUMNS,
    lines: lines(ledger, filter),
    isGrouped,
  })
  return csv(columns, recordRows(ledger, filter, { isGrouped, lang }))
}

const column = (rows: readonly (readonly string[])[], key: string): string[] => {
  const [head = [], ...body] = rows
  const at = head.findIndex((label) => label.endsWith(`[${key}]`))
  if (at === -1) throw new Error(`no column ${key}`)
  return body.map((cells) => cells[at] ?? '')
}
const sum = (cells: readonly string[]): number => cells.reduce((total, cell) => total + Number(cell), 0)

describe('a CSV file', () => {
  const of = (...cells: (string | number | null)[]) =>
    csv(
      cells.map((cell, at) => ({ key: `k${at}`, label: `Label, ${at}`, value: () => cell })),
      [null],
    )
  it('[E5.27] has the mark of UTF-8, CRLF, and one head of labels and keys', () => {
    expect(of('甲', 5, null)).toBe('\ufeff"Label, 0 [k0]","Label, 1 [k1]","Label, 2 [k2]"\r\n甲,5,\r\n')
    expect(csv([{ key: 'a', label: 'A', value: () => 1 }], [])).toBe('\ufeffA [a]\r\n')
  })
  it('[E5.28] guards words that look like formulas, and never numbers', () => {
    for (const words of ['=1+1', '+1', '-1', '@x', '\tx', '\rx'])
      expect(withoutFormula(words)).toBe(`'${words}`)
    expect(of('=SUM(A1)', -5, '2019-10')).toMatch(/\r\n'=SUM\(A1\),-5,2019-10\r\n$/)
  })
  it('[E5.27] gives every text back', () => {
    const arbTexts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...NAUGHTY)), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(arbTexts, (texts) => {
        expect(readCsv(of(...texts))[1]).toEqual(texts.map(withoutFormula))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a table for another program', () => {
  const table = {
    head: ['A', '=B'],
    rows: [
      ['a\tb\r\nc', 5],
      ['<b>&"', null],
      ['=1', -2],
    ],
  }
  it('[E4.23] is tab-separated, a line a row', () => {
    expect(toTsv(table)).toBe(`A\t'=B\na b c\t5\n<b>&"\t\n'=1\t-2`)
  })
  it('[E4.23] is an HTML table whose words are words', () => {
    const html = new DOMParser().parseFromString(toHtmlTable(table), 'text/html')
    const cells = [...html.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    )
    expect(cells).toEqual([
      ['A', '=B'],
      ['a\tb\nc', '5'],
      ['<b>&"', ''],
      ["'=1", '-2'],
    ])
    expect(html.querySelectorAll('b')).toHaveLength(0)
  })
})

describe('a file of records', () => {
  const decoded = decodeDataset(syntheticDataset(300, 4))
  const large = decoded.ok ? buildLedger(decoded.dataset) : ledgerOf({})
  it.each(Object.entries(FILTERS))('[C1] [C10] read back gives the totals of the page: %s', (_, filter) => {
    const { total } = headline(large, filter)
    for (const isGrouped of [false, true]) {
      const rows = readCsv(recordsCsv(large, filter, { isGrouped }))
      expect(sum(column(rows, 'counted_agreements'))).toBe(total.agreements)
      expect(sum(column(rows, 'counted_cny'))).toBe(total.cny ?? 0)
      expect(column(rows, 'counted_cny').every((cell) => cell === '')).toBe(total.cny === null)
      const ids = column(rows, 'id')
      expect(
        new Set(ids.map((id, at) => `${id}${isGrouped ? column(rows, 'is_remainder')[at] : ''}`)).size,
      ).toBe(ids.length)
    }
  })
  const small = ledgerOf({
    agreements: [
      agreement({
        id: 'known',
        date: '2019-10',
        amount: { ...intended(5_000_000_000), is: 'over' },
        count: 3,
      }),
      agreement({ id: 'dollars', amount: dollars(12.5), sectors: ['wind'] }),
      agreement({ id: 'silent', title: { en: '=HYPERLINK("x")', zh: '+86，甲' } }),
    ],
    events: [event({ id: 'week', date: '2020', endDate: '2021' })],
    claims: [claim({ id: 'claim', counts: 849, countIs: 'over' })],
  })
  it('[C2] blank is unknown, and what is unknown is named', () => {
    const rows = readCsv(recordsCsv(small, filterBy({ partnerships: 'all' })))
    const byId = (key: string) =>
      Object.fromEntries(column(rows, 'id').map((id, at) => [id, column(rows, key)[at]]))
    expect(byId('amount_cny')).toMatchObject({
      known: '5000000000',
      dollars: '',
      silent: '',
      claim: '',
      week: '',
    })
    expect(byId('amount')).toMatchObject({ known: 'over ¥5 billion', dollars: 'USD 12.5' })
    expect(byId('unknown')).toMatchObject({
      known: 'sectors stage parties place',
      dollars: 'date amount_cny stage parties place',
      silent: 'date sectors amount_cny basis stage parties place',
      week: 'sectors parties place',
    })
    expect(byId('date')).toMatchObject({ known: '2019-10', silent: '', week: '2020' })
    expect(byId('title')['silent']).toBe(`'=HYPERLINK("x")`)
    expect(byId('published_total')).toMatchObject({ claim: '849', known: '' })
    expect(byId('counted_agreements')).toMatchObject({ known: '3', dollars: '1', claim: '' })
  })
  it('[E5.27] has the same keys and figures in both languages', () => {
    const [en = [], zh = []] = LANGS.map((lang) => readCsv(recordsCsv(small, filterBy(), { lang })))
    const keys = (head: readonly string[] = []) => head.map((label) => /\[(\w+)\]$/.exec(label)?.[1])
    expect(keys(en[0])).toEqual(keys(zh[0]))
    expect(new Set(keys(en[0])).size).toBe(en[0]?.length)
    expect(en[0]?.join()).not.toMatch(/\p{Script=Han}/u)
    expect(zh[0]?.every((label) => /^\p{Script=Han}|^[^[]*\p{Script=Han}/u.test(label))).toBe(true)
    for (const key of ['amount_cny', 'counted_cny', 'basis_code', 'date'])
      expect(column(en, key)).toEqual(column(zh, key))
  })
  it('has only the chosen columns, and always what a program needs', () => {
    const columns = recordColumns(WORDS.en, {
      chosen: ['title'],
      lines: lines(small, filterBy()),
      isGrouped: false,
    })
    expect(columns.map(({ key }) => key)).toEqual([
      'id',
      'title',
      'scope',
      'part_of',
      'conflicts',
      'unknown',
      'counted_agreements',
      'counted_cny',
    ])
  })
})

describe('the text that goes with a file', () => {
  const ledger = ledgerOf({
    agreements: [agreement({ id: 'a', amount: intended(5) }), agreement({ id: 'b' })],
  })
  it.each(LANGS)(
    '[E5.30] says filters, totals, coverage, rules, licence, day and fingerprint (%s)',
    (lang) => {
      const { dataset } = ledger
      const { say } = WORDS[lang]
      const notes = notesOf(
        {
          dataset,
          records: { byKind: records(ledger, filterBy()).byKind, total: lines(ledger, filterBy()).total },
          figures: [],
          name: 'Here–There',
          filters: say('export.filters', { filters: 'wind · 2019' }),
          sources: dataset.sources,
          link: 'https://example.org/?q=wind',
        },
        'csv',
        WORDS[lang],
      )
      const text = notesText(notes)
      for (const words of [
        'Here–There',
        say('export.filters', { filters: 'wind · 2019' }),
        'https://example.org/?q=wind',
        say('coverage.amounts', { known: 1, all: 2, floor: 'no' }),
        say('method.once'),
        'CC BY 4.0',
        fingerprint(dataset),
        'The Daily',
        'https://example.org/daily/1',
        say('record.noAddress'),
      ])
        expect(text).toContain(words)
      expect(text.startsWith('\ufeff')).toBe(true)
      expect(text).not.toMatch(/[^\r]\n|undefined|NaN|\[object/)
    },
  )
  it('a changed figure has another fingerprint, the same data the same', () => {
    expect(fingerprint({ a: 1, b: '甲' })).toMatch(/^[0-9a-f]{16}$/)
    expect(fingerprint({ a: 1, b: '甲' })).toBe(fingerprint({ a: 1, b: '甲' }))
    expect(new Set([1, 2, 12, 21, '甲', '乙', '', null].map(fingerprint)).size).toBe(8)
  })
})
