import { useEffect, useRef, useState } from 'react'
import { useWords, type Words } from '../format/WordsContext.tsx'
import { sentences } from '../format/words.ts'
import { coverageLine, sumWords } from '../panels/coverage.ts'
import { dateNotes } from '../panels/filterWords.ts'
import { noneWords } from '../panels/viewSentence.ts'
import type { HeadlineAnswer } from '../questions/headline.ts'

/** `36 agreements, at least ¥600. Amount published for 34 of 36 agreements.` */
export function announcement(answer: HeadlineAnswer, words: Words): string {
  const { say, lang } = words
  const { total } = answer
  if (total.agreements === 0) return noneWords(answer, words)
  const first =
    total.cny === null
      ? say('coverage.agreements', { all: total.agreements })
      : say('filter.announce', {
          agreements: say(answer.isFloor ? 'count.atLeastAgreements' : 'count.agreements', {
            n: total.agreements,
          }),
          money: sumWords(total, words),
        })
  return sentences(lang, [first, coverageLine(total, words, answer.isFloor), ...dateNotes(answer, words)])
}

/** The page's one live region: after a change it says count, coverage and total once, never on load. */
export function Announcer({ answer }: { answer: HeadlineAnswer | null }) {
  const words = useWords()
  const [message, setMessage] = useState('')
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: words that come later are no change to be told of.
  useEffect(() => {
    if (!answer) return
    if (first.current) {
      first.current = false
      return
    }
    const timer = setTimeout(() => setMessage(announcement(answer, words)), 400)
    return () => clearTimeout(timer)
  }, [answer, words.lang])
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {message}
    </p>
  )
}
