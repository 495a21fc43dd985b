import { hashKey, type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
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

/**
 * Asks the engine a question of the view. Equal filters and options are one question, whose answer the query cache keeps.
 * The first answer may be long in coming and keeps nothing from being drawn; the next are there at once, so that all
 * figures change in one frame and are drawn once. An answer never changes: nothing watches the cache for another.
 */
export function useAnswer<Name extends QuestionName>(
  name: Name,
  filter: Filter,
  ...options: Options<Name>
): PanelState<Name> {
  const { address, engine } = useOpen()
  const queries = useQueryClient()
  const queryKey = ['answer', address, name, filterKey(filter), ...options]
  const hash = hashKey(queryKey)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [tries, setTries] = useState(0)
  const last = useRef<Given<Name> | null>(null)
  const isOpened = last.current?.address === address
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hash says all that there is to the question.
  const now = useMemo((): Answer<Name> | null => {
    const known = queries.getQueryData<Answer<Name>>(queryKey)
    if (known !== undefined || !isOpened) return known ?? null
    const answer = engine.askNow(name, filter, ...options)
    if (answer !== null) keep(queries, queryKey, answer)
    return answer
  }, [queries, engine, hash, isOpened, tries])
  useEffect(() => {
    if (now !== null) last.current = { address, answer: now }
  }, [address, now])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => {
    if (now !== null) return
    let isWanted = true
    queries.fetchQuery({ queryKey, queryFn: () => engine.ask(name, filter, ...options), ...KEPT }).then(
      () => isWanted && setTries((before) => before + 1),
      (error: unknown) => isWanted && setFailure({ hash, reason: reasonOf(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [queries, engine, hash, now, tries])
  if (now !== null) return { state: 'ready', answer: now }
  if (failure?.hash === hash) {
    const retry = (): void => {
      setFailure(null)
      setTries((before) => before + 1)
    }
    return { state: 'failed', reason: failure.reason, retry }
  }
  // Another dataset's answer must never stand in for this one's.
  return last.current && isOpened ? { state: 'ready', answer: last.current.answer } : { state: 'loading' }
}

/** The latest answer that was shown, and the dataset that it is of. */
interface Given<Name extends QuestionName> {
  readonly address: string
  readonly answer: Answer<Name>
}

interface Failure {
  readonly hash: string
  readonly reason: string
}

const KEPT = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, retry: false } as const

/** Answers of the views seen last, so that Back and Forward count nothing again; the oldest leave. */
const MOST_KEPT = 200

function keep(queries: QueryClient, queryKey: QueryKey, answer: unknown): void {
  const cache = queries.getQueryCache()
  cache.build(queries, { queryKey, ...KEPT }).setData(answer)
  const all = cache.findAll({ queryKey: ['answer'] })
  for (const query of all.slice(0, Math.max(0, all.length - MOST_KEPT))) cache.remove(query)
}
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The engine itself, for what is asked once and kept nowhere, such as a file's contents. */
export function useEngine(): Engine {
  return useOpen().engine
}
