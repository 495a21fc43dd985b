import { memo, useId, useMemo } from 'react'
import { fitText } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import { firstDay, lastDay } from '../model/dates.ts'
import type { SigningsAnswer } from '../questions/signings.ts'
import type { ChartBasics } from './basics.ts'
import { Frame, usePlotArea, useSetting } from './Frame.tsx'
import { HatchPattern, Mark } from './Mark.tsx'
import {
  LEADING,
  layOutSignings,
  type MatrixColumn,
  type SigningsLayout,
  SMALL,
  upright,
} from './signingsLayout.ts'
import { Amount, Bar, Cells, Title } from './signingsParts.tsx'
import { hasSeveralPartnerships, signingLabel } from './signingsWords.ts'

export interface SigningsChartProps extends ChartBasics {
  readonly answer: SigningsAnswer
  readonly onOpen: (id: string) => void
  /** The keys of a record, for what other figures show of it. */
  readonly keysOf: (id: string) => readonly string[]
}

/** Signings by sector families, with count, amount and how many are itemised; every row opens its record. */
export const SigningsChart = memo(function SigningsChart(props: SigningsChartProps) {
  const { answer, width, words, theme, interactive } = props
  const layout = useMemo(() => layOutSignings(answer, width, words), [answer, width, words])
  return (
    <Frame
      width={width}
      height={layout.height}
      margin={{ top: layout.header, right: 0, bottom: 4, left: 0 }}
      x={{ domain: [0, 1], ticks: [0, 1] }}
      rows={answer.drawn}
      grid="none"
      theme={theme}
      lang={words.lang}
      name={words.say('figure.signings')}
      description={props.description}
      interactive={interactive}
    >
      <Matrix {...props} layout={layout} />
    </Frame>
  )
})

interface MatrixProps extends SigningsChartProps {
  readonly layout: SigningsLayout
}

function Matrix(props: MatrixProps) {
  const { answer, words, width, layout } = props
  const { theme } = useSetting()
  const plot = usePlotArea()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  if (!plot) return null
  const several = hasSeveralPartnerships(answer)
  return (
    <g>
      <HatchPattern id={hatch} card={theme.card} line={theme.hatch} />
      <Header {...props} />
      {answer.drawn.map((row, index) => {
        const top = layout.header + index * layout.rowHeight
        const place = { row, top, several, hatch, words, layout, width }
        return (
          <Mark
            key={row.id}
            first={index === 0}
            label={signingLabel(row, answer, words)}
            of={props.keysOf(row.id)}
            days={row.date === null ? null : { first: firstDay(row.date), last: lastDay(row.date) }}
            part={{ signing: row.id }}
            onChoose={() => props.onOpen(row.id)}
          >
            <rect
              className="mark-row"
              x={0}
              y={top}
              width={width}
              height={layout.rowHeight}
              fill="transparent"
            />
            <line x1={0} x2={width} y1={top + 0.5} y2={top + 0.5} stroke={theme.grid} />
            <Title {...place} />
            <Cells {...place} />
            <Amount {...place} />
            <Bar {...place} />
          </Mark>
        )
      })}
    </g>
  )
}

/** Names of the families upwards over their columns (Chinese downwards), and of the other columns. */
function Header({ layout, words, width }: MatrixProps) {
  const { theme } = useSetting()
  const { narrow, columns, header, matrix, countEnd, amountAt, barAt } = layout
  const text = { fontSize: SMALL, fill: theme.muted, fontFamily: theme.font }
  const y = header - 7
  return (
    <g>
      {columns.map((column) => (
        <ColumnName key={column.family ?? 'none'} column={column} layout={layout} lang={words.lang} />
      ))}
      {narrow ? (
        <text x={width} y={y} textAnchor="end" {...text}>
          {fitText(words.say('figure.signings.itemisedOf'), SMALL, width - matrix.to - 8)}
        </text>
      ) : (
        <>
          <text x={countEnd} y={y} textAnchor="end" {...text}>
            {words.say('column.count')}
          </text>
          <text x={amountAt} y={y} {...text}>
            {words.say('column.amount')}
          </text>
          <text x={barAt} y={y} {...text}>
            {words.say('figure.signings.itemisedShort')}
          </text>
        </>
      )}
    </g>
  )
}

function ColumnName({
  column,
  layout,
  lang,
}: {
  column: MatrixColumn
  layout: SigningsLayout
  lang: Words['lang']
}) {
  const { theme } = useSetting()
  const text = { fontSize: SMALL, fill: theme.ink, fontFamily: theme.font }
  const { lines, x } = column
  const bottom = layout.header - 7
  const room = bottom - 4
  if (lang === 'zh') {
    const uprights = lines.map((line) => upright(line, room))
    const top = bottom - Math.max(...uprights.map(({ length }) => length)) * LEADING
    return uprights.map((characters, at) => {
      const lineX = x + ((uprights.length - 1) / 2 - at) * LEADING
      return (
        <text key={lines[at]} textAnchor="middle" {...text}>
          {characters.map((character, down) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: characters repeat and never move.
            <tspan key={down} x={lineX} y={top + (down + 1) * LEADING - 2}>
              {character}
            </tspan>
          ))}
        </text>
      )
    })
  }
  return lines.map((line, at) => {
    const lineX = x + (at - (lines.length - 1) / 2) * LEADING + 4
    return (
      <text key={line} transform={`translate(${lineX} ${bottom}) rotate(-90)`} {...text}>
        {fitText(line, SMALL, room)}
      </text>
    )
  })
}
