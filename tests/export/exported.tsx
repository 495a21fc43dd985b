/** Pictures as the panels hand them over when a reader asks for one. */
import { render, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { expect, vi } from 'vitest'
import type { Dataset } from '../../src/model/schema.ts'
import type { Lang } from '../../src/model/words.ts'
import { ClaimsPanel } from '../../src/panels/claims/ClaimsPanel.tsx'
import { ComparePanel } from '../../src/panels/compare/ComparePanel.tsx'
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
/** The same, and the comparison, which stands where a view is pinned. */
export const PANELS = {
  ...FIGURES,
  compare: ({ view }: { view: ViewState }) =>
    view.pinned ? <ComparePanel view={view} pinned={view.pinned} /> : null,
} as const
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
  await waitFor(() => {
    if (take.mock.calls.length === 0 || queries.isFetching() > 0) throw new Error('not all is answered yet')
  })
  expect(page.container.textContent).toBe('')
  const source = take.mock.lastCall?.[0]
  if (!source) throw new Error('nothing was told')
  page.unmount()
  return source
}
