import { useMemo } from 'react'
import {
  bounded,
  claimDispute,
  claimLook,
  claimsNote,
  figureWords,
  itemisedWords,
  lineLabel,
  lineLook,
  measuresKey,
  pointsOf,
  shareWords,
  valueWords,
  whenWords,
} from '../../charts/claimWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import { dateWords } from '../../format/dates.ts'
import type { Described } from '../../format/described.ts'
import { moneyUnit } from '../../format/money.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { bracketed, clauses, labelled } from '../../format/words.ts'
import type { Part } from '../../model/part.ts'
import { useAnswer } from '../../query/EngineContext.tsx'
import type { ClaimRow, ClaimsAnswer, Held } from '../../questions/claims.ts'
import type { LegendEntry } from '../../ui/FigureCard.tsx'
import type { Measure, ViewState } from '../../view/viewState.ts'
import { coverageLine } from '../coverage.ts'
import { countedWords } from '../described.ts'
import { FigurePanel } from '../FigurePanel.tsx'
import { LOWER } from '../leanRows.ts'
import { MeasureChoice } from '../MeasureChoice.tsx'
import { openRecord } from '../openPart.ts'
import { PanelFrame } from '../PanelFrame.tsx'
import { useRecordKeys } from '../recordKeys.ts'
import { claimsTables } from './claimsTables.ts'

const chart = async () => (await import('../../charts/ClaimsChart.tsx')).ClaimsChart

export function ClaimsPanel({ view }: { view: ViewState }) {
  const words = useWords()
  const state = useAnswer('claims', view)
  return (
    <PanelFrame title={words.say('figure.claims')} state={state}>
      {(answer) => <Claims answer={answer} view={view} />}
    </PanelFrame>
  )
}

function Claims({ answer, view }: { answer: ClaimsAnswer; view: ViewState }) {
  const words = useWords()
  const { say, lang } = words
  const keysOf = useRecordKeys()
  const measure = view.measure ?? 'agreements'
  const title = say('figure.claims')
  const drawn = answer.claims.filter((row) => row[measure].isDrawn)
  const held = drawn.filter((row) => row[measure].why === null)
  const largest = Math.max(
    0,
    ...answer.steps.map(({ cny }) => cny ?? 0),
    ...drawn.map(({ amount }) => amount?.cny ?? 0),
  )
  const listed = answer.claims.length - drawn.length
  const hasLine = pointsOf(answer, measure).length > 0
  const keysOfClaim = useMemo(() => {
    const measured = new Map(answer.claims.map((row) => [row.id, [measuresKey(row)]]))
    return (id: string): readonly string[] => [...keysOf(id), ...(measured.get(id) ?? [])]
  }, [answer, keysOf])
  return (
    <FigurePanel
      name="claims"
      view={view}
      counted={{ ...view, from: null, to: null }}
      title={title}
      subtitle={
        measure === 'agreements'
          ? say('figure.claims.agreements')
          : say('figure.claims.investment', { unit: moneyUnit(largest, lang).name })
      }
      sentence={claimsSentence(answer, measure, words)}
      told={toldOf(answer, measure)}
      controls={<MeasureChoice measure={measure} />}
      legend={(theme) => legend(answer, measure, theme, words)}
      counts={measure === 'investment' ? measure : null}
      coverage={[
        view.from === null && view.to === null ? '' : say('coverage.claimsDates'),
        measure === 'investment' ? coverageLine(answer.total, words, answer.isFloor) : '',
        answer.undated.agreements > 0 ? say('coverage.undated', { n: answer.undated.agreements }) : '',
        hasLine && answer.coarse > 0 ? say('coverage.claimsCoarse', { n: answer.coarse }) : '',
        new Set(drawn.map(({ partnership }) => partnership?.id)).size > 1 ? say('coverage.claimsOwn') : '',
        drawn.some(({ start, period }) => start !== null && period !== null && start < period.first)
          ? say('coverage.claimsSince')
          : '',
        claimsNote(drawn, measure, words),
        held.length > 0 ? say('coverage.claimsMeaning') : '',
        listed > 0 ? say('coverage.claimsTable', { n: listed }) : '',
      ]}
      described={[describedLine(answer, measure, words), describedClaims(drawn, measure, words)]}
      tables={() => claimsTables(answer, measure, words)}
      chart={chart}
      leaner={LOWER}
      chartProps={{ answer, measure, title, range: view, onOpen: openRecord, keysOf: keysOfClaim }}
      native={async (theme) =>
        (await import('./claimsNative.ts')).claimsNative(answer, measure, theme, words)
      }
      isEmpty={drawn.length === 0 && !hasLine}
      {...(answer.total.agreements + answer.claims.length > 0
        ? { emptyWords: say('figure.claims.none') }
        : {})}
    />
  )
}

/** What the running total has come to. */
function describedLine(answer: ClaimsAnswer, measure: Measure, words: Words): Described {
  const last = pointsOf(answer, measure).at(-1)
  const said = (): string =>
    clauses(words.lang, lineLabel(answer, measure, last?.value ?? 0, words).split('\n'))
  return {
    counted: '',
    what: 'count',
    marks: last ? [{ value: null, time: last.day, said }] : [],
    ends: ['last'],
  }
}

/** The largest and the smallest published total of agreements, and the latest of those that are drawn. */
const describedClaims = (drawn: readonly ClaimRow[], measure: Measure, words: Words): Described => ({
  counted: countedWords('claims', drawn.length, words),
  what: measure === 'investment' ? 'money' : 'count',
  marks: drawn.map((row) => ({
    value:
      row.measures !== 'agreements'
        ? null
        : measure === 'investment'
          ? (row.amount?.cny ?? null)
          : row.counts,
    time: row.period?.last ?? null,
    said: () =>
      clauses(words.lang, [
        words.pick(row.title),
        whenWords(row, words),
        labelled(words.lang, words.pick(row.of), figureWords(row, measure, words)),
      ]),
  })),
  ends: ['most', 'least', 'last'],
})

/** Of the compared totals the one of widest extent, of these the latest; null when none is compared. */
const widest = ({ claims }: ClaimsAnswer, measure: Measure): { row: ClaimRow; held: Held } | null =>
  claims.reduce<{ row: ClaimRow; held: Held } | null>((most, row) => {
    const held = row[measure]
    if (held.why !== null) return most
    return most === null || row.partnership === null || most.row.partnership !== null ? { row, held } : most
  }, null)

function toldOf(answer: ClaimsAnswer, measure: Measure): Part | undefined {
  const best = widest(answer, measure)
  return best === null ? undefined : { claim: best.row.id }
}

/** One sentence about the figure: the compared total of widest extent, of these the latest. */
export function claimsSentence(answer: ClaimsAnswer, measure: Measure, words: Words): string {
  const { say, pick } = words
  const { claims, isNarrowed } = answer
  const best = widest(answer, measure)
  if (best === null) {
    if (isNarrowed) return say('figure.claims.sentenceNarrowed')
    return claims.length === 0 ? '' : say('figure.claims.sentenceNone', { n: claims.length })
  }
  const { row, held } = best
  const of = pick(row.of)
  const figure = figureWords(row, measure, words)
  const number = (value: string): string =>
    measure === 'agreements' ? say('figure.claims.n', { n: value }) : value
  const values = {
    when: beginning(row, words),
    published: bracketed(
      words.lang,
      measure === 'agreements'
        ? say('figure.claims.counted', { of, count: figure })
        : say('figure.claims.money', { of, money: figure }),
      claimDispute(row, measure, words),
    ),
    partnership: row.partnership ? pick(row.partnership.name) : 'none',
    itemised: number(itemisedWords(held, measure, words)),
  }
  if (held.unexplained === 0) return say('figure.claims.sentenceAll', values)
  return say('figure.claims.sentence', {
    ...values,
    unexplained: number(bounded(valueWords(held.unexplained, measure, words), held.bound, words)),
    share: shareWords(held, words),
  })
}

/** `By March 2019,`; a total of its own period: `From 2021 to July 2024,`, `In 2022,`. */
function beginning({ date, since }: ClaimRow, { say, lang }: Words): string {
  if (date === null) return ''
  const end = dateWords(date, lang)
  if (since === null) return say('figure.claims.by', { date: end })
  return since === date
    ? say('figure.claims.in', { date: end })
    : say('figure.claims.from', { since: dateWords(since, lang), date: end })
}

function legend(
  answer: ClaimsAnswer,
  measure: Measure,
  theme: ChartTheme,
  { say }: Words,
): readonly LegendEntry[] {
  const drawn = answer.claims.filter((row) => row[measure].isDrawn)
  const has = (test: (row: ClaimRow) => boolean): boolean => drawn.some(test)
  return [
    ...(pointsOf(answer, measure).length > 0
      ? [{ label: say('figure.claims.line'), swatch: lineLook(theme), form: 'line' as const }]
      : []),
    ...(has(({ measures }) => measures === 'agreements')
      ? [
          {
            label: say('figure.claims.legendClaim'),
            swatch: claimLook(theme),
            form: 'round' as const,
            of: measuresKey({ measures: 'agreements' }),
          },
        ]
      : []),
    ...(has((row) => {
      const held = row[measure]
      return held.why === null && held.unexplained > 0
    })
      ? [{ label: say('figure.claims.legendUnexplained'), swatch: 'hatch' as const }]
      : []),
    ...(has(({ measures }) => measures === 'projects')
      ? [
          {
            label: say('figure.claims.legendProjects'),
            swatch: claimLook(theme),
            form: 'hollow' as const,
            of: measuresKey({ measures: 'projects' }),
          },
        ]
      : []),
  ]
}
