import { memo, useId } from 'react'
import { money, moneyIn, moneyUnit } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import { fitText } from '../format/textWidth.ts'
import { labelled } from '../format/words.ts'
import type { PartnershipYears, PartnershipYearsAnswer } from '../questions/partnershipYears.ts'
import { type ChartBasics, PALE } from './basics.ts'
import { Frame, usePlotArea, useSetting } from './Frame.tsx'
import { HatchPattern, Mark, numberOf } from './Mark.tsx'

export interface MultiplesChartProps extends ChartBasics {
  readonly answer: PartnershipYearsAnswer
  readonly measure: 'agreements' | 'investment'
  readonly title: string
  /** Ids of the partnerships that the reader has chosen; null for all. */
  readonly chosen: readonly string[] | null
  readonly onChoose: (id: string) => void
}

type Total = PartnershipYears['total']

const GAP = 28
/** Height of the name and the total above a panel's bars, of the bars, of the years below. */
const HEAD = 40
const BARS = 92
const FOOT = 30
/** Height of the hatched cap of a year with unknown amounts: on no scale. */
const CAP = 7
/** A panel is not made narrower than this. */
const LEAST = 200

const measured = (total: Total, measure: MultiplesChartProps['measure']): number =>
  measure === 'agreements' ? total.agreements : (total.cny ?? 0)

/** One small panel of bars by year for each partnership, all on one scale. */
export const MultiplesChart = memo(function MultiplesChart(props: MultiplesChartProps) {
  const { answer, measure, width, words } = props
  const columns = Math.max(1, Math.min(4, Math.floor((width + GAP) / (LEAST + GAP))))
  const lines = Math.ceil(answer.rows.length / columns)
  const largest = Math.max(
    1,
    ...answer.rows.flatMap(({ years }) => years.map((total) => measured(total, measure))),
  )
  const panel = HEAD + BARS + FOOT
  return (
    <Frame
      width={width}
      height={lines * panel}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      x={{ domain: [0, width], ticks: [] }}
      y={{ domain: [0, largest], ticks: [] }}
      grid="none"
      theme={props.theme}
      lang={words.lang}
      name={props.title}
      description={props.description}
      interactive={props.interactive}
    >
      <Panels {...props} columns={columns} largest={largest} />
    </Frame>
  )
})

function Panels(props: MultiplesChartProps & { columns: number; largest: number }) {
  const { answer, width, columns, chosen } = props
  const { theme } = useSetting()
  const plot = usePlotArea()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  // Recharts keeps the layout; each panel has its own place in it.
  if (!plot) return null
  const panelWidth = (width - (columns - 1) * GAP) / columns
  return (
    <g>
      <HatchPattern id={hatch} card={theme.card} line={theme.hatch} />
      {answer.rows.map((row, index) => (
        <Mark
          key={row.id}
          first={index === 0}
          label={rowWords(row, props)}
          pressed={chosen?.includes(row.id) ?? false}
          part={{ partnership: row.id }}
          of={[`partnership:${row.id}`]}
          onChoose={() => props.onChoose(row.id)}
        >
          <Panel
            {...props}
            row={row}
            hatch={hatch}
            left={plot.x + (index % columns) * (panelWidth + GAP)}
            top={plot.y + Math.floor(index / columns) * (HEAD + BARS + FOOT)}
            panelWidth={panelWidth}
          />
        </Mark>
      ))}
    </g>
  )
}

interface PanelProps extends MultiplesChartProps {
  readonly row: PartnershipYears
  readonly largest: number
  readonly hatch: string
  readonly left: number
  readonly top: number
  readonly panelWidth: number
}

function Panel(props: PanelProps) {
  const { row, answer, measure, words, chosen, largest, left, top, panelWidth, hatch } = props
  const { theme, interactive } = useSetting()
  const isPale = chosen !== null && !chosen.includes(row.id)
  const unit = measure === 'agreements' ? { yuan: 1 } : moneyUnit(largest, words.lang)
  const base = top + HEAD + BARS
  const slot = panelWidth / Math.max(1, answer.years.length)
  // Room above the tallest bar for its number and its cap.
  const scale = (BARS - 16 - CAP) / largest
  const most = row.years.reduce(
    (best, total, at) => (measured(total, measure) > measured(row.years[best] ?? total, measure) ? at : best),
    0,
  )
  const name = words.pick(row.name)
  const font = { fontFamily: theme.font, fontSize: 12 }
  const ends = [answer.years[0]?.year, answer.years.at(-1)?.year]
  return (
    <>
      <rect
        className="mark-row"
        x={left}
        y={top}
        width={panelWidth}
        height={HEAD + BARS + FOOT - 6}
        fill="transparent"
      />
      <text
        x={left}
        y={top + 15}
        fontSize={13}
        fontWeight={600}
        fill={isPale ? theme.muted : theme.ink}
        fontFamily={theme.font}
      >
        {!interactive && fitText(name, 13.5, panelWidth) !== name && <title>{name}</title>}
        {fitText(name, 13.5, panelWidth)}
      </text>
      <text data-number="" x={left} y={top + 32} fill={theme.muted} {...font}>
        {fitText(totalWords(row.total, props), 12, panelWidth)}
      </text>
      <g opacity={isPale ? PALE : 1}>
        {row.years.map((total, at) => {
          const value = measured(total, measure)
          const height = value === 0 ? 0 : Math.max(1.5, value * scale)
          const x = left + at * slot + Math.min(3, slot * 0.15)
          const barWidth = Math.max(1, slot - 2 * Math.min(3, slot * 0.15))
          const isUnknown = measure === 'investment' && total.unknown > 0
          const year = answer.years[at]?.year ?? at
          return (
            <g key={year}>
              {height > 0 && (
                <rect
                  x={x}
                  y={base - height}
                  width={barWidth}
                  height={height}
                  fill={theme.series[0] ?? theme.ink}
                />
              )}
              {isUnknown && (
                <rect
                  x={x + 0.5}
                  y={base - height - CAP - (height > 0 ? 1 : 0)}
                  width={Math.max(1, barWidth - 1)}
                  height={CAP}
                  fill={`url(#${hatch})`}
                  stroke={theme.hatch}
                />
              )}
              {at === most && value > 0 && (
                <text
                  {...numberOf({ partnership: row.id, year: String(year).padStart(4, '0') })}
                  x={Math.min(Math.max(x + barWidth / 2, left + 16), left + panelWidth - 16)}
                  y={base - height - (isUnknown ? CAP + 1 : 0) - 4}
                  textAnchor="middle"
                  fill={theme.ink}
                  {...font}
                >
                  {measure === 'agreements'
                    ? `${total.isFloor ? '≥ ' : ''}${plain(value, words.lang)}`
                    : `${total.unknown > 0 ? '≥ ' : ''}${moneyIn(value, unit, words.lang)}`}
                </text>
              )}
            </g>
          )
        })}
      </g>
      <line x1={left} x2={left + panelWidth} y1={base + 0.5} y2={base + 0.5} stroke={theme.ruleStrong} />
      {ends.map(
        (year, at) =>
          year !== undefined &&
          (at === 0 || ends[0] !== year) && (
            <text
              key={year}
              x={at === 0 ? left : left + panelWidth}
              y={base + 16}
              textAnchor={at === 0 ? 'start' : 'end'}
              fill={theme.muted}
              {...font}
            >
              {year}
            </text>
          ),
      )}
      <rect data-anchor="" x={left} y={top + HEAD} width={panelWidth} height={BARS} fill="transparent" />
    </>
  )
}

/** The total of a panel: a floor says so, nothing known is said. */
function totalWords(total: Total, { measure, words }: MultiplesChartProps): string {
  const { say, lang } = words
  if (total.agreements === 0) return say('figure.over-time.none')
  if (measure === 'agreements')
    return say(total.isFloor ? 'count.atLeastAgreements' : 'count.agreements', { n: total.agreements })
  if (total.cny === null) return say('headline.unknown')
  const sum = money(total.cny, lang)
  return total.unknown > 0 ? say('headline.atLeast', { money: sum }) : sum
}

/** A panel in words: its name, its total, its years with anything. */
function rowWords(row: PartnershipYears, props: MultiplesChartProps): string {
  const { answer, words } = props
  const years = row.years.flatMap((total, at) =>
    total.agreements === 0
      ? []
      : [labelled(words.lang, String(answer.years[at]?.year ?? ''), totalWords(total, props))],
  )
  return [words.pick(row.name), totalWords(row.total, props), ...years].join('\n')
}
