import { buildLedger, type Ledger } from '../ledger/ledger.ts'
import type { Dataset } from '../model/schema.ts'
import { type Engine, QUESTIONS, type QuestionTable } from './engine.ts'

const TABLE: QuestionTable = QUESTIONS

/** An engine in this thread. The ledger is laid out when the first question comes. */
export function inlineEngine(dataset: Dataset): Engine {
  let ledger: Ledger | null = null
  return {
    async ask(name, filter, ...options) {
      ledger ??= buildLedger(dataset)
      return TABLE[name](ledger, filter, ...options)
    },
  }
}
