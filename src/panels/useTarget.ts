import { useEffect } from 'react'

/** A link to a figure scrolls to it as soon as it stands. */
export function useTarget(name: string): void {
  useEffect(() => {
    const id = `figure-${name}`
    if (window.location.hash === `#${id}`) document.getElementById(id)?.scrollIntoView({ block: 'start' })
  }, [name])
}
