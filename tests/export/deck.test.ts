/** A slide deck as another program reads it. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PAPER } from '../../src/charts/theme.ts'
import type { Deck, DeckSlide, FigureSlide } from '../../src/export/deck/deck.ts'
import { deckFile } from '../../src/export/deck/deckFile.ts'
import { contentBox, layOut } from '../../src/export/deck/layout.ts'
import { type NativeChart, numberFormat } from '../../src/export/deck/nativeChart.ts'
import { type Box, heightOf, SLIDE } from '../../src/export/deck/shapes.ts'
import { safeAddress } from '../../src/export/openXml.ts'
import type { DataSheet } from '../../src/export/workbook/sheet.ts'
import { NAUGHTY } from '../support/naughty.ts'
import { cellsOf, elementsOf, openOffice, textsOf } from '../support/office.ts'

const LOOK = {
  paper: PAPER.card,
  ink: PAPER.ink,
  muted: PAPER.muted,
  rule: PAPER.ruleStrong,
  hatch: PAPER.hatch,
  accent: PAPER.accent,
}
const LINK = 'https://example.org/page/?sector=wind-power&q=%E9%A3%8E#figure-sectors'

const CHART: NativeChart = {
  kind: 'columns',
  stacking: 'stacked',
  categoryName: '时间',
  categories: ['2017年', '2018年', '2019年', '2020年'],
  shown: 3,
  series: [
    { name: '协议金额', look: '#17395e', texture: 'lines', values: [1704, null, 0, 12.5] },
    { name: '未分项', look: 'hatch', values: [null, null, 593.25, 7] },
    { name: '未公布', look: 'outline', values: [null, null, null, null] },
  ],
  totals: {
    name: '合计',
    look: '#17395e',
    values: [1704, null, 593.25, 19.5],
    floors: [true, false, true, false],
  },
  pale: [false, false, true, false],
  unit: '公布投资额（亿元）',
  captions: ['金额未公布，图中未计：2018年（64个中64个）。'],
  facts: [{ text: '事实', isHead: true }],
  notes: ['2017年：单条记录占一半以上。'],
}

const TABLE: DataSheet = {
  kind: 'data',
  name: '历年签约情况',
  columns: [
    { label: '时间', kind: 'words' },
    { label: '公布投资额', kind: 'money' },
  ],
  rows: [
    ['2017年', 170_400_000_000],
    ['2018年', null],
  ],
  fixed: 1,
  isSynthetic: false,
}

const figure = (content: FigureSlide['content'], parts: Partial<FigureSlide> = {}): FigureSlide => ({
  kind: 'figure',
  lang: 'zh',
  title: '上海—大连：历年签约情况',
  synthetic: null,
  subtitle: '按签约年份统计的公布投资额，亿元',
  finding: '公布投资额最多的年份是2017年，至少1704亿元。',
  filters: '筛选：风电',
  coverage: ['175个协议中99个公布了金额。', '3个没有日期，列于坐标轴之外。'],
  source: ['来源：Counterpart汇编的33个公开来源。', '数据许可CC BY 4.0，截至2026年11月22日。'],
  link: LINK,
  description: '按签约年份统计的公布投资额',
  inNotes: '其余说明见备注。',
  notes: [
    { text: '要点' },
    { text: '来源', link: 'https://example.org/a b?c="d"' },
    { text: '无', link: 'not an address' },
  ],
  content,
  ...parts,
})
const chart = (parts: Partial<NativeChart> = {}): FigureSlide['content'] => ({
  kind: 'chart',
  chart: { ...CHART, ...parts },
  tables: [TABLE],
})
const picture = (isBeside: boolean): FigureSlide['content'] => ({
  kind: 'picture',
  picture: { png: Uint8Array.of(0x89, 0x50, 0x4e, 0x47), width: 1600, height: 800 },
  isBeside,
})

const ENDS: readonly DeckSlide[] = [
  {
    kind: 'opening',
    lang: 'zh',
    title: '上海—大连对口合作（2017—2025年）',
    synthetic: '模拟数据，纯属虚构',
    sentence: '据公开资料，2017年至2025年共收录协议175个。',
    numbers: Array.from({ length: 6 }, (_, n) => ({
      name: `数${n}`,
      value: `至少${n}亿元`,
      note: '说明，'.repeat(20),
    })),
    lines: ['未设筛选条件。', '数据许可CC BY 4.0。'],
    link: LINK,
    notes: [{ text: '开场' }],
  },
  {
    kind: 'closing',
    lang: 'en',
    title: 'How we count',
    synthetic: null,
    rules: ['Nothing is counted twice.', 'Unknown is not zero.'],
    sourcesTitle: 'Sources',
    sources: ['Daily (3)'],
    lines: ['Data CC BY 4.0.'],
    link: LINK,
    notes: [],
  },
]
const [opening, closing] = ENDS
const deckOf = (...figures: readonly FigureSlide[]): Deck => ({
  title: '汇报',
  lang: 'zh',
  slides: [...(opening ? [opening] : []), ...figures, ...(closing ? [closing] : [])],
})
const made = (deck: Deck): Promise<Uint8Array> => deckFile(deck, LOOK, PAPER.series)
const SLIDES = deckOf(
  figure(chart()),
  figure(chart({ kind: 'line', stacking: 'none', series: CHART.series.slice(0, 1), totals: null })),
  figure(chart({ kind: 'bars', stacking: 'percent', totals: null })),
  figure(picture(false)),
  figure(picture(true)),
  figure({ kind: 'empty', words: '当前筛选下没有记录。' }),
)

const file = openOffice(await made(SLIDES))

describe('the file', () => {
  const slide = (n: number): Document => file.xml(`ppt/slides/slide${n}.xml`)
  const partOf = (n: number, type: string): string =>
    [...file.targets(`ppt/slides/slide${n}.xml`).values()].find((each) => each.type === type)?.target ?? ''

  it('has a slide for each of the deck, in order, each with a title and notes', () => {
    const order = elementsOf(file.xml('ppt/presentation.xml'), 'sldId').map(
      (each) => file.targets('ppt/presentation.xml').get(each.getAttribute('r:id') ?? '')?.target,
    )
    expect(order).toEqual(SLIDES.slides.map((_, index) => `ppt/slides/slide${index + 1}.xml`))
    for (const [index, { title, notes }] of SLIDES.slides.entries()) {
      const titles = elementsOf(slide(index + 1), 'sp').filter((shape) =>
        elementsOf(shape, 'ph').some((each) => each.getAttribute('type') === 'title'),
      )
      expect(titles.map((each) => textsOf(each, 't').join(''))).toEqual([title])
      expect(textsOf(file.xml(partOf(index + 1, 'notesSlide')), 't')).toEqual(notes.map(({ text }) => text))
    }
  })

  it('keeps links that are addresses, and words of those that are none', () => {
    const links = [...file.targets(partOf(2, 'notesSlide')).values()].filter(
      ({ type }) => type === 'hyperlink',
    )
    expect(links.map(({ target }) => target)).toEqual(['https://example.org/a%20b?c=%22d%22'])
    expect(safeAddress('javascript:alert(1)')).toBeNull()
    expect(safeAddress(`https://example.org/${'a'.repeat(2000)}`)).toBeNull()
    expect(safeAddress('https://example.org/')).toBe('https://example.org/')
  })

  it('says in which language each word is to be checked', () => {
    for (const [index, { lang }] of SLIDES.slides.entries()) {
      const paths = [`ppt/slides/slide${index + 1}.xml`, partOf(index + 1, 'notesSlide')]
      const langs = paths.flatMap((path) =>
        elementsOf(file.xml(path), 'rPr').map((each) => each.getAttribute('lang')),
      )
      expect(new Set(langs)).toEqual(new Set([lang === 'zh' ? 'zh-CN' : 'en-US']))
    }
  })

  it('has a Chinese font beside each Latin one', () => {
    const fonts = elementsOf(file.xml('ppt/theme/theme1.xml'), 'ea').map((each) =>
      each.getAttribute('typeface'),
    )
    expect(fonts).toEqual(['SimSun', 'Microsoft YaHei'])
  })

  it('tells every chart and picture in words', () => {
    for (const n of [2, 3, 4, 5, 6]) {
      const [told] = elementsOf(slide(n), n < 5 ? 'graphicFrame' : 'pic').flatMap((each) =>
        elementsOf(each, 'cNvPr'),
      )
      expect(told?.getAttribute('descr')).toBe('按签约年份统计的公布投资额')
    }
  })

  it('draws nothing where nothing is kept', () => {
    expect(partOf(7, 'chart')).toBe('')
    expect(partOf(7, 'image')).toBe('')
    expect(textsOf(slide(7), 't')).toContain('当前筛选下没有记录。')
    expect(textsOf(slide(7), 't')).toContain('筛选：风电')
  })

  it('leaves out what is unknown, and keeps a published nothing', () => {
    const part = file.xml(partOf(2, 'chart'))
    const points = elementsOf(part, 'val').map((values) =>
      elementsOf(values, 'pt').map((each) => [
        Number(each.getAttribute('idx')),
        Number(textsOf(each, 'v')[0]),
      ]),
    )
    expect(points).toEqual([
      [
        [0, 1704],
        [2, 0],
      ],
      [[2, 593.25]],
      [],
      [
        [0, 1704],
        [2, 593.25],
      ],
    ])
    expect(elementsOf(part, 'dispBlanksAs').map((each) => each.getAttribute('val'))).toEqual(['gap'])
    expect(textsOf(part, 'v').filter((value) => value === '')).toEqual([])
  })

  it('has all numbers in the workbook, those too that are not drawn', () => {
    const [target] = [...file.targets(partOf(2, 'chart')).values()]
    const workbook = openOffice(file.bytes(target?.target ?? ''))
    expect(cellsOf(workbook)).toEqual([
      ['时间', '协议金额', '未分项', '未公布', '合计'],
      ['2017年', 1704, null, null, 1704],
      ['2018年'],
      ['2019年', 0, 593.25, null, 593.25],
      ['2020年', 12.5, 7, null, 19.5],
    ])
    expect(textsOf(file.xml(partOf(2, 'chart')), 'f')).toContain('Data!$B$2:$B$4')
    const sheets = elementsOf(workbook.xml('xl/workbook.xml'), 'sheet')
    expect(sheets.map((each) => each.getAttribute('name'))).toEqual(['Data', '历年签约情况'])
    expect(cellsOf(workbook, 'xl/worksheets/sheet2.xml')).toEqual([
      ['时间', '公布投资额'],
      ['2017年', 170_400_000_000],
      ['2018年'],
    ])
  })

  it('draws a textured series in the office pattern nearest to it, against the hatch', () => {
    const fills = elementsOf(file.xml(partOf(2, 'chart')), 'pattFill').map((each) =>
      each.getAttribute('prst'),
    )
    expect(new Set(fills)).toEqual(new Set(['dkDnDiag', 'wdUpDiag']))
  })

  it('says of a floor that it is one', () => {
    const formats = elementsOf(file.xml(partOf(2, 'chart')), 'numFmt').map((each) =>
      each.getAttribute('formatCode'),
    )
    expect(formats).toContain('"≥ "#,##0')
    expect(formats).toContain('"≥ "#,##0.00')
    expect([0, 12, 12.5, 12.504, 1234.567].map(numberFormat)).toEqual([
      '#,##0',
      '#,##0',
      '#,##0.0',
      '#,##0.0',
      '#,##0.00',
    ])
  })

  it('sets no word smaller than 9 points', () => {
    const sizes = file.paths
      .filter((path) => /^ppt\/(slides|charts)\/[^_]*\.xml$/.test(path))
      .flatMap((path) => [...elementsOf(file.xml(path), 'rPr'), ...elementsOf(file.xml(path), 'defRPr')])
      .flatMap((each) => each.getAttribute('sz') ?? [])
    expect(Math.min(...sizes.map(Number))).toBeGreaterThanOrEqual(900)
  })

  it('is the same twice', async () => {
    expect(Buffer.from(await made(SLIDES)).equals(Buffer.from(await made(SLIDES)))).toBe(true)
  })
})

describe('whatever is said', () => {
  it('stays valid', async () => {
    const said = NAUGHTY.map((naughty) =>
      figure(
        { kind: 'empty', words: naughty },
        {
          title: naughty,
          subtitle: naughty,
          finding: naughty,
          filters: naughty,
          synthetic: naughty,
          coverage: [naughty],
          source: [naughty],
          notes: [{ text: naughty, link: naughty }],
          link: naughty,
        },
      ),
    )
    const [first = ''] = NAUGHTY
    const drawn = chart({
      categories: NAUGHTY,
      shown: NAUGHTY.length,
      series: NAUGHTY.map((name) => ({ name, look: 'hatch', values: [1, null] })),
      totals: null,
      pale: [],
      unit: first,
      categoryName: first,
      facts: NAUGHTY.map((text) => ({ text, isHead: false })),
    })
    const file = openOffice(
      await made({ ...deckOf(...said, figure(drawn, { description: first })), title: first }),
    )
    const workbook = openOffice(file.bytes(file.paths.find((path) => path.endsWith('.xlsx')) ?? ''))
    expect(cellsOf(workbook)[1]?.[0]).toBe(first)
  })

  it('keeps what looks like an escaped character in a workbook', async () => {
    const file = openOffice(await made(deckOf(figure(chart({ categories: ['_x0041_', 'b', 'c'] })))))
    const workbook = openOffice(file.bytes(file.paths.find((path) => path.endsWith('.xlsx')) ?? ''))
    expect(cellsOf(workbook)[1]?.[0]).toBe('_x005F_x0041_')
  })

  const isApart = (a: Box, b: Box): boolean =>
    a.x + a.width <= b.x + 0.01 ||
    b.x + b.width <= a.x + 0.01 ||
    a.y + a.height <= b.y + 0.01 ||
    b.y + b.height <= a.y + 0.01

  const words = fc.oneof(
    fc.stringMatching(/^[a-z ]{0,260}$/),
    fc
      .array(fc.constantFrom('对', '口', '合', '作', '，', '亿', '元', '2', '%'), { maxLength: 220 })
      .map((all) => all.join('')),
  )
  const slides = fc.record({
    lang: fc.constantFrom('en' as const, 'zh' as const),
    title: words,
    subtitle: words,
    finding: words,
    filters: words,
    synthetic: fc.option(fc.constant('SYNTHETIC'), { nil: null }),
    coverage: fc.array(words, { maxLength: 6 }),
    source: fc.array(words, { maxLength: 2 }),
    content: fc.constantFrom(chart(), chart({ facts: [] }), picture(false), picture(true)),
  })

  it('is laid out on the slide, nothing over anything else, the figure with room', () => {
    fc.assert(
      fc.property(slides, ({ content, ...parts }) => {
        const slide = figure(content, parts)
        const shapes = layOut(slide).filter(({ kind }) => kind !== 'rule')
        for (const [index, shape] of shapes.entries()) {
          const { x, y, width, height } = shape.box
          expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(SLIDE.width)
          expect(y + height).toBeLessThanOrEqual(SLIDE.height)
          for (const other of shapes.slice(index + 1)) expect(isApart(shape.box, other.box)).toBe(true)
          if (shape.kind === 'text' && shape.name !== 'Facts') {
            expect(heightOf(shape.paragraphs, width)).toBeLessThanOrEqual(height + 0.01)
          }
        }
        expect(contentBox(slide).height).toBeGreaterThanOrEqual(120)
      }),
      { numRuns: 150 },
    )
  })

  it('is laid out on the first and the last slide, too', () => {
    const ends = fc.record({ title: words, sentence: words, link: fc.constant(LINK) })
    const sources = fc.array(words, { maxLength: 11 })
    fc.assert(
      fc.property(ends, sources, (parts, named) => {
        for (const end of ENDS) {
          const slide: DeckSlide =
            end.kind === 'closing' ? { ...end, title: parts.title, sources: named } : { ...end, ...parts }
          const shapes = layOut(slide).filter(({ kind }) => kind !== 'rule')
          for (const [index, { box }] of shapes.entries()) {
            expect(Math.min(box.x, box.y, box.width, box.height)).toBeGreaterThanOrEqual(0)
            expect(box.y + box.height).toBeLessThanOrEqual(SLIDE.height)
            for (const other of shapes.slice(index + 1)) expect(isApart(box, other.box)).toBe(true)
          }
          for (const shape of shapes) {
            if (shape.kind !== 'text') continue
            expect(heightOf(shape.paragraphs, shape.box.width)).toBeLessThanOrEqual(shape.box.height + 0.01)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('says that the notes have what finds no room', () => {
    const long = figure(chart(), {
      coverage: Array.from({ length: 30 }, () => '一句很长的说明，没有地方可放。'.repeat(3)),
    })
    const texts = layOut(long).flatMap((shape) =>
      shape.kind === 'text' ? shape.paragraphs.map(({ text }) => text) : [],
    )
    expect(texts).toContain('其余说明见备注。')
    expect(
      layOut(figure(chart())).flatMap((shape) =>
        shape.kind === 'text' ? shape.paragraphs.map(({ text }) => text) : [],
      ),
    ).not.toContain('其余说明见备注。')
  })
})
