import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import './dialog.css'

interface DialogProps {
  readonly title: string
  readonly kicker?: string
  /** Whether another dialog that it led to stands in its place; then it comes back with the focus where it was. */
  readonly isCovered?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal dialog of the browser's own: the focus stays inside, Escape closes, and the focus returns to the opener. */
export function Dialog({ title, kicker, isCovered = false, onClose, children }: DialogProps) {
  const { say } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const left = useRef<Element | null>(null)
  useEffect(() => {
    const element = dialog.current
    if (!element || isCovered) return
    const opener = document.activeElement
    element.showModal()
    element.scrollTop = 0
    focusOn(left.current)
    return () => {
      left.current = document.activeElement
      element.close()
      // A dialog that a link opened leaves the focus at the head of the page's content.
      if (opener === document.body || !opener) document.querySelector('main')?.focus()
      else focusOn(opener)
    }
  }, [isCovered])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the browser's; the click is on the backdrop.
    <dialog
      ref={dialog}
      className="dialog"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <div>
            {kicker !== undefined && <p className="kicker">{kicker}</p>}
            <h2>{title}</h2>
          </div>
          <button type="button" className="button-quiet dialog-close" onClick={onClose}>
            {say('action.close')}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}

function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus()
}
