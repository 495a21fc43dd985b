import { lazy, type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import type { MessageKey } from '../format/words.ts'
import { DataNotice } from '../panels/DataNotice.tsx'
import { pageTitle, wordsOfView } from '../panels/viewSentence.ts'
import { useAnswer, useDataset } from '../query/EngineContext.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { localName } from '../view/dataAddress.ts'
import type { LinkNotice, ViewState } from '../view/viewState.ts'
import { Announcer } from './Announcer.tsx'
import { FigurePlace } from './FigurePlace.tsx'
import { FilterBar } from './FilterBar.tsx'
import { Following, useDrawnView } from './Following.tsx'
import { figureNames, figuresOf } from './figures.tsx'
import { Header } from './Header.tsx'
import { Headline } from './Headline.tsx'
import { Later } from './Later.tsx'
import { LinkNotices } from './LinkNotices.tsx'
import { useOpenFiles } from './openFiles.ts'
import { PaperLacks } from './PaperLacks.tsx'
import { useKeyList } from './useKeyList.ts'
import { usePrint } from './usePrint.ts'

// What is not among the first words of the page is not among its first bytes.
const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog.tsx')).KeysDialog }))
const LinesDialog = lazy(async () => ({
  default: (await import('../panels/lines/LinesDialog.tsx')).LinesDialog,
}))
const PaperHead = lazy(async () => ({ default: (await import('./PaperHead.tsx')).PaperHead }))
const RecordDialog = lazy(async () => ({
  default: (await import('../panels/record/RecordDialog.tsx')).RecordDialog,
}))
const RecordsPanel = lazy(async () => ({
  default: (await import('../panels/records/RecordsPanel.tsx')).RecordsPanel,
}))
const PackDialog = lazy(async () => ({
  default: (await import('../panels/studio/PackDialog.tsx')).PackDialog,
}))
const Method = lazy(async () => ({ default: (await import('./Method.tsx')).Method }))

/** The page, top to bottom. */
export function Page({ view, notices }: { view: ViewState; notices: readonly LinkNotice[] }) {
  const words = useWords()
  const { say, isWhole } = words
  const dataset = useDataset()
  const openFiles = useOpenFiles()
  const headline = useAnswer('headline', view)
  const answer = headline.state === 'ready' ? headline.answer : null
  const { synthetic } = dataset.meta
  const isLocal = localName(view.data) !== null
  const title = pageTitle(wordsOfView(view, dataset, words), answer, words)
  useEffect(() => {
    const tags = [synthetic && say('app.syntheticTag'), isLocal && say('app.localTag')]
    document.title = [...tags, title, say('app.name')].filter((part) => part !== false).join(' · ')
  }, [title, say, synthetic, isLocal])
  const drawn = useDrawnView(view)
  const [isPacking, setPacking] = useState(false)
  const pack = (): void => setPacking(true)
  const { print, isWaiting } = usePrint()
  const keys = useKeyList()
  const ways = { pack, print, keys: keys.open }
  const isTold = useAfter(answer !== null)
  // What comes later waits for its words as for its code.
  const isLater = isTold && isWhole
  const later = (key: MessageKey, panel: ReactNode): ReactNode => {
    if (!isLater) return <Waiting title="" />
    const title = say(key, { n: dataset.partnerships.length })
    return (
      <Later title={title} meanwhile={<Waiting title={title} />}>
        {panel}
      </Later>
    )
  }
  return (
    <>
      <Header view={view} dataset={dataset} ways={ways} />
      <main className="page" id="main" tabIndex={-1}>
        <PaperLacks />
        <DataNotice view={view} />
        <LinkNotices notices={notices} />
        <Headline view={view} title={title} />
        {isLater && (
          <Later title={say('app.page')} meanwhile={<span hidden data-waiting="" />}>
            <PaperHead view={view} />
          </Later>
        )}
        <FilterBar view={view} headline={answer} />
        <section id="figures" className="figures" aria-label={say('app.figures')} tabIndex={-1}>
          <h2 className="visually-hidden">{say('app.figures')}</h2>
          {figureNames(view).map((name) => (
            <Following key={name} view={drawn} className="figures-wide">
              {(followed) => later(`figure.${name}`, <FigurePlace name={name} view={followed} />)}
            </Following>
          ))}
        </section>
        <Following view={drawn} className="page-records">
          {(followed) => later('records.title', <RecordsPanel view={followed} />)}
        </Following>
      </main>
      <div className="page">
        {later('method.title', <Method view={view} onFiles={openFiles} ways={ways} />)}
      </div>
      {isLater && view.total !== null && (
        <Later title={say('lines.title')} meanwhile={null}>
          <LinesDialog view={view} part={view.total} />
        </Later>
      )}
      {isLater && view.record !== null && (
        <Later title={view.record} meanwhile={null}>
          <RecordDialog view={view} />
        </Later>
      )}
      {isLater && isPacking && (
        <Later title={say('action.exportAll')} meanwhile={null}>
          <PackDialog view={drawn} figures={figuresOf(drawn)} onClose={() => setPacking(false)} />
        </Later>
      )}
      {isLater && keys.isOpen && later('keys.title', <KeysDialog onClose={keys.close} />)}
      <p className="print-waiting" role="status">
        {isWaiting && say('print.waiting')}
      </p>
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
