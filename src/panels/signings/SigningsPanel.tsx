import { ALONE_KEY, amountSaid, countText, ITEMISED_KEY, itemisedOf } from '../../charts/signingsWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import { dateWords } from '../../format/dates.ts'
import type { Described } from '../../format/described.ts'
import { starredNote } from '../../format/disputes.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { clauses, sentences } from '../../format/words.ts'
import { firstDay } from '../../model/dates.ts'
import { useAnswer } from '../../query/EngineContext.tsx'
import type { SigningRow, SigningsAnswer } from '../../questions/signings.ts'
import type { LegendEntry } from '../../ui/FigureCard.tsx'
import type { ViewState } from '../../view/viewState.ts'
import { countedWords } from '../described.ts'
import { FigurePanel, type LeanerChart } from '../FigurePanel.tsx'
import { leanRows } from '../leanRows.ts'
import { openRecord } from '../openPart.ts'
import { PanelFrame } from '../PanelFrame.tsx'
import { useRecordKeys } from '../recordKeys.ts'
import { signingsTable } from './signingsTable.ts'

const chart = async () => (await import('../../charts/SigningsChart.tsx')).SigningsChart

export function SigningsPanel({ view }: { view: ViewState }) {
  const words = useWords()
  const state = useAnswer('signings', view)
  return (
    <PanelFrame title={words.say('figure.signings')} state={state}>
      {(answer) => <Signings answer={answer} view={view} />}
    </PanelFrame>
  )
}

function Signings({ answer, view }: { answer: SigningsAnswer; view: ViewState }) {
  const words = useWords()
  const keysOf = useRecordKeys()
  const { say } = words
  return (
    <FigurePanel
      name="signings"
      view={view}
      title={say('figure.signings')}
      subtitle={say('figure.signings.subtitle')}
      sentence={signingsSentence(answer, words)}
      told={answer.largest === null ? undefined : { signing: answer.largest.id }}
      legend={(theme) => legend(theme, answer, words)}
      coverage={signingsCoverage(answer, words)}
      described={[describedSignings(answer, words)]}
      tables={() => [signingsTable(answer, words)]}
      chart={chart}
      leaner={fewerSignings(answer, words)}
      chartProps={{ answer, onOpen: openRecord, keysOf }}
      isEmpty={answer.rows.length === 0}
      {...(answer.single > 0 ? { emptyWords: say('figure.signings.none') } : {})}
    />
  )
}

/** The signings that announce the most and the fewest agreements, and the latest. */
function describedSignings({ drawn }: SigningsAnswer, words: Words): Described {
  const { say, pick, lang } = words
  return {
    counted: countedWords('signings', drawn.length, words),
    what: 'count',
    marks: drawn.map((row) => ({
      value: row.agreements,
      time: row.date === null ? null : firstDay(row.date),
      said: () =>
        clauses(lang, [
          pick(row.title),
          row.date === null ? say('record.undated') : dateWords(row.date, lang),
          say('figure.signings.count', { count: countText(row, words), n: row.count }),
          amountSaid(row, words),
        ]),
    })),
    ends: ['most', 'least', 'last'],
  }
}

/** Fewer and fewer signings, at last without their families. */
function fewerSignings(
  answer: SigningsAnswer,
  words: Words,
): readonly LeanerChart<{ answer: SigningsAnswer }>[] {
  const worth = ({ agreements, depth }: SigningRow): number => (depth > 0 ? 0 : agreements)
  const few = leanRows(answer.drawn, worth, words)
  const inside = (of: readonly SigningRow[]): number => of.filter(({ depth }) => depth > 0).length
  /** What stands below its signing is told only while all of it does. */
  const insteadOf = (kept: readonly SigningRow[]): string =>
    inside(kept) < inside(answer.drawn) ? nestedNote(answer, words) : ''
  const steps = few.map(({ rows, leaves }) => ({
    leaves,
    instead: insteadOf(rows),
    props: { answer: onlyWith(answer, rows) },
  }))
  const { rows, leaves } = few.at(-1) ?? { rows: answer.drawn, leaves: '' }
  const bare: SigningsAnswer = { ...answer, rows: [], drawn: rows, families: [], noSector: 0 }
  const said = sentences(words.lang, [leaves, words.say('lean.noFamilies')])
  const last = {
    leaves: said,
    instead: insteadOf(rows),
    props: { answer: bare },
    legend: (theme: ChartTheme) => legend(theme, bare, words),
  }
  return [...steps, last]
}

/** The matrix of some signings, without families that none of them names. */
const onlyWith = (answer: SigningsAnswer, drawn: SigningsAnswer['drawn']): SigningsAnswer => ({
  ...answer,
  drawn,
  families: answer.families.filter(({ index }) => drawn.some(({ families }) => families.includes(index))),
  noSector: drawn.filter(({ families }) => families.length === 0).length,
})

/** One sentence about the figure; every number in it is a field of the answer. */
export function signingsSentence({ largest, rows }: SigningsAnswer, words: Words): string {
  if (largest === null) return ''
  const { say, pick, lang } = words
  return say('figure.signings.sentence', {
    partnership: pick(largest.partnership),
    date: largest.date === null ? say('record.undated') : dateWords(largest.date, lang),
    count: say('figure.signings.count', { count: countText(largest, words), n: largest.count }),
    itemised: itemisedOf(largest),
    ties: rows.filter(({ count, depth }) => depth === 0 && count === largest.count).length,
  })
}

/** That drawn signings inside others stand below them. */
function nestedNote({ inside, leftOut }: SigningsAnswer, { say }: Words): string {
  const n = inside - (leftOut?.inside ?? 0)
  return n > 0 ? say('coverage.signingsInside', { n }) : ''
}

/** What the figure counts, and everything that it does not show. [C7] */
export function signingsCoverage(answer: SigningsAnswer, words: Words): string[] {
  const { say } = words
  const { signings, agreements, leftOut, drawn } = answer
  if (answer.rows.length === 0) {
    return [answer.single > 0 ? say('coverage.singleAgreements', { n: answer.single }) : '']
  }
  return [
    say('coverage.signings', {
      signings,
      announced: say(answer.isFloor ? 'count.atLeastAgreements' : 'count.agreements', { n: agreements }),
      itemised: itemisedOf(answer),
    }),
    answer.itemised.possible > 0 ? say('coverage.signingsPossible', { n: answer.itemised.possible }) : '',
    say('coverage.signingAmounts', { known: answer.withAmount, all: signings }),
    starredNote(
      drawn.map((row) => ({ text: amountSaid(row, words), range: row.disputes.amount })),
      'amount',
      words,
    ),
    starredNote(
      drawn.map((row) => ({ text: countText(row, words), range: row.disputes.count })),
      'count',
      words,
    ),
    leftOut === null
      ? ''
      : say('coverage.signingsLeftOut', {
          n: leftOut.signings,
          agreements: leftOut.agreements,
          inside: leftOut.inside,
        }),
    nestedNote(answer, words),
    answer.partly > 0
      ? say('coverage.signingsPartly', { n: answer.partly, kept: answer.kept, all: agreements })
      : '',
    answer.single > 0 ? say('coverage.singleAgreements', { n: answer.single }) : '',
    answer.furtherFamilies > 0 ? say('coverage.furtherFamilies', { n: answer.furtherFamilies }) : '',
    answer.emptyFamilies > 0 ? say('coverage.emptyFamilies', { n: answer.emptyFamilies }) : '',
  ]
}

function legend(
  theme: ChartTheme,
  { rows, noSector, itemised }: SigningsAnswer,
  { say }: Words,
): LegendEntry[] {
  const full = theme.series[0] ?? theme.ink
  return [
    ...(rows.some(({ families }) => families.length === 1)
      ? [{ label: say('figure.signings.legendAlone'), swatch: full, of: ALONE_KEY }]
      : []),
    ...(rows.some(({ families }) => families.length > 1)
      ? [{ label: say('figure.signings.legendAmong'), swatch: 'hatch' as const }]
      : []),
    ...(noSector > 0 ? [{ label: say('figure.sectors.noSector'), swatch: 'outline' as const }] : []),
    ...(itemised.stated > 0
      ? [{ label: say('figure.signings.legendItemised'), swatch: full, of: ITEMISED_KEY }]
      : []),
  ]
}
