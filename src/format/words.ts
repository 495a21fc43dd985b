import { IntlMessageFormat } from 'intl-messageformat'
import type { Lang } from '../model/words.ts'
import type { MessageKey } from './messages/en.ts'

export type { MessageKey }

type Values = Readonly<Record<string, string | number>>

type Messages = Readonly<Record<MessageKey, string>>

/** A reader of one language does not wait for the words of the other. */
const SOURCES = {
  en: async (): Promise<Messages> => (await import('./messages/en.ts')).en,
  zh: async (): Promise<Messages> => (await import('./messages/zh.ts')).zh,
} as const satisfies Record<Lang, () => Promise<Messages>>

const spoken = new Map<Lang, Messages>()
const compiled = new Map<string, IntlMessageFormat>()

/** Fetches the words of a language, before which nothing can be said in it. Rejects when they do not come. */
export async function loadWords(lang: Lang): Promise<void> {
  if (!spoken.has(lang)) spoken.set(lang, await SOURCES[lang]())
}

/** Whether the words of a language are there. */
export const isSpoken = (lang: Lang): boolean => spoken.has(lang)

/** A message of the page in a language that is loaded. Placeholders without a value are our mistake and throw. */
export function say(lang: Lang, key: MessageKey, values: Values = {}): string {
  const id = `${lang}:${key}`
  let message = compiled.get(id)
  if (!message) {
    const messages = spoken.get(lang)
    if (!messages) throw new Error(`the words of ${lang} are not loaded`)
    message = new IntlMessageFormat(messages[key], lang === 'en' ? 'en' : 'zh-Hans', undefined, {
      ignoreTag: true,
    })
    compiled.set(id, message)
  }
  return String(message.format({ ...values }))
}

/** The words of a text in the language asked for; a name without Chinese keeps its English. */
export function pick(text: { readonly en: string; readonly zh: string | null }, lang: Lang): string {
  return lang === 'zh' ? (text.zh ?? text.en) : text.en
}

/** Sentences in a row: a space between them in English, none in Chinese. */
export function sentences(lang: Lang, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(lang === 'en' ? ' ' : '')
}

/** A name and its value: `name: value`, `名称：值`. */
export function labelled(lang: Lang, name: string, value: string): string {
  return lang === 'en' ? `${name}: ${value}` : `${name}：${value}`
}

/** Items of a list: `a, b, c`, `a、b、c`. */
export function listWords(lang: Lang, items: readonly string[]): string {
  return items.join(lang === 'en' ? ', ' : '、')
}
