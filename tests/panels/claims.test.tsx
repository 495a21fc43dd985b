/** "Do the published totals add up?" as the reader has it: opening records, sentence, coverage, tables. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { figureWords } from '../../src/charts/claimWords.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { ALL, LANGS, type Lang } from '../../src/model/words.ts'
import { ClaimsPanel, claimsSentence } from '../../src/panels/claims/ClaimsPanel.tsx'
import { claims } from '../../src/questions/claims.ts'
import { shipped } from '../export/samples.ts'
import { agreement, both, claim, day, filterBy, intended, ledgerOf, planned } from '../support/fixtures.ts'
import { inBrowser } from '../ui/browser.ts'
import { Around, viewOf } from './around.tsx'

const data = shipped()
const ledger = buildLedger(data)

inBrowser()

async function shown(lang: Lang, view = viewOf()) {
  render(
    <Around dataset={data} lang={lang}>
      <ClaimsPanel view={view} />
    </Around>,
  )
  const figure = await screen.findByRole('figure')
  return {
    figure,
    drawn: () =>
      waitFor(() => {
        const marks = [...figure.querySelectorAll('[data-mark]')]
        if (!figure.querySelector('[data-line]')) throw new Error('nothing is drawn')
        return marks
      }),
  }
}

describe.each(LANGS)('in %s', (lang) => {
  const words = wordsFor(lang)
  const table = async (view = viewOf()) => {
    const { figure } = await shown(lang, view)
    fireEvent.click(within(figure).getByRole('button', { name: words.say('action.showTable') }))
    return within(figure)
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent))
  }
  it('[A6] a mark and a row of the table open the same record', async () => {
    const row = claims(ledger, viewOf()).claims.find(({ agreements }) => agreements.why === null)
    if (!row) throw new Error('nothing is compared')
    const { figure, drawn } = await shown(lang)
    const [mark] = await drawn()
    if (!mark) throw new Error('no mark')
    fireEvent.click(mark)
    expect(window.location.search).toBe(`?record=${row.id}`)
    window.history.replaceState(null, '', '/')
    fireEvent.click(within(figure).getByRole('button', { name: words.say('action.showTable') }))
    fireEvent.click(within(figure).getByRole('button', { name: words.pick(row.title) }))
    expect(window.location.search).toBe(`?record=${row.id}`)
  })
  it('[A7] [C7] the table has every published total, with its figure, and the reason where none is compared', async () => {
    const view = viewOf({ partnerships: ALL })
    const { claims: all } = claims(ledger, view)
    const rows = await table(view)
    for (const row of all) {
      const said = rows.find(([title]) => title === words.pick(row.title))?.join('\n') ?? ''
      expect(said).toContain(figureWords(row, 'agreements', words))
      if (row.agreements.why !== null) expect(said).toContain(words.say(`claims.why.${row.agreements.why}`))
    }
    const firsts = rows.slice(1, 1 + all.length).map(([title]) => title)
    const drawn = all.filter((row) => row.agreements.isDrawn).map(({ title }) => words.pick(title))
    expect(firsts.slice(0, drawn.length)).toEqual(drawn)
    // [C2] The running total by year ends with all that has a date, and is the floor that the drawing says.
    const { total, undated, isFloor } = claims(ledger, view)
    expect(isFloor).toBe(true)
    expect(rows.at(-1)?.[1]).toBe(`≥ ${total.agreements - undated.agreements}`)
  })
  it('the coverage says what is undated, and that dates narrow nothing here', async () => {
    const { figure, drawn } = await shown(lang, viewOf({ from: day('2019') }))
    await drawn()
    expect(figure.textContent).toContain(words.say('coverage.claimsDates'))
    expect(figure.textContent).toContain(
      words.say('coverage.undated', { n: claims(ledger, viewOf()).undated.agreements }),
    )
  })
  it('says why nothing is drawn where no amount is known', async () => {
    const view = viewOf({ partnerships: ['tianjin-changchun'], measure: 'investment' })
    const { figure } = await shown(lang, view)
    expect(figure.textContent).toContain(words.say('figure.claims.none'))
  })
})

describe('the sentence', () => {
  const sentence = (
    of: Partial<Parameters<typeof claim>[0]>,
    lang: Lang = 'en',
    measure: 'agreements' | 'investment' = 'agreements',
  ) =>
    claimsSentence(
      claims(
        ledgerOf({
          agreements: [agreement({ id: 'a', count: 20, date: '2018', amount: intended(4e9) })],
          claims: [
            claim({
              id: 'c',
              date: '2019-03',
              counts: 80,
              countIs: 'over',
              amount: planned(16e9),
              measures: 'agreements',
              of: both('projects signed', '签约项目'),
              ...of,
            }),
          ],
        }),
        filterBy(),
      ),
      measure,
      wordsFor(lang),
    )
  it('says what was published, how much is itemised and how much is not', () => {
    expect(sentence({})).toBe(
      'By March 2019, over 80 projects signed had been published for shanghai-dalian: 20 itemised by then, at least 60 (at least 75 %) unexplained.',
    )
    expect(sentence({ partnership: 'all' }, 'zh')).toBe(
      '截至2019年3月，公布签约项目超过80个，其中20个有明细，至少60个（至少75%）未见明细。',
    )
    expect(sentence({}, 'zh', 'investment')).toBe(
      '截至2019年3月，shanghai-dalian公布签约项目金额160亿元，其中40亿元有明细，120亿元（75%）未见明细。',
    )
  })
  it('says of which time', () => {
    expect(sentence({ since: '2018', date: '2018' })).toMatch(/^In 2018, /)
    expect(sentence({ since: '2018' })).toMatch(/^From 2018 to March 2019, /)
  })
  it('says when nothing is unexplained, and when nothing can be compared', () => {
    expect(sentence({ counts: 20, countIs: null })).toBe(
      'By March 2019, 20 projects signed had been published for shanghai-dalian; the list itemises 20 by then, which leaves nothing unexplained.',
    )
    expect(sentence({ measures: 'projects' })).toBe(
      'The one published total of this view cannot be compared with what it itemises; the table says why.',
    )
    expect(claimsSentence(claims(ledgerOf({}), filterBy()), 'agreements', wordsFor('en'))).toBe('')
  })
  it('says why nothing is compared in a narrowed view', () => {
    const narrowed = claims(ledger, viewOf({ sectors: ['wind-power'] }))
    expect(claimsSentence(narrowed, 'agreements', wordsFor('en'))).toBe(
      'Published totals are of whole partnerships, so none is compared while filters narrow this view.',
    )
  })
  it('is about the total of widest extent, of these the latest', () => {
    const about = (measure: 'agreements' | 'investment') =>
      claimsSentence(claims(ledger, viewOf({ partnerships: ALL })), measure, wordsFor('en'))
    expect(about('agreements')).toContain('849')
    expect(about('investment')).toContain('January 2026')
  })
})
