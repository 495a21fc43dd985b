/**
 * Three linked views, drawn by us and by the peers, in one run of one browser: what picking a sector costs the page's
 * main thread, and when it shows. Every sector is picked once, so that no answer is known beforehand.
 */
import { chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import type {} from './page.ts'

const SIZES = [1_000, 10_000, 100_000, 1_000_000]
const OURS = 'ours'
const NAMES: Readonly<Record<string, string>> = {
  [OURS]: 'Counterpart',
  'ours-tables': '… as tables',
  dc: 'dc.js + crossfilter2',
  vega: 'Vega-Lite',
  echarts: 'ECharts',
}
const PEERS = ['dc', 'vega', 'echarts']
/** Ours may take this share of the fastest peer's time. */
const GOALS: Readonly<Record<number, number>> = { 10000: 0.8, 100000: 0.5, 1000000: 0.2 }
/** Each fourth sector is picked before those that count, so that the code is compiled by then: the first of the list are the largest. */
const WARM = 4
/** A pick starts right after a frame: what is shown by the next takes about one of these. */
const FRAME_MS = 1000 / 60
/** After a pick everything that it set off has run. */
const SETTLED_MS = 60

interface Measured {
  /** Time on the main thread, ms of its own clock: what other programs take is not in it. */
  readonly busy: number
  /** From the change to the end of the frame that shows it. */
  readonly ms: number
}

/** Prints a table for each number of rows. `chromiumPath` is a browser that starts. */
export async function main(chromiumPath: string, given: readonly number[]): Promise<void> {
  const sizes = given.length === 0 ? SIZES : given
  const configFile = `${import.meta.dirname}/vite.config.ts`
  // Whatever loaded this file may have said otherwise, and React would be built with all of its checks.
  process.env['NODE_ENV'] = 'production'
  await build({ configFile, logLevel: 'error' })
  const server = await preview({ configFile, logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } })
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  })
  try {
    for (const size of sizes) {
      const results = new Map<string, Measured>()
      for (const peer of Object.keys(NAMES)) {
        const page = await browser.newPage({ viewport: { width: 1180, height: 1500 } })
        const broken = new Promise<never>((_, reject) => {
          page.on('pageerror', (error) => reject(new Error(`${peer}: ${error.message}`)))
        })
        await page.goto(`${server.resolvedUrls?.local[0]}?peer=${peer}&rows=${size}`)
        results.set(peer, await Promise.race([measure(page), broken]))
        await page.close()
      }
      report(size, results)
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

async function measure(page: Page): Promise<Measured> {
  await page.waitForFunction(() => window.sectors, null, { timeout: 300_000 })
  const sectors = await page.evaluate(() => [...(window.sectors ?? [])])
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  const once = async (sector: string | null): Promise<Measured> => {
    const before = await busy()
    const ms = await page.evaluate((id) => window.pick?.(id), sector)
    if (ms === undefined) throw new Error('the page does not pick')
    await page.waitForTimeout(SETTLED_MS)
    return { ms, busy: (await busy()) - before }
  }
  const idle: number[] = []
  const picks: Measured[] = []
  for (const sector of sectors.filter((_, index) => index % WARM === 0)) await once(sector)
  for (const sector of sectors.filter((_, index) => index % WARM !== 0)) {
    idle.push((await once(null)).busy)
    picks.push(await once(sector))
    if (!(await page.evaluate((id) => window.isRight?.(id), sector))) {
      throw new Error(`the page shows other numbers of ${sector}`)
    }
  }
  return {
    // What measuring itself costs is in every number alike and is taken off.
    busy: median(picks.map((pick) => pick.busy)) - median(idle),
    ms: median(picks.map((pick) => pick.ms)),
  }
}

function report(size: number, results: ReadonlyMap<string, Measured>): void {
  const fastest = Math.min(...PEERS.map((peer) => results.get(peer)?.busy ?? Number.POSITIVE_INFINITY))
  console.log(`\n${size.toLocaleString('en')} rows, three linked views, one pick of a sector`)
  console.log(
    `${'drawn by'.padEnd(24)}${'busy ms'.padStart(10)}${'shown after ms'.padStart(16)}${'frames'.padStart(8)}${'ratio'.padStart(9)}`,
  )
  for (const [peer, { busy, ms }] of results) {
    const ratio = busy / fastest
    const goal = peer === OURS ? GOALS[size] : undefined
    console.log(
      (NAMES[peer] ?? peer).padEnd(24) +
        busy.toFixed(1).padStart(10) +
        ms.toFixed(1).padStart(16) +
        String(Math.max(1, Math.round(ms / FRAME_MS))).padStart(8) +
        `${ratio.toFixed(2)} ×`.padStart(9) +
        (goal === undefined ? '' : ratio <= goal ? `  ok (≤ ${goal})` : `  above ${goal} ×`),
    )
  }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
