import { countedText, gapPart, gapPeriods, wayNames } from '../../charts/gapsWords.ts'
import { ofAllCell, type TableContent } from '../../format/tableContent.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { partialDateOf } from '../../model/dates.ts'
import { GAP_WAYS } from '../../model/words.ts'
import type { GapsAnswer } from '../../questions/gaps.ts'

/** Every period with how many records state each field, and how exactly. */
export function gapsTable(answer: GapsAnswer, words: Words): TableContent {
  const { say } = words
  const { rows } = answer
  const count = (id: string, label: string) => ({ id, label, kind: 'count' as const, numeric: true })
  return {
    id: 'gaps',
    title: say('figure.gaps'),
    columns: [
      { id: 'period', label: say('column.period'), kind: 'date' },
      ...rows.flatMap(({ field }) => {
        const names = wayNames(field, words)
        return [
          ...GAP_WAYS[field].map((way, at) => count(`${field}_${way}`, names[at] ?? way)),
          count(`${field}_missing`, say(`figure.gaps.${field}.missing`)),
        ]
      }),
    ],
    rows: gapPeriods(answer, words).map((period) => ({
      id: period.id,
      cells: [
        {
          text: period.name,
          sort: period.year,
          value: period.year === null ? undefined : partialDateOf(period.year),
        },
        ...rows.flatMap((row) => {
          const cell = period.cellOf(row)
          const counts = [
            ...GAP_WAYS[row.field].map((way, at) => [way, cell.stated[at] ?? 0] as const),
            ['missing', cell.missing] as const,
          ]
          return counts.map(([way, n]) =>
            cell.records === 0
              ? { ...ofAllCell(0, 0, say('figure.gaps.noRecord')), sort: null }
              : {
                  ...ofAllCell(n, cell.records, countedText(n, cell, words), gapPart(row.field, way, period)),
                  sort: n / cell.records,
                },
          )
        }),
      ],
    })),
  }
}
