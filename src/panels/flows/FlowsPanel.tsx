import { useMemo } from 'react'
import { type FlowGroups, groupFlows } from '../../charts/flowsGroups.ts'
import { flowsUnit } from '../../charts/flowsWords.ts'
import { seriesName } from '../../charts/overTimeWords.ts'
import type { Described } from '../../format/described.ts'
import { money } from '../../format/money.ts'
import { plain } from '../../format/numbers.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { clauses } from '../../format/words.ts'
import type { Part } from '../../model/part.ts'
import type { Dataset } from '../../model/schema.ts'
import { ALL } from '../../model/words.ts'
import { useAnswer, useDataset } from '../../query/EngineContext.tsx'
import type { Flow, FlowsAnswer } from '../../questions/flows.ts'
import type { LegendEntry } from '../../ui/FigureCard.tsx'
import { changeView } from '../../view/useView.ts'
import type { Measure, ViewState } from '../../view/viewState.ts'
import { coverageLine, sumWords } from '../coverage.ts'
import { describedTotals } from '../described.ts'
import { FigurePanel, type LeanerChart } from '../FigurePanel.tsx'
import { MeasureChoice } from '../MeasureChoice.tsx'
import { PanelFrame } from '../PanelFrame.tsx'
import { flowsTable } from './flowsTable.ts'

const chart = async () => (await import('../../charts/FlowsChart.tsx')).FlowsChart

export function FlowsPanel({ view }: { view: ViewState }) {
  const words = useWords()
  const state = useAnswer('flows', view)
  return (
    <PanelFrame title={words.say('figure.flows')} state={state}>
      {(answer) => <Flows answer={answer} view={view} />}
    </PanelFrame>
  )
}

function Flows({ answer, view }: { answer: FlowsAnswer; view: ViewState }) {
  const words = useWords()
  const { say } = words
  const dataset = useDataset()
  const measure = view.measure ?? 'agreements'
  const groups = useMemo(() => groupFlows(answer, measure), [answer, measure])
  const unit = flowsUnit(groups, words.lang)
  const pairs = view.partnerships === ALL ? null : view.partnerships
  const choose = (chosenPairs: readonly string[], sectors: readonly string[]): void =>
    changeView(choice(view, chosenPairs, sectors))
  return (
    <FigurePanel
      name="flows"
      view={view}
      counted={{ ...view, sectors: [] }}
      title={say('figure.flows')}
      subtitle={
        measure === 'agreements'
          ? say('figure.flows.agreements')
          : say('figure.flows.investment', { unit: unit.name })
      }
      sentence={flowsSentence(answer, measure, words)}
      told={toldOf(answer, measure)}
      controls={
        <>
          <MeasureChoice measure={measure} />
          {pairs !== null && dataset.partnerships.length > 1 && (
            <button type="button" className="button-quiet" onClick={() => changeView({ partnerships: ALL })}>
              {say('app.allPartnerships', { n: dataset.partnerships.length })}
            </button>
          )}
        </>
      }
      legend={() => legend(groups, measure, words)}
      counts={measure === 'investment' ? measure : null}
      coverage={flowsCoverage(answer, groups, { ...view, measure }, dataset, words)}
      described={[describedFlows(groups, measure, words)]}
      tables={() => [flowsTable(answer, words)]}
      chart={chart}
      leaner={fewerFamilies(answer, measure, words)}
      chartProps={{
        groups,
        measure,
        sectors: view.sectors,
        lit: litBy(view.sectors, dataset),
        pairs,
        onChoose: choose,
      }}
      isEmpty={answer.total.agreements === 0}
    />
  )
}

/** The thickest and the thinnest flow of a single family. */
const describedFlows = ({ flows }: FlowGroups, measure: Measure, words: Words): Described =>
  describedTotals(
    'flows',
    flows.flatMap(({ east, northeast, station, carried }) =>
      station.series.kind === 'family'
        ? [
            {
              name: () =>
                clauses(words.lang, [
                  words.pick(east.name),
                  seriesName(station.series, words),
                  words.pick(northeast.name),
                ]),
              total: { ...carried, unknown: carried.unknown + carried.inWholes },
              isFloor: carried.isFloor,
            },
          ]
        : [],
    ),
    measure,
    words,
  )

/**
 * What choosing a mark changes: a place its partnerships, a family its sectors, a flow both. Chosen again, a place
 * gives way to all partnerships, a family to the other choices of sectors, a flow to its partnership alone.
 */
export function choice(
  view: Pick<ViewState, 'partnerships' | 'sectors'>,
  pairs: readonly string[],
  sectors: readonly string[],
): Partial<ViewState> {
  const isAlone =
    view.partnerships !== ALL && [...view.partnerships].sort().join() === [...pairs].sort().join()
  if (sectors.length === 0) return { partnerships: isAlone ? ALL : [...pairs].sort() }
  const isOn = sectors.every((id) => view.sectors.includes(id))
  const others = view.sectors.filter((id) => !sectors.includes(id))
  const toggled = isOn && (pairs.length === 0 || isAlone) ? others : [...others, ...sectors].sort()
  return { sectors: toggled, ...(pairs.length === 0 ? {} : { partnerships: [...pairs].sort() }) }
}

/** The families in which anything is chosen, and `none`; null without a choice. */
function litBy(sectors: readonly string[], dataset: Dataset): string[] | null {
  if (sectors.length === 0) return null
  const families = new Map(dataset.sectors.map(({ id, family }) => [id, family]))
  return sectors.map((id) => families.get(id) ?? id)
}

/** The one flow of a single family with most of a measure; null when several have, or none has any. */
function leading({ flows, pairs }: FlowsAnswer, measure: Measure) {
  const value = ({ agreements, cny }: Flow): number => (measure === 'agreements' ? agreements : (cny ?? 0))
  const most = Math.max(0, ...flows.map((flow) => (flow.through.kind === 'family' ? value(flow) : 0)))
  const [flow, even] = flows.filter((each) => each.through.kind === 'family' && value(each) === most)
  const pair = pairs.find(({ id }) => id === flow?.pair)
  if (!flow || !pair || flow.through.kind !== 'family' || most === 0 || even) return null
  return { flow, pair, family: flow.through }
}

function toldOf(answer: FlowsAnswer, measure: Measure): Part | undefined {
  const found = leading(answer, measure)
  return found === null ? undefined : { family: found.family.id, partnership: found.pair.id }
}

/** One sentence about the figure; every number in it is a field of the answer. */
export function flowsSentence(answer: FlowsAnswer, measure: Measure, words: Words): string {
  const { say, pick, lang } = words
  const { total } = answer
  if (total.agreements === 0 || (measure === 'investment' && total.cny === null)) return ''
  const found = leading(answer, measure)
  const all =
    measure === 'investment'
      ? sumWords(total, words)
      : say(answer.isFloor ? 'count.atLeastAgreements' : 'count.agreements', { n: total.agreements })
  const several = answer.notBrokenDown
  const none = answer.noSector
  if (found === null) {
    return measure === 'investment'
      ? say('figure.flows.sentenceMoneyEven', { all, known: total.known, n: total.agreements })
      : say('figure.flows.sentenceEven', { all, one: answer.ofOneFamily, several, none })
  }
  const { flow: first, pair, family } = found
  const where = { east: pick(pair.east), northeast: pick(pair.northeast), family: pick(family.name) }
  if (measure === 'investment') {
    const { cny, unknown, inWholes } = first
    return say('figure.flows.sentenceMoney', {
      ...where,
      first: sumWords({ cny, unknown: unknown + inWholes }, words),
      all,
    })
  }
  const number = plain(first.agreements, lang)
  return say('figure.flows.sentence', {
    ...where,
    first: first.isFloor ? say('headline.atLeast', { money: number }) : number,
    all,
    several,
    none,
  })
}

/** Fewer and fewer families apart, the others as one, the drawing lower. */
function fewerFamilies(
  answer: FlowsAnswer,
  measure: Measure,
  { say }: Words,
): readonly LeanerChart<{ groups: FlowGroups }>[] {
  const { own, others } = answer.families[measure]
  const worth = (id: string): number =>
    answer.flows.reduce(
      (sum, { through, agreements, cny }) =>
        through.kind === 'family' && through.id === id
          ? sum + (measure === 'agreements' ? agreements : (cny ?? 0))
          : sum,
      0,
    )
  const ranked = [...own].sort((a, b) => worth(b) - worth(a))
  return [own.length, 4, 2, 1, 0]
    .filter((apart, step) => step === 0 || apart < own.length - 1)
    .map((apart, step) => {
      const kept = own.filter((id) => ranked.slice(0, apart).includes(id))
      const together = [...ranked.slice(apart), ...others]
      const families = { ...answer.families, [measure]: { own: kept, others: together } }
      return {
        leaves: step === 0 ? '' : say('coverage.otherFamilies', { n: together.length }),
        instead: others.length === 0 ? '' : say('coverage.otherFamilies', { n: others.length }),
        props: { groups: groupFlows({ ...answer, families }, measure) },
      }
    })
}

/** What the figure counts, and everything that it does not show or shows together. [C7] */
export function flowsCoverage(
  answer: FlowsAnswer,
  { stations, flows }: FlowGroups,
  view: Pick<ViewState, 'sectors' | 'measure'>,
  { sectors }: Pick<Dataset, 'sectors'>,
  words: Words,
): string[] {
  const { say, lang } = words
  const others = stations.find(({ series }) => series.kind === 'other-families')
  const isMoney = view.measure === 'investment'
  return [
    view.sectors.length === 0 ? '' : say('coverage.paleFlows'),
    sectors.some(({ id }) => view.sectors.includes(id)) ? say('coverage.partFamilies') : '',
    coverageLine(answer.total, words, answer.isFloor),
    isMoney && flows.some(({ carried }) => carried.cny === null) ? say('coverage.flowsUnknown') : '',
    isMoney && answer.unallocated !== null
      ? say('coverage.flowsWholes', { money: money(answer.unallocated, lang) })
      : '',
    isMoney && answer.excess !== null
      ? say('coverage.flowsExcess', { money: money(answer.excess, lang) })
      : '',
    others ? say('coverage.otherFamilies', { n: others.sectors.length }) : '',
    answer.emptyPairs > 0 ? say('coverage.emptyPairs', { n: answer.emptyPairs }) : '',
    answer.heldOutBetween > 0 ? say('coverage.between', { n: answer.heldOutBetween }) : '',
    say('coverage.flows'),
  ]
}

/** Families, places and what is not broken down have their names in the drawing. */
function legend({ flows, east }: FlowGroups, measure: Measure, { say }: Words): LegendEntry[] {
  const isUnknown =
    flows.some(({ carried }) => carried.cny === null) || east.some(({ carried }) => carried.unknown > 0)
  return measure === 'investment' && isUnknown
    ? [{ label: say('figure.over-time.unknownLegend'), swatch: 'outline' }]
    : []
}
