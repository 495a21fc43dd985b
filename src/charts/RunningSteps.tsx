import type { TimeBin } from '../questions/overTime.ts'
import { CAP } from './bars.ts'
import { PALE } from './basics.ts'
import { useSetting } from './Frame.tsx'

/** How strong the area under the line is. */
const AREA = 0.22

/** What a bin adds to the total, and where it stands. */
export interface Step {
  readonly bin: TimeBin
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly isFloor: boolean
  readonly pale: boolean
  /** What it has come to; empty where that is not written. */
  readonly text: string
}

interface DrawnProps {
  readonly base: number
  /** Id of the hatching. */
  readonly hatch: string
}

const topOf = ({ isFloor, y }: Step): number => (isFloor ? y - CAP : y)

/** A step of its own, in its mark. */
export function WideStep({ step, base, hatch, isLast }: DrawnProps & { step: Step; isLast: boolean }) {
  const { theme } = useSetting()
  const { x0, x1, y, isFloor, pale } = step
  return (
    <>
      <rect
        data-anchor=""
        x={x0}
        y={y}
        width={x1 - x0}
        height={Math.max(0, base - y)}
        fill={theme.series[0]}
        fillOpacity={AREA}
        opacity={pale ? PALE : 1}
        shapeRendering="crispEdges"
      />
      {isFloor && (
        <rect
          x={x0}
          y={topOf(step)}
          width={x1 - x0}
          height={CAP}
          fill={`url(#${hatch})`}
          opacity={pale ? PALE : 1}
        />
      )}
      <StepNumber step={step} isLast={isLast} />
    </>
  )
}

interface StepNumberProps {
  readonly step: Step
  readonly isLast: boolean
}

/** What a step has come to: over it, the last at its end. It lies in a mark, whose ledger it opens. */
export function StepNumber({ step, isLast }: StepNumberProps) {
  const { theme } = useSetting()
  const { x0, x1, text, pale } = step
  if (text === '') return null
  return (
    <text
      data-number=""
      x={isLast ? x1 : (x0 + x1) / 2}
      y={topOf(step) - 6}
      textAnchor={isLast ? 'end' : 'middle'}
      fontSize={12}
      fontWeight={pale ? 400 : 600}
      fill={pale ? theme.muted : theme.ink}
      fontFamily={theme.font}
    >
      {text}
    </text>
  )
}

/** The steps of many narrow bins: one path for all that look alike. Their marks lie over them. */
export function DenseSteps({ steps, base, hatch }: DrawnProps & { steps: readonly Step[] }) {
  const { theme } = useSetting()
  const box = ({ x0, x1 }: Step, top: number, bottom: number): string =>
    `M${px(x0)} ${px(top)}H${px(x1)}V${px(bottom)}H${px(x0)}z`
  return (
    <>
      {[false, true].map((pale) => {
        const alike = steps.filter((step) => step.pale === pale)
        const area = alike.map((step) => (step.y < base ? box(step, step.y, base) : '')).join('')
        const caps = alike.map((step) => (step.isFloor ? box(step, topOf(step), step.y) : '')).join('')
        return (
          <g key={String(pale)} opacity={pale ? PALE : 1}>
            {area !== '' && (
              <path d={area} fill={theme.series[0]} fillOpacity={AREA} shapeRendering="crispEdges" />
            )}
            {caps !== '' && <path d={caps} fill={`url(#${hatch})`} />}
          </g>
        )
      })}
    </>
  )
}

const px = (value: number): number => Math.round(value * 10) / 10
