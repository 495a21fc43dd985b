import type { Composed } from '../../export/compose.ts'
import { LEAST_POINTS, type PictureSize } from '../../export/pictureSize.ts'
import { pixelsOf } from '../../export/saveFigure.ts'
import { useWords } from '../../format/WordsContext.tsx'
import { sparedWords } from './sparedWords.ts'

/** What the file will be, and what the reader would not see in the preview. */
export function Notes({ made, size }: { made: Composed; size: PictureSize }) {
  const words = useWords()
  const { say } = words
  const { width, height, dpi, isLowered } = pixelsOf(made, size)
  const pixels = say('studio.sides.px', { width, height })
  const high = (size.cm * made.height) / made.width
  const cm = say('studio.sides.cm', { width: size.cm, height: high })
  // What is rounded to nine is nine to a reader.
  const isSmall = made.points < LEAST_POINTS - 0.05
  return (
    <div className="studio-notes" role="status">
      <p>{say('studio.made', { pixels, cm, dpi })}</p>
      {isLowered && <p data-note="lowered">{say('studio.lowered', { pixels, dpi })}</p>}
      {made.leftOut.length > 0 && <p>{sparedWords(made, words)}</p>}
      {size.page !== null && high > size.page && <p>{say('studio.tall', { page: size.page })}</p>}
      {size.page !== null && made.lean > 0 && <p>{say('studio.onePage')}</p>}
      {isSmall && <p>{say('studio.small', { points: made.points })}</p>}
    </div>
  )
}
