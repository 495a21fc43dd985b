import type { Lang } from '../../model/words.ts'
import type { DataSheet } from '../workbook/sheet.ts'
import type { NativeChart } from './nativeChart.ts'

/** A line of a slide's notes; its words lead to `link` where it has one. */
export interface DeckNote {
  readonly text: string
  readonly link?: string
}

/** A picture's bytes and its sides in pixels. */
export interface DeckPicture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

interface Slide {
  readonly lang: Lang
  readonly title: string
  /** Set for invented data. */
  readonly synthetic: string | null
  /** What the speaker has before him, from the top on. */
  readonly notes: readonly DeckNote[]
}

/** A headline number: its name, the number in words, and what it does not cover. */
export interface DeckNumber {
  readonly name: string
  readonly value: string
  readonly note: string
}

/** What the view is and comes to. */
export interface OpeningSlide extends Slide {
  readonly kind: 'opening'
  readonly sentence: string
  readonly numbers: readonly DeckNumber[]
  /** Filters, data date, licence. */
  readonly lines: readonly string[]
  readonly link: string
}

/** One figure. */
export interface FigureSlide extends Slide {
  readonly kind: 'figure'
  readonly subtitle: string
  readonly finding: string
  readonly filters: string
  readonly coverage: readonly string[]
  readonly source: readonly string[]
  readonly link: string
  /** The figure in words, for who does not see it. */
  readonly description: string
  /** Says that the notes have the rest of what stands below the figure. */
  readonly inNotes: string
  readonly content: /** With the figure's tables, which the chart's workbook has too. */
    | { readonly kind: 'chart'; readonly chart: NativeChart; readonly tables: readonly DataSheet[] }
    /** Beside its words where it is high, below them where it is wide. */
    | { readonly kind: 'picture'; readonly picture: DeckPicture; readonly isBeside: boolean }
    | { readonly kind: 'empty'; readonly words: string }
}

/** Rules and sources. */
export interface ClosingSlide extends Slide {
  readonly kind: 'closing'
  readonly rules: readonly string[]
  readonly sourcesTitle: string
  readonly sources: readonly string[]
  readonly lines: readonly string[]
  readonly link: string
}

export type DeckSlide = OpeningSlide | FigureSlide | ClosingSlide

/** A slide deck as data. */
export interface Deck {
  readonly title: string
  readonly lang: Lang
  readonly slides: readonly DeckSlide[]
}
