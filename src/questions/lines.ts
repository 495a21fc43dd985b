import {
  atomLines,
  groupLines,
  isLineAbout,
  isOfSeveral,
  type Line,
  linesOf,
  publishedAround,
} from '../ledger/cover.ts'
import { holdsOver } from '../ledger/floors.ts'
import { type Ledger, wholeOf } from '../ledger/ledger.ts'
import { chosenSectors, failsOf, keeps } from '../ledger/mask.ts'
import { selectionOf } from '../ledger/selection.ts'
import { NO_GROUP, NO_TOTAL, type Total } from '../ledger/sums.ts'
import type { PartialDate } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import { type Cny, sumCny } from '../model/money.ts'
import { MIXED, type Part, WHOLE } from '../model/part.ts'
import type { Bilingual } from '../model/schema.ts'
import { BASES, type Basis, isAnnounced, NOT_STATED } from '../model/words.ts'
import { restsOfFlows } from './flows.ts'
import { partMask } from './parts.ts'
import { withinLike } from './periods.ts'
import { fundsOfAtom } from './reports.ts'
import { sizeFrom, whyUnsized } from './sizes.ts'

/** One record, or what is left of one, in the making of a total. */
export interface TotalLine {
  readonly id: string
  readonly title: Bilingual
  readonly date: PartialDate | null
  readonly isRemainder: boolean
  /** True for what a signing published for itself beyond its parts: its agreements are those without an amount of their own. */
  readonly isShared: boolean
  readonly agreements: number
  readonly cny: Cny | null
  readonly basis: Basis | null
  /** Completed investment last stated, where the number is of funds that arrived; else null. [C12] */
  readonly arrived: Cny | null
}

/** Why an amount or a record is not in the total. [C10] */
export type HeldOut = 'other-basis' | 'other-currency' | 'in-signing' | 'not-published' | 'outside-scope'

export interface HeldOutLine extends TotalLine {
  readonly why: HeldOut
  /**
   * For `in-signing`, the smallest signing around the line whose money is published for the whole only, while only a
   * part of it is counted here; null for every other reason.
   */
  readonly signing: { readonly id: string; readonly title: Bilingual; readonly cny: Cny } | null
}

/**
 * The ledger of a total: the records that make it up and those held out of it. The agreements of `added` and
 * `withoutAmount` add to the total's agreements, the amounts of `added` to its announced investment. [C10]
 */
export interface LinesAnswer {
  readonly total: Total
  /** True when a signing of "over n" counts in `total`, so that its number of agreements is a floor. [C2] */
  readonly isFloor: boolean
  readonly added: readonly TotalLine[]
  /** Counted as agreements; their money is not in the sum, and why. */
  readonly withoutAmount: readonly HeldOutLine[]
  /** Not counted at all: deals between the two places outside the programme, while the reader leaves them out. */
  readonly outside: readonly HeldOutLine[]
  /** Published cumulative figures that the filter keeps: never added to anything. [C11] */
  readonly claims: number
}

interface Placed extends TotalLine {
  readonly line: Line
}

/**
 * "What makes up this number?" Of the whole view, or of a part of it that a figure counts. `pinned` is the view that
 * this one is compared with, for what is in both.
 */
export function lines(
  ledger: Ledger,
  filter: Filter,
  part: Part = WHOLE,
  pinned: Filter | null = null,
): LinesAnswer {
  const mask = partMask(ledger, filter, part)
  const theirs = part.view === 'both' && pinned !== null ? failsOf(ledger, ledger.atoms, pinned) : null
  const isKept = (atom: number): boolean => mask.keeps(atom) && (theirs === null || keeps(theirs, atom))
  const isOfPart = lineTest(ledger, filter, part)
  const placed = (found: readonly Line[]): Placed[] =>
    found.flatMap((line) => {
      const each = placedOf(ledger, line, part)
      return each ? [each] : []
    })
  const all = withRests(ledger, filter, part, placed(linesOfPart(ledger, part, isKept))).filter(isOfPart)
  const added = all.filter(isCounted).sort((a, b) => (b.cny ?? 0) - (a.cny ?? 0))
  const without = all.filter((line) => !isCounted(line))
  const { claims } = selectionOf(ledger, filter)
  const records = new Set(all.map(({ line }) => line.record))
  return {
    total: totalOfLines(all),
    isFloor: holdsOver(ledger, (atom) => isKept(atom) && isWithin(ledger, atom, records)),
    added: added.map(bare),
    withoutAmount: without.map((each) => ({ ...bare(each), ...reasonOf(ledger, each) })),
    outside: placed(linesOf(ledger, mask.isOutside, 'by-amount'))
      .filter(isOfPart)
      .map((each) => ({ ...bare(each), why: 'outside-scope', signing: null })),
    claims: claims.reduce((count, fails) => count + Number(fails === 0), 0),
  }
}

/** Whether the record of an atom, or a signing around it, is one of some. */
function isWithin(ledger: Ledger, atom: number, records: ReadonlySet<number>): boolean {
  let at = ledger.atoms.record[atom]
  while (at !== undefined && !records.has(at)) at = wholeOf(ledger, at)
  return at !== undefined
}

const bare = ({ line: _, ...rest }: Placed): TotalLine => rest

const isCounted = ({ cny, basis }: TotalLine): boolean => cny !== null && basis !== null && isAnnounced(basis)

function placedOf(ledger: Ledger, line: Line, { report }: Part): Placed | null {
  const agreement = ledger.dataset.agreements[line.record]
  if (!agreement) return null
  const { id, title, date } = agreement
  const { isRemainder, agreements, cny, basis } = line
  const arrived =
    report === 'funds' ? (fundsOfAtom(ledger, line.atom, agreement).both?.arrived ?? null) : null
  return {
    id,
    title,
    date,
    isRemainder,
    isShared: false,
    agreements,
    cny,
    basis,
    arrived: arrived === null ? null : sumCny(arrived),
    line,
  }
}

/** The lines of the atoms of a part: of each period for itself, of each agreement for itself, or the outermost. */
function linesOfPart(ledger: Ledger, { upto, report }: Part, isKept: (atom: number) => boolean): Line[] {
  if (report === 'funds') return atomLines(ledger, isKept)
  if (upto === undefined) return linesOf(ledger, isKept, 'by-amount')
  const { atoms } = ledger
  const periodOf = withinLike(ledger, upto)
  const groups = new Map<string | null, number>()
  const groupOf = new Int32Array(atoms.length).fill(NO_GROUP)
  for (let atom = 0; atom < atoms.length; atom += 1) {
    if (!isKept(atom)) continue
    const name = periodOf(atom)
    const group = groups.get(name) ?? groups.size
    groups.set(name, group)
    groupOf[atom] = group
  }
  return groupLines(ledger, groupOf)
}

/** Flows that are not broken down carry what signings published for themselves alone, in place of no amount. [C4] */
function withRests(ledger: Ledger, filter: Filter, { family, partnership }: Part, all: Placed[]): Placed[] {
  if (family !== MIXED) return all
  const pair = partnership === undefined ? null : ledger.numbering.partnerships.get(partnership)
  const { first, end } = ledger.atoms.spans
  return restsOfFlows(ledger, filter).reduce((found, rest) => {
    const agreement = ledger.dataset.agreements[rest.record]
    if (!agreement || (pair !== null && rest.pair !== pair)) return found
    const [from, to] = [first[rest.record] ?? 0, end[rest.record] ?? 0]
    const isInside = (each: Placed): boolean =>
      !isCounted(each) && each.line.atom >= from && each.line.atom < to
    const { id, title, date } = agreement
    const shared: Placed = {
      id,
      title,
      date,
      isRemainder: false,
      isShared: true,
      agreements: found.filter(isInside).reduce((sum, { agreements }) => sum + agreements, 0),
      cny: sumCny(rest.cny),
      basis: rest.basis,
      arrived: null,
      line: {
        record: rest.record,
        isRemainder: false,
        atom: from,
        agreements: 0,
        cny: null,
        basis: rest.basis,
      },
    }
    return [...found.filter((each) => !isInside(each)), shared]
  }, all)
}

/** What is told of a part line by line: kind of money, size, of one agreement or several, about the sectors alone. */
function lineTest(
  ledger: Ledger,
  filter: Filter,
  { basis, size, of, line }: Part,
): (placed: Placed) => boolean {
  const chosen = line === undefined ? null : chosenSectors(ledger, filter)
  return (placed) =>
    (basis === undefined || (isCounted(placed) ? placed.basis : NOT_STATED) === basis) &&
    (size === undefined || sizeOf(ledger, placed) === size) &&
    (of === undefined || isOfSeveral(placed) === (of === 'several')) &&
    (chosen === null || isLineAbout(ledger, placed.line, chosen.sectors) === (line === 'own'))
}

/** Where a line stands among the sizes, as the value of a part. [C14] */
function sizeOf({ dataset }: Ledger, placed: Placed): string {
  if (isCounted(placed)) {
    const from = sizeFrom(placed.cny ?? 0)
    return from === null ? 'zero' : String(from)
  }
  const agreement = dataset.agreements[placed.line.record]
  return agreement ? UNSIZED[whyUnsized(agreement, placed.isRemainder)] : ''
}

const UNSIZED = {
  notPublished: 'not-published',
  unsettled: 'unsettled',
  otherBasis: 'other-basis',
  otherCurrency: 'other-currency',
} as const

/** What the lines come to: the announced amounts of those that have one, and how many agreements they are of. */
function totalOfLines(all: readonly TotalLine[]): Total {
  if (all.length === 0) return NO_TOTAL
  const agreementsOf = (of: readonly TotalLine[]): number =>
    of.reduce((sum, { agreements }) => sum + agreements, 0)
  const moneyOf = (of: readonly TotalLine[]): Cny => sumCny(of.reduce((sum, { cny }) => sum + (cny ?? 0), 0))
  const counted = all.filter(isCounted)
  const agreements = agreementsOf(all)
  const known = agreementsOf(counted)
  return {
    agreements,
    cny: counted.length === 0 ? null : moneyOf(counted),
    known,
    unknown: agreements - known,
    byBasis: BASES.flatMap((basis) => {
      const part = counted.filter((line) => line.basis === basis)
      return part.length === 0 ? [] : [{ basis, cny: moneyOf(part), agreements: agreementsOf(part) }]
    }),
  }
}

/** A figure in another currency has a kind of money and no yuan. */
function reasonOf(
  ledger: Ledger,
  { cny, basis, isRemainder, line: { record } }: Placed,
): Pick<HeldOutLine, 'why' | 'signing'> {
  if (cny !== null) return { why: 'other-basis', signing: null }
  const around = publishedAround(ledger, { record, isRemainder }, isAnnounced)
  if (around !== null) {
    const { signing, cny: published } = around
    return { why: 'in-signing', signing: { id: signing.id, title: signing.title, cny: published } }
  }
  if (basis === null) return { why: 'not-published', signing: null }
  // What is left of another kind of money, of which nobody says how much, is no figure in another currency.
  const isForeign = ledger.dataset.agreements[record]?.amount?.cny === null
  return { why: isForeign ? 'other-currency' : 'other-basis', signing: null }
}
