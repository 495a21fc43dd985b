import { PAPER } from '../charts/theme.ts'
import type { Deck } from '../export/deck/deck.ts'

/** A deck as a PPTX file, in the colours of paper: the same deck gives the same bytes. */
export async function deckBlob(deck: Deck): Promise<Blob> {
  const { deckFile, PPTX } = await import('../export/deck/deckFile.ts')
  const { card, ink, muted, ruleStrong, hatch, accent, series } = PAPER
  const look = { paper: card, ink, muted, rule: ruleStrong, hatch, accent }
  return new Blob([await deckFile(deck, look, series)], { type: PPTX })
}
