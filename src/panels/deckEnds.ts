import type { ClosingSlide, DeckNote, DeckNumber, OpeningSlide } from '../export/deck/deck.ts'
import { sourceName } from '../export/sourceName.ts'
import { dateWords, shortDate } from '../format/dates.ts'
import { excerptWords } from '../format/excerptWords.ts'
import { money } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import type { Words } from '../format/WordsContext.tsx'
import { labelled } from '../format/words.ts'
import type { Dataset, Source } from '../model/schema.ts'
import type { HeadlineAnswer } from '../questions/headline.ts'
import type { ViewState } from '../view/viewState.ts'
import { coverageLine, sumWords } from './coverage.ts'
import { activeFilters, dateNotes } from './filterWords.ts'
import { originWords } from './origin.ts'
import { pageTitle, viewSentence, wordsOfView } from './viewSentence.ts'

/** What a deck's first and last slide are made of. */
interface DeckView {
  readonly view: ViewState
  readonly dataset: Dataset
  readonly answer: HeadlineAnswer
  /** The address of the view in the language of the slide. */
  readonly link: string
}

/** The rules that a room needs before it asks; the notes have the others. */
const RULES = ['once', 'unknown', 'basis', 'sectors', 'dates', 'scope', 'conflicts', 'claims'] as const
const FURTHER_RULES = ['possible', 'performance', 'start', 'landed', 'funds', 'floors'] as const
/** More publishers than this are counted. */
const MOST_PUBLISHERS = 10

/** The first slide: what the view is, in one sentence and a few numbers. */
export function openingSlide({ view, dataset, answer, link }: DeckView, words: Words): OpeningSlide {
  const { say, lang } = words
  const { meta } = dataset
  const inWords = wordsOfView(view, dataset, words)
  const filters = activeFilters(view, dataset, words).map((filter) => filter.words)
  const sentence = viewSentence(answer, inWords, meta, words)
  const filtered =
    filters.length === 0 ? say('about.noFilters') : say('export.filters', { filters: filters.join(' · ') })
  const data = dataLine(dataset, words)
  const notes = [
    sentence,
    coverageLine(answer.total, words, answer.isFloor),
    filtered,
    ...dateNotes(answer, words),
    ...(answer.partly === null ? [] : [say('headline.partly', { money: money(answer.partly, lang) })]),
    ...(answer.heldOutBetween > 0 ? [say('headline.between', { n: answer.heldOutBetween })] : []),
    data,
  ]
  return {
    kind: 'opening',
    lang,
    title: pageTitle(inWords, answer, words),
    synthetic: meta.synthetic ? say('export.synthetic') : null,
    sentence,
    numbers: numbersOf(answer, words),
    lines: [filtered, data],
    link,
    notes: [...notes.filter((text) => text !== '').map((text) => ({ text })), viewNote(link, words)],
  }
}

/** The last slide: how it is counted, and whose word it is. */
export function closingSlide(
  { view, dataset, answer, link, lacks }: DeckView & { readonly lacks: number },
  words: Words,
): ClosingSlide {
  const { say, lang } = words
  const { meta } = dataset
  const used = new Set(answer.sources)
  const sources = dataset.sources.filter(({ id }) => used.has(id))
  const data = dataLine(dataset, words)
  return {
    kind: 'closing',
    lang,
    title: say('method.title'),
    synthetic: meta.synthetic ? say('export.synthetic') : null,
    rules: RULES.map((rule) => say(`method.${rule}`)),
    sourcesTitle: say('sources.title'),
    sources: publishersOf(sources, words),
    // Nothing is left out silently.
    lines: [...(lacks > 0 ? [say('deck.lacks', { n: lacks })] : []), ...whose(view, dataset, words), data],
    link,
    notes: [
      ...FURTHER_RULES.map((rule) => ({ text: say(`method.${rule}`) })),
      { text: data },
      { text: labelled(lang, meta.licence.name, meta.licence.url), link: meta.licence.url },
      viewNote(link, words),
      ...(sources.length === 0 ? [] : [{ text: say('sources.title') }]),
      ...sources.map((each): DeckNote => {
        const text = sourceName(each, words)
        return each.url === null ? { text } : { text, link: each.url }
      }),
    ],
  }
}

const viewNote = (link: string, { say, lang }: Words): DeckNote => ({
  text: labelled(lang, say('about.view'), link),
  link,
})

/** Whose data they are, where they are not the published ones in full. */
function whose(view: ViewState, { meta }: Dataset, words: Words): string[] {
  const lines = [originWords(view, meta, words), excerptWords(meta, words)]
  return lines.filter((line) => line !== '')
}

const dataLine = ({ meta }: Dataset, { say, lang }: Words): string =>
  say('export.license', {
    licence: meta.licence.name,
    version: meta.version,
    date: dateWords(meta.updated, lang),
  })

/** Publishers by how many of the sources are theirs; those without a name and the rest are counted. */
function publishersOf(sources: readonly Source[], { say, pick }: Words): string[] {
  const counts = new Map<string, number>()
  for (const { publisher } of sources) {
    if (publisher) counts.set(pick(publisher), (counts.get(pick(publisher)) ?? 0) + 1)
  }
  const named = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_PUBLISHERS)
  const rest = sources.length - named.reduce((sum, [, n]) => sum + n, 0)
  return [
    ...named.map(([publisher, n]) => say('deck.publisherOf', { publisher, n })),
    ...(rest > 0 ? [say('deck.otherPublishers', { n: rest })] : []),
  ]
}

/** The page's headline numbers, with what each covers. Under a sector filter the large ones are the sectors' own. [C5] */
function numbersOf(answer: HeadlineAnswer, words: Words): DeckNumber[] {
  const { say, pick, lang } = words
  const { total, own, among, lastReport } = answer
  const noted = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')
  const atLeast = (n: string): string => (answer.isOwnFloor ? say('headline.atLeast', { money: n }) : n)
  return [
    {
      name: say('headline.agreements'),
      value: atLeast(plain(own.agreements, lang)),
      note: noted(
        among && among.total.agreements > 0
          ? say('headline.among', { n: among.total.agreements, floor: among.isFloor ? 'yes' : 'no' })
          : '',
        say('headline.agreementsSplit', { named: answer.named, grouped: answer.inGroups }),
        answer.intended > 0 ? say('headline.intended', { n: answer.intended }) : '',
        answer.cancelled > 0 ? say('headline.cancelled', { n: answer.cancelled }) : '',
      ),
    },
    {
      name: say('headline.investment'),
      value: own.agreements === 0 ? say('headline.none') : sumWords(own, words),
      note: noted(
        among && among.total.cny !== null
          ? say('headline.investmentAmong', { money: money(among.total.cny, lang) })
          : '',
        ...[...own.byBasis]
          .sort((a, b) => b.cny - a.cny)
          .map(({ basis, cny }) => labelled(lang, say(`basis.${basis}`), money(cny, lang))),
      ),
    },
    {
      name: say('headline.coverage'),
      value: say(answer.isOwnFloor ? 'headline.ofAtLeast' : 'headline.ofAll', {
        known: own.known,
        all: own.agreements,
      }),
      note:
        total.known === 0 || (among?.total.agreements ?? 0) > 0
          ? ''
          : say('headline.coverageSplit', {
              single: total.known - answer.knownInGroups,
              grouped: answer.knownInGroups,
            }),
    },
    {
      name: say('headline.signings'),
      value: plain(answer.signings, lang),
      note: say('headline.signingsNote'),
    },
    {
      name: say('headline.events'),
      value: plain(answer.events + answer.policies, lang),
      note: say('headline.eventsSplit', { events: answer.events, policies: answer.policies }),
    },
    {
      name: say('headline.lastReport'),
      value: lastReport?.date ? shortDate(lastReport.date, lang) : say('headline.none'),
      note: lastReport?.date ? pick(lastReport.title) : '',
    },
  ]
}
