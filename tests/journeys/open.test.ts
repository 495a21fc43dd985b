/** The first visit: what the page says and draws before anything is chosen, and in which order it comes. */
import { expect } from 'vitest'
import { money } from '../../src/format/money.ts'
import { DEFAULT_VIEW } from '../../src/view/viewState.ts'
import { drawn, eventually, focus, journey, marks, recordCount, search } from './support/journey.ts'
import { engine } from './support/shipped.ts'

const CHARTS = /\/assets\/(Mark|\w+Chart)-[^/]+\.js$/

journey('opens with title, sentence, numbers, three figures and the records', {}, async (page) => {
  const headline = await engine.ask('headline', DEFAULT_VIEW)
  const { total, years } = headline
  const title = `Shanghai–Dalian cooperation, ${years?.first}–${years?.last}`
  await drawn(page)
  expect(await page.title()).toBe(`${title} · Counterpart`)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title)

  const sum = total.cny === null ? '' : money(total.cny, 'en')
  const sentence = await page.locator('.sentence p').innerText()
  expect(sentence).toContain(` ${total.agreements} agreements`)
  expect(sentence).toContain(`at least ${sum} announced`)
  expect(sentence).toContain(`${total.known} of them`)
  const numbers = await page.locator('.numbers strong').allInnerTexts()
  expect(numbers).toHaveLength(6)
  expect(numbers[0]).toBe(String(total.agreements))
  expect(numbers[1]?.replace(' bn', ' billion')).toContain(sum)
  expect(numbers[2]).toBe(`${total.known} of ${total.agreements}`)
  expect(numbers[3]).toBe(String(headline.signings))
  expect(numbers[4]).toBe(String(headline.events + headline.policies))

  const overTime = await engine.ask('overTime', DEFAULT_VIEW, { size: 'year', split: 'basis' })
  const timeline = await engine.ask('timeline', DEFAULT_VIEW)
  const sectors = await engine.ask('sectors', DEFAULT_VIEW)
  const bars = overTime.bins.filter((bin) => bin.total.agreements > 0)
  const undated = Number(overTime.undated.agreements > 0)
  expect(await marks(page, 'over-time').count()).toBe(bars.length + undated)
  expect(await marks(page, 'timeline').count()).toBe(timeline.marks + timeline.undated)
  expect(await marks(page, 'sectors').count()).toBe(sectors.rows.length)
  for (const name of ['over-time', 'timeline', 'sectors'] as const) {
    const box = await marks(page, name).first().locator('[data-anchor]').first().boundingBox()
    expect(box?.width, name).toBeGreaterThan(3)
    expect(box?.height, name).toBeGreaterThan(3)
  }

  const { rows } = await engine.ask('records', DEFAULT_VIEW)
  expect(await recordCount(page)).toBe(rows.length)
  expect(await page.locator('.records-table tbody th').count()).toBeGreaterThan(10)
  expect(await search(page)).toBe('')
})

journey(
  'asks for the charts only after the headline is on the page',
  {
    before: async (page) => {
      // A chart's file is asked for by a link in the head first: what is on the page at that moment?
      await page.addInitScript(() => {
        const href = Object.getOwnPropertyDescriptor(HTMLLinkElement.prototype, 'href')
        Object.defineProperty(HTMLLinkElement.prototype, 'href', {
          ...href,
          set(value: string) {
            const said = document.querySelector('.numbers strong')?.textContent
            if (/(Chart|Figure|Panel)-/.test(value)) performance.mark(said ? 'after' : 'before')
            href?.set?.call(this, value)
          },
        })
      })
      // Until the headline is there, no chart's file is answered.
      await page.route(CHARTS, async (route) => {
        await page.locator('.numbers strong').first().waitFor()
        await route.continue()
      })
    },
  },
  async (page) => {
    await drawn(page)
    const links = await page.evaluate(() => ({
      before: performance.getEntriesByName('before').length,
      after: performance.getEntriesByName('after').length,
    }))
    expect(links.before).toBe(0)
    expect(links.after).toBeGreaterThan(0)
    expect(
      await page.locator('head link[rel="modulepreload"][href*="Chart-"]').count(),
    ).toBeGreaterThanOrEqual(3)
  },
)

journey('asks for the published data early, and only where it is wanted', {}, async (page) => {
  const asked = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap((entry) =>
          entry instanceof PerformanceResourceTiming && /counterpart\.json$/.test(entry.name)
            ? [entry.initiatorType]
            : [],
        ),
    )
  await drawn(page)
  expect(await asked()).toEqual(['link'])
  await page.goto(`${page.url()}?data=data%2Fsynthetic.json`)
  await drawn(page)
  expect(await asked()).toEqual([])
})

journey('is quiet on load, and says what a filter leaves once', {}, async (page) => {
  await drawn(page)
  const live = page.locator('p[aria-live="polite"]')
  expect(await live.innerText()).toBe('')
  await marks(page, 'sectors', /^Finance/).click()
  await eventually(() => live.innerText()).toMatch(
    /^\d+ agreements?, .*\. (Amount|No amount) published for .*\.$/,
  )
})

journey('leads past the header and knows its landmarks', {}, async (page) => {
  await drawn(page)
  await page.keyboard.press('Tab')
  expect(await focus(page)).toBe('a Skip to the figures')
  await page.keyboard.press('Enter')
  expect(await focus(page)).toMatch(/^section#figures/)
  for (const landmark of ['banner', 'main', 'search', 'contentinfo', 'navigation'] as const) {
    expect(await page.getByRole(landmark).count(), landmark).toBe(1)
  }
  expect(await page.locator('[role="application"]').count()).toBe(0)
})
