import { breath } from '../../export/breath.ts'
import type { Deck, DeckSlide, FigureSlide } from '../../export/deck/deck.ts'
import { wordsFor } from '../../format/WordsContext.tsx'
import type { Dataset } from '../../model/schema.ts'
import type { Lang } from '../../model/words.ts'
import type { useEngine } from '../../query/EngineContext.tsx'
import { addressOf } from '../../view/useView.ts'
import type { ViewState } from '../../view/viewState.ts'
import { deckBlob } from '../deckBlob.ts'
import { closingSlide, openingSlide } from '../deckEnds.ts'
import { figureSlide } from '../figureSlide.ts'
import type { Figure } from '../gathering.tsx'
import type { PictureSource } from '../pictureSource.tsx'

export interface DeckInput {
  readonly engine: ReturnType<typeof useEngine>
  readonly dataset: Dataset
  readonly view: ViewState
  readonly langs: readonly Lang[]
  readonly figures: readonly Figure[]
  readonly sources: readonly PictureSource[]
  readonly signal: AbortSignal
  /** Told before each figure. */
  readonly onSlide?: (source: PictureSource, at: number) => void
}

/**
 * The slides of a view: what it comes to, a figure each, how it is counted; in each language. A figure that cannot be
 * made is counted on the last slide. Rejects when the signal is aborted.
 */
export async function packDeck(input: DeckInput): Promise<Blob> {
  const { engine, dataset, view, langs, figures, sources, signal } = input
  const answer = await engine.ask('headline', view)
  const drawn: FigureSlide[] = []
  for (const [at, source] of sources.entries()) {
    await breath()
    signal.throwIfAborted()
    input.onSlide?.(source, at)
    try {
      drawn.push(await figureSlide(source, dataset))
    } catch {
      // One that cannot be drawn is missed below.
    }
  }
  signal.throwIfAborted()
  const ends = langs.map((lang): { readonly opening: DeckSlide; readonly closing: DeckSlide } => {
    const words = wordsFor(lang)
    const own = { ...view, lang, record: null, total: null }
    const link = new URL(addressOf(own, ''), window.location.href).href
    const lacks = figures.length - drawn.filter((slide) => slide.lang === lang).length
    return {
      opening: openingSlide({ view: own, dataset, answer, link }, words),
      closing: closingSlide({ view: own, dataset, answer, link, lacks }, words),
    }
  })
  const [first] = ends
  const [lang] = langs
  if (!first || !lang) throw new Error('no language')
  const deck: Deck = {
    title: first.opening.title,
    lang,
    slides: [...ends.map(({ opening }) => opening), ...drawn, ...ends.map(({ closing }) => closing)],
  }
  return deckBlob(deck)
}
