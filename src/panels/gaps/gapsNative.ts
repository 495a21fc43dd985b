import { countedText, inFull, wayTones } from '../../charts/gapsWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import type { NativeChart, NativeSeries } from '../../export/deck/nativeChart.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { labelled } from '../../format/words.ts'
import type { GapRow, GapsAnswer } from '../../questions/gaps.ts'
import { PLAIN } from '../nativeParts.ts'

const WAYS = ['full', 'less', 'least'] as const

/** A bar for each field: the shares of records that state it in full, less exactly, and not at all; of all years. */
export function gapsNative({ rows }: GapsAnswer, theme: ChartTheme, words: Words): NativeChart {
  const { say, lang } = words
  const tones = wayTones(theme)
  const of = (count: (row: GapRow) => number | undefined) =>
    rows.map((row) => (row.total.records === 0 ? null : (count(row) ?? null)))
  const series: readonly NativeSeries[] = [
    ...WAYS.map((way, index) => ({
      name: say(`figure.gaps.legend.${way}`),
      look: tones[index]?.colour ?? theme.ink,
      texture: tones[index]?.texture ?? 'plain',
      values: of(({ total }) => total.stated[index]),
    })),
    { name: say('figure.gaps.legend.missing'), look: 'hatch', values: of(({ total }) => total.missing) },
  ]
  return {
    ...PLAIN,
    kind: 'bars',
    stacking: 'percent',
    categoryName: say('column.records'),
    categories: rows.map(({ field, total }) =>
      labelled(lang, say(`figure.gaps.${field}.short`), countedText(inFull(total), total, words)),
    ),
    shown: rows.length,
    series: series.filter(({ values }) => values.some((value) => (value ?? 0) > 0)),
    unit: say('deck.gaps'),
  }
}
