import type { ValueKind } from '../format/tableContent.ts'
import type { TextCell } from '../format/tableText.ts'

/** A column of a data file. */
export interface DataColumn<Row> {
  /** For programs: the same in every language and version. */
  readonly key: string
  /** For readers, in their language, with the unit. */
  readonly label: string
  /** What the values are; words and plain numbers, where nothing is said. */
  readonly kind?: ValueKind
  /** Words, a number as it is, or null for unknown and for what does not apply. */
  readonly value: (row: Row) => TextCell
  /** Whether the value names other columns by their keys, a space between them. */
  readonly isKeys?: boolean
}

/** Marks every row of a file of invented data, so that a row taken out of it stays marked. */
export function syntheticColumn<Row>(label: string): DataColumn<Row> {
  return { key: 'synthetic', label, kind: 'count', value: () => 1 }
}
