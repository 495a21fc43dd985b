import type { Meta } from '../model/schema.ts'
import type { Words } from './WordsContext.tsx'

/** That a dataset is an excerpt, and of what; empty for a whole one. */
export function excerptWords({ excerpt }: Meta, { say, pick }: Words): string {
  if (!excerpt) return ''
  return say('app.excerpt', { says: excerpt.steps.map((step) => pick(step.says)).join(' → ') })
}
