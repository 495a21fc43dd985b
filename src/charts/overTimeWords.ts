import { shortMonth } from '../format/dates.ts'
import { money } from '../format/money.ts'
import type { Words } from '../format/WordsContext.tsx'
import { MIXED, type Part, periodId } from '../model/part.ts'
import { NOT_STATED } from '../model/words.ts'
import type { Bin } from '../questions/bins.ts'
import type { OverTimeAnswer, Series, TimeBin } from '../questions/overTime.ts'
import { dominantWords } from './dominanceWords.ts'
import { OTHERS_TEXTURE, SERIES_TEXTURES, type Texture } from './palette.ts'
import type { Tone } from './Textures.tsx'
import type { ChartTheme } from './theme.ts'

/** The name of a bin: `2019`, `Q4 2019`, `Oct 2019`. */
export function binName({ year, quarter, month }: Bin, words: Words): string {
  if (month !== null)
    return words.lang === 'en' ? `${shortMonth(month, 'en')} ${year}` : `${year}年${month}月`
  if (quarter !== null) return words.say('period.quarterOf', { quarter, year })
  return words.lang === 'en' ? String(year) : `${year}年`
}

/** The bin in words: name, agreements, money with what is known of it, and its parts. */
export function binLabel(bin: TimeBin, words: Words): string {
  const { total, isFloor } = bin
  const amount =
    total.cny === null
      ? total.agreements > 0
        ? words.say('figure.timeline.unknownAmount')
        : ''
      : total.unknown > 0
        ? words.say('headline.atLeast', { money: money(total.cny, words.lang) })
        : money(total.cny, words.lang)
  const coverage =
    total.cny !== null && total.unknown > 0
      ? words.say('coverage.short', { known: total.known, all: total.agreements })
      : ''
  return [
    binName(bin, words),
    words.say(isFloor ? 'count.atLeastAgreements' : 'count.agreements', { n: total.agreements }),
    amount,
    coverage,
    dominantWords(bin.dominant, words),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** What a running total counts: each period for itself, without money published only over several of them. [C4] */
export const runningPart = (bin: TimeBin): Part => ({ upto: periodId(bin) })

/** What a piece of a bar counts. By kind of money, what names the chosen sectors among others stands apart. [C5] */
export function partOfSeries(
  series: Series | undefined,
  { split, series: all }: Pick<OverTimeAnswer, 'split' | 'series'>,
): Part | undefined {
  // What signings published for themselves stands in the ledger of its period, and there alone.
  if (series === undefined || series.kind === 'whole-signings') return undefined
  if (series.kind === 'other-families') return { others: 'time' }
  if (split === 'family') {
    return { series: series.kind === 'family' ? series.id : series.kind === 'mixed' ? MIXED : NOT_STATED }
  }
  if (series.kind === 'mixed') return { about: 'among' }
  const isOwn = all.some(({ kind }) => kind === 'mixed')
  return { ...(isOwn ? { about: 'own' } : {}), basis: series.kind === 'basis' ? series.basis : NOT_STATED }
}

/** The keys of a bin: itself, then the coarser periods that hold it. */
export function binKeys({ year, quarter, month }: TimeBin): string[] {
  const quarterOf = quarter ?? (month === null ? null : Math.ceil(month / 3))
  return [
    ...(month === null ? [] : [`month:${year}-${month}`]),
    ...(quarterOf === null ? [] : [`quarter:${year}-${quarterOf}`]),
    `year:${year}`,
  ]
}

export function seriesName(series: Series, words: Words): string {
  if (series.kind === 'basis') return words.say(`basis.${series.basis}`)
  if (series.kind === 'family') return words.pick(series.name)
  if (series.kind === 'other-families') return words.say('series.other-families', { n: series.families })
  return words.say(`series.${series.kind}`)
}

const BASIS_COLOUR = { 'agreement-value': 0, intended: 3, planned: 2 } as const

/** A series' colour, or the look of what is not known (outline) or not broken down (hatch): never a series colour. */
export function seriesLook(series: Series, theme: ChartTheme): string | 'hatch' | 'outline' {
  if (series.kind === 'other-families') return theme.ruleStrong
  const place = placeOf(series)
  if (place !== null) return theme.series[place] ?? theme.muted
  return isNotBroken(series) ? 'hatch' : 'outline'
}

/** Whether a series is of what nobody has broken down: it is hatched. */
export const isNotBroken = ({ kind }: Series): boolean => kind === 'mixed' || kind === 'whole-signings'

/** The look of what has no amount, above a bar of money: hatched, unless hatching on the scale stands for something else. */
export const unknownLook = ({ series }: Pick<OverTimeAnswer, 'series'>): 'hatch' | 'dashed' =>
  series.some(isNotBroken) ? 'dashed' : 'hatch'

/** A series' texture, which tells it from the others in grey. */
export function seriesTexture(series: Series): Texture {
  if (series.kind === 'other-families') return OTHERS_TEXTURE
  const place = placeOf(series)
  return place === null ? 'plain' : (SERIES_TEXTURES[place] ?? 'plain')
}

/** The key of a series' pieces, which other figures' marks may carry; undefined where its look is no colour of its own. */
export function seriesKey(series: Series): string | undefined {
  if (series.kind === 'basis') return `basis:${series.basis}`
  if (series.kind === 'family') return `family:${series.id}`
  return series.kind === 'other-families' ? 'others:time' : undefined
}

/** What a series is drawn in. */
export const seriesTone = (series: Series, theme: ChartTheme): Tone => ({
  colour: seriesLook(series, theme),
  texture: seriesTexture(series),
})

/** The place of a series' colour among all; null where it has a look of its own. */
const placeOf = (series: Series): number | null =>
  series.kind === 'basis' ? BASIS_COLOUR[series.basis] : series.kind === 'family' ? series.family : null
