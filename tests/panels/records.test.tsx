/** The table of records: semantics, order, columns, groups, the window of rows, print, copy. */
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { publishedOf } from '../../src/format/publishedFigure.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import type { Lang } from '../../src/model/words.ts'
import { RecordsPanel } from '../../src/panels/records/RecordsPanel.tsx'
import { cellWords, textTable } from '../../src/panels/records/recordWords.ts'
import { columnsOf } from '../../src/panels/shownColumns.ts'
import { useView } from '../../src/view/useView.ts'
import { agreement, claim, dataset, dollars, event, filterBy, intended } from '../support/fixtures.ts'
import { recordRows } from '../support/recordRows.ts'
import { syntheticDataset } from '../support/synthetic.ts'
import { openPopover, pretendBrowser } from '../ui/browser.ts'
import { Around, viewOf } from './around.tsx'

const DATA = dataset({
  agreements: [
    agreement({
      id: 'signing',
      count: 9,
      countIs: 'over',
      date: '2019-10-17',
      amount: intended(9e9),
      sectors: ['wind', 'oil'],
    }),
    agreement({ id: 'part', partOf: 'signing', date: '2019', sectors: ['wind'] }),
    agreement({ id: 'foreign', amount: dollars(5e6), date: '2018', dateBasis: 'reported' }),
  ],
  events: [event({ id: 'week', date: '2020-05' })],
  claims: [claim({ id: 'claim', counts: 849, date: '2019-04', amount: { cny: 3e9, basis: 'planned' } })],
})

function Page() {
  return <RecordsPanel view={useView().view} />
}

async function shown(search = '', { data = DATA, lang = 'en' as Lang } = {}) {
  window.history.replaceState(null, '', `/${search}`)
  render(
    <Around dataset={data} lang={lang}>
      <Page />
    </Around>,
  )
  const table = await screen.findByRole('table')
  return {
    table,
    rows: () => [...table.querySelectorAll('tbody tr:not([aria-hidden])')],
    cells: () =>
      [...table.querySelectorAll('tbody tr:not([aria-hidden])')].map((row) =>
        [...row.children].map((cell) => cell.textContent.replaceAll(/\s+/g, ' ').trim()),
      ),
    head: (name: string) => within(table).getByRole('columnheader', { name: new RegExp(name) }),
  }
}

beforeEach(() => {
  pretendBrowser()
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40)
  Object.assign(HTMLElement.prototype, { scrollTo: () => {} })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the table of records', () => {
  it('says how many rows it has, and which each is', async () => {
    const { table, rows } = await shown()
    expect(table.getAttribute('aria-rowcount')).toBe('6')
    expect(rows().map((row) => row.getAttribute('aria-rowindex'))).toEqual(['2', '3', '4', '5', '6'])
    expect(within(table).getAllByRole('rowheader')).toHaveLength(5)
    expect(within(table).getByRole('button', { name: 'Record week' })).toBeTruthy()
  })
  it('shows every record as it is published', async () => {
    const { cells } = await shown('?sort=title')
    expect(cells()).toEqual([
      [
        'Record claim',
        'Apr 2019',
        'Published total',
        '',
        '',
        '¥3 billion; 849 projects signedplanned or total investment',
        '',
      ],
      [
        'Record foreign',
        '2018 reported',
        'Agreement',
        '',
        '1',
        'USD 5 millionplanned or total investment',
        '',
      ],
      ['Record part in a signing', '2019', 'Agreement', 'wind sector', '1', 'not published', ''],
      [
        'Record signing',
        '17 Oct 2019',
        'Signing',
        'wind sector, oil sector',
        'over 9',
        '¥9 billionintended investment',
        '',
      ],
      ['Record week', 'May 2020', 'Event', '', '', '', ''],
    ])
  })
  it('sorts by a column both ways, in the link', async () => {
    const { head, cells } = await shown()
    expect(head('Date').getAttribute('aria-sort')).toBe('descending')
    fireEvent.click(within(head('Title')).getByRole('button'))
    expect(window.location.search).toBe('?sort=title')
    await waitFor(() => expect(cells()[0]?.[0]).toBe('Record claim'))
    expect(head('Title').getAttribute('aria-sort')).toBe('ascending')
    fireEvent.click(within(head('Title')).getByRole('button'))
    expect(window.location.search).toBe('?sort=-title')
    await waitFor(() => expect(cells()[0]?.[0]).toBe('Record week'))
    fireEvent.click(within(head('Amount')).getByRole('button'))
    expect(window.location.search).toBe('?sort=-amount')
    fireEvent.click(within(head('Amount')).getByRole('button'))
    expect(window.location.search).toBe('?sort=amount')
  })
  it('has the columns that the reader chooses', async () => {
    const { table } = await shown()
    const heads = () =>
      within(table)
        .getAllByRole('columnheader')
        .map((head) => head.textContent)
    const panel = openPopover(screen.getByRole('button', { name: 'Columns' }))
    fireEvent.click(within(panel).getByLabelText('Parties'))
    expect(heads()).toContain('Parties')
    for (const name of ['Date', 'Kind', 'Sectors', 'Agreements', 'Amount', 'Stage', 'Parties']) {
      fireEvent.click(within(panel).getByLabelText(name))
    }
    expect(window.location.search).toBe('?columns=title')
    expect(heads()).toEqual(['Title'])
    fireEvent.click(within(panel).getByText('Usual columns'))
    expect(window.location.search).toBe('')
    expect(heads()).toHaveLength(7)
  })
  it('groups by signing, and says how much of it is in the view', async () => {
    const { cells, rows } = await shown('?sector=oil')
    fireEvent.click(screen.getByRole('button', { name: 'Group by signing' }))
    expect(window.location.search).toBe('?sector=oil&group=signing')
    await waitFor(() => expect(rows()).toHaveLength(3))
    expect(cells().map(([title, , , , count]) => [title, count])).toEqual([
      ['Record signing 8 of 9 in this view among others', 'over 9'],
      ['Record part in a signing outside this view', '1'],
      ['Remainder Record signing announced, not itemised', 'over 8'],
    ])
    screen.getByText('1 record outside this view stands in pale type, so that each signing adds up.')
  })
  it.each(['en', 'zh'] as const)('has words for every column in %s', async (lang) => {
    const { table } = await shown(`?columns=${columnsOf(viewOf()).join()},basis,parties,place,sources`, {
      lang,
    })
    expect(within(table).getAllByRole('columnheader')).toHaveLength(11)
    expect(table.textContent).not.toMatch(/undefined|NaN|\[object/)
  })
})

describe('many records', () => {
  const decoded = decodeDataset(syntheticDataset(300))
  if (!decoded.ok) throw new Error('not a dataset')
  const data = decoded.dataset
  it('are a window of rows with room for the others, and all of them on paper', async () => {
    const { table, rows } = await shown('?partnership=all', { data })
    const all = Number(table.getAttribute('aria-rowcount')) - 1
    expect(all).toBeGreaterThan(280)
    expect(rows().length).toBeGreaterThan(10)
    expect(rows().length).toBeLessThan(60)
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect(rows()).toHaveLength(all)
    expect(table.querySelectorAll('.records-gap')).toHaveLength(0)
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(rows().length).toBeLessThan(60)
  }, 30_000)
  it('are one tab stop, from which keys lead from title to title', async () => {
    const { table } = await shown('?partnership=all&group=signing', { data })
    const titles = () => [...table.querySelectorAll<HTMLElement>('tbody .link')]
    const stops = () => titles().filter(({ tabIndex }) => tabIndex === 0)
    const focused = () => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? table, { key })
    expect(stops()).toEqual(titles().slice(0, 1))
    act(() => titles()[0]?.focus())
    press('ArrowUp')
    expect(focused()).toBe('2')
    const rows = titles()
      .slice(0, 12)
      .map((title) => title.closest('tr')?.getAttribute('aria-rowindex'))
    for (const row of rows) {
      expect(focused()).toBe(row)
      expect(stops()).toEqual([document.activeElement])
      press('ArrowDown')
    }
    press('End')
    expect(document.activeElement).toBe(titles().at(-1))
    expect(Number(focused())).toBeGreaterThan(280)
    press('ArrowDown')
    expect(stops()).toEqual([document.activeElement])
    press('Home')
    expect(focused()).toBe('2')
    fireEvent.keyDown(document.activeElement ?? table, { key: 'ArrowDown', ctrlKey: true })
    expect(focused()).toBe('2')
  })
  it('are led through by their titles: what is left of a signing is passed over', async () => {
    const { table, rows } = await shown('?group=signing&sort=-date')
    expect(rows().map((row) => row.querySelector('.link') !== null)).toEqual([
      true,
      true,
      true,
      false,
      true,
      true,
    ])
    act(() => table.querySelector<HTMLElement>('tbody tr:nth-child(3) .link')?.focus())
    fireEvent.keyDown(document.activeElement ?? table, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(rows()[4]?.querySelector('.link'))
    fireEvent.keyDown(document.activeElement ?? table, { key: 'ArrowUp' })
    expect(document.activeElement).toBe(rows()[2]?.querySelector('.link'))
  })
  it('keep the row that has the focus when they are scrolled away', async () => {
    const { table, rows } = await shown('?partnership=all', { data })
    const button = table.querySelector('tbody .link')
    const box = table.parentElement
    if (!button || !box) throw new Error('no rows')
    fireEvent.focus(button)
    Object.defineProperty(box, 'scrollTop', { value: 6000, configurable: true })
    fireEvent.scroll(box)
    await waitFor(() => expect(Number(rows()[1]?.getAttribute('aria-rowindex'))).toBeGreaterThan(100))
    expect(button.isConnected).toBe(true)
    expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2')
  })
})

describe('copied', () => {
  const words = wordsFor('en')
  const rows = recordRows(buildLedger(DATA), filterBy(), { sort: 'title' })
  it('[E4.23] it is the shown columns, with the yuan of an amount as a number', () => {
    const { head, rows: cells } = textTable(['title', 'agreements', 'amount'], rows, words)
    expect(head).toEqual(['Title', 'Agreements', 'Amount', 'Amount (yuan)'])
    expect(cells).toEqual([
      ['Record claim', null, '¥3 billion; 849 projects signed', 3e9],
      ['Record foreign', 1, 'USD 5 million', null],
      ['Record part', 1, 'not published', null],
      ['Record signing', 'over 9', '¥9 billion', 9e9],
      ['Record week', null, '', null],
    ])
  })
  it('[E4.23] it is text and table together, and text alone where the browser takes no more', async () => {
    const write = vi.fn<(items: { items: Record<string, Blob> }[]) => Promise<void>>(async () => {})
    const writeText = vi.fn(async () => {})
    vi.stubGlobal('navigator', { clipboard: { write, writeText } })
    vi.stubGlobal(
      'ClipboardItem',
      class {
        readonly items: Record<string, Blob>
        constructor(items: Record<string, Blob>) {
          this.items = items
        }
      },
    )
    await shown()
    fireEvent.click(screen.getByRole('button', { name: 'Copy table' }))
    await screen.findByRole('button', { name: 'Copied' })
    const [item] = write.mock.calls[0]?.[0] ?? []
    expect(Object.keys(item?.items ?? {})).toEqual(['text/plain', 'text/html'])
    expect(writeText).not.toHaveBeenCalled()
    write.mockRejectedValueOnce(new Error('no'))
    fireEvent.click(screen.getByRole('button', { name: 'Copied' }))
    await waitFor(() => expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/^Title\tDate\t/)))
  })
  it.each([
    ['签约项目', 355, 'over', '签约项目超过355个'],
    ['游客人次', 6_000_000, null, '游客600万人次'],
    ['培训人次', 2618, null, '培训2618人次'],
    ['粮食', 12_345, 'about', '粮食约12,345个'],
    ['园区注册企业', 600, 'over', '园区注册企业超过600家'],
    ['互派挂职干部', 163, null, '互派挂职干部163名'],
    ['结对县（市）区、功能区（对）', 15, null, '结对县（市）区、功能区15对'],
    ['2018年已完成的重点任务（共30项）', 29, null, '2018年已完成的重点任务（共30项）29项'],
  ] as const)('counts in Chinese as an office does: %s', (zh, value, is, said) => {
    const of = { en: 'things', zh }
    expect(publishedOf({ value, is }, of, wordsFor('zh'))).toBe(said)
    expect(publishedOf({ value, is }, of, words)).toMatch(/^(over |about )?[\d,]+ things$/)
  })
  it('names all that a narrow cell shortens', () => {
    const row = rows.find(({ id }) => id === 'signing')
    if (!row) throw new Error('no row')
    expect(cellWords('sectors', row, words, 1)).toBe('wind sector +1')
    expect(cellWords('sectors', row, words)).toBe('wind sector, oil sector')
    expect(cellWords('sources', row, words, 1)).toBe('1 source')
    const publisher = { en: 'Daily', zh: '日报' }
    const [source] = row.sources
    const sources = source ? [source, { ...source, publisher }, { ...source, publisher }] : []
    expect(cellWords('sources', { ...row, sources }, words, 1)).toBe('3 · Daily')
    const other = { en: 'Evening', zh: '晚报' }
    const several = {
      ...row,
      sources: sources.map((each, at) => (at === 1 ? { ...each, publisher: other } : each)),
    }
    expect(cellWords('sources', several, words, 1)).toBe('3 · Evening, …')
    const chinese = wordsFor('zh')
    expect(cellWords('sectors', row, chinese, 1)).toBe('wind业等2个领域')
    expect(cellWords('sources', { ...row, sources: sources.slice(1, 2) }, chinese, 1)).toBe('日报')
    expect(cellWords('sources', { ...row, sources }, chinese, 1)).toBe('日报，共3个来源')
    expect(cellWords('sources', several, chinese, 1)).toBe('晚报等3个来源')
    expect(cellWords('sources', several, chinese)).toBe('晚报、日报，共3个来源')
  })
})
