import { isLineAbout, isOfSeveral, linesOf, partlyCovered } from '../ledger/cover.ts'
import { type Dominant, dominates } from '../ledger/dominance.ts'
import { holdsOver } from '../ledger/floors.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { chosenSectors, keeps } from '../ledger/mask.ts'
import { selectionOf } from '../ledger/selection.ts'
import { type Total, totalOf } from '../ledger/sums.ts'
import { type ConflictRange, disputesOf, type StatedAmount, statedAmount } from '../model/conflicts.ts'
import type { Filter } from '../model/filter.ts'
import { type Cny, MAX_CNY, sumCny } from '../model/money.ts'
import type { Agreement, Bilingual } from '../model/schema.ts'
import { BASES, type Basis, isAnnounced } from '../model/words.ts'

export type { Dominant }

/** The largest amounts that a bin names; the others it counts. */
export const MOST_NAMED = 3
/** The scale shows no fewer bins, so that a single amount has surroundings. */
const LEAST_BINS = 6
/** The middle of fewer amounts says nothing. */
const LEAST_FOR_MIDDLE = 5

/** One record with or without an amount: an agreement, a signing counted whole, or what is left of one. */
export interface SizedRecord {
  readonly id: string
  readonly title: Bilingual
  readonly isRemainder: boolean
  /** How many agreements it stands for. */
  readonly agreements: number
}

/** A published amount: one, for however many agreements. */
export interface SizedAmount extends SizedRecord, StatedAmount {}

/** How many amounts, and their sum; null without any. */
export interface SizePart {
  readonly amounts: number
  readonly cny: Cny | null
}

/** Amounts from `from`, inclusive, up to `to`, exclusive. */
export interface SizeBin {
  readonly from: Cny
  readonly to: Cny
  /** Amounts of single agreements, and of groups, which are never divided. */
  readonly single: SizePart
  readonly group: SizePart
  /** Under a sector filter, amounts of records that name the chosen sectors among others; in neither of the two. */
  readonly among: SizePart
  /** The three together. */
  readonly all: SizePart
  /** Agreements that the amounts stand for. */
  readonly agreements: number
  /** The largest amounts, largest first: no more than MOST_NAMED. */
  readonly largest: readonly SizedAmount[]
  /** Among several amounts, the one that is half or more of their sum. [C13] */
  readonly dominant: Dominant | null
}

/** Records without an announced amount in yuan. */
export interface Unsized {
  readonly records: number
  readonly agreements: number
  /** The one that stands for the most agreements; null without any. */
  readonly largest: SizedRecord | null
}

/** "How big are they?" Announced amounts by size on a 1-3-10 scale of yuan, and what is not on it. [C14] */
export interface SizesAnswer {
  /** Contiguous, empty ones included; none when no amount above 0 is known. */
  readonly bins: readonly SizeBin[]
  readonly total: Total
  /** True when a counted signing says "over n", so that the number of agreements is a floor. [C2] */
  readonly isFloor: boolean
  /** Of all bins together. */
  readonly single: SizePart
  readonly group: SizePart
  readonly among: SizePart
  readonly all: SizePart
  /** Amounts of groups of agreements, whatever else the groups name. */
  readonly ofGroups: number
  /** Agreements that the amounts on the scale stand for. */
  readonly agreements: number
  readonly least: SizedAmount | null
  readonly most: SizedAmount | null
  /** Those over which sources disagree, largest first. [C9] */
  readonly disputed: readonly SizedAmount[]
  /**
   * The middle of the amounts of single agreements: at least half of the `of` amounts are not above it; itself one of
   * them. Null for fewer than five, and under a sector filter of those about the chosen sectors alone.
   */
  readonly middle: { readonly cny: Cny; readonly of: number } | null
  /** Amounts published as 0, which no such scale can show. */
  readonly zero: Unsized
  readonly notPublished: Unsized
  /** Published as figures that their sources disagree over, none of which is used; and those figures. [C9] */
  readonly unsettled: Unsized
  readonly unsettledRanges: readonly ConflictRange[]
  /** Other kinds of money, in the order of BASES. [C3] */
  readonly otherBases: readonly { readonly basis: Basis; readonly records: number }[]
  readonly otherBasis: Unsized
  readonly otherCurrency: Unsized
  /** Announced money of signings that lie only partly in the view. */
  readonly partly: Cny | null
}

type Kind = 'single' | 'group' | 'among'

interface Placed {
  readonly amount: SizedAmount
  readonly kind: Kind
  readonly step: number
}

export function sizes(ledger: Ledger, filter: Filter): SizesAnswer {
  const { dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const kept = (atom: number): boolean => keeps(selection.atoms, atom)
  const chosen = chosenSectors(ledger, filter)
  const placed: Placed[] = []
  const without = {
    zero: tally(),
    notPublished: tally(),
    unsettled: tally(),
    otherBasis: tally(),
    otherCurrency: tally(),
  }
  const unsettledRanges: ConflictRange[] = []
  const bases = new Map<Basis, number>()
  for (const line of linesOf(ledger, kept, 'by-amount')) {
    const agreement = dataset.agreements[line.record]
    if (!agreement) continue
    const { isRemainder, agreements, cny, basis } = line
    const record = { id: agreement.id, title: agreement.title, isRemainder, agreements }
    if (cny !== null && basis !== null && isAnnounced(basis)) {
      if (cny === 0) {
        without.zero.add(record)
        continue
      }
      const isAmong = chosen !== null && !isLineAbout(ledger, line, chosen.sectors)
      placed.push({
        amount: { ...record, ...statedAmount(agreement, cny, isRemainder) },
        kind: isAmong ? 'among' : isOfSeveral(record) ? 'group' : 'single',
        step: stepOf(cny),
      })
      continue
    }
    const why = whyUnsized(agreement, isRemainder)
    without[why].add(record)
    const range = why === 'unsettled' ? disputesOf(agreement).amount : null
    if (range !== null) unsettledRanges.push(range)
    if (why === 'otherBasis' && basis !== null) bases.set(basis, (bases.get(basis) ?? 0) + 1)
  }
  placed.sort((a, b) => b.amount.cny - a.amount.cny)
  const singles = placed.filter(({ kind }) => kind === 'single')
  const middle = singles[singles.length >> 1]?.amount.cny
  return {
    bins: binsOf(placed),
    total: totalOf(ledger, kept),
    isFloor: holdsOver(ledger, kept),
    ...partsOf(placed),
    ofGroups: placed.filter(({ amount }) => isOfSeveral(amount)).length,
    agreements: agreementsOf(placed),
    least: placed.at(-1)?.amount ?? null,
    most: placed[0]?.amount ?? null,
    disputed: placed.flatMap(({ amount }) => (amount.disputed === null ? [] : [amount])),
    middle:
      middle === undefined || singles.length < LEAST_FOR_MIDDLE ? null : { cny: middle, of: singles.length },
    zero: without.zero.sum(),
    notPublished: without.notPublished.sum(),
    unsettled: without.unsettled.sum(),
    unsettledRanges,
    otherBases: BASES.flatMap((basis) => {
      const records = bases.get(basis)
      return records === undefined ? [] : [{ basis, records }]
    }),
    otherBasis: without.otherBasis.sum(),
    otherCurrency: without.otherCurrency.sum(),
    partly: partlyCovered(ledger, kept),
  }
}

/**
 * Why a record is not on the scale; what is left of a signing goes by the signing's own figure. What sources publish and
 * nobody can settle is not unpublished; of what is left of a signing they publish nothing. [C9] [C14]
 */
export function whyUnsized(
  agreement: Agreement,
  isRemainder: boolean,
): 'notPublished' | 'unsettled' | 'otherBasis' | 'otherCurrency' {
  const { amount } = agreement
  if (amount === null && !isRemainder && disputesOf(agreement).amount !== null) return 'unsettled'
  if (amount === null || (amount.cny !== null && isAnnounced(amount.basis))) return 'notPublished'
  return amount.cny === null ? 'otherCurrency' : 'otherBasis'
}

/** The place of an amount above 0 on the scale 1, 3, 10, 30, … */
function stepOf(cny: number): number {
  const power = String(cny).length - 1
  return 2 * power + Number(cny >= 3 * 10 ** power)
}

/** Where the class of an amount begins, in yuan; null for 0, which is in none. [C14] */
export function sizeFrom(cny: number): Cny | null {
  return cny > 0 ? edgeOf(stepOf(cny)) : null
}

/** No amount lies above: the file allows none. [D9] */
const LAST_STEP = stepOf(MAX_CNY)

const edgeOf = (step: number): Cny => sumCny((step % 2 === 0 ? 1 : 3) * 10 ** Math.floor(step / 2))

/** Largest first in, smallest bin first out. */
function binsOf(placed: readonly Placed[]): SizeBin[] {
  let last = placed[0]?.step
  let first = placed.at(-1)?.step
  if (first === undefined || last === undefined) return []
  while (last - first + 1 < LEAST_BINS) {
    if (last === LAST_STEP || (first > 0 && (last + first) % 2 === 0)) first -= 1
    else last += 1
  }
  const lowest = first
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const inBin = placed.filter(({ step }) => step === lowest + index)
    const parts = partsOf(inBin)
    const [largest] = inBin
    return {
      from: edgeOf(lowest + index),
      to: edgeOf(lowest + index + 1),
      ...parts,
      agreements: agreementsOf(inBin),
      largest: inBin.slice(0, MOST_NAMED).map(({ amount }) => amount),
      dominant:
        largest && inBin.length > 1 && dominates(largest.amount.cny, parts.all.cny)
          ? {
              id: largest.amount.id,
              title: largest.amount.title,
              cny: largest.amount.cny,
              is: largest.amount.is,
              disputed: largest.amount.disputed,
              isRemainder: largest.amount.isRemainder,
            }
          : null,
    }
  })
}

const agreementsOf = (placed: readonly Placed[]): number =>
  placed.reduce((sum, { amount }) => sum + amount.agreements, 0)

function partsOf(placed: readonly Placed[]): Record<Kind | 'all', SizePart> {
  const part = (of: readonly Placed[]): SizePart => ({
    amounts: of.length,
    cny: of.length === 0 ? null : sumCny(of.reduce((sum, { amount }) => sum + amount.cny, 0)),
  })
  const only = (kind: Kind): SizePart => part(placed.filter((one) => one.kind === kind))
  return { single: only('single'), group: only('group'), among: only('among'), all: part(placed) }
}

function tally() {
  let [records, agreements] = [0, 0]
  let largest: SizedRecord | null = null
  return {
    add: (record: SizedRecord): void => {
      records += 1
      agreements += record.agreements
      if (largest === null || record.agreements > largest.agreements) largest = record
    },
    sum: (): Unsized => ({ records, agreements, largest }),
  }
}
