import { moneyLeft } from '../ledger/atoms.ts'
import { type Ledger, wholeOf } from '../ledger/ledger.ts'
import { chosenSectors, keeps, namesOnly } from '../ledger/mask.ts'
import { selectionOf } from '../ledger/selection.ts'
import type { Filter } from '../model/filter.ts'
import { type Cny, sumCny } from '../model/money.ts'
import { type Lang, RECORD_KINDS, type RecordKind, type RecordSort } from '../model/words.ts'
import { recordNumbers, recordOrder } from './recordOrder.ts'

export interface RecordsOptions {
  readonly sort: RecordSort
  /** Whose words the columns of words sort by. */
  readonly lang: Lang
  /** Whether a signing stands with its parts and its remainder below it. */
  readonly isGrouped: boolean
}

/** Newest first, each record for itself. */
export const LATEST: RecordsOptions = { sort: '-date', lang: 'en', isGrouped: false }

/** Bits of a row's marks. */
export const RECORD_MARK = {
  /** Names the chosen sectors among others, not broken down. [F4] */
  among: 1,
  /** Not kept by the filter; stands here so that its signing adds up. */
  outside: 2,
  /** What a signing announced minus its parts, not a record of its own. */
  remainder: 4,
} as const

/** How a signing that stands with its parts adds up. */
export interface SigningSum {
  /** Agreements that it counts with: its own number, or that of its parts where "over n" has more. [C1] */
  readonly agreements: number
  /** How many of them the filter keeps. */
  readonly kept: number
  /** What its direct parts leave; null where nothing is left. Its yuan are null when not published. */
  readonly left: { readonly agreements: number; readonly cny: Cny | null } | null
}

/** All that a table of records shows, as numbers in columns: `recordReader` makes a row of them when it is shown. */
export interface RecordsAnswer {
  /** The number of each row's record, in order (see `recordNumbers`); of a remainder, its signing's. */
  readonly rows: Int32Array
  /** Bits of RECORD_MARK. */
  readonly marks: Uint8Array
  /** How many signings each row stands below; 0 unless grouped. */
  readonly depths: Uint8Array
  /** Records that the filter keeps. A signing is kept when any of its atoms is. */
  readonly byKind: Readonly<Record<RecordKind, number>>
  /** Records among the rows that the filter does not keep; 0 unless grouped. [C7] */
  readonly outside: number
  /** By the number of a signing whose parts stand below it; empty unless grouped. */
  readonly signings: ReadonlyMap<number, SigningSum>
}

const KEPT = 1
const AMONG = 2

/** The records that the filter keeps, in an order; grouped, with all parts of their signings. [F4] [C7] */
export function records(
  ledger: Ledger,
  filter: Filter,
  { sort, lang, isGrouped }: RecordsOptions = LATEST,
): RecordsAnswer {
  const order = recordOrder(ledger, sort, lang)
  const state = stateOf(ledger, filter, order.length)
  const table = isGrouped ? grouped(ledger, filter, order, state) : listed(order, state)
  const { first, all } = recordNumbers(ledger.dataset)
  const count = (from: number, to: number): number => {
    let kept = 0
    for (let number = from; number < to; number += 1) kept += (state[number] ?? 0) & KEPT
    return kept
  }
  const ends = { agreement: first.event, event: first.policy, policy: first.claim, claim: all }
  const byKind = { agreement: 0, event: 0, policy: 0, claim: 0 }
  for (const kind of RECORD_KINDS) byKind[kind] = count(first[kind], ends[kind])
  return { ...table, byKind }
}

/** Whether an atom that the filter keeps names the chosen sectors among others. [F4] */
function amongOf(ledger: Ledger, filter: Filter): (atom: number) => boolean {
  const chosen = chosenSectors(ledger, filter)
  return (atom) => chosen !== null && !namesOnly(ledger.atoms, atom, chosen.sectors)
}

/** By number of a record, the bits KEPT and AMONG. */
function stateOf(ledger: Ledger, filter: Filter, length: number): Uint8Array {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const isAmong = amongOf(ledger, filter)
  const state = new Uint8Array(length)
  for (let atom = 0; atom < atoms.length; atom += 1) {
    if (!keeps(selection.atoms, atom)) continue
    const bits = isAmong(atom) ? KEPT | AMONG : KEPT
    let record = atoms.record[atom]
    // The signings around a record that has these bits have them too.
    while (record !== undefined && ((state[record] ?? 0) & bits) !== bits) {
      state[record] = (state[record] ?? 0) | bits
      record = wholeOf(ledger, record)
    }
  }
  const { first } = recordNumbers(dataset)
  for (const [start, fails] of [
    [first.event, selection.events],
    [first.policy, selection.policies],
    [first.claim, selection.claims],
  ] as const) {
    for (let row = 0; row < fails.length; row += 1) if (keeps(fails, row)) state[start + row] = KEPT
  }
  return state
}

type Table = Omit<RecordsAnswer, 'byKind'>

function listed(order: Int32Array, state: Uint8Array): Table {
  const rows = order.filter((number) => ((state[number] ?? 0) & KEPT) !== 0)
  const marks = new Uint8Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    if (((state[rows[at] ?? 0] ?? 0) & AMONG) !== 0) marks[at] = RECORD_MARK.among
  }
  return { rows, marks, depths: new Uint8Array(rows.length), outside: 0, signings: new Map() }
}

/** Every signing stands with its parts, in the same order, and what they leave of it. */
function grouped(ledger: Ledger, filter: Filter, order: Int32Array, state: Uint8Array): Table {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const isAmong = amongOf(ledger, filter)
  const place = new Int32Array(order.length)
  for (let at = 0; at < order.length; at += 1) place[order[at] ?? 0] = at
  const rows: number[] = []
  const marks: number[] = []
  const depths: number[] = []
  const signings = new Map<number, SigningSum>()
  let outside = 0
  const put = (number: number, depth: number, mark: number): void => {
    rows.push(number)
    marks.push(mark)
    depths.push(depth)
  }
  const add = (number: number, depth: number): void => {
    const bits = state[number] ?? 0
    const isKept = (bits & KEPT) !== 0
    outside += Number(!isKept)
    put(number, depth, isKept ? ((bits & AMONG) !== 0 ? RECORD_MARK.among : 0) : RECORD_MARK.outside)
    const parts = number < dataset.agreements.length ? atoms.parts.get(number) : undefined
    if (!isKept || parts === undefined) return
    const sum = sumOf(ledger, number, parts, (atom) => keeps(selection.atoms, atom))
    signings.set(number, sum)
    for (const part of [...parts].sort((a, b) => (place[a] ?? 0) - (place[b] ?? 0))) add(part, depth + 1)
    if (sum.left === null) return
    // Money that is left where no agreement is has no atom: it is kept with all of the signing.
    const atom = sum.left.agreements > 0 ? (atoms.spans.end[number] ?? 0) - 1 : null
    const isLeftKept = atom === null ? sum.kept === sum.agreements : keeps(selection.atoms, atom)
    const among = isLeftKept && atom !== null && isAmong(atom) ? RECORD_MARK.among : 0
    put(number, depth + 1, RECORD_MARK.remainder | (isLeftKept ? among : RECORD_MARK.outside))
  }
  for (const number of order) {
    const isPart = number < dataset.agreements.length && wholeOf(ledger, number) !== undefined
    if (!isPart && ((state[number] ?? 0) & KEPT) !== 0) add(number, 0)
  }
  return {
    rows: Int32Array.from(rows),
    marks: Uint8Array.from(marks),
    depths: Uint8Array.from(depths),
    outside,
    signings,
  }
}

function sumOf(
  { atoms, dataset }: Ledger,
  signing: number,
  parts: readonly number[],
  keep: (atom: number) => boolean,
): SigningSum {
  const end = atoms.spans.end[signing] ?? 0
  let agreements = 0
  let kept = 0
  for (let atom = atoms.spans.first[signing] ?? 0; atom < end; atom += 1) {
    const count = atoms.count[atom] ?? 0
    agreements += count
    if (keep(atom)) kept += count
  }
  const hasRemainder = atoms.isRemainder[end - 1] === 1 && atoms.record[end - 1] === signing
  const whole = dataset.agreements[signing]
  const rest = whole
    ? moneyLeft(
        whole,
        parts.flatMap((part) => dataset.agreements[part] ?? []),
      )
    : Number.NaN
  const cny = Number.isNaN(rest) ? null : sumCny(rest)
  // Money can be left of a signing whose agreements are all itemised.
  const left = { agreements: hasRemainder ? (atoms.count[end - 1] ?? 0) : 0, cny }
  return { agreements, kept, left: left.agreements > 0 || (cny ?? 0) > 0 ? left : null }
}
