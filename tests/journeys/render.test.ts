/** `npm run render` writes the files that a reader saves with the page's own studio, byte for byte. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, it } from 'vitest'
import { type Asked, optionsOf } from '../../scripts/render/options.ts'
import { rendered } from '../../scripts/render/rendered.ts'
import { say } from '../../src/format/words.ts'
import type { Lang } from '../../src/model/words.ts'
import { readPng } from '../support/png.ts'
import { drawn, figure, journey } from './support/journey.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'counterpart-render-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = promisify(execFile)

/** Starts the script as a shell does; resolves to the lines that it printed. */
async function script(...args: readonly string[]): Promise<string[]> {
  const env = { ...process.env, CHROMIUM_PATH: inject('chromiumPath') }
  const { stdout, stderr } = await run(process.execPath, [join(root, 'scripts/render.mjs'), ...args], { env })
  expect(stderr).not.toContain('Error')
  return stdout.trim().split('\n')
}

/** The studio of a figure, opened and worked by the words that a reader sees. */
async function studio(page: Page, name: string, lang: Lang) {
  const words = (key: Parameters<typeof say>[1]) => ({ name: say(lang, key), exact: true })
  await figure(page, name)
    .getByRole('button', { name: say(lang, 'action.export') })
    .click()
  await page.getByRole('button', words('action.studio')).click()
  const dialog = page.getByRole('dialog', words('studio.title'))
  return {
    place: (preset: string) => dialog.getByLabel(say(lang, 'studio.place')).selectOption(preset),
    fill: (label: string | RegExp, value: string) => dialog.getByLabel(label).fill(value),
    press: (key: Parameters<typeof say>[1]) => dialog.getByRole('button', words(key)).click(),
    saved: async (key: 'studio.savePng' | 'studio.saveSvg') => {
      const waiting = page.waitForEvent('download')
      await dialog.getByRole('button', words(key)).click()
      const download = await waiting
      return { name: download.suggestedFilename(), file: readFileSync(await download.path()) }
    },
  }
}

/** Both files that the studio saves are those of the folder, and those alone. */
async function compare({ saved }: Awaited<ReturnType<typeof studio>>, out: string): Promise<Buffer> {
  const [png, svg] = [await saved('studio.savePng'), await saved('studio.saveSvg')]
  expect(readdirSync(out).sort()).toEqual([png.name, svg.name].sort())
  for (const { name, file } of [png, svg]) expect(readFileSync(join(out, name)).equals(file), name).toBe(true)
  return png.file
}

const place = () => ({ chromiumPath: inject('chromiumPath'), dist: join(root, 'dist'), from: folder })
const wanted = (...args: readonly string[]): Asked => {
  const options = optionsOf(['--page', inject('baseUrl'), ...args])
  if (options.is === 'asked') return options.asked
  throw new Error(JSON.stringify(options))
}

/** The same without a shell. */
async function linesOf(...args: readonly string[]): Promise<string[]> {
  const lines: string[] = []
  for await (const told of rendered(wanted(...args), place())) if ('line' in told) lines.push(told.line)
  return lines
}

const ZH = '?sector=finance,tourism,wind-power&from=2017&lang=zh'
journey('a slide of a Chinese view', { path: ZH }, async (page) => {
  const out = join(folder, 'zh')
  const options = ['--view', ZH, '--page', inject('baseUrl'), '--figure', 'sectors', '--format', 'png,svg']
  const [lines] = await Promise.all([script(...options, '--out', out), drawn(page)])
  const png = await compare(await studio(page, 'sectors', 'zh'), out)
  expect(readPng(png)).toMatchObject({ width: 1920, height: 1080, dpi: 144 })
  const name = 'cooperation-sectors_shanghai-dalian_finance-tourism-wind-power_2017_data-2026-11-22_slide'
  expect(lines).toEqual([
    `${join(out, `${name}.png`)}: 1,920 × 1,080 px · 33.9 × 19.1 cm · 144 dpi · ${png.length.toLocaleString('en')} bytes`,
    expect.stringMatching(/_slide\.svg: 33\.9 × 19\.1 cm · [\d,]+ bytes$/),
  ])
})

journey('both languages in a measure of one’s own, with what it has no room for', {}, async (page) => {
  const args = '--figure sizes --size 9x5cm --lang both --background dark --dpi 600 --format svg,png'
  await drawn(page)
  const lines = await linesOf(...args.split(' '), '--out', 'both')
  const dialog = await studio(page, 'sizes', 'en')
  await dialog.place('custom')
  await dialog.fill('Width', '9')
  await dialog.fill('Height', '5')
  await dialog.fill(/^Resolution/, '600')
  await dialog.press('studio.background.dark')
  await dialog.press('studio.lang.both')
  const png = readPng(await compare(dialog, join(folder, 'both')))
  expect(png).toMatchObject({ width: 2126, height: 1181, dpi: 600 })
  expect(lines).toHaveLength(2)
  for (const line of lines) expect(line).toContain('Left out for want of room: the link')
})

journey('everything as one file', { path: ZH }, async (page) => {
  await drawn(page)
  const args = ['--view', ZH, '--pack', '--preset', 'wechat', '--out', 'pack']
  const lines = await linesOf(...args)
  await page.getByRole('button', { name: say('zh', 'action.exportAll') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('zh', 'studio.place')).selectOption('wechat')
  const waiting = page.waitForEvent('download')
  await dialog.getByRole('button', { name: say('zh', 'pack.make') }).click()
  const download = await waiting
  const [name = ''] = readdirSync(join(folder, 'pack'))
  expect(name).toBe(download.suggestedFilename())
  const zip = readFileSync(join(folder, 'pack', name))
  expect(zip.equals(readFileSync(await download.path()))).toBe(true)
  expect(lines).toEqual([`pack/${name}: ${zip.length.toLocaleString('en')} bytes`])
})

it('what only the page can know is refused with its words, and nothing is written', async () => {
  const first = (...args: readonly string[]) =>
    rendered(wanted('--figure', 'sectors', '--out', 'none', ...args), place()).next()
  writeFileSync(join(folder, 'ours.json'), '{"schema":"counterpart/1"}')
  await expect(first('--view', '?sector=wnd')).rejects.toThrow(
    /^--view has sector = "wnd", .*\n.* the sectors .*wind-power/,
  )
  await expect(first('--data', 'ours.json')).rejects.toThrow(
    /^--data: .*\n.*data\/ours\.json\n.*\nmeta: is required and missing/,
  )
  expect(readdirSync(join(folder, 'none'))).toEqual([])
})
