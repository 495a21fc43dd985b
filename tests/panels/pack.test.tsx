/** The dialog that makes one file of everything: what it holds, what it says, and that it can be called off. */
import { createHash } from 'node:crypto'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import type { Figure } from '../../src/panels/gathering.tsx'
import { SectorsPanel } from '../../src/panels/sectors/SectorsPanel.tsx'
import { SizesPanel } from '../../src/panels/sizes/SizesPanel.tsx'
import { keepChoices, keptChoices } from '../../src/panels/studio/choices.ts'
import { PackDialog } from '../../src/panels/studio/PackDialog.tsx'
import { keepParts, keptParts } from '../../src/panels/studio/packParts.ts'
import { headline } from '../../src/questions/headline.ts'
import { readCsv } from '../support/csv.ts'
import { agreement, both, dataset, day, event, intended } from '../support/fixtures.ts'
import { NAUGHTY } from '../support/naughty.ts'
import { type OfficeFile, openOffice, textsOf } from '../support/office.ts'
import { readZip } from '../support/zip.ts'
import { type Download, downloads, pretendBrowser } from '../ui/browser.ts'
import { Around, viewOf } from './around.tsx'

const PNG = Uint8Array.from({ length: 1000 }, (_, at) => at % 251)
const DATA = dataset({
  agreements: [
    ...NAUGHTY.filter((words) => words.trim() !== '').map((words, at) =>
      agreement({
        id: `n${at}`,
        title: both(words),
        date: '2019',
        sectors: ['wind'],
        amount: intended(1000 + at),
      }),
    ),
    agreement({ id: 'whole', count: 5, date: '2019-10-17', sectors: ['wind', 'ports'], signedAt: 'week' }),
    agreement({ id: 'part', partOf: 'whole', sectors: ['wind'] }),
    agreement({ id: 'old', date: '2016', sectors: ['wind'] }),
  ],
  events: [event({ id: 'week', date: '2019-10' })],
})
const VIEW = viewOf({ sectors: ['wind'], from: day('2018') })
const sectors: Figure = { name: 'sectors', title: 'figure.sectors', panel: <SectorsPanel view={VIEW} /> }
const sizes: Figure = { name: 'sizes', title: 'figure.sizes', panel: <SizesPanel view={VIEW} /> }
const never: Figure = { name: 'gaps', title: 'figure.gaps', panel: null }

/** Nothing is drawn here: a picture of our own stands for what a browser would make of an SVG, or none. */
function pretendCanvas(picture: Uint8Array<ArrayBuffer> | null): void {
  Object.assign(HTMLImageElement.prototype, { decode: async () => undefined })
  const drawing = { drawImage: () => undefined }
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(
    Object.assign(Object.create(null), drawing),
  )
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((take) =>
    take(picture && new Blob([picture])),
  )
}

let saves: readonly Download[] = []
const [choicesBefore, partsBefore] = [keptChoices(), keptParts()]
beforeEach(() => {
  pretendBrowser()
  keepChoices(choicesBefore)
  keepParts(partsBefore)
  saves = downloads()
  pretendCanvas(PNG)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function open(figures: readonly Figure[] = [sectors, sizes], onClose = vi.fn()) {
  render(
    <Around dataset={DATA}>
      <PackDialog view={VIEW} figures={figures} onClose={onClose} />
    </Around>,
  )
  return onClose
}

const make = () => fireEvent.click(screen.getByRole('button', { name: 'Make the ZIP' }))

/** The pack that was saved last. */
async function saved(): Promise<{ name: string; bytes: Uint8Array; files: Map<string, Buffer> }> {
  await screen.findByText(/^Saved as /, undefined, { timeout: 40_000 })
  const last = saves.at(-1)
  if (!last) throw new Error('nothing was saved')
  const { name, blob } = last
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const files = new Map(readZip(Buffer.from(bytes)).map((file) => [file.path, file.bytes] as const))
  return { name, bytes, files }
}
const textOf = (files: Map<string, Buffer>, path: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(path))

it('holds all that was asked for, lists it with its checksums, and counts as the page does', async () => {
  open()
  make()
  const { name, bytes, files } = await saved()
  expect(name).toBe('cooperation-pack_shanghai-dalian_wind_2018_data-2024-05-01.zip')
  expect([...files.keys()]).toEqual([
    'README.txt',
    'data-everything.json',
    'data.json',
    'figures/01-sectors.png',
    'figures/01-sectors.svg',
    'figures/02-sizes.png',
    'figures/02-sizes.svg',
    'manifest.json',
    'records/records-everything.csv',
    'records/records.csv',
    'slides.pptx',
    'tables/01-sectors.csv',
    'tables/02-sizes.csv',
    'workbook.xlsx',
  ])
  expect([...(files.get('figures/01-sectors.png') ?? [])]).toEqual([...PNG])
  const { files: listed, missing } = JSON.parse(textOf(files, 'manifest.json'))
  expect(missing).toEqual([])
  expect(listed).toEqual(
    [...files]
      .filter(([path]) => path !== 'manifest.json')
      .map(([path, content]) => ({
        path,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      })),
  )
  const readme = textOf(files, 'README.txt')
  for (const path of files.keys()) if (path !== 'README.txt') expect(readme).toContain(path)
  for (const words of [
    'wind sector · since 2018',
    'In which sectors?',
    'Nothing is counted twice',
    'CC BY 4.0',
  ]) {
    expect(readme).toContain(words)
  }

  const { total } = headline(buildLedger(DATA), VIEW)
  const [head = [], ...rows] = readCsv(textOf(files, 'records/records.csv'))
  const sum = (key: string): number =>
    rows.reduce((all, row) => all + Number(row[head.findIndex((label) => label.endsWith(`[${key}]`))]), 0)
  expect([sum('counted_agreements'), sum('counted_cny')]).toEqual([total.agreements, total.cny])
  for (const [path, whole] of [
    ['data.json', false],
    ['data-everything.json', true],
  ] as const) {
    const decoded = decodeDataset(JSON.parse(textOf(files, path)))
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.issues))
    expect(headline(buildLedger(decoded.dataset), VIEW).total).toEqual(total)
    expect(decoded.dataset.meta.excerpt === undefined).toBe(whole)
    expect(decoded.dataset.agreements.some(({ id }) => id === 'old')).toBe(whole)
  }

  // The same once more gives the same bytes.
  make()
  await waitFor(() => expect(saves).toHaveLength(2), { timeout: 40_000 })
  expect(Buffer.from((await saved()).bytes).equals(bytes)).toBe(true)
})

it('says of data from the device that they are not the published ones', async () => {
  keepParts(new Set(['records']))
  render(
    <Around dataset={DATA}>
      <PackDialog
        view={{ ...VIEW, data: 'file:0123456789abcdef:mine.json' }}
        figures={[]}
        onClose={() => undefined}
      />
    </Around>,
  )
  make()
  const { name, files } = await saved()
  expect(name).toMatch(/^own-pack_/)
  expect(textOf(files, 'README.txt')).toContain('a file on this device, “mine.json”, not the published data')
})

it('has a folder for each of two languages, and its notes in both', async () => {
  keepChoices({ ...choicesBefore, language: 'both' })
  keepParts(new Set(['svg', 'records']))
  open([sizes])
  make()
  const { files } = await saved()
  expect([...files.keys()]).toEqual([
    'README.txt',
    'figures/en/01-sizes.svg',
    'figures/zh/01-sizes.svg',
    'manifest.json',
    'records/en/records.csv',
    'records/zh/records.csv',
  ])
  expect(textOf(files, 'figures/zh/01-sizes.svg')).toContain('lang="zh-Hans"')
  expect(textOf(files, 'README.txt')).toMatch(/^\ufeff[^\ufeff]*How we count[^\ufeff]*统计方法[^\ufeff]*$/)
})

function Throws(): ReactNode {
  throw new Error('no such chart')
}

it('goes on without what fails, and says in the pack and on the page what that is', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  pretendCanvas(null)
  open([{ ...sectors, panel: <Throws /> }, sizes])
  make()
  const { files } = await saved()
  const missing = [
    { what: 'figures/01-sectors', why: 'no such chart' },
    { what: 'figures/02-sizes.png', why: 'the canvas gave no picture' },
  ]
  expect(JSON.parse(textOf(files, 'manifest.json')).missing).toEqual(missing)
  expect(files.has('figures/02-sizes.svg')).toBe(true)
  for (const { what, why } of missing) {
    expect(textOf(files, 'README.txt')).toContain(`- ${what}: ${why}`)
    expect(screen.getByText(`${what}: ${why}`)).toBeDefined()
  }
  expect(screen.getByText(/^2 parts are missing/)).toBeDefined()
})

it('stops when it is called off, leaves nothing behind, and can be made again', async () => {
  const onClose = open([sizes, never])
  make()
  await screen.findByText(/^2 of \d+ · What do we not know/)
  expect(screen.getByRole('progressbar')).toMatchObject({ value: 1 })
  expect(document.activeElement?.textContent).toBe('Cancel')
  // To close it is to call it off first: nothing is lost by a slip.
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  await screen.findByText('Cancelled. Nothing was saved.')
  expect(onClose).not.toHaveBeenCalled()
  expect(saves).toEqual([])
  expect(document.activeElement?.textContent).toBe('Make the ZIP')
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(onClose).toHaveBeenCalled()
})

it('answers at once when it is called off while a picture is encoded, which is then nobody’s', async () => {
  const encoded = vi.fn<(png: Blob) => void>()
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(
    (take) => void encoded.mockImplementation(take),
  )
  keepParts(new Set(['png']))
  open([sizes])
  make()
  await vi.waitFor(() => expect(encoded.getMockImplementation()).toBeDefined(), { timeout: 10_000 })
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  await screen.findByText('Cancelled. Nothing was saved.')
  await act(async () => encoded(new Blob(['late'], { type: 'image/png' })))
  expect(screen.queryByRole('progressbar')).toBeNull()
  expect(saves).toEqual([])
})

it('asks for at least one thing', () => {
  keepParts(new Set(['data']))
  open()
  fireEvent.click(screen.getByRole('checkbox', { name: /^The data shown/ }))
  expect(screen.getByRole('button', { name: 'Make the ZIP' })).toMatchObject({ disabled: true })
  expect(screen.getByText('Choose at least one of these.')).toBeDefined()
})

it('says inside an app that keeps no files how to go on', () => {
  vi.stubGlobal('navigator', { ...navigator, userAgent: 'Mozilla/5.0 (iPhone) MicroMessenger/8.0' })
  open()
  expect(screen.getByText(/^This app keeps no files\./)).toBeDefined()
  expect(screen.getByRole('button', { name: 'Copy link' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Make the ZIP' })).toBeNull()
})

/** The deck that was saved last. */
async function slides(): Promise<{ name: string; deck: OfficeFile }> {
  const last = saves.at(-1)
  if (!last) throw new Error('nothing was saved')
  return { name: last.name, deck: openOffice(new Uint8Array(await last.blob.arrayBuffer())) }
}

it('makes the slides alone: first and last, a figure each, its chart with the numbers of the page', async () => {
  open()
  fireEvent.click(screen.getByRole('button', { name: 'Slide deck alone (PPTX)' }))
  await screen.findByText(/^Saved as /, undefined, { timeout: 40_000 })
  const { name, deck } = await slides()
  expect(name).toBe('cooperation-slides_shanghai-dalian_wind_2018_data-2024-05-01.pptx')
  const titles = [1, 2, 3, 4].map((n) => textsOf(deck.xml(`ppt/slides/slide${n}.xml`), 't')[0])
  expect(titles[1]).toMatch(/In which sectors\?$/)
  expect(titles[2]).toMatch(/How big are they\?$/)
  expect(titles[3]).toBe('How we count')
  const { isOwnFloor, own } = headline(buildLedger(DATA), VIEW)
  const all = `${isOwnFloor ? 'at least ' : ''}${own.agreements}`
  expect(textsOf(deck.xml('ppt/slides/slide1.xml'), 't')).toContain(`${own.known} of ${all}`)
  expect(textsOf(deck.xml('ppt/slides/slide4.xml'), 't').join()).not.toContain('missing')
})

it('says on the last slide of a deck, and here, which figures it lacks', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  open([sectors, { ...sizes, panel: <Throws /> }])
  fireEvent.click(screen.getByRole('button', { name: 'Slide deck alone (PPTX)' }))
  await screen.findByText(/^1 part is missing/, undefined, { timeout: 40_000 })
  const { deck } = await slides()
  expect(textsOf(deck.xml('ppt/slides/slide3.xml'), 't')).toContain(
    '1 figure could not be drawn and is missing from these slides.',
  )
})
