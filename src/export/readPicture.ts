import { fromText, PICTURE_KEYWORD, type PictureMeta } from './pictureMeta.ts'
import { isPng, textsOf } from './pngChunks.ts'

/** Why a file does not lead to a view; `no-view` is a picture without the text that this page writes into its own. */
export type Unreadable = 'not-a-picture' | 'broken' | 'no-view' | 'newer'

const MOST_BYTES = 100_000_000

/** What a picture carries, from the bytes of a PNG or SVG file. Total: any other file is told why it is none. */
export function readPicture(file: Uint8Array): PictureMeta | Unreadable {
  if (file.length > MOST_BYTES) return 'not-a-picture'
  if (!isPng(file)) return readSvg(new TextDecoder().decode(file))
  const texts = textsOf(file)
  if (texts === null) return 'broken'
  const text = texts[PICTURE_KEYWORD]
  return metaOrWhy(text === undefined ? [] : [text])
}

function readSvg(text: string): PictureMeta | Unreadable {
  if (!/<svg[\s>]/.test(text)) return 'not-a-picture'
  const document = new DOMParser().parseFromString(text, 'image/svg+xml')
  if (document.getElementsByTagName('parsererror').length > 0) return 'broken'
  // A drawing program that saves it again may add a metadata element of its own.
  return metaOrWhy([...document.getElementsByTagName('metadata')].map(({ textContent }) => textContent))
}

function metaOrWhy(texts: readonly string[]): PictureMeta | Unreadable {
  const read = texts.map(fromText)
  const meta = read.find((each) => typeof each === 'object')
  return meta ?? (read.includes('newer') ? 'newer' : 'no-view')
}
