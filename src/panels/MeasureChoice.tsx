import { memo } from 'react'
import { useWords } from '../format/WordsContext.tsx'
import { Choice } from '../ui/Choice.tsx'
import { changeView } from '../view/useView.ts'
import { MEASURES, type Measure } from '../view/viewState.ts'

/** Agreements or announced investment: one choice for all figures, kept in the link. */
export const MeasureChoice = memo(function MeasureChoice({ measure }: { measure: Measure }) {
  const { say } = useWords()
  return (
    <Choice
      label={say('app.measure')}
      options={MEASURES.map((id) => ({ id, label: say(`measure.${id}`) }))}
      chosen={measure}
      onChoose={(chosen) => changeView({ measure: chosen })}
    />
  )
})
