import { dateWords, periodWords } from '../format/dates.ts'
import { disputedWords, starred, starredNote } from '../format/disputes.ts'
import { foreignMoney, money } from '../format/money.ts'
import { percent, percentFloor, plain, qualified } from '../format/numbers.ts'
import type { Words } from '../format/WordsContext.tsx'
import { bracketed, labelled } from '../format/words.ts'
import { sumCny } from '../model/money.ts'
import type { Bound, ClaimRow, ClaimsAnswer, Held } from '../questions/claims.ts'
import type { ChartTheme } from './theme.ts'

export type Measure = 'agreements' | 'investment'

/** The running total and the published ones: two hues, told apart by their shape too. */
export const lineLook = ({ series, ink }: ChartTheme): string => series[0] ?? ink
export const claimLook = ({ series, accent }: ChartTheme): string => series[1] ?? accent

/** The key of all totals that measure the same. */
export const measuresKey = ({ measures }: Pick<ClaimRow, 'measures'>): string => `measures:${measures}`

/** The running total from a day on. */
export interface Point {
  readonly day: number
  readonly value: number
}

/** The steps of a measure. In agreements the line comes from zero; in money it begins with the first known amount. */
export function pointsOf(answer: ClaimsAnswer, measure: Measure): Point[] {
  const { steps, axis } = answer
  const points = steps.flatMap((step) => {
    const value = step[measure === 'agreements' ? 'agreements' : 'cny']
    return value === null ? [] : [{ day: step.day + 1, value }]
  })
  return measure === 'agreements' && axis && points.length > 0
    ? [{ day: axis.first, value: 0 }, ...points]
    : points
}

/** Whether more may be itemised than the line has come to. */
export const isLineFloor = ({ isFloor, undated, total }: ClaimsAnswer, measure: Measure): boolean =>
  isFloor || undated.agreements > 0 || (measure === 'investment' && total.unknown > 0)

/** The end of the line in words: what it is, and what it has come to. */
export function lineLabel(answer: ClaimsAnswer, measure: Measure, value: number, words: Words): string {
  const { say, lang } = words
  const isFloor = isLineFloor(answer, measure)
  const sum = measure === 'agreements' ? '' : money(sumCny(value), lang)
  const come =
    measure === 'agreements'
      ? say(isFloor ? 'count.atLeastAgreements' : 'count.agreements', { n: value })
      : isFloor
        ? say('headline.atLeast', { money: sum })
        : sum
  return [say('figure.claims.line'), come].join('\n')
}

/** A number of agreements or of yuan. */
export const valueWords = (value: number, measure: Measure, { lang }: Words): string =>
  measure === 'agreements' ? plain(value, lang) : money(sumCny(value), lang)

/** The published figure with its source's qualification; empty when none of this measure was published. */
export function figureWords(row: ClaimRow, measure: Measure, words: Words): string {
  const { counts, countIs, amount } = row
  if (measure === 'agreements') {
    return counts === null ? '' : qualified(plain(counts, words.lang), countIs, words.lang)
  }
  if (amount === null) return ''
  const figure =
    amount.cny !== null
      ? money(amount.cny, words.lang)
      : amount.foreign
        ? foreignMoney(amount.foreign.currency, amount.foreign.value, words.lang)
        : ''
  return qualified(figure, amount.is, words.lang)
}

const subjectOf = (measure: Measure): 'count' | 'amount' => (measure === 'agreements' ? 'count' : 'amount')

/** How far the sources of the published figure are apart; empty where they are not. [C9] */
export const claimDispute = ({ disputes }: ClaimRow, measure: Measure, words: Words): string =>
  disputedWords(disputes[subjectOf(measure)], subjectOf(measure), words)

/** The published figure as it stands in the drawing: marked where sources disagree over it. */
export const drawnFigure = (row: ClaimRow, measure: Measure, words: Words): string =>
  starred(figureWords(row, measure, words), row.disputes[subjectOf(measure)])

/** The drawn totals over which sources disagree, and how far; each with whose it is where there are several. [C9] */
export function claimsNote(drawn: readonly ClaimRow[], measure: Measure, words: Words): string {
  const hasNames = isOfSeveral(drawn)
  const textOf = (row: ClaimRow): string => {
    const figure = figureWords(row, measure, words)
    const name = hasNames && row.partnership ? words.pick(row.partnership.name) : ''
    return name === '' ? figure : `${name}${words.lang === 'en' ? ' ' : ''}${figure}`
  }
  const figures = drawn.map((row) => ({ text: textOf(row), range: row.disputes[subjectOf(measure)] }))
  return starredNote(figures, subjectOf(measure), words)
}

/** Whether totals are of more than one partnership, so that each must say whose it is. */
export const isOfSeveral = (rows: readonly ClaimRow[]): boolean =>
  new Set(rows.map(({ partnership }) => partnership?.id)).size > 1

/** The partnership that a total is of, or the whole programme. */
export const whoseWords = ({ partnership }: ClaimRow, { say, pick }: Words): string =>
  partnership ? pick(partnership.name) : say('record.programme')

/** What was published, of what: `projects signed: over 355`. */
export const publishedWords = (row: ClaimRow, measure: Measure, words: Words): string => {
  const figure = figureWords(row, measure, words)
  return figure === '' ? '' : labelled(words.lang, words.pick(row.of), figure)
}

/** When it counts: `March 2019`; from its beginning on where that is not the partnership's: `2021 – July 2024`. */
export function whenWords({ date, since }: ClaimRow, { lang, say }: Words): string {
  if (date === null) return say('record.undated')
  return since === null ? dateWords(date, lang) : periodWords(since, date, lang)
}

/** A number that is exact, a ceiling, a floor or about right. */
export const bounded = (number: string, bound: Bound, { say }: Words): string =>
  bound === 'exact' ? number : say(`claims.${bound}`, { n: number })

/** The unexplained share of the published figure: a ceiling is never rounded down, a floor never up. [C15] */
export function shareWords({ unexplained, claimed, bound }: Held, words: Words): string {
  const { lang } = words
  const near = percent(unexplained, claimed, lang)
  if (bound === 'at-most') {
    return bounded(`${Math.ceil((100 * unexplained) / claimed)}${lang === 'en' ? ' ' : ''}%`, bound, words)
  }
  const share = bound === 'at-least' ? percentFloor(unexplained, claimed, lang) : near
  // What is said as under 1 % or over 99 % is bounded already.
  return share !== null && /^\d/.test(share) ? bounded(share, bound, words) : near
}

/** What is itemised by then; a floor says so. */
export const itemisedWords = (held: Held, measure: Measure, words: Words): string =>
  bounded(valueWords(held.itemised, measure, words), held.isFloor ? 'at-least' : 'exact', words)

/** What is unexplained, with its share: `about 5 (about 4 %)`; or that all is itemised. */
export function unexplainedWords(held: Held, measure: Measure, words: Words): string {
  const { say } = words
  if (held.more > 0) return say('claims.more', { n: valueWords(held.more, measure, words) })
  if (held.unexplained === 0) return say('claims.nothing')
  return say('claims.unexplained', {
    n: bounded(valueWords(held.unexplained, measure, words), held.bound, words),
    share: shareWords(held, words),
  })
}

/** Why a figure is not compared, or what the comparison says. */
export function comparisonWords(row: ClaimRow, measure: Measure, words: Words): string {
  const comparison = row[measure]
  return comparison.why === null
    ? unexplainedWords(comparison, measure, words)
    : words.say(`claims.why.${comparison.why}`)
}

/** A mark in words: title, whose, when, what was published, what is itemised by then, what that leaves. */
export function claimLabel(row: ClaimRow, measure: Measure, words: Words): string {
  const { say, lang } = words
  const comparison = row[measure]
  return [
    words.pick(row.title),
    whoseWords(row, words),
    whenWords(row, words),
    bracketed(lang, publishedWords(row, measure, words), claimDispute(row, measure, words)),
    ...(comparison.why === null
      ? [
          labelled(lang, say('column.itemisedBy'), itemisedWords(comparison, measure, words)),
          labelled(lang, say('column.unexplained'), unexplainedWords(comparison, measure, words)),
        ]
      : [say('claims.notCompared', { why: say(`claims.why.${comparison.why}`) })]),
  ].join('\n')
}
