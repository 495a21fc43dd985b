import { dateWords } from '../format/dates.ts'
import { money } from '../format/money.ts'
import { percent, plain } from '../format/numbers.ts'
import type { Words } from '../format/WordsContext.tsx'
import { sentences } from '../format/words.ts'
import type { PartialDate } from '../model/dates.ts'
import type { HeadlineAnswer } from '../questions/headline.ts'

/** The page's title: `Shanghai–Dalian cooperation, 2017–2025`. `name` is the partnership, null for all of them. */
export function pageTitle(name: string | null, answer: HeadlineAnswer | null, { say, lang }: Words): string {
  if (!answer?.years) return name === null ? say('app.titleAll') : say('app.title', { name })
  const { first, last } = answer.years
  const range = first === last ? String(first) : `${first}–${last}`
  const years = lang === 'en' ? range : `${range}年`
  return name === null ? say('app.titleAllYears', { years }) : say('app.titleYears', { name, years })
}

/**
 * The view in one or two sentences, the same for the same answer; every number in them is a field of it.
 * `name` is the partnership in words, null for all of them.
 */
export function viewSentence(
  answer: HeadlineAnswer,
  { name, filters, updated }: { name: string | null; filters: string | null; updated: PartialDate },
  words: Words,
): string {
  const { say, pick, lang } = words
  const { total, years, largest, among } = answer
  const source = say('sentence.source', { date: dateWords(updated, lang) })
  if (total.agreements === 0)
    return sentences(lang, [withFilters(say('sentence.none'), filters, lang), source])
  const period =
    years === null
      ? ''
      : years.first === years.last
        ? say('sentence.year', { year: String(years.first) })
        : say('sentence.period', { first: String(years.first), last: String(years.last) })
  const first = say('sentence.total', {
    name: name ?? say('sentence.allName'),
    period,
    agreements: say(answer.isFloor ? 'count.atLeastAgreements' : 'count.agreements', { n: total.agreements }),
    money: moneyClause(answer, words),
  })
  return sentences(lang, [
    withFilters(first.replace(/ {2,}/g, ' '), filters, lang),
    among && among.total.agreements > 0 ? say('sentence.among', { n: among.total.agreements }) : '',
    largest && largest.share >= 50 && largest.agreements < total.agreements
      ? say('sentence.largest', {
          title: pick(largest.title),
          date: largest.date === null ? say('record.undated') : dateWords(largest.date, lang),
          share: percent(largest.cny, total.cny ?? 0, lang),
        })
      : '',
    source,
  ])
}

function moneyClause({ total }: HeadlineAnswer, { say, lang }: Words): string {
  if (total.cny === null) return say('sentence.noMoney')
  const sum = money(total.cny, lang)
  if (total.unknown === 0) return say('sentence.moneyWhole', { money: sum })
  return say('sentence.money', { money: sum, known: plain(total.known, lang) })
}

/** The filters stand before the sentence that they narrow. */
function withFilters(sentence: string, filters: string | null, lang: Words['lang']): string {
  if (filters === null) return sentence
  return lang === 'en' ? `${filters}: ${sentence}` : `${filters}：${sentence}`
}
