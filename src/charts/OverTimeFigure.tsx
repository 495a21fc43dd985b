import { memo } from 'react'
import { type DateControl, DateRange } from './DateRange.tsx'
import { OverTimeChart, type OverTimeChartProps } from './OverTimeChart.tsx'
import { RunningChart } from './RunningChart.tsx'

export interface OverTimeFigureProps extends OverTimeChartProps {
  readonly show: 'periods' | 'running'
  readonly dates: DateControl
}

const PER_YEAR = { year: 1, quarter: 4, month: 12 } as const

/** The periods or their running total; on the page, with the date filter drawn on it. */
export const OverTimeFigure = memo(function OverTimeFigure({ show, dates, ...props }: OverTimeFigureProps) {
  const { answer, interactive, width, words } = props
  const chart = show === 'running' ? <RunningChart {...props} /> : <OverTimeChart {...props} />
  if (!interactive) return chart
  return (
    <DateRange
      periods={answer.bins}
      perYear={PER_YEAR[answer.size]}
      dates={dates}
      width={width}
      words={words}
    >
      {chart}
    </DateRange>
  )
})
