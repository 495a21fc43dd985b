import { BOTTOM, column, FOOT_WIDTH, linkLine, SIDE, SMALLEST, syntheticMark, TOP, WIDTH } from './column.ts'
import type { ClosingSlide, OpeningSlide } from './deck.ts'
import { fitted, heightOf, linesOf, type Paragraph, type Shape, SLIDE } from './shapes.ts'

/** The first slide: title, sentence, numbers. */
export function layOutOpening(slide: OpeningSlide): Shape[] {
  const head = column(SIDE, 58, WIDTH)
  const title =
    linesOf(slide.title, 28, WIDTH, 'serif') > 1
      ? fitted(slide.title, { width: WIDTH, lines: 2, sizes: [30, 26, 22], face: 'serif' })
      : fitted(slide.title, { width: WIDTH, lines: 1, sizes: [40, 36, 32, 28], face: 'serif' })
  const sentence = fitted(slide.sentence, { width: WIDTH, lines: 5, sizes: [17, 15, 13.5, 12, 10.5] })
  head.add('Synthetic', [syntheticMark(slide)])
  head.gap(4)
  head.add('Title', [{ ...title, tone: 'ink', face: 'serif' }], 'title')
  head.gap(10)
  head.add('Sentence', [{ ...sentence, tone: 'ink' }], 'body')
  head.gap(22)
  const lines = slide.lines.map(
    (line): Paragraph => ({
      ...fitted(line, { width: FOOT_WIDTH, lines: 2, sizes: [11, SMALLEST] }),
      tone: 'muted',
    }),
  )
  const link = linkLine(slide.link, FOOT_WIDTH, 10)
  const foot = [...lines.filter(({ text }) => text !== ''), link]
  const footHeight = heightOf(foot, FOOT_WIDTH)
  const footTop = SLIDE.height - BOTTOM - footHeight
  const numbers = numberShapes(slide, head.end(), footTop - 14 - head.end())
  return [
    ...head.shapes,
    ...numbers,
    { kind: 'rule', box: { x: SIDE, y: footTop - 6, width: WIDTH, height: 0.75 }, tone: 'rule' },
    {
      kind: 'text',
      name: 'Data',
      role: 'plain',
      box: { x: SIDE, y: footTop, width: FOOT_WIDTH, height: footHeight },
      paragraphs: foot,
    },
  ]
}

const COLUMNS = 3

function numberShapes({ numbers }: OpeningSlide, top: number, height: number): Shape[] {
  const gutter = 28
  const width = (WIDTH - (COLUMNS - 1) * gutter) / COLUMNS
  const rows = Math.ceil(numbers.length / COLUMNS)
  const rowHeight = height / Math.max(1, rows)
  return numbers.map(({ name, value, note }, index): Shape => {
    const large = fitted(value, { width, lines: 1, sizes: [28, 24, 20, 16, 12], face: 'serif' })
    const paragraphs: Paragraph[] = [
      { ...fitted(name, { width, lines: 1, sizes: [12, 10] }), tone: 'muted' },
      { ...large, tone: 'ink', face: 'serif' },
      { ...fitted(note, { width, lines: 3, sizes: [11, 10, SMALLEST] }), tone: 'muted' },
    ]
    return {
      kind: 'text',
      name: `Number ${index + 1}`,
      role: 'plain',
      box: {
        x: SIDE + (index % COLUMNS) * (width + gutter),
        y: top + Math.floor(index / COLUMNS) * rowHeight,
        width,
        height: rowHeight - 6,
      },
      paragraphs: paragraphs.filter(({ text }) => text !== ''),
    }
  })
}

/** The last slide: rules and sources. */
export function layOutClosing(slide: ClosingSlide): Shape[] {
  const head = column(SIDE, TOP, WIDTH)
  head.add('Synthetic', [syntheticMark(slide)])
  const title = fitted(slide.title, { width: WIDTH, lines: 1, sizes: [26, 20], face: 'serif' })
  head.add('Title', [{ ...title, tone: 'ink', face: 'serif' }], 'title')
  head.gap(10)
  const link = linkLine(slide.link, FOOT_WIDTH, 10)
  const foot = [
    ...slide.lines.map(
      (text): Paragraph => ({
        ...fitted(text, { width: FOOT_WIDTH, lines: 2, sizes: [10.5, SMALLEST] }),
        tone: 'muted',
      }),
    ),
    link,
  ]
  const footHeight = heightOf(foot, FOOT_WIDTH)
  const footTop = SLIDE.height - BOTTOM - footHeight
  const top = head.end()
  const height = footTop - 12 - top
  const rulesWidth = WIDTH * 0.6
  const sourcesWidth = WIDTH - rulesWidth - 32
  const rules = filling(slide.rules, rulesWidth, height)
  const sources = [
    { text: slide.sourcesTitle, size: 14, tone: 'ink', face: 'serif' } satisfies Paragraph,
    ...filling(slide.sources, sourcesWidth, height - 24),
  ]
  const left = SIDE + rulesWidth + 32
  return [
    ...head.shapes,
    {
      kind: 'text',
      name: 'Rules',
      role: 'body',
      box: { x: SIDE, y: top, width: rulesWidth, height },
      paragraphs: rules,
    },
    {
      kind: 'text',
      name: 'Sources',
      role: 'plain',
      box: { x: left, y: top, width: sourcesWidth, height },
      paragraphs: sources,
    },
    { kind: 'rule', box: { x: SIDE, y: footTop - 6, width: WIDTH, height: 0.75 }, tone: 'rule' },
    {
      kind: 'text',
      name: 'Data',
      role: 'plain',
      box: { x: SIDE, y: footTop, width: FOOT_WIDTH, height: footHeight },
      paragraphs: foot,
    },
  ]
}

/** Lines in the largest size in which all of them find room; the smallest where none does. */
function filling(lines: readonly string[], width: number, height: number): Paragraph[] {
  const tries = [15, 14, 13, 12, 11, 10, SMALLEST].map((size) =>
    lines.map((text): Paragraph => ({ text, size, tone: 'ink', above: Math.round(size * 0.35) })),
  )
  return tries.find((each) => heightOf(each, width) <= height) ?? tries.at(-1) ?? []
}
