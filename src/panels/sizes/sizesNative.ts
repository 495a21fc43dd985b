import { SIZE_PARTS, sizeLook, sizeName } from '../../charts/sizesWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import type { NativeChart } from '../../export/deck/nativeChart.ts'
import { moneyUnit } from '../../format/money.ts'
import type { Words } from '../../format/WordsContext.tsx'
import type { SizeBin, SizesAnswer } from '../../questions/sizes.ts'
import type { Measure } from '../../view/viewState.ts'
import { dominanceOf, inUnit, PLAIN } from '../nativeParts.ts'

/**
 * Columns of classes of size: how many amounts, or their sum, by what they are published for. What is not published has
 * no class and is said below. Null where no amount is on the scale.
 */
export function sizesNative(
  answer: SizesAnswer,
  measure: Measure,
  theme: ChartTheme,
  words: Words,
): NativeChart | null {
  const { say, lang } = words
  const { bins, notPublished } = answer
  if (answer.all.amounts === 0) return null
  const isMoney = measure === 'investment'
  const unit = moneyUnit(Math.max(0, ...bins.map(({ all }) => all.cny ?? 0)), lang)
  const amountOf = ({ amounts, cny }: SizeBin['all']): number | null =>
    isMoney ? inUnit(cny, unit) : amounts
  const names = {
    single: say('figure.sizes.single'),
    group: say('figure.sizes.group'),
    among: say('series.mixed'),
  }
  const name = say(isMoney ? 'column.sum' : 'figure.sizes.measure.agreements')
  const dominance = dominanceOf(
    isMoney ? bins.map((bin) => ({ name: sizeName(bin, words), dominant: bin.dominant })) : [],
    words,
  )
  return {
    ...PLAIN,
    kind: 'columns',
    stacking: 'stacked',
    categoryName: say('column.size'),
    categories: bins.map((bin) => sizeName(bin, words)),
    shown: bins.length,
    series: SIZE_PARTS.filter((part) => answer[part].amounts > 0).map((part) => ({
      name: names[part],
      look: sizeLook(part, theme),
      values: bins.map((bin) => amountOf(bin[part])),
    })),
    totals: { name, look: theme.ink, values: bins.map(({ all }) => amountOf(all)) },
    unit: isMoney ? say('deck.unit', { measure: name, unit: unit.name }) : name,
    captions: [
      notPublished.records > 0
        ? say('deck.unsized', { n: notPublished.records, agreements: notPublished.agreements })
        : '',
      dominance.caption,
    ],
    notes: dominance.notes,
  }
}
