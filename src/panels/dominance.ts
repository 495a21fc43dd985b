import { statedWords } from '../format/disputes.ts'
import { NO_CELL, type TableCell, type TableColumn } from '../format/tableContent.ts'
import { titleOf } from '../format/titles.ts'
import type { Words } from '../format/WordsContext.tsx'
import { clauses } from '../format/words.ts'
import type { Dominant } from '../questions/sizes.ts'
import type { LegendEntry } from '../ui/FigureCard.tsx'
import type { Measure } from '../view/viewState.ts'

interface Bar {
  readonly dominant: Dominant | null
}

/** A bracket of a smaller part of the longest bar is too short to be drawn. */
const SHORTEST = 1 / 40

/** Explains the bracket where one is drawn: on bars of money, the longest of so many yuan. */
export function dominanceLegend(
  bars: readonly Bar[],
  longest: number,
  measure: Measure,
  { say }: Words,
): LegendEntry[] {
  const isDrawn = bars.some(({ dominant }) => dominant !== null && dominant.cny >= longest * SHORTEST)
  return measure === 'investment' && isDrawn ? [{ label: say('dominance.legend'), swatch: 'bracket' }] : []
}

/** A column for the table of bars that names their dominating records; none where no record dominates. */
export function dominanceColumn(
  bars: readonly Bar[],
  words: Words,
): { readonly columns: readonly TableColumn[]; readonly cells: (bar: Bar | null) => readonly TableCell[] } {
  const { say, lang } = words
  if (bars.every(({ dominant }) => dominant === null)) return { columns: [], cells: () => [] }
  return {
    columns: [{ id: 'dominant', label: say('column.dominant'), kind: 'money' }],
    cells: (bar) => {
      const dominant = bar?.dominant
      if (!dominant) return [NO_CELL]
      const { cny } = dominant
      const text = clauses(lang, [titleOf(dominant, words), statedWords(dominant, words)])
      return [{ text, sort: cny, value: cny, record: dominant.id }]
    },
  }
}
