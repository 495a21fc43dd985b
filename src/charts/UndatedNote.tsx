import { plain } from '../format/numbers.ts'
import type { Words } from '../format/WordsContext.tsx'
import { PALE } from './basics.ts'
import { useSetting } from './Frame.tsx'
import { Mark } from './Mark.tsx'

const HEIGHT = 7
/** Narrower than this there is no room beside the axis; the coverage says it. */
const NARROW = 560

interface UndatedNoteProps {
  readonly agreements: number
  readonly words: Words
  /** Of the whole drawing. */
  readonly width: number
  /** The middle of the note. */
  readonly x: number
  readonly base: number
  readonly hatch: string
  /** Whether it lies outside of what is chosen. */
  readonly pale?: boolean
}

/** Agreements without a date, beside the axis: in no period and in no running total. */
export function UndatedNote({ agreements, words, width, x, base, hatch, pale = false }: UndatedNoteProps) {
  const { theme } = useSetting()
  if (agreements === 0 || width < NARROW) return null
  const undated = words.say('figure.timeline.undated')
  const text = { fontSize: 12, fill: theme.muted, fontFamily: theme.font, textAnchor: 'middle' as const }
  return (
    <Mark
      first={false}
      label={[undated, words.say('count.agreements', { n: agreements })].join('\n')}
      part={{ period: 'undated' }}
      onChoose={null}
    >
      <rect
        data-anchor=""
        x={x - 9}
        y={base - HEIGHT}
        width={18}
        height={HEIGHT}
        fill={`url(#${hatch})`}
        stroke={theme.hatch}
        opacity={pale ? PALE : 1}
      />
      <text data-number="" x={x} y={base - HEIGHT - 6} {...text}>
        {plain(agreements, words.lang)}
      </text>
      <text x={x} y={base + 17} {...text}>
        {undated}
      </text>
    </Mark>
  )
}
