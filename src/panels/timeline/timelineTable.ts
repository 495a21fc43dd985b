import { markAmount, markCount, noAmountInFull } from '../../charts/timelineWords.ts'
import { dateWords, periodWords } from '../../format/dates.ts'
import { disputedWords } from '../../format/disputes.ts'
import {
  countCell,
  NO_CELL,
  type TableCell,
  type TableContent,
  wordsCell,
} from '../../format/tableContent.ts'
import { titleOf } from '../../format/titles.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { bracketed } from '../../format/words.ts'
import type { Part } from '../../model/part.ts'
import type { Mark, TimelineAnswer } from '../../questions/timeline.ts'

/** Every mark of every lane, those of full lanes too that the drawing leaves out. */
export function timelineTable({ lanes }: TimelineAnswer, words: Words): TableContent {
  const { say } = words
  return {
    id: 'timeline',
    title: say('figure.timeline'),
    columns: [
      { id: 'title', label: say('column.title') },
      { id: 'lane', label: say('column.lane') },
      { id: 'date', label: say('column.date'), kind: 'date' },
      { id: 'agreements', label: say('column.agreements'), kind: 'count', numeric: true },
      { id: 'amount', label: say('column.amount'), kind: 'money', numeric: true },
      { id: 'basis', label: say('column.basis') },
    ],
    rows: lanes.flatMap(({ lane, marks, undated }) =>
      [...marks, ...undated].map((mark) => ({
        id: mark.id,
        cells: [
          { ...wordsCell(titleOf(mark, words)), record: mark.id },
          wordsCell(say(`lane.${lane}`)),
          whenCell(mark, words),
          ...(mark.kind === 'agreement'
            ? [announcedCell(mark, words), publishedCell(mark, words), basisCell(mark, words)]
            : [NO_CELL, NO_CELL, NO_CELL]),
        ],
      })),
    ),
  }
}

const announcedCell = (mark: Mark, words: Words): TableCell => ({
  ...countCell(mark.agreements, words.lang, partOf(mark)),
  text: markCount(mark, words),
})

function publishedCell(mark: Mark, words: Words): TableCell {
  const range = mark.disputes.amount
  const text = markAmount(mark, words) ?? noAmountInFull(mark, words)
  return {
    text: bracketed(words.lang, text, disputedWords(range, 'amount', words)),
    sort: mark.cny,
    value: mark.cny,
  }
}

/** The kind of money of its amount, or of that of the whole signing. */
function basisCell({ basis, forWhole }: Mark, { say }: Words): TableCell {
  const kind = basis ?? forWhole?.basis
  return kind === undefined ? NO_CELL : wordsCell(say(`basis.${kind}`))
}

/** All of an agreement or a signing, or what is left of it. */
const partOf = ({ id, isRemainder }: Mark): Part => (isRemainder ? { rest: id } : { signing: id })

function whenCell({ date, endDate, period }: Mark, { say, lang }: Words): TableCell {
  if (date === null) return { text: say('figure.timeline.undated'), sort: null, value: null }
  const sort = period?.first ?? null
  return endDate === null
    ? { text: dateWords(date, lang), sort, value: date }
    : { text: periodWords(date, endDate, lang), sort, value: `${date}/${endDate}` }
}
