import type { Drawing } from './drawing.ts'
import { svgFile } from './figureSvg.ts'
import { footBlock, headBlock, type Said } from './frame.ts'
import { element, roundNumbers } from './markup.ts'
import type { PictureLook } from './picture.ts'
import { LEAST_POINTS, type PictureSize } from './pictureSize.ts'

/**
 * The drawing of the picture at a place in a list, at a width in px, whole (0) or as one of its leaner drawings (from 1
 * on); it may let the page do something else first.
 */
export type Draw = (index: number, width: number, lean: number) => Drawing | Promise<Drawing>

/** What a picture without much room may do without, in the order in which it goes; of its coverage the main line stays. */
export const SPARED = ['link', 'finding', 'coverage'] as const
export type Spared = (typeof SPARED)[number]

export interface Composed {
  readonly svg: string
  /** The sides of the layout; the file states its own. */
  readonly width: number
  readonly height: number
  readonly leftOut: readonly Spared[]
  /** Which of the leaner drawings it holds; 0 for the whole one. */
  readonly lean: number
  /** Size of the smallest words in points, at the size that the file states. */
  readonly points: number
}

/** Charts are drawn for widths from a phone's to a wide screen's. */
const NARROWEST = 286
const WIDEST = 1600
/** From here on a chart says all that it can say. */
const ROOMY = 540
/** The smallest words, in px of the layout. */
const SMALLEST = 12
/** How much wider than its own layout a picture gets before it leaves something out, where no word can be large enough. */
const CRAMPED = 1.2
/** Another arrangement must make the words larger than this. */
const NO_GAIN = 1.03
/** So many leaner drawings are tried before words go. */
const FIRST_LEAN = 2
/** A drawing with room left below is drawn larger, up to this. */
const LARGEST = 1.4
const STEP = 1.05

/** How the words stand to the drawing, and one language to the other. */
interface Arrangement {
  readonly beside: boolean
  readonly columns: boolean
}

/**
 * Pictures of one figure, one for each language, as one file of a size: nothing overlaps, nothing is cut. Where a
 * figure needs more room than there is, all of it gets smaller alike. The same input gives the same bytes.
 */
export async function compose(
  said: readonly Said[],
  draw: Draw,
  look: PictureLook,
  size: PictureSize,
): Promise<Composed> {
  const { lean, leftOut, kept, width, arrangement } = await chosen(said, draw, look, size)
  const height = size.aspect === null ? null : width * size.aspect
  const sheet = await arranged(kept, at(draw, lean), look, width, height, arrangement)
  const svg = svgFile(kept, sheet.parts(), look, { width, height: height ?? sheet.height, size })
  const smallest = Math.min(...[...svg.matchAll(/ font-size="([\d.]+)/g)].map(([, px]) => Number(px)))
  return {
    svg,
    width,
    height: height ?? sheet.height,
    lean,
    leftOut: leftOut.filter((part) => said.some((each) => has(each, part))),
    points: (smallest * (size.cm / 2.54) * 72) / width,
  }
}

const has = (said: Said, part: Spared): boolean =>
  part === 'coverage' ? said.coverage.some((line) => line !== said.core) : said[part].length > 0

/** One drawing of a picture, as wide as it is asked for. */
type DrawAt = (index: number, width: number) => Drawing | Promise<Drawing>
const at =
  (draw: Draw, lean: number): DrawAt =>
  (index, width) =>
    draw(index, width, lean)

/** What is said beside a leaner drawing, without what is spared. What a drawing leaves out is always said. */
function without(said: Said, parts: readonly Spared[], lean: number): Said {
  const { leaves, instead, legend } = said.leaner[lean - 1] ?? { leaves: '', instead: '', legend: null }
  const coverage = parts.includes('coverage')
    ? [said.core]
    : said.coverage.filter((line) => leaves === '' || line !== instead)
  return {
    ...said,
    legend: legend ?? said.legend,
    ...(parts.includes('link') ? { link: '' } : {}),
    ...(parts.includes('finding') ? { finding: '' } : {}),
    coverage: [...coverage, leaves].filter((line) => line !== ''),
  }
}

interface Way {
  readonly lean: number
  readonly leftOut: readonly Spared[]
}

/** Ways to need less room, from none on: some of the drawing goes, then words beside it, then more of both. */
function waysFor(leaner: number): Way[] {
  const first = Math.min(FIRST_LEAN, leaner)
  const way = (lean: number, spared: number): Way => ({ lean, leftOut: SPARED.slice(0, spared) })
  return [
    ...Array.from({ length: first + 1 }, (_, lean) => way(lean, 0)),
    way(first, 1),
    way(first, 2),
    ...Array.from({ length: leaner - first }, (_, more) => way(first + 1 + more, 2)),
    way(first, 3),
    way(leaner, 3),
  ]
}

/** The first way in which all words are large enough to be read; the one that saves most where none is. */
async function chosen(
  said: readonly Said[],
  draw: Draw,
  look: PictureLook,
  size: PictureSize,
): Promise<Way & Fit & { readonly kept: readonly Said[] }> {
  const { aspect, layout } = size
  const ways = waysFor(aspect === null ? 0 : Math.max(0, ...said.map(({ leaner }) => leaner.length)))
  const legible = ((size.cm / 2.54) * 72 * SMALLEST) / LEAST_POINTS
  const widest = layout <= legible ? legible : layout * CRAMPED
  for (const way of aspect === null ? ways.slice(0, 1) : ways) {
    const kept = said.map((each) => without(each, way.leftOut, way.lean))
    const isLast = aspect === null || way === ways.at(-1)
    if (isLast || (await fitsAt(kept, at(draw, way.lean), look, size, widest))) {
      return { ...way, kept, ...(await fitted(kept, at(draw, way.lean), size, look, widest)) }
    }
  }
  throw new Error('no layout fits')
}

/** Whether any arrangement finds room at a width. */
async function fitsAt(
  said: readonly Said[],
  draw: DrawAt,
  look: PictureLook,
  size: PictureSize,
  width: number,
): Promise<boolean> {
  for (const arrangement of arrangementsFor(said, size)) {
    if (!isPossible(width, arrangement)) continue
    const { height } = await arranged(said, draw, look, width, null, arrangement)
    if (height <= width * (size.aspect ?? Number.POSITIVE_INFINITY)) return true
  }
  return false
}

interface Fit {
  readonly width: number
  readonly arrangement: Arrangement
}

/** The arrangement that needs the narrowest layout: in it the words come out largest. */
async function fitted(
  said: readonly Said[],
  draw: DrawAt,
  size: PictureSize,
  look: PictureLook,
  widest: number,
): Promise<Fit> {
  const { aspect, layout } = size
  if (aspect === null) return { width: layout, arrangement: PLAIN }
  const fits: Fit[] = []
  for (const arrangement of arrangementsFor(said, size)) {
    const width = await widthFor(layout, widest, aspect, async (width) =>
      isPossible(width, arrangement)
        ? (await arranged(said, draw, look, width, null, arrangement)).height
        : Number.POSITIVE_INFINITY,
    )
    fits.push({ width, arrangement })
  }
  return fits.reduce((best, other) => (other.width * NO_GAIN < best.width ? other : best))
}

const PLAIN: Arrangement = { beside: false, columns: false }

/** How words and drawings may stand in a size, the plainest first. */
function arrangementsFor(said: readonly Said[], { aspect }: PictureSize): Arrangement[] {
  if (aspect === null) return [PLAIN]
  const isBoth = said.length > 1
  // A legend alone has no use for a column of its own.
  const hasWords = said.some(({ title }) => title !== '')
  return [
    PLAIN,
    ...(hasWords && (aspect < 0.8 || isBoth) ? [{ beside: true, columns: false }] : []),
    ...(isBoth ? [{ beside: false, columns: true }] : []),
    ...(hasWords && isBoth && aspect < 0.5 ? [{ beside: true, columns: true }] : []),
  ]
}

/** The narrowest layout, from `least` on, whose content is no higher than its share of it; `widest` is tried on the way. */
async function widthFor(
  least: number,
  widest: number,
  aspect: number,
  heightAt: (width: number) => Promise<number>,
): Promise<number> {
  let width = least
  for (;;) {
    const height = await heightAt(width)
    if (height <= width * aspect) return width
    const jump = Number.isFinite(height) ? Math.sqrt(height / (width * aspect)) : STEP
    const next = Math.ceil(width * Math.max(STEP, Math.min(jump, 1.6)))
    // No step leads past the width at which words can just be read.
    width = width < widest ? Math.min(next, widest) : next
  }
}

const paddingOf = (width: number): number => (width >= 1000 ? 32 : width >= 660 ? 24 : 16)

const GUTTER = 28
/** Words take more of a small picture. */
const wordsWidth = (inner: number): number =>
  Math.round(inner < 600 ? Math.max(220, inner * 0.44) : Math.min(420, Math.max(220, inner * 0.34)))

function isPossible(width: number, { beside, columns }: Arrangement): boolean {
  const cell = columns ? width / 2 : width
  const inner = cell - 2 * paddingOf(cell)
  return (beside ? inner - wordsWidth(inner) - GUTTER : inner) >= NARROWEST
}

interface Sheet {
  /** What it holds, as markup; most sheets are only asked how high they are. */
  readonly parts: () => readonly string[]
  readonly height: number
}

/** All languages on one sheet; `height` null asks how much they need. */
async function arranged(
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
