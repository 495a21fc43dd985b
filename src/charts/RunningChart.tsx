import { memo, useId, useMemo } from 'react'
import { money, moneyIn, moneyUnit } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import { textWidth } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import { clauses } from '../format/words.ts'
import type { Running, TimeBin } from '../questions/overTime.ts'
import { DENSE } from './bars.ts'
import { lowered } from './basics.ts'
import { DenseMarks } from './DenseMarks.tsx'
import { Frame, usePlotArea, useSetting, useXAxisScale, useYAxisScale } from './Frame.tsx'
import { type ChoiceOfMark, HatchPattern, Mark } from './Mark.tsx'
import type { OverTimeChartProps } from './OverTimeChart.tsx'
import { binKeys, binLabel, binName, runningPart } from './overTimeWords.ts'
import { DenseSteps, type Step, StepNumber, WideStep } from './RunningSteps.tsx'
import { roundAxis } from './scale.ts'
import { AXIS_HEIGHT, type TimeLabel, TimeLabels, timeAxis, timeMargins } from './timeAxis.tsx'
import { UndatedNote, undatedRow } from './UndatedNote.tsx'
import { ValueAxis } from './valueAxis.tsx'

/** A running total in words: until when, agreements, money with what is known of it; then its last period alone. */
export function runningLabel(bin: TimeBin, running: Running, words: Words): string {
  const { say, lang } = words
  const { agreements, cny, known, unknown } = running
  const isFloor = cny !== null && unknown > 0
  const count = running.isFloor ? 'count.atLeastAgreements' : 'count.agreements'
  return [
    say('figure.over-time.until', { bin: binName(bin, words) }),
    say(count, { n: agreements }),
    cny === null
      ? say('figure.timeline.unknownAmount')
      : isFloor
        ? say('headline.atLeast', { money: money(cny, lang) })
        : money(cny, lang),
    isFloor ? say('coverage.short', { known, all: agreements }) : '',
    say('figure.over-time.ofWhich', { part: clauses(lang, binLabel(bin, words).split('\n')) }),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** The running total as steps on the time axis: an area of its own, never a second axis; floors are hatched on top. */
export const RunningChart = memo(function RunningChart(props: OverTimeChartProps) {
  const { answer, measure, width, words, theme, interactive } = props
  const first = answer.bins[0]?.firstDay ?? 0
  const last = answer.bins.at(-1)?.lastDay ?? 1
  const end = answer.running.at(-1)
  const largest = (measure === 'agreements' ? end?.agreements : end?.cny) ?? 0
  const unit = measure === 'agreements' ? { yuan: 1, name: '' } : moneyUnit(largest, words.lang)
  const isKnown = measure === 'agreements' || (end && end.cny !== null)
  const axis = isKnown ? roundAxis(largest / unit.yuan) : { end: 1, ticks: [] }
  const x = useMemo(
    () => timeAxis(first, last, width, words.lang, answer.size !== 'year'),
    [first, last, width, words.lang, answer.size],
  )
  const { left, right } = timeMargins(width)
  const below = AXIS_HEIGHT + undatedRow(width, answer.undated.agreements)
  return (
    <Frame
      width={width}
      height={lowered((width < 560 ? 224 : 262) + below, props.lean)}
      margin={{ top: 40, right, bottom: below, left }}
      x={x}
      y={{ domain: [0, axis.end], ticks: axis.ticks }}
      grid="horizontal"
      theme={theme}
      lang={words.lang}
      name={words.say('figure.over-time')}
      description={props.description}
      interactive={interactive}
    >
      <Steps {...props} ticks={axis.ticks} yuan={unit.yuan} labels={x.labels} />
    </Frame>
  )
})

interface StepsProps extends OverTimeChartProps {
  readonly ticks: readonly number[]
  readonly labels: readonly TimeLabel[]
  readonly yuan: number
}

/** Room above the steps for their numbers, in which a step answers the pointer too. */
const ABOVE = 38

function Steps(props: StepsProps) {
  const { answer, measure, words, yuan } = props
  const { theme, interactive } = useSetting()
  const scaleX = useXAxisScale()
  const scaleY = useYAxisScale()
  const plot = usePlotArea()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  if (!scaleX || !scaleY || !plot) return null
  const base = plot.y + plot.height
  const isDense = plot.width / Math.max(1, answer.bins.length) < DENSE
  const runningOf = new Map(answer.bins.map((bin, index) => [bin, answer.running[index]]))
  const placed = answer.bins.map((bin): Step => {
    const running = runningOf.get(bin)
    const value = measure === 'agreements' ? running?.agreements : (running?.cny ?? 0) / yuan
    return {
      bin,
      x0: scaleX(bin.firstDay) ?? plot.x,
      x1: scaleX(bin.lastDay + 1) ?? plot.x,
      y: scaleY(value ?? 0) ?? base,
      isFloor: measure === 'investment' && (running?.unknown ?? 0) > 0,
      pale: props.isChosen !== null && !props.isChosen(bin),
      text: running && running.agreements > 0 ? stepText(running, measure, yuan, words) : '',
    }
  })
  const last = placed.at(-1)
  // All steps are named or only where they end: a few of them would look chosen.
  const fits = placed.every(
    ({ bin, x0, x1, text }) => bin.total.agreements === 0 || x1 - x0 >= textWidth(text, 12) * 1.08 + 2,
  )
  // What all has come to stands at the end, whether its last period has a mark or not.
  const hasOwnNumber = isDense || last?.bin.total.agreements === 0
  const steps = placed.map((step) => {
    const isNamed = step === last ? !hasOwnNumber : fits && step.bin.total.agreements > 0
    return isNamed ? step : { ...step, text: '' }
  })
  const line = steps.map(({ x0, x1, y }, index) => `${index === 0 ? 'M' : 'L'}${x0} ${y}H${x1}`).join('')
  const top = plot.y - ABOVE
  const height = plot.height + ABOVE
  const markOf = (bin: TimeBin): ChoiceOfMark => {
    const running = runningOf.get(bin)
    return {
      label: running ? runningLabel(bin, running, words) : binLabel(bin, words),
      pressed: props.isChosen?.(bin) ?? false,
      of: binKeys(bin),
      days: { first: bin.firstDay, last: bin.lastDay },
      part: runningPart(bin),
      onChoose: () => props.onChoose(bin),
    }
  }
  const firstFull = answer.bins.find(({ total }) => total.agreements > 0)
  return (
    <g>
      <HatchPattern id={hatch} card={theme.card} line={theme.hatch} />
      <ValueAxis ticks={props.ticks} />
      {isDense ? (
        <>
          <DenseSteps steps={steps} base={base} hatch={hatch} />
          {interactive && (
            <DenseMarks
              bins={answer.bins}
              columns={steps.map(({ x0, x1 }) => ({ x: x0, width: x1 - x0 }))}
              top={top}
              height={height}
              markOf={markOf}
            />
          )}
        </>
      ) : (
        steps.map((step) => {
          const { bin } = step
          const drawing = (
            <>
              <rect
                className="mark-row"
                x={step.x0}
                y={top}
                width={step.x1 - step.x0}
                height={height}
                fill="transparent"
              />
              <WideStep step={step} base={base} hatch={hatch} isLast={bin === last?.bin} />
            </>
          )
          return bin.total.agreements === 0 ? (
            <g key={bin.from}>{drawing}</g>
          ) : (
            <Mark key={bin.from} {...markOf(bin)} first={bin === firstFull}>
              {drawing}
            </Mark>
          )
        })
      )}
      <path d={line} fill="none" stroke={theme.series[0]} strokeWidth={2} pointerEvents="none" />
      {last && hasOwnNumber && last.text !== '' && (
        <Mark label={markOf(last.bin).label} part={runningPart(last.bin)} onChoose={null} first={false}>
          <StepNumber step={last} isLast />
        </Mark>
      )}
      <TimeLabels labels={props.labels} y={base + 17} />
      <UndatedNote
        agreements={answer.undated.agreements}
        words={words}
        width={props.width}
        hatch={hatch}
        pale={props.isChosen !== null}
      />
    </g>
  )
}

/** `≥ 59.9`: what a step has come to, in the unit of the subtitle. */
function stepText(
  { agreements, cny, unknown, isFloor }: Running,
  measure: OverTimeChartProps['measure'],
  yuan: number,
  words: Words,
): string {
  if (measure === 'agreements') return `${isFloor ? '≥ ' : ''}${plain(agreements, words.lang)}`
  if (cny === null) return words.say('figure.over-time.amountUnknown')
  return `${unknown > 0 ? '≥ ' : ''}${moneyIn(cny, { yuan }, words.lang)}`
}
