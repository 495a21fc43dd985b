import { memo, type ReactNode, useId } from 'react'
import { dateWords } from '../format/dates.ts'
import { plain } from '../format/numbers.ts'
import { fitText } from '../format/textWidth.ts'
import { NOT_STATED } from '../model/words.ts'
import type { DeliveryAnswer, DeliveryRow, Silence } from '../questions/delivery.ts'
import { type ChartBasics, PALE } from './basics.ts'
import { type DeliveryLayout, FONT, layOutDelivery, SMALL } from './deliveryLayout.ts'
import {
  lighter,
  rateLabel,
  ratePart,
  SILENCE_ROWS,
  type SilenceRow,
  setBackTone,
  silenceCount,
  silenceName,
  silencePart,
  stageLabel,
  stageName,
  stageValue,
  standingKey,
} from './deliveryWords.ts'
import { Frame, usePlotArea, useSetting, useXAxisScale } from './Frame.tsx'
import { HatchPattern, Mark } from './Mark.tsx'
import { RateDrawing } from './RateDrawing.tsx'
import { fillOf, Textures } from './Textures.tsx'
import type { ChartTheme } from './theme.ts'

export interface DeliveryChartProps extends ChartBasics {
  readonly answer: DeliveryAnswer
  readonly silence: Silence
  /** Whether a row's stages are chosen; null when the reader has chosen none. */
  readonly isChosen: ((row: DeliveryRow) => boolean) | null
  readonly onChoose: (row: DeliveryRow) => void
}

/** Bars of what was ever reported, silence below them on the same scale, and the rates with what they do not know. */
export const DeliveryChart = memo(function DeliveryChart(props: DeliveryChartProps) {
  const { answer, silence, width, words } = props
  const layout = layOutDelivery(answer, silence, width, words, props.lean)
  const largest = Math.max(
    1,
    ...answer.rows.map(({ reported }) => reported),
    ...SILENCE_ROWS.map((row) => silenceCount(row, silence, answer)),
  )
  return (
    <Frame
      width={width}
      height={layout.height}
      margin={{ top: 0, right: layout.right, bottom: 0, left: layout.labels }}
      x={{ domain: [0, largest], ticks: [0, largest] }}
      rows={answer.rows}
      grid="none"
      theme={props.theme}
      lang={words.lang}
      name={words.say('figure.delivery')}
      description={props.description}
      interactive={props.interactive}
    >
      <Drawing {...props} layout={layout} />
    </Frame>
  )
})

interface Part {
  readonly id: string
  /** The key of all such pieces, where the legend has one. */
  readonly of?: string
  readonly value: number
  readonly fill: string
  readonly stroke?: string
  readonly dashes?: string
}

function Drawing(props: DeliveryChartProps & { layout: DeliveryLayout }) {
  const { answer, silence, words, layout, isChosen } = props
  const { theme } = useSetting()
  const scale = useXAxisScale()
  const plot = usePlotArea()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  if (!scale || !plot) return null
  const header = { fontSize: SMALL, fill: theme.muted, fontFamily: theme.font }
  const pattern = `url(#${hatch})`
  const bar = { layout, from: plot.x, at: (value: number) => scale(value) ?? plot.x }
  return (
    <g>
      <HatchPattern id={hatch} card={theme.card} line={theme.hatch} />
      <Textures id={hatch} tones={[setBackTone(theme)]} />
      <text x={plot.x} y={14} {...header}>
        {words.say('figure.delivery.stages')}
      </text>
      {answer.rows.map((row, index) => {
        const top = layout.stageTops[index] ?? 0
        const dim = isChosen !== null && !isChosen(row)
        return (
          <Mark
            key={row.id}
            first={index === 0}
            label={stageLabel(row, words)}
            pressed={isChosen !== null && !dim}
            of={[`stage:${row.id}`]}
            part={{ stage: row.id }}
            onChoose={() => props.onChoose(row)}
          >
            <rect
              className="mark-row"
              x={0}
              y={top}
              width={layout.width}
              height={layout.rowHeight}
              fill="transparent"
            />
            <Bar
              {...bar}
              top={top}
              name={stageName(row, words)}
              parts={stageParts(row, theme, hatch)}
              value={stageValue(row, words)}
              isFaint={row.reported === 0}
              dim={dim}
            />
          </Mark>
        )
      })}
      {layout.silenceTops.length > 0 && (
        <text x={plot.x} y={layout.silenceHeader} {...header}>
          {fitText(
            words.say('figure.delivery.silence', { date: dateWords(answer.updated, words.lang) }),
            SMALL,
            layout.width - plot.x,
          )}
        </text>
      )}
      {SILENCE_ROWS.map((row, index) => {
        const top = layout.silenceTops[index]
        if (top === undefined) return null
        const value = silenceCount(row, silence, answer)
        const name = silenceName(row, silence, words)
        return (
          <Mark
            key={row}
            first={false}
            label={[name, words.say('count.agreements', { n: value })].join('\n')}
            part={value === 0 ? undefined : silencePart(row, silence)}
            onChoose={null}
          >
            <Bar
              {...bar}
              top={top}
              name={name}
              parts={[{ id: row, value, ...silenceLook(row, theme, pattern) }]}
              value={plain(value, words.lang)}
              isFaint={value === 0}
              dim={false}
            />
          </Mark>
        )
      })}
      {layout.rates.length > 0 && (
        <text x={layout.ratesHeader.x} y={layout.ratesHeader.y} {...header}>
          {words.say('figure.delivery.rates')}
        </text>
      )}
      {layout.rates.map((block) => (
        <Mark
          key={block.rate}
          first={false}
          label={rateLabel(block.rate, answer, words)}
          part={ratePart(block.rate, answer)}
          onChoose={null}
        >
          <RateDrawing block={block} answer={answer} pattern={pattern} />
        </Mark>
      ))}
    </g>
  )
}

/** A row's parts: last reported here, further on, set back; outlined where no stage is stated. */
function stageParts({ id, here, further, setBack }: DeliveryRow, theme: ChartTheme, hatch: string): Part[] {
  const own = theme.series[0] ?? theme.ink
  if (id === NOT_STATED)
    return [{ id: 'here', value: here, fill: theme.card, stroke: theme.hatch, dashes: '3 2' }]
  const isEnd = id === 'cancelled'
  const gone = fillOf(hatch, [setBackTone(theme)], 0)
  return [
    { id: 'here', of: standingKey(isEnd ? 'setBack' : 'here'), value: here, fill: isEnd ? gone : own },
    { id: 'further', of: standingKey('further'), value: further, fill: lighter(theme) },
    {
      id: 'setBack',
      of: standingKey(isEnd ? 'further' : 'setBack'),
      value: setBack,
      fill: isEnd ? lighter(theme) : gone,
    },
  ]
}

function silenceLook(row: SilenceRow, theme: ChartTheme, pattern: string): Omit<Part, 'id' | 'value'> {
  if (row === 'reported') return { fill: theme.series[0] ?? theme.ink }
  if (row === 'silent') return { fill: pattern, stroke: theme.hatch }
  return { fill: theme.card, stroke: theme.hatch, dashes: '3 2' }
}

interface BarProps {
  readonly layout: DeliveryLayout
  readonly from: number
  readonly at: (value: number) => number
  readonly top: number
  readonly name: string
  readonly parts: readonly Part[]
  readonly value: string
  readonly isFaint: boolean
  readonly dim: boolean
}

function Bar({ layout, from, at, top, name, parts, value, isFaint, dim }: BarProps): ReactNode {
  const { theme } = useSetting()
  const barTop = layout.narrow ? top + 21 : top + 5
  const barHeight = layout.narrow ? 17 : layout.rowHeight - 10
  const total = parts.reduce((sum, part) => sum + part.value, 0)
  const room = layout.narrow ? layout.width : layout.labels - 12
  let before = 0
  return (
    <g opacity={dim ? PALE : 1}>
      <text
        x={layout.narrow ? 0 : layout.labels - 10}
        y={layout.narrow ? top + 15 : top + layout.rowHeight / 2 + 4.5}
        textAnchor={layout.narrow ? 'start' : 'end'}
        fontSize={FONT}
        fill={theme.ink}
        fontFamily={theme.font}
      >
        {fitText(name, FONT, room)}
      </text>
      {parts.map((part) => {
        if (part.value === 0) return null
        const start = at(before)
        before += part.value
        // What is there stays visible, however small beside the rest.
        const width = Math.max(1.5, at(before) - start)
        const inset = part.stroke === undefined ? 0 : 0.5
        return (
          <rect
            key={part.id}
            data-part={part.id}
            data-piece={part.of ?? part.id}
            {...(part === parts[0] ? { 'data-anchor': '' } : {})}
            x={start + inset}
            y={barTop + inset}
            width={Math.max(0.5, width - 2 * inset)}
            height={barHeight - 2 * inset}
            fill={part.fill}
            {...(part.stroke === undefined ? {} : { stroke: part.stroke })}
            {...(part.dashes === undefined ? {} : { strokeDasharray: part.dashes })}
          />
        )
      })}
      <line x1={from} x2={from} y1={barTop - 3} y2={barTop + barHeight + 3} stroke={theme.ruleStrong} />
      <text
        data-number=""
        x={at(total) + 7}
        y={barTop + barHeight / 2 + 4.5}
        fontSize={12.5}
        fontWeight={isFaint ? 400 : 600}
        fill={isFaint ? theme.muted : theme.ink}
        fontFamily={theme.font}
      >
        {value}
      </text>
    </g>
  )
}
