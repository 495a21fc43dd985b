import { type Filter, sectorOfChoice } from '../model/filter.ts'
import { ANY, MIXED, OWN, PART_KINDS, type Part, type PartKind, partKey } from '../model/part.ts'
import type { Dataset } from '../model/schema.ts'
import { ALL, NOT_STATED } from '../model/words.ts'
import {
  DEFAULT_VIEW,
  type LinkNotice,
  MAIN_PARTNERSHIP,
  type Parameter,
  type ParsedView,
  type ViewState,
} from './viewState.ts'

/** Ids of a view that a dataset does not have become the default and a notice. [V5] */
export function checkView(view: ViewState, dataset: Dataset): ParsedView {
  const notices: LinkNotice[] = []
  const refuse = (parameter: Parameter, value: string): void => void notices.push({ parameter, value })
  const filter = checkFilter(view, dataset, refuse)
  const pinned =
    view.pinned === null
      ? null
      : checkFilter(view.pinned, dataset, (parameter, value) => refuse('with', `${parameter}=${value}`))
  const isPart = view.total === null || hasPart(dataset, view.total, pinned !== null)
  if (view.total !== null && !isPart) refuse('total', partKey(view.total))
  const isRecord = view.record === null || hasRecord(dataset, view.record)
  if (view.record !== null && !isRecord) refuse('record', view.record)
  return {
    view: {
      ...view,
      ...filter,
      pinned,
      total: isPart ? view.total : null,
      record: isRecord ? view.record : null,
    },
    notices,
  }
}

const idsOf = (...lists: readonly (readonly { readonly id: string }[])[]): Set<string> =>
  new Set(lists.flatMap((members) => members.map(({ id }) => id)))

/** Partnerships and sectors that a filter may name. Without the main partnership a dataset opens on all of its own. */
function checkFilter(
  filter: Filter,
  dataset: Dataset,
  refuse: (parameter: Parameter, value: string) => void,
): Filter {
  const known = (parameter: Parameter, ids: readonly string[], all: ReadonlySet<string>): string[] =>
    ids.filter((id) => {
      const isKnown = all.has(sectorOfChoice(id))
      if (!isKnown) refuse(parameter, id)
      return isKnown
    })
  const partnerships = idsOf(dataset.partnerships)
  const asked = filter.partnerships === DEFAULT_VIEW.partnerships ? [] : filter.partnerships
  const chosen = asked === ALL ? [] : known('partnership', asked, partnerships)
  const fallback = partnerships.has(MAIN_PARTNERSHIP) ? DEFAULT_VIEW.partnerships : ALL
  const sectors = known('sector', filter.sectors, idsOf(dataset.sectors, dataset.families).add(NOT_STATED))
  return {
    ...filter,
    partnerships: filter.partnerships === ALL ? ALL : chosen.length > 0 ? chosen : fallback,
    sectors: sectors.length === filter.sectors.length ? filter.sectors : sectors,
  }
}

function hasRecord({ agreements, events, policies, claims }: Dataset, record: string): boolean {
  const isIt = ({ id }: { readonly id: string }): boolean => id === record
  // Looked for one by one: there may be a million, and most views name none.
  return agreements.some(isIt) || events.some(isIt) || policies.some(isIt) || claims.some(isIt)
}

function hasPart(dataset: Dataset, part: Part, isCompared: boolean): boolean {
  const sectors = idsOf(dataset.sectors)
  const families = idsOf(dataset.families)
  const partnerships = idsOf(dataset.partnerships)
  const ofSector = new Set([...sectors, OWN, ANY])
  const listed: { readonly [Kind in PartKind]?: ReadonlySet<string> } = {
    among: sectors,
    only: ofSector,
    sector: ofSector,
    family: families,
    series: families,
    partnership: partnerships,
    east: partnerships,
    northeast: partnerships,
  }
  return PART_KINDS.every((kind) => {
    const id = part[kind]
    if (id === undefined) return true
    if (kind === 'claim' || kind === 'signing' || kind === 'rest') return hasRecord(dataset, id)
    if (kind === 'view') return isCompared
    return id === NOT_STATED || id === MIXED || (listed[kind]?.has(id) ?? true)
  })
}
