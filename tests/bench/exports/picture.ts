/** A slide for print: composed as SVG, encoded as PNG, and whether keys wait while it is made. */
import type { CDPSession, Page } from 'playwright-core'
import { closeStudio, openStudio } from '../../../scripts/render/studio.ts'
import { BACKGROUNDS } from '../../../src/panels/pictureLooks.ts'
import { LONGEST_MS, longestTask } from './longestTask.ts'
import { type Clock, median } from './measure.ts'

const FIGURES = ['sectors', 'over-time', 'timeline', 'gaps']
/** As many pictures of each figure count, every one on another background than the one before, so that it is made anew. */
const ROUNDS = 6
/** Lines about the figures' slides of 16:9 at 300 dpi; `figure` is one figure drawn on the screen, ms busy. */
export async function picturesMeasured(page: Page, clock: Clock, figure: number): Promise<string> {
  const lines = [line('a slide, 300 dpi', 'SVG ms', 'ratio', 'PNG ms', 'ratio', 'longest task')]
  const session = await page.context().newCDPSession(page)
  for (const name of FIGURES) {
    const { composed, encoded, longest } = await slide(page, clock, session, name)
    const [svg, png] = [composed, composed + encoded]
    lines.push(
      line(
        name,
        ...[svg, png].flatMap((ms) => [ms.toFixed(0), `${(ms / figure).toFixed(1)} ×`]),
        longest.toFixed(0),
      ) + (longest <= LONGEST_MS ? '  ok' : `  above ${LONGEST_MS} ms`),
    )
  }
  await session.detach()
  return lines.join('\n')
}

const line = (name: string, ...cells: readonly string[]): string =>
  name.padEnd(20) + cells.map((cell) => cell.padStart(14)).join('')

/** `composed`: from the choice of a background to its picture in the preview; `encoded`: from there to the file. */
async function slide(page: Page, { busy }: Clock, session: CDPSession, name: string) {
  const own = { unit: 'cm', width: 16, height: null } as const
  const studio = await openStudio(page, name, {
    ...{ preset: 'slide', own, dpi: 300, background: 'white', language: null },
  })
  const [composed, encoded, longest]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    const background = BACKGROUNDS[(round + 1) % BACKGROUNDS.length]
    const compose = async (): Promise<void> => {
      await studio.locator(`button[name="background"][value="${background}"]`).click()
      await studio.locator('.studio-stage[aria-busy="false"]').waitFor()
    }
    const save = async (): Promise<void> => {
      const waiting = page.waitForEvent('download')
      await studio.locator('button[name="save"][value="png"]').click()
      await waiting
    }
    // Looking at each task costs time itself.
    if (round < ROUNDS) {
      composed.push(await busy(compose))
      encoded.push(await busy(save))
    } else {
      longest.push(await longestTask(session, compose), await longestTask(session, save))
    }
  }
  await closeStudio(page, studio)
  return { composed: median(composed), encoded: median(encoded), longest: Math.max(...longest) }
}
