import type { Words } from '../../format/WordsContext.tsx'
import type { Lang } from '../../model/words.ts'

export interface PackFile {
  /** With slashes, in small letters, digits and `-.`: every system unpacks it. */
  readonly path: string
  readonly bytes: Uint8Array
  /** What the notes say of it. */
  readonly says: (words: Words) => string
  /** Whose words it has; null for a file that has none of its own. */
  readonly lang: Lang | null
}

/** In the order of their paths, whatever the machine's language. */
export const byPath = <File extends { readonly path: string }>(files: readonly File[]): File[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : 1))

/** A text as a file, UTF-8. */
export function textFile(text: string, says: PackFile['says'], lang: Lang | null): Omit<PackFile, 'path'> {
  return { bytes: new TextEncoder().encode(text), says, lang }
}
