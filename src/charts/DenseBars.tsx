import type { Series, TimeBin } from '../questions/overTime.ts'
import { CAP, capLook, type DrawnBars } from './bars.ts'
import { PALE } from './basics.ts'
import { DominanceStaple } from './DominanceBracket.tsx'
import { seriesKey } from './overTimeWords.ts'
import { fillOf } from './Textures.tsx'
import type { ChartTheme } from './theme.ts'

interface Look {
  readonly fill: string
  readonly stroke?: string
  readonly strokeDasharray?: string
}

const lookOf = (fill: string, theme: ChartTheme, hatch: string): Look => {
  if (fill === 'hatch') return { fill: `url(#${hatch})`, stroke: theme.hatch }
  return fill === 'outline' ? { fill: theme.card, stroke: theme.hatch } : { fill }
}

/** The key of all pieces of a series, as in wide bars; of what has no amount without one. */
const pieceOf = (series: Series | undefined): string =>
  series ? (seriesKey(series) ?? series.kind) : 'unknown'

/** The bars of many narrow bins: one path for all pieces that look alike. Their marks lie over them. */
export function DenseBars(props: DrawnBars) {
  const { answer, measure, theme, hatch, tones, bars, base, at, amountOf, isPale } = props
  const looks: readonly Look[] = [
    ...tones.map((_, index) => lookOf(fillOf(hatch, tones, index), theme, hatch)),
    capLook(props),
  ]
  const hasCap = ({ total }: TimeBin): boolean => measure === 'investment' && total.unknown > 0
  const topOf = (bin: TimeBin): number => at(amountOf(bin.total)) - (hasCap(bin) ? CAP + 2 : 0)
  const full = looks.map(() => '')
  const pale = looks.map(() => '')
  answer.bins.forEach((bin, index) => {
    const { left, width } = bars[index] ?? { left: 0, width: 0 }
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
    if (hasCap(bin)) add(looks.length - 1, topOf(bin), topOf(bin) + CAP + 1)
  })
  return (
    <>
      {[full, pale].map((paths) =>
        paths.map((path, look) =>
          path === '' ? null : (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: the looks have no other name, and keep their order.
              key={look}
              data-piece={pieceOf(answer.series[look])}
              d={path}
              {...looks[look]}
              opacity={paths === pale ? PALE : 1}
            />
          ),
        ),
      )}
      {measure === 'investment' &&
        answer.bins.map((bin, index) => {
          const bar = bars[index]
          return (
            bar &&
            bin.dominant && <DominanceStaple key={bin.from} {...bar} top={topOf(bin)} pale={isPale(bin)} />
          )
        })}
    </>
  )
}

const px = (value: number): number => Math.round(value * 10) / 10
