import { type CSSProperties, type ReactNode, useId, useRef, useState } from 'react'
import './popover.css'

interface PopoverProps {
  /** The button's content; `name` is its accessible name where the content alone does not say enough. */
  readonly button: ReactNode
  readonly name?: string
  readonly buttonClass?: string
  /** Which edge of the button the panel keeps to. */
  readonly align?: 'start' | 'end'
  readonly label: string
  /** Given `close`, so that a choice can end it. Rendered only while open. */
  readonly children: (close: () => void) => ReactNode
}

/**
 * A button with a panel below it. The browser's own popover: Escape and a click elsewhere close it, and the focus goes
 * back to the button.
 */
export function Popover({
  button,
  name,
  buttonClass = 'button',
  align = 'start',
  label,
  children,
}: PopoverProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const anchor = `--anchor-${id.replaceAll(/[^a-z0-9]/gi, '')}`
  const style: CSSProperties = { anchorName: anchor }
  const panelStyle: CSSProperties = { positionAnchor: anchor }
  return (
    <>
      <button
        type="button"
        className={buttonClass}
        popoverTarget={id}
        aria-expanded={isOpen}
        aria-label={name}
        style={style}
      >
        {button}
      </button>
      <div
        id={id}
        ref={panel}
        popover="auto"
        role="dialog"
        aria-label={label}
        className="popover"
        data-align={align}
        style={panelStyle}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && children(() => panel.current?.hidePopover())}
      </div>
    </>
  )
}
