import { useEffect, useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'

interface CopyButtonProps {
  readonly label: string
  readonly text: () => string
  /** The same as an HTML table: then both are copied, for spreadsheets and word processors alike. */
  readonly html?: () => string
  readonly className?: string
}

/** Copies a text; where the browser refuses, shows it to be selected. */
export function CopyButton({ label, text, html, className = 'button-quiet' }: CopyButtonProps) {
  const { say } = useWords()
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), 2500)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async (): Promise<void> => {
    try {
      if (html === undefined || !(await copyTable(text(), html()))) {
        await navigator.clipboard.writeText(text())
      }
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
        {state === 'failed' && html !== undefined && say('action.copyTableFailed')}
        {state === 'failed' && html === undefined && (
          <>
            {say('action.copyFailed')} <span className="selectable">{text()}</span>
          </>
        )}
      </span>
    </>
  )
}

/** Copies words and table together; false where the browser takes only text. */
async function copyTable(words: string, html: string): Promise<boolean> {
  try {
    const blob = (text: string, type: string): Blob => new Blob([text], { type })
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': blob(words, 'text/plain'), 'text/html': blob(html, 'text/html') }),
    ])
    return true
  } catch {
    return false
  }
}
