/** A figure that cannot be drawn takes only itself down. */
import { expect } from 'vitest'
import { drawn, figure, journey, marks, recordCount } from './support/journey.ts'

const CHUNK = /\/assets\/SectorsChart-[^/]+\.js$/

journey(
  'a chart whose file does not come leaves the others standing and offers retry',
  {
    before: (page) => page.route(CHUNK, (route) => route.abort()).then(() => undefined),
    provokes: /SectorsChart|ERR_FAILED/,
  },
  async (page) => {
    await drawn(page, ['over-time', 'timeline'])
    const alert = page.getByRole('alert')
    await alert.getByText('The question “In which sectors?” could not be answered').waitFor()
    await alert.getByText('This figure could not be drawn. The others are not affected.').waitFor()
    expect(await alert.count()).toBe(1)
    expect(await recordCount(page)).toBeGreaterThan(40)
    expect(await page.locator('.numbers strong').count()).toBe(6)
    await marks(page, 'over-time', /^2019,/).click()
    await page.getByRole('button', { name: 'Remove filter: 2019' }).waitFor()

    await page.unroute(CHUNK)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await drawn(page, ['sectors'])
    expect(await alert.count()).toBe(0)
    expect(await figure(page, 'sectors').locator('h3').innerText()).toBe('In which sectors?')
  },
)
