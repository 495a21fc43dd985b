/** What `npm run render` understands of its arguments, and what it says of those that it does not. */
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { factsOf } from '../../scripts/render/fileFacts.ts'
import { type Asked, optionsOf } from '../../scripts/render/options.ts'
import { dataOf, writable } from '../../scripts/render/place.ts'
import { usualDpi } from '../../src/export/pictureSize.ts'

const LOCAL = 'http://127.0.0.1:4173/'
const SLIDE = {
  preset: 'slide',
  own: { unit: 'cm', width: 16, height: null },
  dpi: usualDpi('slide'),
  background: 'white',
  language: null,
} as const
const USUAL: Asked = {
  page: LOCAL,
  search: '',
  figure: null,
  choices: SLIDE,
  figures: ['sectors'],
  formats: ['png'],
  pack: false,
  data: null,
  out: '.',
}
const ALL = 'over-time timeline sectors signings delivery partnerships flows sizes claims gaps'.split(' ')

const asked = (...args: readonly string[]): Asked => {
  const options = optionsOf(args)
  if (options.is !== 'asked') throw new Error(JSON.stringify(options))
  return options.asked
}
const faults = (...args: readonly string[]): readonly string[] => {
  const options = optionsOf(args)
  return options.is === 'refused' ? options.faults : []
}
const sectors = (...args: readonly string[]) => asked('--figure', 'sectors', ...args)

describe('arguments that are understood', () => {
  it('without any but a figure: a slide of the view that the page opens with', () => {
    expect(sectors()).toEqual(USUAL)
    expect(optionsOf(['--help'])).toEqual({ is: 'help' })
    expect(optionsOf(['-h', '--preset', 'x'])).toEqual({ is: 'help' })
  })
  it.each([
    ['', '', LOCAL],
    ['?sector=wind-power&lang=zh', '?sector=wind-power&lang=zh', LOCAL],
    ['sector=wind-power', '?sector=wind-power', LOCAL],
    ['https://a.example/b/?q=风#figure-flows', '?q=%E9%A3%8E', 'https://a.example/b/'],
    ['a.example/b/?from=2017#figure-flows', '?from=2017', 'https://a.example/b/'],
    ['a.example/b/', '', 'https://a.example/b/'],
    ['127.0.0.1:8080/?from=2017', '?from=2017', 'http://127.0.0.1:8080/'],
    ['localhost:8080/x.html?from=2017', '?from=2017', 'http://localhost:8080/x.html'],
    // What is open over the page is in none of its pictures.
    ['?record=a-1&from=2017&total=sector.finance', '?from=2017', LOCAL],
  ])('the view %j', (view, search, page) => {
    expect(sectors('--view', view)).toMatchObject({ search, page })
  })
  it('the page that pictures lead to is the one named, else that of the link', () => {
    const link = 'https://a.example/b/?from=2017'
    expect(sectors('--view', link, '--page', 'https://c.example/?x=1#y')).toMatchObject({
      page: 'https://c.example/',
      search: '?from=2017',
    })
  })
  it.each([
    [
      ['--figure', 'sectors,flows'],
      ['sectors', 'flows'],
    ],
    [
      ['--figure', 'flows', '--figure', 'sectors, flows'],
      ['flows', 'sectors'],
    ],
    [['--figure', 'flows', '--figure', 'all'], ALL],
    [['--view', 'https://a.example/#figure-gaps'], ['gaps']],
    [['--view', '#figure-gaps', '--figure', 'flows'], ['flows']],
    [
      ['--view', '?with=partnership%3Dall', '--figure', 'all'],
      ['compare', ...ALL],
    ],
    [['--view', '?with=partnership%3Dall', '--figure', 'compare'], ['compare']],
    [['--pack', '--view', '#figure-gaps'], []],
    [['--pack', '--figure', 'gaps'], ['gaps']],
  ])('the figures of %j', (args, figures) => {
    expect(asked(...args)).toMatchObject({ figures, pack: args.includes('--pack') })
  })
  it.each([
    ['1600x900px', { unit: 'px', width: 1600, height: 900 }],
    ['240×8192px', { unit: 'px', width: 240, height: 8192 }],
    ['16cm', { unit: 'cm', width: 16, height: null }],
    ['14.65x5cm', { unit: 'cm', width: 14.65, height: 5 }],
  ])('the size %s', (size, own) => {
    expect(sectors('--size', size).choices).toEqual({ ...SLIDE, preset: 'custom', own, dpi: 300 })
    expect(sectors('--preset', 'custom', '--size', size).choices.own).toEqual(own)
  })
  it('everything at once', () => {
    const args =
      '--preset a4 --dpi 600 --background dark --lang both --format svg,png --data x.json --out a/b'
    expect(sectors(...args.split(' '))).toEqual({
      ...USUAL,
      choices: { ...SLIDE, preset: 'a4', dpi: 600, background: 'dark', language: 'both' },
      formats: ['svg', 'png'],
      data: 'x.json',
      out: 'a/b',
    })
  })
  it.each([
    [
      ['--view', 'https://a.example/?sectr=wind&fbclid=x'],
      ['sectr is no', 'fbclid is no'],
    ],
    [[], ['--page']],
    [['--page', 'https://a.example/'], []],
  ])('%j is understood, and warned of what it may not mean', (args, warnings) => {
    expect(optionsOf(['--figure', 'sectors', ...args])).toMatchObject({
      is: 'asked',
      warnings: warnings.map((words) => expect.stringContaining(words)),
    })
  })
})

describe('arguments that are not', () => {
  it.each([
    [['--figure', 'sector'], /^--figure is "sector", .*: over-time, timeline, sectors, .*, gaps, all\.$/],
    [['--figure', 'compare'], /^--figure is "compare"/],
    [['--view', '#figure-nothing'], /^--figure is "nothing"/],
    [[], /^--figure is missing\. .*sectors.* or all\. Or ask for a --pack\.$/],
    [['--figure', ','], /^--figure is missing/],
  ])('%j', (args, fault) => {
    expect(faults(...args)).toEqual([expect.stringMatching(fault)])
  })
  it.each([
    [['--preset', 'poster'], /^--preset is "poster", .*slide, half, a4.*custom\.$/],
    [['--preset', 'custom'], /^--size is missing/],
    [['--preset', 'slide', '--size', '16cm'], /^--size is only for --preset custom/],
    [['--size', '16'], /^--size is "16", .*240 to 8192.*5 to 120/],
    [['--size', '239px'], /^--size is "239px"/],
    [['--size', '8193x900px'], /^--size is "8193x900px"/],
    [['--size', '16x4.9cm'], /^--size is "16x4\.9cm"/],
    [['--size', '16x9x3cm'], /^--size is/],
    [['--dpi', '95'], /^--dpi is "95", .* from 96 to 600\.$/],
    [['--dpi', '601'], /^--dpi is "601"/],
    [['--dpi', '1e2'], /^--dpi is "1e2"/],
    [['--dpi', ''], /^--dpi is ""/],
    [['--background', 'black'], /^--background is "black", .*white, dark, transparent\.$/],
    [['--lang', 'fr'], /^--lang is "fr", .*en, zh, both\.$/],
    [['--format', 'jpg'], /^--format is "jpg", .*png, svg\.$/],
    [['--data', ' '], /^--data is empty/],
    [['--out', ''], /^--out is empty/],
    [['--view', 'wind power'], /^--view is "wind power", which is no view/],
    [['--view', 'ftp://a.example/'], /^--view is/],
    [['--page', 'a.example'], /^--page is "a\.example"/],
    [['--page', 'file:///x'], /^--page is/],
    [['--view', '?status=sgned'], /^--view has status = "sgned", .*: intended, signed, .*none\.$/],
    [['--view', '?from=2019-02-30'], /^--view has from = "2019-02-30", .*YYYY-MM-DD/],
    [['--view', '?from=2019&to=2018'], /^--view has to = "2018", .*not before from/],
    [['--view', '?data=javascript:x'], /^--view has data = /],
    [['--colour', 'red'], /'--colour'.*--help/],
    [['sectors'], /'sectors'.*--help/],
    [['--view'], /--view.*--help/],
  ])('%j', (args, fault) => {
    expect(faults('--figure', 'sectors', ...args)).toEqual([expect.stringMatching(fault)])
  })
  it('are all told, not the first only', () => {
    const found = faults('--figure', 'x', '--dpi', '7', '--lang', 'fr', '--view', '?status=a,b')
    expect(found.map((fault) => /^--[a-z]+/.exec(fault)?.[0])).toEqual([
      '--view',
      '--view',
      '--figure',
      '--dpi',
      '--lang',
    ])
  })
})

describe('the place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-render-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string): string => {
    writeFileSync(join(folder, name), '{}')
    return join(folder, name)
  }

  it('of the files is made where it is not there, and refused where it cannot be', () => {
    const inside = join(folder, 'a', 'b')
    expect(writable(inside)).toBe(inside)
    expect(existsSync(inside)).toBe(true)
    expect(writable(inside)).toBe(inside)
    expect(() => writable(file('x.txt'))).toThrow(/^--out is .*x\.txt, where no file can be written/)
    expect(() => writable(join(file('x.txt'), 'y'))).toThrow(/^--out/)
    if (process.getuid?.() === 0) return
    chmodSync(inside, 0o500)
    expect(() => writable(inside)).toThrow(/^--out/)
    expect(() => writable(join(inside, 'c'))).toThrow(/^--out/)
  })
  it('of the data is the web, a file here, or a file beside the page', () => {
    const data = (given: string) => dataOf(given, folder, join(import.meta.dirname, '../../public'))
    const own = file('our list 5%#.json')
    expect(data('https://a.example/x.json')).toEqual({ address: 'https://a.example/x.json', file: null })
    expect(data('our list 5%#.json')).toEqual({ address: 'data/our%20list%205%25%23.json', file: own })
    expect(data(file('清单.json')).address).toBe('data/清单.json')
    expect(data('data/synthetic.json')).toEqual({ address: 'data/synthetic.json', file: null })
    expect(() => data('nothing.json')).toThrow(/^--data is "nothing\.json": there is no file/)
    expect(() => data('.')).toThrow(/^--data/)
    expect(() => data(file(`${'a'.repeat(226)}.json`))).toThrow(/^--data is ".*", which is too long/)
  })
})

describe('what is said of a file', () => {
  const svg = (sides: string): Buffer =>
    Buffer.from(`<?xml version="1.0"?>\n<svg xmlns="x" ${sides} viewBox="">`)
  it.each([
    ['width="33.867cm" height="19.05cm"', '33.9 × 19.1 cm'],
    ['width="1080" height="1920"', '1,080 × 1,920 px'],
  ])('an SVG with %s', (sides, facts) => {
    expect(factsOf(svg(sides))).toBe(facts)
  })
  it('a PNG says its own resolution', () => {
    const parts = [
      '89504e470d0a1a0a0000000d49484452',
      '0000078000000438',
      '0806000000aabbccdd',
      '00000009704859730000162500001625',
    ]
    expect(factsOf(Buffer.from(parts.join(''), 'hex'))).toBe('1,920 × 1,080 px · 33.9 × 19.1 cm · 144 dpi')
  })
})
