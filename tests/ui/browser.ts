/** What jsdom does not have and the page's furniture needs: sizes, media queries, dialogs and popovers of the browser. */
import { fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'

class NoResizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

function toggled(panel: HTMLElement, newState: 'open' | 'closed'): void {
  fireEvent(panel, Object.assign(new Event('toggle'), { newState }))
}

/** Puts them in place; every element is `width` px wide, and media queries hold where `narrow` says so. */
export function pretendBrowser({ width = 900, narrow = false } = {}): void {
  vi.stubGlobal('ResizeObserver', NoResizes)
  vi.stubGlobal('matchMedia', (media: string) => ({
    media,
    matches: narrow,
    addEventListener: () => {},
    removeEventListener: () => {},
  }))
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width)
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.setAttribute('open', '')
    },
    close(this: HTMLDialogElement) {
      this.removeAttribute('open')
    },
  })
  Object.assign(HTMLElement.prototype, {
    hidePopover(this: HTMLElement) {
      toggled(this, 'closed')
    },
  })
}

/** Each test of the file has them, and begins at the page's bare address. */
export function inBrowser(): void {
  beforeEach(() => {
    pretendBrowser()
    window.history.replaceState(null, '', '/')
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
}

/** Opens the popover that belongs to a button. */
export function openPopover(button: HTMLElement): HTMLElement {
  const panel = document.getElementById(button.getAttribute('popovertarget') ?? '')
  if (!panel) throw new Error('the button opens nothing')
  toggled(panel, 'open')
  return panel
}

export interface Download {
  readonly name: string
  readonly blob: Blob
}

/** What the page saves from here on, oldest first. */
export function downloads(): readonly Download[] {
  const saved: Download[] = []
  const blobs = new Map<string, Blob>()
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      const address = `blob:${blobs.size}`
      blobs.set(address, blob)
      return address
    },
    revokeObjectURL: () => {},
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href)
    if (blob) saved.push({ name: this.download, blob })
  })
  return saved
}
