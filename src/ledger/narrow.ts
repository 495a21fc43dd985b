import type { Filter } from '../model/filter.ts'
import type { Atoms, Wholes } from './atoms.ts'
import { type Ledger, wholeOf } from './ledger.ts'
import { chosenSectors } from './mask.ts'

const latest = new WeakMap<Ledger, { sectors: string; narrow: Ledger }>()
const laidOut = new WeakMap<Ledger, readonly Atoms[]>()

/**
 * The ledger without the agreements that a sector filter leaves nothing of: outermost agreements none of whose atoms
 * names a chosen sector. Every answer that does not look past the sector choice is the same over it. A filter without
 * sectors gives the ledger itself. The last one is kept, because every question of a view asks for the same.
 */
export function narrowed(ledger: Ledger, filter: Filter): Ledger {
  const chosen = chosenSectors(ledger, filter)
  if (chosen === null) return ledger
  const sectors = filter.sectors.join()
  const known = latest.get(ledger)
  if (known?.sectors === sectors) return known.narrow
  const outermost = firstsBySector(ledger)
  const [only, ...others] = [...chosen.sectors, Number(chosen.unstated)].flatMap((is, at) =>
    is === 1 ? [at] : [],
  )
  const atoms =
    only !== undefined && others.length === 0 ? atomsBySector(ledger, outermost)?.[only] : undefined
  const firsts = (): Int32Array[] =>
    [only, ...others].flatMap((at) => (at === undefined ? [] : (outermost[at] ?? [])))
  const narrow = { ...ledger, atoms: atoms ?? atomsAt(ledger, placesOf(ledger.atoms, firsts())) }
  latest.set(ledger, { sectors, narrow })
  return narrow
}

/**
 * By sector, and last for none, its atoms laid out: most choices are of one sector, and then nothing is left to do.
 * Null where signings of many sectors would make them much larger than the ledger.
 */
function atomsBySector(ledger: Ledger, outermost: readonly Int32Array[]): readonly Atoms[] | null {
  const known = laidOut.get(ledger)
  if (known) return known
  const places = outermost.map((firsts) => placesOf(ledger.atoms, [firsts]))
  if (places.reduce((total, { length }) => total + length, 0) > MOST_COPIES * ledger.atoms.length) return null
  const all = places.map((some) => atomsAt(ledger, some))
  laidOut.set(ledger, all)
  return all
}

/** How many times the atoms of a ledger may be laid out beside it. */
const MOST_COPIES = 3

const firstsOf = new WeakMap<Ledger, readonly Int32Array[]>()

/** By sector, and last for none, the first atoms of the outermost agreements that name it, in order. */
function firstsBySector(ledger: Ledger): readonly Int32Array[] {
  const known = firstsOf.get(ledger)
  if (known) return known
  const { atoms, dataset } = ledger
  const none = dataset.sectors.length
  const lists = Array.from({ length: none + 1 }, (): number[] => [])
  const add = (sector: number, first: number): void => {
    const list = lists[sector]
    if (list && list.at(-1) !== first) list.push(first)
  }
  for (let first = 0; first < atoms.length; first = atoms.outermostEnd[first] ?? atoms.length) {
    for (let atom = first; atom < (atoms.outermostEnd[first] ?? 0); atom += 1) {
      const end = atoms.sectorStart[atom + 1] ?? 0
      const start = atoms.sectorStart[atom] ?? end
      if (start === end) add(none, first)
      for (let at = start; at < end; at += 1) add(atoms.sectors[at] ?? none, first)
    }
  }
  const firsts = lists.map((list) => Int32Array.from(list))
  firstsOf.set(ledger, firsts)
  return firsts
}

/** All atoms of the outermost agreements that begin at some atoms, in order and once. */
function placesOf(atoms: Atoms, lists: readonly Int32Array[]): Int32Array {
  const [only, ...others] = lists
  const firsts =
    others.length === 0 && only ? only : Int32Array.from(lists.flatMap((list) => [...list])).sort()
  const places = new Int32Array(
    firsts.reduce((total, first) => total + (atoms.outermostEnd[first] ?? first) - first, 0),
  )
  let length = 0
  let until = 0
  for (const first of firsts) {
    if (first < until) continue
    until = atoms.outermostEnd[first] ?? first + 1
    for (let atom = first; atom < until; atom += 1) {
      places[length] = atom
      length += 1
    }
  }
  return places.subarray(0, length)
}

/** The atoms at some places, in order: those of an outermost agreement all or none. */
function atomsAt(ledger: Ledger, places: Int32Array): Atoms {
  const { atoms } = ledger
  const { length } = places
  const sectorStart = new Uint32Array(length + 1)
  for (let at = 0; at < length; at += 1) {
    const place = places[at] ?? 0
    const named = (atoms.sectorStart[place + 1] ?? 0) - (atoms.sectorStart[place] ?? 0)
    sectorStart[at + 1] = (sectorStart[at] ?? 0) + named
  }
  const sectors = new Uint16Array(sectorStart[length] ?? 0)
  const outermostEnd = new Int32Array(length)
  for (let at = 0; at < length; at += 1) {
    const place = places[at] ?? 0
    const moved = place - at
    outermostEnd[at] = (atoms.outermostEnd[place] ?? 0) - moved
    const from = atoms.sectorStart[place] ?? 0
    const to = sectorStart[at] ?? 0
    for (let next = to; next < (sectorStart[at + 1] ?? 0); next += 1) {
      sectors[next] = atoms.sectors[from + next - to] ?? 0
    }
  }
  return new NarrowAtoms(ledger, places, { sectorStart, sectors, outermostEnd })
}

/** A class, so that all of them have one shape: loops over columns of many shapes take several times as long. */
class NarrowAtoms implements Atoms {
  readonly length: number
  readonly record: Int32Array
  readonly partnership: Uint16Array
  readonly scope: Uint8Array
  readonly stage: Uint8Array
  readonly basis: Uint8Array
  readonly firstDay: Int32Array
  readonly lastDay: Int32Array
  readonly count: Float64Array
  readonly cny: Float64Array
  readonly isRemainder: Uint8Array
  readonly isAlone: Uint8Array
  readonly isInGroup: Uint8Array
  readonly sectorStart: Uint32Array
  readonly sectors: Uint16Array
  readonly outermostEnd: Int32Array
  readonly parts: Atoms['parts']
  readonly wholes: Wholes
  readonly #ledger: Ledger
  readonly #places: Int32Array
  #spans: Atoms['spans'] | null = null
  #text: readonly string[] | null = null

  constructor(
    ledger: Ledger,
    places: Int32Array,
    moved: Pick<Atoms, 'sectorStart' | 'sectors' | 'outermostEnd'>,
  ) {
    const { atoms } = ledger
    const { length } = places
    this.#ledger = ledger
    this.#places = places
    this.length = length
    this.record = taken(new Int32Array(length), atoms.record, places)
    this.partnership = taken(new Uint16Array(length), atoms.partnership, places)
    this.scope = taken(new Uint8Array(length), atoms.scope, places)
    this.stage = taken(new Uint8Array(length), atoms.stage, places)
    this.basis = taken(new Uint8Array(length), atoms.basis, places)
    this.firstDay = taken(new Int32Array(length), atoms.firstDay, places)
    this.lastDay = taken(new Int32Array(length), atoms.lastDay, places)
    this.count = taken(new Float64Array(length), atoms.count, places)
    this.cny = taken(new Float64Array(length), atoms.cny, places)
    this.isRemainder = taken(new Uint8Array(length), atoms.isRemainder, places)
    this.isAlone = taken(new Uint8Array(length), atoms.isAlone, places)
    this.isInGroup = taken(new Uint8Array(length), atoms.isInGroup, places)
    this.sectorStart = moved.sectorStart
    this.sectors = moved.sectors
    this.outermostEnd = moved.outermostEnd
    this.parts = atoms.parts
    this.wholes = wholesAt(atoms.wholes, places)
  }

  /** As long as all agreements of the dataset together, and asked for where there are signings alone. */
  get spans(): Atoms['spans'] {
    this.#spans ??= spansAt(this.#ledger, this.#places)
    return this.#spans
  }

  /** Asked for by a search alone. */
  get text(): readonly string[] {
    this.#text ??= Array.from(this.#places, (place) => this.#ledger.atoms.text[place] ?? '')
    return this.#text
  }
}

/** Where agreements lie among the atoms at some places; nowhere for those of which there are none. */
function spansAt(ledger: Ledger, places: Int32Array): Atoms['spans'] {
  const { spans, record: records } = ledger.atoms
  const first = new Int32Array(spans.first.length)
  const end = new Int32Array(spans.end.length)
  places.forEach((place, at) => {
    for (let record = records[place]; record !== undefined; record = wholeOf(ledger, record)) {
      first[record] = (spans.first[record] ?? 0) - place + at
      end[record] = (spans.end[record] ?? 0) - place + at
    }
  })
  return { first, end }
}

function taken<Column extends { [place: number]: number }>(
  into: Column,
  column: ArrayLike<number>,
  places: Int32Array,
): Column {
  for (let at = 0; at < places.length; at += 1) into[at] = column[places[at] ?? 0] ?? 0
  return into
}

function wholesAt(wholes: Wholes, places: Int32Array): Wholes {
  const kept: { readonly whole: number; readonly moved: number }[] = []
  let at = 0
  for (let whole = 0; whole < wholes.length; whole += 1) {
    const first = wholes.first[whole] ?? 0
    while (at < places.length && (places[at] ?? 0) < first) at += 1
    if (places[at] === first) kept.push({ whole, moved: first - at })
  }
  return {
    length: kept.length,
    record: Int32Array.from(kept, ({ whole }) => wholes.record[whole] ?? 0),
    first: Int32Array.from(kept, ({ whole, moved }) => (wholes.first[whole] ?? 0) - moved),
    end: Int32Array.from(kept, ({ whole, moved }) => (wholes.end[whole] ?? 0) - moved),
    cny: Float64Array.from(kept, ({ whole }) => wholes.cny[whole] ?? Number.NaN),
    basis: Uint8Array.from(kept, ({ whole }) => wholes.basis[whole] ?? 0),
  }
}
