import { fitText, textWidth } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { SigningRow } from '../questions/signings.ts'
import { useSetting } from './Frame.tsx'
import { numberOf } from './Mark.tsx'
import {
  amountLine,
  amountOrNone,
  basisText,
  countMarked,
  FONT,
  type SigningsLayout,
  SMALL,
} from './signingsLayout.ts'
import { ALONE_KEY, ITEMISED_KEY, itemisedOf, itemisedText, whenText } from './signingsWords.ts'

/** How far a signing inside another stands in from it, and how many steps there is room for. */
const INDENT = 16
const MOST_STEPS = 3

/** What the parts of a row are drawn from. */
interface PlaceProps {
  readonly row: SigningRow
  readonly words: Words
  readonly layout: SigningsLayout
  readonly width: number
  readonly top: number
  readonly several: boolean
  readonly hatch: string
}

/** Title and date; a signing inside another hangs from it. */
export function Title({ row, top, several, words, layout, width }: PlaceProps) {
  const { theme } = useSetting()
  const inset = INDENT * Math.min(row.depth, MOST_STEPS)
  // A block has no room for the partnership; the label says it.
  const when = whenText(row, several && !layout.narrow, words)
  const title = words.pick(row.title)
  const count = countMarked(row, words)
  const tail = layout.narrow ? textWidth(count, FONT + 1) + 56 : 0
  const room = (layout.narrow ? width - tail : layout.titleWidth) - inset
  const font = { fontFamily: theme.font }
  return (
    <>
      {inset > 0 && (
        <path
          d={`M${inset - 10.5} ${top + 4}V${top + 13.5}H${inset - 3}`}
          fill="none"
          stroke={theme.ruleStrong}
        />
      )}
      <text x={inset} y={top + 17} fontSize={FONT} fill={theme.ink} {...font}>
        {fitText(layout.narrow ? `${when} · ${title}` : title, FONT, room)}
      </text>
      {!layout.narrow && (
        <text x={inset} y={top + 32} fontSize={SMALL} fill={theme.muted} {...font}>
          {fitText(when, SMALL, room)}
        </text>
      )}
      <text
        data-number=""
        x={layout.countEnd}
        y={layout.narrow ? top + 17 : top + 25}
        textAnchor="end"
        fontSize={FONT + 1}
        fontWeight={600}
        fill={theme.ink}
        {...font}
      >
        {count}
      </text>
    </>
  )
}

/** A full square for the one family, hatched ones for families among others, an outline where none is stated. */
export function Cells({ row, top, layout, hatch }: PlaceProps) {
  const { theme } = useSetting()
  const { columns, box, narrow, rowHeight } = layout
  const middle = narrow ? top + 34 : top + rowHeight / 2
  const size = box - 1
  return columns.map(({ family, x }) => {
    const named = family === null ? row.families.length === 0 : row.families.includes(family)
    if (!named) {
      return (
        <circle key={family ?? 'none'} cx={x} cy={middle} r={0.9} fill={theme.ruleStrong} opacity={0.55} />
      )
    }
    const look =
      family === null
        ? { fill: theme.card, stroke: theme.hatch, strokeDasharray: '3 2' }
        : row.families.length > 1
          ? { fill: `url(#${hatch})`, stroke: theme.hatch }
          : { fill: theme.series[0], stroke: theme.series[0] }
    return (
      <rect
        key={family ?? 'none'}
        data-piece={family !== null && row.families.length === 1 ? ALONE_KEY : 'cell'}
        x={x - size / 2}
        y={middle - size / 2}
        width={size}
        height={size}
        {...look}
      />
    )
  })
}

/** The amount with its kind below (or beside) it; muted words where none was published. */
export function Amount({ row, top, words, layout }: PlaceProps) {
  const { theme } = useSetting()
  const amount = amountOrNone(row, words)
  const basis = basisText(row, words)
  const { narrow, amountAt, amountWidth } = layout
  const known = row.amount !== null
  const font = { fontFamily: theme.font, fill: known ? theme.ink : theme.muted }
  if (narrow) {
    return (
      <text x={amountAt} y={top + 35} fontSize={SMALL} {...font}>
        {fitText(amountLine(row, words), SMALL, amountWidth)}
      </text>
    )
  }
  return (
    <>
      <text x={amountAt} y={basis === '' ? top + 25 : top + 17} fontSize={SMALL + 0.5} {...font}>
        {fitText(amount, SMALL + 0.5, amountWidth)}
      </text>
      <text x={amountAt} y={top + 32} fontSize={SMALL} {...font} fill={theme.muted}>
        {fitText(basis, SMALL, amountWidth)}
      </text>
    </>
  )
}

/** Of all agreements announced, those itemised: solid where stated, an outline where they are only possibly parts. */
export function Bar({ row, top, words, layout, width }: PlaceProps) {
  const { theme } = useSetting()
  const { narrow, barAt, barWidth, rowHeight } = layout
  const height = narrow ? 5 : 10
  const y = narrow ? top + 41 : top + rowHeight / 2 - height / 2
  const { stated, possible } = row.itemised
  const share = (part: number): number =>
    part === 0 ? 0 : Math.max(3, (part / Math.max(1, row.agreements)) * barWidth)
  const solid = Math.min(barWidth, share(stated))
  const outline = Math.min(barWidth - solid, share(possible))
  // There is nothing to open where nothing is counted.
  const itemised = stated + possible === 0 ? {} : numberOf({ signing: row.id, as: 'named' })
  const text = { fontSize: SMALL, fontFamily: theme.font, fill: theme.muted }
  return (
    <>
      <rect x={barAt} y={y} width={barWidth} height={height} fill={theme.grid} />
      {solid > 0 && (
        <rect
          data-piece={ITEMISED_KEY}
          x={barAt}
          y={y}
          width={solid}
          height={height}
          fill={theme.series[0]}
        />
      )}
      {outline > 0 && (
        <rect
          data-piece="possible"
          x={barAt + solid + 0.5}
          y={y + 0.5}
          width={Math.max(1, outline - 1)}
          height={height - 1}
          fill={theme.card}
          stroke={theme.series[0]}
        />
      )}
      {narrow ? (
        <text
          {...itemised}
          x={width - textWidth(countMarked(row, words), FONT + 1) - 5}
          y={top + 17}
          textAnchor="end"
          {...text}
        >
          {words.say('figure.signings.kOf', { k: itemisedOf(row) })}
        </text>
      ) : (
        <text {...itemised} x={barAt + barWidth + 6} y={top + rowHeight / 2 + 4} {...text}>
          {itemisedText(row, words)}
        </text>
      )}
    </>
  )
}
