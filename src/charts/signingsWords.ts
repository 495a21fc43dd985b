import { dateWords, shortDate } from '../format/dates.ts'
import { disputedWords, missingWords } from '../format/disputes.ts'
import { foreignMoney, money } from '../format/money.ts'
import { plain, qualified } from '../format/numbers.ts'
import type { Words } from '../format/WordsContext.tsx'
import { clauses, labelled, listWords } from '../format/words.ts'
import type { Amount } from '../model/schema.ts'
import type { SigningRow, SigningsAnswer } from '../questions/signings.ts'

/** The keys of the squares of a family that is alone in its signing, and of what is itemised. */
export const ALONE_KEY = 'families:alone'
export const ITEMISED_KEY = 'itemised:stated'

/** The count as printed: `over 30`. */
export const countText = ({ count, countIs }: SigningRow, { lang }: Words): string =>
  qualified(plain(count, lang), countIs, lang)

/** The amount as published, in yuan or else in its own currency; null when none was published. */
export function amountText(amount: Amount | null, { lang }: Words): string | null {
  if (amount === null) return null
  if (amount.cny !== null) return qualified(money(amount.cny, lang), amount.is, lang)
  const { foreign } = amount
  return foreign === null
    ? null
    : qualified(foreignMoney(foreign.currency, foreign.value, lang), amount.is, lang)
}

/** The amount, or that none was published, or none settled. */
export const amountSaid = ({ amount, disputes }: SigningRow, words: Words): string =>
  amountText(amount, words) ?? missingWords(disputes.amount, words.say('figure.signings.noAmount'), words)

export const itemisedOf = ({ itemised }: Pick<SigningRow, 'itemised'>): number =>
  itemised.stated + itemised.possible

/** `5 of 57`. */
export const itemisedText = (row: SigningRow, { say }: Words): string =>
  say('headline.ofAll', { known: itemisedOf(row), all: row.agreements })

/** Date, and partnership where the figure shows several. */
export function whenText(row: SigningRow, severalPartnerships: boolean, { lang, say, pick }: Words): string {
  const date = row.date === null ? say('figure.timeline.undated') : shortDate(row.date, lang)
  return severalPartnerships ? `${date} · ${pick(row.partnership)}` : date
}

export const hasSeveralPartnerships = ({ rows }: SigningsAnswer): boolean =>
  new Set(rows.map(({ partnership }) => partnership.en)).size > 1

/** The families that a signing names, in words; and whether it names more than one of them. */
export function familiesText(
  { families }: SigningRow,
  { families: names }: SigningsAnswer,
  { lang, say, pick }: Words,
): string {
  if (families.length === 0) return say('figure.sectors.noSector')
  const named = names.flatMap(({ index, name }) => (families.includes(index) ? [pick(name)] : []))
  const unnamed = families.length - named.length
  if (unnamed > 0) named.push(say('series.other-families', { n: unnamed }))
  return lang === 'en' && named.length > 1 ? named.join('; ') : listWords(lang, named)
}

/** The row in words: title, date, whole, count, amount with its kind, what is itemised, families. */
export function signingLabel(row: SigningRow, answer: SigningsAnswer, words: Words): string {
  const { say, pick, lang } = words
  return [
    pick(row.title),
    row.date === null ? say('record.undated') : dateWords(row.date, lang),
    hasSeveralPartnerships(answer) ? pick(row.partnership) : '',
    row.within === null
      ? ''
      : labelled(
          lang,
          say(row.within.isStated ? 'record.partOf' : 'record.possiblyPartOf'),
          pick(row.within.title),
        ),
    say('figure.signings.count', { count: countText(row, words), n: row.count }),
    disputedWords(row.disputes.count, 'count', words),
    clauses(lang, [
      amountSaid(row, words),
      ...(row.amount === null ? [] : [say(`basis.${row.amount.basis}`)]),
    ]),
    disputedWords(row.disputes.amount, 'amount', words),
    say('figure.signings.itemised', { k: itemisedOf(row), n: row.agreements }),
    row.itemised.possible > 0 ? say('figure.signings.possible', { n: row.itemised.possible }) : '',
    row.kept < row.agreements ? say('figure.signings.keptOf', { n: row.kept }) : '',
    familiesText(row, answer, words),
    row.families.length > 1 ? say('figure.signings.legendAmong') : '',
  ]
    .filter((part) => part !== '')
    .join('\n')
}
