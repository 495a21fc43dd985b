/** The list of the page's keys: where it opens, where it does not, and how it is switched off. */
import { expect } from 'vitest'
import { say } from '../../src/format/words.ts'
import { axe } from './support/browser.ts'
import { drawn, eventually, focus, journey, marks } from './support/journey.ts'
import { FITS, sideways } from './support/layout.ts'

for (const { lang, width, touch } of [
  { lang: 'en', width: 1280, touch: false },
  { lang: 'zh', width: 320, touch: true },
] as const) {
  journey(
    `[A20] ? opens the list of keys, not while typing, until it is switched off: ${lang}, ${width} px`,
    { path: `?lang=${lang}`, width, touch },
    async (page) => {
      await drawn(page)
      const list = page.getByRole('dialog', { name: say(lang, 'keys.title') })
      const ask = () => page.keyboard.press('?')
      /** Whether the page leaves the key to what has the focus. */
      const isLeft = () =>
        page.evaluate(() =>
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true }),
          ),
        )
      await ask()
      await list.waitFor()
      expect(await axe(page, { colours: true, within: 'dialog[open]' })).toEqual([])
      expect(await sideways(page)).toEqual(FITS)
      const inside = await list.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
      expect(inside).toBe(0)
      await page.keyboard.press('Escape')
      await eventually(() => list.count()).toBe(0)
      expect(await focus(page)).toMatch(/^main/)

      const mark = marks(page, 'sectors').first()
      await mark.focus()
      const name = await focus(page)
      await ask()
      await list.waitFor()
      await list.getByRole('button', { name: say(lang, 'action.close') }).click()
      await eventually(() => focus(page)).toBe(name)

      await page.locator('#search').focus()
      await ask()
      expect(await page.locator('#search').inputValue()).toBe('?')
      expect(await isLeft()).toBe(true)
      expect(await list.count()).toBe(0)
      await page.locator('#search').fill('')

      const open = page.locator('[name=keys]')
      const toggle = list.getByRole('checkbox', { name: say(lang, 'keys.switch') })
      await open.click()
      await toggle.click()
      await page.keyboard.press('Escape')
      await eventually(() => focus(page)).toBe(`button ${say(lang, 'keys.title')}`)
      await page.reload()
      await drawn(page)
      expect(await isLeft()).toBe(true)
      await open.click()
      expect(await toggle.isChecked()).toBe(false)
      await toggle.click()
      await page.keyboard.press('Escape')
      await marks(page, 'sectors').first().focus()
      await ask()
      await list.waitFor()
    },
  )
}
