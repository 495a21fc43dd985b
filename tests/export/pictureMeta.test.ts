/** What a saved picture carries, so that it opens again. */
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { svgFile } from '../../src/export/figureSvg.ts'
import { escapeXml } from '../../src/export/markup.ts'
import {
  datasetMark,
  fromText,
  metaOf,
  PICTURE_KEYWORD,
  type PictureMeta,
  pngTexts,
  toText,
} from '../../src/export/pictureMeta.ts'
import { DRAWN } from '../../src/export/pictureSize.ts'
import { withChunks } from '../../src/export/pngChunks.ts'
import { readPicture } from '../../src/export/readPicture.ts'
import { LANGS } from '../../src/model/words.ts'
import { lookOf } from '../../src/panels/pictureLooks.ts'
import { formatView, parseView } from '../../src/view/viewState.ts'
import { arbDate, arbView } from '../support/arbitraries.ts'
import { agreement, dataset, day, planned } from '../support/fixtures.ts'
import { NAUGHTY } from '../support/naughty.ts'

const SMALL = dataset({ agreements: [agreement({ id: 'a', amount: planned(1000) })] })
const META = metaOf({
  figure: 'sectors',
  link: '?sector=wind#figure-sectors',
  dataset: datasetMark(SMALL, null),
  licence: 'CC BY 4.0',
  sources: ['s-1'],
  lang: 'zh',
  numbers: null,
})

/** A picture without a pixel: what it carries is read without looking at any. */
const png = (text: string): Uint8Array => {
  const empty = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    Buffer.from('0000000d49484452000000010000000108060000001f15c489', 'hex'),
    Buffer.from('0000000a49444154', 'hex'),
    deflateSync(Buffer.alloc(5)).subarray(0, 10),
    Buffer.from('000000000000000049454e44ae426082', 'hex'),
  ])
  return withChunks(new Uint8Array(empty), { dpi: 300, texts: { [PICTURE_KEYWORD]: text } })
}
const svg = (text: string): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"><title>a</title><metadata>${escapeXml(text)}</metadata></svg>\n`,
  )

/** What a picture says beside its drawing, in the same words everywhere. */
const said = (words: string) => ({
  lang: 'zh' as const,
  title: words,
  subtitle: words,
  description: words,
  finding: words,
  filters: words,
  legend: [{ label: words, swatch: 'hatch' }],
  coverage: [words],
  core: '',
  leaner: [],
  source: [words],
  synthetic: words,
  link: `https://example.org/${words}`,
})

const arbText = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom(...NAUGHTY))
const arbCount = fc.nat(1e9)
const arbMeta: fc.Arbitrary<PictureMeta> = fc
  .record({
    view: arbView,
    figure: fc.constantFrom('sectors', 'over-time', 'partnerships'),
    id: arbText,
    version: arbText,
    updated: arbDate,
    licence: arbText,
    sources: fc.option(fc.array(arbText, { maxLength: 3 })),
    lang: fc.constantFrom(...LANGS),
    counts: fc.option(fc.tuple(arbCount, arbCount)),
  })
  .map(({ view, figure, id, version, updated, licence, sources, lang, counts }) =>
    metaOf({
      figure,
      link: `${formatView(view)}#figure-${figure}`,
      dataset: { address: view.data, id, version, updated, fingerprint: '0123456789abcdef' },
      licence,
      sources,
      lang,
      numbers:
        counts === null
          ? null
          : { of: formatView(view), agreements: counts[0], cny: null, known: Math.min(...counts) },
    }),
  )

describe('what a picture carries', () => {
  it('comes back from its text, its PNG and its SVG, whatever the names', () => {
    fc.assert(
      fc.property(arbMeta, (meta) => {
        expect(fromText(toText(meta))).toEqual(meta)
        expect(readPicture(png(toText(meta)))).toEqual(meta)
        expect(readPicture(svg(toText(meta)))).toEqual(meta)
      }),
    )
  })
  it('leads back to the very view: state to picture to state', () => {
    fc.assert(
      fc.property(arbView, arbText, (view, words) => {
        const meta = { ...META, link: `${formatView(view)}#figure-sectors` }
        const drawn = svgFile([{ ...said(words), meta }], [], lookOf('white'), {
          width: 9,
          height: 9,
          size: DRAWN,
        })
        for (const file of [png(toText(meta)), new TextEncoder().encode(drawn)]) {
          const read = readPicture(file)
          if (typeof read === 'string') throw new Error(read)
          expect(read).toEqual(meta)
          expect(parseView(read.link.slice(0, read.link.indexOf('#')))).toEqual({ view, notices: [] })
        }
      }),
      { numRuns: 300 },
    )
  })
  it('says which data it is of: the same for the same, another for one changed figure', () => {
    const other = dataset({ agreements: [agreement({ id: 'a', amount: planned(1001) })] })
    expect(datasetMark(SMALL, null)).toEqual(META.dataset)
    expect(datasetMark(other, 'data/x.json')).toMatchObject({ address: 'data/x.json', id: SMALL.meta.id })
    expect(datasetMark(other, null).fingerprint).not.toBe(META.dataset.fingerprint)
    expect(META.dataset.updated).toBe(day('2024-05-01'))
  })
  it('stands in a PNG beside title, description, licence and link for other programs', () => {
    const picture = {
      title: 'Title',
      description: 'Bar chart: agreements. 34 of 36.',
      filters: 'Filters: wind',
      source: ['Source: a.', 'Data CC BY 4.0'],
      link: 'https://example.org/?sector=wind#figure-sectors',
    }
    expect(pngTexts(picture, META)).toEqual({
      Title: 'Title',
      Description: 'Bar chart: agreements. 34 of 36.\nFilters: wind',
      Copyright: 'Source: a.\nData CC BY 4.0',
      URL: 'https://example.org/?sector=wind#figure-sectors',
      Software: 'Counterpart',
      counterpart: toText(META),
    })
  })
})

describe('a text that is none', () => {
  it.each([
    ['', 'not-ours'],
    ['{}', 'not-ours'],
    ['null', 'not-ours'],
    ['[1]', 'not-ours'],
    ['{"schema":"counterpart/1"}', 'not-ours'],
    ['{"schema":"counterpart-picture/1"}', 'not-ours'],
    ['{"schema":"counterpart-picture/2","view":1}', 'newer'],
    ['{"schema":"counterpart-picture/12"}', 'newer'],
    ['{"schema":"counterpart-picture/2', 'not-ours'],
  ])('%j is told as %s', (text, problem) => {
    expect(fromText(text)).toBe(problem)
  })
  it.each([
    { link: 'https://evil.example/?sector=wind' },
    { link: 'javascript:alert(1)' },
    { link: '?sector=wind#figure-<b>' },
    { lang: 'fr' },
    { figure: 7 },
    { dataset: { ...META.dataset, updated: '2019-02-30' } },
    { numbers: { of: '', agreements: -1, cny: null, known: 0 } },
    { numbers: { of: '', agreements: 1, cny: 0.5, known: 1 } },
    { numbers: { of: '', agreements: 1, cny: 1e300, known: 1 } },
  ])('%j is refused', (wrong) => {
    expect(fromText(JSON.stringify({ ...META, ...wrong }))).toBe('not-ours')
  })
  it('never is an exception', () => {
    fc.assert(
      fc.property(fc.oneof(arbText, fc.json()), (text) => {
        expect(fromText(text)).toBe('not-ours')
        expect(readPicture(png(text))).toBe('no-view')
      }),
    )
  })
})

describe('a file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  it.each([
    ['empty', new Uint8Array(), 'not-a-picture'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'not-a-picture'],
    ['words', bytes('sector,wind'), 'not-a-picture'],
    ['a web page', bytes('<!doctype html><p>x'), 'not-a-picture'],
    ['another SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'no-view'],
    ['half an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><metadata>'), 'broken'],
    ['half a PNG', png(toText(META)).slice(0, 60), 'broken'],
    ['a later one', png('{"schema":"counterpart-picture/2"}'), 'newer'],
    ['a later drawing', svg('{"schema":"counterpart-picture/2"}'), 'newer'],
    ['an earlier drawing', svg('{"generator":"Counterpart","view":"https://example.org/"}'), 'no-view'],
  ])('%s is told as what it is', (_, file, problem) => {
    expect(readPicture(file)).toBe(problem)
  })
  it('that a drawing program saved again still opens', () => {
    const again = bytes(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="urn:x"><x:view/><metadata id="m1"><x:rdf/></metadata><metadata id="m2">\n${escapeXml(toText(META))}\n</metadata></svg>`,
    )
    expect(readPicture(again)).toEqual(META)
  })
})
