/**
 * What leaving costs, beside what drawing costs: the built page makes files while the same page draws a figure, both in
 * one run of one browser, so that the ratio says something on every machine.
 */
import { chromium, type Page } from 'playwright-core'
import { preview } from 'vite'
import { packMeasured } from './pack.ts'
import { picturesMeasured } from './picture.ts'

/** Drawings before those that count: the code is compiled by then. */
const WARM = 5
const ROUNDS = 15
/** After a drawing everything that it set off has run. */
const SETTLED_MS = 60

/** Time on the main thread, ms of its own clock: what other programs take is not in it. */
export interface Clock {
  readonly busy: (work: () => Promise<void>) => Promise<number>
}

/** Prints a line for each way out. `chromiumPath` is a browser that starts; the page is built. */
export async function main(chromiumPath: string): Promise<void> {
  const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } })
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    await page.locator('#figure-gaps svg.recharts-surface').waitFor({ timeout: 120_000 })
    const clock = await clockOf(page)
    const figure = await figureDrawn(page, clock)
    console.log(`\none figure drawn on the screen: ${figure.toFixed(1)} ms busy`)
    console.log(`${await picturesMeasured(page, clock, figure)}\n`)
    console.log(await packMeasured(page, clock, figure))
  } finally {
    await browser.close()
    await server.close()
  }
}

async function clockOf(page: Page): Promise<Clock> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  return {
    busy: async (work) => {
      const before = await spent()
      await work()
      await page.waitForTimeout(SETTLED_MS)
      return (await spent()) - before
    },
  }
}

/** A chart that stands again where its table stood: the median, without what measuring itself costs. */
async function figureDrawn(page: Page, { busy }: Clock): Promise<number> {
  const card = page.locator('#figure-sectors')
  const button = card.locator('.figure-actions button[aria-pressed]').first()
  const idle: number[] = []
  const drawn: number[] = []
  await card.scrollIntoViewIfNeeded()
  for (let round = 0; round < WARM + ROUNDS; round += 1) {
    await button.evaluate((each: HTMLButtonElement) => each.click())
    await card.locator('table').waitFor()
    idle.push(await busy(async () => void (await button.evaluate(() => undefined))))
    const ms = await busy(async () => {
      await button.evaluate((each: HTMLButtonElement) => each.click())
      await card.locator('svg.recharts-surface').waitFor()
    })
    if (round >= WARM) drawn.push(ms)
  }
  return median(drawn) - median(idle)
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
