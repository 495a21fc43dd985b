import type { Words } from '../format/WordsContext.tsx'
import type { OverTimeAnswer, TimeBin } from '../questions/overTime.ts'
import { unknownLook } from './overTimeWords.ts'
import type { Tone } from './Textures.tsx'
import type { ChartTheme } from './theme.ts'

/** Bins narrower than this have no room for a number, and are too many to be drawn one by one. */
export const DENSE = 16

/** Height of the hatched cap that stands for agreements without a published amount: on no scale. */
export const CAP = 7

/** Where the bar of a bin stands, in px. */
export interface Bar {
  /** The bin's own room. */
  readonly x0: number
  readonly x1: number
  readonly left: number
  readonly width: number
}

/** The bars of a time axis, as they are drawn one by one or all at once. */
export interface DrawnBars {
  readonly answer: OverTimeAnswer
  readonly measure: 'agreements' | 'investment'
  readonly words: Words
  readonly theme: ChartTheme
  /** The unit of the axis. */
  readonly yuan: number
  /** One for each bin. */
  readonly bars: readonly Bar[]
  /** The line that they stand on, in px from the top. */
  readonly base: number
  /** Id of the hatching. */
  readonly hatch: string
  /** Of each series, in their order. */
  readonly tones: readonly Tone[]
  /** The end of a value in px from the top. */
  readonly at: (value: number) => number
  readonly amountOf: (total: { readonly cny: number | null; readonly agreements: number }) => number
  /** Whether the reader's dates leave a bin out. */
  readonly isPale: (bin: TimeBin) => boolean
}

/** How the cap is drawn. */
export function capLook({ answer, theme, hatch }: Pick<DrawnBars, 'answer' | 'theme' | 'hatch'>): {
  readonly fill: string
  readonly stroke: string
  readonly strokeDasharray?: string
} {
  const stroke = theme.hatch
  return unknownLook(answer) === 'hatch'
    ? { fill: `url(#${hatch})`, stroke }
    : { fill: theme.card, stroke, strokeDasharray: '3 2' }
}
