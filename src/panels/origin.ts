import type { Words } from '../format/WordsContext.tsx'
import type { Meta } from '../model/schema.ts'
import { localName } from '../view/dataAddress.ts'
import type { ViewState } from '../view/viewState.ts'

/** Whose data a view shows: those that are published here, a file's on the device, another address's, or invented ones. */
export type Origin = 'published' | 'file' | 'elsewhere' | 'synthetic'

type Opened = Pick<ViewState, 'data'>

export function originOf({ data }: Opened, { synthetic }: Meta): Origin {
  if (synthetic) return 'synthetic'
  if (data === null) return 'published'
  return localName(data) === null ? 'elsewhere' : 'file'
}

/** The name that data go by which are not published here: the file's, else their own title. */
export function originName({ data }: Opened, { title }: Meta, { pick }: Words): string {
  return localName(data) ?? pick(title)
}

/** That the data are a file's or another address's; empty for published ones, and for invented ones of an address. */
export function originWords({ data }: Opened, meta: Meta, { say }: Words): string {
  const name = localName(data)
  if (name !== null) return say('app.local', { name })
  return data !== null && originOf({ data }, meta) === 'elsewhere'
    ? say('app.elsewhere', { address: data })
    : ''
}
