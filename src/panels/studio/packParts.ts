/** What a pack can hold, in the order in which it is offered; its notes and its list of files are always in it. */
export const PACK_PARTS = [
  'png',
  'svg',
  'deck',
  'tables',
  'records',
  'everything',
  'workbook',
  'data',
  'dataset',
] as const
export type PackPart = (typeof PACK_PARTS)[number]

/** What is made of the figures. */
export const OF_FIGURES = ['png', 'svg', 'deck', 'tables', 'workbook'] as const satisfies readonly PackPart[]

let kept: ReadonlySet<PackPart> = new Set(PACK_PARTS)

/** The parts chosen before, as long as the page stays open. */
export const keptParts = (): ReadonlySet<PackPart> => kept
export function keepParts(parts: ReadonlySet<PackPart>): void {
  kept = parts
}
