import { BOTTOM, column, FOOT_WIDTH, linkLine, SIDE, SMALLEST, syntheticMark, TOP, WIDTH } from './column.ts'
import type { ClosingSlide, DeckNumber, OpeningSlide } from './deck.ts'
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
  const foot = footOf(slide)
  const numbers = numberShapes(slide, head.end(), foot.top - 14 - head.end())
  return [...head.shapes, ...numbers, ...foot.shapes]
}

const COLUMNS = 3

function numberShapes({ numbers }: OpeningSlide, top: number, height: number): Shape[] {
  const gutter = 28
  const width = (WIDTH - (COLUMNS - 1) * gutter) / COLUMNS
  const rows = Math.ceil(numbers.length / COLUMNS)
  const rowHeight = height / Math.max(1, rows)
  return numbers.map((number, index): Shape => {
    const tries = NUMBER_SIZES.map((sizes) => numberParagraphs(number, width, sizes))
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
      paragraphs: tries.find((each) => heightOf(each, width) <= rowHeight - 6) ?? tries.at(-1) ?? [],
    }
  })
}

/** A number's size in points, and how many lines may stand below it; the largest first. */
const NUMBER_SIZES = [
  { size: 28, lines: 3 },
  { size: 24, lines: 2 },
  { size: 20, lines: 2 },
  { size: 16, lines: 1 },
] as const

function numberParagraphs(
  { name, value, note }: DeckNumber,
  width: number,
  { size, lines }: (typeof NUMBER_SIZES)[number],
): Paragraph[] {
  const paragraphs: readonly Paragraph[] = [
    { ...fitted(name, { width, lines: 1, sizes: [12, 10] }), tone: 'muted' },
    {
      ...fitted(value, { width, lines: 1, sizes: [size, size * 0.8, size * 0.6], face: 'serif' }),
      tone: 'ink',
      face: 'serif',
    },
    { ...fitted(note, { width, lines, sizes: [11, 10, SMALLEST] }), tone: 'muted' },
  ]
  return paragraphs.filter(({ text }) => text !== '')
}

/** The last slide: rules and sources. */
export function layOutClosing(slide: ClosingSlide): Shape[] {
  const head = column(SIDE, TOP, WIDTH)
  head.add('Synthetic', [syntheticMark(slide)])
  const title = fitted(slide.title, { width: WIDTH, lines: 1, sizes: [26, 20], face: 'serif' })
  head.add('Title', [{ ...title, tone: 'ink', face: 'serif' }], 'title')
  head.gap(10)
  const foot = footOf(slide)
  const top = head.end()
  const height = foot.top - 12 - top
  const rulesWidth = WIDTH * 0.6
  const sourcesWidth = WIDTH - rulesWidth - 32
  const rules = filling(slide.rules, rulesWidth, height)
  const sources = [
    { text: slide.sourcesTitle, size: 14, tone: 'ink', face: 'serif' } satisfies Paragraph,
    // A publisher's name may be of any length.
    ...filling(
      slide.sources.map((text) => fitted(text, { width: sourcesWidth, lines: 2, sizes: [SMALLEST] }).text),
      sourcesWidth,
      height - 24,
    ),
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
    ...foot.shapes,
  ]
}

/** Whose data they are, of which day, and where the view is found. */
function footOf({ lines, link }: OpeningSlide | ClosingSlide): { top: number; shapes: readonly Shape[] } {
  const paragraphs: Paragraph[] = [
    ...lines
      .filter((line) => line !== '')
      .map(
        (line): Paragraph => ({
          ...fitted(line, { width: FOOT_WIDTH, lines: 2, sizes: [11, SMALLEST] }),
          tone: 'muted',
        }),
      ),
    linkLine(link, FOOT_WIDTH, 10),
  ]
  const height = heightOf(paragraphs, FOOT_WIDTH)
  const top = SLIDE.height - BOTTOM - height
  return {
    top,
    shapes: [
      { kind: 'rule', box: { x: SIDE, y: top - 6, width: WIDTH, height: 0.75 }, tone: 'rule' },
      {
        kind: 'text',
        name: 'Data',
        role: 'plain',
        box: { x: SIDE, y: top, width: FOOT_WIDTH, height },
        paragraphs,
      },
    ],
  }
}

/** Lines in the largest size in which all of them find room; the smallest where none does. */
function filling(lines: readonly string[], width: number, height: number): Paragraph[] {
  const tries = [15, 14, 13, 12, 11, 10, SMALLEST].map((size) =>
    lines.map((text): Paragraph => ({ text, size, tone: 'ink', above: Math.round(size * 0.35) })),
  )
  return tries.find((each) => heightOf(each, width) <= height) ?? tries.at(-1) ?? []
}
