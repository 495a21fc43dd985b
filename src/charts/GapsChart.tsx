import { memo, useId, useMemo } from 'react'
import type { Words } from '../format/WordsContext.tsx'
import type { GapRow, GapsAnswer } from '../questions/gaps.ts'
import { type ChartBasics, PALE } from './basics.ts'
import { Frame, usePlotArea, useSetting } from './Frame.tsx'
import { FONT, type GapLabel, type GapPlace, type GapsLayout, layOutGaps, SMALL } from './gapsLayout.ts'
import { fullPart, type GapPeriod, gapLabel, wayKey, wayTones } from './gapsWords.ts'
import { HatchPattern, Mark } from './Mark.tsx'
import { fillOf, Textures } from './Textures.tsx'

/** What choosing a cell would do: nothing, narrow the view to it, or undo that it does. */
export type GapChoice = 'none' | 'offered' | 'chosen'

export interface GapsChartProps extends ChartBasics {
  readonly answer: GapsAnswer
  /** Whether a period lies in the reader's date filter; null without one. */
  readonly isChosen: ((period: GapPeriod) => boolean) | null
  readonly choiceOf: (row: GapRow, period: GapPeriod) => GapChoice
  readonly onChoose: (row: GapRow, period: GapPeriod) => void
}

/** A bar for each field in each period, filled as far as it is stated and hatched where it is not; no record, no bar. */
export const GapsChart = memo(function GapsChart(props: GapsChartProps) {
  const { answer, width, words, theme, interactive } = props
  const isTotal = (props.lean ?? 0) > 0
  const layout = useMemo(() => layOutGaps(answer, width, words, isTotal), [answer, width, words, isTotal])
  return (
    <Frame
      width={width}
      height={layout.height}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      x={{ domain: [0, 1], ticks: [0, 1] }}
      y={{ domain: [0, 1], ticks: [0, 1] }}
      grid="none"
      theme={theme}
      lang={words.lang}
      name={words.say('figure.gaps')}
      description={props.description}
      interactive={interactive}
    >
      <Matrix {...props} layout={layout} />
    </Frame>
  )
})

function Matrix(props: GapsChartProps & { layout: GapsLayout }) {
  const { layout, words, choiceOf, onChoose } = props
  const { theme } = useSetting()
  const plot = usePlotArea()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  if (!plot) return null
  const { x1, x2, y1, y2 } = layout.rule
  const filled = layout.places.filter(({ row, period }) => period.cellOf(row).records > 0)
  return (
    <g>
      <HatchPattern id={hatch} card={theme.card} line={theme.hatch} />
      <Textures id={hatch} tones={wayTones(theme)} />
      {layout.labels.map((label) => (
        <Label key={label.id} label={label} />
      ))}
      {layout.bases.map(({ from, to, y }) => (
        <line key={y} x1={from} x2={to} y1={y + 0.5} y2={y + 0.5} stroke={theme.grid} />
      ))}
      <line x1={x1} x2={x2} y1={y1 + 0.5} y2={y2 + 0.5} stroke={theme.ruleStrong} />
      {filled.map((place, index) => {
        const { row, period } = place
        const choice = choiceOf(row, period)
        return (
          <Mark
            key={`${row.field} ${period.id}`}
            first={index === 0}
            label={gapLabel(row.field, period.cellOf(row), period, words)}
            part={fullPart(row, period)}
            {...(choice === 'none' ? {} : { pressed: choice === 'chosen' })}
            of={period.year === null ? [] : [`year:${period.year}`]}
            onChoose={choice === 'none' ? null : () => onChoose(row, period)}
          >
            <Cell {...props} place={place} hatch={hatch} words={words} />
          </Mark>
        )
      })}
    </g>
  )
}

function Label({ label: { text, note, x, y, anchor } }: { label: GapLabel }) {
  const { theme } = useSetting()
  const font = { fontFamily: theme.font, textAnchor: anchor }
  return (
    <>
      <text
        x={x}
        y={note === '' ? y : y - 2}
        fontSize={note === '' ? SMALL : FONT}
        fill={theme.ink}
        {...font}
      >
        {text}
      </text>
      {note !== '' && (
        <text x={x} y={y + 13} fontSize={SMALL} fill={theme.muted} {...font}>
          {note}
        </text>
      )}
    </>
  )
}

interface CellProps extends GapsChartProps {
  readonly place: GapPlace
  readonly layout: GapsLayout
  readonly hatch: string
  readonly words: Words
}

function Cell({ place, layout, isChosen, hatch }: CellProps) {
  const { theme } = useSetting()
  const { row, period, bar, lines } = place
  const cell = period.cellOf(row)
  const pale = isChosen !== null && !isChosen(period)
  const tones = wayTones(theme)
  const length = layout.down ? bar.width : bar.height
  /** A stretch of the bar, drawn in by half the width of an outline. */
  const stretch = (from: number, size: number, inset: number) => ({
    x: (layout.down ? bar.x + from : bar.x) + inset,
    y: (layout.down ? bar.y : bar.y + bar.height - from - size) + inset,
    width: Math.max(1, (layout.down ? size : bar.width) - 2 * inset),
    height: Math.max(1, (layout.down ? bar.height : size) - 2 * inset),
  })
  let filled = 0
  const parts = cell.stated.flatMap((count, index) => {
    if (count === 0) return []
    const from = (filled / cell.records) * length
    filled += count
    const size = Math.max(1, (filled / cell.records) * length - from - (filled < cell.records ? 1 : 0))
    return [{ of: wayKey(index), fill: fillOf(hatch, tones, index), from, size }]
  })
  return (
    <>
      <rect
        className="mark-row"
        x={place.x}
        y={place.y}
        width={place.width}
        height={place.height}
        fill="transparent"
      />
      {/* No hover shows through a pale bar. */}
      <rect {...bar} fill={theme.card} />
      <g opacity={pale ? PALE : 1}>
        {parts.map(({ of, fill, from, size }) => (
          <rect key={fill} data-piece={of} {...stretch(from, size, 0)} fill={fill} />
        ))}
        {cell.missing > 0 && (
          <rect
            data-piece="missing"
            {...stretch((filled / cell.records) * length, (cell.missing / cell.records) * length, 0.5)}
            fill={`url(#${hatch})`}
            stroke={theme.hatch}
          />
        )}
      </g>
      {lines.map((line, index) => (
        <text
          key={index === 0 ? 'share' : 'counts'}
          data-number=""
          x={layout.down ? bar.x : bar.x + bar.width / 2}
          y={bar.y + bar.height + 13 + index * 14}
          textAnchor={layout.down ? 'start' : 'middle'}
          fontSize={SMALL}
          fontWeight={index === 0 && !pale ? 600 : 400}
          fill={index === 0 && !pale ? theme.ink : theme.muted}
          fontFamily={theme.font}
        >
          {line}
        </text>
      ))}
      <rect data-anchor="" {...bar} fill="transparent" />
    </>
  )
}
