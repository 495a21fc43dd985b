/** More bars than can be told apart: one mark at a time, and yet every bar answers keys and pointer. */
import { fireEvent, render } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { OverTimeChart } from '../../src/charts/OverTimeChart.tsx'
import { OpenPart } from '../../src/charts/openPart.ts'
import { binKeys, binLabel, runningPart } from '../../src/charts/overTimeWords.ts'
import { RunningChart, runningLabel } from '../../src/charts/RunningChart.tsx'
import { SCREEN } from '../../src/charts/theme.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { clauses } from '../../src/format/words.ts'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { type Part, partKey, periodId } from '../../src/model/part.ts'
import { type OverTimeAnswer, overTime, type TimeBin } from '../../src/questions/overTime.ts'
import { DEFAULT_VIEW, type ViewState } from '../../src/view/viewState.ts'
import { shipped } from '../export/samples.ts'

const ledger = buildLedger(shipped())
const answerOf = (view: ViewState) => overTime(ledger, view, { size: 'month', split: 'basis' })
const ALL_MONTHS = answerOf(DEFAULT_VIEW)
const words = wordsFor('en')
const full = ALL_MONTHS.bins.filter(({ total }) => total.agreements > 0)

interface Kind {
  readonly Chart: typeof OverTimeChart
  readonly told: (bin: TimeBin, answer: OverTimeAnswer) => string
  readonly part: (bin: TimeBin) => Part
}
const KINDS: Readonly<Record<string, Kind>> = {
  'the bars': {
    Chart: OverTimeChart,
    told: (bin) => binLabel(bin, words),
    part: (bin) => ({ period: periodId(bin) }),
  },
  'the running total': {
    Chart: RunningChart,
    told: (bin, { bins, running }) => {
      const until = running[bins.indexOf(bin)]
      if (!until) throw new Error(`nothing until ${bin.from}`)
      return runningLabel(bin, until, words)
    },
    part: runningPart,
  },
}

const onChoose = vi.fn()
const onOpen = vi.fn()
const marks = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-place] > [data-mark]')]
const placeOf = (from: string): Element => {
  const index = ALL_MONTHS.bins.findIndex((bin) => bin.from === from)
  const rect = document.querySelector(`[data-place="${index}"] .mark-row`)
  if (!rect) throw new Error(`no place for ${from}`)
  return rect
}

beforeEach(() => {
  onChoose.mockReset()
  onOpen.mockReset()
})

describe.each(Object.entries(KINDS))('of %s', (_, { Chart, told, part }) => {
  const labelOf = (bin: TimeBin, answer = ALL_MONTHS): string => clauses('en', told(bin, answer).split('\n'))
  const chart = (answer = ALL_MONTHS) => (
    <OpenPart value={onOpen}>
      <Chart
        width={900}
        words={words}
        theme={SCREEN}
        interactive
        description="what it shows"
        answer={answer}
        measure="agreements"
        isChosen={null}
        onChoose={(bin) => onChoose(bin.from)}
      />
    </OpenPart>
  )

  it('has one mark, a place for every month, and the keys of all for what other figures point at', () => {
    render(chart())
    expect(marks()).toHaveLength(1)
    expect(marks()[0]?.tabIndex).toBe(0)
    expect(marks()[0]?.getAttribute('aria-label')).toBe(full[0] && labelOf(full[0]))
    const places = [...document.querySelectorAll('[data-place][data-of]')]
    expect(places.map((place) => place.getAttribute('data-of'))).toEqual(
      ALL_MONTHS.bins.map((bin) => binKeys(bin).join(' ')),
    )
  })

  it('the arrows, Home and End visit every month with agreements in turn, each by its name', () => {
    render(chart())
    marks()[0]?.focus()
    const heard = [document.activeElement?.getAttribute('aria-label')]
    for (let step = 1; step < full.length; step += 1) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' })
      heard.push(document.activeElement?.getAttribute('aria-label'))
      expect(document.querySelectorAll('[data-mark][tabindex="0"]')).toHaveLength(1)
    }
    expect(heard).toEqual(full.map((bin) => labelOf(bin)))
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' })
    expect(document.activeElement?.getAttribute('aria-label'), 'the last is the end').toBe(heard.at(-1))
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Home' })
    expect(document.activeElement?.getAttribute('aria-label')).toBe(heard[0])
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'End' })
    expect(document.activeElement?.getAttribute('aria-label')).toBe(heard.at(-1))
  })

  it.each([
    ['a click on its place', (from: string) => fireEvent.click(placeOf(from))],
    [
      'the pointer on its place, then a click on the mark',
      (from: string) => {
        fireEvent.mouseOver(placeOf(from))
        fireEvent.click(marks().at(-1) ?? document.body)
      },
    ],
    [
      'the arrows and Enter',
      (from: string) => {
        marks()[0]?.focus()
        const steps = full.findIndex((bin) => bin.from === from)
        for (let step = 0; step < steps; step += 1) {
          fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' })
        }
        fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' })
      },
    ],
  ])('[A6] %s chooses a month', (_how, choose) => {
    render(chart())
    const bin = full[3]
    if (!bin) throw new Error('too few months')
    choose(bin.from)
    expect(onChoose.mock.calls).toEqual([[bin.from]])
  })

  it('Shift with a click opens the ledger of the month; its tooltip is its name', () => {
    render(chart())
    const bin = full[2]
    if (!bin) throw new Error('too few months')
    fireEvent.mouseOver(placeOf(bin.from))
    const lines = [...document.querySelectorAll('.chart-tip > span')].map(({ textContent }) => textContent)
    expect(lines).toEqual(told(bin, ALL_MONTHS).split('\n'))
    fireEvent.click(placeOf(bin.from), { shiftKey: true })
    expect(onOpen.mock.calls.map(([part]) => partKey(part))).toEqual([partKey(part(bin))])
    expect(onChoose).not.toHaveBeenCalled()
  })

  it('a month that a filter empties loses its mark, and the stop goes to one that has agreements', () => {
    const { rerender } = render(chart())
    marks()[0]?.focus()
    const narrowed = answerOf({ ...DEFAULT_VIEW, bases: ['intended'] })
    const left = narrowed.bins.find(({ total }) => total.agreements > 0)
    expect(left && labelOf(left, narrowed)).not.toBe(full[0] && labelOf(full[0]))
    rerender(chart(narrowed))
    expect(marks().map((mark) => mark.getAttribute('aria-label'))).toEqual([left && labelOf(left, narrowed)])
    const empty = answerOf({ ...DEFAULT_VIEW, text: 'nothing is called that' })
    rerender(chart(empty))
    expect(marks()).toEqual([])
  })
})
