import type { CooperationEvent, Dataset, Policy } from '../model/schema.ts'
import { type Atoms, layOutAtoms } from './atoms.ts'
import { layOut, type Numbering, numberingOf, type RowInput, type Rows, recordText } from './rows.ts'

/** A dataset laid out for counting. Built once a dataset; nothing in it changes afterwards. */
export interface Ledger {
  readonly dataset: Dataset
  readonly numbering: Numbering
  /** The family of each sector, as index into `dataset.families`. */
  readonly familyOfSector: Uint16Array
  readonly agreementIndex: ReadonlyMap<string, number>
  /** Agreements, as disjoint atoms. */
  readonly atoms: Atoms
  readonly events: Rows
  readonly policies: Rows
  readonly claims: Rows
}

/** The signing that an agreement is part of, as indices; undefined for one that is part of none. */
export function wholeOf(ledger: Ledger, agreement: number): number | undefined {
  const partOf = ledger.dataset.agreements[agreement]?.partOf
  return partOf ? ledger.agreementIndex.get(partOf) : undefined
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
  return {
    dataset,
    numbering,
    familyOfSector: Uint16Array.from(dataset.sectors, ({ family }) => families.get(family) ?? 0),
    agreementIndex: new Map(dataset.agreements.map(({ id }, index) => [id, index])),
    atoms: layOutAtoms(dataset, numbering),
    events: layOut(
      dataset.events.map(input((record) => ('endDate' in record ? record.endDate : null))),
      numbering,
    ),
    policies: layOut(dataset.policies.map(noEnd), numbering),
    claims: layOut(dataset.claims.map(noEnd), numbering),
  }
}
