import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { breath } from '../export/breath.ts'
import type { MessageKey } from '../format/words.ts'
import type { Lang } from '../model/words.ts'
import { useDataset } from '../query/EngineContext.tsx'
import { type PictureSource, SpokenPanel } from './pictureSource.tsx'

/** A figure of the page, as one that makes files of it asks for it. */
export interface Figure {
  /** As in the address: `sectors` of `#figure-sectors`. */
  readonly name: string
  /** The question that it answers; its `n` is the number of partnerships. */
  readonly title: MessageKey
  /** Its panel, of the view that is to be gathered. */
  readonly panel: ReactNode
}

/** What has been gathered when the next figure is begun; `next` is null once all are through. */
export interface GatheringProgress {
  readonly done: number
  readonly of: number
  readonly next: { readonly figure: Figure; readonly lang: Lang } | null
}

export type Gathered = { readonly figure: Figure; readonly lang: Lang } & (
  | { readonly source: PictureSource; readonly failure: null }
  | { readonly source: null; readonly failure: Error }
)

interface GatheringInput {
  readonly figures: readonly Figure[]
  /** Each figure is gathered in all of them before the next begins. */
  readonly langs: readonly Lang[]
  readonly signal: AbortSignal
  readonly onProgress: (progress: GatheringProgress) => void
}

export type Gather = (input: GatheringInput) => AsyncGenerator<Gathered, void>

/** Longer than this, in ms, and a figure is told as missing: a question or a file that never comes keeps nothing else up. */
const PATIENCE = 60_000

/**
 * Hands over the pictures of many figures, one after the other, of which the page need not show any:
 *
 *     const { gather, stage } = useGathering()
 *     for await (const { figure, lang, source, failure } of gather({ figures, langs, signal, onProgress })) …
 *
 * `stage` is to be rendered meanwhile; it shows nothing. A panel is rendered only when the loop asks for the next, and
 * the page can take keys between two. A figure that fails is one `failure` and the loop goes on. When the signal is
 * aborted, the component goes or another dataset opens, the loop rejects; what else it was doing is its own to stop.
 */
export function useGathering(): { readonly gather: Gather; readonly stage: ReactNode } {
  const dataset = useDataset()
  const [asked, setAsked] = useState<Asked | null>(null)
  const life = useRef<AbortController>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is gathered of one dataset ends with it.
  useEffect(() => {
    const controller = new AbortController()
    life.current = controller
    return () => controller.abort()
  }, [dataset])
  const gather = useCallback<Gather>(async function* ({ figures, langs, signal, onProgress }) {
    const ends = life.current ? AbortSignal.any([signal, life.current.signal]) : signal
    const pairs = figures.flatMap((figure) => langs.map((lang) => ({ figure, lang })))
    const of = pairs.length
    let own: Asked | null = null
    const ask = (next: Asked): void => {
      own = next
      setAsked(next)
    }
    // One that was called off may end after another has begun.
    const leave = (): void => setAsked((now) => (now === own ? null : now))
    try {
      for (const [done, next] of pairs.entries()) {
        ends.throwIfAborted()
        onProgress({ done, of, next })
        await breath()
        const told = await spoken(next, ends, ask)
        leave()
        ends.throwIfAborted()
        yield told instanceof Error
          ? { ...next, source: null, failure: told }
          : { ...next, source: told, failure: null }
      }
      ends.throwIfAborted()
      onProgress({ done: of, of, next: null })
    } finally {
      leave()
    }
  }, [])
  const stage = asked && (
    <SpokenPanel
      key={`${asked.figure.name} ${asked.lang}`}
      lang={asked.lang}
      panel={asked.figure.panel}
      onSource={asked.take}
      onFailure={asked.fail}
    />
  )
  return { gather, stage }
}

interface Asked {
  readonly figure: Figure
  readonly lang: Lang
  readonly take: (source: PictureSource) => void
  readonly fail: (error: unknown) => void
}

/** Has one panel rendered and waits for its pictures, or for why there are none. Rejects when the signal is aborted. */
function spoken(
  { figure, lang }: Pick<Asked, 'figure' | 'lang'>,
  signal: AbortSignal,
  ask: (asked: Asked) => void,
): Promise<PictureSource | Error> {
  return new Promise<PictureSource | Error>((resolve, reject) => {
    const end = (): void => {
      signal.removeEventListener('abort', stop)
      clearTimeout(timer)
    }
    const stop = (): void => {
      end()
      reject(signal.reason)
    }
    const settle = (told: PictureSource | Error): void => {
      end()
      resolve(told)
    }
    const timer = setTimeout(() => settle(new Error(`not there after ${PATIENCE / 1000} s`)), PATIENCE)
    signal.addEventListener('abort', stop)
    ask({
      figure,
      lang,
      take: settle,
      fail: (error) => settle(error instanceof Error ? error : new Error(String(error))),
    })
  })
}
