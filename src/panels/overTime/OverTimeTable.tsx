import {
  binName,
  partOfSeries,
  type RunningParts,
  runningParts,
  seriesName,
} from '../../charts/overTimeWords.ts'
import { plain } from '../../format/numbers.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { type Part, periodId } from '../../model/part.ts'
import type { OverTimeAnswer, Running, TimeBin } from '../../questions/overTime.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Measure } from '../../view/viewState.ts'
import { sumWords } from '../coverage.ts'
import { dominanceColumn } from '../dominance.ts'
import { openPart } from '../openPart.ts'

interface Cell {
  readonly text: string
  readonly sort: number | null
  readonly part?: Part | undefined
}

function partCells(bin: TimeBin, answer: OverTimeAnswer, measure: Measure, words: Words): Cell[] {
  const period = periodId(bin)
  return bin.parts.map((sum, index) => {
    if (sum.agreements === 0) return { text: '', sort: 0 }
    const of = partOfSeries(answer.series[index], answer)
    const part = of && { ...of, period }
    return measure === 'investment'
      ? { text: sumWords(sum, words), sort: sum.cny, part }
      : { text: plain(sum.agreements, words.lang), sort: sum.agreements, part }
  })
}

/** Of a row that is no period, empty: what has no place on the axis is in no running total. */
function runningCells(running: Running | undefined, part: RunningParts | null, words: Words): Cell[] {
  return [
    {
      text: running ? plain(running.agreements, words.lang) : '',
      sort: running?.agreements ?? null,
      part: part?.agreements,
    },
    {
      text: running && running.agreements > 0 ? sumWords(running, words) : '',
      sort: running?.cny ?? null,
      part: part?.investment,
    },
  ]
}

interface TableProps {
  readonly answer: OverTimeAnswer
  readonly measure: Measure
  readonly isRunning: boolean
}

export function OverTimeTable({ answer, measure, isRunning }: TableProps) {
  const words = useWords()
  const { say, lang } = words
  const dominance = dominanceColumn(answer.bins, words)
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
      sort: bin.firstDay,
      name: binName(bin, words),
      bin,
      total: bin.total,
      part: { period: periodId(bin) },
    })),
    ...rest.map((row) => ({ ...row, running: undefined, sort: null, bin: null })),
  ]
  return (
    <DataTable
      caption={say('figure.table', { title: say('figure.over-time') })}
      onOpen={openPart}
      columns={[
        { id: 'period', label: say('column.period') },
        { id: 'agreements', label: say('column.agreements'), numeric: true },
        { id: 'investment', label: say('column.investment'), numeric: true },
        { id: 'known', label: say('column.known'), numeric: true },
        ...(isRunning
          ? (['runningAgreements', 'runningInvestment'] as const).map((id) => ({
              id,
              label: say(`column.${id}`),
              numeric: true,
            }))
          : answer.series.map((series, index) => ({
              id: String(index),
              label: seriesName(series, words),
              numeric: true,
            }))),
        ...dominance.columns,
      ]}
      rows={rows.map(({ id, sort, name, bin, total, part, running }) => ({
        id,
        cells: [
          { text: name, sort },
          { text: plain(total.agreements, lang), sort: total.agreements, part },
          { text: total.agreements === 0 ? '' : sumWords(total, words), sort: total.cny, part },
          {
            text:
              total.agreements === 0
                ? say('figure.over-time.none')
                : say('headline.ofAll', { known: total.known, all: total.agreements }),
            sort: total.known,
          },
          ...(isRunning ? runningCells(running, bin && runningParts(bin, answer), words) : []),
          ...(isRunning || !bin ? [] : partCells(bin, answer, measure, words)),
          ...(isRunning || bin ? [] : answer.series.map(() => ({ text: '', sort: 0 }))),
          ...dominance.cells(bin),
        ],
      }))}
    />
  )
}
