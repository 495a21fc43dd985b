/** Two languages: the page is whole in each, says which one it is, and lets no word of a library through. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { money } from '../../src/format/money.ts'
import { say } from '../../src/format/words.ts'
import { DEFAULT_VIEW } from '../../src/view/viewState.ts'
import {
  drawn,
  eventually,
  FIGURES,
  figure,
  journey,
  marks,
  recordButton,
  search,
} from './support/journey.ts'
import { engine, shipped } from './support/shipped.ts'

/** Names that stay as they are in a Chinese sentence, and Latin words of the dataset's own Chinese texts. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...['Counterpart', 'PNG', 'SVG', 'JSON', 'Esc'],
  ...(JSON.stringify(shipped)
    .match(/"zh":"(?:[^"\\]|\\.)*"/g)
    ?.flatMap((text) => text.slice(6).match(/[A-Za-z]{2,}/g) ?? []) ?? []),
])

/** Every word in a language of Latin letters that an assistive technology would say in Chinese. */
async function latinWords(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const names = ['label', 'description', 'roledescription', 'valuetext', 'placeholder'].map(
      (name) => `aria-${name}`,
    )
    return [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('[lang="en"]'))
      .flatMap((element) =>
        [...names, 'title', 'alt', 'placeholder'].flatMap((name) => element.getAttribute(name) ?? []),
      )
      .concat(
        [...document.querySelectorAll('svg > title, svg > desc')].map(({ textContent }) => textContent ?? ''),
      )
  })
  return said.filter((text) => (text.match(/[A-Za-z]{2,}/g) ?? []).some((word) => !ALLOWED.has(word)))
}

/** Chinese letters outside of an element that says that they are Chinese. */
function unmarkedChinese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const lang = parent?.closest('[lang]')?.getAttribute('lang') ?? ''
      const isCode = parent?.closest('script, style, noscript') !== null
      if (!isCode && /\p{Script=Han}/u.test(node.textContent ?? '') && !/^(zh|ja)/.test(lang)) {
        found.push(node.textContent ?? '')
      }
    }
    return found
  })
}

journey('switches to Chinese and back; the address and the document say so', {}, async (page) => {
  await drawn(page)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByRole('button', { name: '中文' }).click()
  await eventually(() => search(page)).toBe('?lang=zh')
  await eventually(() => page.locator('html').getAttribute('lang')).toBe('zh-Hans')

  const { total, years } = await engine.ask('headline', DEFAULT_VIEW)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
    `上海—大连对口合作（${years?.first}—${years?.last}年）`,
  )
  const sum = total.cny === null ? '' : money(total.cny, 'zh')
  expect(sum).toMatch(/^[\d,.]+亿元$/)
  expect(await page.locator('.numbers strong').nth(1).innerText()).toContain(sum)
  expect(await page.locator('.sentence p').innerText()).toContain(sum)
  await eventually(() => page.title()).toMatch(/对口合作数据看板$/)

  await page.getByRole('button', { name: 'English' }).click()
  await eventually(() => page.locator('html').getAttribute('lang')).toBe('en')
  await eventually(() => page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Shanghai–Dalian/)
})

journey('speaks the language of the browser until told otherwise', { locale: 'zh-CN' }, async (page) => {
  await drawn(page)
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
  expect(await search(page)).toBe('')
  await page.getByRole('button', { name: 'English' }).click()
  await eventually(() => search(page)).toBe('?lang=en')
})

journey(
  '[A21a] has no foreign word in a name or description in Chinese',
  { path: '?lang=zh&sector=wind-power&from=2017' },
  async (page) => {
    await drawn(page)
    expect(await marks(page, 'timeline').first().getAttribute('aria-label')).toMatch(/\p{Script=Han}/u)
    expect(await latinWords(page)).toEqual([])
    for (const name of FIGURES) {
      await figure(page, name)
        .getByRole('button', { name: say('zh', 'action.showTable') })
        .click()
    }
    expect(await page.getByRole('table').count()).toBe(4)
    for (const button of await page.locator('button[popovertarget]').all()) {
      await button.click()
      expect(await page.locator('[popover]:popover-open').count()).toBe(1)
      expect(await latinWords(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.locator('.number-lines').first().click()
    await page.getByRole('dialog').waitFor()
    expect(await latinWords(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.records-table .link').first().click()
    await page.getByRole('dialog').waitFor()
    expect(await latinWords(page)).toEqual([])
  },
)

journey('[A14] marks Chinese words in the English page as Chinese', {}, async (page) => {
  await drawn(page)
  expect(await unmarkedChinese(page)).toEqual([])
  const titles = [
    '57 cooperation projects signed',
    'Songjiang and Zhuanghe sign their 2018',
    '33 cooperation agreements',
  ]
  for (const title of titles) {
    await (await recordButton(page, new RegExp(title))).click()
    await page.getByRole('dialog').waitFor()
    expect(await unmarkedChinese(page), title).toEqual([])
    await page.keyboard.press('Escape')
    await eventually(() => page.getByRole('dialog').count()).toBe(0)
  }
})
