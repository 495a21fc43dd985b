import type { Marking } from '../ui/Legend.tsx'

let kept: string | null = null
let pointed: string | null = null
let back: readonly Element[] = []
const standing = new Map<string, number>()
const told = new Set<() => void>()

/**
 * What steps back so that what shows a key stands out, in every figure that shows it: the other marks that are a thing of
 * the same kind as those marked (`record:` beside `record:`), and the other pieces of bars where pieces are marked. What does not say whether
 * it has to do with the key stays as it is.
 */
function besides(key: string): Element[] {
  const found = new Set(document.querySelectorAll(`.chart :is([data-of~="${key}"], [data-piece="${key}"])`))
  const charts = new Set([...found].map((mark) => mark.closest('.chart')))
  return [...charts].flatMap((chart) => {
    const own = [...found].filter((mark) => chart?.contains(mark))
    const kinds = new Set(own.map(kindOf))
    return [...(chart?.querySelectorAll('[data-of], [data-piece]') ?? [])].filter(
      (mark) => !found.has(mark) && kinds.has(kindOf(mark)),
    )
  })
}

/** A piece is a piece; a mark is what its first key says. */
const kindOf = (mark: Element): string =>
  mark.hasAttribute('data-piece') ? '' : (mark.getAttribute('data-of')?.split(':', 1)[0] ?? '')

function show(): void {
  for (const mark of back) mark.removeAttribute('data-back')
  const key = pointed ?? kept
  back = key === null ? [] : besides(key)
  for (const mark of back) mark.setAttribute('data-back', '')
}

// A filter draws marks anew and makes others of them.
let drawnAnew: MutationObserver | null = null
const DRAWN = { subtree: true, childList: true, attributeFilter: ['data-of', 'data-piece'] }

function set(nextKept: string | null, nextPointed: string | null): void {
  if (kept === nextKept && pointed === nextPointed) return
  kept = nextKept
  pointed = nextPointed
  show()
  if (kept === null && pointed === null) {
    drawnAnew?.disconnect()
    document.removeEventListener('keydown', letGo)
  } else {
    drawnAnew ??= new MutationObserver(show)
    drawnAnew.observe(document.body, DRAWN)
    document.addEventListener('keydown', letGo)
  }
  for (const tell of told) tell()
}

/** Escape lets go, but not where it closes something. */
function letGo({ key, target }: KeyboardEvent): void {
  const isClosing = target instanceof Element && target.closest('dialog, [popover]') !== null
  if (key === 'Escape' && !isClosing) set(null, null)
}

/** The one key that is kept on the page, and the one that is pointed at. Attributes only: no chart is drawn again. */
export const spotlight: Marking = {
  kept: () => kept,
  onChange: (tell) => {
    told.add(tell)
    return () => told.delete(tell)
  },
  point: (key) => set(kept, key),
  press: (key) => (key === kept ? set(null, null) : set(key, key)),
  stand: (key) => {
    standing.set(key, (standing.get(key) ?? 0) + 1)
    return () => {
      const left = (standing.get(key) ?? 1) - 1
      standing.set(key, left)
      if (left === 0) set(kept === key ? null : kept, pointed === key ? null : pointed)
    }
  },
}
