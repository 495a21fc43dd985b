import {
  isNotBroken,
  seriesKey,
  seriesLook,
  seriesName,
  seriesTexture,
  unknownLook,
} from '../../charts/overTimeWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import type { Words } from '../../format/WordsContext.tsx'
import type { OverTimeAnswer, Series } from '../../questions/overTime.ts'
import type { LegendEntry } from '../../ui/FigureCard.tsx'
import type { Measure } from '../../view/viewState.ts'

/** Whether a series can have anything of a measure. */
const isOf = ({ kind }: Series, measure: Measure): boolean =>
  kind !== (measure === 'agreements' ? 'whole-signings' : 'no-amount')

/** What the pieces of the bars are; those that look alike have one entry. */
export function overTimeLegend(
  answer: Pick<OverTimeAnswer, 'series' | 'total'>,
  measure: Measure,
  theme: ChartTheme,
  words: Words,
): LegendEntry[] {
  const drawn = answer.series.filter((each) => isOf(each, measure))
  const [first, second] = drawn.filter(isNotBroken)
  return [
    ...drawn
      .filter((each) => !isNotBroken(each))
      .map((each) => ({
        label: seriesName(each, words),
        swatch: seriesLook(each, theme),
        form: seriesTexture(each),
        of: seriesKey(each),
      })),
    ...(first
      ? [
          {
            label: second ? words.say('series.notBroken') : seriesName(first, words),
            swatch: 'hatch' as const,
          },
        ]
      : []),
    ...(measure === 'investment' && answer.total.unknown > 0
      ? [{ label: words.say('figure.over-time.unknownLegend'), swatch: unknownLook(answer) }]
      : []),
  ]
}
