import { useEffect, useState } from 'react'
import { readKeyHelp } from '../view/keyHelp.ts'

interface KeyList {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

/** A Chinese keyboard writes the second. */
const ASKS = new Set(['?', '？'])

/**
 * The list of the page's keys: opened by whoever calls, or by `?` where a chart or the page itself has the focus. Never
 * where something is typed or another control has it, nor once the reader has switched that off.
 */
export function useKeyList(): KeyList {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!ASKS.has(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return
      if (!isFree(event.target) || document.querySelector('dialog[open]') || !readKeyHelp()) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) }
}

/** The page, one of its parts that takes the focus only to be read on from, or what a chart is worked with. */
const FREE = ['body', 'main', 'section', 'h2', 'figure', '[data-mark]', '[role="slider"]'].join()

const isFree = (target: EventTarget | null): boolean => target instanceof Element && target.matches(FREE)
