import type { Filter } from '../model/filter.ts'
import type { Ledger } from './ledger.ts'
import { type Fails, failsOf } from './mask.ts'

/** What a filter keeps of each kind of row. */
export interface Selection {
  readonly atoms: Fails
  readonly events: Fails
  readonly policies: Fails
  readonly claims: Fails
}

const latest = new WeakMap<Ledger, { filter: Filter; selection: Selection }>()

/** Tests all rows against a filter. The last answer is kept, because every question of a view asks the same. */
export function selectionOf(ledger: Ledger, filter: Filter): Selection {
  const known = latest.get(ledger)
  if (known && known.filter === filter) return known.selection
  const selection = {
    atoms: failsOf(ledger, ledger.atoms, filter),
    events: failsOf(ledger, ledger.events, filter),
    policies: failsOf(ledger, ledger.policies, filter),
    claims: failsOf(ledger, ledger.claims, filter),
  }
  latest.set(ledger, { filter, selection })
  return selection
}
