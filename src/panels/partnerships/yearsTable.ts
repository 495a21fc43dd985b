import {
  countCell,
  type TableCell,
  type TableColumn,
  type TableContent,
  wordsCell,
} from '../../format/tableContent.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { firstDay, lastDay } from '../../model/dates.ts'
import { type Part, periodId } from '../../model/part.ts'
import type { PartnershipYears, PartnershipYearsAnswer } from '../../questions/partnershipYears.ts'
import type { Measure, ViewState } from '../../view/viewState.ts'
import { sumCell } from '../sumCells.ts'

type Year = PartnershipYearsAnswer['years'][number]

/** The ledger of a period knows no date filter: of a year that one cuts it would be another number's. */
export function yearPart(
  { id }: PartnershipYears,
  bin: Year | undefined,
  { from, to }: ViewState,
): Part | undefined {
  const isCut =
    bin === undefined ||
    (from !== null && firstDay(from) > bin.firstDay) ||
    (to !== null && lastDay(to) < bin.lastDay)
  return isCut ? undefined : { partnership: id, period: periodId(bin) }
}

/** The partnerships by year, with what has no year and the whole. */
export function yearsTable(
  answer: PartnershipYearsAnswer,
  { measure, title, view }: { readonly measure: Measure; readonly title: string; readonly view: ViewState },
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
    measure === 'agreements' ? countCell(total.agreements, lang, part) : sumCell(total, words, part)
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
        ...row.years.map((total, at) => cell(total, yearPart(row, answer.years[at], view))),
        cell(row.elsewhere),
        cell(row.total, { partnership: row.id }),
      ],
    })),
  }
}
