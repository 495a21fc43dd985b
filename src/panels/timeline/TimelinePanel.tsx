import { useMemo } from 'react'
import type { ChartTheme } from '../../charts/theme.ts'
import { type CutLane, drawnOf, KIND_LOOKS, kindKey } from '../../charts/timelineDrawn.ts'
import { markAmount, markLabel } from '../../charts/timelineWords.ts'
import type { Described } from '../../format/described.ts'
import { type DisputedFigure, starredNote } from '../../format/disputes.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { clauses, sentences } from '../../format/words.ts'
import { useAnswer } from '../../query/EngineContext.tsx'
import type { MarkKind, TimelineAnswer } from '../../questions/timeline.ts'
import type { LegendEntry } from '../../ui/FigureCard.tsx'
import type { ViewState } from '../../view/viewState.ts'
import { FigurePanel } from '../FigurePanel.tsx'
import { openRecord } from '../openPart.ts'
import { PanelFrame } from '../PanelFrame.tsx'
import { useRecordKeys } from '../recordKeys.ts'
import { timelineTable } from './timelineTable.ts'

const chart = async () => (await import('../../charts/TimelineChart.tsx')).TimelineChart

export function TimelinePanel({ view }: { view: ViewState }) {
  const words = useWords()
  const state = useAnswer('timeline', view)
  return (
    <PanelFrame title={words.say('figure.timeline')} state={state}>
      {(answer) => <Timeline answer={answer} view={view} />}
    </PanelFrame>
  )
}

function Timeline({ answer, view }: { answer: TimelineAnswer; view: ViewState }) {
  const words = useWords()
  const keysOf = useRecordKeys()
  const { say } = words
  const drawn = useMemo(() => drawnOf(answer), [answer])
  const starNote = starredNote(signingsOf(drawn.answer, words), 'amount', words)
  return (
    <FigurePanel
      name="timeline"
      view={view}
      title={say('figure.timeline')}
      subtitle={say('figure.timeline.subtitle')}
      sentence={timelineSentence(answer, words)}
      legend={(theme) => legend(theme, answer, words)}
      coverage={[
        say('coverage.marks', { n: answer.marks + answer.undated }),
        ...drawn.cut.map((lane) => cutWords(lane, words)),
        starNote,
        answer.undated > 0
          ? say('coverage.timelineUndated', { n: answer.undated, drawn: undatedOf(drawn.answer) })
          : '',
        answer.withoutSector > 0 ? say('coverage.withoutSector', { n: answer.withoutSector }) : '',
      ]}
      described={[describedRecords(drawn.answer, words)]}
      tables={() => [timelineTable(answer, words)]}
      chart={chart}
      leaner={[
        { leaves: say('lean.signings') },
        { leaves: say('lean.unnamed'), instead: starNote },
        { leaves: sentences(words.lang, [say('lean.unnamed'), say('lean.overlaid')]), instead: starNote },
      ]}
      chartProps={{ answer: drawn.answer, onOpen: openRecord, keysOf, range: view }}
      isEmpty={answer.marks + answer.undated === 0}
    />
  )
}

/** The largest amount, the earliest and the latest record; one that is dated by its year begins with it. */
function describedRecords({ lanes }: TimelineAnswer, words: Words): Described {
  const marks = lanes.flatMap((lane) => [...lane.marks, ...lane.undated])
  return {
    counted: '',
    what: 'money',
    marks: marks.map((mark) => ({
      value: mark.cny,
      time: mark.period?.first ?? null,
      said: () => clauses(words.lang, markLabel(mark, words).split('\n')),
    })),
    ends: ['most', 'first', 'last'],
  }
}

const undatedOf = ({ lanes }: TimelineAnswer): number =>
  lanes.reduce((sum, { undated }) => sum + undated.length, 0)

/** The amounts that are written beside their marks. */
const signingsOf = ({ lanes }: TimelineAnswer, words: Words): DisputedFigure[] =>
  lanes.flatMap(({ lane, marks }) =>
    lane === 'signing'
      ? marks.map((mark) => ({ text: markAmount(mark, words) ?? '', range: mark.disputes.amount }))
      : [],
  )

/** Which marks of a full lane are drawn. */
function cutWords({ lane, drawn, all, byAmount }: CutLane, { say }: Words): string {
  const values = { lane: say(`lane.${lane}`), drawn, all }
  return say(byAmount ? 'coverage.timelineLargest' : 'coverage.timelineLatest', values)
}

/** One sentence about the figure; every number in it is a field of the answer. */
export function timelineSentence(answer: TimelineAnswer, { say }: Words): string {
  const n = answer.marks + answer.undated
  if (n === 0) return ''
  return say('figure.timeline.sentence', {
    records: say('count.records', { n }),
    signings: answer.signings,
    inside: answer.inside,
  })
}

function legend(theme: ChartTheme, answer: TimelineAnswer, { say }: Words): LegendEntry[] {
  const marks = answer.lanes.flatMap((lane) => [...lane.marks, ...lane.undated])
  const kind = (of: MarkKind): LegendEntry[] => {
    const { place, form } = KIND_LOOKS[of]
    if (!marks.some((mark) => mark.kind === of)) return []
    return [{ label: say(`kind.${of}`), swatch: theme.series[place] ?? theme.ink, form, of: kindKey(of) }]
  }
  const agreements = kind('agreement')
  return [
    ...agreements,
    ...(marks.some(({ kind: of, cny }) => of === 'agreement' && cny === null)
      ? [{ label: say('figure.timeline.noAmount'), swatch: 'hatch' as const }]
      : []),
    ...kind('event'),
    ...kind('policy'),
    ...(marks.some(({ ofPartnership }) => !ofPartnership)
      ? [{ label: say('figure.timeline.programme'), swatch: 'outline' as const }]
      : []),
    ...(marks.some(({ among }) => among)
      ? [{ label: say('figure.timeline.among'), swatch: 'outline' as const }]
      : []),
  ]
}
