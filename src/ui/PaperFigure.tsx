import type { ReactNode } from 'react'
import type { TableContent } from '../format/tableContent.ts'
import { DataTables } from './DataTable.tsx'
import type { LegendEntry } from './FigureCard.tsx'
import { Legend } from './Legend.tsx'
import './paper.css'

/** What a page of A4 has for a drawing between its margins of 14 mm, in px. */
export const PAPER_WIDTH = 687

interface PaperFigureProps {
  readonly title: string
  readonly subtitle: string
  readonly sentence: string
  readonly legend: readonly LegendEntry[]
  readonly coverage: readonly string[]
  readonly source: string
  readonly tables: readonly TableContent[]
  /** The drawing, at the width of the paper. */
  readonly children: ReactNode
}

/** A figure on paper: all that its card says, on one page and without a control, and then its numbers in full. */
export function PaperFigure(props: PaperFigureProps) {
  const { title, subtitle, sentence, legend, coverage, source, tables, children } = props
  return (
    <section className="paper-figure">
      <div className="paper-whole">
        <h3>{title}</h3>
        <p className="figure-subtitle">{subtitle}</p>
        {sentence !== '' && <p className="figure-sentence">{sentence}</p>}
        <Legend entries={legend} />
        <div className="paper-drawing">{children}</div>
        <div className="paper-notes">
          {coverage.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="figure-source">{source}</p>
        </div>
      </div>
      <div className="paper-tables">
        <DataTables tables={tables} />
      </div>
    </section>
  )
}
