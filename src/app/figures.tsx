import { lazy, type ReactNode } from 'react'
import type { Figure } from '../panels/gathering.tsx'
import type { ViewState } from '../view/viewState.ts'

const ComparePanel = lazy(async () => ({
  default: (await import('../panels/compare/ComparePanel.tsx')).ComparePanel,
}))

/** The figures in their order, each with the question that it answers. */
const FIGURES = [
  {
    name: 'over-time',
    Panel: lazy(async () => ({
      default: (await import('../panels/overTime/OverTimePanel.tsx')).OverTimePanel,
    })),
  },
  {
    name: 'timeline',
    Panel: lazy(async () => ({
      default: (await import('../panels/timeline/TimelinePanel.tsx')).TimelinePanel,
    })),
  },
  {
    name: 'sectors',
    Panel: lazy(async () => ({ default: (await import('../panels/sectors/SectorsPanel.tsx')).SectorsPanel })),
  },
  {
    name: 'signings',
    Panel: lazy(async () => ({
      default: (await import('../panels/signings/SigningsPanel.tsx')).SigningsPanel,
    })),
  },
  {
    name: 'delivery',
    Panel: lazy(async () => ({
      default: (await import('../panels/delivery/DeliveryPanel.tsx')).DeliveryPanel,
    })),
  },
  {
    name: 'partnerships',
    Panel: lazy(async () => ({
      default: (await import('../panels/partnerships/PartnershipsPanel.tsx')).PartnershipsPanel,
    })),
  },
  {
    name: 'flows',
    Panel: lazy(async () => ({ default: (await import('../panels/flows/FlowsPanel.tsx')).FlowsPanel })),
  },
  {
    name: 'sizes',
    Panel: lazy(async () => ({ default: (await import('../panels/sizes/SizesPanel.tsx')).SizesPanel })),
  },
  {
    name: 'claims',
    Panel: lazy(async () => ({ default: (await import('../panels/claims/ClaimsPanel.tsx')).ClaimsPanel })),
  },
  {
    name: 'gaps',
    Panel: lazy(async () => ({ default: (await import('../panels/gaps/GapsPanel.tsx')).GapsPanel })),
  },
] as const

/** The figures of a view in the order of the page, the comparison first where there is one. */
export function figureNames({ pinned }: ViewState): FigureName[] {
  return [...(pinned === null ? [] : ['compare' as const]), ...FIGURES.map(({ name }) => name)]
}

export type FigureName = 'compare' | (typeof FIGURES)[number]['name']

/** A figure's panel, of a view. */
export function panelOf(figure: FigureName, view: ViewState): ReactNode {
  if (figure === 'compare') return view.pinned && <ComparePanel view={view} pinned={view.pinned} />
  const Panel = FIGURES.find(({ name }) => name === figure)?.Panel
  return Panel && <Panel view={view} />
}

/** All figures of a view, each with its panel. */
export function figuresOf(view: ViewState): Figure[] {
  return figureNames(view).map((name) => ({ name, title: `figure.${name}`, panel: panelOf(name, view) }))
}
