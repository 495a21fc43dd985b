import { keep, readKept } from './kept.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEPT = 'theme'

/** The reader's theme; `system` when none was chosen or nothing can be kept here. */
export function readTheme(): Theme {
  const kept = readKept(KEPT)
  return THEMES.find((theme) => theme === kept) ?? 'system'
}

/** Shows a theme and keeps it for the next visit where the browser lets it. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  keep(KEPT, theme === 'system' ? null : theme)
}
