import { useEffect } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { ALL } from '../model/words.ts'
import { partnershipWords } from '../panels/filterWords.ts'
import { OverTimePanel } from '../panels/overTime/OverTimePanel.tsx'
import { RecordDialog } from '../panels/record/RecordDialog.tsx'
import { RecordsPanel } from '../panels/records/RecordsPanel.tsx'
import { SectorsPanel } from '../panels/sectors/SectorsPanel.tsx'
import { TimelinePanel } from '../panels/timeline/TimelinePanel.tsx'
import { useAnswer, useDataset } from '../query/EngineContext.tsx'
import type { LinkNotice, ViewState } from '../view/viewState.ts'
import { Announcer } from './Announcer.tsx'
import { FilterBar } from './FilterBar.tsx'
import { Header } from './Header.tsx'
import { Headline } from './Headline.tsx'
import { LinkNotices } from './LinkNotices.tsx'
import { Method } from './Method.tsx'
import { pageTitle } from './sentence.ts'

/** The page, top to bottom. */
export function Page({ view, notices }: { view: ViewState; notices: readonly LinkNotice[] }) {
  const words = useWords()
  const { say } = words
  const dataset = useDataset()
  const headline = useAnswer('headline', view)
  const answer = headline.state === 'ready' ? headline.answer : null
  const name = view.partnerships === ALL ? null : partnershipWords(view, dataset, words)
  const title = pageTitle(name, answer, words)
  useEffect(() => {
    document.title = `${title} · ${say('app.name')}`
  }, [title, say])
  useTargetFigure(answer !== null)
  return (
    <>
      <Header view={view} dataset={dataset} />
      <main className="page" id="main">
        {dataset.meta.synthetic && <p className="synthetic">{say('app.synthetic')}</p>}
        <LinkNotices notices={notices} />
        <Headline view={view} state={headline} title={title} />
        <FilterBar view={view} headline={answer} />
        <section id="figures" className="figures" aria-label={say('app.figures')} tabIndex={-1}>
          <div className="figures-wide">
            <OverTimePanel view={view} />
          </div>
          <div className="figures-wide">
            <TimelinePanel view={view} />
          </div>
          <div className="figures-wide">
            <SectorsPanel view={view} />
          </div>
        </section>
        <RecordsPanel view={view} />
        <Method view={view} />
      </main>
      <RecordDialog view={view} />
      <Announcer answer={answer} />
    </>
  )
}

/** A link to a figure scrolls to it once the page has its height. */
function useTargetFigure(isReady: boolean): void {
  useEffect(() => {
    if (!isReady || !window.location.hash.startsWith('#figure-')) return
    const target = document.getElementById(window.location.hash.slice(1))
    target?.scrollIntoView({ block: 'start' })
  }, [isReady])
}
