import type { Days } from './echo.ts'

const watchers = new Set<(days: Days | null) => void>()

/** Puts the vertical line of every figure on the time axis at these days; null takes it away. */
export function pointAt(days: Days | null): void {
  for (const watcher of watchers) watcher(days)
}

/** Calls `watcher` with each new place of the line, until the function that is returned is called. */
export function watchCursor(watcher: (days: Days | null) => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}
