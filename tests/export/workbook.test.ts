/** Workbooks: read by another program's reader, and part by part as XML. */
import fc from 'fast-check'
import readSheets, { type Sheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { DataColumn } from '../../src/export/dataColumn.ts'
import { removeForbidden } from '../../src/export/markup.ts'
import { type NotesInput, notesOf } from '../../src/export/notes.ts'
import { recordColumns } from '../../src/export/recordColumns.ts'
import { serialOf } from '../../src/export/workbook/cells.ts'
import { dataWorkbook } from '../../src/export/workbook/dataWorkbook.ts'
import { dataSheet } from '../../src/export/workbook/sheet.ts'
import { sheetNames } from '../../src/export/workbook/sheetNames.ts'
import { workbookFile } from '../../src/export/workbook/workbook.ts'
import type { ValueKind } from '../../src/format/tableContent.ts'
import type { TextCell } from '../../src/format/tableText.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import { LANGS, type Lang, RECORD_COLUMNS } from '../../src/model/words.ts'
import { headline } from '../../src/questions/headline.ts'
import { lines } from '../../src/questions/lines.ts'
import { records } from '../../src/questions/records.ts'
import type { ViewState } from '../../src/view/viewState.ts'
import { viewOf } from '../panels/around.tsx'
import { tablesOf } from '../panels/tables.ts'
import { NAUGHTY } from '../support/naughty.ts'
import { openOffice } from '../support/office.ts'
import { recordRows } from '../support/recordRows.ts'
import { SAMPLES } from './samples.ts'

const opened = (bytes: Uint8Array): Promise<Sheet[]> => readSheets(Buffer.from(bytes), { trim: false })

const all = (part: Document, name: string): Element[] => [...part.getElementsByTagName(name)]

/** A workbook of one sheet with a column of each kind, as given. */
function ofCells(rows: readonly (readonly TextCell[])[], kinds: readonly ValueKind[], name = 'Sheet') {
  const columns = kinds.map(
    (kind, at): DataColumn<readonly TextCell[]> => ({
      key: `k${at}`,
      label: `Column ${at}`,
      kind,
      value: (row) => row[at] ?? null,
    }),
  )
  const look = { name, fixed: 0, isSynthetic: false, lang: 'en' } as const
  return workbookFile({ title: 'A', lang: 'en', sheets: [dataSheet(columns, rows, look)] })
}

const notesInput = (ledger: Ledger, view: ViewState): NotesInput => ({
  dataset: ledger.dataset,
  name: 'Here–There',
  filters: 'Filters: wind',
  link: 'https://example.org/?q=a&lang=zh',
  records: { byKind: records(ledger, view).byKind, total: lines(ledger, view).total },
  figures: [
    { title: 'One?', subtitle: 'in yuan', finding: 'It rose.', coverage: ['Published for 1 of 2.'] },
    { title: 'Two?', subtitle: 'agreements', finding: '', coverage: [] },
  ],
  sources: ledger.dataset.sources,
})

function whole(ledger: Ledger, view: ViewState, lang: Lang): Promise<Uint8Array> {
  const words = wordsFor(lang)
  const isSynthetic = ledger.dataset.meta.synthetic
  const options = { chosen: RECORD_COLUMNS, lines: lines(ledger, view), isGrouped: false }
  return dataWorkbook(
    {
      notes: notesOf(notesInput(ledger, view), 'xlsx', words),
      tables: tablesOf(ledger, view, 'agreements', words),
      records: { columns: recordColumns(words, options), rows: recordRows(ledger, view, { lang }) },
      isSynthetic,
    },
    words,
  )
}

const REAL = buildLedger(SAMPLES.real())
const ONE = buildLedger(SAMPLES.one())

/** The sum of the column with a label. */
function sum({ data }: Sheet, label: string): number {
  const [head = [], ...rows] = data
  const at = head.indexOf(label)
  if (at === -1) throw new Error(`no column ${label} in ${head.join()}`)
  return rows.reduce((total, row) => total + Number(row[at] ?? 0), 0)
}

describe('the workbook of a view', () => {
  it.each(
    LANGS.flatMap((lang) => [
      [lang, viewOf()] as const,
      [lang, viewOf({ partnerships: 'all', sectors: ['energy', 'wind-power'] })] as const,
    ]),
  )('[C1] [C10] has the totals of the page in every sheet (%s, %#)', async (lang, view) => {
    const { say } = wordsFor(lang)
    const { total } = headline(REAL, view)
    const sheets = await opened(await whole(REAL, view, lang))
    const named = (title: string): Sheet => {
      const found = sheets.find(({ sheet }) => sheet === title.replace(/\?$/, '').slice(0, 31))
      if (!found) throw new Error(`no sheet ${title} in ${sheets.map(({ sheet }) => sheet).join()}`)
      return found
    }
    const agreements = say('column.agreements')
    const yuan = say('csv.inYuan', { label: say('column.investment') })
    const inTime = named(say('figure.over-time'))
    expect(sum(inTime, agreements)).toBe(total.agreements)
    expect(sum(inTime, say('column.known'))).toBe(total.known)
    expect(sum(named(say('figure.sizes')), agreements)).toBe(total.agreements)
    const saved = named(say('records.title'))
    expect(sum(saved, say('csv.countedAgreements'))).toBe(total.agreements)
    expect(sum(saved, say('csv.countedCny'))).toBe(total.cny ?? 0)
    if (view.sectors.length === 0) expect(sum(inTime, yuan)).toBe(total.cny ?? 0)
    expect(sheets[0]?.sheet).toBe(say('about.sheet'))
    expect(new Set(sheets.map(({ sheet }) => sheet)).size).toBe(sheets.length)
  })

  it('[E5.30] says in its notes what it holds, how far it reaches and where it comes from', async () => {
    const view = viewOf()
    const bytes = await whole(ONE, view, 'en')
    const [notes] = await opened(bytes)
    const said = notes?.data.flat().join('\n') ?? ''
    for (const words of [
      'Here–There',
      'Filters: wind',
      'https://example.org/?q=a&lang=zh',
      'One?',
      'It rose.',
      'Published for 1 of 2.',
      'Nothing is counted twice',
      ONE.dataset.meta.licence.name,
      ONE.dataset.meta.version,
      ONE.dataset.sources[0]?.title ?? 'none',
    ])
      expect(said).toContain(words)
    expect(said).not.toMatch(/undefined|NaN|\[object|Sample/)
    const file = openOffice(bytes)
    const targets = [...file.targets('xl/worksheets/sheet1.xml').values()]
    expect(targets[0]?.target).toBe('https://example.org/?q=a&lang=zh')
    expect(all(file.xml('xl/worksheets/sheet1.xml'), 'hyperlink')).toHaveLength(targets.length)
  })

  it('keeps the head in sight, filters, and repeats the head on paper', async () => {
    const file = openOffice(await whole(ONE, viewOf(), 'en'))
    const sheet = file.xml('xl/worksheets/sheet2.xml')
    const pane = all(sheet, 'pane')[0]
    expect([pane?.getAttribute('state'), pane?.getAttribute('ySplit')]).toEqual(['frozen', '1'])
    const range = all(sheet, 'autoFilter')[0]?.getAttribute('ref') ?? ''
    expect(range).toBe(all(sheet, 'dimension')[0]?.getAttribute('ref'))
    expect(range).toMatch(new RegExp(`^A1:[A-Z]+${all(sheet, 'row').length}$`))
    const defined = all(file.xml('xl/workbook.xml'), 'definedName').map(({ textContent }) => textContent)
    expect(defined).toContain(`'When, and how much'!$A:$A,'When, and how much'!$1:$1`)
  })

  it('marks invented data in its notes, in every row and on every tab', async () => {
    const dataset = SAMPLES.one()
    const ledger = buildLedger({ ...dataset, meta: { ...dataset.meta, synthetic: true } })
    const bytes = await whole(ledger, viewOf(), 'en')
    const [notes, ...data] = await opened(bytes)
    expect(notes?.data.flat()).toContain(wordsFor('en').say('export.synthetic'))
    const tables = data.slice(0, -1)
    expect(tables.length).toBeGreaterThan(5)
    for (const sheet of tables) {
      expect(sum(sheet, wordsFor('en').say('csv.synthetic'))).toBe(sheet.data.length - 1)
    }
    const file = openOffice(bytes)
    const sheetPaths = file.paths.filter((path) => /sheet\d+\.xml$/.test(path))
    const tabs = sheetPaths.filter((path) => all(file.xml(path), 'tabColor').length > 0)
    expect(tabs).toHaveLength(data.length)
  })

  it('[E2.12] has the same bytes twice, in every time zone', async () => {
    const zone = process.env['TZ']
    const made: Uint8Array[] = []
    try {
      for (const TZ of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env['TZ'] = TZ
        made.push(await whole(buildLedger(SAMPLES.unknown()), viewOf(), 'zh'))
      }
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
    expect(made[1]).toEqual(made[0])
    expect(made[2]).toEqual(made[0])
  })
})

describe('a cell', () => {
  it('[T1] is a date where its source gives the day, else text; blank is unknown', async () => {
    const dates = ['2019-10-17', '2019-10', '2019', '2019-q4', '2018-09-10/2018-09-12', '1899-01-01', null]
    const bytes = await ofCells(
      dates.map((date) => [date]),
      ['date'],
    )
    const [sheet] = await opened(bytes)
    expect(sheet?.data.slice(1).map(([cell]) => (cell instanceof Date ? cell.toISOString() : cell))).toEqual([
      '2019-10-17T00:00:00.000Z',
      '2019-10',
      '2019',
      '2019-q4',
      '2018-09-10/2018-09-12',
      '1899-01-01',
    ])
    expect(serialOf('1900-03-01')).toBe(61)
    expect(serialOf('1900-02-28')).toBeNull()
    expect(serialOf('2024-02-29')).toBe(45_351)
  })

  it('has a number as a number, with the format of what it is', async () => {
    const bytes = await ofCells([[-5, 59_300_000_000, 0.0243, 12.5]], ['count', 'money', 'share', 'words'])
    const [sheet] = await opened(bytes)
    expect(sheet?.data[1]).toEqual([-5, 59_300_000_000, 0.0243, 12.5])
    const file = openOffice(bytes)
    const styles = file.xml('xl/styles.xml')
    const looks = [...(all(styles, 'cellXfs')[0]?.children ?? [])]
    const own = new Map(
      all(styles, 'numFmt').map((format) => [
        format.getAttribute('numFmtId'),
        format.getAttribute('formatCode'),
      ]),
    )
    const formats = all(file.xml('xl/worksheets/sheet1.xml'), 'c')
      .filter((cell) => cell.getAttribute('r')?.endsWith('2'))
      .map((cell) => looks[Number(cell.getAttribute('s'))]?.getAttribute('numFmtId') ?? '')
    // 3 is `#,##0` and 0 is General in every spreadsheet.
    expect(formats.map((id) => own.get(id) ?? id)).toEqual(['3', '3', '0.0%', '0'])
  })

  it('[E5.28] [E7.38] gives every text back and is never a formula', async () => {
    const texts = [...NAUGHTY, '=1+1', '+1', '-1', '@x', '=HYPERLINK("x")', '_x0041_', '007', '3/12', 'TRUE']
    const bytes = await ofCells(
      texts.map((text) => [text, 'end']),
      ['words', 'words'],
      '=Naughty',
    )
    const [sheet] = await opened(bytes)
    const readable = (text: string): string | null => removeForbidden(text.replaceAll(/\r\n?/g, '\n')) || null
    expect(sheet?.data.slice(1).map(([cell]) => cell)).toEqual(texts.map(readable))
    const file = openOffice(bytes)
    expect(all(file.xml('xl/worksheets/sheet1.xml'), 'f')).toHaveLength(0)
    for (const cell of all(file.xml('xl/worksheets/sheet1.xml'), 'c')) {
      expect(cell.getAttribute('t')).toBe('s')
    }
  })

  it('gives back whatever a table can hold', async () => {
    const arbText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    const arbCell = fc.oneof(arbText, fc.integer(), fc.constant(null))
    const arbRows = fc.array(fc.tuple(arbCell, arbCell), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(arbRows, async (rows) => {
        const bytes = await ofCells(
          rows.map((row) => [...row, 'end']),
          ['words', 'money', 'words'],
        )
        const [sheet] = await opened(bytes)
        expect(sheet?.data.slice(1)).toEqual(
          rows.map((row) => [
            ...row.map((cell) => (typeof cell === 'string' ? cell.replaceAll(/\r\n?/g, '\n') : cell)),
            'end',
          ]),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('a text too long for a cell says that it is cut', async () => {
    const [sheet] = await opened(await ofCells([['x'.repeat(40_000)]], ['words']))
    expect(String(sheet?.data[1]?.[0])).toMatch(/^x{32766}…$/)
  })
})

describe('the names of sheets', () => {
  it('are such as every spreadsheet takes, and unlike each other', () => {
    expect(sheetNames(['a/b: c?', "'x'", '', 'History', 'A', 'a', '甲'.repeat(40)])).toEqual([
      'a b c',
      'x',
      '_',
      'History_',
      'A',
      'a (2)',
      `${'甲'.repeat(30)}…`,
    ])
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...NAUGHTY))), (asked) => {
        const names = sheetNames(asked)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(asked.length)
        const refused = names.filter(
          (name) => !/^(?!')[^[\]:*?/\\\p{Cc}\p{Cs}]+(?<!')$/u.test(name) || name.length > 31,
        )
        expect(refused).toEqual([])
      }),
    )
  })
})
