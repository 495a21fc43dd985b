import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { RecordRow } from '../../questions/recordRows.ts'

interface RowStop {
  /** The row that has the focus, or had it last; null before any. */
  readonly held: number | null
  /** The row that Tab leads to: the held one, or the first from `start` whose title is a button; null without any. */
  readonly stopFrom: (start: number) => number | null
  /** Follows the focus; null when other rows have come. */
  readonly hold: (at: number | null) => void
  /** True when the key led to a row. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

/**
 * One tab stop for all rows, however many: Tab leads in and on to what follows, arrows, Home and End from title to title.
 * What is left of a signing has no title of its own and is passed over.
 */
export function useRowStop(
  body: RefObject<HTMLElement | null>,
  count: number,
  read: (at: number) => RecordRow,
): RowStop {
  const [held, setHeld] = useState<number | null>(null)
  const isWanted = useRef(false)
  // The row comes with the next drawing: only then can it take the focus.
  useEffect(() => {
    if (!isWanted.current) return
    isWanted.current = false
    body.current?.querySelector<HTMLElement>(`[data-index="${held}"] th button`)?.focus()
  }, [body, held])

  const titled = (start: number, step: 1 | -1): number | null => {
    for (let at = start; at >= 0 && at < count; at += step) if (!read(at).isRemainder) return at
    return null
  }
  const next = (key: string, from: number): number | null => {
    if (key === 'ArrowDown') return titled(from + 1, 1)
    if (key === 'ArrowUp') return titled(from - 1, -1)
    if (key === 'Home') return titled(0, 1)
    return key === 'End' ? titled(count - 1, -1) : null
  }
  return {
    held,
    stopFrom: (start) => (held !== null && held < count ? held : (titled(start, 1) ?? titled(start, -1))),
    hold: setHeld,
    onKey: ({ key, target, ctrlKey, metaKey, altKey }) => {
      if (held === null || ctrlKey || metaKey || altKey) return false
      if (!(target instanceof HTMLButtonElement) || !body.current?.contains(target)) return false
      const to = next(key, held)
      if (to === null) return false
      isWanted.current = to !== held
      setHeld(to)
      return true
    },
  }
}
