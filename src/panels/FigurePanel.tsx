import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react'
import type { ChartBasics } from '../charts/basics.ts'
import { OpenPart } from '../charts/openPart.ts'
import { spotlight } from '../charts/spotlight.ts'
import { type ChartTheme, PAPER, SCREEN } from '../charts/theme.ts'
import type { NativeChart } from '../export/deck/nativeChart.ts'
import { fileName } from '../export/fileName.ts'
import { isInApp } from '../export/waysOut.ts'
import { type Described, describedWords } from '../format/described.ts'
import { amountsNote } from '../format/disputes.ts'
import { excerptWords } from '../format/excerptWords.ts'
import type { TableContent } from '../format/tableContent.ts'
import { useWords } from '../format/WordsContext.tsx'
import { type MessageKey, sentences } from '../format/words.ts'
import type { Part } from '../model/part.ts'
import { useAnswer, useDataset } from '../query/EngineContext.tsx'
import { FigureCard, type LegendEntry } from '../ui/FigureCard.tsx'
import { PAPER_WIDTH, PaperFigure } from '../ui/PaperFigure.tsx'
import { usePrinting } from '../ui/usePrinting.ts'
import { useWidth } from '../ui/useWidth.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { addressOf } from '../view/useView.ts'
import { DEFAULT_VIEW, filterOf, formatView, type Measure, type ViewState } from '../view/viewState.ts'
import { coverageLine } from './coverage.ts'
import { dataWays } from './dataWays.ts'
import { fileParts, sourceLines, subjectWords } from './figureSource.ts'
import { activeFilters } from './filterWords.ts'
import { openPart, openRecord } from './openPart.ts'
import { originWords } from './origin.ts'
import { lookOf } from './pictureLooks.ts'
import { type PictureSource, useStudio, useTake } from './pictureSource.tsx'
import { quickWays } from './quickWays.ts'
import { useSteady } from './useSteady.ts'
import { useTarget } from './useTarget.ts'

/** A step towards a drawing that needs less room. */
export interface LeanerChart<Own extends object> {
  /** What it leaves out, in words; empty where it only is lower. */
  readonly leaves: string
  /** The line of the coverage that this takes the place of. */
  readonly instead?: string
  readonly props?: Partial<Own>
  /** Its legend, where it lacks what the figure's is about. */
  readonly legend?: (theme: ChartTheme) => readonly LegendEntry[]
}

/** What a drawing can be, each said in words: its type and its axes. */
type FormOf<Key> = Key extends `figure.form.${infer Form}` ? Form : never
type Form = FormOf<MessageKey>

interface FigurePanelProps<Own extends object> {
  readonly name: Form
  /** What the drawing is, where the figure has more than one; else what its name says. */
  readonly form?: Form
  readonly view: ViewState
  /** What the figure counts, for its sources and filters, where that is more than the view keeps; else `view`. */
  readonly counted?: ViewState
  /** The other view, where the figure sets two side by side: its name and its sources are the figure's too. */
  readonly beside?: { readonly view: ViewState; readonly sources: readonly string[] }
  readonly title: string
  readonly subtitle: string
  readonly sentence: string
  /** What the sentence's main number counts: its ledger stands one step from it. */
  readonly told?: Part | undefined
  readonly controls?: ReactNode
  /** The legend in the colours of a theme: the page's or a file's. */
  readonly legend: (theme: ChartTheme) => readonly LegendEntry[]
  readonly coverage: readonly string[]
  /** What its numbers count, where they do not say by themselves what makes them floors or what is disputed in them. */
  readonly counts?: Measure | null
  /** A way on, where the figure cannot show much: on the page only. */
  readonly further?: ReactNode
  /** What its description says of the marks: how many, and which stand out. */
  readonly described: readonly Described[]
  /** The numbers of the figure, as the page lists them and files hold them. */
  readonly tables: () => readonly TableContent[]
  /** Loads the chart; the same function every time. Charts and exports are not loaded before they are needed. */
  readonly chart: () => Promise<ComponentType<Own & ChartBasics>>
  readonly chartProps: Own
  /** What the chart shows where a picture has little room, each step with less than the one before; left out where it is always the same. */
  readonly leaner?: readonly LeanerChart<NoInfer<Own>>[]
  /** The figure as an office program's own chart; left out where it has no such form. */
  readonly native?: (theme: ChartTheme) => Promise<NativeChart | null>
  readonly isEmpty: boolean
  /** What an empty figure says; leave out where no record matches at all. */
  readonly emptyWords?: string
}

/** Wires one figure: card, chart, table, export. */
export function FigurePanel<Own extends object>(props: FigurePanelProps<Own>) {
  const { name, view, title, subtitle, sentence, told, coverage, chart } = props
  const chartProps = useSteady(props.chartProps)
  const words = useWords()
  const emptyWords = props.emptyWords ?? words.say('figure.empty')
  const dataset = useDataset()
  const [ref, width] = useWidth()
  const isPrinting = usePrinting()
  const take = useTake()
  const studio = useStudio()
  useTarget(name)
  const Chart = useMemo(() => lazy(async () => ({ default: await chart() })), [chart])
  const headline = useAnswer('headline', props.counted ?? view)
  const whole = headline.state === 'ready' ? headline.answer : null
  const lines = [
    originWords(view, dataset.meta, words),
    excerptWords(dataset.meta, words),
    ...coverage,
    props.counts === 'agreements' && whole?.isFloor ? words.say('coverage.floor') : '',
    props.counts === 'investment' && whole ? amountsNote(whole.disputed, words) : '',
  ].filter((line) => line !== '')
  const core = whole && whole.total.agreements > 0 ? coverageLine(whole.total, words, whole.isFloor) : ''
  const description = sentences(words.lang, [
    words.say(`figure.form.${props.form ?? name}`),
    words.say('figure.description', { subtitle }),
    lines.some((line) => line.includes(core)) ? '' : core,
    ...lines,
    sentence,
    ...(props.isEmpty ? [] : props.described.map((each) => describedWords(each, words))),
  ])
  const { beside } = props
  const sources = whole && [...new Set([...whole.sources, ...(beside?.sources ?? [])])].sort()
  const source = sourceLines(view, dataset, sources, words)

  const active = activeFilters(view, dataset, words).map((filter) => filter.words)
  const filters = active.length === 0 ? '' : words.say('export.filters', { filters: active.join(' · ') })
  const saidOfData = props.isEmpty ? [emptyWords, ...lines] : lines

  // A picture in a language of its own leads to a page in that language.
  const linked = take ? { ...view, lang: words.lang } : view
  const link = new URL(addressOf(linked, `#figure-${name}`), window.location.href).href
  const counted = props.counted ?? view
  const subject = subjectWords([counted, ...(beside ? [beside.view] : [])], dataset, words)
  const own: PictureSource = {
    lang: words.lang,
    title,
    // The choices of the view name the file; only whose figure it is goes by what is counted.
    file: fileParts(name, { ...view, partnerships: counted.partnerships }, dataset),
    tables: props.tables,
    native: async (theme) => (await props.native?.(theme)) ?? null,
    empty: props.isEmpty ? emptyWords : null,
    notes: () => ({
      dataset,
      name: subject,
      filters,
      link,
      figures: [{ title, subtitle, finding: sentence, coverage: saidOfData }],
      sources: dataset.sources.filter(({ id }) => sources?.includes(id)),
    }),
    picture: async (theme) => {
      const [{ datasetMark, metaOf }, Drawn] = await Promise.all([
        import('../export/pictureMeta.ts'),
        chart(),
      ])
      const draw = (lean: number, leaner?: Partial<Own>) => (width: number) => (
        <Drawn
          {...chartProps}
          {...leaner}
          lean={lean}
          width={width}
          words={words}
          theme={theme}
          interactive={false}
          description={description}
        />
      )
      return {
        lang: words.lang,
        title: words.say('export.title', { name: subject, title }),
        subtitle,
        finding: sentence,
        filters,
        legend: props.legend(theme),
        coverage: saidOfData,
        source,
        synthetic: dataset.meta.synthetic ? words.say('export.synthetic') : null,
        link,
        meta: metaOf({
          figure: name,
          link: `${formatView(linked)}#figure-${name}`,
          dataset: datasetMark(dataset, view.data),
          licence: dataset.meta.licence.name,
          sources,
          lang: words.lang,
          numbers:
            headline.state === 'ready'
              ? {
                  of: formatView({ ...DEFAULT_VIEW, ...filterOf(counted) }),
                  agreements: headline.answer.total.agreements,
                  cny: headline.answer.total.cny,
                  known: headline.answer.total.known,
                }
              : null,
        }),
        core,
        description,
        draw: draw(0),
        leaner: (props.leaner ?? []).map(({ leaves, instead = '', props: leaner, legend }, step) => ({
          leaves,
          instead,
          legend: legend ? legend(theme) : null,
          draw: draw(step + 1, leaner),
        })),
      }
    },
  }
  const isTold = headline.state !== 'loading'
  useEffect(() => {
    if (isTold) take?.(own)
  })

  const save = async (format: 'png' | 'svg'): Promise<{ name: string; warning: string | null }> => {
    const { saveFigure } = await import('../export/saveFigure.ts')
    const file = fileName(own.file, format)
    const { chineseMissing } = await saveFigure(await own.picture(PAPER), lookOf('white'), file, format)
    return { name: file, warning: chineseMissing ? words.say('export.noChineseFont') : null }
  }

  if (take) return null
  return (
    <>
      <FigureCard
        name={name}
        title={title}
        subtitle={subtitle}
        sentence={sentence}
        onSentence={told && (() => openPart(told))}
        controls={props.controls}
        legend={props.isEmpty ? [] : props.legend(SCREEN)}
        marking={spotlight}
        coverage={lines}
        further={props.further}
        source={sentences(words.lang, source)}
        description={description}
        tables={props.tables}
        onPart={openPart}
        onRecord={openRecord}
        link={() => link}
        onSave={save}
        // Inside an app only a picture on the page can be kept: the studio shows it.
        {...(studio && isInApp(navigator.userAgent) ? { formats: [] } : {})}
        ways={() => [...quickWays(own, dataset, words), ...dataWays(own, words)]}
        onStudio={studio}
      >
        <div ref={ref} className="figure-stage">
          {props.isEmpty ? (
            <p className="figure-empty">{emptyWords}</p>
          ) : (
            width > 0 && (
              <OpenPart value={openPart}>
                <Suspense fallback={<Waiting title={title} className="figure-empty" />}>
                  <Chart
                    {...chartProps}
                    width={width}
                    words={words}
                    theme={SCREEN}
                    interactive
                    // Said beside it: a chart is not drawn anew for other words.
                    description=""
                  />
                </Suspense>
              </OpenPart>
            )
          )}
        </div>
      </FigureCard>
      {isPrinting && (
        <PaperFigure
          title={title}
          subtitle={subtitle}
          sentence={sentence}
          legend={props.isEmpty ? [] : props.legend(PAPER)}
          coverage={lines}
          source={sentences(words.lang, source)}
          tables={props.isEmpty ? [] : props.tables()}
        >
          {props.isEmpty ? (
            <p className="figure-empty">{emptyWords}</p>
          ) : (
            <Suspense fallback={<Waiting title={title} className="figure-empty" />}>
              <Chart
                {...chartProps}
                width={PAPER_WIDTH}
                words={words}
                theme={PAPER}
                interactive={false}
                description={description}
              />
            </Suspense>
          )}
        </PaperFigure>
      )}
    </>
  )
}
