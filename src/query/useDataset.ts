import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Engine } from '../engine/engine.ts'
import { inlineEngine } from '../engine/inline.ts'
import type { Dataset } from '../model/schema.ts'
import { BUNDLED_DATA, loadDataset } from './loadDataset.ts'

export interface OpenDataset {
  readonly address: string
  readonly dataset: Dataset
  readonly engine: Engine
}

const datasetQuery = (address: string) =>
  queryOptions({
    queryKey: ['dataset', address],
    queryFn: async ({ signal }): Promise<OpenDataset> => {
      const dataset = await loadDataset(address, signal)
      return { address, dataset, engine: inlineEngine(dataset) }
    },
    // A file does not change while the page is open, and what is wrong with it does not mend itself.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

/** Opens the dataset at an address; null is the bundled one. */
export function useOpenDataset(address: string | null) {
  return useQuery(datasetQuery(address ?? BUNDLED_DATA))
}

/** Opens a dataset that is at hand under an address that is never fetched. */
export function useDatasetHolder(): (address: string, dataset: Dataset) => void {
  const queries = useQueryClient()
  return (address, dataset) => {
    queries.setQueryData(datasetQuery(address).queryKey, { address, dataset, engine: inlineEngine(dataset) })
  }
}

/** Opens a dataset before the page changes to it; rejects with a LoadError. Null is the bundled one. */
export function useDatasetOpener(): (address: string | null) => Promise<OpenDataset> {
  const queries = useQueryClient()
  return (address) => queries.fetchQuery(datasetQuery(address ?? BUNDLED_DATA))
}
