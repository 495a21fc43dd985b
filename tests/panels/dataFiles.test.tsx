/** The numbers of a figure and the records, saved as files by the page's own buttons. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { say } from '../../src/format/words.ts'
import type { Lang } from '../../src/model/words.ts'
import { DeliveryPanel } from '../../src/panels/delivery/DeliveryPanel.tsx'
import { RecordsPanel } from '../../src/panels/records/RecordsPanel.tsx'
import { SectorsPanel } from '../../src/panels/sectors/SectorsPanel.tsx'
import { readCsv } from '../support/csv.ts'
import { agreement, dataset, intended } from '../support/fixtures.ts'
import { readZip } from '../support/zip.ts'
import { downloads, openPopover, pretendBrowser } from '../ui/browser.ts'
import { Around, queries, viewOf } from './around.tsx'

const DATA = dataset({
  agreements: [
    agreement({ id: 'a', date: '2019-10-17', sectors: ['wind'], amount: intended(59_300_000_000) }),
    agreement({ id: 'b', sectors: ['wind'] }),
  ],
})

beforeEach(() => {
  pretendBrowser()
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function menu(element: ReactElement, button: RegExp, lang: Lang = 'en') {
  render(
    <Around dataset={DATA} lang={lang}>
      {element}
    </Around>,
  )
  const opener = await screen.findByRole('button', { name: button })
  await waitFor(() => {
    if (queries.isFetching() > 0) throw new Error('not all is answered yet')
  })
  return () => within(openPopover(opener))
}

async function saved(from: Awaited<ReturnType<typeof menu>>, label: string) {
  const files = downloads()
  fireEvent.click(from().getByRole('button', { name: label, hidden: true }))
  const { name, blob } = await waitFor(() => {
    const [file] = files
    if (!file) throw new Error('nothing was saved')
    return file
  })
  return { name, type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) }
}

const filesOf = (bytes: Uint8Array): Map<string, Uint8Array> =>
  new Map(readZip(Buffer.from(bytes)).map(({ path, bytes: content }) => [path, content]))

const text = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

it.each(['en', 'zh'] as const)('a table leaves as CSV, as a workbook, and with notes (%s)', async (lang) => {
  const ways = await menu(
    <SectorsPanel view={viewOf({ text: 'Record' })} />,
    new RegExp(`^${say(lang, 'action.export')}`),
    lang,
  )
  const csv = await saved(ways, say(lang, 'action.tableCsv'))
  expect(csv.name).toMatch(/^cooperation-sectors_.*\.csv$/)
  const [head, wind] = readCsv(text(csv.bytes))
  expect(head?.map((label) => /\[(\w+)\]$/.exec(label)?.[1])).toEqual([
    'sector',
    'agreements',
    'investment',
    'investment_words',
    'known',
    'known_of',
    'mentions',
    'dominant',
    'dominant_words',
    'id',
    'unknown',
  ])
  expect(wind?.slice(1, 3)).toEqual(['2', '59300000000'])
  const book = await saved(ways, say(lang, 'action.tableXlsx'))
  expect(book.name).toMatch(/^cooperation-sectors_.*\.xlsx$/)
  const strings = text(filesOf(book.bytes).get('xl/sharedStrings.xml'))
  for (const words of [
    say(lang, 'export.filters', { filters: say(lang, 'filter.textChip', { text: 'Record' }) }),
    say(lang, 'coverage.amounts', { known: 1, all: 2, floor: 'no' }),
    say(lang, 'method.once'),
    'The Daily',
  ])
    expect(strings).toContain(words)
  const notes = await saved(ways, say(lang, 'action.tableNotes'))
  expect(text(notes.bytes)).toContain(say(lang, 'coverage.amounts', { known: 1, all: 2, floor: 'no' }))
})

it('several tables leave together, with their notes', async () => {
  const ways = await menu(<DeliveryPanel view={viewOf()} />, /^Export/)
  const { name, bytes } = await saved(ways, say('en', 'action.tablesCsv'))
  expect(name).toMatch(/\.zip$/)
  const files = filesOf(bytes)
  expect([...files.keys()]).toEqual([
    'delivery-stages.csv',
    'delivery-rates.csv',
    'delivery-silence.csv',
    'notes.txt',
  ])
  expect(readCsv(text(files.get('delivery-stages.csv')))[1]?.[0]).toBeTruthy()
})

it('the records leave as a workbook as they are shown, with notes', async () => {
  const ways = await menu(<RecordsPanel view={viewOf({ columns: ['amount'] })} />, /^Save data/)
  const { name, type, bytes } = await saved(ways, say('en', 'records.saveWorkbook'))
  expect(name).toMatch(/^cooperation-records_.*\.xlsx$/)
  expect(type).toContain('spreadsheetml')
  const files = filesOf(bytes)
  const strings = text(files.get('xl/sharedStrings.xml'))
  expect(strings).toContain(say('en', 'csv.countedCny'))
  expect(strings).not.toContain(say('en', 'column.parties'))
  expect(text(files.get('xl/worksheets/sheet2.xml'))).toContain('<v>59300000000</v>')
})
