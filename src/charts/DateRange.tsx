import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { dateWords } from '../format/dates.ts'
import type { Words } from '../format/WordsContext.tsx'
import {
  daysOf,
  type End,
  type Period,
  placeByKey,
  placeOfDay,
  placeOfEdge,
  type Range,
  rangeOf,
  spanOf,
  withEnd,
} from './dateRange.ts'
import { dayAt, placeOn, TimeStage } from './TimeStage.tsx'
import { usePaced } from './usePaced.ts'
import './dateRange.css'

/** The date filter as a figure sees and sets it. */
export interface DateControl {
  readonly range: Range
  /** A range in words; null for no filter. */
  readonly inWords: (range: Range) => string | null
  /** A choice made at once. */
  readonly onChoose: (range: Range) => void
  /** A step on the way to a choice. */
  readonly onStep: (range: Range) => void
  /** The end of the steps: what stood before them, and what they came to. */
  readonly onSettle: (before: Range, after: Range) => void
}

interface DateRangeProps {
  readonly periods: readonly Period[]
  readonly perYear: number
  readonly dates: DateControl
  readonly width: number
  readonly words: Words
  readonly children: ReactNode
}

/** A pointer that went down: on an end, or on the axis, where it draws a new range once it has moved. */
interface Grip {
  readonly pointer: number
  readonly end: End | null
  readonly x: number
  readonly y: number
  /** From the edge that is dragged to where the pointer took it. */
  readonly offset: number
  readonly before: Range
  readonly isOnStrip: boolean
  isMoving: boolean
  range: Range
}

const ENDS = ['from', 'to'] as const satisfies readonly End[]
const NO_RANGE: Range = { from: null, to: null }
/** Px that a pointer moves before it drags, so that a click on a bar stays a click. */
const SLACK = 5
/** Browsers refuse an address that changes too often: ms between two steps of a drag or of a key held down. */
const PACE = 110

/**
 * The date filter under a figure on the time axis: two ends that slide by pointer and key, and a drag across the figure
 * that draws a new range. Escape takes a drag back, a double click or the button clears.
 */
export function DateRange({ periods, perYear, dates, width, words, children }: DateRangeProps) {
  const { say, lang } = words
  const box = useRef<HTMLDivElement>(null)
  const grip = useRef<Grip | null>(null)
  const swallow = useRef(false)
  const lastRepeat = useRef(0)
  const [draft, setDraft] = useState<Range | null>(null)
  const pace = usePaced(PACE)
  const range = draft ?? dates.range
  const axis = { first: periods[0]?.firstDay ?? 0, last: periods.at(-1)?.lastDay ?? 1 }
  const span = spanOf(periods, range)
  const chosen = daysOf(range, axis)
  const isDragged = draft !== null

  const xOf = (event: { clientX: number }): number =>
    event.clientX - (box.current?.getBoundingClientRect().left ?? 0)
  /** The day at a place, the nearest one beyond the axis. */
  const dayOf = (x: number): number => {
    const { left } = placeOn(axis, width, axis)
    return dayAt(axis, width, x) ?? (x <= left ? axis.first : axis.last)
  }
  const finish = (way: 'settle' | 'cancel'): void => {
    const { current } = grip
    grip.current = null
    if (!current?.isMoving) return
    pace(null)
    setDraft(null)
    dates.onSettle(current.before, way === 'settle' ? current.range : current.before)
    if (way === 'cancel') return
    // The click that ends a drag is nobody's choice.
    swallow.current = true
    setTimeout(() => {
      swallow.current = false
    })
  }
  useEffect(() => {
    if (!isDragged) return
    const leave = ({ key }: globalThis.KeyboardEvent): void => {
      if (key === 'Escape') finish('cancel')
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  })

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const { target, pointerId, isPrimary, button, clientX, clientY } = event
    if (!(target instanceof Element) || !isPrimary || button !== 0 || grip.current) return
    const on = target.closest<HTMLElement>('[data-end]')
    const held = ENDS.find((each) => each === on?.getAttribute('data-end')) ?? null
    const x = xOf({ clientX })
    if (held === null && (dayAt(axis, width, x) === null || target.closest('button'))) return
    const edge = placeOn(axis, width, chosen ?? axis)
    grip.current = {
      pointer: pointerId,
      end: held,
      x,
      y: clientY,
      offset: held === null ? 0 : x - (held === 'from' ? edge.left : edge.left + edge.width),
      before: dates.range,
      isOnStrip: target.closest('.dates-strip') !== null,
      isMoving: false,
      range: dates.range,
    }
    on?.focus()
  }
  const onPointerMove = ({ pointerId, pointerType, clientX, clientY }: PointerEvent): void => {
    const { current } = grip
    if (!current || current.pointer !== pointerId) return
    const x = xOf({ clientX })
    if (!current.isMoving) {
      const [along, across] = [Math.abs(x - current.x), Math.abs(clientY - current.y)]
      // A finger that goes up or down scrolls the page, unless it holds an end.
      if (pointerType === 'touch' && current.end === null && across > along) grip.current = null
      if (along < SLACK || grip.current === null) return
      current.isMoving = true
      box.current?.setPointerCapture(pointerId)
    }
    const places = [current.x, x].map((each) => placeOfDay(periods, dayOf(each)))
    const next =
      current.end === null
        ? rangeOf(periods, { from: Math.min(...places), to: Math.max(...places) })
        : withEnd(
            periods,
            current.before,
            current.end,
            placeOfEdge(periods, current.end, dayOf(x - current.offset)),
          )
    if (isDragged && next.from === current.range.from && next.to === current.range.to) return
    current.range = next
    setDraft(next)
    pace(() => dates.onStep(next))
  }
  const onPointerUp = ({ pointerId }: PointerEvent): void => {
    const { current } = grip
    if (current?.pointer !== pointerId) return
    if (!current.isMoving && current.end === null && current.isOnStrip) {
      const place = placeOfDay(periods, dayOf(current.x))
      dates.onChoose(rangeOf(periods, { from: place, to: place }))
    }
    finish('settle')
  }
  const onKeyDown =
    (which: End) =>
    (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const place = placeByKey(event.key, which, span, periods.length, perYear)
      if (place === null) return
      event.preventDefault()
      if (event.repeat && event.timeStamp - lastRepeat.current < PACE) return
      lastRepeat.current = event.timeStamp
      if (place === span[which]) return
      // A key held down is one choice.
      const act = event.repeat ? dates.onStep : dates.onChoose
      act(withEnd(periods, dates.range, which, place))
    }
  const clear = (): void => dates.onChoose(NO_RANGE)
  const strip = placeOn(axis, width, axis)
  const bar = placeOn(axis, width, chosen ?? axis)
  const said = dates.inWords(range)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the sliders and marks inside do the same by key.
    <div
      className="dates-drag"
      ref={box}
      style={{ width }}
      data-dragged={isDragged}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => finish('cancel')}
      onClickCapture={(event) => {
        if (swallow.current) event.stopPropagation()
      }}
      onDoubleClick={({ target }) => {
        if (target instanceof Element && !target.closest('[data-mark], button, .chart-tip')) clear()
      }}
    >
      <TimeStage width={width} axis={axis} chosen={chosen}>
        {children}
      </TimeStage>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out along the axis. */}
      <div className="dates-strip" role="group" aria-label={say('filter.dates')}>
        <div className="dates-track" style={strip} />
        <div className="dates-span" style={bar} data-chosen={chosen !== null} />
        {ENDS.map((which) => {
          const date = range[which]
          const own = periods[span[which]]
          return (
            <div
              key={which}
              className="dates-end"
              data-end={which}
              style={{ left: which === 'from' ? bar.left : bar.left + bar.width }}
              role="slider"
              tabIndex={0}
              aria-label={say(`dates.${which}`)}
              aria-valuemin={which === 'from' ? 0 : span.from}
              aria-valuemax={which === 'from' ? span.to : periods.length - 1}
              aria-valuenow={span[which]}
              aria-valuetext={
                date !== null
                  ? dateWords(date, lang)
                  : own && say('dates.open', { date: dateWords(own[which], lang) })
              }
              onKeyDown={onKeyDown(which)}
            />
          )
        })}
      </div>
      <p className="dates-said" style={{ paddingInlineStart: strip.left }}>
        {said === null ? (
          say('dates.hint')
        ) : (
          <>
            <strong>{said}</strong>
            <button type="button" className="button-quiet" onClick={clear}>
              {say('filter.clear')}
            </button>
          </>
        )}
      </p>
    </div>
  )
}
