/** A saved picture dropped on the page: the view that it shows, or the reason why not. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failureWords } from '../../src/app/LoadFailure.tsx'
import { OpenFileButton } from '../../src/app/OpenFileButton.tsx'
import { OpenPicture } from '../../src/app/OpenPicture.tsx'
import { type Outcome, outcomeOf } from '../../src/app/openedPicture.ts'
import { useOpenFiles } from '../../src/app/openFiles.ts'
import { outcomeWords } from '../../src/app/pictureWords.ts'
import { inlineEngine } from '../../src/engine/inline.ts'
import { escapeXml } from '../../src/export/markup.ts'
import { datasetMark, metaOf, type PictureMeta, toText } from '../../src/export/pictureMeta.ts'
import { WordsProvider, wordsFor } from '../../src/format/WordsContext.tsx'
import type { Dataset } from '../../src/model/schema.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { LoadError } from '../../src/query/loadDataset.ts'
import type { OpenDataset } from '../../src/query/useDataset.ts'
import { checkView } from '../../src/view/checkView.ts'
import { localName } from '../../src/view/dataAddress.ts'
import { parseView } from '../../src/view/viewState.ts'
import { agreement, both, dataset, datasetJson, planned } from '../support/fixtures.ts'
import { NAUGHTY } from '../support/naughty.ts'

const WORDS = { en: wordsFor('en'), zh: wordsFor('zh') }
const SMALL = [agreement({ id: 'a', amount: planned(1000) }), agreement({ id: 'b', sectors: ['wind'] })]
const BEFORE = dataset({ agreements: SMALL })
const AFTER = dataset({
  agreements: [...SMALL, agreement({ id: 'c', sectors: ['wind'], amount: planned(5000) })],
  meta: { ...datasetJson().meta, version: '2' },
})
const pageOf = (data: Dataset) => ({
  checkView,
  openDataset: async (address: string | null): Promise<OpenDataset> => ({
    address: address ?? 'data/counterpart.json',
    dataset: data,
    engine: inlineEngine(data),
  }),
})

const metaWith = (parts: Partial<PictureMeta> = {}): PictureMeta => ({
  ...metaOf({
    figure: 'sectors',
    link: '?sector=wind#figure-sectors',
    dataset: datasetMark(BEFORE, null),
    licence: 'CC BY 4.0',
    sources: [],
    lang: 'en',
    numbers: { of: '?sector=wind', agreements: 1, cny: null, known: 0 },
  }),
  ...parts,
})
const fileOf = (meta: PictureMeta, name = 'sectors.svg'): File =>
  new File(
    [`<svg xmlns="http://www.w3.org/2000/svg"><metadata>${escapeXml(toText(meta))}</metadata></svg>`],
    name,
  )
const led = (meta: Partial<PictureMeta>, data = BEFORE) => outcomeOf([fileOf(metaWith(meta))], pageOf(data))
const said = (outcome: Outcome, lang: Lang = 'en') => outcomeWords(outcome, WORDS[lang], failureWords)

describe('a saved picture', () => {
  it('leads to its view, and the data are the same', async () => {
    const outcome = await led({})
    expect(outcome).toMatchObject({
      state: 'opened',
      view: { sectors: ['wind'] },
      hash: '#figure-sectors',
      counted: null,
    })
    expect(said(outcome)).toMatch(/^The picture “sectors\.svg” is open: .* have not changed/)
    expect(said(outcome, 'zh')).toMatch(/^图片“sectors\.svg”已打开.*没有变化。$/)
  })
  it('of data that have changed since says what it counted and what is counted now', async () => {
    const outcome = await led({}, AFTER)
    expect(outcome).toMatchObject({
      counted: { before: { agreements: 1, cny: null }, now: { agreements: 2, cny: 5000, known: 1 } },
    })
    expect(said(outcome)).toBe(
      'The picture “sectors.svg” is open, but the data have changed since it was saved. ' +
        'The picture counts 1 agreement, with no amount published (data version 1, 1 May 2024). ' +
        'The page now counts 2 agreements and at least ¥5,000, with amounts published for 1 of 2 (data version 2, 1 May 2024).',
    )
    expect(said(outcome, 'zh')).toContain('图片统计：1个协议，均未公布金额（数据版本1，2024年5月1日）。')
    expect(said(outcome, 'zh')).toContain('目前统计：2个协议，至少5000元，2个中有1个公布了金额')
  })
  it('whose view counts the same in changed data says that', async () => {
    const numbers = { of: '?sector=oil', agreements: 0, cny: null, known: 0 }
    expect(said(await led({ numbers }, AFTER))).toMatch(/have changed .* still counts 0 agreements/)
    expect(said(await led({ numbers: null }, AFTER))).toMatch(
      /have changed since it was saved \(data version 1/,
    )
  })
  it.each([
    ['?sector=gone', 'sector = gone'],
    ['?status=done', 'status = done'],
    ['?record=gone', 'record = gone'],
    ['?colour=red', 'colour = red'],
    ['?measure=investment&scope2=all&sector=wind,gone', 'scope2 = all'],
  ])('with a link of %s is refused, and says which value', async (link, value) => {
    const outcome = await led({ link })
    expect(outcome.state).toBe('refused')
    for (const lang of LANGS) expect(said(outcome, lang)).toContain(value)
  })
  it('whose data cannot be opened is refused with what is wrong with them', async () => {
    const fail = new LoadError({ kind: 'status', status: 404 }, 'data/other.json')
    const outcome = await outcomeOf([fileOf(metaWith({ link: '?data=data%2Fother.json' }))], {
      checkView,
      openDataset: () => Promise.reject(fail),
    })
    expect(said(outcome)).toContain('data/other.json')
    expect(said(outcome)).toContain(WORDS.en.say('load.status', { status: 404 }))
  })
  it('is refused with a reason and a remedy when it is none of ours, or not alone', async () => {
    for (const content of [
      '',
      'x',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<svg xmlns="x">',
      ...NAUGHTY,
    ]) {
      const outcome = await outcomeOf([new File([content], 'a.png')], pageOf(BEFORE))
      expect(outcome.state).toBe('refused')
      for (const lang of LANGS) expect(said(outcome, lang)).toMatch(/^“a\.png”.+(\.|。)$/)
    }
    const two = [fileOf(metaWith()), fileOf(metaWith())]
    expect(said(await outcomeOf(two, pageOf(BEFORE)))).toContain(WORDS.en.say('picture.several'))
  })
  it('may have any name', async () => {
    for (const name of NAUGHTY) {
      const outcome = await outcomeOf([fileOf(metaWith(), name)], pageOf(BEFORE))
      for (const lang of LANGS) expect(said(outcome, lang).length).toBeLessThan(300)
    }
  })
})

const Chooser = () => <OpenFileButton label={WORDS.en.say('picture.open')} onFiles={useOpenFiles()} />

describe('the page', () => {
  beforeEach(() => {
    window.history.replaceState(null, '', '/?lang=en')
    Element.prototype.scrollIntoView = () => undefined
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response(JSON.stringify(datasetJson({ agreements: SMALL })))),
    )
  })
  afterEach(() => vi.unstubAllGlobals())

  const shown = () =>
    render(
      <QueryClientProvider client={new QueryClient()}>
        <WordsProvider lang="en">
          <OpenPicture>
            <p>The page</p>
            <Chooser />
            <figure id="figure-sectors" tabIndex={-1} />
          </OpenPicture>
        </WordsProvider>
      </QueryClientProvider>,
    )
  const held = (type: 'dragOver' | 'drop' | 'dragLeave', files: readonly File[], types = ['Files']) =>
    fireEvent[type](screen.getByText('The page'), { dataTransfer: { types, files } })

  it('takes a picture dropped anywhere and goes to its view and figure', async () => {
    shown()
    expect(held('dragOver', [])).toBe(false)
    await screen.findByText(WORDS.en.say('notice.drop'))
    expect(held('drop', [fileOf(metaWith())])).toBe(false)
    await screen.findByText(/is open/)
    expect(screen.queryByText(WORDS.en.say('notice.drop'))).toBeNull()
    expect(window.location.search + window.location.hash).toBe('?sector=wind#figure-sectors')
    await waitFor(() => expect(document.activeElement?.id).toBe('figure-sectors'))
    fireEvent.click(screen.getByRole('button', { name: WORDS.en.say('action.dismiss') }))
    expect(screen.queryByRole('alert')).toBeNull()
  })
  it('stays as it is for a file of another kind, and says why', async () => {
    shown()
    held('drop', [new File(['x'], 'notes.txt')])
    await screen.findByText(/^“notes\.txt” was not opened: /)
    expect(window.location.search + window.location.hash).toBe('?lang=en')
  })
  it('takes a data file, goes to what it is an excerpt of, and says that a link cannot carry it', async () => {
    shown()
    const excerpt = {
      fingerprint: '0123456789abcdef',
      steps: [{ says: both('Wind'), filters: [{ sectors: ['wind'], from: '2019' }] }],
    }
    const json = datasetJson({ agreements: SMALL, meta: { ...datasetJson().meta, excerpt } })
    held('drop', [new File([JSON.stringify(json)], '我的 数据.json')])
    await screen.findByText(
      /^The file “我的 数据\.json” is open: 2 records\. .*only where the file is opened/,
    )
    const { view, notices } = parseView(window.location.search)
    expect(notices).toEqual([])
    expect(view).toMatchObject({ partnerships: 'all', sectors: ['wind'], from: '2019' })
    expect(localName(view.data)).toBe('我的-数据.json')
    // It is there without being fetched.
    expect(fetch).not.toHaveBeenCalled()
  })
  it.each([
    ['{"schema":"counterpart/1"}', /breaks \d rules .*meta: is required and missing \(D2\)/],
    ['{"a":', /is not valid JSON/],
    ['', /is empty/],
  ])('refuses the data file %j, says why and stays as it is', async (text, reason) => {
    shown()
    held('drop', [new File([text], 'mine.json')])
    const said = await screen.findByText(/^“mine\.json” was not opened: /)
    expect(said.textContent).toMatch(reason)
    expect(window.location.search).toBe('?lang=en')
  })
  it('leaves dragged words and links to the browser', () => {
    shown()
    expect(held('dragOver', [], ['text/plain'])).toBe(true)
    expect(held('drop', [], ['text/plain'])).toBe(true)
    expect(screen.queryByRole('alert')).toBeNull()
  })
  it('takes a chosen file as a dropped one, twice if asked', async () => {
    const { container } = shown()
    const input = container.querySelector('input[type=file]')
    if (!(input instanceof HTMLInputElement)) throw new Error('no input')
    const click = vi.spyOn(input, 'click')
    fireEvent.click(screen.getByRole('button', { name: WORDS.en.say('picture.open') }))
    expect(click).toHaveBeenCalledTimes(1)
    for (const time of [1, 2]) {
      fireEvent.change(input, { target: { files: [fileOf(metaWith(), `take-${time}.svg`)] } })
      await waitFor(() => screen.getByText(new RegExp(`“take-${time}\\.svg” is open`)))
    }
  })
})
