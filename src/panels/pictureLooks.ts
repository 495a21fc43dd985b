import { PALETTE } from '../charts/palette.ts'
import { type ChartTheme, FILE_FONT, PAPER } from '../charts/theme.ts'
import type { PictureLook } from '../export/picture.ts'

export const BACKGROUNDS = ['white', 'dark', 'transparent'] as const
export type Background = (typeof BACKGROUNDS)[number]

const SERIF =
  "'Source Serif 4', 'Source Serif Pro', Georgia, 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif"

const DARK: ChartTheme = { ...PALETTE.dark, font: FILE_FONT }

/** What charts are drawn with on each background, whatever the page's theme. */
export const THEMES = {
  white: PAPER,
  dark: DARK,
  // Dark ink, for light slides and paper.
  transparent: { ...PAPER, card: 'none' },
} as const satisfies Record<Background, ChartTheme>

/** The same for what stands around a chart. */
export function lookOf(background: Background): PictureLook {
  const { card, ink, muted, ruleStrong, hatch, accent, font } = THEMES[background]
  return { background: card, ink, muted, rule: ruleStrong, hatch, accent, sans: font, serif: SERIF }
}
