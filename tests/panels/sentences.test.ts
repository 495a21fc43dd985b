/** Sentences claim no more than they compare: ties, single cases, views without agreements or outside the programme. */
import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { ALL, type Lang } from '../../src/model/words.ts'
import { deliverySentence } from '../../src/panels/delivery/DeliveryPanel.tsx'
import { overTimeSentence } from '../../src/panels/overTime/OverTimePanel.tsx'
import { sectorsSentence } from '../../src/panels/sectors/SectorsPanel.tsx'
import { signingsSentence } from '../../src/panels/signings/SigningsPanel.tsx'
import { pageTitle, viewSentence, wordsOfView } from '../../src/panels/viewSentence.ts'
import { delivery } from '../../src/questions/delivery.ts'
import { headline } from '../../src/questions/headline.ts'
import { lines } from '../../src/questions/lines.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { sectors } from '../../src/questions/sectors.ts'
import { signings } from '../../src/questions/signings.ts'
import type { ViewState } from '../../src/view/viewState.ts'
import { shipped } from '../export/samples.ts'
import { agreement, dataset, event, filterBy, intended, ledgerOfAgreements } from '../support/fixtures.ts'
import { viewOf } from './around.tsx'

const WORDS = { en: wordsFor('en'), zh: wordsFor('zh') }
type Agreement = Parameters<typeof agreement>[0]

function saidOf(data: ReturnType<typeof dataset>, lang: Lang, parts: Partial<ViewState> = {}) {
  const view = viewOf({ lang, ...parts })
  const answer = headline(buildLedger(data), view)
  const words = wordsOfView(view, data, WORDS[lang])
  return {
    title: pageTitle(words, answer, WORDS[lang]),
    sentence: viewSentence(answer, words, data.meta, WORDS[lang]),
  }
}

describe('the sentence of a view', () => {
  it('[T4] says the years of its agreements, not of what else is on record', () => {
    const data = dataset({
      agreements: [agreement({ id: 'a', date: '2018' }), agreement({ id: 'b', date: '2020' })],
      events: [event({ id: 'early', date: '2016' }), event({ id: 'late', date: '2025' })],
    })
    const { title, sentence } = saidOf(data, 'en')
    expect(sentence).toContain('from 2018 to 2020 lists 2 agreements')
    expect(title).toContain('2018–2020')
    const undated = dataset({
      agreements: [agreement({ id: 'a' })],
      events: [event({ id: 'e', date: '2016' })],
    })
    expect(saidOf(undated, 'en').sentence).toMatch(/cooperation lists 1 agreement/)
  })
  it.each([
    ['en', 'No agreement on record matches this view; 2 events and policies do.'],
    ['zh', '没有符合条件的协议，另有活动、政策2项。'],
  ] as const)('of events alone does not say that nothing matches (%s)', (lang, said) => {
    const data = dataset({
      agreements: [],
      events: [event({ id: 'a', date: '2019' }), event({ id: 'b', date: '2020' })],
    })
    expect(saidOf(data, lang).sentence).toContain(said)
    expect(saidOf(dataset({ agreements: [] }), lang).sentence).toContain(WORDS[lang].say('sentence.none'))
  })
  it.each([
    ['en', 'cooperation outside the programme', '1 agreement (only intended)'],
    ['zh', '对口合作以外的合作', '协议（均为意向）1个'],
  ] as const)(
    '[C7] of deals outside the programme does not call them counterpart cooperation (%s)',
    (lang, name, only) => {
      const data = dataset({
        agreements: [agreement({ id: 'a', scope: 'between', history: [{ stage: 'intended' }] })],
      })
      const { title, sentence } = saidOf(data, lang, { scopes: ['between'] })
      expect(title).toContain(name)
      expect(sentence).toContain(only)
      expect(sentence).not.toMatch(/大连对口合作协议|East counterpart/)
    },
  )
  it('[C2] [C5] a floor among others leaves the number of the chosen sectors exact', () => {
    const data = shipped()
    const view = viewOf({ partnerships: ALL, sectors: ['finance', 'tourism'] })
    const { isFloor, isOwnFloor, own, among, named, inGroups } = headline(buildLedger(data), view)
    expect({ isFloor, isOwnFloor, among: among?.isFloor }).toEqual({
      isFloor: true,
      isOwnFloor: false,
      among: true,
    })
    expect(named + inGroups).toBe(own.agreements)
    expect(saidOf(data, 'en', view).sentence).toMatch(
      /: 6 agreements about .* records of at least 217 agreements/,
    )
  })
})

describe('the sentence of a figure', () => {
  it('[C2] delivery and the ledger: of all seven, 497 agreements are a floor', () => {
    const ledger = buildLedger(shipped())
    const view = viewOf({ partnerships: ALL })
    const { isFloor, total } = lines(ledger, view)
    expect({ isFloor, agreements: total.agreements }).toEqual({ isFloor: true, agreements: 497 })
    const answer = delivery(ledger, view)
    const silence = answer.silences[2]
    if (!silence) throw new Error('no silence of three years')
    expect(deliverySentence(answer, silence, WORDS.en)).toContain('Of at least 497, ')
    expect(deliverySentence(answer, silence, WORDS.zh)).toContain('至少497个协议中')
    const one = viewOf({ partnerships: ['shanghai-dalian'] })
    expect(lines(ledger, one).isFloor).toBe(false)
    expect(deliverySentence(delivery(ledger, one), silence, WORDS.en)).toContain('Of all ')
  })
  const years = (...of: Agreement[]): string =>
    overTimeSentence(
      overTime(ledgerOfAgreements(...of.map(agreement)), filterBy(), { size: 'year', split: 'basis' }),
      'agreements',
      WORDS.en,
    )
  it('over-time: names a year only where none has as many', () => {
    const [a, b] = [
      { id: 'a', date: '2018' },
      { id: 'b', date: '2019' },
    ]
    expect(years(a, { ...b, count: 2 })).toBe('The most agreements in one year: 2, in 2019.')
    expect(years(a, b)).toBe('No year has more than 1 agreement; 2 years have as many.')
  })
  const about = (...of: Agreement[]): string =>
    sectorsSentence(sectors(ledgerOfAgreements(...of.map(agreement)), filterBy()), 'agreements', WORDS.en)
  it.each([
    [[{ id: 'a', sectors: ['wind'] }], /^1 of 1 agreement is about one stated sector, wind sector\.$/],
    [
      [
        { id: 'a', sectors: ['wind'] },
        { id: 'b', sectors: ['oil'] },
        { id: 'd', count: 2, sectors: ['oil'] },
        { id: 'c', count: 9, sectors: ['wind', 'oil'] },
      ],
      /^Only 4 of 13 agreements are .*, most about oil sector; 9 name several without a split\.$/,
    ],
    [
      ['wind', 'oil', 'finance', 'ports'].map((sector) => ({ id: sector, sectors: [sector] })),
      /^4 of 4 agreements are about one stated sector\.$/,
    ],
  ] as const)('sectors: %j', (of, said) => {
    expect(about(...of.map((each) => ({ ...each, sectors: [...each.sectors] })))).toMatch(said)
  })
  it('signings: the largest is called so alone', () => {
    const said = (...of: Agreement[]): string =>
      signingsSentence(signings(ledgerOfAgreements(...of.map(agreement)), filterBy()), WORDS.en)
    const [a, b] = [
      { id: 'a', count: 5, amount: intended(7) },
      { id: 'b', count: 5 },
    ]
    expect(said(a)).toMatch(/^The largest signing /)
    expect(said(a, b)).toMatch(/^One of the 2 largest signings /)
    expect(said(a, { ...b, partOf: 'a' })).toMatch(/^The largest signing /)
  })
})
