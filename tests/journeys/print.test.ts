import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { eventually, figure, journey, recordCount, told } from './support/journey.ts'

/** What a page of A4 has between its margins, in px. */
const PAPER = 687

/** 205 mm, in px: what is left of its height for a drawing beside its words. */
const HIGHEST = 774

const VIEW = '?partnership=all&sector=tourism&from=2017&lang=en'

/** What is drawn and listed on the screen. */
const onScreen = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      Array.from(
        document.querySelectorAll('.figure-stage svg.recharts-surface'),
        (svg) => svg.outerHTML.length,
      ),
      document.querySelectorAll('.records-table tbody th').length,
      document.querySelectorAll('.paper-figure, .paper-head').length,
      window.scrollY,
      document.activeElement?.textContent,
    ]),
  )

journey('prints a report on A4, and leaves the page as it was', { path: VIEW, width: 390 }, async (page) => {
  await told(page)
  await figure(page, 'sectors').getByRole('button', { name: 'Table' }).click()
  await figure(page, 'sectors').getByRole('table').waitFor()
  const before = await onScreen(page)
  // What does not stand by the end of the event is not on paper.
  await page.evaluate(() =>
    window.addEventListener('beforeprint', () => {
      document.body.title = String(document.querySelectorAll('.paper-drawing svg.recharts-surface').length)
    }),
  )
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(5)
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/)
  expect(await page.evaluate(() => Number(document.body.title))).toBeGreaterThan(5)
  await eventually(() => onScreen(page)).toBe(before)
})

journey(
  'on paper every figure stands at the width of the page with its numbers, and nothing to press',
  { path: VIEW, colorScheme: 'dark', width: PAPER },
  async (page) => {
    await told(page)
    const figures = await page.locator('figure.figure').count()
    const count = await recordCount(page)
    await page.emulateMedia({ media: 'print' })
    await eventually(() => page.locator('.paper-figure').count()).toBe(figures)
    const drawings = await page.locator('.paper-drawing svg.recharts-surface').evaluateAll((all) =>
      all.map((svg) => {
        const { width, height } = svg.getBoundingClientRect()
        return { drawn: Number(svg.getAttribute('width')), width, height }
      }),
    )
    expect(drawings.length).toBeGreaterThan(5)
    for (const { drawn, width, height } of drawings) {
      expect(drawn).toBe(PAPER)
      // Only what is higher than a page is smaller, so that it is not cut.
      if (height < HIGHEST) expect(Math.round(width)).toBe(PAPER)
      else expect(height).toBeLessThan(HIGHEST + 1)
    }
    expect(await page.locator('.paper-tables table tbody tr').count()).toBeGreaterThan(figures)
    expect(await page.locator('.records-table tbody th').count()).toBe(count)
    const head = await page.locator('.paper-head').innerText()
    expect(head).toContain('All seven partnerships')
    expect(head).toContain('Tourism · since 2017')
    expect(head).toMatch(/No announced investment published for any of these \d+ agreements/)
    expect(head).toContain(`${count} records`)
    expect(head).toContain(page.url())
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PAPER)
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(paper).toBe('rgb(255, 255, 255)')
    // A number that opens its ledger stays as a number; all else that is pressed is gone.
    const pressed = page.locator('button:visible, input:visible, select:visible, summary:visible')
    expect(await pressed.evaluateAll((all) => all.map(({ className }) => className))).toEqual(
      expect.not.arrayContaining(['button', 'button-quiet', 'chip']),
    )
    await page.emulateMedia({ media: null })
    await eventually(() => page.locator('.paper-figure, .paper-head').count()).toBe(0)
    await eventually(() => page.locator('.figure-stage svg.recharts-surface').count()).toBe(drawings.length)
  },
)

/** What is drawn for paper when it is asked for, and what the report says is missing. */
const onPaper = (page: Page): Promise<{ readonly drawings: number; readonly lacks: string }> =>
  page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'))
    const said = {
      drawings: document.querySelectorAll('.paper-drawing svg.recharts-surface').length,
      lacks: document.querySelector('.paper-unfinished')?.textContent ?? '',
    }
    window.dispatchEvent(new Event('afterprint'))
    return said
  })

journey(
  'the keys of print wait for all ten figures; what cannot wait says which are missing',
  {
    path: '?lang=en',
    before: async (page) => {
      let letThrough = (): void => {}
      const isAsked = new Promise<void>((pass) => {
        letThrough = pass
      })
      await page.exposeFunction('letThrough', () => letThrough())
      await page.route(/FlowsChart-[^/]*\.js/, async (route) => {
        await isAsked
        await route.continue()
      })
      await page.addInitScript(() => {
        window.print = () => document.body.setAttribute('data-printed', '')
      })
    },
  },
  async (page) => {
    await page.locator('#figure-gaps svg.recharts-surface').waitFor()
    await eventually(() => page.locator('[data-waiting]').count()).toBe(1)
    const early = await onPaper(page)
    expect(early.drawings).toBe(9)
    expect(early.lacks).toContain('From where to where?')
    expect(early.lacks).not.toContain('What happened?')
    await page.keyboard.press('Control+p')
    await page.getByText('Prints as soon as all figures have loaded.').waitFor()
    expect(await page.locator('[data-printed]').count()).toBe(0)
    await page.evaluate('window.letThrough()')
    await page.locator('body[data-printed]').waitFor()
    expect(await onPaper(page)).toEqual({ drawings: 10, lacks: '' })
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(12)
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await eventually(() => page.getByText('Prints as soon as all figures').count()).toBe(0)
  },
)
