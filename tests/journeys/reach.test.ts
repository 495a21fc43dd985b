/** What a finger needs, and a reader whose own colours replace the page's. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { allFigures, eventually, figure, journey } from './support/journey.ts'

/** The controls that are smaller than `least` px either way; links within a sentence are as large as its words. */
const small = (page: Page, least: number): Promise<string[]> =>
  page.locator('button, a[href], summary, select, input:not(.check *), .check, [role=slider]').evaluateAll(
    (all, side) =>
      all.flatMap((control) => {
        if (!control.checkVisibility({ visibilityProperty: true })) return []
        if (control.closest('.visually-hidden, .skip-link, p:has(> a:not(.reach)) > a')) return []
        const { width, height } = control.getBoundingClientRect()
        // What a finger takes beside an end of the dates is drawn as `::after`.
        const beside = Number.parseFloat(getComputedStyle(control, '::after').width) || 0
        return Math.max(width, beside) < side - 0.5 || height < side - 0.5
          ? [`${width} × ${height}: ${control.outerHTML.slice(0, 160)}`]
          : []
      }),
    least,
  )

for (const { touch, least, width } of [
  { touch: true, least: 44, width: 360 },
  { touch: false, least: 24, width: 1280 },
] as const) {
  const path = '?lang=en&sector=finance&from=2017'
  journey(`[A26] has ${least} px for each control, touch: ${touch}`, { path, width, touch }, async (page) => {
    await allFigures(page)
    await eventually(() => small(page, least)).toEqual([])
    await figure(page, 'sectors').locator('.figure-actions button').first().click()
    await figure(page, 'sectors').locator('.table-number').first().waitFor()
    await figure(page, 'over-time').locator('[popovertarget]').click()
    await page.locator('.menu:visible').waitFor()
    expect(await small(page, least), 'table and menu').toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.filters-row button[popovertarget]').first().click()
    await page.locator('[popover]:popover-open input').first().waitFor()
    expect(await small(page, least), 'filters').toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.records-table .link').first().click()
    await page.getByRole('dialog').waitFor()
    expect(await small(page, least), 'record').toEqual([])
  })
}

/** How far apart two colours are to the eye, 1 to 21. */
function contrast(one: string, other: string): number {
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (/\d[\d., ]*/.exec(colour)?.[0] ?? '')
      .split(',')
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

journey(
  "[A28, A32] keeps its meaning in a reader's own colours, whatever theme was chosen",
  {
    path: '?lang=en&from=2017&to=2019',
    forcedColors: 'active',
    colorScheme: 'dark',
    before: async (page) => {
      await page.addInitScript(() => localStorage.setItem('counterpart.theme', 'light'))
    },
  },
  async (page) => {
    await allFigures(page)
    const seen = await page.evaluate(() => {
      const styles = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => getComputedStyle(element))
      return {
        ground: getComputedStyle(document.body).backgroundColor,
        words: styles('figure svg.recharts-surface text').map(({ fill }) => fill),
        swatches: styles('.swatch[data-look=plain]').map(({ backgroundColor }) => backgroundColor),
        span: styles('.dates-span').map(({ backgroundColor }) => backgroundColor),
        chosen: styles('.choice [aria-pressed=true]').map(({ textDecorationLine }) => textDecorationLine),
        others: styles('.choice [aria-pressed=false]').map(
          ({ textDecorationLine, borderBottomColor }) => `${textDecorationLine} ${borderBottomColor}`,
        ),
      }
    })
    const { ground } = seen
    expect(seen.words.length * seen.swatches.length * seen.span.length).toBeGreaterThan(0)
    for (const colour of seen.words) expect(contrast(colour, ground), colour).toBeGreaterThanOrEqual(4.5)
    for (const colour of [...seen.swatches, ...seen.span]) {
      expect(contrast(colour, ground), colour).toBeGreaterThanOrEqual(3)
    }
    expect(new Set(seen.chosen)).toEqual(new Set(['underline']))
    expect(new Set(seen.others)).toEqual(new Set([`none ${ground}`]))
  },
)
