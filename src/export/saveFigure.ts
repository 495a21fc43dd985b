import { breath } from './breath.ts'
import { type Composed, compose, type Draw } from './compose.ts'
import { type Drawing, drawOffScreen } from './drawing.ts'
import type { Picture, PictureLook } from './picture.ts'
import { pngTexts } from './pictureMeta.ts'
import { DRAWN, type PictureSize } from './pictureSize.ts'
import { withChunks } from './pngChunks.ts'
import { drawsChinese, rasterise, safeScale } from './raster.ts'
import { saveFile } from './saveFile.ts'

/** Drawings of a picture by the beginning of their ids and their width: trying sizes draws each of them once. */
const drawn = new WeakMap<Picture, Map<string, Promise<Drawing>>>()

/** Draws off screen, taking breath before each; in one file the ids of two pictures do not meet. */
function drawer(pictures: readonly Picture[]): Draw {
  return (index, width, lean) => {
    const picture = pictures[index]
    if (!picture) throw new Error('no picture to draw')
    const known = drawn.get(picture) ?? new Map<string, Promise<Drawing>>()
    drawn.set(picture, known)
    const prefix = index === 0 ? 'counterpart' : `counterpart-${picture.lang}`
    const id = `${prefix}:${width}:${lean}`
    const { draw } = picture.leaner[lean - 1] ?? picture
    const drawing = known.get(id) ?? breath().then(() => drawOffScreen(draw(width), prefix))
    known.set(id, drawing)
    // What failed is tried again when it is asked for again.
    drawing.catch(() => known.delete(id))
    return drawing
  }
}

/**
 * Pictures of one figure, one for each language, as one SVG of a size: the renderer from which every file is made.
 * Between two drawings the page goes on.
 */
export const composed = (
  pictures: readonly Picture[],
  look: PictureLook,
  size: PictureSize,
): Promise<Composed> => compose(pictures, drawer(pictures), look, size)

/** A figure as it is drawn, as SVG; sides in px. */
export const pictureSvg = (picture: Picture, look: PictureLook): Promise<Composed> =>
  composed([picture], look, DRAWN)

export interface PixelSize {
  readonly width: number
  readonly height: number
  /** The resolution at which these pixels take the centimetres that were asked for. */
  readonly dpi: number
  /** Whether they are fewer than asked for, because a browser draws no more. */
  readonly isLowered: boolean
}

/** The pixels of a PNG. */
export function pixelsOf(
  { width, height }: Pick<Composed, 'width' | 'height'>,
  size: PictureSize,
): PixelSize {
  const wanted = size.pixels / width
  const scale = safeScale(width, height, wanted)
  return {
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    dpi: (size.dpi * scale) / wanted,
    isLowered: scale < wanted,
  }
}

export const svgBlob = ({ svg }: Composed): Blob => new Blob([svg], { type: 'image/svg+xml;charset=utf-8' })

/** A composed picture as PNG, with its resolution, and with its words and its view as text. Rejects when none is made. */
export async function pngBlob(
  made: Composed,
  pictures: readonly Picture[],
  size: PictureSize,
): Promise<Blob> {
  const [picture] = pictures
  if (!picture) throw new Error('no picture to save')
  const { withFonts } = await import('./embeddedFonts.ts')
  const drawn = await rasterise(withFonts(made.svg), made.width, made.height, size.pixels / made.width)
  const png = new Uint8Array(await drawn.arrayBuffer())
  const { dpi } = pixelsOf(made, size)
  const whole = withChunks(png, { dpi, texts: pngTexts(picture, picture.meta) })
  return new Blob([Uint8Array.from(whole)], { type: 'image/png' })
}

/** Whether Chinese words can be missing from a PNG made on this device. */
export const isChineseMissing = ({ svg }: Composed): boolean => /[\u4e00-\u9fff]/.test(svg) && !drawsChinese()

/** Saves a figure as it is drawn. Resolves to whether Chinese words can be missing from a PNG made on this device. */
export async function saveFigure(
  picture: Picture,
  look: PictureLook,
  name: string,
  format: 'png' | 'svg',
): Promise<{ chineseMissing: boolean }> {
  const made = await pictureSvg(picture, look)
  if (format === 'svg') {
    saveFile(svgBlob(made), name)
    return { chineseMissing: false }
  }
  saveFile(await pngBlob(made, [picture], DRAWN), name)
  return { chineseMissing: isChineseMissing(made) }
}
