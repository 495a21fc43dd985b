import type { ReactNode } from 'react'
import { plain } from '../format/numbers.ts'
import { useWords } from '../format/WordsContext.tsx'
import { leftOut, toggledChoice } from '../model/filter.ts'
import { ALL, NOT_STATED } from '../model/words.ts'
import type { FacetsAnswer, SectorChoice } from '../questions/facets.ts'
import { changeView } from '../view/useView.ts'
import { DEFAULT_VIEW, type ViewState } from '../view/viewState.ts'

interface FacetProps {
  readonly view: ViewState
  readonly answer: FacetsAnswer
}

const toggled = <Id extends string>(chosen: readonly Id[], id: Id): Id[] =>
  (chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]).sort()

interface CheckProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: () => void
  readonly count: ReactNode
  readonly level?: 1 | 2
  /** Where lists are long a choice can be left out instead. */
  readonly without?: { readonly pressed: boolean; readonly onToggle: () => void }
}

/** One choice with its live count. Zero is kept visible. */
function Check({ label, checked, onChange, count, level = 1, without }: CheckProps) {
  const { say } = useWords()
  const check = (
    <label className="check" data-level={level}>
      <input type="checkbox" checked={checked} onChange={onChange} />
      <span className="check-label">{label}</span>
      <span className="check-count">{count}</span>
    </label>
  )
  if (!without) return check
  return (
    <div className="check-row">
      {check}
      <button
        type="button"
        className="check-not"
        aria-pressed={without.pressed}
        aria-label={say('filter.leaveOut', { name: label })}
        title={say('filter.leaveOut', { name: label })}
        onClick={without.onToggle}
      >
        {say('filter.not')}
      </button>
    </div>
  )
}

export function SectorFilter({ view, answer }: FacetProps) {
  const { say, pick, lang } = useWords()
  const set = (choice: string): void => changeView({ sectors: toggledChoice(view.sectors, choice) })
  const without = (id: string) => ({
    pressed: view.sectors.includes(leftOut(id)),
    onToggle: () => set(leftOut(id)),
  })
  const check = (choice: SectorChoice, level: 1 | 2) => (
    <Check
      key={choice.id}
      label={pick(choice.name)}
      level={level}
      checked={view.sectors.includes(choice.id)}
      onChange={() => set(choice.id)}
      without={without(choice.id)}
      count={
        <>
          <span className="visually-hidden">{say('filter.own', { n: choice.own })}</span>
          <span aria-hidden="true">{plain(choice.own, lang)}</span>
          {choice.among > 0 && (
            <span className="check-among" title={say('filter.amongCount', { n: choice.among })}>
              <span aria-hidden="true">+{plain(choice.among, lang)}</span>
              <span className="visually-hidden">{say('filter.amongCount', { n: choice.among })}</span>
            </span>
          )}
        </>
      }
    />
  )
  return (
    <div className="checks checks-sectors">
      {answer.families.map((family) => (
        <div key={family.id} className="check-group">
          {check(family, 1)}
          {family.sectors.map((sector) => check(sector, 2))}
        </div>
      ))}
      <Check
        label={say('filter.notStated')}
        checked={view.sectors.includes(NOT_STATED)}
        onChange={() => set(NOT_STATED)}
        without={without(NOT_STATED)}
        count={plain(answer.noSector, lang)}
      />
      <p className="check-hint">
        <span className="check-among">+n</span> {say('filter.amongHint')}
      </p>
    </div>
  )
}

/** Several partnerships may be looked at together; none chosen is the same as all. */
export function PartnershipFilter({ view, answer }: FacetProps) {
  const { pick, lang } = useWords()
  const chosen = view.partnerships === ALL ? answer.partnerships.map(({ id }) => id) : view.partnerships
  const set = (id: string): void => {
    const next = toggled(chosen, id)
    const isAll = next.length === 0 || next.length === answer.partnerships.length
    changeView({ partnerships: isAll ? ALL : next })
  }
  return (
    <div className="checks">
      {answer.partnerships.map(({ id, name, agreements }) => (
        <Check
          key={id}
          label={pick(name)}
          checked={chosen.includes(id)}
          onChange={() => set(id)}
          count={plain(agreements, lang)}
        />
      ))}
    </div>
  )
}

export function StageFilter({ view, answer }: FacetProps) {
  const { say, lang } = useWords()
  return (
    <div className="checks">
      {answer.stages.map(({ id, agreements }) => (
        <Check
          key={id}
          label={id === NOT_STATED ? say('filter.notStated') : say(`stage.${id}`)}
          checked={view.stages.includes(id)}
          onChange={() => changeView({ stages: toggled(view.stages, id) })}
          count={plain(agreements, lang)}
        />
      ))}
    </div>
  )
}

export function BasisFilter({ view, answer }: FacetProps) {
  const { say, lang } = useWords()
  return (
    <div className="checks">
      {answer.bases.map(({ id, agreements }) => (
        <Check
          key={id}
          label={id === NOT_STATED ? say('filter.notPublished') : say(`basis.${id}`)}
          checked={view.bases.includes(id)}
          onChange={() => changeView({ bases: toggled(view.bases, id) })}
          count={plain(agreements, lang)}
        />
      ))}
    </div>
  )
}

export function ScopeFilter({ view, answer }: FacetProps) {
  const { say, lang } = useWords()
  const between = answer.scopes.find(({ id }) => id === 'between')?.agreements ?? 0
  const included = view.scopes.includes('between')
  return (
    <div className="checks">
      <Check
        label={say('filter.includeBetween')}
        checked={included}
        onChange={() => changeView({ scopes: included ? DEFAULT_VIEW.scopes : ['between', 'counterpart'] })}
        count={plain(between, lang)}
      />
      <p className="check-hint">{say('filter.includeBetweenNote', { n: between })}</p>
    </div>
  )
}
