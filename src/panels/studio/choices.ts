import {
  type PictureSize,
  PRESETS,
  type Preset,
  pictureSize,
  type Sides,
  usualDpi,
} from '../../export/pictureSize.ts'
import type { Lang } from '../../model/words.ts'
import type { Background } from '../pictureLooks.ts'

export const LANGUAGES = ['en', 'zh', 'both'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a reader chooses of a picture. */
export interface Choices {
  readonly preset: Preset
  readonly own: Sides
  readonly dpi: number
  readonly background: Background
  /** null: the page's. */
  readonly language: Language | null
}

const USUAL: Choices = {
  preset: 'slide',
  own: { unit: 'cm', width: 16, height: null },
  dpi: usualDpi('slide'),
  background: 'white',
  language: null,
}

let kept = USUAL

/** The choices of before, as long as the page stays open. */
export const keptChoices = (): Choices => kept
export function keepChoices(choices: Choices): void {
  kept = choices
}

export const sizeOf = ({ preset, dpi, own }: Choices): PictureSize => pictureSize(preset, dpi, own)

/** The languages of a picture in their order: the page's own comes first. */
export function languagesOf({ language }: Choices, page: Lang): readonly Lang[] {
  if (language !== 'both') return [language ?? page]
  return page === 'zh' ? ['zh', 'en'] : ['en', 'zh']
}

/** What the choices add to a file's name: nothing for the picture that is saved without being asked about. */
export function namePartsOf(choices: Choices, page: Lang): string[] {
  const { preset, background, own } = choices
  const languages = languagesOf(choices, page)
  const sides = `${own.width}x${own.height ?? ''}${own.unit}`
  return [
    preset === 'drawn' ? '' : preset === 'custom' ? sides.replace('.', 'p') : preset,
    background === 'white' ? '' : background,
    languages.length === 1 && languages[0] === page ? '' : languages.join('-'),
  ]
}

export const isPreset = (value: string): value is Preset => PRESETS.some((preset) => preset === value)
