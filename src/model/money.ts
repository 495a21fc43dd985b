declare const cny: unique symbol
/** Whole yuan (renminbi). Other currencies never become Cny. */
export type Cny = number & { readonly [cny]: true }

/** Amounts above this are refused: a thousand times the largest total that the domain knows, still exact. */
export const MAX_CNY = 1e15

/** A sum of amounts that are whole yuan each. Throws when the sum is not: our mistake, not the data's. */
export function sumCny(value: number): Cny {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not whole yuan: ${value}`)
  return value as Cny
}
