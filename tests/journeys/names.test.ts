/** Names as no one expects them: markup, no spaces, right to left. They are text, in the page and in the file. */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { axe } from './support/browser.ts'
import { drawn, figure, journey, marks, recordButton } from './support/journey.ts'
import { FITS, sideways } from './support/layout.ts'
import { answerWith, shipped } from './support/shipped.ts'
import { svgFacts } from './support/svg.ts'

const MARKUP = '<img src=x onerror="document.title=1">&amp; ]]> </text><script>throw 1</script>'
const LONG = 'Q'.repeat(200)
const RTL = 'اتفاقية التعاون بين شنغهاي وداليان (2019)'
const NAMES = [MARKUP, LONG, RTL]

const named = <Thing>(thing: Thing, name: string | undefined) =>
  name === undefined
    ? thing
    : {
        ...thing,
        title: { en: name, zh: name },
        parties: [{ name: { en: name, zh: null }, kind: 'company' }],
      }

/** Three agreements that stand alone: each has a mark of its own. */
const alone = shipped.agreements
  .filter(({ partnership, scope, partOf, count, date }) => {
    return partnership === 'shanghai-dalian' && scope === 'counterpart' && !partOf && count === 1 && date
  })
  .map(({ id }) => id)
const dataset = JSON.stringify({
  ...shipped,
  agreements: shipped.agreements.map((agreement) => named(agreement, NAMES[alone.indexOf(agreement.id)])),
  sectors: shipped.sectors.map((sector) => {
    const name = NAMES[['culture-creative', 'tourism', 'finance'].indexOf(sector.id)]
    return name === undefined ? sector : { ...sector, name: { en: name, zh: name } }
  }),
})

journey(
  'shows names as they are, without their markup and within the page',
  { width: 360, height: 740, before: answerWith(dataset) },
  async (page) => {
    await drawn(page)
    for (const name of NAMES) expect(await (await recordButton(page, name)).textContent()).toBe(name)
    expect(await page.locator('img, main script').count()).toBe(0)
    expect(await sideways(page)).toEqual(FITS)
    for (const name of NAMES) {
      await (await recordButton(page, name)).click()
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      expect(await dialog.locator('h2').innerText()).toBe(name)
      expect(await sideways(page)).toEqual(FITS)
      expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    expect(await axe(page)).toEqual([])
    expect(await page.title()).toMatch(/^Shanghai–Dalian/)
  },
)

journey('writes them into the files as text', { before: answerWith(dataset) }, async (page) => {
  await drawn(page)
  for (const name of ['sectors', 'timeline'] as const) {
    const labels = await marks(page, name).evaluateAll((all) =>
      all.map((mark) => mark.getAttribute('aria-label') ?? ''),
    )
    for (const text of NAMES) expect(labels.join('\n'), name).toContain(text)
    await figure(page, name).getByRole('button', { name: 'Export' }).click()
    const waiting = page.waitForEvent('download')
    await figure(page, name).getByRole('button', { name: 'SVG drawing' }).click()
    const facts = await svgFacts(page, readFileSync(await (await waiting).path(), 'utf8'))
    expect(facts.fault).toBe('')
    expect(facts.elements.filter((element) => /^(script|img|image)$/.test(element))).toEqual([])
    const words = facts.texts.map((each) => each.words)
    const shows = (start: string): boolean => words.some((text) => text.startsWith(start))
    // A row of the one has room for each name; a mark of the other only where no other stands beside it.
    const shown = [shows('<img src'), shows('QQQQ'), shows(RTL.slice(0, 6))]
    if (name === 'sectors') expect(shown).toEqual([true, true, true])
    else expect(shown).toContain(true)
    for (const { x, words: text, size } of facts.texts) {
      if (/^Q+/.test(text)) expect(x + text.length * size * 0.5).toBeLessThan(facts.width)
    }
  }
})
