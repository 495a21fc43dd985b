import { fitText } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import { PALE } from './basics.ts'
import { useSetting } from './Frame.tsx'
import { type FlowsFit, FONT, LEADING, PAD, type Said, SMALL } from './flowsFit.ts'
import type { DrawnFlow, Place, StationNode } from './flowsGroups.ts'
import { BAR, CAP, type Ribbon, type Slot } from './flowsLayout.ts'
import { placeName, stationName } from './flowsWords.ts'
import { seriesLook } from './overTimeWords.ts'

interface FitProps {
  readonly words: Words
  readonly width: number
  readonly fit: FlowsFit
}

interface FlowBandProps {
  readonly flow: DrawnFlow
  readonly ribbon: Ribbon | undefined
  readonly pale: boolean
  readonly hatch: string
}

/** Both halves of a flow; a dashed line of no width where no amount is known. */
export function FlowBand({ flow, ribbon, pale, hatch }: FlowBandProps) {
  const { theme, interactive } = useSetting()
  if (!ribbon) return null
  const look = seriesLook(flow.station.series, theme)
  return (
    <g opacity={pale ? PALE : 1}>
      {ribbon.halves.map((path) =>
        ribbon.isUnknown ? (
          <path
            key={path}
            className="flow-line"
            data-anchor=""
            d={path}
            fill="none"
            stroke={theme.hatch}
            strokeWidth={0.9}
            strokeDasharray="2 3"
          />
        ) : (
          <path
            key={path}
            className="flow"
            data-anchor=""
            d={path}
            fill={look === 'hatch' ? `url(#${hatch})` : look === 'outline' ? theme.hatch : look}
            fillOpacity={look === 'hatch' ? 0.6 : look === 'outline' ? 0.22 : 0.42}
            stroke={theme.card}
            strokeWidth={ribbon.thickness > 3 ? 0.75 : 0}
          />
        ),
      )}
      {/* What is thin can be pointed at beside it. */}
      {interactive &&
        ribbon.thickness < 8 &&
        ribbon.halves.map((path) => (
          <path key={`beside ${path}`} d={path} fill="none" stroke="transparent" strokeWidth={8} />
        ))}
    </g>
  )
}

interface BarsProps {
  readonly slot: Slot
  readonly x: number
  readonly look: string
  readonly hatch: string
}

/** A bar as high as what is known, below it the outline of what is not. */
function Bars({ slot, x, look, hatch }: BarsProps) {
  const { theme } = useSetting()
  const { barTop, barHeight, capTop } = slot
  const isPlain = look !== 'hatch' && look !== 'outline'
  const inset = isPlain || barHeight <= 2 ? 0 : 0.5
  return (
    <>
      {barHeight > 0 && (
        <rect
          x={x + inset}
          y={barTop + inset}
          width={BAR - 2 * inset}
          height={barHeight - 2 * inset}
          fill={look === 'hatch' ? `url(#${hatch})` : look === 'outline' ? theme.card : look}
          {...(isPlain ? {} : { stroke: theme.hatch })}
        />
      )}
      {capTop !== null && (
        <rect
          x={x + 0.5}
          y={capTop + 0.5}
          width={BAR - 1}
          height={CAP - 1}
          fill={theme.card}
          stroke={theme.hatch}
          strokeDasharray="3 2"
        />
      )}
    </>
  )
}

interface PlaceNodeProps extends FitProps {
  readonly node: Place
  readonly side: 'from' | 'to'
  readonly slot: Slot | undefined
}

/** A place: its bar, and its words outside of it, or above it where there is no room. */
export function PlaceNode({ node, side, slot, width, words, fit }: PlaceNodeProps) {
  const { theme, interactive } = useSetting()
  const said = fit[side].get(node.key)
  if (!slot || !said) return null
  const { narrow, columns } = fit
  const x = columns[side]
  const isFrom = side === 'from'
  const textX = narrow ? (isFrom ? 0 : width) : isFrom ? x - PAD : x + BAR + PAD
  const lines = [...said.name, ...said.values]
  const first = narrow ? slot.top : slot.top + (slot.height - lines.length * LEADING) / 2
  const room = narrow ? { from: 0, to: columns.throughFrom - PAD } : { from: 0, to: columns.from + BAR + 2 }
  const name = placeName(node, words)
  return (
    <>
      <rect
        className="mark-row"
        x={isFrom ? room.from : width - room.to}
        y={slot.top}
        width={room.to}
        height={slot.height}
        fill="transparent"
      />
      <Bars slot={slot} x={x} look={theme.ink} hatch="" />
      {lines.map((line, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines repeat and never move.
          key={index}
          x={textX}
          y={first + (index + 1) * LEADING - 3.5}
          textAnchor={(isFrom && !narrow) || (!isFrom && narrow) ? 'end' : 'start'}
          fontSize={index < 2 ? FONT : SMALL}
          {...(index === 1 ? { 'data-number': '' } : {})}
          fontWeight={index === 1 ? 600 : 400}
          fill={index < 2 ? theme.ink : theme.muted}
          fontFamily={theme.font}
          {...(narrow ? { stroke: theme.card, strokeWidth: 3, paintOrder: 'stroke' } : {})}
        >
          {!interactive && index === 0 && line !== name && <title>{name}</title>}
          {line}
        </text>
      ))}
      <rect
        data-anchor=""
        x={x}
        y={slot.barTop}
        width={BAR}
        height={Math.max(2, slot.barHeight)}
        fill="transparent"
      />
    </>
  )
}

interface StationProps extends FitProps {
  /** Whether the reader has chosen any sector. */
  readonly isChoice: boolean
  readonly node: StationNode
  readonly slot: Slot | undefined
  readonly pale: boolean
  readonly hatch: string
}

/** A family: a bar where flows arrive and one where they leave, its words between them. */
export function Station({ node, slot, words, fit, pale, hatch, isChoice }: StationProps) {
  const { theme, interactive } = useSetting()
  const said = fit.through.get(node.key)
  if (!slot || !said) return null
  const { columns, narrow, stacked } = fit
  const look = seriesLook(node.series, theme)
  const width = columns.throughTo - columns.throughFrom
  const edge = BAR + (narrow ? 4 : PAD)
  const name = stationName(node, words)
  return (
    <>
      <rect
        className="mark-row"
        x={columns.throughFrom}
        y={slot.top}
        width={width}
        height={slot.height}
        fill="transparent"
      />
      <g opacity={pale ? PALE : 1}>
        <Bars slot={slot} x={columns.throughFrom} look={look} hatch={hatch} />
        <Bars slot={slot} x={columns.throughTo - BAR} look={look} hatch={hatch} />
      </g>
      <StationWords
        said={said}
        slot={slot}
        stacked={stacked}
        narrow={narrow}
        from={columns.throughFrom + edge}
        to={columns.throughTo - edge}
        fill={pale ? theme.muted : theme.ink}
        weight={isChoice && !pale ? 600 : 400}
        whole={interactive ? null : name}
      />
      <rect
        data-anchor=""
        x={columns.throughFrom}
        y={slot.barTop}
        width={width}
        height={Math.max(2, slot.barHeight)}
        fill="transparent"
      />
    </>
  )
}

interface StationWordsProps {
  readonly said: Said
  readonly slot: Slot
  readonly stacked: boolean
  readonly narrow: boolean
  readonly from: number
  readonly to: number
  readonly fill: string
  readonly weight: number
  /** The whole name, for a file that shows it cut; null on the page, where the tooltip says it. */
  readonly whole: string | null
}

function StationWords({ said, slot, stacked, narrow, from, to, fill, weight, whole }: StationWordsProps) {
  const { theme } = useSetting()
  const middle = slot.top + slot.height / 2
  const size = narrow ? SMALL : FONT
  const nameTop = middle - ((said.name.length + (stacked ? said.values.length : 0)) * LEADING) / 2
  const valueTop = stacked
    ? nameTop + said.name.length * LEADING
    : middle - (said.values.length * LEADING) / 2
  const line = (top: number, index: number): number => top + (index + 1) * LEADING - 3.5
  const isCut = whole !== null && said.name.some((each) => each.endsWith('…'))
  return (
    <>
      {said.name.map((each, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines repeat and never move.
          key={index}
          x={stacked ? (from + to) / 2 : from}
          y={line(nameTop, index)}
          textAnchor={stacked ? 'middle' : 'start'}
          fontSize={size}
          fontWeight={weight}
          fill={fill}
          fontFamily={theme.font}
        >
          {isCut && index === 0 && <title>{whole}</title>}
          {fitText(each, size, to - from)}
        </text>
      ))}
      {said.values.map((each, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines repeat and never move.
          key={index}
          x={stacked ? (from + to) / 2 : to}
          y={line(valueTop, index)}
          textAnchor={stacked ? 'middle' : 'end'}
          fontSize={index === 0 ? size : SMALL}
          {...(index === 0 ? { 'data-number': '' } : {})}
          fontWeight={index === 0 ? 600 : 400}
          fill={index === 0 ? fill : theme.muted}
          fontFamily={theme.font}
        >
          {each}
        </text>
      ))}
    </>
  )
}
