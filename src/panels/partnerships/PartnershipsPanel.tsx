import type { ReactNode } from 'react'
import { seriesLook, seriesTexture } from '../../charts/overTimeWords.ts'
import { groupsLook, longestBar, namedLook, pieceKey } from '../../charts/partnershipWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import { moneyUnit } from '../../format/money.ts'
import { plain } from '../../format/numbers.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { listWords, sentences } from '../../format/words.ts'
import { ALL, ANNOUNCED_BASES } from '../../model/words.ts'
import { useAnswer } from '../../query/EngineContext.tsx'
import { type PartnershipRow, type PartnershipsAnswer, ranked } from '../../questions/partnerships.ts'
import { Choice } from '../../ui/Choice.tsx'
import type { LegendEntry } from '../../ui/FigureCard.tsx'
import { changeView } from '../../view/useView.ts'
import { LAYOUTS, type Measure, type ViewState } from '../../view/viewState.ts'
import { coverageLine, sumWords } from '../coverage.ts'
import { describedTotals } from '../described.ts'
import { dominanceLegend } from '../dominance.ts'
import { FigurePanel } from '../FigurePanel.tsx'
import { leanRows } from '../leanRows.ts'
import { MeasureChoice } from '../MeasureChoice.tsx'
import { PanelFrame } from '../PanelFrame.tsx'
import { partnershipsTable } from './partnershipsTable.ts'
import { YearsPanel } from './YearsPanel.tsx'

const chart = async () => (await import('../../charts/PartnershipsChart.tsx')).PartnershipsChart

/** The partnerships ranked, or each year by year. */
export function PartnershipsPanel({ view }: { view: ViewState }) {
  const { say } = useWords()
  const controls = (
    <>
      <Choice
        label={say('layout.label')}
        options={LAYOUTS.map((id) => ({ id, label: say(`layout.${id}`) }))}
        chosen={view.layout}
        onChoose={(layout) => changeView({ layout })}
      />
      <MeasureChoice measure={view.measure ?? 'agreements'} />
    </>
  )
  return view.layout === 'years' ? (
    <YearsPanel view={view} controls={controls} />
  ) : (
    <RankedPanel view={view} controls={controls} />
  )
}

interface RankedProps {
  readonly view: ViewState
  readonly controls: ReactNode
}

function RankedPanel({ view, controls }: RankedProps) {
  const words = useWords()
  const state = useAnswer('partnerships', view)
  const n = state.state === 'ready' ? state.answer.rows.length : 0
  return (
    <PanelFrame title={words.say('figure.partnerships', { n })} state={state}>
      {(answer) => <Partnerships answer={answer} view={view} controls={controls} />}
    </PanelFrame>
  )
}

function Partnerships({ answer, view, controls }: RankedProps & { answer: PartnershipsAnswer }) {
  const words = useWords()
  const { say, lang } = words
  const measure = view.measure ?? 'agreements'
  const rows = ranked(answer.rows, measure)
  const longest = longestBar(rows, 'investment')
  const unit = moneyUnit(longest, lang)
  const title = say('figure.partnerships', { n: rows.length })
  const chosen = view.partnerships === ALL ? null : view.partnerships
  const choose = (id: string): void => changeView({ partnerships: chosen?.join() === id ? ALL : [id] })
  const between = answer.heldOutBetween
  return (
    <FigurePanel
      name="partnerships"
      view={view}
      counted={{ ...view, partnerships: ALL }}
      title={title}
      subtitle={
        measure === 'agreements'
          ? say('figure.partnerships.agreements')
          : say('figure.partnerships.investment', { unit: unit.name })
      }
      sentence={partnershipsSentence(answer, measure, words)}
      told={rows[0] && { partnership: rows[0].id }}
      controls={controls}
      legend={(theme) => [
        ...legend(rows, measure, theme, words),
        ...dominanceLegend(rows, longest, measure, words),
      ]}
      counts={measure === 'investment' ? measure : null}
      coverage={[
        chosen === null ? '' : say('coverage.palePartnerships'),
        coverageLine(
          answer.total,
          words,
          answer.rows.some(({ isFloor }) => isFloor),
        ),
        say('coverage.reported'),
        between > 0 ? say('coverage.between', { n: between }) : '',
      ]}
      described={[
        describedTotals(
          'partnerships',
          rows.map(({ name, total, isFloor }) => ({ name: () => words.pick(name), total, isFloor })),
          measure,
          words,
        ),
      ]}
      tables={() => [partnershipsTable(rows, title, view.sectors.length > 0, words)]}
      chart={chart}
      leaner={[
        { leaves: say('lean.bars') },
        ...leanRows(
          rows,
          ({ total }) => (measure === 'agreements' ? total.agreements : (total.cny ?? 0)),
          words,
        ).map(({ rows, leaves }) => ({
          leaves: sentences(lang, [say('lean.bars'), leaves]),
          props: { rows },
        })),
      ]}
      chartProps={{ rows, measure, title, chosen, onChoose: choose }}
      native={async (theme) =>
        (await import('./partnershipsNative.ts')).partnershipsNative(rows, measure, chosen, theme, words)
      }
      isEmpty={answer.total.agreements === 0}
    />
  )
}

/** One sentence about the figure; every number in it is a field of the answer. */
export function partnershipsSentence(answer: PartnershipsAnswer, measure: Measure, words: Words): string {
  const { say, pick, lang } = words
  const value = ({ total }: PartnershipRow): number =>
    measure === 'agreements' ? total.agreements : (total.cny ?? 0)
  const [first, ...others] = ranked(answer.rows, measure)
  if (!first || value(first) === 0) return ''
  const equal = [first, ...others.filter((row) => value(row) === value(first))]
  if (equal.length > 1) {
    return say('figure.partnerships.sentenceEqual', {
      partnerships: listWords(
        lang,
        equal.map(({ name }) => pick(name)),
      ),
    })
  }
  const { total } = first
  if (measure === 'agreements' && total.agreements === answer.total.agreements) {
    return say('figure.partnerships.sentenceOnly', {
      partnership: pick(first.name),
      first: say(first.isFloor ? 'count.atLeastAgreements' : 'count.agreements', { n: total.agreements }),
    })
  }
  if (measure === 'investment') {
    return say('figure.partnerships.sentenceMoney', {
      partnership: pick(first.name),
      money: sumWords(total, words),
      known: total.known,
      n: total.agreements,
    })
  }
  return say('figure.partnerships.sentence', {
    partnership: pick(first.name),
    first: first.isFloor
      ? say('headline.atLeast', { money: plain(total.agreements, lang) })
      : plain(total.agreements, lang),
    all: say(answer.rows.some(({ isFloor }) => isFloor) ? 'count.atLeastAgreements' : 'count.agreements', {
      n: answer.total.agreements,
    }),
  })
}

function legend(
  rows: readonly PartnershipRow[],
  measure: Measure,
  theme: ChartTheme,
  { say }: Words,
): LegendEntry[] {
  const has = (test: (row: PartnershipRow) => boolean): boolean => rows.some(test)
  const mixed = has(({ notBrokenDown: { agreements, cny } }) => agreements > 0 || cny !== null)
  const among: LegendEntry[] = mixed ? [{ label: say('series.mixed'), swatch: 'hatch' }] : []
  if (measure === 'agreements') {
    return [
      { label: say('figure.partnerships.named'), swatch: namedLook(theme), of: pieceKey('named') },
      { label: say('figure.partnerships.inGroups'), swatch: groupsLook(theme), of: pieceKey('groups') },
      ...among,
    ]
  }
  return [
    ...ANNOUNCED_BASES.filter((basis) =>
      has(({ own }) => own.byBasis.some((part) => part.basis === basis)),
    ).map((basis) => ({
      label: say(`basis.${basis}`),
      swatch: seriesLook({ kind: 'basis', basis }, theme),
      form: seriesTexture({ kind: 'basis', basis }),
      of: pieceKey(basis),
    })),
    ...among,
    ...(has(({ total }) => total.unknown > 0)
      ? [{ label: say('figure.timeline.unknownAmount'), swatch: mixed ? 'dashed' : 'hatch' } as const]
      : []),
  ]
}
