import { plain } from '../format/numbers.ts'
import { usePlotArea, useSetting, useYAxisScale } from './Frame.tsx'

/** The numbers beside a plot and the line that it stands on. */
export function ValueAxis({ ticks }: { ticks: readonly number[] }) {
  const { theme, lang } = useSetting()
  const scale = useYAxisScale()
  const plot = usePlotArea()
  if (!scale || !plot) return null
  const base = plot.y + plot.height
  return (
    <>
      {ticks.map((tick) => (
        <text
          key={tick}
          x={plot.x - 8}
          y={(scale(tick) ?? base) + 4}
          textAnchor="end"
          fontSize={12}
          fill={theme.muted}
          fontFamily={theme.font}
        >
          {plain(tick, lang)}
        </text>
      ))}
      <line x1={plot.x} x2={plot.x + plot.width} y1={base + 0.5} y2={base + 0.5} stroke={theme.ruleStrong} />
    </>
  )
}
