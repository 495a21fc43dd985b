/** What stands over the bars of "when, and how much?", and outside of its axis, at every width. */
import { cleanup, render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { OverTimeChart } from '../../src/charts/OverTimeChart.tsx'
import { labelLines, numberLabel } from '../../src/charts/overTimeLabels.ts'
import { RunningChart } from '../../src/charts/RunningChart.tsx'
import { PAPER } from '../../src/charts/theme.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { DEFAULT_VIEW } from '../../src/view/viewState.ts'
import { shipped } from '../export/samples.ts'

const answer = overTime(buildLedger(shipped()), DEFAULT_VIEW, { size: 'year', split: 'basis' })
const bins = answer.bins.filter(({ total }) => total.agreements > 0)

/** The texts of each mark: of the years that have agreements, then of those without a date. */
function texts(width: number, lang: Lang, Chart = OverTimeChart): string[] {
  const { container } = render(
    <Chart
      answer={answer}
      measure="investment"
      isChosen={null}
      onChoose={() => undefined}
      width={width}
      words={wordsFor(lang)}
      theme={PAPER}
      interactive
      description=""
    />,
  )
  const said = [...container.querySelectorAll('[data-mark]')].map((mark) =>
    [...mark.querySelectorAll('text')].map((text) => text.textContent).join(' '),
  )
  cleanup()
  return said
}

const labels = (width: number, lang: Lang): string[] => texts(width, lang).slice(0, bins.length)

describe('numbers over the years', () => {
  it.each([326, 420, 500, 676, 924, 1148])('are of the same years in both languages at %i', (width) => {
    const [en, zh] = LANGS.map((lang) => labels(width, lang))
    expect(en?.map((text) => text !== '')).toEqual(zh?.map((text) => text !== ''))
    expect(en?.filter((text) => text !== '').length).toBeGreaterThan(2)
  })
  it('say of the year with most agreements, of which no amount is published, how many they are', () => {
    const at = bins.findIndex(({ total }) => total.cny === null && total.agreements > 60)
    expect(bins[at]?.total.agreements).toBe(68)
    expect(labels(1148, 'en')[at]).toBe('68 agreements no amount')
    expect(labels(1400, 'en')[at]).toBe('68 agreements amount unknown')
    expect(labels(1148, 'zh')[at]).toBe('68个协议 金额未公布')
    for (const width of [326, 676]) {
      expect(labels(width, 'en')[at]).toBe('68')
      expect(labels(width, 'zh')[at]).toBe('68个')
    }
  })
  it('are floors where they are, and nothing of a year without agreements', () => {
    const [bin] = bins
    if (!bin) throw new Error('no year')
    const unknown = { ...bin, isFloor: true, total: { ...bin.total, agreements: 5, unknown: 5, cny: null } }
    expect(numberLabel(unknown, 'investment', 1, 'en')).toBe('≥ 5')
    expect(labelLines(unknown, 'investment', 1, false, wordsFor('en'))).toEqual([['≥ 5 agreements']])
    const none = { ...bin, total: { ...bin.total, agreements: 0, cny: null } }
    expect(numberLabel(none, 'investment', 1, 'en')).toBe('')
  })
})

describe.each([OverTimeChart, RunningChart])('agreements without a date', (Chart) => {
  it.each([
    [1148, 'en', '3 undated'],
    [560, 'zh', '3 无日期'],
    [559, 'en', 'undated: 3'],
    [326, 'zh', '无日期：3'],
  ] as const)('stand outside the axis at %i (%s), as the coverage says', (width, lang, said) => {
    expect(answer.undated.agreements).toBe(3)
    expect(texts(width, lang, Chart).at(-1)).toBe(said)
  })
})
