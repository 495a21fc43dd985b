import { PAPER } from '../charts/theme.ts'
import type { DeckNote, FigureSlide } from '../export/deck/deck.ts'
import type { Picture } from '../export/picture.ts'
import { sourceName } from '../export/sourceName.ts'
import { type Words, wordsFor } from '../format/WordsContext.tsx'
import { labelled } from '../format/words.ts'
import type { Dataset } from '../model/schema.ts'
import { lookOf } from './pictureLooks.ts'
import type { PictureSource } from './pictureSource.tsx'

/** More sources than this are counted: a speaker has no use for hundreds of them. */
const MOST_SOURCES = 20
/** A screen's resolution twice over: sharp on a wall, small enough to send. */
const DPI = 192
/** A picture with smaller words is tried beside its own instead of below them. */
const LEAST_POINTS = 9

/** One figure as a slide: as a chart that an office program draws and edits where that is true to it, else as a picture. */
export async function figureSlide(source: PictureSource, dataset: Dataset): Promise<FigureSlide> {
  const words = wordsFor(source.lang)
  const { say, lang } = words
  const picture = await source.picture(PAPER)
  const chart = source.empty === null ? await source.native(PAPER) : null
  const { title, subtitle, finding, filters, synthetic, link } = picture
  // An empty figure's words stand in its place.
  const coverage = picture.coverage.filter((line) => line !== source.empty)
  const slide = {
    kind: 'figure',
    lang,
    title,
    subtitle,
    finding,
    filters,
    coverage,
    source: picture.source,
    synthetic,
    link,
    description: [picture.description, filters].filter((line) => line !== '').join('\n'),
    inNotes: say('deck.inNotes'),
    notes: notesOf(
      picture,
      chart ? [...chart.facts.map(({ text }) => text), ...chart.captions, ...chart.notes] : [],
      dataset,
      words,
    ),
  } as const
  if (source.empty !== null) return { ...slide, content: { kind: 'empty', words: source.empty } }
  if (chart) {
    const { tableSheet } = await import('../export/workbook/dataWorkbook.ts')
    const tables = source
      .tables()
      .filter(({ rows }) => rows.length > 0)
      .map((table) => tableSheet(table, synthetic !== null, words))
    return { ...slide, content: { kind: 'chart', chart, tables } }
  }
  const { content, isChineseMissing } = await pictured(picture, slide)
  const warning = isChineseMissing ? [{ text: say('export.noChineseFont') }] : []
  return { ...slide, content, notes: [...warning, ...slide.notes] }
}

interface Pictured {
  readonly content: Extract<FigureSlide['content'], { kind: 'picture' }>
  /** Whether Chinese words can be missing from the picture. */
  readonly isChineseMissing: boolean
}

/** The drawing alone with its legend, in the arrangement in which it comes out larger: its words stand on the slide. */
async function pictured(picture: Picture, slide: Omit<FigureSlide, 'content'>): Promise<Pictured> {
  const [{ composed, isChineseMissing, pixelsOf, pngBlob }, { pictureSize }, { contentBox }] =
    await Promise.all([
      import('../export/saveFigure.ts'),
      import('../export/pictureSize.ts'),
      import('../export/deck/layout.ts'),
    ])
  const bare: Picture = {
    ...picture,
    title: '',
    subtitle: '',
    finding: '',
    description: '',
    filters: '',
    coverage: [],
    core: '',
    source: [],
    synthetic: null,
    link: '',
  }
  const unmade = { png: new Uint8Array(), width: 1, height: 1 }
  const arranged = async (isBeside: boolean) => {
    const { width, height } = contentBox({
      ...slide,
      content: { kind: 'picture', picture: unmade, isBeside },
    })
    const size = pictureSize('custom', DPI, { unit: 'cm', width: inCm(width), height: inCm(height) })
    return { isBeside, size, made: await composed([bare], lookOf('white'), size) }
  }
  const below = await arranged(false)
  const beside = below.made.points < LEAST_POINTS ? await arranged(true) : below
  const { isBeside, size, made } = beside.made.points > below.made.points ? beside : below
  const png = new Uint8Array(await (await pngBlob(made, [picture], size)).arrayBuffer())
  const { width, height } = pixelsOf(made, size)
  return {
    content: { kind: 'picture', picture: { png, width, height }, isBeside },
    isChineseMissing: isChineseMissing(made),
  }
}

const inCm = (points: number): number => (points / 72) * 2.54

function notesOf(
  { title, subtitle, finding, filters, coverage, source, synthetic, link, meta }: Picture,
  ofChart: readonly string[],
  dataset: Dataset,
  words: Words,
): DeckNote[] {
  const { say, lang } = words
  const used = new Set(meta.sources ?? [])
  const sources = dataset.sources.filter(({ id }) => used.has(id))
  const rest = sources.length - MOST_SOURCES
  const said = [
    synthetic ?? '',
    finding === '' ? title : finding,
    subtitle,
    filters,
    ...ofChart,
    ...coverage,
    ...source,
  ]
  return [
    ...said.filter((line) => line !== '').map((text) => ({ text })),
    { text: labelled(lang, say('about.view'), link), link },
    ...(sources.length === 0 ? [] : [{ text: say('sources.title') }]),
    ...sources.slice(0, MOST_SOURCES).map((each): DeckNote => {
      const text = sourceName(each, words)
      return each.url === null ? { text } : { text, link: each.url }
    }),
    ...(rest > 0 ? [{ text: say('deck.moreSources', { n: rest }), link }] : []),
  ]
}
