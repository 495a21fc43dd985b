/** To the sample ledger and back: nobody takes it for the published record on the way. */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { say } from '../../src/format/words.ts'
import { LANGS } from '../../src/model/words.ts'
import { allFigures, eventually, figure, journey, marks, search } from './support/journey.ts'

for (const lang of LANGS) {
  journey(
    `the sample ledger says everywhere that it is invented, in ${lang}`,
    { path: `?lang=${lang}` },
    async (page) => {
      // What comes later above the link moves it.
      await allFigures(page)
      const notice = page.getByText(say(lang, 'app.synthetic'))
      const delivery = figure(page, 'delivery')
      await delivery.getByRole('link', { name: say(lang, 'sample.open') }).click()
      await notice.first().waitFor()
      expect(await search(page)).toContain('data=data%2Fsynthetic.json')
      await marks(page, 'delivery').first().waitFor()
      expect(await page.title()).toMatch(new RegExp(`^${say(lang, 'app.syntheticTag')}`))
      expect(await page.locator('.sentence p').innerText()).toContain(say(lang, 'sentence.synthetic'))
      expect(await delivery.getByRole('link').count()).toBe(0)

      await delivery.getByRole('button', { name: say(lang, 'action.export') }).click()
      const waiting = page.waitForEvent('download')
      await delivery.getByRole('button', { name: say(lang, 'action.saveSvg'), exact: true }).click()
      const download = await waiting
      expect(download.suggestedFilename()).toMatch(/^synthetic-delivery/)
      expect(readFileSync(await download.path(), 'utf8')).toContain(say(lang, 'export.synthetic'))

      await page.getByRole('link', { name: say(lang, 'sample.close') }).click()
      await eventually(() => search(page)).toBe(`?lang=${lang}`)
      await eventually(() => notice.count()).toBe(0)
    },
  )
}
