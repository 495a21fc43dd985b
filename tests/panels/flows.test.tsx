/** "From where to where?" as the reader has it: choosing, sentence, coverage, table. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { groupFlows } from '../../src/charts/flowsGroups.ts'
import { seriesName } from '../../src/charts/overTimeWords.ts'
import { plain } from '../../src/format/numbers.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { ALL, LANGS, type Lang } from '../../src/model/words.ts'
import { sumWords } from '../../src/panels/coverage.ts'
import { choice, FlowsPanel, flowsCoverage, flowsSentence } from '../../src/panels/flows/FlowsPanel.tsx'
import { flows } from '../../src/questions/flows.ts'
import { MEASURES, parseView } from '../../src/view/viewState.ts'
import { shipped } from '../export/samples.ts'
import {
  agreement,
  dataset,
  filterBy,
  intended,
  ledgerOf,
  PARTNERSHIP_IDS,
  planned,
} from '../support/fixtures.ts'
import { inBrowser } from '../ui/browser.ts'
import { Around, viewOf } from './around.tsx'
import { strangers } from './strangers.ts'

const data = shipped()
const real = buildLedger(data)
const [dalian, shenyang] = PARTNERSHIP_IDS

inBrowser()

async function shown(lang: Lang = 'en', view = viewOf()) {
  const page = (next = view) => (
    <Around dataset={data} lang={lang}>
      <FlowsPanel view={next} />
    </Around>
  )
  const { rerender } = render(page())
  const figure = await screen.findByRole('figure')
  await waitFor(() => {
    if (!figure.querySelector('[data-mark]')) throw new Error('nothing is drawn')
  })
  return {
    figure,
    mark: (start: string): Element => {
      const found = [...figure.querySelectorAll('[data-mark]')].find((each) =>
        each.getAttribute('aria-label')?.startsWith(start),
      )
      if (!found) throw new Error(`no mark ${start}`)
      return found
    },
    /** The page follows its address, as it does in the app. */
    follow: () => rerender(page(parseView(window.location.search).view)),
  }
}

describe('choosing', () => {
  it('a family filters by it, and again takes it out', async () => {
    const { mark, follow } = await shown()
    fireEvent.click(mark('Culture'))
    expect(window.location.search).toBe('?sector=culture')
    follow()
    await waitFor(() => expect(mark('Culture').getAttribute('aria-pressed')).toBe('true'))
    fireEvent.click(mark('Culture'))
    expect(window.location.search).toBe('')
  })
  it('the one place shows all partnerships, as the button does; of several it chooses its own', async () => {
    const { figure, mark, follow } = await shown()
    const all = wordsFor('en').say('app.allPartnerships', { n: data.partnerships.length })
    fireEvent.click(mark('Shanghai,'))
    expect(window.location.search).toBe('?partnership=all')
    window.history.replaceState(null, '', '/')
    fireEvent.click(within(figure).getByText(all))
    expect(window.location.search).toBe('?partnership=all')
    follow()
    await waitFor(() => mark('Jilin,'))
    expect(within(figure).queryByText(all)).toBeNull()
    fireEvent.click(mark('Jilin,'))
    expect(window.location.search).toBe('?partnership=zhejiang-jilin')
  })
  it('a flow chooses both', async () => {
    const { mark } = await shown('en', viewOf({ partnerships: ALL }))
    fireEvent.click(mark('Zhejiang – Farming and food – Jilin'))
    expect(parseView(window.location.search).view).toMatchObject({
      partnerships: ['zhejiang-jilin'],
      sectors: ['food'],
    })
  })
  it.each([
    [{ partnerships: ALL, sectors: [] }, ['a'], ['x'], { partnerships: ['a'], sectors: ['x'] }],
    [{ partnerships: ALL, sectors: ['x'] }, ['a'], ['x'], { partnerships: ['a'], sectors: ['x'] }],
    [{ partnerships: ['a'], sectors: ['x', 'y'] }, ['a'], ['x'], { partnerships: ['a'], sectors: ['y'] }],
    [{ partnerships: ['a', 'b'], sectors: [] }, ['a'], [], { partnerships: ['a'] }],
    [{ partnerships: ['a'], sectors: [] }, ['a'], [], { partnerships: ALL }],
    [{ partnerships: ['a'], sectors: ['x'] }, [], ['x', 'y'], { sectors: ['x', 'y'] }],
    [{ partnerships: ['a'], sectors: ['x', 'y'] }, [], ['x', 'y'], { sectors: [] }],
  ] as const)('%j, then %j and %j, is %j', (view, pairs, sectors, change) => {
    expect(choice(view, pairs, sectors)).toEqual(change)
  })
})

describe.each(LANGS)('in %s', (lang) => {
  const words = wordsFor(lang)
  it('every number of the sentence is one of the answer', () => {
    for (const view of [viewOf(), viewOf({ partnerships: ALL }), viewOf({ text: 'wind' })]) {
      const answer = flows(real, view)
      const names = [
        ...data.partnerships.flatMap(({ east, northeast }) => [words.pick(east), words.pick(northeast)]),
        ...data.families.map(({ name }) => words.pick(name)),
      ]
      for (const measure of MEASURES) {
        const sentence = flowsSentence(answer, measure, words)
        expect(sentence).not.toBe('')
        expect(strangers(sentence, answer, lang, names)).toEqual([])
      }
    }
  })
  it('[A7] the table has every flow, also of families that are drawn together', async () => {
    const answer = flows(real, viewOf({ partnerships: ALL }))
    const { figure } = await shown(lang, viewOf({ partnerships: ALL }))
    fireEvent.click(within(figure).getByText(words.say('action.showTable')))
    const rows = [...figure.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    )
    expect(rows).toHaveLength(answer.flows.length)
    answer.flows.forEach((flow, index) => {
      const pair = answer.pairs.find(({ id }) => id === flow.pair)
      expect(rows[index]).toEqual(
        expect.arrayContaining([
          pair && words.pick(pair.east),
          seriesName(flow.through, words),
          pair && words.pick(pair.northeast),
          `${flow.isFloor ? '≥ ' : ''}${plain(flow.agreements, lang)}`,
          sumWords({ cny: flow.cny, unknown: flow.unknown + flow.inWholes }, words),
          words.say(flow.isFloor ? 'headline.ofAtLeast' : 'headline.ofAll', {
            known: flow.known,
            all: flow.agreements,
          }),
        ]),
      )
    })
  })
})

describe('the sentence and the coverage', () => {
  const words = wordsFor('en')
  const of = (...agreements: Parameters<typeof agreement>[0][]) =>
    flows(ledgerOf({ agreements: agreements.map(agreement) }), filterBy())
  it('name the largest flow of one family, and no single one among equals', () => {
    const some = of({ id: 'a', count: 5, sectors: ['wind'] }, { id: 'b', sectors: ['oil', 'finance'] })
    expect(flowsSentence(some, 'agreements', words)).toBe(
      'The largest flow within one sector family is from E to N in energy: 5 of 6 agreements; 1 names several families without a split, 0 name none.',
    )
    const even = of({ id: 'a', sectors: ['wind'] }, { id: 'b', sectors: ['farming'], partnership: shenyang })
    expect(flowsSentence(even, 'agreements', words)).toBe(
      'Of 2 agreements, 2 are about one sector family; 0 name several without a split, 0 name none.',
    )
  })
  it('[C2] say floors as floors, and nothing of nothing known', () => {
    const some = of({ id: 'a', count: 5, countIs: 'over', sectors: ['wind'] })
    expect(flowsSentence(some, 'agreements', words)).toContain('at least 5 of at least 5 agreements')
    expect(flowsSentence(some, 'investment', words)).toBe('')
    expect(flowsSentence(of(), 'agreements', words)).toBe('')
    const known = of(
      { id: 'a', sectors: ['wind'], amount: intended(5_000_000) },
      { id: 'b', sectors: ['wind'] },
    )
    expect(flowsSentence(known, 'investment', words)).toContain(
      'in energy: at least ¥5 million, of at least ¥5 million',
    )
  })
  it('[C4] [C7] say what is published only for signings as a whole, and what is not drawn', () => {
    const answer = of(
      { id: 's', count: 2, amount: intended(9_000_000) },
      { id: 'p', partOf: 's', sectors: ['wind'], amount: planned(1_000_000) },
      { id: 'q', partOf: 's', sectors: ['farming'] },
    )
    const said = (sectors: readonly string[]) =>
      flowsCoverage(
        answer,
        groupFlows(answer, 'investment'),
        { sectors, measure: 'investment' },
        dataset(),
        words,
      ).join('\n')
    expect(said([])).toContain('¥8 million is published only for signings as a whole')
    expect(said([])).toContain('1 partnership has nothing on record here')
    expect(said([])).toContain(words.say('coverage.flowsUnknown'))
    expect(said([])).not.toContain(words.say('coverage.paleFlows'))
    expect(said(['energy'])).toContain(words.say('coverage.paleFlows'))
    expect(said(['energy'])).not.toContain(words.say('coverage.partFamilies'))
    expect(said(['wind'])).toContain(words.say('coverage.partFamilies'))
    expect(answer.pairs.map(({ id }) => id)).toEqual([dalian])
  })
})
