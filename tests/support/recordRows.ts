import type { Ledger } from '../../src/ledger/ledger.ts'
import type { Filter } from '../../src/model/filter.ts'
import { type RecordRow, recordReader } from '../../src/questions/recordRows.ts'
import { LATEST, type RecordsOptions, records } from '../../src/questions/records.ts'

/** Every row of the table of records. */
export function recordRows(
  ledger: Ledger,
  filter: Filter,
  options: Partial<RecordsOptions> = {},
): readonly RecordRow[] {
  const answer = records(ledger, filter, { ...LATEST, ...options })
  const read = recordReader(ledger.dataset, answer)
  return Array.from(answer.rows, (_, at) => read(at))
}
