import { PALETTE } from './palette.ts'

/** What a chart draws with: CSS variables on the page, plain colours in a file. */
export interface ChartTheme {
  readonly series: readonly string[]
  readonly ink: string
  readonly muted: string
  readonly grid: string
  readonly ruleStrong: string
  readonly accent: string
  readonly card: string
  readonly hatch: string
  readonly hover: string
  readonly font: string
}

export const SCREEN: ChartTheme = {
  series: PALETTE.light.series.map((_, index) => `var(--series-${index + 1})`),
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  grid: 'var(--grid)',
  ruleStrong: 'var(--rule-strong)',
  accent: 'var(--accent)',
  card: 'var(--card)',
  hatch: 'var(--hatch)',
  hover: 'var(--hover)',
  font: 'inherit',
}

/** Families written out, Chinese ones included, because a file cannot ask the page. */
export const FILE_FONT =
  "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif"

/** Dark ink on white, whatever the page's theme. */
export const PAPER: ChartTheme = {
  series: PALETTE.light.series,
  ink: PALETTE.light.ink,
  muted: PALETTE.light.muted,
  grid: PALETTE.light.grid,
  ruleStrong: PALETTE.light.ruleStrong,
  accent: PALETTE.light.accent,
  card: '#ffffff',
  hatch: PALETTE.light.hatch,
  hover: PALETTE.light.hover,
  font: FILE_FONT,
}
