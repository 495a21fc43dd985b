import { binName, partOfSeries, runningPart, seriesName } from '../../charts/overTimeWords.ts'
import {
  countCell,
  floorCell,
  NO_CELL,
  ofAllCell,
  type TableCell,
  type TableColumn,
  type TableContent,
} from '../../format/tableContent.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { type Part, periodId } from '../../model/part.ts'
import type { OverTimeAnswer, Running, Series, TimeBin } from '../../questions/overTime.ts'
import type { Measure } from '../../view/viewState.ts'
import { dominanceColumn } from '../dominance.ts'
import { amountCell, sumCell } from '../sumCells.ts'

function partCells(bin: TimeBin, answer: OverTimeAnswer, measure: Measure, words: Words): TableCell[] {
  const period = periodId(bin)
  return bin.parts.flatMap((sum, index) => {
    const series = answer.series[index]
    if (!series || !hasColumn(series, measure)) return []
    if (series.kind === 'whole-signings') {
      return sum.cny === null ? noneCell(measure) : amountCell(sum.cny, words)
    }
    if (sum.agreements === 0) return noneCell(measure)
    const of = partOfSeries(series, answer)
    const part = of && { ...of, period }
    return measure === 'investment' ? sumCell(sum, words, part) : countCell(sum.agreements, words.lang, part)
  })
}

/** The same in every language, whichever series are drawn. */
const seriesId = (series: Series): string =>
  series.kind === 'basis' ? series.basis : series.kind === 'family' ? `family_${series.id}` : series.kind

/** What is published for whole signings is money alone. */
const hasColumn = ({ kind }: Series, measure: Measure): boolean =>
  measure === 'investment' || kind !== 'whole-signings'

/** None, left blank on the page; of none, no sum is told. */
const noneCell = (measure: Measure): TableCell => ({
  text: '',
  sort: 0,
  value: measure === 'agreements' ? 0 : undefined,
})

/** Of a row that is no period, empty: what has no place on the axis is in no running total. */
function runningCells(running: Running | undefined, part: Part | null, words: Words): TableCell[] {
  return running
    ? [
        floorCell(running.agreements, running.isFloor, words.lang, part ?? undefined),
        sumCell(running, words, part ?? undefined),
      ]
    : [NO_CELL, NO_CELL]
}

/** The periods in order, and below them what has no place on the axis; the series or the running totals beside. */
export function overTimeTable(
  answer: OverTimeAnswer,
  { measure, isRunning }: { readonly measure: Measure; readonly isRunning: boolean },
  words: Words,
): TableContent {
  const { say, lang } = words
  const dominance = dominanceColumn(answer.bins, words)
  const columns = answer.series.filter((series) => hasColumn(series, measure))
  const rest = [
    {
      id: 'undated',
      name: say('figure.timeline.undated'),
      total: answer.undated,
      part: { period: 'undated' },
    },
    {
      id: 'coarse',
      name: say('coverage.tooCoarse', { n: answer.tooCoarse.agreements }),
      total: answer.tooCoarse,
      part: { period: `coarse-${answer.size}` },
    },
  ].filter(({ total }) => total.agreements > 0)
  const rows = [
    ...answer.bins.map((bin, index) => ({
      running: answer.running[index],
      id: bin.from,
      head: { text: binName(bin, words), sort: bin.firstDay, value: periodId(bin) },
      bin,
      total: bin.total,
      part: { period: periodId(bin) },
    })),
    ...rest.map((row) => ({ ...row, head: { text: row.name, sort: null }, running: undefined, bin: null })),
  ]
  const numbers = (kind: 'count' | 'money', id: string, label: string): TableColumn => ({
    id,
    label,
    kind,
    numeric: true,
  })
  return {
    id: 'over-time',
    title: say('figure.over-time'),
    columns: [
      { id: 'period', label: say('column.period'), kind: 'date' },
      numbers('count', 'agreements', say('column.agreements')),
      numbers('money', 'investment', say('column.investment')),
      numbers('count', 'known', say('column.known')),
      ...(isRunning
        ? [
            numbers('count', 'runningAgreements', say('column.runningAgreements')),
            numbers('money', 'runningInvestment', say('column.runningInvestment')),
          ]
        : columns.map((series) =>
            numbers(
              measure === 'agreements' ? 'count' : 'money',
              seriesId(series),
              seriesName(series, words),
            ),
          )),
      ...dominance.columns,
    ],
    rows: rows.map(({ id, head, bin, total, part, running }) => ({
      id,
      cells: [
        head,
        floorCell(total.agreements, bin?.isFloor ?? false, lang, part),
        sumCell(total, words, part),
        ofAllCell(
          total.known,
          total.agreements,
          total.agreements === 0
            ? say('figure.over-time.none')
            : say(bin?.isFloor ? 'headline.ofAtLeast' : 'headline.ofAll', {
                known: total.known,
                all: total.agreements,
              }),
          part,
        ),
        ...(isRunning ? runningCells(running, bin && runningPart(bin), words) : []),
        ...(isRunning || !bin ? [] : partCells(bin, answer, measure, words)),
        ...(isRunning || bin ? [] : columns.map((): TableCell => ({ text: '', sort: 0 }))),
        ...dominance.cells(bin),
      ],
    })),
  }
}
