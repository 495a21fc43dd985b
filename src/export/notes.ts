import { dateWords } from '../format/dates.ts'
import { excerptWords } from '../format/excerptWords.ts'
import { exactMoney } from '../format/money.ts'
import type { Words } from '../format/WordsContext.tsx'
import { labelled } from '../format/words.ts'
import type { Dataset, Source } from '../model/schema.ts'
import type { Lang } from '../model/words.ts'
import type { LinesAnswer } from '../questions/lines.ts'
import type { RecordsAnswer } from '../questions/records.ts'
import { fingerprint } from './fingerprint.ts'
import { sourceName } from './sourceName.ts'

/** The text that goes with files of data: read once, and true of all of them. */
export interface Notes {
  readonly lang: Lang
  readonly title: string
  /** Set for invented data. */
  readonly mark: string | null
  readonly sections: readonly NotesSection[]
}

interface NotesSection {
  readonly title: string
  readonly lines: readonly NotesText[]
}

interface NotesText {
  readonly text: string
  /** The address of what the line says. */
  readonly link?: string
}

export interface NotesInput {
  readonly dataset: Dataset
  /** What the data are of: the partnerships of the view, or all of the dataset. */
  readonly name: string
  /** The active filters in words; empty for none. */
  readonly filters: string
  /** The address of the view. */
  readonly link: string
  /** That the data are not those published here; empty or left out where they are, or where `figures` say it. */
  readonly origin?: string
  /** The records that the files hold, and what those of the view come to; left out where there are none. */
  readonly records?: Pick<RecordsAnswer, 'byKind'> & Pick<LinesAnswer, 'total'>
  /** The figures whose tables the files hold. */
  readonly figures: readonly FigureNotes[]
  /** The sources of what the files hold. */
  readonly sources: readonly Source[]
}

interface FigureNotes {
  readonly title: string
  readonly subtitle: string
  /** What the figure shows, in one sentence; empty when there is nothing to say. */
  readonly finding: string
  readonly coverage: readonly string[]
}

/** What notes go with: a CSV file names its columns by key too, a workbook by label alone. */
export type DataForm = 'csv' | 'xlsx'

const RULES = [
  'once',
  'unknown',
  'basis',
  'sectors',
  'dates',
  'scope',
  'possible',
  'conflicts',
  'claims',
] as const

/**
 * What files of data hold, under which filters, how far their figures reach, how they are read and counted, their
 * sources, licence, data date and fingerprint.
 */
export function notesOf(input: NotesInput, form: DataForm, words: Words): Notes {
  const { dataset, records, figures } = input
  const { say, pick } = words
  const [only] = figures
  const subject = only && figures.length === 1 && !records ? only.title : say('records.title')
  return {
    lang: words.lang,
    title: figures.length > 1 ? pick(dataset.meta.title) : `${pick(dataset.meta.title)} · ${subject}`,
    mark: dataset.meta.synthetic ? say('export.synthetic') : null,
    sections: [
      { title: say('about.holds'), lines: holds(input, words) },
      ...(records ? [{ title: say('about.totals'), lines: texts(totals(records, words)) }] : []),
      ...figures.map(({ title, subtitle, finding, coverage }) => ({
        title,
        lines: texts([subtitle, finding, ...coverage]),
      })),
      { title: say('about.read'), lines: texts(reading(input, form, words)) },
      { title: say('method.title'), lines: texts(RULES.map((rule) => `- ${say(`method.${rule}`)}`)) },
      { title: say('data.title'), lines: provenance(dataset, words) },
      { title: say('sources.title'), lines: input.sources.map((source) => sourceLine(source, words)) },
    ].filter(({ lines }) => lines.length > 0),
  }
}

/** Notes as a text: UTF-8 with its mark, CRLF. */
export function notesText({ lang, title, mark, sections }: Notes): string {
  const lines = [
    title,
    ...(mark === null ? [] : [mark]),
    ...sections.flatMap((section) => [
      '',
      `## ${section.title}`,
      ...section.lines.map(({ text, link }) => (link === undefined ? text : labelled(lang, text, link))),
    ]),
  ]
  return `\ufeff${lines.join('\r\n')}\r\n`
}

const texts = (lines: readonly string[]): NotesText[] =>
  lines.filter((line) => line !== '').map((text) => ({ text }))

function holds(
  { dataset, name, filters, link, origin = '', records }: NotesInput,
  words: Words,
): NotesText[] {
  const { say, lang } = words
  const { agreement = 0, event = 0, policy = 0, claim = 0 } = records?.byKind ?? {}
  return [
    ...texts([
      labelled(lang, say('app.partnership'), name),
      records
        ? say('records.summary', { agreements: agreement, events: event, policies: policy, claims: claim })
        : '',
      filters === '' ? say('about.noFilters') : filters,
    ]),
    { text: say('about.view'), link },
    ...texts([origin, excerptWords(dataset.meta, words)]),
  ]
}

function totals({ total }: Pick<LinesAnswer, 'total'>, { say, lang }: Words): string[] {
  const { agreements, cny, byBasis, known } = total
  return [
    labelled(lang, say('column.agreements'), String(agreements)),
    labelled(lang, say('column.investment'), cny === null ? say('headline.unknown') : exactMoney(cny, lang)),
    ...byBasis.map((part) => `- ${labelled(lang, say(`basis.${part.basis}`), exactMoney(part.cny, lang))}`),
    agreements === 0 ? '' : say('coverage.amounts', { known, all: agreements, floor: 'no' }),
  ]
}

function reading({ records, figures }: NotesInput, form: DataForm, { say }: Words): string[] {
  const isCsv = form === 'csv'
  const column = (key: string, label: string): string => (isCsv ? `[${key}]` : `“${label}”`)
  return [
    isCsv ? say('about.header') : '',
    say('about.blank', { column: column('unknown', say('csv.unknown')) }),
    records
      ? say('about.counted', {
          agreements: column('counted_agreements', say('csv.countedAgreements')),
          money: column('counted_cny', say('csv.countedCny')),
          announced: column('agreements', say('column.agreements')),
          amount: column('amount_cny', say('csv.amountCny')),
        })
      : '',
    figures.length > 0 ? say('about.floors') : '',
    say(isCsv ? 'about.guard' : 'about.days'),
  ]
}

function provenance(dataset: Dataset, { say, lang }: Words): NotesText[] {
  const { meta } = dataset
  return [
    {
      text: say('export.license', {
        licence: meta.licence.name,
        version: meta.version,
        date: dateWords(meta.updated, lang),
      }),
      link: meta.licence.url,
    },
    { text: labelled(lang, say('about.fingerprint'), fingerprint(dataset)) },
  ]
}

function sourceLine(source: Source, words: Words): NotesText {
  return {
    text: `- ${sourceName(source, words)}`,
    ...(source.url === null ? {} : { link: source.url }),
  }
}
