import type { PartialDate } from './dates.ts'
import { ALL, type Basis, type NOT_STATED, type Scope, type Stage } from './words.ts'

/**
 * What the reader has narrowed the records to. An empty list is no filter on that dimension (but partnerships and
 * scopes are never empty); within a list choices widen (OR), between dimensions they narrow (AND). [F1]
 */
export interface Filter {
  /** Partnership ids, or `all` for every partnership. */
  readonly partnerships: typeof ALL | readonly string[]
  /**
   * Sector ids, family ids (standing for their sectors) and `none` for records that name no sector; each may be left out
   * instead: `!finance`. [F2]
   */
  readonly sectors: readonly string[]
  /** The stage last reported; `none` for agreements without one. */
  readonly stages: readonly (Stage | typeof NOT_STATED)[]
  /** `none` for agreements without a published amount. */
  readonly bases: readonly (Basis | typeof NOT_STATED)[]
  readonly scopes: readonly Scope[]
  /** Words that must all occur in titles, parties, places or sectors; empty for none. */
  readonly text: string
  /** Inclusive ends; the whole period of each counts. Null is open. */
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

/** The choice that leaves a sector, a family or `none` out. */
export const leftOut = (id: string): string => `!${id}`

/** The id of a choice of sectors, whether it is chosen or left out. */
export const sectorOfChoice = (choice: string): string => choice.replace(/^!/, '')

/**
 * Whether choices of sectors take in a sector of a family, or `none` of no family. What is said of the sector goes before
 * what is said of its family; choices that only leave out start from everything, and no choice takes in all. [F2]
 */
export function takesSector(choices: readonly string[], sector: string, family: string | null): boolean {
  for (const id of family === null ? [sector] : [sector, family]) {
    if (choices.includes(leftOut(id))) return false
    if (choices.includes(id)) return true
  }
  return choices.every((choice) => choice.startsWith('!'))
}

/** The choices after one of them was made, or taken back when it was; its opposite goes. Sorted, as links write them. */
export function toggledChoice(choices: readonly string[], choice: string): string[] {
  const sector = sectorOfChoice(choice)
  const others = choices.filter((other) => sectorOfChoice(other) !== sector)
  return (choices.includes(choice) ? others : [...others, choice]).sort()
}

/** The filter of everything: every partnership, both scopes, all dates. */
export const NO_FILTER: Filter = {
  partnerships: ALL,
  sectors: [],
  stages: [],
  bases: [],
  scopes: ['counterpart', 'between'],
  text: '',
  from: null,
  to: null,
}
