/**
 * Reads a ZIP file for tests, without any library: the central directory, each entry's own header, contents and
 * checksum. Throws at the first fault.
 */
import { crc32, inflateRawSync } from 'node:zlib'

export interface Unzipped {
  readonly path: string
  readonly bytes: Buffer
  readonly isStored: boolean
  /** As MS-DOS writes them. */
  readonly time: number
  readonly date: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

export function readZip(file: Buffer): Unzipped[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || file.readUInt32LE(end) !== END) throw new Error('no end of a central directory')
  if (end + 22 + file.readUInt16LE(end + 20) !== file.length) throw new Error('bytes after the end')
  const count = file.readUInt16LE(end + 10)
  const entries: Unzipped[] = []
  let at = file.readUInt32LE(end + 16)
  for (let left = count; left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== CENTRAL) throw new Error(`no entry of the directory at ${at}`)
    const [flags, method, time, date] = [8, 10, 12, 14].map((place) => file.readUInt16LE(at + place))
    const [crc, packed, size] = [16, 20, 24].map((place) => file.readUInt32LE(at + place))
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((place) =>
      file.readUInt16LE(at + place),
    )
    const name = file.subarray(at + 46, at + 46 + nameLength)
    const path = name.toString('utf8')
    if (!Buffer.from(path).equals(name)) throw new Error(`${path} is not UTF-8`)
    // Bit 11: the name is UTF-8. ASCII is the same either way.
    if (/[^ -~]/.test(path) && ((flags ?? 0) & 0x800) === 0)
      throw new Error(`${path} does not say that it is UTF-8`)
    const start = file.readUInt32LE(at + 42)
    if (file.readUInt32LE(start) !== LOCAL) throw new Error(`no entry at ${start}`)
    const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
    const contents = file.subarray(data, data + (packed ?? 0))
    if (method !== 0 && method !== 8) throw new Error(`${path} is packed in an unknown way, ${method}`)
    const bytes = method === 0 ? contents : inflateRawSync(contents)
    if (bytes.length !== size) throw new Error(`${path} has ${bytes.length} bytes, not ${size}`)
    if (crc32(bytes) !== crc) throw new Error(`${path} is damaged`)
    entries.push({ path, bytes, isStored: method === 0, time: time ?? 0, date: date ?? 0 })
    at += 46 + nameLength + extra + comment
  }
  if (at !== end) throw new Error('the directory does not end where it says')
  return entries
}
