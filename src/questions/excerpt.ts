import { type Ledger, wholeOf } from '../ledger/ledger.ts'
import { type Fails, keeps } from '../ledger/mask.ts'
import { selectionOf } from '../ledger/selection.ts'
import type { Filter } from '../model/filter.ts'

/** Which records a file must hold to be counted alike: indices into the lists of the dataset, ascending. */
export interface ExcerptAnswer {
  readonly agreements: readonly number[]
  readonly events: readonly number[]
  readonly policies: readonly number[]
  readonly claims: readonly number[]
}

/**
 * The records that a filter, or any further one, keeps, with all that they belong to: of an agreement the outermost
 * signing around it and all of its parts, because they settle what is left of it and whose money counts; the event at
 * which it was signed and those around that. Over them alone each of the filters keeps what it keeps here.
 */
export function excerpt(ledger: Ledger, filter: Filter, further: readonly Filter[] = []): ExcerptAnswer {
  const { atoms, dataset } = ledger
  const agreements = new Set<number>()
  const events = new Set<number>()
  const policies = new Set<number>()
  const claims = new Set<number>()

  const addWithParts = (agreement: number): void => {
    agreements.add(agreement)
    for (const part of atoms.parts.get(agreement) ?? []) addWithParts(part)
  }
  const add = (into: Set<number>, fails: Fails): void => {
    for (let row = 0; row < fails.length; row += 1) if (keeps(fails, row)) into.add(row)
  }
  for (const each of [filter, ...further]) {
    const selection = selectionOf(ledger, each)
    for (let first = 0, end = 0; first < atoms.length; first = end) {
      end = atoms.outermostEnd[first] ?? atoms.length
      let atom = first
      while (atom < end && !keeps(selection.atoms, atom)) atom += 1
      if (atom < end) addWithParts(outermostOf(ledger, atoms.record[first] ?? 0))
    }
    add(events, selection.events)
    add(policies, selection.policies)
    add(claims, selection.claims)
  }
  const eventIndex = new Map(dataset.events.map(({ id }, index) => [id, index]))
  const addEvent = (id: string | null | undefined): void => {
    const event = id === null || id === undefined ? undefined : eventIndex.get(id)
    if (event === undefined) return
    events.add(event)
    addEvent(dataset.events[event]?.within)
  }
  for (const agreement of agreements) addEvent(dataset.agreements[agreement]?.signedAt)
  for (const event of [...events]) addEvent(dataset.events[event]?.within)
  return {
    agreements: ascending(agreements),
    events: ascending(events),
    policies: ascending(policies),
    claims: ascending(claims),
  }
}

function outermostOf(ledger: Ledger, agreement: number): number {
  let outermost = agreement
  for (let whole = wholeOf(ledger, agreement); whole !== undefined; whole = wholeOf(ledger, whole)) {
    outermost = whole
  }
  return outermost
}

const ascending = (indices: ReadonlySet<number>): number[] => [...indices].sort((a, b) => a - b)
