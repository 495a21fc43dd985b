import { PAPER } from '../charts/theme.ts'
import { fileName } from '../export/fileName.ts'
import { saveFile } from '../export/saveFile.ts'
import { canCopyPicture, canSharePictures, copyPicture, isInApp, sharePicture } from '../export/waysOut.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { Dataset } from '../model/schema.ts'
import type { Way } from '../ui/FigureCard.tsx'
import { lookOf } from './pictureLooks.ts'
import type { PictureSource } from './pictureSource.tsx'

/** The ways out of a figure as it is drawn, other than saving a file, that this browser has. */
export function quickWays(source: PictureSource, dataset: Dataset, { say }: Words): Way[] {
  const name = fileName(source.file, 'png')
  const instead = async (png: Promise<Blob>): Promise<string> => {
    saveFile(await png, name)
    return say('studio.instead', { name })
  }
  const copy = async (): Promise<string> => {
    const png = pngOf(source)
    return (await copyPicture(png)) ? say('studio.copied') : instead(png)
  }
  const share = async (): Promise<string> => {
    const png = pngOf(source)
    const file = new File([await png], name, { type: 'image/png' })
    return (await sharePicture(file)) ? say('studio.shared') : instead(png)
  }
  const slide = async (): Promise<string> => {
    const [{ figureSlide }, { deckBlob }] = await Promise.all([
      import('./figureSlide.ts'),
      import('./deckBlob.ts'),
    ])
    const made = await figureSlide(source, dataset)
    const file = fileName(source.file, 'pptx')
    saveFile(await deckBlob({ title: made.title, lang: made.lang, slides: [made] }), file)
    return say('export.done', { name: file })
  }
  return [
    ...(isInApp(navigator.userAgent) ? [] : [{ label: say('deck.slide'), run: slide }]),
    ...(canCopyPicture() ? [{ label: say('studio.copy'), run: copy }] : []),
    ...(canSharePictures() ? [{ label: say('studio.share'), run: share }] : []),
  ]
}

async function pngOf(source: PictureSource): Promise<Blob> {
  const [{ pictureSvg, pngBlob }, { DRAWN }, picture] = await Promise.all([
    import('../export/saveFigure.ts'),
    import('../export/pictureSize.ts'),
    source.picture(PAPER),
  ])
  return pngBlob(await pictureSvg(picture, lookOf('white')), [picture], DRAWN)
}
