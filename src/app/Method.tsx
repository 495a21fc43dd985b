import { useEffect, useRef } from 'react'
import { dateWords } from '../format/dates.ts'
import { useWords } from '../format/WordsContext.tsx'
import { SourceLine } from '../panels/record/RecordParts.tsx'
import { SampleLink } from '../panels/SampleLink.tsx'
import { useDataAddress, useDataset } from '../query/EngineContext.tsx'
import { localName } from '../view/dataAddress.ts'
import type { ViewState } from '../view/viewState.ts'
import type { PageWays } from './Header.tsx'
import { OpenFileButton } from './OpenFileButton.tsx'
import './method.css'

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
  'performance',
  'start',
  'landed',
  'funds',
  'floors',
] as const

interface MethodProps {
  readonly view: ViewState
  /** Opens saved pictures. */
  readonly onFiles: (files: readonly File[]) => void
  readonly ways: PageWays
}

/** How it is counted, what is missing, where it comes from, and the data itself. */
export function Method({ view, onFiles, ways }: MethodProps) {
  const words = useWords()
  const { say, pick, lang } = words
  const dataset = useDataset()
  const data = useRef<HTMLHeadingElement>(null)
  // This part comes after the page: a link to the data may have been followed before it.
  useEffect(() => {
    if (window.location.hash === '#data') data.current?.scrollIntoView({ block: 'start' })
  }, [])
  const address = useDataAddress()
  const { meta, sources } = dataset
  const records =
    dataset.agreements.length + dataset.events.length + dataset.policies.length + dataset.claims.length
  return (
    <footer className="method">
      <section aria-labelledby="method-title">
        <h2 id="method-title">{say('method.title')}</h2>
        <ol className="rules">
          {RULES.map((rule) => (
            <li key={rule}>{say(`method.${rule}`)}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="quality-title">
        <h2 id="quality-title">{say('quality.title')}</h2>
        <p>
          {say('quality.text')} <a href="#figure-gaps">{say('figure.gaps')}</a>
        </p>
        <h2 id="data" ref={data} tabIndex={-1}>
          {say('data.title')}
        </h2>
        <p>
          {say('data.text', {
            records: say('count.records', { n: records }),
            sources: say('count.sources', { n: sources.length }),
            version: meta.version,
            date: dateWords(meta.updated, lang),
          })}
        </p>
        <p>{pick(meta.subject)}</p>
        <ul className="plain-list">
          <li>
            <button type="button" className="link reach" onClick={ways.pack}>
              {say('pack.open')}
            </button>
          </li>
          <li>
            <button type="button" className="link reach" onClick={ways.print}>
              {say('print.open')}
            </button>
          </li>
          <li>
            <button type="button" className="link reach" name="keys" onClick={ways.keys}>
              {say('keys.title')}
            </button>
          </li>
          {localName(address) === null && (
            <li>
              <a className="reach" href={address} download>
                {say('data.download')}
              </a>
            </li>
          )}
          <li>
            <a className="reach" href="data/counterpart.schema.json">
              {say('data.schema')}
            </a>
          </li>
          <li>
            <a className="reach" href={meta.licence.url}>
              {say('data.licence', { licence: meta.licence.name })}
            </a>
          </li>
          <li>{say('data.code')}</li>
          {!meta.synthetic && (
            <li>
              <SampleLink view={view} />
            </li>
          )}
        </ul>
        <div className="picture-open">
          <p>{say('picture.openHint')}</p>
          <OpenFileButton label={say('picture.open')} onFiles={onFiles} />
        </div>
      </section>
      <section className="method-sources" aria-labelledby="sources-title">
        <h2 id="sources-title">{say('sources.title')}</h2>
        <details>
          <summary>{say('sources.list', { n: sources.length })}</summary>
          <ol className="sources">
            {sources.map((source) => (
              <SourceLine key={source.id} source={source} />
            ))}
          </ol>
        </details>
      </section>
    </footer>
  )
}
