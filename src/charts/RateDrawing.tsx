import type { ReactNode } from 'react'
import type { DeliveryAnswer } from '../questions/delivery.ts'
import { barOf, definitionLine, FONT, type RateBlock, SMALL, valueLine } from './deliveryLayout.ts'
import { shareOf } from './deliveryWords.ts'
import { useSetting } from './Frame.tsx'

/** A rate as a floor: what is reported solid, what nothing was reported of hatched. */
export function RateDrawing(props: { block: RateBlock; answer: DeliveryAnswer; pattern: string }): ReactNode {
  const { block, answer, pattern } = props
  const { theme } = useSetting()
  const { x, y, width } = block
  const top = barOf(block)
  const share = shareOf(block.rate, answer) ?? 0
  const reported = share === 0 ? 0 : Math.max(1.5, width * Math.min(1, share))
  const font = { fontFamily: theme.font, x }
  return (
    <g>
      <text {...font} y={y} fontSize={FONT} fontWeight={600} fill={theme.ink}>
        {block.name}
      </text>
      {reported < width && (
        <rect
          data-anchor=""
          x={x + reported + 0.5}
          y={top + 0.5}
          width={Math.max(0.5, width - reported - 1)}
          height={9}
          fill={pattern}
          stroke={theme.hatch}
          strokeWidth={0.75}
        />
      )}
      {reported > 0 && (
        <rect data-anchor="" x={x} y={top} width={reported} height={10} fill={theme.series[0]} />
      )}
      {block.value.map((line, index) => (
        <text key={line} {...font} y={valueLine(block, index)} fontSize={FONT} fill={theme.ink}>
          {line}
        </text>
      ))}
      {block.definition.map((line, index) => (
        <text key={line} {...font} y={definitionLine(block, index)} fontSize={SMALL} fill={theme.muted}>
          {line}
        </text>
      ))}
    </g>
  )
}
