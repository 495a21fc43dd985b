import { binName, seriesLook, seriesName } from '../../charts/overTimeWords.ts'
import { money, moneyUnit } from '../../format/money.ts'
import { plain } from '../../format/numbers.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { firstDay, lastDay } from '../../model/dates.ts'
import { useAnswer } from '../../query/EngineContext.tsx'
import type { OverTimeAnswer, TimeBin } from '../../questions/overTime.ts'
import { Choice } from '../../ui/Choice.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { changeView } from '../../view/useView.ts'
import { type Measure, PERIODS, SPLITS, type ViewState } from '../../view/viewState.ts'
import { coverageLine, sumWords } from '../coverage.ts'
import { FigurePanel } from '../FigurePanel.tsx'
import { MeasureChoice } from '../MeasureChoice.tsx'
import { PanelFrame } from '../PanelFrame.tsx'

const chart = async () => (await import('../../charts/OverTimeChart.tsx')).OverTimeChart

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
  const measure = view.measure ?? 'investment'
  const unit = moneyUnit(Math.max(0, ...answer.bins.map(({ total }) => total.cny ?? 0)), lang)
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
      view={view}
      title={say('figure.over-time')}
      subtitle={
        measure === 'agreements'
          ? say('figure.over-time.agreements', { period })
          : say('figure.over-time.investment', { period, unit: unit.name })
      }
      sentence={overTimeSentence(answer, measure, words)}
      controls={
        <>
          <Choice
            label={say('period.label')}
            options={PERIODS.map((id) => ({ id, label: say(`period.${id}`) }))}
            chosen={view.period}
            onChoose={(id) => changeView({ period: id })}
          />
          <Choice
            label={say('split.label')}
            options={SPLITS.map((id) => ({ id, label: say(`split.${id}`) }))}
            chosen={view.split}
            onChoose={(id) => changeView({ split: id })}
          />
          <MeasureChoice measure={measure} />
        </>
      }
      legend={(theme) => [
        ...answer.series
          .filter(({ kind }) => measure === 'agreements' || kind !== 'no-amount')
          .map((series) => ({ label: seriesName(series, words), swatch: seriesLook(series, theme) })),
        ...(measure === 'investment' && answer.total.unknown > 0
          ? [{ label: say('figure.over-time.unknownLegend'), swatch: 'hatch' as const }]
          : []),
      ]}
      coverage={[
        isChosen === null ? '' : say('coverage.paleDates'),
        answer.bins.some((bin) => isChosen?.(bin) && !isCovered(bin, view)) ? say('coverage.partBar') : '',
        coverageLine(answer.total, words),
        answer.undated.agreements > 0 ? say('coverage.undated', { n: answer.undated.agreements }) : '',
        answer.tooCoarse.agreements > 0 ? say('coverage.tooCoarse', { n: answer.tooCoarse.agreements }) : '',
        measure === 'investment' && answer.unallocated !== null
          ? say('coverage.unallocated', { money: money(answer.unallocated, lang) })
          : '',
      ]}
      table={() => <OverTimeTable answer={answer} measure={measure} />}
      chart={chart}
      chartProps={{ answer, measure, isChosen, onChoose: choose }}
      isEmpty={answer.bins.every(({ total }) => total.agreements === 0)}
    />
  )
}

/** Whether the reader's dates cover all of a bin. */
function isCovered(bin: TimeBin, { from, to }: ViewState): boolean {
  return (from === null || bin.firstDay >= firstDay(from)) && (to === null || bin.lastDay <= lastDay(to))
}

/** One sentence about the figure; every number in it is a field of the answer. */
export function overTimeSentence({ bins, size }: OverTimeAnswer, measure: Measure, words: Words): string {
  const { say } = words
  const period = say(`period.${size}`)
  const value = ({ total }: TimeBin): number =>
    measure === 'agreements' ? total.agreements : (total.cny ?? 0)
  const best = bins.reduce<TimeBin | null>(
    (most, bin) => (value(bin) > (most ? value(most) : 0) ? bin : most),
    null,
  )
  if (!best) return ''
  const bin = binName(best, words)
  if (measure === 'agreements')
    return say('figure.over-time.sentence', { period, bin, n: best.total.agreements })
  return best.total.cny === null
    ? ''
    : say('figure.over-time.sentenceMoney', { period, bin, money: sumWords(best.total, words) })
}

function OverTimeTable({ answer, measure }: { answer: OverTimeAnswer; measure: Measure }) {
  const words = useWords()
  const { say, lang } = words
  const rest = [
    { id: 'undated', name: say('figure.timeline.undated'), total: answer.undated },
    {
      id: 'coarse',
      name: say('coverage.tooCoarse', { n: answer.tooCoarse.agreements }),
      total: answer.tooCoarse,
    },
  ].filter(({ total }) => total.agreements > 0)
  const rows = [
    ...answer.bins.map((bin) => ({
      id: bin.from,
      sort: bin.firstDay,
      name: binName(bin, words),
      bin,
      total: bin.total,
    })),
    ...rest.map((row) => ({ ...row, sort: null, bin: null })),
  ]
  return (
    <DataTable
      caption={say('figure.table', { title: say('figure.over-time') })}
      columns={[
        { id: 'period', label: say('column.period') },
        { id: 'agreements', label: say('column.agreements'), numeric: true },
        { id: 'investment', label: say('column.investment'), numeric: true },
        { id: 'known', label: say('column.known'), numeric: true },
        ...answer.series.map((series, index) => ({
          id: String(index),
          label: seriesName(series, words),
          numeric: true,
        })),
      ]}
      rows={rows.map(({ id, sort, name, bin, total }) => ({
        id,
        cells: [
          { text: name, sort },
          { text: plain(total.agreements, lang), sort: total.agreements },
          { text: total.agreements === 0 ? '' : sumWords(total, words), sort: total.cny },
          {
            text:
              total.agreements === 0
                ? say('figure.over-time.none')
                : say('headline.ofAll', { known: total.known, all: total.agreements }),
            sort: total.known,
          },
          ...answer.series.map((_, index) => {
            const part = bin?.parts[index]
            if (!part || part.agreements === 0) return { text: '', sort: 0 }
            return measure === 'investment'
              ? { text: sumWords(part, words), sort: part.cny }
              : { text: plain(part.agreements, lang), sort: part.agreements }
          }),
        ],
      }))}
    />
  )
}
