import { monthOf, type PartialDate, yearOf } from '../model/dates.ts'
import type { Dataset } from '../model/schema.ts'
import { ALL, NOT_STATED } from '../model/words.ts'
import { useDataset } from '../query/EngineContext.tsx'
import { DELIVERY_STAGES } from '../questions/reports.ts'

const known = new WeakMap<Dataset, (id: string) => readonly string[]>()

/** The keys of a record, given its id: itself, then all that it belongs to and figures show. See `Mark`'s `of`. */
export function useRecordKeys(): (id: string) => readonly string[] {
  const dataset = useDataset()
  const keysOf = known.get(dataset) ?? keysIn(dataset)
  known.set(dataset, keysOf)
  return keysOf
}

function keysIn(dataset: Dataset): (id: string) => readonly string[] {
  const familyOf = new Map(dataset.sectors.map(({ id, family }) => [id, family]))
  const records = new Map(
    [...dataset.agreements, ...dataset.events, ...dataset.policies, ...dataset.claims].map((record) => [
      record.id,
      record,
    ]),
  )
  const keys = new Map<string, readonly string[]>()
  const keysOfRecord = (id: string): string[] => {
    const record = records.get(id)
    if (!record) return []
    const { date, sectors, partnership } = record
    const around =
      'partOf' in record ? [record.partOf, record.signedAt] : 'within' in record ? [record.within] : []
    const end = 'endDate' in record ? record.endDate : null
    const families = new Set(sectors.flatMap((sector) => familyOf.get(sector) ?? []))
    return [
      `record:${id}`,
      ...around.flatMap((other) => (other === null ? [] : [`record:${other}`])),
      ...(partnership === ALL ? [] : [`partnership:${partnership}`]),
      ...(sectors.length === 0 ? [NOT_STATED] : sectors).map((sector) => `sector:${sector}`),
      ...Array.from(families, (family) => `family:${family}`),
      ...('history' in record ? stageKeys(record.history) : []),
      ...(date === null ? [] : periodKeys(date, end ?? date)),
    ]
  }
  return (id) => {
    const found = keys.get(id) ?? keysOfRecord(id)
    keys.set(id, found)
    return found
  }
}

/** The bars in which an agreement was ever reported. */
function stageKeys(history: Dataset['agreements'][number]['history']): string[] {
  const stages = new Set<string>(history.flatMap(({ stage }) => stage ?? []))
  if (stages.size === 0) stages.add(NOT_STATED)
  return DELIVERY_STAGES.flatMap((row) =>
    row.stages.some((stage) => stages.has(stage)) ? [`stage:${row.id}`] : [],
  )
}

/** The periods that hold all of a record's own. [C6] */
function periodKeys(from: PartialDate, to: PartialDate): string[] {
  const year = yearOf(from)
  if (yearOf(to) !== year) return []
  const [first, last] = [monthOf(from), monthOf(to)]
  if (first === null || last === null) return [`year:${year}`]
  const quarter = Math.ceil(first / 3)
  return [
    ...(first === last ? [`month:${year}-${first}`] : []),
    ...(Math.ceil(last / 3) === quarter ? [`quarter:${year}-${quarter}`] : []),
    `year:${year}`,
  ]
}
