import { element } from '../markup.ts'

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
