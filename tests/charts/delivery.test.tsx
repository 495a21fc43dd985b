import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { DeliveryChart, type DeliveryChartProps } from '../../src/charts/DeliveryChart.tsx'
import { layOutDelivery } from '../../src/charts/deliveryLayout.ts'
import { lighter, rateValue } from '../../src/charts/deliveryWords.ts'
import { PAPER, SCREEN } from '../../src/charts/theme.ts'
import { percentFloor } from '../../src/format/numbers.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { LANGS } from '../../src/model/words.ts'
import { type DeliveryAnswer, delivery, type Silence } from '../../src/questions/delivery.ts'
import { agreement, filterBy, ledgerOfAgreements, planned } from '../support/fixtures.ts'

const answer = delivery(
  ledgerOfAgreements(
    agreement({ id: 's', count: 1000, date: '2018', history: [{ stage: 'signed' }], amount: planned(1e9) }),
    agreement({ id: 'a', date: '2020', history: [{ stage: 'signed' }, { stage: 'operating' }] }),
    agreement({ id: 'b', date: '2024-02', history: [{ stage: 'signed' }, { stage: 'cancelled' }] }),
    agreement({ id: 'c' }),
  ),
  filterBy(),
)
const silenceOf = ({ silences }: DeliveryAnswer): Silence => {
  const silence = silences.find(({ years }) => years === 3)
  if (!silence) throw new Error('no silence')
  return silence
}

const draw = (parts: Partial<DeliveryChartProps> = {}) =>
  render(
    <DeliveryChart
      answer={answer}
      silence={silenceOf(answer)}
      isChosen={null}
      onChoose={() => undefined}
      width={900}
      words={wordsFor('en')}
      theme={SCREEN}
      interactive
      description="What it shows"
      {...parts}
    />,
  )

describe('the delivery chart', () => {
  it('has a mark for every bar, named with its numbers, and one tab stop', () => {
    const { container } = draw()
    const marks = screen.getAllByRole('button')
    expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'Intended, 0 agreements',
      'Signed, 1,002 agreements, 1,000 last reported here, 1 reported further on, 1 since cancelled or set back',
      'Started, 0 agreements',
      'Under construction, 0 agreements',
      'Operating or completed, 1 agreement, 1 last reported here',
      'Cancelled, 1 agreement, 1 last reported here',
      'Stage not stated, 1 agreement',
    ])
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  })

  it('chooses a row by pointer and by key', async () => {
    const user = userEvent.setup()
    const onChoose = vi.fn()
    draw({ onChoose })
    await user.click(screen.getByRole('button', { name: /^Signed/ }))
    screen.getByRole('button', { name: /^Signed/ }).focus()
    await user.keyboard('{Enter}')
    expect(onChoose.mock.calls.map(([row]) => row.id)).toEqual(['signed', 'signed'])
  })

  it('keeps what is there visible beside what is a thousand times more, and draws nothing for nothing', () => {
    const { container } = draw()
    const further = container.querySelector('[data-part="further"]')
    expect(Number(further?.getAttribute('width'))).toBeGreaterThanOrEqual(1.5)
    expect(container.querySelectorAll('[data-part="further"]')).toHaveLength(1)
    expect(container.textContent).toContain('none reported')
  })

  it('says the rates as floors, never rounded up, and never a zero for silence', () => {
    expect(LANGS.map((lang) => rateValue('performance', answer, wordsFor(lang)))).toEqual([
      'at least 1 of 1,002',
      '1002个中至少有1个',
    ])
    const shares = [
      [1, 999],
      [1, 100],
      [2, 3],
      [999, 1000],
      [5, 5],
    ] as const
    expect(shares.map(([k, all]) => percentFloor(k, all, 'en'))).toEqual([
      '0.1 %',
      '1 %',
      '66 %',
      '99 %',
      '100 %',
    ])
    expect(percentFloor(0, 0, 'zh')).toBeNull()
    const silent = delivery(
      ledgerOfAgreements(agreement({ id: 'a', history: [{ stage: 'signed' }] })),
      filterBy(),
    )
    expect(rateValue('landed', silent, wordsFor('en'))).toBe('none reported (0 of 1)')
    const none = delivery(ledgerOfAgreements(agreement({ id: 'a' })), filterBy())
    expect(rateValue('start', none, wordsFor('en'))).toBe('not known: no agreement is reported as signed')
  })

  it('says what the rate of funds arrived is missing', () => {
    expect(rateValue('funds', answer, wordsFor('en'))).toBe(
      'cannot be computed: announced investment is published for 1,000 of 1,003, completed investment for 0, both for no agreement',
    )
  })

  it('says what share of the announced money is completed, of how many agreements, and draws no more than all', () => {
    const history = (cny: number) => [{ completed: { cny } }]
    const paid = (...done: number[]) =>
      delivery(
        ledgerOfAgreements(
          ...done.map((cny, at) => agreement({ id: `a${at}`, amount: planned(4e8), history: history(cny) })),
          agreement({ id: 'other' }),
        ),
        filterBy(),
      )
    const said = (done: number, lang: 'en' | 'zh') => rateValue('funds', paid(done, done), wordsFor(lang))
    expect(said(1e8, 'en')).toBe(
      'at least 25 % (¥200 million of ¥800 million; both are published for 2 of 3 agreements)',
    )
    expect(said(1e8, 'zh')).toBe('至少25%（公布投资额8亿元，已完成2亿元；3个协议中有2个两项均公布）')
    expect(said(0, 'en')).toBe('¥0 of ¥800 million; both are published for 2 of 3 agreements')
    const over = paid(9e8)
    const { container } = draw({ answer: over, silence: silenceOf(over) })
    const bars = [...container.querySelectorAll('rect[height="10"]')].map((bar) => bar.getAttribute('width'))
    const [block] = layOutDelivery(over, silenceOf(over), 900, wordsFor('en')).rates
    expect(bars).toEqual([String(block?.width)])
  })

  it('is plain drawing in a file, its colours written out', () => {
    const { container } = draw({ interactive: false, theme: PAPER })
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(container.querySelector('[data-part="further"]')?.getAttribute('fill')).toMatch(/^#[0-9a-f]{6}$/)
    expect(lighter(SCREEN)).toMatch(/^color-mix/)
  })

  it.each([300, 360, 559, 560, 779, 780, 1200])('lays nothing over anything else at %d px', (width) => {
    for (const lang of LANGS) {
      const layout = layOutDelivery(answer, silenceOf(answer), width, wordsFor(lang))
      const tops = [...layout.stageTops, layout.silenceHeader - 12, ...layout.silenceTops]
      tops.forEach((top, index) => {
        if (index > 0 && index !== layout.stageTops.length + 1)
          expect(top - (tops[index - 1] ?? 0)).toBeGreaterThanOrEqual(layout.rowHeight)
      })
      expect(width - layout.right - layout.labels).toBeGreaterThan(90)
      for (const { x, width: own, y } of layout.rates) {
        expect(x + own).toBeLessThanOrEqual(width + 0.01)
        expect(y).toBeLessThan(layout.height)
      }
    }
  })
})
