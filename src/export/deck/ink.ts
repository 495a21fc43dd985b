import { element } from '../markup.ts'
import type { NativeTexture } from './nativeChart.ts'

/** The colours of a deck, as `#rrggbb`. */
export interface DeckLook {
  readonly paper: string
  readonly ink: string
  readonly muted: string
  readonly rule: string
  readonly hatch: string
  readonly accent: string
}

const hex = (colour: string): string => colour.slice(1).toUpperCase()

/** A colour as an office program knows it; `opacity` from 0 to 1. */
export const colour = (value: string, opacity = 1): string =>
  element(
    'a:srgbClr',
    { val: hex(value) },
    opacity === 1 ? '' : element('a:alpha', { val: Math.round(opacity * 100_000) }),
  )

export const solid = (value: string, opacity = 1): string =>
  element('a:solidFill', {}, colour(value, opacity))

const patterned = (prst: string, line: string, ground: string, opacity: number): string =>
  element(
    'a:pattFill',
    { prst },
    element('a:fgClr', {}, colour(line, opacity)) + element('a:bgClr', {}, colour(ground)),
  )

/** Slanted lines: what is not broken down, or not known. */
export const hatched = (line: string, ground: string, opacity = 1): string =>
  patterned('wdUpDiag', line, ground, opacity)

/** The patterns of office programs that are nearest to those of the page. */
const TEXTURES = {
  lines: 'dkDnDiag',
  dots: 'pct80',
  rows: 'dkHorz',
} as const satisfies Record<Exclude<NativeTexture, 'plain'>, string>

/** A series' colour in a texture. */
export const textured = (
  texture: keyof typeof TEXTURES,
  value: string,
  ground: string,
  opacity = 1,
): string => patterned(TEXTURES[texture], value, ground, opacity)

/** A line of a width in points. */
export const stroke = (value: string, points: number, opacity = 1): string =>
  element('a:ln', { w: Math.round(points * 12_700) }, solid(value, opacity))

export const NO_LINE = element('a:ln', {}, element('a:noFill', {}))

/** Whether paper is read better on this colour than ink. */
export function isDark(value: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(value.slice(at, at + 2), 16) / 255
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.25
}
