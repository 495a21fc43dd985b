import { textWidth, wrapText } from '../format/textWidth.ts'
import type { Drawing } from './drawing.ts'
import { element, escapeXml, roundNumbers, text } from './markup.ts'
import type { Picture, PictureLegendEntry } from './picture.ts'

/** The look of a picture: its ink on its own background, whatever the page's theme. */
export interface PictureLook {
  readonly background: string
  readonly ink: string
  readonly muted: string
  readonly rule: string
  readonly hatch: string
  readonly accent: string
  readonly sans: string
  readonly serif: string
}

const PADDING = 32
const HATCH = 'counterpart-key'

/**
 * A figure as a standalone SVG file: no script, style sheet, class, variable or reference to anything outside. The same
 * picture and drawing give the same bytes.
 */
export function figureSvg(picture: Omit<Picture, 'draw'>, drawing: Drawing, look: PictureLook): string {
  const width = drawing.width + 2 * PADDING
  const inner = drawing.width
  const parts: string[] = []
  let y = PADDING

  const lines = (
    content: string,
    size: number,
    fill: string,
    extra: Record<string, string | number> = {},
  ): void => {
    const leading = Math.round(size * 1.35)
    for (const line of wrapText(content, size, inner)) {
      y += leading
      parts.push(text(line, { x: PADDING, y: y - Math.round(size * 0.3), 'font-size': size, fill, ...extra }))
    }
  }

  if (picture.synthetic !== null) lines(picture.synthetic, 15, look.accent, { 'font-weight': 700 })
  lines(picture.title, 24, look.ink, { 'font-family': look.serif, 'font-weight': 600 })
  y += 2
  lines(picture.subtitle, 14, look.muted)
  lines(picture.finding, 15, look.ink)
  lines(picture.filters, 14, look.ink)
  y += 10
  if (picture.legend.length > 0) {
    const legend = legendMarkup(picture.legend, y, inner, look)
    parts.push(legend.markup)
    y = legend.end
  }
  y += 8
  parts.push(element('g', { transform: `translate(${PADDING} ${y})` }, drawing.markup))
  y += Math.ceil(drawing.height) + 14
  parts.push(element('line', { x1: PADDING, x2: width - PADDING, y1: y, y2: y, stroke: look.rule }))
  y += 6
  for (const line of picture.coverage) lines(line, 13, look.ink)
  for (const line of picture.source) lines(line, 12, look.muted)
  const height = y + PADDING - 8

  const description = [
    picture.subtitle,
    picture.finding,
    picture.filters,
    ...picture.coverage,
    ...picture.source,
  ].join(' ')
  const metadata = JSON.stringify({
    generator: 'Counterpart',
    view: picture.link,
    filters: picture.filters,
    coverage: picture.coverage,
    source: picture.source,
    ...(picture.synthetic === null ? {} : { synthetic: true }),
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        lang: picture.lang === 'zh' ? 'zh-Hans' : 'en',
        'font-family': look.sans,
      },
      [
        `<title>${escapeXml(picture.title)}</title>`,
        `<desc>${escapeXml(description)}</desc>`,
        `<metadata>${escapeXml(metadata)}</metadata>`,
        element('rect', { width, height, fill: look.background }),
        hatchDefinition(look),
        ...parts,
      ].join('\n'),
    ),
    '\n',
  ].join('')
}

function hatchDefinition(look: PictureLook): string {
  const pattern = {
    id: HATCH,
    width: 5,
    height: 5,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  }
  const lines =
    element('rect', { width: 5, height: 5, fill: look.background }) +
    element('rect', { width: 1.4, height: 5, fill: look.hatch })
  return `<defs>${element('pattern', pattern, lines)}</defs>`
}

/** All entries, wrapped over as many lines as they need: a legend in a file has no second page. */
function legendMarkup(
  entries: readonly PictureLegendEntry[],
  top: number,
  width: number,
  look: PictureLook,
): { markup: string; end: number } {
  const size = 13
  const leading = 18
  let x = 0
  let y = top
  const parts = entries.map(({ label, swatch }) => {
    const labelLines = wrapText(label, size, width - 18)
    const entryWidth = 18 + Math.max(0, ...labelLines.map((line) => textWidth(line, size))) + 20
    if (x > 0 && (x + entryWidth - 20 > width || labelLines.length > 1)) {
      x = 0
      y += 22
    }
    const box = swatchMarkup(swatch, PADDING + x + 0.5, y + 2.5, look)
    const words = labelLines.map((line, index) =>
      text(line, { x: PADDING + x + 18, y: y + 13 + index * leading, 'font-size': size, fill: look.ink }),
    )
    x += entryWidth
    if (labelLines.length > 1) {
      x = width
      y += (labelLines.length - 1) * leading
    }
    return box + words.join('')
  })
  return { markup: parts.join('\n'), end: y + 20 }
}

function swatchMarkup(swatch: PictureLegendEntry['swatch'], x: number, y: number, look: PictureLook): string {
  if (swatch === 'bracket') {
    const d = roundNumbers(`M${x} ${y + 4.5}v4h12v-4`)
    return element('path', { d, fill: 'none', stroke: look.ink, 'stroke-width': 1.5 })
  }
  const special = swatch === 'hatch' || swatch === 'outline'
  const fill = swatch === 'hatch' ? `url(#${HATCH})` : swatch === 'outline' ? look.background : swatch
  return element('rect', { x, y, width: 12, height: 12, fill, ...(special ? { stroke: look.hatch } : {}) })
}
