import { compareName } from '../../charts/compareWords.ts'
import { dateWords } from '../../format/dates.ts'
import { money } from '../../format/money.ts'
import { plain } from '../../format/numbers.ts'
import {
  countCell,
  NO_CELL,
  type TableCell,
  type TableContent,
  wordsCell,
} from '../../format/tableContent.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { sumCny } from '../../model/money.ts'
import { type Part, WHOLE } from '../../model/part.ts'
import type { CompareAnswer } from '../../questions/compare.ts'
import type { HeadlineAnswer } from '../../questions/headline.ts'
import type { Measure } from '../../view/viewState.ts'
import { sumCell } from '../sumCells.ts'

/**
 * The headline numbers of both views, and their sectors by each measure. The numbers of either view open their ledgers;
 * a difference is of two numbers that each have one.
 */
export function compareTables(answer: CompareAnswer, words: Words): TableContent[] {
  return [
    headlineTable(answer, words),
    ...(['agreements', 'investment'] as const).map((measure) => sectorsTable(answer, measure, words)),
  ]
}

function headlineTable({ here, there }: CompareAnswer, words: Words): TableContent {
  const { say, lang } = words
  const counted = (read: (side: HeadlineAnswer) => number, part: Part): TableCell[] =>
    counts(read(here), read(there), words, part)
  const lastReports = [here, there].map(({ lastReport }): TableCell => {
    const date = lastReport?.date ?? null
    return lastReport === null || date === null
      ? { text: say('headline.none'), sort: null }
      : { text: dateWords(date, lang), sort: date, value: date, record: lastReport.id }
  })
  const measures: readonly (readonly [string, string, readonly TableCell[]])[] = [
    [
      'agreements',
      say('headline.agreements'),
      floored(
        here,
        there,
        counted(({ total }) => total.agreements, WHOLE),
      ),
    ],
    ['investment', say('headline.investment'), sums(here.total, there.total, words, WHOLE)],
    ['known', say('headline.coverage'), counted(({ total }) => total.known, WHOLE)],
    ['signings', say('headline.signings'), counted(({ signings }) => signings, { list: 'signings' })],
    [
      'events',
      say('headline.events'),
      counted(({ events, policies }) => events + policies, { list: 'events' }),
    ],
    ['last', say('headline.lastReport'), [...lastReports, NO_CELL]],
  ]
  return {
    id: 'compare',
    title: say('figure.compare'),
    columns: [{ id: 'measure', label: say('column.measure') }, ...columnsOf('count', words)],
    rows: measures.map(([id, name, cells], index) => ({ id, cells: [wordsCell(name, index), ...cells] })),
  }
}

function sectorsTable({ rows }: CompareAnswer, measure: Measure, words: Words): TableContent {
  const { say } = words
  const kind = measure === 'agreements' ? 'count' : 'money'
  return {
    id: `compare-${measure}`,
    title: say('figure.compare'),
    subject: say(`measure.${measure}`),
    columns: [{ id: 'sector', label: say('column.sector') }, ...columnsOf(kind, words)],
    rows: rows.map((row) => {
      const name = compareName(row, words)
      const part = { only: row.id }
      return {
        id: row.id,
        cells: [
          wordsCell(name, row.name ? name : null),
          ...(measure === 'agreements'
            ? counts(row.here.agreements, row.there.agreements, words, part)
            : sums(row.here, row.there, words, part)),
        ],
      }
    }),
  }
}

const columnsOf = (kind: 'count' | 'money', { say }: Words) =>
  [
    { id: 'here', label: say('figure.compare.here'), kind, numeric: true },
    { id: 'there', label: say('figure.compare.there'), kind, numeric: true },
    { id: 'difference', label: say('column.difference'), kind, numeric: true },
  ] as const

/** The same part of the pinned view. */
const pinned = (part: Part): Part => ({ ...part, view: 'pinned' })

function counts(here: number, there: number, { lang }: Words, part: Part): TableCell[] {
  const value = here - there
  return [
    countCell(here, lang, part),
    countCell(there, lang, pinned(part)),
    { text: signed(value, (size) => plain(size, lang)), sort: value, value },
  ]
}

/** The numbers of agreements of both views; a difference from a floor is neither. */
function floored(here: HeadlineAnswer, there: HeadlineAnswer, cells: readonly TableCell[]): TableCell[] {
  return cells.map((cell, at) => ([here, there][at]?.isFloor ? { ...cell, text: `≥ ${cell.text}` } : cell))
}

type Total = HeadlineAnswer['total']

function sums(here: Total, there: Total, words: Words, part: Part): TableCell[] {
  const both = [sumCell(here, words, part), sumCell(there, words, pinned(part))]
  // No difference from what is not known.
  if (here.cny === null || there.cny === null) return [...both, NO_CELL]
  const value = here.cny - there.cny
  const text = signed(value, (size) => money(sumCny(size), words.lang))
  return [...both, { text, sort: value, value }]
}

/** `+12`, `−3`, `0`; the sign is a real minus. */
function signed(difference: number, written: (size: number) => string): string {
  if (difference === 0) return '0'
  return `${difference > 0 ? '+' : '\u2212'}${written(Math.abs(difference))}`
}
