import { useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { isRealDate } from '../model/dates.ts'
import { Notice } from '../ui/Notice.tsx'
import type { LinkNotice } from '../view/viewState.ts'

/** Names each value of the link that was not understood, until the reader has read it. */
export function LinkNotices({ notices }: { notices: readonly LinkNotice[] }) {
  const { say, lang } = useWords()
  const [read, setRead] = useState('')
  const key = JSON.stringify(notices)
  if (notices.length === 0 || read === key) return null
  const [first] = notices
  const values = notices.map(({ parameter, value }) => `${parameter} = ${shortened(value)}`)
  return (
    <Notice onDismiss={() => setRead(key)}>
      {notices.length === 1 && first
        ? say(isEarlyEnd(first) ? 'notice.linkEnd' : 'notice.link', {
            parameter: first.parameter,
            value: shortened(first.value),
          })
        : say('notice.linkMany', { values: values.join(lang === 'en' ? '; ' : '；') })}
    </Notice>
  )
}

/** A date that would be understood, but for its coming before the start. */
const isEarlyEnd = ({ parameter, value }: LinkNotice): boolean => parameter === 'to' && isRealDate(value)

function shortened(value: string): string {
  const characters = Array.from(value)
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : value
}
