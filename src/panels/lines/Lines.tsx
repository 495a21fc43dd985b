import { useMemo } from 'react'
import { shortDate } from '../../format/dates.ts'
import { exactMoney, money } from '../../format/money.ts'
import { plain } from '../../format/numbers.ts'
import { titleOf } from '../../format/titles.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { conflictRange } from '../../model/conflicts.ts'
import { sumCny } from '../../model/money.ts'
import { useDataset } from '../../query/EngineContext.tsx'
import type { HeldOutLine, LinesAnswer, TotalLine } from '../../questions/lines.ts'
import { coverageLine } from '../coverage.ts'
import { openRecord } from '../openPart.ts'
import { LongTable } from './LongTable.tsx'

/** What makes up a total: the lines that are added, those without money, those outside, each with its reason. */
export function Lines({ answer }: { answer: LinesAnswer }) {
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
      <LineTable lines={added} sum={total.cny === null ? '' : exactMoney(total.cny, lang)} />
      {withoutAmount.length > 0 && (
        <>
          <h3>{say('lines.without', { n: agreementsIn(withoutAmount) })}</h3>
          <LineTable lines={withoutAmount} sum="" />
        </>
      )}
      {outside.length > 0 && (
        <>
          <h3>{say('lines.outside', { n: agreementsIn(outside) })}</h3>
          <LineTable lines={outside} sum="" />
        </>
      )}
      {claims > 0 && <p>{say('lines.claims', { n: claims })}</p>}
    </div>
  )
}

const agreementsIn = (lines: readonly TotalLine[]): number =>
  lines.reduce((total, { agreements }) => total + agreements, 0)

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

type Line = TotalLine & Partial<Pick<HeldOutLine, 'why' | 'signing'>>

interface LineTableProps {
  readonly lines: readonly Line[]
  /** What the amounts come to; empty for none. */
  readonly sum: string
}

const lineTitle = (line: Line, words: Words): string =>
  line.isShared ? words.say('lines.shared', { title: words.pick(line.title) }) : titleOf(line, words)

function LineTable({ lines, sum }: LineTableProps) {
  const words = useWords()
  const { say, lang } = words
  const disputed = useDisputed()
  return (
    <LongTable
      columns={[
        { id: 'title', label: say('column.title') },
        { id: 'date', label: say('column.date') },
        { id: 'agreements', label: say('column.agreements'), numeric: true },
        { id: 'amount', label: say('column.amount'), numeric: true },
      ]}
      lines={lines}
      row={(line) => (
        <tr key={`${line.id}${line.isRemainder}${line.isShared}`}>
          <th scope="row">
            <button type="button" className="link" onClick={() => openRecord(line.id)}>
              {lineTitle(line, words)}
            </button>
          </th>
          <td className="lines-date">
            {line.date === null ? say('figure.timeline.undated') : shortDate(line.date, lang)}
          </td>
          <td className="numeric">{plain(line.agreements, lang)}</td>
          <td className="numeric">
            <Amount line={line} disputed={disputed.get(line.id)} />
          </td>
        </tr>
      )}
      foot={[plain(agreementsIn(lines), lang), sum]}
    />
  )
}

function Amount({ line, disputed }: { line: Line; disputed: string | undefined }) {
  const { say, pick, lang } = useWords()
  const { cny, basis, why, signing, arrived } = line
  return (
    <>
      {cny !== null && why === undefined && exactMoney(cny, lang)}
      {basis !== null && why === undefined && <span className="records-basis">{say(`basis.${basis}`)}</span>}
      {arrived !== null && (
        <span className="records-basis">{say('lines.arrived', { money: exactMoney(arrived, lang) })}</span>
      )}
      {cny !== null && disputed !== undefined && <span className="records-basis">{disputed}</span>}
      {why !== undefined && (
        <span className="unknown">
          {say(`lines.why.${why}`, {
            basis: basis === null ? '' : say(`basis.${basis}`),
            signing: signing ? pick(signing.title) : '',
            money: signing ? money(signing.cny, lang) : '',
          })}
        </span>
      )}
    </>
  )
}
