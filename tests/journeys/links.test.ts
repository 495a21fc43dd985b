/** A link is a promise: what it says is shown, what it does not understand is named, and Back undoes each choice. */
import { expect } from 'vitest'
import { ALL } from '../../src/model/words.ts'
import { DEFAULT_VIEW } from '../../src/view/viewState.ts'
import { back, drawn, eventually, figure, journey, marks, search, told } from './support/journey.ts'
import { engine, shipped } from './support/shipped.ts'

const MANY =
  '?sector=finance,wind-power&status=signed&basis=intended&scope=between,counterpart&q=dalian' +
  '&from=2019&to=2019-10&measure=agreements&period=month&split=family&silent=5&lang=en'

journey(
  'shows what a link with many parameters says, and again after a reload',
  { path: MANY },
  async (page) => {
    const first = await told(page)
    const chips = page.getByRole('button', { name: /^Remove filter/ })
    expect(await chips.allInnerTexts()).toEqual(
      [
        '“dalian”',
        'Finance',
        'Wind power',
        '2019 – October 2019',
        'Stage: Signed',
        'Money: intended investment',
        'Include deals outside the programme',
      ].map((words) => `${words} ×`),
    )
    const pressed = figure(page, 'over-time').locator('.figure-controls [aria-pressed="true"]')
    expect(await pressed.allInnerTexts()).toEqual(['Month', 'Each period', 'Sector family', 'Agreements'])
    expect(await figure(page, 'delivery').locator('button[aria-pressed="true"]').allInnerTexts()).toEqual([
      '5 years',
    ])
    expect(await page.locator('#search').inputValue()).toBe('dalian')
    expect(await search(page)).toBe(MANY)
    await page.reload()
    expect(await told(page)).toBe(first)
    expect(await search(page)).toBe(MANY)
  },
)

journey('undoes each push with Back, and redoes it with Forward', {}, async (page) => {
  await drawn(page)
  const steps = [
    () => marks(page, 'sectors', /^Finance/).click(),
    () => figure(page, 'sectors').getByRole('button', { name: 'Investment' }).click(),
    () => figure(page, 'over-time').getByRole('button', { name: 'Quarter' }).click(),
    () => page.getByRole('button', { name: '中文' }).click(),
    () => page.locator('.records-table th .link').first().click(),
  ]
  const addresses = [await search(page)]
  for (const step of steps) {
    await step()
    const last = addresses.at(-1)
    await eventually(() => search(page)).not.toBe(last)
    addresses.push(await search(page))
  }
  expect(addresses[4]).toBe('?sector=finance&measure=investment&period=quarter&lang=zh')
  // The words of the other language come after the address has changed.
  await eventually(() => page.locator('html').getAttribute('lang')).toBe('zh-Hans')
  const there = await page.locator('.headline').innerText()
  for (const address of addresses.slice(0, -1).reverse()) await back(page, address)
  await eventually(() => page.getByRole('heading', { level: 1 }).innerText()).toMatch(
    /^Shanghai–Dalian cooperation/,
  )
  expect(await page.getByRole('button', { name: /^Remove filter/ }).count()).toBe(0)
  for (const address of addresses.slice(1)) {
    await page.evaluate(() => window.history.forward())
    await eventually(() => search(page)).toBe(address)
  }
  await eventually(() => page.locator('.headline').innerText()).toBe(there)
  await page.getByRole('dialog').waitFor()
})

journey(
  'keeps the signing that names the sector among others',
  { path: '?sector=wind-power' },
  async (page) => {
    await drawn(page)
    const agreements = page.locator('.numbers strong').first()
    expect((await agreements.innerText()).replace(/\s+/g, ' ')).toMatch(/^0 \+ 33 .*not broken down$/)
    const row = page.locator('.records-table tr', { hasText: '33 cooperation agreements signed' })
    await row.waitFor()
    expect(await row.locator('.records-mark').allInnerTexts()).toContain('among others')
    const mark = marks(page, 'timeline', /^33 cooperation agreements signed.*among others$/)
    expect(await mark.locator('[data-anchor]').getAttribute('stroke-dasharray')).toBeTruthy()
    await page.getByText(/33 agreements .*Wind power among others, without a split/i).waitFor()
  },
)

journey(
  'names a value that it does not know, and shows the default',
  { path: '?sector=nonsense' },
  async (page) => {
    await drawn(page)
    const alert = page.getByRole('alert')
    expect(await alert.innerText()).toContain('sector = “nonsense”')
    expect(await alert.innerText()).toContain('The default is shown instead.')
    const { total } = await engine.ask('headline', DEFAULT_VIEW)
    expect(await page.locator('.numbers strong').first().innerText()).toBe(String(total.agreements))
    await alert.getByRole('button', { name: 'Dismiss' }).click()
    expect(await alert.count()).toBe(0)
  },
)

journey(
  'names every bad value of a link, markup included, as text',
  { path: '?status=%3Cimg%20src=x%3E&from=2019-13&record=no-such&lang=zh' },
  async (page) => {
    await drawn(page)
    const said = await page.getByRole('alert').innerText()
    for (const part of ['status = <img src=x>', 'from = 2019-13', 'record = no-such']) {
      expect(said).toContain(part)
    }
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.getByRole('dialog').count()).toBe(0)
  },
)

journey('is not changed by a foreign parameter', { path: '?fbclid=x' }, async (page) => {
  const there = await told(page)
  expect(await page.getByRole('alert').count()).toBe(0)
  await marks(page, 'sectors', /^Finance/).click()
  await eventually(() => search(page)).toBe('?sector=finance')
  await page.goto(page.url().replace(/\?.*$/, ''))
  expect(await told(page)).toBe(there)
})

journey('shows all seven partnerships', { path: '?partnership=all' }, async (page) => {
  await drawn(page)
  const { total } = await engine.ask('headline', { ...DEFAULT_VIEW, partnerships: ALL })
  expect(await page.locator('.numbers strong').first().innerText()).toContain(String(total.agreements))
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(
    /^North-east–East counterpart cooperation, \d{4}–\d{4}$/,
  )
  const names = shipped.partnerships.map(({ name }) => name.en)
  expect(names).toHaveLength(7)
  await drawn(page, ['partnerships'])
  const drawnAs = await marks(page, 'partnerships').evaluateAll((all) =>
    all.map((mark) => mark.getAttribute('data-tip')?.split('\n')[0] ?? ''),
  )
  expect(drawnAs.sort()).toEqual([...names].sort())

  await page.locator('.header-partnership').click()
  await page.getByRole('button', { name: 'Shenzhen–Harbin', exact: true }).click()
  await eventually(() => search(page)).toBe('?partnership=shenzhen-harbin')
  await eventually(() => page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Shenzhen–Harbin/)
})

journey('scrolls to the figure that a link names', { path: '#figure-sectors', height: 700 }, async (page) => {
  await drawn(page)
  await eventually(async () =>
    Math.abs((await figure(page, 'sectors').boundingBox())?.y ?? 1e9),
  ).toBeLessThan(350)
  await figure(page, 'timeline').getByRole('button', { name: 'Copy link' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/\/some\/where\/#figure-timeline$/)
})
