import { memo, useId } from 'react'
import { moneyUnit } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import { fitText } from '../format/textWidth.ts'
import type { PartnershipRow } from '../questions/partnerships.ts'
import { type ChartBasics, PALE } from './basics.ts'
import { DominanceBracket } from './DominanceBracket.tsx'
import { Frame, usePlotArea, useSetting, useXAxisScale, useYAxisScale } from './Frame.tsx'
import { HatchPattern, Mark, numberOf } from './Mark.tsx'
import { CAP, EDGE, FONT, GAP, knownWords, type Layout, layOut } from './partnershipsLayout.ts'
import {
  basisTones,
  detailWords,
  longestBar,
  pieceFill,
  pieceKey,
  piecesOf,
  rowLabel,
  valueWords,
} from './partnershipWords.ts'
import { roundAxis } from './scale.ts'
import { Textures } from './Textures.tsx'

export interface PartnershipsChartProps extends ChartBasics {
  /** Ranked by the measure. */
  readonly rows: readonly PartnershipRow[]
  readonly measure: 'agreements' | 'investment'
  readonly title: string
  /** Ids of the partnerships that the reader has chosen; null for all. */
  readonly chosen: readonly string[] | null
  readonly onChoose: (id: string) => void
}

/** Ranked rows of partnerships on one scale; what has no published amount stands behind the bar, hatched. */
export const PartnershipsChart = memo(function PartnershipsChart(props: PartnershipsChartProps) {
  const { rows, measure, width, words, theme, interactive } = props
  const largest = longestBar(rows, measure)
  const unit = measure === 'agreements' ? { yuan: 1, name: '' } : moneyUnit(largest, words.lang)
  // The longest bar reaches the edge: its cap and value stand in the margin.
  const round = roundAxis(largest / unit.yuan)
  const end = largest > 0 ? largest / unit.yuan : round.end
  const ticks = largest > 0 ? round.ticks.filter((tick) => tick <= end) : [0]
  const layout = layOut(props, unit)
  return (
    <Frame
      width={width}
      height={layout.top + rows.length * layout.rowHeight + layout.bottom}
      margin={{ top: layout.top, right: layout.right, bottom: layout.bottom, left: layout.labels }}
      x={{ domain: [0, end], ticks }}
      rows={rows}
      grid="none"
      theme={theme}
      lang={props.words.lang}
      name={props.title}
      description={props.description}
      interactive={interactive}
    >
      <Rows {...props} layout={layout} ticks={ticks} unit={unit} />
    </Frame>
  )
})

interface RowsProps extends PartnershipsChartProps {
  readonly layout: Layout
  readonly ticks: readonly number[]
  readonly unit: { readonly yuan: number }
}

function Rows(props: RowsProps) {
  const { rows, width, words, layout } = props
  const { theme } = useSetting()
  const scaleX = useXAxisScale()
  const scaleY = useYAxisScale()
  const plot = usePlotArea()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  if (!scaleX || !scaleY || !plot) return null
  const base = plot.y + rows.length * layout.rowHeight
  const text = { fontSize: 12, fill: theme.muted, fontFamily: theme.font }
  return (
    <g>
      <HatchPattern id={hatch} card={theme.card} line={theme.hatch} />
      <Textures id={hatch} tones={basisTones(theme)} />
      {!layout.narrow && !layout.bare && (
        <g>
          <text x={width - EDGE - layout.known - GAP} y={14} textAnchor="end" {...text}>
            {words.say('headline.signings')}
          </text>
          <text x={width - EDGE} y={14} textAnchor="end" {...text}>
            {words.say('figure.partnerships.known')}
          </text>
          {props.ticks.map((tick) => (
            <g key={tick}>
              <line
                x1={scaleX(tick) ?? plot.x}
                x2={scaleX(tick) ?? plot.x}
                y1={plot.y}
                y2={base}
                stroke={theme.grid}
              />
              <text x={scaleX(tick) ?? plot.x} y={base + 17} textAnchor="middle" {...text}>
                {plain(tick, words.lang)}
              </text>
            </g>
          ))}
        </g>
      )}
      {rows.map((row, index) => (
        <Mark
          key={row.id}
          first={index === 0}
          label={rowLabel(row, words)}
          pressed={props.chosen?.includes(row.id) ?? false}
          of={[`partnership:${row.id}`]}
          part={{ partnership: row.id }}
          onChoose={() => props.onChoose(row.id)}
        >
          <Row
            {...props}
            row={row}
            top={plot.y + index * layout.rowHeight}
            left={plot.x}
            at={(value) => scaleX(value / props.unit.yuan) ?? plot.x}
            hatch={hatch}
          />
        </Mark>
      ))}
      {!layout.narrow && (
        <line x1={plot.x + 0.5} x2={plot.x + 0.5} y1={plot.y} y2={base} stroke={theme.ruleStrong} />
      )}
    </g>
  )
}

interface RowProps extends RowsProps {
  readonly row: PartnershipRow
  readonly top: number
  readonly left: number
  readonly at: (value: number) => number
  readonly hatch: string
}

function Row({ row, rows, measure, width, words, layout, chosen, unit, top, left, at, hatch }: RowProps) {
  const { theme, interactive } = useSetting()
  const { narrow, rowHeight } = layout
  const pale = chosen !== null && !chosen.includes(row.id)
  const barTop = top + (narrow ? 23 : layout.bare ? 5 : 8)
  const barHeight = narrow || layout.bare ? 16 : rowHeight - 16
  const middle = barTop + barHeight / 2 + 4.5
  const pieces = piecesOf(row, measure, theme)
  const unknown = measure === 'investment' && row.total.unknown > 0
  // Under a sector filter hatching says "among others" here; then what has no amount is an outline.
  const mixed = rows.some(({ notBrokenDown }) => notBrokenDown.agreements > 0 || notBrokenDown.cny !== null)
  const barEnd = pieces.length === 0 ? left : at(pieces.at(-1)?.to ?? 0)
  const capAt = barEnd > left ? barEnd + 2 : left + 1
  const end = unknown ? capAt + CAP : barEnd
  const name = words.pick(row.name)
  const shownName = fitText(name, FONT * 1.08, narrow ? width : layout.labels - 12)
  const isSome = row.total.agreements > 0
  const small = { fontSize: 12, fill: theme.muted, fontFamily: theme.font }
  return (
    <>
      <rect className="mark-row" x={0} y={top} width={width} height={rowHeight} fill="transparent" />
      <text
        x={narrow ? 0 : layout.labels - 10}
        y={narrow ? top + 16 : middle}
        textAnchor={narrow ? 'start' : 'end'}
        fontSize={FONT}
        fontWeight={chosen !== null && !pale ? 600 : 400}
        fill={pale ? theme.muted : theme.ink}
        fontFamily={theme.font}
      >
        {!interactive && shownName !== name && <title>{name}</title>}
        {shownName}
      </text>
      {/* No gridline shows through a pale bar. */}
      <rect x={left} y={barTop} width={Math.max(0, end - left)} height={barHeight} fill={theme.card} />
      <g opacity={pale ? PALE : 1}>
        {pieces.map((piece) => {
          const { id, from, to, look } = piece
          const inset = look === 'hatch' ? 0.5 : 0
          return (
            <rect
              key={id}
              data-piece={pieceKey(id)}
              x={at(from) + (from > 0 ? 1 : 0) + inset}
              y={barTop + inset}
              width={Math.max(1, at(to) - at(from) - (from > 0 ? 1 : 0) - 2 * inset)}
              height={barHeight - 2 * inset}
              fill={pieceFill(piece, theme, hatch)}
              {...(inset > 0 ? { stroke: theme.hatch } : {})}
            />
          )
        })}
        {measure === 'investment' && row.dominant && (
          <DominanceBracket
            along="x"
            edge={barTop + barHeight}
            from={left}
            to={at(row.dominant.cny)}
            room={narrow ? 4 : 8}
          />
        )}
        {unknown && (
          <rect
            data-piece="unknown"
            x={capAt + 0.5}
            y={barTop + 0.5}
            width={CAP - 1}
            height={barHeight - 1}
            fill={mixed ? theme.card : `url(#${hatch})`}
            stroke={theme.hatch}
            strokeDasharray="3 2"
          />
        )}
      </g>
      <text
        data-number=""
        x={Math.max(end, left) + 6}
        y={middle}
        fontSize={FONT}
        fontWeight={pieces.length > 0 ? 600 : 400}
        fill={pieces.length > 0 && !pale ? theme.ink : theme.muted}
        fontFamily={theme.font}
      >
        {valueWords(row, measure, unit, words)}
      </text>
      {narrow && (
        <line
          x1={left + 0.5}
          x2={left + 0.5}
          y1={barTop - 2}
          y2={barTop + barHeight + 2}
          stroke={theme.ruleStrong}
        />
      )}
      {narrow && isSome && (
        <text x={0} y={barTop + barHeight + 18} {...small}>
          {fitText(detailWords(row, words), 12, width)}
        </text>
      )}
      {!narrow && !layout.bare && isSome && (
        <>
          <text
            {...(row.signings === 0 ? {} : numberOf({ partnership: row.id, list: 'signings' }))}
            x={width - EDGE - layout.known - GAP}
            y={middle}
            textAnchor="end"
            {...small}
          >
            {plain(row.signings, words.lang)}
          </text>
          <text data-number="" x={width - EDGE} y={middle} textAnchor="end" {...small}>
            {knownWords(row, words)}
          </text>
        </>
      )}
      <rect
        data-anchor=""
        x={left}
        y={barTop}
        width={Math.max(2, end - left)}
        height={barHeight}
        fill="transparent"
      />
    </>
  )
}
