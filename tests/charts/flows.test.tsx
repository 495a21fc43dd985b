/** The flows of "From where to where?" as laid out and drawn, on the page and for a file. */
import { act, fireEvent, render } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { PALE } from '../../src/charts/basics.ts'
import { FlowsChart } from '../../src/charts/FlowsChart.tsx'
import { flowPart, groupFlows, placePart, stationPart, worthOf } from '../../src/charts/flowsGroups.ts'
import { type FlowShapes, layOutFlows } from '../../src/charts/flowsLayout.ts'
import { flowLabel, placeLabel, stationLabel } from '../../src/charts/flowsWords.ts'
import { PAPER, SCREEN } from '../../src/charts/theme.ts'
import { money } from '../../src/format/money.ts'
import { plain } from '../../src/format/numbers.ts'
import { textWidth } from '../../src/format/textWidth.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { asClause, clauses } from '../../src/format/words.ts'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { flows } from '../../src/questions/flows.ts'
import { MEASURES, type Measure } from '../../src/view/viewState.ts'
import { LONG, shipped } from '../export/samples.ts'
import {
  agreement,
  both,
  datasetJson,
  filterBy,
  intended,
  ledgerOf,
  PARTNERSHIP_IDS,
  planned,
} from '../support/fixtures.ts'

const real = buildLedger(shipped())
const programme = filterBy({ scopes: ['counterpart'] })
const [dalian, shenyang] = PARTNERSHIP_IDS
const partnerships = PARTNERSHIP_IDS.map((id) => ({
  id,
  name: both(id),
  east: both(`east of ${id}`),
  northeast: both(`north-east of ${id}`),
}))

const small = ledgerOf({
  partnerships,
  agreements: [
    agreement({ id: 'a', count: 30, sectors: ['wind', 'finance'], amount: intended(100) }),
    agreement({ id: 'b', sectors: ['wind'], amount: planned(300) }),
    agreement({ id: 'c', partnership: shenyang, sectors: ['farming'] }),
    agreement({ id: 'd', partnership: shenyang }),
  ],
})

interface Drawing {
  readonly of?: Ledger
  readonly measure?: Measure
  readonly width?: number
  readonly lang?: Lang
  readonly interactive?: boolean
  readonly sectors?: readonly string[]
  readonly lit?: readonly string[] | null
  readonly pairs?: readonly string[] | null
  readonly onChoose?: (pairs: readonly string[], sectors: readonly string[]) => void
}

const groupsOf = ({ of = real, measure = 'agreements' }: Drawing) => groupFlows(flows(of, programme), measure)

function drawn(drawing: Drawing) {
  const { measure = 'agreements', width = 900, lang = 'en', interactive = true } = drawing
  const { container } = render(
    <FlowsChart
      groups={groupsOf(drawing)}
      measure={measure}
      width={width}
      words={wordsFor(lang)}
      theme={interactive ? SCREEN : PAPER}
      interactive={interactive}
      sectors={drawing.sectors ?? []}
      lit={drawing.lit ?? null}
      pairs={drawing.pairs ?? null}
      onChoose={(pairs, sectors) => drawing.onChoose?.(pairs, sectors)}
      description="what it shows"
    />,
  )
  const marks = [...container.querySelectorAll<SVGElement>('[data-mark]')]
  return {
    container,
    marks,
    mark: (start: string): SVGElement => {
      const found = marks.find((each) => each.getAttribute('aria-label')?.startsWith(start))
      if (!found) throw new Error(`no mark ${start}`)
      return found
    },
    texts: () => [...container.querySelectorAll('text')].map(({ textContent }) => textContent),
  }
}

const arbShapes: fc.Arbitrary<FlowShapes> = fc
  .record({
    pairs: fc.integer({ min: 1, max: 8 }),
    stations: fc.integer({ min: 1, max: 9 }),
    values: fc.array(fc.nat(500), { minLength: 72, maxLength: 72 }),
    words: fc.integer({ min: 15, max: 60 }),
    wordsAbove: fc.boolean(),
  })
  .map(({ pairs, stations, values, words, wordsAbove }) => {
    const links = Array.from({ length: pairs * stations }, (_, index) => {
      const [pair, station] = [Math.floor(index / stations), index % stations]
      const value = values[index] ?? 0
      return {
        key: `${pair}:${station}`,
        value,
        isUnknown: value % 7 === 0,
        from: `e${pair}`,
        through: `s${station}`,
        to: `n${pair}`,
      }
    }).map((link) => (link.isUnknown ? { ...link, value: 0 } : link))
    const nodes = (count: number, name: string) =>
      Array.from({ length: count }, (_, index) => {
        const own = links.filter(({ from, through, to }) => [from, through, to].includes(`${name}${index}`))
        return {
          key: `${name}${index}`,
          value: own.reduce((sum, { value }) => sum + value, 0),
          words,
          wordsAbove: wordsAbove && name !== 's',
          capped: own.some(({ isUnknown }) => isUnknown),
        }
      })
    return { from: nodes(pairs, 'e'), through: nodes(stations, 's'), to: nodes(pairs, 'n'), links }
  })
const COLUMNS = { from: 100, throughFrom: 300, throughTo: 500, to: 700 }

describe('the layout', () => {
  it('[C1] keeps one scale: a node is as high as the flows at it, and no two rooms overlap', () => {
    fc.assert(
      fc.property(arbShapes, (shapes) => {
        const layout = layOutFlows(shapes, COLUMNS, 26, 300)
        const total = shapes.through.reduce((sum, { value }) => sum + value, 0)
        const scale = total === 0 ? 0 : 300 / total
        for (const column of ['from', 'through', 'to'] as const) {
          layout[column].forEach((slot, index) => {
            const { value = 0, words = 0 } = shapes[column][index] ?? {}
            if (value > 0) expect(slot.barHeight).toBeCloseTo(Math.max(2, value * scale))
            else expect(slot.barHeight).toBe(0)
            expect(slot.height).toBeGreaterThanOrEqual(Math.max(24, words))
            expect(slot.barTop).toBeGreaterThanOrEqual(slot.top - 0.001)
            expect(slot.barTop + slot.barHeight).toBeLessThanOrEqual(slot.top + slot.height + 0.001)
            const next = layout[column][index + 1]
            if (next) expect(next.top).toBeGreaterThan(slot.top + slot.height)
            expect(slot.top).toBeGreaterThanOrEqual(26 - 0.001)
            expect(slot.top + slot.height).toBeLessThanOrEqual(layout.bottom + 0.001)
          })
        }
        layout.ribbons.forEach((ribbon, index) => {
          expect(ribbon.thickness).toBeCloseTo((shapes.links[index]?.value ?? 0) * scale)
          for (const half of ribbon.halves) expect(half).not.toMatch(/NaN|Infinity|\d\.\d{3}/)
        })
      }),
      { numRuns: 30 },
    )
  })
  it('[C1] stacks the flows at each bar without gap or overlap, at either edge', () => {
    fc.assert(
      fc.property(arbShapes, (shapes) => {
        const layout = layOutFlows(shapes, COLUMNS, 26, 300)
        const tile = (column: 'from' | 'through' | 'to', half: 0 | 1, end: 'first' | 'last'): void => {
          for (const { key, barTop } of layout[column]) {
            const own = shapes.links.flatMap((link, index) => {
              const ribbon = layout.ribbons[index]
              if (!ribbon || link[column] !== key || link.isUnknown) return []
              const numbers = ribbon.halves[half].match(/[\d.]+/g)?.map(Number) ?? []
              return [{ y: numbers[end === 'first' ? 1 : 7] ?? Number.NaN, height: ribbon.thickness }]
            })
            let y = barTop
            for (const each of own.sort((one, other) => one.y - other.y)) {
              expect(each.y).toBeCloseTo(y, 1)
              y += each.height
            }
          }
        }
        tile('from', 0, 'first')
        tile('through', 0, 'last')
        tile('through', 1, 'first')
        tile('to', 1, 'last')
      }),
      { numRuns: 20 },
    )
  })
  it('is the same for the same shapes', () => {
    fc.assert(
      fc.property(arbShapes, (shapes) => {
        expect(layOutFlows(shapes, COLUMNS, 26, 300)).toEqual(layOutFlows(shapes, COLUMNS, 26, 300))
      }),
      { numRuns: 10 },
    )
  })
})

describe('what is drawn', () => {
  it.each(MEASURES)(
    '[C1] carries the same in at the east, through the stations, and out, by %s',
    (measure) => {
      const { east, stations, northeast, flows: all } = groupsOf({ measure })
      const worth = (items: readonly { readonly carried: Parameters<typeof worthOf>[0] }[]): number =>
        items.reduce((sum, { carried }) => sum + worthOf(carried, measure), 0)
      const answer = flows(real, programme)
      const total = measure === 'agreements' ? answer.total.agreements : (answer.total.cny ?? 0)
      for (const column of [east, stations, northeast, all]) expect(worth(column)).toBe(total)
      for (const station of stations) {
        expect(worth(all.filter((flow) => flow.station === station))).toBe(worth([station]))
      }
      for (const place of [...east, ...northeast]) {
        expect(worth(all.filter((flow) => flow.east === place || flow.northeast === place))).toBe(
          worth([place]),
        )
      }
    },
  )
  it('[A27] has at most six families; the others flow together, never one alone', () => {
    const of = (count: number) => {
      const ids = Array.from({ length: count }, (_, index) => `f${index}`)
      const ledger = ledgerOf({
        families: ids.map((id) => ({ id, name: both(id) })),
        sectors: ids.map((id) => ({ id: `s-${id}`, family: id, name: both(id) })),
        agreements: ids.map((id, index) => agreement({ id, count: 20 - index, sectors: [`s-${id}`] })),
      })
      return groupFlows(flows(ledger, filterBy()), 'agreements').stations.map(({ key, sectors }) =>
        key === 'other' ? sectors : key,
      )
    }
    const own = (count: number) => Array.from({ length: count }, (_, index) => `family:f${index}`)
    expect(of(6)).toEqual(own(6))
    expect(of(7)).toEqual([...own(5), ['f5', 'f6']])
    expect(of(8)).toEqual([...own(6), ['f6', 'f7']])
  })
  it('has a place once, though several partnerships share it', () => {
    const shared = ledgerOf({
      agreements: [agreement({ id: 'a' }), agreement({ id: 'b', partnership: shenyang })],
    })
    const { east, northeast, flows: all } = groupFlows(flows(shared, filterBy()), 'agreements')
    expect([east.length, northeast.length, all.length]).toEqual([1, 1, 2])
    expect(east[0]).toMatchObject({ pairs: [dalian, shenyang], carried: { agreements: 2 } })
  })
  it('[C10] says which part of the total its numbers are', () => {
    const { east, stations, flows: all } = groupsOf({ of: small })
    const [place] = east
    expect(place && placePart(place, 'east', null)).toEqual({ partnership: dalian })
    expect(place && placePart(place, 'east', ['energy'])).toEqual({ partnership: dalian, sector: 'any' })
    expect(place && placePart({ ...place, pairs: [dalian, shenyang] }, 'east', null)).toEqual({
      east: dalian,
    })
    expect(stations.map((station) => stationPart(station, 'agreements'))).toEqual(
      expect.arrayContaining([{ family: 'energy' }, { family: 'mixed' }, { family: 'none' }]),
    )
    expect(all.map((flow) => flowPart(flow, 'agreements'))).toContainEqual({
      family: 'energy',
      partnership: dalian,
    })
  })
})

describe.each(LANGS)('the marks in %s', (lang) => {
  const words = wordsFor(lang)
  it.each([300, 560, 1200])('[A4] have their own names at a width of %d, one is a tab stop', (width) => {
    for (const measure of MEASURES) {
      const { east, stations, northeast, flows: all } = groupsOf({ measure })
      const { marks } = drawn({ lang, width, measure })
      const labels = [
        ...all.map((flow) => flowLabel(flow, words)),
        ...east.map((place) => placeLabel(place, words)),
        ...stations.map((station) => stationLabel(station, words)),
        ...northeast.map((place) => placeLabel(place, words)),
      ]
      expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual(
        labels.map((label) => clauses(lang, label.split('\n'))),
      )
      expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toEqual([marks[all.length]])
    }
  })
  it('[C2] [C3] say agreements, money with its kinds, and for how many it is published', () => {
    for (const flow of groupsOf({ measure: 'investment' }).flows) {
      const said = flowLabel(flow, words)
      const { agreements: all, known, byBasis, unallocated, isFloor } = flow.carried
      if (all > 0) {
        expect(said).toContain(
          known === 0
            ? asClause(words.say('coverage.noAmounts', { all }))
            : asClause(words.say('coverage.amounts', { known, all, floor: isFloor ? 'yes' : 'no' })),
        )
      }
      for (const { basis, cny } of byBasis) {
        expect(said).toContain(words.say(`basis.${basis}`))
        expect(said).toContain(money(cny, lang))
      }
      if (unallocated !== null) expect(said).toContain(money(unallocated, lang))
      expect(said).not.toMatch(/NaN|null|undefined/)
    }
  })
  it.each([340, 900])('[A7] the drawing says the number of every place and station at %d', (width) => {
    const { texts } = drawn({ lang, width })
    const said = texts()
    const { east, stations, northeast } = groupsOf({})
    for (const { carried } of [...east, ...stations, ...northeast]) {
      expect(said).toContain(`${carried.isFloor ? '≥ ' : ''}${plain(carried.agreements, lang)}`)
    }
  })
})

describe('a flow', () => {
  it('[C2] [A11] of an unknown amount is a dashed line without a width, and says so', () => {
    const { mark } = drawn({ of: small, measure: 'investment' })
    const unknown = mark('east of beijing-shenyang – food')
    expect(unknown.querySelectorAll('.flow')).toHaveLength(0)
    expect(unknown.querySelectorAll('.flow-line[stroke-dasharray]')).toHaveLength(2)
    expect(unknown.getAttribute('aria-label')).toContain('No announced investment published')
    expect(mark('food').textContent).toContain('amount unknown')
    expect(drawn({ of: small }).container.querySelector('.flow-line')).toBeNull()
  })
  it('[C4] that is not broken down is hatched, and its station chooses nothing', () => {
    const { mark } = drawn({ of: small })
    const mixed = wordsFor('en').say('series.mixed')
    expect(mark(`east of ${dalian} – ${mixed}`).querySelector('.flow')?.getAttribute('fill')).toMatch(
      /^url\(#/,
    )
    expect(mark(mixed).getAttribute('aria-pressed')).toBeNull()
  })
  it('is pale when its family is not chosen', () => {
    const { mark } = drawn({ of: small, sectors: ['wind'], lit: ['energy'] })
    const opacity = (start: string) => mark(start).querySelector('[opacity]')?.getAttribute('opacity')
    expect(opacity(`east of ${dalian} – energy`)).toBe('1')
    expect(opacity(`east of ${shenyang} – food`)).toBe(String(PALE))
    expect(mark('energy').getAttribute('aria-pressed')).toBe('false')
    expect(
      drawn({ of: small, sectors: ['energy'], lit: ['energy'] })
        .mark('energy')
        .getAttribute('aria-pressed'),
    ).toBe('true')
  })
  it('[A6] chooses both its partnership and its family; a node its own, by a click, Enter and Space alike', () => {
    const onChoose = vi.fn()
    const { mark } = drawn({ of: small, onChoose })
    const ways = [
      [`east of ${dalian} – energy`, [dalian], ['energy']],
      ['energy', [], ['energy']],
      [`east of ${dalian},`, [dalian], []],
      [`north-east of ${shenyang}`, [shenyang], []],
    ] as const
    for (const [start, pairs, sectors] of ways) {
      onChoose.mockClear()
      const found = mark(start)
      fireEvent.click(found)
      act(() => found.focus())
      fireEvent.keyDown(found, { key: 'Enter' })
      fireEvent.keyDown(found, { key: ' ' })
      expect(onChoose.mock.calls).toEqual(Array(3).fill([pairs, sectors]))
    }
  })
})

describe('the drawing', () => {
  it.each([300, 560, 1200])('[E11] bears names of 200 characters and no amount at all at %d', (width) => {
    const long = ledgerOf({
      partnerships: (datasetJson().partnerships ?? []).map((each) => ({
        ...each,
        east: both(LONG),
        northeast: both(LONG),
      })),
      families: ['energy', 'services', 'food'].map((id) => ({ id, name: both(`${id} ${LONG}`) })),
      agreements: [agreement({ id: 'a', count: 12, sectors: ['wind'] })],
    })
    for (const measure of MEASURES) {
      for (const interactive of [true, false]) {
        const { container } = drawn({ of: long, width, interactive, measure })
        for (const element of container.querySelectorAll('svg *')) {
          for (const side of ['x', 'y', 'width', 'height']) {
            const number = Number(element.getAttribute(side) ?? 0)
            expect(Number.isFinite(number)).toBe(true)
            if (side === 'width' || side === 'height') expect(number).toBeGreaterThanOrEqual(0)
          }
          expect(element.getAttribute('d') ?? '').not.toMatch(/NaN|Infinity/)
        }
        expect(container.querySelectorAll('text title')).toHaveLength(interactive ? 0 : 3)
      }
    }
  })
  it.each([300, 560, 1000])('keeps all words inside its width at %d', (width) => {
    const short = ledgerOf({ agreements: [agreement({ id: 'a', sectors: ['wind'] })] })
    for (const of of [short, real]) {
      for (const measure of MEASURES) {
        for (const text of drawn({ of, width, measure }).container.querySelectorAll('text')) {
          const [x, anchor] = [Number(text.getAttribute('x')), text.getAttribute('text-anchor')]
          const size = Number(text.getAttribute('font-size'))
          const room = textWidth(text.textContent, size)
          const left = anchor === 'end' ? x - room : anchor === 'middle' ? x - room / 2 : x
          expect(left, text.textContent).toBeGreaterThanOrEqual(-1)
          expect(left + room, text.textContent).toBeLessThanOrEqual(width + 1)
        }
      }
    }
  })
  it('for a file has no names, roles, focus or colours of the page', () => {
    const { container, marks } = drawn({ interactive: false })
    expect(marks).toEqual([])
    expect(container.querySelectorAll('[tabindex="0"], [role=button]')).toHaveLength(0)
    expect(container.querySelector('svg')?.innerHTML).not.toMatch(/var\(|transparent" stroke-width/)
  })
})
