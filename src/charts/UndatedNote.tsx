import { plain } from '../format/numbers.ts'
import { textWidth } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import { labelled } from '../format/words.ts'
import { PALE } from './basics.ts'
import { usePlotArea, useSetting } from './Frame.tsx'
import { Mark } from './Mark.tsx'

const WIDTH = 18
const HEIGHT = 7
/** Narrower than this there is no room beside the axis: the note stands in a row of its own below it. */
const NARROW = 560
const ROW = 22

/** Room below the time axis for agreements without a date, where there is none beside it. */
export const undatedRow = (width: number, agreements: number): number =>
  width < NARROW && agreements > 0 ? ROW : 0

/** From the end of the axis to the middle of the note beside it. */
const BESIDE = 38

/** What a note beside the axis covers of the room above its line. */
export function undatedBoxes(
  agreements: number,
  width: number,
  { right, base }: { readonly right: number; readonly base: number },
  { lang }: Words,
) {
  if (agreements === 0 || width < NARROW) return []
  const half = Math.max(WIDTH, textWidth(plain(agreements, lang), 12)) / 2
  const middle = right + BESIDE
  return [{ left: middle - half, right: middle + half, top: base - HEIGHT - 20, bottom: base }]
}

interface UndatedNoteProps {
  readonly agreements: number
  readonly words: Words
  /** Of the whole drawing. */
  readonly width: number
  readonly hatch: string
  /** Whether it lies outside of what is chosen. */
  readonly pale?: boolean
}

/** Agreements without a date, outside the axis: in no period and in no running total. */
export function UndatedNote({ agreements, words, width, hatch, pale = false }: UndatedNoteProps) {
  const { theme } = useSetting()
  const plot = usePlotArea()
  if (agreements === 0 || !plot) return null
  const base = plot.y + plot.height
  const undated = words.say('figure.timeline.undated')
  const number = plain(agreements, words.lang)
  const text = { fontSize: 12, fill: theme.muted, fontFamily: theme.font }
  const isBelow = undatedRow(width, agreements) > 0
  const x = isBelow ? plot.x : plot.x + plot.width + BESIDE - WIDTH / 2
  return (
    <Mark
      first={false}
      label={[undated, words.say('count.agreements', { n: agreements })].join('\n')}
      part={{ period: 'undated' }}
      onChoose={null}
    >
      <rect
        data-anchor=""
        x={x}
        y={isBelow ? base + 33 : base - HEIGHT}
        width={WIDTH}
        height={HEIGHT}
        fill={`url(#${hatch})`}
        stroke={theme.hatch}
        opacity={pale ? PALE : 1}
      />
      {isBelow ? (
        <text data-number="" x={x + WIDTH + 6} y={base + 41} {...text}>
          {labelled(words.lang, undated, number)}
        </text>
      ) : (
        <>
          <text data-number="" x={x + WIDTH / 2} y={base - HEIGHT - 6} textAnchor="middle" {...text}>
            {number}
          </text>
          <text x={x + WIDTH / 2} y={base + 17} textAnchor="middle" {...text}>
            {undated}
          </text>
        </>
      )}
    </Mark>
  )
}
