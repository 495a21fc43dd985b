import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useWidth } from '../../src/ui/useWidth.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function Measured({ isShown }: { isShown: boolean }) {
  const [ref, width] = useWidth()
  return isShown ? <p ref={ref}>{width}</p> : null
}

it('knows the width of an element that comes back, although the one before it ended at nothing', () => {
  const observing = new Map<Element, ResizeObserverCallback>()
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #told: ResizeObserverCallback
      readonly #seen: Element[] = []
      constructor(told: ResizeObserverCallback) {
        this.#told = told
      }
      observe(element: Element): void {
        this.#seen.push(element)
        observing.set(element, this.#told)
      }
      unobserve(): void {}
      disconnect(): void {
        for (const element of this.#seen) observing.delete(element)
      }
    },
  )
  const width = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(500.6)
  const { rerender } = render(<Measured isShown />)
  expect(screen.getByText('500')).toBeDefined()
  rerender(<Measured isShown={false} />)
  // What has gone is not watched: a browser would tell of it that it is 0 px wide.
  expect(observing.size).toBe(0)
  width.mockReturnValue(320)
  rerender(<Measured isShown />)
  expect(screen.getByText('320')).toBeDefined()
  const [[element, told] = []] = [...observing]
  if (!element || !told) throw new Error('not observed')
  const entry = { target: element, contentRect: new DOMRect(0, 0, 640, 10) }
  act(() => told([Object.assign(Object.create(null), entry)], new ResizeObserver(() => undefined)))
  expect(screen.getByText('640')).toBeDefined()
})
