import { useMemo } from 'react'
import { shortDate } from '../../format/dates.ts'
import { exactMoney, money } from '../../format/money.ts'
import { plain } from '../../format/numbers.ts'
import { useWords } from '../../format/WordsContext.tsx'
import { listWords } from '../../format/words.ts'
import { conflictRange } from '../../model/conflicts.ts'
import { sumCny } from '../../model/money.ts'
import type { Part } from '../../model/part.ts'
import { useAnswer, useDataset } from '../../query/EngineContext.tsx'
import type { HeldOutLine, LinesAnswer, TotalLine } from '../../questions/lines.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { changeView } from '../../view/useView.ts'
import type { ViewState } from '../../view/viewState.ts'
import { coverageLine } from '../coverage.ts'
import { activeFilters, partnershipWords } from '../filterWords.ts'
import { PanelFrame } from '../PanelFrame.tsx'
import { isApart, partWords, replacedBy } from './partWords.ts'
import './lines.css'

/** The ledger of a total, of the view's or of a part of it: what was added, what was held out of it and why. */
export function LinesDialog({ view, part }: { view: ViewState; part: Part }) {
  const words = useWords()
  const { say, lang } = words
  const dataset = useDataset()
  const state = useAnswer('lines', view, part)
  const ofWhat = partWords(part, dataset, words)
  const title = ofWhat.length === 0 ? say('lines.title') : listWords(lang, ofWhat)
  // A filter that the part stands in for is not in force here.
  const inForce = { ...view, ...replacedBy(part) }
  const within = [
    ...(part.partnership === undefined && !isApart(part) ? [partnershipWords(view, dataset, words)] : []),
    ...activeFilters(inForce, dataset, words).map((filter) => filter.words),
  ]
  return (
    <Dialog title={title} onClose={() => changeView({ total: null })}>
      <p className="lines-within">{listWords(lang, within)}</p>
      <PanelFrame title={title} state={state}>
        {(answer) => <Lines answer={answer} />}
      </PanelFrame>
    </Dialog>
  )
}

const agreementsIn = (lines: readonly TotalLine[]): number =>
  lines.reduce((total, { agreements }) => total + agreements, 0)

function Lines({ answer }: { answer: LinesAnswer }) {
  const words = useWords()
  const { say, lang } = words
  const { total, added, withoutAmount, outside, claims } = answer
  return (
    <div className="lines">
      <p>{say('lines.intro')}</p>
      <h3>
        {total.cny === null
          ? say('lines.noneAdded')
          : say('lines.added', { total: `${money(total.cny, lang)} · ${exactMoney(total.cny, lang)}` })}
      </h3>
      <p>{coverageLine(total, words)}</p>
      <LineTable lines={added} sum={total.cny === null ? null : exactMoney(total.cny, lang)} />
      {withoutAmount.length > 0 && (
        <>
          <h3>{say('lines.without', { n: agreementsIn(withoutAmount) })}</h3>
          <LineTable lines={withoutAmount} sum={null} />
        </>
      )}
      {outside.length > 0 && (
        <>
          <h3>{say('lines.outside', { n: agreementsIn(outside) })}</h3>
          <LineTable lines={outside} sum={null} />
        </>
      )}
      {claims > 0 && <p>{say('lines.claims', { n: claims })}</p>}
    </div>
  )
}

/** Of each amount over which sources disagree, how far they are apart. [C9] */
function useDisputed(): ReadonlyMap<string, string> {
  const { say, lang } = useWords()
  const { agreements } = useDataset()
  return useMemo(() => {
    const words = new Map<string, string>()
    for (const agreement of agreements) {
      const range = agreement.conflicts.length === 0 ? null : conflictRange(agreement, 'amount')
      if (range === null) continue
      const [least, most] = [money(sumCny(range.least), lang), money(sumCny(range.most), lang)]
      words.set(agreement.id, say('record.disputed', { least, most }))
    }
    return words
  }, [agreements, say, lang])
}

interface LineTableProps {
  readonly lines: readonly (TotalLine & Partial<Pick<HeldOutLine, 'why' | 'signing'>>)[]
  readonly sum: string | null
}

function LineTable({ lines, sum }: LineTableProps) {
  const { say, pick, lang } = useWords()
  const disputed = useDisputed()
  if (lines.length === 0) return null
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say('column.title')}</th>
          <th scope="col">{say('column.date')}</th>
          <th scope="col" className="numeric">
            {say('column.agreements')}
          </th>
          <th scope="col" className="numeric">
            {say('column.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.id}${line.isRemainder}`}>
            <th scope="row">
              <button type="button" className="link" onClick={() => changeView({ record: line.id })}>
                {line.isRemainder ? say('lines.remainder', { title: pick(line.title) }) : pick(line.title)}
              </button>
            </th>
            <td className="lines-date">
              {line.date === null ? say('figure.timeline.undated') : shortDate(line.date, lang)}
            </td>
            <td className="numeric">{plain(line.agreements, lang)}</td>
            <td className="numeric">
              {line.cny !== null && line.why === undefined && exactMoney(line.cny, lang)}
              {line.basis !== null && line.why === undefined && (
                <span className="records-basis">{say(`basis.${line.basis}`)}</span>
              )}
              {line.cny !== null && disputed.has(line.id) && (
                <span className="records-basis">{disputed.get(line.id)}</span>
              )}
              {line.why !== undefined && (
                <span className="unknown">
                  {say(`lines.why.${line.why}`, {
                    basis: line.basis === null ? '' : say(`basis.${line.basis}`),
                    signing: line.signing ? pick(line.signing.title) : '',
                    money: line.signing ? money(line.signing.cny, lang) : '',
                  })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      {sum !== null && (
        <tfoot>
          <tr>
            <th scope="row">{say('lines.sum')}</th>
            <td />
            <td className="numeric">{plain(agreementsIn(lines), lang)}</td>
            <td className="numeric">{sum}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
