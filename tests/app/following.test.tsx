/** What is out of sight follows the view too, after what is in sight. */
import { act, render, screen } from '@testing-library/react'
import { memo } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Following, useDrawnView } from '../../src/app/Following.tsx'
import { DEFAULT_VIEW, type ViewState } from '../../src/view/viewState.ts'
import { pretendBrowser } from '../ui/browser.ts'

type See = (entries: readonly { readonly isIntersecting: boolean }[]) => void
let see: See[] = []

class Observer {
  constructor(callback: See) {
    see.push(callback)
  }
  observe(): void {}
  disconnect(): void {}
}

const drawn: string[] = []
const Part = memo(function Part({ name, view }: { name: string; view: ViewState }) {
  drawn.push(`${name} ${view.text}`)
  return <p>{`${name} ${view.text}`}</p>
})

function Page({ view }: { view: ViewState }) {
  const followed = useDrawnView(view)
  return ['above', 'below'].map((name) => (
    <Following key={name} view={followed} className={name}>
      {(shown) => <Part name={name} view={shown} />}
    </Following>
  ))
}

beforeEach(() => {
  see = []
  drawn.length = 0
  pretendBrowser()
  vi.stubGlobal('IntersectionObserver', Observer)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('draws what is in sight first, then the rest, and nothing twice', () => {
  const { rerender } = render(<Page view={DEFAULT_VIEW} />)
  act(() => see[1]?.([{ isIntersecting: false }]))
  drawn.length = 0
  rerender(<Page view={{ ...DEFAULT_VIEW, text: 'wind' }} />)
  expect(drawn).toEqual(['above wind', 'below wind'])
  expect(screen.getAllByText(/wind/)).toHaveLength(2)
})

it('what comes into sight is what the reader has asked for', () => {
  const { rerender } = render(<Page view={DEFAULT_VIEW} />)
  act(() => see[0]?.([{ isIntersecting: false }]))
  act(() => see[0]?.([{ isIntersecting: false }, { isIntersecting: true }]))
  drawn.length = 0
  rerender(<Page view={{ ...DEFAULT_VIEW, text: 'port' }} />)
  expect(drawn).toEqual(['above port', 'below port'])
})

it('opening a record or a ledger draws nothing again', () => {
  const { rerender } = render(<Page view={DEFAULT_VIEW} />)
  drawn.length = 0
  rerender(<Page view={{ ...DEFAULT_VIEW, record: 'a' }} />)
  rerender(<Page view={{ ...DEFAULT_VIEW, total: { sector: 'wind' } }} />)
  expect(drawn).toEqual([])
})

it('paper has what the reader has asked for, in sight or not', () => {
  const root = createRoot(document.createElement('div'))
  // What is deferred must not come before the paper does.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  const show = (text: string): void => flushSync(() => root.render(<Page view={{ ...DEFAULT_VIEW, text }} />))
  show('')
  flushSync(() => see[1]?.([{ isIntersecting: false }]))
  drawn.length = 0
  show('port')
  expect(drawn).toEqual(['above port'])
  window.dispatchEvent(new Event('beforeprint'))
  expect(drawn).toEqual(['above port', 'below port'])
  window.dispatchEvent(new Event('afterprint'))
  root.unmount()
})
