import type { KeyboardEvent } from 'react'

/**
 * Keys inside a chart: arrows, Home and End move the focus between marks, Enter and Space do what a click does (Shift with
 * them what it does with a click),
 * Escape hands the focus back to the figure. True when the key was ours.
 */
export function moveFocus(stage: HTMLElement, event: KeyboardEvent): boolean {
  const marks = Array.from(stage.querySelectorAll<SVGElement>('[data-mark]'))
  const { activeElement } = document
  const current = activeElement instanceof SVGElement ? marks.indexOf(activeElement) : -1
  if (current === -1 || isWithOthers(event)) return false
  if (event.key === 'Enter' || event.key === ' ') {
    marks[current]?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: event.shiftKey }))
    return true
  }
  if (event.key === 'Escape') {
    stage.closest<HTMLElement>('figure')?.focus()
    return true
  }
  const next = nextPlace(event, current, marks.length)
  if (next === null) return false
  marks.forEach((mark, index) => {
    mark.setAttribute('tabindex', index === next ? '0' : '-1')
  })
  marks[next]?.focus()
  return true
}

/** After a change of marks: exactly one of them is the tab stop, the focused one or else the first. */
export function keepOneStop(stage: HTMLElement): void {
  if (stage.querySelectorAll('[data-mark][tabindex="0"]').length === 1) return
  const marks = Array.from(stage.querySelectorAll<SVGElement>('[data-mark]'))
  const stop = marks.find((mark) => mark === document.activeElement) ?? marks[0]
  for (const mark of marks) mark.setAttribute('tabindex', mark === stop ? '0' : '-1')
}

const isWithOthers = ({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean => altKey || ctrlKey || metaKey

/** Where a key leads from a place in a row of `count`; null for a key that leads nowhere. */
export function nextPlace(event: KeyboardEvent, current: number, count: number): number | null {
  const { key } = event
  if (current === -1 || isWithOthers(event)) return null
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(current + 1, count - 1)
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(current - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}
