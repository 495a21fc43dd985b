import type { TableContent } from '../../src/format/tableContent.ts'
import type { Words } from '../../src/format/WordsContext.tsx'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { type Filter, NO_FILTER } from '../../src/model/filter.ts'
import { claimsTables } from '../../src/panels/claims/claimsTables.ts'
import { compareTables } from '../../src/panels/compare/compareTables.ts'
import { deliveryTables } from '../../src/panels/delivery/deliveryTables.ts'
import { flowsTable } from '../../src/panels/flows/flowsTable.ts'
import { gapsTable } from '../../src/panels/gaps/gapsTable.ts'
import { overTimeTable } from '../../src/panels/overTime/overTimeTable.ts'
import { partnershipsTable } from '../../src/panels/partnerships/partnershipsTable.ts'
import { yearsTable } from '../../src/panels/partnerships/yearsTable.ts'
import { sectorsTable } from '../../src/panels/sectors/sectorsTable.ts'
import { signingsTable } from '../../src/panels/signings/signingsTable.ts'
import { sizesTable } from '../../src/panels/sizes/sizesTable.ts'
import { timelineTable } from '../../src/panels/timeline/timelineTable.ts'
import { claims } from '../../src/questions/claims.ts'
import { compare } from '../../src/questions/compare.ts'
import { delivery } from '../../src/questions/delivery.ts'
import { flows } from '../../src/questions/flows.ts'
import { gaps } from '../../src/questions/gaps.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { partnerships } from '../../src/questions/partnerships.ts'
import { partnershipYears } from '../../src/questions/partnershipYears.ts'
import { sectors } from '../../src/questions/sectors.ts'
import { signings } from '../../src/questions/signings.ts'
import { sizes } from '../../src/questions/sizes.ts'
import { timeline } from '../../src/questions/timeline.ts'
import type { Measure, ViewState } from '../../src/view/viewState.ts'

/** Every table of every figure of a view, in the order of the page, and beside another view. */
export function tablesOf(
  ledger: Ledger,
  view: ViewState,
  measure: Measure,
  words: Words,
  pinned: Filter = NO_FILTER,
): TableContent[] {
  const years = partnershipYears(ledger, view)
  const title = words.say('figure.partnerships', { n: years.rows.length })
  const inTime = overTime(ledger, view, { size: view.period, split: view.split })
  return [
    overTimeTable(inTime, { measure, isRunning: view.show === 'running' }, words),
    timelineTable(timeline(ledger, view), words),
    sectorsTable(sectors(ledger, { ...view, sectors: [] }), words),
    signingsTable(signings(ledger, view), words),
    ...deliveryTables(delivery(ledger, view), words),
    partnershipsTable(partnerships(ledger, view).rows, title, view.sectors.length > 0, words),
    yearsTable(years, { measure, title }, words),
    flowsTable(flows(ledger, view), words),
    sizesTable(sizes(ledger, view), words),
    ...claimsTables(claims(ledger, view), measure, words),
    gapsTable(gaps(ledger, view), words),
    ...compareTables(compare(ledger, view, pinned), words),
  ]
}
