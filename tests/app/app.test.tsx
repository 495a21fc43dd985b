import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Announcer, announcement } from '../../src/app/Announcer.tsx'
import { Headline } from '../../src/app/Headline.tsx'
import { LinkNotices } from '../../src/app/LinkNotices.tsx'
import { LoadFailure } from '../../src/app/LoadFailure.tsx'
import { dateWords } from '../../src/format/dates.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import type { Filter } from '../../src/model/filter.ts'
import type { Issue } from '../../src/model/issues.ts'
import { WHOLE } from '../../src/model/part.ts'
import type { Dataset } from '../../src/model/schema.ts'
import { ALL, LANGS, type Lang } from '../../src/model/words.ts'
import { pageTitle, sentencePieces, viewSentence, wordsOfView } from '../../src/panels/viewSentence.ts'
import { type LoadFailure as Failure, LoadError } from '../../src/query/loadDataset.ts'
import { headline } from '../../src/questions/headline.ts'
import type { ViewState } from '../../src/view/viewState.ts'
import { SAMPLES } from '../export/samples.ts'
import { Around, viewOf } from '../panels/around.tsx'
import { strangers } from '../panels/strangers.ts'
import {
  agreement,
  both,
  dataset,
  datasetJson,
  day,
  filterBy,
  intended,
  planned,
} from '../support/fixtures.ts'
import { pretendBrowser } from '../ui/browser.ts'

const WORDS = { en: wordsFor('en'), zh: wordsFor('zh') }
const real = SAMPLES.real()
const answerOf = (data: Dataset, filter: Partial<Filter> = {}) =>
  headline(buildLedger(data), filterBy({ scopes: ['counterpart'], ...filter }))

beforeEach(() => {
  pretendBrowser()
  window.history.replaceState(null, '', '/')
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const some = dataset({
  agreements: [
    agreement({
      id: 'a',
      count: 33,
      date: '2019-10-17',
      sectors: ['wind', 'oil'],
      amount: intended(59_300_000_000),
    }),
    agreement({ id: 'b', date: '2017', sectors: ['wind'], amount: planned(1000) }),
    agreement({ id: 'c', date: '2018', sectors: ['finance'] }),
  ],
})

describe('the sentence of a view', () => {
  const said = (data: Dataset, lang: Lang, parts: Partial<ViewState> = {}) => {
    const view = viewOf(parts)
    return viewSentence(
      headline(buildLedger(data), view),
      wordsOfView(view, data, WORDS[lang]),
      data.meta,
      WORDS[lang],
    )
  }
  it('says what, how much, and how far it is known', () => {
    for (const part of ['35 agreements', 'at least ¥59.3 billion', '34', '2017', '2019', '1 May 2024']) {
      expect(said(some, 'en')).toContain(part)
    }
    for (const part of ['35个', '593亿元', '34个', '2017年', '2019年', '2024年5月1日']) {
      expect(said(some, 'zh')).toContain(part)
    }
  })
  it('[C2] says when no amount is known, when all are, and when the count is a floor', () => {
    const unknown = said(dataset({ agreements: [agreement({ id: 'a', date: '2019' })] }), 'en')
    expect(unknown).toContain(WORDS.en.say('sentence.noMoney', { n: 1 }))
    const whole = said(dataset({ agreements: [agreement({ id: 'a', amount: planned(5_000_000) })] }), 'en')
    expect(whole).toContain(WORDS.en.say('sentence.moneyWhole', { money: '¥5 million' }))
    expect(whole).not.toContain('at least')
    const floor = said(dataset({ agreements: [agreement({ id: 'a', count: 30, countIs: 'over' })] }), 'en')
    expect(floor).toContain('at least 30 agreements')
  })
  it('says the filters that narrow it', () => {
    expect(said(some, 'en', { text: 'record' })).toContain('“record”')
    expect(said(some, 'en', { from: day('2018'), to: day('2018') })).toContain('2018')
    expect(said(some, 'en', { text: 'nothing' })).toContain(WORDS.en.say('sentence.none'))
  })
  it('[F5] says a date filter with an open end as one says it', () => {
    expect(said(some, 'en', { from: day('2018') })).toContain('cooperation since 2018 lists')
    expect(said(some, 'en', { to: day('2018') })).toContain('cooperation until 2018 lists')
    expect(said(some, 'en', { from: day('2018'), to: day('2019') })).toContain(
      'cooperation in 2018–2019 lists',
    )
    const onDay = said(some, 'en', { from: day('2017-06-01'), to: day('2017-06-01') })
    expect(onDay).toContain('cooperation on 1 June 2017 lists 1 agreement')
    expect(onDay).toContain(WORDS.en.say('filter.straddling', { n: 1 }))
    expect(said(some, 'zh', { from: day('2017-06-01'), to: day('2017-06-01') })).toContain('收录2017年6月1日')
  })
  it('says of data from the device, and of an excerpt, that they are not the published record', () => {
    const data = 'file:0123456789abcdef:mine.json'
    const sentence = said(some, 'en', { data })
    expect(sentence).toMatch(
      /^The record of .* Source: the file “mine\.json”, .* not the data that Counterpart publishes\.$/,
    )
    expect(said(some, 'zh', { data })).toMatch(/来源：文件“mine\.json”.*并非Counterpart公布的数据。$/)
    const elsewhere = said(some, 'en', { data: 'https://office.example/ours.json' })
    expect(elsewhere).toMatch(
      /^The record of .* Source: “A test”, .* not the data that Counterpart publishes\.$/,
    )
    const invented = dataset({ meta: { ...datasetJson().meta, synthetic: true }, agreements: [] })
    for (const data of [null, 'data/synthetic.json', 'file:0123456789abcdef:mine.json']) {
      expect(said(invented, 'en', { data })).not.toContain('Source: Counterpart')
      expect(said(invented, 'zh', { data })).not.toContain('来源：Counterpart')
    }
    const steps = [{ says: both('Wind', '风电'), filters: [{ sectors: ['wind'] }] }]
    const excerpt = dataset({ meta: { ...datasetJson().meta, excerpt: { fingerprint: '0', steps } } })
    expect(said(excerpt, 'en')).toMatch(/^An excerpt of the data: Wind\./)
  })
  it.each(LANGS)('leads from its main numbers to what they count (%s)', (lang) => {
    const pieces = (parts: Partial<ViewState>) => {
      const view = viewOf(parts)
      const answer = headline(buildLedger(some), view)
      return sentencePieces(answer, wordsOfView(view, some, WORDS[lang]), some.meta, WORDS[lang])
    }
    const linked = (parts: Partial<ViewState> = {}) =>
      pieces(parts).flatMap(({ text, part }) => (part === null ? [] : [[text, part]]))
    const money = lang === 'en' ? '¥59.3 billion' : '593亿元'
    expect(linked()).toEqual([
      ['35', WHOLE],
      [money, WHOLE],
    ])
    const [own, ...others] = linked({ sectors: ['wind'] })
    expect(own).toEqual(['1', { about: 'own' }])
    expect(others).toContainEqual(['33', { about: 'among' }])
    expect(others.some(([text]) => text === money)).toBe(true)
    expect(
      pieces({})
        .map(({ text }) => text)
        .join(''),
    ).toBe(said(some, lang))
    expect(linked({ text: 'nothing' })).toEqual([])
  })
  describe.each(LANGS)('in %s', (lang) => {
    it('has only numbers of its answer, and no two spaces', () => {
      const ledger = buildLedger(real)
      const views: Partial<ViewState>[] = [
        {},
        { partnerships: ALL },
        ...real.partnerships.map(({ id }) => ({ partnerships: [id] })),
        ...real.sectors.map(({ id }) => ({ sectors: [id] })),
        { from: day('2019'), to: day('2019') },
        { from: day('2019-10'), to: day('2019') },
        { stages: ['operating'] },
        { scopes: ['between'] },
        { text: 'nothing at all' },
      ]
      for (const parts of views) {
        const view = viewOf(parts)
        const answer = headline(ledger, view)
        const words = wordsOfView(view, real, WORDS[lang])
        const sentence = viewSentence(answer, words, real.meta, WORDS[lang])
        expect(sentence).not.toMatch(/ {2}|^ | $|undefined|null|NaN|\.\.|。。| [,.:;]/)
        const names = [
          WORDS[lang].say('sentence.source', { date: dateWords(real.meta.updated, lang) }),
          words.dates ?? '',
          answer.largest ? WORDS[lang].pick(answer.largest.title) : '',
          answer.largest?.date ? dateWords(answer.largest.date, lang) : '',
        ]
          .filter((name) => name !== '')
          // The longest first: a year is in a day of it.
          .sort((a, b) => b.length - a.length)
        const share = [99, Math.round(answer.largest?.share ?? 0)]
        const others = answer.events + answer.policies
        expect(strangers(sentence, [answer, share, others], lang, names), sentence).toEqual([])
      }
    })
    it('the title says the years, or the dates chosen', () => {
      const title = (parts: Partial<ViewState>) => {
        const view = viewOf(parts)
        return pageTitle(wordsOfView(view, some, WORDS[lang]), headline(buildLedger(some), view), WORDS[lang])
      }
      expect(title({})).toContain(lang === 'en' ? '2017–2019' : '2017—2019年')
      expect(title({ from: day('2018'), to: day('2018') })).toContain('2018')
      expect(title({ from: day('2018'), to: day('2018') })).not.toContain('2017')
    })
    it('[A8] what is announced is said once, in sentences', () => {
      for (const filter of [{}, { sectors: ['finance'] }, { text: 'nothing' }]) {
        const announced = announcement(answerOf(some, filter), WORDS[lang])
        expect(announced).not.toMatch(/ {2}|\.;|;|。；|\.\.|。。|¥0|undefined/)
        expect(announced).toMatch(lang === 'en' ? /\.$/ : /。$/)
      }
      expect(announcement(answerOf(some), WORDS.en)).toBe(
        '35 agreements, at least ¥59.3 billion. Amount published for 34 of 35 agreements.',
      )
    })
  })
})

describe('the headline', () => {
  const shown = async (data: Dataset, lang: 'en' | 'zh') => {
    render(
      <Around dataset={data} lang={lang}>
        <Headline view={viewOf()} title="A title" />
      </Around>,
    )
    const name = await screen.findByText(WORDS[lang].say('headline.investment'))
    return name.parentElement?.querySelector('dd')?.textContent ?? ''
  }
  it.each(LANGS)('[C2] of unknown amounts says that they are not published, never 0 (%s)', async (lang) => {
    const said = await shown(SAMPLES.unknown(), lang)
    expect(said).toBe(WORDS[lang].say('headline.unknown'))
    expect(document.body.textContent).not.toMatch(/¥0|(^|\D)0元/)
  })
  it.each(LANGS)('[C2] a sum with unknowns is a floor, spoken in words (%s)', async (lang) => {
    const said = await shown(some, lang)
    expect(said).toContain(WORDS[lang].say('headline.floor'))
    expect(said).toContain(lang === 'en' ? 'at least 59.3 billion yuan' : '至少593亿元')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A title')
  })
  it('[C2] of nothing has no money either', async () => {
    expect(await shown(SAMPLES.empty(), 'en')).not.toMatch(/\d/)
  })
})

describe('the live region', () => {
  const region = (data: Dataset) => (
    <Around dataset={data}>
      <Announcer answer={answerOf(data)} />
    </Around>
  )
  it('[A8] is silent on load, and speaks once after a change', () => {
    vi.useFakeTimers()
    const { rerender } = render(region(some))
    act(() => void vi.advanceTimersByTime(2000))
    expect(screen.getByRole('status').textContent).toBe('')
    rerender(region(SAMPLES.one()))
    expect(screen.getByRole('status').textContent).toBe('')
    act(() => void vi.advanceTimersByTime(2000))
    expect(screen.getByRole('status').textContent).toBe(
      '1 agreement, ¥59.3 billion. Amount published for 1 of 1 agreement.',
    )
  })
})

describe('notices about a link', () => {
  const shown = (...notices: { parameter: 'sector' | 'from' | 'to'; value: string }[]) => (
    <Around dataset={some}>
      <LinkNotices notices={notices} />
    </Around>
  )
  it('[A21] name what was not understood, and are read once', () => {
    const { rerender } = render(shown({ parameter: 'from', value: '2019-13' }))
    expect(screen.getByRole('alert').textContent).toContain('from = “2019-13”')
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByRole('alert')).toBeNull()
    rerender(shown({ parameter: 'from', value: '2019-13' }))
    expect(screen.queryByRole('alert')).toBeNull()
    rerender(shown({ parameter: 'to', value: '2019-02' }))
    expect(screen.getByRole('alert').textContent).toContain('2019-02, lies before their start')
    rerender(shown({ parameter: 'to', value: '2019-02-30' }))
    expect(screen.getByRole('alert').textContent).toContain('to = “2019-02-30”')
    rerender(shown({ parameter: 'from', value: 'x' }, { parameter: 'sector', value: '<b>' }))
    expect(screen.getByRole('alert').textContent).toContain('from = x; sector = <b>')
  })
  it('shorten a value, and are none without one', () => {
    const { container, rerender } = render(shown({ parameter: 'sector', value: '🚢'.repeat(100) }))
    expect(container.textContent).toContain(`${'🚢'.repeat(59)}…`)
    expect(container.textContent).not.toContain('🚢'.repeat(60))
    rerender(shown())
    expect(container.textContent).toBe('')
  })
})

describe('data that could not be opened', () => {
  const retry = vi.fn()
  const openBundled = vi.fn()
  const shown = (failure: Failure, lang: 'en' | 'zh' = 'en', isOther = true) =>
    render(
      <Around dataset={some} lang={lang}>
        <LoadFailure
          error={new LoadError(failure, 'data/x.json')}
          retry={retry}
          openBundled={isOther ? openBundled : null}
        />
      </Around>,
    )
  const issues = (count: number): Issue[] =>
    Array.from({ length: count }, (_, index) => ({
      path: `agreements[${index}].date`,
      rule: 'D8',
      problem: 'bad-date',
      got: `"2019-${index}"`,
      detail: '',
    }))
  it.each(LANGS)('[D1] lists every issue with place and reason (%s)', (lang) => {
    shown({ kind: 'issues', issues: issues(50) }, lang)
    const list = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(list).toHaveLength(50)
    list.forEach((words, index) => {
      expect(words).toContain(`agreements[${index}].date`)
      expect(words).toContain(`"2019-${index}"`)
    })
    expect(screen.getByRole('alert').textContent).toContain('data/x.json')
  })
  it('[D1] of very many lists the first and says how many more', () => {
    shown({ kind: 'issues', issues: issues(1234) })
    const list = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(list).toHaveLength(51)
    expect(list.at(-1)).toBe('and 1,184 more')
    expect(screen.getByRole('alert').textContent).toContain('1,234 rules')
  })
  it('[D1] two issues at one place are both said', () => {
    const [first] = issues(1)
    if (!first) throw new Error('no issue')
    shown({ kind: 'issues', issues: [first, { ...first, got: '"x"' }] })
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
  })
  it.each(LANGS)('says of every other failure what to do (%s)', (lang) => {
    const [issue] = issues(1)
    if (!issue) throw new Error('no issue')
    const failures: Failure[] = [
      { kind: 'local', name: 'mine.json' },
      { kind: 'network', reason: 'REASON' },
      { kind: 'status', status: 404 },
      { kind: 'html' },
      { kind: 'empty' },
      { kind: 'not-json', reason: 'REASON' },
      { kind: 'newer', issue },
    ]
    const said = failures.map((failure) => {
      const { container, unmount } = shown(failure, lang)
      const text = container.textContent
      unmount()
      return text
    })
    expect(new Set(said).size).toBe(failures.length)
    for (const text of said) expect(text).not.toMatch(/undefined|[{}]/)
  })
  it('can be tried again, or left for the bundled data', () => {
    shown({ kind: 'empty' })
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledOnce()
    fireEvent.click(screen.getByRole('button', { name: 'Open the bundled data instead' }))
    expect(openBundled).toHaveBeenCalledOnce()
  })
  it('the bundled data offers no way back to itself', () => {
    shown({ kind: 'empty' }, 'en', false)
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })
})
