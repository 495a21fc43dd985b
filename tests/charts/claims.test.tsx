/** "Do the published totals add up?" as drawn, on the page and for a file, and in words. */
import { fireEvent, render } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { ClaimsChart } from '../../src/charts/ClaimsChart.tsx'
import { type Box, labelClaims, placeClaims } from '../../src/charts/claimsLayout.ts'
import {
  claimLabel,
  figureWords,
  pointsOf,
  shareWords,
  unexplainedWords,
} from '../../src/charts/claimWords.ts'
import { PAPER, SCREEN } from '../../src/charts/theme.ts'
import { textWidth } from '../../src/format/textWidth.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger, type Ledger } from '../../src/ledger/ledger.ts'
import type { Filter } from '../../src/model/filter.ts'
import { LANGS, type Lang } from '../../src/model/words.ts'
import { type Bound, claims, type Held } from '../../src/questions/claims.ts'
import { MEASURES, type Measure } from '../../src/view/viewState.ts'
import { number, overlaps } from '../export/boxes.ts'
import { LONG, sample, shipped } from '../export/samples.ts'
import {
  agreement,
  both,
  claim,
  datasetJson,
  filterBy,
  intended,
  ledgerOf,
  planned,
} from '../support/fixtures.ts'

const real = buildLedger(shipped())
const programme = filterBy({ scopes: ['counterpart'] })

interface Drawing {
  readonly of?: Ledger
  readonly filter?: Filter
  readonly measure?: Measure
  readonly width?: number
  readonly lang?: Lang
  readonly interactive?: boolean
  readonly lean?: number
  readonly onOpen?: (id: string) => void
}

const drawnRows = ({ of = real, filter = programme, measure = 'agreements' }: Drawing) =>
  claims(of, filter).claims.filter((row) => row[measure].isDrawn)

function drawn(drawing: Drawing) {
  const { of = real, filter = programme, measure = 'agreements', width = 900, lang = 'en' } = drawing
  const { interactive = true } = drawing
  const { container } = render(
    <ClaimsChart
      answer={claims(of, filter)}
      measure={measure}
      title="the title"
      range={filter}
      keysOf={(id) => [`record:${id}`]}
      onOpen={(id) => drawing.onOpen?.(id)}
      width={width}
      words={wordsFor(lang)}
      theme={interactive ? SCREEN : PAPER}
      interactive={interactive}
      lean={drawing.lean ?? 0}
      description="what it shows"
    />,
  )
  return {
    container,
    marks: [...container.querySelectorAll<SVGElement>('[data-mark]')],
    line: container.querySelector('[data-line]')?.getAttribute('d') ?? null,
    hatched: [...container.querySelectorAll('rect[fill^="url(#hatch"]')],
  }
}

describe.each(LANGS)('the published totals of all partnerships in %s', (lang) => {
  const words = wordsFor(lang)
  it.each([340, 900])('[A4] are marks with their own names at %d, one of them a tab stop', (width) => {
    for (const measure of MEASURES) {
      const { marks: all } = drawn({ lang, width, measure })
      // Further on: what the line has come to, and the undated.
      const marks = all.slice(0, drawnRows({ measure }).length)
      expect(marks.length).toBeGreaterThan(5)
      expect(marks.map((mark) => mark.getAttribute('data-tip'))).toEqual(
        drawnRows({ measure }).map((row) => claimLabel(row, measure, words)),
      )
      expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toEqual([marks[0]])
    }
  })
  it('[C11] a name says the figure with its qualifier, and the difference or why there is none', () => {
    for (const measure of MEASURES) {
      for (const row of drawnRows({ measure })) {
        const said = claimLabel(row, measure, words)
        const compared = row[measure]
        expect(said).toContain(figureWords(row, measure, words))
        expect(said).toContain(
          compared.why !== null
            ? words.say(`claims.why.${compared.why}`)
            : unexplainedWords(compared, measure, words),
        )
        expect(said).not.toMatch(/NaN|null|undefined/)
      }
    }
  })
})

describe('a mark', () => {
  it('[A6] opens its record by mouse and by key', () => {
    const onOpen = vi.fn()
    const { marks } = drawn({ onOpen })
    const ids = drawnRows({}).map(({ id }) => id)
    const [first, second] = marks
    if (!first || !second) throw new Error('no marks')
    fireEvent.click(second)
    first.focus()
    fireEvent.keyDown(first, { key: 'Enter' })
    fireEvent.keyDown(first, { key: 'ArrowRight' })
    fireEvent.keyDown(second, { key: ' ' })
    expect(onOpen.mock.calls).toEqual([[ids[1]], [ids[0]], [ids[1]]])
  })
  const list = [agreement({ id: 'a', count: 20, date: '2018-05-02', amount: intended(40) })]
  const one = (parts: Partial<Parameters<typeof claim>[0]>) =>
    ledgerOf({
      agreements: list,
      claims: [claim({ id: 'c', date: '2019', counts: 80, measures: 'agreements', ...parts })],
    })
  const shape = (of: Ledger) => drawn({ of }).container.querySelector('[data-anchor]')
  it('[C6] is as wide as its date is imprecise', () => {
    const width = (date: string) => Number(shape(one({ date }))?.getAttribute('width'))
    expect(width('2019')).toBeGreaterThan(width('2019-06') * 5)
    expect(width('2019-06-01')).toBeLessThanOrEqual(width('2019-06'))
  })
  it('of projects is hollow and square, with nothing hatched below it', () => {
    const projects = one({ measures: 'projects' })
    expect(shape(projects)?.getAttribute('fill')).toBe(SCREEN.card)
    expect(shape(projects)?.getAttribute('rx')).toBe('0')
    expect(drawn({ of: projects }).hatched).toEqual([])
    expect(shape(one({}))?.getAttribute('fill')).not.toBe(SCREEN.card)
  })
  it('[C15] stands over what is itemised: the hatched way down is three times as long as from there to zero', () => {
    const [gap] = drawn({ of: one({}) }).hatched
    const top = Number(gap?.getAttribute('y'))
    const height = Number(gap?.getAttribute('height'))
    // 80 published, 20 itemised; the plot ends 26 px above the bottom edge.
    expect(height / (336 - 26 - top)).toBeCloseTo(60 / 80, 2)
  })
})

describe('the line', () => {
  const of = ledgerOf({
    agreements: [
      agreement({ id: 'a', count: 3, date: '2017-03-01' }),
      agreement({ id: 'b', date: '2018', amount: planned(5) }),
    ],
  })
  it('[C2] in agreements comes from zero, in money begins with the first known amount', () => {
    const answer = claims(of, programme)
    expect(pointsOf(answer, 'agreements').map(({ value }) => value)).toEqual([0, 3, 4])
    expect(pointsOf(answer, 'investment').map(({ value }) => value)).toEqual([5])
    expect(drawn({ of }).line).toMatch(/^M[\d. ]+H[\d.]+V[\d.]+H[\d.]+V[\d.]+H[\d.]+$/)
    expect(drawn({ of, measure: 'investment' }).line).toMatch(/^M[\d. ]+H[\d.]+$/)
  })
  it('is not drawn of nothing known', () => {
    const unknown = ledgerOf({ agreements: [agreement({ id: 'a', date: '2018' })] })
    expect(drawn({ of: unknown, measure: 'investment' }).line).toBeNull()
    expect(drawn({ of: ledgerOf({}) }).line).toBeNull()
  })
})

describe('agreements without a date', () => {
  it.each([340, 900])('stand outside the axis at %i, as the coverage says', (width) => {
    const { marks } = drawn({ width })
    const { undated } = claims(real, programme)
    expect(undated.agreements).toBeGreaterThan(0)
    expect(marks.at(-1)?.textContent).toContain(String(undated.agreements))
    expect(marks.at(-1)?.textContent).toContain(wordsFor('en').say('figure.timeline.undated'))
  })
})

describe('the words of a difference', () => {
  const held = (parts: Partial<Held>): Held => ({
    why: null,
    isDrawn: true,
    claimed: 300,
    itemised: 100,
    isFloor: false,
    unexplained: 200,
    more: 0,
    bound: 'exact',
    ...parts,
  })
  it.each([
    ['exact', '67 %', '67%'],
    ['at-most', 'at most 67 %', '至多67%'],
    ['at-least', 'at least 66 %', '至少66%'],
    ['about', 'about 67 %', '约67%'],
  ] as const)('[C8] [C15] %s: a ceiling is never rounded down, a floor never up', (bound: Bound, en, zh) => {
    expect(shareWords(held({ bound }), wordsFor('en'))).toBe(en)
    expect(shareWords(held({ bound }), wordsFor('zh'))).toBe(zh)
  })
  it('say little and nearly all without a false 0 or 100 %', () => {
    const words = wordsFor('en')
    const of = (unexplained: number, bound: Bound) =>
      shareWords(held({ claimed: 10_000, unexplained, bound }), words)
    expect(of(1, 'about')).toBe('under 1 %')
    expect(of(1, 'at-least')).toBe('under 1 %')
    expect(of(1, 'at-most')).toBe('at most 1 %')
    expect(of(9999, 'exact')).toBe('over 99 %')
    expect(of(9999, 'at-least')).toBe('at least 99 %')
  })
  it('say that nothing is unexplained, and how much more is itemised', () => {
    const words = wordsFor('en')
    expect(unexplainedWords(held({ unexplained: 0 }), 'agreements', words)).toBe('all itemised')
    expect(unexplainedWords(held({ unexplained: 0, more: 7 }), 'agreements', words)).toBe(
      'all itemised, and 7 more',
    )
  })
})

describe('labels', () => {
  it.each(LANGS)('keep clear of marks and of one another, inside the room (%s)', (lang) => {
    const room: Box = { left: 0, right: 700, top: 0, bottom: 300 }
    for (const measure of MEASURES) {
      const largest = 850e9
      const scales = {
        x: (day: number) => ((day - 735_963) / 4020) * 700,
        y: (value: number) => 300 - (value / (measure === 'agreements' ? 850 : largest)) * 290,
      }
      const placed = labelClaims(
        placeClaims(drawnRows({ measure }), measure, scales),
        measure,
        room,
        [],
        wordsFor(lang),
      )
      const boxes = placed.flatMap(({ label }) => {
        if (!label) return []
        const width = textWidth(label.text, 12)
        return [
          {
            ...label,
            left: label.end ? label.x - width : label.x,
            right: label.end ? label.x : label.x + width,
          },
        ]
      })
      expect(boxes.length).toBeGreaterThan(4)
      for (const [index, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(room.left)
        expect(box.right).toBeLessThanOrEqual(room.right)
        for (const other of boxes.slice(index + 1)) {
          const apart = box.right <= other.left || other.right <= box.left || Math.abs(box.y - other.y) >= 12
          expect(apart, `${box.text} over ${other.text}`).toBe(true)
        }
      }
    }
  })
})

describe('labels of several partnerships on the same days', () => {
  const invented = buildLedger(sample())
  const names = (lang: Lang) => [
    ...invented.dataset.partnerships.map(({ name }) => wordsFor(lang).pick(name)),
    wordsFor(lang).say('record.programme'),
  ]
  it.each(
    LANGS.flatMap((lang) =>
      MEASURES.flatMap((measure) => [326, 676, 1148].map((width) => [lang, measure, width] as const)),
    ),
  )('stand in the order of their marks and name whose they are (%s, %s, %i)', (lang, measure, width) => {
    const filter = filterBy({ scopes: ['counterpart'] })
    const { container, marks } = drawn({ of: invented, filter, lang, measure, width })
    const of = (element: Element | null | undefined, name: string) => Number(element?.getAttribute(name))
    const totals = marks.slice(0, drawnRows({ of: invented, filter, measure }).length).map((mark) => {
      const shape = mark.querySelector('[data-anchor]')
      const label = mark.querySelector('text')
      return {
        x: of(shape, 'x'),
        y: of(shape, 'y') + 5,
        label,
        at: of(label, 'y') - 4,
        said: mark.textContent,
      }
    })
    const labelled = totals.filter(({ label }) => label !== null)
    expect(labelled.length).toBeGreaterThan(3)
    for (const { label, at, x, y, said } of labelled) {
      expect(names(lang).some((name) => said.includes(name.slice(0, 5)))).toBe(true)
      const oneDate = totals.filter((other) => Math.abs(other.x - x) < 1)
      const nearest = Math.min(...oneDate.map((other) => Math.abs(other.y - at)))
      expect(Math.abs(y - at), label?.textContent).toBeLessThan(nearest + 0.01)
    }
    const left = totals.length - labelled.length
    expect(left).toBeGreaterThan(0)
    expect(container.textContent).toContain(wordsFor(lang).say('figure.claims.unlabelled', { n: left }))
  })
  it.each(
    [real, invented].flatMap((of) =>
      LANGS.flatMap((lang) =>
        MEASURES.flatMap((measure) => [302, 326, 676].map((width) => ({ of, lang, measure, width }))),
      ),
    ),
  )('[C15] the last and the least explained say all at $width ($lang, $measure)', (drawing) => {
    const { lang, measure, width } = drawing
    const words = wordsFor(lang)
    const { container, marks } = drawn({ ...drawing, filter: programme })
    const compared = drawnRows({ ...drawing, filter: programme }).flatMap((row, index) => {
      const held = row[measure]
      return held.why === null ? [{ row, held, said: marks[index]?.textContent ?? '' }] : []
    })
    // A list's lines break where words do.
    const bare = (text: string): string => text.replaceAll(' ', '')
    const shareOf = ({ unexplained, claimed }: Held): number => unexplained / claimed
    const most = Math.max(...compared.map(({ held }) => shareOf(held)))
    const last = Math.max(...compared.map(({ row }) => row.period?.last ?? 0))
    const ofLast = compared.filter(({ row }) => row.period?.last === last)
    const largest = Math.max(...ofLast.map(({ held }) => held.claimed))
    const told = [
      compared.find(({ held }) => shareOf(held) === most),
      ofLast.find(({ held }) => held.claimed === largest),
    ]
    for (const each of told) {
      const said = bare(each?.said ?? '')
      expect(said).toContain(bare(each ? figureWords(each.row, measure, words) : 'a compared total'))
      expect(said).toContain(bare(each ? shareWords(each.held, words) : 'its share'))
    }
    const texts = [...container.querySelectorAll('svg text')].map((element) => {
      const at = number(element, 'x')
      const wide = textWidth(element.textContent, 12)
      const side = element.getAttribute('text-anchor')
      const left = side === 'end' ? at - wide : side === 'middle' ? at - wide / 2 : at
      const y = number(element, 'y')
      return { what: element.textContent, left, right: left + wide, top: y - 9, bottom: y + 3 }
    })
    expect(overlaps(texts, 0, 0)).toEqual([])
    const end = number(container.querySelector('svg') ?? container, 'height')
    for (const { right, bottom } of texts) {
      expect(right).toBeLessThanOrEqual(width)
      expect(bottom).toBeLessThanOrEqual(end)
    }
  })
  it('have numbers that the list below repeats from left to right, and none in a picture with little room', () => {
    const numbersOf = (elements: Iterable<Element>): string[] =>
      [...elements].map((element) => element.textContent)
    const { container, marks } = drawn({ of: invented, width: 326 })
    const numbers = numbersOf(container.querySelectorAll('tspan'))
    expect(numbers.length).toBeGreaterThan(4)
    const placed = marks.flatMap((mark) => {
      const [beside, below] = mark.querySelectorAll('tspan')
      return beside && below
        ? [{ beside, below, x: number(mark.querySelector('[data-anchor]') ?? mark, 'x') }]
        : []
    })
    expect(numbersOf(placed.map(({ beside }) => beside))).toEqual(numbersOf(placed.map(({ below }) => below)))
    const byNumber = placed.sort((a, b) => Number(a.below.textContent) - Number(b.below.textContent))
    expect(byNumber.map(({ below }) => below.textContent)).toEqual(
      byNumber.map((_, index) => String(index + 1)),
    )
    expect(byNumber.map(({ x }) => x)).toEqual(byNumber.map(({ x }) => x).sort((a, b) => a - b))
    expect(drawn({ of: invented, width: 326, lean: 1 }).container.querySelectorAll('tspan')).toHaveLength(0)
  })
  it('say nothing of want of room where all are labelled', () => {
    const words = wordsFor('en')
    const of = ledgerOf({ claims: [claim({ id: 'c', date: '2019', counts: 80, measures: 'agreements' })] })
    expect(drawn({ of }).container.textContent).not.toContain(
      words.say('figure.claims.unlabelled', { n: 1 }).slice(3),
    )
  })
})

describe('the drawing', () => {
  it.each([300, 560])('[E11] bears texts of 200 characters and 60 years at %d', (width) => {
    const of = ledgerOf({
      partnerships: (datasetJson().partnerships ?? []).map((each) => ({ ...each, name: both(LONG) })),
      agreements: [
        agreement({ id: 'a', date: '1960', count: 12, countIs: 'over' }),
        agreement({ id: 'b', date: '2019-01-01', partnership: 'beijing-shenyang', amount: intended(5e12) }),
      ],
      claims: ['1970', '2018', '2019-05'].map((date, index) =>
        claim({
          id: `c${index}`,
          date,
          since: index === 1 ? '1980' : null,
          title: both(LONG),
          of: both(LONG),
          measures: index === 0 ? 'projects' : 'agreements',
          partnership: index === 2 ? 'all' : 'shanghai-dalian',
          counts: 10 ** (3 * index + 1),
          amount: planned(10 ** (5 * index)),
        }),
      ),
    })
    for (const measure of MEASURES) {
      for (const interactive of [true, false]) {
        const { container } = drawn({ of, width, measure, interactive })
        for (const element of container.querySelectorAll('svg *')) {
          expect(element.getAttribute('d') ?? '').not.toMatch(/NaN|undefined|Infinity/)
          for (const side of ['x', 'y', 'x1', 'x2', 'width', 'height', 'cx', 'cy']) {
            const number = Number(element.getAttribute(side) ?? 0)
            expect(Number.isFinite(number)).toBe(true)
            if (side === 'width' || side === 'height') expect(number).toBeGreaterThanOrEqual(0)
          }
        }
      }
    }
  })
  it('for a file has no names, roles, focus or colours of the page', () => {
    const { container, marks } = drawn({ interactive: false })
    expect(marks).toEqual([])
    expect(container.querySelectorAll('[tabindex="0"], [role=button]')).toHaveLength(0)
    expect(container.querySelector('svg')?.innerHTML).not.toContain('var(')
  })
})
