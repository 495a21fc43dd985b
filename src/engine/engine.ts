import type { Ledger } from '../ledger/ledger.ts'
import type { Filter } from '../model/filter.ts'
import { claims } from '../questions/claims.ts'
import { compare } from '../questions/compare.ts'
import { delivery } from '../questions/delivery.ts'
import { facets } from '../questions/facets.ts'
import { flows } from '../questions/flows.ts'
import { gaps } from '../questions/gaps.ts'
import { headline } from '../questions/headline.ts'
import { lines } from '../questions/lines.ts'
import { overTime } from '../questions/overTime.ts'
import { partnerships } from '../questions/partnerships.ts'
import { partnershipYears } from '../questions/partnershipYears.ts'
import { records } from '../questions/records.ts'
import { sectors } from '../questions/sectors.ts'
import { signings } from '../questions/signings.ts'
import { sizes } from '../questions/sizes.ts'
import { timeline } from '../questions/timeline.ts'

/** Every question that can be asked, by name. A question is a pure function (ledger, filter, options) → answer. */
export const QUESTIONS = {
  headline,
  facets,
  sectors,
  overTime,
  timeline,
  records,
  lines,
  partnerships,
  partnershipYears,
  gaps,
  compare,
  delivery,
  signings,
  flows,
  sizes,
  claims,
} as const

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
