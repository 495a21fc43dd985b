import type { ReactNode } from 'react'
import { useSetting } from './Frame.tsx'

interface MarkProps {
  /** What a screen reader says of the mark and its tooltip shows; a new line for each part. */
  readonly label: string
  readonly onChoose: () => void
  /** Whether the mark's choice is in force; leave out where choosing does not toggle. */
  readonly pressed?: boolean
  /** The first mark of a chart is its tab stop. */
  readonly first: boolean
  readonly children: ReactNode
}

/** A mark that can be chosen by pointer and key alike; plain drawing in a file. */
export function Mark({ label, onChoose, pressed, first, children }: MarkProps) {
  const { interactive } = useSetting()
  if (!interactive) return <g>{children}</g>
  return (
    // biome-ignore lint/a11y/useSemanticElements: a mark of an SVG drawing cannot be a button element.
    <g
      role="button"
      className="mark"
      data-mark=""
      tabIndex={first ? 0 : -1}
      aria-label={label.replaceAll('\n', ', ')}
      data-tip={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onChoose}
    >
      {children}
    </g>
  )
}

/** The hatching of what is not known or not broken down. Ids are prefixed so that two files can share a page. */
export function HatchPattern({ id, card, line }: { id: string; card: string; line: string }) {
  return (
    <defs>
      <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={5} height={5} fill={card} />
        <rect width={1.4} height={5} fill={line} />
      </pattern>
    </defs>
  )
}
