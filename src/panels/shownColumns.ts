import { RECORD_COLUMNS, type RecordColumn } from '../model/words.ts'
import type { ViewState } from '../view/viewState.ts'

const USUAL = new Set<RecordColumn>([
  'title',
  'date',
  'kind',
  'partnership',
  'sectors',
  'agreements',
  'amount',
  'stage',
])

/** The columns of a view, in their order: those chosen, else the usual ones; one partnership needs no column. */
export function columnsOf({ columns, partnerships }: ViewState): RecordColumn[] {
  if (columns !== null) return RECORD_COLUMNS.filter((column) => columns.includes(column))
  return RECORD_COLUMNS.filter(
    (column) => USUAL.has(column) && (column !== 'partnership' || partnerships.length !== 1),
  )
}
