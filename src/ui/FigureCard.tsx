import { type ReactNode, useRef, useState } from 'react'
import type { TableContent } from '../format/tableContent.ts'
import { useWords } from '../format/WordsContext.tsx'
import { labelled, sentences } from '../format/words.ts'
import type { Part } from '../model/part.ts'
import { CopyButton } from './CopyButton.tsx'
import { DataTables } from './DataTable.tsx'
import { DescribedBy } from './describedBy.ts'
import { type Form, Legend, type Look, type Marking } from './Legend.tsx'
import { Popover } from './Popover.tsx'
import { useFullScreen } from './useFullScreen.ts'
import './figure.css'

export interface LegendEntry {
  readonly label: string
  /** A colour, the look of what is not known, or the bracket of what one record dominates. */
  readonly swatch: string | Look
  /** How a colour is drawn where others are too: its texture, or the shape of the marks in it. */
  readonly form?: Form | undefined
  /** The key of its marks, where it has marks of its own: pressing it lets them stand out. A look alone has none. */
  readonly of?: string | undefined
}

/** A way out of the figure besides a file; `run` says what came of it, and rejects with the reason. */
export interface Way {
  readonly label: string
  readonly run: () => Promise<string>
}

const FORMATS = ['png', 'svg'] as const
type Format = (typeof FORMATS)[number]

interface FigureCardProps {
  /** As in the address: `#figure-sectors`. */
  readonly name: string
  readonly title: string
  readonly subtitle: string
  readonly sentence: string
  /** Opens what the sentence's main number is made of. */
  readonly onSentence?: (() => void) | undefined
  readonly controls?: ReactNode
  readonly legend: readonly LegendEntry[]
  readonly marking: Marking
  readonly coverage: readonly string[]
  /** A way on, where the drawing cannot show much. */
  readonly further?: ReactNode
  readonly source: string
  readonly description: string
  readonly tables: () => readonly TableContent[]
  /** Opens what a number of a table counts. */
  readonly onPart: (part: Part) => void
  /** Opens the record that a table names. */
  readonly onRecord: (id: string) => void
  readonly link: () => string
  /** Saves the figure; resolves to the file's name, rejects with the reason. Warnings come with the name. */
  readonly onSave: (format: Format) => Promise<{ name: string; warning: string | null }>
  /** The formats that this browser saves; both, if nothing is said. */
  readonly formats?: readonly Format[]
  /** Further ways out, asked for when the menu opens. */
  readonly ways?: () => readonly Way[]
  /** Opens the choices of a picture: size, look, language. */
  readonly onStudio?: (() => void) | null
  readonly children: ReactNode
}

type Saving = { readonly state: 'busy' } | { readonly state: 'said'; readonly text: string } | null

/** The frame of a figure: question, unit, drawing or table, legend, coverage, source, ways out. */
export function FigureCard(props: FigureCardProps) {
  const { say, lang } = useWords()
  const [view, setView] = useState<'figure' | 'table'>('figure')
  const [saving, setSaving] = useState<Saving>(null)
  const card = useRef<HTMLElement>(null)
  const fullScreen = useFullScreen(card)
  const titleId = `title-${props.name}`
  const save = async (format: Format): Promise<string> => {
    const { name, warning } = await props.onSave(format)
    return sentences(lang, [say('export.done', { name }), warning ?? ''])
  }
  const take = async (way: () => Promise<string>): Promise<void> => {
    setSaving({ state: 'busy' })
    try {
      setSaving({ state: 'said', text: await way() })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      setSaving({ state: 'said', text: say('export.failed', { reason }) })
    }
  }
  return (
    <figure className="figure" ref={card} id={`figure-${props.name}`} aria-labelledby={titleId} tabIndex={-1}>
      <header className="figure-head">
        <div className="figure-titles">
          <h3 id={titleId}>{props.title}</h3>
          <p className="figure-subtitle">{props.subtitle}</p>
        </div>
        <div className="figure-controls">{props.controls}</div>
      </header>
      <p className="figure-sentence">
        {props.sentence}
        {props.onSentence && props.sentence !== '' && (
          <>
            {' '}
            <button
              type="button"
              className="figure-evidence reach"
              aria-label={labelled(lang, say('headline.lines'), props.title)}
              onClick={props.onSentence}
            >
              {say('headline.lines')}
            </button>
          </>
        )}
      </p>
      {view === 'figure' ? (
        <>
          <Legend entries={props.legend} marking={props.marking} />
          <DescribedBy value={`about-${props.name}`}>
            <div className="figure-drawing">{props.children}</div>
          </DescribedBy>
          <p className="visually-hidden" id={`about-${props.name}`}>
            {props.description} {say('figure.keys')}
          </p>
        </>
      ) : (
        <DataTables tables={props.tables()} onPart={props.onPart} onRecord={props.onRecord} />
      )}
      <figcaption className="figure-foot">
        <div className="figure-notes">
          {props.coverage.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {props.further && <div className="figure-further">{props.further}</div>}
          <p className="figure-source">{props.source}</p>
        </div>
        <div className="figure-actions">
          <button
            type="button"
            className="button-quiet"
            aria-pressed={view === 'table'}
            onClick={() => setView(view === 'table' ? 'figure' : 'table')}
          >
            {say('action.showTable')}
          </button>
          <Popover
            button={say('action.export')}
            name={labelled(lang, say('action.export'), props.title)}
            buttonClass="button-quiet"
            align="end"
            label={say('action.export')}
          >
            {(close) => (
              <div className="menu">
                {props.onStudio && (
                  <button
                    type="button"
                    name="studio"
                    onClick={() => {
                      close()
                      props.onStudio?.()
                    }}
                  >
                    {say('action.studio')}
                  </button>
                )}
                {(props.formats ?? FORMATS).map((format) => (
                  <button
                    key={format}
                    type="button"
                    onClick={() => {
                      close()
                      void take(() => save(format))
                    }}
                  >
                    {say(format === 'png' ? 'action.savePng' : 'action.saveSvg')}
                  </button>
                ))}
                {props.ways?.().map(({ label, run }) => (
                  <button
                    key={label}
                    type="button"
                    onClick={() => {
                      close()
                      void take(run)
                    }}
                  >
                    {label}
                  </button>
                ))}
              </div>
            )}
          </Popover>
          <CopyButton label={say('action.copyLink')} text={props.link} />
          {fullScreen && (
            <button
              type="button"
              className="button-quiet"
              aria-pressed={fullScreen.isOn}
              onClick={fullScreen.toggle}
            >
              {say('action.fullScreen')}
            </button>
          )}
        </div>
        <p role="status" className="figure-status">
          {saving?.state === 'busy' ? say('export.busy') : (saving?.text ?? '')}
        </p>
      </figcaption>
    </figure>
  )
}
