import {
  createContext,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react'
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts'
import { moveFocus } from './roving.ts'
import { type ChartTheme, SCREEN } from './theme.ts'

export interface Margin {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export interface NumberAxis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
}

interface FrameProps {
  readonly width: number
  readonly height: number
  readonly margin: Margin
  /** Numbers along x; for rows of categories give `rows` instead of `y`. */
  readonly x: NumberAxis
  readonly y?: NumberAxis
  /** Category ids from top to bottom. Keep the array's identity while they are the same: then the axes do not redraw. */
  readonly rows?: readonly { readonly id: string }[]
  readonly grid: 'vertical' | 'horizontal' | 'none'
  readonly theme: ChartTheme
  /** The accessible name and description; as title and desc in a file. */
  readonly name: string
  readonly description: string
  /** False in a file: no focus, no pointer, no tooltip. */
  readonly interactive: boolean
  readonly children: ReactNode
}

interface Stage {
  readonly interactive: boolean
  readonly theme: ChartTheme
}

const StageContext = createContext<Stage>({ interactive: false, theme: SCREEN })
export const useStage = (): Stage => useContext(StageContext)

/**
 * The one place that uses Recharts: it keeps scales, axes, grid and layout; the marks are ours, children that read its
 * scales. One tab stop for the whole chart; arrow keys move between marks, Enter chooses, Escape leaves.
 */
export function Frame(props: FrameProps) {
  const { width, height, margin, x, y, rows, grid, theme, name, description, interactive } = props
  const stage = useRef<HTMLDivElement>(null)
  const [from, to] = x.domain
  // A numeric axis along x keeps its domain only if the data reaches it.
  const data = useMemo(
    () =>
      rows ?? [
        { id: 'first', x: from },
        { id: 'last', x: to },
      ],
    [rows, from, to],
  )
  const [tip, setTip] = useState<Tip | null>(null)

  const showTip = (event: FocusEvent | MouseEvent): void => {
    const mark = markAt(event.target)
    if (mark && stage.current) setTip(tipFor(mark, stage.current, width))
  }
  const hideTip = (event: FocusEvent | MouseEvent): void => {
    if (!stage.current?.contains(event.relatedTarget as Node | null)) setTip(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setTip(null)
    if (stage.current && moveFocus(stage.current, event)) event.preventDefault()
  }

  const chart = (
    <ComposedChart
      width={width}
      height={height}
      margin={{ ...margin }}
      data={data}
      layout={rows ? 'vertical' : 'horizontal'}
      accessibilityLayer={false}
      role={interactive ? 'group' : 'img'}
      aria-label={name}
      {...(interactive ? {} : { title: name, desc: description })}
    >
      {grid === 'none' ? null : (
        <CartesianGrid
          stroke={theme.grid}
          horizontal={grid === 'horizontal'}
          vertical={grid === 'vertical'}
        />
      )}
      <XAxis
        type="number"
        domain={[from, to]}
        {...(rows ? {} : { dataKey: 'x' })}
        ticks={[...x.ticks]}
        interval={0}
        height={0}
        hide
        allowDataOverflow
        niceTicks="none"
      />
      {rows ? (
        <YAxis type="category" dataKey="id" hide width={0} />
      ) : (
        <YAxis
          type="number"
          domain={y ? [y.domain[0], y.domain[1]] : [0, 1]}
          ticks={y ? [...y.ticks] : []}
          interval={0}
          width={0}
          hide
          allowDataOverflow
          niceTicks="none"
        />
      )}
      <StageContext value={{ interactive, theme }}>{props.children}</StageContext>
    </ComposedChart>
  )
  if (!interactive) return chart
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and pointers of the marks inside, which are buttons.
    <div
      className="chart"
      ref={stage}
      style={{ width, height }}
      onKeyDown={onKeyDown}
      onFocus={showTip}
      onBlur={hideTip}
      onMouseOver={showTip}
      onMouseOut={hideTip}
    >
      {chart}
      {tip && (
        <div
          className="chart-tip"
          style={{ left: tip.left, top: tip.top }}
          data-side={tip.side}
          data-below={tip.below}
          aria-hidden="true"
        >
          {tip.lines.map((line, index) => (
            <span key={line} className={index === 0 ? 'chart-tip-title' : undefined}>
              {line}
            </span>
          ))}
        </div>
      )}
    </div>
  )
}

interface Tip {
  readonly left: number
  readonly top: number
  readonly side: 'left' | 'right'
  readonly below: boolean
  readonly lines: readonly string[]
}

function markAt(target: EventTarget): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>('[data-mark]') : null
}

/** The tooltip says what the mark's name says, a line for each of its parts. */
function tipFor(mark: SVGElement, stage: HTMLElement, width: number): Tip {
  const frame = stage.getBoundingClientRect()
  const box = (mark.querySelector('[data-anchor]') ?? mark).getBoundingClientRect()
  const middle = box.left + box.width / 2 - frame.left
  const top = box.top - frame.top
  const below = top < 72
  return {
    left: middle,
    top: below ? top + box.height : top,
    side: middle > width / 2 ? 'left' : 'right',
    below,
    lines: (mark.getAttribute('data-tip') ?? mark.getAttribute('aria-label') ?? '').split('\n'),
  }
}
