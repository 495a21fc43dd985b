import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { Composed } from '../../export/compose.ts'
import { fileName } from '../../export/fileName.ts'
import type { Picture } from '../../export/picture.ts'
import type { PictureSize } from '../../export/pictureSize.ts'
import { isChineseMissing, pngBlob } from '../../export/saveFigure.ts'
import { dataUrl, isInApp } from '../../export/waysOut.ts'
import { useWords } from '../../format/WordsContext.tsx'
import { sentences } from '../../format/words.ts'
import { LANGS, type Lang } from '../../model/words.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { lookOf, THEMES } from '../pictureLooks.ts'
import { type PictureSource, SpokenPanel } from '../pictureSource.tsx'
import { Actions } from './Actions.tsx'
import { type Choices, keepChoices, keptChoices, languagesOf, namePartsOf, sizeOf } from './choices.ts'
import { Fields } from './Fields.tsx'
import { Notes } from './Notes.tsx'
import { once } from './once.ts'
import './studio.css'

export interface Made {
  readonly composed: Composed
  readonly pictures: readonly Picture[]
}

/** What is previewed, and what it was made with. */
interface Shown {
  readonly make: () => Promise<Made>
  readonly made: Made
  readonly image: string
}

/** While a measure is being typed nothing is drawn. */
const PAUSE = 180

interface StudioProps {
  /** The figure's panel, to be rendered again in the languages of the picture. */
  readonly panel: ReactNode
  readonly onClose: () => void
}

/** Choosing where a picture goes: its size, look and language, with a preview of the very file that is saved. */
export function Studio({ panel, onClose }: StudioProps) {
  const { say, lang } = useWords()
  const [choices, setChoices] = useState(keptChoices)
  const choose = (change: Partial<Choices>): void => {
    const next = { ...choices, ...change }
    setChoices(next)
    keepChoices(next)
  }
  const [told, setTold] = useState<Partial<Record<Lang, PictureSource>>>({})
  const take = useCallback(
    (source: PictureSource) => setTold((before) => ({ ...before, [source.lang]: source })),
    [],
  )
  const [failure, setFailure] = useState<string | null>(null)
  const fail = useCallback(
    (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    [],
  )
  const languages = languagesOf(choices, lang)
  const sources = languages.flatMap((each) => told[each] ?? [])
  const size = useMemo(() => sizeOf(choices), [choices])
  const isTold = sources.length === languages.length
  const spoken = languages.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: which sources they are follows from what is told and spoken.
  const pictures = useMemo(
    () => (isTold ? once(() => picturesOf(sources, choices.background)) : null),
    [isTold, told, spoken, choices.background],
  )
  const make = useMemo(
    () => pictures && once(async () => madeOf(await pictures(), choices)),
    [pictures, choices],
  )
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    if (make === null) return
    let isCurrent = true
    const timer = setTimeout(async () => {
      try {
        const made = await make()
        if (!isCurrent) return
        const image = await imageOf(made, size)
        if (!isCurrent) return
        setShown({ make, made, image })
        setFailure(null)
      } catch (error) {
        if (isCurrent) fail(error)
      }
    }, PAUSE)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [make, size, fail])
  const isBusy = failure === null && shown?.make !== make
  const file = (ending: string): string =>
    fileName([...(sources[0]?.file ?? []), ...namePartsOf(choices, lang)], ending)
  const title = told[lang]?.title ?? sources[0]?.title
  return (
    <Dialog title={say('studio.title')} {...(title === undefined ? {} : { kicker: title })} onClose={onClose}>
      <div className="studio">
        <div className="studio-stage" data-background={choices.background} aria-busy={isBusy}>
          {shown && (
            <img
              className="studio-preview"
              src={shown.image}
              alt={`${say('studio.preview')} · ${shown.made.pictures.map((each) => each.title).join(' / ')}`}
              style={{ aspectRatio: `${shown.made.composed.width} / ${shown.made.composed.height}` }}
            />
          )}
        </div>
        <div className="studio-side">
          {isInApp(navigator.userAgent) && (
            <p role="status" className="studio-hold">
              {sentences(lang, [
                say('studio.longPress'),
                isBusy ? say('export.busy') : '',
                shown && isChineseMissing(shown.made.composed) ? say('export.noChineseFont') : '',
              ])}
            </p>
          )}
          <Fields choices={choices} language={choices.language ?? lang} onChoose={choose} />
          {shown && <Notes made={shown.made.composed} size={size} />}
          {failure !== null && <p role="alert">{say('export.failed', { reason: failure })}</p>}
          <Actions make={make} size={size} file={file} />
        </div>
      </div>
      {LANGS.filter((each) => each === lang || languages.includes(each)).map((each) => (
        <SpokenPanel key={each} lang={each} panel={panel} onSource={take} onFailure={fail} />
      ))}
    </Dialog>
  )
}

const picturesOf = (
  sources: readonly PictureSource[],
  background: Choices['background'],
): Promise<readonly Picture[]> => Promise.all(sources.map((source) => source.picture(THEMES[background])))

/** What is looked at: the file itself. Inside an app that is the PNG: nothing but what stands there can be kept. */
async function imageOf({ composed, pictures }: Made, size: PictureSize): Promise<string> {
  if (isInApp(navigator.userAgent)) return dataUrl(await pngBlob(composed, pictures, size))
  const { withFonts } = await import('../../export/embeddedFonts.ts')
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withFonts(composed.svg))}`
}

async function madeOf(pictures: readonly Picture[], choices: Choices): Promise<Made> {
  const { composed } = await import('../../export/saveFigure.ts')
  return { composed: await composed(pictures, lookOf(choices.background), sizeOf(choices)), pictures }
}
