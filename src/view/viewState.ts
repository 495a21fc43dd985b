import { firstDay, isRealDate, lastDay } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import { type Part, partKey, partOfKey } from '../model/part.ts'
import {
  ALL,
  BASES,
  type Basis,
  LANGS,
  type Lang,
  NOT_STATED,
  RECORD_COLUMNS,
  RECORD_SORTS,
  type RecordColumn,
  type RecordSort,
  SCOPES,
  SILENT_YEARS,
  type SilentYears,
  STAGES,
  type Stage,
} from '../model/words.ts'
import { isAddress, LONGEST_ADDRESS, written } from './dataAddress.ts'

export const MEASURES = ['agreements', 'investment'] as const
export type Measure = (typeof MEASURES)[number]
/** Periods and splits of `over-time`; the questions know the same lists. */
export const PERIODS = ['year', 'quarter', 'month'] as const
export type Period = (typeof PERIODS)[number]
export const SPLITS = ['basis', 'family'] as const
export type Split = (typeof SPLITS)[number]
/** Whether `over-time` shows each period for itself or the running total. */
export const SHOWS = ['periods', 'running'] as const
export type Show = (typeof SHOWS)[number]
/** Whether `partnerships` ranks them or shows each year by year, all on one scale. */
export const LAYOUTS = ['ranked', 'years'] as const
export type Layout = (typeof LAYOUTS)[number]
/** How the records stand together: a signing with its parts and its remainder. */
export const GROUPS = ['signing'] as const
export type Group = (typeof GROUPS)[number]

/** What the reader is looking at: everything that a link carries. */
export interface ViewState extends Filter {
  /** Null while the reader has not chosen: each figure then shows the measure that suits it. */
  readonly measure: Measure | null
  readonly period: Period
  readonly split: Split
  readonly show: Show
  readonly layout: Layout
  readonly silent: SilentYears
  readonly sort: RecordSort
  /** Columns of the records, always with `title`; null while the reader has not chosen. */
  readonly columns: readonly RecordColumn[] | null
  readonly group: Group | null
  /** The filter of the view that this one is compared with. */
  readonly pinned: Filter | null
  /** The part of the total whose ledger is open; without kinds the whole total's. */
  readonly total: Part | null
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
  show: 'periods',
  layout: 'ranked',
  silent: 3,
  sort: '-date',
  columns: null,
  group: null,
  pinned: null,
  total: null,
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
  'show',
  'layout',
  'silent',
  'sort',
  'columns',
  'group',
  'with',
  'total',
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
export const LONGEST = {
  q: 200,
  data: LONGEST_ADDRESS,
  sector: 490,
  partnership: 125,
  with: 250,
  total: 110,
  record: 80,
} as const

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
  const columns = members('columns', oneOf(RECORD_COLUMNS))
  const text = value('q') ?? ''
  const isTooLong = written(text).length > LONGEST.q
  if (isTooLong) refuse('q', text)
  const from = one('from', isRealDate)
  let to = one('to', isRealDate)
  if (from !== null && to !== null && firstDay(from) > lastDay(to)) {
    refuse('to', to)
    to = null
  }
  const silent = one('silent', oneOf(SILENT_YEARS.map(String)))
  const view: ViewState = {
    partnerships: partnerships.includes(ALL)
      ? ALL
      : partnerships.length > 0
        ? partnerships
        : DEFAULT_VIEW.partnerships,
    sectors: members('sector', isChoice),
    stages: members('status', oneOf<Stage | typeof NOT_STATED>([...STAGES, NOT_STATED])),
    bases: members('basis', oneOf<Basis | typeof NOT_STATED>([...BASES, NOT_STATED])),
    scopes: scopes.length > 0 ? scopes : DEFAULT_VIEW.scopes,
    text: isTooLong ? '' : text,
    from,
    to,
    measure: one('measure', oneOf(MEASURES)),
    period: one('period', oneOf(PERIODS)) ?? DEFAULT_VIEW.period,
    split: one('split', oneOf(SPLITS)) ?? DEFAULT_VIEW.split,
    show: one('show', oneOf(SHOWS)) ?? DEFAULT_VIEW.show,
    layout: one('layout', oneOf(LAYOUTS)) ?? DEFAULT_VIEW.layout,
    silent: SILENT_YEARS.find((years) => String(years) === silent) ?? DEFAULT_VIEW.silent,
    sort: one('sort', oneOf(RECORD_SORTS)) ?? DEFAULT_VIEW.sort,
    columns: columns.length === 0 ? null : [...new Set<RecordColumn>([...columns, 'title'])].sort(),
    group: one('group', oneOf(GROUPS)),
    pinned: pinnedOf(one('with', isPinned)),
    total: partOfKey(one('total', isPartKey) ?? ''),
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
    show: view.show === DEFAULT_VIEW.show ? '' : view.show,
    layout: view.layout === DEFAULT_VIEW.layout ? '' : view.layout,
    silent: view.silent === DEFAULT_VIEW.silent ? '' : String(view.silent),
    sort: view.sort === DEFAULT_VIEW.sort ? '' : view.sort,
    columns: list(view.columns ?? [], []),
    group: view.group ?? '',
    with: view.pinned === null ? '' : formatPinned(view.pinned),
    total: view.total === null ? '' : partKey(view.total),
    record: view.record ?? '',
    lang: view.lang ?? '',
    data: view.data ?? '',
  }
  const pairs = PARAMETERS.filter((parameter) => values[parameter] !== '').map(
    (parameter) => `${parameter}=${written(values[parameter])}`,
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
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

const isChoice = (text: string): text is string => isId(text.replace(/^!/, ''))
const isId = (text: string): text is string =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= LONGEST.record
const oneOf =
  <Member extends string>(members: readonly Member[]) =>
  (text: string): text is Member =>
    members.some((member) => member === text)

/** The filter of a view, without what else the view shows. */
export function filterOf(view: Filter): Filter {
  const { partnerships, sectors, stages, bases, scopes, text, from, to } = view
  return { partnerships, sectors, stages, bases, scopes, text, from, to }
}

/** Whether a link has room for a filter beside the view that it is compared with. [V4] */
export const canBePinned = (filter: Filter): boolean => isPinned(formatPinned(filter))

/** A filter as the value of `with`: a link of its own, whose partnerships are always said, so that it is never empty. */
function formatPinned(filter: Filter): string {
  const link = formatView({ ...DEFAULT_VIEW, ...filter }).slice(1)
  if (/^partnership=/.test(link)) return link
  return [`partnership=${MAIN_PARTNERSHIP}`, ...(link === '' ? [] : [link])].join('&')
}

const pinnedOf = (link: string | null): Filter | null =>
  link === null ? null : filterOf(parseView(link).view)

/** A link of filters, in nothing refused, that holds no further link. */
const isPinned = (link: string): link is string =>
  written(link).length <= LONGEST.with && !/(^|&)with=/.test(link) && parseView(link).notices.length === 0

/** A part of the total as a link writes it. */
const isPartKey = (text: string): text is string => text.length <= LONGEST.total && partOfKey(text) !== null
