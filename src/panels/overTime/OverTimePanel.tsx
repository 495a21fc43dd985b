import type { Range } from '../../charts/dateRange.ts'
import { binName, runningPart } from '../../charts/overTimeWords.ts'
import { dateWords } from '../../format/dates.ts'
import type { Described } from '../../format/described.ts'
import { money, moneyUnit } from '../../format/money.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { listWords } from '../../format/words.ts'
import { firstDay, lastDay, type PartialDate } from '../../model/dates.ts'
import { periodId } from '../../model/part.ts'
import { useAnswer, useDataset } from '../../query/EngineContext.tsx'
import type { OverTimeAnswer, TimeBin } from '../../questions/overTime.ts'
import { changeView, settleView } from '../../view/useView.ts'
import type { Measure, ViewState } from '../../view/viewState.ts'
import { coverageLine, sumWords } from '../coverage.ts'
import { describedTotals } from '../described.ts'
import { dominanceLegend } from '../dominance.ts'
import { FigurePanel } from '../FigurePanel.tsx'
import { datesInWords } from '../filterWords.ts'
import { LOWER } from '../leanRows.ts'
import { PanelFrame } from '../PanelFrame.tsx'
import { OverTimeControls } from './OverTimeControls.tsx'
import { overTimeLegend } from './overTimeLegend.ts'
import { overTimeTable } from './overTimeTable.ts'

const chart = async () => (await import('../../charts/OverTimeFigure.tsx')).OverTimeFigure
const chooseDates = (range: Range): void => changeView(range)
const stepDates = (range: Range): void => changeView(range, 'replace')

export function OverTimePanel({ view }: { view: ViewState }) {
  const words = useWords()
  const state = useAnswer('overTime', view, { size: view.period, split: view.split })
  return (
    <PanelFrame title={words.say('figure.over-time')} state={state}>
      {(answer) => <OverTime answer={answer} view={view} />}
    </PanelFrame>
  )
}

function OverTime({ answer, view }: { answer: OverTimeAnswer; view: ViewState }) {
  const words = useWords()
  const { say, lang } = words
  const { meta } = useDataset()
  const measure = view.measure ?? 'investment'
  const isRunning = view.show === 'running'
  const sums = isRunning ? answer.running : answer.bins.map(({ total }) => total)
  const largest = Math.max(0, ...sums.map(({ cny }) => cny ?? 0))
  const unit = moneyUnit(largest, lang)
  const headline = useAnswer('headline', view)
  const [high, ...equal] = highest(answer.bins, measure)
  const end = answer.bins.at(-1)
  const period = say(`period.${answer.size}`)
  const { from, to } = view
  const isChosen =
    from === null && to === null
      ? null
      : (bin: TimeBin): boolean =>
          (from === null || bin.lastDay >= firstDay(from)) && (to === null || bin.firstDay <= lastDay(to))
  const choose = (bin: TimeBin): void => {
    const again = from === bin.from && to === bin.to
    changeView(again ? { from: null, to: null } : { from: bin.from, to: bin.to })
  }
  return (
    <FigurePanel
      name="over-time"
      form={isRunning ? 'running' : 'over-time'}
      view={view}
      counted={{ ...view, from: null, to: null }}
      title={say('figure.over-time')}
      subtitle={
        measure === 'agreements'
          ? say(isRunning ? 'figure.over-time.agreementsRunning' : 'figure.over-time.agreements', { period })
          : say(isRunning ? 'figure.over-time.investmentRunning' : 'figure.over-time.investment', {
              period,
              unit: unit.name,
            })
      }
      sentence={
        isRunning
          ? runningSentence(answer, measure, meta.updated, words)
          : overTimeSentence(answer, measure, words)
      }
      told={
        isRunning
          ? end && runningPart(end)
          : high && equal.length === 0
            ? { period: periodId(high) }
            : undefined
      }
      controls={
        <OverTimeControls period={view.period} show={view.show} split={view.split} measure={measure} />
      }
      legend={(theme) =>
        isRunning
          ? [
              { label: say('show.running'), swatch: theme.series[0] ?? theme.ink },
              ...(measure === 'investment' && answer.total.unknown > 0
                ? [{ label: say('figure.over-time.unknownLegend'), swatch: 'hatch' as const }]
                : []),
            ]
          : [
              ...overTimeLegend(answer, measure, theme, words),
              ...dominanceLegend(answer.bins, largest, measure, words),
            ]
      }
      counts={measure}
      coverage={[
        isChosen === null ? '' : say(isRunning ? 'coverage.paleSteps' : 'coverage.paleDates'),
        answer.bins.some((bin) => isChosen?.(bin) && !isCovered(bin, view)) ? say('coverage.partBar') : '',
        coverageLine(answer.total, words, answer.isFloor),
        answer.undated.agreements > 0 ? say('coverage.undated', { n: answer.undated.agreements }) : '',
        answer.tooCoarse.agreements > 0 ? say('coverage.tooCoarse', { n: answer.tooCoarse.agreements }) : '',
        measure === 'investment' && answer.unallocated !== null
          ? say(isRunning ? 'coverage.unallocatedRunning' : 'coverage.unallocated', {
              money: money(answer.unallocated, lang),
            })
          : '',
        headline.state === 'ready' && headline.answer.straddling > 0
          ? say('filter.straddling', { n: headline.answer.straddling })
          : '',
      ]}
      described={[describedPeriods(answer, measure, isRunning, words)]}
      tables={() => [overTimeTable(answer, { measure, isRunning }, words)]}
      chart={chart}
      leaner={LOWER}
      chartProps={{
        answer,
        measure,
        isChosen,
        onChoose: choose,
        show: view.show,
        dates: {
          range: view,
          inWords: (range: Range) => datesInWords(range, words),
          onChoose: chooseDates,
          onStep: stepDates,
          onSettle: settleView,
        },
      }}
      native={async (theme) =>
        (await import('./overTimeNative.ts')).overTimeNative(
          answer,
          measure,
          view.show,
          isChosen,
          theme,
          words,
        )
      }
      isEmpty={answer.bins.every(({ total }) => total.agreements === 0)}
      {...(answer.total.agreements > 0 ? { emptyWords: say('figure.over-time.noPlace') } : {})}
    />
  )
}

/** The highest, the lowest and the latest period; of a running total its first and its last step. */
function describedPeriods(
  { bins, running }: OverTimeAnswer,
  measure: Measure,
  isRunning: boolean,
  words: Words,
): Described {
  const periods = bins.map((bin, at) => ({
    name: () => binName(bin, words),
    total: bin.total,
    isFloor: bin.isFloor,
    time: bin.firstDay,
    ...(isRunning ? { total: running[at] ?? bin.total, isFloor: running[at]?.isFloor ?? false } : {}),
  }))
  return describedTotals(
    'periods',
    periods,
    measure,
    words,
    isRunning ? ['first', 'last'] : ['most', 'least', 'last'],
  )
}

/** Whether the reader's dates cover all of a bin. */
function isCovered(bin: TimeBin, { from, to }: ViewState): boolean {
  return (from === null || bin.firstDay >= firstDay(from)) && (to === null || bin.lastDay <= lastDay(to))
}

/** The bins with most of a measure, several where they have as much; none where none has any. */
function highest(bins: readonly TimeBin[], measure: Measure): TimeBin[] {
  const value = ({ total }: TimeBin): number =>
    measure === 'agreements' ? total.agreements : (total.cny ?? 0)
  const most = Math.max(0, ...bins.map(value))
  return most === 0 ? [] : bins.filter((bin) => value(bin) === most)
}

/** One sentence about the figure; every number in it is a field of the answer. */
export function overTimeSentence({ bins, size }: OverTimeAnswer, measure: Measure, words: Words): string {
  const { say } = words
  const period = say(`period.${size}`)
  const [best, ...equal] = highest(bins, measure)
  const isPlaced = bins.some((bin) => bin.total.agreements > 0)
  if (measure === 'investment' && isPlaced && bins.every((bin) => bin.total.cny === null)) {
    return say('figure.over-time.sentenceUnknown')
  }
  if (!best) return ''
  const bin = listWords(
    words.lang,
    [best, ...equal].map((each) => binName(each, words)),
  )
  if (measure === 'agreements' && equal.length > 0) {
    return say('figure.over-time.sentenceTies', {
      period,
      n: best.total.agreements,
      ties: equal.length + 1,
      floor: [best, ...equal].some(({ isFloor }) => isFloor) ? 'yes' : 'no',
    })
  }
  if (measure === 'agreements')
    return say('figure.over-time.sentence', {
      period,
      bin,
      n: best.total.agreements,
      floor: best.isFloor ? 'yes' : 'no',
    })
  return best.total.cny === null
    ? ''
    : say('figure.over-time.sentenceMoney', { period, bin, money: sumWords(best.total, words) })
}

/** What the running total has come to at the end of the axis, or on the day of the data where that comes before. */
export function runningSentence(
  { bins, running }: OverTimeAnswer,
  measure: Measure,
  updated: PartialDate,
  words: Words,
): string {
  const { say, lang } = words
  const [last, sum] = [bins.at(-1), running.at(-1)]
  if (!last || !sum || sum.agreements === 0) return ''
  // Of a period that is not over, nothing is known after the day of the data.
  const end =
    lastDay(updated) < last.lastDay
      ? dateWords(updated, lang)
      : say('figure.over-time.endOf', { bin: binName(last, words) })
  if (measure === 'agreements') {
    const agreements = say(sum.isFloor ? 'count.atLeastAgreements' : 'count.agreements', {
      n: sum.agreements,
    })
    return say('figure.over-time.sentenceRunning', { end, agreements })
  }
  if (sum.cny === null) return say('figure.over-time.sentenceUnknown')
  return say('figure.over-time.sentenceRunningMoney', {
    end,
    money: sumWords(sum, words),
    known: sum.known,
    n: sum.agreements,
  })
}
