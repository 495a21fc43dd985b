import type { Filter } from '../model/filter.ts'
import type { Bilingual, Dataset, Excerpt } from '../model/schema.ts'
import { ALL } from '../model/words.ts'
import type { ExcerptAnswer } from '../questions/excerpt.ts'
import { fingerprint } from './fingerprint.ts'

/** How an excerpt is taken: what any of the filters keeps, with all that belongs to it. */
interface Taking {
  readonly says: Bilingual
  readonly filters: readonly Filter[]
}

/**
 * A dataset of some records of another, which says in its `meta` that it is an excerpt and how it was taken. Sources are
 * those of its records; partnerships those that were chosen or are named; sectors and families are all there, so
 * that what has no record is still said to have none. Where nothing is left out it is the dataset itself.
 */
export function excerptOf(dataset: Dataset, kept: ExcerptAnswer, taking: Taking): Dataset {
  const agreements = at(dataset.agreements, kept.agreements)
  const events = at(dataset.events, kept.events)
  const policies = at(dataset.policies, kept.policies)
  const claims = at(dataset.claims, kept.claims)
  const records = [...agreements, ...events, ...policies, ...claims]
  const { agreements: all, events: allEvents, policies: allPolicies, claims: allClaims } = dataset
  if (records.length === all.length + allEvents.length + allPolicies.length + allClaims.length) return dataset
  const sources = new Set(records.flatMap((record) => record.sources))
  const { excerpt } = dataset.meta
  return {
    ...dataset,
    meta: {
      ...dataset.meta,
      excerpt: {
        fingerprint: excerpt?.fingerprint ?? fingerprint(dataset),
        steps: [...(excerpt?.steps ?? []), stepOf(taking)],
      },
    },
    partnerships: partnershipsOf(dataset, records, taking),
    sources: dataset.sources.filter(({ id }) => sources.has(id)),
    agreements,
    events,
    policies,
    claims,
  }
}

const stepOf = ({ says, filters }: Taking): Excerpt['steps'][number] => ({
  says,
  filters: filters.map(({ partnerships, sectors, stages, bases, scopes, text, from, to }) => ({
    partnerships: partnerships === ALL ? ALL : [...partnerships],
    sectors: [...sectors],
    stages: [...stages],
    bases: [...bases],
    scopes: [...scopes],
    text,
    from,
    to,
  })),
})

const at = <Item>(items: readonly Item[], indices: readonly number[]): Item[] =>
  indices.flatMap((index) => items[index] ?? [])

function partnershipsOf(
  { partnerships }: Dataset,
  records: readonly { readonly partnership: string }[],
  { filters }: Taking,
): Dataset['partnerships'] {
  const named = new Set(records.map(({ partnership }) => partnership))
  const chosen = partnerships.filter(
    ({ id }) => named.has(id) || filters.some(({ partnerships: ids }) => ids === ALL || ids.includes(id)),
  )
  // A dataset has at least one; a view that keeps nothing may have chosen none.
  return chosen.length === 0 ? partnerships : chosen
}
