import type { GapChoice } from '../../charts/GapsChart.tsx'
import { countedText, type GapPeriod, inFull, wayKey, wayTones } from '../../charts/gapsWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import type { Described } from '../../format/described.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { clauses, listWords } from '../../format/words.ts'
import { firstDay, lastDay, partialDateOf } from '../../model/dates.ts'
import { type GapField, NOT_STATED } from '../../model/words.ts'
import { useAnswer } from '../../query/EngineContext.tsx'
import type { GapCell, GapRow, GapsAnswer } from '../../questions/gaps.ts'
import type { LegendEntry } from '../../ui/FigureCard.tsx'
import { changeView } from '../../view/useView.ts'
import type { ViewState } from '../../view/viewState.ts'
import { countedWords } from '../described.ts'
import { FigurePanel } from '../FigurePanel.tsx'
import { PanelFrame } from '../PanelFrame.tsx'
import { gapsTable } from './gapsTable.ts'

const chart = async () => (await import('../../charts/GapsChart.tsx')).GapsChart

export function GapsPanel({ view }: { view: ViewState }) {
  const words = useWords()
  const state = useAnswer('gaps', view)
  return (
    <PanelFrame title={words.say('figure.gaps')} state={state}>
      {(answer) => <Gaps answer={answer} view={view} />}
    </PanelFrame>
  )
}

type Choice = Pick<ViewState, 'from' | 'to'> & Partial<Pick<ViewState, 'bases' | 'stages' | 'sectors'>>

/** The filter that keeps what does not state a field; a date and a link have none. */
const UNSTATED = {
  amount: { bases: [NOT_STATED] },
  date: null,
  stage: { stages: [NOT_STATED] },
  sector: { sectors: [NOT_STATED] },
  link: null,
} as const satisfies Record<GapField, Omit<Choice, 'from' | 'to'> | null>

/** The view of a cell's gaps: its year, and "not stated" for its field. Null where no link can say that. */
export function gapChoice({ field, undated }: GapRow, period: GapPeriod, cell: GapCell): Choice | null {
  const year = period.year === null ? null : partialDateOf(period.year)
  if (year === null && cell === undated) return null
  const dates = { from: year, to: year }
  if (field === 'date') return year === null ? null : dates
  const unstated = UNSTATED[field]
  return unstated === null || cell.missing === 0 ? null : { ...dates, ...unstated }
}

const isInForce = (choice: Choice, view: ViewState): boolean =>
  view.from === choice.from &&
  view.to === choice.to &&
  (['bases', 'stages', 'sectors'] as const).every(
    (list) => choice[list] === undefined || view[list].join() === choice[list].join(),
  )

/** What takes a choice back. */
const undone = ({ from: _, to: __, ...lists }: Choice): Partial<ViewState> => ({
  from: null,
  to: null,
  ...Object.fromEntries(Object.keys(lists).map((list) => [list, []])),
})

function Gaps({ answer, view }: { answer: GapsAnswer; view: ViewState }) {
  const words = useWords()
  const { say } = words
  const { from, to } = view
  const isChosen =
    from === null && to === null
      ? null
      : ({ id, year }: GapPeriod): boolean => {
          if (year === null) return id === 'total'
          const date = partialDateOf(year)
          return (
            (from === null || lastDay(date) >= firstDay(from)) &&
            (to === null || firstDay(date) <= lastDay(to))
          )
        }
  const choiceOf = (row: GapRow, period: GapPeriod): GapChoice => {
    const choice = gapChoice(row, period, period.cellOf(row))
    return choice === null ? 'none' : isInForce(choice, view) ? 'chosen' : 'offered'
  }
  const choose = (row: GapRow, period: GapPeriod): void => {
    const choice = gapChoice(row, period, period.cellOf(row))
    if (choice) changeView(isInForce(choice, view) ? undone(choice) : choice)
  }
  const isOwnFiltered = view.bases.length + view.stages.length + view.sectors.length > 0
  const empty = answer.years.filter((_, year) => answer.rows.every((row) => row.years[year]?.records === 0))
  const isEmpty = answer.rows.every(({ total }) => total.records === 0)
  return (
    <FigurePanel
      name="gaps"
      view={view}
      counted={{ ...view, from: null, to: null }}
      title={say('figure.gaps')}
      subtitle={say('figure.gaps.subtitle')}
      sentence={gapsSentence(answer, words)}
      legend={(theme) => legend(answer, theme, words)}
      coverage={[
        isChosen === null ? '' : say('coverage.paleDates'),
        isOwnFiltered ? say('coverage.gapsOwn') : '',
        isEmpty ? '' : say('coverage.gapsRecords'),
        answer.inParts > 0 ? say('coverage.gapsInParts', { n: answer.inParts }) : '',
        !isEmpty && empty.length > 0 ? say('coverage.gapsEmpty', { n: empty.length }) : '',
      ]}
      described={[describedFields(answer, words)]}
      tables={() => [gapsTable(answer, words)]}
      chart={chart}
      leaner={[{ leaves: say('lean.total') }]}
      chartProps={{ answer, isChosen, choiceOf, onChoose: choose }}
      native={async (theme) =>
        // Bars of all years cannot show which of them are chosen.
        isChosen === null ? (await import('./gapsNative.ts')).gapsNative(answer, theme, words) : null
      }
      isEmpty={isEmpty}
    />
  )
}

/** The fields that are stated in full most and least often, of all years together: here nothing is known to be none. */
const describedFields = ({ rows }: GapsAnswer, words: Words): Described => ({
  counted: countedWords('fields', rows.length, words),
  what: 'share',
  marks: rows.map(({ field, total }) => ({
    value: total.records === 0 ? null : inFull(total) / total.records,
    time: null,
    said: () =>
      clauses(words.lang, [words.say(`figure.gaps.${field}`), countedText(inFull(total), total, words)]),
  })),
  ends: ['most', 'least'],
})

/** One sentence about the figure; every number in it is a field of the answer. */
export function gapsSentence({ rows }: GapsAnswer, { say, lang }: Words): string {
  const share = ({ total }: GapRow): number => inFull(total) / total.records
  const counted = rows.filter(({ total }) => total.records > 0)
  const [least] = [...counted].sort((a, b) => share(a) - share(b))
  if (!least) return ''
  const { total } = least
  if (inFull(total) === total.records) return say('figure.gaps.sentenceAll')
  // Records that other rows leave out may give the same share of other numbers.
  const same = counted.filter(
    (row) => inFull(row.total) === inFull(total) && row.total.records === total.records,
  )
  return say('figure.gaps.sentence', {
    fields: listWords(
      lang,
      same.map(({ field }) => say(`figure.gaps.${field}.full`)),
    ),
    known: inFull(total),
    all: total.records,
  })
}

function legend({ rows }: GapsAnswer, theme: ChartTheme, { say }: Words): LegendEntry[] {
  const tones = wayTones(theme)
  const has = (way: number): boolean => rows.some(({ total }) => (total.stated[way] ?? 0) > 0)
  return [
    ...(['full', 'less', 'least'] as const).flatMap((name, way) =>
      has(way)
        ? [
            {
              label: say(`figure.gaps.legend.${name}`),
              swatch: tones[way]?.colour ?? theme.ink,
              form: tones[way]?.texture,
              of: wayKey(way),
            },
          ]
        : [],
    ),
    ...(rows.some(({ total }) => total.missing > 0)
      ? [{ label: say('figure.gaps.legend.missing'), swatch: 'hatch' as const }]
      : []),
  ]
}
