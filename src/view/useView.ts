import { useMemo, useSyncExternalStore } from 'react'
import { formatView, type ParsedView, parseView, type ViewState } from './viewState.ts'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

const currentSearch = (): string => window.location.search

/** The view in the address bar: the only home of what the reader is looking at. */
export function useView(): ParsedView {
  const search = useSyncExternalStore(subscribe, currentSearch)
  return useMemo(() => parseView(search), [search])
}

/**
 * Changes the view. `push` for a choice that Back should undo, `replace` while typing or dragging.
 * Writing the canonical form drops foreign parameters and refused values.
 */
export function changeView(
  change: Partial<ViewState>,
  way: 'push' | 'replace' = 'push',
  hash = window.location.hash,
): void {
  const address = addressOf({ ...parseView(currentSearch()).view, ...change }, hash)
  const same = address === `${window.location.pathname}${currentSearch()}${window.location.hash}`
  if (same) return
  if (way === 'push') window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
  for (const listener of listeners) listener()
}

/**
 * Ends a drag whose steps replaced the address: what was before it comes back and what it came to is pushed, so that
 * Back undoes all of it at once. Without a difference the history stays as it was.
 */
export function settleView(before: Partial<ViewState>, after: Partial<ViewState>): void {
  changeView(before, 'replace')
  changeView(after)
}

/** The address of a view on this page, for links. */
export function addressOf(view: ViewState, hash = window.location.hash): string {
  return `${window.location.pathname}${formatView(view)}${hash}`
}
