import { countCell, ofAllCell, type TableContent, wordsCell } from '../../format/tableContent.ts'
import type { Words } from '../../format/WordsContext.tsx'
import type { SectorsAnswer } from '../../questions/sectors.ts'
import { dominanceColumn } from '../dominance.ts'
import { sumCell } from '../sumCells.ts'

/** Every sector with what is its own and where it is named among others. */
export function sectorsTable({ rows }: SectorsAnswer, words: Words): TableContent {
  const { say, pick, lang } = words
  const dominance = dominanceColumn(rows, words)
  return {
    id: 'sectors',
    title: say('figure.sectors'),
    columns: [
      { id: 'sector', label: say('column.sector') },
      { id: 'agreements', label: say('column.agreements'), kind: 'count', numeric: true },
      { id: 'investment', label: say('column.investment'), kind: 'money', numeric: true },
      { id: 'known', label: say('column.known'), kind: 'count', numeric: true },
      { id: 'mentions', label: say('column.mentions'), kind: 'count', numeric: true },
      ...dominance.columns,
    ],
    rows: rows.map(({ id, name, own, mentions, dominant }) => ({
      id,
      cells: [
        name ? wordsCell(pick(name)) : wordsCell(say('figure.sectors.noSector'), null),
        countCell(own.agreements, lang, { sector: id }),
        sumCell(own, words, { sector: id }),
        ofAllCell(
          own.known,
          own.agreements,
          say('headline.ofAll', { known: own.known, all: own.agreements }),
          { sector: id },
        ),
        countCell(mentions.length, lang, { among: id, list: 'records' }),
        ...dominance.cells({ dominant }),
      ],
    })),
  }
}
