import type { ReactNode } from 'react'
import { shortDate } from '../../format/dates.ts'
import { foreignMoney, money } from '../../format/money.ts'
import { useWords } from '../../format/WordsContext.tsx'
import { clauses } from '../../format/words.ts'
import type { Agreement, Amount, CooperationEvent } from '../../model/schema.ts'
import type { Lang } from '../../model/words.ts'
import { changeView } from '../../view/useView.ts'

export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface RecordListProps {
  readonly records: readonly (Agreement | CooperationEvent)[]
  readonly withCount?: boolean
}

/** Records that lead to one another. */
export function RecordList({ records, withCount = false }: RecordListProps) {
  const { say, pick, lang } = useWords()
  return (
    <ul className="record-list">
      {records.map((record) => (
        <li key={record.id}>
          <button type="button" className="link reach" onClick={() => changeView({ record: record.id })}>
            {pick(record.title)}
          </button>
          {record.date !== null && <span className="record-list-date">{shortDate(record.date, lang)}</span>}
          {withCount && 'count' in record && (
            <span className="record-list-date">
              {clauses(lang, [
                say('count.agreements', { n: record.count }),
                partAmount(record.amount, lang, say('figure.timeline.unknownAmount')),
              ])}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function partAmount(amount: Amount | null, lang: Lang, unknown: string): string {
  if (amount === null) return unknown
  if (amount.cny !== null) return money(amount.cny, lang)
  return amount.foreign ? foreignMoney(amount.foreign.currency, amount.foreign.value, lang) : unknown
}
