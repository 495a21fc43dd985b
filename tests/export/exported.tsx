/** Pictures as the panels hand them over when a reader saves one. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import { expect, vi } from 'vitest'
import type { Picture, PictureLook } from '../../src/export/picture.ts'
import { saveFigure } from '../../src/export/saveFigure.ts'
import { say } from '../../src/format/words.ts'
import type { Dataset } from '../../src/model/schema.ts'
import type { Lang } from '../../src/model/words.ts'
import { ClaimsPanel } from '../../src/panels/claims/ClaimsPanel.tsx'
import { DeliveryPanel } from '../../src/panels/delivery/DeliveryPanel.tsx'
import { FlowsPanel } from '../../src/panels/flows/FlowsPanel.tsx'
import { GapsPanel } from '../../src/panels/gaps/GapsPanel.tsx'
import { OverTimePanel } from '../../src/panels/overTime/OverTimePanel.tsx'
import { PartnershipsPanel } from '../../src/panels/partnerships/PartnershipsPanel.tsx'
import { type PictureSource, SpokenPanel } from '../../src/panels/pictureSource.tsx'
import { SectorsPanel } from '../../src/panels/sectors/SectorsPanel.tsx'
import { SigningsPanel } from '../../src/panels/signings/SigningsPanel.tsx'
import { SizesPanel } from '../../src/panels/sizes/SizesPanel.tsx'
import { TimelinePanel } from '../../src/panels/timeline/TimelinePanel.tsx'
import type { ViewState } from '../../src/view/viewState.ts'
import { Around, queries } from '../panels/around.tsx'
import { openPopover } from '../ui/browser.ts'

export const FIGURES = {
  sectors: SectorsPanel,
  'over-time': OverTimePanel,
  timeline: TimelinePanel,
  signings: SigningsPanel,
  delivery: DeliveryPanel,
  partnerships: PartnershipsPanel,
  gaps: GapsPanel,
  flows: FlowsPanel,
  sizes: SizesPanel,
  claims: ClaimsPanel,
} as const satisfies Record<string, (props: { view: ViewState }) => ReactElement>
export type FigureName = keyof typeof FIGURES
export const FIGURE_NAMES = [
  'sectors',
  'over-time',
  'timeline',
  'signings',
  'delivery',
  'partnerships',
  'gaps',
  'flows',
  'sizes',
  'claims',
] as const satisfies readonly FigureName[]

export interface Saved {
  readonly picture: Picture
  readonly look: PictureLook
  readonly file: string
}

/** Saves a figure of a dataset with the page's own buttons; `saveFigure` must be a mock. */
export async function savedBy(
  name: FigureName,
  dataset: Dataset,
  lang: Lang,
  view: ViewState,
): Promise<Saved> {
  const Panel = FIGURES[name]
  const page = render(
    <Around dataset={dataset} lang={lang}>
      <Panel view={view} />
    </Around>,
  )
  const save = vi.mocked(saveFigure)
  save.mockClear()
  const button = await screen.findByRole('button', {
    name: new RegExp(`^${say(lang, 'action.export')}[:：]`),
  })
  await waitFor(() => {
    if (queries.isFetching() > 0) throw new Error('not all is answered yet')
  })
  // jsdom hides what the browser would show as a popover.
  const panel = within(openPopover(button))
  fireEvent.click(panel.getByRole('button', { name: say(lang, 'action.saveSvg'), hidden: true }))
  await waitFor(() => {
    if (save.mock.calls.length === 0) throw new Error('nothing was saved')
  })
  await screen.findByText(new RegExp(say(lang, 'export.done', { name: '' }).trim()))
  page.unmount()
  const [call] = save.mock.calls
  if (!call) throw new Error('nothing was saved')
  const [picture, look, file] = call
  return { picture, look, file }
}

/** What a figure's panel hands over in a language, on a page in the other one, where it shows nothing. */
export async function sourceOf(
  name: FigureName,
  dataset: Dataset,
  view: ViewState,
  lang: Lang,
): Promise<PictureSource> {
  const Panel = FIGURES[name]
  const take = vi.fn<(source: PictureSource) => void>()
  const page = render(
    <Around dataset={dataset} lang={lang === 'en' ? 'zh' : 'en'}>
      <SpokenPanel lang={lang} panel={<Panel view={view} />} onSource={take} onFailure={vi.fn()} />
    </Around>,
  )
  await waitFor(() => expect(take).toHaveBeenCalled())
  expect(page.container.textContent).toBe('')
  const source = take.mock.lastCall?.[0]
  if (!source) throw new Error('nothing was told')
  page.unmount()
  return source
}
