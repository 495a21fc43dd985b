import { firstDay, isRealDate, lastDay } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import type { Dataset } from '../model/schema.ts'
import {
  ALL,
  BASES,
  type Basis,
  LANGS,
  type Lang,
  NOT_STATED,
  SCOPES,
  STAGES,
  type Stage,
} from '../model/words.ts'

export const MEASURES = ['agreements', 'investment'] as const
export type Measure = (typeof MEASURES)[number]
/** Periods and splits of `over-time`; the questions know the same lists. */
export const PERIODS = ['year', 'quarter', 'month'] as const
export type Period = (typeof PERIODS)[number]
export const SPLITS = ['basis', 'family'] as const
export type Split = (typeof SPLITS)[number]

/** What the reader is looking at: everything that a link carries. */
export interface ViewState extends Filter {
  /** Null while the reader has not chosen: each figure then shows the measure that suits it. */
  readonly measure: Measure | null
  readonly period: Period
  readonly split: Split
  /** The id of the open record. */
  readonly record: string | null
  /** Null while the reader has not chosen: then the browser decides. */
  readonly lang: Lang | null
  /** The address of another dataset. */
  readonly data: string | null
}

/** The bundled dataset opens on its main subject. */
export const MAIN_PARTNERSHIP = 'shanghai-dalian'

export const DEFAULT_VIEW: ViewState = {
  partnerships: [MAIN_PARTNERSHIP],
  sectors: [],
  stages: [],
  bases: [],
  scopes: ['counterpart'],
  text: '',
  from: null,
  to: null,
  measure: null,
  period: 'year',
  split: 'basis',
  record: null,
  lang: null,
  data: null,
}

/** The parameters of a link, in the order in which they are written. A rename keeps reading the old spelling. */
export const PARAMETERS = [
  'partnership',
  'sector',
  'status',
  'basis',
  'scope',
  'q',
  'from',
  'to',
  'measure',
  'period',
  'split',
  'record',
  'lang',
  'data',
] as const
export type Parameter = (typeof PARAMETERS)[number]

/** A value of a link that was not understood; the default stands in its place. */
export interface LinkNotice {
  readonly parameter: Parameter
  readonly value: string
}

export interface ParsedView {
  readonly view: ViewState
  readonly notices: readonly LinkNotice[]
}

/** Characters of a link, as written in it, that each open-ended value may take: together any link stays under 2,000. [V4] */
export const LONGEST = { q: 400, data: 360, sector: 560, partnership: 200, record: 80 } as const

/**
 * The view of a query string. Total: an unknown parameter is ignored, a bad value becomes the default and a notice.
 * Ids are only checked for their form here; `checkView` holds them against a dataset. [V1–V6]
 */
export function parseView(search: string): ParsedView {
  const parameters = new URLSearchParams(search)
  const notices: LinkNotice[] = []
  const value = (parameter: Parameter): string | null => {
    const text = parameters.get(parameter)
    return text === null || text === '' ? null : text
  }
  const refuse = (parameter: Parameter, text: string): void => void notices.push({ parameter, value: text })

  function members<Member extends string>(
    parameter: Parameter,
    accepts: (text: string) => text is Member,
  ): Member[] {
    const accepted: Member[] = []
    const room = parameter === 'sector' || parameter === 'partnership' ? LONGEST[parameter] : LONGEST.sector
    for (const text of value(parameter)?.split(',') ?? []) {
      if (!accepts(text) || [...accepted, text].join().length > room) refuse(parameter, text)
      else if (!accepted.includes(text)) accepted.push(text)
    }
    return accepted.sort()
  }
  function one<Value extends string>(
    parameter: Parameter,
    accepts: (text: string) => text is Value,
  ): Value | null {
    const text = value(parameter)
    if (text === null || accepts(text)) return text
    refuse(parameter, text)
    return null
  }

  const partnerships = members('partnership', isId)
  const scopes = members('scope', oneOf(SCOPES))
  const text = value('q') ?? ''
  const isTooLong = written(text).length > LONGEST.q
  if (isTooLong) refuse('q', text)
  const from = one('from', isRealDate)
  let to = one('to', isRealDate)
  if (from !== null && to !== null && firstDay(from) > lastDay(to)) {
    refuse('to', to)
    to = null
  }
  const view: ViewState = {
    partnerships: partnerships.includes(ALL)
      ? ALL
      : partnerships.length > 0
        ? partnerships
        : DEFAULT_VIEW.partnerships,
    sectors: members('sector', isId),
    stages: members('status', oneOf<Stage | typeof NOT_STATED>([...STAGES, NOT_STATED])),
    bases: members('basis', oneOf<Basis | typeof NOT_STATED>([...BASES, NOT_STATED])),
    scopes: scopes.length > 0 ? scopes : DEFAULT_VIEW.scopes,
    text: isTooLong ? '' : text,
    from,
    to,
    measure: one('measure', oneOf(MEASURES)),
    period: one('period', oneOf(PERIODS)) ?? DEFAULT_VIEW.period,
    split: one('split', oneOf(SPLITS)) ?? DEFAULT_VIEW.split,
    record: one('record', isId),
    lang: one('lang', oneOf(LANGS)),
    data: one('data', isAddress),
  }
  return { view, notices }
}

/** The canonical query string of a view: defaults left out, fixed order; empty for the default view. [V1] */
export function formatView(view: ViewState): string {
  const values: Record<Parameter, string> = {
    partnership: view.partnerships === ALL ? ALL : list(view.partnerships, [MAIN_PARTNERSHIP]),
    sector: list(view.sectors, []),
    status: list(view.stages, []),
    basis: list(view.bases, []),
    scope: list(view.scopes, DEFAULT_VIEW.scopes),
    q: view.text,
    from: view.from ?? '',
    to: view.to ?? '',
    measure: view.measure ?? '',
    period: view.period === DEFAULT_VIEW.period ? '' : view.period,
    split: view.split === DEFAULT_VIEW.split ? '' : view.split,
    record: view.record ?? '',
    lang: view.lang ?? '',
    data: view.data ?? '',
  }
  const pairs = PARAMETERS.filter((parameter) => values[parameter] !== '').map(
    (parameter) => `${parameter}=${written(values[parameter])}`,
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** Ids of a view that a dataset does not have become the default and a notice. [V5] */
export function checkView(view: ViewState, dataset: Dataset): ParsedView {
  const notices: LinkNotice[] = []
  const known = (parameter: Parameter, ids: readonly string[], all: ReadonlySet<string>): string[] =>
    ids.filter((id) => {
      if (!all.has(id)) notices.push({ parameter, value: id })
      return all.has(id)
    })
  const idsOf = (...lists: readonly (readonly { id: string }[])[]): Set<string> =>
    new Set(lists.flatMap((members) => members.map(({ id }) => id)))
  const partnerships = idsOf(dataset.partnerships)
  const asked = view.partnerships === DEFAULT_VIEW.partnerships ? [] : view.partnerships
  const chosen = asked === ALL ? [] : known('partnership', asked, partnerships)
  const sectors = known('sector', view.sectors, idsOf(dataset.sectors, dataset.families).add(NOT_STATED))
  const records = idsOf(dataset.agreements, dataset.events, dataset.policies, dataset.claims)
  const [record = null] = view.record === null ? [] : known('record', [view.record], records)
  const fallback = partnerships.has(MAIN_PARTNERSHIP) ? DEFAULT_VIEW.partnerships : ALL
  const checked: ViewState = {
    ...view,
    partnerships: view.partnerships === ALL ? ALL : chosen.length > 0 ? chosen : fallback,
    sectors: sectors.length === view.sectors.length ? view.sectors : sectors,
    record,
  }
  return { view: checked, notices }
}

/** The filter of a view: equal filters of different views are the same text, for use as a key. */
export function filterKey({ partnerships, sectors, stages, bases, scopes, text, from, to }: Filter): string {
  return JSON.stringify([partnerships, sectors, stages, bases, scopes, text, from, to])
}

/** Whether anything narrows the records beyond the choice of partnerships. */
export function isNarrowed(view: ViewState): boolean {
  return filterKey({ ...view, partnerships: ALL }) !== filterKey({ ...DEFAULT_VIEW, partnerships: ALL })
}

function list(ids: readonly string[], standard: readonly string[]): string {
  const sorted = [...ids].sort()
  return sorted.join() === [...standard].sort().join() ? '' : sorted.join()
}

/** A value as a link carries it; half a surrogate pair, which no link can carry, as the replacement character. */
const written = (text: string): string =>
  encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%2C', ',')

const isId = (text: string): text is string =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= LONGEST.record
const oneOf =
  <Member extends string>(members: readonly Member[]) =>
  (text: string): text is Member =>
    members.some((member) => member === text)

/** Datasets are fetched from web addresses or from beside the page, never from other schemes. [V6] */
function isAddress(text: string): text is string {
  if (written(text).length > LONGEST.data || /[\s\p{Cc}\\]/u.test(text)) return false
  return /^https?:\/\//i.test(text) || !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(text)
}
