import { buildLedger, type Ledger } from '../ledger/ledger.ts'
import type { Filter } from '../model/filter.ts'
import type { Dataset } from '../model/schema.ts'
import { type Answer, type Engine, type Options, QUESTIONS, type QuestionName } from './engine.ts'

/** An engine in this thread. The ledger is laid out when the first question comes. */
export function inlineEngine(dataset: Dataset): Engine {
  let ledger: Ledger | null = null
  return {
    async ask<Name extends QuestionName>(name: Name, filter: Filter, ...options: Options<Name>) {
      ledger ??= buildLedger(dataset)
      const question = QUESTIONS[name] as (...args: unknown[]) => Answer<Name>
      return question(ledger, filter, ...options)
    },
  }
}
