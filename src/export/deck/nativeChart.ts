/** A colour as `#rrggbb`, or the look of what is not broken down and of what is not known. */
export type NativeLook = string | 'hatch' | 'outline'

/** A pattern of an area in a colour. */
export type NativeTexture = 'plain' | 'lines' | 'dots' | 'rows'

export interface NativeSeries {
  readonly name: string
  readonly look: NativeLook
  /** Which areas of a colour it has, so that grey tells it from others; plain where that is left out. */
  readonly texture?: NativeTexture
  /** One for each category, in the chart's unit. Null is unknown, or nothing to say: a missing point, never a zero. */
  readonly values: readonly (number | null)[]
  /** Where a value is at least so much, by category; left out where all are exact. */
  readonly floors?: readonly boolean[]
}

export interface NativeFact {
  readonly text: string
  /** Whether it heads those that follow. */
  readonly isHead: boolean
}

/** A figure's numbers as a chart that an office program draws itself and its reader can edit. */
export interface NativeChart {
  readonly kind: 'bars' | 'columns' | 'line'
  /** `percent` draws each category's parts as shares of their sum; the numbers stay as they are. */
  readonly stacking: 'none' | 'stacked' | 'percent'
  /** What the categories are, over their names in the chart's table. */
  readonly categoryName: string
  readonly categories: readonly string[]
  /** How many categories are drawn, from the first on; the chart's table has all of them. */
  readonly shown: number
  readonly series: readonly NativeSeries[]
  /** What all parts of a column come to, written over it; null where the chart has none. */
  readonly totals: NativeSeries | null
  /** By category, whether it lies outside what the reader has chosen; empty where nothing does. */
  readonly pale: readonly boolean[]
  /** What the values are, in words: `announced investment, 亿元`. */
  readonly unit: string
  /** What the chart cannot draw and the reader must know. */
  readonly captions: readonly string[]
  /** Numbers of the figure that are no bars, to stand beside them. */
  readonly facts: readonly NativeFact[]
  /** What is said of single bars, for the speaker. */
  readonly notes: readonly string[]
}

/** More bars than this are too thin to be read on a slide. */
export const MOST_BARS = 18

/** How an office program writes a value: whole, or with as many decimals (up to two) as the page. */
export function numberFormat(value: number): string {
  const [, after = ''] = String(Number(value.toFixed(2))).split('.')
  return after === '' ? WHOLE : `${WHOLE}.${'0'.repeat(after.length)}`
}

/** The format of most values. */
export const WHOLE = '#,##0'

/** All values of a chart, its totals among them. */
export const valuesOf = ({ series, totals }: NativeChart): (number | null)[] =>
  [...series, ...(totals ? [totals] : [])].flatMap(({ values }) => values)
