import { ownFamily, ownSector } from '../ledger/groups.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { chosenSectors, DIMENSION, type Dimension, isBetween, namesOnly } from '../ledger/mask.ts'
import { stageOfNumber } from '../ledger/rows.ts'
import { selectionOf } from '../ledger/selection.ts'
import type { Filter } from '../model/filter.ts'
import { ANY, MIXED, OWN, PART_KINDS, type Part, type PartKind } from '../model/part.ts'
import { NOT_STATED } from '../model/words.ts'
import { isItemisedBy } from './claims.ts'
import { flows } from './flows.ts'
import { bitsOf, fieldOfGap, gapTest } from './gaps.ts'
import { familiesApart } from './overTime.ts'
import { periodTest, untilTest, yearTest } from './periods.ts'
import { DELIVERY_STAGES, isReportedAt, reportTest, standsNow } from './reports.ts'
import { isPossiblePart } from './signings.ts'

/** Which atoms a part of a view's total counts. [C10] */
export interface PartMask {
  readonly keeps: (atom: number) => boolean
  /** Deals of the same part that only the choice of scope holds out. */
  readonly isOutside: (atom: number) => boolean
}

type Test = (atom: number) => boolean

interface Asked {
  readonly ledger: Ledger
  readonly filter: Filter
  readonly part: Part
  /** Whether an atom is about the chosen sectors alone. [C5] */
  readonly isOwn: Test
}

interface Kind {
  /** The filters that the kind stands in for, as bits. */
  readonly replaces: number | ((value: string) => number)
  readonly test: (value: string, asked: Asked) => Test
}

const EVERY_DIMENSION = Object.values(DIMENSION).reduce((all, bit) => all | bit, 0)
const always: Test = () => true

/** Told apart afterwards, line by line, or no matter of atoms at all. */
const ofLines: Kind = { replaces: 0, test: () => always }

const place = (side: 'east' | 'northeast'): Kind => ({
  replaces: 0,
  test: (value, { ledger: { atoms, dataset } }) => {
    const own = dataset.partnerships.find(({ id }) => id === value)?.[side]
    return (atom) => {
      const other = dataset.partnerships[atoms.partnership[atom] ?? 0]?.[side]
      return own !== undefined && own.en === other?.en && own.zh === other.zh
    }
  },
})

const ofSector: Kind['test'] = (value, { ledger }) => {
  const ids = ledger.dataset.sectors.map(({ id }) => id)
  if (value === ANY) return always
  if (value === OWN) return (atom) => ownSector(ledger, atom) < ids.length
  const group = groupOf(ids, value)
  return (atom) => ownSector(ledger, atom) === group
}

const familyIds = ({ dataset }: Ledger): string[] => dataset.families.map(({ id }) => id)

const KINDS: { readonly [Each in PartKind]: Kind } = {
  about: {
    replaces: 0,
    test:
      (value, { isOwn }) =>
      (atom) =>
        isOwn(atom) === (value === 'own'),
  },
  among: {
    replaces: DIMENSION.sector,
    test: (value, { ledger: { atoms, numbering } }) => {
      const index = numbering.sectors.get(value)
      return (atom) => {
        const start = atoms.sectorStart[atom] ?? 0
        const end = atoms.sectorStart[atom + 1] ?? 0
        return end - start > 1 && index !== undefined && atoms.sectors.subarray(start, end).includes(index)
      }
    },
  },
  as: {
    replaces: 0,
    test: (value, { ledger, part: { signing } }) => {
      const { atoms, agreements, agreementIndex } = ledger
      const isGrouped: Test = (atom) => agreements.isGroup[atoms.record[atom] ?? 0] === 1
      if (value === 'grouped') return isGrouped
      if (value === 'single') return (atom) => atoms.isInGroup[atom] === 0
      const whole = signing === undefined ? undefined : agreementIndex.get(signing)
      if (value === 'possible') {
        return (atom) =>
          !isGrouped(atom) && whole !== undefined && isPossiblePart(ledger, atoms.record[atom] ?? 0, whole)
      }
      return (atom) => !isGrouped(atom)
    },
  },
  basis: ofLines,
  claim: {
    replaces: EVERY_DIMENSION,
    test: (value, { ledger }) => {
      const published = ledger.dataset.claims.find(({ id }) => id === value)
      return published ? isItemisedBy(ledger, published) : () => false
    },
  },
  east: place('east'),
  family: {
    replaces: DIMENSION.sector,
    test: (value, { ledger }) => {
      const group = groupOf(familyIds(ledger), value)
      return (atom) => ownFamily(ledger, atom) === group
    },
  },
  gap: {
    replaces: (value) => {
      const field = fieldOfGap(value)
      return field === undefined ? 0 : bitsOf(field)
    },
    test: (value, { ledger }) => gapTest(ledger, value),
  },
  lane: ofLines,
  last: {
    replaces: 0,
    test:
      (value, { ledger: { atoms } }) =>
      (atom) =>
        stageOfNumber(atoms.stage[atom] ?? 0) === value,
  },
  line: ofLines,
  list: ofLines,
  northeast: place('northeast'),
  now: {
    replaces: 0,
    test: (value, { ledger: { atoms, dataset }, part: { stage } }) => {
      const stages = DELIVERY_STAGES.find(({ id }) => id === stage)?.stages ?? []
      return (atom) => {
        const agreement = dataset.agreements[atoms.record[atom] ?? 0]
        if (!agreement) return false
        const now = standsNow(stages, stageOfNumber(atoms.stage[atom] ?? 0))
        return (now === 'setBack' ? 'back' : now) === value
      }
    },
  },
  of: ofLines,
  only: { replaces: 0, test: ofSector },
  others: {
    replaces: (value) => (value === 'time' ? 0 : DIMENSION.sector),
    test: (value, asked) => othersTest(value, asked),
  },
  partnership: {
    replaces: DIMENSION.partnership,
    test: (value, { ledger: { atoms, numbering } }) => {
      const index = numbering.partnerships.get(value)
      return (atom) => atoms.partnership[atom] === index
    },
  },
  period: { replaces: DIMENSION.date, test: (value, { ledger }) => periodTest(ledger, value) },
  report: { replaces: DIMENSION.stage, test: (value, { ledger }) => reportTest(ledger, value) },
  rest: {
    replaces: 0,
    test: (value, { ledger: { atoms, agreementIndex } }) => {
      const record = agreementIndex.get(value)
      return (atom) => atoms.isRemainder[atom] === 1 && atoms.record[atom] === record
    },
  },
  sector: { replaces: DIMENSION.sector, test: ofSector },
  series: {
    replaces: 0,
    test: (value, { ledger, isOwn }) => {
      const families = familyIds(ledger)
      const group = groupOf(families, value)
      const several = groupOf(families, MIXED)
      return (atom) => (isOwn(atom) ? ownFamily(ledger, atom) : several) === group
    },
  },
  signing: {
    replaces: EVERY_DIMENSION,
    test: (value, { ledger: { atoms, agreementIndex } }) => {
      const record = agreementIndex.get(value) ?? -1
      const first = atoms.spans.first[record] ?? 0
      const end = atoms.spans.end[record] ?? 0
      return (atom) => atom >= first && atom < end
    },
  },
  size: ofLines,
  stage: {
    replaces: DIMENSION.stage,
    test: (value, { ledger: { atoms, dataset } }) => {
      if (value === ANY) return always
      const stages = DELIVERY_STAGES.find(({ id }) => id === value)?.stages ?? []
      return (atom) => {
        const agreement = dataset.agreements[atoms.record[atom] ?? 0]
        return agreement !== undefined && isReportedAt(agreement, stages)
      }
    },
  },
  until: { replaces: DIMENSION.date, test: (value, { ledger }) => untilTest(ledger, value) },
  upto: { replaces: DIMENSION.date, test: (value, { ledger }) => untilTest(ledger, value) },
  view: ofLines,
  year: { replaces: 0, test: (value, { ledger }) => yearTest(ledger, value) },
}

/** The families that share the rest of a split, counted anew: those of this view. */
function othersTest(value: string, { ledger, filter, isOwn }: Asked): Test {
  if (value === 'time') {
    const { atoms } = selectionOf(ledger, filter)
    const others = new Set(
      familiesApart(ledger, (atom) => ((atoms[atom] ?? 0xff) & ~DIMENSION.date) === 0).others,
    )
    return (atom) => isOwn(atom) && others.has(ownFamily(ledger, atom))
  }
  const ids = familyIds(ledger)
  const { families } = flows(ledger, filter)
  const others = new Set(
    families[value === 'investment' ? 'investment' : 'agreements'].others.map((id) => ids.indexOf(id)),
  )
  return (atom) => others.has(ownFamily(ledger, atom))
}

const replacedBits = (part: Part): number =>
  PART_KINDS.reduce((bits, kind) => {
    const value = part[kind]
    if (value === undefined) return bits
    const { replaces } = KINDS[kind]
    return bits | (typeof replaces === 'number' ? replaces : replaces(value))
  }, 0)

/** Whether a part stands in for a filter, so that this is not in force behind its number. [F3] */
export const isReplaced = (part: Part, dimension: Dimension): boolean =>
  (replacedBits(part) & DIMENSION[dimension]) !== 0

/**
 * The atoms behind a number: those that its figure groups under the same part, with every filter but the one that the
 * part stands in for. What is told of lines (`basis`, `size`) is told apart afterwards.
 */
export function partMask(ledger: Ledger, filter: Filter, part: Part): PartMask {
  const { atoms } = selectionOf(ledger, filter)
  const chosen = chosenSectors(ledger, filter)
  const isOwn: Test = (atom) => chosen === null || namesOnly(ledger.atoms, atom, chosen.sectors)
  const replaced = replacedBits(part)
  const tests = PART_KINDS.flatMap((kind) => {
    const value = part[kind]
    return value === undefined ? [] : [KINDS[kind].test(value, { ledger, filter, part, isOwn })]
  })
  const fails = (atom: number): number => (atoms[atom] ?? 0xff) & ~replaced
  const isOfPart = (atom: number): boolean => tests.every((test) => test(atom))
  return {
    keeps: (atom) => fails(atom) === 0 && isOfPart(atom),
    isOutside: (atom) => fails(atom) === DIMENSION.scope && isBetween(ledger, atom) && isOfPart(atom),
  }
}

/** The number that `ownSector` and `ownFamily` give to an id, to `none` and to `mixed`; -1 for an unknown one. */
function groupOf(ids: readonly string[], id: string): number {
  if (id === NOT_STATED) return ids.length
  return id === MIXED ? ids.length + 1 : ids.indexOf(id)
}
