import type { Cny } from '../model/money.ts'
import type { Part } from '../model/part.ts'
import type { Lang } from '../model/words.ts'
import { money } from './money.ts'
import { plain } from './numbers.ts'

/** What the values of a column are: whole yuan, a number of things, a share as a fraction, a date; else words. */
export const VALUE_KINDS = ['words', 'count', 'money', 'share', 'date'] as const
export type ValueKind = (typeof VALUE_KINDS)[number]

export interface TableColumn {
  /** The same in every language: the column's key in a data file. */
  readonly id: string
  readonly label: string
  /** Words, where nothing is said. */
  readonly kind?: ValueKind
  /** Whether it is set as numbers are: at the end of its column. */
  readonly numeric?: boolean
}

export interface TableCell {
  /** What the page says; empty where there is nothing to say. */
  readonly text: string
  /** What the column sorts by; null is unknown and stands last in both directions. */
  readonly sort: number | string | null
  /**
   * What a spreadsheet gets: whole yuan, a count, a share as a fraction, a date as precise as it is published
   * (`2019-10`; `2018-09-10/2018-09-12` for a span). Null is unknown. Left out, it is the text in a column of words,
   * and in any other there is nothing to know.
   */
  readonly value?: number | string | null | undefined
  /** Of how many the value is the counted part. */
  readonly of?: number
  /** What the number counts: then the cell opens its ledger. */
  readonly part?: Part | undefined
  /** The record that the cell names: then it opens it. */
  readonly record?: string
}

export interface TableRow {
  readonly id: string
  /** One cell for each column; the first heads the row. */
  readonly cells: readonly TableCell[]
}

/** The numbers of a figure, for the page, for paper and for files alike. */
export interface TableContent {
  /** The figure's name, with what the table is of where the figure has several: for the names of files. */
  readonly id: string
  /** The figure's title. */
  readonly title: string
  /** What the table is of, where the figure has several. */
  readonly subject?: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

/** Nothing to say and nothing to know. */
export const NO_CELL: TableCell = { text: '', sort: null }

/** A number of things. */
export function countCell(n: number, lang: Lang, part?: Part): TableCell {
  return { text: plain(n, lang), sort: n, value: n, part }
}

/** A number of agreements; a floor says so. [C2] */
export function floorCell(n: number, isFloor: boolean, lang: Lang, part?: Part): TableCell {
  const cell = countCell(n, lang, part)
  return isFloor ? { ...cell, text: `≥ ${cell.text}` } : cell
}

/** An amount; nothing where there is none of its kind. */
export function moneyCell(cny: Cny | null, lang: Lang, part?: Part): TableCell {
  return cny === null ? NO_CELL : { text: money(cny, lang), sort: cny, value: cny, part }
}

/** So many of all, in words of its own: sorted by how many. */
export function ofAllCell(known: number, all: number, text: string, part?: Part): TableCell {
  return { text, sort: known, value: known, of: all, part: all === 0 ? undefined : part }
}

/** A name or other words, sorted by itself where nothing else is said. */
export function wordsCell(text: string, sort: number | string | null = text): TableCell {
  return { text, sort }
}
