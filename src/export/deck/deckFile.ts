import { contentTypes, coreProperties, PART, REL, relationships, XML } from '../openXml.ts'
import { zipped } from '../zip.ts'
import { chartPart } from './chartPart.ts'
import type { Deck, DeckSlide } from './deck.ts'
import type { DeckLook } from './ink.ts'
import { layOut } from './layout.ts'
import {
  LAYOUTS,
  type LayoutName,
  layoutPart,
  masterPart,
  notesMasterPart,
  PRES_PROPS,
  presentationPart,
  TABLE_STYLES,
  themePart,
  VIEW_PROPS,
} from './masterParts.ts'
import { type Content, notesPart, relating, slidePart } from './slidePart.ts'
import { chartWorkbook } from './workbook.ts'

/** The kind of file, for a browser. */
export const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

const WORKBOOK = 'Microsoft_Excel_Worksheet'

/**
 * A slide deck as a PPTX file: charts that office programs draw and edit, pictures, notes. No clock and nothing of the
 * machine is in it: the same deck gives the same bytes.
 */
export async function deckFile(
  deck: Deck,
  look: DeckLook,
  series: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: [string, string | Uint8Array][] = []
  const kinds: [string, string][] = []
  const add = (path: string, kind: string | null, content: string | Uint8Array): void => {
    parts.push([path, content])
    if (kind !== null) kinds.push([`/${path}`, kind])
  }
  const relate = (path: string, all: Parameters<typeof relationships>[0]): void =>
    add(path, null, relationships(all))

  add('ppt/presentation.xml', PART.presentation, presentationPart(deck.slides.length, deck.lang))
  relate('ppt/_rels/presentation.xml.rels', [
    { type: REL.master, target: 'slideMasters/slideMaster1.xml' },
    { type: REL.notesMaster, target: 'notesMasters/notesMaster1.xml' },
    ...deck.slides.map((_, index) => ({ type: REL.slide, target: `slides/slide${index + 1}.xml` })),
    { type: REL.presProps, target: 'presProps.xml' },
    { type: REL.viewProps, target: 'viewProps.xml' },
    { type: REL.theme, target: 'theme/theme1.xml' },
    { type: REL.tableStyles, target: 'tableStyles.xml' },
  ])
  add('ppt/presProps.xml', PART.presProps, PRES_PROPS)
  add('ppt/viewProps.xml', PART.viewProps, VIEW_PROPS)
  add('ppt/tableStyles.xml', PART.tableStyles, TABLE_STYLES)
  add('ppt/theme/theme1.xml', PART.theme, themePart(look, series))
  add('ppt/theme/theme2.xml', PART.theme, themePart(look, series))
  add('ppt/slideMasters/slideMaster1.xml', PART.master, masterPart(look))
  relate('ppt/slideMasters/_rels/slideMaster1.xml.rels', [
    ...LAYOUTS.map((_, index) => ({
      type: REL.layout,
      target: `../slideLayouts/slideLayout${index + 1}.xml`,
    })),
    { type: REL.theme, target: '../theme/theme1.xml' },
  ])
  for (const [index, name] of LAYOUTS.entries()) {
    add(`ppt/slideLayouts/slideLayout${index + 1}.xml`, PART.layout, layoutPart(name, look))
    relate(`ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`, [
      { type: REL.master, target: '../slideMasters/slideMaster1.xml' },
    ])
  }
  add('ppt/notesMasters/notesMaster1.xml', PART.notesMaster, notesMasterPart())
  relate('ppt/notesMasters/_rels/notesMaster1.xml.rels', [{ type: REL.theme, target: '../theme/theme2.xml' }])

  for (const [index, slide] of deck.slides.entries()) {
    const n = index + 1
    const content = contentOf(slide, n)
    const rels = relating([
      { type: REL.layout, target: `../slideLayouts/slideLayout${layoutOf(slide) + 1}.xml` },
      { type: REL.notes, target: `../notesSlides/notesSlide${n}.xml` },
    ])
    add(`ppt/slides/slide${n}.xml`, PART.slide, slidePart(layOut(slide), content, slide.lang, look, rels))
    relate(`ppt/slides/_rels/slide${n}.xml.rels`, rels.all)
    const notesRels = relating([
      { type: REL.notesMaster, target: '../notesMasters/notesMaster1.xml' },
      { type: REL.slide, target: `../slides/slide${n}.xml` },
    ])
    add(`ppt/notesSlides/notesSlide${n}.xml`, PART.notes, notesPart(slide.notes, slide.lang, notesRels))
    relate(`ppt/notesSlides/_rels/notesSlide${n}.xml.rels`, notesRels.all)
    if (slide.kind !== 'figure') continue
    if (slide.content.kind === 'picture') add(`ppt/media/image${n}.png`, null, slide.content.picture.png)
    if (slide.content.kind === 'chart') {
      const { chart } = slide.content
      add(`ppt/charts/chart${n}.xml`, PART.chart, chartPart(chart, look, slide.lang))
      relate(`ppt/charts/_rels/chart${n}.xml.rels`, [
        { type: REL.workbook, target: `../embeddings/${WORKBOOK}${n}.xlsx` },
      ])
      add(
        `ppt/embeddings/${WORKBOOK}${n}.xlsx`,
        null,
        await chartWorkbook(chart, slide.content.tables, slide.lang),
      )
    }
  }
  add('docProps/core.xml', PART.core, coreProperties(deck))
  add('docProps/app.xml', PART.app, APP_PROPERTIES)

  return zipped([
    [
      '[Content_Types].xml',
      contentTypes(
        [
          ['png', 'image/png'],
          ['xlsx', PART.workbookFile],
        ],
        kinds,
      ),
    ],
    [
      '_rels/.rels',
      relationships([
        { type: REL.document, target: 'ppt/presentation.xml' },
        { type: REL.core, target: 'docProps/core.xml' },
        { type: REL.app, target: 'docProps/app.xml' },
      ]),
    ],
    ...parts,
  ])
}

const layoutOf = ({ kind }: DeckSlide): number =>
  LAYOUTS.indexOf((kind === 'opening' ? 'opening' : 'figure') satisfies LayoutName)

function contentOf(slide: DeckSlide, n: number): Content | null {
  if (slide.kind !== 'figure' || slide.content.kind === 'empty') return null
  const about = { name: slide.title, description: slide.description }
  if (slide.content.kind === 'chart') return { ...about, kind: 'chart', target: `../charts/chart${n}.xml` }
  const { width, height } = slide.content.picture
  return { ...about, kind: 'picture', target: `../media/image${n}.png`, sides: { width, height } }
}

const APP_PROPERTIES = `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Counterpart</Application></Properties>`
