import { PALE } from './basics.ts'
import { useSetting } from './Frame.tsx'

interface DominanceBracketProps {
  /** The edge of the bar that it lies on: below a bar along x, left of a bar along y. */
  readonly along: 'x' | 'y'
  readonly edge: number
  /** From the base of the bar to as far as the record's own amount reaches. */
  readonly from: number
  readonly to: number
  /** Free px beside the bar. */
  readonly room: number
  /** True on a bar that the reader has not chosen. */
  readonly pale?: boolean
}

const GAP = 1.5
const TICK = 3
/** With less room in px beside a bar along y, the bracket could be taken for its neighbour's. */
export const ROOM_BESIDE = 6
/** A shorter one would be a dot; its bar's name says it all the same. */
const SHORTEST = 5

/** Says of a bar how far one record alone reaches, where that is half of it or more. */
export function DominanceBracket({ along, edge, from, to, room, pale }: DominanceBracketProps) {
  const { theme } = useSetting()
  if (Math.abs(to - from) < SHORTEST) return null
  const tick = Math.max(0, Math.min(TICK, room - GAP))
  const path =
    along === 'x'
      ? `M${from} ${edge + GAP}v${tick}H${to}v${-tick}`
      : `M${edge - GAP} ${from}h${-tick}V${to}h${tick}`
  return <path d={path} fill="none" stroke={theme.ink} strokeWidth={1.5} opacity={pale ? PALE : 1} />
}

interface DominanceStapleProps {
  readonly left: number
  readonly width: number
  /** Where the bar ends, in px from the top. */
  readonly top: number
  readonly pale: boolean
}

/** What it needs above the bar, in px. */
export const STAPLE_HEIGHT = GAP + TICK

/** Its arms stand as far apart at least, or it would be a stroke. */
const NARROWEST = 4.5

/** The same bracket above a bar that has no room beside it: it says only that one record is half of it or more. */
export function DominanceStaple({ left, width, top, pale }: DominanceStapleProps) {
  const { theme } = useSetting()
  const wide = Math.max(NARROWEST, width)
  const path = `M${left + (width - wide) / 2} ${top - GAP}v${-TICK}h${wide}v${TICK}`
  return <path d={path} fill="none" stroke={theme.ink} strokeWidth={1.2} opacity={pale ? PALE : 1} />
}
