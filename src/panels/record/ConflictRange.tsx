import { money } from '../../format/money.ts'
import { plain } from '../../format/numbers.ts'
import { useWords } from '../../format/WordsContext.tsx'
import type { ConflictRange } from '../../model/conflicts.ts'
import { sumCny } from '../../model/money.ts'

/** What sources give for one thing: a line from the least to the most, and a full dot for the figure used. [C9] */
export function RangeLine({ range, about }: { range: ConflictRange; about: 'amount' | 'count' }) {
  const { say, lang } = useWords()
  const { least, most, used, figures } = range
  const written = (figure: number): string =>
    about === 'amount' ? money(sumCny(figure), lang) : plain(figure, lang)
  return (
    <div className="conflict-range">
      <p>{say('record.range', { least: written(least), most: written(most), used: written(used) })}</p>
      <div className="conflict-line" aria-hidden="true">
        {figures.map((figure) => (
          <i
            key={figure}
            data-used={figure === used}
            style={{ insetInlineStart: `${((figure - least) / (most - least)) * 100}%` }}
          />
        ))}
      </div>
    </div>
  )
}
