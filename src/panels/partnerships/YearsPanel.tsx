import type { ReactNode } from 'react'
import { binName } from '../../charts/overTimeWords.ts'
import type { Described } from '../../format/described.ts'
import { moneyUnit } from '../../format/money.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { clauses } from '../../format/words.ts'
import { ALL } from '../../model/words.ts'
import { useAnswer } from '../../query/EngineContext.tsx'
import type { PartnershipYears, PartnershipYearsAnswer } from '../../questions/partnershipYears.ts'
import { changeView } from '../../view/useView.ts'
import type { Measure, ViewState } from '../../view/viewState.ts'
import { coverageLine, sumWords } from '../coverage.ts'
import { describedTotals } from '../described.ts'
import { FigurePanel } from '../FigurePanel.tsx'
import { PanelFrame } from '../PanelFrame.tsx'
import { yearPart, yearsTable } from './yearsTable.ts'

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
      form="years"
      view={view}
      counted={{ ...view, partnerships: ALL }}
      title={title}
      subtitle={
        measure === 'agreements'
          ? say('figure.partnerships.yearsAgreements')
          : say('figure.partnerships.yearsInvestment', { unit: moneyUnit(largest, lang).name })
      }
      sentence={yearsSentence(answer, measure, words)}
      told={found && yearPart(found.row, answer.years[found.at])}
      controls={controls}
      legend={() =>
        measure === 'investment' && isUnknown
          ? [{ label: say('figure.over-time.unknownLegend'), swatch: 'hatch' }]
          : []
      }
      counts={measure}
      coverage={[
        chosen === null ? '' : say('coverage.palePartnerships'),
        coverageLine(answer.total, words, answer.total.isFloor),
        say('coverage.reported'),
        answer.heldOutBetween > 0 ? say('coverage.between', { n: answer.heldOutBetween }) : '',
        elsewhere > 0 ? say('figure.partnerships.elsewhere', { n: elsewhere }) : '',
      ]}
      described={[describedYears(answer, measure, words)]}
      tables={() => [yearsTable(answer, { measure, title }, words)]}
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

/** The highest and the lowest bar of all panels, and those of the latest year. */
const describedYears = ({ rows, years }: PartnershipYearsAnswer, measure: Measure, words: Words): Described =>
  describedTotals(
    'years',
    rows.flatMap((row) =>
      row.years.map((total, at) => ({
        name: () => {
          const year = years[at]
          return clauses(words.lang, [words.pick(row.name), ...(year ? [binName(year, words)] : [])])
        },
        total,
        isFloor: total.isFloor,
        time: at,
      })),
    ),
    measure,
    words,
    ['most', 'least', 'last'],
  )

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
      measure === 'agreements'
        ? say(total.isFloor ? 'count.atLeastAgreements' : 'count.agreements', { n: total.agreements })
        : sumWords(total, words),
  })
}
