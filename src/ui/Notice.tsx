import type { ReactNode } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import './notice.css'

interface NoticeProps {
  readonly children: ReactNode
  readonly onDismiss?: () => void
}

/** Something the reader must know at once: said by a screen reader as it appears. */
export function Notice({ children, onDismiss }: NoticeProps) {
  const { say } = useWords()
  return (
    <div className="notice" role="alert">
      <div>{children}</div>
      {onDismiss && (
        <button type="button" className="button-quiet" onClick={onDismiss}>
          {say('action.dismiss')}
        </button>
      )}
    </div>
  )
}
