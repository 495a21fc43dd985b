import { type RefObject, useSyncExternalStore } from 'react'

interface FullScreen {
  readonly isOn: boolean
  readonly toggle: () => void
}

const subscribe = (listener: () => void): (() => void) => {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}

/** Shows an element alone on the screen and back; null where the browser does not offer it. */
export function useFullScreen(ref: RefObject<HTMLElement | null>): FullScreen | null {
  const shown = useSyncExternalStore(subscribe, () => document.fullscreenElement)
  if (!document.fullscreenEnabled) return null
  const isOn = shown !== null && shown === ref.current
  return {
    isOn,
    // A refusal leaves the page as it is, which says enough.
    toggle: () => void (isOn ? document.exitFullscreen() : ref.current?.requestFullscreen())?.catch(() => {}),
  }
}
