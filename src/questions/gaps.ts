import { hasRemainder, type Ledger, wholeOf } from '../ledger/ledger.ts'
import { DIMENSION, type Dimension } from '../ledger/mask.ts'
import { UNSTATED } from '../ledger/rows.ts'
import { selectionOf } from '../ledger/selection.ts'
import { type PartialDate, precisionOf, yearOf } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import { ANY } from '../model/part.ts'
import type { Agreement } from '../model/schema.ts'
import { GAP_FIELDS, GAP_WAYS, type GapField } from '../model/words.ts'

/** Records and how many of them state a field. */
export interface GapCell {
  readonly records: number
  /** In the order of the field's ways; with `missing` they add to `records`. */
  readonly stated: readonly number[]
  readonly missing: number
}

export interface GapRow {
  readonly field: GapField
  /** In the order of the answer's years. Years and `undated` add to `total`. */
  readonly years: readonly GapCell[]
  readonly undated: GapCell
  readonly total: GapCell
}

/** "What do we not know?" Of the agreement records kept, how many state each field, by year. [C16] */
export interface GapsAnswer {
  /** Every year from the first of anything dated to the last, those without a record too. [T4] */
  readonly years: readonly number[]
  /** In the order of GAP_FIELDS. Each row keeps every filter but those of dates and of its own field. [F3] */
  readonly rows: readonly GapRow[]
  /** Signings whose parts are all itemised: their parts are counted in their place. [C1] [C7] */
  readonly inParts: number
}

/** The filter that a row leaves out of account beside the dates. */
const OWN_DIMENSION = {
  amount: 'basis',
  date: 'date',
  stage: 'stage',
  sector: 'sector',
  link: 'date',
} as const satisfies Record<GapField, Dimension>

/** The filters that a field's records are counted without. [F3] */
export const bitsOf = (field: GapField): number => DIMENSION.date | DIMENSION[OWN_DIMENSION[field]]
/** What no row leaves out of account: the years that the figure spans do not follow the choices that it offers. */
const OTHER_BITS = ~GAP_FIELDS.reduce((bits, field) => bits | bitsOf(field), 0)

/** A cell while it is counted: by way, then what is not stated. */
type Counts = number[]

export function gaps(ledger: Ledger, filter: Filter): GapsAnswer {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const linked = linkedSources(ledger)
  const itself = new Set<number>()
  const wholes = new Set<number>()
  const rows = GAP_FIELDS.map((field) => ({
    field,
    others: ~bitsOf(field),
    byYear: new Map<number | null, Counts>(),
  }))
  for (let atom = 0; atom < atoms.length; atom += 1) {
    const record = atoms.record[atom] ?? 0
    const agreement = dataset.agreements[record]
    const fails = selection.atoms[atom] ?? 0xff
    if (!agreement || !rows.some(({ others }) => (fails & others) === 0)) continue
    itself.add(record)
    for (let at = wholeOf(ledger, record); at !== undefined; at = wholeOf(ledger, at)) wholes.add(at)
    const { date } = agreement
    const year = date === null ? null : yearOf(date)
    const way = waysOf(ledger, linked, atom, agreement)
    for (const { field, others, byYear } of rows) {
      if ((fails & others) !== 0) continue
      const counts = byYear.get(year) ?? noneOf(field)
      byYear.set(year, counts)
      counts[way[field]] = (counts[way[field]] ?? 0) + 1
    }
  }
  const years = yearsOf(ledger, filter)
  return {
    years,
    rows: rows.map(({ field, byYear }): GapRow => {
      const cell = (year: number | null): GapCell => cellOf(byYear.get(year) ?? noneOf(field))
      const total = [...byYear.values()].reduce<Counts>(
        (sum, counts) => sum.map((each, index) => each + (counts[index] ?? 0)),
        noneOf(field),
      )
      return { field, years: years.map(cell), undated: cell(null), total: cellOf(total) }
    }),
    inParts: [...wholes].filter((record) => !itself.has(record) && !hasRemainder(ledger, record)).length,
  }
}

/** Sources with a public link. */
const linkedSources = ({ dataset }: Ledger): ReadonlySet<string> =>
  new Set(dataset.sources.flatMap(({ id, url }) => (url === null ? [] : [id])))

/** How the record of an atom states each field: the place among the field's ways, their number where it does not. */
function waysOf(
  { atoms }: Ledger,
  linked: ReadonlySet<string>,
  atom: number,
  { amount, date, sectors, sources }: Agreement,
): Readonly<Record<GapField, number>> {
  return {
    amount: amount !== null ? 0 : atoms.basis[atom] === UNSTATED ? 2 : 1,
    date: date === null ? 3 : WAY_OF_DATE[precisionOf(date)],
    stage: Number(atoms.stage[atom] === UNSTATED),
    sector: Number(sectors.length === 0),
    link: Number(!sources.some((id) => linked.has(id))),
  }
}

const WAY_OF_DATE = { day: 0, month: 1, year: 2 } as const

/** Which atoms are counted under a gap: `date-month`, `date-missing`, `date-any`. [C16] */
export function gapTest(ledger: Ledger, gap: string): (atom: number) => boolean {
  const [, name, stated] = /^([a-z]+)-([a-z]+)$/.exec(gap) ?? []
  const field = GAP_FIELDS.find((known) => known === name)
  if (field === undefined) return () => false
  if (stated === ANY) return () => true
  const ways: readonly (string | undefined)[] = [...GAP_WAYS[field], 'missing']
  const place = ways.indexOf(stated)
  const linked = linkedSources(ledger)
  return (atom) => {
    const agreement = ledger.dataset.agreements[ledger.atoms.record[atom] ?? 0]
    return agreement !== undefined && waysOf(ledger, linked, atom, agreement)[field] === place
  }
}

/** The field of a gap; undefined for what is none. */
export const fieldOfGap = (gap: string): GapField | undefined =>
  GAP_FIELDS.find((field) => gap.startsWith(`${field}-`))

const noneOf = (field: GapField): Counts => [...GAP_WAYS[field].map(() => 0), 0]

function cellOf(counts: Counts): GapCell {
  const stated = counts.slice(0, -1)
  const missing = counts.at(-1) ?? 0
  return { records: stated.reduce((sum, each) => sum + each, missing), stated, missing }
}

/** From the first year of anything dated to the last, under the filters that every row keeps. */
function yearsOf(ledger: Ledger, filter: Filter): number[] {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  const look = (fails: number | undefined, date: PartialDate | null, endDate = date): void => {
    if (date === null || ((fails ?? 0xff) & OTHER_BITS) !== 0) return
    first = Math.min(first, yearOf(date))
    last = Math.max(last, yearOf(endDate ?? date))
  }
  for (let atom = 0; atom < atoms.length; atom += 1) {
    look(selection.atoms[atom], dataset.agreements[atoms.record[atom] ?? 0]?.date ?? null)
  }
  dataset.events.forEach(({ date, endDate }, row) => {
    look(selection.events[row], date, endDate)
  })
  dataset.policies.forEach(({ date }, row) => {
    look(selection.policies[row], date)
  })
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
