import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { TimeBin } from '../questions/overTime.ts'
import { type ChoiceOfMark, Mark } from './Mark.tsx'
import { binKeys } from './overTimeWords.ts'
import { nextPlace } from './roving.ts'

/** Where a bin answers the pointer: along its whole column. */
export interface Column {
  readonly x: number
  readonly width: number
}

interface DenseMarksProps {
  readonly bins: readonly TimeBin[]
  readonly columns: readonly Column[]
  readonly top: number
  readonly height: number
  readonly markOf: (bin: TimeBin) => ChoiceOfMark
}

/**
 * The marks of more bins than can be told apart at a glance. Each bin has a place that never changes; a mark stands only
 * where the pointer or the focus is, so that a filter does not name a hundred marks anew that nobody reads: the
 * figure's table has them all. For keys and pointers it is as if every bin had its mark.
 */
export function DenseMarks({ bins, columns, top, height, markOf }: DenseMarksProps) {
  const group = useRef<SVGGElement>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const [stop, setStop] = useState(0)
  const isFull = (place: number): boolean => (bins[place]?.total.agreements ?? 0) > 0
  const first = isFull(stop) ? stop : bins.findIndex(({ total }) => total.agreements > 0)
  const shown = [...new Set([first, pointed ?? first])].filter(isFull)
  const markAt = (place: number): Element | null =>
    group.current?.querySelector(`[data-place="${place}"] > [data-mark]`) ?? null
  /** The mark of a bin, which stands from now on. */
  const raise = (place: number): Element | null => {
    flushSync(() => setPointed(place))
    return markAt(place)
  }
  useLayoutEffect(() => {
    if (pointed !== null && !isFull(pointed)) setPointed(null)
  })
  const onMouseOver = (event: MouseEvent): void => {
    const place = barePlaceOf(event.target)
    if (place === null || !isFull(place)) return
    // The chart hears of the mark, not of its empty place.
    event.stopPropagation()
    raise(place)?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
  }
  const onClick = (event: MouseEvent): void => {
    const place = barePlaceOf(event.target)
    if (place === null || !isFull(place)) return
    event.stopPropagation()
    const { shiftKey } = event
    raise(place)?.dispatchEvent(new globalThis.MouseEvent('click', { bubbles: true, shiftKey }))
  }
  const onFocus = ({ target }: FocusEvent): void => {
    const place = placeOf(target)
    if (place !== null) setStop(place)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const full = bins.flatMap((_, place) => (isFull(place) ? [place] : []))
    const next = nextPlace(event, full.indexOf(placeOf(event.target) ?? -1), full.length)
    const place = next === null ? undefined : full[next]
    if (place === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const mark = raise(place)
    if (mark instanceof SVGElement) mark.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and pointers of the marks inside, which are buttons.
    <g
      ref={group}
      onMouseOver={onMouseOver}
      onMouseLeave={() => setPointed(null)}
      onClick={onClick}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <Places bins={bins} columns={columns} top={top} height={height} />
      {shown.map((place) => {
        const bin = bins[place]
        const column = columns[place]
        if (!bin || !column) return null
        return (
          <g key={bin.from} data-place={place}>
            <Mark {...markOf(bin)} first={place === first}>
              <rect className="mark-row" {...column} y={top} height={height} fill="transparent" />
            </Mark>
          </g>
        )
      })}
    </g>
  )
}

const placeOf = (target: EventTarget): number | null => {
  const place = target instanceof Element ? target.closest('[data-place]')?.getAttribute('data-place') : null
  return place === null || place === undefined ? null : Number(place)
}

/** A place that is hit itself, not the mark that stands on it. */
const barePlaceOf = (target: EventTarget): number | null =>
  target instanceof Element && target.closest('[data-mark]') ? null : placeOf(target)

type PlacesProps = Omit<DenseMarksProps, 'markOf'>

/** What answers the pointer, and what other figures point at: the same for every answer on the same axis. */
const Places = memo(function Places({ bins, columns, top, height }: PlacesProps) {
  return bins.map((bin, place) => (
    <g key={bin.from} data-place={place} data-of={binKeys(bin).join(' ')}>
      <rect className="mark-row" {...columns[place]} y={top} height={height} fill="transparent" />
    </g>
  ))
}, hasSamePlaces)

function hasSamePlaces(before: PlacesProps, after: PlacesProps): boolean {
  const [from, to] = [before.columns, after.columns]
  return (
    before.top === after.top &&
    before.height === after.height &&
    before.bins.length === after.bins.length &&
    before.bins[0]?.from === after.bins[0]?.from &&
    before.bins.at(-1)?.to === after.bins.at(-1)?.to &&
    from[0]?.x === to[0]?.x &&
    from.at(-1)?.x === to.at(-1)?.x
  )
}
