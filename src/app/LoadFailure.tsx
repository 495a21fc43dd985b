import { describeIssue } from '../format/issues.ts'
import { useWords, type Words } from '../format/WordsContext.tsx'
import { type LoadFailure as Failure, LoadError } from '../query/loadDataset.ts'
import { OpenFileButton } from './OpenFileButton.tsx'
import { useOpenFiles } from './openFiles.ts'

const FIRST_ISSUES = 50

interface LoadFailureProps {
  readonly error: Error
  readonly retry: () => void
  /** The way out of a dataset that the reader asked for; null for the bundled one itself. */
  readonly openBundled: (() => void) | null
}

/** What is wrong with the data, where, and what to do; all of its issues, not the first only. */
export function LoadFailure({ error, retry, openBundled }: LoadFailureProps) {
  const words = useWords()
  const { say, lang } = words
  const openFiles = useOpenFiles()
  const failure = failureOf(error)
  const issues = failure.kind === 'issues' ? failure.issues : []
  return (
    <section className="load-failure" role="alert">
      <h1>{say('load.title')}</h1>
      {error instanceof LoadError && failure.kind !== 'local' && (
        <p className="load-address">{say('load.where', { address: error.address })}</p>
      )}
      <p>{failureWords(error, words)}</p>
      {issues.length > 0 && (
        <ol className="load-issues">
          {issues.slice(0, FIRST_ISSUES).map((issue) => (
            <li key={JSON.stringify(issue)}>{describeIssue(issue, lang)}</li>
          ))}
          {issues.length > FIRST_ISSUES && (
            <li>{say('load.moreIssues', { n: issues.length - FIRST_ISSUES })}</li>
          )}
        </ol>
      )}
      <p className="load-actions">
        {failure.kind === 'local' ? (
          <OpenFileButton label={say('action.openFile')} onFiles={openFiles} />
        ) : (
          <button type="button" className="button" onClick={retry}>
            {say('action.retry')}
          </button>
        )}
        {openBundled && (
          <button type="button" className="button" onClick={openBundled}>
            {say('load.bundled')}
          </button>
        )}
      </p>
    </section>
  )
}

const failureOf = (error: Error): Failure =>
  error instanceof LoadError ? error.failure : { kind: 'network', reason: error.message }

/** What is wrong with a dataset and what to do, in words. */
export function failureWords(error: Error, { say }: Words): string {
  const failure = failureOf(error)
  switch (failure.kind) {
    case 'local':
      return say('load.local', { name: failure.name })
    case 'network':
      return say('load.network', { reason: failure.reason })
    case 'status':
      return say('load.status', { status: failure.status })
    case 'html':
      return say('load.html')
    case 'empty':
      return say('load.empty')
    case 'not-json':
      return say('load.notJson', { reason: failure.reason })
    case 'newer':
      return say('load.newer', { got: failure.issue.got, expected: failure.issue.detail })
    case 'issues':
      return say('load.issues', { n: failure.issues.length })
  }
}
