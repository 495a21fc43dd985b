import { shortMonth } from '../format/dates.ts'
import { calendarDay, dayNumber } from '../model/dates.ts'
import type { Lang } from '../model/words.ts'
import { type NumberAxis, useSetting, useXAxisScale } from './Frame.tsx'

/** Room below a plot for the labels of its time axis. */
export const AXIS_HEIGHT = 26

/** A label in the middle of the period that it names. */
export interface TimeLabel {
  readonly day: number
  readonly text: string
}

/** Width of the label column and of the undated column: the same in every figure on the time axis, so that they align. */
export function timeMargins(width: number): { left: number; right: number } {
  return width < 560 ? { left: 34, right: 16 } : { left: 118, right: 74 }
}

/** A time axis in days, from the first day of a year to the last of another; as many years are named as have room. */
export function timeAxis(
  first: number,
  last: number,
  width: number,
  lang: Lang,
  months: boolean,
  { left, right } = timeMargins(width),
): NumberAxis & { labels: TimeLabel[] } {
  const from = calendarDay(first).year
  const to = calendarDay(last).year
  const perYear = (width - left - right) / (to - from + 1)
  const every = [1, 2, 5, 10, 20, 50].find((step) => perYear * step >= 36) ?? 100
  const ticks: number[] = []
  const labels: TimeLabel[] = []
  for (let year = from; year <= to; year += 1) {
    ticks.push(dayNumber(year, 1, 1))
    if (months && perYear > 510) {
      for (let month = 1; month <= 12; month += 1) {
        if (month > 1) ticks.push(dayNumber(year, month, 1))
        const text = month === 1 ? monthOfYear(month, year, lang) : shortMonth(month, lang)
        labels.push({ day: dayNumber(year, month, 15), text })
      }
    } else if ((year - from) % every === 0) labels.push({ day: dayNumber(year, 7, 1), text: String(year) })
  }
  return { domain: [first, last + 1], ticks, labels }
}

const monthOfYear = (month: number, year: number, lang: Lang): string =>
  lang === 'en' ? `${shortMonth(month, lang)} ${year}` : `${year}年${shortMonth(month, lang)}`

export function TimeLabels({ labels, y }: { labels: readonly TimeLabel[]; y: number }) {
  const { theme } = useSetting()
  const scale = useXAxisScale()
  if (!scale) return null
  return labels.map(({ day, text }) => (
    <text
      key={day}
      x={scale(day)}
      y={y}
      textAnchor="middle"
      fontSize={12}
      fill={theme.muted}
      fontFamily={theme.font}
    >
      {text}
    </text>
  ))
}
