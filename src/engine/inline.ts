import { buildLedger, type Ledger } from '../ledger/ledger.ts'
import { narrowed } from '../ledger/narrow.ts'
import type { Filter } from '../model/filter.ts'
import type { Dataset } from '../model/schema.ts'
import { facets } from '../questions/facets.ts'
import { headline } from '../questions/headline.ts'
import type { Answer, Engine, Options, QuestionName, QuestionTable } from './engine.ts'

/** The questions that are here: those of the first words at once, all as soon as another is asked. */
let here: Partial<QuestionTable> = { headline, facets }

/** Questions that never look past the reader's choice of sectors: asked of the agreements that name these alone. */
export const WITHIN_SECTORS = [
  'headline',
  'overTime',
  'timeline',
  'partnerships',
  'delivery',
  'signings',
  'sizes',
  'claims',
] as const satisfies readonly QuestionName[]
const NARROW: ReadonlySet<QuestionName> = new Set(WITHIN_SECTORS)

/** An engine in this thread. The ledger is laid out when the first question comes. */
export function inlineEngine(dataset: Dataset): Engine {
  let ledger: Ledger | null = null
  function answer<Name extends QuestionName>(
    name: Name,
    filter: Filter,
    ...options: Options<Name>
  ): Answer<Name> {
    const question: QuestionTable[Name] | undefined = here[name]
    if (!question) throw new Error(`the question ${name} is not here yet`)
    ledger ??= buildLedger(dataset)
    return question(NARROW.has(name) ? narrowed(ledger, filter) : ledger, filter, ...options)
  }
  return {
    async ask(name, filter, ...options) {
      if (!here[name]) here = (await import('./questions.ts')).QUESTIONS
      return answer(name, filter, ...options)
    },
    askNow(name, filter, ...options) {
      try {
        return answer(name, filter, ...options)
      } catch {
        return null
      }
    },
  }
}
