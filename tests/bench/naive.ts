/**
 * The same questions answered the plain way: records as objects, signings as trees, filter, map and reduce. It is the
 * reference that the engine is measured against and checked against, so it shares none of its code: it is written from
 * SPEC.md's rules, with what any developer would prepare once (trees, periods, search texts) prepared once.
 */

import type { Dominant } from '../../src/ledger/dominance.ts'
import { disputesOf, NO_DISPUTES, statedAmount } from '../../src/model/conflicts.ts'
import { type PartialDate, partialDateOf } from '../../src/model/dates.ts'
import type { Filter } from '../../src/model/filter.ts'
import { type Cny, sumCny } from '../../src/model/money.ts'
import type { Agreement, Claim, CooperationEvent, Dataset, Policy } from '../../src/model/schema.ts'
import {
  BASES,
  type Basis,
  type Lane,
  SCOPES,
  type Scope,
  STAGES,
  type Stage,
} from '../../src/model/words.ts'
import type { FacetsAnswer, SectorChoice } from '../../src/questions/facets.ts'
import type { HeadlineAnswer, RecordLink } from '../../src/questions/headline.ts'
import type { HeldOutLine, LinesAnswer, TotalLine } from '../../src/questions/lines.ts'
import type { OverTimeAnswer, OverTimeOptions, Running, Series } from '../../src/questions/overTime.ts'
import type { RecordRow } from '../../src/questions/recordRows.ts'
import type { RecordsAnswer } from '../../src/questions/records.ts'
import type { SectorsAnswer } from '../../src/questions/sectors.ts'
import type { Mark, TimelineAnswer } from '../../src/questions/timeline.ts'

type Total = HeadlineAnswer['total']
type AnyRecord = Agreement | CooperationEvent | Policy | Claim

/** Something that a filter tests. */
interface Item<Of extends AnyRecord = AnyRecord> {
  readonly record: Of
  /** Null is "not stated"; undefined: the dimension does not apply. */
  readonly stage: Stage | null | undefined
  readonly basis: Basis | null | undefined
  readonly families: readonly string[]
  readonly period: { readonly first: number; readonly last: number } | null
  readonly text: string
}

/** A named agreement, or the remainder of a signing. */
export interface Atom extends Item<Agreement> {
  readonly count: number
  readonly cny: number | null
  readonly isRemainder: boolean
}

export interface Tree {
  readonly agreement: Agreement
  readonly period: Item['period']
  readonly parts: readonly Tree[]
  /** The agreement itself when it has no parts, what is left of it when it has, null when nothing is. */
  readonly atom: Atom | null
  /** Those of the parts and its own. */
  readonly atoms: readonly Atom[]
}

/** A dataset prepared once. */
export interface Naive {
  readonly dataset: Dataset
  readonly trees: readonly Tree[]
  readonly atoms: readonly Atom[]
  readonly byId: ReadonlyMap<string, Agreement>
  readonly events: readonly Item<CooperationEvent>[]
  readonly policies: readonly Item<Policy>[]
  readonly claims: readonly Item<Claim>[]
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0)

export function prepare(dataset: Dataset): Naive {
  const sectors = new Map(dataset.sectors.map((sector) => [sector.id, sector]))
  const partsOf = new Map<string | null, Agreement[]>()
  for (const agreement of dataset.agreements) {
    const siblings = partsOf.get(agreement.partOf)
    if (siblings) siblings.push(agreement)
    else partsOf.set(agreement.partOf, [agreement])
  }
  const textOf = (record: AnyRecord): string => {
    const names = [
      record.title,
      ...record.parties.map(({ name }) => name),
      ...record.sectors.flatMap((id) => sectors.get(id)?.name ?? []),
      ...(record.place ? [record.place] : []),
    ].flatMap(({ en, zh }) => [en, zh])
    return [record.id, ...names, ...record.sectorsAsPublished].join(' ').normalize('NFKC').toLowerCase()
  }
  // One literal for all, without spreads: so all have one shape, which the platform reads ten times faster.
  const item = <Of extends AnyRecord>(
    record: Of,
    text: string,
    stage: Stage | null | undefined,
    basis: Basis | null | undefined,
    count: number,
    cny: number | null,
    isRemainder: boolean,
  ): Item<Of> & Pick<Atom, 'count' | 'cny' | 'isRemainder'> => ({
    record,
    stage,
    basis,
    families: [...new Set(record.sectors.flatMap((id) => sectors.get(id)?.family ?? []))],
    period: periodOf(record.date, 'endDate' in record ? record.endDate : null),
    text,
    count,
    cny,
    isRemainder,
  })
  /** A part without yuan of its own goes by its signing's kind of money, and is found by its signing's words too. */
  const tree = (agreement: Agreement, around: { basis: Basis | null; text: string }): Tree => {
    const { amount, history, date } = agreement
    const period = periodOf(date, null)
    const own = amount?.basis ?? null
    const basis = amount && amount.cny !== null ? own : (around.basis ?? own)
    const text = `${around.text} ${textOf(agreement)}`
    const parts = (partsOf.get(agreement.id) ?? []).map((part) => tree(part, { basis, text }))
    const within = parts.flatMap(({ atoms }) => atoms)
    const count = agreement.count - sizeOf(within)
    const isRemainder = parts.length > 0
    if (isRemainder && count <= 0) return { agreement, period, parts, atom: null, atoms: within }
    const settled = parts.map(({ agreement: { amount: of } }) =>
      of && of.basis === amount?.basis ? of.cny : null,
    )
    const rest =
      amount && amount.cny !== null && !settled.includes(null)
        ? amount.cny - sum(settled.map((cny) => cny ?? 0))
        : null
    const cny = isRemainder ? (rest !== null && rest >= 0 ? rest : null) : (amount?.cny ?? null)
    const stages = history.flatMap(({ stage }) => stage ?? [])
    const atom = item(agreement, text, stages.at(-1) ?? null, basis, count, cny, isRemainder)
    return { agreement, period, parts, atom, atoms: [...within, atom] }
  }
  const plain = <Of extends AnyRecord>(record: Of): Item<Of> =>
    item(record, textOf(record), undefined, undefined, 0, null, false)
  const trees = (partsOf.get(null) ?? []).map((agreement) => tree(agreement, { basis: null, text: '' }))
  return {
    dataset,
    trees,
    atoms: trees.flatMap(({ atoms }) => atoms),
    byId: new Map(dataset.agreements.map((agreement) => [agreement.id, agreement])),
    events: dataset.events.map(plain),
    policies: dataset.policies.map(plain),
    claims: dataset.claims.map(plain),
  }
}

export const sizeOf = (atoms: readonly Atom[]): number => sum(atoms.map(({ count }) => count))

/** Days since 0001-01-01, by way of the platform's UTC dates. */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 719_162
}

function partsOfDate(date: PartialDate): [number, number | undefined, number | undefined] {
  const [year = 0, month, day] = date.split('-').map(Number)
  return [year, month, day]
}

export function firstDayOf(date: PartialDate): number {
  const [year, month = 1, day = 1] = partsOfDate(date)
  return dayOf(year, month, day)
}

export function lastDayOf(date: PartialDate): number {
  const [year, month, day] = partsOfDate(date)
  if (month === undefined) return dayOf(year, 12, 31)
  return day === undefined ? dayOf(year, month + 1, 1) - 1 : dayOf(year, month, day)
}

function periodOf(date: PartialDate | null, endDate: PartialDate | null): Item['period'] {
  return date && { first: firstDayOf(date), last: lastDayOf(endDate ?? date) }
}

type Dimension = 'partnership' | 'scope' | 'sector' | 'stage' | 'basis' | 'date' | 'text'

/** A filter made ready: whether it keeps an item, leaving one dimension out of account when asked. */
export function testOf({ dataset }: Naive, filter: Filter) {
  const partnerships = new Set<string>(filter.partnerships)
  const scopes = new Set<Scope>(filter.scopes)
  const chosen = new Set(filter.sectors)
  const onlyLeavesOut = filter.sectors.every((choice) => choice[0] === '!')
  /** The first word said: of the sector, then of its family, then of everything. */
  const isTaken = (...ids: string[]): boolean => {
    const said = ids.find((id) => chosen.has(id) || chosen.has(`!${id}`))
    return said === undefined ? onlyLeavesOut : !chosen.has(`!${said}`)
  }
  const sectors = new Set(dataset.sectors.filter(({ id, family }) => isTaken(id, family)).map(({ id }) => id))
  const stages = new Set<string>(filter.stages)
  const bases = new Set<string>(filter.bases)
  const from = filter.from ? firstDayOf(filter.from) : Number.NEGATIVE_INFINITY
  const to = filter.to ? lastDayOf(filter.to) : Number.POSITIVE_INFINITY
  const words = filter.text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 0)

  const keeps = ({ record, stage, basis, period, text }: Item, but?: Dimension): boolean =>
    (but === 'partnership' ||
      filter.partnerships === 'all' ||
      record.partnership === 'all' ||
      partnerships.has(record.partnership)) &&
    (but === 'scope' || scopes.has(record.scope)) &&
    (but === 'sector' ||
      chosen.size === 0 ||
      (record.sectors.length === 0 ? isTaken('none') : record.sectors.some((id) => sectors.has(id)))) &&
    (but === 'stage' || stages.size === 0 || stage === undefined || stages.has(stage ?? 'none')) &&
    (but === 'basis' || bases.size === 0 || basis === undefined || bases.has(basis ?? 'none')) &&
    (but === 'date' ||
      (filter.from === null && filter.to === null) ||
      (period !== null && period.first <= to && period.last >= from)) &&
    (but === 'text' || words.every((word) => text.includes(word)))
  /** Names a sector that is not among the chosen. */
  const isAmong = ({ record }: Item): boolean =>
    chosen.size > 0 && !record.sectors.every((id) => sectors.has(id))
  const straddles = ({ period }: Item): boolean =>
    period !== null && (period.first < from || period.last > to)
  return { keeps, isAmong, straddles }
}

export const isAnnounced = (basis: Basis | null | undefined): boolean =>
  basis === 'intended' || basis === 'agreement-value' || basis === 'planned'

/** A total while it is added up. */
interface Sum {
  agreements: number
  readonly byBasis: Map<Basis, { cny: number; agreements: number }>
}

function totalFrom({ agreements, byBasis }: Sum): Total {
  const parts = BASES.flatMap((basis) => {
    const part = byBasis.get(basis)
    return part ? [{ basis, cny: sumCny(part.cny), agreements: part.agreements }] : []
  })
  const known = sum(parts.map((part) => part.agreements))
  return {
    agreements,
    cny: parts.length === 0 ? null : sumCny(sum(parts.map(({ cny }) => cny))),
    known,
    unknown: agreements - known,
    byBasis: parts,
  }
}

export const nothing = (): Total => totalFrom({ agreements: 0, byBasis: new Map() })

/** One total for each group of atoms. A signing that lies wholly in one counts with its own published figure. */
export function totalsBy<Group>(
  trees: readonly Tree[],
  groupOf: (atom: Atom) => Group | null,
): ReadonlyMap<Group, Total> {
  const sums = new Map<Group, Sum>()
  const add = (group: Group | null, agreements: number, basis: Basis | null, cny: number | null): void => {
    if (group === null) return
    const into = sums.get(group) ?? { agreements: 0, byBasis: new Map() }
    sums.set(group, into)
    into.agreements += agreements
    if (basis === null || cny === null || !isAnnounced(basis)) return
    const part = into.byBasis.get(basis) ?? { cny: 0, agreements: 0 }
    into.byBasis.set(basis, { cny: part.cny + cny, agreements: part.agreements + agreements })
  }
  const visit = (tree: Tree): void => {
    const { amount } = tree.agreement
    if (tree.parts.length > 0 && amount && amount.cny !== null && isAnnounced(amount.basis)) {
      const groups = new Set(tree.atoms.map(groupOf))
      if (groups.size === 1) {
        for (const group of groups) add(group, sizeOf(tree.atoms), amount.basis, amount.cny)
        return
      }
    }
    tree.parts.forEach(visit)
    if (tree.atom) add(groupOf(tree.atom), tree.atom.count, tree.atom.basis ?? null, tree.atom.cny)
  }
  trees.forEach(visit)
  return new Map([...sums].map(([group, into]) => [group, totalFrom(into)]))
}

/** By group, the record that holds half or more of its money among several records. */
export function dominantsBy<Group>(
  trees: readonly Tree[],
  groupOf: (atom: Atom) => Group | null,
): ReadonlyMap<Group, Dominant | null> {
  const amounts = new Map<Group, { agreement: Agreement; cny: number | null; isRemainder: boolean }[]>()
  const add = (group: Group | null, agreement: Agreement, cny: number | null, isRemainder: boolean): void => {
    if (group === null) return
    const into = amounts.get(group) ?? []
    amounts.set(group, into)
    into.push({ agreement, cny, isRemainder })
  }
  const visit = (tree: Tree): void => {
    const { agreement, parts, atom, atoms } = tree
    const { amount } = agreement
    if (parts.length > 0 && amount && amount.cny !== null && isAnnounced(amount.basis)) {
      const groups = new Set(atoms.map(groupOf))
      if (groups.size === 1) {
        for (const group of groups) add(group, agreement, amount.cny, false)
        return
      }
    }
    parts.forEach(visit)
    if (atom) add(groupOf(atom), agreement, isAnnounced(atom.basis) ? atom.cny : null, atom.isRemainder)
  }
  trees.forEach(visit)
  return new Map(
    [...amounts].map(([group, records]) => {
      const whole = sum(records.map(({ cny }) => cny ?? 0))
      const most = records.reduce((best, next) => ((next.cny ?? -1) > (best.cny ?? -1) ? next : best))
      const isDominant = records.length > 1 && whole > 0 && (most.cny ?? 0) >= whole / 2
      const { id, title } = most.agreement
      const dominant = {
        id,
        title,
        ...statedAmount(most.agreement, sumCny(most.cny ?? 0), most.isRemainder),
        isRemainder: most.isRemainder,
      }
      return [group, isDominant ? dominant : null]
    }),
  )
}

export function totalOf(trees: readonly Tree[], keep: (atom: Atom) => boolean): Total {
  return totalsBy(trees, (atom) => (keep(atom) ? 'kept' : null)).get('kept') ?? nothing()
}

export function unallocatedOf(total: Total, groups: Iterable<Total>): Cny | null {
  const rest = (total.cny ?? 0) - sum([...groups].map(({ cny }) => cny ?? 0))
  return rest > 0 ? sumCny(rest) : null
}

interface Line {
  readonly agreement: Agreement
  readonly isRemainder: boolean
  readonly atoms: readonly Atom[]
  readonly agreements: number
  readonly cny: Cny | null
  readonly basis: Basis | null
  readonly period: Item['period']
}

/** The outermost agreements that lie wholly inside a selection, and what is left of the others. */
function linesOf(tree: Tree, keep: (atom: Atom) => boolean, byAmount: boolean): Line[] {
  const { agreement, period, parts, atom, atoms } = tree
  const { amount } = agreement
  const cny = amount?.cny ?? null
  const basis = amount?.basis ?? null
  const isSplit = byAmount && parts.length > 0 && (cny === null || !isAnnounced(basis))
  if (!isSplit && atoms.every(keep)) {
    return [{ agreement, isRemainder: false, atoms, agreements: sizeOf(atoms), cny, basis, period }]
  }
  if (parts.length === 0) return []
  const remainder = atom && keep(atom) ? [atom] : []
  return [
    ...parts.flatMap((part) => linesOf(part, keep, byAmount)),
    ...remainder.map((rest) => ({
      agreement,
      isRemainder: true,
      atoms: [rest],
      agreements: rest.count,
      cny: rest.cny === null ? null : sumCny(rest.cny),
      basis,
      period,
    })),
  ]
}

const link = ({ id, title, date }: AnyRecord): RecordLink => ({ id, title, date })
export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4))
/** ISO dates sort as text: a year before its months, a month before its days. */
export const byDate = (a: PartialDate, b: PartialDate): number => (a < b ? -1 : a > b ? 1 : 0)

/** An agreement and the signings that contain it. */
export function withWholes(naive: Naive, agreement: Agreement): Agreement[] {
  const whole = agreement.partOf === null ? undefined : naive.byId.get(agreement.partOf)
  return [agreement, ...(whole ? withWholes(naive, whole) : [])]
}

/** Announced money of the outermost signings of which some atoms are kept and some are not. */
function partlyIn(trees: readonly Tree[], kept: (atom: Atom) => boolean): Cny | null {
  const moneyOf = (tree: Tree): number => {
    const inside = tree.atoms.filter(kept).length
    if (inside === 0 || inside === tree.atoms.length) return 0
    const { amount } = tree.agreement
    if (tree.parts.length > 0 && amount !== null && amount.cny !== null && isAnnounced(amount.basis)) {
      return amount.cny
    }
    return tree.parts.reduce((sum, part) => sum + moneyOf(part), 0)
  }
  const money = trees.reduce((sum, tree) => sum + moneyOf(tree), 0)
  return money === 0 ? null : sumCny(money)
}

export function headline(naive: Naive, filter: Filter): HeadlineAnswer {
  const { keeps, isAmong, straddles } = testOf(naive, filter)
  const kept = (atom: Item): boolean => keeps(atom)
  const atoms = naive.atoms
  const inside = atoms.filter(kept)
  const outside = atoms.filter((atom) => !keeps(atom))
  const total = totalOf(naive.trees, kept)
  const isGroup = ({ record }: Atom): boolean => record.count > 1 || record.countIs === 'over'
  const among = inside.filter(isAmong)
  const own = inside.filter((atom) => !isAmong(atom))
  const spanOf = (dates: readonly PartialDate[]): { first: number; last: number } | null => {
    const years = dates.map(yearOf).sort((a, b) => a - b)
    const [first, last] = [years[0], years.at(-1)]
    return first === undefined || last === undefined ? null : { first, last }
  }
  const agreed = spanOf(inside.flatMap(({ record }) => record.date ?? []))
  const signings = new Set(
    inside
      .flatMap(({ record }) => withWholes(naive, record))
      .filter(({ count, countIs }) => count > 1 || countIs === 'over'),
  )
  const events = naive.events.filter(kept)
  const policies = naive.policies.filter(kept)
  // What belongs to the whole programme says nothing about the span of one partnership.
  const dated = [...inside, ...events, ...policies, ...naive.claims.filter(kept)].flatMap(({ record }) =>
    record.date === null || (filter.partnerships !== 'all' && record.partnership === 'all')
      ? []
      : [{ record, date: record.date }],
  )
  const last = dated.reduce<(typeof dated)[number] | null>(
    (latest, next) => (latest && byDate(next.date, latest.date) <= 0 ? latest : next),
    null,
  )
  const used = new Set(
    [
      ...inside.flatMap(({ record }) => withWholes(naive, record)),
      ...[...events, ...policies, ...naive.claims.filter(kept)].map(({ record }) => record),
    ].flatMap(({ sources }) => sources),
  )
  const amounts = naive.trees
    .flatMap((tree) => linesOf(tree, kept, true))
    .flatMap(({ agreement, cny, basis, agreements, isRemainder }) =>
      cny !== null && isAnnounced(basis)
        ? [{ agreement, cny, agreements, stated: statedAmount(agreement, cny, isRemainder) }]
        : [],
    )
  const largest = amounts.reduce<(typeof amounts)[number] | null>(
    (best, next) => (best && best.cny >= next.cny ? best : next),
    null,
  )
  return {
    total,
    own: filter.sectors.length === 0 ? total : totalOf(naive.trees, (atom) => keeps(atom) && !isAmong(atom)),
    isOwnFloor: own.some((atom) => isOver(naive, atom)),
    among:
      filter.sectors.length === 0
        ? null
        : {
            total: totalOf(naive.trees, (atom) => keeps(atom) && isAmong(atom)),
            records: new Set(among.map(({ record }) => record.id)).size,
            isFloor: among.some((atom) => isOver(naive, atom)),
          },
    named: sizeOf(own.filter((atom) => !isGroup(atom))),
    inGroups: sizeOf(own.filter(isGroup)),
    isFloor: [...signings].some(({ countIs }) => countIs === 'over'),
    signings: [...signings].filter(({ partOf }) => partOf === null).length,
    events: events.length,
    policies: policies.length,
    agreed,
    years: agreed ?? spanOf(dated.map(({ date }) => date)),
    lastReport: last && link(last.record),
    sources: naive.dataset.sources.map(({ id }) => id).filter((id) => used.has(id)),
    largest:
      largest && total.cny
        ? {
            ...link(largest.agreement),
            ...largest.stated,
            agreements: largest.agreements,
            share: (100 * largest.cny) / total.cny,
          }
        : null,
    disputed: amounts
      .map(({ stated }) => stated)
      .filter(({ disputed }) => disputed !== null)
      .sort((a, b) => b.cny - a.cny),
    undated: sizeOf(outside.filter((atom) => atom.period === null && keeps(atom, 'date'))),
    straddling: sizeOf(inside.filter(straddles)),
    heldOutBetween: sizeOf(outside.filter((atom) => atom.record.scope === 'between' && keeps(atom, 'scope'))),
    cancelled: sizeOf(own.filter(({ stage }) => stage === 'cancelled')),
    intended: sizeOf(own.filter(({ stage }) => stage === 'intended')),
    knownInGroups: naive.trees
      .flatMap((tree) => linesOf(tree, kept, true))
      .filter(
        ({ cny, basis, agreements, isRemainder }) =>
          cny !== null && isAnnounced(basis) && (agreements > 1 || isRemainder),
      )
      .reduce((sum, { agreements }) => sum + agreements, 0),
    partly: partlyIn(naive.trees, kept),
  }
}

export function facets(naive: Naive, filter: Filter): FacetsAnswer {
  const { dataset } = naive
  const { keeps } = testOf(naive, filter)
  const atoms = naive.atoms
  /** Agreements by what `keyOf` says of their atoms. */
  const counts = (of: readonly Atom[], keysOf: (atom: Atom) => readonly string[]): Map<string, number> =>
    of.reduce((into, atom) => {
      for (const key of keysOf(atom)) into.set(key, (into.get(key) ?? 0) + atom.count)
      return into
    }, new Map<string, number>())
  const choices = <Id extends string>(
    ids: readonly Id[],
    dimension: Dimension,
    keyOf: (atom: Atom) => string,
  ): { id: Id; agreements: number }[] => {
    const found = counts(
      atoms.filter((atom) => keeps(atom, dimension)),
      (atom) => [keyOf(atom)],
    )
    return ids.map((id) => ({ id, agreements: found.get(id) ?? 0 }))
  }
  const forSectors = atoms.filter((atom) => keeps(atom, 'sector'))
  const [own, among] = [true, false].map((single) => ({
    sectors: counts(
      forSectors.filter(({ record }) => (record.sectors.length === 1) === single),
      ({ record }) => record.sectors,
    ),
    families: counts(
      forSectors.filter(({ families }) => (families.length === 1) === single),
      ({ families }) => families,
    ),
  }))
  const choice = (kind: 'sectors' | 'families', { id, name }: Pick<SectorChoice, 'id' | 'name'>) => ({
    id,
    name,
    own: own?.[kind].get(id) ?? 0,
    among: among?.[kind].get(id) ?? 0,
  })
  const ofPartnerships = [...atoms, ...naive.events, ...naive.policies]
    .filter(
      ({ record: { partnership } }) =>
        filter.partnerships === 'all' || partnership === 'all' || filter.partnerships.includes(partnership),
    )
    .flatMap(({ period }) => period ?? [])
  const first = ofPartnerships.reduce((least, period) => Math.min(least, period.first), Infinity)
  const last = ofPartnerships.reduce((most, period) => Math.max(most, period.last), -Infinity)
  return {
    partnerships: choices(
      dataset.partnerships.map(({ id }) => id),
      'partnership',
      ({ record }) => record.partnership,
    ).map((found, index) => ({ ...found, name: dataset.partnerships[index]?.name ?? { en: '', zh: '' } })),
    families: dataset.families.map((family) => ({
      ...choice('families', family),
      sectors: dataset.sectors
        .filter((sector) => sector.family === family.id)
        .map((sector) => choice('sectors', sector)),
    })),
    noSector: sum(forSectors.map(({ record, count }) => (record.sectors.length === 0 ? count : 0))),
    stages: choices([...STAGES, 'none'], 'stage', ({ stage }) => stage ?? 'none'),
    bases: choices([...BASES, 'none'], 'basis', ({ basis }) => basis ?? 'none'),
    scopes: choices(SCOPES, 'scope', ({ record }) => record.scope),
    years: ofPartnerships.length === 0 ? null : { first: yearOfDay(first), last: yearOfDay(last) },
    lastSigning:
      atoms
        .filter((atom) => keeps(atom, 'date'))
        .flatMap(({ record }) => withWholes(naive, record))
        .filter(({ count, countIs }) => count > 1 || countIs === 'over')
        .flatMap(({ date }) => date ?? [])
        .sort(byDate)
        .at(-1) ?? null,
    agreements: sum(atoms.filter((atom) => keeps(atom)).map(({ count }) => count)),
  }
}

function yearOfDay(day: number): number {
  return new Date((day - 719_162) * 86_400_000).getUTCFullYear()
}

export function sectors(naive: Naive, filter: Filter): SectorsAnswer {
  const { dataset } = naive
  const { keeps } = testOf(naive, filter)
  const kept = (atom: Atom): boolean => keeps(atom, 'sector')
  const several = naive.atoms
    .filter((atom) => kept(atom) && atom.record.sectors.length > 1)
    .map(({ record, count }) => ({
      sectors: record.sectors,
      mention: { ...link(record), agreements: count },
    }))
  const groupOf = (atom: Atom): string | null => {
    const named = atom.record.sectors
    return kept(atom)
      ? named.length === 0
        ? 'none'
        : named.length === 1
          ? (named[0] ?? '')
          : 'several'
      : null
  }
  const totals = totalsBy(naive.trees, groupOf)
  const dominants = dominantsBy(naive.trees, groupOf)
  const families = dataset.families.map(({ id }) => id)
  const rows = dataset.sectors.map(({ id, name, family }) => ({
    id,
    name,
    family: families.indexOf(family),
    own: totals.get(id) ?? nothing(),
    dominant: dominants.get(id) ?? null,
    mentions: several
      .filter((one) => one.sectors.includes(id))
      .map(({ mention }) => mention)
      .sort((a, b) => b.agreements - a.agreements),
  }))
  const shown = rows
    .filter(({ own, mentions }) => own.agreements > 0 || mentions.length > 0)
    .sort(
      (a, b) =>
        b.own.agreements - a.own.agreements ||
        b.mentions.length - a.mentions.length ||
        (b.own.cny ?? -1) - (a.own.cny ?? -1),
    )
  const none = totals.get('none')
  const total = totalOf(naive.trees, kept)
  return {
    rows: [
      ...shown,
      ...(none
        ? [
            {
              id: 'none',
              name: null,
              family: null,
              own: none,
              dominant: dominants.get('none') ?? null,
              mentions: [],
            },
          ]
        : []),
    ],
    empty: rows.length - shown.length,
    notBrokenDown: totals.get('several') ?? nothing(),
    total,
    unallocated: unallocatedOf(total, totals.values()),
    isFloor: naive.atoms.some((atom) => kept(atom) && isOver(naive, atom)),
  }
}

/** Whether an atom is of a signing of "over" so many. */
export const isOver = (naive: Naive, { record }: Atom): boolean =>
  withWholes(naive, record).some(({ countIs }) => countIs === 'over')

/** First and last year of all that the filter keeps but for its dates. */
export function yearsKept(naive: Naive, filter: Filter): { first: number; last: number } | null {
  const { keeps } = testOf(naive, filter)
  const periods = [...naive.atoms, ...naive.events, ...naive.policies].flatMap((item) =>
    item.period && keeps(item, 'date') ? [item.period] : [],
  )
  if (periods.length === 0) return null
  return {
    first: yearOfDay(periods.reduce((least, { first }) => Math.min(least, first), Infinity)),
    last: yearOfDay(periods.reduce((most, { last }) => Math.max(most, last), -Infinity)),
  }
}

const MONTHS = { year: 12, quarter: 3, month: 1 } as const

export function overTime(naive: Naive, filter: Filter, { size, split }: OverTimeOptions): OverTimeAnswer {
  const { dataset } = naive
  const { keeps, isAmong } = testOf(naive, filter)
  const kept = (atom: Atom): boolean => keeps(atom, 'date')
  const years = yearsKept(naive, filter)
  const months = MONTHS[size]

  const counts = new Map<string, number>()
  for (const atom of naive.atoms) {
    const [family] = atom.families
    if (family === undefined || atom.families.length > 1 || !kept(atom)) continue
    counts.set(family, (counts.get(family) ?? 0) + atom.count)
  }
  const ranked = [...counts.keys()].sort((a, b) => {
    const places = dataset.families.map(({ id }) => id)
    return (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || places.indexOf(a) - places.indexOf(b)
  })
  const own = new Set(ranked.slice(0, ranked.length === 6 ? 6 : 5))
  const all: readonly { key: string; series: Series }[] =
    split === 'basis'
      ? [
          { key: 'intended', series: { kind: 'basis', basis: 'intended' } },
          { key: 'agreement-value', series: { kind: 'basis', basis: 'agreement-value' } },
          { key: 'planned', series: { kind: 'basis', basis: 'planned' } },
          { key: 'no-amount', series: { kind: 'no-amount' } },
          { key: 'mixed', series: { kind: 'mixed' } },
          { key: 'whole-signings', series: { kind: 'whole-signings' } },
        ]
      : [
          ...dataset.families.flatMap(({ id, name }, family) =>
            own.has(id) ? [{ key: id, series: { kind: 'family' as const, id, name, family } }] : [],
          ),
          { key: 'other', series: { kind: 'other-families', families: ranked.length - own.size } },
          { key: 'no-sector', series: { kind: 'no-sector' } },
          { key: 'mixed', series: { kind: 'mixed' } },
          { key: 'whole-signings', series: { kind: 'whole-signings' } },
        ]
  const seriesOf = (atom: Atom): string => {
    if (isAmong(atom)) return 'mixed'
    if (split === 'basis') return 'own'
    const [family] = atom.families
    if (family === undefined) return 'no-sector'
    return atom.families.length > 1 ? 'mixed' : own.has(family) ? family : 'other'
  }
  /** The bin of a day, as months since year 0 divided by the months of a bin. */
  const binOf = (day: number): number => {
    const date = new Date((day - 719_162) * 86_400_000)
    return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months)
  }
  const placeOf = ({ period }: Atom): number | 'undated' | 'too-coarse' => {
    if (period === null) return 'undated'
    const bin = binOf(period.first)
    return bin === binOf(period.last) ? bin : 'too-coarse'
  }
  const totals = totalsBy(naive.trees, (atom) => {
    if (!kept(atom)) return null
    const place = placeOf(atom)
    return typeof place === 'number' ? `${place} ${seriesOf(atom)}` : place
  })
  const inBin = (atom: Atom): number | null => {
    const place = kept(atom) ? placeOf(atom) : null
    return typeof place === 'number' ? place : null
  }
  const inBins = totalsBy(naive.trees, inBin)
  const dominants = dominantsBy(naive.trees, inBin)
  const floors = new Set(naive.atoms.filter((atom) => isOver(naive, atom)).map(inBin))
  /** One piece of a bar. The bases are told apart by the money that counts, which may be a whole signing's. */
  const partOf = (bin: number, { key, series }: (typeof all)[number]): Total => {
    if (series.kind === 'whole-signings') {
      const inSeries = [...totals].flatMap(([name, one]) => (String(name).startsWith(`${bin} `) ? [one] : []))
      return { ...nothing(), cny: unallocatedOf(inBins.get(bin) ?? nothing(), inSeries) }
    }
    const own = totals.get(`${bin} own`)
    if (own === undefined || (series.kind !== 'basis' && series.kind !== 'no-amount')) {
      return totals.get(`${bin} ${key}`) ?? nothing()
    }
    if (series.kind === 'no-amount') return { ...nothing(), agreements: own.unknown, unknown: own.unknown }
    const parts = own.byBasis.filter(({ basis }) => basis === series.basis)
    const agreements = sum(parts.map((part) => part.agreements))
    return { agreements, cny: parts[0]?.cny ?? null, known: agreements, unknown: 0, byBasis: parts }
  }
  const first = years ? (years.first * 12) / months : 0
  const length = years ? ((years.last - years.first + 1) * 12) / months : 0
  const bins = Array.from({ length }, (_, index) => first + index)
  const used = all.filter((one) =>
    bins.some((bin) => {
      const { agreements, cny } = partOf(bin, one)
      return agreements > 0 || cny !== null
    }),
  )
  const total = totalOf(naive.trees, kept)
  const running: Running[] = []
  for (const bin of bins) {
    const before = running.at(-1) ?? { ...nothing(), isFloor: false }
    const { agreements, cny, known, unknown } = inBins.get(bin) ?? nothing()
    running.push({
      agreements: before.agreements + agreements,
      cny: before.cny === null && cny === null ? null : sumCny((before.cny ?? 0) + (cny ?? 0)),
      known: before.known + known,
      unknown: before.unknown + unknown,
      isFloor: before.isFloor || floors.has(bin),
    })
  }
  return {
    running,
    size,
    split,
    series: used.map(({ series }) => series),
    bins: bins.map((bin) => {
      const year = Math.floor((bin * months) / 12)
      const month = ((bin * months) % 12) + 1
      return {
        firstDay: dayOf(year, month, 1),
        lastDay: dayOf(year, month + months, 1) - 1,
        year,
        quarter: size === 'year' ? null : Math.ceil(month / 3),
        month: size === 'month' ? month : null,
        from: size === 'year' ? partialDateOf(year) : partialDateOf(year, month),
        to: size === 'year' ? partialDateOf(year) : partialDateOf(year, month + months - 1),
        parts: used.map((one) => partOf(bin, one)),
        total: inBins.get(bin) ?? nothing(),
        isFloor: floors.has(bin),
        dominant: dominants.get(bin) ?? null,
      }
    }),
    undated: totals.get('undated') ?? nothing(),
    tooCoarse: totals.get('too-coarse') ?? nothing(),
    total,
    isFloor: naive.atoms.some((atom) => kept(atom) && isOver(naive, atom)),
    unallocated: unallocatedOf(total, [
      ...inBins.values(),
      ...(['undated', 'too-coarse'] as const).map((place) => totals.get(place) ?? nothing()),
    ]),
  }
}

const LANES: readonly Lane[] = ['signing', 'agreement', 'conference', 'week', 'visit', 'opening', 'policy']

export function timeline(naive: Naive, filter: Filter): TimelineAnswer {
  const { keeps, isAmong } = testOf(naive, filter)
  const kept = (item: Item): boolean => keeps(item)
  const mark = ({ record, period }: Pick<Item, 'record' | 'period'>, own: Partial<Mark>): Mark => ({
    kind: own.kind ?? 'agreement',
    id: record.id,
    title: record.title,
    date: record.date,
    endDate: own.endDate ?? null,
    period,
    isRemainder: own.isRemainder ?? false,
    agreements: own.agreements ?? 0,
    countIs: own.countIs ?? null,
    cny: own.cny ?? null,
    amountIs: own.amountIs ?? null,
    basis: own.basis ?? null,
    forWhole: own.forWhole ?? null,
    disputes: own.disputes ?? NO_DISPUTES,
    among: own.among ?? false,
    ofPartnership: record.partnership !== 'all',
  })
  const forWholeOf = (agreement: Agreement, isRemainder: boolean, cny: Cny | null): Mark['forWhole'] => {
    if (cny !== null || (agreement.amount !== null && !isRemainder)) return null
    for (const { count, countIs, amount, ...around } of withWholes(naive, agreement)) {
      if (amount?.cny == null) continue
      const disputed = disputesOf({ count, countIs, amount, ...around }).amount
      return { count, countIs, amount: { cny: amount.cny, is: amount.is, disputed }, basis: amount.basis }
    }
    return null
  }
  const placed: readonly { lane: Lane; mark: Mark }[] = [
    ...naive.trees
      .flatMap((tree) => linesOf(tree, kept, false))
      .map(({ agreement, atoms, isRemainder, agreements, cny, basis, period }) => ({
        lane:
          agreement.count > 1 || agreement.countIs === 'over' ? ('signing' as const) : ('agreement' as const),
        mark: mark(
          { record: agreement, period },
          {
            isRemainder,
            agreements,
            countIs: agreement.countIs,
            cny,
            amountIs: agreement.amount?.is ?? null,
            basis,
            forWhole: forWholeOf(agreement, isRemainder, cny),
            disputes: isRemainder ? NO_DISPUTES : disputesOf(agreement),
            among: atoms.some(isAmong),
          },
        ),
      })),
    ...naive.events.filter(kept).map((event) => ({
      lane: event.record.type === 'other' ? ('opening' as const) : event.record.type,
      mark: mark(event, { kind: 'event', endDate: event.record.endDate, among: isAmong(event) }),
    })),
    ...naive.policies.filter(kept).map((policy) => ({
      lane: 'policy' as const,
      mark: mark(policy, { kind: 'policy', among: isAmong(policy) }),
    })),
  ]
  const lanes = LANES.map((lane) => {
    const marks = placed.filter((one) => one.lane === lane).map((one) => one.mark)
    return {
      lane,
      marks: marks
        .filter(({ period }) => period !== null)
        .sort(
          ({ period: a }, { period: b }) =>
            (a?.first ?? 0) - (b?.first ?? 0) || (a?.last ?? 0) - (b?.last ?? 0),
        ),
      undated: marks.filter(({ period }) => period === null),
    }
  })
  const years = yearsKept(naive, filter)
  const signed = placed.flatMap((one) => (one.lane === 'signing' ? [naive.byId.get(one.mark.id)] : []))
  const signings = new Set(signed.map((one) => one && withWholes(naive, one).at(-1)?.id)).size
  return {
    signings,
    inside: signed.length - signings,
    lanes,
    axis: years && { first: dayOf(years.first, 1, 1), last: dayOf(years.last, 12, 31) },
    marks: sum(lanes.map(({ marks }) => marks.length)),
    undated: sum(lanes.map(({ undated }) => undated.length)),
    withoutSector: [...naive.events, ...naive.policies].filter(
      (item) => !keeps(item) && keeps(item, 'sector') && item.record.sectors.length === 0,
    ).length,
  }
}

export function records(
  naive: Naive,
  filter: Filter,
): Pick<RecordsAnswer, 'byKind'> & { readonly rows: readonly RecordRow[] } {
  const { dataset } = naive
  const { keeps, isAmong } = testOf(naive, filter)
  const kept = (item: Item): boolean => keeps(item)
  const partnerships = new Map(dataset.partnerships.map(({ id, name }) => [id, name]))
  const sectorNames = new Map(dataset.sectors.map(({ id, name }) => [id, name]))
  const sources = new Map(dataset.sources.map((source) => [source.id, source]))
  const row = (record: AnyRecord, own: Partial<RecordRow>): RecordRow => ({
    kind: own.kind ?? 'agreement',
    id: record.id,
    title: record.title,
    date: record.date,
    endDate: own.endDate ?? null,
    dateBasis: record.dateBasis,
    partnership: partnerships.get(record.partnership) ?? null,
    scope: record.scope,
    sectors: record.sectors.flatMap((id) => sectorNames.get(id) ?? []),
    count: own.count ?? null,
    countIs: own.countIs ?? null,
    figure: own.figure ?? null,
    amount: own.amount ?? null,
    stage: own.stage ?? null,
    parties: record.parties.map(({ name }) => name),
    place: record.place,
    sources: record.sources.flatMap((id) => sources.get(id) ?? []),
    partOf: own.partOf ?? null,
    among: own.among ?? false,
    isOutside: false,
    isRemainder: false,
    depth: 0,
    sum: null,
    disputes: disputesOf(record),
    conflicts: record.conflicts,
  })
  const rowsOf = (tree: Tree): RecordRow[] => {
    const inside = tree.atoms.filter(kept)
    if (inside.length === 0) return []
    const { count, countIs, amount, partOf, history } = tree.agreement
    const own = {
      count,
      countIs,
      amount,
      stage: history.flatMap(({ stage }) => stage ?? []).at(-1) ?? null,
      partOf,
      among: inside.some(isAmong),
    }
    return [row(tree.agreement, own), ...tree.parts.flatMap(rowsOf)]
  }
  const agreements = naive.trees.flatMap(rowsOf)
  const events = naive.events
    .filter(kept)
    .map(({ record }) => row(record, { kind: 'event', endDate: record.endDate }))
  const policies = naive.policies.filter(kept).map(({ record }) => row(record, { kind: 'policy' }))
  const claims = naive.claims.filter(kept).map(({ record }) =>
    row(record, {
      kind: 'claim',
      figure: record.counts === null ? null : { value: record.counts, is: record.countIs, of: record.of },
      amount: record.amount,
    }),
  )
  const rows = [...agreements, ...events, ...policies, ...claims].sort((a, b) => {
    if (a.date && b.date) return byDate(b.date, a.date)
    return Number(a.date === null) - Number(b.date === null)
  })
  return {
    rows,
    byKind: {
      agreement: agreements.length,
      event: events.length,
      policy: policies.length,
      claim: claims.length,
    },
  }
}

export function lines(naive: Naive, filter: Filter): LinesAnswer {
  const { keeps } = testOf(naive, filter)
  const kept = (atom: Atom): boolean => keeps(atom)
  const isOutside = (atom: Atom): boolean =>
    atom.record.scope === 'between' && !keeps(atom) && keeps(atom, 'scope')
  const linesFor = (keep: (atom: Atom) => boolean): TotalLine[] =>
    naive.trees
      .flatMap((tree) => linesOf(tree, keep, true))
      .map(({ agreement: { id, title, date }, isRemainder, agreements, cny, basis }) => ({
        id,
        title,
        date,
        isRemainder,
        isShared: false,
        agreements,
        cny,
        basis,
        arrived: null,
      }))
  const counts = ({ cny, basis }: TotalLine): boolean => cny !== null && isAnnounced(basis)
  /** The smallest announced sum around a line: all of it, or all but its first step for what is no remainder. */
  const around = ({ id, isRemainder }: TotalLine): HeldOutLine['signing'] => {
    const own = naive.byId.get(id)
    let at = isRemainder ? own : naive.byId.get(own?.partOf ?? '')
    while (at && !(at.amount !== null && at.amount.cny !== null && isAnnounced(at.amount.basis))) {
      at = naive.byId.get(at.partOf ?? '')
    }
    return at?.amount?.cny === null || !at?.amount ? null : { id: at.id, title: at.title, cny: at.amount.cny }
  }
  const why = (line: TotalLine): Pick<HeldOutLine, 'why' | 'signing'> => {
    if (line.cny !== null) return { why: 'other-basis', signing: null }
    const signing = around(line)
    if (signing) return { why: 'in-signing', signing }
    if (line.basis === null) return { why: 'not-published', signing: null }
    const isForeign = naive.byId.get(line.id)?.amount?.cny === null
    return { why: isForeign ? 'other-currency' : 'other-basis', signing: null }
  }
  const all = linesFor(kept)
  return {
    total: totalOf(naive.trees, kept),
    isFloor: naive.atoms.some((atom) => kept(atom) && isOver(naive, atom)),
    added: all.filter(counts).sort((a, b) => (b.cny ?? 0) - (a.cny ?? 0)),
    withoutAmount: all.filter((line) => !counts(line)).map((line) => ({ ...line, ...why(line) })),
    outside: linesFor(isOutside).map((line) => ({
      ...line,
      why: 'outside-scope',
      signing: null,
    })),
    claims: naive.claims.filter((claim) => keeps(claim)).length,
  }
}
