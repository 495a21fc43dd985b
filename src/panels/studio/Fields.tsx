import { useId } from 'react'
import {
  LEAST_DPI,
  MOST_DPI,
  PRESETS,
  type Preset,
  pictureSize,
  SIDES,
  UNITS,
  usualDpi,
} from '../../export/pictureSize.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { BACKGROUNDS } from '../pictureLooks.ts'
import { type Choices, isPreset, LANGUAGES, type Language } from './choices.ts'

interface FieldsProps {
  readonly choices: Choices
  readonly language: Language
  readonly onChoose: (change: Partial<Choices>) => void
}

/** What a reader chooses of a picture. */
export function Fields({ choices, language, onChoose }: FieldsProps) {
  const words = useWords()
  const { say } = words
  const id = useId()
  const { preset, own, dpi, background } = choices
  return (
    <div className="studio-fields">
      <label htmlFor={`${id}place`}>{say('studio.place')}</label>
      <select
        id={`${id}place`}
        name="preset"
        value={preset}
        onChange={({ target: { value } }) => {
          if (isPreset(value)) onChoose({ preset: value, dpi: usualDpi(value) })
        }}
      >
        {PRESETS.map((each) => (
          <option key={each} value={each}>
            {optionWords(each, words)}
          </option>
        ))}
      </select>
      {preset === 'custom' && (
        <div className="studio-sides">
          <NumberField
            key={`width ${own.unit}`}
            name="width"
            label={say('studio.width')}
            value={own.width}
            {...SIDES[own.unit]}
            onChange={(width) => width !== null && onChoose({ own: { ...own, width } })}
          />
          <NumberField
            key={`height ${own.unit}`}
            name="height"
            label={say('studio.height')}
            value={own.height}
            placeholder={say('studio.heightHint')}
            {...SIDES[own.unit]}
            onChange={(height) => onChoose({ own: { ...own, height } })}
          />
          <Choice
            name="unit"
            label={say('studio.unit')}
            options={UNITS.map((unit) => ({ id: unit, label: unit }))}
            chosen={own.unit}
            onChoose={(unit) =>
              unit !== own.unit &&
              onChoose({
                own: unit === 'cm' ? { unit, width: 16, height: null } : { unit, width: 1600, height: 900 },
              })
            }
          />
        </div>
      )}
      <NumberField
        key={preset}
        name="dpi"
        label={say('studio.dpi', { least: LEAST_DPI, most: MOST_DPI })}
        value={dpi}
        least={LEAST_DPI}
        most={MOST_DPI}
        onChange={(value) => value !== null && onChoose({ dpi: value })}
      />
      <span className="studio-label">{say('studio.background')}</span>
      <Choice
        name="background"
        label={say('studio.background')}
        options={BACKGROUNDS.map((each) => ({ id: each, label: say(`studio.background.${each}`) }))}
        chosen={background}
        onChoose={(each) => onChoose({ background: each })}
      />
      <span className="studio-label">{say('studio.lang')}</span>
      <Choice
        name="language"
        label={say('studio.lang')}
        options={LANGUAGES.map((each) => ({ id: each, label: say(`studio.lang.${each}`) }))}
        chosen={language}
        onChoose={(each) => onChoose({ language: each })}
      />
    </div>
  )
}

/** `Slide 16:9, whole (33.9 × 19.1 cm)`. */
function optionWords(preset: Preset, { say }: Words): string {
  const name = say(`studio.preset.${preset}`)
  if (preset === 'custom' || preset === 'drawn') return name
  const { unit, width, height } = pictureSize(preset, usualDpi(preset), {
    unit: 'px',
    width: 0,
    height: null,
  })
  const size =
    height === null ? say(`studio.width.${unit}`, { width }) : say(`studio.sides.${unit}`, { width, height })
  return say('studio.option', { name, size })
}

interface NumberFieldProps {
  readonly name: string
  readonly label: string
  /** null: left empty. */
  readonly value: number | null
  readonly least: number
  readonly most: number
  readonly placeholder?: string
  readonly onChange: (value: number | null) => void
}

/** A number while it is typed; what is out of bounds is not taken on before it is in them. With another key it is asked anew. */
function NumberField({ name, label, value, least, most, placeholder, onChange }: NumberFieldProps) {
  const id = useId()
  return (
    <div className="studio-number">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="number"
        inputMode="decimal"
        defaultValue={value ?? ''}
        min={least}
        max={most}
        step="any"
        placeholder={placeholder}
        onChange={({ target }) => {
          if (target.value === '') return onChange(null)
          const typed = target.valueAsNumber
          if (typed >= least && typed <= most) onChange(typed)
        }}
      />
    </div>
  )
}
