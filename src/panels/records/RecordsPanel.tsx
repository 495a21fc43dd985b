import { memo, useEffect, useMemo, useRef } from 'react'
import { useWords } from '../../format/WordsContext.tsx'
import { useAnswer, useDataset } from '../../query/EngineContext.tsx'
import { recordReader } from '../../questions/recordRows.ts'
import type { RecordsAnswer } from '../../questions/records.ts'
import { useMedia } from '../../ui/useMedia.ts'
import type { ViewState } from '../../view/viewState.ts'
import { PanelFrame } from '../PanelFrame.tsx'
import { columnsOf } from '../shownColumns.ts'
import { RecordsTable } from './RecordsTable.tsx'
import { RecordsTools } from './RecordsTools.tsx'
import './records.css'
import './cards.css'

export const RecordsPanel = memo(function RecordsPanel({ view }: { view: ViewState }) {
  const { say, lang } = useWords()
  const state = useAnswer('records', view, { sort: view.sort, lang, isGrouped: view.group !== null })
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (window.location.hash === '#records') section.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <section ref={section} className="records" id="records" aria-labelledby="records-title">
      <h2 id="records-title">{say('records.title')}</h2>
      <PanelFrame title={say('records.title')} state={state}>
        {(answer) => <Records answer={answer} view={view} />}
      </PanelFrame>
    </section>
  )
})

function Records({ answer, view }: { answer: RecordsAnswer; view: ViewState }) {
  const { say } = useWords()
  const dataset = useDataset()
  const isCards = useMedia('(max-width: 959px)')
  const read = useMemo(() => recordReader(dataset, answer), [dataset, answer])
  const chosen = columnsOf(view).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are drawn again only for other columns, not for another view of the same ones.
  const columns = useMemo(() => columnsOf(view), [chosen])
  const { agreement, event, policy, claim } = answer.byKind
  return (
    <>
      <div className="records-head">
        <p className="records-summary">
          {say('records.summary', { agreements: agreement, events: event, policies: policy, claims: claim })}
        </p>
        <RecordsTools view={view} answer={answer} read={read} columns={columns} isCards={isCards} />
      </div>
      {answer.outside > 0 && (
        <p className="records-summary">{say('records.outsideNote', { n: answer.outside })}</p>
      )}
      <RecordsTable
        count={answer.rows.length}
        read={read}
        columns={columns}
        sort={view.sort}
        isCards={isCards}
      />
    </>
  )
}
