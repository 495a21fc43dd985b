import { shownLink } from '../frame.ts'
import type { DeckSlide } from './deck.ts'
import { fitted, heightOf, type Paragraph, type Shape, SLIDE } from './shapes.ts'

/** Margins of a slide, in points. */
export const SIDE = 44
export const TOP = 30
export const BOTTOM = 20
export const WIDTH = SLIDE.width - 2 * SIDE
/** The slide's number stands in the corner. */
export const FOOT_WIDTH = WIDTH - 40
/** Words for print are no smaller. */
export const SMALLEST = 9

/** Texts below one another. */
export function column(x: number, top: number, width: number) {
  const shapes: Shape[] = []
  let y = top
  return {
    shapes,
    end: (): number => y,
    gap: (points: number): void => {
      y += points
    },
    add: (
      name: string,
      paragraphs: readonly Paragraph[],
      role: 'title' | 'body' | 'plain' = 'plain',
    ): void => {
      const said = paragraphs.filter(({ text }) => text !== '')
      if (said.length === 0) return
      const height = heightOf(said, width)
      shapes.push({ kind: 'text', name, role, box: { x, y, width, height }, paragraphs: said })
      y += height
    },
  }
}

/** Says that the data is invented, above everything else. */
export const syntheticMark = ({ synthetic }: DeckSlide): Paragraph => ({
  text: synthetic ?? '',
  size: 12,
  tone: 'accent',
  isBold: true,
})

/** The view's address, as far as a line has room, and what it leads to. */
export const linkLine = (link: string, width: number, size: number): Paragraph => ({
  ...fitted(shownLink(link), { width, lines: 1, sizes: [size, SMALLEST] }),
  tone: 'muted',
  link,
})
