import { useState } from 'react'
import { periodWords, shortDate } from '../../format/dates.ts'
import { foreignMoney, money } from '../../format/money.ts'
import { plain, qualified } from '../../format/numbers.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { listWords } from '../../format/words.ts'
import { useAnswer } from '../../query/EngineContext.tsx'
import {
  type Direction,
  type RecordRow,
  type RecordsAnswer,
  type Sort,
  sortRecords,
} from '../../questions/records.ts'
import { changeView } from '../../view/useView.ts'
import type { ViewState } from '../../view/viewState.ts'
import { PanelFrame } from '../PanelFrame.tsx'
import './records.css'

const FIRST_ROWS = 40

export function RecordsPanel({ view }: { view: ViewState }) {
  const { say } = useWords()
  const state = useAnswer('records', view)
  return (
    <section className="records" id="records" aria-labelledby="records-title">
      <h2 id="records-title">{say('records.title')}</h2>
      <PanelFrame title={say('records.title')} state={state}>
        {(answer) => <Records answer={answer} showPartnership={view.partnerships.length !== 1} />}
      </PanelFrame>
    </section>
  )
}

function Records({ answer, showPartnership }: { answer: RecordsAnswer; showPartnership: boolean }) {
  const words = useWords()
  const { say } = words
  const [shown, setShown] = useState(FIRST_ROWS)
  const [order, setOrder] = useState<{ sort: Sort; direction: Direction }>({
    sort: 'date',
    direction: 'descending',
  })
  const rows = sortRecords(answer.rows, order.sort, order.direction)
  const turn = (sort: Sort): void =>
    setOrder({
      sort,
      direction: order.sort === sort && order.direction === 'descending' ? 'ascending' : 'descending',
    })
  const head = (sort: Sort, className?: string) => (
    <th scope="col" className={className} aria-sort={order.sort === sort ? order.direction : 'none'}>
      <button
        type="button"
        onClick={() => turn(sort)}
        aria-label={say('records.sort', { column: say(`column.${sort}`) })}
      >
        {say(`column.${sort}`)}
      </button>
    </th>
  )
  const { agreement, event, policy, claim } = answer.byKind
  return (
    <>
      <p className="records-summary">
        {say('records.summary', { agreements: agreement, events: event, policies: policy, claims: claim })}
      </p>
      <div className="table-wrap">
        <table className="table records-table">
          <caption className="visually-hidden">{say('records.title')}</caption>
          <thead>
            <tr>
              {head('date')}
              {head('title')}
              <th scope="col">{say('column.kind')}</th>
              {showPartnership && <th scope="col">{say('column.partnership')}</th>}
              <th scope="col">{say('column.sectors')}</th>
              {head('count', 'numeric')}
              {head('amount', 'numeric')}
              <th scope="col">{say('column.stage')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <Row key={row.id} row={row} showPartnership={showPartnership} words={words} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="records-more">
        <span>{say('records.shown', { shown: Math.min(shown, rows.length), all: rows.length })}</span>
        {shown < rows.length && (
          <button type="button" className="button" onClick={() => setShown(shown + 5 * FIRST_ROWS)}>
            {say('action.more', { n: Math.min(5 * FIRST_ROWS, rows.length - shown) })}
          </button>
        )}
      </div>
    </>
  )
}

function Row({ row, showPartnership, words }: { row: RecordRow; showPartnership: boolean; words: Words }) {
  const { say, pick, lang } = words
  const date =
    row.date === null
      ? say('figure.timeline.undated')
      : row.endDate === null
        ? shortDate(row.date, lang)
        : periodWords(row.date, row.endDate, lang)
  return (
    <tr data-kind={row.kind}>
      <td className="records-date" data-label={say('column.date')}>
        {date}
        {row.date !== null && row.dateBasis === 'reported' && (
          <span className="records-mark">{say('records.reported')}</span>
        )}
      </td>
      <th scope="row">
        <button type="button" className="link" onClick={() => changeView({ record: row.id })}>
          {pick(row.title)}
        </button>
        {row.isPart && <span className="records-mark">{say('records.isPart')}</span>}
        {row.among && (
          <span className="records-mark" data-look="hatch">
            {say('records.among')}
          </span>
        )}
        {row.scope === 'between' && <span className="records-mark">{say('scope.between')}</span>}
      </th>
      <td data-label={say('column.kind')}>
        {row.kind === 'agreement' && (row.count ?? 1) > 1 ? say('kind.signing') : say(`kind.${row.kind}`)}
      </td>
      {showPartnership && (
        <td data-label={say('column.partnership')}>
          {row.partnership ? pick(row.partnership) : say('record.programme')}
        </td>
      )}
      <td data-label={say('column.sectors')}>
        {row.sectors.length > 3
          ? `${listWords(lang, row.sectors.slice(0, 3).map(pick))} +${row.sectors.length - 3}`
          : listWords(lang, row.sectors.map(pick))}
      </td>
      <td className="numeric" data-label={say('column.count')}>
        {row.count === null ? '' : qualified(plain(row.count, lang), row.countIs, lang)}
      </td>
      <td className="numeric" data-label={say('column.amount')}>
        {amountWords(row, words)}
      </td>
      <td data-label={say('column.stage')}>{row.stage ? say(`stage.${row.stage}`) : ''}</td>
    </tr>
  )
}

function amountWords({ kind, figure: claimed, amount }: RecordRow, { say, pick, lang }: Words) {
  if (claimed !== null) {
    const published = qualified(plain(claimed.value, lang), claimed.is, lang)
    return (
      <span className="unknown">
        {lang === 'en' ? `${published} ${pick(claimed.of)}` : `${pick(claimed.of)}${published}`}
      </span>
    )
  }
  if (amount === null) {
    return kind === 'agreement' ? <span className="unknown">{say('record.amountUnknown')}</span> : ''
  }
  const figure =
    amount.cny !== null
      ? money(amount.cny, lang)
      : amount.foreign
        ? foreignMoney(amount.foreign.currency, amount.foreign.value, lang)
        : ''
  return (
    <>
      {qualified(figure, amount.is, lang)}
      <span className="records-basis">{say(`basis.${amount.basis}`)}</span>
    </>
  )
}
