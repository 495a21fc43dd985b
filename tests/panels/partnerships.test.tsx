/** "How do the partnerships compare?" as the reader has it: choosing, sentence, table. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { plain } from '../../src/format/numbers.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { ALL, LANGS, type Lang } from '../../src/model/words.ts'
import { sumWords } from '../../src/panels/coverage.ts'
import { PartnershipsPanel, partnershipsSentence } from '../../src/panels/partnerships/PartnershipsPanel.tsx'
import { partnerships, ranked } from '../../src/questions/partnerships.ts'
import { parseView } from '../../src/view/viewState.ts'
import { shipped } from '../export/samples.ts'
import { agreement, filterBy, intended, ledgerOf, PARTNERSHIP_IDS } from '../support/fixtures.ts'
import { inBrowser } from '../ui/browser.ts'
import { Around, viewOf } from './around.tsx'

const data = shipped()
const answer = partnerships(buildLedger(data), viewOf())

inBrowser()

async function shown(lang: Lang = 'en', view = viewOf()) {
  const page = (next = view) => (
    <Around dataset={data} lang={lang}>
      <PartnershipsPanel view={next} />
    </Around>
  )
  const { rerender } = render(page())
  const figure = await screen.findByRole('figure')
  await waitFor(() => {
    if (!figure.querySelector('[data-mark]')) throw new Error('nothing is drawn')
  })
  return {
    figure,
    mark: (index: number): Element => {
      const mark = figure.querySelectorAll('[data-mark]')[index]
      if (!mark) throw new Error(`no mark ${index}`)
      return mark
    },
    /** The page follows its address, as it does in the app. */
    follow: () => rerender(page(parseView(window.location.search).view)),
  }
}

describe('choosing a partnership', () => {
  it('puts it into the link, and again takes it out', async () => {
    const { mark, follow } = await shown()
    const id = ranked(answer.rows, 'agreements')[2]?.id
    fireEvent.click(mark(2))
    expect(window.location.search).toBe(`?partnership=${id}`)
    follow()
    await waitFor(() => expect(mark(2).getAttribute('aria-pressed')).toBe('true'))
    fireEvent.click(mark(2))
    expect(window.location.search).toBe('?partnership=all')
  })
  it('the chosen one among several is then chosen alone', async () => {
    const [first, second] = ranked(answer.rows, 'agreements').map(({ id }) => id)
    const both = [first ?? '', second ?? ''].sort()
    const { mark } = await shown('en', viewOf({ partnerships: both }))
    fireEvent.click(mark(1))
    expect(parseView(window.location.search).view.partnerships).toEqual([second])
  })
})

describe.each(LANGS)('in %s', (lang) => {
  const words = wordsFor(lang)
  it('the coverage says what is pale, and of how many agreements an amount is known', async () => {
    const pale = words.say('coverage.palePartnerships')
    const { figure, follow } = await shown(lang)
    const { known, agreements: all } = answer.total
    expect(figure.textContent).toContain(words.say('coverage.amounts', { known, all, floor: 'yes' }))
    expect(figure.textContent).toContain(words.say('coverage.between', { n: answer.heldOutBetween }))
    expect(figure.textContent).toContain(pale)
    window.history.replaceState(null, '', '/?partnership=all')
    follow()
    await waitFor(() => expect(figure.textContent).not.toContain(pale))
  })
  it('the sources are those of all partnerships, whichever is chosen', async () => {
    const said = async (view = viewOf()) => {
      const { figure } = await shown(lang, view)
      await waitFor(() => expect(figure.querySelector('.figure-source')?.textContent).toMatch(/[1-9]/))
      const text = figure.querySelector('.figure-source')?.textContent
      document.body.replaceChildren()
      return text
    }
    expect(await said()).toBe(await said(viewOf({ partnerships: ALL })))
  })
  it('[A7] the table has the numbers of every row', async () => {
    const { figure } = await shown(lang)
    fireEvent.click(within(figure).getByRole('button', { name: words.say('action.showTable') }))
    const rows = within(figure)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map((cell) => cell.textContent))
    ranked(answer.rows, 'agreements').forEach((row, index) => {
      expect(rows[index]).toEqual(
        expect.arrayContaining([
          words.pick(row.name),
          `${row.isFloor ? '≥ ' : ''}${plain(row.total.agreements, lang)}`,
          plain(row.named, lang),
          plain(row.inGroups, lang),
          sumWords(row.total, words),
          words.say(row.isFloor ? 'headline.ofAtLeast' : 'headline.ofAll', {
            known: row.total.known,
            all: row.total.agreements,
          }),
          plain(row.signings, lang),
        ]),
      )
    })
  })
})

describe('the sentence', () => {
  const [dalian, shenyang] = PARTNERSHIP_IDS
  const of = (...agreements: Parameters<typeof agreement>[0][]) =>
    partnerships(ledgerOf({ agreements: agreements.map(agreement) }), filterBy())
  const words = wordsFor('en')
  it('names the first, and says "at least" of floors', () => {
    expect(
      partnershipsSentence(
        of({ id: 'a', count: 5 }, { id: 'b', partnership: shenyang }),
        'agreements',
        words,
      ),
    ).toBe(`${dalian} has the most agreements on record: 5 of 6 agreements.`)
    const over = { id: 'a', count: 5, countIs: 'over' } as const
    expect(partnershipsSentence(of(over, { id: 'b', partnership: shenyang }), 'agreements', words)).toBe(
      `${dalian} has the most agreements on record: at least 5 of at least 6 agreements.`,
    )
  })
  it('ranks nothing where one alone has any', () => {
    expect(partnershipsSentence(of({ id: 'a', count: 5, countIs: 'over' }), 'agreements', words)).toBe(
      `${dalian} alone has agreements on record here: at least 5 agreements.`,
    )
  })
  it('[C2] says how much of the money is known', () => {
    expect(
      partnershipsSentence(of({ id: 'a', amount: intended(5_000_000) }, { id: 'b' }), 'investment', words),
    ).toBe(
      `${dalian} has the most announced investment on record: at least ¥5 million, with an amount published for 1 of 2 agreements.`,
    )
  })
  it('names all that have equally much', () => {
    expect(
      partnershipsSentence(of({ id: 'a' }, { id: 'b', partnership: shenyang }), 'agreements', words),
    ).toBe(`${dalian}, ${shenyang} share first place.`)
  })
  it('is not said of nothing', () => {
    expect(partnershipsSentence(of(), 'agreements', words)).toBe('')
    expect(partnershipsSentence(of({ id: 'a' }), 'investment', words)).toBe('')
  })
})
