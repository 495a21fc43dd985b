import { IntlMessageFormat } from 'intl-messageformat'
import type { Lang } from '../model/words.ts'
import type { FirstKey } from './messages/en.ts'
import type { LaterKey } from './messages/laterEn.ts'

export type MessageKey = FirstKey | LaterKey

type Values = Readonly<Record<string, string | number>>

type Messages = Readonly<Partial<Record<MessageKey, string>>>

/**
 * The words of the first answer, and those of what comes after it. A reader waits for the first alone, and never for
 * those of the other language.
 */
const SOURCES = {
  en: {
    first: async (): Promise<Messages> => (await import('./messages/en.ts')).en,
    later: async (): Promise<Messages> => (await import('./messages/laterEn.ts')).laterEn,
  },
  zh: {
    first: async (): Promise<Messages> => (await import('./messages/zh.ts')).zh,
    later: async (): Promise<Messages> => (await import('./messages/laterZh.ts')).laterZh,
  },
} as const satisfies Record<Lang, Record<WordsPart, () => Promise<Messages>>>

export type WordsPart = 'first' | 'later'

const spoken = new Map<string, Messages>()
const compiled = new Map<string, IntlMessageFormat>()

/** Fetches words of a language, before which none of them can be said. Rejects when they do not come. */
export async function loadWords(lang: Lang, part: WordsPart): Promise<void> {
  const id = `${lang}:${part}`
  if (!spoken.has(id)) spoken.set(id, await SOURCES[lang][part]())
}

/** Whether words of a language are there. */
export const isSpoken = (lang: Lang, part: WordsPart): boolean => spoken.has(`${lang}:${part}`)

/** A message of the page in a language that is loaded. Placeholders without a value are our mistake and throw. */
export function say(lang: Lang, key: MessageKey, values: Values = {}): string {
  const id = `${lang}:${key}`
  let message = compiled.get(id)
  if (!message) {
    const written = spoken.get(`${lang}:first`)?.[key] ?? spoken.get(`${lang}:later`)?.[key]
    if (written === undefined) throw new Error(`${id} is not loaded`)
    message = new IntlMessageFormat(written, lang === 'en' ? 'en' : 'zh-Hans', undefined, {
      ignoreTag: true,
      ...(lang === 'zh' ? { formatters: CHINESE } : {}),
    })
    compiled.set(id, message)
  }
  const saying = id + JSON.stringify(values)
  let text = said.get(saying)
  if (text === undefined) {
    text = String(message.format({ ...values }))
    if (said.size === MOST_SAID) said.clear()
    said.set(saying, text)
  }
  return text
}

const chineseNumbers = new Intl.NumberFormat('zh-Hans', { useGrouping: 'min2' })
const chinesePlurals = new Intl.PluralRules('zh-Hans')

/** Numbers of a sentence as `plain` writes those of a drawing: Chinese leaves them ungrouped under 10,000. */
const CHINESE = {
  getNumberFormat: (_: unknown, options?: Intl.NumberFormatOptions) =>
    options ? new Intl.NumberFormat('zh-Hans', { useGrouping: 'min2', ...options }) : chineseNumbers,
  getPluralRules: () => chinesePlurals,
  getDateTimeFormat: (...like: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...like),
}

/** A figure says the same of many marks, and composing a sentence takes longer than remembering it. */
const said = new Map<string, string>()
const MOST_SAID = 5_000

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

/** A text and a word on it: `a (b)`, `甲（乙）`; the text alone where there is none. */
export function bracketed(lang: Lang, text: string, note: string): string {
  if (note === '') return text
  return lang === 'en' ? `${text} (${note})` : `${text}（${note}）`
}

/** What is said of one thing, in a row: `a, b, c`, `甲，乙，丙`. */
export function clauses(lang: Lang, parts: readonly string[]): string {
  return parts.join(lang === 'en' ? ', ' : '，')
}

/** A sentence as one of several clauses: without its full stop. */
export const asClause = (sentence: string): string => sentence.replace(/[.。]$/, '')

/** Items of a list: `a, b, c`, `a、b、c`. */
export function listWords(lang: Lang, items: readonly string[]): string {
  return items.join(lang === 'en' ? ', ' : '、')
}
