import { firstDay, lastDay, type PartialDate } from '../model/dates.ts'
import type { Dataset } from '../model/schema.ts'
import { ALL, BASES, type Basis, SCOPES, type Scope, STAGES, type Stage } from '../model/words.ts'
import { searchable } from './text.ts'

/** The first and last day of a row without a date. */
export const UNDATED = -1

/** In `partnership`: a record of the whole programme, which belongs to every partnership. */
export const EVERY_PARTNERSHIP = 0xffff

/** In `stage` and `basis`: not stated. The lists' members are numbered from 1. */
export const UNSTATED = 0
/** In `stage` and `basis` of events, policies and claims: the dimension does not apply to them. */
export const NOT_APPLICABLE = 0xff

/** What one row says of itself, before it is laid out in columns. */
export interface RowInput {
  /** Index of the record in its list of the dataset. */
  readonly record: number
  readonly partnership: string
  readonly scope: Scope
  readonly stage: Stage | null | 'not-applicable'
  readonly basis: Basis | null | 'not-applicable'
  readonly date: PartialDate | null
  readonly endDate: PartialDate | null
  readonly sectors: readonly string[]
  readonly text: string
}

/** Rows of one kind in typed columns, all of the same length. */
export interface Rows {
  readonly length: number
  readonly record: Int32Array
  readonly partnership: Uint16Array
  readonly scope: Uint8Array
  readonly stage: Uint8Array
  readonly basis: Uint8Array
  /** Day numbers, inclusive; UNDATED in both when the record has no date. */
  readonly firstDay: Int32Array
  readonly lastDay: Int32Array
  /** The sectors of row i are `sectors[sectorStart[i]]` up to, not including, `sectors[sectorStart[i + 1]]`. */
  readonly sectorStart: Uint32Array
  readonly sectors: Uint16Array
  /** One searchable text a row, shared by the rows of one record. */
  readonly text: readonly string[]
}

/** The numbers that stand for ids in the columns. */
export interface Numbering {
  readonly partnerships: ReadonlyMap<string, number>
  readonly sectors: ReadonlyMap<string, number>
}

export function numberingOf(dataset: Dataset): Numbering {
  return {
    partnerships: new Map(dataset.partnerships.map(({ id }, index) => [id, index])),
    sectors: new Map(dataset.sectors.map(({ id }, index) => [id, index])),
  }
}

/** Lays rows out in columns. Ids that the numbering does not know are our mistake: the decoder has checked them. */
export function layOut(inputs: readonly RowInput[], numbering: Numbering): Rows {
  const length = inputs.length
  const rows = {
    length,
    record: new Int32Array(length),
    partnership: new Uint16Array(length),
    scope: new Uint8Array(length),
    stage: new Uint8Array(length),
    basis: new Uint8Array(length),
    firstDay: new Int32Array(length),
    lastDay: new Int32Array(length),
    sectorStart: new Uint32Array(length + 1),
    sectors: new Uint16Array(inputs.reduce((total, { sectors }) => total + sectors.length, 0)),
    text: inputs.map(({ text }) => text),
  }
  let nextSector = 0
  inputs.forEach((input, row) => {
    rows.record[row] = input.record
    rows.partnership[row] =
      input.partnership === ALL ? EVERY_PARTNERSHIP : numberOf(numbering.partnerships, input.partnership)
    rows.scope[row] = SCOPES.indexOf(input.scope)
    rows.stage[row] = input.stage === 'not-applicable' ? NOT_APPLICABLE : stageNumber(input.stage)
    rows.basis[row] = input.basis === 'not-applicable' ? NOT_APPLICABLE : basisNumber(input.basis)
    rows.firstDay[row] = input.date === null ? UNDATED : firstDay(input.date)
    rows.lastDay[row] = input.date === null ? UNDATED : lastDay(input.endDate ?? input.date)
    for (const sector of input.sectors) {
      rows.sectors[nextSector] = numberOf(numbering.sectors, sector)
      nextSector += 1
    }
    rows.sectorStart[row + 1] = nextSector
  })
  return rows
}

export const stageNumber = (stage: Stage | null): number =>
  stage === null ? UNSTATED : STAGES.indexOf(stage) + 1
export const basisNumber = (basis: Basis | null): number =>
  basis === null ? UNSTATED : BASES.indexOf(basis) + 1
export const basisOfNumber = (number: number): Basis | null => BASIS_OF[number] ?? null
export const stageOfNumber = (number: number): Stage | null => STAGE_OF[number] ?? null

/** Nothing stands before a list's first member, and asking for it is slow. */
const BASIS_OF: readonly (Basis | null)[] = [null, ...BASES]
const STAGE_OF: readonly (Stage | null)[] = [null, ...STAGES]

function numberOf(numbers: ReadonlyMap<string, number>, id: string): number {
  const number = numbers.get(id)
  if (number === undefined) throw new Error(`unknown id: ${id}`)
  return number
}

/** The text in which a record is searched: titles, parties, places and sectors in both languages. [F6] */
export function recordText(
  record: Dataset['agreements' | 'events' | 'policies' | 'claims'][number],
  dataset: Dataset,
): string {
  const sectors = new Set(record.sectors)
  return searchable(
    [
      record.id,
      record.title.en,
      record.title.zh,
      ...record.parties.flatMap(({ name }) => [name.en, name.zh ?? '']),
      record.place?.en ?? '',
      record.place?.zh ?? '',
      ...record.sectorsAsPublished,
      ...dataset.sectors.flatMap(({ id, name }) => (sectors.has(id) ? [name.en, name.zh] : [])),
    ].join('\n'),
  )
}
