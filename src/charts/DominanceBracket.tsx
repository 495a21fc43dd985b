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
