import type { MouseEvent, ReactNode } from 'react'
import { dateWords, shortDate } from '../format/dates.ts'
import { exactMoney, money, spokenMoney } from '../format/money.ts'
import { plain, qualified } from '../format/numbers.ts'
import { useWords, type Words } from '../format/WordsContext.tsx'
import { labelled } from '../format/words.ts'
import type { Total } from '../ledger/sums.ts'
import { type PublishedFigure, sumRange } from '../model/conflicts.ts'
import { type Cny, sumCny } from '../model/money.ts'
import { type Part, WHOLE } from '../model/part.ts'
import type { Basis } from '../model/words.ts'
import { PanelFrame } from '../panels/PanelFrame.tsx'
import { sentencePieces, viewSentence, wordsOfView } from '../panels/viewSentence.ts'
import { useAnswer, useDataset } from '../query/EngineContext.tsx'
import type { HeadlineAnswer } from '../questions/headline.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { addressOf, changeView } from '../view/useView.ts'
import { canBePinned, filterOf, type ViewState } from '../view/viewState.ts'
import './headline.css'

interface HeadlineProps {
  readonly view: ViewState
  readonly title: string
}

/** The title, the sentence and the numbers of the view. */
export function Headline({ view, title }: HeadlineProps) {
  const words = useWords()
  // Asked here as well as by the page: so it is the first of all questions, and the numbers wait for no other.
  const state = useAnswer('headline', view)
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
  const sentence = [answer, wordsOfView(view, dataset, words), dataset.meta, words] as const
  const { total, own, among, lastReport } = answer
  // There is nothing to open where nothing is counted.
  const open = (part: Part) => (total.agreements === 0 ? undefined : () => changeView({ total: part }))
  const openList = (list: string, n: number) => (n === 0 ? undefined : () => changeView({ total: { list } }))
  // Under a sector filter the large numbers are of the chosen sectors alone. [C5]
  const openOwn = open(among ? { about: 'own' } : WHOLE)
  return (
    <>
      <div className="sentence">
        <p>
          {sentencePieces(...sentence).map(({ text, part }) =>
            part === null ? text : <NumberLink key={text} view={{ ...view, total: part }} text={text} />,
          )}
          {openOwn && (
            <>
              {' '}
              <button type="button" className="figure-evidence reach" onClick={openOwn}>
                {say('headline.lines')}
              </button>
            </>
          )}
        </p>
        <CopyButton label={say('action.copySentence')} text={() => viewSentence(...sentence)} />
        {view.pinned === null && (
          <button
            type="button"
            className="button-quiet"
            disabled={!canBePinned(view)}
            title={canBePinned(view) ? undefined : say('action.pinTooLong')}
            onClick={() => changeView({ pinned: filterOf(view) })}
          >
            {say('action.pin')}
          </button>
        )}
      </div>
      <h2 className="visually-hidden">{say('headline.title')}</h2>
      <dl className="numbers">
        <Figure name={say('headline.agreements')} onOpen={openOwn}>
          <strong>
            {answer.isOwnFloor && <span className="floor">{say('headline.floor')}</span>}
            {plain(own.agreements, lang)}
            {among && among.total.agreements > 0 && (
              <button type="button" className="number-among number-part" onClick={open({ about: 'among' })}>
                {say('headline.among', { n: among.total.agreements, floor: among.isFloor ? 'yes' : 'no' })}
              </button>
            )}
          </strong>
          <small>
            {say('headline.agreementsSplit', { named: answer.named, grouped: answer.inGroups })}
            {answer.intended > 0 && ` · ${say('headline.intended', { n: answer.intended })}`}
            {answer.cancelled > 0 && ` · ${say('headline.cancelled', { n: answer.cancelled })}`}
          </small>
        </Figure>
        <Figure name={say('headline.investment')} onOpen={openOwn}>
          <Investment total={own} words={words} />
          {/* Which of the disputed amounts are of the chosen sectors alone is told by their own lines. */}
          {own.cny === total.cny && <SourceRange total={total} disputed={answer.disputed} words={words} />}
          {among && among.total.cny !== null && (
            <button type="button" className="number-among number-part" onClick={open({ about: 'among' })}>
              {say('headline.investmentAmong', { money: money(among.total.cny, lang) })}
            </button>
          )}
          <small>
            {[...own.byBasis]
              .sort((a, b) => b.cny - a.cny)
              .map(({ basis, cny }) => (
                <button
                  key={basis}
                  type="button"
                  className="number-part"
                  onClick={open(among ? { about: 'own', basis } : { basis })}
                >
                  {basisWords(basis, cny, words)}
                </button>
              ))}
          </small>
        </Figure>
        <Figure name={say('headline.coverage')} onOpen={openOwn}>
          <strong>
            {say(answer.isOwnFloor ? 'headline.ofAtLeast' : 'headline.ofAll', {
              known: own.known,
              all: own.agreements,
            })}
          </strong>
          <small>
            {(among?.total.agreements ?? 0) === 0 &&
              total.known > 0 &&
              say('headline.coverageSplit', {
                single: total.known - answer.knownInGroups,
                grouped: answer.knownInGroups,
              })}
          </small>
        </Figure>
        <Figure name={say('headline.signings')} onOpen={openList('signings', answer.signings)}>
          <strong>{plain(answer.signings, lang)}</strong>
          <small>{say('headline.signingsNote')}</small>
        </Figure>
        <Figure name={say('headline.events')} onOpen={openList('events', answer.events + answer.policies)}>
          <strong>{plain(answer.events + answer.policies, lang)}</strong>
          <small>{say('headline.eventsSplit', { events: answer.events, policies: answer.policies })}</small>
        </Figure>
        <Figure name={say('headline.lastReport')}>
          {lastReport?.date ? (
            <>
              <strong title={dateWords(lastReport.date, lang)}>{shortDate(lastReport.date, lang)}</strong>
              <small>
                <button
                  type="button"
                  className="link reach"
                  onClick={() => changeView({ record: lastReport.id })}
                >
                  {pick(lastReport.title)}
                </button>
              </small>
            </>
          ) : (
            <strong className="unknown">{say('headline.none')}</strong>
          )}
        </Figure>
      </dl>
      {answer.partly !== null && (
        <p className="numbers-note">{say('headline.partly', { money: money(answer.partly, lang) })}</p>
      )}
      {answer.heldOutBetween > 0 && (
        <p className="numbers-note">{say('headline.between', { n: answer.heldOutBetween })}</p>
      )}
    </>
  )
}

/** A number that leads to its ledger. A link, because a line of text breaks around a button anywhere. */
function NumberLink({ view, text }: { view: ViewState; text: string }) {
  const { say } = useWords()
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    changeView({ total: view.total })
  }
  return (
    <a className="sentence-number" href={addressOf(view)} title={say('headline.lines')} onClick={open}>
      {text}
    </a>
  )
}

interface FigureProps {
  readonly name: string
  readonly onOpen?: (() => void) | undefined
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
            className="number-lines reach"
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
  if (total.cny === null) {
    return (
      <strong className="unknown">
        {say(total.agreements === 0 ? 'headline.none' : 'headline.unknown')}
      </strong>
    )
  }
  const spoken = spokenMoney(total.cny, lang)
  return (
    <strong title={exactMoney(total.cny, lang)}>
      <span aria-hidden="true">
        {total.unknown > 0 && <span className="floor">{say('headline.floor')}</span>}
        {short(money(total.cny, lang))}
      </span>
      <span className="visually-hidden">
        {total.unknown > 0 ? say('headline.atLeast', { money: spoken }) : spoken}
      </span>
    </strong>
  )
}

interface SourceRangeProps {
  readonly total: Total
  readonly disputed: HeadlineAnswer['disputed']
  readonly words: Words
}

/** What the sum would be by the least and by the most that sources give for what is disputed in it. [C9] */
function SourceRange({ total, disputed, words: { say, lang } }: SourceRangeProps) {
  const range = sumRange(total.cny ?? 0, disputed)
  if (range === null) return null
  const said = ({ value, is }: PublishedFigure): string =>
    qualified(short(money(sumCny(value), lang)), is, lang)
  return <small>{say('headline.bySource', { least: said(range.least), most: said(range.most) })}</small>
}

/** `¥170.4 bn agreement value`. */
const basisWords = (basis: Basis, cny: Cny, { say, lang }: Words): string =>
  lang === 'en'
    ? `${short(money(cny, lang))} ${say(`basis.${basis}`)}`
    : `${say(`basis.${basis}`)}${money(cny, lang)}`

/** For a narrow place: `¥59.3 bn`. */
const short = (amount: string): string =>
  amount.replace(' trillion', ' tn').replace(' billion', ' bn').replace(' million', ' m')
