import { useWords } from '../../format/WordsContext.tsx'
import { listWords } from '../../format/words.ts'
import { countsRecords, type Part } from '../../model/part.ts'
import { useAnswer, useDataset } from '../../query/EngineContext.tsx'
import { isReplaced } from '../../questions/parts.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { changeView } from '../../view/useView.ts'
import type { ViewState } from '../../view/viewState.ts'
import { activeFilters, partnershipWords } from '../filterWords.ts'
import { PanelFrame } from '../PanelFrame.tsx'
import { Lines } from './Lines.tsx'
import { Listed } from './Listed.tsx'
import { inForce, partWords } from './partWords.ts'
import './lines.css'

interface LinesProps {
  readonly view: ViewState
  readonly part: Part
}

/** The ledger of a number, of the view's total or of a part of it: what was counted, what was held out of it and why. */
export function LinesDialog({ view, part }: LinesProps) {
  const words = useWords()
  const { say, lang } = words
  const dataset = useDataset()
  // What the pinned view counts is followed beside the one that is looked at.
  const counted = part.view === 'pinned' && view.pinned !== null ? { ...view, ...view.pinned } : view
  const ofWhat = partWords(part, dataset, words)
  const title = ofWhat.length === 0 ? say('lines.title') : listWords(lang, ofWhat)
  const within = [
    ...(isReplaced(part, 'partnership') ? [] : [partnershipWords(counted, dataset, words)]),
    ...activeFilters(inForce(counted, part), dataset, words).map((filter) => filter.words),
  ]
  const Ledger = countsRecords(part) ? RecordsLedger : TotalLedger
  return (
    <Dialog title={title} isCovered={view.record !== null} onClose={() => changeView({ total: null })}>
      <p className="lines-within">{listWords(lang, within)}</p>
      <Ledger view={counted} part={part} title={title} pinned={view.pinned} />
    </Dialog>
  )
}

type LedgerProps = LinesProps & { readonly title: string; readonly pinned: ViewState['pinned'] }

function TotalLedger({ view, part, title, pinned }: LedgerProps) {
  const state = useAnswer('lines', view, part, part.view === 'both' ? pinned : null)
  return (
    <PanelFrame title={title} state={state}>
      {(answer) => <Lines answer={answer} />}
    </PanelFrame>
  )
}

function RecordsLedger({ view, part, title }: LedgerProps) {
  const state = useAnswer('listed', view, part)
  return (
    <PanelFrame title={title} state={state}>
      {(answer) => <Listed answer={answer} />}
    </PanelFrame>
  )
}
