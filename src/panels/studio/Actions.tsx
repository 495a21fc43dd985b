import { useState } from 'react'
import type { PictureSize } from '../../export/pictureSize.ts'
import { isChineseMissing, pngBlob, svgBlob } from '../../export/saveFigure.ts'
import { saveFile } from '../../export/saveFile.ts'
import { canCopyPicture, canSharePictures, copyPicture, isInApp, sharePicture } from '../../export/waysOut.ts'
import { useWords } from '../../format/WordsContext.tsx'
import { sentences } from '../../format/words.ts'
import type { Made } from './Studio.tsx'

const SAVES = [
  { format: 'png', label: 'studio.savePng' },
  { format: 'svg', label: 'studio.saveSvg' },
] as const

interface ActionsProps {
  /** Null while the figure is not there yet. */
  readonly make: (() => Promise<Made>) | null
  readonly size: PictureSize
  /** The file's name with an ending. */
  readonly file: (ending: string) => string
}

/** The ways out of the dialog: each makes the file that is previewed and says what came of it. */
export function Actions({ make, size, file }: ActionsProps) {
  const { say, lang } = useWords()
  const [said, setSaid] = useState('')
  const attempt = (way: (make: () => Promise<Made>) => Promise<string>) => async (): Promise<void> => {
    if (make === null) return
    setSaid(say('export.busy'))
    try {
      setSaid(await way(make))
    } catch (error) {
      setSaid(say('export.failed', { reason: error instanceof Error ? error.message : String(error) }))
    }
  }
  const png = async (made: Made): Promise<Blob> => pngBlob(made.composed, made.pictures, size)
  const fontWords = ({ composed }: Made): string =>
    isChineseMissing(composed) ? say('export.noChineseFont') : ''
  const saved = (blob: Blob, name: string): string => {
    saveFile(blob, name)
    return say('export.done', { name })
  }
  const savePng = attempt(async (making) => {
    const made = await making()
    return sentences(lang, [saved(await png(made), file('png')), fontWords(made)])
  })
  const saveSvg = attempt(async (making) => saved(svgBlob((await making()).composed), file('svg')))
  const copy = attempt(async (making) => {
    const blob = making().then(png)
    if (await copyPicture(blob)) return say('studio.copied')
    saved(await blob, file('png'))
    return say('studio.instead', { name: file('png') })
  })
  const share = attempt(async (making) => {
    const blob = await png(await making())
    if (await sharePicture(new File([blob], file('png'), { type: 'image/png' }))) return say('studio.shared')
    saved(blob, file('png'))
    return say('studio.instead', { name: file('png') })
  })
  return (
    <>
      <div className="studio-actions">
        {!isInApp(navigator.userAgent) &&
          SAVES.map(({ format, label }) => (
            <button
              key={format}
              type="button"
              name="save"
              value={format}
              className="button"
              disabled={make === null}
              onClick={format === 'png' ? savePng : saveSvg}
            >
              {say(label)}
            </button>
          ))}
        {canCopyPicture() && (
          <button type="button" className="button-quiet" disabled={make === null} onClick={copy}>
            {say('studio.copy')}
          </button>
        )}
        {canSharePictures() && (
          <button type="button" className="button-quiet" disabled={make === null} onClick={share}>
            {say('studio.share')}
          </button>
        )}
      </div>
      <p role="status" className="studio-said">
        {said}
      </p>
    </>
  )
}
