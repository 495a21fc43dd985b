import { sectorName } from '../../charts/sectorWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import type { NativeChart } from '../../export/deck/nativeChart.ts'
import { money, moneyUnit } from '../../format/money.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { labelled } from '../../format/words.ts'
import { sumCny } from '../../model/money.ts'
import type { SectorRow, SectorsAnswer } from '../../questions/sectors.ts'
import type { Measure } from '../../view/viewState.ts'
import {
  amongCaption,
  dominanceOf,
  drawnFirst,
  ended,
  inUnit,
  PLAIN,
  unknownCaption,
} from '../nativeParts.ts'

/**
 * Bars of each sector's own agreements or investment. What several sectors share is in none of them and is said below;
 * null where no sector has anything of its own.
 */
export function sectorsNative(
  answer: SectorsAnswer,
  measure: Measure,
  isPale: ((row: SectorRow) => boolean) | null,
  theme: ChartTheme,
  words: Words,
): NativeChart | null {
  const { say, lang } = words
  const named = answer.rows.filter(({ name }) => name !== null)
  const amountOf = ({ own }: SectorRow): number | null =>
    measure === 'agreements' ? own.agreements : own.cny
  if (named.every((row) => (amountOf(row) ?? 0) === 0)) return null
  const unit = moneyUnit(Math.max(0, ...named.map(({ own }) => own.cny ?? 0)), lang)
  const { drawn, others } = drawnFirst(named, (row) => amountOf(row) ?? 0)
  const rows = [...drawn, ...others]
  const noSector = answer.rows.find(({ name }) => name === null)?.own
  const isMoney = measure === 'investment'
  const rest = others.reduce((sum, row) => sum + (amountOf(row) ?? 0), 0)
  const dominance = dominanceOf(
    isMoney ? drawn.map((row) => ({ name: sectorName(row, words), dominant: row.dominant })) : [],
    words,
  )
  return {
    ...PLAIN,
    kind: 'bars',
    stacking: 'none',
    categoryName: say('column.sector'),
    categories: rows.map((row) => sectorName(row, words)),
    shown: drawn.length,
    series: [
      {
        name: say(isMoney ? 'column.investment' : 'column.agreements'),
        look: theme.series[0] ?? theme.ink,
        values: rows.map((row) => (isMoney ? inUnit(amountOf(row), unit) : amountOf(row))),
        floors: rows.map(({ own }) => isMoney && own.cny !== null && own.unknown > 0),
      },
    ],
    pale: isPale ? rows.map(isPale) : [],
    unit: isMoney ? say('figure.sectors.ownMoney', { unit: unit.name }) : say('figure.sectors.own'),
    captions: [
      others.length > 0
        ? say('deck.further', {
            n: others.length,
            sum: isMoney ? money(sumCny(rest), lang) : say('count.agreements', { n: rest }),
          })
        : '',
      isMoney
        ? unknownCaption(
            rows.map((row) => ({ ...row.own, name: sectorName(row, words) })),
            words,
          )
        : '',
      amongCaption(
        answer.rows.map((row) => ({ name: sectorName(row, words), records: row.mentions.length })),
        words,
      ),
      noSector && noSector.agreements > 0
        ? ended(
            labelled(
              lang,
              say('figure.sectors.noSector'),
              say('count.agreements', { n: noSector.agreements }),
            ),
            words,
          )
        : '',
      dominance.caption,
    ],
    notes: dominance.notes,
  }
}
