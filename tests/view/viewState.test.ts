import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RECORD_COLUMNS } from '../../src/model/words.ts'
import { checkView } from '../../src/view/checkView.ts'
import { localAddress, localName } from '../../src/view/dataAddress.ts'
import {
  canBePinned,
  DEFAULT_VIEW,
  filterKey,
  filterOf,
  formatView,
  isNarrowed,
  LONGEST,
  PARAMETERS,
  parseView,
  type ViewState,
} from '../../src/view/viewState.ts'
import { arbView } from '../support/arbitraries.ts'
import { agreement, dataset, datasetJson, day, filterBy } from '../support/fixtures.ts'
import { NAUGHTY } from '../support/naughty.ts'

const view = (parts: Partial<ViewState>): ViewState => ({ ...DEFAULT_VIEW, ...parts })
const parsed = (search: string) => parseView(search).view
const noticesOf = (search: string) => parseView(search).notices

describe('a link and its view', () => {
  it('[V1] the default view has an empty link, and the other way round', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('')
    expect(parseView('')).toEqual({ view: DEFAULT_VIEW, notices: [] })
    expect(parseView('?')).toEqual({ view: DEFAULT_VIEW, notices: [] })
  })
  it('[V1] every view comes back from its link', () => {
    fc.assert(
      fc.property(arbView, (state) => {
        expect(parseView(formatView(state))).toEqual({ view: state, notices: [] })
      }),
      { numRuns: 500 },
    )
  })
  it('[V1] a link written again is written the same', () => {
    const arbSearch = fc.oneof(
      fc.webQueryParameters(),
      fc
        .array(fc.tuple(fc.constantFrom(...PARAMETERS), fc.string({ unit: 'binary' })))
        .map((pairs) => new URLSearchParams(pairs).toString()),
      arbView.map(formatView),
    )
    fc.assert(
      fc.property(arbSearch, (search) => {
        const link = formatView(parsed(search))
        expect(formatView(parsed(link))).toBe(link)
        expect(noticesOf(link)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
  it('[V1] lists are written in one order, and each id once', () => {
    expect(parsed('sector=wind,oil,wind').sectors).toEqual(['oil', 'wind'])
    expect(formatView(view({ sectors: ['wind', 'oil'] }))).toBe('?sector=oil,wind')
    expect(formatView(view({ scopes: ['counterpart', 'between'] }))).toBe('?scope=between,counterpart')
  })
  it('[V1] chosen columns always have the title, and none chosen is another state than the title alone', () => {
    expect(parsed('columns=amount').columns).toEqual(['amount', 'title'])
    expect(formatView(parsed('columns=amount'))).toBe('?columns=amount,title')
    expect(parsed('columns=title').columns).toEqual(['title'])
    expect(parsed('').columns).toBeNull()
  })
  it('[V1] says everything in a fixed order', () => {
    const full = view({
      partnerships: 'all',
      sectors: ['wind'],
      stages: ['signed'],
      bases: ['none'],
      scopes: ['between'],
      text: '风 & water+',
      from: day('2017'),
      to: day('2019-10'),
      measure: 'investment',
      period: 'month',
      split: 'family',
      show: 'running',
      layout: 'years',
      silent: 5,
      sort: '-amount',
      columns: ['amount', 'title'],
      group: 'signing',
      pinned: filterBy({ partnerships: ['shanghai-dalian'], scopes: ['counterpart'], sectors: ['!oil'] }),
      total: { period: '2019-q4', sector: 'wind' },
      record: 'a-1',
      lang: 'zh',
      data: 'data/other.json',
    })
    expect(formatView(full)).toBe(
      '?partnership=all&sector=wind&status=signed&basis=none&scope=between&q=%E9%A3%8E%20%26%20water%2B' +
        '&from=2017&to=2019-10&measure=investment&period=month&split=family&show=running&layout=years&silent=5' +
        '&sort=-amount&columns=amount,title&group=signing&with=partnership%3Dshanghai-dalian%26sector%3D!oil&total=period.2019-q4,sector.wind&record=a-1&lang=zh&data=data%2Fother.json',
    )
    expect(parsed(formatView(full))).toEqual(full)
  })
})

describe('what is not ours', () => {
  it('[V2] a parameter that a social site adds changes nothing', () => {
    expect(parseView('?fbclid=x')).toEqual(parseView(''))
    expect(parseView('?sector=wind&fbclid=IwAR0&utm_source=x#figure-sectors')).toMatchObject({ notices: [] })
    expect(formatView(parsed('?fbclid=x&sector=wind'))).toBe('?sector=wind')
  })
  it('[V2] an empty value is as none', () => {
    expect(parseView('?sector=&q=&from=&record=&partnership=')).toEqual({ view: DEFAULT_VIEW, notices: [] })
  })
})

describe('a bad value', () => {
  it.each([
    ['status', 'done'],
    ['basis', 'yuan'],
    ['scope', 'all'],
    ['from', '2019-02-29'],
    ['from', 'October'],
    ['to', '2019-13'],
    ['measure', 'Agreements'],
    ['period', 'week'],
    ['split', 'sector'],
    ['show', 'total'],
    ['silent', '4'],
    ['silent', '3.0'],
    ['silent', 'ever'],
    ['sort', 'money'],
    ['columns', 'colour'],
    ['group', 'sector'],
    ['record', '<b>'],
    ['lang', 'fr'],
    ['sector', 'Wind Power'],
    ['partnership', '../x'],
  ])('[V3] %s=%s becomes the default and a notice', (parameter, value) => {
    expect(parseView(`?${parameter}=${encodeURIComponent(value)}`)).toEqual({
      view: DEFAULT_VIEW,
      notices: [{ parameter, value }],
    })
  })
  it('[V3] leaves the good ones of its list', () => {
    expect(parseView('?status=signed,done')).toEqual({
      view: view({ stages: ['signed'] }),
      notices: [{ parameter: 'status', value: 'done' }],
    })
  })
  it('[V3] an end before the beginning is refused, one inside it is not', () => {
    expect(parseView('?from=2019-10&to=2019-09')).toEqual({
      view: view({ from: day('2019-10') }),
      notices: [{ parameter: 'to', value: '2019-09' }],
    })
    expect(noticesOf('?from=2019-10&to=2019')).toEqual([])
    expect(noticesOf('?from=2019-10-17&to=2019-10-17')).toEqual([])
  })
  it('[V3] is never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        expect(() => formatView(parsed(search))).not.toThrow()
      }),
    )
    expect(formatView(view({ text: 'half \ud83d' }))).toBe('?q=half%20%EF%BF%BD')
  })
})

describe('the length of a link', () => {
  it('[V4] stays under 2,000 characters, whatever was asked', () => {
    const long = fc.string({ unit: 'grapheme', maxLength: 600 })
    const arbSearch = fc
      .record({
        partnership: fc.array(fc.stringMatching(/^[a-z0-9]{1,80}$/), { maxLength: 60 }).map(String),
        sector: fc.array(fc.stringMatching(/^[a-z0-9]{1,80}$/), { maxLength: 60 }).map(String),
        q: long,
        record: fc.stringMatching(/^[a-z0-9]{70,90}$/),
        with: fc.stringMatching(/^partnership=[a-z]{10,20}&sector=[a-z]{100,400}$/),
        total: fc.stringMatching(/^sector\.[a-z0-9]{100,190}$/),
        data: fc.oneof(
          long,
          fc.stringMatching(/^[a-z风]{30,400}$/).map((path) => `https://example.org/${path}`),
        ),
      })
      .map((values) => new URLSearchParams(values).toString())
    const rest =
      'status=cancelled,completed,intended,none,operating,signed,started,under-construction' +
      '&basis=agreement-value,completed,contract-value,intended,none,other,planned,registered-capital,sales' +
      '&scope=between,counterpart&from=2017-01-01&to=2026-11-22&measure=investment&period=quarter&split=family&show=running&layout=years&silent=5&lang=zh' +
      `&sort=-partnership&columns=${RECORD_COLUMNS.join()}&group=signing`
    fc.assert(
      fc.property(arbSearch, (search) => {
        expect(formatView(parsed(`${rest}&${search}`)).length).toBeLessThan(2000)
      }),
      { numRuns: 300 },
    )
    const most = (length: number) => Array.from({ length: length / 5 + 1 }, (_, at) => `${1000 + at}`).join()
    const pinnedStart = 'partnership=all&sector='
    const fullestPinned = `${pinnedStart}${most(LONGEST.with - pinnedStart.length - 12)}`
    const fullest = new URLSearchParams({
      partnership: most(LONGEST.partnership),
      sector: most(LONGEST.sector),
      q: 'x'.repeat(LONGEST.q),
      record: 'x'.repeat(LONGEST.record),
      total: `sector.${'x'.repeat(LONGEST.total - 'sector.'.length)}`,
      data: 'x'.repeat(LONGEST.data),
      with: fullestPinned,
    })
    const written = formatView(parsed(`${rest}&${fullest}`))
    expect(written.length).toBeGreaterThan(1900)
    expect(written.length).toBeLessThan(2000)
  })
  it('[V4] has room for a search up to its bound as written in the link, and none beyond', () => {
    expect(parsed(`?q=${'x'.repeat(LONGEST.q)}`).text).toHaveLength(LONGEST.q)
    expect(noticesOf(`?q=${'x'.repeat(LONGEST.q + 1)}`)).toMatchObject([{ parameter: 'q' }])
    expect(parsed(`?q=${'风'.repeat(22)}`).text).toHaveLength(22)
    expect(noticesOf(`?q=${'风'.repeat(23)}`)).toMatchObject([{ parameter: 'q' }])
  })
})

describe('a view held against a dataset', () => {
  const data = dataset({ agreements: [agreement({ id: 'a-1' })] })

  it('[V5] what the dataset has passes as it is', () => {
    const good = view({ sectors: ['wind', 'energy', 'none'], record: 'a-1' })
    expect(checkView(good, data)).toEqual({ view: good, notices: [] })
    expect(checkView(good, data).view.sectors).toBe(good.sectors)
    expect(checkView(DEFAULT_VIEW, data).view.partnerships).toBe(DEFAULT_VIEW.partnerships)
  })
  it('[V5] what it has not is refused with a notice', () => {
    expect(checkView(parsed('?sector=nonsense,wind'), data)).toEqual({
      view: view({ sectors: ['wind'] }),
      notices: [{ parameter: 'sector', value: 'nonsense' }],
    })
    expect(checkView(parsed('?record=gone&partnership=nowhere'), data)).toEqual({
      view: DEFAULT_VIEW,
      notices: [
        { parameter: 'partnership', value: 'nowhere' },
        { parameter: 'record', value: 'gone' },
      ],
    })
  })
  it('[V1] a view compared with another says both, and comes back', () => {
    const both = view({
      sectors: ['wind'],
      pinned: filterOf(view({ partnerships: 'all', from: day('2019') })),
    })
    expect(formatView(both)).toBe('?sector=wind&with=partnership%3Dall%26from%3D2019')
    expect(parsed(formatView(both))).toEqual(both)
    expect(formatView(view({ pinned: filterOf(DEFAULT_VIEW) }))).toBe('?with=partnership%3Dshanghai-dalian')
  })
  it.each(['partnership=all&status=done', 'with=partnership%3Dall', `q=${'x'.repeat(LONGEST.with)}`])(
    '[V3] a view to compare with of “%s” is refused whole',
    (pinned) => {
      expect(parseView(`?with=${encodeURIComponent(pinned)}`)).toEqual({
        view: DEFAULT_VIEW,
        notices: [{ parameter: 'with', value: pinned }],
      })
    },
  )
  it('[V4] a view with more filters than two fit in a link cannot be pinned', () => {
    const many = Array.from({ length: 40 }, (_, at) => `sector-${at}`)
    expect(canBePinned(DEFAULT_VIEW)).toBe(true)
    expect(canBePinned(view({ sectors: many }))).toBe(false)
    expect(noticesOf(formatView(view({ pinned: filterOf(view({ sectors: many })) })))).toMatchObject([
      { parameter: 'with' },
    ])
  })
  it('[V5] ids of the view to compare with are held against the dataset, too', () => {
    const { view: checked, notices } = checkView(
      parsed('?with=partnership%3Dall%26sector%3Dgone%2Cwind'),
      data,
    )
    expect(checked.pinned?.sectors).toEqual(['wind'])
    expect(notices).toEqual([{ parameter: 'with', value: 'sector=gone' }])
  })
  it('[V5] a part of the total that the dataset does not have is refused', () => {
    const known = parsed('?total=period.2019,sector.wind')
    expect(checkView(known, data)).toEqual({ view: known, notices: [] })
    for (const total of ['only.oil', 'sector.own', 'east.beijing-shenyang', 'rest.a-1', 'gap.link-missing']) {
      expect(checkView(parsed(`?total=${total}`), data).notices, total).toEqual([])
    }
    for (const total of ['only.gone', 'northeast.gone', 'rest.gone', 'view.pinned', 'only.oil,view.both']) {
      expect(checkView(parsed(`?total=${total}`), data), total).toEqual({
        view: DEFAULT_VIEW,
        notices: [{ parameter: 'total', value: total }],
      })
    }
    const beside = '?with=partnership%3Dall&total=view.pinned'
    expect(checkView(parsed(beside), data)).toEqual({ view: parsed(beside), notices: [] })
    expect(checkView(parsed('?total=sector.gone'), data)).toEqual({
      view: DEFAULT_VIEW,
      notices: [{ parameter: 'total', value: 'sector.gone' }],
    })
  })
  it('[V5] a dataset without our main partnership opens on all of its own, without a notice', () => {
    const other = dataset({
      partnerships: (datasetJson().partnerships ?? []).filter(({ id }) => id !== 'shanghai-dalian'),
    })
    expect(checkView(DEFAULT_VIEW, other)).toEqual({ view: view({ partnerships: 'all' }), notices: [] })
    expect(checkView(parsed('?partnership=shanghai-dalian'), other).view.partnerships).toBe('all')
  })
})

describe('the address of a dataset', () => {
  it.each([
    'https://example.org/a.json',
    'HTTP://example.org/a.json',
    'data/sample.json',
    './a:b.json',
    '/x/y.json',
    '../数据.json',
  ])('[V6] %s is one', (address) => {
    expect(parsed(`?data=${encodeURIComponent(address)}`).data).toBe(address)
  })
  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u0000//evil.example',
    'data:application/json,{}',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '//evil.example/a.json',
    '\\\\evil.example\\a',
    '/\\evil.example',
    'x-y+z.1:a',
  ])('[V6] %j is not', (address) => {
    expect(parseView(`?data=${encodeURIComponent(address)}`)).toEqual({
      view: DEFAULT_VIEW,
      notices: [{ parameter: 'data', value: address }],
    })
  })
  it('[V6] may stand for a file on the device, by whatever name, which is no address', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), fc.constantFrom(...NAUGHTY)),
        (name) => {
          const address = localAddress('0123456789abcdef', name)
          const { view, notices } = parseView(formatView({ ...DEFAULT_VIEW, data: address }))
          expect(notices).toEqual([])
          expect(view.data).toBe(address)
          expect(address.startsWith(`file:0123456789abcdef:${localName(address)}`)).toBe(true)
        },
      ),
    )
    for (const other of [
      null,
      'data/a.json',
      'https://example.org/a.json',
      'file:///etc/passwd',
      'file:x:y',
    ]) {
      expect(localName(other)).toBeNull()
    }
  })
  it('[V6] is never read by a browser as another scheme than http and https', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 30 }),
          fc
            .tuple(
              fc.string({ unit: 'binary', maxLength: 3 }),
              fc.constantFrom('javascript:', 'data:', 'file:'),
            )
            .map(([before, scheme]) => `${before}${scheme}x`),
        ),
        (address) => {
          const { data } = parsed(`?data=${encodeURIComponent(address.replaceAll(/\p{Surrogate}/gu, ''))}`)
          if (data === null || !URL.canParse(data, 'https://here.example/page/')) return
          expect(new URL(data, 'https://here.example/page/').protocol).toMatch(/^https?:$/)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('what a view narrows', () => {
  it('[F1] the same filter has the same key, another filter another', () => {
    expect(filterKey(view({ record: 'a', lang: 'zh' }))).toBe(filterKey(DEFAULT_VIEW))
    expect(filterKey(view({ text: 'a' }))).not.toBe(filterKey(DEFAULT_VIEW))
    expect(filterKey(view({ sectors: ['none'] }))).not.toBe(filterKey(view({ stages: ['none'] })))
  })
  it('[F1] the choice of partnerships is not a narrowing', () => {
    expect(isNarrowed(view({ partnerships: 'all', record: 'a', measure: 'investment' }))).toBe(false)
    expect(isNarrowed(view({ scopes: ['counterpart', 'between'] }))).toBe(true)
    expect(isNarrowed(view({ to: day('2019') }))).toBe(true)
  })
})
