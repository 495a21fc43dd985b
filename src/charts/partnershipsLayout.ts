import { plain } from '../format/numbers.ts'
import { textWidth } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { PartnershipRow } from '../questions/partnerships.ts'
import type { PartnershipsChartProps } from './PartnershipsChart.tsx'
import { valueWords } from './partnershipWords.ts'

export const FONT = 13
/** Width of the hatched cap that stands for agreements without a published amount: on no scale. */
export const CAP = 14
export const GAP = 18
/** Keeps the last column off the edge of a row in focus. */
export const EDGE = 6
/** Narrower than this a partnership's name stands above its bar and its signings below. */
const NARROW = 620

export interface Layout {
  readonly narrow: boolean
  readonly bare: boolean
  readonly rowHeight: number
  readonly top: number
  readonly bottom: number
  readonly labels: number
  /** Room right of the longest bar for its cap and value. */
  readonly value: number
  readonly signings: number
  readonly known: number
  readonly right: number
}

/** How much room names, bars and columns take at a width. */
export function layOut(
  {
    rows,
    measure,
    width,
    words,
    lean = 0,
  }: Pick<PartnershipsChartProps, 'rows' | 'measure' | 'width' | 'words' | 'lean'>,
  unit: { yuan: number },
): Layout {
  // A lean drawing has names, bars and values alone.
  const bare = lean > 0
  const narrow = width < NARROW && !bare
  const widest = (texts: readonly string[], size: number): number =>
    Math.ceil(Math.max(0, ...texts.map((each) => textWidth(each, size))))
  const withBar = rows.filter(({ total }) => (measure === 'agreements' ? total.agreements : total.cny))
  const values = withBar.map((row) => valueWords(row, measure, unit, words))
  // The values are bold, a little wider than estimated.
  const value = widest(values, FONT) * 1.08 + (measure === 'investment' ? CAP + 2 : 0) + 10
  const signings = widest(
    [words.say('headline.signings'), ...rows.map((row) => plain(row.signings, words.lang))],
    12,
  )
  const known = widest(
    [words.say('figure.partnerships.known'), ...rows.map((row) => knownWords(row, words))],
    12,
  )
  const names = rows.map(({ name }) => words.pick(name))
  return {
    narrow,
    bare,
    rowHeight: bare ? 26 : narrow ? 64 : 36,
    top: bare || narrow ? 2 : 26,
    bottom: bare || narrow ? 4 : 26,
    labels: narrow ? 0 : Math.min(widest(names, FONT) * 1.08 + 14, width * (bare ? 0.5 : 0.3)),
    value,
    signings,
    known,
    right: bare || narrow ? value : value + signings + known + 2 * GAP + EDGE,
  }
}

/** For how many of its agreements an amount is published: what a column says. */
export const knownWords = ({ total, isFloor }: PartnershipRow, { say }: Words): string =>
  total.agreements === 0
    ? ''
    : say(isFloor ? 'headline.ofAtLeast' : 'headline.ofAll', { known: total.known, all: total.agreements })
