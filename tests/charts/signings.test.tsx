/** The matrix of signings as it is drawn: its marks, their names, what stands in the cells, and Chinese columns. */
import { act, fireEvent, render } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { SigningsChart } from '../../src/charts/SigningsChart.tsx'
import { layOutSignings, upright } from '../../src/charts/signingsLayout.ts'
import { countText, itemisedOf, signingLabel } from '../../src/charts/signingsWords.ts'
import { PAPER, SCREEN } from '../../src/charts/theme.ts'
import { plain } from '../../src/format/numbers.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { signingsCoverage, signingsSentence } from '../../src/panels/signings/SigningsPanel.tsx'
import { signings } from '../../src/questions/signings.ts'
import { shipped } from '../export/samples.ts'
import { agreement, both, filterBy, intended, ledgerOf, ledgerOfAgreements } from '../support/fixtures.ts'

const LONG = 'A name that goes on and on '.repeat(8)
const WORDS = { en: wordsFor('en'), zh: wordsFor('zh') }
const real = buildLedger(shipped())
const small = ledgerOfAgreements(
  agreement({ id: 'two', count: 30, countIs: 'over', date: '2019-10', sectors: ['wind', 'finance'] }),
  agreement({
    id: 'one',
    count: 4,
    date: '2018',
    sectors: ['wind', 'oil'],
    amount: intended(59_300_000_000),
  }),
  agreement({ id: 'named', partOf: 'one' }),
  agreement({ id: 'perhaps', partOf: 'one', partOfIs: 'possible' }),
  agreement({ id: 'unsaid', count: 2, title: both(LONG, '很长的标题'.repeat(40)) }),
)

function drawn(ledger: Ledger, width: number, lang: Lang = 'en', interactive = true) {
  const answer = signings(ledger, filterBy())
  const onOpen = vi.fn()
  const { container } = render(
    <SigningsChart
      answer={answer}
      width={width}
      words={WORDS[lang]}
      theme={interactive ? SCREEN : PAPER}
      interactive={interactive}
      onOpen={onOpen}
      keysOf={(id) => [`record:${id}`]}
      description="what it shows"
    />,
  )
  const marks = [...container.querySelectorAll<SVGElement>('[data-mark]')]
  return { answer, onOpen, container, marks }
}

describe.each([
  ['the shipped data', real],
  ['small cases', small],
])('the signings of %s', (_, ledger) => {
  it.each([300, 559, 560, 768, 1200])('fit a width of %d: a mark each, numbers in its name', (width) => {
    for (const lang of LANGS) {
      const { answer, container, marks } = drawn(ledger, width, lang)
      expect(marks).toHaveLength(answer.rows.length)
      expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1)
      answer.rows.forEach((row, index) => {
        const name = marks[index]?.getAttribute('aria-label') ?? ''
        expect(name).toContain(countText(row, WORDS[lang]))
        expect(name).toContain(plain(itemisedOf(row), lang))
        expect(name).not.toMatch(/NaN|null|undefined/)
      })
      for (const box of container.querySelectorAll('svg rect, svg circle, svg line')) {
        for (const { name, value } of box.attributes) {
          if (/^(x|y|width|height|cx|cy|r|x1|x2|y1|y2)$/.test(name)) {
            expect(Number.isFinite(Number(value)), `${name}=${value}`).toBe(true)
            if (/^(x|width|height|r)$/.test(name)) expect(Number(value)).toBeGreaterThanOrEqual(0)
          }
        }
        const right = Number(box.getAttribute('x') ?? 0) + Number(box.getAttribute('width') ?? 0)
        if (!box.closest('pattern')) expect(right).toBeLessThanOrEqual(width + 0.5)
      }
    }
  })
})

describe('a signing', () => {
  it('[A6] is opened by a click, Enter and Space alike', () => {
    const { marks, onOpen } = drawn(small, 900)
    const mark = marks[1]
    if (!mark) throw new Error('no marks')
    fireEvent.click(mark)
    act(() => mark.focus())
    fireEvent.keyDown(mark, { key: 'Enter' })
    fireEvent.keyDown(mark, { key: ' ' })
    expect(onOpen.mock.calls).toEqual([['one'], ['one'], ['one']])
  })
  it.each([340, 900])('[C4] fills its one family, hatches several, outlines none (width %d)', (width) => {
    const { marks } = drawn(small, width)
    const cells = (mark: Element | undefined) =>
      [...(mark?.querySelectorAll('rect:not(.mark-row)') ?? [])]
        .filter((box) => box.getAttribute('width') === box.getAttribute('height'))
        .map((box) => [box.getAttribute('fill'), box.hasAttribute('stroke-dasharray')])
    expect(cells(marks[0])).toEqual([
      [expect.stringContaining('url(#hatch'), false],
      [expect.stringContaining('url(#hatch'), false],
    ])
    expect(cells(marks[1])).toEqual([[SCREEN.series[0], false]])
    expect(cells(marks[2])).toEqual([[SCREEN.card, true]])
  })
  it('[C1] [C2] says what is unknown, what is only possible and what was printed', () => {
    const answer = signings(small, filterBy())
    const said = (lang: Lang) => answer.rows.map((row) => signingLabel(row, answer, WORDS[lang]).split('\n'))
    expect(said('en')[0]).toEqual([
      'Record two',
      'October 2019',
      'over 30 agreements',
      'amount not published',
      '0 of 30 itemised by name',
      'energy; services',
      'names the family among others, not broken down',
    ])
    expect(said('zh')[1]).toEqual([
      '记录one',
      '2018年',
      '4个协议',
      '593亿元，意向投资',
      '4个中已列明名称2个',
      '其中1个仅可能属于本次签约',
      'energy',
    ])
  })
  it('in a file has no names, roles or focus', () => {
    const { container, marks } = drawn(small, 900, 'en', false)
    expect(marks).toHaveLength(0)
    expect(container.querySelectorAll('[role=button], [tabindex="0"]')).toHaveLength(0)
    expect(container.innerHTML).not.toContain('var(--')
  })
})

describe('the words of the figure', () => {
  it('[C7] say how many signings, how much is announced and itemised, and what is left out', () => {
    const many = ledgerOfAgreements(
      ...Array.from({ length: 43 }, (_, index) => agreement({ id: `s${index}`, count: index + 2 })),
      agreement({ id: 'single' }),
    )
    const answer = signings(many, filterBy())
    expect(signingsCoverage(answer, WORDS.en).filter((line) => line !== '')).toEqual([
      '43 signings, 989 agreements announced in them, 0 itemised by name.',
      'No amount published for 43 signings.',
      'The largest are drawn. 3 smaller signings are left out, 9 agreements; all stand in the table.',
      '1 agreement was announced one by one and is not in this figure.',
      '3 sector families are named by no signing and have no column.',
    ])
    expect(signingsCoverage(answer, WORDS.zh)).toContain(
      '仅画出规模最大的签约，另有3次较小的签约（9个协议）未画出，全部列在表格中。',
    )
  })
  it('[C2] a signing of "over n" makes the total a floor', () => {
    const answer = signings(small, filterBy())
    expect(signingsCoverage(answer, WORDS.en)[0]).toBe(
      '3 signings, at least 36 agreements announced in them, 2 itemised by name.',
    )
    expect(signingsSentence(answer, WORDS.en)).toBe(
      'The largest signing (shanghai-dalian, October 2019) announced over 30 agreements; none of them is itemised by name.',
    )
    expect(signingsSentence(signings(ledgerOf({}), filterBy()), WORDS.en)).toBe('')
  })
})

describe('the names of columns', () => {
  it('stand in two lines without cutting a word, in Chinese at a mark or before 与', () => {
    const answer = signings(real, filterBy())
    for (const lang of LANGS) {
      const { columns } = layOutSignings(answer, 1100, WORDS[lang])
      for (const { name, lines } of columns) {
        expect(lines.length).toBeLessThanOrEqual(2)
        expect(lines.join(lang === 'en' ? ' ' : '').replaceAll('、', '')).toBe(name.replaceAll('、', ''))
      }
    }
    const { columns } = layOutSignings(answer, 1100, WORDS.zh)
    expect(columns[0]?.lines).toEqual(['能源、化工', '与新材料'])
  })
  it('are no taller than the header', () => {
    expect(upright('很长的名称'.repeat(40), 200)).toHaveLength(15)
    expect(upright('很长的名称'.repeat(40), 200).at(-1)).toBe('⋮')
    expect(upright('短', 200)).toEqual(['短'])
  })
})
