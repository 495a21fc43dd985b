import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import type { Answer, Engine, Options, QuestionName } from '../engine/engine.ts'
import type { Filter } from '../model/filter.ts'
import type { Dataset } from '../model/schema.ts'
import { filterKey } from '../view/viewState.ts'
import type { OpenDataset } from './useDataset.ts'

export type { Answer, QuestionName }

const EngineContext = createContext<OpenDataset | null>(null)

export function EngineProvider({ open, children }: { open: OpenDataset; children: ReactNode }) {
  return <EngineContext value={open}>{children}</EngineContext>
}

function useOpen(): OpenDataset {
  const open = useContext(EngineContext)
  if (!open) throw new Error('no dataset is open here')
  return open
}

/** The open dataset, for what no question asks: a record by its id, the list of sources, the licence. */
export function useDataset(): Dataset {
  return useOpen().dataset
}

/** The address that the open dataset came from. */
export function useDataAddress(): string {
  return useOpen().address
}

/** A question's answer as a panel shows it. A refetch never hides a good answer. */
export type PanelState<Name extends QuestionName> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly reason: string; readonly retry: () => void }
  | { readonly state: 'ready'; readonly answer: Answer<Name> }

/** Asks the engine a question of the view. Equal filters and options are one question. */
export function useAnswer<Name extends QuestionName>(
  name: Name,
  filter: Filter,
  ...options: Options<Name>
): PanelState<Name> {
  const { address, engine } = useOpen()
  // The first answer may be long in coming and keeps nothing from being drawn; the next are there at once, so that
  // all figures change in one frame and are drawn once.
  const isAnswered = useRef(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['answer', address, name, filterKey(filter), ...options],
    queryFn: () => engine.ask(name, filter, ...options),
    initialData: () =>
      isAnswered.current ? (engine.askNow(name, filter, ...options) ?? undefined) : undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
    // Another dataset's answer must never stand in for this one's.
    placeholderData: (previous, query) => (query?.queryKey[1] === address ? previous : undefined),
  })
  useEffect(() => {
    isAnswered.current = data !== undefined
  }, [data])
  if (error) return { state: 'failed', reason: error.message, retry: () => void refetch() }
  if (data === undefined) return { state: 'loading' }
  return { state: 'ready', answer: data }
}

/** The engine itself, for what is asked once and kept nowhere, such as a file's contents. */
export function useEngine(): Engine {
  return useOpen().engine
}
