/** A walk through the built page. It ends with the question whether the page complained on the way. */
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { loadWords } from '../../../src/format/words.ts'
import { LANGS } from '../../../src/model/words.ts'
import { complaints, leavePage, openPage, type PageOptions } from './browser.ts'

await Promise.all(LANGS.flatMap((lang) => [loadWords(lang, 'first'), loadWords(lang, 'later')]))

/** The three figures that every view has marks for; `allFigures` are all that the page shows. */
export const FIGURES = ['over-time', 'timeline', 'sectors'] as const

export interface JourneyOptions extends PageOptions {
  /** Complaints that the journey itself causes; every other one fails it. */
  readonly provokes?: RegExp
  /** How many ms it may take, where it does more than others. */
  readonly patience?: number
}

/** A test that opens the page, walks, and then finds no complaint of any kind. */
export function journey(name: string, options: JourneyOptions, walk: (page: Page) => Promise<void>): void {
  it(name, { ...(options.patience === undefined ? {} : { timeout: options.patience }) }, async () => {
    const page = await openPage(options)
    try {
      await walk(page)
      expect(complaints(page).filter((complaint) => !options.provokes?.test(complaint))).toEqual([])
    } finally {
      await leavePage(page)
    }
  })
}

/** Asks again until the answer is as expected, at most ten seconds. */
export const eventually = <Value>(ask: () => Promise<Value> | Value) => expect.poll(ask, { timeout: 10_000 })

export const figure = (page: Page, name: string): Locator => page.locator(`#figure-${name}`)

/** The marks of a figure that can be chosen, all of them or those whose name fits. */
export function marks(page: Page, name: string, label?: string | RegExp): Locator {
  const all = figure(page, name).locator('[data-mark]')
  return label === undefined ? all : all.and(page.getByRole('button', { name: label }))
}

/** Waits until every figure has drawn its marks. */
export async function drawn(page: Page, names: readonly string[] = FIGURES): Promise<void> {
  for (const name of names) await marks(page, name).first().waitFor()
}

/** The names of all figures on the page that have something to draw, as soon as it is drawn. */
export async function allFigures(page: Page): Promise<string[]> {
  await drawn(page)
  const cards = page.locator('figure.figure:not(:has(.figure-empty))')
  await eventually(() =>
    page.getByText('Loading the figure…').or(page.getByText('正在加载图表')).count(),
  ).toBe(0)
  const ids = await cards.evaluateAll((all) => all.map(({ id }) => id.replace('figure-', '')))
  for (const id of ids) await figure(page, id).locator('svg.recharts-surface').waitFor()
  return ids
}

/** The button that opens a record from the table, scrolled to: of the table's rows only those in sight are on the page. */
export async function recordButton(page: Page, name: string | RegExp): Promise<Locator> {
  const box = page.locator('.records-scroll')
  const button = box.getByRole('button', { name, exact: true }).first()
  await box.locator('tbody th').first().waitFor()
  const scroll = (pages: number): Promise<boolean> =>
    box.evaluate(async (element, by) => {
      const before = element.scrollTop
      element.scrollTop = by === 0 ? 0 : before + by * element.clientHeight
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      return by === 0 || element.scrollTop > before
    }, pages)
  await scroll(0)
  while ((await button.count()) === 0) {
    if (!(await scroll(0.8))) throw new Error(`no record ${name}`)
  }
  return button
}

/** How many records the table has, as it says, whether they are on the page or not. */
export async function recordCount(page: Page): Promise<number> {
  return Number(await page.locator('.records-table').getAttribute('aria-rowcount')) - 1
}

/** The query string of the address, as the browser has it now. */
export const search = (page: Page): Promise<string> => page.evaluate(() => window.location.search)

/** What has the focus, in few words: its accessible name or text, with the element's name before it. */
export function focus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element) return ''
    if (element === document.body) return 'body'
    const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
    const id = element.id === '' || element.id.includes('«') ? '' : `#${element.id}`
    return `${element.localName}${id} ${words.trim().slice(0, 120)}`.trim()
  })
}

/** All that the page says about the view, for comparing two visits. */
export async function told(page: Page): Promise<string> {
  await allFigures(page)
  return page.locator('main').innerText()
}

/** Goes back in the history and waits for the address that is expected there. */
export async function back(page: Page, expected: string): Promise<void> {
  await page.evaluate(() => window.history.back())
  await eventually(() => search(page)).toBe(expected)
}
