import { dateWords } from '../format/dates.ts'
import { excerptWords } from '../format/excerptWords.ts'
import { money } from '../format/money.ts'
import { percent, plain } from '../format/numbers.ts'
import { publishedWords } from '../format/publishedFigure.ts'
import type { Words } from '../format/WordsContext.tsx'
import { listWords, sentences } from '../format/words.ts'
import { precisionOf } from '../model/dates.ts'
import { type Part, WHOLE } from '../model/part.ts'
import type { Dataset } from '../model/schema.ts'
import { ALL } from '../model/words.ts'
import type { HeadlineAnswer, Total } from '../questions/headline.ts'
import type { ViewState } from '../view/viewState.ts'
import { sumWords } from './coverage.ts'
import { activeFilters, datesInWords, partnershipWords } from './filterWords.ts'
import { type Origin, originName, originOf } from './origin.ts'

/** A view in the words that its title and its sentence are made of. */
export interface ViewWords {
  /** The partnership; null for all of them, unless they are invented. */
  readonly name: string | null
  /** The date filter; null without one. */
  readonly dates: string | null
  /** Whether an end of the date filter is open: `since 2017`. */
  readonly isOpenEnded: boolean
  /** Whether an end is a day: `on 21 June 2018`, but `in June 2018`. */
  readonly isOfDays: boolean
  /** The chosen sectors; null when none is. */
  readonly sectors: string | null
  /** All other filters; null without any. */
  readonly others: string | null
  /** Whether the view is of deals outside the programme alone. */
  readonly scope: 'programme' | 'between'
  readonly origin: Origin
  /** The name that data go by which are not published here. */
  readonly source: string
}

export function wordsOfView(view: ViewState, dataset: Dataset, words: Words): ViewWords {
  const active = activeFilters(view, dataset, words)
  const named = (test: (id: string) => boolean): string[] =>
    active.filter(({ id }) => test(id)).map((filter) => filter.words)
  const sectors = named((id) => id.startsWith('sector-')).map((name) => inSentence(name, words))
  const others = named((id) => !id.startsWith('sector-') && id !== 'dates')
  return {
    name: view.partnerships === ALL ? allName(dataset, words) : partnershipWords(view, dataset, words),
    dates: datesInWords(view, words),
    isOpenEnded: view.from === null || view.to === null,
    isOfDays: [view.from, view.to].some((end) => end !== null && precisionOf(end) === 'day'),
    sectors: sectors.length === 0 ? null : listWords(words.lang, sectors),
    others: others.length === 0 ? null : others.join(' · '),
    scope: view.scopes.every((scope) => scope === 'between') ? 'between' : 'programme',
    origin: originOf(view, dataset.meta),
    source: originName(view, dataset.meta, words),
  }
}

/** All partnerships of an invented dataset must not be taken for the real programme. */
function allName({ meta }: Dataset, { pick }: Words): string | null {
  return meta.synthetic ? pick(meta.title) : null
}

/** A name within a sentence: `Wind power` → `wind power`, `Internet of Things` stays. */
function inSentence(name: string, { lang }: Words): string {
  const isProper = /[A-Z]/.test(name.slice(1))
  return lang === 'zh' || isProper ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

/** The page's title: `Shanghai–Dalian cooperation, 2017–2025`; a date filter stands in place of the years. */
export function pageTitle(
  { name, dates, scope }: ViewWords,
  answer: HeadlineAnswer | null,
  { say, lang }: Words,
): string {
  const range = answer?.years ? yearRange(answer.years, lang) : null
  const years = dates ?? range
  const title = name === null ? say('app.titleAll', { scope }) : say('app.title', { name, scope })
  return years === null ? title : say('app.titleYears', { title, years })
}

function yearRange({ first, last }: { first: number; last: number }, lang: Words['lang']): string {
  const range = first === last ? String(first) : `${first}${lang === 'en' ? '–' : '—'}${last}`
  return lang === 'en' ? range : `${range}年`
}

/** A piece of the view's sentence; what a number counts, null for the words between. */
export interface SentencePiece {
  readonly text: string
  readonly part: Part | null
}

/** The view in a few sentences, the same for the same answer; every number in them is a field of it. */
export function viewSentence(...of: Parameters<typeof sentencePieces>): string {
  return sentencePieces(...of)
    .map(({ text }) => text)
    .join('')
}

/** The same in pieces, so that its main numbers can lead to their ledgers. */
export function sentencePieces(
  answer: HeadlineAnswer,
  view: ViewWords,
  meta: Dataset['meta'],
  words: Words,
): SentencePiece[] {
  const parts: Part[] = []
  const mark: Mark = (text, part) => `${START}${parts.push(part) - 1}${OF}${text}${END}`
  const marked = markedSentence(answer, view, meta, words, mark)
  return marked.split(NUMBER).flatMap((text, at, all): SentencePiece[] => {
    // Between the words stand the place of a part and its number.
    if (at % 3 === 0) return text === '' ? [] : [{ text, part: null }]
    return at % 3 === 1 ? [{ text: all[at + 1] ?? '', part: parts[Number(text)] ?? null }] : []
  })
}

/** Marks a number through the messages that it becomes part of, in an order that each language has its own. */
type Mark = (text: string, part: Part) => string

// Characters that no text has: they are for private use.
const [START, OF, END] = ['\uE000', '\uE001', '\uE002']
const NUMBER = new RegExp(`${START}(\\d+)${OF}([^${END}]*)${END}`)

function markedSentence(
  answer: HeadlineAnswer,
  view: ViewWords,
  meta: Dataset['meta'],
  words: Words,
  mark: Mark,
): string {
  const { say, lang } = words
  const { synthetic } = meta
  const date = dateWords(meta.updated, lang)
  const said =
    answer.total.agreements === 0
      ? noneWords(answer, words)
      : sentences(lang, [
          answer.among === null || view.sectors === null
            ? totalSentence(answer, view, words, mark)
            : sectorSentences(answer, view, view.sectors, words, mark),
          largestSentence(answer, words),
          answer.straddling > 0 ? say('filter.straddling', { n: answer.straddling }) : '',
          answer.partly === null ? '' : say('sentence.partly', { money: money(answer.partly, lang) }),
        ])
  const filtered =
    view.others === null ? said : say('sentence.filtered', { filters: view.others, sentence: said })
  return sentences(lang, [
    synthetic ? say('sentence.synthetic') : '',
    excerptWords(meta, words),
    filtered,
    view.origin === 'published'
      ? say('sentence.source', { date })
      : say('sentence.otherSource', { origin: view.origin, name: view.source, date }),
  ])
}

/** Where nothing is counted: whether anything matches at all. */
export function noneWords(
  { events, policies }: Pick<HeadlineAnswer, 'events' | 'policies'>,
  { say }: Words,
): string {
  const n = events + policies
  return n === 0 ? say('sentence.none') : say('sentence.noAgreement', { n })
}

const OWN: Part = { about: 'own' }
const AMONG: Part = { about: 'among' }

const tidy = (sentence: string): string => sentence.replace(/ {2,}/g, ' ').replace(/ ([:,.])/g, '$1')

function totalSentence(answer: HeadlineAnswer, view: ViewWords, words: Words, mark: Mark): string {
  return tidy(
    words.say('sentence.total', {
      origin: view.origin,
      name: nameWords(view, words),
      scope: view.scope,
      period: periodWords(answer, view, words),
      agreements: agreementsWords(answer, words, mark),
      money: moneyClause(answer.total, WHOLE, words, mark),
    }),
  )
}

const nameWords = ({ name, scope }: ViewWords, { say }: Words): string =>
  name ?? say('sentence.allName', { scope })

/** Under a sector filter: what is about the sectors alone, and what only names them among others. */
function sectorSentences(
  answer: HeadlineAnswer,
  view: ViewWords,
  sectors: string,
  words: Words,
  mark: Mark,
): string {
  const { say, lang } = words
  const { own, among } = answer
  const common = {
    name: nameWords(view, words),
    period: periodWords(answer, view, words),
    sectors,
  }
  const alone =
    own.agreements === 0
      ? say('sentence.ownNone', common)
      : say('sentence.own', {
          ...common,
          agreements: countWords(own.agreements, answer.isOwnFloor, OWN, words, mark),
          money: moneyClause(own, OWN, words, mark),
        })
  const others =
    among === null || among.total.agreements === 0
      ? ''
      : say('sentence.among', {
          records: among.records,
          agreements: countWords(among.total.agreements, among.isFloor, AMONG, words, mark),
          money:
            among.total.cny === null
              ? say('figure.timeline.unknownAmount')
              : mark(sumWords(among.total, words), AMONG),
          sectors,
        })
  return sentences(lang, [tidy(alone), others])
}

function periodWords(
  { agreed: years }: HeadlineAnswer,
  { dates, isOpenEnded, isOfDays }: ViewWords,
  { say }: Words,
): string {
  if (dates !== null)
    return isOpenEnded ? dates : say('sentence.inDates', { dates, days: isOfDays ? 'yes' : 'no' })
  if (years === null) return ''
  if (years.first === years.last) return say('sentence.year', { year: String(years.first) })
  return say('sentence.period', { first: String(years.first), last: String(years.last) })
}

function agreementsWords(
  { isFloor, intended, total: { agreements: n } }: HeadlineAnswer,
  { say, lang }: Words,
  mark: Mark,
): string {
  const count = mark(plain(n, lang), WHOLE)
  return say('sentence.agreements', {
    floor: isFloor ? 'yes' : 'no',
    n,
    count,
    intended: intended === 0 ? 'none' : intended === n ? 'all' : plain(intended, lang),
  })
}

/** A number of agreements, as `count.agreements` says it. */
function countWords(n: number, isFloor: boolean, part: Part, { say, lang }: Words, mark: Mark): string {
  return say('sentence.count', { n, floor: isFloor ? 'yes' : 'no', count: mark(plain(n, lang), part) })
}

function moneyClause(
  { agreements, cny, known, unknown }: Total,
  part: Part,
  { say, lang }: Words,
  mark: Mark,
): string {
  if (cny === null) return say('sentence.noMoney', { n: agreements })
  const sum = mark(money(cny, lang), part)
  return unknown === 0
    ? say('sentence.moneyWhole', { money: sum })
    : say('sentence.money', { money: sum, known: plain(known, lang) })
}

/** The largest announcement, where it is half of the money or more but not all of it. */
function largestSentence({ largest, total, among }: HeadlineAnswer, words: Words): string {
  const { say, pick, lang } = words
  if (!largest || among !== null || largest.share < 50 || largest.share >= 99.5) return ''
  return say('sentence.largest', {
    title: pick(largest.title),
    date: largest.date === null ? say('record.undated') : dateWords(largest.date, lang),
    share: percent(largest.cny, total.cny ?? 0, lang),
    disputed: largest.disputed === null ? 'no' : 'yes',
    least: largest.disputed === null ? '' : publishedWords(largest.disputed.least, 'amount', words),
    most: largest.disputed === null ? '' : publishedWords(largest.disputed.most, 'amount', words),
  })
}
