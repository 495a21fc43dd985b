import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KeysDialog } from '../../src/app/KeysDialog.tsx'
import { useKeyList } from '../../src/app/useKeyList.ts'
import { WordsProvider, wordsFor } from '../../src/format/WordsContext.tsx'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { keepKeyHelp, readKeyHelp } from '../../src/view/keyHelp.ts'
import { pretendBrowser } from '../ui/browser.ts'

/** A page with one of everything that can have the focus. */
function Somewhere({ lang }: { lang: Lang }) {
  const list = useKeyList()
  return (
    <WordsProvider lang={lang}>
      <main tabIndex={-1}>
        <figure tabIndex={-1}>
          <svg role="img" aria-label="drawing">
            {/* biome-ignore lint/a11y/useSemanticElements: as a chart's marks are. */}
            <g role="button" tabIndex={0} data-mark="" />
          </svg>
          <div role="slider" tabIndex={0} aria-valuenow={1} />
          <button type="button">legend</button>
        </figure>
        <input type="search" />
        <input type="checkbox" />
        <textarea />
        <select />
        <a href="#somewhere">somewhere</a>
      </main>
      {list.isOpen && <KeysDialog onClose={list.close} />}
    </WordsProvider>
  )
}

const press = (where: string, init: KeyboardEventInit = {}): boolean => {
  const target = document.querySelector(where)
  if (!target) throw new Error(`no ${where}`)
  return fireEvent.keyDown(target, { key: '?', ...init })
}
const isOpen = (): boolean => screen.queryByRole('dialog') !== null

beforeEach(() => {
  pretendBrowser()
  localStorage.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('[A20] the list of keys', () => {
  it.each([
    ['body', true],
    ['main', true],
    ['figure', true],
    ['[data-mark]', true],
    ['[role=slider]', true],
    ['button', false],
    ['[type=search]', false],
    ['[type=checkbox]', false],
    ['textarea', false],
    ['select', false],
    ['a', false],
  ] as const)('with the focus on %s opens with ?: %s', (where, opens) => {
    render(<Somewhere lang="en" />)
    expect(press(where)).toBe(!opens)
    expect(isOpen()).toBe(opens)
  })
  it.each([
    [{ key: '？' }, true],
    [{ key: '/' }, false],
    [{ ctrlKey: true }, false],
    [{ metaKey: true }, false],
    [{ altKey: true }, false],
  ] as const)('opens with %j: %s', (init, opens) => {
    render(<Somewhere lang="en" />)
    press('body', init)
    expect(isOpen()).toBe(opens)
  })
  it('stays away while another dialog is open', () => {
    render(
      <>
        <Somewhere lang="en" />
        <dialog open />
      </>,
    )
    press('body')
    expect(screen.queryByRole('checkbox', { name: wordsFor('en').say('keys.switch') })).toBeNull()
  })
  it.each(LANGS)('is opened no more by ? once that is switched off, in %s', (lang) => {
    const words = wordsFor(lang)
    render(<Somewhere lang={lang} />)
    const toggle = (): void => {
      const dialog = screen.getByRole('dialog', { name: words.say('keys.title') })
      fireEvent.click(within(dialog).getByRole('checkbox', { name: words.say('keys.switch') }))
      fireEvent.click(within(dialog).getByRole('button', { name: words.say('action.close') }))
    }
    press('body')
    toggle()
    expect(localStorage.length).toBe(1)
    press('body')
    expect(isOpen()).toBe(false)
    act(() => keepKeyHelp(true))
    press('body')
    expect(isOpen()).toBe(true)
    expect(localStorage.length).toBe(0)
  })
  it('is switched off for as long as the page stands where nothing can be kept', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    expect(readKeyHelp()).toBe(true)
    keepKeyHelp(false)
    expect(readKeyHelp()).toBe(false)
    keepKeyHelp(true)
    expect(readKeyHelp()).toBe(true)
  })
  it.each(LANGS)('says where each key works and what it does, once, in %s', (lang) => {
    render(<Somewhere lang={lang} />)
    press('body')
    const parts = within(screen.getByRole('dialog')).getAllByRole('region')
    expect(parts.length).toBe(6)
    for (const part of parts) {
      const keys = within(part).getAllByRole('term')
      const does = within(part)
        .getAllByRole('definition')
        .map(({ textContent }) => textContent)
      expect(keys.length).toBe(does.length)
      expect(new Set(does).size).toBe(does.length)
      for (const key of keys) expect(key.querySelectorAll('kbd').length).toBeGreaterThan(0)
    }
  })
})
