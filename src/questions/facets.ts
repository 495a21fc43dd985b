import type { Ledger } from '../ledger/ledger.ts'
import { type Dimension, keeps, keepsBut } from '../ledger/mask.ts'
import { EVERY_PARTNERSHIP, UNDATED } from '../ledger/rows.ts'
import { selectionOf } from '../ledger/selection.ts'
import { calendarDay, type PartialDate } from '../model/dates.ts'
import type { Filter } from '../model/filter.ts'
import type { Bilingual } from '../model/schema.ts'
import { BASES, type Basis, NOT_STATED, SCOPES, type Scope, STAGES, type Stage } from '../model/words.ts'
import { lastSigningOf } from './lastSigning.ts'

/** One choice of a filter with the agreements that it stands for under all other filters. [F3] */
export interface Choice<Id extends string = string> {
  readonly id: Id
  readonly agreements: number
}

/** A sector or family: agreements of its own, and those that name it among others. Never added. [C4] */
export interface SectorChoice {
  readonly id: string
  readonly name: Bilingual
  readonly own: number
  readonly among: number
}

export interface FacetsAnswer {
  readonly partnerships: readonly (Choice & { readonly name: Bilingual })[]
  readonly families: readonly (SectorChoice & { readonly sectors: readonly SectorChoice[] })[]
  readonly noSector: number
  readonly stages: readonly Choice<Stage | typeof NOT_STATED>[]
  readonly bases: readonly Choice<Basis | typeof NOT_STATED>[]
  readonly scopes: readonly Choice<Scope>[]
  /** First and last year of everything in the chosen partnerships' agreements and events, whatever the dates chosen. */
  readonly years: { readonly first: number; readonly last: number } | null
  /** Date of the latest signing of a group, whatever dates are chosen; null without one. [F3] */
  readonly lastSigning: PartialDate | null
  readonly agreements: number
}

/** The live counts beside the choices of every filter: zero kept, each dimension without its own filter. */
export function facets(ledger: Ledger, filter: Filter): FacetsAnswer {
  const { atoms, dataset } = ledger
  const selection = selectionOf(ledger, filter)
  const counts = (own: Dimension, size: number, column: Uint8Array | Uint16Array): Float64Array => {
    const result = new Float64Array(size)
    for (let atom = 0; atom < atoms.length; atom += 1) {
      if (!keepsBut(selection.atoms, atom, own)) continue
      const value = column[atom] ?? 0
      if (value < size) result[value] = (result[value] ?? 0) + (atoms.count[atom] ?? 0)
    }
    return result
  }
  const partnerships = counts('partnership', dataset.partnerships.length, atoms.partnership)
  const stages = counts('stage', STAGES.length + 1, atoms.stage)
  const bases = counts('basis', BASES.length + 1, atoms.basis)
  const scopes = counts('scope', SCOPES.length, atoms.scope)
  let agreements = 0
  for (let atom = 0; atom < atoms.length; atom += 1) {
    if (keeps(selection.atoms, atom)) agreements += atoms.count[atom] ?? 0
  }
  return {
    partnerships: dataset.partnerships.map(({ id, name }, index) => ({
      id,
      name,
      agreements: partnerships[index] ?? 0,
    })),
    ...sectorChoices(ledger, filter),
    stages: [...STAGES, NOT_STATED].map((id, index) => ({
      id,
      agreements: stages[id === NOT_STATED ? 0 : index + 1] ?? 0,
    })),
    bases: [...BASES, NOT_STATED].map((id, index) => ({
      id,
      agreements: bases[id === NOT_STATED ? 0 : index + 1] ?? 0,
    })),
    scopes: SCOPES.map((id, index) => ({ id, agreements: scopes[index] ?? 0 })),
    years: yearsOf(ledger, filter),
    lastSigning: lastSigningOf(ledger, filter),
    agreements,
  }
}

function sectorChoices(ledger: Ledger, filter: Filter): Pick<FacetsAnswer, 'families' | 'noSector'> {
  const { atoms, dataset, familyOfSector } = ledger
  const selection = selectionOf(ledger, filter)
  const own = {
    sectors: new Float64Array(dataset.sectors.length),
    families: new Float64Array(dataset.families.length),
  }
  const among = {
    sectors: new Float64Array(dataset.sectors.length),
    families: new Float64Array(dataset.families.length),
  }
  let noSector = 0
  /** By family, the atom that was last counted for it: an atom counts once for a family of several of its sectors. */
  const countedFor = new Int32Array(dataset.families.length).fill(-1)
  const add = (counts: Float64Array, index: number, count: number): void => {
    counts[index] = (counts[index] ?? 0) + count
  }
  for (let atom = 0; atom < atoms.length; atom += 1) {
    if (!keepsBut(selection.atoms, atom, 'sector')) continue
    const count = atoms.count[atom] ?? 0
    const start = atoms.sectorStart[atom] ?? 0
    const end = atoms.sectorStart[atom + 1] ?? 0
    if (start === end) noSector += count
    const sectors = end - start === 1 ? own.sectors : among.sectors
    const families = namesOneFamily(ledger, start, end) ? own.families : among.families
    for (let at = start; at < end; at += 1) {
      const sector = atoms.sectors[at] ?? 0
      add(sectors, sector, count)
      const family = familyOfSector[sector] ?? 0
      if (countedFor[family] !== atom) add(families, family, count)
      countedFor[family] = atom
    }
  }
  return {
    families: dataset.families.map(({ id, name }, family) => ({
      id,
      name,
      own: own.families[family] ?? 0,
      among: among.families[family] ?? 0,
      sectors: dataset.sectors.flatMap((sector, index) =>
        familyOfSector[index] === family
          ? [
              {
                id: sector.id,
                name: sector.name,
                own: own.sectors[index] ?? 0,
                among: among.sectors[index] ?? 0,
              },
            ]
          : [],
      ),
    })),
    noSector,
  }
}

/** Whether all sectors from `start` up to `end` are of the same family. */
function namesOneFamily({ atoms, familyOfSector }: Ledger, start: number, end: number): boolean {
  const family = familyOfSector[atoms.sectors[start] ?? 0]
  for (let at = start + 1; at < end; at += 1) {
    if (familyOfSector[atoms.sectors[at] ?? 0] !== family) return false
  }
  return true
}

/** The years of the chosen partnerships, whatever else is filtered: the ends of the date filter do not move. */
function yearsOf(ledger: Ledger, filter: Filter): FacetsAnswer['years'] {
  const chosen = new Set(filter.partnerships)
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const rows of [ledger.atoms, ledger.events, ledger.policies]) {
    for (let row = 0; row < rows.length; row += 1) {
      const partnership = rows.partnership[row] ?? EVERY_PARTNERSHIP
      const id = ledger.dataset.partnerships[partnership]?.id
      if (filter.partnerships !== 'all' && id !== undefined && !chosen.has(id)) continue
      if ((rows.firstDay[row] ?? UNDATED) === UNDATED) continue
      first = Math.min(first, rows.firstDay[row] ?? first)
      last = Math.max(last, rows.lastDay[row] ?? last)
    }
  }
  return last < first ? null : { first: calendarDay(first).year, last: calendarDay(last).year }
}
