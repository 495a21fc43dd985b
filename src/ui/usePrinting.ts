import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

const listeners = new Set<() => void>()
let isPrinting = false
let leave: (() => void) | null = null

function turn(next: boolean): void {
  if (next === isPrinting) return
  isPrinting = next
  for (const listener of listeners) listener()
}

/** Some browsers tell of paper by the event, some by the media, Chromium by both. */
function watch(): () => void {
  const media = window.matchMedia('print')
  // The browser lays out for paper right after the event: all must stand by its end.
  const begin = (): void => flushSync(() => turn(true))
  const end = (): void => turn(media.matches)
  const change = (): void => (media.matches ? begin() : end())
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  media.addEventListener('change', change)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
    media.removeEventListener('change', change)
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  leave ??= watch()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    leave?.()
    leave = null
    isPrinting = false
  }
}

/** Whether the page is being printed: then a part that shows only a window of itself shows all. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting)
}
