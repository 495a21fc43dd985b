import './record.css'
import { dateWords } from '../../format/dates.ts'
import { money } from '../../format/money.ts'
import { qualified } from '../../format/numbers.ts'
import { useWords } from '../../format/WordsContext.tsx'
import { conflictRange } from '../../model/conflicts.ts'
import type { Agreement, Claim, CooperationEvent, Policy, Source } from '../../model/schema.ts'
import { useDataset } from '../../query/EngineContext.tsx'
import { RangeLine } from './ConflictRange.tsx'

type AnyRecord = Agreement | CooperationEvent | Policy | Claim

/** The sources of a record, or of a part of it that names its own, in the order in which the record lists them. */
function useSources(record: AnyRecord): (ids: readonly string[]) => { source: Source; number: number }[] {
  const { sources } = useDataset()
  return (ids) =>
    (ids.length === 0 ? record.sources : ids).flatMap((id) => {
      const source = sources.find((each) => each.id === id)
      return source ? [{ source, number: record.sources.indexOf(id) + 1 }] : []
    })
}

/** `[1] [2]`: which of the record's sources say it. */
function SourceNumbers({ record, ids }: { record: AnyRecord; ids: readonly string[] }) {
  const sourcesOf = useSources(record)
  return (
    <span className="source-numbers">
      {sourcesOf(ids)
        .map(({ number }) => `[${number}]`)
        .join(' ')}
    </span>
  )
}

export function History({ record }: { record: Agreement }) {
  const { say, pick, lang } = useWords()
  if (record.history.length === 0) return null
  return (
    <section>
      <h3>{say('record.history')}</h3>
      <ol className="history">
        {record.history.map(({ stage, date, says, completed, sources }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a record have no other identity and never move.
          <li key={index} data-stage={stage ?? undefined}>
            <span className="history-date">
              {date ? dateWords(date, lang) : say('figure.timeline.undated')}
            </span>
            <span>
              {stage && <strong>{say(`stage.${stage}`)}</strong>}
              {stage && says && (lang === 'en' ? ': ' : '：')}
              {says && pick(says)} <SourceNumbers record={record} ids={sources} />
              {completed && (
                <span className="record-hint">
                  {say('record.completed', {
                    money: qualified(money(completed.cny, lang), completed.is, lang),
                  })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function Topics({ record }: { record: CooperationEvent | Policy }) {
  const { say, pick } = useWords()
  if (record.topics.length === 0) return null
  return (
    <section>
      <h3>{say('record.topics')}</h3>
      <ul className="tags">
        {record.topics.map((topic) => (
          <li key={topic.en}>{pick(topic)}</li>
        ))}
      </ul>
    </section>
  )
}

export function Note({ record }: { record: AnyRecord }) {
  const { say, pick } = useWords()
  if (record.note === null && !record.seenOnce) return null
  return (
    <section>
      <h3>{say('record.note')}</h3>
      {record.note && <p>{pick(record.note)}</p>}
      {record.seenOnce && <p>{say('record.seenOnce')}</p>}
    </section>
  )
}

export function Conflicts({ record }: { record: AnyRecord }) {
  const { say, pick } = useWords()
  if (record.conflicts.length === 0) return null
  return (
    <section className="conflicts">
      <h3>{say('record.conflicts')}</h3>
      {record.conflicts.map(({ about, used, usedSources, others, reason }) => (
        <div key={`${about}${used.en}`}>
          <h4>{say(`conflict.${about}`)}</h4>
          <Range record={record} about={about} />
          <ul>
            <li>
              {say('record.used', { text: pick(used) })}{' '}
              {usedSources.length > 0 && <SourceNumbers record={record} ids={usedSources} />}
            </li>
            {others.map(({ says, sources }) => (
              <li key={says.en}>
                {say('record.other', { text: pick(says) })} <SourceNumbers record={record} ids={sources} />
              </li>
            ))}
            <li>{say('record.reason', { text: pick(reason) })}</li>
          </ul>
        </div>
      ))}
    </section>
  )
}

function Range({ record, about }: { record: AnyRecord; about: string }) {
  if (about !== 'amount' && about !== 'count') return null
  const range = conflictRange(record, about)
  return range && <RangeLine range={range} about={about} />
}

export function EvidenceList({ record }: { record: AnyRecord }) {
  const { say, pick } = useWords()
  const sourcesOf = useSources(record)
  return (
    <section>
      <h3>{say('record.evidence')}</h3>
      <ul className="evidence">
        {record.evidence.map(({ printed, says, sources }) => (
          <li key={says.en}>
            {printed !== null && (
              <q
                className="printed"
                title={say('record.printed')}
                lang={printedLang(printed, sourcesOf(sources))}
              >
                {printed}
              </q>
            )}
            <span>
              {pick(says)} <SourceNumbers record={record} ids={sources} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A figure is printed in the language of one of its sources. */
function printedLang(printed: string, sources: readonly { source: Source }[]): string {
  const isHan = /\p{Script=Han}/u.test(printed)
  const found = sources.find(({ source }) => /^(zh|ja)/.test(source.lang) === isHan)
  return found?.source.lang ?? (isHan ? 'zh-Hans' : 'en')
}

export function SourceList({ record }: { record: AnyRecord }) {
  const { say } = useWords()
  const sourcesOf = useSources(record)
  return (
    <section>
      <h3>{say('record.sources')}</h3>
      <ol className="sources">
        {sourcesOf(record.sources).map(({ source }) => (
          <SourceLine key={source.id} source={source} />
        ))}
      </ol>
    </section>
  )
}

export function SourceLine({ source }: { source: Source }) {
  const { say, pick, lang } = useWords()
  const { title, url, publisher, published, access } = source
  const details = [
    publisher ? pick(publisher) : '',
    published ? dateWords(published, lang) : '',
    access === 'repost' ? say('record.repost') : '',
    url === null ? say('record.noAddress') : '',
  ].filter((part) => part !== '')
  return (
    <li>
      {url === null ? (
        <span lang={source.lang}>{title}</span>
      ) : (
        <a href={url} target="_blank" rel="noreferrer" lang={source.lang}>
          {title}
        </a>
      )}
      <span className="source-details">{details.join(lang === 'en' ? ', ' : '，')}</span>
    </li>
  )
}
