/** Choosing dates on the figure itself: by a drag across it, by its two ends and by their keys. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { back, drawn, eventually, figure, focus, journey, marks, search } from './support/journey.ts'

const end = (page: Page, name: string) => page.getByRole('slider', { name })

/** Moves the pressed mouse from the bar of one year to that of another. */
async function dragBetween(page: Page, from: RegExp, to: RegExp): Promise<void> {
  const [start, stop] = await Promise.all(
    [from, to].map((label) => marks(page, 'over-time', label).locator('.mark-row').boundingBox()),
  )
  if (!start || !stop) throw new Error('no bars to drag between')
  const y = start.y + start.height / 2
  await page.mouse.move(start.x + start.width / 2, y)
  await page.mouse.down()
  await page.mouse.move(stop.x + stop.width / 2, y, { steps: 6 })
}

journey('draws a range across the bars: one step back undoes it, Escape takes it back', {}, async (page) => {
  await drawn(page)
  await figure(page, 'over-time').locator('svg').scrollIntoViewIfNeeded()
  await dragBetween(page, /^2017,/, /^2019,/)
  await eventually(() => search(page)).toBe('?from=2017&to=2019')
  await page.mouse.up()
  await page.getByRole('button', { name: 'Remove filter: 2017–2019' }).waitFor()
  expect(await search(page)).toBe('?from=2017&to=2019')
  expect(await marks(page, 'over-time', /^2018,/).getAttribute('aria-pressed')).toBe('true')
  await back(page, '')

  await dragBetween(page, /^2017,/, /^2018,/)
  await eventually(() => search(page)).toBe('?from=2017&to=2018')
  await page.keyboard.press('Escape')
  await eventually(() => search(page)).toBe('')
  await page.mouse.up()
  expect(await search(page)).toBe('')
})

journey('moves the ends by key and hears the date in words', { path: '?lang=zh' }, async (page) => {
  await drawn(page)
  const start = end(page, '起始时间')
  await start.focus()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ArrowRight')
  await eventually(() => search(page)).toBe('?from=2018&lang=zh')
  expect(await start.getAttribute('aria-valuetext')).toBe('2018年')
  expect(await focus(page)).toContain('起始时间')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Home')
  await eventually(() => search(page)).toBe('?from=2018&to=2018&lang=zh')
  expect(await end(page, '截止时间').getAttribute('aria-valuetext')).toBe('2018年')
})
