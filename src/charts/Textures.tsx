import type { Texture } from './palette.ts'

/** A colour and how an area is drawn in it. */
export interface Tone {
  readonly colour: string
  readonly texture: Texture
}

/** A tile of each texture: its side in px, what of it is in colour, and how it is turned. */
const TILES = {
  lines: { side: 6, d: 'M0 0h5v6h-5z', turn: 'rotate(-45)' },
  dots: { side: 5, d: 'M0 0h5v5h-5zM2.5 1.65a0.85 0.85 0 1 0 0.01 0z', turn: undefined },
  rows: { side: 4, d: 'M0 0h4v3.1h-4z', turn: undefined },
} as const satisfies Record<Exclude<Texture, 'plain'>, object>

/** The patterns of all tones that have one; `fillOf` refers to them. */
export function Textures({ id, tones }: { id: string; tones: readonly Tone[] }) {
  return (
    <defs>
      {tones.map(({ colour, texture }, index) => {
        if (texture === 'plain') return null
        const { side, d, turn } = TILES[texture]
        return (
          <pattern
            // biome-ignore lint/suspicious/noArrayIndexKey: a tone's place is its name.
            key={index}
            id={`${id}-${index}`}
            width={side}
            height={side}
            patternUnits="userSpaceOnUse"
            patternTransform={turn}
          >
            <path d={d} fill={colour} fillRule="evenodd" />
          </pattern>
        )
      })}
    </defs>
  )
}

/** What fills an area in the tone at a place. */
export function fillOf(id: string, tones: readonly Tone[], place: number): string {
  const tone = tones[place]
  if (!tone) return 'none'
  return tone.texture === 'plain' ? tone.colour : `url(#${id}-${place})`
}
