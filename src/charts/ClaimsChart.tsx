import { memo, useId, useMemo } from 'react'
import { moneyIn, moneyUnit } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import { calendarDay } from '../model/dates.ts'
import { periodId } from '../model/part.ts'
import type { ClaimsAnswer } from '../questions/claims.ts'
import { type ChartBasics, lowered } from './basics.ts'
import { ABOVE_KEY, INDENT, keyHeight, LEADING } from './claimsKey.ts'
import { claimedOf, FONT, linePath, type PlacedClaim, RADIUS } from './claimsLayout.ts'
import { type ClaimPlaces, claimPlaces, keyLeft, type Plot } from './claimsPlaces.ts'
import {
  claimLabel,
  claimLook,
  isLineFloor,
  lineLabel,
  lineLook,
  type Point,
  pointsOf,
} from './claimWords.ts'
import { daysOf, type Range } from './dateRange.ts'
import { Frame, usePlotArea, useSetting, useXAxisScale, useYAxisScale } from './Frame.tsx'
import { HatchPattern, Mark } from './Mark.tsx'
import { roundAxis } from './scale.ts'
import { TimeStage } from './TimeStage.tsx'
import { AXIS_HEIGHT, type TimeLabel, TimeLabels, timeAxis, timeMargins } from './timeAxis.tsx'
import { UndatedNote, undatedRow } from './UndatedNote.tsx'
import { ValueAxis } from './valueAxis.tsx'

export interface ClaimsChartProps extends ChartBasics {
  readonly answer: ClaimsAnswer
  readonly measure: 'agreements' | 'investment'
  readonly title: string
  /** The reader's date filter, which narrows nothing here. */
  readonly range: Range
  readonly onOpen: (id: string) => void
  /** The keys of a record, for what other figures show of it. */
  readonly keysOf: (id: string) => readonly string[]
}

/** Room above the plot for the labels of its highest marks. */
const TOP = 40

/** The running total as a step line, published totals at their dates, and what lies between, hatched. */
export const ClaimsChart = memo(function ClaimsChart(props: ClaimsChartProps) {
  const { answer, measure, width, words, theme, interactive } = props
  const first = answer.axis?.first ?? 0
  const last = answer.axis?.last ?? 1
  const points = useMemo(() => pointsOf(answer, measure), [answer, measure])
  const largest = Math.max(
    0,
    ...points.map(({ value }) => value),
    ...answer.claims.filter((row) => row[measure].isDrawn).map((row) => claimedOf(row, measure)),
  )
  const unit = measure === 'agreements' ? { yuan: 1, name: '' } : moneyUnit(largest, words.lang)
  const axis = roundAxis(largest / unit.yuan)
  const x = useMemo(() => timeAxis(first, last, width, words.lang, true), [first, last, width, words.lang])
  const { left, right } = timeMargins(width)
  const below = AXIS_HEIGHT + undatedRow(width, answer.undated.agreements)
  const height = lowered((width < 560 ? 270 : 310) + below, props.lean)
  const plot: Plot = { left, right: width - right, top: TOP, base: height - below }
  const end = points.at(-1)
  const total = end ? endLabel(props, end.value, unit.yuan) : null
  const places = claimPlaces({
    ...{ answer, measure, points, words, width, plot, total },
    ...{ days: x.domain, end: axis.end, ticks: axis.ticks, yuan: unit.yuan, hasKey: !props.lean },
  })
  const key = keyHeight(places.key)
  const chart = (
    <Frame
      width={width}
      height={height + key}
      margin={{ top: TOP, right, bottom: below + key, left }}
      x={x}
      y={{ domain: [0, axis.end], ticks: axis.ticks }}
      grid="horizontal"
      theme={theme}
      lang={words.lang}
      name={props.title}
      description={props.description}
      interactive={interactive}
    >
      <Totals {...props} {...{ places, plot, total, points }} ticks={axis.ticks} labels={x.labels} />
    </Frame>
  )
  if (!interactive) return chart
  return (
    <TimeStage width={width} axis={{ first, last }} chosen={daysOf(props.range, { first, last })}>
      {chart}
    </TimeStage>
  )
})

interface TotalsProps extends ClaimsChartProps {
  readonly points: readonly Point[]
  readonly ticks: readonly number[]
  readonly labels: readonly TimeLabel[]
  readonly plot: Plot
  readonly places: ClaimPlaces
  readonly total: string | null
}

function Totals(props: TotalsProps) {
  const { answer, measure, points, words, width, plot, total } = props
  const { placed, corners, end } = props.places
  const { theme } = useSetting()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  const scales = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  // The labels of the axes go by these: drawn before, they would stand nowhere.
  if (scales.includes(undefined)) return null
  const { base } = plot
  const text = { fontSize: FONT, fill: theme.muted, fontFamily: theme.font }
  const last = points.at(-1)
  const keyTop = base + AXIS_HEIGHT + undatedRow(width, answer.undated.agreements) + ABOVE_KEY
  const unlabelled = placed.filter(({ label }) => label === null).length
  return (
    <g>
      <HatchPattern id={hatch} card={theme.card} line={theme.hatch} />
      {unlabelled > 0 && (
        <text x={keyLeft(width, plot)} y={12} {...text}>
          {words.say('figure.claims.unlabelled', { n: unlabelled })}
        </text>
      )}
      <ValueAxis ticks={props.ticks} />
      {placed.map(({ row, y, foot }) =>
        foot === null || Math.abs(foot.y - y) < 1 ? null : (
          <rect
            key={row.id}
            x={foot.x - 3}
            y={Math.min(y, foot.y)}
            width={6}
            height={Math.abs(foot.y - y)}
            fill={foot.y > y ? `url(#${hatch})` : 'none'}
            stroke={theme.hatch}
          />
        ),
      )}
      {corners.length > 0 && (
        <path
          data-line=""
          d={linePath(corners, end)}
          fill="none"
          stroke={lineLook(theme)}
          strokeWidth={2}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      )}
      {corners[0] && measure === 'investment' && (
        <circle cx={corners[0].x} cy={corners[0].y} r={3} fill={lineLook(theme)} />
      )}
      {placed.map((claim, index) => (
        <Mark
          key={claim.row.id}
          first={index === 0}
          label={claimLabel(claim.row, measure, words)}
          part={claim.row[measure].why === null ? { claim: claim.row.id } : undefined}
          onChoose={() => props.onOpen(claim.row.id)}
          of={props.keysOf(claim.row.id)}
          days={claim.row.period}
        >
          <Shape claim={claim} isCompared={claim.row[measure].why === null} />
          <KeyLines claim={claim} places={props.places} x={keyLeft(width, plot)} top={keyTop} />
        </Mark>
      ))}
      {last && (
        <Mark
          first={placed.length === 0}
          label={lineLabel(answer, measure, last.value, words)}
          part={{ until: periodId({ year: calendarDay(answer.until).year, quarter: null, month: null }) }}
          onChoose={null}
        >
          <text
            data-number=""
            data-anchor=""
            x={props.places.total.x}
            y={props.places.total.y}
            textAnchor="end"
            {...text}
            fontWeight={600}
            fill={lineLook(theme)}
          >
            {total}
          </text>
        </Mark>
      )}
      <TimeLabels labels={props.labels} y={base + 17} />
      <UndatedNote agreements={answer.undated.agreements} words={words} width={width} hatch={hatch} />
    </g>
  )
}

/** What the line has come to; a floor says so. */
function endLabel({ answer, measure, words }: ClaimsChartProps, value: number, yuan: number): string {
  const number = measure === 'agreements' ? plain(value, words.lang) : moneyIn(value, { yuan }, words.lang)
  return `${isLineFloor(answer, measure) ? '≥ ' : ''}${number}`
}

/** Round for a day, as wide as a month or year; filled if it measures agreements, hollow and square if projects. */
function Shape({ claim, isCompared }: { claim: PlacedClaim; isCompared: boolean }) {
  const { theme } = useSetting()
  const { x0, x1, y, foot, from, label, row } = claim
  const colour = claimLook(theme)
  const middle = (x0 + x1) / 2
  const isOfAgreements = row.measures === 'agreements'
  const reach = Math.max(12, RADIUS)
  const top = foot ? Math.min(y, foot.y) : y
  const bottom = foot ? Math.max(y, foot.y) : y
  return (
    <>
      <rect
        x={Math.min(x0, middle - reach)}
        y={top - reach}
        width={Math.max(x1 - x0, 2 * reach)}
        height={bottom - top + 2 * reach}
        fill="transparent"
      />
      {from !== null && from < x0 && (
        <path d={`M${from} ${y - 4}v8m0 -4H${x0}`} fill="none" stroke={colour} strokeWidth={1.25} />
      )}
      <rect
        data-anchor=""
        x={x0}
        y={y - RADIUS + 0.5}
        width={x1 - x0}
        height={2 * RADIUS - 1}
        rx={isOfAgreements ? RADIUS : 0}
        fill={isOfAgreements ? colour : theme.card}
        stroke={colour}
        strokeWidth={1.5}
      />
      {foot && bottom - top > RADIUS && (
        <circle cx={foot.x} cy={foot.y} r={3} fill={lineLook(theme)} stroke={theme.card} strokeWidth={1} />
      )}
      {label && (
        <text
          x={label.x}
          y={label.y}
          textAnchor={label.end ? 'end' : 'start'}
          fontSize={FONT}
          fill={isCompared ? theme.ink : theme.muted}
          fontFamily={theme.font}
        >
          {label.number !== null && <NumberOf number={label.number} />}
          {label.text}
        </text>
      )}
    </>
  )
}

/** The number of a mark, beside it and in the list below. */
function NumberOf({ number }: { number: number }) {
  const { theme } = useSetting()
  return (
    <tspan fontWeight={700} fill={claimLook(theme)}>
      {number}
    </tspan>
  )
}

interface KeyLinesProps {
  readonly claim: PlacedClaim
  readonly places: ClaimPlaces
  /** Where the list begins. */
  readonly x: number
  readonly top: number
}

/** What a numbered mark says, in the list below the drawing: a part of the mark, chosen with it. */
function KeyLines({ claim: { row, label }, places, x, top }: KeyLinesProps) {
  const { theme } = useSetting()
  const entry = places.key.find((each) => each.row === row)
  if (!entry || label === null || label.number === null) return null
  const y = top + entry.top
  const text = { fontSize: FONT, fontFamily: theme.font }
  return (
    <>
      <rect x={x} y={y - 4} width={places.keyWidth} height={entry.height + 8} fill="transparent" />
      <text x={x} y={y + 12} {...text}>
        <NumberOf number={label.number} />
      </text>
      {entry.lines.map((line, index) => (
        <text key={line} x={x + INDENT} y={y + 12 + index * LEADING} fill={theme.ink} {...text}>
          {line}
        </text>
      ))}
    </>
  )
}
