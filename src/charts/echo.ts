/** A span of days by number, both ends included. */
export interface Days {
  readonly first: number
  readonly last: number
}

let echoed: Element[] = []

/**
 * Marks what other figures show of a mark under the pointer or the focus; null ends it. A mark's keys say first what it
 * is, then what it belongs to (`record:a year:2019 sector:wind`): two marks answer each other when either one's first
 * key is among the other's keys. Attributes only: no chart is drawn again.
 */
export function echo(mark: Element | null): void {
  for (const other of echoed) other.removeAttribute('data-echo')
  const keys = mark?.getAttribute('data-of')?.split(' ') ?? []
  const found = keys.flatMap((key, index) => [
    `[data-of="${key}"]`,
    `[data-of^="${key} "]`,
    ...(index === 0 ? [`[data-of~="${key}"]`] : []),
  ])
  const own = mark?.closest('.chart')
  echoed =
    found.length === 0
      ? []
      : [...document.querySelectorAll(found.join())].filter((other) => !own?.contains(other))
  for (const other of echoed) other.setAttribute('data-echo', '')
}
