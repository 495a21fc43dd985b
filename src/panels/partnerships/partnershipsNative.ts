import { seriesLook, seriesTexture } from '../../charts/overTimeWords.ts'
import { groupsLook, longestBar, namedLook, valueWords } from '../../charts/partnershipWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import { MOST_BARS, type NativeChart, type NativeSeries } from '../../export/deck/nativeChart.ts'
import { money, moneyUnit } from '../../format/money.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { sumCny } from '../../model/money.ts'
import { ANNOUNCED_BASES } from '../../model/words.ts'
import type { PartnershipRow } from '../../questions/partnerships.ts'
import type { Measure } from '../../view/viewState.ts'
import { dominanceOf, inUnit, PLAIN, unknownCaption } from '../nativeParts.ts'

/**
 * Bars of ranked partnerships: agreements by how they were announced, or investment by kind of money. What a bar comes
 * to stands in its name, as a floor where it is one. Null where nothing is known.
 */
export function partnershipsNative(
  rows: readonly PartnershipRow[],
  measure: Measure,
  chosen: readonly string[] | null,
  theme: ChartTheme,
  words: Words,
): NativeChart | null {
  const { say, pick, lang } = words
  const isMoney = measure === 'investment'
  const longest = longestBar(rows, measure)
  if (longest === 0) return null
  const unit = moneyUnit(longestBar(rows, 'investment'), lang)
  const others = rows.slice(MOST_BARS)
  const mixed: NativeSeries = {
    name: say('series.mixed'),
    look: 'hatch',
    values: rows.map(({ notBrokenDown: { agreements, cny } }) => (isMoney ? inUnit(cny, unit) : agreements)),
  }
  const parts: readonly NativeSeries[] = isMoney
    ? ANNOUNCED_BASES.map((basis) => ({
        name: say(`basis.${basis}`),
        look: seriesLook({ kind: 'basis', basis }, theme),
        texture: seriesTexture({ kind: 'basis', basis }),
        values: rows.map(({ own }) => {
          const part = own.byBasis.find((each) => each.basis === basis)
          return part ? inUnit(part.cny, unit) : null
        }),
      }))
    : [
        {
          name: say('figure.partnerships.named'),
          look: namedLook(theme),
          values: rows.map(({ named }) => named),
        },
        {
          name: say('figure.partnerships.inGroups'),
          look: groupsLook(theme),
          values: rows.map(({ inGroups }) => inGroups),
        },
      ]
  const dominance = dominanceOf(
    isMoney ? rows.map(({ name, dominant }) => ({ name: pick(name), dominant })) : [],
    words,
  )
  return {
    ...PLAIN,
    kind: 'bars',
    stacking: 'stacked',
    categoryName: say('column.partnership'),
    categories: rows.map((row) => `${pick(row.name)} · ${valueWords(row, measure, unit, words)}`),
    shown: rows.length - others.length,
    series: [...parts, mixed].filter(({ values }) => values.some((value) => (value ?? 0) > 0)),
    pale: chosen === null ? [] : rows.map(({ id }) => !chosen.includes(id)),
    unit: isMoney
      ? say('deck.unit', { measure: say('column.investment'), unit: unit.name })
      : say('column.agreements'),
    captions: [
      others.length > 0
        ? say('deck.further', {
            n: others.length,
            sum: isMoney
              ? money(sumCny(others.reduce((sum, { total }) => sum + (total.cny ?? 0), 0)), lang)
              : say('count.agreements', { n: others.reduce((sum, { total }) => sum + total.agreements, 0) }),
          })
        : '',
      isMoney
        ? unknownCaption(
            rows.map(({ total, name }) => ({ ...total, name: pick(name) })),
            words,
          )
        : '',
      dominance.caption,
    ],
    notes: dominance.notes,
  }
}
