import { shortMonth } from '../format/dates.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { Series, TimeBin } from '../questions/overTime.ts'
import type { ChartTheme } from './theme.ts'

/** The name of a bin: `2019`, `Q4 2019`, `Oct 2019`. */
export function binName({ year, quarter, month }: TimeBin, words: Words): string {
  if (month !== null)
    return words.lang === 'en' ? `${shortMonth(month, 'en')} ${year}` : `${year}年${month}月`
  if (quarter !== null) return words.say('period.quarterOf', { quarter, year })
  return words.lang === 'en' ? String(year) : `${year}年`
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
  if (series.kind === 'basis') return theme.series[BASIS_COLOUR[series.basis]] ?? theme.muted
  if (series.kind === 'family') return theme.series[series.family] ?? theme.muted
  if (series.kind === 'other-families') return theme.ruleStrong
  return series.kind === 'mixed' ? 'hatch' : 'outline'
}
