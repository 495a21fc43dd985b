import { createContext, type ReactNode, Suspense, useContext, useEffect, useState } from 'react'
import type { ChartTheme } from '../charts/theme.ts'
import type { NativeChart } from '../export/deck/nativeChart.ts'
import type { NotesInput } from '../export/notes.ts'
import type { Picture } from '../export/picture.ts'
import type { TableContent } from '../format/tableContent.ts'
import { WordsProvider } from '../format/WordsContext.tsx'
import { isSpoken, loadWords } from '../format/words.ts'
import type { Lang } from '../model/words.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'

/** What a figure's panel can make files of, in the language in which it was rendered. */
export interface PictureSource {
  readonly lang: Lang
  readonly title: string
  /** The parts of a file's name. */
  readonly file: readonly string[]
  /** The numbers of the figure, in the same language. */
  readonly tables: () => readonly TableContent[]
  /** What its notes say beside all others'. */
  readonly notes: () => NotesInput
  readonly picture: (theme: ChartTheme) => Promise<Picture>
  /** The figure as a chart that an office program draws; null where no such chart would be true to it. */
  readonly native: (theme: ChartTheme) => Promise<NativeChart | null>
  /** What an empty figure says; null where there is something to show. */
  readonly empty: string | null
}

type Take = (source: PictureSource) => void

const TakeContext = createContext<Take | null>(null)

/** Who takes this figure's pictures, where a panel is rendered for them alone; null on the page. */
export const useTake = (): Take | null => useContext(TakeContext)

const FailContext = createContext<((error: unknown) => void) | null>(null)

/** Tells why there is no figure to whoever renders a panel for its pictures alone; on the page a reader sees it. */
export function TellFailure({ error }: { error: Error }) {
  const fail = useContext(FailContext)
  useEffect(() => fail?.(error), [fail, error])
  return null
}

const StudioContext = createContext<(() => void) | null>(null)
/** Opens the choices of a picture of the figure around; null where there are none. */
export const OpenStudio = StudioContext.Provider
export const useStudio = (): (() => void) | null => useContext(StudioContext)

interface SpokenPanelProps {
  readonly lang: Lang
  readonly panel: ReactNode
  /** The same function every time. */
  readonly onSource: Take
  /** The same function every time. */
  readonly onFailure: (error: unknown) => void
}

/** A figure's panel once more, in a language of its own and out of sight: it shows nothing and hands over its pictures. */
export function SpokenPanel({ lang, panel, onSource, onFailure }: SpokenPanelProps) {
  const [isReady, setReady] = useState(() => isSpoken(lang, 'first') && isSpoken(lang, 'later'))
  useEffect(() => {
    if (isReady) return
    Promise.all([loadWords(lang, 'first'), loadWords(lang, 'later')]).then(() => setReady(true), onFailure)
  }, [isReady, lang, onFailure])
  return (
    isReady && (
      <div hidden>
        <WordsProvider lang={lang}>
          <TakeContext value={onSource}>
            <FailContext value={onFailure}>
              <ErrorBoundary fallback={(error) => <TellFailure error={error} />}>
                <Suspense fallback={null}>{panel}</Suspense>
              </ErrorBoundary>
            </FailContext>
          </TakeContext>
        </WordsProvider>
      </div>
    )
  )
}
