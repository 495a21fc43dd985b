import { memo, useId, useMemo } from 'react'
import { fitText, textWidth } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { TimelineAnswer } from '../questions/timeline.ts'
import type { ChartBasics } from './basics.ts'
import { daysOf, type Range } from './dateRange.ts'
import { Frame, usePlotArea, useSetting, useXAxisScale } from './Frame.tsx'
import { HatchPattern, Mark } from './Mark.tsx'
import { TimeStage } from './TimeStage.tsx'
import { AXIS_HEIGHT, type TimeLabel, TimeLabels, timeAxis, timeMargins } from './timeAxis.tsx'
import { KIND_LOOKS, kindKey } from './timelineDrawn.ts'
import { type LaneLayout, layOutLanes, type Placed } from './timelineLayout.ts'
import { markLabel } from './timelineWords.ts'

export interface TimelineChartProps extends ChartBasics {
  readonly answer: TimelineAnswer
  readonly onOpen: (id: string) => void
  /** The keys of a record, for what other figures show of it. */
  readonly keysOf: (id: string) => readonly string[]
  /** The reader's date filter. */
  readonly range: Range
}

const NO_AXIS = { domain: [0, 1], ticks: [], labels: [] } as const

/** Between a lane's name and its marks. */
const BEFORE = 14

/** Whether lanes are low, and named at their side whatever the width. */
const isLow = (lean = 0): boolean => lean > 1
const isNarrow = (width: number, lean?: number): boolean => width < 560 && !isLow(lean)

/** Room for the names of lanes, and for what has no date. */
function lowMargins({ lanes }: TimelineAnswer, { say }: Words): { left: number; right: number } {
  const filled = lanes.filter(({ marks, undated }) => marks.length + undated.length > 0)
  return {
    left: Math.ceil(Math.max(0, ...filled.map(({ lane }) => textWidth(say(`lane.${lane}`), 12)))) + BEFORE,
    right: filled.some(({ undated }) => undated.length > 0) ? 74 : 16,
  }
}

/** Lanes on the time axis of `over-time`; every mark opens its record. */
export const TimelineChart = memo(function TimelineChart(props: TimelineChartProps) {
  const { answer, width, words, theme, interactive } = props
  const first = answer.axis?.first ?? 0
  const last = answer.axis?.last ?? 1
  const isDated = answer.axis !== null
  const margins = useMemo(
    () => (isLow(props.lean) ? lowMargins(answer, words) : timeMargins(width)),
    [props.lean, answer, words, width],
  )
  const x = useMemo(
    // Without a date there is no year to name: all marks stand outside the axis.
    () => (isDated ? timeAxis(first, last, width, words.lang, true, margins) : NO_AXIS),
    [isDated, first, last, width, words.lang, margins],
  )
  const lanes = useMemo(() => {
    const plotWidth = width - margins.left - margins.right
    const scale = (day: number): number => margins.left + ((day - first) / (last + 1 - first)) * plotWidth
    return layOutLanes(answer, scale, words, width, props.lean)
  }, [answer, first, last, width, words, margins, props.lean])
  const height = lanes.height + 12 + AXIS_HEIGHT
  const chart = (
    <Frame
      width={width}
      height={height}
      margin={{ top: 6, bottom: AXIS_HEIGHT, ...margins }}
      x={x}
      grid="vertical"
      theme={theme}
      lang={words.lang}
      name={words.say('figure.timeline')}
      description={props.description}
      interactive={interactive}
    >
      <Lanes {...props} lanes={lanes.lanes} labels={x.labels} />
    </Frame>
  )
  if (!interactive || !isDated) return chart
  return (
    <TimeStage width={width} axis={{ first, last }} chosen={daysOf(props.range, { first, last })}>
      {chart}
    </TimeStage>
  )
})

function Lanes(props: TimelineChartProps & { lanes: readonly LaneLayout[]; labels: readonly TimeLabel[] }) {
  const { lanes, words, width, onOpen } = props
  const { theme } = useSetting()
  const plot = usePlotArea()
  const scaleX = useXAxisScale()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  if (!plot || !scaleX) return null
  const narrow = isNarrow(width, props.lean)
  const hasUndated = lanes.some(({ undated }) => undated.length > 0)
  const text = { fontSize: 12, fontFamily: theme.font }
  const firstLane = lanes.findIndex(({ marks, undated }) => marks.length + undated.length > 0)
  return (
    <g>
      <HatchPattern id={hatch} card={theme.card} line={theme.hatch} />
      {lanes.map((lane, laneIndex) => {
        const middle = lane.top + lane.height / 2
        return (
          <g key={lane.lane}>
            <text
              x={narrow ? 0 : plot.x - BEFORE}
              y={narrow ? lane.top + 13 : middle + 4}
              textAnchor={narrow ? 'start' : 'end'}
              fill={theme.ink}
              {...text}
            >
              {words.say(`lane.${lane.lane}`)}
            </text>
            <line
              x1={narrow ? 0 : plot.x}
              x2={plot.x + plot.width}
              y1={lane.top + lane.height + 0.5}
              y2={lane.top + lane.height + 0.5}
              stroke={theme.grid}
            />
            {[...lane.marks, ...lane.undated].map((placed, index) => (
              <Mark
                key={placed.mark.id}
                first={laneIndex === firstLane && index === 0}
                label={markLabel(placed.mark, words)}
                of={[...props.keysOf(placed.mark.id), kindKey(placed.mark.kind)]}
                days={placed.mark.period}
                onChoose={() => onOpen(placed.mark.id)}
              >
                <Shape placed={placed} signing={lane.lane === 'signing'} hatch={hatch} />
                {placed.label !== null && (
                  <text
                    x={placed.labelLeft ? placed.x0 - 5 : placed.x1 + 5}
                    textAnchor={placed.labelLeft ? 'end' : 'start'}
                    y={placed.y + 4}
                    fill={theme.muted}
                    {...text}
                  >
                    {fitText(placed.label, 12, textWidth(placed.label, 12) + 1)}
                  </text>
                )}
              </Mark>
            ))}
          </g>
        )
      })}
      <TimeLabels labels={props.labels} y={plot.y + plot.height + 17} />
      {hasUndated && !narrow && (
        <text
          x={plot.x + plot.width + 38}
          y={plot.y + plot.height + 17}
          textAnchor="middle"
          fill={theme.muted}
          {...text}
        >
          {words.say('figure.timeline.undated')}
        </text>
      )}
    </g>
  )
}

/**
 * A circle for a day, a bar as wide as a month or year or a longer event, hatched where no amount is published; what is
 * planned or ordered has points: a diamond for a day.
 */
function Shape({ placed, signing, hatch }: { placed: Placed; signing: boolean; hatch: string }) {
  const { theme } = useSetting()
  const { mark, x0, x1, y, radius } = placed
  const isAgreement = mark.kind === 'agreement'
  const unknown = isAgreement && mark.cny === null
  const colour = theme.series[KIND_LOOKS[mark.kind].place]
  const filled = mark.ofPartnership && !mark.among
  const look = {
    fill: unknown ? `url(#${hatch})` : filled ? colour : theme.card,
    stroke: colour,
    ...(mark.among ? { strokeDasharray: '3 2' } : {}),
  }
  const round = x1 - x0 <= 2 * radius + 1
  return (
    <>
      <rect
        x={x0 - 3}
        y={y - Math.max(radius, 12)}
        width={x1 - x0 + 6}
        height={2 * Math.max(radius, 12)}
        fill="transparent"
      />
      {KIND_LOOKS[mark.kind].form === 'diamond' ? (
        <path data-anchor="" d={pointed(x0, x1, y, radius)} {...look} strokeWidth={1.25} />
      ) : round ? (
        <circle data-anchor="" cx={(x0 + x1) / 2} cy={y} r={radius} {...look} strokeWidth={1.25} />
      ) : (
        <rect
          data-anchor=""
          x={x0}
          y={y - Math.min(radius, signing ? 9 : 4.5)}
          width={x1 - x0}
          height={2 * Math.min(radius, signing ? 9 : 4.5)}
          rx={Math.min(radius, 4.5)}
          {...look}
          strokeWidth={1.25}
        />
      )}
    </>
  )
}

/** From one point to another, as high as they are long. */
function pointed(x0: number, x1: number, y: number, half: number): string {
  return `M${x0} ${y}l${half} ${-half}H${x1 - half}l${half} ${half}l${-half} ${half}H${x0 + half}z`
}
