/** Filtering by date: by bar, by typing at any precision, and what happens to a date that is none. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { drawn, eventually, focus, journey, marks, search } from './support/journey.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

journey('filters by a bar, and by the same bar no longer', {}, async (page) => {
  await drawn(page)
  await marks(page, 'over-time', /^2019,/).click()
  await eventually(() => search(page)).toBe('?from=2019&to=2019')
  await page.getByRole('button', { name: 'Remove filter: 2019' }).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Shanghai–Dalian cooperation, 2019')
  expect(await marks(page, 'over-time', /^2019,/).getAttribute('aria-pressed')).toBe('true')
  expect(await marks(page, 'over-time', /^2017,/).getAttribute('aria-pressed')).toBe('false')
  await marks(page, 'over-time', /^2019,/).click()
  await eventually(() => search(page)).toBe('')
})

journey('filters by a month typed in both fields and says it in words', {}, async (page) => {
  await drawn(page)
  await page.getByRole('button', { name: /^Dates/ }).click()
  await field(page, 'From').fill('2019-10')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2019-10')
  await page.keyboard.press('Enter')
  await eventually(() => search(page)).toBe('?from=2019-10&to=2019-10')
  expect(await field(page, 'From').inputValue()).toBe('2019-10')
  expect(await field(page, 'To').inputValue()).toBe('2019-10')
  expect(await focus(page)).not.toMatch(/^body/)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Dates October 2019' }).waitFor()
  await page.getByRole('button', { name: 'Remove filter: October 2019' }).waitFor()
  const sentence = await page.locator('.sentence p').innerText()
  expect(sentence).toMatch(/October 2019.* 33 agreements,? with ¥59\.3 billion/)
})

journey('says a wrong date and keeps it', {}, async (page) => {
  await drawn(page)
  await page.getByRole('button', { name: /^Dates/ }).click()
  const from = field(page, 'From')
  const alert = page.getByRole('alert')
  await from.fill('2019-02-30')
  await page.keyboard.press('Enter')
  await alert.getByText('Not a date: 2019-02-30. Write 2019, 2019-10 or 2019-10-17.').waitFor()
  expect(await from.inputValue()).toBe('2019-02-30')
  expect(await from.getAttribute('aria-invalid')).toBe('true')
  expect(await search(page)).toBe('')

  await from.fill('2020')
  await field(page, 'To').fill('2019')
  await page.keyboard.press('Enter')
  await alert.getByText('The end lies before the start.').waitFor()
  expect(await field(page, 'To').inputValue()).toBe('2019')

  await field(page, 'To').fill('2021-06')
  await page.keyboard.press('Enter')
  await eventually(() => search(page)).toBe('?from=2020&to=2021-06')
  expect(await alert.count()).toBe(0)
})
