import { comparisonWords, lineLook, publishedWords, whenWords } from '../../charts/claimWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import type { NativeChart, NativeSeries } from '../../export/deck/nativeChart.ts'
import { moneyUnit } from '../../format/money.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { clauses, labelled } from '../../format/words.ts'
import type { ClaimRow, ClaimsAnswer } from '../../questions/claims.ts'
import type { Measure } from '../../view/viewState.ts'
import { fact, head, inUnit, PLAIN } from '../nativeParts.ts'

/** More published totals than this are a picture: their names need more room than a slide has. */
const MOST_CLAIMS = 14

/**
 * A bar for each published total: what is itemised by its date, and what is not; hollow where the two are not compared.
 * Not the page's line: an office program would draw one for all partnerships, and a total of one of them would be read
 * off it. Null where nothing is compared.
 */
export function claimsNative(
  answer: ClaimsAnswer,
  measure: Measure,
  theme: ChartTheme,
  words: Words,
): NativeChart | null {
  const { say, pick, lang } = words
  const isMoney = measure === 'investment'
  const rows = answer.claims.filter((row) => row[measure].isDrawn)
  const heldOf = (row: ClaimRow) => {
    const comparison = row[measure]
    return comparison.why === null ? comparison : null
  }
  if (rows.length > MOST_CLAIMS || rows.every((row) => heldOf(row) === null)) return null
  const publishedOf = ({ counts, amount }: ClaimRow): number | null =>
    isMoney ? (amount?.cny ?? null) : counts
  const largest = Math.max(
    0,
    ...rows.map((row) => Math.max(publishedOf(row) ?? 0, heldOf(row)?.itemised ?? 0)),
  )
  const unit = isMoney ? moneyUnit(largest, lang) : { yuan: 1, name: '' }
  const whose = ({ partnership }: ClaimRow): string =>
    partnership ? pick(partnership.name) : say('record.programme')
  const series: readonly NativeSeries[] = [
    {
      name: say('deck.itemised'),
      look: lineLook(theme),
      values: rows.map((row) => inUnit(heldOf(row)?.itemised ?? null, unit)),
      floors: rows.map((row) => heldOf(row)?.isFloor ?? false),
    },
    {
      name: say('deck.unexplained'),
      look: 'hatch',
      values: rows.map((row) => inUnit(heldOf(row)?.unexplained ?? null, unit)),
    },
    {
      name: say('deck.notCompared'),
      look: 'outline',
      values: rows.map((row) => (heldOf(row) === null ? inUnit(publishedOf(row), unit) : null)),
    },
  ]
  return {
    ...PLAIN,
    kind: 'bars',
    stacking: 'stacked',
    categoryName: say('kind.claim'),
    categories: rows.map((row) =>
      labelled(lang, clauses(lang, [whenWords(row, words), whose(row)]), publishedWords(row, measure, words)),
    ),
    shown: rows.length,
    series: series.filter(({ values }) => values.some((value) => value !== null)),
    unit: isMoney
      ? say('deck.unit', { measure: say('column.published'), unit: unit.name })
      : say('column.published'),
    facts: [
      head(say('column.unexplained')),
      ...rows
        .filter((row) => heldOf(row) !== null)
        .map((row) =>
          fact(
            labelled(
              lang,
              clauses(lang, [whenWords(row, words), whose(row)]),
              comparisonWords(row, measure, words),
            ),
          ),
        ),
    ],
  }
}
