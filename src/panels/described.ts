import type { Described, DescribedMark, End } from '../format/described.ts'
import type { Words } from '../format/WordsContext.tsx'
import { clauses } from '../format/words.ts'
import type { Total } from '../questions/headline.ts'
import type { Measure } from '../view/viewState.ts'
import { sumWords } from './coverage.ts'

/** What a total belongs to that a mark of a drawing stands for. */
export interface DescribedTotal {
  readonly name: () => string
  readonly total: Pick<Total, 'agreements' | 'cny' | 'unknown'>
  /** True when its number of agreements is a floor. [C2] */
  readonly isFloor?: boolean
  /** Where it lies in time. */
  readonly time?: number
}

type Things = 'periods' | 'sectors' | 'signings' | 'stages' | 'partnerships' | 'years' | 'flows' | 'sizes'

/** `11 periods, 8 with agreements.`; without how many have a figure where that is not asked. */
export function countedWords(
  of: Things | 'claims' | 'fields' | 'amounts',
  n: number,
  { say }: Words,
  known: { readonly n: number; readonly measure: Measure } | null = null,
): string {
  if (n === 0) return ''
  const things = say('described.things', { of, n })
  return known === null
    ? say('described.drawn', { things })
    : say('described.with', {
        things,
        known: known.n,
        what: known.measure === 'investment' ? 'money' : 'count',
      })
}

/** What a description says of marks that measure agreements or money. Nothing is no least number, nor is unknown. */
export function describedTotals(
  of: Things,
  totals: readonly DescribedTotal[],
  measure: Measure,
  words: Words,
  ends: readonly End[] = ['most', 'least'],
): Described {
  const isMoney = measure === 'investment'
  const marks = totals.map(({ name, total, isFloor = false, time = null }): DescribedMark => {
    const isAny = total.agreements > 0
    return {
      value: isMoney ? total.cny : isAny ? total.agreements : null,
      time: isAny ? time : null,
      said: () => clauses(words.lang, [name(), figureOf(total, isFloor, isMoney, words)]),
    }
  })
  const known = marks.filter(({ value }) => value !== null).length
  return {
    counted: countedWords(of, marks.length, words, { n: known, measure }),
    what: isMoney ? 'money' : known < marks.length ? 'some' : 'count',
    marks,
    ends,
  }
}

function figureOf(total: DescribedTotal['total'], isFloor: boolean, isMoney: boolean, words: Words): string {
  const agreements = words.say(isFloor ? 'count.atLeastAgreements' : 'count.agreements', {
    n: total.agreements,
  })
  if (!isMoney) return agreements
  return total.cny === null
    ? clauses(words.lang, [agreements, words.say('figure.timeline.unknownAmount')])
    : sumWords(total, words)
}
