import { ownFamily, ownSector } from '../ledger/groups.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { chosenSectors, DIMENSION, isBetween, namesOnly } from '../ledger/mask.ts'
import { UNDATED } from '../ledger/rows.ts'
import { selectionOf } from '../ledger/selection.ts'
import { calendarDay } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import { MIXED, type Part, periodId } from '../model/part.ts'
import { NOT_STATED } from '../model/words.ts'
import { isItemisedBy } from './claims.ts'
import { DELIVERY_STAGES, isReportedAt } from './delivery.ts'

/** Which atoms a part of a view's total counts. [C10] */
export interface PartMask {
  readonly keeps: (atom: number) => boolean
  /** Deals of the same part that only the choice of scope holds out. */
  readonly isOutside: (atom: number) => boolean
}

type Test = (atom: number) => boolean

const EVERY_DIMENSION = Object.values(DIMENSION).reduce((all, bit) => all | bit, 0)

/**
 * The atoms behind a number: those that its figure groups under the same part, with every filter but the one that the
 * part stands in for. Kinds of money (`basis`) are told apart afterwards, line by line.
 */
export function partMask(ledger: Ledger, filter: Filter, part: Part): PartMask {
  const { atoms } = selectionOf(ledger, filter)
  const replaced =
    ((part.sector ?? part.family ?? part.among) ? DIMENSION.sector : 0) |
    (part.stage ? DIMENSION.stage : 0) |
    ((part.period ?? part.until) ? DIMENSION.date : 0) |
    (part.partnership ? DIMENSION.partnership : 0) |
    ((part.claim ?? part.signing) ? EVERY_DIMENSION : 0)
  const tests = testsOf(ledger, filter, part)
  const fails = (atom: number): number => (atoms[atom] ?? 0xff) & ~replaced
  const isOfPart = (atom: number): boolean => tests.every((test) => test(atom))
  return {
    keeps: (atom) => fails(atom) === 0 && isOfPart(atom),
    isOutside: (atom) => fails(atom) === DIMENSION.scope && isBetween(ledger, atom) && isOfPart(atom),
  }
}

function testsOf(ledger: Ledger, filter: Filter, part: Part): Test[] {
  const { atoms, dataset, numbering } = ledger
  const chosen = chosenSectors(ledger, filter)
  const isOwn: Test = (atom) => chosen === null || namesOnly(atoms, atom, chosen.sectors)
  const tests: Test[] = []
  const { about, among, claim, family, partnership, period, sector, series, signing, stage, until } = part
  if (about !== undefined) tests.push((atom) => isOwn(atom) === (about === 'own'))
  if (among !== undefined) {
    const index = numbering.sectors.get(among)
    tests.push((atom) => {
      const start = atoms.sectorStart[atom] ?? 0
      const end = atoms.sectorStart[atom + 1] ?? 0
      return end - start > 1 && index !== undefined && atoms.sectors.subarray(start, end).includes(index)
    })
  }
  if (claim !== undefined) {
    const published = dataset.claims.find(({ id }) => id === claim)
    tests.push(published ? isItemisedBy(ledger, published) : () => false)
  }
  const families = dataset.families.map(({ id }) => id)
  if (family !== undefined) {
    const group = groupOf(families, family)
    tests.push((atom) => ownFamily(ledger, atom) === group)
  }
  if (partnership !== undefined) {
    const index = numbering.partnerships.get(partnership)
    tests.push((atom) => atoms.partnership[atom] === index)
  }
  if (period !== undefined) tests.push(periodTest(ledger, period))
  if (sector !== undefined) {
    const sectorIds = dataset.sectors.map(({ id }) => id)
    const group = groupOf(sectorIds, sector)
    tests.push((atom) => ownSector(ledger, atom) === group)
  }
  if (series !== undefined) {
    const group = groupOf(families, series)
    const several = groupOf(families, MIXED)
    tests.push((atom) => (isOwn(atom) ? ownFamily(ledger, atom) : several) === group)
  }
  if (signing !== undefined) {
    const record = dataset.agreements.findIndex(({ id }) => id === signing)
    const first = atoms.spans.first[record] ?? 0
    const end = atoms.spans.end[record] ?? 0
    tests.push((atom) => atom >= first && atom < end)
  }
  if (stage !== undefined) {
    const stages = DELIVERY_STAGES.find(({ id }) => id === stage)?.stages ?? []
    tests.push((atom) => {
      const agreement = dataset.agreements[atoms.record[atom] ?? 0]
      return agreement !== undefined && isReportedAt(agreement, stages)
    })
  }
  if (until !== undefined) tests.push(untilTest(ledger, until))
  return tests
}

/** The number that `ownSector` and `ownFamily` give to an id, to `none` and to `mixed`; -1 for an unknown one. */
function groupOf(ids: readonly string[], id: string): number {
  if (id === NOT_STATED) return ids.length
  return id === MIXED ? ids.length + 1 : ids.indexOf(id)
}

const isUndatedIn =
  ({ atoms }: Ledger): Test =>
  (atom) =>
    (atoms.firstDay[atom] ?? UNDATED) === UNDATED

const sizeOf = (period: string): string =>
  period.includes('q') ? 'quarter' : period.includes('-') ? 'month' : 'year'

/** What lies within a period of the same size that is no later. Ids of one size are in order as texts. */
function untilTest(ledger: Ledger, until: string): Test {
  const { atoms } = ledger
  const isUndated = isUndatedIn(ledger)
  const size = sizeOf(until)
  return (atom) => {
    if (isUndated(atom)) return false
    const period = periodOf(atoms.firstDay[atom] ?? 0, size)
    return period <= until && period === periodOf(atoms.lastDay[atom] ?? 0, size)
  }
}

function periodTest(ledger: Ledger, period: string): Test {
  const { atoms } = ledger
  const isUndated = isUndatedIn(ledger)
  if (period === 'undated') return isUndated
  const [, coarse] = /^coarse-(.*)$/.exec(period) ?? []
  const size = coarse ?? sizeOf(period)
  const first = (atom: number): string => periodOf(atoms.firstDay[atom] ?? 0, size)
  const last = (atom: number): string => periodOf(atoms.lastDay[atom] ?? 0, size)
  if (coarse !== undefined) return (atom) => !isUndated(atom) && first(atom) !== last(atom)
  return (atom) => !isUndated(atom) && first(atom) === period && last(atom) === period
}

/** The whole year, quarter or month that holds a day. */
function periodOf(day: number, size: string): string {
  const { year, month } = calendarDay(day)
  return periodId({
    year,
    quarter: size === 'quarter' ? Math.ceil(month / 3) : null,
    month: size === 'month' ? month : null,
  })
}
