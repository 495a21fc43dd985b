import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react'
import type { ChartBasics } from '../charts/basics.ts'
import { OpenPart } from '../charts/openPart.ts'
import { type ChartTheme, PAPER, SCREEN } from '../charts/theme.ts'
import type { PictureLook } from '../export/figureSvg.ts'
import { fileName } from '../export/fileName.ts'
import { dateWords } from '../format/dates.ts'
import { useWords, type Words } from '../format/WordsContext.tsx'
import { listWords, sentences } from '../format/words.ts'
import type { Part } from '../model/part.ts'
import type { Dataset } from '../model/schema.ts'
import { ALL } from '../model/words.ts'
import { useAnswer, useDataset } from '../query/EngineContext.tsx'
import { FigureCard, type LegendEntry } from '../ui/FigureCard.tsx'
import { useWidth } from '../ui/useWidth.ts'
import { addressOf } from '../view/useView.ts'
import type { ViewState } from '../view/viewState.ts'
import { activeFilters, partnershipWords } from './filterWords.ts'
import { openPart } from './openPart.ts'
import { useSteady } from './useSteady.ts'

interface FigurePanelProps<Own extends object> {
  readonly name: string
  readonly view: ViewState
  /** What the figure counts, for its sources and filters, where that is more than the view keeps; else `view`. */
  readonly counted?: ViewState
  readonly title: string
  readonly subtitle: string
  readonly sentence: string
  /** What the sentence's main number counts: its ledger stands one step from it. */
  readonly told?: Part | undefined
  readonly controls?: ReactNode
  /** The legend in the colours of a theme: the page's or a file's. */
  readonly legend: (theme: ChartTheme) => readonly LegendEntry[]
  readonly coverage: readonly string[]
  /** A way on, where the figure cannot show much: on the page only. */
  readonly further?: ReactNode
  readonly table: () => ReactNode
  /** Loads the chart; the same function every time. Charts and exports are not loaded before they are needed. */
  readonly chart: () => Promise<ComponentType<Own & ChartBasics>>
  readonly chartProps: Own
  readonly isEmpty: boolean
  /** What an empty figure says; leave out where no record matches at all. */
  readonly emptyWords?: string
}

const LOOK: PictureLook = {
  background: PAPER.card,
  ink: PAPER.ink,
  muted: PAPER.muted,
  rule: PAPER.ruleStrong,
  hatch: PAPER.hatch,
  accent: PAPER.accent,
  sans: PAPER.font,
  serif:
    "'Source Serif 4', 'Source Serif Pro', Georgia, 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif",
}

/** Wires one figure: card, chart, table, export. */
export function FigurePanel<Own extends object>(props: FigurePanelProps<Own>) {
  const { name, view, title, subtitle, sentence, told, coverage, chart } = props
  const chartProps = useSteady(props.chartProps)
  const words = useWords()
  const emptyWords = props.emptyWords ?? words.say('figure.empty')
  const dataset = useDataset()
  const [ref, width] = useWidth<HTMLDivElement>()
  useTarget(name)
  const Chart = useMemo(() => lazy(async () => ({ default: await chart() })), [chart])
  const lines = coverage.filter((line) => line !== '')
  const description = sentences(words.lang, [
    words.say('figure.description', { subtitle }),
    ...lines,
    sentence,
  ])
  const headline = useAnswer('headline', props.counted ?? view)
  const sources = headline.state === 'ready' ? headline.answer.sources : null
  const source = sourceLines(dataset, sources, words)

  const active = activeFilters(view, dataset, words).map((filter) => filter.words)

  const save = async (format: 'png' | 'svg'): Promise<{ name: string; warning: string | null }> => {
    const [{ saveFigure }, Drawn] = await Promise.all([import('../export/saveFigure.ts'), chart()])
    // The choices of the view name the file; only whose figure it is goes by what is counted.
    const { partnerships } = props.counted ?? view
    const file = fileName(fileParts(name, { ...view, partnerships }, dataset), format)
    const { chineseMissing } = await saveFigure(
      {
        lang: words.lang,
        title: words.say('export.title', {
          name: partnershipWords(props.counted ?? view, dataset, words),
          title,
        }),
        subtitle,
        finding: sentence,
        filters: active.length === 0 ? '' : words.say('export.filters', { filters: active.join(' · ') }),
        legend: props.legend(PAPER),
        coverage: props.isEmpty ? [emptyWords, ...lines] : lines,
        source,
        synthetic: dataset.meta.synthetic ? words.say('export.synthetic') : null,
        link: new URL(addressOf(view, `#figure-${name}`), window.location.href).href,
        draw: (drawingWidth) => (
          <Drawn
            {...chartProps}
            width={drawingWidth}
            words={words}
            theme={PAPER}
            interactive={false}
            description={description}
          />
        ),
      },
      LOOK,
      file,
      format,
    )
    return { name: file, warning: chineseMissing ? words.say('export.noChineseFont') : null }
  }

  return (
    <FigureCard
      name={name}
      title={title}
      subtitle={subtitle}
      sentence={sentence}
      onSentence={told && (() => openPart(told))}
      controls={props.controls}
      legend={props.isEmpty ? [] : props.legend(SCREEN)}
      coverage={lines}
      further={props.further}
      source={sentences(words.lang, source)}
      description={description}
      table={props.table}
      link={() => new URL(addressOf(view, `#figure-${name}`), window.location.href).href}
      onSave={save}
    >
      <div ref={ref} className="figure-stage">
        {props.isEmpty ? (
          <p className="figure-empty">{emptyWords}</p>
        ) : (
          width > 0 && (
            <OpenPart value={openPart}>
              <Suspense fallback={<p className="figure-empty">{words.say('figure.loading')}</p>}>
                <Chart
                  {...chartProps}
                  width={width}
                  words={words}
                  theme={SCREEN}
                  interactive
                  description={description}
                />
              </Suspense>
            </OpenPart>
          )
        )}
      </div>
    </FigureCard>
  )
}

/** A link to a figure scrolls to it as soon as it stands. */
function useTarget(name: string): void {
  useEffect(() => {
    const id = `figure-${name}`
    if (window.location.hash === `#${id}`) document.getElementById(id)?.scrollIntoView({ block: 'start' })
  }, [name])
}

/** How many publishers are named before they are only counted. */
const FEW_PUBLISHERS = 3

/** Where the view's numbers come from: its published sources, the licence, the version and the day of the data. */
function sourceLines(
  { meta, sources }: Dataset,
  ids: readonly string[] | null,
  { say, pick, lang }: Words,
): string[] {
  const license = say('export.license', {
    licence: meta.licence.name,
    version: meta.version,
    date: dateWords(meta.updated, lang),
  })
  // Not known yet is not none.
  if (ids === null) return [license]
  const used = new Set(ids)
  const publishers = new Set(
    sources.flatMap(({ id, publisher }) => (used.has(id) ? [publisher ? pick(publisher) : ''] : [])),
  )
  const named = publishers.size > 0 && publishers.size <= FEW_PUBLISHERS && !publishers.has('')
  const counted = say('export.sourceCount', { n: ids.length })
  return [
    say('export.source', {
      sources: named
        ? `${listWords(lang, [...publishers])}${lang === 'en' ? '; ' : '；'}${counted}`
        : counted,
    }),
    license,
  ]
}

/** `cooperation-sectors_shanghai-dalian_2019-10_data-2026-11-22`. */
export function fileParts(name: string, view: ViewState, { meta }: Dataset): string[] {
  const dates = view.from === null && view.to === null ? '' : `${view.from ?? ''}..${view.to ?? ''}`
  return [
    meta.synthetic ? `synthetic-${name}` : `cooperation-${name}`,
    view.partnerships === ALL ? 'all-partnerships' : view.partnerships.join('-'),
    view.sectors.slice(0, 3).join('-'),
    dates,
    `data-${meta.updated}`,
  ]
}
