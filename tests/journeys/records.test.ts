/** The table of records at any size, its files; opening a record, and coming back to where one was. */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { inlineEngine } from '../../src/engine/inline.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { NO_FILTER } from '../../src/model/filter.ts'
import { parseView } from '../../src/view/viewState.ts'
import { readCsv } from '../support/csv.ts'
import { syntheticDataset } from '../support/synthetic.ts'
import {
  back,
  drawn,
  eventually,
  focus,
  journey,
  marks,
  recordButton,
  recordCount,
  search,
} from './support/journey.ts'
import { answerWith, engine } from './support/shipped.ts'

const SIGNING = '33 cooperation agreements signed at the Shanghai–Dalian project signing'

journey('opens from the table, closes with Escape, and the focus is back', {}, async (page) => {
  await drawn(page)
  const row = await recordButton(page, SIGNING)
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
  await (await recordButton(page, SIGNING)).click()
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
  expect(await dialog.locator('tfoot').first().innerText()).toContain(title)
  await page.keyboard.press('Escape')
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  expect(await focus(page)).toBe('button How this number is made: Announced investment')
  await opener.click()
  await dialog.getByRole('button', { name: SIGNING }).click()
  await page.getByRole('dialog', { name: SIGNING }).waitFor()
  await page.keyboard.press('Escape')
  // Behind the record the total that led to it still stands.
  await dialog.waitFor()
  await eventually(() => page.getByRole('dialog').count()).toBe(1)
  expect(await focus(page)).toBe(`button ${SIGNING}`)
  await page.keyboard.press('Escape')
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  expect(await focus(page)).toBe('button How this number is made: Announced investment')
})

journey('is one stop of Tab, however many records it has', { path: '?partnership=all' }, async (page) => {
  await drawn(page)
  await page.locator('.records-table thead button').last().focus()
  await page.keyboard.press('Tab')
  const first = await focus(page)
  await page.keyboard.press('ArrowDown')
  await eventually(() => focus(page)).not.toBe(first)
  const second = await focus(page)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('.records') === null)).toBe(true)
  await page.keyboard.press('Shift+Tab')
  expect(await focus(page)).toBe(second)
  await page.keyboard.press('End')
  await eventually(() => page.evaluate(() => document.activeElement?.closest('tr')?.ariaRowIndex)).toBe(
    String((await recordCount(page)) + 1),
  )
})

const LARGE = syntheticDataset(9000)

journey(
  'scrolls through 10,000 records, of which a few are on the page, by keys too',
  { path: '?partnership=all&scope=counterpart,between', before: answerWith(JSON.stringify(LARGE)) },
  async (page) => {
    const box = page.locator('.records-scroll')
    await box.locator('tbody th').first().waitFor()
    const decoded = decodeDataset(LARGE)
    if (!decoded.ok) throw new Error('not a dataset')
    const { view } = parseView(await search(page))
    const { rows } = await inlineEngine(decoded.dataset).ask('records', view)
    expect(rows.length).toBeGreaterThan(9900)
    expect(await recordCount(page)).toBe(rows.length)
    const shown = () => box.locator('tbody tr:not([aria-hidden])')
    const last = async () => Number(await shown().last().getAttribute('aria-rowindex'))
    expect(await shown().count()).toBeLessThan(200)
    await box.scrollIntoViewIfNeeded()
    await box.focus()
    const began = await last()
    await page.keyboard.press('PageDown')
    await eventually(last).toBeGreaterThan(began)
    await page.keyboard.press('End')
    await eventually(last).toBe(rows.length + 1)
    expect(await shown().count()).toBeLessThan(200)
    await page.keyboard.press('PageUp')
    await page.keyboard.press('Home')
    await eventually(async () => shown().first().getAttribute('aria-rowindex')).toBe('2')
    const empty = await box.evaluate(async (element) => {
      const { left, top, height } = element.getBoundingClientRect()
      let count = 0
      for (let step = 0; step < 40; step += 1) {
        element.scrollTop += 400
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
        const row = document.elementFromPoint(left + 5, top + height / 2)?.closest('tr')
        count += Number(!row?.ariaRowIndex)
      }
      return count
    })
    expect(empty, 'frames without rows in sight').toBe(0)
    expect(await shown().count()).toBeLessThan(200)
  },
)

journey(
  'saves what is shown and everything, with the totals of the page',
  { path: '?sector=wind-power,tourism&group=signing&columns=amount,date,title' },
  async (page) => {
    await drawn(page)
    const save = async (name: RegExp) => {
      await page.getByRole('button', { name: 'Save data' }).click()
      const waiting = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      const download = await waiting
      await page.locator('.records-status').getByText(download.suggestedFilename()).waitFor()
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
    }
    const sum = (text: string, key: string): number => {
      const [head = [], ...rows] = readCsv(text)
      const at = head.findIndex((label) => label.endsWith(`[${key}]`))
      expect(at).toBeGreaterThan(-1)
      return rows.reduce((total, cells) => total + Number(cells[at]), 0)
    }
    const { view } = parseView(await search(page))
    const { total } = await engine.ask('headline', view)
    const shown = await save(/^CSV: what is shown/)
    expect(shown.name).toMatch(/^cooperation-records_shanghai-dalian_tourism-wind-power_data-[\d-]+\.csv$/)
    expect(shown.text.startsWith('\ufeffRecord [id],Title [title],Date [date]')).toBe(true)
    expect(readCsv(shown.text)).toHaveLength((await recordCount(page)) + 1)
    expect(sum(shown.text, 'counted_agreements')).toBe(total.agreements)
    expect(sum(shown.text, 'counted_cny')).toBe(total.cny ?? 0)

    const everything = await save(/^CSV: everything/)
    expect(everything.name).toMatch(/^cooperation-records-everything_all-partnerships_data-[\d-]+\.csv$/)
    const all = await engine.ask('headline', { ...view, ...NO_FILTER })
    expect(sum(everything.text, 'counted_agreements')).toBe(all.total.agreements)
    expect(sum(everything.text, 'counted_cny')).toBe(all.total.cny)
    expect((await save(/^Notes on what is shown/)).text).toContain('Filters: Tourism · Wind power')

    await page.getByRole('button', { name: 'Copy table' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const pasted = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const read = async (type: string) => (await item?.getType(type))?.text()
      return [await read('text/plain'), await read('text/html')]
    })
    expect(pasted[0]).toMatch(/^Title\tDate\tAmount\tAmount \(yuan\)\n/)
    expect(pasted[1]).toMatch(/<table>.*33 cooperation agreements signed/s)
  },
)

journey('prints every record', { path: '?partnership=all' }, async (page) => {
  await drawn(page)
  const count = await recordCount(page)
  expect(await page.locator('.records-table tbody th').count()).toBeLessThan(count)
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  expect(await page.locator('.records-table tbody th').count()).toBe(count)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await eventually(() => page.locator('.records-table tbody th').count()).toBeLessThan(count)
})
