/** Whether the page fits its window. */
import type { Page } from 'playwright-core'

/** By how many px the page scrolls sideways, and the controls that reach out of the window or are cut off. */
export async function sideways(page: Page): Promise<{ page: number; controls: string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const controls = [...document.querySelectorAll('a, button, input, select, summary')].filter((element) => {
      if (
        !element.checkVisibility({ visibilityProperty: true }) ||
        element.closest('.visually-hidden, .skip-link')
      )
        return false
      // Inside a box of its own that scrolls, a control can be reached.
      if (element.closest('.table-scroll, .records-scroll, .dialog')) return false
      const { left, right } = element.getBoundingClientRect()
      return left < -0.5 || right > clientWidth + 0.5
    })
    return {
      page: scrollWidth - clientWidth,
      controls: controls.map(({ outerHTML }) => outerHTML.slice(0, 120)),
    }
  })
}

export const FITS = { page: 0, controls: [] }
