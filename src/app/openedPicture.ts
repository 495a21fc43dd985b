import { datasetMark, type PictureMeta } from '../export/pictureMeta.ts'
import { readPicture, type Unreadable } from '../export/readPicture.ts'
import type { OpenDataset } from '../query/useDataset.ts'
import type { Total } from '../questions/headline.ts'
import type { checkView } from '../view/checkView.ts'
import { formatView, type LinkNotice, parseView, type ViewState } from '../view/viewState.ts'

/** What is counted of a view, as far as a picture carries it. */
export type Counted = Pick<Total, 'agreements' | 'cny' | 'known'>

/** Why a file changes nothing. */
export type Refusal =
  | { readonly why: Unreadable | 'several' }
  | { readonly why: 'unknown'; readonly values: readonly string[]; readonly data: PictureMeta['dataset'] }
  | { readonly why: 'no-data'; readonly address: string; readonly error: Error }

/** What a file led to: a refusal, or the view that it shows, held against the data of today. */
export type Outcome =
  | { readonly state: 'refused'; readonly name: string; readonly refusal: Refusal }
  | {
      readonly state: 'opened'
      readonly name: string
      readonly view: ViewState
      readonly hash: string
      readonly before: PictureMeta['dataset']
      /** The dataset as it is now. */
      readonly after: PictureMeta['dataset']
      /** What the picture counted and what is counted now; null when the data are the same or it carried no numbers. */
      readonly counted: { readonly before: Counted; readonly now: Counted } | null
    }

/** What the page has from its first moment on, handed over so that it is not split for a part that few ask for. */
export interface FromPage {
  readonly openDataset: (address: string | null) => Promise<OpenDataset>
  readonly checkView: typeof checkView
}

/** Reads dropped or chosen files and opens the data that their picture is made of. Never rejects for a bad file. */
export async function outcomeOf(files: readonly File[], page: FromPage): Promise<Outcome> {
  const [file] = files
  const name = file?.name ?? ''
  const refuse = (refusal: Refusal): Outcome => ({ state: 'refused', name, refusal })
  if (!file || files.length > 1) return refuse({ why: 'several' })
  const meta = await contentsOf(file)
  if (typeof meta === 'string') return refuse({ why: meta })
  const { search, hash } = partsOf(meta.link)
  const { view, notices } = parseView(search)
  const strange = [...strangersOf(search, view), ...valuesOf(notices)]
  if (strange.length > 0) return refuse({ why: 'unknown', values: strange, data: meta.dataset })
  const open = await page.openDataset(view.data).catch((error: Error) => error)
  if (open instanceof Error)
    return refuse({ why: 'no-data', address: view.data ?? meta.dataset.id, error: open })
  const missing = valuesOf(page.checkView(view, open.dataset).notices)
  if (missing.length > 0) return refuse({ why: 'unknown', values: missing, data: meta.dataset })
  const after = datasetMark(open.dataset, view.data)
  const isChanged = after.fingerprint !== meta.dataset.fingerprint
  const counted =
    isChanged && meta.numbers !== null
      ? {
          before: meta.numbers,
          now: (await open.engine.ask('headline', parseView(meta.numbers.of).view)).total,
        }
      : null
  return { state: 'opened', name, view, hash, before: meta.dataset, after, counted }
}

async function contentsOf(file: File): Promise<PictureMeta | Unreadable> {
  try {
    return readPicture(new Uint8Array(await file.arrayBuffer()))
  } catch {
    // A folder, or a file that is gone by now.
    return 'broken'
  }
}

function partsOf(link: string): { readonly search: string; readonly hash: string } {
  const at = link.indexOf('#')
  return at < 0 ? { search: link, hash: '' } : { search: link.slice(0, at), hash: link.slice(at) }
}

const valuesOf = (notices: readonly LinkNotice[]): string[] =>
  notices.map(({ parameter, value }) => `${parameter} = ${value}`)

/** Parameters that this page would pass over, as it may in any other link: this view would not be the picture's. */
function strangersOf(search: string, view: ViewState): string[] {
  const known = new URLSearchParams(formatView(view))
  return [...new URLSearchParams(search)].flatMap(([key, value]) =>
    known.has(key) ? [] : [`${key} = ${value}`],
  )
}
