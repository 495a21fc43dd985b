/**
 * Agreements laid out for counting. For counting, a signing falls into its itemised parts (recursively) and one
 * remainder: these atoms are disjoint, and every count and sum is over atoms. Rule 1 of SPEC.md's chapter C.
 */
import type { Agreement, Dataset } from '../model/schema.ts'
import type { Basis, Stage } from '../model/words.ts'
import { basisNumber, layOut, type Numbering, type RowInput, type Rows, recordText } from './rows.ts'

/** Atoms in columns. The atoms of one signing, with all its parts, stand together. */
export interface Atoms extends Rows {
  /** How many agreements the atom stands for. */
  readonly count: Float64Array
  /** The atom's own published whole yuan of any basis; NaN when not published. */
  readonly cny: Float64Array
  /** 1 where the atom is what a signing announced minus its itemised parts. */
  readonly isRemainder: Uint8Array
  /** 1 where the agreement is part of none and has no parts, as most are: its columns say all there is to it. */
  readonly isAlone: Uint8Array
  /** 1 where its agreement, or a signing around it, was announced as a group: most atoms need not ask further. */
  readonly isInGroup: Uint8Array
  /** Where the atoms of the outermost agreement around the atom end. */
  readonly outermostEnd: Int32Array
  /** By agreement, the range of its atoms and of its parts' atoms: from `first` up to, not including, `end`. */
  readonly spans: { readonly first: Int32Array; readonly end: Int32Array }
  /** The direct parts of each signing that has any, as indices of agreements. */
  readonly parts: ReadonlyMap<number, readonly number[]>
  /** Signings with parts, outermost first among those that begin at the same atom, in the order of their atoms. */
  readonly wholes: Wholes
}

/** Signings with itemised parts and an amount of their own, in columns. */
export interface Wholes {
  readonly length: number
  /** Index of the agreement. */
  readonly record: Int32Array
  /** Its atoms: from `first` up to, not including, `end`. */
  readonly first: Int32Array
  readonly end: Int32Array
  readonly cny: Float64Array
  readonly basis: Uint8Array
}

interface AtomInput extends RowInput {
  readonly count: number
  readonly cny: number
  readonly isRemainder: boolean
  readonly isAlone: boolean
  readonly isInGroup: boolean
}

interface WholeInput {
  readonly record: number
  readonly first: number
  readonly end: number
  readonly cny: number
  readonly basis: Basis
}

/** The stage last reported, or null when none is stated. [F7] */
export function stageOf({ history }: Pick<Agreement, 'history'>): Stage | null {
  return history.reduce<Stage | null>((latest, { stage }) => stage ?? latest, null)
}

/** Whether it was announced as a group: of more than one agreement, or of "over" one. */
export const isAnnouncedAsGroup = ({ count, countIs }: Agreement): boolean => count > 1 || countIs === 'over'

export function layOutAtoms(dataset: Dataset, numbering: Numbering): Atoms {
  const { agreements } = dataset
  const indexOf = new Map(agreements.map(({ id }, index) => [id, index]))
  const partsOf = new Map<number, number[]>()
  agreements.forEach(({ partOf }, index) => {
    const whole = partOf === null ? undefined : indexOf.get(partOf)
    if (whole === undefined) return
    const siblings = partsOf.get(whole)
    if (siblings) siblings.push(index)
    else partsOf.set(whole, [index])
  })
  const spans = { first: new Int32Array(agreements.length), end: new Int32Array(agreements.length) }

  const atoms: AtomInput[] = []
  const wholes: WholeInput[] = []

  /**
   * Adds the atoms of one agreement. A part without yuan of its own goes by the basis of the nearest signing around it
   * that has one, and every part is found by the words of its signing: what finds a signing finds all of it. [F4] [F6]
   */
  const add = (index: number, around: { basis: Basis | null; text: string; isGroup: boolean }): void => {
    const agreement = agreements[index]
    if (!agreement) return
    const { amount } = agreement
    const hasYuan = amount !== null && amount.cny !== null
    const basis = hasYuan ? amount.basis : (around.basis ?? amount?.basis ?? null)
    const text = around.text + recordText(agreement, dataset)
    const parts = partsOf.get(index) ?? []
    const isGroup = around.isGroup || isAnnouncedAsGroup(agreement)
    spans.first[index] = atoms.length
    const row: Omit<AtomInput, 'count' | 'cny' | 'isRemainder'> = {
      record: index,
      partnership: agreement.partnership,
      scope: agreement.scope,
      stage: stageOf(agreement),
      basis,
      date: agreement.date,
      endDate: null,
      sectors: agreement.sectors,
      text,
      isAlone: agreement.partOf === null && parts.length === 0,
      isInGroup: isGroup,
    }
    const cny = agreement.amount?.cny ?? Number.NaN
    if (parts.length === 0) {
      atoms.push({ ...row, count: agreement.count, cny, isRemainder: false })
      spans.end[index] = atoms.length
      return
    }
    const first = atoms.length
    const place = wholes.length
    for (const part of parts) add(part, { basis, text: `${text}\n`, isGroup })
    const remaining = agreement.count - countOf(atoms, first)
    if (remaining > 0) {
      const left = moneyLeft(
        agreement,
        parts.flatMap((part) => agreements[part] ?? []),
      )
      atoms.push({ ...row, count: remaining, cny: left, isRemainder: true })
    }
    spans.end[index] = atoms.length
    if (agreement.amount && !Number.isNaN(cny)) {
      wholes.splice(place, 0, { record: index, first, end: atoms.length, cny, basis: agreement.amount.basis })
    }
  }
  const outermostEnds: number[] = []
  agreements.forEach(({ partOf }, index) => {
    if (partOf !== null) return
    add(index, { basis: null, text: '', isGroup: false })
    while (outermostEnds.length < atoms.length) outermostEnds.push(spans.end[index] ?? 0)
  })

  return {
    ...layOut(atoms, numbering),
    count: Float64Array.from(atoms, ({ count }) => count),
    cny: Float64Array.from(atoms, ({ cny }) => cny),
    isRemainder: Uint8Array.from(atoms, ({ isRemainder }) => Number(isRemainder)),
    isAlone: Uint8Array.from(atoms, ({ isAlone }) => Number(isAlone)),
    isInGroup: Uint8Array.from(atoms, ({ isInGroup }) => Number(isInGroup)),
    outermostEnd: Int32Array.from(outermostEnds),
    spans,
    parts: partsOf,
    wholes: layOutWholes(wholes),
  }
}

function countOf(atoms: readonly AtomInput[], first: number): number {
  let total = 0
  for (let index = first; index < atoms.length; index += 1) total += atoms[index]?.count ?? 0
  return total
}

/**
 * What is left of a signing's own yuan after its direct parts: NaN unless every part's amount is known and of the same
 * basis, and where the parts account for more, as they may of "over" and "about". [C1]
 */
export function moneyLeft(whole: Agreement, parts: readonly Agreement[]): number {
  const left = parts.reduce((rest, { amount }) => {
    const isSame = amount !== null && amount.cny !== null && amount.basis === whole.amount?.basis
    return isSame ? rest - (amount.cny ?? Number.NaN) : Number.NaN
  }, whole.amount?.cny ?? Number.NaN)
  return left >= 0 ? left : Number.NaN
}

function layOutWholes(wholes: readonly WholeInput[]): Wholes {
  return {
    length: wholes.length,
    record: Int32Array.from(wholes, ({ record }) => record),
    first: Int32Array.from(wholes, ({ first }) => first),
    end: Int32Array.from(wholes, ({ end }) => end),
    cny: Float64Array.from(wholes, ({ cny }) => cny),
    basis: Uint8Array.from(wholes, ({ basis }) => basisNumber(basis)),
  }
}
