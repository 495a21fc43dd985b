/** Opening a record, reading where it comes from, and coming back to where one was. */
import { expect } from 'vitest'
import { back, drawn, eventually, focus, journey, marks, search } from './support/journey.ts'

const SIGNING = '33 cooperation agreements signed at the Shanghai–Dalian project signing'

journey('opens from the table, closes with Escape, and the focus is back', {}, async (page) => {
  await drawn(page)
  const row = page.locator('.records-table').getByRole('button', { name: SIGNING })
  await row.focus()
  await page.keyboard.press('Enter')
  await eventually(() => search(page)).toBe('?record=2019-10-17-signing-33')
  const dialog = page.getByRole('dialog', { name: SIGNING })
  await dialog.waitFor()
  expect(await dialog.innerText()).toContain('¥59.3 billion')
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)

  const source = dialog.locator('.sources').getByRole('link').first()
  expect(await source.getAttribute('href')).toBe('http://en.dl.gov.cn/News/ChinaNews/24976.jhtml')
  expect(await source.getAttribute('target')).toBe('_blank')
  expect(await source.getAttribute('rel')).toBe('noreferrer')

  await page.keyboard.press('Escape')
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  expect(await search(page)).toBe('')
  expect(await focus(page)).toBe(`button ${SIGNING}`)
})

journey('opens from a mark of the timeline by key, and the focus is back', {}, async (page) => {
  await drawn(page)
  await marks(page, 'timeline').first().focus()
  await page.keyboard.press('ArrowRight')
  const mark = await focus(page)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  expect(mark).toContain(await dialog.getByRole('heading', { level: 2 }).innerText())
  await page.keyboard.press('Escape')
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  expect(await focus(page)).toBe(mark)
})

journey('leads from record to record, and closing leads back to the first opener', {}, async (page) => {
  await drawn(page)
  await page.locator('.records-table').getByRole('button', { name: SIGNING }).click()
  const week = page.getByRole('dialog').getByRole('button', { name: /Shanghai·Dalian Week/ })
  await week.click()
  await eventually(() => search(page)).toBe('?record=2019-10-shanghai-dalian-week')
  await page.getByRole('dialog', { name: /Shanghai·Dalian Week/ }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(1)
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  expect(await focus(page)).toBe(`button ${SIGNING}`)
  await back(page, '?record=2019-10-shanghai-dalian-week')
  await back(page, '?record=2019-10-17-signing-33')
  await page.getByRole('dialog', { name: SIGNING }).waitFor()
  await back(page, '')
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
})

journey('shows how the total is made, and each line leads to its record', {}, async (page) => {
  await drawn(page)
  const opener = page.getByRole('button', { name: 'How this number is made: Announced investment' })
  await opener.click()
  const dialog = page.getByRole('dialog', { name: 'How the total is made' })
  await dialog.waitFor()
  const title = await page.locator('.numbers strong').nth(1).getAttribute('title')
  expect(await dialog.locator('tfoot').innerText()).toContain(title)
  await page.keyboard.press('Escape')
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  expect(await focus(page)).toBe('button How this number is made: Announced investment')
  await opener.click()
  await dialog.getByRole('button', { name: SIGNING }).click()
  await page.getByRole('dialog', { name: SIGNING }).waitFor()
  await page.keyboard.press('Escape')
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  expect(await focus(page)).toBe('button How this number is made: Announced investment')
})
