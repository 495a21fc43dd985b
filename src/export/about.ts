import { dateWords } from '../format/dates.ts'
import { excerptWords } from '../format/excerptWords.ts'
import { exactMoney } from '../format/money.ts'
import type { Words } from '../format/WordsContext.tsx'
import { labelled, listWords } from '../format/words.ts'
import type { Dataset, Source } from '../model/schema.ts'
import type { LinesAnswer } from '../questions/lines.ts'
import type { RecordsAnswer } from '../questions/records.ts'
import { fingerprint } from './fingerprint.ts'
import { sourceName } from './sourceName.ts'

/** What a file of records holds, for the text that goes with it. */
export interface AboutRecords {
  readonly dataset: Dataset
  readonly byKind: RecordsAnswer['byKind']
  readonly total: LinesAnswer['total']
  /** What the records are called: the partnerships of the view, or all of the dataset. */
  readonly name: string
  /** The active filters in words; none for everything. */
  readonly filters: readonly string[]
  /** The sources of the records. */
  readonly sources: readonly Source[]
  /** The address of the view. */
  readonly link: string
}

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
 * The text that goes with a data file: what it holds, under which filters, how far its figures reach, how it is read
 * and counted, its sources, licence, data date and fingerprint. UTF-8 with its mark, CRLF.
 */
export function aboutRecords(about: AboutRecords, words: Words): string {
  const { dataset, byKind, total, filters, sources } = about
  const { say, pick, lang } = words
  const { meta } = dataset
  const name = (label: string, value: string): string => labelled(lang, label, value)
  const { agreement, event, policy, claim } = byKind
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      say('about.holds'),
      [
        name(say('app.partnership'), about.name),
        say('records.summary', { agreements: agreement, events: event, policies: policy, claims: claim }),
        filters.length === 0
          ? say('about.noFilters')
          : say('export.filters', { filters: filters.join(' · ') }),
        name(say('about.view'), about.link),
        excerptWords(meta, words),
      ],
    ],
    [
      say('about.totals'),
      [
        name(say('column.agreements'), String(total.agreements)),
        name(
          say('column.investment'),
          total.cny === null ? say('headline.unknown') : exactMoney(total.cny, lang),
        ),
        ...total.byBasis.map(({ basis, cny }) => `- ${name(say(`basis.${basis}`), exactMoney(cny, lang))}`),
        total.agreements === 0 ? '' : say('coverage.amounts', { known: total.known, all: total.agreements }),
      ],
    ],
    [say('about.read'), [say('about.header'), say('about.blank'), say('about.counted'), say('about.guard')]],
    [say('method.title'), RULES.map((rule) => `- ${say(`method.${rule}`)}`)],
    [
      say('data.title'),
      [
        say('export.license', {
          licence: meta.licence.name,
          version: meta.version,
          date: dateWords(meta.updated, lang),
        }),
        meta.licence.url,
        name(say('about.fingerprint'), fingerprint(dataset)),
      ],
    ],
    [
      say('sources.title'),
      sources.map((source) => {
        const name = sourceName(source, words)
        return `- ${source.url === null ? name : listWords(lang, [name, source.url])}`
      }),
    ],
  ]
  const lines = [
    `${pick(meta.title)} · ${say('records.title')}`,
    meta.synthetic ? say('export.synthetic') : '',
    ...sections.flatMap(([title, body]) => ['', `## ${title}`, ...body.filter((line) => line !== '')]),
  ]
  return `\ufeff${lines.filter((line, at) => line !== '' || at > 1).join('\r\n')}\r\n`
}
