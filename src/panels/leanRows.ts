import type { Words } from '../format/WordsContext.tsx'

/** How many rows a picture keeps that has room for few. */
const STEPS = [12, 8, 5, 3] as const

/** Fewer and fewer rows, those that are worth most in the order in which they stand; none where there are only few. */
export function leanRows<Row>(
  rows: readonly Row[],
  worth: (row: Row) => number,
  { say }: Words,
): { readonly rows: Row[]; readonly leaves: string }[] {
  const ranked = [...rows].sort((a, b) => worth(b) - worth(a))
  return STEPS.filter((step) => step < rows.length).map((drawn) => {
    const kept = new Set(ranked.slice(0, drawn))
    return {
      rows: rows.filter((row) => kept.has(row)),
      leaves: say('lean.rows', { drawn, more: rows.length - drawn }),
    }
  })
}

/** A chart that could have any height, lower and lower. */
export const LOWER = [{ leaves: '' }, { leaves: '' }]
