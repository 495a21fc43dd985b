import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import type { LegendEntry } from './FigureCard.tsx'

const LOOKS = ['hatch', 'outline', 'dashed', 'bracket'] as const
export type Look = (typeof LOOKS)[number]

const lookOf = (swatch: string): Look | null => LOOKS.find((look) => look === swatch) ?? null

/** Textures of areas and shapes of marks, as the charts draw them. */
export type Form = 'plain' | 'lines' | 'dots' | 'rows' | 'round' | 'diamond' | 'hollow' | 'line'

/** What makes the marks of an entry stand out, wherever they are drawn. */
export interface Marking {
  /** What stands out until it is let go; null for nothing. */
  readonly kept: () => string | null
  /** Calls back when that changes; returns what ends it. */
  readonly onChange: (tell: () => void) => () => void
  /** Lets what is pointed at stand out; null ends it. */
  readonly point: (of: string | null) => void
  /** Keeps it, or lets it go if it is kept. */
  readonly press: (of: string) => void
  /** Says that an entry is on the page; what it returns, that it has gone. The last that goes lets go. */
  readonly stand: (of: string) => () => void
}

interface LegendProps {
  readonly entries: readonly LegendEntry[]
  /** Left out on paper, where nothing can be pressed. */
  readonly marking?: Marking
}

/** What the colours and looks of a figure mean; nothing without entries. An entry alone has nothing to stand out from. */
export function Legend({ entries, marking }: LegendProps) {
  if (entries.length === 0) return null
  return (
    <ul className="legend">
      {entries.map(({ label, swatch, form, of }) => {
        const said = (
          <>
            <span
              className="swatch"
              data-look={lookOf(swatch) ?? form ?? 'plain'}
              style={lookOf(swatch) === null ? { background: swatch } : undefined}
            />
            {label}
          </>
        )
        return (
          <li key={of ?? label}>
            {marking && of !== undefined && entries.length > 1 ? (
              <Entry of={of} marking={marking}>
                {said}
              </Entry>
            ) : (
              said
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Marks its marks while it is pointed at or has the focus; pressed, until it is pressed again. */
function Entry({ of, marking, children }: { of: string; marking: Marking; children: ReactNode }) {
  const { kept, onChange, point, press, stand } = marking
  const isKept = useSyncExternalStore(onChange, kept) === of
  useEffect(() => stand(of), [stand, of])
  const leave = (): void => point(null)
  return (
    <button
      type="button"
      className="legend-entry"
      aria-pressed={isKept}
      onClick={() => press(of)}
      onMouseEnter={() => point(of)}
      onMouseLeave={leave}
      onFocus={() => point(of)}
      onBlur={leave}
    >
      {children}
    </button>
  )
}
