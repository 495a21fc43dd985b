import { useWords } from '../format/WordsContext.tsx'

interface WaitingProps {
  /** What has not come yet, as the reader knows it; empty where that is not known either. */
  readonly title: string
  readonly className?: string
}

/** Stands where a part of the page has not come yet: print waits for it, and names it where it cannot wait. */
export function Waiting({ title, className = 'panel-state' }: WaitingProps) {
  const { say } = useWords()
  return (
    <p className={className} data-waiting={title}>
      {say('figure.loading')}
    </p>
  )
}
