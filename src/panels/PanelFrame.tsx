import { type ReactNode, useMemo } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import type { Answer, PanelState, QuestionName } from '../query/EngineContext.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { TellFailure } from './pictureSource.tsx'

interface PanelFrameProps<Name extends QuestionName> {
  /** The question as the reader knows it. */
  readonly title: string
  readonly state: PanelState<Name>
  readonly children: (answer: Answer<Name>) => ReactNode
}

/** Shows a panel's answer, or that it is on its way, or why there is none; what throws inside takes only itself down. */
export function PanelFrame<Name extends QuestionName>({ title, state, children }: PanelFrameProps<Name>) {
  if (state.state === 'loading') return <Waiting title={title} />
  if (state.state === 'failed') {
    return <PanelFailure title={title} reason={state.reason} retry={state.retry} />
  }
  return (
    <ErrorBoundary
      fallback={(error, retry) => <PanelFailure title={title} reason={error.message} retry={retry} />}
    >
      <Shown>{() => children(state.answer)}</Shown>
    </ErrorBoundary>
  )
}

/** Renders inside the boundary, so that the boundary catches what the panel's own wiring throws. */
function Shown({ children }: { children: () => ReactNode }) {
  return children()
}

function PanelFailure({ title, reason, retry }: { title: string; reason: string; retry: () => void }) {
  const { say } = useWords()
  const error = useMemo(() => new Error(reason), [reason])
  return (
    <div className="panel-state" role="alert">
      <TellFailure error={error} />
      <p>{say('load.question', { name: title, reason })}</p>
      <p>{say('figure.failed')}</p>
      <button type="button" className="button" onClick={retry}>
        {say('action.retry')}
      </button>
    </div>
  )
}
