import type { Drawing } from './drawing.ts'
import { footBlock, headBlock, type Said } from './frame.ts'
import { element, roundNumbers } from './markup.ts'
import type { PictureLook } from './picture.ts'

/** Charts are drawn for widths from a phone's to a wide screen's. */
const NARROWEST = 286
const WIDEST = 1600
/** From here on a chart says all that it can say. */
const ROOMY = 540
/** A drawing with room left below is drawn larger, up to this. */
const LARGEST = 1.4
/** How the words stand to the drawing, and one language to the other. */
export interface Arrangement {
  readonly beside: boolean
  readonly columns: boolean
}

/** One drawing of a picture, as wide as it is asked for. */
export type DrawAt = (index: number, width: number) => Drawing | Promise<Drawing>
const paddingOf = (width: number): number => (width >= 1000 ? 32 : width >= 660 ? 24 : 16)

const GUTTER = 28
/** Words take more of a small picture. */
const wordsWidth = (inner: number): number =>
  Math.round(inner < 600 ? Math.max(220, inner * 0.44) : Math.min(420, Math.max(220, inner * 0.34)))

/** Whether a layout of a width has room for any drawing. */
export function isPossible(width: number, { beside, columns }: Arrangement): boolean {
  const cell = columns ? width / 2 : width
  const inner = cell - 2 * paddingOf(cell)
  return (beside ? inner - wordsWidth(inner) - GUTTER : inner) >= NARROWEST
}

/** What stands on a file, or on a part of it. */
export interface Sheet {
  /** What it holds, as markup; most sheets are only asked how high they are. */
  readonly parts: () => readonly string[]
  readonly height: number
}

/** All languages on one sheet; `height` null asks how much they need. */
export async function arranged(
  said: readonly Said[],
  draw: DrawAt,
  look: PictureLook,
  width: number,
  height: number | null,
  { beside, columns }: Arrangement,
): Promise<Sheet> {
  const cellOf = beside ? besideCell : stackedCell
  const each = (index: number, cellWidth: number, cellHeight: number | null): Promise<Sheet> => {
    const one = said[index]
    if (!one) throw new Error('no picture to arrange')
    return cellOf(one, (drawn) => draw(index, drawn), look, cellWidth, cellHeight)
  }
  if (said.length === 1) return each(0, width, height)
  if (columns) {
    const cellWidth = width / said.length
    const cells = await Promise.all(said.map((_, index) => each(index, cellWidth, height)))
    const tallest = Math.max(...cells.map((cell) => cell.height))
    return {
      height: tallest,
      parts: () => cells.map((cell, index) => placed(cell, said[index], index * cellWidth, 0)),
    }
  }
  const natural = await Promise.all(said.map((_, index) => each(index, width, null)))
  const needed = natural.reduce((sum, cell) => sum + cell.height, 0)
  const spare = height === null ? 0 : (height - needed) / said.length
  let top = 0
  const cells: { readonly cell: Sheet; readonly top: number }[] = []
  for (const [index, cell] of natural.entries()) {
    cells.push({ cell: height === null ? cell : await each(index, width, cell.height + spare), top })
    top += cell.height + spare
  }
  return {
    height: top,
    parts: () => cells.map(({ cell, top }, index) => placed(cell, said[index], 0, top)),
  }
}

const placed = (cell: Sheet, said: Said | undefined, x: number, y: number): string =>
  element(
    'g',
    { lang: said?.lang === 'zh' ? 'zh-Hans' : 'en', transform: roundNumbers(`translate(${x} ${y})`) },
    cell.parts().join('\n'),
  )

/** A drawing of the one picture that a cell holds. */
type DrawCell = (width: number) => Drawing | Promise<Drawing>

/** Words above and below the drawing. */
async function stackedCell(
  said: Said,
  draw: DrawCell,
  look: PictureLook,
  width: number,
  height: number | null,
): Promise<Sheet> {
  const padding = paddingOf(width)
  const inner = width - 2 * padding
  const head = headBlock(said, padding, padding, inner, look)
  const foot = footBlock(said, padding, 0, inner, look).end
  const around = head.end + 8 + 14 + foot + padding - 8
  const room = height === null ? null : height - around
  const { parts, height: drawn } = await drawing(draw, padding, head.end + 8, inner, room)
  const ruleAt = head.end + 8 + (room ?? drawn) + 14
  return {
    parts: () => [...head.parts, ...parts(), ...footBlock(said, padding, ruleAt, inner, look).parts],
    height: height ?? around + drawn,
  }
}

/** Words in a column left of the drawing, their sources at its foot. */
async function besideCell(
  said: Said,
  draw: DrawCell,
  look: PictureLook,
  width: number,
  height: number | null,
): Promise<Sheet> {
  const padding = paddingOf(width)
  const inner = width - 2 * padding
  const words = wordsWidth(inner)
  const head = headBlock(said, padding, padding, words, look)
  const foot = footBlock(said, padding, 0, words, look).end
  const left = padding + words + GUTTER
  const room = height === null ? null : height - 2 * padding
  const { parts, height: drawn } = await drawing(draw, left, padding, inner - words - GUTTER, room)
  const needed = Math.max(head.end + 10 + foot + padding - 8, drawn + 2 * padding)
  const ruleAt = (height ?? needed) - foot - padding + 8
  return {
    parts: () => [...head.parts, ...parts(), ...footBlock(said, padding, ruleAt, words, look).parts],
    height: height ?? needed,
  }
}

/** The drawing at a place; in a given room it stands in the middle, larger where that leaves much of it empty. */
async function drawing(
  draw: DrawCell,
  left: number,
  top: number,
  inner: number,
  room: number | null,
): Promise<Sheet> {
  const at = async (width: number): Promise<Drawing> => draw(Math.floor(Math.min(WIDEST, width)))
  const plain = await at(inner)
  let chosen = { drawn: plain, scale: 1 }
  if (room !== null && plain.height < room * 0.85) {
    // A file has two decimals: never larger than there is room.
    const scale = Math.floor(Math.min(LARGEST, Math.sqrt(room / plain.height), inner / ROOMY) * 100) / 100
    const larger = scale > 1 ? await at(inner / scale) : plain
    if (scale > 1 && larger.height * scale <= room) chosen = { drawn: larger, scale }
  }
  const { drawn, scale } = chosen
  const taken = Math.ceil(drawn.height * scale)
  const gap = inner - drawn.width * scale
  const x = left + (gap > 2 ? gap / 2 : 0)
  const y = top + (room === null ? 0 : Math.max(0, room - taken) / 2)
  const moved = roundNumbers(`translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}`)
  return { parts: () => [element('g', { transform: moved }, drawn.markup)], height: taken }
}
