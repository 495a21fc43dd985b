import { statedWords } from '../format/disputes.ts'
import { money, moneyIn } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import { textWidth } from '../format/textWidth.ts'
import { titleOf } from '../format/titles.ts'
import type { Words } from '../format/WordsContext.tsx'
import { clauses, labelled } from '../format/words.ts'
import type { SizeBin, SizedAmount, SizedRecord, Unsized } from '../questions/sizes.ts'
import { dominantWords } from './dominanceWords.ts'
import { groupsLook, namedLook } from './partnershipWords.ts'
import type { ChartTheme } from './theme.ts'

export const SIZE_PARTS = ['single', 'group', 'among'] as const

/** What a bar is made of: amounts of one agreement, of groups, and what names the chosen sectors among others. */
export const sizeLook = (part: (typeof SIZE_PARTS)[number], theme: ChartTheme): string =>
  part === 'single' ? namedLook(theme) : part === 'group' ? groupsLook(theme) : 'hatch'

/** The key of all amounts of such a part. */
export const sizeKey = (part: (typeof SIZE_PARTS)[number]): string => `size-of:${part}`

/** `¥1 billion to under ¥3 billion` */
export const sizeName = ({ from, to }: SizeBin, { say, lang }: Words): string =>
  say('figure.sizes.range', { from: money(from, lang), to: money(to, lang) })

/** What stands over a bar. */
export function sizeValue(
  { all }: SizeBin,
  measure: 'agreements' | 'investment',
  unit: { readonly yuan: number },
  { lang }: Words,
): string {
  return measure === 'agreements' ? plain(all.amounts, lang) : moneyIn(all.cny ?? 0, unit, lang)
}

/** `Title`, or `Title, for 33 agreements` */
function recordWords(record: SizedRecord, words: Words): string {
  const { agreements } = record
  return clauses(words.lang, [
    titleOf(record, words),
    ...(agreements > 1 ? [words.say('figure.sizes.for', { n: agreements })] : []),
  ])
}

/** An amount as its source qualifies it, how far its sources are apart, and whose it is. */
export const amountWords = (amount: SizedAmount, words: Words): string =>
  labelled(words.lang, statedWords(amount, words), recordWords(amount, words))

/** The bar in words: its range, how many amounts for how many agreements, their sum, and the largest of them. */
export function sizeLabel(bin: SizeBin, measure: 'agreements' | 'investment', words: Words): string {
  const { say, lang } = words
  const { single, group, among, all, largest } = bin
  const further = all.amounts - largest.length
  return [
    sizeName(bin, words),
    clauses(lang, [
      say('figure.sizes.count', { n: all.amounts }),
      say('figure.sizes.for', { n: bin.agreements }),
    ]),
    all.amounts > 1 && all.cny !== null ? labelled(lang, say('column.sum'), money(all.cny, lang)) : '',
    single.amounts > 0 && group.amounts > 0
      ? say('figure.sizes.split', { single: single.amounts, group: group.amounts })
      : '',
    among.amounts > 0 ? say('coverage.sizeAmong', { n: among.amounts }) : '',
    ...largest.map((amount) => amountWords(amount, words)),
    further > 0 ? say('figure.sizes.more', { n: further }) : '',
    measure === 'investment' ? dominantWords(bin.dominant, words) : '',
    say('figure.sizes.opens', { n: all.amounts }),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** The column of what is not published in words. */
export function unpublishedLabel({ records, agreements, largest }: Unsized, words: Words): string {
  const { say } = words
  return [
    say('figure.timeline.unknownAmount'),
    clauses(words.lang, [say('count.records', { n: records }), say('figure.sizes.for', { n: agreements })]),
    ...(largest ? [recordWords(largest, words)] : []),
    say('figure.sizes.opens', { n: records }),
  ].join('\n')
}

export interface EdgeLabel {
  /** How many bins lie left of it. */
  readonly at: number
  /** One line, or the number above its unit. */
  readonly lines: readonly string[]
}

/** Names of the edges between bins: all of them, or as many decades as there is room for. */
export function edgeLabels(bins: readonly SizeBin[], slot: number, { lang }: Words): EdgeLabel[] {
  const last = bins.at(-1)
  if (!last) return []
  const edges = [...bins.map(({ from }) => from), last.to].map((cny, at) => ({ at, cny }))
  const isDecade = (cny: number): boolean => !String(cny).startsWith('3')
  const decades = edges.filter(({ cny }) => isDecade(cny))
  const broken = (text: string): string[] => (/^([¥\d.,]+) ?(.*)$/.exec(text) ?? [text]).slice(1)
  const widest = (labels: readonly EdgeLabel[]): number =>
    Math.max(0, ...labels.flatMap(({ lines }) => lines.map((line) => textWidth(line, 12))))
  const labelsOf = (chosen: typeof edges, split: boolean): EdgeLabel[] =>
    chosen.map(({ at, cny }) => {
      const text = money(cny, lang)
      return { at, lines: split ? broken(text) : [text] }
    })
  const tries = [
    { labels: labelsOf(edges, false), step: 1 },
    { labels: labelsOf(decades, false), step: 2 },
    { labels: labelsOf(decades, true), step: 2 },
    ...[2, 3, 4, 6].map((every) => ({
      labels: labelsOf(
        decades.filter((_, index) => index % every === 0),
        true,
      ),
      step: 2 * every,
    })),
  ]
  const fitting = tries.find(({ labels, step }) => widest(labels) + 6 <= slot * step)
  return (fitting ?? tries.at(-1))?.labels ?? []
}
