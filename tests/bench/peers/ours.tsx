/** Counterpart's own panels over the same rows, wired as the page wires them; their tables are one click away. */
import '../../../src/styles/tokens.css'
import '../../../src/styles/base.css'
import '../../../src/app/app.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useMemo } from 'react'
import { createRoot } from 'react-dom/client'
import { inlineEngine } from '../../../src/engine/inline.ts'
import { plain } from '../../../src/format/numbers.ts'
import { WordsProvider } from '../../../src/format/WordsContext.tsx'
import { loadWords } from '../../../src/format/words.ts'
import { OverTimePanel } from '../../../src/panels/overTime/OverTimePanel.tsx'
import { PartnershipsPanel } from '../../../src/panels/partnerships/PartnershipsPanel.tsx'
import { SectorsPanel } from '../../../src/panels/sectors/SectorsPanel.tsx'
import { EngineProvider } from '../../../src/query/EngineContext.tsx'
import type { OpenDataset } from '../../../src/query/useDataset.ts'
import { checkView } from '../../../src/view/checkView.ts'
import { changeView, useView } from '../../../src/view/useView.ts'
import type { BenchData } from './data.ts'
import type { Drawn } from './page.ts'

function Views({ open }: { open: OpenDataset }) {
  const parsed = useView()
  const { view } = useMemo(() => checkView(parsed.view, open.dataset), [parsed.view, open.dataset])
  return (
    <EngineProvider open={open}>
      <main className="page">
        <section className="figures">
          <div className="figures-wide">
            <OverTimePanel view={view} />
          </div>
          <div className="figures-wide">
            <SectorsPanel view={view} />
          </div>
          <div className="figures-wide">
            <PartnershipsPanel view={view} />
          </div>
        </section>
      </main>
    </EngineProvider>
  )
}

const figure = (name: string): HTMLElement | null => document.getElementById(`figure-${name}`)
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100))

export async function draw(root: HTMLElement, data: BenchData): Promise<Drawn> {
  const dataset = data.dataset()
  await loadWords('en', 'first')
  await loadWords('en', 'later')
  changeView({ partnerships: 'all', measure: 'agreements', period: 'month' }, 'replace')
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <WordsProvider lang="en">
        <Views open={{ address: 'synthetic', dataset, engine: inlineEngine(dataset) }} />
      </WordsProvider>
    </QueryClientProvider>,
  )
  while (document.querySelectorAll('#figure-over-time [data-place]').length < data.months.length)
    await settled()
  const names = dataset.partnerships.map(({ name }) => name.en)
  const sectorName = new Map(dataset.sectors.map(({ id, name }) => [id, name.en]))
  const labels = (name: string, which = ''): string[] =>
    [...(figure(name)?.querySelectorAll(`[data-mark]${which}`) ?? [])].map(
      (mark) => mark.getAttribute('aria-label') ?? '',
    )
  const notes = figure('over-time')?.querySelector('.figure-notes')
  return {
    pick: (sector) => changeView({ sectors: [sector] }),
    isShown: (sector) => notes?.textContent?.startsWith(data.coverageOf(sector)) === true,
    isRight: (sector) => {
      const counts = data.countsOf(sector)
      const partnerships = labels('partnerships')
      const [pressed, ...others] = labels('sectors', '[aria-pressed="true"]')
      return (
        others.length === 0 &&
        pressed?.startsWith(`${sectorName.get(sector)}, `) === true &&
        names.every((name, index) => {
          const count = counts[index] ?? 0
          const start = `${name}, ${plain(count, 'en')} agreement`
          return count === 0 || partnerships.some((label) => label.startsWith(start))
        })
      )
    },
  }
}

/** The same with every figure showing its table. */
export async function drawTables(root: HTMLElement, data: BenchData): Promise<Drawn> {
  const { pick, isShown } = await draw(root, data)
  for (const button of document.querySelectorAll<HTMLButtonElement>('.figure-actions button[aria-pressed]')) {
    button.click()
  }
  await settled()
  const rows = (): Element[] => [...(figure('partnerships')?.querySelectorAll('tbody tr') ?? [])]
  return {
    pick,
    isShown,
    isRight: (sector) => {
      const counts = data.countsOf(sector).map((count) => plain(count, 'en'))
      const shown = rows().map((row) => row.querySelector('td')?.textContent ?? '')
      return [...counts].sort().join() === shown.sort().join()
    },
  }
}
