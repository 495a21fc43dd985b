/**
 * Reads a PNG file for tests, without any library: signature, chunks with their checksums, and the pixels. Knows what
 * browsers write: 8 bits a channel, red-green-blue with or without alpha, not interlaced. Throws at the first fault.
 */
import { crc32, inflateSync } from 'node:zlib'

export interface Png {
  readonly width: number
  readonly height: number
  /** The chunks' names, in order. */
  readonly chunks: readonly string[]
  /** Dots per inch of pHYs, rounded; null without one. Both directions must agree and be in metres. */
  readonly dpi: number | null
  /** Texts of iTXt by keyword, not compressed. */
  readonly texts: ReadonlyMap<string, string>
  /** `#rrggbb` of a pixel; what lets something through is drawn on nothing and has its alpha behind it. */
  readonly at: (x: number, y: number) => string
  /** Red, green, blue and alpha of each pixel, row by row. */
  readonly pixels: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

interface Chunk {
  readonly name: string
  readonly data: Buffer
}

export function readPng(file: Buffer): Png {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('no PNG signature')
  const chunks = readChunks(file)
  const header = chunks[0]
  if (header?.name !== 'IHDR' || header.data.length !== 13)
    throw new Error('the file does not begin with IHDR')
  if (chunks.at(-1)?.name !== 'IEND') throw new Error('the file does not end with IEND')
  const width = header.data.readUInt32BE(0)
  const height = header.data.readUInt32BE(4)
  const [depth, colour, compression, filter, interlace] = header.data.subarray(8)
  if (depth !== 8 || (colour !== 2 && colour !== 6)) throw new Error(`depth ${depth}, colour type ${colour}`)
  if (compression !== 0 || filter !== 0 || interlace !== 0) throw new Error('an unknown way of packing')
  const channels = colour === 6 ? 4 : 3
  const packed = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data))
  const pixels = unfilter(inflateSync(packed), width, height, channels)
  return {
    width,
    height,
    chunks: chunks.map(({ name }) => name),
    dpi: dpiOf(chunks),
    texts: textsIn(chunks),
    pixels,
    at: (x, y) => {
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(4 * (y * width + x))
      const channels = alpha === 255 ? [red, green, blue] : [red, green, blue, alpha]
      return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
    },
  }
}

export interface Region {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The part of a region's pixels that are unlike the picture's first, from 0 to 1; of the whole picture without one. */
export function inkShare(
  png: Png,
  region: Region = { x: 0, y: 0, width: png.width, height: png.height },
): number {
  const ground = png.pixels.subarray(0, 4)
  let ink = 0
  for (let y = region.y; y < region.y + region.height; y += 1) {
    for (let x = region.x; x < region.x + region.width; x += 1) {
      const at = 4 * (y * png.width + x)
      for (let channel = 0; channel < 4; channel += 1) {
        if (png.pixels[at + channel] === ground[channel]) continue
        ink += 1
        break
      }
    }
  }
  return ink / (region.width * region.height)
}

/** The pixels of a region in one text: equal for equal pictures. */
export function regionText(png: Png, region: Region): string {
  const rows: string[] = []
  for (let y = region.y; y < region.y + region.height; y += 1) {
    const from = 4 * (y * png.width + region.x)
    rows.push(Buffer.from(png.pixels.subarray(from, from + 4 * region.width)).toString('base64'))
  }
  return rows.join()
}

/** How far, in px, two pictures of the same words may lie apart: a glyph is drawn where its part of a pixel falls. */
const SHIFT = 4

/**
 * How unlike the ink of a region is to that of an equal region of another picture at the place where they meet best:
 * 0 for the same, 1 where no inked pixel meets another. Colours and grounds play no part, darkness does.
 */
export function unlikeness(png: Png, region: Region, other: Png, { x, y }: Pick<Region, 'x' | 'y'>): number {
  const shifts = Array.from({ length: 2 * SHIFT + 1 }, (_, at) => at - SHIFT)
  const own = darkness(png, region)
  const tries = shifts.flatMap((dx) =>
    shifts.map((dy) => {
      const theirs = darkness(other, { ...region, x: x + dx, y: y + dy })
      let [apart, all] = [0, 0]
      for (const [at, dark] of own.entries()) {
        const there = theirs[at] ?? 0
        apart += Math.abs(dark - there)
        all += dark + there
      }
      return all === 0 ? 0 : apart / all
    }),
  )
  return Math.min(...tries)
}

/** 0 for white to 255 for black, pixel by pixel. */
function darkness(png: Png, { x, y, width, height }: Region): number[] {
  return Array.from({ length: width * height }, (_, at) => {
    const pixel = 4 * ((y + Math.floor(at / width)) * png.width + x + (at % width))
    const [red = 0, green = 0, blue = 0] = png.pixels.subarray(pixel, pixel + 3)
    return 255 - (red + green + blue) / 3
  })
}

function readChunks(file: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  let at = 8
  while (at < file.length) {
    const length = file.readUInt32BE(at)
    const named = file.subarray(at + 4, at + 8 + length)
    const name = named.toString('latin1', 0, 4)
    if (named.length !== length + 4 || file.length < at + 12 + length) throw new Error(`${name} is cut off`)
    if (crc32(named) !== file.readUInt32BE(at + 8 + length))
      throw new Error(`the checksum of ${name} is wrong`)
    chunks.push({ name, data: named.subarray(4) })
    at += 12 + length
  }
  return chunks
}

function dpiOf(chunks: readonly Chunk[]): number | null {
  const found = chunks.filter(({ name }) => name === 'pHYs')
  if (found.length > 1) throw new Error('more than one pHYs')
  const [data] = found.map((chunk) => chunk.data)
  if (!data) return null
  const [across, down] = [data.readUInt32BE(0), data.readUInt32BE(4)]
  if (data.length !== 9 || across !== down || data[8] !== 1) throw new Error('a strange pHYs')
  return Math.round(across * 0.0254)
}

function textsIn(chunks: readonly Chunk[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { name, data } of chunks) {
    if (name !== 'iTXt') continue
    const parts = /^([^\0]{1,79})\0\0\0([^\0]*)\0([^\0]*)\0([^\0]*)$/.exec(data.toString('latin1'))
    const [, keyword = '', , , text = ''] = parts ?? []
    if (keyword === '') throw new Error('a strange iTXt')
    if (texts.has(keyword)) throw new Error(`${keyword} twice`)
    texts.set(keyword, new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1')))
  }
  return texts
}

/** Undoes the filter of each row (PNG specification, section 9) and adds alpha where there is none. */
function unfilter(raw: Buffer, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels
  if (raw.length !== height * (stride + 1))
    throw new Error(`${raw.length} bytes for ${width} × ${height} pixels`)
  const rows = new Uint8Array(height * stride)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const here = y * stride + x
      const left = x >= channels ? (rows[here - channels] ?? 0) : 0
      const above = y > 0 ? (rows[here - stride] ?? 0) : 0
      const corner = x >= channels && y > 0 ? (rows[here - stride - channels] ?? 0) : 0
      rows[here] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner)
    }
  }
  if (channels === 4) return rows
  const pixels = new Uint8Array(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at += 1) pixels.set(rows.subarray(3 * at, 3 * at + 3), 4 * at)
  return pixels
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return paeth(left, above, corner)
    default:
      throw new Error(`filter ${filter}`)
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const toLeft = Math.abs(guess - left)
  const toAbove = Math.abs(guess - above)
  const toCorner = Math.abs(guess - corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
