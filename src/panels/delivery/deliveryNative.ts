import {
  ALL_RATES,
  lighter,
  rateName,
  rateValue,
  SILENCE_ROWS,
  setBackTone,
  silenceCount,
  silenceName,
  stageName,
  stageValue,
} from '../../charts/deliveryWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import type { NativeChart, NativeSeries } from '../../export/deck/nativeChart.ts'
import { dateWords } from '../../format/dates.ts'
import { plain } from '../../format/numbers.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { labelled } from '../../format/words.ts'
import { NOT_STATED } from '../../model/words.ts'
import type { DeliveryAnswer, DeliveryRow, Silence } from '../../questions/delivery.ts'
import { fact, head, PLAIN } from '../nativeParts.ts'

/** Bars of the stages that were ever reported, by where those agreements stand now; rates and silence stand beside. */
export function deliveryNative(
  answer: DeliveryAnswer,
  silence: Silence,
  isChosen: ((row: DeliveryRow) => boolean) | null,
  theme: ChartTheme,
  words: Words,
): NativeChart {
  const { say, lang } = words
  const { rows } = answer
  const isStage = ({ id }: DeliveryRow): boolean => id !== NOT_STATED
  const gone = setBackTone(theme)
  const ended = ({ id }: DeliveryRow): boolean => id === 'cancelled'
  const series: readonly NativeSeries[] = [
    {
      name: say('figure.delivery.here'),
      look: theme.series[0] ?? theme.ink,
      values: rows.map((row) => (isStage(row) && !ended(row) ? row.here : null)),
    },
    {
      name: say('figure.delivery.further'),
      look: lighter(theme),
      values: rows.map((row) => (isStage(row) ? row.further : null)),
    },
    {
      name: say('figure.delivery.setBack'),
      look: gone.colour,
      texture: gone.texture,
      values: rows.map((row) => (isStage(row) ? row.setBack + (ended(row) ? row.here : 0) : null)),
    },
    {
      name: say('figure.delivery.notStated'),
      look: 'outline',
      values: rows.map((row) => (isStage(row) ? null : row.reported)),
    },
  ]
  return {
    ...PLAIN,
    kind: 'bars',
    stacking: 'stacked',
    categoryName: say('column.stage'),
    categories: rows.map((row) => `${stageName(row, words)} · ${stageValue(row, words)}`),
    shown: rows.length,
    series: series.filter(({ values }) => values.some((value) => (value ?? 0) > 0)),
    pale: isChosen ? rows.map((row) => !isChosen(row)) : [],
    unit: say('figure.delivery.stages'),
    facts: [
      head(say('figure.delivery.rates')),
      ...ALL_RATES.map((rate) => fact(labelled(lang, rateName(rate, words), rateValue(rate, answer, words)))),
      head(say('figure.delivery.silence', { date: dateWords(answer.updated, lang) })),
      ...SILENCE_ROWS.map((row) =>
        fact(
          labelled(lang, silenceName(row, silence, words), plain(silenceCount(row, silence, answer), lang)),
        ),
      ),
    ],
  }
}
