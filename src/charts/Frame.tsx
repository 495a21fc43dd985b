import { createContext, type ReactNode, useContext, useMemo, useRef } from 'react'
import {
  ComposedChart,
  usePlotArea,
  useXAxisScale as useXShare,
  useYAxisScale as useYShare,
  XAxis,
  YAxis,
} from 'recharts'
import type { Lang } from '../model/words.ts'
import { DescribedBy } from '../ui/describedBy.ts'
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
  readonly rows?: readonly unknown[]
  readonly grid: 'vertical' | 'horizontal' | 'none'
  readonly theme: ChartTheme
  /** The language of the marks' names. */
  readonly lang: Lang
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
  readonly lang: Lang
}

const SettingContext = createContext<Setting>({ interactive: false, theme: SCREEN, lang: 'en' })
/** How the chart around a mark is drawn. */
export const useSetting = (): Setting => useContext(SettingContext)

export { usePlotArea }

type Domain = readonly [number, number]
interface Domains {
  readonly x: Domain
  readonly y: Domain
}

/** Recharts lays out axes from 0 to 1, which never change; the numbers on them are told to the marks alone. */
const DomainsContext = createContext<Domains>({ x: [0, 1], y: [0, 1] })
const AXIS: [number, number] = [0, 1]
const NO_TICKS: number[] = []

const shareOf = (value: number, [from, to]: Domain): number =>
  to === from ? 0.5 : (value - from) / (to - from)

type Scale = (value: number) => number | undefined

/** The place of a number along x, in px of the drawing; undefined before the chart is laid out. */
export function useXAxisScale(): Scale | undefined {
  const place = useXShare()
  const { x } = useContext(DomainsContext)
  return place && ((value) => place(shareOf(value, x)))
}

/** The place of a number along y. */
export function useYAxisScale(): Scale | undefined {
  const place = useYShare()
  const { y } = useContext(DomainsContext)
  return place && ((value) => place(shareOf(value, y)))
}

const MarksContext = createContext<ReactNode>(null)
/** The marks reach the chart past Recharts, which would do all of its own work again for every new child. */
const Marks = (): ReactNode => useContext(MarksContext)
const MARKS = <Marks />

/** Lines across the plot at the numbers of an axis. */
function Grid({ along, ticks }: { along: 'x' | 'y'; ticks: readonly number[] }) {
  const { theme } = useSetting()
  const [x, y, plot] = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  if (!x || !y || !plot) return null
  return (
    <g stroke={theme.grid}>
      {ticks.map((tick) =>
        along === 'x' ? (
          <line key={tick} x1={x(tick)} x2={x(tick)} y1={plot.y} y2={plot.y + plot.height} />
        ) : (
          <line key={tick} x1={plot.x} x2={plot.x + plot.width} y1={y(tick)} y2={y(tick)} />
        ),
      )}
    </g>
  )
}

/** The same value as before while its content is the same: Recharts does all of its work again for a new one. */
function useStable<Value>(value: Value): Value {
  const kept = useRef(value)
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value
  return kept.current
}

/**
 * The one place that uses Recharts: it keeps scales and layout; grid and marks are ours, children that read its
 * scales. One tab stop for the whole chart; arrow keys move between marks, Enter chooses, Escape leaves.
 */
export function Frame(props: FrameProps) {
  const { width, height, x, y, rows, grid, theme, lang, name, description, interactive } = props
  const margin = useStable({ ...props.margin })
  const domains = { x: x.domain, y: y?.domain ?? AXIS }
  // A numeric axis along x keeps its domain only if the data reaches it.
  const data = useStable<{ id: string; x: number }[]>(
    rows?.map((_, place) => ({ id: String(place), x: 0 })) ??
      AXIS.map((end) => ({ id: String(end), x: end })),
  )
  const setting = useMemo(() => ({ interactive, theme, lang }), [interactive, theme, lang])
  const isRows = rows !== undefined
  const title = interactive ? null : name
  const desc = interactive ? null : description
  const describedBy = useContext(DescribedBy)
  const chart = useMemo(
    () => (
      <ComposedChart
        width={width}
        height={height}
        margin={margin}
        data={data}
        layout={isRows ? 'vertical' : 'horizontal'}
        accessibilityLayer={false}
        role={title === null ? 'group' : 'img'}
        aria-label={name}
        {...(title === null || desc === null ? {} : { title, desc })}
        {...(describedBy === null ? {} : { 'aria-describedby': describedBy })}
      >
        <XAxis
          type="number"
          domain={AXIS}
          {...(isRows ? {} : { dataKey: 'x' })}
          ticks={NO_TICKS}
          height={0}
          hide
          allowDataOverflow
          niceTicks="none"
        />
        {isRows ? (
          <YAxis type="category" dataKey="id" hide width={0} />
        ) : (
          <YAxis
            type="number"
            domain={AXIS}
            ticks={NO_TICKS}
            width={0}
            hide
            allowDataOverflow
            niceTicks="none"
          />
        )}
        {MARKS}
      </ComposedChart>
    ),
    [width, height, margin, data, isRows, name, title, desc, describedBy],
  )
  const drawn = (
    <SettingContext value={setting}>
      <DomainsContext value={domains}>
        <MarksContext
          value={
            <>
              {grid === 'vertical' && <Grid along="x" ticks={x.ticks} />}
              {grid === 'horizontal' && <Grid along="y" ticks={y?.ticks ?? []} />}
              {props.children}
            </>
          }
        >
          {chart}
        </MarksContext>
      </DomainsContext>
    </SettingContext>
  )
  if (!interactive) return drawn
  return (
    <Stage lang={lang} width={width} height={height}>
      {drawn}
    </Stage>
  )
}
