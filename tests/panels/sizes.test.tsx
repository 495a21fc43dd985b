/** "How big are they?" as the reader has it: opening, sentence, coverage, table; and the mark of dominance in tables. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sizeName } from '../../src/charts/sizesWords.ts'
import { statedWords } from '../../src/format/disputes.ts'
import { money } from '../../src/format/money.ts'
import { plain } from '../../src/format/numbers.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { clauses } from '../../src/format/words.ts'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { sumCny } from '../../src/model/money.ts'
import { ALL, LANGS, type Lang } from '../../src/model/words.ts'
import { dominanceColumn, dominanceLegend } from '../../src/panels/dominance.ts'
import { SizesPanel, sizesSentence } from '../../src/panels/sizes/SizesPanel.tsx'
import { sizes } from '../../src/questions/sizes.ts'
import { shipped } from '../export/samples.ts'
import { agreement, filterBy, intended, ledgerOf } from '../support/fixtures.ts'
import { inBrowser } from '../ui/browser.ts'
import { Around, viewOf } from './around.tsx'

// The first chart of a file has to be loaded.

const data = shipped()
const everything = viewOf({ partnerships: ALL })
const answer = sizes(buildLedger(data), everything)

inBrowser()

async function shown(lang: Lang = 'en', view = everything) {
  render(
    <Around dataset={data} lang={lang}>
      <SizesPanel view={view} />
    </Around>,
  )
  const figure = await screen.findByRole('figure')
  await waitFor(() => {
    if (!figure.querySelector('[data-mark]')) throw new Error('nothing is drawn')
  })
  return figure
}

it('a bar opens its largest record; the measure is in the link', async () => {
  const figure = await shown()
  const first = answer.bins.find(({ all }) => all.amounts > 0)
  fireEvent.click(figure.querySelector('[data-mark]') ?? figure)
  expect(window.location.search).toContain(`record=${first?.largest[0]?.id}`)
  fireEvent.click(within(figure).getByRole('button', { name: 'Their sum' }))
  expect(window.location.search).toContain('measure=investment')
})

describe.each(LANGS)('in %s', (lang) => {
  const words = wordsFor(lang)
  it('[C3] [C7] the coverage says for how many an amount is known and what other money is left out', async () => {
    const { textContent: said } = await shown(lang)
    const { known, agreements: all } = answer.total
    expect(said).toContain(words.say('coverage.amounts', { known, all, floor: 'yes' }))
    for (const { basis } of answer.otherBases) {
      expect(said).toContain(words.say(`figure.signings.basis.${basis}`))
    }
  })
  it('[A7] [C13] the table has the numbers of every bar, what is not on the scale, and what dominates', async () => {
    const figure = await shown(lang)
    fireEvent.click(within(figure).getByRole('button', { name: words.say('action.showTable') }))
    const rows = within(figure)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map((cell) => cell.textContent))
    answer.bins.forEach((bin, index) => {
      expect(rows[index]).toEqual(
        expect.arrayContaining([
          sizeName(bin, words),
          plain(bin.all.amounts, lang),
          plain(bin.single.amounts, lang),
          plain(bin.group.amounts, lang),
          bin.all.cny === null ? '' : money(bin.all.cny, lang),
          plain(bin.agreements, lang),
          bin.dominant
            ? clauses(lang, [words.pick(bin.dominant.title), statedWords(bin.dominant, words)])
            : '',
        ]),
      )
    })
    expect(rows[answer.bins.length]).toEqual(
      expect.arrayContaining([
        words.say('figure.timeline.unknownAmount'),
        plain(answer.notPublished.records, lang),
        plain(answer.notPublished.agreements, lang),
      ]),
    )
  })
})

describe('the sentence', () => {
  const words = wordsFor('en')
  const said = (measure: 'agreements' | 'investment', ...amounts: (number | null)[]) =>
    sizesSentence(
      sizes(
        ledgerOf({
          agreements: amounts.map((cny, index) =>
            agreement({ id: `a${index}`, ...(cny === null ? {} : { amount: intended(cny) }) }),
          ),
        }),
        filterBy(),
      ),
      measure,
      words,
    )
  it('says how many, from which to which, for how many, and the middle', () => {
    expect(said('agreements', 5_000_000, 7_000_000, null)).toBe(
      '2 published amounts from ¥5 million to ¥7 million, all of single agreements, cover 2 of 3 agreements.',
    )
    expect(said('agreements', 1e6, 2e6, 3e6, 4e6, 5e6)).toContain(
      'Half or more of the 5 amounts of single agreements are ¥3 million or less.',
    )
  })
  it('says the largest and its share of the sum', () => {
    expect(said('investment', 6_000_000, 2_000_000, null)).toBe(
      'The largest of 2 published amounts, ¥6 million, is 75 % of the known sum of ¥8 million.',
    )
  })
  it('[C5] counts amounts of groups that name the chosen sectors among others as of groups', () => {
    const group = agreement({ id: 'g', count: 9, sectors: ['wind', 'oil'], amount: intended(5e6) })
    const one = agreement({ id: 'o', sectors: ['wind'], amount: intended(7e6) })
    const narrowed = sizes(ledgerOf({ agreements: [group, one] }), filterBy({ sectors: ['wind'] }))
    expect(sizesSentence(narrowed, 'agreements', words)).toContain('1 of them of groups of agreements')
  })
  it('of one amount is short, and of none there is no sentence', () => {
    expect(said('investment', 6_000_000, null)).toBe(
      'One amount is published: ¥6 million, for 1 of 2 agreements.',
    )
    expect([said('agreements'), said('agreements', null), said('agreements', 0)]).toEqual(['', '', ''])
  })
})

it('[C13] the bracket is explained where it is drawn, and named in the table where a record dominates', () => {
  const words = wordsFor('en')
  const title = { en: 'The deal', zh: '协议' }
  const bars = [
    { dominant: null },
    {
      dominant: { id: 'a', title, cny: sumCny(170_400_000_000), is: null, disputed: null, isRemainder: true },
    },
  ]
  expect(dominanceLegend(bars, 2e11, 'agreements', words)).toEqual([])
  expect(dominanceLegend(bars, 2e11, 'investment', words)).toHaveLength(1)
  expect(dominanceLegend(bars, 1e14, 'investment', words)).toEqual([])
  expect(dominanceLegend([{ dominant: null }], 0, 'investment', words)).toEqual([])
  const { columns, cells } = dominanceColumn(bars, words)
  expect(columns).toHaveLength(1)
  expect(bars.map((bar) => cells(bar)[0]?.text)).toEqual([
    '',
    'The deal (the rest, not itemised), ¥170.4 billion',
  ])
  expect(dominanceColumn([{ dominant: null }], words).columns).toEqual([])
})
