import { useRef, useSyncExternalStore } from 'react'

/** Whether a media query holds for the screen, kept up to date; while the page is printed, as before. */
export function useMedia(query: string): boolean {
  const kept = useRef<boolean | null>(null)
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => {
      // Paper is no narrower or wider screen: what changed for it would change back, and move what is read.
      if (kept.current === null || !window.matchMedia('print').matches)
        kept.current = window.matchMedia(query).matches
      return kept.current
    },
  )
}
