import { type Arrangement, arranged, type DrawAt, isPossible } from './arrange.ts'
import type { Drawing } from './drawing.ts'
import { svgFile } from './figureSvg.ts'
import type { Said } from './frame.ts'
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

/** The smallest words, in px of the layout. */
const SMALLEST = 12
/** How much wider than its own layout a picture gets before it leaves something out, where no word can be large enough. */
const CRAMPED = 1.2
/** Another arrangement must make the words larger than this. */
const NO_GAIN = 1.03
/** A layout that needs more room gets wider by this at least. */
const STEP = 1.05
/** So many leaner drawings are tried before words go. */
const FIRST_LEAN = 2
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
    // A drawing that needs much less room may leave some for words again.
    ...Array.from({ length: leaner - first }, (_, more) =>
      [0, 1, 2].map((spared) => way(first + 1 + more, spared)),
    ).flat(),
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
  const leaner = Math.max(0, ...said.map((each) => each.leaner.length))
  if (aspect === null) return onPage(said, leaner, draw, look, size)
  const ways = waysFor(leaner)
  const legible = ((size.cm / 2.54) * 72 * SMALLEST) / LEAST_POINTS
  const widest = layout <= legible ? legible : layout * CRAMPED
  for (const way of ways) {
    const kept = said.map((each) => without(each, way.leftOut, way.lean))
    if (way === ways.at(-1) || (await fitsAt(kept, at(draw, way.lean), look, size, widest))) {
      return { ...way, kept, ...(await fitted(kept, at(draw, way.lean), size, look, widest)) }
    }
  }
  throw new Error('no layout fits')
}

/** As high as it needs to be; on a page the first drawing that it has room for, the whole one where it has for none. */
async function onPage(
  said: readonly Said[],
  leaner: number,
  draw: Draw,
  look: PictureLook,
  { layout, page, cm }: PictureSize,
): Promise<Way & Fit & { readonly kept: readonly Said[] }> {
  const way = (lean: number) => ({
    lean,
    leftOut: [],
    kept: said.map((each) => without(each, [], lean)),
    width: layout,
    arrangement: PLAIN,
  })
  for (let lean = 0; page !== null && lean <= leaner; lean += 1) {
    const { kept } = way(lean)
    const { height } = await arranged(kept, at(draw, lean), look, layout, null, PLAIN)
    if (height <= (layout * page) / cm) return way(lean)
  }
  return way(0)
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
