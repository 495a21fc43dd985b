import { type ReactNode, useState } from 'react'
import { dateWords, shortDate } from '../format/dates.ts'
import { exactMoney, money, moneyIn, moneyUnit, spokenMoney } from '../format/money.ts'
import { percent, plain } from '../format/numbers.ts'
import { useWords, type Words } from '../format/WordsContext.tsx'
import { labelled } from '../format/words.ts'
import type { Total } from '../ledger/sums.ts'
import { ALL } from '../model/words.ts'
import { activeFilters, partnershipWords } from '../panels/filterWords.ts'
import { LinesDialog } from '../panels/lines/LinesDialog.tsx'
import { PanelFrame } from '../panels/PanelFrame.tsx'
import { type PanelState, useDataset } from '../query/EngineContext.tsx'
import type { HeadlineAnswer } from '../questions/headline.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { changeView } from '../view/useView.ts'
import type { ViewState } from '../view/viewState.ts'
import { viewSentence } from './sentence.ts'
import './headline.css'

interface HeadlineProps {
  readonly view: ViewState
  readonly state: PanelState<'headline'>
  readonly title: string
}

/** The title, the sentence and the numbers of the view. */
export function Headline({ view, state, title }: HeadlineProps) {
  const words = useWords()
  return (
    <section className="headline" aria-labelledby="title">
      <h1 id="title">{title}</h1>
      <PanelFrame title={words.say('headline.title')} state={state}>
        {(answer) => <Numbers answer={answer} view={view} />}
      </PanelFrame>
    </section>
  )
}

function Numbers({ answer, view }: { answer: HeadlineAnswer; view: ViewState }) {
  const words = useWords()
  const { say, pick, lang } = words
  const dataset = useDataset()
  const [showsLines, setShowsLines] = useState(false)
  const active = activeFilters(view, dataset, words).map((filter) => filter.words)
  const sentence = viewSentence(
    answer,
    {
      name: view.partnerships === ALL ? null : partnershipWords(view, dataset, words),
      filters: active.length === 0 ? null : active.join(' · '),
      updated: dataset.meta.updated,
    },
    words,
  )
  const { total, own, among, lastReport } = answer
  const openLines = (): void => setShowsLines(true)
  return (
    <>
      <div className="sentence">
        <p>{sentence}</p>
        <CopyButton label={say('action.copySentence')} text={() => sentence} />
      </div>
      <h2 className="visually-hidden">{say('headline.title')}</h2>
      <dl className="numbers">
        <Figure name={say('headline.agreements')} onOpen={openLines}>
          <strong>
            {answer.isFloor && <span className="floor">{say('headline.floor')}</span>}
            {plain(own.agreements, lang)}
            {among && among.total.agreements > 0 && (
              <span className="number-among">{say('headline.among', { n: among.total.agreements })}</span>
            )}
          </strong>
          <small>
            {say('headline.agreementsSplit', { named: answer.named, grouped: answer.inGroups })}
            {answer.cancelled > 0 && ` · ${say('headline.cancelled', { n: answer.cancelled })}`}
          </small>
        </Figure>
        <Figure name={say('headline.investment')} onOpen={openLines}>
          <Investment total={total} words={words} />
          <small>{basisSplit(total, words)}</small>
        </Figure>
        <Figure name={say('headline.coverage')} onOpen={openLines}>
          <strong>{say('headline.ofAll', { known: total.known, all: total.agreements })}</strong>
          <small>
            {total.agreements > 0 &&
              say('headline.share', { share: percent(total.known, total.agreements, lang) })}
          </small>
        </Figure>
        <Figure name={say('headline.signings')}>
          <strong>{plain(answer.signings, lang)}</strong>
          <small>{say('headline.signingsNote')}</small>
        </Figure>
        <Figure name={say('headline.events')}>
          <strong>{plain(answer.events + answer.policies, lang)}</strong>
          <small>{say('headline.eventsSplit', { events: answer.events, policies: answer.policies })}</small>
        </Figure>
        <Figure name={say('headline.lastReport')}>
          {lastReport?.date ? (
            <>
              <strong title={dateWords(lastReport.date, lang)}>{shortDate(lastReport.date, lang)}</strong>
              <small>
                <button type="button" className="link" onClick={() => changeView({ record: lastReport.id })}>
                  {pick(lastReport.title)}
                </button>
              </small>
            </>
          ) : (
            <strong>{say('headline.unknown')}</strong>
          )}
        </Figure>
      </dl>
      {answer.heldOutBetween > 0 && (
        <p className="numbers-note">{say('headline.between', { n: answer.heldOutBetween })}</p>
      )}
      {showsLines && <LinesDialog view={view} onClose={() => setShowsLines(false)} />}
    </>
  )
}

interface FigureProps {
  readonly name: string
  readonly onOpen?: () => void
  readonly children: ReactNode
}

function Figure({ name, onOpen, children }: FigureProps) {
  const { say, lang } = useWords()
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {onOpen && (
        <dd className="number-foot">
          <button
            type="button"
            className="number-lines"
            aria-label={labelled(lang, say('headline.lines'), name)}
            onClick={onOpen}
          >
            {say('headline.lines')}
          </button>
        </dd>
      )}
    </div>
  )
}

function Investment({ total, words }: { total: Total; words: Words }) {
  const { say, lang } = words
  if (total.cny === null) return <strong className="unknown">{say('headline.unknown')}</strong>
  const spoken = spokenMoney(total.cny, lang)
  return (
    <strong title={exactMoney(total.cny, lang)}>
      <span aria-hidden="true">
        {total.unknown > 0 && <span className="floor">{say('headline.floor')}</span>}
        {money(total.cny, lang)
          .replace(' billion', ' bn')
          .replace(' million', ' m')
          .replace(' trillion', ' tn')}
      </span>
      <span className="visually-hidden">
        {total.unknown > 0 ? say('headline.atLeast', { money: spoken }) : spoken}
      </span>
    </strong>
  )
}

/** `170.4 agreement value · 59.3 intended investment`, in the unit of the sum. */
function basisSplit({ cny, byBasis }: Total, { say, lang }: Words): string {
  if (cny === null) return ''
  const unit = moneyUnit(cny, lang)
  return byBasis.map((part) => `${moneyIn(part.cny, unit, lang)} ${say(`basis.${part.basis}`)}`).join(' · ')
}
