import { shortDate } from '../../format/dates.ts'
import { exactMoney, money } from '../../format/money.ts'
import { plain } from '../../format/numbers.ts'
import { useWords } from '../../format/WordsContext.tsx'
import { useAnswer } from '../../query/EngineContext.tsx'
import type { LinesAnswer, TotalLine } from '../../questions/lines.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { changeView } from '../../view/useView.ts'
import type { ViewState } from '../../view/viewState.ts'
import { coverageLine } from '../coverage.ts'
import { PanelFrame } from '../PanelFrame.tsx'
import './lines.css'

/** The ledger of the total: what was added, what was held out of it and why. */
export function LinesDialog({ view, onClose }: { view: ViewState; onClose: () => void }) {
  const { say } = useWords()
  const state = useAnswer('lines', view)
  return (
    <Dialog title={say('lines.title')} onClose={onClose}>
      <PanelFrame title={say('lines.title')} state={state}>
        {(answer) => <Lines answer={answer} onClose={onClose} />}
      </PanelFrame>
    </Dialog>
  )
}

const agreementsIn = (lines: readonly TotalLine[]): number =>
  lines.reduce((total, { agreements }) => total + agreements, 0)

function Lines({ answer, onClose }: { answer: LinesAnswer; onClose: () => void }) {
  const words = useWords()
  const { say, lang } = words
  const { total, added, withoutAmount, outside } = answer
  return (
    <div className="lines">
      <p>{say('lines.intro')}</p>
      <h3>
        {total.cny === null
          ? say('lines.noneAdded')
          : say('lines.added', { total: `${money(total.cny, lang)} · ${exactMoney(total.cny, lang)}` })}
      </h3>
      <p>{coverageLine(total, words)}</p>
      <LineTable
        lines={added}
        onClose={onClose}
        sum={total.cny === null ? null : exactMoney(total.cny, lang)}
      />
      {withoutAmount.length > 0 && (
        <>
          <h3>{say('lines.without', { n: agreementsIn(withoutAmount) })}</h3>
          <LineTable lines={withoutAmount} onClose={onClose} sum={null} />
        </>
      )}
      {outside.length > 0 && (
        <>
          <h3>{say('lines.outside', { n: agreementsIn(outside) })}</h3>
          <LineTable lines={outside} onClose={onClose} sum={null} />
        </>
      )}
    </div>
  )
}

interface LineTableProps {
  readonly lines: readonly (TotalLine & { readonly why?: LinesAnswer['outside'][number]['why'] })[]
  readonly sum: string | null
  readonly onClose: () => void
}

function LineTable({ lines, sum, onClose }: LineTableProps) {
  const { say, pick, lang } = useWords()
  if (lines.length === 0) return null
  const open = (id: string): void => {
    onClose()
    changeView({ record: id })
  }
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
              <button type="button" className="link" onClick={() => open(line.id)}>
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
              {line.why !== undefined && (
                <span className="unknown">
                  {line.why === 'other-basis'
                    ? say('lines.why.other-basis', {
                        basis: line.basis === null ? '' : say(`basis.${line.basis}`),
                      })
                    : say(`lines.why.${line.why}`)}
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
