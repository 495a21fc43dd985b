import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { addressOf, changeView, settleView, useView } from '../../src/view/useView.ts'
import { DEFAULT_VIEW } from '../../src/view/viewState.ts'

beforeEach(() => window.history.replaceState(null, '', '/page/?fbclid=x#figure-sectors'))

describe('the view in the address bar', () => {
  it('[V2] is read from it, and the first change drops what is not ours', () => {
    const { result } = renderHook(() => useView())
    expect(result.current.view).toEqual(DEFAULT_VIEW)
    act(() => changeView({ sectors: ['wind'] }))
    expect(result.current.view.sectors).toEqual(['wind'])
    expect(window.location.href).toMatch(/\/page\/\?sector=wind#figure-sectors$/)
  })
  it('[V1] a choice can be undone with Back, typing cannot', () => {
    const before = window.history.length
    act(() => changeView({ sectors: ['wind'] }))
    expect(window.history.length).toBe(before + 1)
    act(() => changeView({ text: 'a' }, 'replace'))
    expect(window.history.length).toBe(before + 1)
    act(() => changeView({ text: 'a' }))
    expect(window.history.length).toBe(before + 1)
  })
  it('[V1] a drag that ends is one step: what was before it stands in the history', async () => {
    const before = window.history.length
    act(() => changeView({ sectors: ['wind'] }))
    act(() => changeView({ sectors: ['oil'] }, 'replace'))
    act(() => changeView({ sectors: ['ports'] }, 'replace'))
    act(() => settleView({ sectors: ['wind'] }, { sectors: ['ports'] }))
    expect(window.location.search).toBe('?sector=ports')
    expect(window.history.length).toBe(before + 2)
    await act(async () => {
      const back = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
      window.history.back()
      await back
    })
    expect(window.location.search).toBe('?sector=wind')
  })
  it('[V1] follows Back', async () => {
    const { result } = renderHook(() => useView())
    act(() => changeView({ lang: 'zh' }))
    expect(result.current.view.lang).toBe('zh')
    await act(async () => {
      const back = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
      window.history.back()
      await back
    })
    expect(result.current.view.lang).toBeNull()
  })
  it('[V1] keeps its object while the address stays', () => {
    const { result, rerender } = renderHook(() => useView())
    const first = result.current
    rerender()
    expect(result.current).toBe(first)
  })
  it('[V1] the address of a view keeps the page and names the place on it', () => {
    expect(addressOf(DEFAULT_VIEW)).toBe('/page/#figure-sectors')
    expect(addressOf({ ...DEFAULT_VIEW, record: 'a' }, '')).toBe('/page/?record=a')
  })
})
