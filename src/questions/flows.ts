import { floorsByGroup } from '../ledger/floors.ts'
import { ownFamily } from '../ledger/groups.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { DIMENSION, isBetween, keepsBut } from '../ledger/mask.ts'
import { basisOfNumber } from '../ledger/rows.ts'
import { selectionOf } from '../ledger/selection.ts'
import { announcedCny, countedIn, NO_GROUP, NO_TOTAL, type Total, totalsByGroup } from '../ledger/sums.ts'
import type { Filter } from '../model/filter.ts'
import { type Cny, sumCny } from '../model/money.ts'
import type { Bilingual } from '../model/schema.ts'
import { ALL, BASES, type Basis } from '../model/words.ts'
import type { Series } from './overTime.ts'

/** What a flow passes through: a sector family of its own, several without a split, or none that is stated. */
export type Station = Extract<Series, { kind: 'family' | 'mixed' | 'no-sector' }>

/** A partnership with anything to show: where its flows begin and end. */
export interface FlowPair {
  readonly id: string
  readonly east: Bilingual
  readonly northeast: Bilingual
  readonly total: Total
}

/**
 * The agreements of one partnership that pass one station. `known + inWholes + unknown = agreements`; over the flows
 * of a partnership agreements add to its total's, `unknown` to its total's unknown.
 */
export interface Flow {
  /** The partnership's id. */
  readonly pair: string
  readonly through: Station
  readonly agreements: number
  /** Announced investment, `unallocated` with it; null when none is known. */
  readonly cny: Cny | null
  readonly byBasis: Total['byBasis']
  readonly known: number
  /** Agreements with an amount only in the figure of a signing that reaches into several stations; not in `cny`. */
  readonly inWholes: number
  readonly unknown: number
  /** Of what is not broken down, money published only for such signings as a whole; null when there is none. [C4] */
  readonly unallocated: Cny | null
  /** True when a signing of it says "over n", so that the number of agreements is a floor. [C2] */
  readonly isFloor: boolean
}

/** "From where to where?" Agreements from eastern places, through sector families, to north-eastern places. */
export interface FlowsAnswer {
  /** Partnerships that the filter keeps and that have anything, in the order of the dataset. */
  readonly pairs: readonly FlowPair[]
  /** By partnership, then families in the order of the dataset, no sector, not broken down; none is empty. */
  readonly flows: readonly Flow[]
  /** Everything that the filter keeps but for its sector choice. [F3] */
  readonly total: Total
  readonly isFloor: boolean
  /** Agreements of one family alone, of several without a split, and of no stated sector: together all. */
  readonly ofOneFamily: number
  readonly notBrokenDown: number
  readonly noSector: number
  /** Money published only for signings that reach into several stations: it flows as not broken down. [C4] */
  readonly unallocated: Cny | null
  /** What the flows have more than the total, where parts exceed their signing's own figure; else null. [C4] */
  readonly excess: Cny | null
  /** Partnerships that the filter keeps and that have nothing. [C7] */
  readonly emptyPairs: number
  /** Agreements of the same view that were not announced as counterpart cooperation and are held out. [C7] */
  readonly heldOutBetween: number
  /** Which families have a station of their own, by what the flows are measured in. */
  readonly families: Readonly<Record<FlowMeasure, FamiliesApart>>
}

export type FlowMeasure = 'agreements' | 'investment'

/** Ids of families, largest first; a single one is never left for the others. */
export interface FamiliesApart {
  readonly own: readonly string[]
  readonly others: readonly string[]
}

/** How many families have a station of their own; the rest are `other`. */
const MOST_FAMILIES = 6

/**
 * Offers choices of sectors, and keeps to the chosen partnerships: the one dimension along which it leaves its own
 * choice aside is the sectors'. [F3]
 */
export function flows(ledger: Ledger, filter: Filter): FlowsAnswer {
  const { dataset } = ledger
  const { pairOf, flowOf, floors, stations, heldOutBetween } = grouped(ledger, filter)
  const mixed = stations - 1
  const pairCount = dataset.partnerships.length
  const pairTotals = totalsByGroup(ledger, pairOf, pairCount)
  const ownTotals = totalsByGroup(ledger, flowOf, pairCount * stations)
  const { inWholes, rests, excess } = sharedMoney(ledger, pairOf, flowOf, ownTotals.length)

  const all = ownTotals.map((own, index): Flow => {
    const pair = Math.floor(index / stations)
    const station = index % stations
    const within = inWholes[index] ?? 0
    const rest = station === mixed ? rests.filter((each) => each.pair === pair) : []
    const byBasis = withRests(own.byBasis, rest)
    // Where the figure of the whole is in this flow, so is the coverage of those of its agreements that are.
    const covered = rest.length > 0 ? within : 0
    return {
      pair: dataset.partnerships[pair]?.id ?? '',
      through: stationAt(ledger, station),
      agreements: own.agreements,
      cny: sumOrNull(byBasis),
      byBasis,
      known: own.known + covered,
      inWholes: within - covered,
      unknown: own.unknown - within,
      unallocated: sumOrNull(rest),
      isFloor: floors.has(index),
    }
  })
  const kept = all.filter(({ agreements, cny }) => agreements > 0 || cny !== null)
  const count = (kind: Station['kind']): number =>
    kept.reduce((sum, { through, agreements }) => sum + (through.kind === kind ? agreements : 0), 0)
  const pairs = dataset.partnerships.flatMap(({ id, east, northeast }, index): FlowPair[] => {
    const total = pairTotals[index] ?? NO_TOTAL
    return total.agreements > 0 ? [{ id, east, northeast, total }] : []
  })
  const asked = filter.partnerships === ALL ? null : new Set(filter.partnerships)
  return {
    pairs,
    flows: kept,
    total: totalsByGroup(ledger, pairOf.map(toOne), 1)[0] ?? NO_TOTAL,
    isFloor: floors.size > 0,
    ofOneFamily: count('family'),
    notBrokenDown: count('mixed'),
    noSector: count('no-sector'),
    unallocated: sumOrNull(rests),
    excess: excess > 0 ? sumCny(excess) : null,
    emptyPairs:
      dataset.partnerships.filter(({ id }) => asked === null || asked.has(id)).length - pairs.length,
    heldOutBetween,
    families: { agreements: apart(kept, 'agreements'), investment: apart(kept, 'investment') },
  }
}

/** Families with most of a measure first, then with most agreements, then in the order of the flows. */
function apart(flows: readonly Flow[], measure: FlowMeasure): FamiliesApart {
  const sums = new Map<string, { agreements: number; investment: number }>()
  for (const { through, agreements, cny } of flows) {
    if (through.kind !== 'family') continue
    const sum = sums.get(through.id) ?? { agreements: 0, investment: 0 }
    sums.set(through.id, {
      agreements: sum.agreements + agreements,
      investment: sum.investment + (cny ?? 0),
    })
  }
  const ids = [...sums]
    .sort(([, a], [, b]) => b[measure] - a[measure] || b.agreements - a.agreements)
    .map(([id]) => id)
  // One left over would be "other (1)": then two are.
  const most = ids.length === MOST_FAMILIES + 1 ? MOST_FAMILIES - 1 : MOST_FAMILIES
  return { own: ids.slice(0, most), others: ids.slice(most) }
}

/** The partnership and the flow of every atom that the filter keeps, as numbers. */
function grouped(ledger: Ledger, filter: Filter) {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const stations = dataset.families.length + 2
  const pairOf = new Int32Array(atoms.length).fill(NO_GROUP)
  const flowOf = new Int32Array(atoms.length).fill(NO_GROUP)
  let heldOutBetween = 0
  for (let atom = 0; atom < atoms.length; atom += 1) {
    if (!keepsBut(selection.atoms, atom, 'sector')) {
      const fails = (selection.atoms[atom] ?? 0) & ~DIMENSION.sector
      if (fails === DIMENSION.scope && isBetween(ledger, atom)) heldOutBetween += atoms.count[atom] ?? 0
      continue
    }
    const pair = atoms.partnership[atom] ?? 0
    const flow = pair * stations + ownFamily(ledger, atom)
    pairOf[atom] = pair
    flowOf[atom] = flow
  }
  return { pairOf, flowOf, floors: floorsByGroup(ledger, flowOf), stations, heldOutBetween }
}

/** What signings published for themselves beyond their parts, and flows as not broken down. [C4] */
export function restsOfFlows(ledger: Ledger, filter: Filter): readonly Rest[] {
  const { pairOf, flowOf, stations } = grouped(ledger, filter)
  return sharedMoney(ledger, pairOf, flowOf, ledger.dataset.partnerships.length * stations).rests
}

const toOne = (group: number): number => (group === NO_GROUP ? NO_GROUP : 0)

/** What a number of `ownFamily` stands for. */
function stationAt({ dataset }: Ledger, station: number): Station {
  const family = dataset.families[station]
  if (family) return { kind: 'family', id: family.id, name: family.name, family: station }
  return { kind: station === dataset.families.length ? 'no-sector' : 'mixed' }
}

/** What a signing published for itself beyond what its parts did each for itself. */
export interface Rest {
  readonly record: number
  readonly pair: number
  readonly basis: Basis
  readonly cny: number
}

/**
 * Money that a partnership has and no single flow: published for signings of which the agreements pass several
 * stations. `inWholes` counts by flow the agreements that have an amount in such a figure only; `excess` is what
 * such parts have more than their signing.
 */
function sharedMoney(
  ledger: Ledger,
  pairOf: Int32Array,
  flowOf: Int32Array,
  flowCount: number,
): { inWholes: Float64Array; rests: Rest[]; excess: number } {
  const { spans } = ledger.atoms
  const wholes: { record: number; pair: number; basis: Basis; cny: number }[] = []
  const wholeOf = new Int32Array(flowOf.length).fill(-1)
  const inPairs = countedIn(ledger, pairOf)
  for (let row = 0; row < inPairs.length; row += 1) {
    const pair = inPairs.group[row] ?? NO_GROUP
    const basis = basisOfNumber(inPairs.basis[row] ?? 0)
    const cny = announcedCny(inPairs, row)
    if (pair === NO_GROUP || inPairs.isRemainder[row] === 1 || basis === null || Number.isNaN(cny)) continue
    const record = inPairs.record[row] ?? 0
    const first = spans.first[record] ?? 0
    const end = spans.end[record] ?? first
    const inside = flowOf.subarray(first, end)
    if (inside.every((flow) => flow === inside[0])) continue
    wholeOf.fill(wholes.length, first, end)
    wholes.push({ record, pair, basis, cny })
  }
  const inWholes = new Float64Array(flowCount)
  const inFlows = countedIn(ledger, flowOf)
  for (let row = 0; row < inFlows.length; row += 1) {
    const flow = inFlows.group[row] ?? NO_GROUP
    const record = inFlows.record[row] ?? 0
    const atom = inFlows.isRemainder[row] === 1 ? (spans.end[record] ?? 0) - 1 : (spans.first[record] ?? 0)
    const whole = wholes[wholeOf[atom] ?? -1]
    if (flow === NO_GROUP || whole === undefined) continue
    const cny = announcedCny(inFlows, row)
    if (Number.isNaN(cny)) inWholes[flow] = (inWholes[flow] ?? 0) + (inFlows.agreements[row] ?? 0)
    else whole.cny -= cny
  }
  return {
    inWholes,
    rests: wholes.filter(({ cny }) => cny > 0),
    excess: wholes.reduce((sum, { cny }) => sum + Math.max(0, -cny), 0),
  }
}

/** The kinds of money of a flow, with what is published only for signings as a whole. */
function withRests(own: Total['byBasis'], rests: readonly Rest[]): Total['byBasis'] {
  return BASES.flatMap((basis) => {
    const part = own.find((each) => each.basis === basis)
    const rest = rests.filter((each) => each.basis === basis)
    if (!part && rest.length === 0) return []
    return [{ basis, cny: sumCny(addUp(rest) + (part?.cny ?? 0)), agreements: part?.agreements ?? 0 }]
  })
}

const addUp = (parts: readonly { readonly cny: number }[]): number =>
  parts.reduce((sum, { cny }) => sum + cny, 0)
const sumOrNull = (parts: readonly { readonly cny: number }[]): Cny | null =>
  parts.length === 0 ? null : sumCny(addUp(parts))
