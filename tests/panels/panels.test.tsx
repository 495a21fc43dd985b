import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { plain } from '../../src/format/numbers.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { activeFilters, CLEARED } from '../../src/panels/filterWords.ts'
import { overTimeSentence } from '../../src/panels/overTime/OverTimePanel.tsx'
import { PanelFrame } from '../../src/panels/PanelFrame.tsx'
import { sectorsSentence } from '../../src/panels/sectors/SectorsPanel.tsx'
import { timelineSentence } from '../../src/panels/timeline/TimelinePanel.tsx'
import { headline } from '../../src/questions/headline.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { sectors } from '../../src/questions/sectors.ts'
import { timeline } from '../../src/questions/timeline.ts'
import { MEASURES } from '../../src/view/viewState.ts'
import { FIGURE_NAMES, FIGURES, type FigureName } from '../export/exported.tsx'
import { SAMPLES } from '../export/samples.ts'
import { day } from '../support/fixtures.ts'
import { inBrowser } from '../ui/browser.ts'
import { Around, viewOf } from './around.tsx'
import { strangers } from './strangers.ts'

const DATASETS = {
  real: SAMPLES.real(),
  one: SAMPLES.one(),
  unknown: SAMPLES.unknown(),
  empty: SAMPLES.empty(),
  long: SAMPLES.long(),
}
const LEDGERS = {
  real: buildLedger(DATASETS.real),
  one: buildLedger(DATASETS.one),
  unknown: buildLedger(DATASETS.unknown),
  empty: buildLedger(DATASETS.empty),
  long: buildLedger(DATASETS.long),
}
const WORDS = { en: wordsFor('en'), zh: wordsFor('zh') }
const view = viewOf()

inBrowser()

async function shown(name: FigureName, dataset: keyof typeof DATASETS, lang: Lang, parts = view) {
  const Panel = FIGURES[name]
  render(
    <Around dataset={DATASETS[dataset]} lang={lang}>
      <Panel view={parts} />
    </Around>,
  )
  const figure = await screen.findByRole('figure')
  await waitFor(() => {
    if (!figure.querySelector('[data-mark], .figure-empty')) throw new Error('nothing is drawn')
    if (figure.textContent.includes(WORDS[lang].say('figure.loading')))
      throw new Error('the chart is on its way')
  })
  return {
    figure,
    marks: () =>
      [...figure.querySelectorAll('[data-mark]')].map((mark) => mark.getAttribute('aria-label') ?? ''),
    table: () => {
      fireEvent.click(within(figure).getByRole('button', { name: WORDS[lang].say('action.showTable') }))
      return [...figure.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent.trim()),
      )
    },
  }
}

describe.each(LANGS)('a figure in %s', (lang) => {
  const words = WORDS[lang]
  it.each(FIGURE_NAMES)('[A1] %s has a heading of the third level and a caption', async (name) => {
    const { figure } = await shown(name, 'real', lang)
    expect(figure.id).toBe(`figure-${name}`)
    const heading = within(figure).getByRole('heading', { level: 3 })
    expect(heading.textContent).toBe(words.say(`figure.${name}`, { n: DATASETS.real.partnerships.length }))
    expect(figure.getAttribute('aria-labelledby')).toBe(heading.id)
    expect(figure.querySelectorAll('figcaption')).toHaveLength(1)
    expect(within(figure).getAllByRole('heading')).toHaveLength(1)
    for (const paragraph of figure.querySelectorAll('p'))
      expect(paragraph.textContent).not.toMatch(/ {2}|^ | $/)
    expect(figure.querySelectorAll('svg [tabindex="0"]')).toHaveLength(1)
  })
  it('[A7] sectors: the table says the numbers of the marks', async () => {
    const { marks, table } = await shown('sectors', 'real', lang)
    const named = marks()
    const rows = table()
    expect(rows).toHaveLength(named.length)
    rows.forEach(([sector = '', agreements = '', investment = '', , mentions = ''], index) => {
      expect(named[index]).toContain(sector)
      const count = Number(agreements.replaceAll(',', ''))
      expect(named[index]).toContain(words.say('count.agreements', { n: count }))
      if (/\d/.test(investment)) expect(named[index]).toContain(investment)
      if (mentions !== '0') {
        expect(named[index]).toContain(words.say('figure.sectors.inSignings', { n: Number(mentions) }))
      }
    })
  })
  it('[A7] over time: the table says the numbers of the marks, and has the empty periods too', async () => {
    const { marks, table } = await shown('over-time', 'real', lang)
    const undated = words.say('figure.timeline.undated')
    const named = marks().filter((name) => !name?.startsWith(undated))
    const rows = table().filter(([period = '']) => /^\d{4}/.test(period))
    const full = rows.filter(([, agreements]) => agreements !== '0')
    expect(full).toHaveLength(named.length)
    expect(rows).toHaveLength(overTime(LEDGERS.real, view, { size: 'year', split: 'basis' }).bins.length)
    full.forEach(([period = '', agreements = '', investment = ''], index) => {
      expect(named[index]?.startsWith(period)).toBe(true)
      expect(named[index]).toContain(
        words.say('count.agreements', { n: Number(agreements.replaceAll(',', '')) }),
      )
      if (/\d/.test(investment)) expect(named[index]).toContain(investment)
    })
  })
  it('[A7] the timeline: every mark is a row', async () => {
    const { marks, table } = await shown('timeline', 'real', lang)
    const named = marks()
    const rows = table()
    expect(rows).toHaveLength(named.length)
    for (const [title = '', , , agreements = '', amount = ''] of rows) {
      const same = named.filter(
        (name) =>
          name.startsWith(title) &&
          (agreements === '' || name.includes(words.say('count.agreements', { n: Number(agreements) }))) &&
          (!/\d/.test(amount) || name.includes(amount.split(/ ?[(（]/)[0] ?? '')),
      )
      expect(same, title).not.toEqual([])
    }
  })
  it.each(FIGURE_NAMES)('%s of nothing says so and draws nothing', async (name) => {
    const { figure } = await shown(name, 'empty', lang)
    expect(figure.querySelector('svg')).toBeNull()
    expect(figure.textContent).toContain(words.say('figure.empty'))
  })
  it.each(FIGURE_NAMES)('[C2] %s of unknown amounts never says zero of money', async (name) => {
    const { figure } = await shown(name, 'unknown', lang, viewOf({ measure: 'investment' }))
    const money = [...figure.querySelectorAll('p, text, [aria-label]')].map(
      (each) => each.getAttribute('aria-label') ?? each.textContent,
    )
    for (const said of money) expect(said).not.toMatch(/¥0|(^|\D)0元|NaN/)
  })
  it('[A2] the description changes with the view', async () => {
    const { figure } = await shown('sectors', 'real', lang)
    const described = figure.querySelector('p.visually-hidden')?.textContent ?? ''
    const total = sectors(LEDGERS.real, view).total
    expect(described).toContain(plain(total.agreements, lang))
    expect(described).toContain(words.say('figure.keys'))
  })
})

describe.each(LANGS)('the sentence of a figure in %s', (lang) => {
  const words = WORDS[lang]
  it.each(['real', 'one', 'unknown', 'empty'] as const)('of %s has only numbers of its answer', (sample) => {
    const ledger = LEDGERS[sample]
    const by = overTime(ledger, view, { size: 'month', split: 'family' })
    // A sentence may add the rows of its answer.
    const named = sectors(ledger, view).rows.filter(({ name }) => name !== null)
    const sums = [
      named.reduce((sum, { own }) => sum + own.agreements, 0),
      named.reduce((sum, { own }) => sum + (own.cny ?? 0), 0),
    ]
    const cases = [
      ...MEASURES.map((measure) => ({
        answer: [sectors(ledger, view), ...sums],
        said: sectorsSentence(sectors(ledger, view), measure, words),
      })),
      { answer: timeline(ledger, view), said: timelineSentence(timeline(ledger, view), words) },
      { answer: by, said: overTimeSentence(by, 'agreements', words) },
      { answer: by, said: overTimeSentence(by, 'investment', words) },
    ]
    // Sentences that count the records of a lane count a list, whose length is a number of the answer too.
    const lengths = timeline(ledger, view).lanes.map(({ marks, undated }) => marks.length + undated.length)
    const all = timeline(ledger, view).marks + timeline(ledger, view).undated
    for (const { answer, said } of cases) {
      expect(strangers(said, [answer, lengths, all], lang, [])).toEqual([])
      expect(said).not.toMatch(/ {2}|^ | $|undefined|null/)
      if (sample === 'empty') expect(said).toBe('')
    }
  })
  it('a sentence with a number of its own would be found', () => {
    expect(strangers('33 agreements, 34 more, ¥5', { n: 33, cny: 5 }, 'en', [])).toEqual(['34'])
  })
})

describe('the active filters', () => {
  const full = viewOf({
    text: 'port',
    sectors: ['energy', 'none', 'wind'],
    from: day('2019'),
    to: day('2020-05'),
    stages: ['none', 'signed'],
    bases: ['intended', 'none'],
    scopes: ['between', 'counterpart'],
  })
  it('are none of the default view', () => {
    expect(activeFilters(view, DATASETS.one, WORDS.en)).toEqual([])
  })
  it.each(LANGS)('are each named once in %s, and each takes itself away', (lang) => {
    const active = activeFilters(full, DATASETS.one, WORDS[lang])
    expect(active).toHaveLength(10)
    expect(new Set(active.map(({ words }) => words)).size).toBe(10)
    for (const { id, without, words } of active) {
      const left = activeFilters({ ...full, ...without }, DATASETS.one, WORDS[lang])
      expect(left.map((filter) => filter.id)).toEqual(
        active.map((filter) => filter.id).filter((other) => other !== id),
      )
      if (lang === 'zh') expect(words).not.toMatch(/\p{Script=Han} ?[,:()]|[,:()] ?\p{Script=Han}/u)
    }
  })
  it('are all cleared at once', () => {
    expect(activeFilters({ ...full, ...CLEARED }, DATASETS.one, WORDS.en)).toEqual([])
  })
})

describe('a panel', () => {
  const answer = headline(LEDGERS.one, view)
  function Throws(): never {
    throw new Error('out of cheese')
  }
  const frames = (isBroken: boolean) => (
    <Around dataset={DATASETS.one}>
      <PanelFrame<'headline'> title="How many?" state={{ state: 'ready', answer }}>
        {() => (isBroken ? <Throws /> : <p>mended</p>)}
      </PanelFrame>
      <p>the neighbour</p>
    </Around>
  )
  it('that throws takes down only itself, says which question it was, and can be tried again', () => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { rerender } = render(frames(true))
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toContain('How many?')
    expect(alert.textContent).toContain('out of cheese')
    expect(screen.getByText('the neighbour')).toBeDefined()
    expect(complained).toHaveBeenCalled()
    rerender(frames(false))
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(screen.getByText('mended')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })
  it('says that its answer is on its way, or why there is none', () => {
    const retry = vi.fn()
    const { rerender } = render(
      <Around dataset={DATASETS.one}>
        <PanelFrame<'headline'> title="How many?" state={{ state: 'loading' }}>
          {() => <p>an answer</p>}
        </PanelFrame>
      </Around>,
    )
    expect(screen.queryByText('an answer')).toBeNull()
    rerender(
      <Around dataset={DATASETS.one}>
        <PanelFrame<'headline'> title="How many?" state={{ state: 'failed', reason: 'no ledger', retry }}>
          {() => <p>an answer</p>}
        </PanelFrame>
      </Around>,
    )
    expect(screen.getByRole('alert').textContent).toContain('no ledger')
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledOnce()
  })
})
