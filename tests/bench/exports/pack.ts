/** The whole pack of the view that the page opens with, as a multiple of one figure on the screen. */
import { statSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Clock } from './measure.ts'

declare global {
  interface Window {
    /** How long each task took that kept the page from taking a key, ms. */
    longTasks?: number[]
  }
}

export async function packMeasured(page: Page, { busy }: Clock, figure: number): Promise<string> {
  await page.evaluate(() => {
    const tasks: number[] = []
    window.longTasks = tasks
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask' })
  })
  await page.locator('button[name="pack"]').click()
  const make = page.locator('button[name="make"]')
  await make.waitFor()
  const began = performance.now()
  let bytes = 0
  const ms = await busy(async () => {
    const waiting = page.waitForEvent('download', { timeout: 300_000 })
    await make.click()
    bytes = statSync(await (await waiting).path()).size
  })
  const seconds = (performance.now() - began) / 1000
  const longest = await page.evaluate(() => Math.max(0, ...(window.longTasks ?? [])))
  return (
    `the whole pack, ${(bytes / 1e6).toFixed(1)} MB: ${ms.toFixed(0)} ms busy, ${(ms / figure).toFixed(0)} × one figure; ` +
    `there after ${seconds.toFixed(1)} s; longest task ${longest.toFixed(0)} ms`
  )
}
