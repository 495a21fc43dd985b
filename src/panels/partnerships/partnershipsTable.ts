import {
  countCell,
  floorCell,
  moneyCell,
  ofAllCell,
  type TableColumn,
  type TableContent,
  wordsCell,
} from '../../format/tableContent.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { ANNOUNCED_BASES } from '../../model/words.ts'
import type { PartnershipRow } from '../../questions/partnerships.ts'
import { dominanceColumn } from '../dominance.ts'
import { sumCell } from '../sumCells.ts'

/** The partnerships in the order in which they are drawn; `ofSectors` where sectors are chosen. */
export function partnershipsTable(
  rows: readonly PartnershipRow[],
  title: string,
  ofSectors: boolean,
  words: Words,
): TableContent {
  const { say, pick, lang } = words
  const mixed = rows.some(({ notBrokenDown }) => notBrokenDown.agreements > 0)
  const bases = ANNOUNCED_BASES.filter((basis) =>
    rows.some(({ total }) => total.byBasis.some((part) => part.basis === basis)),
  )
  const dominance = dominanceColumn(rows, words)
  const numbers = (kind: 'count' | 'money', id: string, label: string): TableColumn => ({
    id,
    label,
    kind,
    numeric: true,
  })
  return {
    id: 'partnerships',
    title,
    columns: [
      { id: 'partnership', label: say('column.partnership') },
      numbers('count', 'agreements', say('column.agreements')),
      numbers('count', 'named', say('figure.partnerships.named')),
      numbers('count', 'groups', say('figure.partnerships.inGroups')),
      ...(mixed ? [numbers('count', 'mixed', say('series.mixed'))] : []),
      numbers('money', 'investment', say('column.investment')),
      ...bases.map((basis) => numbers('money', basis, say(`basis.${basis}`))),
      numbers('count', 'known', say('column.known')),
      numbers('count', 'signings', say('headline.signings')),
      ...dominance.columns,
    ],
    rows: rows.map((row) => {
      const { agreements, known, byBasis } = row.total
      const part = { partnership: row.id }
      // Named and in groups are those about the chosen sectors alone. [C5]
      const own = ofSectors ? { ...part, about: 'own' } : part
      return {
        id: row.id,
        cells: [
          wordsCell(pick(row.name)),
          floorCell(agreements, row.isFloor, lang, part),
          countCell(row.named, lang, { ...own, as: 'named' }),
          countCell(row.inGroups, lang, { ...own, as: 'grouped' }),
          ...(mixed ? [countCell(row.notBrokenDown.agreements, lang, { ...part, about: 'among' })] : []),
          sumCell(row.total, words, part),
          ...bases.map((basis) => {
            const of = byBasis.find((each) => each.basis === basis)
            return moneyCell(of?.cny ?? null, lang, { ...part, basis })
          }),
          ofAllCell(
            known,
            agreements,
            say(row.isFloor ? 'headline.ofAtLeast' : 'headline.ofAll', { known, all: agreements }),
            part,
          ),
          countCell(row.signings, lang, { ...part, list: 'signings' }),
          ...dominance.cells(row),
        ],
      }
    }),
  }
}
