import { memo, useId } from 'react'
import { moneyIn, moneyUnit } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import { fitText, textWidth } from '../format/textWidth.ts'
import { labelled } from '../format/words.ts'
import { MIXED, type Part } from '../model/part.ts'
import type { CompareRow } from '../questions/compare.ts'
import type { ChartBasics } from './basics.ts'
import { compareName, sideKey } from './compareWords.ts'
import { Frame, usePlotArea, useSetting, useXAxisScale } from './Frame.tsx'
import { HatchPattern, Mark } from './Mark.tsx'
import { roundAxis } from './scale.ts'

export interface CompareChartProps extends ChartBasics {
  readonly rows: readonly CompareRow[]
  readonly measure: 'agreements' | 'investment'
  readonly title: string
}

const FONT = 13
const BAR = 11
/** Narrower than this a sector's name stands above its bars. */
const NARROW = 560

type Total = CompareRow['here']
const SIDES = ['here', 'there'] as const

/** What a bar counts: a sector's own, leaving the filters on that each view has. */
const partOf = ({ id }: CompareRow, side: (typeof SIDES)[number]): Part =>
  side === 'here' ? { only: id } : { only: id, view: 'pinned' }

const sizeOf = (total: Total, measure: CompareChartProps['measure']): number =>
  measure === 'agreements' ? total.agreements : (total.cny ?? 0)

/** A value as it stands at the end of a bar: unknown is said, a floor is marked. */
function valueWords(
  total: Total,
  { measure, words }: CompareChartProps,
  unit: { readonly yuan: number },
): string {
  const { say, lang } = words
  if (measure === 'agreements') return plain(total.agreements, lang)
  if (total.agreements === 0) return say('count.agreements', { n: 0 })
  if (total.cny === null) return say('headline.unknown')
  return `${total.unknown > 0 ? '≥ ' : ''}${moneyIn(total.cny, unit, lang)}`
}

/**
 * Two bars a row on one scale: this view's filled, the other's an outline in its colour. What is not stated is a grey
 * outline on both sides, what is not broken down hatched on both: never in the colour of a series.
 */
export const CompareChart = memo(function CompareChart(props: CompareChartProps) {
  const { rows, measure, width, words } = props
  const largest = Math.max(0, ...rows.flatMap((row) => SIDES.map((side) => sizeOf(row[side], measure))))
  const unit = measure === 'agreements' ? { yuan: 1 } : moneyUnit(largest, words.lang)
  const narrow = width < NARROW
  const names = rows.map((row) => textWidth(compareName(row, words), FONT))
  const labels = narrow ? 0 : Math.min(Math.ceil(Math.max(0, ...names)) + 14, width * 0.36)
  const values = rows.flatMap((row) => SIDES.map((side) => textWidth(valueWords(row[side], props, unit), 12)))
  const { end, ticks } = roundAxis(largest / unit.yuan, narrow ? 3 : 4)
  const rowHeight = narrow ? 54 : 38
  return (
    <Frame
      width={width}
      height={rows.length * rowHeight + 28}
      margin={{ top: 4, right: Math.ceil(Math.max(0, ...values)) + 12, bottom: 24, left: labels }}
      x={{ domain: [0, end], ticks }}
      rows={rows}
      grid="none"
      theme={props.theme}
      lang={words.lang}
      name={props.title}
      description={props.description}
      interactive={props.interactive}
    >
      <Rows {...props} narrow={narrow} rowHeight={rowHeight} ticks={ticks} unit={unit} labels={labels} />
    </Frame>
  )
})

interface RowsProps extends CompareChartProps {
  readonly narrow: boolean
  readonly rowHeight: number
  readonly labels: number
  readonly ticks: readonly number[]
  readonly unit: { readonly yuan: number }
}

function Rows(props: RowsProps) {
  const { rows, words, width, narrow, rowHeight, labels, unit, measure } = props
  const { theme } = useSetting()
  const scale = useXAxisScale()
  const plot = usePlotArea()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  if (!scale || !plot) return null
  const at = (value: number): number => scale(value / unit.yuan) ?? plot.x
  const base = plot.y + rows.length * rowHeight
  const font = { fontFamily: theme.font, fontSize: 12 }
  return (
    <g>
      <HatchPattern id={hatch} card={theme.card} line={theme.hatch} />
      {props.ticks.map((tick) => (
        <g key={tick}>
          <line x1={scale(tick)} x2={scale(tick)} y1={plot.y} y2={base} stroke={theme.grid} />
          <text x={scale(tick)} y={base + 17} textAnchor="middle" fill={theme.muted} {...font}>
            {plain(tick, words.lang)}
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const top = plot.y + index * rowHeight
        const barTop = top + (narrow ? 22 : (rowHeight - 2 * BAR - 3) / 2)
        const name = compareName(row, words)
        const said = (side: (typeof SIDES)[number]): string =>
          labelled(words.lang, words.say(`figure.compare.${side}`), valueWords(row[side], props, unit))
        return (
          <g key={row.id}>
            <text
              x={narrow ? 0 : labels - 10}
              y={narrow ? top + 15 : top + rowHeight / 2 + 4.5}
              textAnchor={narrow ? 'start' : 'end'}
              fontSize={FONT}
              fill={theme.ink}
              fontFamily={theme.font}
            >
              {fitText(name, FONT, narrow ? width : labels - 12)}
            </text>
            {SIDES.map((side, place) => {
              const y = barTop + place * (BAR + 3)
              const length = Math.max(0, at(sizeOf(row[side], measure)) - plot.x)
              const own = theme.series[0] ?? theme.ink
              const look =
                row.id === MIXED
                  ? { fill: `url(#${hatch})`, stroke: theme.hatch }
                  : row.name === null
                    ? { fill: theme.card, stroke: theme.hatch }
                    : { fill: side === 'here' ? own : theme.card, stroke: own }
              return (
                <Mark
                  key={side}
                  first={index === 0 && place === 0}
                  label={[name, said(side)].join('\n')}
                  of={[`sector:${row.id}`]}
                  part={row[side].agreements === 0 ? undefined : partOf(row, side)}
                  onChoose={null}
                >
                  <rect
                    className="mark-row"
                    x={plot.x}
                    y={y - 1.5}
                    width={width - plot.x}
                    height={BAR + 3}
                    fill="transparent"
                  />
                  {length > 0 && (
                    <rect
                      data-piece={sideKey(side)}
                      x={plot.x + 0.5}
                      y={y + 0.5}
                      width={Math.max(1, length - 1)}
                      height={BAR - 1}
                      {...look}
                    />
                  )}
                  <rect
                    data-anchor=""
                    x={plot.x}
                    y={y}
                    width={Math.max(2, length)}
                    height={BAR}
                    fill="transparent"
                  />
                  <text
                    data-number=""
                    x={plot.x + length + 6}
                    y={y + BAR - 1}
                    fill={side === 'here' ? theme.ink : theme.muted}
                    fontWeight={side === 'here' ? 600 : 400}
                    {...font}
                  >
                    {valueWords(row[side], props, unit)}
                  </text>
                </Mark>
              )
            })}
          </g>
        )
      })}
      <line x1={plot.x} x2={plot.x} y1={plot.y} y2={base} stroke={theme.ruleStrong} />
    </g>
  )
}
