import {
  claimDispute,
  comparisonWords,
  itemisedWords,
  publishedWords,
  whenWords,
} from '../../charts/claimWords.ts'
import { floorCell, NO_CELL, type TableContent, wordsCell } from '../../format/tableContent.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { bracketed } from '../../format/words.ts'
import { calendarDay, dayNumber } from '../../model/dates.ts'
import { periodId } from '../../model/part.ts'
import type { ClaimRow, ClaimsAnswer } from '../../questions/claims.ts'
import type { Measure } from '../../view/viewState.ts'
import { sumCell } from '../sumCells.ts'

/**
 * Every published total with what is itemised by then, or why it is not compared, those that are drawn first; and the
 * running total by year.
 */
export function claimsTables(answer: ClaimsAnswer, measure: Measure, words: Words): TableContent[] {
  return [
    ...(answer.claims.length > 0 ? [publishedTable(answer, measure, words)] : []),
    ...(answer.steps.length > 0 ? [yearsTable(answer, words)] : []),
  ]
}

function publishedTable({ claims }: ClaimsAnswer, measure: Measure, words: Words): TableContent {
  const { say, pick } = words
  const kind = measure === 'agreements' ? 'count' : 'money'
  const whose = (row: ClaimRow): string =>
    row.partnership ? pick(row.partnership.name) : say('record.programme')
  const drawn = claims.filter((row) => row[measure].isDrawn)
  const others = claims.filter((row) => !row[measure].isDrawn)
  return {
    id: 'claims',
    title: say('figure.claims'),
    columns: [
      { id: 'title', label: say('kind.claim') },
      { id: 'partnership', label: say('column.partnership') },
      { id: 'date', label: say('column.date'), kind: 'date' },
      { id: 'published', label: say('column.published'), kind },
      { id: 'itemised', label: say('column.itemisedBy'), kind, numeric: true },
      { id: 'unexplained', label: say('column.unexplainedOrWhy'), kind },
    ],
    rows: [...drawn, ...others].map((row) => {
      const comparison = row[measure]
      const held = comparison.why === null ? comparison : null
      const published = measure === 'agreements' ? row.counts : (row.amount?.cny ?? null)
      const said = publishedWords(row, measure, words)
      return {
        id: row.id,
        cells: [
          { ...wordsCell(pick(row.title)), record: row.id },
          wordsCell(whose(row)),
          { text: whenWords(row, words), sort: row.period?.last ?? null, value: spanOf(row) },
          said === ''
            ? { text: say('headline.unknown'), sort: null, value: null }
            : {
                text: bracketed(words.lang, said, claimDispute(row, measure, words)),
                sort: published,
                value: published ?? undefined,
              },
          held
            ? {
                text: itemisedWords(held, measure, words),
                sort: held.itemised,
                value: held.itemised,
                part: { claim: row.id },
              }
            : NO_CELL,
          {
            text: comparisonWords(row, measure, words),
            sort: held?.unexplained ?? null,
            value: held?.unexplained,
          },
        ],
      }
    }),
  }
}

const spanOf = ({ date, since }: ClaimRow): string | null =>
  date === null || since === null || since === date ? date : `${since}/${date}`

const NO_STEP = { agreements: 0, cny: null, known: 0, isFloor: false }

function yearsTable(answer: ClaimsAnswer, words: Words): TableContent {
  const { say, lang } = words
  return {
    id: 'claims-years',
    title: say('figure.claims'),
    subject: say('figure.claims.yearEnds'),
    columns: [
      { id: 'year', label: say('column.yearEnd'), kind: 'date' },
      { id: 'agreements', label: say('column.agreements'), kind: 'count', numeric: true },
      { id: 'investment', label: say('column.investment'), kind: 'money', numeric: true },
    ],
    rows: yearEnds(answer).map(({ year, agreements, isOpen, sum }) => {
      const id = periodId({ year, quarter: null, month: null })
      return {
        id: String(year),
        cells: [
          { text: String(year), sort: year, value: id },
          floorCell(agreements, isOpen, lang, { until: id }),
          sumCell(sum, words, { until: id }),
        ],
      }
    }),
  }
}

/** What the running total has come to at the end of each year of the axis; floors like the end of the line. [C2] [C15] */
function yearEnds({ axis, steps, undated }: ClaimsAnswer) {
  if (axis === null) return []
  const first = calendarDay(axis.first).year
  const last = calendarDay(axis.last).year
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    const end = dayNumber(year, 12, 31)
    const { agreements, cny, known, isFloor } = steps.findLast(({ day }) => day <= end) ?? NO_STEP
    const isOpen = agreements > 0 && (isFloor || undated.agreements > 0)
    // Of agreements that nobody counted or dated, the money is unknown too.
    return {
      year,
      agreements,
      isOpen,
      sum: { agreements, cny, unknown: agreements - known + Number(isOpen) },
    }
  })
}
