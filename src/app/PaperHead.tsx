import { dateWords } from '../format/dates.ts'
import { useWords } from '../format/WordsContext.tsx'
import { sentences } from '../format/words.ts'
import { type PartialDate, partialDateOf } from '../model/dates.ts'
import { coverageLine } from '../panels/coverage.ts'
import { activeFilters, dateNotes, partnershipWords } from '../panels/filterWords.ts'
import { useAnswer, useDataset } from '../query/EngineContext.tsx'
import { usePrinting } from '../ui/usePrinting.ts'
import { addressOf } from '../view/useView.ts'
import type { ViewState } from '../view/viewState.ts'
import './paperHead.css'

/** Characters of a link that the foot of a page has room for; the first page has all of it. */
const FOOT_LINK = 220

/** Characters of a line that needs the page's whole width. */
const WIDE = { en: 48, zh: 26 } as const

/** What the page tells by its controls, in words: only on paper. */
export function PaperHead({ view }: { view: ViewState }) {
  return usePrinting() && <Head view={view} />
}

function Head({ view }: { view: ViewState }) {
  const words = useWords()
  const { say, lang } = words
  const dataset = useDataset()
  const headline = useAnswer('headline', view)
  const records = useAnswer('records', view)
  const answer = headline.state === 'ready' ? headline.answer : null
  const filters = activeFilters(view, dataset, words).map((filter) => filter.words)
  const link = new URL(addressOf(view, ''), window.location.href).href
  const data = dateWords(dataset.meta.updated, lang)
  const lines: readonly (readonly [string, string])[] = [
    [say('filter.partnership'), partnershipWords(view, dataset, words)],
    [say('filter.title'), filters.length === 0 ? say('print.noFilters') : filters.join(' · ')],
    [
      say('print.counted'),
      answer && records.state === 'ready'
        ? say('filter.result', {
            agreements: answer.total.agreements,
            floor: answer.isFloor ? 'yes' : 'no',
            records: records.answer.rows.length,
          })
        : '',
    ],
    [say('print.coverage'), answer ? coverageLine(answer.total, words, answer.isFloor) : ''],
    [
      say('print.notes'),
      sentences(lang, [
        ...(answer ? dateNotes(answer, words) : []),
        view.stages.length > 0 || view.bases.length > 0 ? say('filter.eventsStay') : '',
      ]),
    ],
    [
      say('print.data'),
      say('export.license', {
        licence: dataset.meta.licence.name,
        version: dataset.meta.version,
        date: data,
      }),
    ],
    [say('print.link'), link],
  ]
  const foot = say('print.foot', { date: data, today: dateWords(today(), lang) })
  return (
    <section className="paper-head" aria-label={say('print.title')}>
      <dl>
        {lines
          .filter(([, said]) => said !== '')
          .map(([name, said]) => (
            <div key={name} data-wide={said.length > WIDE[lang] || said === link || undefined}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
      <style>{footStyle(link.length > FOOT_LINK ? `${link.slice(0, FOOT_LINK)}…` : link, foot)}</style>
    </section>
  )
}

/** The day in the reader's own time zone. */
function today(): PartialDate {
  const now = new Date()
  return partialDateOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/** The foot of every page: the link, the days of the data and of the print, the page's number. */
function footStyle(link: string, foot: string): string {
  return `@page { @bottom-left { content: ${quoted(link)} } @bottom-right { content: ${quoted(`${foot} · `)} counter(page) " / " counter(pages) } }`
}

/** Words as a string of CSS, whatever they hold. */
const quoted = (words: string): string =>
  `"${words.replaceAll(/["\\\n\r<]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`
