import { joined } from './bytes.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const
const METRES_PER_INCH = 0.0254
/** What a PNG allows as the name of a text: 1 to 79 printable Latin-1 characters without a space at either end. */
const KEYWORD = /^[!-~\u00a1-\u00ff](?:[ -~\u00a1-\u00ff]{0,77}[!-~\u00a1-\u00ff])?$/

export interface PngNotes {
  /** Dots per inch at which a program places the picture; null leaves it to the program. */
  readonly dpi: number | null
  /** Texts by keyword. A keyword has 1 to 79 printable Latin-1 characters. */
  readonly texts: Readonly<Record<string, string>>
}

interface Chunk {
  readonly name: string
  readonly data: Uint8Array
  /** The whole chunk: length, name, data, checksum. */
  readonly whole: Uint8Array
  readonly isSound: boolean
}

/**
 * A PNG with its resolution (pHYs), its colour space (sRGB, unless it has a profile of its own) and texts (iTXt, UTF-8)
 * written behind its header; what stood there under the same names is replaced, every other byte stays. A file that is
 * no whole PNG comes back as it was. Throws for a keyword that PNG does not allow: that is our mistake, never a file's.
 */
export function withChunks(png: Uint8Array, { dpi, texts }: PngNotes): Uint8Array {
  for (const keyword of Object.keys(texts)) {
    if (!KEYWORD.test(keyword)) throw new Error(`“${keyword}” is no keyword of a PNG`)
  }
  const [header, ...rest] = chunksOf(png) ?? []
  if (header?.name !== 'IHDR') return png
  const kept = rest.filter(
    ({ name, data }) =>
      name !== 'sRGB' &&
      !(name === 'pHYs' && dpi !== null) &&
      !(name === 'iTXt' && Object.hasOwn(texts, textOf(data)?.keyword ?? '')),
  )
  const isProfiled = kept.some(({ name }) => name === 'iCCP')
  return joined([
    Uint8Array.from(SIGNATURE),
    header.whole,
    // Rendering intent 0: perceptual, as browsers and cameras say.
    ...(isProfiled ? [] : [chunk('sRGB', Uint8Array.of(0))]),
    ...(dpi === null ? [] : [chunk('pHYs', resolution(dpi))]),
    ...Object.entries(texts).map(([keyword, text]) => chunk('iTXt', textData(keyword, text))),
    ...kept.map(({ whole }) => whole),
  ])
}

/**
 * The uncompressed iTXt texts of a PNG by keyword, the last of equal ones; empty when it has none. Null for a file that
 * is no PNG, that is cut off, or whose texts were damaged; never throws.
 */
export function textsOf(png: Uint8Array): Readonly<Record<string, string>> | null {
  const chunks = chunksOf(png)
  if (chunks === null) return null
  const texts = new Map<string, string>()
  for (const { name, data, isSound } of chunks) {
    if (name !== 'iTXt') continue
    if (!isSound) return null
    const found = textOf(data)
    if (found) texts.set(found.keyword, found.text)
  }
  return Object.fromEntries(texts)
}

/** Whether a file begins as every PNG does. */
export const isPng = (file: Uint8Array): boolean => SIGNATURE.every((byte, at) => file[at] === byte)

function chunksOf(png: Uint8Array): Chunk[] | null {
  if (!isPng(png)) return null
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: Chunk[] = []
  let at: number = SIGNATURE.length
  while (at + 12 <= png.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > png.length) return null
    const named = png.subarray(at + 4, end - 4)
    const name = latin1(named.subarray(0, 4))
    // The pixels are most of a file, and their checksum is the browser's to check.
    const isSound = name === 'IDAT' || checksum(named) === view.getUint32(end - 4)
    chunks.push({ name, data: named.subarray(4), whole: png.subarray(at, end), isSound })
    if (name === 'IEND') return chunks
    at = end
  }
  return null
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + data.length)
  const view = new DataView(whole.buffer)
  view.setUint32(0, data.length)
  whole.set(latin1Bytes(name), 4)
  whole.set(data, 8)
  view.setUint32(8 + data.length, checksum(whole.subarray(4, 8 + data.length)))
  return whole
}

/** Pixels per metre in both directions, and that the unit is the metre. */
function resolution(dpi: number): Uint8Array {
  const data = new Uint8Array(9)
  const view = new DataView(data.buffer)
  const perMetre = Math.round(dpi / METRES_PER_INCH)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  data[8] = 1
  return data
}

/** Keyword, not compressed, no language, no translated keyword, text. A text must not hold the zero that ends a field. */
function textData(keyword: string, text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text.replaceAll('\0', ''))
  return joined([latin1Bytes(keyword), new Uint8Array(5), bytes])
}

function textOf(data: Uint8Array): { readonly keyword: string; readonly text: string } | null {
  const endOfKeyword = data.indexOf(0)
  const isCompressed = data[endOfKeyword + 1] !== 0
  const endOfLanguage = data.indexOf(0, endOfKeyword + 3)
  const endOfTranslation = endOfLanguage < 0 ? -1 : data.indexOf(0, endOfLanguage + 1)
  if (endOfKeyword < 1 || isCompressed || endOfTranslation < 0) return null
  return {
    keyword: latin1(data.subarray(0, endOfKeyword)),
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(data.subarray(endOfTranslation + 1)),
  }
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 79))
const latin1Bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** The remainders of CRC-32 for each byte (PNG specification, annex D). */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0)
  return remainder
})

function checksum(bytes: Uint8Array): number {
  let remainder = 0xffffffff
  for (const byte of bytes) remainder = (remainder >>> 8) ^ (REMAINDERS[(remainder ^ byte) & 0xff] ?? 0)
  return (remainder ^ 0xffffffff) >>> 0
}
