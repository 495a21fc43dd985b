/** The page around a panel under test: an open dataset, an engine, words. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { configure, render, waitFor } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { inlineEngine } from '../../src/engine/inline.ts'
import { WordsProvider } from '../../src/format/WordsContext.tsx'
import type { Dataset } from '../../src/model/schema.ts'
import type { Lang } from '../../src/model/words.ts'
import { EngineProvider } from '../../src/query/EngineContext.tsx'
import type { OpenDataset } from '../../src/query/useDataset.ts'
import { useView } from '../../src/view/useView.ts'
import { DEFAULT_VIEW, type ViewState } from '../../src/view/viewState.ts'

interface AroundProps {
  readonly dataset: Dataset
  readonly lang?: Lang
  readonly children: ReactNode
}

export const queries = new QueryClient()

// The first chart of a file has to be loaded.
configure({ asyncUtilTimeout: 15_000 })

export function Around({ dataset, lang = 'en', children }: AroundProps) {
  const open = openOf(dataset)
  return (
    <QueryClientProvider client={queries}>
      <EngineProvider open={open}>
        <WordsProvider lang={lang}>{children}</WordsProvider>
      </EngineProvider>
    </QueryClientProvider>
  )
}

const known = new Map<Dataset, OpenDataset>()

function openOf(dataset: Dataset): OpenDataset {
  const open = known.get(dataset) ?? {
    address: `data/test-${known.size + 1}.json`,
    dataset,
    engine: inlineEngine(dataset),
  }
  known.set(dataset, open)
  return open
}

/** A view of everything in the fixtures' main partnership, with what the test says. */
export const viewOf = (parts: Partial<ViewState> = {}): ViewState => ({ ...DEFAULT_VIEW, ...parts })

type Panels = Readonly<Record<string, (props: { view: ViewState }) => ReactElement | null>>

/** Figures as they stand on the page, by the names of their cards: panels that follow the address. */
function Following({ panels, names }: { panels: Panels; names: readonly string[] }) {
  const { view } = useView()
  return names.map((name) => {
    const Panel = panels[name]
    return Panel && <Panel key={name} view={view} />
  })
}

interface Opened extends Omit<AroundProps, 'children'> {
  readonly search?: string
}

/** Opens an address with some figures on its page, and waits until they are drawn. */
export async function openFigures(
  panels: Panels,
  names: readonly string[],
  { search = '', ...around }: Opened,
) {
  window.history.replaceState(null, '', `/${search}`)
  const page = render(
    <Around {...around}>
      <Following panels={panels} names={names} />
    </Around>,
  )
  await waitFor(() => {
    for (const name of names) {
      if (!document.querySelector(`#figure-${name} [data-mark]`)) throw new Error(`${name} is not drawn`)
    }
  })
  return page
}
