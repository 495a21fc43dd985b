import type { LegendEntry } from './FigureCard.tsx'

const LOOKS = ['hatch', 'outline', 'bracket'] as const
export type Look = (typeof LOOKS)[number]

const lookOf = (swatch: string): Look | null => LOOKS.find((look) => look === swatch) ?? null

/** Textures of areas and shapes of marks, as the charts draw them. */
export type Form = 'plain' | 'lines' | 'dots' | 'rows' | 'round' | 'diamond' | 'hollow' | 'line'

/** What the colours and looks of a figure mean; nothing without entries. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  if (entries.length === 0) return null
  return (
    <ul className="legend">
      {entries.map(({ label, swatch, form }) => (
        <li key={label}>
          <span
            className="swatch"
            data-look={lookOf(swatch) ?? form ?? 'plain'}
            style={lookOf(swatch) === null ? { background: swatch } : undefined}
          />
          {label}
        </li>
      ))}
    </ul>
  )
}
