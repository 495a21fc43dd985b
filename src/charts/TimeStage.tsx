import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Days } from './echo.ts'
import { timeMargins } from './timeAxis.tsx'
import { pointAt, watchCursor } from './timeCursor.ts'
import './time.css'

interface TimeStageProps {
  readonly width: number
  /** First and last day of the axis. */
  readonly axis: Days
  /** The days that the reader has chosen; null for all. */
  readonly chosen: Days | null
  readonly children: ReactNode
}

/** Left edge and width in px of some days on a time axis, as far as they lie on it. */
export function placeOn(axis: Days, width: number, { first, last }: Days): { left: number; width: number } {
  const margins = timeMargins(width)
  const perDay = (width - margins.left - margins.right) / (axis.last + 1 - axis.first)
  const inside = (day: number): number => Math.min(axis.last + 1, Math.max(axis.first, day))
  const left = margins.left + (inside(first) - axis.first) * perDay
  return { left, width: (inside(last + 1) - inside(first)) * perDay }
}

/** The day at a distance from the left edge; null outside the axis. */
export function dayAt(axis: Days, width: number, x: number): number | null {
  const { left, right } = timeMargins(width)
  const share = (x - left) / (width - left - right)
  return share < 0 || share >= 1 ? null : axis.first + Math.floor(share * (axis.last + 1 - axis.first))
}

/**
 * A figure on the time axis: the chosen days behind it, and before it the line that stands at the same time in every
 * such figure. The line moves by itself, so that no chart is drawn again for it.
 */
export function TimeStage({ width, axis, chosen, children }: TimeStageProps) {
  const line = useRef<HTMLDivElement>(null)
  const { first, last } = axis
  useEffect(
    () =>
      watchCursor((days) => {
        const { current } = line
        if (!current) return
        const isOn = days !== null && days.last >= first && days.first <= last
        current.hidden = !isOn
        if (!isOn) return
        const place = placeOn({ first, last }, width, days)
        current.style.left = `${place.left}px`
        current.style.width = `${Math.max(1, place.width)}px`
      }),
    [first, last, width],
  )
  const follow = ({ target, currentTarget, clientX, pointerType }: PointerEvent<HTMLDivElement>): void => {
    // A mark has put the line at its own days.
    if (pointerType === 'touch' || (target instanceof Element && target.closest('[data-days]'))) return
    const day = dayAt(axis, width, clientX - currentTarget.getBoundingClientRect().left)
    pointAt(day === null ? null : { first: day, last: day })
  }
  return (
    <div className="time" onPointerMove={follow} onPointerLeave={() => pointAt(null)}>
      {chosen && <div className="time-chosen" style={placeOn(axis, width, chosen)} />}
      {children}
      <div className="time-cursor" ref={line} hidden />
    </div>
  )
}
