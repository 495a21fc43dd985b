import { memo, useId, useMemo } from 'react'
import { moneyUnit } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import { textWidth } from '../format/textWidth.ts'
import { periodId } from '../model/part.ts'
import type { OverTimeAnswer, Series, TimeBin } from '../questions/overTime.ts'
import { type LabelledBar, placeBarLabels } from './barLabels.ts'
import { type ChartBasics, PALE } from './basics.ts'
import { type Bar, DENSE, DenseBars } from './DenseBars.tsx'
import { DominanceBracket } from './DominanceBracket.tsx'
import { Frame, usePlotArea, useSetting, useXAxisScale, useYAxisScale } from './Frame.tsx'
import { HatchPattern, Mark } from './Mark.tsx'
import { labelLines, shortLabel } from './overTimeLabels.ts'
import { binKeys, binLabel, seriesLook, seriesName } from './overTimeWords.ts'
import { roundAxis } from './scale.ts'
import type { ChartTheme } from './theme.ts'
import { AXIS_HEIGHT, type TimeLabel, TimeLabels, timeAxis, timeMargins } from './timeAxis.tsx'
import { ValueAxis } from './valueAxis.tsx'

export interface OverTimeChartProps extends ChartBasics {
  readonly answer: OverTimeAnswer
  readonly measure: 'agreements' | 'investment'
  /** Whether a bin lies in the reader's date filter; null without one. */
  readonly isChosen: ((bin: TimeBin) => boolean) | null
  readonly onChoose: (bin: TimeBin) => void
}

/** Height of the hatched cap that stands for agreements without a published amount: on no scale. */
export const CAP = 7

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
  const height = !isKnown ? 150 : width < 560 ? 250 : 288
  return (
    <Frame
      width={width}
      height={height}
      margin={{ top: 40, right, bottom: AXIS_HEIGHT, left }}
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
  const { answer, measure, words, width, yuan } = props
  const { theme } = useSetting()
  const scaleX = useXAxisScale()
  const scaleY = useYAxisScale()
  const plot = usePlotArea()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  if (!scaleX || !scaleY || !plot) return null
  const base = plot.y + plot.height
  const narrow = width < 560
  const firstWithMarks = Math.max(
    0,
    answer.bins.findIndex(({ total }) => total.agreements > 0),
  )
  const slot = plot.width / Math.max(1, answer.bins.length)
  const labelEvery = (bin: TimeBin): boolean => slot >= 34 || bin.total.agreements > 0
  const isDense = slot < DENSE
  const amountOf = ({ cny, agreements }: { cny: number | null; agreements: number }): number =>
    measure === 'agreements' ? agreements : (cny ?? 0) / yuan
  const barOf = (bin: TimeBin): Bar => {
    const x0 = scaleX(bin.firstDay) ?? plot.x
    const x1 = scaleX(bin.lastDay + 1) ?? plot.x
    const gap = Math.min(18, (x1 - x0) * 0.16)
    const barWidth = Math.max(1, Math.min(x1 - x0 - 2 * gap, 72))
    return { x0, x1, left: x0 + gap + (x1 - x0 - 2 * gap - barWidth) / 2, width: barWidth }
  }
  const narrowLabels =
    narrow && !isDense
      ? placeBarLabels(
          answer.bins.map((bin): LabelledBar => {
            const { left, width: barWidth } = barOf(bin)
            const hasCap = measure === 'investment' && bin.total.unknown > 0
            const top = (scaleY(amountOf(bin.total)) ?? base) - (hasCap ? CAP + 2 : 0)
            const text = shortLabel(bin, measure, yuan, words)
            return { left, right: left + barWidth, top, text, rank: amountOf(bin.total) }
          }),
          [plot.x, width],
        )
      : []
  const isPale = (bin: TimeBin): boolean => props.isChosen !== null && !props.isChosen(bin)
  return (
    <g>
      <HatchPattern id={hatch} card={theme.card} line={theme.hatch} />
      <ValueAxis ticks={props.ticks} />
      {isDense && (
        <DenseBars
          answer={answer}
          theme={theme}
          hatch={hatch}
          barOf={barOf}
          at={(value) => scaleY(value) ?? base}
          amountOf={amountOf}
          cap={measure === 'investment' ? CAP : null}
          isPale={isPale}
        />
      )}
      {answer.bins.map((bin, index) => {
        const { x0, x1, left, width: barWidth } = barOf(bin)
        const middle = (x0 + x1) / 2
        const { total } = bin
        const dim = isPale(bin)
        let stacked = 0
        const parts = (isDense ? [] : bin.parts).map((part, at) => {
          const from = stacked
          stacked += amountOf(part)
          return { series: answer.series[at], from, to: stacked }
        })
        const top = scaleY(amountOf(total)) ?? base
        const unknown = measure === 'investment' && total.unknown > 0
        const capTop = unknown ? top - CAP - 2 : top
        const lines = isDense ? [] : labelLines(bin, measure, yuan, props.ticks.length > 0, words)
        const place = narrowLabels[index]
        const fits = slot >= Math.max(...lines.map((line) => textWidth(line, 12))) - 2
        const drawing = (
          <g>
            <Room x={x0} y={plot.y - 38} width={x1 - x0} height={plot.height + 38} />
            {parts.map(({ series, from, to }, at) => {
              if (!series || to <= from) return null
              const y = scaleY(to) ?? base
              const outlined =
                series.kind === 'no-amount' || series.kind === 'no-sector' || series.kind === 'mixed'
              const height = Math.max(1, (scaleY(from) ?? base) - y - (from > 0 ? 1 : 0))
              return (
                <rect
                  key={seriesName(series, words)}
                  {...(at === 0 ? { 'data-anchor': '' } : {})}
                  x={left + (outlined ? 0.5 : 0)}
                  y={y + (outlined ? 0.5 : 0)}
                  width={barWidth - (outlined ? 1 : 0)}
                  height={Math.max(1, height - (outlined ? 1 : 0))}
                  fill={fillOf(series, theme, hatch)}
                  opacity={dim ? PALE : 1}
                  {...(outlined ? { stroke: theme.hatch } : {})}
                />
              )
            })}
            {measure === 'investment' && bin.dominant && (
              <DominanceBracket
                along="y"
                edge={left}
                from={base}
                to={scaleY(bin.dominant.cny / yuan) ?? base}
                room={left - x0}
                pale={dim}
              />
            )}
            {unknown && !isDense && (
              <rect
                data-anchor=""
                x={left + 0.5}
                y={capTop + 0.5}
                width={Math.max(1, barWidth - 1)}
                height={CAP}
                fill={`url(#${hatch})`}
                stroke={theme.hatch}
                opacity={dim ? PALE : 1}
              />
            )}
            {!fits && place && (
              <text
                data-number=""
                x={place.x}
                y={capTop - 6}
                textAnchor={place.anchor}
                fontSize={12}
                fontWeight={dim ? 400 : 600}
                fill={dim ? theme.muted : theme.ink}
                fontFamily={theme.font}
              >
                {shortLabel(bin, measure, yuan, words)}
              </text>
            )}
            {fits &&
              labelEvery(bin) &&
              lines.map((line, at) => (
                <text
                  key={line}
                  data-number=""
                  x={middle}
                  y={capTop - 6 - (lines.length - 1 - at) * 14}
                  textAnchor="middle"
                  fontSize={12}
                  fontWeight={at === 0 && total.agreements > 0 && !dim ? 600 : 400}
                  fill={at === 0 && total.agreements > 0 && !dim ? theme.ink : theme.muted}
                  fontFamily={theme.font}
                >
                  {line}
                </text>
              ))}
          </g>
        )
        if (total.agreements === 0) return <g key={bin.from}>{narrow && slot < 40 ? null : drawing}</g>
        return (
          <Mark
            key={bin.from}
            first={index === firstWithMarks}
            label={binLabel(bin, words)}
            pressed={props.isChosen !== null && !dim}
            of={binKeys(bin)}
            days={{ first: bin.firstDay, last: bin.lastDay }}
            part={{ period: periodId(bin) }}
            onChoose={() => props.onChoose(bin)}
          >
            {drawing}
          </Mark>
        )
      })}
      <TimeLabels labels={props.labels} y={base + 17} />
      <UndatedNote {...props} x={plot.x + plot.width} base={base} hatch={hatch} />
    </g>
  )
}

/** Where a bin answers the pointer. Most choices change its words alone. */
const Room = memo(function Room(box: { x: number; y: number; width: number; height: number }) {
  return <rect className="mark-row" {...box} fill="transparent" />
})

function fillOf(series: Series, theme: ChartTheme, hatch: string): string {
  const look = seriesLook(series, theme)
  return look === 'hatch' ? `url(#${hatch})` : look === 'outline' ? theme.card : look
}

/** Agreements without a date, beside the axis: in no bin. */
export function UndatedNote({
  answer,
  words,
  width,
  x,
  base,
  hatch,
}: OverTimeChartProps & { x: number; base: number; hatch: string }) {
  const { theme } = useSetting()
  const { agreements } = answer.undated
  if (agreements === 0 || width < 560) return null
  const text = { fontSize: 12, fill: theme.muted, fontFamily: theme.font, textAnchor: 'middle' as const }
  return (
    <g>
      <rect x={x + 29} y={base - CAP} width={18} height={CAP} fill={`url(#${hatch})`} stroke={theme.hatch} />
      <text x={x + 38} y={base - CAP - 6} {...text}>
        {plain(agreements, words.lang)}
      </text>
      <text x={x + 38} y={base + 17} {...text}>
        {words.say('figure.timeline.undated')}
      </text>
    </g>
  )
}
