import type { Words } from '../format/WordsContext.tsx'
import type { ChartTheme } from './theme.ts'

/** What every chart takes beside its answer. */
export interface ChartBasics {
  /** Width of the drawing in px; its height follows. */
  readonly width: number
  readonly words: Words
  readonly theme: ChartTheme
  /** False in a file: no focus, no pointer, no tooltip. */
  readonly interactive: boolean
  /** How many steps the drawing is leaner than the whole one, because a picture has little room; 0 where that is left out. */
  readonly lean?: number
  /** What the drawing shows, for those who do not see it. */
  readonly description: string
}

/** How faintly a mark is drawn that the reader has not chosen; its words stay legible. */
export const PALE = 0.35

/** Heights in px that a drawing keeps to which could have any height: one for each step of leanness from 1 on. */
const LOWER = [220, 165] as const
export const lowered = (height: number, lean: number | undefined): number =>
  lean === undefined || lean === 0 ? height : Math.min(height, LOWER[lean - 1] ?? LOWER[1])
