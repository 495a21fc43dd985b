import type { ReactNode } from 'react'
import { moneyUnit } from '../../format/money.ts'
import {
  countCell,
  type TableCell,
  type TableColumn,
  type TableContent,
  wordsCell,
} from '../../format/tableContent.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { firstDay, lastDay } from '../../model/dates.ts'
import { type Part, periodId } from '../../model/part.ts'
import { ALL } from '../../model/words.ts'
import { useAnswer } from '../../query/EngineContext.tsx'
import type { PartnershipYears, PartnershipYearsAnswer } from '../../questions/partnershipYears.ts'
import { changeView } from '../../view/useView.ts'
import type { Measure, ViewState } from '../../view/viewState.ts'
import { sumCell, sumWords } from '../coverage.ts'
import { FigurePanel } from '../FigurePanel.tsx'
import { PanelFrame } from '../PanelFrame.tsx'

const chart = async () => (await import('../../charts/MultiplesChart.tsx')).MultiplesChart

/** The partnerships year by year, a small panel each, all on one scale. */
export function YearsPanel({ view, controls }: { view: ViewState; controls: ReactNode }) {
  const words = useWords()
  const state = useAnswer('partnershipYears', view)
  const n = state.state === 'ready' ? state.answer.rows.length : 0
  return (
    <PanelFrame title={words.say('figure.partnerships', { n })} state={state}>
      {(answer) => <Years answer={answer} view={view} controls={controls} />}
    </PanelFrame>
  )
}

function Years(props: { answer: PartnershipYearsAnswer; view: ViewState; controls: ReactNode }) {
  const { answer, view, controls } = props
  const words = useWords()
  const { say, lang } = words
  const measure = view.measure ?? 'agreements'
  const { rows } = answer
  const found = highest(answer, measure)
  const title = say('figure.partnerships', { n: rows.length })
  const chosen = view.partnerships === ALL ? null : view.partnerships
  const largest = Math.max(0, ...rows.flatMap(({ years }) => years.map(({ cny }) => cny ?? 0)))
  const elsewhere = rows.reduce((sum, row) => sum + row.elsewhere.agreements, 0)
  const isUnknown = rows.some(({ total }) => total.unknown > 0)
  return (
    <FigurePanel
      name="partnerships"
      view={view}
      counted={{ ...view, partnerships: ALL }}
      title={title}
      subtitle={
        measure === 'agreements'
          ? say('figure.partnerships.yearsAgreements')
          : say('figure.partnerships.yearsInvestment', { unit: moneyUnit(largest, lang).name })
      }
      sentence={yearsSentence(answer, measure, words)}
      told={found && partOf(found.row, answer.years[found.at], view)}
      controls={controls}
      legend={() =>
        measure === 'investment' && isUnknown
          ? [{ label: say('figure.over-time.unknownLegend'), swatch: 'hatch' }]
          : []
      }
      coverage={[
        chosen === null ? '' : say('coverage.palePartnerships'),
        say('coverage.reported'),
        elsewhere > 0 ? say('figure.partnerships.elsewhere', { n: elsewhere }) : '',
      ]}
      tables={() => [yearsTable(answer, { measure, title, view }, words)]}
      chart={chart}
      chartProps={{
        answer,
        measure,
        title,
        chosen,
        onChoose: (id: string) => changeView({ partnerships: chosen?.join() === id ? ALL : [id] }),
      }}
      isEmpty={rows.every(({ total }) => total.agreements === 0) || answer.years.length === 0}
    />
  )
}

/** The highest bar of all panels; undefined when nothing is known. */
function highest({ rows }: PartnershipYearsAnswer, measure: Measure) {
  const value = (total: PartnershipYears['total']): number =>
    measure === 'agreements' ? total.agreements : (total.cny ?? 0)
  const bars = rows.flatMap((row) => row.years.map((total, at) => ({ row, at, total })))
  return bars.filter(({ total }) => value(total) > 0).sort((a, b) => value(b.total) - value(a.total))[0]
}

/** The highest bar in words; every number in it is a field of the answer. Empty when nothing is known. */
export function yearsSentence(answer: PartnershipYearsAnswer, measure: Measure, words: Words): string {
  const { say, pick } = words
  const found = highest(answer, measure)
  if (!found) return ''
  const { total } = found
  return say('figure.partnerships.sentenceYears', {
    partnership: pick(found.row.name),
    year: String(answer.years[found.at]?.year ?? ''),
    figure:
      measure === 'agreements' ? say('count.agreements', { n: total.agreements }) : sumWords(total, words),
  })
}

type Year = PartnershipYearsAnswer['years'][number]

/** The ledger of a period knows no date filter: of a year that one cuts it would be another number's. */
function partOf({ id }: PartnershipYears, bin: Year | undefined, { from, to }: ViewState): Part | undefined {
  const isCut =
    bin === undefined ||
    (from !== null && firstDay(from) > bin.firstDay) ||
    (to !== null && lastDay(to) < bin.lastDay)
  return isCut ? undefined : { partnership: id, period: periodId(bin) }
}

function yearsTable(
  answer: PartnershipYearsAnswer,
  { measure, title, view }: { readonly measure: Measure; readonly title: string; readonly view: ViewState },
  words: Words,
): TableContent {
  const { say, pick, lang } = words
  const column = (id: string, label: string): TableColumn => ({
    id,
    label,
    kind: measure === 'agreements' ? 'count' : 'money',
    numeric: true,
  })
  const cell = (total: PartnershipYears['total'], part?: Part): TableCell =>
    measure === 'agreements' ? countCell(total.agreements, lang, part) : sumCell(total, words, part)
  return {
    id: 'partnerships-years',
    title,
    columns: [
      { id: 'partnership', label: say('column.partnership') },
      ...answer.years.map(({ year }) => column(String(year), String(year))),
      column('elsewhere', say('figure.partnerships.noYear')),
      column('total', say('lines.sum')),
    ],
    rows: answer.rows.map((row) => ({
      id: row.id,
      cells: [
        wordsCell(pick(row.name)),
        ...row.years.map((total, at) => cell(total, partOf(row, answer.years[at], view))),
        cell(row.elsewhere),
        cell(row.total, { partnership: row.id }),
      ],
    })),
  }
}
