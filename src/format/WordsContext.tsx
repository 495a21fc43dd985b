import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Lang } from '../model/words.ts'
import { type MessageKey, pick, say } from './words.ts'

export interface Words {
  readonly lang: Lang
  readonly say: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string
  readonly pick: (text: { readonly en: string; readonly zh: string | null }) => string
}

const WordsContext = createContext<Words | null>(null)

export function WordsProvider({ lang, children }: { lang: Lang; children: ReactNode }) {
  const words = useMemo(() => wordsFor(lang), [lang])
  return <WordsContext value={words}>{children}</WordsContext>
}

export function wordsFor(lang: Lang): Words {
  return { lang, say: (key, values) => say(lang, key, values), pick: (text) => pick(text, lang) }
}

/** The page's language and its words. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords outside WordsProvider')
  return words
}
