import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactElement, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { wordsCell } from '../../src/format/tableContent.ts'
import { WordsProvider } from '../../src/format/WordsContext.tsx'
import { CopyButton } from '../../src/ui/CopyButton.tsx'
import { DataTable } from '../../src/ui/DataTable.tsx'
import { Dialog } from '../../src/ui/Dialog.tsx'
import { Popover } from '../../src/ui/Popover.tsx'
import { applyTheme, readTheme, THEMES } from '../../src/view/theme.ts'
import { openPopover, pretendBrowser } from './browser.ts'

const inEnglish = (element: ReactElement) => render(<WordsProvider lang="en">{element}</WordsProvider>)

beforeEach(() => pretendBrowser())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('a table', () => {
  const table = (
    <DataTable
      table={{
        id: 'numbers',
        title: 'How much?',
        columns: [
          { id: 'name', label: 'Name' },
          { id: 'money', label: 'Money', kind: 'money', numeric: true },
        ],
        rows: (
          [
            ['A', '5', 5],
            ['B', 'unknown', null],
            ['C', '0', 0],
            ['D', '10', 10],
          ] as const
        ).map(([name, text, value]) => ({
          id: name,
          cells: [wordsCell(name), { text, sort: value, value }],
        })),
      }}
    />
  )
  const order = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
  const sorts = () => screen.getAllByRole('columnheader').map((head) => head.getAttribute('aria-sort'))

  it('[A7] has a caption, heads of columns and rows, and can be scrolled by key', () => {
    inEnglish(table)
    expect(screen.getByRole('table', { name: 'How much? The numbers' })).toBeDefined()
    expect(screen.getByRole('region', { name: 'How much? The numbers' }).tabIndex).toBe(0)
    expect(order()).toEqual(['A', 'B', 'C', 'D'])
    expect(sorts()).toEqual(['none', 'none'])
  })
  it('[C2] [A7] sorts both ways with the unknown last, and says how it is sorted', () => {
    inEnglish(table)
    const button = screen.getByRole('button', { name: 'Sort by Money' })
    fireEvent.click(button)
    expect(order()).toEqual(['D', 'A', 'C', 'B'])
    expect(sorts()).toEqual(['none', 'descending'])
    fireEvent.click(button)
    expect(order()).toEqual(['C', 'A', 'D', 'B'])
    expect(sorts()).toEqual(['none', 'ascending'])
    fireEvent.click(screen.getByRole('button', { name: 'Sort by Name' }))
    expect(order()).toEqual(['D', 'C', 'B', 'A'])
    expect(sorts()).toEqual(['descending', 'none'])
  })
})

describe('a button that copies', () => {
  it('copies and says so, for a while', async () => {
    vi.useFakeTimers()
    const writeText = vi.fn(async () => {})
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    inEnglish(<CopyButton label="Copy link" text={() => 'https://example.org/'} />)
    await act(async () => fireEvent.click(screen.getByRole('button')))
    expect(writeText).toHaveBeenCalledWith('https://example.org/')
    expect(screen.getByRole('status').textContent).toBe('Copied')
    act(() => void vi.advanceTimersByTime(3000))
    expect(screen.getByRole('button').textContent).toBe('Copy link')
    expect(screen.getByRole('status').textContent).toBe('')
    vi.useRealTimers()
  })
  it.each([
    ['refuses', { clipboard: { writeText: async () => Promise.reject(new Error('no')) } }],
    ['has no clipboard', {}],
  ])('shows the text where the browser %s', async (_, navigator) => {
    vi.stubGlobal('navigator', navigator)
    inEnglish(<CopyButton label="Copy link" text={() => 'https://example.org/'} />)
    await act(async () => fireEvent.click(screen.getByRole('button')))
    expect(screen.getByRole('status').textContent).toContain('https://example.org/')
    expect(screen.getByText('https://example.org/').className).toBe('selectable')
  })
})

describe('a dialog', () => {
  function Opener() {
    const [isOpen, setOpen] = useState(false)
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          open
        </button>
        {isOpen && (
          <Dialog title="About" onClose={() => setOpen(false)}>
            <p>inside</p>
          </Dialog>
        )}
      </>
    )
  }
  it.each(['the button', 'Escape', 'the backdrop'])(
    '[A17] [A18] closes with %s, and the focus returns',
    async (way) => {
      const user = userEvent.setup()
      inEnglish(<Opener />)
      const opener = screen.getByRole('button', { name: 'open' })
      await user.click(opener)
      const dialog = screen.getByRole('dialog', { name: 'About' })
      fireEvent.click(within(dialog).getByText('inside'))
      expect(screen.queryByRole('dialog')).not.toBeNull()
      if (way === 'the button') await user.click(within(dialog).getByRole('button', { name: 'Close' }))
      else if (way === 'Escape') fireEvent(dialog, new Event('cancel', { cancelable: true }))
      else fireEvent.click(dialog)
      expect(screen.queryByRole('dialog')).toBeNull()
      expect(document.activeElement).toBe(opener)
    },
  )
})

it('[A18] a dialog that led to another comes back with the focus where it was', async () => {
  function Pair() {
    const [open, setOpen] = useState<'none' | 'first' | 'both'>('none')
    return (
      <>
        <button type="button" onClick={() => setOpen('first')}>
          open
        </button>
        {open !== 'none' && (
          <Dialog title="First" isCovered={open === 'both'} onClose={() => setOpen('none')}>
            <button type="button" onClick={() => setOpen('both')}>
              further
            </button>
          </Dialog>
        )}
        {open === 'both' && (
          <Dialog title="Second" onClose={() => setOpen('first')}>
            <p>inside</p>
          </Dialog>
        )}
      </>
    )
  }
  const user = userEvent.setup()
  inEnglish(<Pair />)
  await user.click(screen.getByRole('button', { name: 'open' }))
  await user.click(screen.getByRole('button', { name: 'further' }))
  expect(screen.getAllByRole('dialog')).toEqual([screen.getByRole('dialog', { name: 'Second' })])
  await user.click(screen.getByRole('button', { name: 'Close' }))
  screen.getByRole('dialog', { name: 'First' })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'further' }))
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'open' }))
})

describe('a popover', () => {
  it('says whether it is open, and has nothing inside before', () => {
    inEnglish(
      <Popover button="Theme" label="Theme">
        {(close) => (
          <button type="button" onClick={close}>
            dark
          </button>
        )}
      </Popover>,
    )
    const button = screen.getByRole('button', { name: 'Theme' })
    expect(button.getAttribute('aria-expanded')).toBe('false')
    expect(screen.queryByText('dark')).toBeNull()
    openPopover(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    fireEvent.click(screen.getByText('dark'))
    expect(button.getAttribute('aria-expanded')).toBe('false')
    expect(screen.queryByText('dark')).toBeNull()
  })
})

describe('the theme', () => {
  const shown = () => document.documentElement.dataset['theme']
  beforeEach(() => {
    localStorage.clear()
    applyTheme('system')
  })
  it('is kept, and the system’s is what is not kept', () => {
    expect(readTheme()).toBe('system')
    for (const theme of THEMES) {
      applyTheme(theme)
      expect(readTheme()).toBe(theme)
      expect(shown()).toBe(theme === 'system' ? undefined : theme)
    }
    applyTheme('system')
    expect(localStorage.length).toBe(0)
  })
  it('is the system’s when what was kept is no theme', () => {
    localStorage.setItem('counterpart.theme', 'purple')
    expect(readTheme()).toBe('system')
  })
  it('lasts as long as the page where nothing can be kept', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    expect(readTheme()).toBe('system')
    expect(() => applyTheme('dark')).not.toThrow()
    expect(shown()).toBe('dark')
    applyTheme('system')
    expect(shown()).toBeUndefined()
  })
})
