import type { Ledger } from '../ledger/ledger.ts'
import type { Filter } from '../model/filter.ts'
import type { QUESTIONS } from './questions.ts'

export type QuestionName = keyof typeof QUESTIONS
export type Answer<Name extends QuestionName> = ReturnType<(typeof QUESTIONS)[Name]>
/** The question's options as a tuple: empty for a question without any. */
export type Options<Name extends QuestionName> =
  Parameters<(typeof QUESTIONS)[Name]> extends [unknown, unknown, ...infer Rest] ? Rest : never

/** The questions as a table whose entries keep name, options and answer together. */
export type QuestionTable = {
  readonly [Name in QuestionName]: (ledger: Ledger, filter: Filter, ...options: Options<Name>) => Answer<Name>
}

/**
 * Answers questions about one dataset. Asynchronous, so that the work can be done in this thread or in another
 * without a panel noticing.
 */
export interface Engine {
  ask<Name extends QuestionName>(name: Name, filter: Filter, ...options: Options<Name>): Promise<Answer<Name>>
  /**
   * The same at once, so that a change is drawn in one go: null where the engine has no answer at once, or where it
   * fails: `ask` then says why.
   */
  askNow<Name extends QuestionName>(
    name: Name,
    filter: Filter,
    ...options: Options<Name>
  ): Answer<Name> | null
}
