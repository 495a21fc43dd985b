import { useCallback } from 'react'
import { OWN_KEY } from '../../charts/sectorWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import { money, moneyUnit } from '../../format/money.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { listWords } from '../../format/words.ts'
import { takesSector, toggledChoice } from '../../model/filter.ts'
import { sumCny } from '../../model/money.ts'
import { useAnswer, useDataset } from '../../query/EngineContext.tsx'
import type { SectorRow, SectorsAnswer } from '../../questions/sectors.ts'
import type { LegendEntry } from '../../ui/FigureCard.tsx'
import { changeView } from '../../view/useView.ts'
import type { Measure, ViewState } from '../../view/viewState.ts'
import { coverageLine, sumWords } from '../coverage.ts'
import { describedTotals } from '../described.ts'
import { dominanceLegend } from '../dominance.ts'
import { FigurePanel } from '../FigurePanel.tsx'
import { leanRows } from '../leanRows.ts'
import { MeasureChoice } from '../MeasureChoice.tsx'
import { PanelFrame } from '../PanelFrame.tsx'
import { sectorsTable } from './sectorsTable.ts'

const chart = async () => (await import('../../charts/SectorsChart.tsx')).SectorsChart

export function SectorsPanel({ view }: { view: ViewState }) {
  const words = useWords()
  // The choice of sectors is this figure's own: it changes no number. [F3]
  const state = useAnswer('sectors', { ...view, sectors: [] })
  return (
    <PanelFrame title={words.say('figure.sectors')} state={state}>
      {(answer) => <Sectors answer={answer} view={view} />}
    </PanelFrame>
  )
}

function Sectors({ answer, view }: { answer: SectorsAnswer; view: ViewState }) {
  const words = useWords()
  const { say, lang } = words
  const { families } = useDataset()
  const measure = view.measure ?? 'agreements'
  const [lead, ...equal] = leading(answer, measure)
  const largest = Math.max(0, ...answer.rows.map(({ name, own }) => (name === null ? 0 : (own.cny ?? 0))))
  const noSector = answer.rows.find(({ name }) => name === null)?.own
  const unit = moneyUnit(largest, lang)
  const { sectors } = view
  const isChosen = useCallback(
    (row: SectorRow): boolean => {
      const family = row.family === null ? undefined : families[row.family]?.id
      return takesSector(sectors, row.id, family ?? null)
    },
    [sectors, families],
  )
  const choose = (id: string): void => {
    changeView({ sectors: toggledChoice(view.sectors, id) })
  }
  return (
    <FigurePanel
      name="sectors"
      view={view}
      counted={{ ...view, sectors: [] }}
      title={say('figure.sectors')}
      subtitle={
        measure === 'agreements'
          ? say('figure.sectors.agreements')
          : say('figure.sectors.investment', { unit: unit.name })
      }
      sentence={sectorsSentence(answer, measure, words)}
      told={lead && equal.length === 0 ? { sector: lead.id } : undefined}
      controls={<MeasureChoice measure={measure} />}
      legend={(theme) => [
        ...legend(theme, noSector !== undefined, words),
        ...dominanceLegend(
          answer.rows.filter(({ name }) => name !== null),
          largest,
          measure,
          words,
        ),
      ]}
      counts={measure}
      coverage={[
        view.sectors.length === 0 ? '' : say('coverage.paleSectors'),
        answer.notBrokenDown.agreements > 0
          ? say('coverage.notBrokenDown', { n: answer.notBrokenDown.agreements })
          : '',
        coverageLine(answer.total, words, answer.isFloor),
        measure === 'investment' && answer.notBrokenDown.cny !== null
          ? say('coverage.notBrokenDownMoney', { money: money(answer.notBrokenDown.cny, lang) })
          : '',
        measure === 'investment' && noSector && noSector.cny !== null
          ? say('coverage.noSectorMoney', { money: money(noSector.cny, lang) })
          : '',
        measure === 'investment' && answer.unallocated !== null
          ? say('coverage.unallocated', { money: money(answer.unallocated, lang) })
          : '',
        answer.empty > 0 ? say('coverage.emptySectors', { n: answer.empty }) : '',
      ]}
      described={[
        describedTotals(
          'sectors',
          answer.rows.flatMap(({ name, own }) =>
            name === null ? [] : [{ name: () => words.pick(name), total: own }],
          ),
          measure,
          words,
        ),
      ]}
      tables={() => [sectorsTable(answer, words)]}
      chart={chart}
      leaner={leanRows(
        answer.rows,
        ({ own }) => (measure === 'agreements' ? own.agreements : (own.cny ?? 0)),
        words,
      ).map(({ rows, leaves }) => ({ leaves, props: { answer: { ...answer, rows } } }))}
      chartProps={{ answer, measure, chosen: view.sectors, isChosen, onChoose: choose }}
      native={async (theme) =>
        (await import('./sectorsNative.ts')).sectorsNative(
          answer,
          measure,
          view.sectors.length === 0 ? null : (row) => !isChosen(row),
          theme,
          words,
        )
      }
      isEmpty={answer.rows.length === 0}
    />
  )
}

/** The sectors with most of a measure, several where they have as much; none where none has any. */
function leading({ rows }: SectorsAnswer, measure: Measure): SectorRow[] {
  const value = ({ own }: SectorRow): number => (measure === 'agreements' ? own.agreements : (own.cny ?? 0))
  const named = rows.filter(({ name }) => name !== null)
  const most = Math.max(0, ...named.map(value))
  return most === 0 ? [] : named.filter((row) => value(row) === most)
}

/** More sectors that have as much are not named: then none stands out. */
const MOST_LEADING = 3

/** One sentence about the figure; every number in it is a field of the answer or a sum of its rows. */
export function sectorsSentence(answer: SectorsAnswer, measure: Measure, words: Words): string {
  const { say, pick, lang } = words
  const { rows, total, notBrokenDown } = answer
  const floor = answer.isFloor ? 'yes' : 'no'
  if (total.agreements === 0) return ''
  const named = rows.filter(({ name }) => name !== null)
  const first = leading(answer, measure)
  const withAny = named.filter(({ own }) =>
    measure === 'agreements' ? own.agreements > 0 : own.cny !== null,
  )
  const one = named.reduce((sum, { own }) => sum + own.agreements, 0)
  if (first.length === 0) {
    const none = total.agreements - notBrokenDown.agreements
    return say('figure.sectors.sentenceNone', {
      floor,
      all: total.agreements,
      several: notBrokenDown.agreements,
      none: none - one,
    })
  }
  const sector = listWords(
    lang,
    first.flatMap(({ name }) => (name === null ? [] : [pick(name)])),
  )
  const lead =
    withAny.length === 1
      ? 'all'
      : first.length > MOST_LEADING || first.length === withAny.length
        ? 'none'
        : 'most'
  if (measure === 'investment') {
    const cny = sumCny(named.reduce((sum, { own }) => sum + (own.cny ?? 0), 0))
    const unknown = named.reduce((sum, { own }) => sum + own.unknown, 0)
    return say('figure.sectors.sentenceMoney', { money: sumWords({ cny, unknown }, words), sector, lead })
  }
  return say('figure.sectors.sentence', {
    floor,
    sector,
    lead,
    only: 2 * one < total.agreements ? 'yes' : 'no',
    one,
    all: total.agreements,
    several: notBrokenDown.agreements,
    none: total.agreements - notBrokenDown.agreements - one,
  })
}

function legend(theme: ChartTheme, hasNoSector: boolean, { say }: Words): LegendEntry[] {
  return [
    { label: say('figure.sectors.legendOwn'), swatch: theme.series[0] ?? theme.ink, of: OWN_KEY },
    { label: say('figure.sectors.legendAmong'), swatch: 'hatch' },
    ...(hasNoSector ? [{ label: say('figure.sectors.legendNone'), swatch: 'outline' as const }] : []),
  ]
}
