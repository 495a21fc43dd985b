/** Choices that are the same for the same seed on every machine: no clock, no randomness, no rounding of functions. */
export interface Dice {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number
  readonly chance: (probability: number) => boolean
  /** A whole number from `least` to `most`, inclusive. */
  readonly int: (least: number, most: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
}

export function dice(seed: number): Dice {
  const next = generator(seed)
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[int(0, items.length - 1)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
  }
}

/** Uniform numbers from 0 up to 1, from a seed alone (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
