import { memo, useId, useMemo } from 'react'
import { moneyUnit } from '../format/money.ts'
import { periodId } from '../model/part.ts'
import type { OverTimeAnswer, TimeBin } from '../questions/overTime.ts'
import { type Bar, DENSE, type DrawnBars } from './bars.ts'
import { type ChartBasics, lowered } from './basics.ts'
import { DenseBars } from './DenseBars.tsx'
import { DenseMarks } from './DenseMarks.tsx'
import { Frame, usePlotArea, useSetting, useXAxisScale, useYAxisScale } from './Frame.tsx'
import { type ChoiceOfMark, HatchPattern, Mark } from './Mark.tsx'
import { binKeys, binLabel, seriesTone } from './overTimeWords.ts'
import { roundAxis } from './scale.ts'
import { Textures } from './Textures.tsx'
import { AXIS_HEIGHT, type TimeLabel, TimeLabels, timeAxis, timeMargins } from './timeAxis.tsx'
import { UndatedNote, undatedRow } from './UndatedNote.tsx'
import { ValueAxis } from './valueAxis.tsx'
import { WideBars } from './WideBars.tsx'

export interface OverTimeChartProps extends ChartBasics {
  readonly answer: OverTimeAnswer
  readonly measure: 'agreements' | 'investment'
  /** Whether a bin lies in the reader's date filter; null without one. */
  readonly isChosen: ((bin: TimeBin) => boolean) | null
  readonly onChoose: (bin: TimeBin) => void
}

/** Room above the bars for their numbers, in which a bin answers the pointer too. */
const ABOVE = 38

/** Bars of equal or calendar width on the time axis, stacked by series; what has no amount stands above, hatched. */
export const OverTimeChart = memo(function OverTimeChart(props: OverTimeChartProps) {
  const { answer, measure, width, words, theme, interactive } = props
  const first = answer.bins[0]?.firstDay ?? 0
  const last = answer.bins.at(-1)?.lastDay ?? 1
  const largest = Math.max(
    0,
    ...answer.bins.map(({ total }) => (measure === 'agreements' ? total.agreements : (total.cny ?? 0))),
  )
  const unit = measure === 'agreements' ? { yuan: 1, name: '' } : moneyUnit(largest, words.lang)
  const isKnown = measure === 'agreements' || answer.bins.some(({ total }) => total.cny !== null)
  // Without any amount there is nothing that an axis could measure.
  const axis = isKnown ? roundAxis(largest / unit.yuan) : { end: 1, ticks: [] }
  const x = useMemo(
    () => timeAxis(first, last, width, words.lang, answer.size !== 'year'),
    [first, last, width, words.lang, answer.size],
  )
  const { left, right } = timeMargins(width)
  const below = AXIS_HEIGHT + undatedRow(width, answer.undated.agreements)
  const height = lowered((!isKnown ? 124 : width < 560 ? 224 : 262) + below, props.lean)
  return (
    <Frame
      width={width}
      height={height}
      margin={{ top: 40, right, bottom: below, left }}
      x={x}
      y={{ domain: [0, axis.end], ticks: axis.ticks }}
      grid={isKnown ? 'horizontal' : 'none'}
      theme={theme}
      lang={words.lang}
      name={words.say('figure.over-time')}
      description={props.description}
      interactive={interactive}
    >
      <Bars {...props} ticks={axis.ticks} yuan={unit.yuan} labels={x.labels} />
    </Frame>
  )
})

interface BarsProps extends OverTimeChartProps {
  readonly ticks: readonly number[]
  readonly labels: readonly TimeLabel[]
  readonly yuan: number
}

function Bars(props: BarsProps) {
  const { answer, measure, words, width, yuan, interactive } = props
  const { theme } = useSetting()
  const scaleX = useXAxisScale()
  const scaleY = useYAxisScale()
  const plot = usePlotArea()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  if (!scaleX || !scaleY || !plot) return null
  const base = plot.y + plot.height
  const slot = plot.width / Math.max(1, answer.bins.length)
  const at = (value: number): number => scaleY(value) ?? base
  const amountOf = ({ cny, agreements }: { cny: number | null; agreements: number }): number =>
    measure === 'agreements' ? agreements : (cny ?? 0) / yuan
  const bars = answer.bins.map((bin): Bar => {
    const x0 = scaleX(bin.firstDay) ?? plot.x
    const x1 = scaleX(bin.lastDay + 1) ?? plot.x
    const gap = Math.min(18, (x1 - x0) * 0.16)
    const barWidth = Math.max(1, Math.min(x1 - x0 - 2 * gap, 72))
    return { x0, x1, left: x0 + gap + (x1 - x0 - 2 * gap - barWidth) / 2, width: barWidth }
  })
  const isPale = (bin: TimeBin): boolean => props.isChosen !== null && !props.isChosen(bin)
  const tones = answer.series.map((series) => seriesTone(series, theme))
  const drawn: DrawnBars = {
    ...{ answer, measure, words, theme, yuan, bars, base, hatch, tones },
    ...{ at, amountOf, isPale },
  }
  const firstFull = answer.bins.find(({ total }) => total.agreements > 0)
  const markOf = (bin: TimeBin): ChoiceOfMark => ({
    label: binLabel(bin, words),
    pressed: props.isChosen !== null && !isPale(bin),
    of: binKeys(bin),
    days: { first: bin.firstDay, last: bin.lastDay },
    part: { period: periodId(bin) },
    onChoose: () => props.onChoose(bin),
  })
  const top = plot.y - ABOVE
  const height = plot.height + ABOVE
  return (
    <g>
      <HatchPattern id={hatch} card={theme.card} line={theme.hatch} />
      <Textures id={hatch} tones={tones} />
      <ValueAxis ticks={props.ticks} />
      {slot < DENSE ? (
        <>
          <DenseBars {...drawn} />
          {interactive && (
            <DenseMarks
              bins={answer.bins}
              columns={bars.map(({ x0, x1 }) => ({ x: x0, width: x1 - x0 }))}
              top={top}
              height={height}
              markOf={markOf}
            />
          )}
        </>
      ) : (
        <WideBars
          {...drawn}
          slot={slot}
          narrow={width < 560}
          ends={[plot.x, width]}
          isKnown={props.ticks.length > 0}
          top={top}
          height={height}
        >
          {(bin, drawing) =>
            bin.total.agreements === 0 ? (
              <g key={bin.from}>{drawing}</g>
            ) : (
              <Mark key={bin.from} {...markOf(bin)} first={bin === firstFull}>
                {drawing}
              </Mark>
            )
          }
        </WideBars>
      )}
      <TimeLabels labels={props.labels} y={base + 17} />
      <UndatedNote
        agreements={answer.undated.agreements}
        words={words}
        width={props.width}
        hatch={hatch}
        pale={props.isChosen !== null}
      />
    </g>
  )
}
