import {
  ALL_RATES,
  rateDefinition,
  rateName,
  rateValue,
  shareOf,
  stageName,
} from '../../charts/deliveryWords.ts'
import { dateWords } from '../../format/dates.ts'
import { plain } from '../../format/numbers.ts'
import { useWords } from '../../format/WordsContext.tsx'
import { labelled } from '../../format/words.ts'
import type { DeliveryAnswer } from '../../questions/delivery.ts'
import { type Cell, DataTable } from '../../ui/DataTable.tsx'
import { openPart } from '../openPart.ts'

/** The same numbers as the drawing, and silence for every number of years. */
export function DeliveryTables({ answer }: { answer: DeliveryAnswer }) {
  const words = useWords()
  const { say, lang } = words
  const caption = say('figure.table', { title: say('figure.delivery') })
  const number = (value: number): Cell => ({ text: plain(value, lang), sort: value })
  const since = say('figure.delivery.silence', { date: dateWords(answer.updated, lang) })
  return (
    <div className="tables">
      <DataTable
        caption={labelled(lang, caption, say('column.stage'))}
        onOpen={openPart}
        columns={[
          { id: 'stage', label: say('column.stage') },
          { id: 'reported', label: say('column.reported'), numeric: true },
          { id: 'here', label: say('column.here'), numeric: true },
          { id: 'further', label: say('column.further'), numeric: true },
          { id: 'setBack', label: say('column.setBack'), numeric: true },
        ]}
        rows={answer.rows.map((row, index) => ({
          id: row.id,
          cells: [
            { text: stageName(row, words), sort: index },
            { ...number(row.reported), part: { stage: row.id } },
            number(row.here),
            number(row.further),
            number(row.setBack),
          ],
        }))}
      />
      <DataTable
        caption={labelled(lang, caption, say('column.rate'))}
        columns={[
          { id: 'rate', label: say('column.rate') },
          { id: 'value', label: say('column.value') },
          { id: 'definition', label: say('column.definition') },
        ]}
        rows={ALL_RATES.map((rate, index) => ({
          id: rate,
          cells: [
            { text: rateName(rate, words), sort: index },
            { text: rateValue(rate, answer, words), sort: shareOf(rate, answer) },
            { text: rateDefinition(rate, words), sort: rateDefinition(rate, words) },
          ],
        }))}
      />
      <DataTable
        caption={labelled(lang, caption, since)}
        columns={[
          { id: 'years', label: say('figure.delivery.silentFor') },
          { id: 'silent', label: say('column.silent'), numeric: true },
          { id: 'settled', label: say('column.settled'), numeric: true },
          { id: 'reported', label: say('column.within'), numeric: true },
          { id: 'undated', label: say('figure.delivery.undated'), numeric: true },
        ]}
        rows={answer.silences.map(({ years, silent, settled, reported }) => ({
          id: String(years),
          cells: [
            { text: say('figure.delivery.years', { n: years }), sort: years },
            number(silent),
            number(settled),
            number(reported),
            number(answer.undated),
          ],
        }))}
      />
    </div>
  )
}
