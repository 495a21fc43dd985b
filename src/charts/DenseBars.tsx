import type { OverTimeAnswer, Series, TimeBin } from '../questions/overTime.ts'
import { PALE } from './basics.ts'
import { seriesLook } from './overTimeWords.ts'
import type { ChartTheme } from './theme.ts'

/** Bins narrower than this have no room for a number, and are too many to be drawn one by one. */
export const DENSE = 16

/** Where the bar of a bin stands. */
export interface Bar {
  /** The bin's own room. */
  readonly x0: number
  readonly x1: number
  readonly left: number
  readonly width: number
}

interface DenseBarsProps {
  readonly answer: OverTimeAnswer
  readonly theme: ChartTheme
  readonly hatch: string
  readonly barOf: (bin: TimeBin) => Bar
  /** The end of a value in px from the top. */
  readonly at: (value: number) => number
  readonly amountOf: (total: { readonly cny: number | null; readonly agreements: number }) => number
  /** Height of the cap over a bar with unknown amounts; null where none is drawn. */
  readonly cap: number | null
  readonly isPale: (bin: TimeBin) => boolean
}

interface Look {
  readonly fill: string
  readonly stroke?: string
}

const lookOf = (series: Series, theme: ChartTheme, hatch: string): Look => {
  const look = seriesLook(series, theme)
  if (look === 'hatch') return { fill: `url(#${hatch})`, stroke: theme.hatch }
  return look === 'outline' ? { fill: theme.card, stroke: theme.hatch } : { fill: look }
}

/** The bars of many narrow bins: one path for all pieces that look alike. Their marks lie over them. */
export function DenseBars({ answer, theme, hatch, barOf, at, amountOf, cap, isPale }: DenseBarsProps) {
  const capLook: Look = { fill: `url(#${hatch})`, stroke: theme.hatch }
  const looks = [...answer.series.map((series) => lookOf(series, theme, hatch)), capLook]
  const full = looks.map(() => '')
  const pale = looks.map(() => '')
  const base = at(0)
  for (const bin of answer.bins) {
    const { left, width } = barOf(bin)
    const paths = isPale(bin) ? pale : full
    const add = (look: number, top: number, bottom: number): void => {
      const inset = looks[look]?.stroke ? 0.5 : 0
      const across = Math.max(1, width - 2 * inset)
      const down = Math.max(1, bottom - top - 2 * inset)
      paths[look] += `M${px(left + inset)} ${px(top + inset)}h${px(across)}v${px(down)}h${px(-across)}z`
    }
    let stacked = 0
    bin.parts.forEach((part, look) => {
      const value = amountOf(part)
      if (value <= 0) return
      add(look, at(stacked + value), stacked > 0 ? at(stacked) - 1 : base)
      stacked += value
    })
    if (cap !== null && bin.total.unknown > 0) {
      const top = at(amountOf(bin.total)) - cap - 2
      add(looks.length - 1, top, top + cap + 1)
    }
  }
  return (
    <>
      {[full, pale].map((paths) =>
        paths.map((path, look) =>
          path === '' ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the looks have no other name, and keep their order.
            <path key={look} d={path} {...looks[look]} opacity={paths === pale ? PALE : 1} />
          ),
        ),
      )}
    </>
  )
}

const px = (value: number): number => Math.round(value * 10) / 10
