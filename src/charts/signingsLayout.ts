import { starred } from '../format/disputes.ts'
import { textWidth, wrapText } from '../format/textWidth.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { SigningRow, SigningsAnswer } from '../questions/signings.ts'
import { amountSaid, countText, itemisedText } from './signingsWords.ts'

/** Narrower than this a signing is a block of two lines. */
const NARROW = 560
export const FONT = 13
export const SMALL = 12
export const LEADING = 13
/** Between columns. */
const GAP = 16
const LEAST_TITLE = 150
/** Names of columns are no taller. */
const TALLEST = 208

export interface MatrixColumn {
  /** A family's index; null for signings that name no sector. */
  readonly family: number | null
  readonly name: string
  /** The middle of the column. */
  readonly x: number
  /** The name in lines that fit the column's width, to be read upwards (or downwards in Chinese). */
  readonly lines: readonly string[]
}

export interface SigningsLayout {
  readonly narrow: boolean
  readonly columns: readonly MatrixColumn[]
  readonly header: number
  readonly rowHeight: number
  readonly height: number
  readonly titleWidth: number
  readonly matrix: { readonly from: number; readonly to: number }
  /** Right edge. */
  readonly countEnd: number
  readonly amountAt: number
  readonly amountWidth: number
  readonly barAt: number
  readonly barWidth: number
  readonly box: number
}

const widest = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size)))

/** What stands under the amount: its kind in a word or two, or nothing when there is none. */
export const basisText = ({ amount }: SigningRow, { say }: Words): string =>
  amount === null ? '' : say(`figure.signings.basis.${amount.basis}`)

/** The amount and its kind in one line. */
export function amountLine(row: SigningRow, words: Words): string {
  const basis = basisText(row, words)
  const gap = words.lang === 'en' ? ' ' : '　'
  return basis === '' ? amountOrNone(row, words) : `${amountOrNone(row, words)}${gap}${basis}`
}

/** The amount, marked where sources disagree over it. */
export const amountOrNone = (row: SigningRow, words: Words): string =>
  starred(amountSaid(row, words), row.disputes.amount)

/** The count as printed, marked where sources disagree over it. */
export const countMarked = (row: SigningRow, words: Words): string =>
  starred(countText(row, words), row.disputes.count)

/** Places everything across; down, row i begins at `header + i * rowHeight`. */
export function layOutSignings(answer: SigningsAnswer, width: number, words: Words): SigningsLayout {
  const { say, pick, lang } = words
  const rows = answer.drawn
  const names: readonly { family: number | null; name: string }[] = [
    ...answer.families.map(({ index, name }) => ({ family: index, name: pick(name) })),
    ...(answer.noSector > 0 ? [{ family: null, name: say('figure.signings.notStated') }] : []),
  ]
  const narrow = width < NARROW
  const items = widest(
    rows.map((row) => itemisedText(row, words)),
    SMALL,
  )
  const barWidth = narrow ? 0 : width < 860 ? 44 : 72
  const itemsColumn = Math.max(barWidth + 6 + items, textWidth(say('figure.signings.itemisedShort'), SMALL))
  const countColumn = Math.max(
    widest(
      rows.map((row) => countMarked(row, words)),
      FONT + 1,
    ),
    textWidth(say('column.count'), SMALL),
  )
  const amountColumn = Math.min(
    Math.max(
      widest(
        rows.flatMap((row) => [amountOrNone(row, words), basisText(row, words)]),
        SMALL + 0.5,
      ) + 4,
      textWidth(say('column.amount'), SMALL),
    ),
    width * 0.3,
  )
  const beside = countColumn + amountColumn + itemsColumn + 3 * GAP
  const least = narrow ? 14 : 17
  const lines = narrow ? rows.map((row) => amountLine(row, words)) : []
  const others = narrow ? widest(lines, SMALL) * 1.04 + 10 : beside + LEAST_TITLE + GAP
  const room = (width - others) / Math.max(1, names.length)
  const pitch = Math.max(least, Math.min(34, room, narrow ? 21 : width * 0.032))
  const matrixWidth = pitch * names.length
  const titleRoom = narrow ? width : Math.max(60, width - beside - matrixWidth - GAP)
  const titleColumn = widest(
    rows.map(({ title }) => pick(title)),
    FONT,
  )
  // Room that no title needs goes to the bars.
  const barMore = narrow ? 0 : Math.min(120, Math.max(0, titleRoom - Math.max(LEAST_TITLE, titleColumn + 40)))
  const titleWidth = titleRoom - barMore
  const from = narrow ? 0 : titleWidth + GAP
  const lineCount = pitch >= 2 * LEADING + 2 ? 2 : 1
  const columns = names.map(({ family, name }, at) => {
    const x = from + (at + 0.5) * pitch
    return { family, name, x, lines: linesOf(name, lineCount, lang) }
  })
  const tallest = Math.max(
    24,
    ...columns.flatMap(({ lines }) =>
      lines.map((line) => (lang === 'zh' ? Array.from(line).length * LEADING : textWidth(line, SMALL))),
    ),
  )
  const header = Math.min(tallest, TALLEST) + 14
  const rowHeight = narrow ? 50 : 40
  const to = from + matrixWidth
  const countEnd = narrow ? width : to + GAP + countColumn
  return {
    narrow,
    columns,
    header,
    rowHeight,
    height: header + rows.length * rowHeight + 4,
    titleWidth,
    matrix: { from, to },
    countEnd,
    amountAt: narrow ? to + 10 : countEnd + GAP,
    amountWidth: narrow ? width - to - 10 : amountColumn,
    barAt: narrow ? to + 10 : width - itemsColumn - barMore,
    barWidth: narrow ? width - to - 10 : barWidth + barMore,
    box: Math.min(16, pitch - 3),
  }
}

/** The name in one line, or in two of about equal length; words are not cut. */
function linesOf(name: string, most: number, lang: Words['lang']): string[] {
  const whole = textWidth(name, SMALL)
  if (most === 1 || whole < 60) return [name]
  if (lang === 'zh') return Array.from(name).length > 6 ? halves(name) : [name]
  for (let width = whole / 2; width < whole; width += 4) {
    const lines = wrapText(name, SMALL, width)
    if (lines.length <= 2 && lines.join(' ') === name) return lines
  }
  return [name]
}

/** A Chinese name in two, after a mark or before an "and", whichever is nearest to the middle. */
function halves(name: string): string[] {
  const characters = Array.from(name)
  const middle = characters.length / 2
  const [place] = characters
    .flatMap((character, at) => (at > 0 && (character === '与' || characters[at - 1] === '、') ? [at] : []))
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  const end = place ?? Math.ceil(middle)
  return [characters.slice(0, end), characters.slice(end)].map((half) => half.join('').replace(/、$/, ''))
}

/** A line of a column's name that stands upright, cut to the header's height. */
export function upright(line: string, room: number): string[] {
  const characters = Array.from(line)
  const most = Math.max(1, Math.floor(room / LEADING))
  return characters.length <= most ? characters : [...characters.slice(0, most - 1), '⋮']
}
