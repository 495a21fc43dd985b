import { memo, useId, useMemo } from 'react'
import { shortDate } from '../format/dates.ts'
import { moneyUnit } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import { fitText, textWidth } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import { listWords } from '../format/words.ts'
import type { SectorRow, SectorsAnswer } from '../questions/sectors.ts'
import { type ChartBasics, PALE } from './basics.ts'
import { DominanceBracket } from './DominanceBracket.tsx'
import { Frame, usePlotArea, useSetting, useXAxisScale, useYAxisScale } from './Frame.tsx'
import { HatchPattern, Mark, numberOf } from './Mark.tsx'
import { roundAxis } from './scale.ts'
import { OWN_KEY, rowLabel, sectorName, valueText } from './sectorWords.ts'

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
/** The mark of what names no sector: on no scale. */
const STUB = 18
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
  say(narrow ? 'figure.sectors.amongNarrow' : 'figure.sectors.among')

/** A box for each record, as far as there is room. */
const boxesOf = (mentions: SectorRow['mentions'], narrow: boolean): number =>
  Math.min(mentions.length, narrow ? MOST_BOXES.narrow : MOST_BOXES.wide)

/**
 * `33 (17 Oct 2019), 57 (3 Sep 2017)`: the agreements and date of each record that names the sector among others; how
 * many records and agreements they are together where that is too long, on a phone only that. [C7]
 */
export function mentionWords(
  { mentions }: Pick<SectorRow, 'mentions'>,
  width: number,
  { lang, say }: Words,
): string {
  const narrow = width < NARROW
  if (mentions.length === 0) return ''
  const sum = mentions.reduce((total, { agreements }) => total + agreements, 0)
  if (narrow) return `${plain(mentions.length, lang)} · ${plain(sum, lang)}`
  const each = mentions.map(({ agreements, date }) => {
    const when = date === null ? say('figure.timeline.undated') : shortDate(date, lang)
    return lang === 'en' ? `${plain(agreements, lang)} (${when})` : `${plain(agreements, lang)}个（${when}）`
  })
  const all = listWords(lang, each)
  if (boxesOf(mentions, narrow) === mentions.length && textWidth(all, 12) <= width * 0.36) return all
  return say('figure.sectors.mentions', { records: mentions.length, n: sum })
}

/** Rows of sectors: bars of their own agreements or investment, and beside them, on no scale, hatched mentions. */
export const SectorsChart = memo(function SectorsChart(props: SectorsChartProps) {
  const { answer, measure, width, words, theme, interactive } = props
  const layout = useMemo(() => layOut(answer, width, words), [answer, width, words])
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
        {fitText(
          measure === 'agreements'
            ? words.say('figure.sectors.own')
            : words.say('figure.sectors.ownMoney', { unit: unit.name }),
          12,
          layout.narrow ? width : mentionsAt - plot.x - 8,
        )}
      </text>
      <text x={mentionsAt} y={14} {...header}>
        {mentionsHeader(layout.narrow, words)}
      </text>
      {answer.rows.map((row, index) => {
        const top = plot.y + index * layout.rowHeight
        const value = measure === 'agreements' ? row.own.agreements : row.own.cny
        const isDim = chosen.length > 0 && !props.isChosen(row)
        return (
          <Row
            key={row.id}
            row={row}
            first={index === 0}
            dim={isDim}
            pressed={chosen.length > 0 && !isDim}
            left={plot.x}
            top={top}
            end={row.name === null ? plot.x + STUB : value === null ? plot.x : (scaleX(value) ?? plot.x)}
            bracketEnd={
              measure === 'investment' && row.dominant && row.name !== null
                ? (scaleX(row.dominant.cny) ?? plot.x)
                : null
            }
            measure={measure}
            width={width}
            words={words}
            layout={layout}
            yuan={unit.yuan}
            hatch={hatch}
            onChoose={props.onChoose}
          />
        )
      })}
    </g>
  )
}

interface RowProps extends Pick<SectorsChartProps, 'measure' | 'width' | 'words' | 'onChoose'> {
  readonly row: SectorRow
  readonly first: boolean
  readonly dim: boolean
  readonly pressed: boolean
  /** Where bars begin, in px. */
  readonly left: number
  readonly top: number
  readonly end: number
  /** Where the bracket of what dominates the bar ends; null for none. */
  readonly bracketEnd: number | null
  readonly layout: Layout
  readonly yuan: number
  readonly hatch: string
}

/** A sector. A choice draws again only the rows that become pale or full. */
const Row = memo(function Row({ row, first, dim, pressed, left, top, end, bracketEnd, ...rest }: RowProps) {
  const { measure, width, words, layout, yuan, hatch, onChoose } = rest
  const { theme } = useSetting()
  const barTop = layout.narrow ? top + 21 : top + 5
  const barHeight = layout.narrow ? 17 : layout.rowHeight - 10
  const value = measure === 'agreements' ? row.own.agreements : row.own.cny
  const boxes = row.mentions.slice(0, boxesOf(row.mentions, layout.narrow))
  const mentionsAt = width - layout.mentions
  const name = sectorName(row, words)
  return (
    <Mark
      first={first}
      label={rowLabel(row, words)}
      pressed={pressed}
      of={[`sector:${row.id}`, ...row.mentions.map(({ id }) => `record:${id}`)]}
      part={{ sector: row.id }}
      onChoose={() => onChoose(row.id)}
    >
      <rect className="mark-row" x={0} y={top} width={width} height={layout.rowHeight} fill="transparent" />
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
        {row.name === null ? (
          <rect
            data-anchor=""
            data-piece="none"
            x={left + 0.5}
            y={barTop + 0.5}
            width={end - left - 1}
            height={barHeight - 1}
            fill={theme.card}
            stroke={theme.hatch}
            opacity={dim ? PALE : 1}
          />
        ) : (
          <rect
            data-anchor=""
            data-piece={OWN_KEY}
            x={left}
            y={barTop}
            width={Math.max(0, end - left)}
            height={barHeight}
            fill={theme.series[0]}
            opacity={dim ? PALE : 1}
          />
        )}
        {bracketEnd !== null && (
          <DominanceBracket
            along="x"
            edge={barTop + barHeight}
            from={left}
            to={bracketEnd}
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
          {valueText(row, measure, { yuan }, words)}
        </text>
        {boxes.map((mention, at) => (
          <rect
            key={mention.id}
            data-piece="among"
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
            {...numberOf({ among: row.id })}
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
})
