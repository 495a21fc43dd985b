import type { Words } from '../format/WordsContext.tsx'
import { MIXED } from '../model/part.ts'
import type { CompareRow } from '../questions/compare.ts'

/** The key of the bars of one of the two views. */
export const sideKey = (side: 'here' | 'there'): string => `side:${side}`

/** The name of a row: its sector's, or what it stands for instead. */
export function compareName({ id, name }: CompareRow, { say, pick }: Words): string {
  if (name) return pick(name)
  return say(id === MIXED ? 'series.mixed' : 'figure.sectors.noSector')
}
