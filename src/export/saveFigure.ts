import { drawOffScreen } from './drawing.ts'
import { figureSvg, type PictureLook } from './figureSvg.ts'
import type { Picture } from './picture.ts'
import { drawsChinese, rasterise } from './raster.ts'
import { saveFile } from './saveFile.ts'

/** Width of a picture's drawing in px, and how many pixels of a PNG make one of them. */
const DRAWING_WIDTH = 1000
const PNG_SCALE = 2

/** A figure as an SVG file: the one renderer from which every picture is made. */
export function pictureSvg(
  picture: Picture,
  look: PictureLook,
): { svg: string; width: number; height: number } {
  const svg = figureSvg(picture, drawOffScreen(picture.draw(DRAWING_WIDTH)), look)
  const side = (name: string): number => Number(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1])
  return { svg, width: side('width'), height: side('height') }
}

/** Saves a figure as a file. Resolves to whether Chinese words can be missing from a PNG made on this device. */
export async function saveFigure(
  picture: Picture,
  look: PictureLook,
  name: string,
  format: 'png' | 'svg',
): Promise<{ chineseMissing: boolean }> {
  const { svg, width, height } = pictureSvg(picture, look)
  if (format === 'svg') {
    saveFile(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }), name)
    return { chineseMissing: false }
  }
  const { withFonts } = await import('./embeddedFonts.ts')
  saveFile(await rasterise(withFonts(svg), width, height, PNG_SCALE), name)
  return { chineseMissing: /[\u4e00-\u9fff]/.test(svg) && !drawsChinese() }
}
