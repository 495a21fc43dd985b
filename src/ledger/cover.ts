import { type Cny, sumCny } from '../model/money.ts'
import type { Agreement } from '../model/schema.ts'
import type { Basis } from '../model/words.ts'
import { isAnnounced } from '../model/words.ts'
import { type Ledger, wholeOf } from './ledger.ts'
import { namesOnly } from './mask.ts'
import { basisOfNumber } from './rows.ts'
import { announcedCny, countedIn, NO_GROUP } from './sums.ts'

/**
 * One line of a total: an agreement with all its parts, or what is left of a signing of which only some parts count.
 * The lines of a selection are disjoint and cover it exactly.
 */
export interface Line {
  /** Index of the agreement. */
  readonly record: number
  /** True when the line is only the signing's remainder: its other parts stand on lines of their own, or are out. */
  readonly isRemainder: boolean
  /** The first of the line's atoms. Date, sectors and stage are each atom's own: ask the record, or every atom. */
  readonly atom: number
  readonly agreements: number
  /** Published whole yuan of any basis; null when not published. */
  readonly cny: Cny | null
  readonly basis: Basis | null
}

/**
 * Announced money published for signings of which only a part is selected: it is in no sum of the selection, because
 * nobody says how much of it belongs to the part. Null when there is none. [C4]
 */
export function partlyCovered(ledger: Ledger, keep: (atom: number) => boolean): Cny | null {
  const { atoms } = ledger
  const { wholes } = atoms
  let money = 0
  let until = 0
  for (let whole = 0; whole < wholes.length; whole += 1) {
    const first = wholes.first[whole] ?? 0
    const end = wholes.end[whole] ?? 0
    const basis = basisOfNumber(wholes.basis[whole] ?? 0)
    if (first < until || basis === null || !isAnnounced(basis)) continue
    let inside = 0
    for (let atom = first; atom < end; atom += 1) inside += Number(keep(atom))
    if (inside === 0 || inside === end - first) continue
    money += wholes.cny[whole] ?? 0
    until = end
  }
  return money === 0 ? null : sumCny(money)
}

/**
 * The lines that make up a selection of atoms: the outermost agreements that lie wholly inside it. With
 * `'by-amount'` a signing without a published amount gives way to its parts, so that the announced amounts on the
 * lines add to the total of the same selection. [C1] [C10]
 */
export function linesOf(
  ledger: Ledger,
  keep: (atom: number) => boolean,
  way: 'outermost' | 'by-amount',
): Line[] {
  const lines: Line[] = []
  eachLine(ledger, keep, way, (line) => lines.push(line))
  return lines
}

/** The smallest signing around a line without money of its own of which such an amount is published. */
export function publishedAround(
  ledger: Ledger,
  { record, isRemainder }: Pick<Line, 'record' | 'isRemainder'>,
  isSuch: (basis: Basis) => boolean,
): { readonly signing: Agreement; readonly cny: Cny; readonly basis: Basis } | null {
  let at = isRemainder ? record : wholeOf(ledger, record)
  for (; at !== undefined; at = wholeOf(ledger, at)) {
    const signing = ledger.dataset.agreements[at]
    const amount = signing?.amount
    if (!signing || !amount || amount.cny === null || !isSuch(amount.basis)) continue
    return { signing, cny: amount.cny, basis: amount.basis }
  }
  return null
}

/** Whether an amount is of several agreements, or of what is left of several: it is never divided. [C14] */
export const isOfSeveral = ({ agreements, isRemainder }: Pick<Line, 'agreements' | 'isRemainder'>): boolean =>
  agreements > 1 || isRemainder

/** Whether all that a line stands for is about the chosen sectors alone. [C5] [F4] */
export function isLineAbout(
  { atoms }: Ledger,
  { record, atom, isRemainder }: Line,
  sectors: Uint8Array,
): boolean {
  const end = isRemainder ? atom + 1 : (atoms.spans.end[record] ?? 0)
  for (let at = atom; at < end; at += 1) if (!namesOnly(atoms, at, sectors)) return false
  return true
}

/** Every atom of a selection as a line of its own, with its record's own figures. */
export function atomLines({ atoms, dataset }: Ledger, keep: (atom: number) => boolean): Line[] {
  const lines: Line[] = []
  for (let atom = 0; atom < atoms.length; atom += 1) {
    if (!keep(atom)) continue
    const record = atoms.record[atom] ?? 0
    const cny = atoms.cny[atom] ?? Number.NaN
    lines.push({
      record,
      isRemainder: atoms.isRemainder[atom] === 1,
      atom,
      agreements: atoms.count[atom] ?? 0,
      cny: Number.isNaN(cny) ? null : sumCny(cny),
      basis: dataset.agreements[record]?.amount?.basis ?? null,
    })
  }
  return lines
}

/** The lines of atoms in groups, as `countedIn` has them: no line reaches over several groups. */
export function groupLines(ledger: Ledger, groupOf: Int32Array): Line[] {
  const { atoms, dataset } = ledger
  const lines: Line[] = []
  const rows = countedIn(ledger, groupOf)
  for (let row = 0; row < rows.length; row += 1) {
    if (rows.group[row] === NO_GROUP) continue
    const record = rows.record[row] ?? 0
    const isRemainder = rows.isRemainder[row] === 1
    const atom = isRemainder ? (atoms.spans.end[record] ?? 0) - 1 : (atoms.spans.first[record] ?? 0)
    const counted = announcedCny(rows, row)
    const cny = Number.isNaN(counted) ? (atoms.cny[atom] ?? Number.NaN) : counted
    lines.push({
      record,
      isRemainder,
      atom,
      agreements: rows.agreements[row] ?? 0,
      cny: Number.isNaN(cny) ? null : sumCny(cny),
      basis: dataset.agreements[record]?.amount?.basis ?? null,
    })
  }
  return lines
}

/** As `linesOf`, one by one. */
export function eachLine(
  ledger: Ledger,
  keep: (atom: number) => boolean,
  way: 'outermost' | 'by-amount',
  see: (line: Line) => void,
): void {
  const { atoms, dataset } = ledger
  const visit = (record: number): void => {
    const first = atoms.spans.first[record] ?? 0
    const end = atoms.spans.end[record] ?? 0
    let agreements = 0
    let whole = true
    for (let atom = first; atom < end; atom += 1) {
      if (keep(atom)) agreements += atoms.count[atom] ?? 0
      else whole = false
    }
    const agreement = dataset.agreements[record]
    if (agreements === 0 || !agreement) return
    const isSingle = atoms.record[first] === record && atoms.isRemainder[first] === 0
    const parts = isSingle ? undefined : atoms.parts.get(record)
    const { amount } = agreement
    const hasAmount = amount !== null && amount.cny !== null && isAnnounced(amount.basis)
    if (whole && (parts === undefined || way === 'outermost' || hasAmount)) {
      see({
        record,
        isRemainder: false,
        atom: first,
        agreements,
        cny: amount?.cny ?? null,
        basis: amount?.basis ?? null,
      })
      return
    }
    for (const part of parts ?? []) visit(part)
    const last = end - 1
    if (atoms.isRemainder[last] === 1 && atoms.record[last] === record && keep(last)) {
      const cny = atoms.cny[last] ?? Number.NaN
      see({
        record,
        isRemainder: true,
        atom: last,
        agreements: atoms.count[last] ?? 0,
        cny: Number.isNaN(cny) ? null : sumCny(cny),
        basis: amount?.basis ?? null,
      })
    }
  }
  for (let atom = 0; atom < atoms.length; atom = atoms.outermostEnd[atom] ?? atoms.length) {
    let record = atoms.record[atom] ?? 0
    if (atoms.isAlone[atom] === 1) {
      if (!keep(atom)) continue
      const cny = atoms.cny[atom] ?? Number.NaN
      see({
        record,
        isRemainder: false,
        atom,
        agreements: atoms.count[atom] ?? 0,
        cny: Number.isNaN(cny) ? null : sumCny(cny),
        basis: basisOfNumber(atoms.basis[atom] ?? 0),
      })
      continue
    }
    for (let whole = wholeOf(ledger, record); whole !== undefined; whole = wholeOf(ledger, whole))
      record = whole
    visit(record)
  }
}
