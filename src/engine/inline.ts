import { buildLedger, type Ledger } from '../ledger/ledger.ts'
import { narrowed } from '../ledger/narrow.ts'
import type { Filter } from '../model/filter.ts'
import type { Dataset } from '../model/schema.ts'
import {
  type Answer,
  type Engine,
  type Options,
  QUESTIONS,
  type QuestionName,
  type QuestionTable,
} from './engine.ts'

const TABLE: QuestionTable = QUESTIONS

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
    ledger ??= buildLedger(dataset)
    return TABLE[name](NARROW.has(name) ? narrowed(ledger, filter) : ledger, filter, ...options)
  }
  return {
    async ask(name, filter, ...options) {
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
