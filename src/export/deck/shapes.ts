import { wrapText } from '../../format/textWidth.ts'

/** Sides of a slide in points: 16:9, 33.87 × 19.05 cm. */
export const SLIDE = { width: 960, height: 540 } as const

/** In points from the slide's upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Serif for titles and numbers, sans for everything else: the two fonts of the deck's theme. */
export type Face = 'serif' | 'sans'

export type Tone = 'ink' | 'muted' | 'accent'

export interface Paragraph {
  readonly text: string
  /** In points. */
  readonly size: number
  readonly tone: Tone
  readonly face?: Face
  readonly isBold?: boolean
  /** Where the words lead to. */
  readonly link?: string
  /** Room above, in points. */
  readonly above?: number
}

/** What a text is to an outline and to who has the slide read aloud; a plain one is none of the slide's own places. */
export type Role = 'title' | 'body' | 'plain'

export type Shape =
  | {
      readonly kind: 'text'
      readonly name: string
      readonly role: Role
      readonly box: Box
      readonly paragraphs: readonly Paragraph[]
      readonly isCentred?: boolean
    }
  | { readonly kind: 'rule'; readonly box: Box; readonly tone: 'rule' | 'accent' }
  | { readonly kind: 'content'; readonly box: Box }

/** Room that a line takes, in points: the same for every font and language. */
export const leadingOf = (size: number): number => Math.round(size * 1.32)

/** Office fonts are a little wider than what a Latin text is estimated by. */
const WIDER = { serif: 1.2, sans: 1.03 } as const satisfies Record<Face, number>
const widerOf = (text: string, face: Face): number => (/[\u4e00-\u9fff]/.test(text) ? 1.03 : WIDER[face])

export const linesOf = (text: string, size: number, width: number, face: Face = 'sans'): number =>
  wrapText(text, size * widerOf(text, face), width).length

/** Height of paragraphs below one another, in points. */
export const heightOf = (paragraphs: readonly Paragraph[], width: number): number =>
  paragraphs.reduce(
    (sum, { text, size, face, above = 0 }) =>
      sum + above + Math.max(1, linesOf(text, size, width, face)) * leadingOf(size),
    0,
  )

interface Fitting {
  readonly width: number
  /** Most lines. */
  readonly lines: number
  /** Sizes to try, the largest first. */
  readonly sizes: readonly [number, ...number[]]
  readonly face?: Face
}

/** The largest size in which a text takes no more than so many lines; the smallest, with an ellipsis, where none does. */
export function fitted(
  text: string,
  { width, lines, sizes, face = 'sans' }: Fitting,
): { text: string; size: number } {
  const size = sizes.find((each) => linesOf(text, each, width, face) <= lines)
  if (size !== undefined) return { text, size }
  const smallest = sizes.at(-1) ?? sizes[0]
  const characters = Array.from(text)
  const cut = (kept: number): string => `${characters.slice(0, kept).join('').trimEnd()}…`
  let [fits, tooMany] = [0, characters.length]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (linesOf(cut(middle), smallest, width, face) <= lines) fits = middle
    else tooMany = middle
  }
  return { text: cut(fits), size: smallest }
}
