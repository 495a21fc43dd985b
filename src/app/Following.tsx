import { type ReactNode, type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { usePrinting } from '../ui/usePrinting.ts'
import { formatView, type ViewState } from '../view/viewState.ts'

/** Nearer to the window than this, a part of the page counts as seen. */
const NEAR = '25% 0px'

interface FollowingProps {
  readonly view: ViewState
  readonly className: string
  readonly children: (view: ViewState) => ReactNode
}

/** A part of the page that follows the view: at once where it is seen, elsewhere when nothing else waits to be drawn, or on paper. */
export function Following({ view, className, children }: FollowingProps) {
  const box = useRef<HTMLDivElement>(null)
  const isNear = useNear(box)
  const late = useDeferredValue(view)
  const isPrinting = usePrinting()
  return (
    <div ref={box} className={className}>
      {children(isNear || isPrinting ? view : late)}
    </div>
  )
}

/** Whether an element is in the window or near it; true before it is known, and where no browser can tell. */
function useNear(ref: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(true)
  useEffect(() => {
    if (!ref.current || !('IntersectionObserver' in window)) return
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? true), {
      rootMargin: NEAR,
    })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [ref])
  return isNear
}

/** The view without the open record or ledger, the same object while it is the same view: opening one draws no figure. */
export function useDrawnView(view: ViewState): ViewState {
  const drawn = { ...view, record: null, total: null }
  const key = formatView(drawn)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that there is to a view.
  return useMemo(() => drawn, [key])
}
