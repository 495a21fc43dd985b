import { firstDay, lastDay } from '../model/dates.ts'
import { type Filter, takesSector } from '../model/filter.ts'
import { ALL, BASES, NOT_STATED, SCOPES, STAGES } from '../model/words.ts'
import type { Ledger } from './ledger.ts'
import { EVERY_PARTNERSHIP, NOT_APPLICABLE, type Rows, UNDATED } from './rows.ts'
import { searchWords } from './text.ts'

/** The dimensions of a filter, one bit each, so that a row can be asked "all but your own?" at no cost. */
export const DIMENSION = {
  partnership: 1,
  scope: 2,
  sector: 4,
  stage: 8,
  basis: 16,
  date: 32,
  text: 64,
} as const
export type Dimension = keyof typeof DIMENSION

/** For each row the bits of the dimensions that it fails; 0 for a row that the filter keeps. */
export type Fails = Uint8Array

export const keeps = (fails: Fails, row: number): boolean => fails[row] === 0
/** Whether the row passes every filter except that of one dimension: the own-dimension rule. [F3] */
export const keepsBut = (fails: Fails, row: number, own: Dimension): boolean =>
  ((fails[row] ?? 0xff) & ~DIMENSION[own]) === 0

/** Whether an atom was not announced as counterpart cooperation; what a reader leaves out by default. */
export const isBetween = ({ atoms }: Ledger, atom: number): boolean =>
  atoms.scope[atom] === SCOPES.indexOf('between')

/** Which sectors a filter names, family ids standing for their sectors; null when it names none. [F2] */
export function chosenSectors(
  ledger: Ledger,
  filter: Filter,
): { sectors: Uint8Array; unstated: boolean } | null {
  if (filter.sectors.length === 0) return null
  return {
    sectors: Uint8Array.from(ledger.dataset.sectors, ({ id, family }) =>
      Number(takesSector(filter.sectors, id, family)),
    ),
    unstated: takesSector(filter.sectors, NOT_STATED, null),
  }
}

/** Tests every row against every dimension of the filter. [F1–F7] */
export function failsOf(ledger: Ledger, rows: Rows, filter: Filter): Fails {
  const fails = new Uint8Array(rows.length)
  const test = (dimension: Dimension, passes: (row: number) => boolean): void => {
    const bit = DIMENSION[dimension]
    for (let row = 0; row < rows.length; row += 1) if (!passes(row)) fails[row] = (fails[row] ?? 0) | bit
  }
  if (filter.partnerships !== ALL) {
    const allowed = flags(ledger.dataset.partnerships.length, filter.partnerships, (id) =>
      ledger.numbering.partnerships.get(id),
    )
    test('partnership', (row) => {
      const partnership = rows.partnership[row] ?? EVERY_PARTNERSHIP
      return partnership === EVERY_PARTNERSHIP || allowed[partnership] === 1
    })
  }
  const scopes = flags(SCOPES.length, filter.scopes, (scope) => SCOPES.indexOf(scope))
  if (!scopes.every(Boolean)) test('scope', (row) => scopes[rows.scope[row] ?? 0] === 1)
  const chosen = chosenSectors(ledger, filter)
  if (chosen) test('sector', (row) => namesOneOf(rows, row, chosen))
  if (filter.stages.length > 0) test('stage', statedIn(rows.stage, STAGES, filter.stages))
  if (filter.bases.length > 0) test('basis', statedIn(rows.basis, BASES, filter.bases))
  if (filter.from !== null || filter.to !== null) {
    const from = filter.from === null ? Number.MIN_SAFE_INTEGER : firstDay(filter.from)
    const to = filter.to === null ? Number.MAX_SAFE_INTEGER : lastDay(filter.to)
    test('date', (row) => {
      const first = rows.firstDay[row] ?? UNDATED
      return first !== UNDATED && first <= to && (rows.lastDay[row] ?? UNDATED) >= from
    })
  }
  const words = searchWords(filter.text)
  if (words.length > 0) {
    test('text', (row) => words.every((word) => rows.text[row]?.includes(word)))
  }
  return fails
}

/** Whether a row that the date filter keeps reaches over one of its ends, so that only part of it may lie inside. [F5] */
export function straddles(rows: Rows, row: number, filter: Filter): boolean {
  const first = rows.firstDay[row] ?? UNDATED
  if (first === UNDATED) return false
  const before = filter.from !== null && first < firstDay(filter.from)
  return before || (filter.to !== null && (rows.lastDay[row] ?? UNDATED) > lastDay(filter.to))
}

function namesOneOf(rows: Rows, row: number, chosen: { sectors: Uint8Array; unstated: boolean }): boolean {
  const start = rows.sectorStart[row] ?? 0
  const end = rows.sectorStart[row + 1] ?? 0
  if (start === end) return chosen.unstated
  for (let at = start; at < end; at += 1) if (chosen.sectors[rows.sectors[at] ?? 0] === 1) return true
  return false
}

/** Whether all sectors of a row are among the chosen: then it is about them alone, not "among others". [C4] */
export function namesOnly(rows: Rows, row: number, chosen: Uint8Array): boolean {
  const end = rows.sectorStart[row + 1] ?? 0
  for (let at = rows.sectorStart[row] ?? 0; at < end; at += 1) {
    if (chosen[rows.sectors[at] ?? 0] !== 1) return false
  }
  return true
}

function statedIn<Member extends string>(
  column: Uint8Array,
  members: readonly Member[],
  chosen: readonly (Member | typeof NOT_STATED)[],
): (row: number) => boolean {
  const allowed = flags(members.length + 1, chosen, (choice) =>
    choice === NOT_STATED ? 0 : members.indexOf(choice) + 1,
  )
  return (row) => {
    const value = column[row] ?? 0
    return value === NOT_APPLICABLE || allowed[value] === 1
  }
}

function flags<Choice>(
  length: number,
  choices: readonly Choice[],
  numberOf: (choice: Choice) => number | undefined,
): Uint8Array {
  const allowed = new Uint8Array(length)
  for (const choice of choices) {
    const number = numberOf(choice)
    if (number !== undefined && number >= 0) allowed[number] = 1
  }
  return allowed
}
