import type { ReactElement } from 'react'
import type { Lang } from '../model/words.ts'
import type { PictureMeta } from './pictureMeta.ts'

export interface PictureLegendEntry {
  readonly label: string
  /** A colour, or a look of its own. */
  readonly swatch: string | 'hatch' | 'outline' | 'dashed' | 'bracket'
  /** How a colour is drawn: its texture, or the shape of the marks in it; plain where that is left out. */
  readonly form?: 'plain' | 'lines' | 'dots' | 'rows' | 'round' | 'diamond' | 'hollow' | 'line' | undefined
}

/** The look of a picture: its ink on its own background, whatever the page's theme. */
export interface PictureLook {
  /** A colour, or `none` for a picture that lets through what it lies on. */
  readonly background: string
  readonly ink: string
  readonly muted: string
  readonly rule: string
  readonly hatch: string
  readonly accent: string
  readonly sans: string
  readonly serif: string
}

/** A drawing that needs less room than the whole one. */
export interface Leaner {
  /** What it leaves out, in words; empty where it only is lower. */
  readonly leaves: string
  /** The line of the coverage that this takes the place of; empty for none. */
  readonly instead: string
  /** Its legend; null where that is the figure's. */
  readonly legend: readonly PictureLegendEntry[] | null
  readonly draw: (width: number) => ReactElement
}

/** All that a figure's picture says, and how it is drawn. Made by a panel from an answer and the view, never from the screen. */
export interface Picture {
  readonly lang: Lang
  readonly title: string
  readonly subtitle: string
  /** What the figure shows, in one sentence; empty when there is nothing to say. */
  readonly finding: string
  /** What the drawing is and what it shows, for those who do not see it: its type first, then axes, coverage, marks that stand out. */
  readonly description: string
  /** The active filters in words, or that there are none. */
  readonly filters: string
  readonly legend: readonly PictureLegendEntry[]
  readonly coverage: readonly string[]
  /** How many agreements the figure counts and of how many the amount is published: what stays of the coverage where there is no room. */
  readonly core: string
  /** Sources, licence, version and data date. */
  readonly source: readonly string[]
  /** Set for invented data, in the reader's language. */
  readonly synthetic: string | null
  /** The address of the view, for the file's metadata and its last line. */
  readonly link: string
  /** What the file carries so that it opens again. */
  readonly meta: PictureMeta
  /** The figure's drawing at a width in px: a chart that needs no window. */
  readonly draw: (width: number) => ReactElement
  /** Drawings for less room, each leaner than the one before. */
  readonly leaner: readonly Leaner[]
}
