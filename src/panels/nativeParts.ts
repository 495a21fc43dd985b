import { dominantWords } from '../charts/dominanceWords.ts'
import { MOST_BARS, type NativeChart, type NativeFact } from '../export/deck/nativeChart.ts'
import type { Words } from '../format/WordsContext.tsx'
import { labelled, listWords } from '../format/words.ts'
import type { Dominant } from '../questions/sizes.ts'

/** More names than this, and the rest of a list is counted. */
const FEW = 4

/** What every chart starts from. */
export const PLAIN = {
  totals: null,
  pale: [],
  captions: [],
  facts: [],
  notes: [],
} as const satisfies Partial<NativeChart>

/** Whole yuan in a unit; null stays unknown. */
export const inUnit = (cny: number | null, { yuan }: { readonly yuan: number }): number | null =>
  cny === null ? null : cny / yuan

export const head = (text: string): NativeFact => ({ text, isHead: true })
export const fact = (text: string): NativeFact => ({ text, isHead: false })

/** Words as a sentence of their own. */
export const ended = (text: string, { lang }: Words): string => `${text}${lang === 'en' ? '.' : '。'}`

/** Names in a row, the rest of a long list counted. */
function fewOf(names: readonly string[], { say, lang }: Words): string {
  const rest = names.length - FEW
  return listWords(lang, rest > 1 ? [...names.slice(0, FEW), say('deck.others', { n: rest })] : names)
}

/** Bars in which amounts are unknown, those with most of them first; empty where all are known. [C2] */
export function unknownCaption(
  bars: readonly { readonly name: string; readonly unknown: number; readonly agreements: number }[],
  words: Words,
): string {
  const named = bars
    .filter(({ unknown }) => unknown > 0)
    .sort((a, b) => b.unknown - a.unknown)
    .map(({ name, unknown, agreements }) => words.say('deck.unknownOf', { name, unknown, all: agreements }))
  return named.length === 0 ? '' : words.say('deck.unknown', { list: fewOf(named, words) })
}

/** Sectors that records name among others without a split; empty where none does. [C4] */
export function amongCaption(
  bars: readonly { readonly name: string; readonly records: number }[],
  words: Words,
): string {
  const named = bars
    .filter(({ records }) => records > 0)
    .sort((a, b) => b.records - a.records)
    .map(({ name, records }) => words.say('deck.amongOf', { name, n: records }))
  return named.length === 0 ? '' : words.say('deck.among', { list: fewOf(named, words) })
}

/**
 * What a bracket says on the page: bars of which one record is half or more; the caption has their names, the notes
 * the records. [C13]
 */
export function dominanceOf(
  bars: readonly { readonly name: string; readonly dominant: Dominant | null }[],
  words: Words,
): { readonly caption: string; readonly notes: readonly string[] } {
  const dominated = bars.filter(({ dominant }) => dominant !== null)
  const names = dominated.map(({ name }) => name)
  return {
    caption: names.length === 0 ? '' : words.say('deck.dominated', { list: fewOf(names, words) }),
    notes: dominated.map(({ name, dominant }) =>
      ended(labelled(words.lang, name, dominantWords(dominant, words)), words),
    ),
  }
}

/** The rows in their order, those that a slide has room for first: the ones that are worth most. */
export function drawnFirst<Row>(
  rows: readonly Row[],
  worth: (row: Row) => number,
): { readonly drawn: readonly Row[]; readonly others: readonly Row[] } {
  const most = new Set([...rows].sort((a, b) => worth(b) - worth(a)).slice(0, MOST_BARS))
  return { drawn: rows.filter((row) => most.has(row)), others: rows.filter((row) => !most.has(row)) }
}
