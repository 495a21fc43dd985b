import type { CooperationEvent, Dataset, Policy } from '../model/schema.ts'
import { type Atoms, isAnnouncedAsGroup, layOutAtoms } from './atoms.ts'
import { layOut, type Numbering, numberingOf, type RowInput, type Rows, recordText } from './rows.ts'

/** A dataset laid out for counting. Built once a dataset; nothing in it changes afterwards. */
export interface Ledger {
  readonly dataset: Dataset
  readonly numbering: Numbering
  /** The family of each sector, as index into `dataset.families`. */
  readonly familyOfSector: Uint16Array
  readonly agreementIndex: ReadonlyMap<string, number>
  /** What is asked of every agreement again and again, so that no question looks at a million records one by one. */
  readonly agreements: AgreementColumns
  /** Agreements, as disjoint atoms. */
  readonly atoms: Atoms
  readonly events: Rows
  readonly policies: Rows
  readonly claims: Rows
}

/** Agreements in columns, in the order of the dataset. */
interface AgreementColumns {
  /** Index of the signing that it is part of; -1 for none. */
  readonly whole: Int32Array
  /** 1 where it was announced as a group. */
  readonly isGroup: Uint8Array
  /** 1 where sources disagree over something. [C9] */
  readonly isDisputed: Uint8Array
  /** The few that announced "over" so many, as indices: numbers that hold them are floors. [C2] */
  readonly overs: readonly number[]
  /** The sources of agreement i are `sources[sourceStart[i]]` up to, not including, `sources[sourceStart[i + 1]]`. */
  readonly sourceStart: Uint32Array
  /** As indices into `dataset.sources`. */
  readonly sources: Uint32Array
}

/** The signing that an agreement is part of, as indices; undefined for one that is part of none. */
export function wholeOf(ledger: Ledger, agreement: number): number | undefined {
  const whole = ledger.agreements.whole[agreement]
  return whole === -1 ? undefined : whole
}

/** Whether a signing announced more than its parts account for: then its record is counted by that remainder. */
export function hasRemainder({ atoms }: Ledger, record: number): boolean {
  return atoms.record[(atoms.spans.end[record] ?? 0) - 1] === record
}

function layOutAgreements(
  { agreements, sources }: Dataset,
  indexOf: ReadonlyMap<string, number>,
): AgreementColumns {
  const sourceNumber = new Map(sources.map(({ id }, index) => [id, index]))
  const sourceStart = new Uint32Array(agreements.length + 1)
  agreements.forEach((agreement, index) => {
    sourceStart[index + 1] = (sourceStart[index] ?? 0) + agreement.sources.length
  })
  const named = new Uint32Array(sourceStart[agreements.length] ?? 0)
  agreements.forEach((agreement, index) => {
    agreement.sources.forEach((id, at) => {
      named[(sourceStart[index] ?? 0) + at] = sourceNumber.get(id) ?? 0
    })
  })
  return {
    whole: Int32Array.from(agreements, ({ partOf }) => (partOf === null ? -1 : (indexOf.get(partOf) ?? -1))),
    isGroup: Uint8Array.from(agreements, (agreement) => Number(isAnnouncedAsGroup(agreement))),
    isDisputed: Uint8Array.from(agreements, ({ conflicts }) => Number(conflicts.length > 0)),
    overs: agreements.flatMap(({ countIs }, index) => (countIs === 'over' ? [index] : [])),
    sourceStart,
    sources: named,
  }
}

export function buildLedger(dataset: Dataset): Ledger {
  const numbering = numberingOf(dataset)
  const families = new Map(dataset.families.map(({ id }, index) => [id, index]))
  const input =
    (endDateOf: (record: CooperationEvent | Policy | Dataset['claims'][number]) => RowInput['endDate']) =>
    (record: CooperationEvent | Policy | Dataset['claims'][number], index: number): RowInput => ({
      record: index,
      partnership: record.partnership,
      scope: record.scope,
      stage: 'not-applicable',
      basis: 'not-applicable',
      date: record.date,
      endDate: endDateOf(record),
      sectors: record.sectors,
      text: recordText(record, dataset),
    })
  const noEnd = input(() => null)
  const agreementIndex = new Map(dataset.agreements.map(({ id }, index) => [id, index]))
  return {
    dataset,
    numbering,
    familyOfSector: Uint16Array.from(dataset.sectors, ({ family }) => families.get(family) ?? 0),
    agreementIndex,
    agreements: layOutAgreements(dataset, agreementIndex),
    atoms: layOutAtoms(dataset, numbering),
    events: layOut(
      dataset.events.map(input((record) => ('endDate' in record ? record.endDate : null))),
      numbering,
    ),
    policies: layOut(dataset.policies.map(noEnd), numbering),
    claims: layOut(dataset.claims.map(noEnd), numbering),
  }
}
