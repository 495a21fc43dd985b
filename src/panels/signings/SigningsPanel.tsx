import {
  amountText,
  countText,
  familiesText,
  hasSeveralPartnerships,
  itemisedOf,
} from '../../charts/signingsWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import { dateWords } from '../../format/dates.ts'
import { plain } from '../../format/numbers.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { useAnswer } from '../../query/EngineContext.tsx'
import type { SigningsAnswer } from '../../questions/signings.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { LegendEntry } from '../../ui/FigureCard.tsx'
import { changeView } from '../../view/useView.ts'
import type { ViewState } from '../../view/viewState.ts'
import { FigurePanel } from '../FigurePanel.tsx'
import { openPart } from '../openPart.ts'
import { PanelFrame } from '../PanelFrame.tsx'
import { useRecordKeys } from '../recordKeys.ts'

const chart = async () => (await import('../../charts/SigningsChart.tsx')).SigningsChart
const open = (id: string): void => changeView({ record: id })

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
      table={() => <SigningsTable answer={answer} />}
      chart={chart}
      chartProps={{ answer, onOpen: open, keysOf }}
      isEmpty={answer.rows.length === 0}
      {...(answer.single > 0 ? { emptyWords: say('figure.signings.none') } : {})}
    />
  )
}

/** One sentence about the figure; every number in it is a field of the answer. */
export function signingsSentence({ largest }: SigningsAnswer, words: Words): string {
  if (largest === null) return ''
  const { say, pick, lang } = words
  return say('figure.signings.sentence', {
    partnership: pick(largest.partnership),
    date: largest.date === null ? say('record.undated') : dateWords(largest.date, lang),
    count: say('figure.signings.count', { count: countText(largest, words), n: largest.count }),
    itemised: itemisedOf(largest),
  })
}

/** What the figure counts, and everything that it does not show. [C7] */
export function signingsCoverage(answer: SigningsAnswer, { say }: Words): string[] {
  const { signings, agreements, leftOut } = answer
  const drawnInside = answer.inside - (leftOut?.inside ?? 0)
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
    leftOut === null
      ? ''
      : say('coverage.signingsLeftOut', {
          n: leftOut.signings,
          agreements: leftOut.agreements,
          inside: leftOut.inside,
        }),
    drawnInside > 0 ? say('coverage.signingsInside', { n: drawnInside }) : '',
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
      ? [{ label: say('figure.signings.legendAlone'), swatch: full }]
      : []),
    ...(rows.some(({ families }) => families.length > 1)
      ? [{ label: say('figure.signings.legendAmong'), swatch: 'hatch' as const }]
      : []),
    ...(noSector > 0 ? [{ label: say('figure.sectors.noSector'), swatch: 'outline' as const }] : []),
    ...(itemised.stated > 0 ? [{ label: say('figure.signings.legendItemised'), swatch: full }] : []),
  ]
}

function SigningsTable({ answer }: { answer: SigningsAnswer }) {
  const words = useWords()
  const { say, pick, lang } = words
  const several = hasSeveralPartnerships(answer)
  return (
    <DataTable
      caption={say('figure.table', { title: say('figure.signings') })}
      onOpen={openPart}
      columns={[
        { id: 'title', label: say('column.title') },
        { id: 'date', label: say('column.date') },
        ...(several ? [{ id: 'partnership', label: say('column.partnership') }] : []),
        { id: 'within', label: say('record.partOf') },
        { id: 'families', label: say('column.families') },
        { id: 'count', label: say('column.agreements'), numeric: true },
        { id: 'itemised', label: say('figure.signings.itemisedShort'), numeric: true },
        { id: 'possible', label: say('column.possibleParts'), numeric: true },
        { id: 'amount', label: say('column.amount'), numeric: true },
        { id: 'basis', label: say('column.basis') },
      ]}
      rows={answer.rows.map((row) => {
        const { id, title, date, amount } = row
        const basis = amount === null ? null : say(`basis.${amount.basis}`)
        const within = row.within && pick(row.within.title)
        return {
          id,
          cells: [
            {
              text: (
                <button type="button" className="link" onClick={() => open(id)}>
                  {pick(title)}
                </button>
              ),
              sort: pick(title),
            },
            { text: date === null ? say('figure.timeline.undated') : dateWords(date, lang), sort: date },
            ...(several ? [{ text: pick(row.partnership), sort: pick(row.partnership) }] : []),
            { text: within ?? '', sort: within },
            {
              text: familiesText(row, answer, words),
              sort: row.families.length === 0 ? null : familiesText(row, answer, words),
            },
            { text: countText(row, words), sort: row.count, part: { signing: id } },
            { text: plain(itemisedOf(row), lang), sort: itemisedOf(row) },
            { text: plain(row.itemised.possible, lang), sort: row.itemised.possible },
            { text: amountText(amount, words) ?? say('headline.unknown'), sort: amount?.cny ?? null },
            { text: basis ?? '', sort: basis },
          ],
        }
      })}
    />
  )
}
