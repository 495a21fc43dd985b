/**
 * Opens an Office file for tests as another program would, with nothing of ours: unzips it, parses every part, and throws
 * where a part has no kind, a relationship leads nowhere, or a part is reached by none.
 */
import { posix } from 'node:path'
import { readZip } from './zip.ts'

export interface OfficeFile {
  readonly paths: readonly string[]
  readonly xml: (path: string) => Document
  readonly bytes: (path: string) => Buffer
  /** The parts that a part leads to, by relationship id; outside the file the address. */
  readonly targets: (path: string) => ReadonlyMap<string, { readonly type: string; readonly target: string }>
}

const relsOf = (path: string): string =>
  posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)

export function openOffice(file: Uint8Array): OfficeFile {
  const parts = new Map(readZip(Buffer.from(file)).map(({ path, bytes }) => [path, bytes]))
  const documents = new Map<string, Document>()
  for (const [path, bytes] of parts) {
    if (!/\.(xml|rels)$/.test(path)) continue
    const document = new DOMParser().parseFromString(bytes.toString('utf8'), 'application/xml')
    const fault = document.querySelector('parsererror')
    if (fault) throw new Error(`${path}: ${fault.textContent}`)
    documents.set(path, document)
  }
  const xml = (path: string): Document => {
    const document = documents.get(path)
    if (!document) throw new Error(`no part ${path}`)
    return document
  }
  const targets = (path: string) => {
    const rels = documents.get(path === '' ? '_rels/.rels' : relsOf(path))
    return new Map(
      Array.from(rels?.getElementsByTagName('Relationship') ?? [], (each) => {
        const target = each.getAttribute('Target') ?? ''
        const isOutside = each.getAttribute('TargetMode') === 'External'
        const found = isOutside ? new URL(target).href : posix.join(posix.dirname(path), target)
        if (!isOutside && !parts.has(found)) throw new Error(`${path} leads to ${target}, which is not there`)
        const type = (each.getAttribute('Type') ?? '').replace(/^.*\//, '')
        return [each.getAttribute('Id') ?? '', { type, target: found }] as const
      }),
    )
  }
  const types = xml('[Content_Types].xml')
  const kinds = new Map(
    Array.from(types.getElementsByTagName('Override'), (each) => [
      each.getAttribute('PartName'),
      each.getAttribute('ContentType'),
    ]),
  )
  const endings = new Set(
    Array.from(types.getElementsByTagName('Default'), (each) => each.getAttribute('Extension')),
  )
  for (const path of kinds.keys())
    if (!parts.has(`${path}`.slice(1))) throw new Error(`${path} has a kind and is not there`)
  const reached = new Set<string>(['[Content_Types].xml'])
  const reach = (path: string): void => {
    if (reached.has(path)) return
    reached.add(path)
    if (documents.has(relsOf(path))) reached.add(relsOf(path))
    for (const { target } of targets(path).values()) if (!target.startsWith('http')) reach(target)
  }
  reached.add('_rels/.rels')
  for (const { target } of targets('').values()) reach(target)
  for (const path of parts.keys()) {
    if (!reached.has(path)) throw new Error(`${path} is reached by nothing`)
    const ending = path.slice(path.lastIndexOf('.') + 1)
    if (!endings.has(ending)) throw new Error(`${path} has no kind`)
    if (ending === 'xml' && path !== '[Content_Types].xml' && !kinds.has(`/${path}`))
      throw new Error(`${path} is just XML`)
  }
  for (const path of documents.keys()) {
    const known = targets(path)
    for (const [, id = ''] of parts
      .get(path)
      ?.toString('utf8')
      .matchAll(/ r:\w+="([^"]*)"/g) ?? []) {
      if (!known.has(id)) throw new Error(`${path}: ${id} leads nowhere`)
    }
  }
  return { paths: [...parts.keys()], xml, bytes: (path) => parts.get(path) ?? Buffer.alloc(0), targets }
}

/** The text of all elements of a name, whatever its namespace. */
export const textsOf = (within: Document | Element, name: string): string[] =>
  Array.from(within.getElementsByTagNameNS('*', name), ({ textContent }) => textContent ?? '')

export const elementsOf = (within: Document | Element, name: string): Element[] =>
  Array.from(within.getElementsByTagNameNS('*', name))

/** A sheet's cells as they are written: texts, numbers, null where there is no cell. */
export function cellsOf(
  workbook: OfficeFile,
  sheet = 'xl/worksheets/sheet1.xml',
): (string | number | null)[][] {
  const shared = workbook.paths.includes('xl/sharedStrings.xml')
    ? elementsOf(workbook.xml('xl/sharedStrings.xml'), 'si').map(({ textContent }) => textContent ?? '')
    : []
  return elementsOf(workbook.xml(sheet), 'row').map((row) => {
    const cells: (string | number | null)[] = []
    for (const cell of elementsOf(row, 'c')) {
      const letters = (cell.getAttribute('r') ?? '').replace(/\d+$/, '')
      const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
      while (cells.length < column) cells.push(null)
      const [value] = textsOf(cell, 'v')
      const kind = cell.getAttribute('t')
      if (kind === 's') cells.push(shared[Number(value)] ?? null)
      else if (kind === 'inlineStr') cells.push(cell.textContent)
      else cells.push(value === undefined ? null : Number(value))
    }
    return cells
  })
}
