import {
  floorCell,
  type TableCell,
  type TableColumn,
  type TableContent,
  wordsCell,
} from '../../format/tableContent.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { type Part, periodId } from '../../model/part.ts'
import { NOT_STATED } from '../../model/words.ts'
import type { PartnershipYears, PartnershipYearsAnswer } from '../../questions/partnershipYears.ts'
import type { Measure } from '../../view/viewState.ts'
import { sumCell } from '../sumCells.ts'

type Year = PartnershipYearsAnswer['years'][number]

/** A year of a partnership, as far as the chosen dates reach into it. */
export const yearPart = ({ id }: PartnershipYears, bin: Year | undefined): Part | undefined =>
  bin && { partnership: id, year: periodId({ year: bin.year, quarter: null, month: null }) }

/** The partnerships by year, with what has no year and the whole. */
export function yearsTable(
  answer: PartnershipYearsAnswer,
  { measure, title }: { readonly measure: Measure; readonly title: string },
  words: Words,
): TableContent {
  const { say, pick, lang } = words
  const column = (id: string, label: string): TableColumn => ({
    id,
    label,
    kind: measure === 'agreements' ? 'count' : 'money',
    numeric: true,
  })
  const cell = (total: PartnershipYears['total'], part?: Part): TableCell =>
    measure === 'agreements'
      ? floorCell(total.agreements, total.isFloor, lang, part)
      : sumCell(total, words, part)
  return {
    id: 'partnerships-years',
    title,
    columns: [
      { id: 'partnership', label: say('column.partnership') },
      ...answer.years.map(({ year }) => column(String(year), String(year))),
      column('elsewhere', say('figure.partnerships.noYear')),
      column('total', say('lines.sum')),
    ],
    rows: answer.rows.map((row) => ({
      id: row.id,
      cells: [
        wordsCell(pick(row.name)),
        ...row.years.map((total, at) => cell(total, yearPart(row, answer.years[at]))),
        cell(row.elsewhere, { partnership: row.id, year: NOT_STATED }),
        cell(row.total, { partnership: row.id }),
      ],
    })),
  }
}
