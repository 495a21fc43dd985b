import { type Cny, sumCny } from '../model/money.ts'
import type { Basis } from '../model/words.ts'
import { isAnnounced } from '../model/words.ts'
import type { Ledger } from './ledger.ts'

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
 * The lines that make up a selection of atoms: the outermost agreements that lie wholly inside it. With
 * `'by-amount'` a signing without a published amount gives way to its parts, so that the announced amounts on the
 * lines add to the total of the same selection. [C1] [C10]
 */
export function linesOf(
  ledger: Ledger,
  keep: (atom: number) => boolean,
  way: 'outermost' | 'by-amount',
): Line[] {
  const { atoms, dataset } = ledger
  const lines: Line[] = []
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
      lines.push({
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
      lines.push({
        record,
        isRemainder: true,
        atom: last,
        agreements: atoms.count[last] ?? 0,
        cny: Number.isNaN(cny) ? null : sumCny(cny),
        basis: amount?.basis ?? null,
      })
    }
  }
  dataset.agreements.forEach(({ partOf }, record) => {
    if (partOf === null) visit(record)
  })
  return lines
}
