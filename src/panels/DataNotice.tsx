import { excerptWords } from '../format/excerptWords.ts'
import { useWords } from '../format/WordsContext.tsx'
import { useDataset } from '../query/EngineContext.tsx'
import { addressOf } from '../view/useView.ts'
import { DEFAULT_VIEW, type ViewState } from '../view/viewState.ts'
import { originWords } from './origin.ts'

/**
 * Says that the data is of a file of the reader's own or of another address, invented or an excerpt and, where it was opened over the published
 * data, leads back to that; nothing where none of it is so.
 */
export function DataNotice({ view }: { view: ViewState }) {
  const words = useWords()
  const { say } = words
  const { meta } = useDataset()
  const said = [
    originWords(view, meta, words),
    meta.synthetic ? say('app.synthetic') : '',
    excerptWords(meta, words),
  ].filter((line) => line !== '')
  return said.map((line, at) => (
    <p key={line} className="synthetic">
      {line}
      {view.data !== null && at === said.length - 1 && (
        <a href={addressOf({ ...DEFAULT_VIEW, lang: view.lang }, '')}>{say('sample.close')}</a>
      )}
    </p>
  ))
}
