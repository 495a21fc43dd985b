/** "What do we not know?" as the reader has it: choosing, sentence, table. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { countedText, gapPeriods, wayNames } from '../../src/charts/gapsWords.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { type GapField, LANGS, type Lang } from '../../src/model/words.ts'
import { GapsPanel, gapChoice, gapsSentence } from '../../src/panels/gaps/GapsPanel.tsx'
import { gaps } from '../../src/questions/gaps.ts'
import { parseView } from '../../src/view/viewState.ts'
import { shipped } from '../export/samples.ts'
import { agreement, filterBy, intended, ledgerOfAgreements } from '../support/fixtures.ts'
import { inBrowser } from '../ui/browser.ts'
import { Around, viewOf } from './around.tsx'
import { strangers } from './strangers.ts'

const data = shipped()
const answer = gaps(buildLedger(data), viewOf())

inBrowser()

async function shown(lang: Lang = 'en', view = viewOf()) {
  const page = (next = view) => (
    <Around dataset={data} lang={lang}>
      <GapsPanel view={next} />
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
      const marks = [...figure.querySelectorAll('[data-mark]')]
      const mark = marks.find((each) => each.getAttribute('aria-label')?.startsWith(start))
      if (!mark) throw new Error(`no mark ${start}`)
      return mark
    },
    follow: () => rerender(page(parseView(window.location.search).view)),
  }
}

describe('choosing a cell', () => {
  it('keeps its year and what does not state its field, and again takes both back', async () => {
    const { mark, follow } = await shown()
    const label = mark('Sector, 2018').getAttribute('aria-label')
    fireEvent.click(mark('Sector, 2018'))
    expect(window.location.search).toBe('?sector=none&from=2018&to=2018')
    follow()
    await waitFor(() => expect(mark('Sector, 2018').getAttribute('aria-pressed')).toBe('true'))
    expect(mark('Sector, 2018').getAttribute('aria-label')).toBe(label)
    fireEvent.click(mark('Sector, 2018'))
    expect(window.location.search).toBe('')
  })
  it('of all years keeps what does not state the field, whatever its date', async () => {
    const { mark } = await shown('en', viewOf())
    fireEvent.click(mark('Amount, All'))
    expect(window.location.search).toBe('?basis=none')
  })
  it('of the dates keeps the year', async () => {
    const { mark } = await shown()
    fireEvent.click(mark('Date, 2019'))
    expect(window.location.search).toBe('?from=2019&to=2019')
  })
  it('is offered only where a link can say it and something is missing', () => {
    const offered = (field: GapField, id: string): boolean => {
      const row = answer.rows.find((each) => each.field === field)
      const period = gapPeriods(answer, wordsFor('en')).find((each) => each.id === id)
      if (!row || !period) throw new Error(`no cell ${field} ${id}`)
      return gapChoice(row, period, period.cellOf(row)) !== null
    }
    expect(offered('link', '2018')).toBe(false)
    expect(offered('date', 'total')).toBe(false)
    expect(offered('stage', 'undated')).toBe(false)
    for (const { field, years } of answer.rows) {
      if (field === 'date' || field === 'link') continue
      years.forEach(({ missing }, index) => {
        expect(offered(field, String(answer.years[index]))).toBe(missing > 0)
      })
    }
  })
})

describe.each(LANGS)('in %s', (lang) => {
  const words = wordsFor(lang)
  it('[F3] says what is counted beyond the chosen dates and fields', async () => {
    const { figure } = await shown(lang, viewOf({ stages: ['none'] }))
    expect(figure.textContent).toContain(words.say('coverage.gapsOwn'))
    expect(figure.textContent).not.toContain(words.say('coverage.paleDates'))
  })
  it('[A7] the table has the numbers of every cell, and no number where there is no record', async () => {
    const { figure } = await shown(lang)
    fireEvent.click(within(figure).getByRole('button', { name: words.say('action.showTable') }))
    const rows = within(figure)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map((cell) => cell.textContent))
    expect(rows).toEqual(
      gapPeriods(answer, words).map((period) => [
        period.name,
        ...answer.rows.flatMap((row) => {
          const cell = period.cellOf(row)
          return [...wayNames(row.field, words).map((_, way) => cell.stated[way] ?? 0), cell.missing].map(
            (count) =>
              cell.records === 0 ? words.say('figure.gaps.noRecord') : countedText(count, cell, words),
          )
        }),
      ]),
    )
  })
  it('the sentence says only numbers of the answer, and one that is right', () => {
    const sentence = gapsSentence(answer, words)
    expect(sentence).not.toBe('')
    expect(strangers(sentence, answer, lang, [])).toEqual([])
    const least = Math.min(...answer.rows.map(({ total }) => (total.stated[0] ?? 0) / total.records))
    const named = answer.rows.filter(({ field }) => sentence.includes(words.say(`figure.gaps.${field}.full`)))
    for (const { total } of named) expect((total.stated[0] ?? 0) / total.records).toBe(least)
    expect(named).not.toEqual([])
  })
  it('the sentence of nothing, of nothing stated and of everything stated', () => {
    const of = (...records: Parameters<typeof agreement>[0][]) =>
      gapsSentence(gaps(ledgerOfAgreements(...records.map(agreement)), filterBy()), words)
    expect(of()).toBe('')
    expect(of({ id: 'a', date: '2019' })).toBe(
      words.say('figure.gaps.sentence', {
        fields: (['amount', 'date', 'stage', 'sector'] as const)
          .map((field) => words.say(`figure.gaps.${field}.full`))
          .join(lang === 'en' ? ', ' : '、'),
        known: 0,
        all: 1,
      }),
    )
    expect(
      of({
        id: 'a',
        date: '2019-10-17',
        amount: intended(0),
        sectors: ['wind'],
        history: [{ stage: 'signed' }],
      }),
    ).toBe(words.say('figure.gaps.sentenceAll'))
  })
})
