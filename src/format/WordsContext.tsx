import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Lang } from '../model/words.ts'
import { isSpoken, type MessageKey, pick, say } from './words.ts'

export interface Words {
  readonly lang: Lang
  /** Whether the words of what comes after the first answer are there, too. */
  readonly isWhole: boolean
  readonly say: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string
  readonly pick: (text: { readonly en: string; readonly zh: string | null }) => string
}

const WordsContext = createContext<Words | null>(null)

export function WordsProvider({ lang, children }: { lang: Lang; children: ReactNode }) {
  const isWhole = isSpoken(lang, 'later')
  const words = useMemo(() => ({ ...wordsFor(lang), isWhole }), [lang, isWhole])
  return <WordsContext value={words}>{children}</WordsContext>
}

export function wordsFor(lang: Lang): Words {
  return {
    lang,
    isWhole: isSpoken(lang, 'later'),
    say: (key, values) => say(lang, key, values),
    pick: (text) => pick(text, lang),
  }
}

/** The page's language and its words. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords outside WordsProvider')
  return words
}
