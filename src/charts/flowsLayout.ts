/** Where everything of a flow figure stands: numbers in, numbers out. Words are only heights here. */

export const BAR = 8
/** Height of the outline that stands for agreements without a published amount: on no scale. */
export const CAP = 8
/** The least height of a node's room: enough to be touched. */
const LEAST_ROOM = 26
const LEAST_GAP = 8
const MOST_GAP = 36
/** A node that carries anything is drawn at least this high. */
const LEAST_BAR = 2

export interface NodeShape {
  readonly key: string
  /** What it carries in the measure of the figure; 0 where nothing is known. */
  readonly value: number
  /** The height that its words need beside its bar, or above it. */
  readonly words: number
  readonly wordsAbove: boolean
  /** Whether some of it has no known value. */
  readonly capped: boolean
}

export interface LinkShape {
  readonly key: string
  readonly value: number
  /** True where nothing of it is known: it is then a line without a width. */
  readonly isUnknown: boolean
  readonly from: string
  readonly through: string
  readonly to: string
}

export interface FlowShapes {
  readonly from: readonly NodeShape[]
  readonly through: readonly NodeShape[]
  readonly to: readonly NodeShape[]
  readonly links: readonly LinkShape[]
}

/** Left edges of the places' bars, and both outer edges of the stations. */
export interface Columns {
  readonly from: number
  readonly throughFrom: number
  readonly throughTo: number
  readonly to: number
}

/** A node's room, its bar and its cap inside. */
export interface Slot {
  readonly key: string
  readonly top: number
  readonly height: number
  readonly barTop: number
  readonly barHeight: number
  /** Null where every value is known. */
  readonly capTop: number | null
}

export interface Ribbon {
  readonly key: string
  /** Outlines of the two halves of a known flow; middle lines of one that is unknown. */
  readonly halves: readonly [string, string]
  readonly isUnknown: boolean
  readonly thickness: number
}

export interface FlowsLayout {
  readonly from: readonly Slot[]
  readonly through: readonly Slot[]
  readonly to: readonly Slot[]
  readonly ribbons: readonly Ribbon[]
  readonly bottom: number
}

/**
 * Three columns on one scale (`tallest` px for everything that flows), centred on each other: bars as high as what
 * they carry, in rooms high enough for their words, flows stacked at each bar in the order of their other end. What
 * goes into a station is as thick as what comes out of it.
 */
export function layOutFlows(
  { from, through, to, links }: FlowShapes,
  columns: Columns,
  top: number,
  tallest: number,
): FlowsLayout {
  const total = through.reduce((sum, { value }) => sum + value, 0)
  const scale = total === 0 ? 0 : tallest / total
  const heights = [from, through, to].map((nodes) => nodes.map((node) => roomOf(node, scale)))
  const room = Math.max(0, ...heights.map(stackHeight))
  const [fromSlots = [], throughSlots = [], toSlots = []] = [from, through, to].map((nodes, column) =>
    stack(nodes, heights[column] ?? [], scale, top, room),
  )
  const starts = endsAt(
    fromSlots,
    links,
    scale,
    ({ from: at }) => at,
    orderOf(through, ({ through: at }) => at),
  )
  const arrivals = endsAt(
    throughSlots,
    links,
    scale,
    ({ through: at }) => at,
    orderOf(from, ({ from: at }) => at),
  )
  const leaves = endsAt(
    throughSlots,
    links,
    scale,
    ({ through: at }) => at,
    orderOf(to, ({ to: at }) => at),
  )
  const ends = endsAt(
    toSlots,
    links,
    scale,
    ({ to: at }) => at,
    orderOf(through, ({ through: at }) => at),
  )
  const at = (places: ReadonlyMap<string, number>, { key }: LinkShape): number => places.get(key) ?? top
  return {
    from: fromSlots,
    through: throughSlots,
    to: toSlots,
    ribbons: links.map((link): Ribbon => {
      const thickness = link.value * scale
      const half = (x1: number, y1: number, x2: number, y2: number): string =>
        link.isUnknown ? lineOf(x1, y1, x2, y2) : bandOf(x1, y1, x2, y2, thickness)
      return {
        key: link.key,
        halves: [
          half(columns.from + BAR, at(starts, link), columns.throughFrom, at(arrivals, link)),
          half(columns.throughTo, at(leaves, link), columns.to, at(ends, link)),
        ],
        isUnknown: link.isUnknown,
        thickness,
      }
    }),
    bottom: top + room,
  }
}

const barOf = ({ value }: NodeShape, scale: number): number =>
  value === 0 ? 0 : Math.max(LEAST_BAR, value * scale)

/** The height of bar and cap together. */
function drawnOf(node: NodeShape, scale: number): number {
  const bar = barOf(node, scale)
  return bar + (node.capped ? CAP + (bar > 0 ? 2 : 0) : 0)
}

function roomOf(node: NodeShape, scale: number): number {
  const drawn = drawnOf(node, scale)
  return Math.max(LEAST_ROOM, node.wordsAbove ? node.words + drawn : Math.max(node.words, drawn))
}

const stackHeight = (heights: readonly number[]): number =>
  heights.reduce((sum, height) => sum + height + LEAST_GAP, -LEAST_GAP)

/** Nodes from top to bottom in the middle of `room`, apart as far as it allows. */
function stack(
  nodes: readonly NodeShape[],
  heights: readonly number[],
  scale: number,
  top: number,
  room: number,
): Slot[] {
  const spare = room - stackHeight(heights)
  const more = nodes.length > 1 ? Math.min(MOST_GAP, spare / (nodes.length - 1)) : 0
  let at = top + (spare - more * (nodes.length - 1)) / 2
  return nodes.map((node, index) => {
    const height = heights[index] ?? 0
    const slotTop = at
    at += height + LEAST_GAP + more
    const drawn = drawnOf(node, scale)
    const above = node.wordsAbove ? node.words : 0
    const barTop = slotTop + above + (height - above - drawn) / 2
    return {
      key: node.key,
      top: slotTop,
      height,
      barTop,
      barHeight: barOf(node, scale),
      capTop: node.capped ? barTop + drawn - CAP : null,
    }
  })
}

/** The place of a link's other end in its column. */
function orderOf(
  nodes: readonly NodeShape[],
  otherEnd: (link: LinkShape) => string,
): (link: LinkShape) => number {
  const places = new Map(nodes.map(({ key }, index) => [key, index]))
  return (link) => places.get(otherEnd(link)) ?? nodes.length
}

/** Where each link meets its bar: the top of a known flow, the middle of a line, by the link's key. */
function endsAt(
  slots: readonly Slot[],
  links: readonly LinkShape[],
  scale: number,
  nodeOf: (link: LinkShape) => string,
  order: (link: LinkShape) => number,
): Map<string, number> {
  const places = new Map<string, number>()
  for (const { key, barTop, capTop } of slots) {
    const own = links.filter((link) => nodeOf(link) === key).sort((a, b) => order(a) - order(b))
    let y = barTop
    for (const link of own.filter(({ isUnknown }) => !isUnknown)) {
      places.set(link.key, y)
      y += link.value * scale
    }
    const lines = own.filter(({ isUnknown }) => isUnknown)
    lines.forEach((link, index) => {
      places.set(link.key, (capTop ?? y) + ((index + 0.5) / lines.length) * CAP)
    })
  }
  return places
}

const px = (value: number): string => String(Math.round(value * 100) / 100)

function lineOf(x1: number, y1: number, x2: number, y2: number): string {
  const middle = px((x1 + x2) / 2)
  return `M${px(x1)} ${px(y1)}C${middle} ${px(y1)} ${middle} ${px(y2)} ${px(x2)} ${px(y2)}`
}

/** A band of the same thickness at both ends; never too thin to be seen. */
function bandOf(x1: number, y1: number, x2: number, y2: number, thickness: number): string {
  const drawn = Math.max(1, thickness)
  const middle = px((x1 + x2) / 2)
  return [
    `M${px(x1)} ${px(y1)}C${middle} ${px(y1)} ${middle} ${px(y2)} ${px(x2)} ${px(y2)}`,
    `V${px(y2 + drawn)}`,
    `C${middle} ${px(y2 + drawn)} ${middle} ${px(y1 + drawn)} ${px(x1)} ${px(y1 + drawn)}Z`,
  ].join('')
}
