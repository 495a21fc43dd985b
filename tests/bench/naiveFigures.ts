/** The questions of later figures answered the plain way: see naive.ts. Written from SPEC.md's rules. */

import { disputesOf } from '../../src/model/conflicts.ts'
import { type PartialDate, partialDateOf } from '../../src/model/dates.ts'
import type { Filter } from '../../src/model/filter.ts'
import { sumCny } from '../../src/model/money.ts'
import type { Agreement } from '../../src/model/schema.ts'
import type { GapField } from '../../src/model/words.ts'
import type { DeliveryAnswer } from '../../src/questions/delivery.ts'
import type { GapCell, GapsAnswer } from '../../src/questions/gaps.ts'
import type { PartnershipsAnswer } from '../../src/questions/partnerships.ts'
import type { SigningRow, SigningsAnswer } from '../../src/questions/signings.ts'
import {
  type Atom,
  byDate,
  dayOf,
  dominantsBy,
  firstDayOf,
  isAnnounced,
  isOver,
  lastDayOf,
  type Naive,
  nothing,
  sizeOf,
  sum,
  type Tree,
  testOf,
  totalOf,
  totalsBy,
  unallocatedOf,
  withWholes,
  yearOf,
  yearsKept,
} from './naive.ts'

const isSigning = ({ count, countIs }: Agreement): boolean => count > 1 || countIs === 'over'

/** A signing is shown as announced, those inside it below it, the newest first, the undated last. [C1] [C7] */
export function signings(naive: Naive, filter: Filter): SigningsAnswer {
  const { dataset } = naive
  const { keeps } = testOf(naive, filter)
  const families = dataset.sectors.map(({ id, family }) => ({
    id,
    index: dataset.families.findIndex((each) => each.id === family),
  }))
  const newestFirst = (trees: readonly Tree[]): Tree[] =>
    [...trees].sort(({ agreement: a }, { agreement: b }) => {
      if (a.date === null || b.date === null) {
        return Number(a.date === null) - Number(b.date === null) || b.count - a.count
      }
      return byDate(b.date, a.date) || b.count - a.count
    })
  /** Agreements known by name, and whether a step on the way up to the signing is only possible. */
  const named = (
    { agreement, atom, parts }: Tree,
    possible = false,
  ): { count: number; possible: boolean }[] => [
    ...(atom && !isSigning(agreement) ? [{ count: atom.count, possible }] : []),
    ...parts.flatMap((part) => named(part, possible || part.agreement.partOfIs === 'possible')),
  ]
  const rowsOf = (tree: Tree, within: SigningRow['within'], depth: number): SigningRow[] => {
    const { agreement, atoms, parts } = tree
    const kept = sizeOf(atoms.filter((atom) => keeps(atom)))
    if (kept === 0 || !isSigning(agreement)) return []
    const { id, title, date, count, countIs, amount } = agreement
    const itemised = named(tree)
    const row: SigningRow = {
      id,
      title,
      date,
      partnership: dataset.partnerships.find((each) => each.id === agreement.partnership)?.name ?? title,
      within,
      depth,
      count,
      countIs,
      agreements: sizeOf(atoms),
      kept,
      families: dataset.families.flatMap((_, index) =>
        families.some((each) => each.index === index && agreement.sectors.includes(each.id)) ? [index] : [],
      ),
      amount,
      disputes: disputesOf(agreement),
      itemised: {
        stated: sum(itemised.map((each) => (each.possible ? 0 : each.count))),
        possible: sum(itemised.map((each) => (each.possible ? each.count : 0))),
      },
    }
    const inside = newestFirst(parts).flatMap((part) =>
      rowsOf(part, { title, isStated: part.agreement.partOfIs === 'stated' }, depth + 1),
    )
    return [row, ...inside]
  }
  const rows = newestFirst(naive.trees).flatMap((tree) => rowsOf(tree, null, 0))
  const outer = rows.filter(({ depth }) => depth === 0)
  const largestFirst = [...rows].sort((a, b) => b.agreements - a.agreements || a.depth - b.depth)
  const notDrawn = new Set(largestFirst.slice(40))
  const outerNotDrawn = outer.filter((row) => notDrawn.has(row))
  const columns = dataset.families.map(({ id, name }, index) => {
    const naming = rows.filter((row) => row.families.includes(index))
    const alone = naming.filter((row) => row.families.length === 1)
    return { index, id, name, alone: alone.length, among: naming.length - alone.length }
  })
  const used = columns.filter(({ alone, among }) => alone + among > 0)
  const mostNamed = [...used].sort((a, b) => b.alone + b.among - (a.alone + a.among)).slice(0, 12)
  return {
    rows,
    drawn: rows.filter((row) => !notDrawn.has(row)),
    leftOut:
      notDrawn.size === 0
        ? null
        : {
            signings: outerNotDrawn.length,
            inside: notDrawn.size - outerNotDrawn.length,
            agreements: sum(outerNotDrawn.map(({ agreements }) => agreements)),
          },
    families: used.filter((family) => mostNamed.includes(family)),
    furtherFamilies: used.length - mostNamed.length,
    emptyFamilies: columns.length - used.length,
    noSector: rows.filter((row) => row.families.length === 0).length,
    signings: outer.length,
    inside: rows.length - outer.length,
    agreements: sum(outer.map(({ agreements }) => agreements)),
    isFloor: outer.some(({ countIs }) => countIs === 'over'),
    itemised: {
      stated: sum(outer.map(({ itemised }) => itemised.stated)),
      possible: sum(outer.map(({ itemised }) => itemised.possible)),
    },
    withAmount: outer.filter(({ amount }) => amount !== null).length,
    partly: outer.filter(({ kept, agreements }) => kept < agreements).length,
    kept: sum(outer.map(({ kept }) => kept)),
    single: sum(
      naive.trees
        .filter(({ agreement }) => !isSigning(agreement))
        .map(({ atoms }) => sizeOf(atoms.filter((atom) => keeps(atom)))),
    ),
    largest: [...outer].sort((a, b) => b.agreements - a.agreements)[0] ?? null,
  }
}

const BARS = [
  { id: 'intended', stages: ['intended'] },
  { id: 'signed', stages: ['signed'] },
  { id: 'started', stages: ['started'] },
  { id: 'under-construction', stages: ['under-construction'] },
  { id: 'operating', stages: ['operating', 'completed'] },
  { id: 'cancelled', stages: ['cancelled'] },
  { id: 'none', stages: ['none'] },
] as const
const WORK: readonly string[] = ['started', 'under-construction', 'operating', 'completed']
const LANDED: readonly string[] = ['operating', 'completed']

/** An agreement is reported at every stage of its own history; it stands at the last. [C12] */
export function delivery(naive: Naive, filter: Filter): DeliveryAnswer {
  const { updated } = naive.dataset.meta
  const { keeps } = testOf(naive, filter)
  const kept = (atom: Atom): boolean => keeps(atom, 'stage')
  const agreements = naive.atoms.filter(kept).map((atom) => {
    const { date, history } = atom.record
    const stages: readonly string[] = history.flatMap(({ stage }) => stage ?? [])
    const days = [date, ...history.map((milestone) => milestone.date)].flatMap((each) =>
      each === null ? [] : [lastDayOf(each)],
    )
    const afterSigning = history.slice(history.findIndex(({ stage }) => stage === 'signed') + 1)
    return {
      atom,
      count: atom.count,
      isExact: atom.record.countIs === null,
      reported: stages.length === 0 ? ['none'] : stages,
      now: stages.at(-1) ?? 'none',
      isSigned: stages.includes('signed'),
      isWork: stages.some((stage) => WORK.includes(stage)),
      isLanded: stages.some((stage) => LANDED.includes(stage)),
      isFollowed: afterSigning.some(({ stage }) => stage === null),
      lastReport: days.length === 0 ? null : Math.max(...days),
      completed: history.flatMap(({ completed }) => completed ?? []).at(-1),
    }
  })
  type Reported = (typeof agreements)[number]
  const count = (test: (each: Reported) => boolean): number =>
    sum(agreements.filter(test).map((each) => each.count))
  const place = (stage: string): number =>
    BARS.findIndex(({ stages }) => stages.some((each) => each === stage))
  const signed = (each: Reported): boolean => each.isSigned && each.isExact
  const delivered = (each: Reported): boolean => signed(each) && each.now !== 'cancelled'
  /** What publishes announced and completed investment itself. */
  const paid = agreements.flatMap(({ atom, count: n, completed }) => {
    const { amount } = atom.record
    if (atom.isRemainder || !completed || !amount || amount.cny === null || !isAnnounced(amount.basis))
      return []
    return [{ n, cny: amount.cny, arrived: completed.cny, isExact: !amount.is && !completed.is }]
  })
  const both = paid.filter(({ isExact }) => isExact)
  return {
    agreements: count(() => true),
    isFloor: agreements.some(({ atom }) => isOver(naive, atom)),
    rows: BARS.map(({ id, stages }, row) => {
      const here = (each: Reported): boolean => place(each.now) === row
      const at = (each: Reported): boolean => each.reported.some((stage) => place(stage) === row)
      const further = (each: Reported): boolean => each.now !== 'cancelled' && place(each.now) > row
      return {
        id,
        stages,
        reported: count(at),
        here: count(here),
        further: count((each) => at(each) && !here(each) && further(each)),
        setBack: count((each) => at(each) && !here(each) && !further(each)),
      }
    }),
    signed: count(signed),
    rates: {
      performance: count((each) => delivered(each) && (each.isWork || each.isFollowed)),
      start: count((each) => delivered(each) && each.isWork),
      landed: count((each) => delivered(each) && each.isLanded),
    },
    unsigned: count((each) => !each.isSigned && each.isWork),
    inexact: count((each) => each.isSigned && !each.isExact),
    funds: {
      announced: totalOf(naive.trees, kept).known,
      completed: count(
        ({ atom, completed }) => atom.basis === 'completed' || (!atom.isRemainder && completed !== undefined),
      ),
      both: sum(both.map(({ n }) => n)),
      approximate: sum(paid.map(({ n, isExact }) => (isExact ? 0 : n))),
      arrived: sumCny(sum(both.map(({ arrived }) => arrived))),
      of: sumCny(sum(both.map(({ cny }) => cny))),
    },
    updated,
    silences: ([1, 2, 3, 5] as const).map((years) => {
      const since = yearsEarlier(updated, years)
      const silent = (each: Reported): boolean =>
        each.lastReport !== null && each.lastReport < firstDayOf(since)
      return {
        years,
        since,
        silent: count(silent),
        settled: count((each) => silent(each) && ['operating', 'completed', 'cancelled'].includes(each.now)),
        reported: count((each) => each.lastReport !== null && !silent(each)),
      }
    }),
    undated: count(({ lastReport }) => lastReport === null),
  }
}

/** The same day so many years earlier; 28 February where that year has no 29th. */
function yearsEarlier(date: PartialDate, years: number): PartialDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const hasDay = dayOf(year - years, month, day) < dayOf(year - years, month + 1, 1)
  return partialDateOf(year - years, month, hasDay ? day : day - 1)
}

/** Every partnership under every filter but that of partnerships. [F3] */
export function partnerships(naive: Naive, filter: Filter): PartnershipsAnswer {
  const { keeps, isAmong } = testOf(naive, { ...filter, partnerships: 'all' })
  const placeOf = (atom: Atom): string | null => (keeps(atom) ? atom.record.partnership : null)
  const totals = totalsBy(naive.trees, placeOf)
  const dominants = dominantsBy(naive.trees, placeOf)
  const owns = totalsBy(naive.trees, (atom) => (isAmong(atom) ? null : placeOf(atom)))
  return {
    rows: naive.dataset.partnerships.map(({ id, name }) => {
      const inside = naive.atoms.filter((atom) => placeOf(atom) === id)
      const records = new Set(inside.flatMap(({ record }) => withWholes(naive, record)))
      const [total = nothing(), own = nothing()] = [totals.get(id), owns.get(id)]
      const named = inside.filter(
        (atom) => !isAmong(atom) && atom.record.count === 1 && atom.record.countIs !== 'over',
      ).length
      return {
        id,
        name,
        total,
        dominant: dominants.get(id) ?? null,
        own,
        named,
        inGroups: own.agreements - named,
        notBrokenDown: {
          agreements: sizeOf(inside.filter(isAmong)),
          cny: unallocatedOf(total, [own]),
        },
        isFloor: [...records].some(({ countIs }) => countIs === 'over'),
        signings: [...records].filter((record) => record.partOf === null && isSigning(record)).length,
      }
    }),
    total: totalOf(naive.trees, (atom) => keeps(atom)),
    heldOutBetween: sizeOf(
      naive.atoms.filter((atom) => atom.record.scope === 'between' && !keeps(atom) && keeps(atom, 'scope')),
    ),
  }
}

/** How exactly an atom's record states each field, from 0 on; the last is not at all. [C16] */
const EXACTNESS = {
  amount: { ways: 2, of: ({ record, basis }: Atom) => (record.amount ? 0 : basis ? 1 : 2) },
  date: { ways: 3, of: ({ record: { date } }: Atom) => (date ? { 10: 0, 7: 1, 4: 2 }[date.length] : 3) },
  stage: { ways: 1, of: ({ stage }: Atom) => (stage ? 0 : 1) },
  sector: { ways: 1, of: ({ record }: Atom) => (record.sectors.length > 0 ? 0 : 1) },
} as const

/** Records by year and field, each field without the filter of its own. [C16] [F3] */
export function gaps(naive: Naive, filter: Filter): GapsAnswer {
  const { sources } = naive.dataset
  const linked = new Set(sources.filter(({ url }) => url !== null).map(({ id }) => id))
  const link = { ways: 1, of: ({ record }: Atom) => (record.sources.some((id) => linked.has(id)) ? 0 : 1) }
  const always = { ...filter, from: null, to: null }
  const fields: readonly { field: GapField; atoms: readonly Atom[] }[] = (
    [
      ['amount', { ...always, bases: [] }],
      ['date', always],
      ['stage', { ...always, stages: [] }],
      ['sector', { ...always, sectors: [] }],
      ['link', always],
    ] as const
  ).map(([field, own]) => {
    const { keeps } = testOf(naive, own)
    return { field, atoms: naive.atoms.filter((atom) => keeps(atom)) }
  })
  const span = yearsKept(naive, { ...always, bases: [], stages: [], sectors: [] })
  const years = span ? Array.from({ length: span.last - span.first + 1 }, (_, at) => span.first + at) : []
  const trees = new Map<string, Tree>()
  const keep = (tree: Tree): void => {
    trees.set(tree.agreement.id, tree)
    tree.parts.forEach(keep)
  }
  naive.trees.forEach(keep)
  const counted = new Set(
    fields.flatMap(({ atoms }) => atoms.flatMap(({ record }) => withWholes(naive, record))),
  )
  return {
    years,
    rows: fields.map(({ field, atoms }) => {
      const exactness = { ...EXACTNESS, link }[field]
      const cell = (inside: readonly Atom[]): GapCell => {
        const count = (way: number): number => inside.filter((atom) => exactness.of(atom) === way).length
        return {
          records: inside.length,
          stated: Array.from({ length: exactness.ways }, (_, way) => count(way)),
          missing: count(exactness.ways),
        }
      }
      const inYear = (year: number | null): Atom[] =>
        atoms.filter(({ record: { date } }) => (date === null ? null : yearOf(date)) === year)
      return {
        field,
        years: years.map((year) => cell(inYear(year))),
        undated: cell(inYear(null)),
        total: cell(atoms),
      }
    }),
    inParts: [...counted].filter(({ id }) => trees.get(id)?.atom === null).length,
  }
}
