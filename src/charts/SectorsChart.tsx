import { memo, useId } from 'react'
import { shortDate } from '../format/dates.ts'
import { money, moneyIn, moneyUnit } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import { fitText, textWidth } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import { labelled, listWords } from '../format/words.ts'
import type { SectorRow, SectorsAnswer } from '../questions/sectors.ts'
import { type ChartBasics, PALE } from './basics.ts'
import { DominanceBracket } from './DominanceBracket.tsx'
import { dominantWords } from './dominanceWords.ts'
import { Frame, usePlotArea, useSetting, useXAxisScale, useYAxisScale } from './Frame.tsx'
import { HatchPattern, Mark } from './Mark.tsx'
import { roundAxis } from './scale.ts'

export interface SectorsChartProps extends ChartBasics {
  readonly answer: SectorsAnswer
  readonly measure: 'agreements' | 'investment'
  /** Ids of the sectors (or families) that the reader has chosen; empty for none. */
  readonly chosen: readonly string[]
  readonly isChosen: (row: SectorRow) => boolean
  readonly onChoose: (id: string) => void
}

const FONT = 13
const BOX = 13
const GAP = 4
const MOST_BOXES = { wide: 8, narrow: 5 } as const
/** Narrower than this a sector's name stands above its bar. */
const NARROW = 520

interface Layout {
  readonly narrow: boolean
  readonly labels: number
  readonly mentions: number
  readonly rowHeight: number
  readonly height: number
}

function layOut(answer: SectorsAnswer, width: number, words: Words): Layout {
  const narrow = width < NARROW
  const widest = Math.max(0, ...answer.rows.map((row) => textWidth(sectorName(row, words), FONT)))
  const most = Math.max(1, ...answer.rows.map(({ mentions }) => boxesOf(mentions, narrow)))
  const widestWords = Math.max(0, ...answer.rows.map((row) => textWidth(mentionWords(row, width, words), 12)))
  const rowHeight = narrow ? 46 : 27
  return {
    narrow,
    labels: narrow ? 0 : Math.min(widest + 14, width * 0.32),
    mentions: Math.max(
      most * (BOX + GAP) + (widestWords === 0 ? 0 : widestWords + 8),
      textWidth(mentionsHeader(narrow, words), 12),
    ),
    rowHeight,
    height: answer.rows.length * rowHeight + 34,
  }
}

const mentionsHeader = (narrow: boolean, { say }: Words): string =>
  say(narrow ? 'figure.sectors.amongShort' : 'figure.sectors.among')

/** A box for each record, as far as there is room. */
const boxesOf = (mentions: SectorRow['mentions'], narrow: boolean): number =>
  Math.min(mentions.length, narrow ? MOST_BOXES.narrow : MOST_BOXES.wide)

/**
 * `33 (17 Oct 2019), 57 (3 Sep 2017)`: the agreements and date of each record that names the sector among others; how
 * many they are together where that is too long, and always how many have no box. [C7]
 */
function mentionWords({ mentions }: SectorRow, width: number, { lang, say }: Words): string {
  const narrow = width < NARROW
  const more = mentions.length - boxesOf(mentions, narrow)
  if (mentions.length === 0) return ''
  if (narrow) return more > 0 ? `+${plain(more, lang)}` : ''
  const each = mentions.map(({ agreements, date }) => {
    const when = date === null ? say('figure.timeline.undated') : shortDate(date, lang)
    return lang === 'en' ? `${plain(agreements, lang)} (${when})` : `${plain(agreements, lang)}个（${when}）`
  })
  const all = listWords(lang, each)
  if (more === 0 && textWidth(all, 12) <= width * 0.36) return all
  return say('figure.sectors.mentions', {
    more,
    n: mentions.reduce((total, { agreements }) => total + agreements, 0),
  })
}

export const sectorName = (row: SectorRow, words: Words): string =>
  row.name ? words.pick(row.name) : words.say('figure.sectors.noSector')

/** Rows of sectors: bars of their own agreements or investment, and beside them, on no scale, hatched mentions. */
export const SectorsChart = memo(function SectorsChart(props: SectorsChartProps) {
  const { answer, measure, width, words, theme, interactive } = props
  const layout = layOut(answer, width, words)
  // What names no sector is not a sector: it is drawn apart and does not set the scale.
  const largest = Math.max(
    0,
    ...answer.rows.map(({ name, own }) =>
      name === null ? 0 : measure === 'agreements' ? own.agreements : (own.cny ?? 0),
    ),
  )
  const axis = roundAxis(largest)
  return (
    <Frame
      width={width}
      height={layout.height}
      margin={{ top: 26, right: layout.mentions + 56, bottom: 8, left: layout.labels }}
      x={{ domain: [0, axis.end], ticks: axis.ticks }}
      rows={answer.rows}
      grid="none"
      theme={theme}
      lang={words.lang}
      name={words.say('figure.sectors')}
      description={props.description}
      interactive={interactive}
    >
      <Rows {...props} layout={layout} largest={largest} />
    </Frame>
  )
})

function Rows(props: SectorsChartProps & { layout: Layout; largest: number }) {
  const { answer, measure, width, words, layout, chosen, largest } = props
  const { theme } = useSetting()
  const scaleX = useXAxisScale()
  const scaleY = useYAxisScale()
  const plot = usePlotArea()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  if (!scaleX || !scaleY || !plot) return null
  const unit = moneyUnit(largest, words.lang)
  const mentionsAt = width - layout.mentions
  const header = { fontSize: 12, fill: theme.muted, fontFamily: theme.font }
  return (
    <g>
      <HatchPattern id={hatch} card={theme.card} line={theme.hatch} />
      <text x={plot.x} y={14} {...header}>
        {measure === 'agreements'
          ? words.say('figure.sectors.own')
          : words.say('figure.sectors.ownMoney', { unit: unit.name })}
      </text>
      <text x={mentionsAt} y={14} {...header}>
        {mentionsHeader(layout.narrow, words)}
      </text>
      {answer.rows.map((row, index) => {
        const top = plot.y + index * layout.rowHeight
        const barTop = layout.narrow ? top + 21 : top + 5
        const barHeight = layout.narrow ? 17 : layout.rowHeight - 10
        const value = measure === 'agreements' ? row.own.agreements : row.own.cny
        const apart = row.name === null
        const end = apart || value === null ? plot.x : (scaleX(value) ?? plot.x)
        const dim = chosen.length > 0 && !props.isChosen(row)
        const boxes = row.mentions.slice(0, boxesOf(row.mentions, layout.narrow))
        const name = sectorName(row, words)
        return (
          <Mark
            key={row.id}
            first={index === 0}
            label={rowLabel(row, words)}
            pressed={chosen.length > 0 && !dim}
            of={[`sector:${row.id}`, ...row.mentions.map(({ id }) => `record:${id}`)]}
            part={{ sector: row.id }}
            onChoose={() => props.onChoose(row.id)}
          >
            <rect
              className="mark-row"
              x={0}
              y={top}
              width={width}
              height={layout.rowHeight}
              fill="transparent"
            />
            <g>
              <text
                x={layout.narrow ? 0 : layout.labels - 10}
                y={layout.narrow ? top + 15 : top + layout.rowHeight / 2 + 4.5}
                textAnchor={layout.narrow ? 'start' : 'end'}
                fontSize={FONT}
                fill={dim ? theme.muted : theme.ink}
                fontFamily={theme.font}
              >
                {fitText(name, FONT, layout.narrow ? width : layout.labels - 12)}
              </text>
              <rect
                data-anchor=""
                x={plot.x}
                y={barTop}
                width={Math.max(0, end - plot.x)}
                height={barHeight}
                fill={theme.series[0]}
                opacity={dim ? PALE : 1}
              />
              {measure === 'investment' && row.dominant && !apart && (
                <DominanceBracket
                  along="x"
                  edge={barTop + barHeight}
                  from={plot.x}
                  to={scaleX(row.dominant.cny) ?? plot.x}
                  room={5}
                  pale={dim}
                />
              )}
              <text
                data-number=""
                x={end + 6}
                y={barTop + barHeight / 2 + 4.5}
                fontSize={12.5}
                fontWeight={value && !dim ? 600 : 400}
                fill={value && !dim ? theme.ink : theme.muted}
                fontFamily={theme.font}
              >
                {valueText(row, measure, unit, words)}
              </text>
              {boxes.map((mention, at) => (
                <rect
                  key={mention.id}
                  x={mentionsAt + at * (BOX + GAP) + 0.5}
                  y={barTop + (barHeight - BOX) / 2}
                  width={BOX}
                  height={BOX}
                  fill={`url(#${hatch})`}
                  stroke={theme.hatch}
                  opacity={dim ? PALE : 1}
                />
              ))}
              {boxes.length > 0 && (
                <text
                  x={mentionsAt + boxes.length * (BOX + GAP) + 4}
                  y={barTop + barHeight / 2 + 4.5}
                  fontSize={12}
                  fill={theme.muted}
                  fontFamily={theme.font}
                >
                  {mentionWords(row, width, words)}
                </text>
              )}
            </g>
          </Mark>
        )
      })}
    </g>
  )
}

function valueText(
  { own }: SectorRow,
  measure: SectorsChartProps['measure'],
  unit: { yuan: number },
  words: Words,
): string {
  if (measure === 'agreements') return plain(own.agreements, words.lang)
  if (own.agreements === 0) return '0'
  if (own.cny === null) return words.say('headline.unknown')
  return `${own.unknown > 0 ? '≥ ' : ''}${moneyIn(own.cny, unit, words.lang)}`
}

/** The row in words: name, own agreements with money and coverage, mentions. */
export function rowLabel(row: SectorRow, words: Words): string {
  const { own } = row
  const amount =
    own.agreements === 0
      ? ''
      : own.cny === null
        ? words.say('figure.timeline.unknownAmount')
        : `${own.unknown > 0 ? words.say('headline.atLeast', { money: money(own.cny, words.lang) }) : money(own.cny, words.lang)}`
  return [
    sectorName(row, words),
    words.say('count.agreements', { n: own.agreements }),
    amount,
    dominantWords(row.dominant, words),
    row.mentions.length > 0
      ? labelled(
          words.lang,
          words.say('figure.sectors.amongShort'),
          words.say('figure.sectors.inSignings', { n: row.mentions.length }),
        )
      : '',
  ]
    .filter((part) => part !== '')
    .join('\n')
}
