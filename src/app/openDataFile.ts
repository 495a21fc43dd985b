import { fingerprint } from '../export/fingerprint.ts'
import { describeIssue } from '../format/issues.ts'
import type { Words } from '../format/WordsContext.tsx'
import { sentences } from '../format/words.ts'
import type { Dataset } from '../model/schema.ts'
import { type datasetOf, LoadError } from '../query/loadDataset.ts'
import { localAddress } from '../view/dataAddress.ts'
import { changeView } from '../view/useView.ts'
import { DEFAULT_VIEW, type ViewState } from '../view/viewState.ts'
import type { failureWords } from './LoadFailure.tsx'

/** What the page has from its first moment on. */
export interface DataPage {
  readonly holdDataset: (address: string, dataset: Dataset) => void
  readonly datasetOf: typeof datasetOf
  readonly failureWords: typeof failureWords
}

export const isDataFile = ({ name, type }: File): boolean =>
  type === 'application/json' || /\.json$/i.test(name)

/** The first faults of a file that are told at once; all of them are told of a file at an address. */
const FIRST_ISSUES = 3

/**
 * Opens a data file of the reader's own: the page shows its records, an excerpt under the filters that it was taken by.
 * Resolves to what came of it, in words; a bad file changes nothing. The file goes nowhere.
 */
export async function openDataFile(file: File, words: Words, page: DataPage): Promise<string> {
  const { say } = words
  const { name } = file
  try {
    const dataset = page.datasetOf(await file.text(), name)
    const { agreements, events, policies, claims } = dataset
    const address = localAddress(fingerprint(dataset), name)
    page.holdDataset(address, dataset)
    changeView({ ...viewOf(dataset), lang: words.lang, data: address }, 'push', '')
    requestAnimationFrame(() => document.getElementById('main')?.focus())
    const n = agreements.length + events.length + policies.length + claims.length
    return say('file.opened', { name, records: say('count.records', { n }) })
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error))
    const issues =
      failure instanceof LoadError && failure.failure.kind === 'issues' ? failure.failure.issues : []
    const told = issues.slice(0, FIRST_ISSUES).map((issue) => describeIssue(issue, words.lang))
    const reason = sentences(words.lang, [page.failureWords(failure, words), told.join('; ')])
    return say('picture.refused', { name, reason })
  }
}

/** The view of which a dataset is an excerpt, so far as a view can say it; of a whole one the first. */
function viewOf({ meta }: Dataset): ViewState {
  const [filter, pinned] = meta.excerpt?.steps.at(-1)?.filters ?? []
  return { ...DEFAULT_VIEW, ...filter, pinned: pinned ?? null }
}
