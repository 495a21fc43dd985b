const LANES = [0x811c9dc5, 0x9dc5811c] as const

const known = new WeakMap<object, string>()

/**
 * Sixteen hexadecimal digits that tell one dataset from another: the same data gives the same on every machine, and a
 * change of a single figure another. To recognise a file by, not to prove that nobody meant to change it. Taken once of an
 * object, which must not change afterwards.
 */
export function fingerprint(data: unknown): string {
  if (typeof data !== 'object' || data === null) return digits(data)
  const before = known.get(data) ?? digits(data)
  known.set(data, before)
  return before
}

function digits(data: unknown): string {
  const text = JSON.stringify(data) ?? ''
  return LANES.map((start) => {
    let hash: number = start
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
      hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
      hash ^= hash >>> 15
    }
    return (hash >>> 0).toString(16).padStart(8, '0')
  }).join('')
}
