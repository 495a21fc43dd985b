import type { Words } from './WordsContext.tsx'
import { sentences } from './words.ts'

/** A mark of a drawing, as its description may name it. */
export interface DescribedMark {
  /** What it measures; null where that is not known, or where there is nothing. */
  readonly value: number | null
  /** Where it lies in time, in any measure that grows; null where it has no place there, or nothing to say of it. */
  readonly time: number | null
  /** Its name and its figure, a floor as a floor; asked for only where it is named. */
  readonly said: () => string
}

const ENDS = {
  most: { of: 'value', sign: 1 },
  least: { of: 'value', sign: -1 },
  first: { of: 'time', sign: -1 },
  last: { of: 'time', sign: 1 },
} as const
/** What can stand out among marks: the largest, the smallest, the earliest, the latest. */
export type End = keyof typeof ENDS

/** What a description says of the marks of a drawing. */
export interface Described {
  /** How many they are, and of how many there is a figure. */
  readonly counted: string
  /** What they measure; `some` are numbers of what not all of them have. */
  readonly what: 'money' | 'count' | 'some' | 'share'
  readonly marks: readonly DescribedMark[]
  /** What stands out, in the order in which it is told. */
  readonly ends: readonly End[]
}

/** Marks that share an end and are named; more are counted. */
const MOST_NAMED = 3

/**
 * The marks in words: how many, the largest and the smallest of what is known, the earliest and the latest. Marks that
 * share an end are all told. Empty where there is nothing; an end that is all marks alike is told once.
 */
export function describedWords({ counted, what, marks, ends }: Described, words: Words): string {
  const named = new Set<string>()
  const said = ends.map((end) => {
    const at = standingOut(marks, end)
    const key = `${ENDS[end].of} ${at.map((mark) => marks.indexOf(mark)).join()}`
    if (at.length === 0 || named.has(key)) return ''
    named.add(key)
    return words.say(`described.${end}`, { what, marks: listed(at, words) })
  })
  return sentences(words.lang, [counted, ...said])
}

function standingOut(marks: readonly DescribedMark[], end: End): readonly DescribedMark[] {
  const { of, sign } = ENDS[end]
  let reached = Number.NEGATIVE_INFINITY
  let at: DescribedMark[] = []
  for (const mark of marks) {
    const value = mark[of]
    if (value === null || sign * value < reached) continue
    if (sign * value > reached) at = []
    reached = sign * value
    at.push(mark)
  }
  return at
}

function listed(marks: readonly DescribedMark[], { say, lang }: Words): string {
  const further = marks.length - MOST_NAMED
  return [
    ...marks.slice(0, MOST_NAMED).map(({ said }) => said()),
    ...(further > 0 ? [say('described.more', { n: further })] : []),
  ].join(lang === 'en' ? '; ' : '；')
}
