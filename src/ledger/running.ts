import { type Cny, sumCny } from '../model/money.ts'
import { isAnnounced } from '../model/words.ts'
import { floorFrom } from './floors.ts'
import type { Ledger } from './ledger.ts'
import { basisOfNumber, UNDATED, UNSTATED } from './rows.ts'

/** What has come together by the end of a day. */
export interface Step {
  readonly day: number
  readonly agreements: number
  /** Announced investment in whole yuan; null until the first known amount. [C2] */
  readonly cny: Cny | null
  /** Of how many agreements it is the amount. */
  readonly known: number
  /** True once some of a signing of "over" so many has come. [C2] */
  readonly isFloor: boolean
}

/** A signing with a published figure that takes the place of what is inside it once all of it has come. */
interface Open {
  readonly end: number
  readonly cny: number
  /** The day on which the last of its atoms comes. */
  readonly day: number
  inside: number
  /** Agreements that have come, and those of them with an amount of their own or of a signing inside this one. */
  agreements: number
  known: number
}

/**
 * A running total, one step for each day on which anything comes, oldest first: at each step the total of the atoms
 * that have come by then. `dayOf` is the day on which an atom comes, or UNDATED for one that never does. [C1] [C15]
 */
export function runningTotal(ledger: Ledger, dayOf: (atom: number) => number): Step[] {
  const { atoms } = ledger
  const came = new Map<number, { agreements: number; cny: number; hasMoney: boolean; known: number }>()
  const add = (day: number, agreements: number, cny: number | null, known: number): void => {
    const sum = came.get(day) ?? { agreements: 0, cny: 0, hasMoney: false, known: 0 }
    sum.agreements += agreements
    sum.cny += cny ?? 0
    sum.hasMoney ||= cny !== null
    sum.known += known
    came.set(day, sum)
  }
  const open: Open[] = []
  const closeBefore = (atom: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= atom; last = open.at(-1)) {
      open.pop()
      add(last.day, 0, last.cny - last.inside, last.agreements - last.known)
      const around = open.at(-1)
      if (!around) continue
      around.inside += last.cny
      around.agreements += last.agreements
      around.known += last.agreements
    }
  }
  const { wholes } = atoms
  let nextWhole = 0
  for (let atom = 0; atom < atoms.length; atom += 1) {
    closeBefore(atom)
    for (; nextWhole < wholes.length && wholes.first[nextWhole] === atom; nextWhole += 1) {
      const end = wholes.end[nextWhole] ?? atom
      const day = lastOf(dayOf, atom, end)
      if (day !== UNDATED && hasAnnounced(wholes.basis[nextWhole])) {
        open.push({ end, cny: wholes.cny[nextWhole] ?? 0, day, inside: 0, agreements: 0, known: 0 })
      }
    }
    const day = dayOf(atom)
    if (day === UNDATED) continue
    const own = atoms.cny[atom] ?? Number.NaN
    const cny = Number.isNaN(own) || !hasAnnounced(atoms.basis[atom]) ? null : own
    const count = atoms.count[atom] ?? 0
    const known = cny === null ? 0 : count
    add(day, count, cny, known)
    const around = open.at(-1)
    if (!around) continue
    around.inside += cny ?? 0
    around.agreements += count
    around.known += known
  }
  closeBefore(atoms.length)

  const floor = floorFrom(ledger, dayOf)
  let agreements = 0
  let known = 0
  let cny: Cny | null = null
  return [...came.keys()]
    .sort((a, b) => a - b)
    .map((day) => {
      const sum = came.get(day)
      agreements += sum?.agreements ?? 0
      known += sum?.known ?? 0
      if (sum?.hasMoney) cny = sumCny((cny ?? 0) + sum.cny)
      return { day, agreements, cny, known, isFloor: floor !== UNDATED && floor <= day }
    })
}

/** The last day of a range of atoms; UNDATED when any of them never comes. */
function lastOf(dayOf: (atom: number) => number, first: number, end: number): number {
  let last = UNDATED
  for (let atom = first; atom < end; atom += 1) {
    const day = dayOf(atom)
    if (day === UNDATED) return UNDATED
    last = Math.max(last, day)
  }
  return last
}

function hasAnnounced(basis: number | undefined): boolean {
  const kind = basisOfNumber(basis ?? UNSTATED)
  return kind !== null && isAnnounced(kind)
}
