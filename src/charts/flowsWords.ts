import { money, moneyIn, moneyUnit } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import type { Words } from '../format/WordsContext.tsx'
import { asClause, labelled, listWords } from '../format/words.ts'
import type { Lang } from '../model/words.ts'
import {
  type Carried,
  type DrawnFlow,
  type FlowGroups,
  type FlowMeasure,
  type Place,
  type StationNode,
  worthOf,
} from './flowsGroups.ts'
import { seriesName } from './overTimeWords.ts'

export const placeName = ({ name }: Place, words: Words): string => words.pick(name)
export const stationName = ({ series }: StationNode, words: Words): string => seriesName(series, words)

/** One unit for all numbers of the figure. */
export function flowsUnit({ east, stations }: FlowGroups, lang: Lang): { yuan: number; name: string } {
  const nodes: readonly { readonly carried: Carried }[] = [...east, ...stations]
  return moneyUnit(Math.max(0, ...nodes.map(({ carried }) => worthOf(carried, 'investment'))), lang)
}

/** Whether a sum of money says more than what is known: then it is a floor. */
const isMoneyFloor = ({ unknown, inWholes }: Carried): boolean => unknown + inWholes > 0

/** What stands at a place or a station: its number, a floor said as one, and in money its coverage. */
export function valueLines(
  carried: Carried,
  measure: FlowMeasure,
  unit: { readonly yuan: number },
  { lang, say }: Words,
): string[] {
  const { agreements, cny, known, isFloor } = carried
  if (measure === 'agreements') return [`${isFloor ? '≥ ' : ''}${plain(agreements, lang)}`]
  if (cny === null) {
    return [say('figure.over-time.amountUnknown'), say('count.agreements', { n: agreements })]
  }
  return [
    `${isMoneyFloor(carried) ? '≥ ' : ''}${moneyIn(cny, unit, lang)}`,
    ...(agreements > 0
      ? [say(isFloor ? 'headline.ofAtLeast' : 'headline.ofAll', { known, all: agreements })]
      : []),
  ]
}

/** Agreements, money with its kinds, and for how many of the agreements it is published. */
function carriedLines(carried: Carried, { lang, say }: Words): string[] {
  const { agreements: all, cny, known, byBasis, inWholes, unallocated, isFloor } = carried
  const amount = cny === null ? '' : money(cny, lang)
  return [
    all === 0 ? '' : say(isFloor ? 'count.atLeastAgreements' : 'count.agreements', { n: all }),
    amount === '' ? '' : isMoneyFloor(carried) ? say('headline.atLeast', { money: amount }) : amount,
    listWords(
      lang,
      byBasis.map((part) => labelled(lang, say(`basis.${part.basis}`), money(part.cny, lang))),
    ),
    unallocated === null ? '' : say('figure.flows.ofWholes', { money: money(unallocated, lang) }),
    all === 0
      ? ''
      : known === 0
        ? asClause(say('coverage.noAmounts', { all }))
        : asClause(say('coverage.amounts', { known, all, floor: isFloor ? 'yes' : 'no' })),
    inWholes === 0 ? '' : say('figure.flows.inWholes', { n: inWholes }),
  ].filter((line) => line !== '')
}

export const placeLabel = (place: Place, words: Words): string =>
  [placeName(place, words), ...carriedLines(place.carried, words)].join('\n')

export const stationLabel = (station: StationNode, words: Words): string =>
  [stationName(station, words), ...carriedLines(station.carried, words)].join('\n')

/** The flow in words: from where, through what, to where, and what it carries. */
export const flowLabel = ({ east, station, northeast, carried }: DrawnFlow, words: Words): string =>
  [
    words.say('figure.flows.flow', {
      east: placeName(east, words),
      family: stationName(station, words),
      northeast: placeName(northeast, words),
    }),
    ...carriedLines(carried, words),
  ].join('\n')
