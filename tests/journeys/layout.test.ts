/** No page that scrolls sideways, no control cut off: at any width, in both languages, whatever the names are. */
import { expect } from 'vitest'
import { allFigures, drawn, eventually, journey, marks } from './support/journey.ts'
import { FITS, sideways } from './support/layout.ts'

const WIDTHS = [320, 360, 768, 1440] as const

for (const lang of ['en', 'zh'] as const) {
  journey(
    `[A29] never scrolls sideways (${lang})`,
    { path: `?lang=${lang}&sector=finance&from=2017` },
    async (page) => {
      await drawn(page)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 740 })
        await drawn(page)
        await eventually(() => sideways(page)).toEqual(FITS)
        await page.locator('.filters-row button[popovertarget]').first().click()
        expect(await sideways(page), `${width} px, filters open`).toEqual(FITS)
        await page.keyboard.press('Escape')
        await page.locator('.records-table .link').first().click()
        const dialog = page.getByRole('dialog')
        await dialog.waitFor()
        expect(await sideways(page), `${width} px, record open`).toEqual(FITS)
        const box = await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
        expect(box, `${width} px, inside the record`).toBe(0)
        await page.keyboard.press('Escape')
        await eventually(() => dialog.count()).toBe(0)
      }
    },
  )
}

journey('styles of a later layer win, whichever file of styles comes first', {}, async (page) => {
  await drawn(page)
  const chosen = page.locator('.choice button[aria-pressed="true"]').first()
  expect(await chosen.evaluate((button) => getComputedStyle(button).fontWeight)).toBe('600')
})

journey('[A30] holds with wider spacing of the text', { width: 360, height: 740 }, async (page) => {
  await drawn(page)
  await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
  })
  expect(await sideways(page)).toEqual(FITS)
  const cut = await page.locator('button, h1, h2, h3, dd, dt').evaluateAll((all) =>
    all
      .filter(
        (element) =>
          getComputedStyle(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1,
      )
      .filter((element) => !element.closest('.visually-hidden'))
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  )
  expect(cut).toEqual([])
})

/** A digit below a cover, or below a line as wide as it, would be a wrong number. */
journey('no highlight hides a number of its neighbour', { path: '?lang=zh', width: 360 }, async (page) => {
  await allFigures(page)
  await marks(page, 'over-time').first().press('End')
  const covers = await page.locator('figure [data-mark]:has(.mark-row)').evaluateAll((all) =>
    all.flatMap((mark) => {
      const row = mark.querySelector('.mark-row')
      const before = [...(mark.closest('svg')?.querySelectorAll('text') ?? [])].filter(
        (text) =>
          !mark.contains(text) && text.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING,
      )
      const own = row?.getBoundingClientRect()
      const below = before.filter((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect()
        return (
          own && left < own.right - 1 && right > own.left + 1 && top < own.bottom - 2 && bottom > own.top + 2
        )
      })
      if (!row || below.length === 0 || !(mark instanceof SVGElement)) return []
      mark.focus()
      const { fill, stroke, strokeDasharray } = getComputedStyle(row)
      return [{ fill, stroke, sides: strokeDasharray, words: below.map(({ textContent }) => textContent) }]
    }),
  )
  expect(covers.length).toBeGreaterThan(0)
  for (const { fill, stroke, sides, words } of covers) {
    expect(stroke, 'has the focus').not.toBe('none')
    expect(Number(/\/ (0\.\d+)\)$/.exec(fill)?.[1] ?? 1), `over ${words}`).toBeLessThan(0.2)
    expect(sides, `at the sides, over ${words}`).toMatch(/^[\d.]+px, [\d.]+px$/)
  }
})
