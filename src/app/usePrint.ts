import { useEffect, useRef, useState } from 'react'
import { isWhole, printWhole } from '../ui/printWhole.ts'

/**
 * Prints the whole page, from a button or the browser's own keys: while parts of it have not come, the keys wait for them
 * as the button does. Also tells whether it waits.
 */
export function usePrint(): { readonly print: () => void; readonly isWaiting: boolean } {
  const [isWaiting, setWaiting] = useState(false)
  const isAsked = useRef(false)
  const print = async (): Promise<void> => {
    if (isAsked.current) return
    isAsked.current = true
    setWaiting(!isWhole())
    await printWhole()
    isAsked.current = false
    setWaiting(false)
  }
  const latest = useRef(print)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!isPrint || event.key.toLowerCase() !== 'p' || isWhole()) return
      event.preventDefault()
      void latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return { print: () => void print(), isWaiting }
}
