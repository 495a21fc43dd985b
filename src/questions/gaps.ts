import { stageOf } from '../ledger/atoms.ts'
import { type Ledger, wholeOf } from '../ledger/ledger.ts'
import { keeps } from '../ledger/mask.ts'
import { selectionOf } from '../ledger/selection.ts'
import type { Filter } from '../model/filter.ts'

export const GAP_FIELDS = ['amount', 'date', 'stage', 'sector', 'link'] as const
export type GapField = (typeof GAP_FIELDS)[number]

/** "What do we not know?" Of the agreement records kept, how many state each field. */
export interface GapsAnswer {
  readonly records: number
  readonly stated: Readonly<Record<GapField, number>>
}

export function gaps(ledger: Ledger, filter: Filter): GapsAnswer {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const linked = new Set(dataset.sources.flatMap(({ id, url }) => (url === null ? [] : [id])))
  const kept = new Set<number>()
  for (let atom = 0; atom < atoms.length; atom += 1) {
    if (!keeps(selection.atoms, atom)) continue
    // A signing whose parts are all itemised is a record too, as in the list of records.
    for (let at = atoms.record[atom]; at !== undefined && !kept.has(at); at = wholeOf(ledger, at))
      kept.add(at)
  }
  const stated = { amount: 0, date: 0, stage: 0, sector: 0, link: 0 }
  for (const record of kept) {
    const agreement = dataset.agreements[record]
    if (!agreement) continue
    stated.amount += Number(agreement.amount !== null)
    stated.date += Number(agreement.date !== null)
    stated.stage += Number(stageOf(agreement) !== null)
    stated.sector += Number(agreement.sectors.length > 0)
    stated.link += Number(agreement.sources.some((id) => linked.has(id)))
  }
  return { records: kept.size, stated }
}
