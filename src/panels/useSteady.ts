import { useLayoutEffect, useMemo, useRef } from 'react'

/**
 * Props whose handlers (`onChoose`, `onOpen` …) stay the same function while they do what the latest ones do: a chart
 * that is memoised is then drawn again only for what it draws.
 */
export function useSteady<Props extends object>(props: Props): Props {
  const latest = useRef<object>(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const names = Object.entries(props)
    .filter(([name, value]) => /^on[A-Z]/.test(name) && typeof value === 'function')
    .map(([name]) => name)
    .join()
  const steady = useMemo(
    () =>
      Object.fromEntries(
        names
          .split(',')
          .filter((name) => name !== '')
          .map((name) => [
            name,
            (...given: unknown[]): unknown => {
              const handler: unknown = Reflect.get(latest.current, name)
              return typeof handler === 'function' ? handler(...given) : undefined
            },
          ]),
      ),
    [names],
  )
  return { ...props, ...steady }
}
