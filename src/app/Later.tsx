import { type ReactNode, Suspense } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'

interface LaterProps {
  /** The name of what comes later, for the case that it does not. */
  readonly title: string
  /** What stands in its place meanwhile. */
  readonly meanwhile: ReactNode
  readonly children: ReactNode
}

/** A part of the page whose code comes after the first words; when it does not come, only this part is missing. */
export function Later({ title, meanwhile, children }: LaterProps) {
  const { say } = useWords()
  return (
    <ErrorBoundary
      fallback={(error) => (
        <div className="panel-state" role="alert">
          <p>{say('load.question', { name: title, reason: error.message })}</p>
          {/* A part that failed to come is asked for again only by a new page; the address keeps the view. */}
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {say('action.retry')}
          </button>
        </div>
      )}
    >
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </ErrorBoundary>
  )
}
