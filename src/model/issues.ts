/** Everything that can be wrong with a dataset, as data: the words, in both languages, are format's. */

export const PROBLEMS = [
  'not-an-object',
  'newer-schema',
  'no-schema',
  'missing',
  'wrong-type',
  'not-a-choice',
  'unknown-field',
  'empty-text',
  'empty-list',
  'bad-id',
  'bad-date',
  'bad-cny',
  'bad-count',
  'bad-currency',
  'bad-link',
  'bad-language',
  'duplicate-id',
  'no-such-id',
  'cycle',
  'parts-exceed-count',
  'parts-exceed-amount',
  'part-elsewhere',
  'ends-before-start',
  'starts-after-end',
  'history-order',
  'no-figure',
  'link-not-public',
  'source-not-listed',
] as const
export type Problem = (typeof PROBLEMS)[number]

export interface Issue {
  /** Where, as in `agreements[12].amount.cny`; empty for the file itself. */
  readonly path: string
  /** The rule of SPEC.md that is broken, as in `D9`. */
  readonly rule: string
  readonly problem: Problem
  /** What stands there, shortened, as JSON; empty when nothing does. */
  readonly got: string
  /** What the problem needs to be understood: the allowed choices, the id that is missing, the sums that clash. */
  readonly detail: string
}

/** A value as JSON of at most 60 characters. */
export function shorten(value: unknown): string {
  if (value === undefined) return ''
  const json = JSON.stringify(value) ?? String(value)
  const characters = Array.from(json)
  return characters.length <= 60 ? json : `${characters.slice(0, 59).join('')}…`
}

/** `['agreements', 12, 'amount']` → `agreements[12].amount`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? String(step) : `${text}.${String(step)}`
  }, '')
}
