/** The whole pack of the view that the page opens with, as a multiple of one figure on the screen. */
import { statSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { LONGEST_MS, longestTask } from './longestTask.ts'
import type { Clock } from './measure.ts'

export async function packMeasured(page: Page, { busy }: Clock, figure: number): Promise<string> {
  await page.locator('button[name="pack"]').click()
  let bytes = 0
  let seconds = 0
  const make = async (): Promise<void> => {
    const began = performance.now()
    const waiting = page.waitForEvent('download', { timeout: 300_000 })
    await page.locator('button[name="make"]').click()
    bytes = statSync(await (await waiting).path()).size
    seconds = (performance.now() - began) / 1000
  }
  const ms = await busy(make)
  const there = seconds
  const session = await page.context().newCDPSession(page)
  const longest = await longestTask(session, make)
  await session.detach()
  return (
    `the whole pack, ${(bytes / 1e6).toFixed(1)} MB: ${ms.toFixed(0)} ms busy, ${(ms / figure).toFixed(0)} × one figure; ` +
    `there after ${there.toFixed(1)} s; longest task ${longest.toFixed(0)} ms` +
    (longest <= LONGEST_MS ? '  ok' : `  above ${LONGEST_MS} ms`)
  )
}
