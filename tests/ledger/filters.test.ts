import { describe, expect, it } from 'vitest'
import { failsOf, keeps, keepsBut, straddles } from '../../src/ledger/mask.ts'
import { selectionOf } from '../../src/ledger/selection.ts'
import { searchable, searchWords } from '../../src/ledger/text.ts'
import type { Filter } from '../../src/model/filter.ts'
import {
  agreement,
  both,
  claim,
  day,
  dollars,
  event,
  filterBy,
  intended,
  ledgerOf,
  policy,
} from '../support/fixtures.ts'

const ledger = ledgerOf({
  agreements: [
    agreement({
      id: 'wind',
      sectors: ['wind'],
      date: '2019-10-17',
      amount: intended(1),
      place: both('Dalian'),
    }),
    agreement({ id: 'both', sectors: ['wind', 'finance'], date: '2019-10', history: [{ stage: 'signed' }] }),
    agreement({ id: 'vague', date: '2019', amount: dollars(2), partnership: 'beijing-shenyang' }),
    agreement({ id: 'farm', sectors: ['farming'], scope: 'between', sectorsAsPublished: ['Tea'] }),
    agreement({
      id: 'oil',
      title: both('Ｏｉｌ ＬＮＧ', '石油'),
      sectors: ['oil'],
      date: '2018-12-31',
      parties: [{ name: both('Acme Ltd', '阿克米'), kind: 'company' }],
    }),
  ],
  events: [
    event({ id: 'week', date: '2019-10-16', endDate: '2019-10-21' }),
    event({ id: 'forum', partnership: 'all', sectors: ['ports'] }),
  ],
  policies: [policy({ id: 'plan', date: '2018', partnership: 'beijing-shenyang' })],
  claims: [claim({ id: 'total', date: '2019-04' })],
})

/** The ids that a filter keeps, of all kinds. */
function kept(parts: Partial<Filter>): string[] {
  const selection = selectionOf(ledger, filterBy(parts))
  const { atoms, dataset } = ledger
  return [
    ...dataset.agreements.filter((_, record) =>
      [...atoms.record].some((of, atom) => of === record && keeps(selection.atoms, atom)),
    ),
    ...dataset.events.filter((_, row) => keeps(selection.events, row)),
    ...dataset.policies.filter((_, row) => keeps(selection.policies, row)),
    ...dataset.claims.filter((_, row) => keeps(selection.claims, row)),
  ].map(({ id }) => id)
}
const EVERYTHING = ['wind', 'both', 'vague', 'farm', 'oil', 'week', 'forum', 'plan', 'total']

describe('no filter', () => {
  it('[F1] keeps everything, undated and unstated too', () => {
    expect(kept({})).toEqual(EVERYTHING)
  })
})

describe('choices', () => {
  it('[F1] within a dimension widen', () => {
    expect(kept({ sectors: ['wind'] })).toEqual(['wind', 'both'])
    expect(kept({ sectors: ['wind', 'oil'] })).toEqual(['wind', 'both', 'oil'])
  })
  it('[F1] between dimensions narrow', () => {
    expect(kept({ sectors: ['wind', 'oil'], from: day('2019') })).toEqual(['wind', 'both'])
    expect(kept({ sectors: ['wind'], stages: ['signed'] })).toEqual(['both'])
  })
  it('[F2] a family stands for its sectors', () => {
    expect(kept({ sectors: ['energy'] })).toEqual(['wind', 'both', 'oil'])
    expect(kept({ sectors: ['services'] })).toEqual(['both', 'forum'])
  })
  it('[F2] "none" keeps what says nothing, and only that', () => {
    expect(kept({ sectors: ['none'] })).toEqual(['vague', 'week', 'plan', 'total'])
    expect(kept({ sectors: ['none', 'farming'] })).toEqual(['vague', 'farm', 'week', 'plan', 'total'])
  })
  it('[F2] a sector left out takes away what is about it alone, and nothing that states nothing', () => {
    expect(kept({ sectors: ['!wind'] })).toEqual([
      'both',
      'vague',
      'farm',
      'oil',
      'week',
      'forum',
      'plan',
      'total',
    ])
    expect(kept({ sectors: ['!energy'] })).toEqual([
      'both',
      'vague',
      'farm',
      'week',
      'forum',
      'plan',
      'total',
    ])
    expect(kept({ sectors: ['!none'] })).toEqual(['wind', 'both', 'farm', 'oil', 'forum'])
  })
  it('[F2] what is said of a sector goes before what is said of its family', () => {
    expect(kept({ sectors: ['energy', '!wind'] })).toEqual(['oil'])
    expect(kept({ sectors: ['!energy', 'wind'] })).toEqual(['wind', 'both'])
  })
  it('[F7] stage and basis do not apply to events, policies and claims', () => {
    const others = ['week', 'forum', 'plan', 'total']
    expect(kept({ stages: ['signed'] })).toEqual(['both', ...others])
    expect(kept({ stages: ['none'] })).toEqual(['wind', 'vague', 'farm', 'oil', ...others])
    expect(kept({ bases: ['intended'] })).toEqual(['wind', ...others])
  })
  it('[F7] a basis is stated also when its money is in another currency', () => {
    expect(kept({ bases: ['planned'] })).toContain('vague')
    expect(kept({ bases: ['none'] })).not.toContain('vague')
  })
  it('[F7] parts without yuan of their own have the kind of their signing', () => {
    const signing = ledgerOf({
      agreements: [
        agreement({ id: 'w', count: 3, amount: intended(1) }),
        agreement({ id: 'a', partOf: 'w' }),
        agreement({ id: 'b', partOf: 'w', amount: dollars(1) }),
      ],
    })
    const fails = failsOf(signing, signing.atoms, filterBy({ bases: ['intended'] }))
    expect(Array.from(fails, (_, atom) => keeps(fails, atom))).toEqual([true, true, true])
  })
  it('[F7] a record of the whole programme is of every partnership', () => {
    expect(kept({ partnerships: ['beijing-shenyang'] })).toEqual(['vague', 'forum', 'plan'])
    expect(kept({ partnerships: ['shanghai-dalian'] })).toEqual([
      'wind',
      'both',
      'farm',
      'oil',
      'week',
      'forum',
      'total',
    ])
  })
  it('[F7] deals outside the programme are left out unless asked for', () => {
    expect(kept({ scopes: ['counterpart'] })).not.toContain('farm')
    expect(kept({ scopes: ['between'] })).toEqual(['farm'])
  })
})

describe('dates', () => {
  it('[F5] keeps what overlaps the range, ends included', () => {
    const dated = (from: string | null, to: string | null) =>
      kept({ from: from === null ? null : day(from), to: to === null ? null : day(to) })
    expect(dated('2019-10-17', '2019-10-17')).toEqual(['wind', 'both', 'vague', 'week'])
    expect(dated('2019-10-18', null)).toEqual(['both', 'vague', 'week'])
    expect(dated('2019-10-21', null)).toEqual(['both', 'vague', 'week'])
    expect(dated('2019-10-22', null)).toEqual(['both', 'vague'])
    expect(dated('2019-11', null)).toEqual(['vague'])
    expect(dated(null, '2018-12-30')).toEqual(['plan'])
    expect(dated(null, '2018')).toEqual(['oil', 'plan'])
    expect(dated('2020', null)).toEqual([])
  })
  it('[F5] holds the undated out as soon as there is a range', () => {
    expect(kept({ from: day('1900') })).not.toContain('farm')
    expect(kept({ to: day('2100') })).not.toContain('forum')
  })
  it('[F5] knows what reaches over an end of the range', () => {
    const over = (from: string | null, to: string | null) =>
      ledger.dataset.agreements
        .filter((_, row) =>
          straddles(
            ledger.atoms,
            row,
            filterBy({ from: from === null ? null : day(from), to: to === null ? null : day(to) }),
          ),
        )
        .map(({ id }) => id)
    expect(over('2019-10', '2019-10')).toEqual(['vague', 'oil'])
    expect(over('2019-10-17', '2019-10-17')).toEqual(['both', 'vague', 'oil'])
    expect(over(null, '2019-10-16')).toEqual(['wind', 'both', 'vague'])
    expect(over('2018', '2019')).toEqual([])
    expect(over(null, null)).toEqual([])
  })
})

describe('search', () => {
  it('[F6] all words must occur, in any of the texts, in any order', () => {
    expect(kept({ text: 'acme lng' })).toEqual(['oil'])
    expect(kept({ text: 'acme dalian' })).toEqual([])
    expect(kept({ text: 'DALIAN' })).toEqual(['wind'])
    expect(kept({ text: 'tea' })).toEqual(['farm'])
    expect(kept({ text: 'finance sector' })).toEqual(['both'])
    expect(kept({ text: '风电' })).toEqual([])
    expect(kept({ text: '石油　阿克米' })).toEqual(['oil'])
  })
  it('[F6] full-width and half-width, capital and small are the same', () => {
    expect(kept({ text: 'OIL' })).toContain('oil')
    expect(kept({ text: 'ｏｉｌ' })).toContain('oil')
    expect(searchable('ＬＮＧ')).toBe('lng')
  })
  it('[F6] a blank search is none', () => {
    expect(searchWords(' \t　')).toEqual([])
    expect(kept({ text: '  ' })).toEqual(EVERYTHING)
  })
  it('[F6] is the same on a machine of any language', () => {
    expect(searchable('I')).toBe('i')
  })
})

describe('the own-dimension rule', () => {
  it('[F3] a row can be asked but for one dimension, and only for that one', () => {
    const filter = filterBy({ sectors: ['farming'], from: day('2019') })
    const fails = failsOf(ledger, ledger.atoms, filter)
    const ids = (test: (atom: number) => boolean) =>
      ledger.dataset.agreements.filter((_, atom) => test(atom)).map(({ id }) => id)
    expect(ids((atom) => keeps(fails, atom))).toEqual([])
    expect(ids((atom) => keepsBut(fails, atom, 'sector'))).toEqual(['wind', 'both', 'vague'])
    expect(ids((atom) => keepsBut(fails, atom, 'date'))).toEqual(['farm'])
    expect(ids((atom) => keepsBut(fails, atom, 'text'))).toEqual([])
  })
  it('[F1] the same filter is tested once, another one anew', () => {
    const filter = filterBy({ sectors: ['wind'] })
    expect(selectionOf(ledger, filter)).toBe(selectionOf(ledger, filter))
    expect(selectionOf(ledger, filterBy({ sectors: ['oil'] }))).not.toEqual(selectionOf(ledger, filter))
  })
})
