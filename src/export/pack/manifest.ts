import { sha256 } from '@noble/hashes/sha2.js'
import type { Dataset } from '../../model/schema.ts'
import type { Lang } from '../../model/words.ts'
import { linesOf } from '../datasetFile.ts'
import { GENERATOR } from '../generator.ts'
import type { PictureMeta } from '../pictureMeta.ts'
import { byPath, type PackFile } from './packFile.ts'

/** What a pack lacks, and why. */
export interface Missing {
  /** A path of the pack, or what would have stood in it in words. */
  readonly what: string
  readonly why: string
}

export interface ManifestInput {
  readonly dataset: Dataset
  readonly mark: PictureMeta['dataset']
  /** The address of the view. */
  readonly view: string
  readonly langs: readonly Lang[]
  readonly files: readonly Pick<PackFile, 'path' | 'bytes'>[]
  readonly missing: readonly Missing[]
}

/**
 * The list of a pack's files with their checksums, for programs: JSON, a file a line, sorted by path, so that two packs
 * can be told apart. It lists all but itself.
 */
export function manifestText({ dataset, mark, view, langs, files, missing }: ManifestInput): string {
  const { synthetic, excerpt, licence } = dataset.meta
  return linesOf({
    schema: 'counterpart-pack/1',
    generator: GENERATOR,
    dataset: { ...mark, licence: licence.name, synthetic, ...(excerpt ? { excerpt } : {}) },
    view,
    languages: langs,
    files: byPath(files).map(({ path, bytes }) => ({
      path,
      bytes: bytes.length,
      sha256: hex(sha256(bytes)),
    })),
    missing,
  })
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
