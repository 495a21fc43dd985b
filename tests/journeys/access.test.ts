/** What every reader needs: no violation that axe knows of, one way in, nothing that moves unasked. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { say } from '../../src/format/words.ts'
import type { Lang } from '../../src/model/words.ts'
import { axe } from './support/browser.ts'
import { allFigures, drawn, eventually, FIGURES, figure, journey } from './support/journey.ts'

const RECORD = '[role="dialog"], dialog[open]'
const FILTERS = '[popover]:popover-open'

async function openFirstRecord(page: Page): Promise<void> {
  await page.locator('.records-table .link').first().click()
  await page.getByRole('dialog').waitFor()
}

async function openFilters(page: Page): Promise<void> {
  await page.locator('.filters-row button[popovertarget]').first().click()
  await page.locator(FILTERS).locator('input').first().waitFor()
}

/** Each part in each language, at each width and in each theme; the page in all languages and widths. */
const LOOKS = [
  { lang: 'en', width: 1280, height: 900, parts: true },
  { lang: 'en', width: 360, height: 740, parts: false },
  { lang: 'zh', width: 1280, height: 900, parts: false },
  { lang: 'zh', width: 360, height: 740, parts: true },
] as const satisfies readonly { lang: Lang; width: number; height: number; parts: boolean }[]

for (const { lang, parts, ...size } of LOOKS) {
  const path = `?lang=${lang}`
  journey(`axe finds nothing: ${lang}, ${size.width} px, light and dark`, { path, ...size }, async (page) => {
    await drawn(page)
    expect(await axe(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axe(page, { colours: true }), 'dark').toEqual([])
    if (!parts) return
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      const colours = colorScheme === 'dark'
      await openFilters(page)
      expect(await axe(page, { colours, within: FILTERS }), `${colorScheme}, filters open`).toEqual([])
      await page.keyboard.press('Escape')
      await openFirstRecord(page)
      expect(await axe(page, { colours, within: RECORD }), `${colorScheme}, record open`).toEqual([])
      await page.keyboard.press('Escape')
      await eventually(() => page.getByRole('dialog').count()).toBe(0)
    }
  })
}

journey(
  'axe finds nothing with a filter, a notice and tables',
  { path: '?sector=finance,nonsense&q=dalian' },
  async (page) => {
    await drawn(page)
    expect(await axe(page)).toEqual([])
    for (const name of FIGURES) {
      await figure(page, name)
        .getByRole('button', { name: say('en', 'action.showTable') })
        .click()
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axe(page)).toEqual([])
  },
)

journey('[A1, A2] says what each figure is, and says it anew when the filter changes', {}, async (page) => {
  await drawn(page)
  const levels = await page
    .locator('main :is(h1, h2, h3, h4)')
    .evaluateAll((all) => all.map((each) => Number(each.localName[1])))
  for (const [at, level] of levels.entries()) {
    expect(level - (levels[at - 1] ?? 0), `heading ${at}`).toBeLessThanOrEqual(1)
  }
  const above = await page.locator('h2', { has: page.locator('xpath=following::h3') }).allInnerTexts()
  expect(above).toContain(say('en', 'app.figures'))
  const describe = () =>
    Promise.all(
      FIGURES.map((name) => figure(page, name).locator('.figure-drawing + .visually-hidden').innerText()),
    )
  const before = await describe()
  for (const name of FIGURES) {
    await expect(figure(page, name).locator('figcaption').count()).resolves.toBe(1)
    const group = figure(page, name).locator('svg.recharts-surface')
    expect(await group.getAttribute('aria-label')).toBe(await figure(page, name).locator('h3').innerText())
    const about = page.locator(`[id="${await group.getAttribute('aria-describedby')}"]`)
    const said = await about.innerText()
    expect(said.startsWith(say('en', `figure.form.${name}`))).toBe(true)
    const most = ['money', 'some', 'count'].map((what) =>
      say('en', 'described.most', { what, marks: '' }).slice(0, -2),
    )
    expect(
      most.some((words) => said.includes(words)),
      said,
    ).toBe(true)
  }
  await figure(page, 'over-time').locator('[data-mark]').first().click()
  await page.getByRole('button', { name: /^Remove filter/ }).waitFor()
  await eventually(async () => (await describe()).filter((text, at) => text === before[at]).length).toBe(0)
})

journey('[A13] shows a tooltip that stays under the pointer and leaves with Escape', {}, async (page) => {
  await drawn(page)
  const tip = figure(page, 'sectors').locator('.chart-tip')
  await figure(page, 'sectors').locator('[data-mark]').nth(3).hover()
  await tip.waitFor()
  await tip.hover()
  expect(await tip.count()).toBe(1)
  await page.keyboard.press('Escape')
  await eventually(() => tip.count()).toBe(0)
})

/** How long anything on the page takes to move, in ms: the longest transition or animation. */
const longestMotion = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const ms = (list: string): number[] =>
      list.split(',').map((time) => Number.parseFloat(time) * (/ms$/.test(time) ? 1 : 1000))
    const all = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element))
    return Math.max(
      ...all.flatMap(({ transitionDuration, animationDuration }) => [
        ...ms(transitionDuration),
        ...ms(animationDuration),
      ]),
    )
  })

journey('[A19] moves nothing when asked for stillness', { reducedMotion: 'reduce' }, async (page) => {
  await drawn(page)
  await page.addStyleTag({ content: '@layer reset { h1 { transition: color 3s } }' })
  expect(await longestMotion(page)).toBeLessThanOrEqual(0.01)
  await figure(page, 'sectors').locator('[data-mark]').first().click()
  const moving = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  )
  expect(moving).toBe(0)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await longestMotion(page)).toBe(3000)
})

for (const { lang, forced } of [
  { lang: 'en', forced: {} },
  { lang: 'zh', forced: { forcedColors: 'active' } },
] as const) {
  journey(
    `[A12] an entry of a legend is pressed by keys and marks in all figures: ${lang}, colours forced: ${'forcedColors' in forced}`,
    { path: `?lang=${lang}`, ...forced },
    async (page) => {
      await allFigures(page)
      const entry = (name: string) =>
        figure(page, name)
          .locator('.legend')
          .getByRole('button', { name: say(lang, 'basis.intended') })
      await figure(page, 'partnerships')
        .getByRole('button', { name: say(lang, 'measure.investment'), exact: true })
        .click()
      await entry('partnerships').waitFor()
      const address = page.url()
      /** How strongly the pieces of bars are drawn, of one kind of money and of all others. */
      const drawnAs = (name: string) =>
        figure(page, name)
          .locator('[data-piece]')
          .evaluateAll((pieces) => {
            const strengths = (isOwn: boolean): string[] => [
              ...new Set(
                pieces
                  .filter((piece) => (piece.getAttribute('data-piece') === 'basis:intended') === isOwn)
                  .map((piece) => getComputedStyle(piece).opacity),
              ),
            ]
            return { own: strengths(true), others: strengths(false) }
          })
      await entry('over-time').focus()
      await page.keyboard.press('Space')
      await entry('partnerships').focus()
      await page.mouse.move(0, 0)
      for (const name of ['over-time', 'partnerships']) {
        expect(await entry(name).getAttribute('aria-pressed'), name).toBe('true')
        const { own, others } = await drawnAs(name)
        expect(own, name).toEqual(['1'])
        expect(
          others.map(Number).filter((strength) => strength > 0.3),
          name,
        ).toEqual([])
        expect(others.length, name).toBeGreaterThan(0)
      }
      const line = await entry('over-time').evaluate(
        (button) => `${getComputedStyle(button).textDecorationLine} ${getComputedStyle(button).boxShadow}`,
      )
      expect(line).toMatch('forcedColors' in forced ? /^underline/ : /inset$/)
      expect(await axe(page)).toEqual([])
      await page.keyboard.press('Escape')
      for (const name of ['over-time', 'partnerships']) {
        expect(await entry(name).getAttribute('aria-pressed'), name).toBe('false')
        expect((await drawnAs(name)).others, name).toEqual(['1'])
      }
      expect(page.url()).toBe(address)
    },
  )
}
