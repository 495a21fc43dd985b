/** How long a page keeps keys waiting while it does something. */
import type { CDPSession } from 'playwright-core'

/** A task that takes longer, in ms, is felt by whoever types. */
export const LONGEST_MS = 100

/** The longest task of the page's main thread while something is done, ms of its own clock: no key is taken meanwhile. */
export async function longestTask(session: CDPSession, work: () => Promise<void>): Promise<number> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }): void => {
    for (const event of value) if (isTraceEvent(event)) events.push(event)
  }
  session.on('Tracing.dataCollected', collect)
  const includedCategories = ['toplevel', '__metadata']
  await session.send('Tracing.start', { traceConfig: { includedCategories } })
  await work()
  const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await isComplete
  session.off('Tracing.dataCollected', collect)
  const main = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const tasks = events.filter(
    ({ name, pid, tid }) =>
      name.endsWith('RunTask') && main.some((thread) => thread.pid === pid && thread.tid === tid),
  )
  if (tasks.length === 0) throw new Error('the browser told of no task')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Of a task: μs of the thread's own clock. */
  readonly tdur?: number
  readonly args?: { readonly name?: unknown }
}

const isTraceEvent = (event: object): event is TraceEvent =>
  'name' in event && 'pid' in event && 'tid' in event
