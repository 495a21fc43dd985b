/** Where sources disagree over a figure, or give it as a floor, a reader meets that with it, in both languages. */
import { render, screen, waitFor } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { claimLabel, claimsNote, drawnFigure } from '../../src/charts/claimWords.ts'
import { dominantWords } from '../../src/charts/dominanceWords.ts'
import { labelLines } from '../../src/charts/overTimeLabels.ts'
import { binLabel } from '../../src/charts/overTimeWords.ts'
import { runningLabel } from '../../src/charts/RunningChart.tsx'
import { amountOrNone } from '../../src/charts/signingsLayout.ts'
import { signingLabel } from '../../src/charts/signingsWords.ts'
import { markLabel } from '../../src/charts/timelineWords.ts'
import { recordColumns } from '../../src/export/recordColumns.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { ALL, LANGS, type Lang, RECORD_COLUMNS } from '../../src/model/words.ts'
import { claimsSentence } from '../../src/panels/claims/ClaimsPanel.tsx'
import { DeliveryPanel } from '../../src/panels/delivery/DeliveryPanel.tsx'
import { OverTimePanel } from '../../src/panels/overTime/OverTimePanel.tsx'
import { overTimeTable } from '../../src/panels/overTime/overTimeTable.ts'
import { Conflicts } from '../../src/panels/record/RecordParts.tsx'
import { cellDispute, cellWords, textTable } from '../../src/panels/records/recordWords.ts'
import { SectorsPanel } from '../../src/panels/sectors/SectorsPanel.tsx'
import { signingsCoverage } from '../../src/panels/signings/SigningsPanel.tsx'
import { SizesPanel, sizesSentence } from '../../src/panels/sizes/SizesPanel.tsx'
import { viewSentence, wordsOfView } from '../../src/panels/viewSentence.ts'
import { claims } from '../../src/questions/claims.ts'
import { headline } from '../../src/questions/headline.ts'
import { lines } from '../../src/questions/lines.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { signings } from '../../src/questions/signings.ts'
import { sizes } from '../../src/questions/sizes.ts'
import { timeline } from '../../src/questions/timeline.ts'
import { DEFAULT_VIEW } from '../../src/view/viewState.ts'
import { shipped } from '../export/samples.ts'
import { recordRows } from '../support/recordRows.ts'
import { pretendBrowser } from '../ui/browser.ts'
import { Around } from './around.tsx'
import { tablesOf } from './tables.ts'

const dataset = shipped()
const ledger = buildLedger(dataset)
const view = { ...DEFAULT_VIEW, partnerships: ALL } as const
const rows = recordRows(ledger, { ...view, scopes: ['counterpart', 'between'] })
const SIGNING = '2017-09-03-signing-57'
/** Its sources give a range and two figures: none is used. */
const UNSETTLED = 'bs-2022-zhichaoniao'

type Said = Readonly<Record<Lang, string>>
const AMOUNT: Said = {
  en: 'sources give about ¥100 billion to ¥170.4 billion',
  zh: '各来源数字不一：约1000亿元至1704亿元',
}
const COUNTS = {
  '2019-03-total-131-projects': { en: 'sources give 121 to 131', zh: '各来源数字不一：121至131' },
  'sh-2022-08-total': { en: 'sources give 119 to 143', zh: '各来源数字不一：119至143' },
  'sh-2024-08-total': { en: 'sources give 119 to 143', zh: '各来源数字不一：119至143' },
} as const

beforeEach(() => pretendBrowser())
afterEach(() => vi.unstubAllGlobals())

describe.each(LANGS)('[C9] in %s', (lang) => {
  const words = wordsFor(lang)
  const tables = tablesOf(ledger, view, 'agreements', words)
  const rowOf = (table: string, id: string): string =>
    tables
      .find((each) => each.id === table)
      ?.rows.find((row) => row.id === id)
      ?.cells.map(({ text }) => text)
      .join('\n') ?? ''
  const record = (id: string) => {
    const row = rows.find((each) => each.id === id && !each.isRemainder)
    if (!row) throw new Error(`no row ${id}`)
    return row
  }
  it('the amount of a signing, in tables, in marks and in sentences', () => {
    expect(rowOf('signings', SIGNING)).toContain(AMOUNT[lang])
    expect(rowOf('timeline', SIGNING)).toContain(AMOUNT[lang])
    const inSizes = tables.find(({ id }) => id === 'sizes')?.rows.flatMap(({ cells }) => cells) ?? []
    expect(inSizes.filter(({ text }) => text.includes(AMOUNT[lang]))).not.toEqual([])
    expect(sizesSentence(sizes(ledger, view), 'agreements', words)).toContain(AMOUNT[lang])
    const answer = signings(ledger, view)
    const row = answer.rows.find(({ id }) => id === SIGNING)
    expect(row && signingLabel(row, answer, words)).toContain(AMOUNT[lang])
    const mark = timeline(ledger, view)
      .lanes.flatMap(({ marks }) => marks)
      .find(({ id }) => id === SIGNING)
    expect(mark && markLabel(mark, words)).toContain(AMOUNT[lang])
  })
  it('the amount that makes up most of a sum: in the sentence of the view, in bars and in their table', () => {
    expect(
      viewSentence(
        headline(ledger, DEFAULT_VIEW),
        wordsOfView(DEFAULT_VIEW, dataset, words),
        dataset.meta,
        words,
      ),
    ).toContain(
      {
        en: '% of the money; for its amount sources give about ¥100 billion to ¥170.4 billion.',
        zh: '%；该笔金额各来源数字不一：约1000亿元至1704亿元。',
      }[lang],
    )
    const { bins } = overTime(ledger, DEFAULT_VIEW, { size: 'year', split: 'basis' })
    const dominant = bins.flatMap((bin) => bin.dominant ?? []).find(({ id }) => id === SIGNING)
    expect(dominantWords(dominant ?? null, words)).toContain(AMOUNT[lang])
    const inTime = tablesOf(ledger, DEFAULT_VIEW, 'investment', words).find(({ id }) => id === 'over-time')
    expect(
      inTime?.rows.flatMap(({ cells }) => cells.filter(({ text }) => text.includes(AMOUNT[lang]))),
    ).toHaveLength(1)
  })
  it.each([
    ['over-time', OverTimePanel],
    ['sectors', SectorsPanel],
  ] as const)('the sums of %s, where they are of money', async (_, Panel) => {
    const note = {
      en: 'Sources disagree; in brackets, the range that they give: ¥170.4 billion (about ¥100 billion to ¥170.4 billion).',
      zh: '各来源数字不一，括号内为其上下限：1704亿元（约1000亿元至1704亿元）。',
    }[lang]
    const { rerender } = render(
      <Around dataset={dataset} lang={lang}>
        <Panel view={{ ...DEFAULT_VIEW, measure: 'investment' }} />
      </Around>,
    )
    expect(await screen.findByText(note)).toBeDefined()
    rerender(
      <Around dataset={dataset} lang={lang}>
        <Panel view={{ ...DEFAULT_VIEW, measure: 'agreements' }} />
      </Around>,
    )
    await waitFor(() => expect(screen.queryByText(note)).toBeNull())
  })
  it('an amount that is written in a picture has a mark, and the line below its range', () => {
    const answer = signings(ledger, view)
    const marked = answer.rows.filter((row) => amountOrNone(row, words).endsWith('*')).map(({ id }) => id)
    expect(marked).toEqual(['jl-2018-06-suqi', 'zj-2018-06-agri', SIGNING])
    expect(signingsCoverage(answer, words)).toContain(
      {
        en: '* Sources disagree; in brackets, the range that they give: ¥20 billion (¥20 billion to over ¥20 billion); ¥4.26 billion (¥4.2 billion to ¥4.26 billion); ¥170.4 billion (about ¥100 billion to ¥170.4 billion).',
        zh: '* 各来源数字不一，括号内为其上下限：200亿元（200亿元至超过200亿元）；42.6亿元（42亿元至42.6亿元）；1704亿元（约1000亿元至1704亿元）。',
      }[lang],
    )
  })
  it.each(Object.entries(COUNTS))('the number of the published total %s', (id, said) => {
    expect(rowOf('claims', id)).toContain(said[lang])
    const row = claims(ledger, view).claims.find((each) => each.id === id)
    expect(row && claimLabel(row, 'agreements', words)).toContain(said[lang])
    expect(row && drawnFigure(row, 'agreements', words)).toMatch(/^1\d\d\*$/)
    expect(cellDispute('amount', record(id), words)).toBe(said[lang])
  })
  it('the sentence that names the number, and the line below the drawing', () => {
    const answer = claims(ledger, DEFAULT_VIEW)
    expect(claimsSentence(answer, 'agreements', words)).toContain(COUNTS['2019-03-total-131-projects'][lang])
    const drawn = answer.claims.filter(({ agreements }) => agreements.isDrawn)
    expect(claimsNote(drawn, 'agreements', words)).toContain(
      { en: '131 (121 to 131)', zh: '131（121至131）' }[lang],
    )
    expect(claimsNote(drawn, 'investment', words)).toBe('')
    const ofAll = claims(ledger, view).claims.filter(({ agreements }) => agreements.isDrawn)
    expect(claimsNote(ofAll, 'agreements', words)).toContain(
      { en: '; Shenzhen–Harbin 143 (119 to 143);', zh: '；深圳—哈尔滨143（119至143）；' }[lang],
    )
  })
  it('the rows of the records, and what is copied from them', () => {
    expect(cellDispute('amount', record(SIGNING), words)).toBe(AMOUNT[lang])
    const copied = textTable(['amount'], [record(SIGNING)], words).rows[0]?.[0]
    expect(copied).toContain(AMOUNT[lang])
  })
  it('an amount that is not settled is not called unpublished', async () => {
    const said = {
      en: 'sources give about ¥5 billion to ¥8 billion',
      zh: '各来源数字不一：约50亿元至80亿元',
    }[lang]
    expect(cellWords('amount', record(UNSETTLED), words)).toBe({ en: 'not settled', zh: '未有定论' }[lang])
    expect(cellDispute('amount', record(UNSETTLED), words)).toBe(said)
    const filter = { ...view, scopes: ['between'], partnerships: ['beijing-shenyang'] } as const
    const rows = tablesOf(ledger, filter, 'agreements', words).find(({ id }) => id === 'sizes')?.rows
    expect(sizes(ledger, filter).unsettled).toMatchObject({ records: 1, largest: { id: UNSETTLED } })
    expect(rows?.find(({ id }) => id === 'unsettled')?.cells[0]?.text).toBe(
      words.say('figure.sizes.unsettled'),
    )
    render(
      <Around dataset={dataset} lang={lang}>
        <SizesPanel view={{ ...DEFAULT_VIEW, ...filter }} />
      </Around>,
    )
    const line = await screen.findByText(/¥8 billion|80亿元/, { selector: '.figure-notes p' })
    expect(line.parentElement?.textContent).not.toContain(words.say('coverage.noAmounts', { all: 1 }))
  })
  it('files of the records, with who states which', () => {
    const columns = recordColumns(words, {
      chosen: RECORD_COLUMNS,
      lines: lines(ledger, view),
      isGrouped: false,
    })
    const told = (key: string, id: string) => columns.find((each) => each.key === key)?.value(record(id))
    const range = ['amount_least', 'amount_most', 'published_total_least', 'published_total_most']
    expect(range.map((key) => told(key, SIGNING))).toEqual([100e9, 170.4e9, null, null])
    expect(range.map((key) => told(key, 'sh-2022-08-total'))).toEqual([null, null, 119, 143])
    expect(range.map((key) => told(key, UNSETTLED))).toEqual([5e9, 8e9, null, null])
    const heads = columns.map(({ label }) => label)
    expect(new Set(heads).size, 'a sheet has no keys: its heads tell the columns apart').toBe(heads.length)
    expect(told('conflicts', SIGNING)).toBe(
      {
        en: 'Amount: Used: 170.4 bn yuan, Liaoning Daily, June 2018 (Liaoning Daily (CRI Online)); Also published: About 170 bn yuan, 26 bn US dollars (Yicai Global); Also published: About 100 bn, strategic investment (Fu Shou Yuan International Group)',
        zh: '金额：采用：1704亿元（《辽宁日报》2018年6月）（辽宁日报（国际在线））；另有：约1700亿元，合260亿美元（一财全球）；另有：战略投资协议约1000亿（福寿园国际集团）',
      }[lang],
    )
  })
  it('a record, with the number of the source that states each', () => {
    const agreement = dataset.agreements.find(({ id }) => id === SIGNING)
    if (!agreement) throw new Error('no signing')
    const html = renderToStaticMarkup(
      <Around dataset={dataset} lang={lang}>
        <Conflicts record={agreement} />
      </Around>,
    )
    const text = html.replaceAll(/<[^>]+>/g, '\n').replaceAll(/\s*\n\s*/g, '\n')
    const expected: Readonly<Record<Lang, readonly string[]>> = {
      en: [
        'Sources give about ¥100 billion to ¥170.4 billion; used: ¥170.4 billion',
        'Used: 170.4 bn yuan, Liaoning Daily, June 2018\n[1]',
        'Also published: About 170 bn yuan, 26 bn US dollars\n[2]',
        'Also published: About 100 bn, strategic investment\n[3]',
      ],
      zh: [
        '各来源数字不一：约1000亿元至1704亿元，采用1704亿元',
        '采用：1704亿元（《辽宁日报》2018年6月）\n[1]',
        '另有：约1700亿元，合260亿美元\n[2]',
        '另有：战略投资协议约1000亿\n[3]',
      ],
    }
    for (const each of expected[lang]) expect(text).toContain(each)
  })
})

describe.each(LANGS)('[C2] a signing of “over” so many, in %s', (lang) => {
  const words = wordsFor(lang)
  const note = words.say('coverage.floor')
  it('is a floor over its bar, in what the bar says, in the running total and in the table', () => {
    const answer = overTime(
      ledger,
      { ...view, partnerships: ['jiangsu-liaoning'] },
      { size: 'year', split: 'basis' },
    )
    const at = answer.bins.findIndex(({ isFloor }) => isFloor)
    const [bin, running, exact] = [answer.bins[at], answer.running[at], answer.bins[at + 1]]
    if (!bin || !running || !exact) throw new Error('no signing of over so many')
    const n = bin.total.agreements
    expect([bin.year, exact.isFloor]).toEqual([2018, false])
    expect(labelLines(bin, 'agreements', 1, true, words)).toEqual([[`≥ ${n}`]])
    expect(labelLines(exact, 'agreements', 1, true, words)).toEqual([[String(exact.total.agreements)]])
    const said = (count: number): string => words.say('count.atLeastAgreements', { n: count })
    expect(binLabel(bin, words)).toContain(said(n))
    expect(runningLabel(bin, running, words)).toContain(said(running.agreements))
    const table = overTimeTable(answer, { measure: 'agreements', isRunning: true }, words)
    const cells = table.rows.find(({ id }) => id === bin.from)?.cells.map(({ text }) => text)
    expect(cells).toEqual(expect.arrayContaining([`≥ ${n}`, `≥ ${running.agreements}`]))
  })
  it.each([
    ['over-time', OverTimePanel],
    ['sectors', SectorsPanel],
    ['delivery', DeliveryPanel],
  ] as const)('makes what %s counts a floor, where it is counted', async (_, Panel) => {
    const shown = (pair: string, measure: 'agreements' | 'investment') => (
      <Around dataset={dataset} lang={lang}>
        <Panel view={{ ...DEFAULT_VIEW, partnerships: [pair], measure }} />
      </Around>
    )
    const { rerender } = render(shown('jiangsu-liaoning', 'agreements'))
    expect(await screen.findByText(note)).toBeDefined()
    rerender(shown('shanghai-dalian', 'agreements'))
    await waitFor(() => expect(screen.queryByText(note)).toBeNull())
  })
})
