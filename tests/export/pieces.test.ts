/** The builders of files, one by one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../src/export/compose.ts'
import { fileName } from '../../src/export/fileName.ts'
import { element, escapeXml, roundNumbers, text } from '../../src/export/markup.ts'
import type { PictureLook } from '../../src/export/picture.ts'
import { metaOf } from '../../src/export/pictureMeta.ts'
import { DRAWN } from '../../src/export/pictureSize.ts'
import { safeScale } from '../../src/export/raster.ts'
import { day } from '../support/fixtures.ts'
import { NAUGHTY } from '../support/naughty.ts'

const LOOK: PictureLook = {
  background: '#ffffff',
  ink: '#000000',
  muted: '#555555',
  rule: '#888888',
  hatch: '#777777',
  accent: '#aa0000',
  sans: 'sans-serif',
  serif: 'serif',
}
const DRAWING = { width: 600, height: 100, markup: '<rect width="10" height="10"/>' }
const pictureOf = (words: string) => ({
  lang: 'en' as const,
  title: words,
  finding: words,
  subtitle: words,
  description: words,
  filters: words,
  legend: [
    { label: words, swatch: '#112233' },
    { label: words, swatch: 'hatch' },
  ],
  coverage: [words],
  core: '',
  leaner: [],
  source: [words],
  synthetic: words,
  link: `https://example.org/?q=${words}`,
  meta: metaOf({
    figure: 'sectors',
    link: '',
    dataset: { address: null, id: 'a', version: '1', updated: day('2026-11-22'), fingerprint: 'f' },
    licence: words,
    sources: [words],
    lang: 'en',
    numbers: null,
  }),
})
const figureSvg = async (words: string): Promise<string> =>
  (await compose([pictureOf(words)], () => DRAWING, LOOK, DRAWN)).svg
const parse = (xml: string): Document => new DOMParser().parseFromString(xml, 'image/svg+xml')
const isValid = (xml: string): boolean => parse(xml).querySelector('parsererror') === null

describe('text in a file', () => {
  it('is escaped once', () => {
    expect(escapeXml(`<a b="c">&amp;'`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;amp;'")
    expect(escapeXml('\u0000a\u0007\ud800b\tc\n')).toBe('ab\tc\n')
    expect(text('<b>', { x: 1 })).toBe('<text x="1">&lt;b&gt;</text>')
    expect(element('g', { title: '"&"' })).toBe('<g title="&quot;&amp;&quot;"/>')
  })
  it('comes back from any XML as it was, but for what XML forbids', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...NAUGHTY)), (words) => {
        const document = parse(`<a b="${escapeXml(words)}">${escapeXml(words)}</a>`)
        expect(document.querySelector('parsererror')).toBeNull()
        const kept = words
          .replaceAll(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
          .replaceAll(/\r\n?/g, '\n')
        expect(document.documentElement.textContent).toBe(kept)
      }),
    )
  })
  it.each(NAUGHTY)('a picture that says %j is a valid file without anything to run', async (words) => {
    const svg = await figureSvg(words)
    expect(isValid(svg)).toBe(true)
    expect(await figureSvg(words)).toBe(svg)
    const names = new Set([...parse(svg).querySelectorAll('*')].map(({ localName }) => localName))
    expect([...names].sort()).toEqual(
      [...names]
        .filter((name) => /^(svg|title|desc|metadata|rect|defs|pattern|text|g|line)$/.test(name))
        .sort(),
    )
    expect(
      [...parse(svg).querySelectorAll('*')].flatMap(({ attributes }) =>
        [...attributes].map(({ name }) => name),
      ),
    ).not.toContain('onload')
  })
  it('the metadata is JSON that says what the picture says', async () => {
    const metadata = parse(await figureSvg('a "b" <c>')).querySelector('metadata')?.textContent
    expect(JSON.parse(metadata ?? '')).toMatchObject({
      view: 'https://example.org/?q=a "b" <c>',
      filters: 'a "b" <c>',
      coverage: ['a "b" <c>'],
      synthetic: true,
    })
  })
  it('a legend entry of any length stays in the picture', async () => {
    const svg = await figureSvg('对口合作'.repeat(100))
    const rows = new Set(
      [...parse(svg).querySelectorAll('text')].map(
        (each) => `${each.getAttribute('x')}/${each.getAttribute('y')}`,
      ),
    )
    expect(rows.size).toBe(parse(svg).querySelectorAll('text').length)
  })
})

describe('numbers in a file', () => {
  it.each([
    ['1.23456', '1.23'],
    ['-0.0004', '0'],
    ['M1.5,2.999999 L10.001 3', 'M1.5,3 L10 3'],
    ['12.34 100', '12.34 100'],
    ['no numbers', 'no numbers'],
  ])('%s is written %s', (given, written) => {
    expect(roundNumbers(given)).toBe(written)
  })
  it('rounded once is rounded', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (number) => {
        const once = roundNumbers(String(number))
        expect(roundNumbers(once)).toBe(once)
      }),
    )
  })
})

describe('the name of a file', () => {
  it('joins what it is about', () => {
    expect(
      fileName(['cooperation-sectors', 'shanghai-dalian', '', '2019-10', 'data-2026-11-22'], 'png'),
    ).toBe('cooperation-sectors_shanghai-dalian_2019-10_data-2026-11-22.png')
    expect(fileName(['风电', '2019-10..2019-12'], 'svg')).toBe('风电_2019-10-2019-12.svg')
  })
  it.each(['con', 'PRN', 'aux', 'NUL', 'com1', 'LPT9'])(
    'is not %s, which Windows keeps for itself',
    (name) => {
      expect(fileName([name], 'svg')).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i)
    },
  )
  it('of nothing is something', () => {
    for (const parts of [[], ['', ' '], ['***'], ['_'], ['\u200b']]) {
      expect(fileName(parts, 'svg')).toMatch(/^[a-z]+\.svg$/)
    }
  })
  it('is taken by every system, whatever its parts', () => {
    const arbPart = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(...NAUGHTY, 'con', '对口合作'.repeat(20)),
    )
    fc.assert(
      fc.property(fc.array(arbPart, { maxLength: 5 }), fc.constantFrom('png', 'svg'), (parts, ending) => {
        const name = fileName(parts, ending)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120)
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*\s]/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i)
        expect(name).toMatch(new RegExp(`^[^.-]([^.]*[^.-])?\\.${ending}$`, 'u'))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the scale of a PNG', () => {
  it('is the one asked for while a browser can draw it', () => {
    expect(safeScale(1064, 800, 2)).toBe(2)
  })
  it('is lowered to the most pixels and the longest side, both sides of each edge', () => {
    expect(safeScale(2048, 2048, 2)).toBe(2)
    expect(safeScale(2049, 2049, 2)).toBeLessThan(2)
    expect(safeScale(100, 4096, 2)).toBe(2)
    expect(safeScale(100, 4097, 2)).toBeLessThan(2)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40_000 }),
        fc.integer({ min: 1, max: 40_000 }),
        (width, height) => {
          const scale = safeScale(width, height, 2)
          expect(scale).toBeGreaterThan(0)
          expect(scale).toBeLessThanOrEqual(2)
          expect(width * scale).toBeLessThanOrEqual(8192 + 1e-6)
          expect(height * scale).toBeLessThanOrEqual(8192 + 1e-6)
          expect(width * scale * height * scale).toBeLessThanOrEqual(16_777_216 * (1 + 1e-9))
        },
      ),
    )
  })
})
