import { IntlMessageFormat } from 'intl-messageformat'
import type { Lang } from '../model/words.ts'
import { en, type MessageKey } from './messages/en.ts'
import { zh } from './messages/zh.ts'

export type { MessageKey }

type Values = Readonly<Record<string, string | number>>

const MESSAGES = { en, zh } as const satisfies Record<Lang, Record<MessageKey, string>>
const compiled = new Map<string, IntlMessageFormat>()

/** A message of the page in a language. Placeholders without a value are our mistake and throw. */
export function say(lang: Lang, key: MessageKey, values: Values = {}): string {
  const id = `${lang}:${key}`
  let message = compiled.get(id)
  if (!message) {
    message = new IntlMessageFormat(MESSAGES[lang][key], lang === 'en' ? 'en' : 'zh-Hans', undefined, {
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
