import {
  ALL_RATES,
  rateDefinition,
  rateName,
  ratePart,
  rateValue,
  shareOf,
  stageName,
} from '../../charts/deliveryWords.ts'
import { dateWords } from '../../format/dates.ts'
import { countCell, type TableContent, wordsCell } from '../../format/tableContent.ts'
import type { Words } from '../../format/WordsContext.tsx'
import type { Part } from '../../model/part.ts'
import type { DeliveryAnswer } from '../../questions/delivery.ts'

/** The same numbers as the drawing, and silence for every number of years. */
export function deliveryTables(answer: DeliveryAnswer, words: Words): TableContent[] {
  return [stagesTable(answer, words), ratesTable(answer, words), silenceTable(answer, words)]
}

function stagesTable({ rows }: DeliveryAnswer, words: Words): TableContent {
  const { say, lang } = words
  const counts = ['reported', 'here', 'further', 'setBack'] as const
  return {
    id: 'delivery-stages',
    title: say('figure.delivery'),
    subject: say('column.stage'),
    columns: [
      { id: 'stage', label: say('column.stage') },
      ...counts.map((id) => ({ id, label: say(`column.${id}`), kind: 'count' as const, numeric: true })),
    ],
    rows: rows.map((row, index) => ({
      id: row.id,
      cells: [
        wordsCell(stageName(row, words), index),
        ...counts.map((id) => countCell(row[id], lang, { stage: row.id, ...NOW[id] })),
      ],
    })),
  }
}

/** Where such agreements stand now, as a part says it. */
const NOW = {
  reported: {},
  here: { now: 'here' },
  further: { now: 'further' },
  setBack: { now: 'back' },
} as const satisfies Record<string, Part>

function ratesTable(answer: DeliveryAnswer, words: Words): TableContent {
  const { say } = words
  return {
    id: 'delivery-rates',
    title: say('figure.delivery'),
    subject: say('column.rate'),
    columns: [
      { id: 'rate', label: say('column.rate') },
      { id: 'value', label: say('column.value'), kind: 'share' },
      { id: 'definition', label: say('column.definition') },
    ],
    rows: ALL_RATES.map((rate, index) => {
      const share = shareOf(rate, answer)
      // That nothing was reported is no share of none.
      const known = share === 0 ? null : share
      return {
        id: rate,
        cells: [
          wordsCell(rateName(rate, words), index),
          { text: rateValue(rate, answer, words), sort: share, value: known, part: ratePart(rate, answer) },
          wordsCell(rateDefinition(rate, words)),
        ],
      }
    }),
  }
}

function silenceTable(answer: DeliveryAnswer, { say, lang }: Words): TableContent {
  const count = (id: string, label: string) => ({ id, label, kind: 'count' as const, numeric: true })
  return {
    id: 'delivery-silence',
    title: say('figure.delivery'),
    subject: say('figure.delivery.silence', { date: dateWords(answer.updated, lang) }),
    columns: [
      { id: 'years', label: say('figure.delivery.silentFor') },
      count('silent', say('column.silent')),
      count('settled', say('column.settled')),
      count('reported', say('column.within')),
      count('undated', say('figure.delivery.undated')),
    ],
    rows: answer.silences.map(({ years, silent, settled, reported }) => ({
      id: String(years),
      cells: [
        wordsCell(say('figure.delivery.years', { n: years }), years),
        countCell(silent, lang, { report: `silent-${years}` }),
        countCell(settled, lang, { report: `settled-${years}` }),
        countCell(reported, lang, { report: `within-${years}` }),
        countCell(answer.undated, lang, { report: 'undated' }),
      ],
    })),
  }
}
