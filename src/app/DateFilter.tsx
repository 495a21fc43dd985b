import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { dateWords } from '../format/dates.ts'
import { useWords } from '../format/WordsContext.tsx'
import { labelled } from '../format/words.ts'
import { firstDay, isRealDate, lastDay, type PartialDate, partialDateOf } from '../model/dates.ts'
import { changeView } from '../view/useView.ts'
import type { ViewState } from '../view/viewState.ts'

interface DateFilterProps {
  readonly view: ViewState
  readonly years: { readonly first: number; readonly last: number } | null
  readonly lastSigning: PartialDate | null
}

/** From and to at any precision, and buttons for each year, the last signing and everything. What is typed wrong is said and kept. */
export function DateFilter({ view, years, lastSigning }: DateFilterProps) {
  const { say, lang } = useWords()
  const { from, to } = view
  const all = years
    ? Array.from({ length: years.last - years.first + 1 }, (_, index) => years.first + index)
    : []
  return (
    <div className="dates">
      <DateFields from={from} to={to} />
      <div className="dates-years">
        {all.map((year) => (
          <Preset key={year} view={view} date={partialDateOf(year)}>
            {year}
          </Preset>
        ))}
        {lastSigning !== null && (
          <Preset view={view} date={lastSigning}>
            {labelled(lang, say('filter.lastSigning'), dateWords(lastSigning, lang))}
          </Preset>
        )}
        <button
          type="button"
          className="chip"
          aria-pressed={from === null && to === null}
          onClick={() => changeView({ from: null, to: null })}
        >
          {say('filter.everything')}
        </button>
      </div>
    </div>
  )
}

/** A button for one date; once more takes it back. */
function Preset({ view, date, children }: { view: ViewState; date: PartialDate; children: ReactNode }) {
  const isChosen = view.from === date && view.to === date
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={isChosen}
      onClick={() => changeView(isChosen ? { from: null, to: null } : { from: date, to: date })}
    >
      {children}
    </button>
  )
}

function DateFields({ from, to }: Pick<ViewState, 'from' | 'to'>) {
  const { say } = useWords()
  const id = useId()
  const [typed, setTyped] = useState({ from: from ?? '', to: to ?? '' })
  const [shown, setShown] = useState({ from, to })
  const [error, setError] = useState('')
  // An end that the address changed takes its new value; what is being typed into the other stays.
  if (shown.from !== from || shown.to !== to) {
    setShown({ from, to })
    setTyped({
      from: shown.from === from ? typed.from : (from ?? ''),
      to: shown.to === to ? typed.to : (to ?? ''),
    })
    setError('')
  }
  const apply = (): void => {
    const start = typed.from.trim()
    const end = typed.to.trim()
    const wrong = [start, end].find((text) => text !== '' && !isRealDate(text))
    const next = { from: isRealDate(start) ? start : null, to: isRealDate(end) ? end : null }
    const isReversed = next.from !== null && next.to !== null && firstDay(next.from) > lastDay(next.to)
    if (wrong !== undefined) setError(say('filter.badDate', { text: wrong }))
    else if (isReversed) setError(say('filter.endBeforeStart'))
    else {
      setError('')
      if (next.from !== from || next.to !== to) changeView(next)
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    apply()
  }
  const field = (end: 'from' | 'to') => (
    <label>
      <span>{say(`filter.${end}`)}</span>
      <input
        type="text"
        inputMode="numeric"
        size={11}
        value={typed[end]}
        placeholder="2019-10"
        aria-describedby={`${id}-hint`}
        aria-invalid={error !== ''}
        onChange={(event) => setTyped({ ...typed, [end]: event.target.value })}
        onBlur={apply}
      />
    </label>
  )
  return (
    <form className="dates-fields" onSubmit={submit} noValidate>
      {field('from')}
      {field('to')}
      <button type="submit" className="visually-hidden">
        {say('filter.dates')}
      </button>
      <p id={`${id}-hint`} className="check-hint">
        {say('filter.dateHint')}
      </p>
      {error !== '' && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </form>
  )
}
