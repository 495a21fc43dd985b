import { textWidth, wrapText } from '../format/textWidth.ts'
import { sentences } from '../format/words.ts'
import { element, roundNumbers, text } from './markup.ts'
import type { Picture, PictureLegendEntry, PictureLook } from './picture.ts'

/** What stands around a drawing: above it title to legend, below it coverage and sources. Sizes in px. */
export type Said = Omit<Picture, 'draw'>

/** Id of the hatch of a legend; one definition serves a file. */
export const HATCH = 'counterpart-key'

interface TypeSizes {
  readonly synthetic: number
  readonly title: number
  readonly subtitle: number
  readonly finding: number
  readonly legend: number
  readonly coverage: number
  readonly source: number
}

const WIDE: TypeSizes = {
  synthetic: 15,
  title: 24,
  subtitle: 14,
  finding: 15,
  legend: 13,
  coverage: 13,
  source: 12,
}
const NARROW: TypeSizes = {
  synthetic: 14,
  title: 19,
  subtitle: 13,
  finding: 14,
  legend: 13,
  coverage: 12,
  source: 12,
}
/** For a column of words beside a drawing in a small picture. */
const TINY: TypeSizes = {
  synthetic: 12,
  title: 15,
  subtitle: 12,
  finding: 12,
  legend: 12,
  coverage: 12,
  source: 12,
}
/** Narrower than this the words are set in the smaller sizes. */
const NARROW_BELOW = 640
const TINY_BELOW = 300

export interface Block {
  readonly parts: readonly string[]
  /** Where it ends, in px from the top. */
  readonly end: number
}

/** Lines of text below one another, from `top` on. */
function column(x: number, top: number, width: number) {
  const parts: string[] = []
  let y = top
  return {
    parts,
    end: () => y,
    gap: (px: number): void => {
      y += px
    },
    say: (content: string, size: number, fill: string, extra: Record<string, string | number> = {}): void => {
      const leading = Math.round(size * (width < TINY_BELOW ? 1.25 : 1.35))
      for (const line of wrapText(content, size, width)) {
        y += leading
        parts.push(text(line, { x, y: y - Math.round(size * 0.3), 'font-size': size, fill, ...extra }))
      }
    },
  }
}

const sizesAt = (width: number): TypeSizes =>
  width < TINY_BELOW ? TINY : width < NARROW_BELOW ? NARROW : WIDE

/** What stands above a drawing, or beside it: from the synthetic mark to the legend. */
export function headBlock(said: Said, x: number, top: number, width: number, look: PictureLook): Block {
  const size = sizesAt(width)
  const lines = column(x, top, width)
  if (said.synthetic !== null) lines.say(said.synthetic, size.synthetic, look.accent, { 'font-weight': 700 })
  lines.say(said.title, size.title, look.ink, { 'font-family': look.serif, 'font-weight': 600 })
  lines.gap(2)
  lines.say(said.subtitle, size.subtitle, look.muted)
  lines.say(said.finding, size.finding, look.ink)
  lines.say(said.filters, size.subtitle, look.ink)
  lines.gap(width < TINY_BELOW ? 4 : 10)
  if (said.legend.length === 0) return { parts: lines.parts, end: lines.end() }
  const legend = legendBlock(said.legend, x, lines.end(), width, size.legend, look)
  return { parts: [...lines.parts, ...legend.parts], end: legend.end }
}

/** What stands below a drawing: coverage, sources, and where the view is found. */
export function footBlock(said: Said, x: number, top: number, width: number, look: PictureLook): Block {
  const size = sizesAt(width)
  const lines = column(x, top, width)
  // A drawing whose words stand elsewhere has nothing below it.
  if (said.coverage.length + said.source.length === 0 && said.link === '') return { parts: [], end: top }
  lines.parts.push(element('line', { x1: x, x2: x + width, y1: top, y2: top, stroke: look.rule }))
  lines.gap(6)
  const told = (all: readonly string[]): readonly string[] =>
    width < TINY_BELOW ? [sentences(said.lang, all)] : all
  for (const line of told(said.coverage)) lines.say(line, size.coverage, look.ink)
  for (const line of told(said.source)) lines.say(line, size.source, look.muted)
  lines.say(shownLink(said.link), size.source, look.muted)
  return { parts: lines.parts, end: lines.end() }
}

const LONGEST_LINK = 160

/**
 * A link as a reader can type it: without protocol, in letters rather than in percent signs. Longer than anybody types,
 * only its page is said; the file holds the whole.
 */
export function shownLink(link: string): string {
  const bare = link.replace(/^https?:\/\//, '')
  const [page = ''] = bare.split(/[?#]/)
  try {
    const readable = decodeURI(bare)
    return readable.length <= LONGEST_LINK ? readable : page
  } catch {
    return bare.length <= LONGEST_LINK ? bare : page
  }
}

/** All entries, wrapped over as many lines as they need: a legend in a file has no second page. */
function legendBlock(
  entries: readonly PictureLegendEntry[],
  left: number,
  top: number,
  width: number,
  size: number,
  look: PictureLook,
): Block {
  const leading = size < 13 ? 15 : 18
  const row = leading + (size < 13 ? 1 : 4)
  let x = 0
  let y = top
  const parts = entries.map((entry) => {
    const labelLines = wrapText(entry.label, size, width - 18)
    const entryWidth = 18 + Math.max(0, ...labelLines.map((line) => textWidth(line, size))) + 20
    if (x > 0 && (x + entryWidth - 20 > width || labelLines.length > 1)) {
      x = 0
      y += row
    }
    const box = swatchMarkup(entry, left + x + 0.5, y + 2.5, look)
    const words = labelLines.map((line, index) =>
      text(line, { x: left + x + 18, y: y + 13 + index * leading, 'font-size': size, fill: look.ink }),
    )
    x += entryWidth
    if (labelLines.length > 1) {
      x = width
      y += (labelLines.length - 1) * leading
    }
    return box + words.join('')
  })
  return { parts, end: y + row - 2 }
}

/** A swatch of 12 px in each form: what of it is in colour. */
const FORMS = {
  lines: 'M0 0h2.5l9.5 9.5v2.5h-2.5l-9.5 -9.5zM4.5 0h7.5v7.5zM0 4.5v7.5h7.5z',
  dots: 'M0 0h12v12h-12zM3.5 2.6a0.9 0.9 0 1 0 0.01 0zM8.5 2.6a0.9 0.9 0 1 0 0.01 0zM3.5 7.6a0.9 0.9 0 1 0 0.01 0zM8.5 7.6a0.9 0.9 0 1 0 0.01 0z',
  rows: 'M0 0h12v3.1h-12zM0 4.4h12v3.2h-12zM0 8.9h12v3.1h-12z',
  round: 'M6 0.5a5.5 5.5 0 1 0 0.01 0z',
  diamond: 'M6 -0.5l6.5 6.5l-6.5 6.5l-6.5 -6.5z',
  hollow: 'M0 0h12v12h-12zM1.5 1.5v9h9v-9z',
  line: 'M0 5h12v2h-12z',
} as const satisfies Record<Exclude<NonNullable<PictureLegendEntry['form']>, 'plain'>, string>

function swatchMarkup(
  { swatch, form = 'plain' }: PictureLegendEntry,
  x: number,
  y: number,
  look: PictureLook,
): string {
  if (swatch === 'bracket') {
    const d = roundNumbers(`M${x} ${y + 4.5}v4h12v-4`)
    return element('path', { d, fill: 'none', stroke: look.ink, 'stroke-width': 1.5 })
  }
  const special = swatch === 'hatch' || swatch === 'outline' || swatch === 'dashed'
  if (!special && form !== 'plain') {
    const transform = roundNumbers(`translate(${x} ${y})`)
    return element('path', { d: FORMS[form], transform, fill: swatch, 'fill-rule': 'evenodd' })
  }
  const fill = swatch === 'hatch' ? `url(#${HATCH})` : special ? look.background : swatch
  return element('rect', {
    ...{ x, y, width: 12, height: 12, fill },
    ...(special ? { stroke: look.hatch } : {}),
    ...(swatch === 'dashed' ? { 'stroke-dasharray': '3 2' } : {}),
  })
}
