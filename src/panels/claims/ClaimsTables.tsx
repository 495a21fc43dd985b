import { comparisonWords, itemisedWords, publishedWords, whenWords } from '../../charts/claimWords.ts'
import { money } from '../../format/money.ts'
import { plain } from '../../format/numbers.ts'
import { useWords } from '../../format/WordsContext.tsx'
import { calendarDay, dayNumber } from '../../model/dates.ts'
import type { Cny } from '../../model/money.ts'
import { periodId } from '../../model/part.ts'
import type { ClaimRow, ClaimsAnswer } from '../../questions/claims.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Measure } from '../../view/viewState.ts'
import { openPart } from '../openPart.ts'

interface ClaimsTablesProps {
  readonly answer: ClaimsAnswer
  readonly measure: Measure
  readonly title: string
  readonly onOpen: (id: string) => void
}

/**
 * Every published total with what is itemised by then, or why it is not compared, those that are drawn first; and the
 * running total by year.
 */
export function ClaimsTables({ answer, measure, title, onOpen }: ClaimsTablesProps) {
  const words = useWords()
  const { say, pick, lang } = words
  const whose = (row: ClaimRow): string =>
    row.partnership ? pick(row.partnership.name) : say('record.programme')
  const unknown = <span className="unknown">{say('headline.unknown')}</span>
  const drawn = answer.claims.filter((row) => row[measure].isDrawn)
  const others = answer.claims.filter((row) => !row[measure].isDrawn)
  const table = say('figure.table', { title })
  return (
    <div className="tables">
      {answer.claims.length > 0 && (
        <DataTable
          caption={table}
          onOpen={openPart}
          columns={[
            { id: 'title', label: say('kind.claim') },
            { id: 'partnership', label: say('column.partnership') },
            { id: 'date', label: say('column.date') },
            { id: 'published', label: say('column.published') },
            { id: 'itemised', label: say('column.itemisedBy'), numeric: true },
            { id: 'unexplained', label: say('column.unexplainedOrWhy') },
          ]}
          rows={[...drawn, ...others].map((row) => {
            const comparison = row[measure]
            const published = publishedWords(row, measure, words)
            const held = comparison.why === null ? comparison : null
            return {
              id: row.id,
              cells: [
                {
                  text: (
                    <button type="button" className="link" onClick={() => onOpen(row.id)}>
                      {pick(row.title)}
                    </button>
                  ),
                  sort: pick(row.title),
                },
                { text: whose(row), sort: whose(row) },
                { text: whenWords(row, words), sort: row.period?.last ?? null },
                {
                  text: published === '' ? unknown : published,
                  sort: measure === 'agreements' ? row.counts : (row.amount?.cny ?? null),
                },
                {
                  text: held ? itemisedWords(held, measure, words) : '',
                  sort: held?.itemised ?? null,
                  part: held ? { claim: row.id } : undefined,
                },
                { text: comparisonWords(row, measure, words), sort: held?.unexplained ?? null },
              ],
            }
          })}
        />
      )}
      {answer.steps.length > 0 && (
        <DataTable
          caption={`${table} ${say('figure.claims.yearEnds')}`}
          onOpen={openPart}
          columns={[
            { id: 'year', label: say('column.yearEnd') },
            { id: 'agreements', label: say('column.agreements'), numeric: true },
            { id: 'investment', label: say('column.investment'), numeric: true },
          ]}
          rows={yearEnds(answer).map(({ year, agreements, cny }) => ({
            id: String(year),
            cells: [
              { text: String(year), sort: year },
              { text: plain(agreements, lang), sort: agreements, part: { until: yearId(year) } },
              { text: cny === null ? unknown : money(cny, lang), sort: cny, part: { until: yearId(year) } },
            ],
          }))}
        />
      )}
    </div>
  )
}

const yearId = (year: number): string => periodId({ year, quarter: null, month: null })

/** What the running total has come to at the end of each year of the axis. */
function yearEnds({ axis, steps }: ClaimsAnswer): { year: number; agreements: number; cny: Cny | null }[] {
  if (axis === null) return []
  const first = calendarDay(axis.first).year
  const last = calendarDay(axis.last).year
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    const end = dayNumber(year, 12, 31)
    const step = steps.findLast(({ day }) => day <= end)
    return { year, agreements: step?.agreements ?? 0, cny: step?.cny ?? null }
  })
}
