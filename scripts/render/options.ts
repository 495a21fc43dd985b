/** What `npm run render` is asked for, read from its arguments and from nothing else. */
import { parseArgs } from 'node:util'
import { figuresOf } from '../../src/app/figures.tsx'
import {
  LEAST_DPI,
  MOST_DPI,
  PRESETS,
  type Preset,
  SIDES,
  type Sides,
  usualDpi,
} from '../../src/export/pictureSize.ts'
import { BACKGROUNDS } from '../../src/panels/pictureLooks.ts'
import { type Choices, LANGUAGES } from '../../src/panels/studio/choices.ts'
import { parseView } from '../../src/view/viewState.ts'
import { type View, viewOf } from './view.ts'

export const FORMATS = ['png', 'svg'] as const
export type Format = (typeof FORMATS)[number]

/** Stands for every figure of the view. */
export const EVERY = 'all'

export interface Asked extends View {
  readonly choices: Choices
  /** Names as in `#figure-sectors`, each of a figure that the view has; none where only a pack is asked for. */
  readonly figures: readonly string[]
  readonly formats: readonly Format[]
  /** Whether the page's pack of everything is asked for. */
  readonly pack: boolean
  /** A file or an address as it was given; null for what the view names. */
  readonly data: string | null
  readonly out: string
}

export type Options =
  | { readonly is: 'help' }
  /** Every fault, each with its option, the reason and what is allowed. */
  | { readonly is: 'refused'; readonly faults: readonly string[] }
  | { readonly is: 'asked'; readonly asked: Asked; readonly warnings: readonly string[] }

const FLAGS = {
  view: { type: 'string' },
  page: { type: 'string' },
  figure: { type: 'string', multiple: true },
  preset: { type: 'string' },
  size: { type: 'string' },
  dpi: { type: 'string' },
  background: { type: 'string' },
  lang: { type: 'string' },
  format: { type: 'string', multiple: true },
  pack: { type: 'boolean' },
  data: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The options of a command line, or all that is wrong with it. */
export function optionsOf(args: readonly string[]): Options {
  const read = flagsOf(args)
  if (typeof read === 'string') return { is: 'refused', faults: [`${read} See --help.`] }
  if (read.help) return { is: 'help' }
  const faults: string[] = []
  const refuse = (fault: string): null => {
    faults.push(fault)
    return null
  }
  function oneOf<Member extends string>(
    option: string,
    text: string | undefined,
    members: readonly Member[],
  ): Member | null {
    if (text === undefined) return null
    const found = members.find((member) => member === text)
    return found ?? refuse(`--${option} is "${text}", which is none of: ${members.join(', ')}.`)
  }

  const view = viewOf(read.view ?? '', read.page)
  faults.push(...view.faults)
  const there = figuresOf(parseView(view.search).view).map(({ name }) => name)
  const given = listOf(read.figure)
  const pack = read.pack ?? false
  const named = given.length === 0 && view.figure !== null && !pack ? [view.figure] : given
  if (named.length === 0 && !pack) {
    refuse(
      `--figure is missing. Figures of this view: ${there.join(', ')}; or ${EVERY}. Or ask for a --pack.`,
    )
  }
  const figures = named.flatMap((name) => oneOf('figure', name, [...there, EVERY]) ?? [])
  const formats = listOf(read.format).flatMap((format) => oneOf('format', format, FORMATS) ?? [])
  const own = read.size === undefined ? null : sidesOf(read.size)
  if (own === undefined) refuse(sizeFault(read.size ?? ''))
  const chosen = oneOf('preset', read.preset, PRESETS)
  const preset: Preset = chosen ?? (read.size === undefined ? 'slide' : 'custom')
  if (preset === 'custom' && read.size === undefined)
    refuse(
      '--size is missing: --preset custom has no size of its own. As in --size 1600x900px or --size 16cm.',
    )
  if (preset !== 'custom' && read.size !== undefined)
    refuse(`--size is only for --preset custom; ${preset} has a size of its own.`)
  const dpi = read.dpi === undefined ? usualDpi(preset) : Number(read.dpi)
  if (!/^\d+$/.test(read.dpi ?? '0') || dpi < LEAST_DPI || dpi > MOST_DPI)
    refuse(`--dpi is "${read.dpi}", which is no whole number from ${LEAST_DPI} to ${MOST_DPI}.`)
  const background = oneOf('background', read.background, BACKGROUNDS) ?? 'white'
  const language = oneOf('lang', read.lang, LANGUAGES)
  for (const option of ['data', 'out'] as const) {
    if (read[option]?.trim() === '') refuse(`--${option} is empty.`)
  }
  if (faults.length > 0) return { is: 'refused', faults }
  return {
    is: 'asked',
    asked: {
      page: view.page,
      search: view.search,
      figure: view.figure,
      choices: { preset, own: own ?? USUAL_SIDES, dpi, background, language },
      figures: figures.includes(EVERY) ? there : [...new Set(figures)],
      formats: formats.length === 0 ? ['png'] : [...new Set(formats)],
      pack,
      data: read.data ?? null,
      out: read.out ?? '.',
    },
    warnings: view.warnings,
  }
}

/** What the studio begins with; it plays no part in any preset but `custom`. */
const USUAL_SIDES: Sides = { unit: 'cm', width: 16, height: null }

function flagsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** `--figure a,b --figure c` is a list of three. */
const listOf = (texts: readonly string[] = []): string[] =>
  texts.flatMap((text) => text.split(',').map((part) => part.trim())).filter((part) => part !== '')

/** `1600x900px`, `16cm`; undefined for what is no size or out of bounds. */
function sidesOf(text: string): Sides | undefined {
  const [, across = '', down, unit] = /^(\d+(?:\.\d+)?)(?:[x×](\d+(?:\.\d+)?))?(px|cm)$/.exec(text) ?? []
  if (unit !== 'px' && unit !== 'cm') return undefined
  const { least, most } = SIDES[unit]
  const sides = [across, ...(down === undefined ? [] : [down])].map(Number)
  if (!sides.every((side) => side >= least && side <= most)) return undefined
  const [width = 0, height = null] = sides
  return { unit, width, height }
}

const sizeFault = (text: string): string =>
  `--size is "${text}", which is no size: give width, or width x height, in px (${SIDES.px.least} to ${SIDES.px.most}) ` +
  `or cm (${SIDES.cm.least} to ${SIDES.cm.most}), as in 1600x900px, 16cm or 16x9cm.`
