import { fitText, textWidth, wrapText } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import {
  type Carried,
  type DrawnFlow,
  type FlowGroups,
  type FlowMeasure,
  type Place,
  type StationNode,
  worthOf,
} from './flowsGroups.ts'
import { BAR, type Columns, type FlowsLayout, layOutFlows, type NodeShape } from './flowsLayout.ts'
import { placeName, stationName, valueLines } from './flowsWords.ts'

/** Narrower than this the words of a place stand above its bar. */
const NARROW = 560
/** In a station narrower than this its number stands below its name. */
const STACKED = 240
export const FONT = 13
export const SMALL = 12
export const LEADING = 15
/** Between a bar and its words. */
export const PAD = 8
export const HEADER = 26
/** Bold words are a little wider than estimated. */
const BOLD = 1.08
/** Everything that flows, in px; less where there are only few nodes. */
const TALLEST = 300
const PER_NODE = 60

/** The words of a node, cut to its room. */
export interface Said {
  readonly name: readonly string[]
  readonly values: readonly string[]
}

export interface FlowsFit {
  readonly narrow: boolean
  readonly stacked: boolean
  readonly columns: Columns
  /** By key of place, `from` and `to` apart, and of station. */
  readonly from: ReadonlyMap<string, Said>
  readonly through: ReadonlyMap<string, Said>
  readonly to: ReadonlyMap<string, Said>
  readonly layout: FlowsLayout
}

const widest = (texts: readonly string[], size: number): number =>
  Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, size))))

/** At most `most` lines, the last cut where more would be needed. */
function linesIn(text: string, size: number, width: number, most: number, space: string): string[] {
  const lines = wrapText(text, size, width)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), fitText(lines.slice(most - 1).join(space), size, width)]
}

/** Measures the words and lays everything out around them. */
export function fitFlows(
  { east, stations, northeast, flows }: FlowGroups,
  measure: FlowMeasure,
  unit: { readonly yuan: number },
  width: number,
  words: Words,
  most = TALLEST,
  header = HEADER,
): FlowsFit {
  const narrow = width < NARROW
  const valuesOf = (node: Place | StationNode): string[] => valueLines(node.carried, measure, unit, words)

  const roomFor = (places: readonly Place[]): number => {
    const texts = places.flatMap((place) => [placeName(place, words), ...valuesOf(place)])
    return narrow ? 0 : Math.min(Math.ceil(width * 0.19), widest(texts, FONT * BOLD) + PAD + 2)
  }
  const from = roomFor(east)
  const to = width - BAR - roomFor(northeast)
  const middle = (from + to + BAR) / 2
  const size = narrow ? SMALL : FONT
  const edges = 2 * (BAR + (narrow ? 4 : PAD))
  const forValue = widest(stations.flatMap(valuesOf), FONT * BOLD) + 20
  // What needs no more room leaves it to the flows.
  const needed =
    edges +
    forValue +
    widest(
      stations.map((station) => stationName(station, words)),
      size * BOLD,
    )
  const between = Math.min(needed, 320, (to - from) * 0.4)
  const columns = {
    from,
    to,
    throughFrom: Math.round(middle - between / 2),
    throughTo: Math.round(middle + between / 2),
  }
  const stacked = between < Math.min(needed, STACKED)
  const inside = columns.throughTo - columns.throughFrom - edges
  const forName = inside - (stacked ? 0 : forValue)
  const sayPlace =
    (room: number) =>
    (place: Place): Said => ({
      name: [fitText(placeName(place, words), FONT * BOLD, room)],
      values: valuesOf(place),
    })
  const sayStation = (station: StationNode): Said => {
    const values = valuesOf(station)
    const inOne = values.join(' · ')
    const fits = textWidth(inOne, FONT) <= inside
    return {
      name: linesIn(
        stationName(station, words),
        size,
        forName,
        stacked ? 3 : 2,
        words.lang === 'en' ? ' ' : '',
      ),
      values: stacked && fits ? [inOne] : values,
    }
  }
  const said = <Node extends Place | StationNode>(nodes: readonly Node[], say: (node: Node) => Said) =>
    new Map(nodes.map((node) => [node.key, say(node)]))
  const saidFrom = said(east, sayPlace(narrow ? columns.throughFrom - PAD : from - PAD))
  const saidThrough = said(stations, sayStation)
  const saidTo = said(northeast, sayPlace(narrow ? width - columns.throughTo - PAD : width - to - BAR - PAD))

  const isUnknown = ({ cny }: Carried): boolean => measure === 'investment' && cny === null
  const capped = (node: Place | StationNode): boolean =>
    measure === 'investment' &&
    (node.carried.unknown + node.carried.inWholes > 0 ||
      flows.some((flow) => passes(flow, node) && isUnknown(flow.carried)))
  const shape =
    (texts: ReadonlyMap<string, Said>, wordsAbove: boolean, side: boolean) =>
    (node: Place | StationNode): NodeShape => {
      const { name = [], values = [] } = texts.get(node.key) ?? {}
      const lines = side ? Math.max(name.length, values.length) : name.length + values.length
      return {
        key: node.key,
        value: worthOf(node.carried, measure),
        words: lines * LEADING + 5,
        wordsAbove,
        capped: capped(node),
      }
    }
  const nodes = Math.max(east.length, stations.length, northeast.length)
  return {
    narrow,
    stacked,
    columns,
    from: saidFrom,
    through: saidThrough,
    to: saidTo,
    layout: layOutFlows(
      {
        from: east.map(shape(saidFrom, narrow, false)),
        through: stations.map(shape(saidThrough, false, !stacked)),
        to: northeast.map(shape(saidTo, narrow, false)),
        links: flows.map(({ key, east: start, station, northeast: end, carried }) => ({
          key,
          value: worthOf(carried, measure),
          isUnknown: isUnknown(carried),
          from: start.key,
          through: station.key,
          to: end.key,
        })),
      },
      columns,
      header,
      Math.min(TALLEST, Math.max(90, PER_NODE * nodes), most),
    ),
  }
}

const passes = ({ east, station, northeast }: DrawnFlow, node: Place | StationNode): boolean =>
  [east, station, northeast].some((each) => each === node)
