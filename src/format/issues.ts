import type { Issue } from '../model/issues.ts'
import type { Lang } from '../model/words.ts'
import { say } from './words.ts'

/** One issue in words: `agreements[12].amount.cny: expected whole yuan or null, got "593亿" (D9)`. */
export function describeIssue({ path, rule, problem, got, detail }: Issue, lang: Lang): string {
  const what = say(lang, `issue.${problem}`, { got: got === '' ? '–' : got, detail })
  return lang === 'en'
    ? `${path === '' ? 'file' : path}: ${what} (${rule})`
    : `${path === '' ? '文件' : path}：${what}（${rule}）`
}
