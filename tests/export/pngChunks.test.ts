/** What stands in a PNG beside its pixels, read back by a decoder that shares no code with the writer. */
import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPng, textsOf, withChunks } from '../../src/export/pngChunks.ts'
import { NAUGHTY } from '../support/naughty.ts'
import { readPng } from '../support/png.ts'

function chunk(name: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + data.length)
  whole.writeUInt32BE(data.length, 0)
  whole.write(name, 4, 'latin1')
  whole.set(data, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length)
  return whole
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
/** 2 × 1 pixels, red and blue. */
const HEADER = chunk('IHDR', Buffer.from('00000002000000010802000000', 'hex'))
const PIXELS = chunk('IDAT', deflateSync(Buffer.from('00ff00000000ff', 'hex')))
const END = chunk('IEND', Buffer.alloc(0))
const pngOf = (...between: readonly Buffer[]): Uint8Array =>
  new Uint8Array(Buffer.concat([SIGNATURE, HEADER, ...between, PIXELS, END]))
const PNG = pngOf()
const read = (png: Uint8Array) => readPng(Buffer.from(png))
const noted = (texts: Record<string, string>, dpi: number | null = 300) => withChunks(PNG, { dpi, texts })
/** Texts as UTF-8 can carry them, without the zero that ends a field. */
const carried = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text.replaceAll('\0', '')))

describe('a PNG with notes', () => {
  it('has resolution, colour space and texts behind its header, with right checksums', () => {
    const png = read(noted({ Title: '上海—大连', counterpart: '{}' }))
    expect(png.chunks).toEqual(['IHDR', 'sRGB', 'pHYs', 'iTXt', 'iTXt', 'IDAT', 'IEND'])
    expect(png.dpi).toBe(300)
    expect([...png.texts]).toEqual([
      ['Title', '上海—大连'],
      ['counterpart', '{}'],
    ])
    expect([png.at(0, 0), png.at(1, 0)]).toEqual(['#ff0000', '#0000ff'])
  })
  it.each([
    [96, 3780],
    [192, 7559],
    [300, 11811],
    [600, 23622],
  ])('says %d dpi as %d pixels a metre', (dpi, perMetre) => {
    const png = noted({}, dpi)
    const at = Buffer.from(png).indexOf('pHYs') + 4
    expect(Buffer.from(png).readUInt32BE(at)).toBe(perMetre)
    expect(Buffer.from(png).readUInt32BE(at + 4)).toBe(perMetre)
    expect(png[at + 8]).toBe(1)
  })
  it('leaves the resolution that a file has, and another one’s out, when none is said', () => {
    const own = pngOf(chunk('pHYs', Buffer.from('00000b1300000b1301', 'hex')))
    expect(read(withChunks(own, { dpi: null, texts: {} })).dpi).toBe(72)
    expect(read(noted({}, null)).dpi).toBeNull()
  })
  it('replaces what it writes and keeps the rest; the second time changes nothing', () => {
    const first = withChunks(
      pngOf(chunk('sRGB', Buffer.of(1)), chunk('tEXt', Buffer.from('Author\0me')), PIXELS),
      { dpi: 96, texts: { Title: 'old', Own: 'kept' } },
    )
    const second = withChunks(first, { dpi: 300, texts: { Title: 'new' } })
    const { dpi, texts, chunks } = read(withChunks(second, { dpi: 300, texts: { Title: 'new' } }))
    expect(dpi).toBe(300)
    expect([...texts]).toEqual([
      ['Title', 'new'],
      ['Own', 'kept'],
    ])
    expect(chunks.filter((name) => name === 'sRGB')).toHaveLength(1)
    expect(chunks).toContain('tEXt')
    expect(withChunks(second, { dpi: 300, texts: { Title: 'new' } })).toEqual(second)
  })
  it('with a colour profile of its own is not called sRGB', () => {
    const own = pngOf(chunk('iCCP', Buffer.from('p\0\0x')))
    const { chunks } = read(withChunks(own, { dpi: 300, texts: {} }))
    expect(chunks).toContain('iCCP')
    expect(chunks).not.toContain('sRGB')
  })
  it('carries any text and gives it back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...NAUGHTY)), (text) => {
        const png = noted({ counterpart: text })
        expect(textsOf(png)).toEqual({ counterpart: carried(text) })
        expect(textsOf(withChunks(png, { dpi: 96, texts: {} }))).toEqual({ counterpart: carried(text) })
      }),
    )
    expect(read(noted({ counterpart: '\ufeffQ'.repeat(5_000) })).texts.get('counterpart')).toHaveLength(9_999)
  })
  it.each(['', ' a', 'a ', 'a\0b', '标题', 'x'.repeat(80)])('is not made with the keyword %j', (keyword) => {
    expect(() => noted({ [keyword]: 'x' })).toThrow(/keyword/)
  })
})

describe('a file that is no whole PNG', () => {
  it('has no texts, and stays as it is', () => {
    for (const file of [
      new Uint8Array(),
      Uint8Array.of(0xff, 0xd8, 0xff),
      new TextEncoder().encode('<svg'),
    ]) {
      expect(isPng(file)).toBe(false)
      expect(textsOf(file)).toBeNull()
      expect(withChunks(file, { dpi: 300, texts: { a: 'b' } })).toBe(file)
    }
  })
  it('cut off anywhere is null, and never an exception', () => {
    const png = noted({ counterpart: '{"a":1}', Title: 'b' })
    for (let length = 0; length < png.length; length += 1) {
      expect(textsOf(png.subarray(0, length)), `${length} bytes`).toBeNull()
      expect(withChunks(png.slice(0, length), { dpi: 96, texts: {} })).toHaveLength(length)
    }
    expect(textsOf(png)).toEqual({ counterpart: '{"a":1}', Title: 'b' })
  })
  it('with a damaged text is null rather than another text', () => {
    const png = noted({ counterpart: 'agreements' })
    const at = Buffer.from(png).indexOf('agreements')
    png[at] = (png[at] ?? 0) ^ 1
    expect(textsOf(png)).toBeNull()
  })
  it('is never an exception, whatever is changed in it', () => {
    const png = noted({ counterpart: 'agreements', Title: '标题' })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(png.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const broken = png.slice()
          for (const [at, byte] of changes) broken[at] = byte
          const texts = textsOf(broken)
          expect(texts === null || typeof texts === 'object').toBe(true)
          expect(() => withChunks(broken, { dpi: 96, texts: { a: 'b' } })).not.toThrow()
        },
      ),
      { numRuns: 500 },
    )
  })
  it('a text that is compressed or odd is passed over', () => {
    const odd = ['a\0\u0001\0\0\0x', 'a', '', '\0\0\0\0\0x', 'a\0\0\0en'].map((data) =>
      chunk('iTXt', Buffer.from(data, 'latin1')),
    )
    expect(textsOf(pngOf(...odd))).toEqual({})
  })
})
