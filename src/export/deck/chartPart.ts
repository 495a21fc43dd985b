import type { Lang } from '../../model/words.ts'
import { element, escapeXml } from '../markup.ts'
import { REL, XML } from '../openXml.ts'
import { columnName } from '../workbook/cells.ts'
import { chartLabels, chartRun, chartWords, formatted, MOST_NUMBERED, val } from './chartLabels.ts'
import { type DeckLook, hatched, NO_LINE, solid, stroke, textured } from './ink.ts'
import { type NativeChart, type NativeLook, type NativeSeries, valuesOf, WHOLE } from './nativeChart.ts'
import { spoken } from './spoken.ts'
import { SHEET } from './workbook.ts'

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** Size of words in points. */
const AXIS = 10.5

/** How much of its colour a part keeps that lies outside what is chosen. */
const PALE = 0.35
/** So far an axis of numbers reaches at least: a single one does not fill it. */
const FEWEST = 4
/** So many columns have room for a name, and how many names may be left out. */
const MOST_NAMED = 14
const SKIPS = [1, 2, 4, 12, 24, 60, 120] as const
/** So few bars would be very thick. */
const FEW = 4

const CATEGORY_AXIS = 111_111_111
const VALUE_AXIS = 222_222_222

/** A chart's part; its workbook is the part's first relationship. */
export function chartPart(chart: NativeChart, look: DeckLook, lang: Lang): string {
  const drawn = element('c:plotArea', {}, `<c:layout/>${plots(chart, look, lang)}${axes(chart, look, lang)}`)
  const inner = [
    title(chart.unit, look, lang),
    val('autoTitleDeleted', 0),
    drawn,
    legend(chart, look, lang),
    val('plotVisOnly', 1),
    val('dispBlanksAs', 'gap'),
  ].join('')
  return `${XML}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${REL.namespace}">${[
    val('date1904', 0),
    val('lang', spoken(lang).lang),
    val('roundedCorners', 0),
    element('c:chart', {}, inner),
    element('c:spPr', {}, element('a:noFill', {}) + NO_LINE),
    chartWords(AXIS, look.ink, lang),
    `<c:externalData r:id="rId1">${val('autoUpdate', 0)}</c:externalData>`,
  ].join('')}</c:chartSpace>`
}

/** What is measured stands over the chart, so that it goes with it into another deck. */
function title(unit: string, look: DeckLook, lang: Lang): string {
  const rich = `<a:bodyPr/><a:lstStyle/><a:p>${element('a:pPr', {}, chartRun('a:defRPr', AXIS, look.muted, lang))}<a:r>${chartRun('a:rPr', AXIS, look.muted, lang)}<a:t>${escapeXml(unit)}</a:t></a:r></a:p>`
  return element(
    'c:title',
    {},
    `<c:tx><c:rich>${rich}</c:rich></c:tx><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/></c:manualLayout></c:layout>${val('overlay', 0)}`,
  )
}

function plots(chart: NativeChart, look: DeckLook, lang: Lang): string {
  const { kind, stacking, series, totals } = chart
  const ids = val('axId', CATEGORY_AXIS) + val('axId', VALUE_AXIS)
  const all = series.map((one, index) => seriesPart(chart, one, index, look, lang))
  if (kind === 'line') {
    return element(
      'c:lineChart',
      {},
      `${val('grouping', 'standard')}${val('varyColors', 0)}${all.join('')}${val('marker', 1)}${ids}`,
    )
  }
  const grouping = stacking === 'none' ? 'clustered' : stacking === 'stacked' ? 'stacked' : 'percentStacked'
  const bars = element(
    'c:barChart',
    {},
    [
      val('barDir', kind === 'bars' ? 'bar' : 'col'),
      val('grouping', grouping),
      val('varyColors', 0),
      ...all,
      val('gapWidth', chart.shown === 1 ? 300 : chart.shown <= FEW ? 130 : 50),
      stacking === 'none' ? '' : val('overlap', 100),
      ids,
    ].join(''),
  )
  // What the parts come to is written over them: a line that is not drawn carries the numbers.
  const over = totals
    ? element(
        'c:lineChart',
        {},
        `${val('grouping', 'standard')}${val('varyColors', 0)}${seriesPart(chart, totals, series.length, look, lang)}${val('marker', 1)}${ids}`,
      )
    : ''
  return bars + over
}

function seriesPart(
  chart: NativeChart,
  series: NativeSeries,
  index: number,
  look: DeckLook,
  lang: Lang,
): string {
  const { kind, categories, shown, totals } = chart
  const isTotal = series === totals
  const isLine = kind === 'line' || isTotal
  const column = columnName(index + 1)
  const range = (name: string): string => `${SHEET}!$${name}$2:$${name}$${shown + 1}`
  const name = `<c:strRef><c:f>${SHEET}!$${column}$1</c:f><c:strCache>${val('ptCount', 1)}<c:pt idx="0"><c:v>${escapeXml(series.name)}</c:v></c:pt></c:strCache></c:strRef>`
  const category = `<c:strRef><c:f>${range('A')}</c:f><c:strCache>${val('ptCount', shown)}${categories
    .slice(0, shown)
    .map((each, at) => `<c:pt idx="${at}"><c:v>${escapeXml(each)}</c:v></c:pt>`)
    .join('')}</c:strCache></c:strRef>`
  const values = `<c:numRef><c:f>${range(column)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${val('ptCount', shown)}${series.values
    .slice(0, shown)
    .map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`))
    .join('')}</c:numCache></c:numRef>`
  return element(
    'c:ser',
    {},
    [
      val('idx', index),
      val('order', index),
      element('c:tx', {}, name),
      isTotal
        ? element('c:spPr', {}, NO_LINE)
        : isLine
          ? linePaint(series.look, look)
          : paint(series, look, 1),
      isLine ? marker(chart, series, look) : val('invertIfNegative', 0),
      isTotal ? '' : palePoints(chart, series, look),
      chartLabels(chart, series, look, lang),
      element('c:cat', {}, category),
      element('c:val', {}, values),
      isLine ? val('smooth', 0) : '',
    ].join(''),
  )
}

function paint({ look: fill, texture = 'plain' }: NativeSeries, look: DeckLook, opacity: number): string {
  if (fill === 'hatch') {
    return element('c:spPr', {}, hatched(look.hatch, look.paper, opacity) + stroke(look.hatch, 0.75, opacity))
  }
  if (fill === 'outline') return element('c:spPr', {}, solid(look.paper) + stroke(look.hatch, 0.75, opacity))
  // A line of paper parts one from the next.
  const area = texture === 'plain' ? solid(fill, opacity) : textured(texture, fill, look.paper, opacity)
  return element('c:spPr', {}, area + stroke(look.paper, 0.75))
}

const plainColour = (fill: NativeLook, look: DeckLook): string => (fill.startsWith('#') ? fill : look.hatch)

const linePaint = (fill: NativeLook, look: DeckLook): string =>
  element('c:spPr', {}, stroke(plainColour(fill, look), 2.25))

function marker(chart: NativeChart, series: NativeSeries, look: DeckLook, opacity = 1): string {
  if (series === chart.totals || chart.shown > MOST_NUMBERED) {
    return element('c:marker', {}, val('symbol', 'none'))
  }
  const painted = element('c:spPr', {}, solid(plainColour(series.look, look), opacity) + NO_LINE)
  return element('c:marker', {}, val('symbol', 'circle') + val('size', 6) + painted)
}

/** What is pale of a series: bars, or dots and the line that leads to them. */
function palePoints(chart: NativeChart, series: NativeSeries, look: DeckLook): string {
  const { pale, shown, kind } = chart
  const colour = plainColour(series.look, look)
  const point = (at: number): string =>
    kind === 'line'
      ? val('idx', at) +
        marker(chart, series, look, PALE) +
        val('bubble3D', 0) +
        element('c:spPr', {}, stroke(colour, 2.25, PALE))
      : val('idx', at) + val('invertIfNegative', 0) + paint(series, look, PALE)
  return pale
    .slice(0, shown)
    .map((isPale, at) => (isPale && series.values[at] != null ? element('c:dPt', {}, point(at)) : ''))
    .join('')
}

function axes(chart: NativeChart, look: DeckLook, lang: Lang): string {
  const { kind } = chart
  const isBars = kind === 'bars'
  const largest = Math.max(0, ...valuesOf(chart).map((value) => value ?? 0))
  const isCounted = valuesOf(chart).every((value) => value === null || Number.isInteger(value))
  // Months and quarters are named once a year.
  const skip = isBars ? 1 : (SKIPS.find((each) => chart.shown / each <= MOST_NAMED) ?? chart.shown)
  const base = element('c:spPr', {}, stroke(look.rule, 0.75))
  const category = element(
    'c:catAx',
    {},
    [
      val('axId', CATEGORY_AXIS),
      // The first category stands on top.
      element('c:scaling', {}, val('orientation', isBars ? 'maxMin' : 'minMax')),
      val('delete', 0),
      val('axPos', isBars ? 'l' : 'b'),
      formatted('General'),
      val('majorTickMark', 'none'),
      val('minorTickMark', 'none'),
      val('tickLblPos', 'low'),
      base,
      chartWords(AXIS, look.ink, lang, { isTurned: skip > 1 }),
      val('crossAx', VALUE_AXIS),
      val('crosses', 'autoZero'),
      val('auto', 0),
      val('lblAlgn', 'ctr'),
      val('lblOffset', 60),
      skip > 1 ? val('tickLblSkip', skip) : '',
      val('noMultiLvlLbl', 1),
    ].join(''),
  )
  const grid = element('c:majorGridlines', {}, element('c:spPr', {}, stroke(look.rule, 0.5, 0.4)))
  const value = element(
    'c:valAx',
    {},
    [
      val('axId', VALUE_AXIS),
      element(
        'c:scaling',
        {},
        val('orientation', 'minMax') +
          (isCounted && kind === 'columns' && largest < FEWEST ? val('max', FEWEST) : '') +
          val('min', 0),
      ),
      // Bars carry their numbers.
      val('delete', Number(isBars)),
      val('axPos', isBars ? 'b' : 'l'),
      isBars ? '' : grid,
      formatted(largest < 10 ? 'General' : WHOLE),
      val('majorTickMark', 'none'),
      val('minorTickMark', 'none'),
      val('tickLblPos', 'nextTo'),
      element('c:spPr', {}, NO_LINE),
      chartWords(AXIS, look.muted, lang),
      val('crossAx', CATEGORY_AXIS),
      val('crosses', 'autoZero'),
      val('crossBetween', 'between'),
      isCounted && largest <= 2 * FEWEST ? val('majorUnit', largest <= FEWEST ? 1 : 2) : '',
    ].join(''),
  )
  return category + value + element('c:spPr', {}, element('a:noFill', {}) + NO_LINE)
}

function legend({ series, totals }: NativeChart, look: DeckLook, lang: Lang): string {
  if (series.length < 2) return ''
  const without = totals ? element('c:legendEntry', {}, val('idx', series.length) + val('delete', 1)) : ''
  return element(
    'c:legend',
    {},
    `${val('legendPos', 'b')}${without}${val('overlay', 0)}${chartWords(AXIS, look.ink, lang)}`,
  )
}
