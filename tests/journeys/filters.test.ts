/** Choosing what to look at: by mark, by key, in the popovers, by chip. Every way leads to the same address. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  back,
  drawn,
  eventually,
  figure,
  focus,
  journey,
  marks,
  recordCount,
  search,
} from './support/journey.ts'

const tabStops = (page: Page): Promise<string[]> =>
  figure(page, 'sectors')
    .locator('.chart [tabindex="0"]')
    .evaluateAll((stops) => stops.map((stop) => stop.getAttribute('aria-label') ?? stop.localName))

const popover = (page: Page, name: RegExp) => page.locator('.filters-row').getByRole('button', { name })

journey('filters by sector with the pointer and with the keys, to the same address', {}, async (page) => {
  await drawn(page)
  await marks(page, 'sectors', /^Wind power/).click()
  await eventually(() => search(page)).toBe('?sector=wind-power')
  const byPointer = await page.locator('.headline').innerText()
  await back(page, '')

  expect(await tabStops(page)).toHaveLength(1)
  await figure(page, 'sectors').getByRole('button', { name: 'Investment' }).focus()
  await page.keyboard.press('Tab')
  expect(await focus(page)).toBe('button How this number is made: In which sectors?')
  await page.keyboard.press('Tab')
  expect(await focus(page), 'the entry of the legend').toBe('button about this sector alone')
  await page.keyboard.press('Tab')
  expect(await focus(page)).toMatch(/^g Culture and creative,/)
  for (let step = 0; step < 30 && !(await focus(page)).startsWith('g Wind power'); step += 1) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await eventually(() => search(page)).toBe('?sector=wind-power')
  await eventually(() => page.locator('.headline').innerText()).toBe(byPointer)
  expect(await focus(page)).toMatch(/^g Wind power/)
  expect(await marks(page, 'sectors', /^Wind power/).getAttribute('aria-pressed')).toBe('true')

  await page.keyboard.press(' ')
  await eventually(() => search(page)).toBe('')
  await page.keyboard.press('Home')
  expect(await focus(page)).toMatch(/^g Culture and creative,/)
  await page.keyboard.press('Escape')
  expect(await focus(page)).toMatch(/^figure#figure-sectors/)
})

journey('keeps one tab stop in a figure whose marks come and go', {}, async (page) => {
  await drawn(page)
  await marks(page, 'sectors').first().focus()
  await page.keyboard.press('End')
  expect(await tabStops(page)).toEqual([expect.stringMatching(/^Sector not stated/)])
  // The first row stays the first, and the row that holds the tab stop goes.
  await page.locator('#search').fill('Xingkong')
  await eventually(() => search(page)).toBe('?q=Xingkong')
  await eventually(() => marks(page, 'sectors', /^Sector not stated/).count()).toBe(0)
  expect(await marks(page, 'sectors').first().getAttribute('aria-label')).toMatch(/^Culture and creative/)
  await eventually(() => tabStops(page)).toHaveLength(1)
  await page.locator('#search').fill('')
  await eventually(() => marks(page, 'sectors', /^Sector not stated/).count()).toBe(1)
  expect(await tabStops(page)).toHaveLength(1)
})

journey('filters by sector and by stage in the popovers; chips take it back', {}, async (page) => {
  await drawn(page)
  const sector = popover(page, /^Sector/)
  await sector.click()
  await page.getByRole('checkbox', { name: /^Wind power/ }).check()
  await eventually(() => search(page)).toBe('?sector=wind-power')
  await page.keyboard.press('Escape')
  expect(await page.getByRole('checkbox').count()).toBe(0)
  expect(await focus(page)).toMatch(/^button Sector 1 chosen/)

  await popover(page, /^Stage/).click()
  await page.getByRole('checkbox', { name: /^Signed/ }).check()
  await page.keyboard.press('Escape')
  await eventually(() => search(page)).toBe('?sector=wind-power&status=signed')

  const chips = page.getByRole('list', { name: 'Active filters' })
  const remove = (name: string) => chips.getByRole('button', { name: `Remove filter: ${name}` })
  await remove('Wind power').click()
  await eventually(() => search(page)).toBe('?status=signed')
  expect(await focus(page)).toMatch(/^(button Remove filter: Stage: Signed|input#search)/)
  await remove('Stage: Signed').click()
  await eventually(() => search(page)).toBe('')
  expect(await focus(page)).toBe('input#search')
  expect(await chips.count()).toBe(0)
})

journey('clears everything at once and moves the focus to the search field', {}, async (page) => {
  await page.goto(`${page.url()}?sector=finance&status=signed&scope=between,counterpart&q=dalian&from=2019`)
  await drawn(page, ['timeline'])
  expect(await page.getByRole('button', { name: /^Remove filter/ }).count()).toBe(5)
  await page.getByRole('button', { name: 'Clear all' }).click()
  await eventually(() => search(page)).toBe('')
  expect(await focus(page)).toBe('input#search')
  expect(await page.locator('#search').inputValue()).toBe('')
  await back(page, '?sector=finance&status=signed&scope=between,counterpart&q=dalian&from=2019')
})

journey('says which filters leave nothing and offers to clear them', {}, async (page) => {
  await drawn(page)
  await page.locator('#search').fill('no such words')
  await page.getByText('Nothing matches. “no such words” leaves nothing.').waitFor()
  await eventually(() => page.locator('.figure-empty').count()).toBeGreaterThanOrEqual(3)
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await eventually(() => search(page)).toBe('')
  expect(await focus(page)).toBe('input#search')
  await drawn(page)
})

journey('search replaces while typing, and one Back undoes it', {}, async (page) => {
  await drawn(page)
  const before = await page.evaluate(() => window.history.length)
  const records = await recordCount(page)
  const field = page.locator('#search')
  await field.pressSequentially('wind')
  await eventually(() => search(page)).toBe('?q=wind')
  await field.pressSequentially(' power')
  await eventually(() => search(page)).toBe('?q=wind%20power')
  expect(await page.evaluate(() => window.history.length)).toBe(before + 1)
  await eventually(() => recordCount(page)).toBeLessThan(records)
  await back(page, '')
  await eventually(() => field.inputValue()).toBe('')
  await eventually(() => recordCount(page)).toBe(records)
})
