import { useEffect, useRef, useState } from 'react'
import type { Missing } from '../../export/pack/manifest.ts'
import { isInApp } from '../../export/waysOut.ts'
import { useWords } from '../../format/WordsContext.tsx'
import { labelled } from '../../format/words.ts'
import { useDataset, useEngine } from '../../query/EngineContext.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { ViewState } from '../../view/viewState.ts'
import { type Figure, useGathering } from '../gathering.tsx'
import { keepChoices, keptChoices } from './choices.ts'
import { Fields } from './Fields.tsx'
import type { PackProgress } from './makePack.ts'
import { keepParts, keptParts, PACK_PARTS, type PackPart } from './packParts.ts'
import './studio.css'
import './pack.css'

interface PackDialogProps {
  readonly view: ViewState
  readonly figures: readonly Figure[]
  readonly onClose: () => void
}

interface Result {
  readonly said: string
  readonly missing: readonly Missing[]
}

const NOTHING: Result = { said: '', missing: [] }

/** All figures, numbers and records of a view as one file: what goes in, how far it is, and what came of it. */
export function PackDialog({ view, figures, onClose }: PackDialogProps) {
  const words = useWords()
  const { say } = words
  const dataset = useDataset()
  const engine = useEngine()
  const { gather, stage } = useGathering()
  const [parts, setParts] = useState(keptParts)
  const [choices, setChoices] = useState(keptChoices)
  const [progress, setProgress] = useState<PackProgress | null>(null)
  const [result, setResult] = useState(NOTHING)
  const making = useRef<AbortController>(null)
  useEffect(() => () => making.current?.abort(), [])

  const make = async (way: 'pack' | 'deck'): Promise<void> => {
    const control = new AbortController()
    const { signal } = control
    making.current = control
    setProgress({ done: 0, of: 1, what: '' })
    setResult(NOTHING)
    try {
      const input = {
        figures,
        view,
        dataset,
        engine,
        gather,
        choices,
        words,
        signal,
        onProgress: (told: PackProgress) => signal.aborted || setProgress(told),
      }
      const made = Promise.all([
        way === 'deck'
          ? import('./makeDeck.ts').then(({ makeDeck }) => makeDeck(input))
          : import('./makePack.ts').then(({ makePack }) => makePack({ ...input, parts })),
        import('../../export/saveFile.ts'),
      ])
      // A picture that is being encoded cannot be stopped: what becomes of it is nobody's.
      const [{ blob, name, files, missing }, { saveFile }] = await Promise.race([made, calledOff(signal)])
      saveFile(blob, name)
      setResult({ said: say('pack.done', { name, n: files, megabytes: blob.size / 1e6 }), missing })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      setResult({
        said: signal.aborted ? say('pack.cancelled') : say('pack.failed', { reason }),
        missing: [],
      })
    } finally {
      setProgress(null)
    }
  }
  const cancel = (): void => making.current?.abort()
  if (isInApp(navigator.userAgent)) return <InApp onClose={onClose} />
  return (
    // What is being made is called off before the dialog goes.
    <Dialog title={say('pack.title')} onClose={progress ? cancel : onClose}>
      <div className="pack">
        <p>{say('pack.lead')}</p>
        {progress ? (
          <Making progress={progress} onCancel={cancel} />
        ) : (
          <>
            <div className="pack-choices">
              <PartChoice
                parts={parts}
                onChoose={(next) => {
                  setParts(next)
                  keepParts(next)
                }}
              />
              <fieldset className="pack-group">
                <legend>{say('pack.look')}</legend>
                <Fields
                  choices={choices}
                  language={choices.language ?? words.lang}
                  onChoose={(change) => {
                    const next = { ...choices, ...change }
                    setChoices(next)
                    keepChoices(next)
                  }}
                />
              </fieldset>
            </div>
            <div className="pack-ways">
              <button
                ref={result === NOTHING ? null : focus}
                type="button"
                className="button"
                name="make"
                disabled={parts.size === 0}
                onClick={() => make('pack')}
              >
                {say('pack.make')}
              </button>
              <button type="button" className="button-quiet" name="deck" onClick={() => make('deck')}>
                {say('pack.deck')}
              </button>
            </div>
          </>
        )}
        <p role="status" className={progress ? 'visually-hidden' : 'pack-said'}>
          {progress ? say('pack.spoken', { percent: quarterOf(progress) }) : result.said}
        </p>
        {result.missing.length > 0 && <Lacks missing={result.missing} />}
      </div>
      {stage}
    </Dialog>
  )
}

/** Rejects as soon as the signal is aborted. */
const calledOff = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/** Steps at which a screen reader is told how far it is. */
const quarterOf = ({ done, of }: PackProgress): number => 25 * Math.floor((4 * done) / of)

/** The button that was pressed is gone: the focus goes to the one that stands in its place. */
const focus = (button: HTMLButtonElement | null): void => button?.focus()

function Making({ progress, onCancel }: { progress: PackProgress; onCancel: () => void }) {
  const { say } = useWords()
  const { done, of, what } = progress
  return (
    <div className="pack-making">
      <progress className="pack-bar" aria-label={say('pack.working')} max={of} value={done} />
      <p>{what === '' ? say('pack.working') : say('pack.step', { done: done + 1, of, what })}</p>
      <button ref={focus} type="button" className="button" name="cancel" onClick={onCancel}>
        {say('pack.cancel')}
      </button>
    </div>
  )
}

interface PartChoiceProps {
  readonly parts: ReadonlySet<PackPart>
  readonly onChoose: (parts: ReadonlySet<PackPart>) => void
}

function PartChoice({ parts, onChoose }: PartChoiceProps) {
  const { say } = useWords()
  return (
    <fieldset className="pack-group">
      <legend>{say('pack.parts')}</legend>
      {PACK_PARTS.map((part) => (
        <label key={part} className="check">
          <input
            type="checkbox"
            name={part}
            checked={parts.has(part)}
            onChange={({ target }) =>
              onChoose(
                new Set(PACK_PARTS.filter((each) => (each === part ? target.checked : parts.has(each)))),
              )
            }
          />
          <span className="check-label">{say(`pack.part.${part}`)}</span>
        </label>
      ))}
      {parts.size === 0 && <p className="pack-hint">{say('pack.nothing')}</p>}
    </fieldset>
  )
}

function Lacks({ missing }: { missing: readonly Missing[] }) {
  const { say, lang } = useWords()
  return (
    <div className="pack-lacks">
      <p>{say('pack.missing', { n: missing.length })}</p>
      <ul>
        {missing.map(({ what, why }) => (
          <li key={what}>{labelled(lang, what, why)}</li>
        ))}
      </ul>
    </div>
  )
}

/** Where no file can be kept, the way to a browser that does. */
function InApp({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  return (
    <Dialog title={say('pack.title')} onClose={onClose}>
      <div className="pack">
        <p>{say('pack.inApp', { studio: say('action.studio') })}</p>
        <CopyButton label={say('action.copyLink')} text={() => window.location.href} />
      </div>
    </Dialog>
  )
}
