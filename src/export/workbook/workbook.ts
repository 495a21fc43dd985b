import type { Lang } from '../../model/words.ts'
import { element, escapeXml } from '../markup.ts'
import { contentTypes, coreProperties, PART, REL, relationships, XML } from '../openXml.ts'
import { zipped } from '../zip.ts'
import { columnName, textsOf } from './cells.ts'
import type { DataSheet, Sheet } from './sheet.ts'
import { sheetNames } from './sheetNames.ts'
import { dataPart, notesPart, type SheetPart } from './sheetPart.ts'
import { MAIN, stylesPart } from './styles.ts'

export const XLSX = PART.workbookFile

export interface Workbook {
  /** What the file is of; at the foot of every printed page too. */
  readonly title: string
  readonly lang: Lang
  /** At least one; the first is open. */
  readonly sheets: readonly Sheet[]
}

/**
 * An XLSX file. Whole yuan, counts and shares are numbers with formats; a day is a date, a month or a year stays text; null
 * is an empty cell; words never become a formula. No clock and nothing of the machine is in it: the same sheets give the
 * same bytes. The page can take keys meanwhile.
 */
export async function workbookFile({ title, lang, sheets }: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(sheets.map(({ name }) => name))
  const texts = textsOf(MAIN, XML)
  const parts: SheetPart[] = []
  for (const [index, sheet] of sheets.entries()) {
    parts.push(
      sheet.kind === 'data'
        ? await dataPart(sheet, texts, index === 0, title)
        : notesPart(sheet, texts, index === 0, title),
    )
  }
  const pathOf = (index: number): string => `worksheets/sheet${index + 1}.xml`
  return zipped([
    [
      '[Content_Types].xml',
      contentTypes(
        [],
        [
          ['/xl/workbook.xml', PART.workbook],
          ...parts.map((_, index) => [`/xl/${pathOf(index)}`, PART.sheet] as const),
          ['/xl/styles.xml', PART.styles],
          ['/xl/sharedStrings.xml', PART.sharedStrings],
          ['/docProps/core.xml', PART.core],
        ],
      ),
    ],
    [
      '_rels/.rels',
      relationships([
        { type: REL.document, target: 'xl/workbook.xml' },
        { type: REL.core, target: 'docProps/core.xml' },
      ]),
    ],
    ['docProps/core.xml', coreProperties({ title, lang })],
    ['xl/workbook.xml', workbookPart(sheets, names, parts)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...parts.map((_, index) => ({ type: REL.sheet, target: pathOf(index) })),
        { type: REL.styles, target: 'styles.xml' },
        { type: REL.sharedStrings, target: 'sharedStrings.xml' },
      ]),
    ],
    ['xl/styles.xml', stylesPart(lang)],
    ...parts.map(({ xml }, index) => [`xl/${pathOf(index)}`, xml] as const),
    ...parts.flatMap(({ links }, index) =>
      links.length === 0
        ? []
        : [
            [
              `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
              relationships(links.map((target) => ({ type: REL.link, target, isExternal: true }))),
            ] as const,
          ],
    ),
    // Last, when every sheet has said its texts.
    ['xl/sharedStrings.xml', texts.part()],
  ])
}

function workbookPart(
  sheets: readonly Sheet[],
  names: readonly string[],
  parts: readonly SheetPart[],
): string {
  const listed = names.map((name, index) =>
    element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }),
  )
  const defined = sheets.flatMap((sheet, index) =>
    sheet.kind === 'data' ? definedNames(sheet, names[index] ?? '', parts[index]?.range ?? '', index) : [],
  )
  return [
    XML,
    `<workbook xmlns="${MAIN}" xmlns:r="${REL.namespace}">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="16000" tabRatio="800"/></bookViews>',
    `<sheets>${listed.join('')}</sheets>`,
    defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('')
}

/** What the filter spans, and the head on every printed page. */
function definedNames(sheet: DataSheet, name: string, range: string, index: number): string[] {
  const quoted = `'${name.replaceAll("'", "''")}'`
  const [first = '', last = ''] = range.split(':')
  const absolute = (at: string): string => at.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
  const scope = { localSheetId: index }
  return [
    element(
      'definedName',
      { name: '_xlnm._FilterDatabase', ...scope, hidden: 1 },
      escapeXml(`${quoted}!${absolute(first)}:${absolute(last)}`),
    ),
    element(
      'definedName',
      { name: '_xlnm.Print_Titles', ...scope },
      escapeXml(
        sheet.fixed === 0
          ? `${quoted}!$1:$1`
          : `${quoted}!$A:$${columnName(sheet.fixed - 1)},${quoted}!$1:$1`,
      ),
    ),
  ]
}
