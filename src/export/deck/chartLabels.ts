import type { Lang } from '../../model/words.ts'
import { element } from '../markup.ts'
import { type DeckLook, isDark, NO_LINE, solid } from './ink.ts'
import { type NativeChart, type NativeSeries, numberFormat, WHOLE } from './nativeChart.ts'
import { spoken } from './spoken.ts'

/** Size of numbers in points. */
const LABEL = 11
/** Of the longest bar, for each sign of a number: a shorter part has no room for it. */
const ROOM_FOR_SIGN = 0.022
/** More columns than these stand too close for their numbers, or for dots on a line. */
export const MOST_NUMBERED = 20

/** An element that is a value. */
export const val = (name: string, value: string | number): string => element(`c:${name}`, { val: value })

/** How words of a chart look, in the fonts of the deck. */
export function chartRun(name: string, size: number, fill: string, lang: Lang, isBold = false): string {
  return element(
    name,
    { ...spoken(lang), sz: Math.round(size * 100), b: Number(isBold) },
    `${solid(fill)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>`,
  )
}

/** The words of an axis, a legend or labels: upright, or turned where many names stand side by side. */
export const chartWords = (
  size: number,
  fill: string,
  lang: Lang,
  { isBold = false, isTurned = false } = {},
): string =>
  element(
    'c:txPr',
    {},
    `<a:bodyPr rot="${isTurned ? -5_400_000 : 0}" vert="horz"/><a:lstStyle/><a:p>${element('a:pPr', {}, chartRun('a:defRPr', size, fill, lang, isBold))}${element('a:endParaRPr', { lang: spoken(lang).lang })}</a:p>`,
  )

/** The numbers on a series, each where it has room. */
export function chartLabels(chart: NativeChart, series: NativeSeries, look: DeckLook, lang: Lang): string {
  const { kind, stacking, shown, totals } = chart
  const { values, floors } = series
  const isInside = stacking !== 'none' && series !== totals && kind !== 'line'
  const isOnDark = isInside && series.look.startsWith('#') && isDark(series.look)
  const isCrowded = shown > MOST_NUMBERED && kind !== 'bars'
  const place = kind === 'line' || series === totals ? 't' : isInside ? 'ctr' : 'outEnd'
  const hasRoom = (value: number, at: number): boolean =>
    !isCrowded &&
    // A column's total is written already; parts of a wide bar have room.
    (!isInside || (totals === null && value > lengthAt(chart, at) * ROOM_FOR_SIGN * (plainSigns(value) + 1)))
  const written = (isPale: boolean): string =>
    [
      element('c:spPr', {}, element('a:noFill', {}) + NO_LINE),
      chartWords(LABEL, isOnDark && !isPale ? look.paper : look.ink, lang, { isBold: !isInside }),
      val('dLblPos', place),
      FLAGS,
    ].join('')
  const each = values.slice(0, shown).map((value, at) => {
    if (value === null) return ''
    if (!hasRoom(value, at)) return element('c:dLbl', {}, val('idx', at) + val('delete', 1))
    const format = `${floors?.[at] ? '"≥ "' : ''}${numberFormat(value)}`
    const isPale = isOnDark && (chart.pale[at] ?? false)
    if (format === WHOLE && !isPale) return ''
    return element('c:dLbl', {}, val('idx', at) + formatted(format) + written(isPale))
  })
  return element('c:dLbls', {}, `${each.join('')}${formatted(WHOLE)}${written(false)}`)
}

/** How many signs a number takes with its commas and decimals. */
const plainSigns = (value: number): number =>
  String(Number(value.toFixed(2))).length + Math.floor(Math.log10(Math.max(1, value)) / 3)

export const formatted = (formatCode: string): string => element('c:numFmt', { formatCode, sourceLinked: 0 })

/** The length that a part is measured against: all of its bar, or of the longest. */
function lengthAt({ series, shown, stacking }: NativeChart, at: number): number {
  const whole = (row: number): number => series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0)
  return stacking === 'percent'
    ? whole(at)
    : Math.max(...Array.from({ length: shown }, (_, row) => whole(row)))
}

/** Of all that a label may say, the value alone. */
const FLAGS = [
  val('showLegendKey', 0),
  val('showVal', 1),
  val('showCatName', 0),
  val('showSerName', 0),
  val('showPercent', 0),
  val('showBubbleSize', 0),
].join('')
