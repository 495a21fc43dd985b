import { sentences } from '../../format/words.ts'
import { BOTTOM, column, FOOT_WIDTH, linkLine, SIDE, SMALLEST, syntheticMark, TOP, WIDTH } from './column.ts'
import type { DeckSlide, FigureSlide } from './deck.ts'
import { layOutClosing, layOutOpening } from './layoutEnds.ts'
import { type Box, fitted, heightOf, leadingOf, type Paragraph, type Shape, SLIDE } from './shapes.ts'

/** Between words and what they are about. */
const GAP = 8
/** What stands below a figure takes no more than this, so that the figure keeps its room. */
const MOST_FOOT = 128
/** How much of a chart's width its facts take. */
const FACTS = 0.3
/** The column of words beside a high picture, and what parts them. */
const WORDS = 264
const GUTTER = 22

/** The shapes of a slide, in the order in which they are read. */
export function layOut(slide: DeckSlide): Shape[] {
  switch (slide.kind) {
    case 'opening':
      return layOutOpening(slide)
    case 'figure':
      return layOutFigure(slide)
    case 'closing':
      return layOutClosing(slide)
  }
}

/** Where a figure's chart or picture stands: for a picture that is still to be made. */
export function contentBox(slide: FigureSlide): Box {
  const content = layOutFigure(slide).find(({ kind }) => kind === 'content')
  if (!content) throw new Error('the slide has no place for its figure')
  return content.box
}

function layOutFigure(slide: FigureSlide): Shape[] {
  const isBeside = slide.content.kind === 'picture' && slide.content.isBeside
  const width = isBeside ? WORDS : WIDTH
  const head = column(SIDE, TOP, width)
  const title = isBeside
    ? fitted(slide.title, { width, lines: 4, sizes: [24, 20, 17], face: 'serif' })
    : fitted(slide.title, { width, lines: 2, sizes: [26, 22, 18], face: 'serif' })
  const subtitle = fitted(slide.subtitle, { width, lines: isBeside ? 4 : 2, sizes: [13, 11] })
  const finding = fitted(slide.finding, { width, lines: isBeside ? 7 : 3, sizes: [15, 13.5, 12] })
  const filters = fitted(slide.filters, { width, lines: isBeside ? 4 : 2, sizes: [11.5, 10] })
  head.add('Synthetic', [syntheticMark(slide)])
  head.add('Title', [{ ...title, tone: 'ink', face: 'serif' }], 'title')
  head.gap(2)
  head.add('Unit', [{ ...subtitle, tone: 'muted' }])
  head.gap(6)
  head.add('Finding', [{ ...finding, tone: 'ink' }], 'body')
  head.gap(3)
  head.add('Filters', [{ ...filters, tone: 'ink' }])
  head.gap(GAP)
  const footWidth = isBeside ? WORDS : FOOT_WIDTH
  const lowest = SLIDE.height - BOTTOM
  const foot = footOf(slide, footWidth, isBeside ? lowest - head.end() - GAP : MOST_FOOT)
  const footHeight = heightOf(foot, footWidth)
  const footTop = lowest - footHeight
  const place: Box = isBeside
    ? { x: SIDE + WORDS + GUTTER, y: TOP, width: WIDTH - WORDS - GUTTER, height: lowest - 16 - TOP }
    : { x: SIDE, y: head.end(), width, height: footTop - GAP - head.end() }
  return [
    ...head.shapes,
    ...contentShapes(slide, place),
    { kind: 'rule', box: { x: SIDE, y: footTop - 4, width, height: 0.75 }, tone: 'rule' },
    {
      kind: 'text',
      name: 'Coverage and sources',
      role: 'plain',
      box: { x: SIDE, y: footTop, width: footWidth, height: footHeight },
      paragraphs: foot,
    },
  ]
}

function contentShapes({ content }: FigureSlide, place: Box): Shape[] {
  if (content.kind === 'empty') {
    const said: Paragraph = { text: content.words, size: 20, tone: 'muted', face: 'serif' }
    const box = { ...place, height: Math.min(place.height, 200) }
    return [
      { kind: 'text', name: 'Nothing to show', role: 'plain', box, paragraphs: [said], isCentred: true },
    ]
  }
  if (content.kind === 'picture' || content.chart.facts.length === 0) return [{ kind: 'content', box: place }]
  const width = place.width * FACTS
  const facts = [13, 12, 11, 10, SMALLEST].map((size) =>
    content.chart.facts.map(
      ({ text, isHead }, index): Paragraph => ({
        text,
        size,
        tone: isHead ? 'muted' : 'ink',
        above: index === 0 ? 0 : size * (isHead ? 1.4 : 0.45),
      }),
    ),
  )
  const fitting = facts.find((each) => heightOf(each, width) <= place.height) ?? facts.at(-1) ?? []
  const left = place.x + place.width - width
  return [
    { kind: 'content', box: { ...place, width: place.width - width - 24 } },
    {
      kind: 'text',
      name: 'Facts',
      role: 'plain',
      box: { ...place, x: left, width },
      paragraphs: fitting,
    },
  ]
}

/** What the figure does not cover, its sources and its link; what finds no room is said to stand in the notes. */
function footOf(slide: FigureSlide, width: number, most: number): Paragraph[] {
  const { content, coverage, source, lang } = slide
  const captions = content.kind === 'chart' ? content.chart.captions : []
  const small: Paragraph[] = [
    { text: sentences(lang, source), size: SMALLEST, tone: 'muted', above: 2 },
    linkLine(slide.link, width, SMALLEST),
  ]
  const said = sentences(lang, [...captions, ...coverage])
  if (said === '') return small
  const room = most - heightOf(small, width)
  const whole = [11, 10, SMALLEST]
    .map((size): Paragraph[] => [{ text: said, size, tone: 'ink' }])
    .find((each) => heightOf(each, width) <= room)
  if (whole) return [...whole, ...small]
  const lines = Math.max(1, Math.floor(room / leadingOf(SMALLEST)) - 1)
  return [
    { ...fitted(said, { width, lines, sizes: [SMALLEST] }), tone: 'ink' },
    { text: slide.inNotes, size: SMALLEST, tone: 'ink', isBold: true },
    ...small,
  ]
}
