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
  /** What the drawing shows, for those who do not see it. */
  readonly description: string
}

/** How faintly a mark is drawn that the reader has not chosen; its words stay legible. */
export const PALE = 0.35
