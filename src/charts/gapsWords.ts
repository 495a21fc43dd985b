import { percent } from '../format/numbers.ts'
import type { Words } from '../format/WordsContext.tsx'
import { clauses, labelled, type MessageKey } from '../format/words.ts'
import { type Part, periodId } from '../model/part.ts'
import { GAP_WAYS, type GapField } from '../model/words.ts'
import type { GapCell, GapRow, GapsAnswer } from '../questions/gaps.ts'
import { SERIES_TEXTURES } from './palette.ts'
import type { Tone } from './Textures.tsx'
import type { ChartTheme } from './theme.ts'

/** A year, the records without a date, or all together: what the cells of a field are told apart by. */
export interface GapPeriod {
  readonly id: string
  /** Null for the undated and for all. */
  readonly year: number | null
  readonly name: string
  readonly cellOf: (row: GapRow) => GapCell
}

/** The periods in order: years, the undated where there are any, all. */
export function gapPeriods({ years, rows }: GapsAnswer, { say, lang }: Words): GapPeriod[] {
  const nothing = { records: 0, stated: [], missing: 0 }
  const isUndated = rows.some(({ undated }) => undated.records > 0)
  return [
    ...years.map((year, index) => ({
      id: String(year),
      year,
      name: lang === 'en' ? String(year) : `${year}年`,
      cellOf: (row: GapRow) => row.years[index] ?? nothing,
    })),
    ...(isUndated
      ? [
          {
            id: 'undated',
            year: null,
            name: say('figure.timeline.undated'),
            cellOf: ({ undated }: GapRow) => undated,
          },
        ]
      : []),
    { id: 'total', year: null, name: say('figure.gaps.total'), cellOf: ({ total }: GapRow) => total },
  ]
}

/** The records of a period that state a field so; those that do not, `missing`. */
export function gapPart(field: GapField, way: string, { id, year }: GapPeriod): Part {
  const gap = `${field}-${way}`
  if (year === null) return id === 'undated' ? { gap, period: id } : { gap }
  return { gap, period: periodId({ year, quarter: null, month: null }) }
}

/** What the share in a cell counts: the records that state the field in full, or those that do not where none does. */
export function fullPart({ field, ...row }: GapRow, period: GapPeriod): Part {
  const isAny = inFull(period.cellOf({ field, ...row })) > 0
  return gapPart(field, isAny ? GAP_WAYS[field][0] : 'missing', period)
}

/** Places of the colours of the ways to state a field, the most exact first: three blues, none of them a kind of money. */
export const WAY_PLACES = [0, 6, 3] as const

/** What each way to state a field is drawn in. */
export const wayTones = ({ series, ink }: ChartTheme): readonly Tone[] =>
  WAY_PLACES.map((place) => ({ colour: series[place] ?? ink, texture: SERIES_TEXTURES[place] }))

/** The key of what is stated in one of the ways. */
export const wayKey = (way: number): string => `stated:${way}`

/** How many records state a field in full: what the share in a cell is of. */
export const inFull = ({ stated }: GapCell): number => stated[0] ?? 0

export const shareText = (cell: GapCell, { lang }: Words): string => percent(inFull(cell), cell.records, lang)

export const ofText = (cell: GapCell, { say }: Words): string =>
  say('headline.ofAll', { known: inFull(cell), all: cell.records })

/** `67 %, 12 of 18`: the share of a cell's records and their number, as drawn; nothing where there is no record. */
export function countedText(count: number, { records }: GapCell, { say, lang }: Words): string {
  if (records === 0) return ''
  return clauses(lang, [percent(count, records, lang), say('headline.ofAll', { known: count, all: records })])
}

const WAY_KEYS = {
  amount: ['figure.gaps.amount.own', 'figure.gaps.amount.signing'],
  date: ['figure.gaps.date.day', 'figure.gaps.date.month', 'figure.gaps.date.year'],
  stage: ['figure.gaps.stage.stated'],
  sector: ['figure.gaps.sector.stated'],
  link: ['figure.gaps.link.stated'],
} as const satisfies Record<GapField, readonly MessageKey[]>

/** What each way to state a field is called, with the field: `Date to the month`. */
export const wayNames = (field: GapField, { say }: Words): string[] => WAY_KEYS[field].map((key) => say(key))

/** The cell in words: field and period, how many records state it and how exactly, how many do not. */
export function gapLabel(field: GapField, cell: GapCell, period: GapPeriod, words: Words): string {
  const { say, lang } = words
  const ways = wayNames(field, words).flatMap((name, index) => {
    const count = cell.stated[index] ?? 0
    return index === 0 || count > 0 ? [labelled(lang, name, countedText(count, cell, words))] : []
  })
  const missing = labelled(lang, say(`figure.gaps.${field}.missing`), countedText(cell.missing, cell, words))
  return [
    say('figure.gaps.cell', { field: say(`figure.gaps.${field}`), period: period.name }),
    ...ways,
    ...(cell.missing > 0 ? [missing] : []),
  ].join('\n')
}
