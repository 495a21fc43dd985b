/** A dataset that cannot be opened: the page says what, where and what to do; its frame stands, and retry works. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { say } from '../../src/format/words.ts'
import { axe } from './support/browser.ts'
import { drawn, eventually, journey } from './support/journey.ts'
import { answerWith, DATA, shipped } from './support/shipped.ts'

/** What every failure has: a heading, the address, the frame around it, and a way to try again. */
async function failed(page: Page, ...said: string[]): Promise<void> {
  const alert = page.getByRole('alert')
  await alert.waitFor()
  const text = await alert.innerText()
  for (const part of ['The data could not be opened', 'data/counterpart.json', ...said])
    expect(text).toContain(part)
  expect(text).not.toMatch(/undefined|\[object/)
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  await page.getByRole('banner').getByRole('link', { name: 'Counterpart' }).waitFor()
  expect(await page.locator('.figure').count()).toBe(0)
}

async function retry(page: Page): Promise<void> {
  await page.unroute(DATA)
  await page.getByRole('button', { name: 'Try again' }).click()
  await drawn(page)
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.id), '[A17] the focus').toBe('main')
}

journey(
  'a file that is not there: says so in both languages, and opens it once it is',
  { before: answerWith('', { status: 404 }), provokes: /404/ },
  async (page) => {
    await failed(page, 'The server answered 404')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('heading', { name: say('zh', 'load.title') }).waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('404')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Try again' }).click()
    await failed(page, 'The server answered 404')
    await retry(page)
  },
)

journey(
  'a web page in its place',
  { before: answerWith('<!doctype html><title>Not here</title>', { contentType: 'text/html' }) },
  async (page) => {
    await failed(page, 'The address answered with a web page, not with data.')
    await retry(page)
  },
)

journey(
  'a file that is not JSON',
  { before: answerWith('{"schema": "counterpart/1", oops') },
  async (page) => {
    await failed(page, 'The file is not valid JSON', 'position')
    await retry(page)
  },
)

journey('an empty file', { before: answerWith('  \n') }, async (page) => {
  await failed(page, 'The file is empty.')
  await retry(page)
})

journey(
  'a file of a newer version',
  { before: answerWith(JSON.stringify({ ...shipped, schema: 'counterpart/2' })) },
  async (page) => {
    await failed(page, 'a newer version of Counterpart', 'counterpart/2', 'counterpart/1')
    await retry(page)
  },
)

const broken = {
  ...shipped,
  agreements: shipped.agreements.map((agreement, index) => {
    if (index === 3) return { ...agreement, date: '2019-02-30' }
    if (index === 12) return { ...agreement, amount: { cny: '593亿', basis: 'intended' } }
    return agreement
  }),
}

journey(
  'a file that breaks two rules: both are listed',
  { before: answerWith(JSON.stringify(broken)) },
  async (page) => {
    await failed(page, 'The file breaks 2 rules')
    const issues = await page.locator('.load-issues li').allInnerTexts()
    expect(issues).toHaveLength(2)
    expect(issues[0]).toMatch(/^agreements\[3\]\.date: .*"2019-02-30"/)
    expect(issues[1]).toMatch(/^agreements\[12\]\.amount\.cny: expected whole yuan or null, got "593亿"/)
    await retry(page)
  },
)

journey(
  'no connection',
  {
    before: (page) => page.route(DATA, (route) => route.abort()).then(() => undefined),
    provokes: /ERR_FAILED/,
  },
  async (page) => {
    await failed(page, 'could not be fetched')
    await retry(page)
  },
)

journey(
  'another dataset that is not there: the bundled one is a way out',
  { path: '?data=data/none.json', provokes: /404/ },
  async (page) => {
    const alert = page.getByRole('alert')
    await alert.getByText('data/none.json').waitFor()
    await alert.getByRole('button', { name: 'Open the bundled data instead' }).click()
    await drawn(page)
    await eventually(() => page.url()).toMatch(/\/some\/where\/$/)
  },
)
