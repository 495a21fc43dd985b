import { lighter, setBackTone, stageName, standingKey } from '../../charts/deliveryWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { NOT_STATED, SILENT_YEARS } from '../../model/words.ts'
import { useAnswer } from '../../query/EngineContext.tsx'
import type { DeliveryAnswer, DeliveryRow, Silence } from '../../questions/delivery.ts'
import { Choice } from '../../ui/Choice.tsx'
import type { LegendEntry } from '../../ui/FigureCard.tsx'
import { changeView } from '../../view/useView.ts'
import type { ViewState } from '../../view/viewState.ts'
import { describedTotals } from '../described.ts'
import { FigurePanel } from '../FigurePanel.tsx'
import { PanelFrame } from '../PanelFrame.tsx'
import { SampleLink } from '../SampleLink.tsx'
import { deliveryTables } from './deliveryTables.ts'

const chart = async () => (await import('../../charts/DeliveryChart.tsx')).DeliveryChart

export function DeliveryPanel({ view }: { view: ViewState }) {
  const words = useWords()
  const state = useAnswer('delivery', view)
  return (
    <PanelFrame title={words.say('figure.delivery')} state={state}>
      {(answer) => <Delivery answer={answer} view={view} />}
    </PanelFrame>
  )
}

interface DeliveryProps {
  readonly answer: DeliveryAnswer
  readonly view: ViewState
}

function Delivery({ answer, view }: DeliveryProps) {
  const words = useWords()
  const { say } = words
  const silence = answer.silences.find((each) => each.years === view.silent)
  if (!silence) throw new Error(`no silence of ${view.silent} years`)
  const { stages } = view
  const includes = (row: DeliveryRow): boolean => row.stages.some((stage) => stages.includes(stage))
  const choose = ({ stages: own }: DeliveryRow): void => {
    const others = stages.filter((stage) => !own.some((each) => each === stage))
    const isWhole = own.every((stage) => stages.includes(stage))
    changeView({ stages: isWhole ? others : [...others, ...own].sort() })
  }
  return (
    <FigurePanel
      name="delivery"
      view={view}
      counted={{ ...view, stages: [] }}
      title={say('figure.delivery')}
      subtitle={say('figure.delivery.subtitle')}
      sentence={deliverySentence(answer, silence, words)}
      told={answer.signed > 0 ? { stage: 'signed' } : undefined}
      controls={
        <>
          <span className="muted choice-lead" aria-hidden="true">
            {say('figure.delivery.silentFor')}
          </span>
          <Choice
            label={say('figure.delivery.silentFor')}
            options={SILENT_YEARS.map((n) => ({
              id: String(n),
              label: say('figure.delivery.years', { n }),
            }))}
            chosen={String(view.silent)}
            onChoose={(id) =>
              changeView({ silent: SILENT_YEARS.find((n) => String(n) === id) ?? view.silent })
            }
          />
        </>
      }
      legend={(theme) => legend(answer, theme, words)}
      counts="agreements"
      coverage={[
        stages.length === 0 ? '' : say('coverage.paleStages'),
        ...deliveryCoverage(answer, silence, words),
      ]}
      further={answer.funds.both === 0 && <SampleLink view={view} to="#figure-delivery" />}
      described={[
        describedTotals(
          'stages',
          answer.rows.flatMap((row) =>
            row.id === NOT_STATED
              ? []
              : [
                  {
                    name: () => stageName(row, words),
                    total: { agreements: row.reported, cny: null, unknown: 0 },
                  },
                ],
          ),
          'agreements',
          words,
        ),
      ]}
      tables={() => deliveryTables(answer, words)}
      chart={chart}
      leaner={[{ leaves: say('lean.noRates') }, { leaves: say('lean.noSilence') }]}
      chartProps={{ answer, silence, isChosen: stages.length === 0 ? null : includes, onChoose: choose }}
      native={async (theme) =>
        (await import('./deliveryNative.ts')).deliveryNative(
          answer,
          silence,
          stages.length === 0 ? null : includes,
          theme,
          words,
        )
      }
      isEmpty={answer.agreements === 0}
    />
  )
}

/** One sentence about the figure; every number in it is a field of the answer. */
export function deliverySentence(answer: DeliveryAnswer, silence: Silence, { say }: Words): string {
  const { agreements: all, signed, rates } = answer
  if (all === 0) return ''
  const floor = answer.isFloor ? 'yes' : 'no'
  if (signed === 0 && answer.inexact > 0) return say('figure.delivery.sentenceInexact', { floor, all })
  if (signed === 0) return say('figure.delivery.sentenceNoSigned', { floor, all })
  const values = { signed, floor, all, silent: silence.silent, n: silence.years }
  return rates.performance === 0
    ? say('figure.delivery.sentenceNone', values)
    : say('figure.delivery.sentence', { ...values, performed: rates.performance, landed: rates.landed })
}

/** What the figure leaves out of its rates, and what it cannot tell. */
export function deliveryCoverage(answer: DeliveryAnswer, silence: Silence, { say }: Words): string[] {
  const notStated = answer.rows.find(({ id }) => id === 'none')?.reported ?? 0
  return [
    notStated > 0 ? say('figure.delivery.noStage', { n: notStated }) : '',
    answer.unsigned > 0 ? say('figure.delivery.unsigned', { n: answer.unsigned }) : '',
    answer.inexact > 0 ? say('figure.delivery.inexact', { n: answer.inexact }) : '',
    answer.funds.approximate > 0 ? say('figure.delivery.fundsAbout', { n: answer.funds.approximate }) : '',
    silence.settled > 0 ? say('figure.delivery.settled', { n: silence.settled }) : '',
    answer.undated > 0 ? say('figure.delivery.noDate', { n: answer.undated }) : '',
  ].filter((line) => line !== '')
}

/** Only what is drawn: nothing further on, no entry for it. */
function legend({ rows }: DeliveryAnswer, theme: ChartTheme, { say }: Words): LegendEntry[] {
  const own = theme.series[0] ?? theme.ink
  const gone = setBackTone(theme)
  return [
    { label: say('figure.delivery.here'), swatch: own, of: standingKey('here') },
    ...(rows.some(({ further }) => further > 0)
      ? [{ label: say('figure.delivery.further'), swatch: lighter(theme), of: standingKey('further') }]
      : []),
    ...(rows.some(({ id, here, setBack }) => setBack > 0 || (id === 'cancelled' && here > 0))
      ? [
          {
            label: say('figure.delivery.setBack'),
            swatch: gone.colour,
            form: gone.texture,
            of: standingKey('setBack'),
          },
        ]
      : []),
    { label: say('figure.delivery.unknown'), swatch: 'outline' },
    { label: say('figure.delivery.beyond'), swatch: 'hatch' },
  ]
}
