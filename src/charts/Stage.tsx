import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { say } from '../format/words.ts'
import type { Lang } from '../model/words.ts'
import { echo } from './echo.ts'
import { keepOneStop, moveFocus } from './roving.ts'
import { pointAt } from './timeCursor.ts'

interface StageProps {
  readonly lang: Lang
  readonly width: number
  readonly height: number
  readonly children: ReactNode
}

/** The least room in px between a tooltip and the edge of the window. */
const EDGE = 8

interface Tip {
  readonly mark: Element
  readonly left: number
  readonly top: number
  readonly side: 'left' | 'right'
  readonly below: boolean
  readonly lines: readonly string[]
}

/**
 * Where a chart stands on the page: the keys of its marks, and one tooltip for the mark under the pointer or the focus.
 * The tooltip is this component's alone, so that it moves without the chart being drawn again.
 */
export function Stage({ lang, width, height, children }: StageProps) {
  const stage = useRef<HTMLDivElement>(null)
  const [tip, setTip] = useState<Tip | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const pointer = useRef<string | null>(null)
  const closedAt = useRef<string | null>(null)
  // The tab stop may have gone with its mark, or come to stand beside another; so may what the tooltip is about.
  useLayoutEffect(() => {
    if (!stage.current) return
    keepOneStop(stage.current)
    if (!tip) return
    if (!stage.current.contains(tip.mark)) setTip(null)
    else if (linesOf(tip.mark).join('\n') !== tip.lines.join('\n'))
      setTip(tipFor(tip.mark, stage.current, width))
  })
  useLayoutEffect(() => {
    if (tip && box.current) keepInSight(box.current)
  }, [tip])
  useEffect(() => () => tellOthers(null), [])
  const isTold = tip !== null
  useEffect(() => {
    if (!isTold) return
    // A tooltip under the pointer leaves with Escape wherever the focus is.
    const leave = ({ key }: globalThis.KeyboardEvent): void => {
      if (key !== 'Escape') return
      setTip(null)
      closedAt.current = pointer.current
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [isTold])
  const show = (event: FocusEvent | MouseEvent): void => {
    const { target } = event
    if (!(target instanceof Element) || !stage.current) return
    // Where a tooltip was closed, the mark that came to light below it is not pointed at before the pointer moves.
    if ('clientX' in event && placeOf(event) === closedAt.current) return
    closedAt.current = null
    const mark = target.closest('[data-mark]')
    if (mark) {
      setTip(tipFor(mark, stage.current, width))
      tellOthers(mark)
    }
    // The tooltip may be hovered itself, so that long text can be read and selected.
    else if (!target.closest('.chart-tip')) leaveMark()
  }
  const hide = ({ relatedTarget }: FocusEvent | MouseEvent): void => {
    if (!(relatedTarget instanceof Node) || !stage.current?.contains(relatedTarget)) leaveMark()
  }
  const leaveMark = (): void => {
    setTip(null)
    tellOthers(null)
  }
  // The tooltip may have come between the pointer and its mark: a click on it is the mark's.
  const onClick = ({ target, clientX, clientY }: MouseEvent): void => {
    if (!tip || (target instanceof Element && target.closest('[data-mark]'))) return
    if (!document.elementFromPoint(clientX, clientY)?.closest('.chart-tip')) return
    tip.mark.dispatchEvent(new PointerEvent('click', { bubbles: true }))
  }
  const onLines = (event: MouseEvent): void => {
    event.stopPropagation()
    tip?.mark.dispatchEvent(new PointerEvent('click', { bubbles: true, shiftKey: true }))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (stage.current && moveFocus(stage.current, event)) event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and pointers of the marks inside, which are buttons.
    <div
      className="chart"
      ref={stage}
      style={{ width, height }}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={show}
      onBlur={hide}
      onMouseOver={show}
      onMouseMove={(event) => {
        pointer.current = placeOf(event)
      }}
      onMouseOut={hide}
    >
      {children}
      {tip && (
        <div
          ref={box}
          className="chart-tip"
          style={{ left: tip.left, top: tip.top }}
          data-side={tip.side}
          data-below={tip.below}
          aria-hidden="true"
        >
          {tip.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none moves.
            <span key={index} className={index === 0 ? 'chart-tip-title' : undefined}>
              {line}
            </span>
          ))}
          {tip.mark.hasAttribute('data-total') && (
            // For a finger, which has neither Shift nor aim; keys and screen readers have the mark itself.
            <button type="button" className="chart-tip-lines" tabIndex={-1} onClick={onLines}>
              {say(lang, 'headline.lines')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

const placeOf = ({ clientX, clientY }: MouseEvent): string => `${clientX} ${clientY}`

/** The other figures mark what they show of the mark, and those on the time axis move their line to its days. */
function tellOthers(mark: Element | null): void {
  echo(mark)
  const [first, last] = mark?.getAttribute('data-days')?.split(' ').map(Number) ?? []
  pointAt(first === undefined || last === undefined ? null : { first, last })
}

/** The tooltip says what the mark's name says, a line for each of its parts. */
function tipFor(mark: Element, stage: HTMLElement, width: number): Tip {
  const frame = stage.getBoundingClientRect()
  const box = (mark.querySelector('[data-anchor]') ?? mark).getBoundingClientRect()
  const middle = box.left + box.width / 2 - frame.left
  const top = box.top - frame.top
  const below = top < 72
  return {
    mark,
    left: middle,
    top: below ? top + box.height : top,
    side: middle > width / 2 ? 'left' : 'right',
    below,
    lines: linesOf(mark),
  }
}

/** A narrow window has no room to either side of a mark: the tooltip moves in from its edge. */
function keepInSight(tip: HTMLElement): void {
  tip.style.marginInlineStart = '0'
  const { left, right } = tip.getBoundingClientRect()
  const outside = right - (document.documentElement.clientWidth - EDGE)
  const shift = outside > 0 ? -outside : Math.max(0, EDGE - left)
  tip.style.marginInlineStart = `${shift}px`
}

const linesOf = (mark: Element): string[] =>
  (mark.getAttribute('data-tip') ?? mark.getAttribute('aria-label') ?? '').split('\n')
