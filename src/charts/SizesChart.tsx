import { memo, useId } from 'react'
import { moneyUnit } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import { textWidth } from '../format/textWidth.ts'
import type { SizeBin, SizesAnswer } from '../questions/sizes.ts'
import { type ChartBasics, lowered } from './basics.ts'
import { DominanceBracket } from './DominanceBracket.tsx'
import { Frame, usePlotArea, useSetting, useXAxisScale, useYAxisScale } from './Frame.tsx'
import { HatchPattern, Mark } from './Mark.tsx'
import { roundAxis } from './scale.ts'
import { type Layout, LEADING, layOut, NARROW } from './sizesLayout.ts'
import { SIZE_PARTS, sizeKey, sizeLabel, sizeLook, sizeValue, unpublishedLabel } from './sizesWords.ts'

export interface SizesChartProps extends ChartBasics {
  readonly answer: SizesAnswer
  readonly measure: 'agreements' | 'investment'
  readonly title: string
  /** The keys of a record, by its id: see `Mark`'s `of`. */
  readonly keysOf: (id: string) => readonly string[]
  /** Opens a record: the largest of a bar, or the one without an amount that stands for the most agreements. */
  readonly onChoose: (id: string) => void
}

const MOST_BAR = 72
/** Height of the column of what is not published: on no scale. */
const COLUMN = 64
/** Amounts are drawn one by one where each is at least so high. */
const LEAST_BRICK = 6
/** The axis of numbers reaches at least so far. */
const LEAST_END = 4

const amountIn = (part: SizeBin['all'], measure: SizesChartProps['measure']): number =>
  measure === 'agreements' ? part.amounts : (part.cny ?? 0)

/** A bar of one record is that record; of several, it is where each of them lies. */
const keysOfBin = (bin: SizeBin, keysOf: SizesChartProps['keysOf']): readonly string[] => {
  const [only, ...others] = bin.largest
  if (only && others.length === 0) return keysOf(only.id)
  return [`size:${bin.from}`, ...bin.largest.map(({ id }) => `record:${id}`)]
}

/** Bars of published amounts by size; what is not published stands beside the scale, hatched. */
export const SizesChart = memo(function SizesChart(props: SizesChartProps) {
  const { answer, measure, width, words } = props
  const { bins } = answer
  const largest = Math.max(0, ...bins.map(({ all }) => amountIn(all, measure)))
  const unit = measure === 'agreements' ? { yuan: 1 } : moneyUnit(largest, words.lang)
  // A single amount is not as high as the drawing.
  const reach = measure === 'agreements' ? Math.max(largest, LEAST_END) : largest / unit.yuan
  const axis = bins.length === 0 ? { end: 1, ticks: [] } : roundAxis(reach)
  const layout = layOut(props, axis.ticks)
  return (
    <Frame
      width={width}
      height={lowered((width < NARROW ? 210 : 250) + layout.bottom, props.lean)}
      margin={{ top: 30, right: layout.right, bottom: layout.bottom, left: layout.left }}
      x={{ domain: [0, Math.max(1, bins.length)], ticks: [0] }}
      y={{ domain: [0, axis.end], ticks: axis.ticks }}
      grid={bins.length === 0 ? 'none' : 'horizontal'}
      theme={props.theme}
      lang={words.lang}
      name={props.title}
      description={props.description}
      interactive={props.interactive}
    >
      <Bars {...props} layout={layout} ticks={axis.ticks} yuan={unit.yuan} />
    </Frame>
  )
})

interface BarsProps extends SizesChartProps {
  readonly layout: Layout
  readonly ticks: readonly number[]
  readonly yuan: number
}

function Bars(props: BarsProps) {
  const { answer, measure, words, layout, width } = props
  const { theme } = useSetting()
  const scaleX = useXAxisScale()
  const scaleY = useYAxisScale()
  const plot = usePlotArea()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  if (!scaleX || !scaleY || !plot) return null
  const base = plot.y + plot.height
  const text = { fontSize: 12, fill: theme.muted, fontFamily: theme.font }
  const at = (edge: number): number => scaleX(edge) ?? plot.x
  const firstMark = answer.bins.findIndex(({ all }) => all.amounts > 0)
  return (
    <g>
      <HatchPattern id={hatch} card={theme.card} line={theme.hatch} />
      {props.ticks.map((tick) => (
        <text key={tick} x={plot.x - 8} y={(scaleY(tick) ?? base) + 4} textAnchor="end" {...text}>
          {plain(tick, words.lang)}
        </text>
      ))}
      <line x1={plot.x} x2={plot.x + plot.width} y1={base + 0.5} y2={base + 0.5} stroke={theme.ruleStrong} />
      {answer.bins.length === 0 && (
        <text x={plot.x + plot.width / 2} y={plot.y + plot.height / 2} textAnchor="middle" {...text}>
          {words.say('lines.noneAdded')}
        </text>
      )}
      {layout.labels.map(({ at: edge, lines }) => (
        <g key={edge}>
          <line x1={at(edge)} x2={at(edge)} y1={base} y2={base + 5} stroke={theme.ruleStrong} />
          {lines.map((line, index) => (
            <text key={line} x={at(edge)} y={base + 18 + index * LEADING} textAnchor="middle" {...text}>
              {line}
            </text>
          ))}
        </g>
      ))}
      {answer.bins.map((bin, index) =>
        bin.all.amounts === 0 ? null : (
          <Mark
            key={bin.from}
            first={index === firstMark}
            label={sizeLabel(bin, measure, words)}
            of={keysOfBin(bin, props.keysOf)}
            part={{ size: String(bin.from) }}
            onChoose={() => props.onChoose(bin.largest[0]?.id ?? '')}
          >
            <Bar
              {...props}
              bin={bin}
              left={at(index)}
              right={at(index + 1)}
              top={plot.y - 26}
              base={base}
              y={(value) => scaleY(value / props.yuan) ?? base}
              hatch={hatch}
            />
          </Mark>
        ),
      )}
      {answer.notPublished.largest && (
        <Mark
          first={firstMark === -1}
          label={unpublishedLabel(answer.notPublished, words)}
          part={{ size: 'not-published' }}
          onChoose={() => props.onChoose(answer.notPublished.largest?.id ?? '')}
        >
          <NotPublished {...props} x={width - layout.aside} top={plot.y - 26} base={base} hatch={hatch} />
        </Mark>
      )}
    </g>
  )
}

interface BarProps extends BarsProps {
  readonly bin: SizeBin
  readonly left: number
  readonly right: number
  readonly top: number
  readonly base: number
  readonly y: (value: number) => number
  readonly hatch: string
}

function Bar({ bin, measure, words, yuan, left, right, top, base, y, hatch }: BarProps) {
  const { theme } = useSetting()
  const slot = right - left
  const barWidth = Math.max(1, Math.min(slot * 0.72, MOST_BAR))
  const barX = left + (slot - barWidth) / 2
  const end = y(amountIn(bin.all, measure))
  const brick = measure === 'agreements' && base - y(1) >= LEAST_BRICK ? 1 : Number.POSITIVE_INFINITY
  const label = sizeValue(bin, measure, { yuan }, words)
  let reached = 0
  return (
    <>
      <rect className="mark-row" x={left} y={top} width={slot} height={base - top} fill="transparent" />
      {SIZE_PARTS.flatMap((part) => {
        const look = sizeLook(part, theme)
        const hatched = look === 'hatch'
        const value = amountIn(bin[part], measure)
        const pieces: { from: number; to: number }[] = []
        for (let from = 0; from < value; from += brick) {
          pieces.push({ from: reached + from, to: reached + Math.min(value, from + brick) })
        }
        reached += value
        return pieces.map(({ from, to }) => {
          const height = Math.max(1, y(from) - y(to) - (from > 0 ? 1 : 0) - (hatched ? 1 : 0))
          return (
            <rect
              key={`${part}-${from}`}
              data-piece={sizeKey(part)}
              x={barX + (hatched ? 0.5 : 0)}
              y={y(to) + (hatched ? 0.5 : 0)}
              width={barWidth - (hatched ? 1 : 0)}
              height={height}
              fill={hatched ? `url(#${hatch})` : look}
              {...(hatched ? { stroke: theme.hatch } : {})}
            />
          )
        })
      })}
      {measure === 'investment' && bin.dominant && (
        <DominanceBracket
          along="y"
          edge={barX}
          from={base}
          to={y(bin.dominant.cny)}
          room={(slot - barWidth) / 2}
        />
      )}
      {textWidth(label, 12) <= slot && (
        <text
          data-number=""
          x={(left + right) / 2}
          y={end - 7}
          textAnchor="middle"
          fontSize={12}
          fontWeight={600}
          fill={theme.ink}
          fontFamily={theme.font}
        >
          {label}
        </text>
      )}
      <rect
        data-anchor=""
        x={barX}
        y={end}
        width={barWidth}
        height={Math.max(1, base - end)}
        fill="transparent"
      />
    </>
  )
}

/** Records without a published amount: a column apart, of a height that says nothing. */
function NotPublished(props: BarsProps & { x: number; top: number; base: number; hatch: string }) {
  const { answer, words, layout, x, top, base, hatch } = props
  const { theme } = useSetting()
  const { aside } = layout
  // Under a sector filter hatching says "among others" here; then what is not published is an outline.
  const fill = answer.among.amounts > 0 ? theme.card : `url(#${hatch})`
  const barWidth = Math.min(MOST_BAR, aside * 0.6)
  const barX = x + (aside - barWidth) / 2
  const text = { x: x + aside / 2, fontSize: 12, textAnchor: 'middle', fontFamily: theme.font } as const
  return (
    <>
      <rect
        className="mark-row"
        x={x}
        y={top}
        width={aside}
        height={base - top + layout.bottom - 2}
        fill="transparent"
      />
      <rect
        data-anchor=""
        x={barX + 0.5}
        y={base - COLUMN + 0.5}
        width={barWidth - 1}
        height={COLUMN}
        fill={fill}
        stroke={theme.hatch}
        strokeDasharray="3 2"
      />
      <text data-number="" y={base - COLUMN - 7} fontWeight={600} fill={theme.ink} {...text}>
        {words.say('count.records', { n: answer.notPublished.records })}
      </text>
      {layout.caption.map((line, index) => (
        <text key={line} y={base + 18 + index * LEADING} fill={theme.muted} {...text}>
          {line}
        </text>
      ))}
    </>
  )
}
