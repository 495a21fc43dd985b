import { useEffect, useState } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { labelled } from '../format/words.ts'
import { changeView } from '../view/useView.ts'

/** Typing replaces the view a moment after the last key, so that Back does not step through letters. */
export function SearchField({ text }: { text: string }) {
  const { say, lang } = useWords()
  const [typed, setTyped] = useState(text)
  const [shown, setShown] = useState(text)
  // The address may change without typing: a chip removed, Back, another link.
  if (shown !== text) {
    setShown(text)
    if (typed.trim() !== text) setTyped(text)
  }
  useEffect(() => {
    const search = typed.trim().slice(0, 200)
    if (search === text) return
    const timer = setTimeout(
      () => changeView({ text: search }, text === '' || search === '' ? 'push' : 'replace'),
      160,
    )
    return () => clearTimeout(timer)
  }, [typed, text])
  return (
    <label className="search">
      <span className="visually-hidden">{say('filter.search')}</span>
      <input
        id="search"
        type="search"
        value={typed}
        placeholder={labelled(lang, say('filter.search'), say('filter.searchHint'))}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  )
}
