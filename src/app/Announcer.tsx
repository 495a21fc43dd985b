import { useEffect, useRef, useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { coverageLine, sumWords } from '../panels/coverage.ts'
import type { HeadlineAnswer } from '../questions/headline.ts'

/** The page's one live region: after a change it says count, coverage and total once, never on load. */
export function Announcer({ answer }: { answer: HeadlineAnswer | null }) {
  const words = useWords()
  const [message, setMessage] = useState('')
  const first = useRef(true)
  useEffect(() => {
    if (!answer) return
    if (first.current) {
      first.current = false
      return
    }
    const timer = setTimeout(() => {
      const { total } = answer
      setMessage(
        words.say('filter.announce', {
          agreements: words.say('count.agreements', { n: total.agreements }),
          coverage: coverageLine(total, words),
          money: sumWords(total, words),
        }),
      )
    }, 400)
    return () => clearTimeout(timer)
  }, [answer, words])
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {message}
    </p>
  )
}
