/** Gathering the pictures of figures that the page does not show. */
import { act, render, waitFor } from '@testing-library/react'
import { type ReactNode, useEffect } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PAPER } from '../../src/charts/theme.ts'
import type { Lang } from '../../src/model/words.ts'
import {
  type Figure,
  type Gathered,
  type GatheringProgress,
  useGathering,
} from '../../src/panels/gathering.tsx'
import { PanelFrame } from '../../src/panels/PanelFrame.tsx'
import { SectorsPanel } from '../../src/panels/sectors/SectorsPanel.tsx'
import { SizesPanel } from '../../src/panels/sizes/SizesPanel.tsx'
import { agreement, dataset, intended } from '../support/fixtures.ts'
import { pretendBrowser } from '../ui/browser.ts'
import { Around, viewOf } from './around.tsx'

const DATA = dataset({
  agreements: [agreement({ id: 'a', date: '2019-10-17', amount: intended(59_300_000_000) })],
})
const OTHER = dataset({ agreements: [agreement({ id: 'b' })] })

beforeEach(pretendBrowser)
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const sectors: Figure = { name: 'sectors', title: 'figure.sectors', panel: <SectorsPanel view={viewOf()} /> }
const sizes: Figure = { name: 'sizes', title: 'figure.sizes', panel: <SizesPanel view={viewOf()} /> }
const never: Figure = { name: 'never', title: 'figure.gaps', panel: null }

let rendered = 0
let most = 0
function Counted({ children }: { children: ReactNode }) {
  useEffect(() => {
    rendered += 1
    most = Math.max(most, rendered)
    return () => {
      rendered -= 1
    }
  }, [])
  return children
}
const counted = (figure: Figure): Figure => ({ ...figure, panel: <Counted>{figure.panel}</Counted> })

function Throws(): ReactNode {
  throw new Error('no such chart')
}

function stand() {
  let gatherer: ReturnType<typeof useGathering>['gather'] | null = null
  function Stage() {
    const { gather, stage } = useGathering()
    gatherer = gather
    return stage
  }
  const around = (data: typeof DATA) => (
    <Around dataset={data}>
      <Stage />
    </Around>
  )
  const { rerender, unmount, container } = render(around(DATA))
  const progress: GatheringProgress[] = []
  const gathered: Gathered[] = []
  const gather = async (figures: readonly Figure[], langs: readonly Lang[], signal: AbortSignal) => {
    if (!gatherer) throw new Error('not rendered')
    const loop = gatherer({ figures, langs, signal, onProgress: (told) => progress.push(told) })
    for await (const each of loop) gathered.push(each)
  }
  return { gather, progress, gathered, container, unmount, open: () => rerender(around(OTHER)) }
}

const told = (gathered: readonly Gathered[]) =>
  gathered.map(({ figure, lang, source }) => [figure.name, lang, source?.lang, source?.title])

/** Waits without keeping back what React is to render meanwhile, as `act` would. */
async function through(going: Promise<void>): Promise<void> {
  const ended = vi.fn()
  void going.finally(ended)
  await waitFor(() => expect(ended).toHaveBeenCalled())
  await going
}

const forever = new AbortController().signal

it('hands over each figure in each language, one at a time, and leaves nothing behind', async () => {
  const { gather, progress, gathered, container } = stand()
  await through(gather([counted(sectors), counted(sizes)], ['en', 'zh'], forever))
  expect(told(gathered)).toEqual([
    ['sectors', 'en', 'en', 'In which sectors?'],
    ['sectors', 'zh', 'zh', expect.stringMatching(/\p{Script=Han}/u)],
    ['sizes', 'en', 'en', expect.any(String)],
    ['sizes', 'zh', 'zh', expect.stringMatching(/\p{Script=Han}/u)],
  ])
  expect(progress.map(({ done, of, next }) => [done, of, next?.figure.name, next?.lang])).toEqual([
    [0, 4, 'sectors', 'en'],
    [1, 4, 'sectors', 'zh'],
    [2, 4, 'sizes', 'en'],
    [3, 4, 'sizes', 'zh'],
    [4, 4, undefined, undefined],
  ])
  expect(most).toBe(1)
  await waitFor(() => expect(rendered).toBe(0))
  expect(container.innerHTML).toBe('')
  // Long after its panel has gone, a source still makes its picture.
  const picture = await gathered[2]?.source?.picture(PAPER)
  expect(picture).toMatchObject({ lang: 'en', meta: { figure: 'sizes' } })
})

it('goes on after a figure that fails, and says why', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { gather, gathered } = stand()
  await through(gather([{ ...sectors, panel: <Throws /> }, sizes], ['en'], forever))
  expect(gathered.map(({ failure }) => failure?.message)).toEqual(['no such chart', undefined])
  expect(gathered[1]?.source?.lang).toBe('en')
})

it('goes on after a figure whose question has no answer', async () => {
  const { gather, gathered } = stand()
  const failed = { state: 'failed', reason: 'no ledger', retry: () => undefined } as const
  const panel = (
    <PanelFrame<'sectors'> title="In which sectors?" state={failed}>
      {() => null}
    </PanelFrame>
  )
  await through(gather([{ ...sectors, panel }, sizes], ['en'], forever))
  expect(gathered.map(({ failure }) => failure?.message)).toEqual(['no ledger', undefined])
})

it('stops at once when it is called off, even over a figure that never comes', async () => {
  const { gather, gathered, container } = stand()
  const control = new AbortController()
  const going = gather([sizes, never, sectors], ['en'], control.signal)
  const ended = expect(going).rejects.toThrow('called off')
  await waitFor(() => expect(gathered).toHaveLength(1))
  await act(async () => control.abort(new Error('called off')))
  await ended
  expect(told(gathered)).toEqual([['sizes', 'en', 'en', expect.any(String)]])
  expect(container.innerHTML).toBe('')
})

it('begins nothing after it was called off', async () => {
  const { gather, progress } = stand()
  await expect(gather([sizes], ['en'], AbortSignal.abort(new Error('no')))).rejects.toThrow('no')
  expect(progress).toEqual([])
})

it('ends with the page that it stands on, and with its dataset', async () => {
  for (const end of ['unmount', 'open'] as const) {
    const stage = stand()
    const ended = expect(stage.gather([never, sizes], ['en'], forever)).rejects.toMatchObject({
      name: 'AbortError',
    })
    await waitFor(() => expect(stage.progress).toHaveLength(1))
    await act(async () => stage[end]())
    await ended
    expect(stage.gathered).toEqual([])
  }
})
