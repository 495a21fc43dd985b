import { plain } from '../format/numbers.ts'
import { textWidth } from '../format/textWidth.ts'
import type { SizesChartProps } from './SizesChart.tsx'
import { type EdgeLabel, edgeLabels } from './sizesWords.ts'

/** Narrower than this the margins are tighter. */
export const NARROW = 560
export const LEADING = 15

export interface Layout {
  readonly left: number
  readonly right: number
  /** Width of the column of what is not published, with its words; 0 without it. */
  readonly aside: number
  readonly caption: readonly string[]
  readonly labels: readonly EdgeLabel[]
  readonly bottom: number
}

/** The sides of the plot and what stands beside and below it at a width. */
export function layOut({ answer, width, words }: SizesChartProps, ticks: readonly number[]): Layout {
  const narrow = width < NARROW
  const { bins, notPublished } = answer
  const aside = notPublished.records === 0 ? 0 : narrow ? 88 : 124
  const room = 14 + Math.max(0, ...ticks.map((tick) => textWidth(plain(tick, words.lang), 12)))
  const labelsFor = (sides: number): EdgeLabel[] =>
    edgeLabels(bins, (width - sides) / Math.max(1, bins.length), words)
  // The names of the first and the last edge reach beyond the scale.
  const half = Math.max(
    0,
    ...labelsFor(room + aside)
      .filter(({ at }) => at === 0 || at === bins.length)
      .flatMap(({ lines }) => lines.map((line) => textWidth(line, 12) / 2)),
  )
  const left = Math.max(room, half)
  const right = aside + Math.max(narrow ? 12 : 24, half + 6)
  const labels = labelsFor(left + right)
  const caption = [words.say('figure.sizes.notPublished'), words.say('figure.sizes.notToScale')]
  const lines = Math.max(aside === 0 ? 1 : caption.length, ...labels.map((label) => label.lines.length))
  return { left, right, aside, caption, labels, bottom: 14 + lines * LEADING }
}
