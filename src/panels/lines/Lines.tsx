import { useMemo } from 'react'
import { shortDate } from '../../format/dates.ts'
import { disputedWords, missingWords } from '../../format/disputes.ts'
import { exactMoney, money } from '../../format/money.ts'
import { plain, qualified } from '../../format/numbers.ts'
import { titleOf } from '../../format/titles.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { conflictRange } from '../../model/conflicts.ts'
import type { Agreement } from '../../model/schema.ts'
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
      <p>{coverageLine(total, words, answer.isFloor)}</p>
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

/** What the agreements of the lines say of their figures: qualifiers, and over which of them sources disagree. */
function useAgreements(): ReadonlyMap<string, Agreement> {
  const { agreements } = useDataset()
  return useMemo(() => new Map(agreements.map((agreement) => [agreement.id, agreement])), [agreements])
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
  const agreements = useAgreements()
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
            <button type="button" className="link reach" onClick={() => openRecord(line.id)}>
              {lineTitle(line, words)}
            </button>
          </th>
          <td className="lines-date">
            {line.date === null ? say('figure.timeline.undated') : shortDate(line.date, lang)}
          </td>
          <td className="numeric">
            {qualified(
              plain(line.agreements, lang),
              line.isShared ? null : (agreements.get(line.id)?.countIs ?? null),
              lang,
            )}
          </td>
          <td className="numeric">
            <Amount line={line} agreement={agreements.get(line.id)} />
          </td>
        </tr>
      )}
      foot={[plain(agreementsIn(lines), lang), sum]}
    />
  )
}

interface AmountProps {
  readonly line: Line
  readonly agreement: Agreement | undefined
}

/** What a line adds, as its source qualifies it; what is left of "over n" is "over" what is left. [C9] [C11] */
function Amount({ line, agreement }: AmountProps) {
  const words = useWords()
  const { say, pick, lang } = words
  const { cny, basis, why, signing, arrived, isRemainder, isShared } = line
  const range = agreement && !isRemainder && !isShared ? conflictRange(agreement, 'amount') : null
  const disputed = disputedWords(range, 'amount', words)
  const unknown =
    why &&
    say(`lines.why.${why}`, {
      basis: basis === null ? '' : say(`basis.${basis}`),
      signing: signing ? pick(signing.title) : '',
      money: signing ? money(signing.cny, lang) : '',
    })
  return (
    <>
      {cny !== null &&
        why === undefined &&
        qualified(exactMoney(cny, lang), agreement?.amount?.is ?? null, lang)}
      {basis !== null && why === undefined && <span className="records-basis">{say(`basis.${basis}`)}</span>}
      {arrived !== null && (
        <span className="records-basis">{say('lines.arrived', { money: exactMoney(arrived, lang) })}</span>
      )}
      {unknown !== undefined && (
        <span className="unknown">
          {why === 'not-published' ? missingWords(range, unknown, words) : unknown}
        </span>
      )}
      {disputed !== '' && <span className="records-basis">{disputed}</span>}
    </>
  )
}
