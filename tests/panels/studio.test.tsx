/** The dialog in which a picture's size, look and language are chosen. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SizesPanel } from '../../src/panels/sizes/SizesPanel.tsx'
import { keepChoices, keptChoices, namePartsOf, sizeOf } from '../../src/panels/studio/choices.ts'
import { Studio } from '../../src/panels/studio/Studio.tsx'
import { agreement, dataset, intended } from '../support/fixtures.ts'
import { downloads, pretendBrowser } from '../ui/browser.ts'
import { Around, viewOf } from './around.tsx'

const DATA = dataset({
  agreements: [agreement({ id: 'a', date: '2019-10-17', amount: intended(59_300_000_000) })],
})
const before = keptChoices()

beforeEach(() => {
  pretendBrowser()
  keepChoices(before)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function open(onClose = vi.fn()) {
  render(
    <Around dataset={DATA}>
      <Studio panel={<SizesPanel view={viewOf()} />} onClose={onClose} />
    </Around>,
  )
  return onClose
}

/** The file that is previewed, without what only an image needs. */
async function previewed(): Promise<string> {
  const image = await screen.findByRole('img')
  const source = image.getAttribute('src') ?? ''
  return decodeURIComponent(source.slice(source.indexOf(',') + 1))
    .replace(/<style>.*<\/style>/, '')
    .replace(' preserveAspectRatio="none"', '')
}

it('previews the file that it saves, and says its measure', async () => {
  const saved = downloads()
  open()
  await screen.findByText('PNG: 1,920 × 1,080 px · 33.9 × 19.1 cm · 144 dpi')
  const shown = await previewed()
  expect(shown).toContain('width="33.867cm" height="19.05cm"')
  fireEvent.click(screen.getByRole('button', { name: 'Save SVG' }))
  await screen.findByText(/^Saved as cooperation-sizes_.*_slide\.svg$/)
  const [file] = saved
  expect(file?.name).toMatch(/_slide\.svg$/)
  expect(await file?.blob.text()).toBe(shown)
})

it('draws what is chosen, in both languages, and remembers it', async () => {
  open()
  fireEvent.change(screen.getByLabelText('Where it goes'), { target: { value: 'a4' } })
  fireEvent.click(within(screen.getByRole('group', { name: 'Language' })).getByText('Both'))
  fireEvent.click(within(screen.getByRole('group', { name: 'Background' })).getByText('Dark'))
  fireEvent.change(screen.getByLabelText(/^Resolution/), { target: { value: '150' } })
  await waitFor(async () => {
    const svg = await previewed()
    expect(svg).toContain('width="21cm"')
    expect(svg).toMatch(/<g lang="en".*<g lang="zh-Hans"/s)
    expect(svg).toContain('fill="#1f1d1a"')
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
  expect(keptChoices()).toMatchObject({ preset: 'a4', dpi: 150, background: 'dark', language: 'both' })
  expect(namePartsOf(keptChoices(), 'en')).toEqual(['a4', 'dark', 'en-zh'])
})

it("takes a measure of one's own only within bounds, and says what a browser cannot draw", async () => {
  open()
  fireEvent.change(screen.getByLabelText('Where it goes'), { target: { value: 'custom' } })
  fireEvent.change(screen.getByLabelText('Width'), { target: { value: '9000' } })
  expect(keptChoices().own.width).toBe(16)
  fireEvent.change(screen.getByLabelText('Width'), { target: { value: '80' } })
  fireEvent.change(screen.getByLabelText('Height'), { target: { value: '45' } })
  await screen.findByText(/^Browsers draw no picture this large/)
  expect(sizeOf(keptChoices()).pixels).toBe(9449)
})

it('keeps the field that is typed into, and shows what another place or unit brings', async () => {
  open()
  const place = screen.getByLabelText('Where it goes')
  const dpi = () => screen.getByLabelText<HTMLInputElement>(/^Resolution/)
  fireEvent.change(dpi(), { target: { value: '200' } })
  fireEvent.change(place, { target: { value: 'custom' } })
  expect(dpi().value).toBe('300')
  const height = screen.getByLabelText<HTMLInputElement>('Height')
  for (const value of ['4', '45', '']) {
    fireEvent.change(height, { target: { value } })
    expect(screen.getByLabelText('Height')).toBe(height)
  }
  fireEvent.change(screen.getByLabelText('Width'), { target: { value: '80' } })
  fireEvent.click(screen.getByRole('button', { name: 'px' }))
  expect(screen.getByLabelText<HTMLInputElement>('Width').value).toBe('1600')
  await previewed()
})

it('closes', async () => {
  const onClose = open()
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(onClose).toHaveBeenCalled()
  await previewed()
})
