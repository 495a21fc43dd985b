import type { ReactNode } from 'react'
import { useWords, type Words } from '../format/WordsContext.tsx'
import { sentences } from '../format/words.ts'
import type { Dataset } from '../model/schema.ts'
import { ALL } from '../model/words.ts'
import { activeFilters, CLEARED, dateNotes, datesInWords, partnershipWords } from '../panels/filterWords.ts'
import { useAnswer, useDataset } from '../query/EngineContext.tsx'
import type { FacetsAnswer } from '../questions/facets.ts'
import type { HeadlineAnswer } from '../questions/headline.ts'
import { Popover } from '../ui/Popover.tsx'
import { useMedia } from '../ui/useMedia.ts'
import { changeView } from '../view/useView.ts'
import type { ViewState } from '../view/viewState.ts'
import { DateFilter } from './DateFilter.tsx'
import { BasisFilter, PartnershipFilter, ScopeFilter, SectorFilter, StageFilter } from './FacetFilters.tsx'
import { SearchField } from './SearchField.tsx'
import './filters.css'

/** Search, the filters with their live counts, and what is chosen as chips that can be removed. */
export function FilterBar({ view, headline }: { view: ViewState; headline: HeadlineAnswer | null }) {
  const words = useWords()
  const { say } = words
  const dataset = useDataset()
  const isNarrow = useMedia('(max-width: 719px)')
  const facets = useAnswer('facets', view)
  const records = useAnswer('records', view)
  const active = activeFilters(view, dataset, words)
  const answer = facets.state === 'ready' ? facets.answer : null
  return (
    <search className="filters" aria-label={say('filter.title')}>
      <div className="filters-row">
        <SearchField text={view.text} />
        {answer &&
          (isNarrow ? (
            <Popover
              button={say('filter.open', { n: active.length })}
              buttonClass="button filters-open"
              align="end"
              label={say('filter.title')}
            >
              {(close) => (
                <div className="filters-sheet">
                  <div className="filters-scroll">
                    {FILTERS.map((filter) => (
                      <section key={filter.id} aria-label={say(`filter.${filter.id}`)}>
                        <h3>{say(`filter.${filter.id}`)}</h3>
                        {filter.content(view, answer)}
                      </section>
                    ))}
                  </div>
                  <button type="button" className="button" onClick={close}>
                    {say('action.close')}
                  </button>
                </div>
              )}
            </Popover>
          ) : (
            FILTERS.map((filter) => (
              <Popover
                key={filter.id}
                button={
                  <>
                    <span className="filter-name">{say(`filter.${filter.id}`)}</span>{' '}
                    <span className="filter-value one-line">
                      {filter.value?.(view, dataset, words) ??
                        (filter.chosen(view) === 0
                          ? say('filter.all')
                          : say('filter.chosen', { n: filter.chosen(view) }))}
                    </span>{' '}
                    <span aria-hidden="true">▾</span>
                  </>
                }
                label={say(`filter.${filter.id}`)}
              >
                {() => filter.content(view, answer)}
              </Popover>
            ))
          ))}
        {answer && records.state === 'ready' && (
          <p className="filters-result">
            {say('filter.result', {
              agreements: answer.agreements,
              floor: headline?.isFloor ? 'yes' : 'no',
              records: records.answer.rows.length,
            })}
          </p>
        )}
      </div>
      {active.length > 0 && (
        <ul className="chips" aria-label={say('filter.active')}>
          {active.map((filter) => (
            <li key={filter.id}>
              <button
                type="button"
                className="chip"
                aria-label={say('action.remove', { what: filter.words })}
                onClick={({ currentTarget }) => {
                  changeView(filter.without)
                  focusAfter(active.length > 1 ? currentTarget.closest('li') : null)
                }}
              >
                <span className="one-line">{filter.words}</span> <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" className="button-quiet" onClick={clearAll}>
              {say('action.clearAll')}
            </button>
          </li>
        </ul>
      )}
      {headline && <DateNotes answer={headline} />}
      {(view.stages.length > 0 || view.bases.length > 0) && (
        <p className="filters-note">{say('filter.eventsStay')}</p>
      )}
      {records.state === 'ready' && records.answer.rows.length === 0 && active.length > 0 && (
        <p className="filters-empty">
          {say('filter.empty', { what: active.map((filter) => filter.words).join(' · ') })}{' '}
          <button type="button" className="link reach" onClick={clearAll}>
            {say('filter.emptyClear')}
          </button>
        </p>
      )}
    </search>
  )
}

/** Clears every filter; the focus goes to the search field, because the button that had it is gone. */
function clearAll(): void {
  changeView(CLEARED)
  focusAfter(null)
}

/** A chip that is removed hands the focus to the next button of its list; the last one, to the search field. */
function focusAfter(chip: Element | null): void {
  const next = chip?.nextElementSibling?.querySelector('button') ?? document.getElementById('search')
  next?.focus()
}

interface FilterEntry {
  readonly id: 'sector' | 'dates' | 'partnership' | 'stage' | 'basis' | 'scope'
  /** How many choices are made. */
  readonly chosen: (view: ViewState) => number
  /** What stands on the button in place of "all" or a number. */
  readonly value?: (view: ViewState, dataset: Dataset, words: Words) => string
  readonly content: (view: ViewState, answer: FacetsAnswer) => ReactNode
}

const FILTERS: readonly FilterEntry[] = [
  {
    id: 'sector',
    chosen: (view: ViewState) => view.sectors.length,
    content: (view: ViewState, answer: FacetsAnswer) => <SectorFilter view={view} answer={answer} />,
  },
  {
    id: 'dates',
    chosen: (view: ViewState) => Number(view.from !== null || view.to !== null),
    value: (view, _, words) => datesInWords(view, words) ?? words.say('filter.anyDate'),
    content: (view: ViewState, answer: FacetsAnswer) => (
      <DateFilter view={view} years={answer.years} lastSigning={answer.lastSigning} />
    ),
  },
  {
    id: 'partnership',
    chosen: (view: ViewState) => (view.partnerships === ALL ? 0 : view.partnerships.length),
    value: (view, dataset, words) =>
      view.partnerships.length === 1
        ? partnershipWords(view, dataset, words)
        : view.partnerships === ALL
          ? words.say('filter.all')
          : words.say('filter.chosen', { n: view.partnerships.length }),
    content: (view: ViewState, answer: FacetsAnswer) => <PartnershipFilter view={view} answer={answer} />,
  },
  {
    id: 'stage',
    chosen: (view: ViewState) => view.stages.length,
    content: (view: ViewState, answer: FacetsAnswer) => <StageFilter view={view} answer={answer} />,
  },
  {
    id: 'basis',
    chosen: (view: ViewState) => view.bases.length,
    content: (view: ViewState, answer: FacetsAnswer) => <BasisFilter view={view} answer={answer} />,
  },
  {
    id: 'scope',
    chosen: (view: ViewState) => Number(view.scopes.includes('between')),
    value: (view, _, { say }) => say(view.scopes.includes('between') ? 'filter.all' : 'filter.scopeOnly'),
    content: (view: ViewState, answer: FacetsAnswer) => <ScopeFilter view={view} answer={answer} />,
  },
]

/** What a date range holds out for want of a date, and what reaches over its edge. */
function DateNotes({ answer }: { answer: HeadlineAnswer }) {
  const words = useWords()
  const notes = dateNotes(answer, words)
  if (notes.length === 0) return null
  return <p className="filters-note">{sentences(words.lang, notes)}</p>
}
