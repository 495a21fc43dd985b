import './choice.css'

interface ChoiceProps<Id extends string> {
  /** Names the choice for a script, whatever the language; its buttons have the ids as values. */
  readonly name?: string
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
}

/** One of a few, all in sight: `Year · Quarter · Month`. */
export function Choice<Id extends string>({ name, label, options, chosen, onChoose }: ChoiceProps<Id>) {
  return (
    <fieldset className="choice">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          name={name}
          value={option.id}
          aria-pressed={option.id === chosen}
          onClick={() => onChoose(option.id)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
