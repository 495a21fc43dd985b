import { memo, useId, useMemo } from 'react'
import { textWidth } from '../format/textWidth.ts'
import type { ChartBasics } from './basics.ts'
import { Frame, useSetting } from './Frame.tsx'
import { type FlowsFit, fitFlows, HEADER, SMALL } from './flowsFit.ts'
import {
  type FlowGroups,
  type FlowMeasure,
  flowPart,
  type Place,
  placePart,
  type StationNode,
  stationPart,
} from './flowsGroups.ts'
import { BAR } from './flowsLayout.ts'
import { FlowBand, PlaceNode, Station } from './flowsParts.tsx'
import { flowLabel, flowsUnit, placeLabel, stationLabel } from './flowsWords.ts'
import { HatchPattern, Mark } from './Mark.tsx'

export interface FlowsChartProps extends ChartBasics {
  readonly groups: FlowGroups
  readonly measure: FlowMeasure
  /** Sectors and families that the reader has chosen; empty for none. */
  readonly sectors: readonly string[]
  /** Families with anything chosen in them, and `none`; null without a choice. */
  readonly lit: readonly string[] | null
  /** Partnerships that the reader has chosen; null for all. */
  readonly pairs: readonly string[] | null
  readonly onChoose: (pairs: readonly string[], sectors: readonly string[]) => void
}

/** Everything that flows in a lean drawing, in px: one for each step of leanness from 1 on. */
const LOW = [200, 200, 160, 80, 80] as const

/** Eastern places, sector families, north-eastern places, and what flows between them, on one scale. */
export const FlowsChart = memo(function FlowsChart(props: FlowsChartProps) {
  const { groups, measure, width, words, theme, interactive } = props
  const low = props.lean ? LOW[props.lean - 1] : undefined
  const hasHeads = areHeaded(props)
  const fit = useMemo(
    () => fitFlows(groups, measure, flowsUnit(groups, words.lang), width, words, low, hasHeads ? HEADER : 4),
    [groups, measure, width, words, low, hasHeads],
  )
  return (
    <Frame
      width={width}
      height={Math.ceil(fit.layout.bottom) + 6}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      x={{ domain: [0, 1], ticks: [0, 1] }}
      grid="none"
      theme={theme}
      lang={words.lang}
      name={words.say('figure.flows')}
      description={props.description}
      interactive={interactive}
    >
      <Flows {...props} fit={fit} />
    </Frame>
  )
})

/** The leanest drawing has no room for the names of its columns. */
const areHeaded = ({ lean = 0 }: FlowsChartProps): boolean => lean < LOW.length

interface FlowsProps extends FlowsChartProps {
  readonly fit: FlowsFit
}

function Flows(props: FlowsProps) {
  const { groups, measure, width, words, fit, sectors, lit, pairs, onChoose } = props
  const { theme } = useSetting()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  const isPale = ({ sectors: of }: StationNode): boolean => lit !== null && !of.some((id) => lit.includes(id))
  const isChosen = (of: readonly string[]): boolean => of.length > 0 && of.every((id) => sectors.includes(id))
  const arePairs = (of: readonly string[]): boolean => pairs !== null && of.every((id) => pairs.includes(id))
  const placeMark = (side: 'from' | 'to') => (node: Place, index: number) => (
    <Mark
      key={`${side} ${node.key}`}
      first={side === 'from' && index === 0}
      label={placeLabel(node, words)}
      pressed={arePairs(node.pairs)}
      onChoose={() => onChoose(node.pairs, [])}
      part={placePart(node, side === 'from' ? 'east' : 'northeast', lit)}
      of={node.pairs.map((pair) => `partnership:${pair}`)}
    >
      <PlaceNode
        words={words}
        width={width}
        fit={fit}
        node={node}
        side={side}
        slot={fit.layout[side][index]}
      />
    </Mark>
  )
  return (
    <g>
      <HatchPattern id={hatch} card={theme.card} line={theme.hatch} />
      {areHeaded(props) && <Headers {...props} />}
      {groups.flows.map((flow, index) => (
        <Mark
          key={flow.key}
          first={false}
          label={flowLabel(flow, words)}
          pressed={
            arePairs([flow.pair]) && (flow.station.sectors.length === 0 || isChosen(flow.station.sectors))
          }
          onChoose={() => onChoose([flow.pair], flow.station.sectors)}
          part={flowPart(flow, measure)}
          of={[`flow:${flow.key}`, `partnership:${flow.pair}`, ...familyKeys(flow.station)]}
        >
          <FlowBand
            flow={flow}
            ribbon={fit.layout.ribbons[index]}
            pale={isPale(flow.station)}
            hatch={hatch}
          />
        </Mark>
      ))}
      {groups.east.map(placeMark('from'))}
      {groups.stations.map((node, index) => (
        <Mark
          key={node.key}
          first={false}
          label={stationLabel(node, words)}
          onChoose={node.sectors.length === 0 ? null : () => onChoose([], node.sectors)}
          {...(node.sectors.length === 0 ? {} : { pressed: isChosen(node.sectors) })}
          part={stationPart(node, measure)}
          of={familyKeys(node)}
        >
          <Station
            words={words}
            width={width}
            fit={fit}
            isChoice={lit !== null}
            node={node}
            slot={fit.layout.through[index]}
            pale={isPale(node)}
            hatch={hatch}
          />
        </Mark>
      ))}
      {groups.northeast.map(placeMark('to'))}
    </g>
  )
}

const familyKeys = ({ series }: StationNode): string[] =>
  series.kind === 'family' ? [`family:${series.id}`] : []

function Headers({ width, words, fit: { columns, narrow } }: FlowsProps) {
  const { theme } = useSetting()
  const middle = (columns.throughFrom + columns.throughTo) / 2
  const text = { y: HEADER - 12, fontSize: SMALL, fill: theme.muted, fontFamily: theme.font }
  const { say } = words
  const [east, northeast] = [say('figure.flows.east'), say('figure.flows.northeast')]
  // Beside its column where there is room, else as near to it as the edge allows.
  const [left, right] = narrow
    ? [0, width]
    : [
        Math.max(columns.from + BAR, textWidth(east, SMALL)),
        Math.min(columns.to, width - textWidth(northeast, SMALL)),
      ]
  return (
    <g>
      <text x={left} textAnchor={narrow ? 'start' : 'end'} {...text}>
        {east}
      </text>
      <text x={middle} textAnchor="middle" {...text}>
        {say('figure.flows.family')}
      </text>
      <text x={right} textAnchor={narrow ? 'end' : 'start'} {...text}>
        {northeast}
      </text>
    </g>
  )
}
