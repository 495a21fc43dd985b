import { memo, type ReactNode } from 'react'
import type { TimeBin } from '../questions/overTime.ts'
import { type LabelledBar, placeBarLabels } from './barLabels.ts'
import { type Bar, CAP, capLook, type DrawnBars } from './bars.ts'
import { PALE } from './basics.ts'
import { DominanceBracket, DominanceStaple, ROOM_BESIDE, STAPLE_HEIGHT } from './DominanceBracket.tsx'
import { labelLines, longestNumbers, numberLabel, widestOf } from './overTimeLabels.ts'
import { seriesKey, seriesName } from './overTimeWords.ts'
import { fillOf } from './Textures.tsx'

interface WideBarsProps extends DrawnBars {
  /** Width of a bin in px. */
  readonly slot: number
  readonly narrow: boolean
  /** The left end of the plot and the right end of the drawing: numbers stay between them. */
  readonly ends: readonly [number, number]
  /** False where no amount is known at all. */
  readonly isKnown: boolean
  /** The rooms of the bins, in which they answer the pointer. */
  readonly top: number
  readonly height: number
  /** Puts a bar into its mark. */
  readonly children: (bin: TimeBin, drawing: ReactNode) => ReactNode
}

/** Bars with room for their numbers, stacked by series; what has no amount stands above, hatched. */
export function WideBars(props: WideBarsProps) {
  const { answer, bars, narrow, slot } = props
  const labels = placedLabels(props)
  return answer.bins.map((bin, index) => {
    const bar = bars[index]
    if (!bar) return null
    const isBare = bin.total.agreements === 0 && narrow && slot < 40
    return props.children(bin, isBare ? null : drawBar(bin, bar, labels[index] ?? null, props))
  })
}

/** Where the numbers stand of bars that have no room for all of their words. */
function placedLabels({ answer, bars, measure, at, amountOf, ends }: WideBarsProps) {
  const numbers = longestNumbers(answer.bins, measure)
  return placeBarLabels(
    answer.bins.map((bin, index): LabelledBar => {
      const { left, width } = bars[index] ?? { left: 0, width: 0 }
      const hasCap = measure === 'investment' && bin.total.unknown > 0
      const lift = bars[index] && isStapled(bin, bars[index], measure) ? STAPLE_HEIGHT : 0
      const top = at(amountOf(bin.total)) - (hasCap ? CAP + 2 : 0) - lift
      const text = numbers[index] ?? ''
      return { left, right: left + width, top, text, rank: amountOf(bin.total) }
    }),
    ends,
  )
}

/** Whether the bracket of a record that is half of the bar or more stands above it. */
const isStapled = ({ dominant }: TimeBin, { left, x0 }: Bar, measure: DrawnBars['measure']): boolean =>
  measure === 'investment' && dominant !== null && left - x0 < ROOM_BESIDE

function drawBar(
  bin: TimeBin,
  bar: Bar,
  place: ReturnType<typeof placeBarLabels>[number],
  props: WideBarsProps,
): ReactNode {
  const { answer, measure, words, yuan, base, theme, at, amountOf, slot } = props
  const { total } = bin
  const { x0, x1, left, width } = bar
  const stapled = isStapled(bin, bar, measure)
  const dim = props.isPale(bin)
  let stacked = 0
  const parts = bin.parts.map((part, index) => {
    const from = stacked
    stacked += amountOf(part)
    return { series: answer.series[index], from, to: stacked }
  })
  const unknown = measure === 'investment' && total.unknown > 0
  const top = at(amountOf(total))
  const capTop = unknown ? top - CAP - 2 : top
  const labelAt = capTop - 6 - (stapled ? STAPLE_HEIGHT : 0)
  // A number may reach its neighbour's room, words would run into its words.
  const lines = labelLines(bin, measure, yuan, props.isKnown, words).find(
    (each) => slot >= widestOf(each) + (each.length > 1 || total.agreements === 0 ? 8 : -2),
  )
  const isAmount = measure === 'agreements' || total.cny !== null
  const isNamed = slot >= 34 || total.agreements > 0
  return (
    <g>
      <Room x={x0} y={props.top} width={x1 - x0} height={props.height} />
      {parts.map(({ series, from, to }, index) => {
        if (!series || to <= from) return null
        const y = at(to)
        const outlined = !['basis', 'family', 'other-families'].includes(series.kind)
        const height = Math.max(1, at(from) - y - (from > 0 ? 1 : 0))
        return (
          <rect
            key={seriesName(series, words)}
            data-piece={seriesKey(series) ?? series.kind}
            {...(index === 0 ? { 'data-anchor': '' } : {})}
            x={left + (outlined ? 0.5 : 0)}
            y={y + (outlined ? 0.5 : 0)}
            width={width - (outlined ? 1 : 0)}
            height={Math.max(1, height - (outlined ? 1 : 0))}
            fill={seriesFill(index, props)}
            opacity={dim ? PALE : 1}
            {...(outlined ? { stroke: theme.hatch } : {})}
          />
        )
      })}
      {measure === 'investment' &&
        bin.dominant &&
        (stapled ? (
          <DominanceStaple left={left} width={width} top={capTop} pale={dim} />
        ) : (
          <DominanceBracket
            along="y"
            edge={left}
            from={base}
            to={at(bin.dominant.cny / yuan)}
            room={left - x0}
            pale={dim}
          />
        ))}
      {unknown && (
        <rect
          data-anchor=""
          data-piece="unknown"
          x={left + 0.5}
          y={capTop + 0.5}
          width={Math.max(1, width - 1)}
          height={CAP}
          {...capLook(props)}
          opacity={dim ? PALE : 1}
        />
      )}
      {!lines && place && (
        <text
          data-number=""
          x={place.x}
          y={labelAt}
          textAnchor={place.anchor}
          fontSize={12}
          fontWeight={dim || !isAmount ? 400 : 600}
          fill={dim || !isAmount ? theme.muted : theme.ink}
          fontFamily={theme.font}
        >
          {numberLabel(bin, measure, yuan, words.lang)}
        </text>
      )}
      {isNamed &&
        (place || total.agreements === 0) &&
        lines?.map((line, index) => {
          const strong = index === 0 && total.agreements > 0 && !dim
          return (
            <text
              key={line}
              data-number=""
              x={(x0 + x1) / 2}
              y={labelAt - (lines.length - 1 - index) * 14}
              textAnchor="middle"
              fontSize={12}
              fontWeight={strong ? 600 : 400}
              fill={strong ? theme.ink : theme.muted}
              fontFamily={theme.font}
            >
              {line}
            </text>
          )
        })}
    </g>
  )
}

/**
 * Where a bin answers the pointer. Most choices change its words alone. With the focus it is lined above and below, not at
 * its sides, where a neighbour's number may stand.
 */
const Room = memo(function Room(box: { x: number; y: number; width: number; height: number }) {
  const sides = `${box.width} ${box.height}`
  return <rect className="mark-row" {...box} fill="transparent" strokeDasharray={sides} />
})

function seriesFill(index: number, { tones, theme, hatch }: WideBarsProps): string {
  const fill = fillOf(hatch, tones, index)
  return fill === 'hatch' ? `url(#${hatch})` : fill === 'outline' ? theme.card : fill
}
