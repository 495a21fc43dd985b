import type { ChartTheme } from '../../charts/theme.ts'
import { money, moneyUnit } from '../../format/money.ts'
import { plain } from '../../format/numbers.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { sumCny } from '../../model/money.ts'
import { useAnswer, useDataset } from '../../query/EngineContext.tsx'
import type { SectorRow, SectorsAnswer } from '../../questions/sectors.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { LegendEntry } from '../../ui/FigureCard.tsx'
import { changeView } from '../../view/useView.ts'
import type { Measure, ViewState } from '../../view/viewState.ts'
import { coverageLine, sumWords } from '../coverage.ts'
import { FigurePanel } from '../FigurePanel.tsx'
import { MeasureChoice } from '../MeasureChoice.tsx'
import { PanelFrame } from '../PanelFrame.tsx'

const chart = async () => (await import('../../charts/SectorsChart.tsx')).SectorsChart

export function SectorsPanel({ view }: { view: ViewState }) {
  const words = useWords()
  const state = useAnswer('sectors', view)
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
  const largest = Math.max(0, ...answer.rows.map(({ name, own }) => (name === null ? 0 : (own.cny ?? 0))))
  const noSector = answer.rows.find(({ name }) => name === null)?.own
  const unit = moneyUnit(largest, lang)
  const isChosen = (row: SectorRow): boolean => {
    const family = row.family === null ? undefined : families[row.family]?.id
    return view.sectors.includes(row.id) || (family !== undefined && view.sectors.includes(family))
  }
  const choose = (id: string): void => {
    const sectors = view.sectors.includes(id)
      ? view.sectors.filter((other) => other !== id)
      : [...view.sectors, id]
    changeView({ sectors: sectors.sort() })
  }
  return (
    <FigurePanel
      name="sectors"
      view={view}
      title={say('figure.sectors')}
      subtitle={
        measure === 'agreements'
          ? say('figure.sectors.agreements')
          : say('figure.sectors.investment', { unit: unit.name })
      }
      sentence={sectorsSentence(answer, measure, words)}
      controls={<MeasureChoice measure={measure} />}
      legend={(theme) => legend(theme, words)}
      coverage={[
        view.sectors.length === 0 ? '' : say('coverage.paleSectors'),
        answer.notBrokenDown.agreements > 0
          ? say('coverage.notBrokenDown', { n: answer.notBrokenDown.agreements })
          : '',
        coverageLine(answer.total, words),
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
      table={() => <SectorsTable answer={answer} />}
      chart={chart}
      chartProps={{ answer, measure, chosen: view.sectors, isChosen, onChoose: choose }}
      isEmpty={answer.rows.length === 0}
    />
  )
}

/** One sentence about the figure; every number in it is a field of the answer or a sum of its rows. */
export function sectorsSentence(answer: SectorsAnswer, measure: Measure, words: Words): string {
  const { say, pick } = words
  const { rows, total, notBrokenDown } = answer
  if (total.agreements === 0) return ''
  const named = rows.filter(({ name }) => name !== null)
  const value = ({ own }: SectorRow): number => (measure === 'agreements' ? own.agreements : (own.cny ?? 0))
  const first = named.reduce<SectorRow | null>(
    (most, row) => (value(row) > (most ? value(most) : 0) ? row : most),
    null,
  )
  const one = named.reduce((sum, { own }) => sum + own.agreements, 0)
  if (!first?.name) {
    const none = total.agreements - notBrokenDown.agreements
    return say('figure.sectors.sentenceNone', {
      all: total.agreements,
      several: notBrokenDown.agreements,
      none: none - one,
    })
  }
  const sector = pick(first.name)
  if (measure === 'investment') {
    const cny = sumCny(named.reduce((sum, { own }) => sum + (own.cny ?? 0), 0))
    const unknown = named.reduce((sum, { own }) => sum + own.unknown, 0)
    return say('figure.sectors.sentenceMoney', { money: sumWords({ cny, unknown }, words), sector })
  }
  return say('figure.sectors.sentence', {
    sector,
    one,
    all: total.agreements,
    several: notBrokenDown.agreements,
    none: total.agreements - notBrokenDown.agreements - one,
  })
}

function legend(theme: ChartTheme, { say }: Words): LegendEntry[] {
  return [
    { label: say('figure.sectors.legendOwn'), swatch: theme.series[0] ?? theme.ink },
    { label: say('figure.sectors.legendAmong'), swatch: 'hatch' },
  ]
}

function SectorsTable({ answer }: { answer: SectorsAnswer }) {
  const words = useWords()
  const { say, pick, lang } = words
  return (
    <DataTable
      caption={say('figure.table', { title: say('figure.sectors') })}
      columns={[
        { id: 'sector', label: say('column.sector') },
        { id: 'agreements', label: say('column.agreements'), numeric: true },
        { id: 'investment', label: say('column.investment'), numeric: true },
        { id: 'known', label: say('column.known'), numeric: true },
        { id: 'mentions', label: say('column.mentions'), numeric: true },
      ]}
      rows={answer.rows.map(({ id, name, own, mentions }) => ({
        id,
        cells: [
          { text: name ? pick(name) : say('figure.sectors.noSector'), sort: name ? pick(name) : null },
          { text: plain(own.agreements, lang), sort: own.agreements },
          { text: own.agreements === 0 ? '' : sumWords(own, words), sort: own.cny },
          { text: say('headline.ofAll', { known: own.known, all: own.agreements }), sort: own.known },
          { text: plain(mentions.length, lang), sort: mentions.length },
        ],
      }))}
    />
  )
}
