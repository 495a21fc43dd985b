import { sumCny } from '../model/money.ts'
import { ANY, MIXED, type Part } from '../model/part.ts'
import type { Bilingual } from '../model/schema.ts'
import { BASES, NOT_STATED } from '../model/words.ts'
import type { FamiliesApart, Flow, FlowMeasure, FlowsAnswer } from '../questions/flows.ts'
import type { Series } from '../questions/overTime.ts'

export type { FlowMeasure }

/** What flows carry together. */
export type Carried = Omit<Flow, 'pair' | 'through'>

/** A place where flows begin or end: of one partnership, or of several that share it. */
export interface Place {
  readonly key: string
  readonly name: Bilingual
  readonly pairs: readonly string[]
  readonly carried: Carried
}

export interface StationNode {
  readonly key: string
  readonly series: Series
  /** What choosing it chooses: a family, all the others together, `none`; nothing for what is not broken down. */
  readonly sectors: readonly string[]
  readonly carried: Carried
}

/** One line from a place through a station to a place. */
export interface DrawnFlow {
  readonly key: string
  readonly pair: string
  readonly east: Place
  readonly station: StationNode
  readonly northeast: Place
  readonly carried: Carried
}

/** What is drawn of an answer in a measure: three columns from top to bottom, and the flows between them. */
export interface FlowGroups {
  readonly east: readonly Place[]
  readonly stations: readonly StationNode[]
  readonly northeast: readonly Place[]
  readonly flows: readonly DrawnFlow[]
}

/** Agreements, or yuan; 0 where no amount is known. */
export const worthOf = ({ agreements, cny }: Carried, measure: FlowMeasure): number =>
  measure === 'agreements' ? agreements : (cny ?? 0)

/**
 * Places and stations, largest first in the measure, other families, what is not broken down and what names no sector
 * last. Families beyond six are one station. What carries nothing in the measure is not there; unknown amounts are.
 */
export function groupFlows(answer: FlowsAnswer, measure: FlowMeasure): FlowGroups {
  const flows = answer.flows.filter(({ agreements }) => agreements > 0 || measure === 'investment')
  const largestFirst = <Item extends { readonly carried: Carried }>(items: readonly Item[]): Item[] =>
    [...items].sort(
      ({ carried: a }, { carried: b }) =>
        worthOf(b, measure) - worthOf(a, measure) || b.agreements - a.agreements,
    )
  const stations = stationsOf(flows, answer.families[measure])
  const placesOn = (side: 'east' | 'northeast'): Place[] => {
    const places = new Map<string, { name: Bilingual; pairs: string[] }>()
    for (const pair of answer.pairs) {
      const key = JSON.stringify([pair[side].en, pair[side].zh])
      const place = places.get(key) ?? { name: pair[side], pairs: [] }
      places.set(key, { ...place, pairs: [...place.pairs, pair.id] })
    }
    const carriedBy = (pairs: readonly string[]): Carried => {
      const all = together(flows.filter(({ pair }) => pairs.includes(pair)))
      // All of a signing is here, so that its figure covers all its agreements.
      return { ...all, known: all.known + all.inWholes, inWholes: 0 }
    }
    return largestFirst(
      [...places].map(([key, { name, pairs }]) => ({ key, name, pairs, carried: carriedBy(pairs) })),
    )
  }
  const [east, northeast] = [placesOn('east'), placesOn('northeast')]
  const drawn = answer.pairs.flatMap(({ id }) =>
    stations.flatMap(({ node, has }): DrawnFlow[] => {
      const inside = flows.filter((flow) => flow.pair === id && has(flow))
      const [from, to] = [east, northeast].map((places) => places.find(({ pairs }) => pairs.includes(id)))
      if (inside.length === 0 || !from || !to) return []
      return [
        {
          key: `${id}:${node.key}`,
          pair: id,
          east: from,
          station: node,
          northeast: to,
          carried: together(inside),
        },
      ]
    }),
  )
  return { east, stations: stations.map(({ node }) => node), northeast, flows: drawn }
}

interface Stationing {
  readonly node: StationNode
  readonly has: (flow: Flow) => boolean
}

function stationsOf(flows: readonly Flow[], { own, others }: FamiliesApart): Stationing[] {
  const station = (
    key: string,
    series: Series | undefined,
    sectors: readonly string[],
    has: (flow: Flow) => boolean,
  ): Stationing[] => {
    const inside = flows.filter(has)
    if (series === undefined || inside.length === 0) return []
    return [{ node: { key, series, sectors, carried: together(inside) }, has }]
  }
  return [
    ...own.flatMap((id) => {
      const isIt = (flow: Flow): boolean => familyOf(flow) === id
      return station(`family:${id}`, flows.find(isIt)?.through, [id], isIt)
    }),
    ...station('other', { kind: 'other-families', families: others.length }, others, (flow) =>
      others.includes(familyOf(flow) ?? ''),
    ),
    ...station('mixed', { kind: 'mixed' }, [], ({ through }) => through.kind === 'mixed'),
    ...station('none', { kind: 'no-sector' }, [NOT_STATED], ({ through }) => through.kind === 'no-sector'),
  ]
}

const familyOf = ({ through }: Flow): string | null => (through.kind === 'family' ? through.id : null)

/** Flows are disjoint: what they carry adds up. Money is unknown only where all of it is. [C2] */
function together(flows: readonly Flow[]): Carried {
  const add = (of: (flow: Flow) => number): number => flows.reduce((sum, flow) => sum + of(flow), 0)
  const addKnown = (of: (flow: Flow) => number | null) =>
    flows.every((flow) => of(flow) === null) ? null : sumCny(add((flow) => of(flow) ?? 0))
  return {
    agreements: add(({ agreements }) => agreements),
    cny: addKnown(({ cny }) => cny),
    byBasis: BASES.flatMap((basis) => {
      const parts = flows.flatMap(({ byBasis }) => byBasis.filter((part) => part.basis === basis))
      if (parts.length === 0) return []
      return [
        {
          basis,
          cny: sumCny(parts.reduce((sum, part) => sum + part.cny, 0)),
          agreements: parts.reduce((sum, part) => sum + part.agreements, 0),
        },
      ]
    }),
    known: add(({ known }) => known),
    inWholes: add(({ inWholes }) => inWholes),
    unknown: add(({ unknown }) => unknown),
    unallocated: addKnown(({ unallocated }) => unallocated),
    isFloor: flows.some(({ isFloor }) => isFloor),
  }
}

/** What the numbers of a place count. A place leaves the choice of sectors aside. [F3] */
export function placePart({ pairs }: Place, side: 'east' | 'northeast', lit: readonly string[] | null): Part {
  const [first = ''] = pairs
  const of: Part = pairs.length === 1 ? { partnership: first } : { [side]: first }
  return lit === null ? of : { ...of, sector: ANY }
}

/** What the numbers of a station count; of several families together the rest of the measure. */
export function stationPart({ series }: Pick<StationNode, 'series'>, measure: FlowMeasure): Part {
  if (series.kind === 'family') return { family: series.id }
  if (series.kind === 'other-families') return { others: measure }
  return { family: series.kind === 'no-sector' ? NOT_STATED : MIXED }
}

export const flowPart = ({ pair, station }: DrawnFlow, measure: FlowMeasure): Part => ({
  ...stationPart(station, measure),
  partnership: pair,
})
