import { type FormEvent, useId, useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { firstDay, isRealDate, lastDay, partialDateOf } from '../model/dates.ts'
import { changeView } from '../view/useView.ts'
import type { ViewState } from '../view/viewState.ts'

interface DateFilterProps {
  readonly view: ViewState
  readonly years: { readonly first: number; readonly last: number } | null
}

/** From and to at any precision, and a button for each year. What is typed wrong is said and kept. */
export function DateFilter({ view, years }: DateFilterProps) {
  const { say } = useWords()
  const { from, to } = view
  const all = years
    ? Array.from({ length: years.last - years.first + 1 }, (_, index) => years.first + index)
    : []
  return (
    <div className="dates">
      <DateFields from={from} to={to} />
      <div className="dates-years">
        {all.map((year) => {
          const date = partialDateOf(year)
          const chosen = from === date && to === date
          return (
            <button
              key={year}
              type="button"
              className="chip"
              aria-pressed={chosen}
              onClick={() => changeView(chosen ? { from: null, to: null } : { from: date, to: date })}
            >
              {year}
            </button>
          )
        })}
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
