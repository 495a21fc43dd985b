import type { Lang } from '../../model/words.ts'
import { element, escapeXml } from '../markup.ts'
import { REL, type Relationship, safeAddress, XML } from '../openXml.ts'
import type { DeckNote } from './deck.ts'
import { type DeckLook, solid } from './ink.ts'
import { type Box, leadingOf, type Paragraph, type Shape } from './shapes.ts'
import { spoken } from './spoken.ts'

export const SPACES = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${REL.namespace}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`

export const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

/** Points in the unit of office files. */
export const emu = (points: number): number => Math.round(points * 12_700)

const frame = (name: 'a:xfrm' | 'p:xfrm', { x, y, width, height }: Box): string =>
  element(
    name,
    {},
    element('a:off', { x: emu(x), y: emu(y) }) + element('a:ext', { cx: emu(width), cy: emu(height) }),
  )

/** A part's relationships as they are asked for: each is there once. */
export function relating(first: readonly Relationship[]) {
  const all = [...first]
  return {
    all,
    /** The id of a relationship. */
    to: (wanted: Relationship): string => {
      const known = all.findIndex(({ type, target }) => type === wanted.type && target === wanted.target)
      return `rId${known === -1 ? all.push(wanted) : known + 1}`
    },
  }
}
export type Relating = ReturnType<typeof relating>

function runOf(paragraph: Paragraph, lang: Lang, look: DeckLook, rels: Relating): string {
  const { text, size, tone, face = 'sans', isBold = false, link } = paragraph
  const address = link === undefined ? null : safeAddress(link)
  const font = face === 'serif' ? 'mj' : 'mn'
  const properties = element(
    'a:rPr',
    { ...spoken(lang), sz: Math.round(size * 100), b: Number(isBold), dirty: 0 },
    `${solid(look[tone])}<a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/>${
      address === null
        ? ''
        : element('a:hlinkClick', { 'r:id': rels.to({ type: REL.link, target: address, isExternal: true }) })
    }`,
  )
  return element('a:r', {}, properties + element('a:t', {}, escapeXml(text) || ' '))
}

function paragraphOf(paragraph: Paragraph, lang: Lang, look: DeckLook, rels: Relating): string {
  const { size, above = 0 } = paragraph
  const properties = element(
    'a:pPr',
    { marL: 0, indent: 0, algn: 'l' },
    `<a:lnSpc><a:spcPts val="${leadingOf(size) * 100}"/></a:lnSpc><a:spcBef><a:spcPts val="${Math.round(above * 100)}"/></a:spcBef><a:buNone/>`,
  )
  return element('a:p', {}, properties + runOf(paragraph, lang, look, rels))
}

const PLACE = {
  title: '<p:ph type="title"/>',
  body: '<p:ph type="body" idx="1"/>',
  plain: '',
} as const

type TextShape = Extract<Shape, { kind: 'text' }>

function textShape(shape: TextShape, id: number, lang: Lang, look: DeckLook, rels: Relating): string {
  const { name, role, box, paragraphs, isCentred = false } = shape
  const isPlain = role === 'plain'
  const body = `<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${isCentred ? 'ctr' : 't'}"><a:normAutofit/></a:bodyPr><a:lstStyle/>`
  return `<p:sp><p:nvSpPr>${element('p:cNvPr', { id, name })}${
    isPlain ? '<p:cNvSpPr txBox="1"/>' : '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
  }<p:nvPr>${PLACE[role]}</p:nvPr></p:nvSpPr><p:spPr>${frame('a:xfrm', box)}${
    isPlain ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>' : ''
  }</p:spPr><p:txBody>${body}${paragraphs.map((each) => paragraphOf(each, lang, look, rels)).join('')}</p:txBody></p:sp>`
}

/** A line that says nothing: who has the slide read aloud does not hear of it. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

const ruleShape = (box: Box, tone: 'rule' | 'accent', id: number, look: DeckLook): string =>
  `<p:sp><p:nvSpPr>${element('p:cNvPr', { id, name: 'Rule' }, DECORATIVE)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frame('a:xfrm', box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${solid(look[tone])}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`

/** What stands in a figure's place: the target of its part, and the figure in words. */
export interface Content {
  readonly kind: 'chart' | 'picture'
  readonly target: string
  readonly name: string
  readonly description: string
  /** Sides of the picture, which keeps its proportions. */
  readonly sides?: { readonly width: number; readonly height: number }
}

function contentShape(content: Content, box: Box, id: number, rels: Relating): string {
  const about = element('p:cNvPr', { id, name: content.name, descr: content.description })
  if (content.kind === 'chart') {
    const chart = rels.to({ type: REL.chart, target: content.target })
    return `<p:graphicFrame><p:nvGraphicFramePr>${about}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${frame('p:xfrm', box)}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${chart}"/></a:graphicData></a:graphic></p:graphicFrame>`
  }
  const image = rels.to({ type: REL.image, target: content.target })
  return `<p:pic><p:nvPicPr>${about}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${image}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frame('a:xfrm', within(box, content.sides ?? box))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
}

/** The largest box of the picture's proportions in the middle of its place. */
function within(place: Box, { width, height }: { width: number; height: number }): Box {
  const scale = Math.min(place.width / width, place.height / height)
  const sides = { width: width * scale, height: height * scale }
  return {
    ...sides,
    x: place.x + (place.width - sides.width) / 2,
    y: place.y + (place.height - sides.height) / 2,
  }
}

const numberShape = (id: number, lang: Lang): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${element('a:rPr', spoken(lang))}<a:t>‹#›</a:t></a:fld>${element('a:endParaRPr', { lang: spoken(lang).lang })}</a:p></p:txBody></p:sp>`

/** A slide's part. */
export function slidePart(
  shapes: readonly Shape[],
  content: Content | null,
  lang: Lang,
  look: DeckLook,
  rels: Relating,
): string {
  const written = shapes.map((shape, index) => {
    const id = index + 2
    if (shape.kind === 'text') return textShape(shape, id, lang, look, rels)
    if (shape.kind === 'rule') return ruleShape(shape.box, shape.tone, id, look)
    if (content === null) throw new Error('a place for a figure without one')
    return contentShape(content, shape.box, id, rels)
  })
  return `${XML}<p:sld ${SPACES}><p:cSld><p:spTree>${GROUP}${written.join('')}${numberShape(shapes.length + 2, lang)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

/** The part of a slide's notes. */
export function notesPart(notes: readonly DeckNote[], lang: Lang, rels: Relating): string {
  const lines = notes.map(({ text, link }) => {
    const address = link === undefined ? null : safeAddress(link)
    const inner =
      address === null
        ? ''
        : element('a:hlinkClick', { 'r:id': rels.to({ type: REL.link, target: address, isExternal: true }) })
    return `<a:p><a:r>${element('a:rPr', { ...spoken(lang), dirty: 0 }, inner)}<a:t>${escapeXml(text)}</a:t></a:r></a:p>`
  })
  return `${XML}<p:notes ${SPACES}><p:cSld><p:spTree>${GROUP}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${lines.join('') || '<a:p/>'}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}
