/** Two views side by side, and partnerships year by year. */
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SCREEN } from '../../src/charts/theme.ts'
import { plain } from '../../src/format/numbers.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { LANGS } from '../../src/model/words.ts'
import { ComparePanel, compareSentence } from '../../src/panels/compare/ComparePanel.tsx'
import { coverageLine, sumWords } from '../../src/panels/coverage.ts'
import { PartnershipsPanel } from '../../src/panels/partnerships/PartnershipsPanel.tsx'
import { yearsSentence } from '../../src/panels/partnerships/YearsPanel.tsx'
import { compare } from '../../src/questions/compare.ts'
import { partnershipYears } from '../../src/questions/partnershipYears.ts'
import { useView } from '../../src/view/useView.ts'
import { MEASURES, parseView } from '../../src/view/viewState.ts'
import { SAMPLES } from '../export/samples.ts'
import { pretendBrowser } from '../ui/browser.ts'
import { Around } from './around.tsx'
import { strangers } from './strangers.ts'

const REAL = SAMPLES.real()
const LEDGER = buildLedger(REAL)
const SEARCH = '?sector=tourism&with=partnership%3Djiangsu-liaoning'

beforeEach(() => {
  pretendBrowser()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function shown(lang: 'en' | 'zh', search: string, name: string) {
  window.history.replaceState(null, '', `/${search}`)
  const Shown = () => {
    const { view } = useView()
    if (name === 'partnerships') return <PartnershipsPanel view={view} />
    return view.pinned === null ? <p>stopped</p> : <ComparePanel view={view} pinned={view.pinned} />
  }
  const { container } = render(
    <Around dataset={REAL} lang={lang}>
      <Shown />
    </Around>,
  )
  await waitFor(() => {
    if (!container.querySelector('[data-mark]')) throw new Error('not drawn')
  })
  return {
    container,
    cells: (table = 0) => {
      if (!container.querySelector('table')) {
        fireEvent.click(screen.getByRole('button', { name: wordsFor(lang).say('action.showTable') }))
      }
      return [...(container.querySelectorAll('table')[table]?.querySelectorAll('tbody tr') ?? [])].map(
        (row) => [...row.children].map((cell) => cell.textContent),
      )
    },
  }
}

describe.each(LANGS)('two views in %s', (lang) => {
  const words = wordsFor(lang)
  const { view } = parseView(SEARCH)
  const answer = compare(LEDGER, view, view.pinned ?? view)
  it('stand side by side, with what is in both and the coverage of each', async () => {
    const { container, cells } = await shown(lang, SEARCH, 'compare')
    const said = container.textContent
    expect(said).toContain(words.say('count.agreements', { n: answer.here.total.agreements }))
    for (const { total, isFloor } of [answer.here, answer.there]) {
      expect(said).toContain(coverageLine(total, words, isFloor))
    }
    const [agreements = [], money = []] = cells()
    expect(agreements.slice(1)).toEqual([
      ...[answer.here, answer.there].map(
        ({ total, isFloor }) => `${isFloor ? '≥ ' : ''}${plain(total.agreements, lang)}`,
      ),
      `−${plain(answer.there.total.agreements - answer.here.total.agreements, lang)}`,
    ])
    expect(money.slice(1, 3)).toEqual([
      sumWords(answer.here.total, words),
      sumWords(answer.there.total, words),
    ])
    expect(cells(1)).toHaveLength(answer.rows.length)
    for (const measure of MEASURES) {
      expect(strangers(compareSentence(answer, measure, words), answer, lang, [])).toEqual([])
    }
  })
  it('say by how much which of them has more', () => {
    const words = wordsFor(lang)
    const { view } = parseView('?partnership=all')
    const one = parseView('').view
    const more = compareSentence(compare(LEDGER, view, one), 'agreements', words)
    const less = compareSentence(compare(LEDGER, one, view), 'agreements', words)
    const by = compare(LEDGER, view, one).difference.agreements
    expect(more).toContain(lang === 'en' ? `This view has ${by} agreements more.` : `当前范围多${by}个协议。`)
    expect(less).toContain(
      lang === 'en' ? `The pinned view has ${by} agreements more.` : `当前范围少${by}个协议。`,
    )
    expect(compareSentence(compare(LEDGER, one, one), 'investment', words)).toContain(
      lang === 'en' ? 'Both come to the same.' : '两者相同。',
    )
  })
  it('[E1.1] count the sources of both', async () => {
    const search = '?with=partnership%3Djiangsu-liaoning'
    const { container } = await shown(lang, search, 'compare')
    const { view } = parseView(search)
    const { here, there } = compare(LEDGER, view, view.pinned ?? view)
    const both = new Set([...here.sources, ...there.sources])
    expect(both.size).toBeGreaterThan(here.sources.length)
    await waitFor(() =>
      expect(container.textContent).toContain(
        lang === 'en' ? `${both.size} published sources` : `${both.size}个公开来源`,
      ),
    )
  })
  it('draw what is not stated or not broken down in no colour of a series, on either side', async () => {
    const search = '?partnership=shanghai-dalian&with=partnership%3Dbeijing-shenyang'
    const { container } = await shown(lang, search, 'compare')
    const looks = (id: string) =>
      [...container.querySelectorAll(`[data-of="sector:${id}"]`)].map((mark) => {
        const bar = mark.querySelector('rect[stroke]')
        return bar && [bar.getAttribute('fill'), bar.getAttribute('stroke')]
      })
    expect(looks('none')).toEqual([
      [SCREEN.card, SCREEN.hatch],
      [SCREEN.card, SCREEN.hatch],
    ])
    expect(looks('mixed')[0]).toEqual([expect.stringMatching(/^url/), SCREEN.hatch])
    const legend = [...container.querySelectorAll('.legend li')]
      .slice(2)
      .map((entry) => [entry.querySelector('.swatch')?.getAttribute('data-look'), entry.textContent])
    expect(legend).toEqual([
      ['outline', words.say('figure.sectors.noSector')],
      ['hatch', words.say('series.mixed')],
    ])
  })
  it('change places with one key, and come apart with another', async () => {
    await shown(lang, SEARCH, 'compare')
    fireEvent.click(screen.getByRole('button', { name: words.say('action.swap') }))
    await waitFor(() => expect(window.location.search).toContain('partnership=jiangsu-liaoning&'))
    expect(window.location.search).toContain('with=partnership%3Dshanghai-dalian%26sector%3Dtourism')
    fireEvent.click(screen.getByRole('button', { name: words.say('action.swap') }))
    await waitFor(() => expect(window.location.search).toBe(SEARCH))
    fireEvent.click(screen.getByRole('button', { name: words.say('action.unpin') }))
    await screen.findByText('stopped')
    expect(window.location.search).toBe('?sector=tourism')
  })
  it('are said to be the same when they are', async () => {
    const { container } = await shown(lang, '?with=partnership%3Dshanghai-dalian', 'compare')
    expect(container.textContent).toContain(words.say('figure.compare.same'))
  })
  it('partnerships stand year by year on one scale, with the same numbers in the table', async () => {
    const { container, cells } = await shown(lang, '?layout=years', 'partnerships')
    const answer = partnershipYears(LEDGER, parseView('').view)
    const { rows, years } = answer
    const marks = [...container.querySelectorAll('[data-mark]')].map((mark) => mark.getAttribute('data-tip'))
    expect(marks).toHaveLength(rows.length)
    rows.forEach((row, at) => {
      expect(marks[at]).toContain(words.pick(row.name))
      row.years.forEach(({ agreements }, bin) => {
        if (agreements === 0) return
        expect(marks[at]).toContain(String(years[bin]?.year))
        expect(marks[at]).toContain(words.say('count.agreements', { n: agreements }))
      })
    })
    expect(cells().map((row) => row.slice(1))).toEqual(
      rows.map(({ years: all, elsewhere, total }) =>
        [...all, elsewhere, total].map(
          ({ agreements, isFloor }) => `${isFloor ? '≥ ' : ''}${plain(agreements, lang)}`,
        ),
      ),
    )
    expect(rows.some(({ total }) => total.isFloor)).toBe(true)
    expect(container.textContent).toContain(words.say('coverage.between', { n: answer.heldOutBetween }))
    for (const measure of MEASURES) {
      const said = yearsSentence(answer, measure, words)
      expect(said).not.toBe('')
      expect(strangers(said, { rows, years }, lang, [])).toEqual([])
    }
  })
})
