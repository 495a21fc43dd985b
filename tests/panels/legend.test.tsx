/** [A12] Entries of legends that are pressed: what they mark, in which figures, and how long. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import type { MessageKey } from '../../src/format/words.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { PANELS } from '../export/exported.tsx'
import { SAMPLES, sample } from '../export/samples.ts'
import { inBrowser } from '../ui/browser.ts'
import { openFigures } from './around.tsx'

const REAL = SAMPLES.real()
const SAMPLE = sample()
type Name = keyof typeof PANELS

inBrowser()

const open = (
  names: readonly Name[],
  { dataset = REAL, ...address }: { search?: string; lang?: Lang; dataset?: typeof REAL } = {},
) => openFigures(PANELS, names, { dataset, ...address })

const all = (selector: string): Element[] => [...document.querySelectorAll(selector)]
const entries = (name: Name): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`#figure-${name} .legend button`),
]
const entry = (name: Name, label: string): HTMLElement => {
  const found = entries(name).find(({ textContent }) => textContent === label)
  if (!found) throw new Error(`no entry ${label}`)
  return found
}
const isBack = (mark: Element): boolean => mark.hasAttribute('data-back')
const back = (name: Name): Element[] => all(`#figure-${name} .chart [data-back]`)
const keysOf = (mark: Element): string[] => mark.getAttribute('data-of')?.split(' ') ?? []
const isPressed = (button: HTMLElement): boolean => button.getAttribute('aria-pressed') === 'true'

const ALL_MONEY = '?partnership=all&measure=investment'
const MONEY = ['basis.intended', 'basis.agreement-value', 'basis.planned'] as const

/** Of each figure what can be pressed, and what is left as words: it explains a look, or has nothing to stand out from. */
const LEGENDS: readonly (readonly [Name, string, readonly MessageKey[], readonly MessageKey[]])[] = [
  ['over-time', '', MONEY, ['figure.over-time.unknownLegend', 'dominance.legend']],
  ['over-time', '?measure=agreements', MONEY, ['series.no-amount']],
  ['over-time', '?show=running', [], ['show.running', 'figure.over-time.unknownLegend']],
  [
    'timeline',
    '',
    ['kind.agreement', 'kind.event', 'kind.policy'],
    ['figure.timeline.noAmount', 'figure.timeline.programme'],
  ],
  ['sectors', '', ['figure.sectors.legendOwn'], ['figure.sectors.legendAmong', 'figure.sectors.legendNone']],
  [
    'signings',
    '?partnership=all',
    ['figure.signings.legendAlone', 'figure.signings.legendItemised'],
    ['figure.signings.legendAmong', 'figure.sectors.noSector'],
  ],
  [
    'delivery',
    '?partnership=all',
    ['figure.delivery.here', 'figure.delivery.further'],
    ['figure.delivery.unknown', 'figure.delivery.beyond'],
  ],
  ['partnerships', '', ['figure.partnerships.named', 'figure.partnerships.inGroups'], []],
  ['partnerships', ALL_MONEY, MONEY, ['figure.timeline.unknownAmount', 'dominance.legend']],
  ['partnerships', '?layout=years&measure=investment', [], ['figure.over-time.unknownLegend']],
  ['flows', '?measure=investment', [], ['figure.over-time.unknownLegend']],
  ['sizes', '?partnership=all', ['figure.sizes.single', 'figure.sizes.group'], []],
  [
    'claims',
    '?partnership=all',
    ['figure.claims.legendClaim', 'figure.claims.legendProjects'],
    ['figure.claims.line', 'figure.claims.legendUnexplained'],
  ],
  [
    'gaps',
    '',
    ['figure.gaps.legend.full', 'figure.gaps.legend.less', 'figure.gaps.legend.least'],
    ['figure.gaps.legend.missing'],
  ],
]

describe.each(LEGENDS)('[A12] the legend of %s with %s', (name, search, pressed, read) => {
  it.each(LANGS)('presses what has marks of its own, and lets go, in %s', async (lang) => {
    await open([name], { search, lang })
    const { say } = wordsFor(lang)
    expect(entries(name).map(({ textContent }) => textContent)).toEqual(pressed.map((key) => say(key)))
    const plain = all(`#figure-${name} .legend li:not(:has(button))`)
    expect(plain.map(({ textContent }) => textContent)).toEqual(read.map((key) => say(key)))
    const address = window.location.href
    for (const button of entries(name)) {
      fireEvent.click(button)
      const label = button.textContent
      expect(entries(name).filter(isPressed), label).toEqual([button])
      const same = all(`#figure-${name} .chart :is([data-piece], [data-of])`).filter((mark) => !isBack(mark))
      expect(back(name).length * same.length, label).toBeGreaterThan(0)
      fireEvent.click(button)
      expect(entries(name).filter(isPressed), label).toEqual([])
      expect(back(name), label).toEqual([])
    }
    expect(window.location.href).toBe(address)
  })
})

it('[A12] the two views of a comparison are marked apart', async () => {
  await open(['compare'], { search: '?sector=finance&with=partnership%3Dall' })
  const [here, there] = entries('compare')
  if (!here || !there) throw new Error('no entries')
  fireEvent.click(here)
  expect(new Set(back('compare').map((piece) => piece.getAttribute('data-piece')))).toEqual(
    new Set(['side:there']),
  )
  fireEvent.click(there)
  expect(new Set(back('compare').map((piece) => piece.getAttribute('data-piece')))).toEqual(
    new Set(['side:here']),
  )
  fireEvent.keyDown(document.body, { key: 'Escape' })
})

it('[A12] bars too many to be told apart are marked as wide ones are', async () => {
  await open(['over-time'], { search: '?period=month&measure=investment&partnership=all', dataset: SAMPLE })
  const pieces = (): Element[] => all('#figure-over-time .chart path[data-piece]')
  const [first] = entries('over-time')
  if (!first) throw new Error('no entry')
  expect(new Set(pieces().map((piece) => piece.getAttribute('data-piece'))).size).toBeGreaterThan(2)
  fireEvent.click(first)
  const kept = pieces().filter((piece) => !isBack(piece))
  expect(new Set(kept.map((piece) => piece.getAttribute('data-piece'))).size).toBe(1)
  expect(kept[0]?.getAttribute('data-piece')).toMatch(/^basis:/)
  fireEvent.click(first)
  expect(pieces().filter(isBack)).toEqual([])
})

describe('[A12] a family of the bars over time', () => {
  const OTHERS = ['timeline', 'signings', 'flows', 'sizes', 'partnerships', 'gaps'] as const
  const start = async () => {
    await open(['over-time', ...OTHERS], { search: '?split=family&partnership=all', dataset: SAMPLE })
    const [first] = entries('over-time')
    if (!first) throw new Error('no entry')
    fireEvent.click(first)
    const key = all('#figure-over-time [data-piece]')
      .filter((piece) => !isBack(piece))
      .map((piece) => piece.getAttribute('data-piece'))
    expect(new Set(key).size).toBe(1)
    return { first, family: key[0] ?? '' }
  }
  it('is kept in every figure that shows it; others of its kind step back, and what does not say stays', async () => {
    const { first, family } = await start()
    expect(family).toMatch(/^family:/)
    for (const name of ['timeline', 'signings', 'flows'] as const) {
      const marks = all(`#figure-${name} [data-mark][data-of]`)
      const has = (mark: Element): boolean => keysOf(mark).includes(family)
      expect(marks.filter(has).length, name).toBeGreaterThan(0)
      expect(
        marks.filter((mark) => has(mark) && isBack(mark)),
        name,
      ).toEqual([])
      expect(back(name).length, name).toBeGreaterThan(0)
    }
    // A place is of no family; a bar of several amounts does not say of which; a year holds all.
    for (const mark of all('#figure-flows [data-of^="partnership:"], #figure-sizes [data-of^="size:"]')) {
      expect(isBack(mark)).toBe(false)
    }
    for (const name of ['partnerships', 'gaps'] as const) expect(back(name), name).toEqual([])
    fireEvent.click(first)
    expect(all('[data-back]')).toEqual([])
  })
  it('stays kept when a filter draws the marks anew, and is let go with Escape', async () => {
    const { first, family } = await start()
    const before = all('#figure-timeline [data-mark]').length
    act(() => {
      window.history.replaceState(null, '', '/?split=family&partnership=all&from=2021')
      window.dispatchEvent(new PopStateEvent('popstate'))
    })
    await waitFor(() => expect(all('#figure-timeline [data-mark]').length).not.toBe(before))
    await waitFor(() => {
      const wrong = all('#figure-timeline [data-mark]').filter(
        (mark) => isBack(mark) === keysOf(mark).includes(family),
      )
      expect(wrong).toEqual([])
    })
    expect(isPressed(first)).toBe(true)
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(isPressed(first)).toBe(false)
    expect(all('[data-back]')).toEqual([])
    // Nothing watches any longer: what is drawn now stays as it is.
    document.querySelector('#figure-timeline [data-mark]')?.setAttribute('data-of', 'record:x')
    await Promise.resolve()
    expect(all('[data-back]')).toEqual([])
  })
})

describe('[A12] an entry', () => {
  const [agreement, event, policy] = ['Agreement', 'Event', 'Policy'] as const
  const kinds = () =>
    new Set(all('#figure-timeline [data-mark]:not([data-back])').map((mark) => keysOf(mark).at(-1)))
  const ALL_KINDS = new Set(['kind:agreement', 'kind:event', 'kind:policy'])
  it.each([
    ['the pointer', 'mouseEnter', 'mouseLeave'],
    ['the focus', 'focus', 'blur'],
  ] as const)('marks for as long as %s is on it, also over one that is kept', async (_, come, go) => {
    await open(['timeline'])
    fireEvent[come](entry('timeline', event))
    expect(kinds()).toEqual(new Set(['kind:event']))
    fireEvent[go](entry('timeline', event))
    expect(kinds()).toEqual(ALL_KINDS)
    fireEvent.click(entry('timeline', policy))
    fireEvent[go](entry('timeline', policy))
    fireEvent[come](entry('timeline', agreement))
    expect(kinds()).toEqual(new Set(['kind:agreement']))
    fireEvent[go](entry('timeline', agreement))
    expect(kinds()).toEqual(new Set(['kind:policy']))
    fireEvent.click(entry('timeline', agreement))
    expect(entries('timeline').map(isPressed)).toEqual([true, false, false])
  })
  it('is let go where its legend goes, and by Escape only where that closes nothing', async () => {
    await open(['timeline'])
    expect(entries('timeline').map(isPressed)).toEqual([false, false, false])
    fireEvent.click(entry('timeline', event))
    const dialog = document.body.appendChild(document.createElement('dialog'))
    fireEvent.keyDown(dialog, { key: 'Escape' })
    dialog.remove()
    expect(isPressed(entry('timeline', event))).toBe(true)
    fireEvent.click(screen.getByText('Table'))
    fireEvent.click(screen.getByText('Table'))
    expect(entries('timeline').map(isPressed)).toEqual([false, false, false])
    await waitFor(() => expect(kinds()).toEqual(ALL_KINDS))
  })
  it('is words on paper', async () => {
    await open(['timeline'])
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    await waitFor(() => expect(all('.paper-figure .legend li').length).toBe(5))
    expect(all('.paper-figure .legend button')).toEqual([])
  })
})
