import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react'
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts'
import { Stage } from './Stage.tsx'
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
  /** Categories from top to bottom. */
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

interface Setting {
  readonly interactive: boolean
  readonly theme: ChartTheme
}

const SettingContext = createContext<Setting>({ interactive: false, theme: SCREEN })
/** How the chart around a mark is drawn. */
export const useSetting = (): Setting => useContext(SettingContext)

/** The same value as before while its content is the same: Recharts redraws axes and grid only for a new one. */
function useStable<Value>(value: Value): Value {
  const kept = useRef(value)
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value
  return kept.current
}

/**
 * The one place that uses Recharts: it keeps scales, axes, grid and layout; the marks are ours, children that read its
 * scales. One tab stop for the whole chart; arrow keys move between marks, Enter chooses, Escape leaves.
 */
export function Frame(props: FrameProps) {
  const { width, height, x, y, rows, grid, theme, name, description, interactive } = props
  const margin = useStable({ ...props.margin })
  const domainX = useStable<[number, number]>([x.domain[0], x.domain[1]])
  const ticksX = useStable([...x.ticks])
  const domainY = useStable<[number, number]>([y?.domain[0] ?? 0, y?.domain[1] ?? 1])
  const ticksY = useStable([...(y?.ticks ?? [])])
  // A numeric axis along x keeps its domain only if the data reaches it.
  const data = useStable<{ id: string; x: number }[]>(
    rows?.map(({ id }) => ({ id, x: 0 })) ?? domainX.map((end) => ({ id: String(end), x: end })),
  )
  const setting = useMemo(() => ({ interactive, theme }), [interactive, theme])
  const chart = (
    <ComposedChart
      width={width}
      height={height}
      margin={margin}
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
        domain={domainX}
        {...(rows ? {} : { dataKey: 'x' })}
        ticks={ticksX}
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
          domain={domainY}
          ticks={ticksY}
          interval={0}
          width={0}
          hide
          allowDataOverflow
          niceTicks="none"
        />
      )}
      <SettingContext value={setting}>{props.children}</SettingContext>
    </ComposedChart>
  )
  if (!interactive) return chart
  return (
    <Stage width={width} height={height}>
      {chart}
    </Stage>
  )
}
