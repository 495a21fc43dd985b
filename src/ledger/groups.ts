import type { Ledger } from './ledger.ts'

/** The sector that an atom is its own of: its index; `several` for atoms of more than one, `none` for those of none. [C4] */
export function ownSector({ atoms, dataset }: Ledger, atom: number): number {
  const start = atoms.sectorStart[atom] ?? 0
  const end = atoms.sectorStart[atom + 1] ?? 0
  if (start === end) return dataset.sectors.length
  return end - start > 1 ? dataset.sectors.length + 1 : (atoms.sectors[start] ?? 0)
}

/** As `ownSector`, by family: an atom whose sectors are all of one family is that family's own. [C4] */
export function ownFamily({ atoms, dataset, familyOfSector }: Ledger, atom: number): number {
  const start = atoms.sectorStart[atom] ?? 0
  const end = atoms.sectorStart[atom + 1] ?? 0
  if (start === end) return dataset.families.length
  const first = familyOfSector[atoms.sectors[start] ?? 0] ?? 0
  for (let at = start + 1; at < end; at += 1) {
    if (familyOfSector[atoms.sectors[at] ?? 0] !== first) return dataset.families.length + 1
  }
  return first
}
