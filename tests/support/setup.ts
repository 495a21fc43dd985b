/** Set-up of every file of unit tests: nothing may complain on the console, and what was mounted is taken down. */
import { format } from 'node:util'
import { afterAll, afterEach, vi } from 'vitest'
import { loadWords } from '../../src/format/words.ts'
import { LANGS } from '../../src/model/words.ts'
import { computeStylesOnce } from './quickStyles.ts'

await Promise.all(LANGS.flatMap((lang) => [loadWords(lang, 'first'), loadWords(lang, 'later')]))

/** Zones have several names. */
const zone = (timeZone?: string) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
const { TZ } = process.env
if (TZ && zone() !== zone(TZ)) throw new Error(`the clock is not that of ${TZ}`)

// Files that one worker runs share modules and window, which cost more than most tests: each file finds them in order.
if (typeof document !== 'undefined') {
  computeStylesOnce()
  document.body.replaceChildren()
  window.history.replaceState(null, '', '/')
  window.localStorage.clear()
}
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const complaints: string[] = []

for (const level of ['error', 'warn'] as const) {
  console[level] = (...args: unknown[]) => void complaints.push(`console.${level}: ${format(...args)}`)
}

// A test that expects a complaint puts its own function in place with vi.spyOn(console, 'error') and takes it away again.
afterEach(() => {
  const found = complaints.splice(0)
  if (found.length > 0) throw new Error(`the test complained on the console:\n${found.join('\n')}`)
})

// Hooks run last first: this one before the check above, so that complaints of taking down are found too.
afterEach(async () => {
  if (typeof document === 'undefined' || !document.body.hasChildNodes()) return
  const { cleanup } = await import('@testing-library/react')
  cleanup()
})
