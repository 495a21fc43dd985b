import { useEffect } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { DeliveryPanel } from '../panels/delivery/DeliveryPanel.tsx'
import { OverTimePanel } from '../panels/overTime/OverTimePanel.tsx'
import { PartnershipsPanel } from '../panels/partnerships/PartnershipsPanel.tsx'
import { RecordDialog } from '../panels/record/RecordDialog.tsx'
import { RecordsPanel } from '../panels/records/RecordsPanel.tsx'
import { SectorsPanel } from '../panels/sectors/SectorsPanel.tsx'
import { SigningsPanel } from '../panels/signings/SigningsPanel.tsx'
import { TimelinePanel } from '../panels/timeline/TimelinePanel.tsx'
import { useAnswer, useDataset } from '../query/EngineContext.tsx'
import type { LinkNotice, ViewState } from '../view/viewState.ts'
import { Announcer } from './Announcer.tsx'
import { FilterBar } from './FilterBar.tsx'
import { Header } from './Header.tsx'
import { Headline } from './Headline.tsx'
import { LinkNotices } from './LinkNotices.tsx'
import { Method } from './Method.tsx'
import { pageTitle, wordsOfView } from './sentence.ts'

/** The page, top to bottom. */
export function Page({ view, notices }: { view: ViewState; notices: readonly LinkNotice[] }) {
  const words = useWords()
  const { say } = words
  const dataset = useDataset()
  const headline = useAnswer('headline', view)
  const answer = headline.state === 'ready' ? headline.answer : null
  const title = pageTitle(wordsOfView(view, dataset, words), answer, words)
  useEffect(() => {
    document.title = `${title} · ${say('app.name')}`
  }, [title, say])
  return (
    <>
      <Header view={view} dataset={dataset} />
      <main className="page" id="main" tabIndex={-1}>
        {dataset.meta.synthetic && <p className="synthetic">{say('app.synthetic')}</p>}
        <LinkNotices notices={notices} />
        <Headline view={view} title={title} />
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
          <div className="figures-wide">
            <SigningsPanel view={view} />
          </div>
          <div className="figures-wide">
            <DeliveryPanel view={view} />
          </div>
          <div className="figures-wide">
            <PartnershipsPanel view={view} />
          </div>
        </section>
        <RecordsPanel view={view} />
      </main>
      <div className="page">
        <Method view={view} />
      </div>
      <RecordDialog view={view} />
      <Announcer answer={answer} />
    </>
  )
}
