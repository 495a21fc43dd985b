import { memo } from 'react'
import { useWords } from '../../format/WordsContext.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { changeView } from '../../view/useView.ts'
import { type Measure, PERIODS, SHOWS, SPLITS, type ViewState } from '../../view/viewState.ts'
import { MeasureChoice } from '../MeasureChoice.tsx'

type Props = Pick<ViewState, 'period' | 'show' | 'split'> & { readonly measure: Measure }

/** How the figure is drawn. No filter changes it. */
export const OverTimeControls = memo(function OverTimeControls({ period, show, split, measure }: Props) {
  const { say } = useWords()
  return (
    <>
      <Choice
        label={say('period.label')}
        options={PERIODS.map((id) => ({ id, label: say(`period.${id}`) }))}
        chosen={period}
        onChoose={(id) => changeView({ period: id })}
      />
      <Choice
        label={say('show.label')}
        options={SHOWS.map((id) => ({ id, label: say(`show.${id}`) }))}
        chosen={show}
        onChoose={(id) => changeView({ show: id })}
      />
      {show !== 'running' && (
        <Choice
          label={say('split.label')}
          options={SPLITS.map((id) => ({ id, label: say(`split.${id}`) }))}
          chosen={split}
          onChoose={(id) => changeView({ split: id })}
        />
      )}
      <MeasureChoice measure={measure} />
    </>
  )
})
