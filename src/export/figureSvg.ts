import { HATCH, type Said } from './frame.ts'
import { element, escapeXml } from './markup.ts'
import type { PictureLook } from './picture.ts'
import type { PictureSize } from './pictureSize.ts'

interface Page {
  /** The layout's sides in px. */
  readonly width: number
  readonly height: number
  /** What the file says of its own size. */
  readonly size: PictureSize
}

/**
 * Pictures laid out already, as one standalone SVG file: no script, style sheet, class, variable or reference to
 * anything outside. The same parts give the same bytes.
 */
export function svgFile(
  pictures: readonly Said[],
  parts: readonly string[],
  look: PictureLook,
  { width, height, size }: Page,
): string {
  const sides =
    size.preset === 'drawn'
      ? { width, height }
      : size.unit === 'cm'
        ? { width: `${inCm(size.cm)}cm`, height: `${inCm((size.cm * height) / width)}cm` }
        : { width: size.pixels, height: Math.round((size.pixels * height) / width) }
  // What a leaner drawing leaves out is said beside it and not in its description.
  const describe = ({ description, filters, coverage, source }: Said): string =>
    [description, filters, ...coverage.filter((line) => !description.includes(line)), ...source]
      .filter((line) => line !== '')
      .join(' ')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        ...sides,
        viewBox: `0 0 ${Number(width.toFixed(2))} ${Number(height.toFixed(2))}`,
        lang: pictures[0]?.lang === 'zh' ? 'zh-Hans' : 'en',
        'font-family': look.sans,
      },
      [
        `<title>${escapeXml(pictures.map(({ title }) => title).join(' / '))}</title>`,
        `<desc>${escapeXml(pictures.map(describe).join(' / '))}</desc>`,
        `<metadata>${escapeXml(metadata(pictures))}</metadata>`,
        ...(look.background === 'none' ? [] : [element('rect', { width, height, fill: look.background })]),
        hatchDefinition(look),
        ...parts,
      ].join('\n'),
    ),
    '\n',
  ].join('')
}

const inCm = (cm: number): number => Number(cm.toFixed(3))

function metadata(pictures: readonly Said[]): string {
  const [first, ...others] = pictures.map((picture) => ({
    ...picture.meta,
    view: picture.link,
    filters: picture.filters,
    coverage: picture.coverage,
    source: picture.source,
    ...(picture.synthetic === null ? {} : { synthetic: true }),
  }))
  return JSON.stringify({ generator: 'Counterpart', ...first, ...(others.length > 0 ? { others } : {}) })
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
