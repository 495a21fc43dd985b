import { type Dominant, dominantByGroup } from '../ledger/dominance.ts'
import { floorsByGroup, holdsOver } from '../ledger/floors.ts'
import { ownFamily } from '../ledger/groups.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { chosenSectors, keepsBut, namesOnly } from '../ledger/mask.ts'
import { UNDATED } from '../ledger/rows.ts'
import { selectionOf } from '../ledger/selection.ts'
import {
  NO_GROUP,
  NO_TOTAL,
  sumOfTotals,
  type Total,
  totalOfAll,
  totalsByGroup,
  unallocated,
} from '../ledger/sums.ts'
import type { Filter } from '../model/filter.ts'
import { type Cny, sumCny } from '../model/money.ts'
import type { Bilingual } from '../model/schema.ts'
import { ANNOUNCED_BASES, type AnnouncedBasis } from '../model/words.ts'
import { type Bin, binOfDay, binsBetween } from './bins.ts'
import { extentOf } from './extent.ts'

export const BIN_SIZES = ['year', 'quarter', 'month'] as const
export type BinSize = (typeof BIN_SIZES)[number]
export const SPLITS = ['basis', 'family'] as const
export type Split = (typeof SPLITS)[number]

/** How many families may have a colour of their own in this figure; the rest are `other`. */
const MOST_FAMILIES = 5

/** What a piece of a bar stands for. */
export type Series =
  | { readonly kind: 'basis'; readonly basis: AnnouncedBasis }
  /** Agreements without announced investment: nothing published, or another kind of money. */
  | { readonly kind: 'no-amount' }
  | { readonly kind: 'family'; readonly id: string; readonly name: Bilingual; readonly family: number }
  | { readonly kind: 'other-families'; readonly families: number }
  | { readonly kind: 'no-sector' }
  /** Names several families, or the chosen sectors among others: belongs fully to none. */
  | { readonly kind: 'mixed' }
  /** Money that a bin has more than its other pieces: published only for signings that reach into several. [C4] */
  | { readonly kind: 'whole-signings' }

export interface TimeBin extends Bin {
  /** In the order of `series`. */
  readonly parts: readonly Total[]
  readonly total: Total
  /** True when a signing of "over n" makes its number of agreements a floor. [C2] */
  readonly isFloor: boolean
  /** The record that is half or more of the bin's investment; null when none is. [C13] */
  readonly dominant: Dominant | null
}

/** What a running total has come to. */
export interface Running extends Omit<Total, 'byBasis'> {
  /** True from the first bin on that is a floor in agreements. */
  readonly isFloor: boolean
}

/** "When, and how much?" Contiguous bins, empty ones included, over all dates of the view but its own filter. */
export interface OverTimeAnswer {
  readonly size: BinSize
  readonly split: Split
  readonly series: readonly Series[]
  readonly bins: readonly TimeBin[]
  /** For each bin, the sum of all bins up to its end. What is in no bin is in none of them either. */
  readonly running: readonly Running[]
  /** Agreements without a date: in no bin. */
  readonly undated: Total
  /** Agreements whose date is coarser than a bin: in no bin. [C6] */
  readonly tooCoarse: Total
  readonly total: Total
  /** True when a counted signing says "over n", so that the number of agreements is a floor. [C2] */
  readonly isFloor: boolean
  /** Money published only for signings that reach into several bins: in none of them. [C4] */
  readonly unallocated: Cny | null
}

export interface OverTimeOptions {
  readonly size: BinSize
  readonly split: Split
}

export function overTime(ledger: Ledger, filter: Filter, { size, split }: OverTimeOptions): OverTimeAnswer {
  const { atoms } = ledger
  const { firstDay, lastDay } = atoms
  const selection = selectionOf(ledger, filter)
  const kept = (atom: number): boolean => keepsBut(selection.atoms, atom, 'date')
  const extent = extentOf(ledger, filter)
  const bins = extent === null ? [] : binsBetween(extent.first, extent.last, size)
  const chosen = chosenSectors(ledger, filter)
  const { series, width, seriesOf, partsOf } = split === 'basis' ? byBasis() : byFamily(ledger, kept)
  const mixed = width - 1
  const places = binOfDay(bins)
  const start = bins[0]?.firstDay ?? 0

  const undated = bins.length * width
  const tooCoarse = undated + 1
  const groupOf = new Int32Array(atoms.length).fill(NO_GROUP)
  const binOf = new Int32Array(atoms.length).fill(NO_GROUP)
  for (let atom = 0; atom < atoms.length; atom += 1) {
    if (!kept(atom)) continue
    const first = firstDay[atom] ?? UNDATED
    if (first === UNDATED) {
      groupOf[atom] = undated
      continue
    }
    const bin = places[first - start] ?? NO_GROUP
    if (bin !== places[(lastDay[atom] ?? first) - start]) {
      groupOf[atom] = tooCoarse
      continue
    }
    const among = chosen !== null && !namesOnly(atoms, atom, chosen.sectors)
    groupOf[atom] = bin * width + (among ? mixed : seriesOf(atom))
    binOf[atom] = bin
  }
  const totals = totalsByGroup(ledger, groupOf, tooCoarse + 1)
  const groups = bins.map((_, bin) => totals.slice(bin * width, (bin + 1) * width))
  // A signing may reach into several series of a bin, and then counts with its own figure in the bin.
  const binTotals =
    atoms.wholes.length === 0 ? groups.map(sumOfTotals) : totalsByGroup(ledger, binOf, bins.length)
  const dominants = dominantByGroup(ledger, binOf, binTotals)
  const floors = floorsByGroup(ledger, binOf)
  const parts = groups.map((some, bin) => [...partsOf(some), beyond(binTotals[bin] ?? NO_TOTAL, some)])
  const all: readonly Series[] = [...series, { kind: 'whole-signings' }]
  const used = all.map((_, index) => parts.some((some) => isAny(some[index] ?? NO_TOTAL)))
  const inUse = <Item>(items: readonly Item[]): Item[] => items.filter((_, index) => used[index])
  const total = totalOfAll(ledger, totals, kept)
  const outside = { undated: totals[undated] ?? NO_TOTAL, tooCoarse: totals[tooCoarse] ?? NO_TOTAL }
  return {
    running: runningOf(binTotals, floors),
    size,
    split,
    series: inUse(all),
    bins: bins.map((bin, index) => ({
      ...bin,
      parts: inUse(parts[index] ?? []),
      total: binTotals[index] ?? NO_TOTAL,
      isFloor: floors.has(index),
      dominant: dominants[index] ?? null,
    })),
    ...outside,
    total,
    isFloor: holdsOver(ledger, kept),
    unallocated: unallocated(total, [...binTotals, outside.undated, outside.tooCoarse]),
  }
}

const isAny = ({ agreements, cny }: Total): boolean => agreements > 0 || cny !== null

/** What a bin has more than its parts, as one more part. */
function beyond(total: Total, parts: readonly Total[]): Total {
  const cny = unallocated(total, parts)
  return cny === null ? NO_TOTAL : { ...NO_TOTAL, cny }
}

/** Sums from the first total on; money is unknown until the first that is known. [C2] */
function runningOf(totals: readonly Total[], floors: ReadonlySet<number>): Running[] {
  let sum: Running = { agreements: 0, cny: null, known: 0, unknown: 0, isFloor: false }
  return totals.map(({ agreements, cny, known, unknown }, bin) => {
    sum = {
      agreements: sum.agreements + agreements,
      cny: cny === null ? sum.cny : sumCny((sum.cny ?? 0) + cny),
      known: sum.known + known,
      unknown: sum.unknown + unknown,
      isFloor: sum.isFloor || floors.has(bin),
    }
    return sum
  })
}

interface Splitting {
  readonly series: readonly Series[]
  /** How many groups of atoms a bin has; the last is what is mixed. */
  readonly width: number
  readonly seriesOf: (atom: number) => number
  /** The total of each series, from those of the groups. */
  readonly partsOf: (groups: readonly Total[]) => readonly Total[]
}

/** One group a bin, told apart afterwards: a signing's money is of one kind though its parts may name another. */
function byBasis(): Splitting {
  return {
    series: [
      ...ANNOUNCED_BASES.map((basis): Series => ({ kind: 'basis', basis })),
      { kind: 'no-amount' },
      { kind: 'mixed' },
    ],
    width: 2,
    seriesOf: () => 0,
    partsOf: ([own = NO_TOTAL, mixed = NO_TOTAL]) => [...partsByBasis(own), mixed],
  }
}

/** A total as one part for each announced basis, in their order, and one for the agreements without any. [C3] */
function partsByBasis(total: Total): readonly Total[] {
  if (total === NO_TOTAL) return NOTHING
  const { byBasis: bases, unknown } = total
  const parts = ANNOUNCED_BASES.map((basis): Total => {
    const part = bases.find((each) => each.basis === basis)
    if (!part) return NO_TOTAL
    return {
      agreements: part.agreements,
      cny: part.cny,
      known: part.agreements,
      unknown: 0,
      byBasis: [part],
    }
  })
  return [...parts, { ...NO_TOTAL, agreements: unknown, unknown }]
}

const NOTHING: readonly Total[] = [...ANNOUNCED_BASES.map(() => NO_TOTAL), NO_TOTAL]

/**
 * The families that get a series each, as indices in the dataset's order, so that colours keep theirs: those with most
 * agreements of the atoms kept. What is another family's alone stands with the others.
 */
export function familiesApart(
  ledger: Ledger,
  kept: (atom: number) => boolean,
): { readonly own: readonly number[]; readonly others: readonly number[] } {
  const { atoms, dataset } = ledger
  const counts = new Float64Array(dataset.families.length + 2)
  for (let atom = 0; atom < atoms.length; atom += 1) {
    if (!kept(atom)) continue
    const family = ownFamily(ledger, atom)
    counts[family] = (counts[family] ?? 0) + (atoms.count[atom] ?? 0)
  }
  const ranked = dataset.families
    .map((_, family) => family)
    .filter((family) => (counts[family] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
  // A single family too many would be "other (1)": then it may keep its own name.
  const most = ranked.length === MOST_FAMILIES + 1 ? MOST_FAMILIES + 1 : MOST_FAMILIES
  return { own: ranked.slice(0, most).sort((a, b) => a - b), others: ranked.slice(most) }
}

function byFamily(ledger: Ledger, kept: (atom: number) => boolean): Splitting {
  const { dataset } = ledger
  const none = dataset.families.length
  const several = none + 1
  const { own, others } = familiesApart(ledger, kept)
  const series: Series[] = own.map((family) => ({
    kind: 'family',
    family,
    id: dataset.families[family]?.id ?? '',
    name: dataset.families[family]?.name ?? { en: '', zh: '' },
  }))
  const other = series.length
  series.push({ kind: 'other-families', families: others.length }, { kind: 'no-sector' }, { kind: 'mixed' })
  return {
    series,
    width: series.length,
    partsOf: (groups) => groups,
    seriesOf: (atom) => {
      const family = ownFamily(ledger, atom)
      if (family === several) return other + 2
      if (family === none) return other + 1
      const place = own.indexOf(family)
      return place === -1 ? other : place
    },
  }
}
