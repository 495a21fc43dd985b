import type { Ledger } from './ledger.ts'
import { UNDATED } from './rows.ts'
import { NO_GROUP } from './sums.ts'

/** The groups that hold some of a signing of "over" so many: what counts them is a floor. `groupOf` as in `countedIn`. [C2] */
export function floorsByGroup(ledger: Ledger, groupOf: Int32Array): ReadonlySet<number> {
  const floors = new Set<number>()
  eachOver(ledger, (atom) => {
    const group = groupOf[atom] ?? NO_GROUP
    if (group !== NO_GROUP) floors.add(group)
  })
  return floors
}

/** Whether any of some atoms is of a signing of "over" so many. [C2] */
export function holdsOver(ledger: Ledger, keep: (atom: number) => boolean): boolean {
  let holds = false
  eachOver(ledger, (atom) => {
    holds ||= keep(atom)
  })
  return holds
}

/** The first day with which some of a signing of "over" so many comes; UNDATED for none. `dayOf` as in `runningTotal`. [C2] */
export function floorFrom(ledger: Ledger, dayOf: (atom: number) => number): number {
  let from = UNDATED
  eachOver(ledger, (atom) => {
    const day = dayOf(atom)
    if (day !== UNDATED && (from === UNDATED || day < from)) from = day
  })
  return from
}

function eachOver({ agreements, atoms }: Ledger, see: (atom: number) => void): void {
  for (const record of agreements.overs) {
    const end = atoms.spans.end[record] ?? 0
    for (let atom = atoms.spans.first[record] ?? end; atom < end; atom += 1) see(atom)
  }
}
