import { decodeDataset } from '../model/decode.ts'
import type { Issue } from '../model/issues.ts'
import type { Dataset } from '../model/schema.ts'
import { localName } from '../view/dataAddress.ts'

/** Why a dataset could not be opened: a value, so that the page can say what, where and what to do. */
export type LoadFailure =
  /** A file on somebody's device, which is not open here. */
  | { readonly kind: 'local'; readonly name: string }
  | { readonly kind: 'network'; readonly reason: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'html' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-json'; readonly reason: string }
  | { readonly kind: 'newer'; readonly issue: Issue }
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] }

export class LoadError extends Error {
  readonly failure: LoadFailure
  readonly address: string

  constructor(failure: LoadFailure, address: string) {
    super(`dataset not opened: ${failure.kind}`)
    this.name = 'LoadError'
    this.failure = failure
    this.address = address
  }
}

/** The bundled dataset, beside the page. */
export const BUNDLED_DATA = 'data/counterpart.json'
/** The invented ledger beside it, opened only when a reader asks for it. */
export const SAMPLE_DATA = 'data/synthetic.json'

/** Fetches and decodes a dataset. Throws a LoadError that says everything that is wrong with it. */
export async function loadDataset(address: string, signal: AbortSignal): Promise<Dataset> {
  const name = localName(address)
  if (name !== null) throw new LoadError({ kind: 'local', name }, address)
  const fail = (failure: LoadFailure): LoadError => new LoadError(failure, address)
  return datasetOf(await fetchText(address, signal, fail), address)
}

/** Decodes a file's text; `address` is where it is from. Throws a LoadError that says everything that is wrong with it. */
export function datasetOf(text: string, address: string): Dataset {
  const fail = (failure: LoadFailure): LoadError => new LoadError(failure, address)
  if (text.trim() === '') throw fail({ kind: 'empty' })
  if (/^\s*<(!doctype|html|\?xml|head|body)/i.test(text)) throw fail({ kind: 'html' })
  const json = parseJson(text, fail)
  const decoded = decodeDataset(json)
  if (decoded.ok) return decoded.dataset
  const [first] = decoded.issues
  if (first?.problem === 'newer-schema') throw fail({ kind: 'newer', issue: first })
  throw fail({ kind: 'issues', issues: decoded.issues })
}

type Fail = (failure: LoadFailure) => LoadError

async function fetchText(address: string, signal: AbortSignal, fail: Fail): Promise<string> {
  try {
    const response = await fetch(address, { signal })
    if (!response.ok) throw fail({ kind: 'status', status: response.status })
    return await response.text()
  } catch (error) {
    if (error instanceof LoadError || signal.aborted) throw error
    throw fail({ kind: 'network', reason: reasonOf(error) })
  }
}

function parseJson(text: string, fail: Fail): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw fail({ kind: 'not-json', reason: reasonOf(error) })
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
