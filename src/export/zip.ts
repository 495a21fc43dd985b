import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { breath } from './breath.ts'
import { joined } from './bytes.ts'

/** So many bytes are packed before the page may take a key again: a few milliseconds. */
const SLICE = 1 << 18

/** What is packed already. */
const PACKED = /\.(png|xlsx|pptx)$/

/**
 * Parts as one ZIP file, in their order; texts are UTF-8. The same parts give the same bytes on every machine. The page can
 * take keys meanwhile. Rejects when the signal is aborted.
 */
export async function zipped(
  parts: Iterable<readonly [path: string, content: string | Uint8Array]>,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  // The first day that a ZIP can say, which it says without a zone.
  const noDay = new Date(1980, 0, 1)
  const written: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    written.push(data)
  })
  for (const [path, content] of parts) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    const file = PACKED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    file.mtime = noDay
    zip.add(file)
    for (let at = 0; at === 0 || at < bytes.length; at += SLICE) {
      file.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length)
      await breath()
      signal?.throwIfAborted()
    }
  }
  zip.end()
  return joined(written)
}
