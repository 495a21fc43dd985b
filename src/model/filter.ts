import type { PartialDate } from './dates.ts'
import { ALL, type Basis, type NOT_STATED, type Scope, type Stage } from './words.ts'

/**
 * What the reader has narrowed the records to. An empty list is no filter on that dimension (but partnerships and
 * scopes are never empty); within a list choices widen (OR), between dimensions they narrow (AND). [F1]
 */
export interface Filter {
  /** Partnership ids, or `all` for every partnership. */
  readonly partnerships: typeof ALL | readonly string[]
  /** Sector ids, family ids (standing for their sectors) and `none` for records that name no sector. */
  readonly sectors: readonly string[]
  /** The stage last reported; `none` for agreements without one. */
  readonly stages: readonly (Stage | typeof NOT_STATED)[]
  /** `none` for agreements without a published amount. */
  readonly bases: readonly (Basis | typeof NOT_STATED)[]
  readonly scopes: readonly Scope[]
  /** Words that must all occur in titles, parties, places or sectors; empty for none. */
  readonly text: string
  /** Inclusive ends; the whole period of each counts. Null is open. */
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

/** The filter of everything: every partnership, both scopes, all dates. */
export const NO_FILTER: Filter = {
  partnerships: ALL,
  sectors: [],
  stages: [],
  bases: [],
  scopes: ['counterpart', 'between'],
  text: '',
  from: null,
  to: null,
}
