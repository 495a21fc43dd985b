import { useEffect, useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'

interface CopyButtonProps {
  readonly label: string
  readonly text: () => string
  readonly className?: string
}

/** Copies a text; where the browser refuses, shows it to be selected. */
export function CopyButton({ label, text, className = 'button-quiet' }: CopyButtonProps) {
  const { say } = useWords()
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), 2500)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text())
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      <button type="button" className={className} onClick={copy}>
        {state === 'copied' ? say('action.copied') : label}
      </button>
      <span role="status" className={state === 'failed' ? 'copy-failed' : 'visually-hidden'}>
        {state === 'copied' && say('action.copied')}
        {state === 'failed' && (
          <>
            {say('action.copyFailed')} <span className="selectable">{text()}</span>
          </>
        )}
      </span>
    </>
  )
}
