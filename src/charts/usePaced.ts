import { useEffect, useRef } from 'react'

type Task = () => void

/** Does at most one task every `ms`, the first at once and of those that wait only the latest; null drops what waits. */
export function usePaced(ms: number): (task: Task | null) => void {
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout> | null; task: Task | null }>({
    timer: null,
    task: null,
  })
  useEffect(() => {
    const { current } = waiting
    return () => {
      if (current.timer !== null) clearTimeout(current.timer)
    }
  }, [])
  const work = (): void => {
    const { current } = waiting
    const { task } = current
    current.task = null
    current.timer = task === null ? null : setTimeout(work, ms)
    task?.()
  }
  return (task) => {
    const { current } = waiting
    current.task = task
    if (task !== null && current.timer === null) work()
    if (task !== null || current.timer === null) return
    clearTimeout(current.timer)
    current.timer = null
  }
}
