import { textWidth, wrapText } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { DeliveryAnswer, Silence } from '../questions/delivery.ts'
import {
  ALL_RATES,
  type AnyRate,
  rateDefinition,
  rateName,
  rateValue,
  SILENCE_ROWS,
  silenceName,
  stageName,
} from './deliveryWords.ts'

export const FONT = 13
export const SMALL = 12
const LEADING = 17
/** Narrower than this a bar's name stands above it. */
const NARROW = 560
/** From this width on the rates stand beside the bars. */
const BESIDE = 780
const GUTTER = 44
/** Room for the number after the longest bar. */
const VALUE = 62
/** Bars of what belongs to the life of an agreement; the others stand apart. */
const LIFE = 5

/** One rate as it is drawn: its words broken into lines, its bar between them. */
export interface RateBlock {
  readonly rate: AnyRate
  readonly x: number
  readonly y: number
  readonly width: number
  readonly name: string
  readonly value: readonly string[]
  readonly definition: readonly string[]
}

export interface DeliveryLayout {
  readonly narrow: boolean
  /** Width of names and bars together. */
  readonly width: number
  readonly labels: number
  /** Room right of the bars' scale. */
  readonly right: number
  readonly rowHeight: number
  readonly stageTops: readonly number[]
  readonly silenceHeader: number
  readonly silenceTops: readonly number[]
  readonly ratesHeader: { readonly x: number; readonly y: number }
  readonly rates: readonly RateBlock[]
  readonly height: number
}

/** Where everything stands, in a leaner drawing without the rates (1) and without silence (2): bars above silence, and the rates beside them or, where there is no room, below. */
export function layOutDelivery(
  answer: DeliveryAnswer,
  silence: Silence,
  width: number,
  words: Words,
  lean = 0,
): DeliveryLayout {
  const narrow = width < NARROW && lean < 2
  const beside = width >= BESIDE && lean === 0
  const ratesWidth = beside ? Math.min(420, Math.max(300, width * 0.36)) : width
  const bars = beside ? width - ratesWidth - GUTTER : width
  const names = [
    ...answer.rows.map((row) => stageName(row, words)),
    ...SILENCE_ROWS.map((row) => silenceName(row, silence, words)),
  ]
  const widest = Math.max(...names.map((name) => textWidth(name, FONT)))
  const rowHeight = narrow ? 44 : lean > 1 ? 24 : 28
  const stagesTop = 24
  const apart = stagesTop + LIFE * rowHeight + 12
  const silenceHeader = apart + (answer.rows.length - LIFE) * rowHeight + 32
  const silenceTop = silenceHeader + 10
  const stagesEnd = apart + (answer.rows.length - LIFE) * rowHeight
  const barsEnd = lean > 1 ? stagesEnd : silenceTop + SILENCE_ROWS.length * rowHeight
  const ratesHeader = { x: beside ? bars + GUTTER : 0, y: beside ? 14 : barsEnd + 34 }
  const rates = lean > 0 ? [] : layOutRates(answer, ratesHeader, ratesWidth, narrow || beside ? 1 : 2, words)
  return {
    narrow,
    width: bars,
    labels: narrow ? 0 : Math.min(widest + 14, bars * 0.42),
    right: width - bars + VALUE,
    rowHeight,
    stageTops: answer.rows.map((_, index) =>
      index < LIFE ? stagesTop + index * rowHeight : apart + (index - LIFE) * rowHeight,
    ),
    silenceHeader,
    silenceTops: lean > 1 ? [] : SILENCE_ROWS.map((_, index) => silenceTop + index * rowHeight),
    ratesHeader,
    rates,
    height: Math.max(barsEnd, ...rates.map(endOf)) + 10,
  }
}

/** Where a block's bar stands, and its lines below it. */
export const barOf = ({ y }: RateBlock): number => y + 7
export const valueLine = (block: RateBlock, line: number): number => barOf(block) + 26 + line * LEADING
export const definitionLine = (block: RateBlock, line: number): number =>
  valueLine(block, block.value.length - 1 + line) + LEADING
const endOf = (block: RateBlock): number => definitionLine(block, block.definition.length - 1) + 6

function layOutRates(
  answer: DeliveryAnswer,
  header: { readonly x: number; readonly y: number },
  width: number,
  columns: number,
  words: Words,
): RateBlock[] {
  const columnWidth = (width - (columns - 1) * GUTTER) / columns
  const blocks: RateBlock[] = []
  let y = header.y + 28
  ALL_RATES.forEach((rate, index) => {
    const column = index % columns
    if (column === 0 && index > 0) y = Math.max(...blocks.slice(-columns).map(endOf)) + 22
    blocks.push({
      rate,
      x: header.x + column * (columnWidth + GUTTER),
      y,
      width: columnWidth,
      name: rateName(rate, words),
      value: wrapText(rateValue(rate, answer, words), FONT, columnWidth),
      definition: wrapText(rateDefinition(rate, words), SMALL, columnWidth),
    })
  })
  return blocks
}
