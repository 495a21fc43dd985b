import type { Lang } from '../model/words.ts'
import { spoken } from './deck/spoken.ts'
import { element, escapeXml } from './markup.ts'

/** What every part of an Office file begins with. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Kinds of relationships between parts. */
export const REL = {
  namespace: OFFICE,
  document: `${OFFICE}/officeDocument`,
  core: `${PACKAGE}/relationships/metadata/core-properties`,
  app: `${OFFICE}/extended-properties`,
  sheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  sharedStrings: `${OFFICE}/sharedStrings`,
  master: `${OFFICE}/slideMaster`,
  layout: `${OFFICE}/slideLayout`,
  slide: `${OFFICE}/slide`,
  notesMaster: `${OFFICE}/notesMaster`,
  notes: `${OFFICE}/notesSlide`,
  theme: `${OFFICE}/theme`,
  presProps: `${OFFICE}/presProps`,
  viewProps: `${OFFICE}/viewProps`,
  tableStyles: `${OFFICE}/tableStyles`,
  chart: `${OFFICE}/chart`,
  image: `${OFFICE}/image`,
  workbook: `${OFFICE}/package`,
  link: `${OFFICE}/hyperlink`,
} as const

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DOCUMENT = 'application/vnd.openxmlformats-officedocument'

/** Kinds of parts. */
export const PART = {
  presentation: `${PRESENTATION}.presentation.main+xml`,
  master: `${PRESENTATION}.slideMaster+xml`,
  layout: `${PRESENTATION}.slideLayout+xml`,
  slide: `${PRESENTATION}.slide+xml`,
  notesMaster: `${PRESENTATION}.notesMaster+xml`,
  notes: `${PRESENTATION}.notesSlide+xml`,
  presProps: `${PRESENTATION}.presProps+xml`,
  viewProps: `${PRESENTATION}.viewProps+xml`,
  tableStyles: `${PRESENTATION}.tableStyles+xml`,
  theme: `${DOCUMENT}.theme+xml`,
  chart: `${DOCUMENT}.drawingml.chart+xml`,
  app: `${DOCUMENT}.extended-properties+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  sheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  sharedStrings: `${SPREADSHEET}.sharedStrings+xml`,
  workbookFile: `${SPREADSHEET}.sheet`,
} as const

export interface Relationship {
  readonly type: string
  readonly target: string
  /** A link to somewhere outside the file. */
  readonly isExternal?: boolean
}

/** A part's relationships; the first is `rId1`. */
export function relationships(all: readonly Relationship[]): string {
  const written = all.map(({ type, target, isExternal }, index) =>
    element('Relationship', {
      Id: `rId${index + 1}`,
      Type: type,
      Target: target,
      ...(isExternal ? { TargetMode: 'External' } : {}),
    }),
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`
}

/** What kind each part is: by the ending of its name, or by name. */
export function contentTypes(
  endings: readonly (readonly [string, string])[],
  parts: readonly (readonly [string, string])[],
): string {
  const all = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'] as const,
    ['xml', 'application/xml'] as const,
    ...endings,
  ]
  const written = [
    ...all.map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
    ...parts.map(([PartName, ContentType]) => element('Override', { PartName, ContentType })),
  ]
  return `${XML}<Types xmlns="${PACKAGE}/content-types">${written.join('')}</Types>`
}

/** A file's title, maker and language; no day, so that the same file has the same bytes. */
export function coreProperties({ title, lang }: { readonly title: string; readonly lang: Lang }): string {
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${element('dc:title', {}, escapeXml(title))}<dc:creator>Counterpart</dc:creator><dc:language>${spoken(lang).lang}</dc:language></cp:coreProperties>`
}

/** An address as an office program takes it; null for what is none: it would refuse the whole file. */
export function safeAddress(link: string): string | null {
  if (!URL.canParse(link)) return null
  const { protocol, href } = new URL(link)
  // Longer ones are refused.
  return /^https?:$/.test(protocol) && href.length <= 2000 ? href : null
}
