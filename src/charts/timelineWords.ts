import { dateWords, periodWords } from '../format/dates.ts'
import { disputedWords, missingWords, statedWords } from '../format/disputes.ts'
import { money } from '../format/money.ts'
import { plain, qualified } from '../format/numbers.ts'
import { titleOf } from '../format/titles.ts'
import type { Words } from '../format/WordsContext.tsx'
import { labelled } from '../format/words.ts'
import type { Mark } from '../questions/timeline.ts'

/** How many agreements a mark stands for, as printed: `over 30`. */
export const markCount = ({ agreements, countIs }: Mark, { lang }: Words): string =>
  qualified(plain(agreements, lang), countIs, lang)

/** Its amount with the source's qualification; null without one in yuan. */
export const markAmount = ({ cny, amountIs }: Mark, { lang }: Words): string | null =>
  cny === null ? null : qualified(money(cny, lang), amountIs, lang)

/** Why it has no amount in yuan: only published for a whole signing, in another currency, not settled, not published. */
export function noAmount({ basis, forWhole, disputes }: Mark, words: Words): string {
  const { say, lang } = words
  if (forWhole !== null && disputes.amount === null) {
    const { count, countIs } = forWhole
    return say('figure.timeline.forWhole', { count: qualified(plain(count, lang), countIs, lang) })
  }
  return basis === null
    ? missingWords(disputes.amount, say('figure.timeline.unknownAmount'), words)
    : say('record.foreignAmount')
}

/** The same, with the amount of the whole signing. */
export function noAmountInFull(mark: Mark, words: Words): string {
  const said = noAmount(mark, words)
  return mark.forWhole === null || mark.disputes.amount !== null
    ? said
    : labelled(words.lang, said, statedWords(mark.forWhole.amount, words))
}

/** A mark in words: title, date, and for signings the number and the money. */
export function markLabel(mark: Mark, words: Words): string {
  const { say, lang } = words
  const date =
    mark.date === null
      ? say('record.undated')
      : mark.endDate === null
        ? dateWords(mark.date, lang)
        : periodWords(mark.date, mark.endDate, lang)
  const lines = [titleOf(mark, words), date]
  if (mark.kind === 'agreement') {
    const amount = markAmount(mark, words)
    lines.push(
      say('figure.signings.count', { count: markCount(mark, words), n: mark.agreements }),
      amount !== null
        ? [amount, mark.basis === null ? '' : say(`basis.${mark.basis}`)].join(' ')
        : noAmountInFull(mark, words),
      disputedWords(mark.disputes.amount, 'amount', words),
    )
  }
  if (mark.among) lines.push(say('figure.timeline.among'))
  return lines.filter((line) => line !== '').join('\n')
}
