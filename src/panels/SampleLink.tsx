import { useWords } from '../format/WordsContext.tsx'
import { useDataset } from '../query/EngineContext.tsx'
import { SAMPLE_DATA } from '../query/loadDataset.ts'
import { addressOf } from '../view/useView.ts'
import { DEFAULT_VIEW, type ViewState } from '../view/viewState.ts'

interface SampleLinkProps {
  readonly view: ViewState
  /** Where on the page the link leads, as in `#figure-sectors`. */
  readonly to?: string
}

/** From the published data to the sample ledger that shows what full data gives. */
export function SampleLink({ view, to = '' }: SampleLinkProps) {
  const { say } = useWords()
  const { synthetic } = useDataset().meta
  if (synthetic) return null
  return (
    <a className="reach" href={addressOf({ ...DEFAULT_VIEW, lang: view.lang, data: SAMPLE_DATA }, to)}>
      {say('sample.open')}
    </a>
  )
}
