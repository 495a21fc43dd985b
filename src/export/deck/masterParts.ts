import type { Lang } from '../../model/words.ts'
import { element } from '../markup.ts'
import { XML } from '../openXml.ts'
import { colour, type DeckLook, solid } from './ink.ts'
import { SLIDE } from './shapes.ts'
import { emu, GROUP, SPACES } from './slidePart.ts'
import { spoken } from './spoken.ts'

const DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

/** Fonts that office programs have on every system: Latin, and Chinese. */
const FONTS = {
  major: { latin: 'Georgia', chinese: 'SimSun' },
  minor: { latin: 'Calibri', chinese: 'Microsoft YaHei' },
} as const

/** The deck's colours and fonts. The series colours are those that a chart made by hand takes next. */
export function themePart(look: DeckLook, series: readonly string[]): string {
  const fonts = ({ latin, chinese }: { latin: string; chinese: string }): string =>
    `<a:latin typeface="${latin}"/><a:ea typeface="${chinese}"/><a:cs typeface=""/><a:font script="Hans" typeface="${chinese}"/>`
  const accents = Array.from({ length: 6 }, (_, index) =>
    element(`a:accent${index + 1}`, {}, colour(series[index] ?? look.accent)),
  )
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = `<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`
  const plain = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return `${XML}<a:theme ${DRAWING} name="Counterpart"><a:themeElements><a:clrScheme name="Counterpart">${[
    element('a:dk1', {}, colour(look.ink)),
    element('a:lt1', {}, colour(look.paper)),
    element('a:dk2', {}, colour(look.muted)),
    element('a:lt2', {}, colour(look.rule)),
    ...accents,
    element('a:hlink', {}, colour(look.accent)),
    element('a:folHlink', {}, colour(look.muted)),
  ].join(
    '',
  )}</a:clrScheme><a:fontScheme name="Counterpart"><a:majorFont>${fonts(FONTS.major)}</a:majorFont><a:minorFont>${fonts(FONTS.minor)}</a:minorFont></a:fontScheme><a:fmtScheme name="Counterpart"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${plain.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}

interface Place {
  readonly id: number
  readonly name: string
  readonly ph: string
  readonly box: readonly [x: number, y: number, width: number, height: number]
  readonly text: string
}

const TITLE: Place = { id: 2, name: 'Title', ph: 'type="title"', box: [44, 30, 872, 36], text: '' }
const BODY: Place = { id: 3, name: 'Text', ph: 'type="body" idx="1"', box: [44, 84, 872, 60], text: '' }

function place({ id, name, ph, box: [x, y, width, height], text }: Place, body = ''): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/>${body || `<a:p><a:r><a:rPr lang="en-US"/><a:t>${text || name}</a:t></a:r></a:p>`}</p:txBody></p:sp>`
}

const slideNumber = (id: number, look: DeckLook): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(876)}" y="${emu(506)}"/><a:ext cx="${emu(40)}" cy="${emu(14)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="900">${solid(look.muted)}</a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>`

/** The one accent, at the upper edge. */
const bar = (look: DeckLook, y: number, width: number): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="9" name="Accent"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(44)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(3)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${solid(look.accent)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`

const levels = (size: number, font: 'mj' | 'mn'): string =>
  `<a:lvl1pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:buNone/><a:defRPr sz="${size * 100}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/><a:cs typeface="+${font}-cs"/></a:defRPr></a:lvl1pPr>`

const MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
const GROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'

export const LAYOUTS = ['opening', 'figure'] as const
export type LayoutName = (typeof LAYOUTS)[number]

export function masterPart(look: DeckLook): string {
  const ids = LAYOUTS.map(
    (_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`,
  )
  return `${XML}<p:sldMaster ${SPACES}><p:cSld>${GROUND}<p:spTree>${GROUP}${place(TITLE)}${place(BODY)}${slideNumber(4, look)}</p:spTree></p:cSld>${MAP}<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:hf hdr="0" ftr="0" dt="0"/><p:txStyles><p:titleStyle>${levels(26, 'mj')}</p:titleStyle><p:bodyStyle>${levels(15, 'mn')}</p:bodyStyle><p:otherStyle>${levels(12, 'mn')}</p:otherStyle></p:txStyles></p:sldMaster>`
}

export function layoutPart(name: LayoutName, look: DeckLook): string {
  const isOpening = name === 'opening'
  const places = [
    place(isOpening ? { ...TITLE, box: [44, 62, 872, 60] } : TITLE),
    place(isOpening ? { ...BODY, box: [44, 130, 872, 80] } : BODY),
  ]
  return `${XML}<p:sldLayout ${SPACES} preserve="1" userDrawn="1"><p:cSld name="${isOpening ? 'Opening' : 'Figure'}"><p:spTree>${GROUP}${bar(look, isOpening ? 44 : 18, isOpening ? 64 : 36)}${places.join('')}${slideNumber(5, look)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

export function notesMasterPart(): string {
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>'
  const notes =
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>'
  return `${XML}<p:notesMaster ${SPACES}><p:cSld>${GROUND}<p:spTree>${GROUP}${image}${notes}</p:spTree></p:cSld>${MAP}<p:notesStyle>${levels(12, 'mn')}</p:notesStyle></p:notesMaster>`
}

export function presentationPart(slides: number, lang: Lang): string {
  const ids = Array.from(
    { length: slides },
    (_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 3}"/>`,
  )
  return `${XML}<p:presentation ${SPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle>${element('a:defPPr', {}, element('a:defRPr', { lang: spoken(lang).lang }))}${levels(18, 'mn')}</p:defaultTextStyle></p:presentation>`
}

export const PRES_PROPS = `${XML}<p:presentationPr ${SPACES}/>`
export const VIEW_PROPS = `${XML}<p:viewPr ${SPACES}/>`
export const TABLE_STYLES = `${XML}<a:tblStyleLst ${DRAWING} def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`
