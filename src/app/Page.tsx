import { lazy, type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { OverTimePanel } from '../panels/overTime/OverTimePanel.tsx'
import { RecordsPanel } from '../panels/records/RecordsPanel.tsx'
import { SectorsPanel } from '../panels/sectors/SectorsPanel.tsx'
import { TimelinePanel } from '../panels/timeline/TimelinePanel.tsx'
import { useAnswer, useDataset } from '../query/EngineContext.tsx'
import type { LinkNotice, ViewState } from '../view/viewState.ts'
import { Announcer } from './Announcer.tsx'
import { FilterBar } from './FilterBar.tsx'
import { Header } from './Header.tsx'
import { Headline } from './Headline.tsx'
import { Later } from './Later.tsx'
import { LinkNotices } from './LinkNotices.tsx'
import { Method } from './Method.tsx'
import { pageTitle, wordsOfView } from './sentence.ts'

// What is not among the first words of the page is not among its first bytes.
const SigningsPanel = lazy(async () => ({
  default: (await import('../panels/signings/SigningsPanel.tsx')).SigningsPanel,
}))
const DeliveryPanel = lazy(async () => ({
  default: (await import('../panels/delivery/DeliveryPanel.tsx')).DeliveryPanel,
}))
const PartnershipsPanel = lazy(async () => ({
  default: (await import('../panels/partnerships/PartnershipsPanel.tsx')).PartnershipsPanel,
}))
const RecordDialog = lazy(async () => ({
  default: (await import('../panels/record/RecordDialog.tsx')).RecordDialog,
}))

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
  const isTold = useAfter(answer !== null)
  const meanwhile = <div className="panel-state">{say('figure.loading')}</div>
  const later = (name: string, panel: ReactNode): ReactNode =>
    isTold ? (
      <Later title={name} meanwhile={meanwhile}>
        {panel}
      </Later>
    ) : (
      meanwhile
    )
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
          <div className="figures-wide">{later(say('figure.signings'), <SigningsPanel view={view} />)}</div>
          <div className="figures-wide">{later(say('figure.delivery'), <DeliveryPanel view={view} />)}</div>
          <div className="figures-wide">
            {later(
              say('figure.partnerships', { n: dataset.partnerships.length }),
              <PartnershipsPanel view={view} />,
            )}
          </div>
        </section>
        <RecordsPanel view={view} />
      </main>
      <div className="page">
        <Method view={view} />
      </div>
      {view.record !== null && (
        <Later title={view.record} meanwhile={null}>
          <RecordDialog view={view} />
        </Later>
      )}
      <Announcer answer={answer} />
    </>
  )
}

/** True once what was rendered with `isReady` stands on the page: what comes later is asked for only then. */
function useAfter(isReady: boolean): boolean {
  const [isAfter, setAfter] = useState(false)
  useEffect(() => {
    if (isReady) setAfter(true)
  }, [isReady])
  return isAfter
}
