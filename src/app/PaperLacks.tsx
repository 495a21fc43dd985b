import { useLayoutEffect, useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { isWhole, lacking } from '../ui/printWhole.ts'
import { usePrinting } from '../ui/usePrinting.ts'

/** What had not come when the page was printed, named at the head of the report; it comes with the first words itself. */
export function PaperLacks() {
  return usePrinting() && <Lacks />
}

function Lacks() {
  const { say } = useWords()
  const [names, setNames] = useState<readonly string[] | null>(null)
  // The browser lays out for paper right after this: what has not come by now is not on it.
  useLayoutEffect(() => setNames(isWhole() ? null : lacking()), [])
  if (names === null) return null
  return (
    <p className="paper-unfinished">
      {names.length > 0 ? say('print.lacks', { names: names.join(' · ') }) : say('print.unfinished')}
    </p>
  )
}
