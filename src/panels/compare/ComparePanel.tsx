import { compareName, sideKey } from '../../charts/compareWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import { amountsNote } from '../../format/disputes.ts'
import { money, moneyUnit } from '../../format/money.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { labelled, listWords, sentences } from '../../format/words.ts'
import type { Filter } from '../../model/filter.ts'
import { sumCny } from '../../model/money.ts'
import { MIXED, WHOLE } from '../../model/part.ts'
import type { Dataset } from '../../model/schema.ts'
import { useAnswer, useDataset } from '../../query/EngineContext.tsx'
import type { CompareAnswer } from '../../questions/compare.ts'
import type { HeadlineAnswer } from '../../questions/headline.ts'
import type { LegendEntry } from '../../ui/FigureCard.tsx'
import { changeView } from '../../view/useView.ts'
import { filterKey, filterOf, type Measure, type ViewState } from '../../view/viewState.ts'
import { coverageLine, sumWords } from '../coverage.ts'
import { describedTotals } from '../described.ts'
import { FigurePanel } from '../FigurePanel.tsx'
import { activeFilters, partnershipWords } from '../filterWords.ts'
import { MeasureChoice } from '../MeasureChoice.tsx'
import { PanelFrame } from '../PanelFrame.tsx'
import { compareTables } from './compareTables.ts'
import './compare.css'

const chart = async () => (await import('../../charts/CompareChart.tsx')).CompareChart

/** Sectors that the figure has room for; the table lists all. */
const MOST_ROWS = 30

/** The view beside the one that the reader has pinned; swapping them swaps every number and nothing else. */
export function ComparePanel({ view, pinned }: { view: ViewState; pinned: Filter }) {
  const words = useWords()
  const state = useAnswer('compare', filterOf(view), pinned)
  return (
    <PanelFrame title={words.say('figure.compare')} state={state}>
      {(answer) => <Compare answer={answer} view={view} pinned={pinned} />}
    </PanelFrame>
  )
}

function Compare({ answer, view, pinned }: { answer: CompareAnswer; view: ViewState; pinned: Filter }) {
  const words = useWords()
  const { say, lang } = words
  const dataset = useDataset()
  const measure = view.measure ?? 'agreements'
  const shown = answer.rows.filter(
    ({ here, there }) => measure === 'agreements' || here.cny !== null || there.cny !== null,
  )
  const drawn = shown.slice(0, MOST_ROWS)
  const largest = Math.max(0, ...drawn.flatMap(({ here, there }) => [here.cny ?? 0, there.cny ?? 0]))
  const hereIs = say('figure.compare.hereIs', { view: viewWords(view, dataset, words) })
  const thereIs = say('figure.compare.thereIs', { view: viewWords({ ...view, ...pinned }, dataset, words) })
  const isSame = filterKey(view) === filterKey(pinned)
  return (
    <FigurePanel
      name="compare"
      view={view}
      beside={{ view: { ...view, ...pinned }, sources: answer.there.sources }}
      title={say('figure.compare')}
      subtitle={
        measure === 'agreements'
          ? say('figure.compare.agreements')
          : say('figure.compare.investment', { unit: moneyUnit(largest, lang).name })
      }
      told={WHOLE}
      sentence={isSame ? say('figure.compare.same') : compareSentence(answer, measure, words)}
      controls={
        <>
          <MeasureChoice measure={measure} />
          <div className="compare-ways">
            <button
              type="button"
              className="button-quiet"
              onClick={() => changeView({ ...pinned, pinned: filterOf(view) })}
            >
              {say('action.swap')}
            </button>
            <button type="button" className="button-quiet" onClick={() => changeView({ pinned: null })}>
              {say('action.unpin')}
            </button>
          </div>
        </>
      }
      legend={(theme) => legend(theme, hereIs, thereIs, drawn, words)}
      coverage={[
        withCoverage(hereIs, answer.here, measure, words),
        withCoverage(thereIs, answer.there, measure, words),
        isFloor(answer.here) || isFloor(answer.there) ? say('figure.compare.floors') : '',
        drawn.length < shown.length
          ? say('figure.compare.left', { n: drawn.length, all: answer.rows.length })
          : '',
        shown.length < answer.rows.length
          ? say('figure.compare.unpublished', { n: answer.rows.length - shown.length })
          : '',
      ]}
      described={(['here', 'there'] as const).map((side) => {
        const sectors = drawn.flatMap(({ name, [side]: total }) =>
          name === null ? [] : [{ name: () => words.pick(name), total }],
        )
        const own = describedTotals('sectors', sectors, measure, words)
        return { ...own, counted: labelled(lang, say(`figure.compare.${side}`), own.counted) }
      })}
      tables={() => compareTables(answer, words)}
      chart={chart}
      chartProps={{ rows: drawn, measure, title: say('figure.compare') }}
      isEmpty={drawn.length === 0}
      emptyWords={say(answer.rows.length === 0 ? 'figure.compare.none' : 'figure.over-time.sentenceUnknown')}
    />
  )
}

/** A view in words: its partnerships, then every filter. */
function viewWords(view: ViewState, dataset: Dataset, words: Words): string {
  const filters = activeFilters(view, dataset, words).map((filter) => filter.words)
  return listWords(words.lang, [partnershipWords(view, dataset, words), ...filters])
}

/** `This view: … · amount published for 99 of 175 agreements`, and over which of the amounts sources disagree. */
const withCoverage = (
  name: string,
  { total, isFloor: ofCount, disputed }: HeadlineAnswer,
  measure: Measure,
  words: Words,
): string =>
  [name, coverageLine(total, words, ofCount), measure === 'investment' ? amountsNote(disputed, words) : '']
    .filter((part) => part !== '')
    .join(' · ')

const isFloor = ({ isFloor: ofCount, total }: HeadlineAnswer): boolean => ofCount || total.unknown > 0

const agreementsWords = ({ total, isFloor: ofCount }: HeadlineAnswer, { say }: Words): string =>
  say(ofCount ? 'count.atLeastAgreements' : 'count.agreements', { n: total.agreements })

/** One sentence about both; every number in it is a field of the answer. */
export function compareSentence(answer: CompareAnswer, measure: Measure, words: Words): string {
  const said = (side: HeadlineAnswer): string =>
    measure === 'agreements' ? agreementsWords(side, words) : sumWords(side.total, words)
  const { difference, both } = answer
  const values = { here: said(answer.here), there: said(answer.there), both: both.agreements }
  if (measure === 'agreements') {
    return sentences(words.lang, [
      words.say('figure.compare.sentence', values),
      differenceWords(difference.agreements, (n) => words.say('count.agreements', { n }), words),
    ])
  }
  return sentences(words.lang, [
    words.say('figure.compare.sentenceMoney', values),
    difference.cny === null
      ? ''
      : differenceWords(difference.cny, (size) => money(sumCny(size), words.lang), words),
  ])
}

/** By how much the view is more or less than the pinned one. */
const differenceWords = (difference: number, written: (size: number) => string, { say }: Words): string =>
  say('figure.compare.difference', {
    size: written(Math.abs(difference)),
    is: difference === 0 ? 'same' : difference > 0 ? 'more' : 'less',
  })

function legend(
  theme: ChartTheme,
  hereIs: string,
  thereIs: string,
  rows: CompareAnswer['rows'],
  words: Words,
): LegendEntry[] {
  const own = theme.series[0] ?? theme.ink
  return [
    { label: hereIs, swatch: own, of: sideKey('here') },
    { label: thereIs, swatch: own, form: 'hollow', of: sideKey('there') },
    ...rows
      .filter(({ name }) => name === null)
      .map((row) => ({
        label: compareName(row, words),
        swatch: row.id === MIXED ? ('hatch' as const) : ('outline' as const),
      })),
  ]
}
