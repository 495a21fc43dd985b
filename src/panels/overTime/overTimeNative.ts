import { binName, seriesLook, seriesName, seriesTexture } from '../../charts/overTimeWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import type { NativeChart } from '../../export/deck/nativeChart.ts'
import { moneyUnit } from '../../format/money.ts'
import type { Words } from '../../format/WordsContext.tsx'
import type { OverTimeAnswer, TimeBin } from '../../questions/overTime.ts'
import type { Measure, ViewState } from '../../view/viewState.ts'
import { dominanceOf, inUnit, PLAIN, unknownCaption } from '../nativeParts.ts'

type Counted = Pick<TimeBin['total'], 'agreements' | 'cny' | 'unknown'>

/**
 * Columns by period, stacked by series; or what they have come to by the end of each, as a line. Unknown amounts are
 * in no column and are said below; what has no period is in the figure's coverage. Null where nothing is known.
 */
export function overTimeNative(
  answer: OverTimeAnswer,
  measure: Measure,
  show: ViewState['show'],
  isChosen: ((bin: TimeBin) => boolean) | null,
  theme: ChartTheme,
  words: Words,
): NativeChart | null {
  const { say, lang } = words
  const { bins, series, running } = answer
  const isRunning = show === 'running'
  const isMoney = measure === 'investment'
  const sums: readonly Counted[] = isRunning ? running : bins.map(({ total }) => total)
  const unit = moneyUnit(Math.max(0, ...sums.map(({ cny }) => cny ?? 0)), lang)
  const amountOf = ({ agreements, cny }: Counted): number | null => (isMoney ? inUnit(cny, unit) : agreements)
  if (sums.every((sum) => (amountOf(sum) ?? 0) === 0)) return null
  const name = say(isMoney ? 'column.investment' : 'column.agreements')
  const all = {
    name: isRunning ? say(isMoney ? 'column.runningInvestment' : 'column.runningAgreements') : name,
    look: theme.series[0] ?? theme.ink,
    values: sums.map(amountOf),
    floors: sums.map(({ cny, unknown }) => isMoney && cny !== null && unknown > 0),
  }
  const parts = series.flatMap((each, index) =>
    isMoney && each.kind === 'no-amount'
      ? []
      : [
          {
            name: seriesName(each, words),
            look: seriesLook(each, theme),
            texture: seriesTexture(each),
            values: bins.map((bin) => {
              const part = bin.parts[index]
              return part ? amountOf(part) : null
            }),
          },
        ],
  )
  const dominance = dominanceOf(
    isMoney && !isRunning ? bins.map((bin) => ({ name: binName(bin, words), dominant: bin.dominant })) : [],
    words,
  )
  return {
    ...PLAIN,
    kind: isRunning ? 'line' : 'columns',
    stacking: isRunning ? 'none' : 'stacked',
    categoryName: say('column.period'),
    categories: bins.map((bin) => binName(bin, words)),
    shown: bins.length,
    series: isRunning ? [all] : parts.filter(({ values }) => values.some((value) => (value ?? 0) > 0)),
    totals: isRunning ? null : all,
    pale: isChosen ? bins.map((bin) => !isChosen(bin)) : [],
    unit: isMoney ? say('deck.unit', { measure: all.name, unit: unit.name }) : all.name,
    captions: [
      isMoney
        ? unknownCaption(
            bins.map((bin) => ({ ...bin.total, name: binName(bin, words) })),
            words,
          )
        : '',
      dominance.caption,
    ],
    notes: dominance.notes,
  }
}
