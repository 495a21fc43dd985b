/** What is shown as a file, and what the page says when such a file is open. */
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { inlineEngine } from '../../src/engine/inline.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import type { Dataset } from '../../src/model/schema.ts'
import { LANGS } from '../../src/model/words.ts'
import { DataNotice } from '../../src/panels/DataNotice.tsx'
import { SectorsPanel } from '../../src/panels/sectors/SectorsPanel.tsx'
import { shownData } from '../../src/panels/shownData.ts'
import { agreement, dataset, datasetJson, day, filterBy } from '../support/fixtures.ts'
import { pretendBrowser } from '../ui/browser.ts'
import { Around, viewOf } from './around.tsx'

const DATA = dataset({
  agreements: [
    agreement({ id: 'a', date: '2018', sectors: ['wind'] }),
    agreement({ id: 'b', date: '2018', sectors: ['ports'] }),
    agreement({ id: 'c', date: '2019', partnership: 'beijing-shenyang' }),
  ],
})
const VIEW = viewOf({ sectors: ['wind'], from: day('2018') })

async function opened(view = VIEW): Promise<Dataset> {
  const decoded = decodeDataset(JSON.parse(await shownData(inlineEngine(DATA), DATA, view)))
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.issues))
  return decoded.dataset
}

it('holds what is shown, and says in both languages what that is', async () => {
  const { agreements, meta } = await opened()
  expect(agreements.map(({ id }) => id)).toEqual(['a'])
  expect(meta.excerpt?.steps[0]?.says).toEqual({
    en: 'shanghai-dalian · wind sector · since 2018',
    zh: 'shanghai-dalian · wind业 · 2018年以来',
  })
})

it('holds both views where two are compared', async () => {
  const { agreements, meta } = await opened({
    ...VIEW,
    pinned: filterBy({ partnerships: ['beijing-shenyang'] }),
  })
  expect(agreements.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(meta.excerpt?.steps[0]?.says.en).toMatch(/^shanghai-dalian · .* \+ beijing-shenyang/)
})

it.each(LANGS)('says above the page and in each figure that an excerpt is open (%s)', async (lang) => {
  pretendBrowser()
  const excerpt = await opened()
  render(
    <Around dataset={excerpt} lang={lang}>
      <DataNotice view={viewOf({ data: 'data/mine.json' })} />
      <SectorsPanel view={VIEW} />
    </Around>,
  )
  const says = excerpt.meta.excerpt?.steps[0]?.says[lang] ?? ''
  await screen.findByRole('figure')
  // Above the page, in the figure's notes and in its description for screen readers.
  expect(await screen.findAllByText((text) => text.includes(says))).toHaveLength(3)
  expect(screen.getByRole('link', { name: /published data|已公布数据/ })).toBeDefined()
})

it('says nothing where the data is whole', () => {
  const { container } = render(
    <Around dataset={DATA}>
      <DataNotice view={VIEW} />
    </Around>,
  )
  expect(container.textContent).toBe('')
})

it.each([
  [null, {}, /2 published sources compiled by Counterpart/],
  ['https://office.example/ours.json', {}, /2 sources compiled in “A test”/],
  ['file:0123456789abcdef:mine.json', {}, /2 sources compiled in the file “mine\.json”/],
  [null, { synthetic: true }, /2 invented sources compiled in “A test”/],
] as const)('credits the sources to whoever compiled them (%s, %o)', async (data, marks, said) => {
  pretendBrowser()
  const sources = ['daily', 'copy']
  const own = dataset({
    meta: { ...datasetJson().meta, ...marks },
    agreements: [agreement({ id: 'a', sectors: ['wind'], sources })],
  })
  const view = viewOf({ data })
  render(
    <Around dataset={own}>
      <DataNotice view={view} />
      <SectorsPanel view={view} />
    </Around>,
  )
  await screen.findByText(said)
  const isElsewhere = data?.startsWith('https') ?? false
  expect(screen.queryAllByText(/office\.example\/ours\.json, not the data that Counterpart/)).toHaveLength(
    isElsewhere ? 3 : 0,
  )
})
