import * as z from 'zod/mini'
import { isRealDate, type PartialDate } from '../model/dates.ts'
import { sumCny } from '../model/money.ts'
import type { Dataset } from '../model/schema.ts'
import { LANGS } from '../model/words.ts'
import { fingerprint } from './fingerprint.ts'
import type { Picture } from './picture.ts'

/** How this version writes what a picture carries, and the keyword of that text in a PNG. */
const SCHEMA = 'counterpart-picture/1'
export const PICTURE_KEYWORD = 'counterpart'

const count = z.int().check(z.minimum(0))
const date = z.custom<PartialDate>((value) => typeof value === 'string' && isRealDate(value))

const pictureMeta = z.object({
  schema: z.literal(SCHEMA),
  /** As in the address: `sectors` of `#figure-sectors`. */
  figure: z.string(),
  /** The view: query string and hash, without the page that it was saved from. */
  link: z.string().check(z.regex(/^(\?[^#]*)?(#figure-[a-z-]+)?$/)),
  dataset: z.object({
    /** Null is the page's bundled one. */
    address: z.nullable(z.string()),
    id: z.string(),
    version: z.string(),
    updated: date,
    fingerprint: z.string(),
  }),
  licence: z.string(),
  /** Ids of the published sources of what the picture counts; null when they were not known yet. */
  sources: z.nullable(z.readonly(z.array(z.string()))),
  lang: z.enum(LANGS),
  /** What the picture counted, so that a later page can say whether that has changed; null when it was not known yet. */
  numbers: z.nullable(
    z.object({
      /** The query string of the view that they count, which can be wider than the one shown. */
      of: z.string(),
      agreements: count,
      /** Whole yuan; null when no amount is known. */
      cny: z.nullable(z.pipe(count, z.transform(sumCny))),
      /** Agreements whose amount is known. */
      known: count,
    }),
  ),
})

/** What a saved picture carries, so that it opens again: the view that it shows, its data and its main numbers. */
export type PictureMeta = z.output<typeof pictureMeta>

/** Why a text is not what a picture carries: it was not written by this page, or by a later version of it. */
export type NotMeta = 'not-ours' | 'newer'

/** What a picture carries of its dataset. */
export function datasetMark(dataset: Dataset, address: string | null): PictureMeta['dataset'] {
  const { id, version, updated } = dataset.meta
  return { address, id, version, updated, fingerprint: fingerprint(dataset) }
}

/** What a picture carries, from what its panel knows. */
export const metaOf = (parts: Omit<PictureMeta, 'schema'>): PictureMeta => ({ schema: SCHEMA, ...parts })

/**
 * What a picture carries as text: one line of JSON, the same for the same picture. For an SVG's metadata it is escaped
 * as any other text; in a PNG it stands under `PICTURE_KEYWORD`.
 */
export function toText(meta: PictureMeta): string {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  // An SVG cannot hold what XML forbids; JSON itself escapes the rest of it.
  return JSON.stringify(meta).replaceAll(/[\u007f-\u009f\ufffe\uffff]/g, escaped)
}

/** Reads it back; fields that it does not know are left out. Total: any other text is told why it is none. */
export function fromText(text: string): PictureMeta | NotMeta {
  const json = parsed(text)
  const read = pictureMeta.safeParse(json)
  if (read.success) return read.data
  const schema = z.object({ schema: z.string() }).safeParse(json)
  const [, version] = /^counterpart-picture\/(\d+)$/.exec(schema.success ? schema.data.schema : '') ?? []
  return version !== undefined && version !== '1' ? 'newer' : 'not-ours'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** All texts that a PNG carries: title, description, source, licence and link for any reader, and its own for this page. */
export function pngTexts(
  picture: Pick<Picture, 'title' | 'description' | 'filters' | 'source' | 'link'>,
  meta: PictureMeta,
): Record<string, string> {
  const { title, description, filters, source, link } = picture
  return {
    Title: title,
    Description: [description, filters].filter((line) => line !== '').join('\n'),
    Copyright: source.join('\n'),
    URL: link,
    Software: 'Counterpart',
    [PICTURE_KEYWORD]: toText(meta),
  }
}
