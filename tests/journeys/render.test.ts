/** `npm run render` writes the files that a reader saves with the page's own studio, byte for byte. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Download, Page } from 'playwright-core'
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
/** Two browsers open the page one after the other. */
const PATIENCE = 180_000

/** Starts the script as a shell does; resolves to the lines that it printed. */
async function script(...args: readonly string[]): Promise<string[]> {
  const env = { ...process.env, CHROMIUM_PATH: inject('chromiumPath') }
  const { stdout, stderr } = await run(process.execPath, [join(root, 'scripts/render.mjs'), ...args], { env })
  expect(stderr).not.toContain('Error')
  return stdout.trim().split('\n')
}

interface Taken {
  readonly name: string
  readonly file: Buffer
}

const taken = async (download: Download): Promise<Taken> => ({
  name: download.suggestedFilename(),
  file: readFileSync(await download.path()),
})

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
      return taken(await waiting)
    },
  }
}

/** The files that a reader has saved are those of the folder, byte for byte, and those alone. */
function compare(files: readonly Taken[], out: string): void {
  expect(readdirSync(out).sort()).toEqual(files.map(({ name }) => name).sort())
  for (const { name, file } of files) expect(readFileSync(join(out, name)).equals(file), name).toBe(true)
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
journey('a picture and the pack of a Chinese view', { path: ZH, patience: PATIENCE }, async (page) => {
  const out = join(folder, 'zh')
  const options = '--figure sectors --format png,svg --pack --preset wechat --page'.split(' ')
  const lines = await script('--view', ZH, '--out', out, ...options, inject('baseUrl'))
  await drawn(page)
  const dialog = await studio(page, 'sectors', 'zh')
  await dialog.place('wechat')
  const files = [await dialog.saved('studio.savePng'), await dialog.saved('studio.saveSvg')]
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: say('zh', 'action.exportAll') }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: say('zh', 'pack.make') }).click()
  files.push(await taken(await waiting))
  compare(files, out)
  const [png, svg, zip] = files.map(({ file }) => file.length.toLocaleString('en'))
  const name = '_shanghai-dalian_finance-tourism-wind-power_2017_data-2026-11-22'
  const small = ' bytes · 因版面有限，已省略：链接、要点'
  expect(lines).toEqual([
    expect.stringContaining(
      `/cooperation-sectors${name}_wechat.png: 900 × 383 px · 15.9 × 6.8 cm · 144 dpi · ${png}${small}`,
    ),
    expect.stringContaining(`/cooperation-sectors${name}_wechat.svg: 900 × 383 px · ${svg}${small}`),
    `${join(out, `cooperation-pack${name}.zip`)}: ${zip} bytes`,
  ])
})

journey(
  'both languages in a measure of one’s own, with what it has no room for',
  { patience: PATIENCE },
  async (page) => {
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
    const files = [await dialog.saved('studio.savePng'), await dialog.saved('studio.saveSvg')]
    compare(files, join(folder, 'both'))
    const [{ file } = { file: Buffer.alloc(0) }] = files
    expect(readPng(file)).toMatchObject({ width: 2126, height: 1181, dpi: 600 })
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line).toContain('Left out for want of room: the link')
  },
)

it(
  'what only the page can know is refused with its words, and nothing is written',
  async () => {
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
  },
  PATIENCE,
)
