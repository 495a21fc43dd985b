import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { describeIssue } from '../../src/format/issues.ts'
import { en as firstEn } from '../../src/format/messages/en.ts'
import { laterEn } from '../../src/format/messages/laterEn.ts'
import { laterZh } from '../../src/format/messages/laterZh.ts'
import { zh as firstZh } from '../../src/format/messages/zh.ts'
import { labelled, listWords, type MessageKey, pick, say, sentences } from '../../src/format/words.ts'
import { PROBLEMS } from '../../src/model/issues.ts'
import { LANGS } from '../../src/model/words.ts'

const en = { ...firstEn, ...laterEn }
const zh = { ...firstZh, ...laterZh }
const isKey = (text: string): text is MessageKey => Object.hasOwn(en, text)
const KEYS = Object.keys(en).filter(isKey)

type Kind = 'word' | 'number'

/** The arguments of a message and whether each is a word or a number. */
function argumentsOf(message: string): Map<string, Kind> {
  const found = new Map<string, Kind>()
  const walk = (ast: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const part of ast) {
      if ('options' in part) {
        found.set(part.value, 'number')
        for (const { value } of Object.values(part.options)) walk(value)
      } else if ('style' in part) found.set(part.value, 'number')
      else if (part.type === 1) found.set(part.value, 'word')
    }
  }
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst())
  return found
}

/** A value for every argument: numbers are 2. */
const valuesFor = (key: MessageKey, word: (name: string) => string): Record<string, string | number> =>
  Object.fromEntries(
    Array.from(argumentsOf(en[key]), ([name, kind]) => [name, kind === 'number' ? 2 : word(name)]),
  )

const sources = readdirSync(join(import.meta.dirname, '../../src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.endsWith('messages'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n')

describe('the messages of the page', () => {
  it.each(LANGS)('format with their arguments in %s, and leave no placeholder', (lang) => {
    for (const key of KEYS) {
      const said = say(
        lang,
        key,
        valuesFor(key, (name) => `<${name}>`),
      )
      expect(said, key).not.toMatch(/[{}]|undefined|NaN| {2}/)
      expect(said, key).not.toBe('')
    }
  })
  it('have the same arguments in both languages', () => {
    const names = (message: string): string[] => [...argumentsOf(message).keys()].sort()
    const unlike = KEYS.filter((key) => names(en[key]).join() !== names(zh[key]).join())
    expect(unlike.map((key) => [key, names(en[key]), names(zh[key])])).toEqual([])
  })
  it('are all said somewhere', () => {
    const written = new Set(Array.from(sources.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g), ([, key = '']) => key))
    const prefixes = Array.from(sources.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/g), ([, key = '']) => key)
    const unused = KEYS.filter(
      (key) => !written.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    )
    expect(unused).toEqual([])
  })
  it('Chinese ones have full-width commas, colons and brackets beside Chinese characters', () => {
    const narrow = /\p{Script=Han} ?[,:;()?!]|[,:;()?!] ?\p{Script=Han}|\p{Script=Han}\.( |$)/u
    expect(KEYS.filter((key) => narrow.test(zh[key])).map((key) => zh[key])).toEqual([])
  })
  it('Chinese ones are Chinese', () => {
    const names =
      /Counterpart|ZIP|README|SHA|MB|manifest\.json|JSON|Schema|Excel|XLSX|PPTX|PNG|SVG|CSV|MIT|YYYY|MM|DD|cny|foreign|null|none|all|https?|zh-Hans|schema|Esc|Shift|Tab|Home|End|Page Up|Page Down|Ctrl|\[[a-z_]+\]/g
    const latin = KEYS.map((key) =>
      say(
        'zh',
        key,
        valuesFor(key, () => '词'),
      ),
    ).filter((said) => /[a-z]{2,}/i.test(said.replaceAll(names, '')))
    expect(latin).toEqual([])
  })
  it('English ones have no full-width marks', () => {
    expect(KEYS.filter((key) => /[\u3000-\u9fff\uff00-\uffef]/.test(en[key]))).toEqual([])
  })
  it.each([
    ['count.agreements', 1, '1 agreement'],
    ['count.agreements', 1704, '1,704 agreements'],
    ['count.records', 0, '0 records'],
    ['count.sources', 1, '1 source'],
  ] as const)('%s of %d is “%s”', (key, n, words) => {
    expect(say('en', key, { n })).toBe(words)
  })
  it('a placeholder without a value is our mistake', () => {
    expect(() => say('en', 'count.agreements')).toThrow()
    expect(() => say('zh', 'load.where')).toThrow()
  })
  it('markup in a value is a word as any other', () => {
    expect(say('en', 'load.where', { address: "<b>{x}</b> & 'it'" })).toBe("Address: <b>{x}</b> & 'it'")
  })
})

/** The files that the page loads before its first answer: what main.tsx imports, and so on, but not what it asks for later. */
function firstFiles(): string[] {
  const found = new Set<string>()
  const visit = (file: string): void => {
    if (found.has(file) || file.includes('/messages/') || !/\.tsx?$/.test(file)) return
    found.add(file)
    const source = readFileSync(file, 'utf8')
    for (const [, path = ''] of source.matchAll(
      /^(?:import(?! type)|} from|export)[^;\n]* from '(\.[^']*)'|^import '(\.[^']*)'|^} from '(\.[^']*)'/gm,
    )) {
      if (path !== '') visit(join(file, '..', path))
    }
    for (const [, path = ''] of source.matchAll(/^} from '(\.[^']*)'/gm)) visit(join(file, '..', path))
  }
  visit(join(import.meta.dirname, '../../src/main.tsx'))
  return [...found]
}

describe('the first words', () => {
  const files = firstFiles()
  it('are looked for in the files of the first answer, and in no figure', () => {
    expect(files.some((file) => file.endsWith('src/app/Headline.tsx'))).toBe(true)
    expect(files.filter((file) => /charts\/\w+Chart|RecordsPanel/.test(file))).toEqual([])
  })
  it('are all that is said before the later ones have come', () => {
    const early = files.map((file) => readFileSync(file, 'utf8')).join('\n')
    const written = Array.from(early.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g), ([, key = '']) => key)
    // Titles of later parts are handed on as keys, and said by what waits for the later words.
    const handed = new Set(
      Array.from(early.matchAll(/(?:title: |later\()'([\w.-]+)'/g), ([, key = '']) => key),
    )
    expect(written.filter((key) => Object.hasOwn(laterEn, key) && !handed.has(key))).toEqual([])
    const prefixes = Array.from(
      early.matchAll(/say\(\s*`([\w-]+(?:\.[\w-]+)*\.)\$\{/g),
      ([, prefix = '']) => prefix,
    )
    expect(prefixes).toContain('basis.')
    const late = Object.keys(laterEn).filter((key) => prefixes.some((prefix) => key.startsWith(prefix)))
    expect(late).toEqual([])
  })
})

describe('words', () => {
  it('a name and its value have each language’s colon between them', () => {
    expect([labelled('en', 'a', 'b'), labelled('zh', '甲', '乙')]).toEqual(['a: b', '甲：乙'])
  })
  it.each(PROBLEMS)(
    '[D1] a file’s problem “%s” is said with its place and rule in both languages',
    (problem) => {
      const issue = { path: 'agreements[12].amount.cny', rule: 'D9', problem, got: '"593亿"', detail: 'X' }
      expect(describeIssue(issue, 'en')).toMatch(/^agreements\[12\]\.amount\.cny: .+ \(D9\)$/)
      expect(describeIssue(issue, 'zh')).toMatch(/^agreements\[12\]\.amount\.cny：.+（D9）$/)
      expect(describeIssue({ ...issue, path: '' }, 'en')).toMatch(/^file: /)
      expect(describeIssue({ ...issue, path: '' }, 'zh')).toMatch(/^文件：/)
    },
  )
  it('[D9] says what was expected and what was found', () => {
    const issue = {
      path: 'agreements[12].amount.cny',
      rule: 'D9',
      problem: 'bad-cny',
      got: '"593亿"',
      detail: '',
    } as const
    expect(describeIssue(issue, 'en')).toBe(
      'agreements[12].amount.cny: expected whole yuan or null, got "593亿" (D9)',
    )
  })
  it('a name without Chinese keeps its English', () => {
    expect([pick({ en: 'a', zh: null }, 'zh'), pick({ en: 'a', zh: '甲' }, 'zh')]).toEqual(['a', '甲'])
    expect(pick({ en: 'a', zh: '甲' }, 'en')).toBe('a')
  })
  it('sentences and lists are joined as each language does', () => {
    expect([sentences('en', ['A.', '', 'B.']), sentences('zh', ['甲。', '', '乙。'])]).toEqual([
      'A. B.',
      '甲。乙。',
    ])
    expect([listWords('en', ['a', 'b']), listWords('zh', ['甲', '乙'])]).toEqual(['a, b', '甲、乙'])
  })
})
