import { publishedWords } from '../../format/publishedFigure.ts'
import { useWords } from '../../format/WordsContext.tsx'
import type { ConflictRange } from '../../model/conflicts.ts'

/** What sources give for one thing: a line from the least to the most, and a full dot for the figure used. [C9] */
export function RangeLine({ range, about }: { range: ConflictRange; about: 'amount' | 'count' }) {
  const words = useWords()
  const { say } = words
  const { least, most, used, figures } = range
  const ends = {
    least: publishedWords(least, about, words),
    most: publishedWords(most, about, words),
  }
  const width = most.value - least.value
  return (
    <div className="conflict-range">
      <p>
        {used === null
          ? say('record.rangeUnused', ends)
          : say('record.range', { ...ends, used: publishedWords(used, about, words) })}
      </p>
      {width > 0 && (
        <div className="conflict-line" aria-hidden="true">
          {figures.map((figure) => (
            <i
              key={`${figure.value} ${figure.is}`}
              data-used={figure.value === used?.value && figure.is === used.is}
              style={{ insetInlineStart: `${((figure.value - least.value) / width) * 100}%` }}
            />
          ))}
        </div>
      )}
    </div>
  )
}
