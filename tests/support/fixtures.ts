/**
 * Hand-made datasets for tests: small, valid, decoded as any other file. `dataset({ agreements: [agreement({ … })] })`
 * states what matters and leaves the rest to the defaults here.
 */
import type * as z from 'zod/mini'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import { isRealDate, type PartialDate } from '../../src/model/dates.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { type Filter, NO_FILTER } from '../../src/model/filter.ts'
import { type Dataset, type datasetSchema, SCHEMA } from '../../src/model/schema.ts'

/** A dataset as its JSON file holds it, before it is decoded. */
export type DatasetJson = z.input<typeof datasetSchema>
export type AgreementJson = NonNullable<DatasetJson['agreements']>[number]
export type EventJson = NonNullable<DatasetJson['events']>[number]
export type PolicyJson = NonNullable<DatasetJson['policies']>[number]
export type ClaimJson = NonNullable<DatasetJson['claims']>[number]
export type AmountJson = NonNullable<AgreementJson['amount']>

export const both = (en: string, zh = en): { en: string; zh: string } => ({ en, zh })

/** Three families with five sectors between them. */
export const FAMILIES = ['energy', 'services', 'food'] as const
export const SECTORS = {
  wind: 'energy',
  oil: 'energy',
  finance: 'services',
  ports: 'services',
  farming: 'food',
} as const
export const SECTOR_IDS = ['wind', 'oil', 'finance', 'ports', 'farming'] as const
export const PARTNERSHIP_IDS = ['shanghai-dalian', 'beijing-shenyang'] as const

const common = (id: string) => ({
  id,
  partnership: 'shanghai-dalian',
  title: both(`Record ${id}`, `记录${id}`),
  evidence: [{ says: both('It says so.', '如此。'), sources: ['daily'] }],
  sources: ['daily'],
})

export const agreement = (parts: Partial<AgreementJson> & { id: string }): AgreementJson => ({
  ...common(parts.id),
  ...parts,
})
export const event = (parts: Partial<EventJson> & { id: string }): EventJson => ({
  ...common(parts.id),
  type: 'conference',
  ...parts,
})
export const policy = (parts: Partial<PolicyJson> & { id: string }): PolicyJson => ({
  ...common(parts.id),
  type: 'plan',
  ...parts,
})
export const claim = (parts: Partial<ClaimJson> & { id: string }): ClaimJson => ({
  ...common(parts.id),
  of: both('projects signed', '签约项目'),
  ...parts,
})

export const intended = (cny: number): AmountJson => ({ cny, basis: 'intended' })
export const planned = (cny: number): AmountJson => ({ cny, basis: 'planned' })
/** Money that is never announced investment. */
export const sales = (cny: number): AmountJson => ({ cny, basis: 'sales' })
export const dollars = (value: number): AmountJson => ({
  basis: 'planned',
  foreign: { currency: 'USD', value },
})

/** The JSON of a valid dataset with the given records. */
export function datasetJson(parts: Partial<DatasetJson> = {}): DatasetJson {
  return {
    schema: SCHEMA,
    meta: {
      id: 'test',
      title: both('A test'),
      subject: both('Invented records'),
      version: '1',
      updated: '2024-05-01',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    families: FAMILIES.map((id) => ({ id, name: both(id) })),
    sectors: SECTOR_IDS.map((id) => ({ id, family: SECTORS[id], name: both(`${id} sector`, `${id}业`) })),
    partnerships: PARTNERSHIP_IDS.map((id) => ({
      id,
      name: both(id),
      east: both('E'),
      northeast: both('N'),
    })),
    sources: [
      {
        id: 'daily',
        title: 'The Daily',
        lang: 'en',
        access: 'original',
        url: 'https://example.org/daily/1',
      },
      { id: 'copy', title: 'A copy', lang: 'zh-Hans', access: 'mirror' },
    ],
    ...parts,
  }
}

/** The decoded dataset; throws with every issue when the test made an invalid one. */
export function dataset(parts: Partial<DatasetJson> = {}): Dataset {
  const decoded = decodeDataset(datasetJson(parts))
  if (decoded.ok) return decoded.dataset
  throw new Error(decoded.issues.map((issue) => JSON.stringify(issue)).join('\n'))
}

export const ledgerOf = (parts: Partial<DatasetJson>): Ledger => buildLedger(dataset(parts))
export const ledgerOfAgreements = (...agreements: readonly AgreementJson[]): Ledger =>
  ledgerOf({ agreements: [...agreements] })

/** A filter that keeps everything but for what is said. */
export const filterBy = (parts: Partial<Filter> = {}): Filter => ({ ...NO_FILTER, ...parts })

/** A date that the test wrote down; throws when there is no such day. */
export function day(text: string): PartialDate {
  if (isRealDate(text)) return text
  throw new Error(`not a date: ${text}`)
}
