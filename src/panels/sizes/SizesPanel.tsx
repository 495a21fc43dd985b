import { amountWords, SIZE_PARTS, sizeKey, sizeLook, sizeName } from '../../charts/sizesWords.ts'
import type { ChartTheme } from '../../charts/theme.ts'
import type { Described } from '../../format/described.ts'
import { amountsNote, rangeWords, statedWords } from '../../format/disputes.ts'
import { money, moneyUnit } from '../../format/money.ts'
import { percent } from '../../format/numbers.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import { clauses, listWords, sentences } from '../../format/words.ts'
import { WHOLE } from '../../model/part.ts'
import { useAnswer } from '../../query/EngineContext.tsx'
import type { SizedAmount, SizesAnswer } from '../../questions/sizes.ts'
import { Choice } from '../../ui/Choice.tsx'
import type { LegendEntry } from '../../ui/FigureCard.tsx'
import { changeView } from '../../view/useView.ts'
import { MEASURES, type Measure, type ViewState } from '../../view/viewState.ts'
import { coverageLine } from '../coverage.ts'
import { countedWords } from '../described.ts'
import { dominanceLegend } from '../dominance.ts'
import { FigurePanel } from '../FigurePanel.tsx'
import { LOWER } from '../leanRows.ts'
import { openRecord } from '../openPart.ts'
import { PanelFrame } from '../PanelFrame.tsx'
import { useRecordKeys } from '../recordKeys.ts'
import { sizesTable } from './sizesTable.ts'

const chart = async () => (await import('../../charts/SizesChart.tsx')).SizesChart

export function SizesPanel({ view }: { view: ViewState }) {
  const words = useWords()
  const state = useAnswer('sizes', view)
  return (
    <PanelFrame title={words.say('figure.sizes')} state={state}>
      {(answer) => <Sizes answer={answer} view={view} />}
    </PanelFrame>
  )
}

function Sizes({ answer, view }: { answer: SizesAnswer; view: ViewState }) {
  const words = useWords()
  const { say, lang } = words
  const keysOf = useRecordKeys()
  const measure = view.measure ?? 'agreements'
  const title = say('figure.sizes')
  const largest = Math.max(0, ...answer.bins.map(({ all }) => all.cny ?? 0))
  const unit = moneyUnit(largest, lang)
  return (
    <FigurePanel
      name="sizes"
      view={view}
      title={title}
      subtitle={
        measure === 'agreements' ? say('figure.sizes.amounts') : say('figure.sizes.sum', { unit: unit.name })
      }
      sentence={sizesSentence(answer, measure, words)}
      told={WHOLE}
      controls={
        <Choice
          label={say('app.measure')}
          options={MEASURES.map((id) => ({ id, label: say(`figure.sizes.measure.${id}`) }))}
          chosen={measure}
          onChoose={(id) => changeView({ measure: id })}
        />
      }
      legend={(theme) => [
        ...legend(answer, theme, words),
        ...dominanceLegend(answer.bins, largest, measure, words),
      ]}
      coverage={coverage(answer, words)}
      described={describedSizes(answer, measure, words)}
      tables={() => [sizesTable(answer, words)]}
      chart={chart}
      leaner={LOWER}
      chartProps={{ answer, measure, title, keysOf, onChoose: openRecord }}
      native={async (theme) => (await import('./sizesNative.ts')).sizesNative(answer, measure, theme, words)}
      isEmpty={answer.total.agreements === 0}
    />
  )
}

/** The highest column, and the largest and the smallest amount. */
function describedSizes(
  { bins, all, most, least }: SizesAnswer,
  measure: Measure,
  words: Words,
): Described[] {
  const { say, lang } = words
  const isMoney = measure === 'investment'
  return [
    {
      counted: countedWords('sizes', bins.length, words),
      what: isMoney ? 'money' : 'count',
      marks: bins.map((bin) => ({
        value: bin.all.amounts === 0 ? null : isMoney ? bin.all.cny : bin.all.amounts,
        time: null,
        said: () =>
          clauses(lang, [
            sizeName(bin, words),
            isMoney && bin.all.cny !== null
              ? money(bin.all.cny, lang)
              : say('figure.sizes.count', { n: bin.all.amounts }),
          ]),
      })),
      ends: ['most'],
    },
    {
      counted: countedWords('amounts', all.amounts, words),
      what: 'money',
      marks: [most, least].flatMap((amount) =>
        amount === null ? [] : [{ value: amount.cny, time: null, said: () => amountWords(amount, words) }],
      ),
      ends: ['most', 'least'],
    },
  ]
}

/** What the figure shows in one or two sentences; every number in them is a field of the answer. */
export function sizesSentence(answer: SizesAnswer, measure: Measure, words: Words): string {
  const { say, lang } = words
  const { all, ofGroups, agreements: covered, total, least, most, middle } = answer
  const floor = answer.isFloor ? 'yes' : 'no'
  if (least === null || most === null || all.cny === null) return ''
  const figure = (amount: SizedAmount): string => statedWords(amount, words)
  if (all.amounts === 1) {
    return say('figure.sizes.sentenceOne', { money: figure(most), covered, all: total.agreements, floor })
  }
  if (measure === 'investment') {
    return say('figure.sizes.sentenceSum', {
      n: all.amounts,
      largest: figure(most),
      share: percent(most.cny, all.cny, lang),
      sum: money(all.cny, lang),
    })
  }
  return sentences(lang, [
    say('figure.sizes.sentence', {
      n: all.amounts,
      least: figure(least),
      most: figure(most),
      groups: ofGroups,
      covered,
      all: total.agreements,
      floor,
    }),
    middle === null ? '' : say('figure.sizes.middle', { of: middle.of, money: money(middle.cny, lang) }),
  ])
}

function legend(answer: SizesAnswer, theme: ChartTheme, { say }: Words): LegendEntry[] {
  const names = {
    single: say('figure.sizes.single'),
    group: say('figure.sizes.group'),
    among: say('series.mixed'),
  }
  return SIZE_PARTS.filter((part) => answer[part].amounts > 0).map((part) => ({
    label: names[part],
    swatch: sizeLook(part, theme),
    of: part === 'among' ? undefined : sizeKey(part),
  }))
}

function coverage(answer: SizesAnswer, words: Words): string[] {
  const { say, lang } = words
  const { disputed, ofGroups, among, zero, unsettled, otherBases, otherCurrency, partly } = answer
  // Where every amount is missing for another reason, that reason is said in its place.
  const isPublished = answer.total.known > 0 || answer.notPublished.records > 0
  return [
    isPublished ? coverageLine(answer.total, words, answer.isFloor) : '',
    amountsNote(disputed, words),
    unsettled.records > 0
      ? say('coverage.sizeUnsettled', {
          n: unsettled.records,
          ranges: listWords(
            lang,
            answer.unsettledRanges.map((range) => rangeWords(range, 'amount', words)),
          ),
        })
      : '',
    ofGroups > 0 ? say('coverage.sizeGroups') : '',
    among.amounts > 0 ? say('coverage.sizeAmong', { n: among.amounts }) : '',
    zero.records > 0 ? say('coverage.sizeZero', { n: zero.records }) : '',
    otherBases.length > 0
      ? say('coverage.sizeOtherBases', {
          bases: listWords(
            lang,
            otherBases.map(({ basis, records }) =>
              say('figure.sizes.basisRecords', { basis: say(`figure.signings.basis.${basis}`), n: records }),
            ),
          ),
        })
      : '',
    otherCurrency.records > 0 ? say('coverage.sizeOtherCurrency', { n: otherCurrency.records }) : '',
    partly === null ? '' : say('headline.partly', { money: money(partly, lang) }),
  ]
}
